import type { Contract, ContractOperation, ContractParameter } from '../openapi/contract.ts'
import { hint } from '../openapi/nearest.ts'
import type { Fault } from '../openapi/problem.ts'
import { maxFaults, type Compile } from '../openapi/validate.ts'
import { shapeOf } from './parameter-shape.ts'
import {
  readCookies,
  readHeaders,
  readPath,
  readQuery,
  readQueryParameters,
  unknownIn,
  unreadable,
  type ParameterSpec,
} from './parameters.ts'
import type { Exchange } from './policies/policy.ts'
import { bodyReader } from './request-body.ts'

/** Reads and checks the requests of one operation; made once, at start. */
export type RequestReader = {
  /** Fills parameters and body of the exchange. What cannot be read is a fault, or a Problem where no more can be said. */
  readonly read: (exchange: Exchange, source: RequestSource) => void
  /** Everything that does not keep the contract, reading included. */
  readonly check: (exchange: Exchange, unknownQuery: 'refuse' | 'ignore') => readonly Fault[]
  /** What a request has that the contract does not know, in the query and in bodies whose schema is open. */
  readonly unknown: (exchange: Exchange) => Unknown
}

export type Unknown = { readonly query: readonly Fault[]; readonly body: readonly Fault[] }

export type RequestSource = {
  /** Path with query, as it was sent. */
  readonly target: string
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string | undefined>>
  /** Undefined where nothing was sent. */
  readonly body: Buffer | undefined
}

/** Compiles the reader of an operation. Throws where the contract asks for something that is not read here. */
export function requestReader(
  contract: Contract,
  operation: ContractOperation,
  compile: Compile,
): RequestReader {
  const specs = operation.parameters
    .filter(parameter => isRead(parameter, operation))
    .map(parameter => toSpec(parameter, contract, compile))
  for (const spec of specs) {
    const reason = unreadable(spec)
    if (reason !== undefined) throw new Error(`${contract.name} ${operation.operationId} ${reason}`)
  }
  const queryNames = specs.filter(({ in: place }) => place === 'query').map(({ name }) => name)
  const hasHeaders = specs.some(({ in: place }) => place === 'header')
  const hasCookies = specs.some(({ in: place }) => place === 'cookie')
  const isPathOnly = specs.every(({ in: place }) => place === 'path')
  const body = bodyReader(contract, operation, compile)
  const segments = (contract.basePath + operation.path).split('/')
  const positions = new Map(specs.map(({ name }) => [name, segments.indexOf(`{${name}}`)]))

  function unknownQuery({ unknownQuery: names }: Exchange): readonly Fault[] {
    return names.map(name => ({
      pointer: `?${name}`,
      keyword: 'unknown',
      detail: `is not a parameter of this operation${hint(name, queryNames)}`,
    }))
  }

  return {
    read(exchange, { target, path, body: bytes }) {
      const fromPath = readPath(specs, path, name => rawSegment(target, positions.get(name) ?? -1))
      if (isPathOnly && !target.includes('?')) {
        const reading = body.read(bytes, exchange)
        exchange.parameters = fromPath.values
        exchange.faults = 'fault' in reading ? [...fromPath.faults, reading.fault] : fromPath.faults
        if (!('fault' in reading)) exchange.body = reading.value
        return
      }
      const { query, faults } = readQuery(target)
      const fromQuery = queryNames.length > 0 ? readQueryParameters(specs, query) : nothing
      const fromHeaders = hasHeaders ? readHeaders(specs, exchange.headers) : nothing
      const fromCookies = hasCookies ? readCookies(specs, exchange.headers) : nothing
      exchange.parameters = hasCookies
        ? { ...fromPath.values, ...fromCookies.values, ...fromQuery.values }
        : { ...fromPath.values, ...fromQuery.values }
      exchange.headerParameters = fromHeaders.values
      exchange.unknownQuery = query.size === 0 ? [] : unknownIn(query, specs)
      faults.push(
        ...fromPath.faults,
        ...fromQuery.faults,
        ...fromHeaders.faults,
        ...fromCookies.faults,
      )
      const reading = body.read(bytes, exchange)
      if ('fault' in reading) faults.push(reading.fault)
      else exchange.body = reading.value
      exchange.faults = faults
    },

    check(exchange, unknown) {
      const { faults, headers, body: value } = exchange
      const wrong = body.check(value, headers)
      const strange =
        unknown === 'ignore' || exchange.unknownQuery.length === 0 ? [] : unknownQuery(exchange)
      if (faults.length === 0 && strange.length === 0) return wrong
      return [...faults, ...strange, ...wrong].slice(0, maxFaults)
    },

    unknown: exchange => ({
      query: unknownQuery(exchange),
      body: body.unknown(exchange.body, exchange.headers),
    }),
  }
}

const nothing = { values: {}, faults: [] }

/** OpenAPI takes these three from elsewhere; the Idempotency-Key belongs to its policy, which has its own problem. */
function isRead({ name, in: place }: ContractParameter, { idempotency }: ContractOperation) {
  if (place !== 'header') return true
  const field = name.toLowerCase()
  if (['accept', 'content-type', 'authorization'].includes(field)) return false
  return !(
    field === 'idempotency-key' &&
    (idempotency === 'required' || idempotency === 'optional')
  )
}

function toSpec(
  { schema, ...parameter }: ContractParameter,
  { document }: Contract,
  compile: Compile,
): ParameterSpec {
  return { ...parameter, check: compile(schema, 'request'), shape: shapeOf(schema, document) }
}

/** A segment of the path as it was sent. */
function rawSegment(target: string, position: number): string {
  const end = target.indexOf('?')
  return (end === -1 ? target : target.slice(0, end)).split('/')[position] ?? ''
}
