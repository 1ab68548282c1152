import type { IncomingHttpHeaders } from 'node:http'
import {
  lookUp,
  type Contract,
  type ContractDocument,
  type ContractOperation,
  type ContractParameter,
  type Schema,
} from '../openapi/contract.ts'
import { Problem, type Fault } from '../openapi/problem.ts'
import type { Check } from '../openapi/validate.ts'
import { readJson } from './json-body.ts'
import {
  readHeaders,
  readPath,
  readQuery,
  readQueryParameters,
  unknownIn,
  unreadable,
  type ParameterShape,
  type ParameterSpec,
} from './parameters.ts'
import type { Exchange } from './policies/policy.ts'

/** Reads and checks the requests of one operation; made once, at start. */
export type RequestReader = {
  /** Fills parameters and body of the exchange. What cannot be read is a fault, or a Problem where no more can be said. */
  readonly read: (exchange: Exchange, source: RequestSource) => void
  /** Everything that does not keep the contract, reading included. */
  readonly check: (exchange: Exchange, unknownQuery: 'refuse' | 'ignore') => readonly Fault[]
}

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
  compile: (schema: Schema) => Check,
): RequestReader {
  const specs = operation.parameters
    .filter(parameter => isRead(parameter, operation))
    .map(parameter => toSpec(parameter, contract, compile))
  for (const spec of specs) {
    const reason = unreadable(spec)
    if (reason !== undefined) throw new Error(`${contract.name} ${operation.operationId} ${reason}`)
  }
  const hasQuery = specs.some(({ in: place }) => place === 'query')
  const hasHeaders = specs.some(({ in: place }) => place === 'header')
  const body = bodyReader(operation, compile)

  return {
    read(exchange, { target, path, body: bytes }) {
      const fromPath = readPath(specs, path)
      const { query, faults } = readQuery(target)
      const fromQuery = hasQuery ? readQueryParameters(specs, query) : nothing
      const fromHeaders = hasHeaders ? readHeaders(specs, exchange.headers) : nothing
      exchange.parameters = { ...fromPath.values, ...fromQuery.values }
      exchange.headerParameters = fromHeaders.values
      exchange.unknownQuery = query.size === 0 ? [] : unknownIn(query, specs)
      faults.push(...fromPath.faults, ...fromQuery.faults, ...fromHeaders.faults)
      const reading = body.read(bytes, exchange)
      if ('fault' in reading) faults.push(reading.fault)
      else exchange.body = reading.value
      exchange.faults = faults
    },

    check({ faults, body: value, unknownQuery: unknown }, unknownQuery) {
      const unknownFaults =
        unknownQuery === 'ignore'
          ? []
          : unknown.map(name => ({
              pointer: `?${name}`,
              keyword: 'unknown',
              detail: 'is not a parameter of this operation',
            }))
      return [...faults, ...unknownFaults, ...body.check(value)]
    },
  }
}

const nothing = { values: {}, faults: [] }

/** OpenAPI takes these three from elsewhere; the Idempotency-Key belongs to its policy, which has its own problem. */
function isRead({ name, in: place }: ContractParameter, { idempotency }: ContractOperation) {
  if (place !== 'header') return true
  const field = name.toLowerCase()
  if (['accept', 'content-type', 'authorization'].includes(field)) return false
  return !(field === 'idempotency-key' && idempotency === 'required')
}

function toSpec(
  { name, in: place, required, style, explode, schema }: ContractParameter,
  { document }: Contract,
  compile: (schema: Schema) => Check,
): ParameterSpec {
  const check = compile(schema)
  return {
    name,
    in: place,
    required,
    style,
    explode,
    check,
    shape: shapeOf(schema, document),
  }
}

/** The keywords that say which types a value may have. */
type Typed = {
  readonly type?: string | readonly string[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
}

function shapeOf(schema: Schema, document: ContractDocument): ParameterShape {
  const types = typesOf(schema, document)
  const plain = lookUp<Typed>(document, schema)
  if (types.includes('array')) {
    return { kind: 'array', types: plain.items ? typesOf(plain.items, document) : [] }
  }
  if (types.includes('object')) {
    const members = Object.entries(plain.properties ?? {}).map(
      ([name, member]) => [name, typesOf(member, document)] as const,
    )
    return { kind: 'object', types: [], members: Object.fromEntries(members) }
  }
  return { kind: 'single', types }
}

/** Every type a schema may let through, from `type` or from the values it names. */
function typesOf(schema: Schema, document: ContractDocument): readonly string[] {
  const typed = lookUp<Typed>(document, schema)
  const { type, allOf = [], anyOf = [], oneOf = [], const: only, enum: values } = typed
  const named = type === undefined ? [] : [type].flat()
  const nested = [...allOf, ...anyOf, ...oneOf].flatMap(part => typesOf(part, document))
  const valued = [...(values ?? []), ...(only === undefined ? [] : [only])].map(
    value => typeof value,
  )
  return [...new Set([...named, ...nested, ...valued])]
}

const missing: Fault = { pointer: '', keyword: 'required', detail: 'must be present' }

type BodyReader = {
  readonly read: (
    bytes: Buffer | undefined,
    exchange: Exchange,
  ) => { readonly value: unknown } | { readonly fault: Fault }
  readonly check: Check
}

function bodyReader(
  { requestBody, rawBody }: ContractOperation,
  compile: (schema: Schema) => Check,
): BodyReader {
  const checks = new Map<string, Check | undefined>()
  for (const [mediaType, schema] of Object.entries(requestBody?.content ?? {})) {
    checks.set(mediaType, schema && compile(schema))
  }
  const accepted = [...checks.keys()].join(', ')
  const json = checks.get('application/json')

  return {
    read(bytes, { headers, reply }) {
      // Whatever the sender calls its bytes, its connector knows them; what is checked is the translation.
      if (rawBody) return { value: undefined }
      if (bytes === undefined || bytes.length === 0) {
        if (requestBody?.required !== true) return { value: undefined }
        return { fault: missing }
      }
      if (requestBody === undefined) {
        const detail = 'must be empty: this operation takes no body'
        return { fault: { pointer: '', keyword: 'body', detail } }
      }
      const mediaType = mediaTypeOf(headers)
      if (mediaType === undefined || !checks.has(mediaType) || isEncoded(headers)) {
        // RFC 9110 section 15.5.16: what would have been taken.
        reply.header('accept', accepted)
        if (isEncoded(headers)) reply.header('accept-encoding', 'identity')
        throw new Problem('unsupported-media-type', { detail: `Send ${accepted}, as UTF-8.` })
      }
      return isJson(mediaType) ? readJson(bytes) : { value: undefined }
    },
    check(value) {
      if (value !== undefined) return json?.(value) ?? []
      return rawBody && requestBody?.required === true ? [missing] : []
    },
  }
}

/** Type and subtype in lower case; undefined without one, or with a charset that is not UTF-8. */
function mediaTypeOf({ 'content-type': field }: IncomingHttpHeaders): string | undefined {
  if (field === undefined) return undefined
  if (field === 'application/json') return field
  const [type = '', ...parameters] = field.split(';').map(part => part.trim().toLowerCase())
  const foreign = parameters.some(
    parameter => parameter.startsWith('charset=') && !/^charset="?utf-?8"?$/.test(parameter),
  )
  return foreign ? undefined : type
}

const isJson = (mediaType: string) =>
  mediaType === 'application/json' || mediaType.endsWith('+json')

const isEncoded = ({ 'content-encoding': coding }: IncomingHttpHeaders) =>
  coding !== undefined && coding.toLowerCase() !== 'identity'
