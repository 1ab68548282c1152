import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import type { Contract, ContractOperation, ContractParameter, Schema } from '../openapi/contract.ts'
import { classifiedPaths } from '../openapi/data-class.ts'
import type { Call } from '../openapi/operation.ts'
import { Problem } from '../openapi/problem.ts'
import type { Check } from '../openapi/validate.ts'
import { answerChecker } from './answer-checker.ts'
import { preferOf, toCall, traceparentOf } from './call.ts'
import type { Logger } from './log.ts'
import type { Metrics, OperationMetrics } from './metrics.ts'
import { policyChains, type PolicyChain } from './policy-chain.ts'
import type { Answer, Exchange, GovernedOperation, PolicyServices } from './policies/policy.ts'
import { requestReader, type RequestReader } from './request-reader.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The state of a request to an operation; null on every other path. */
    exchange: Exchange | null
  }
  interface FastifyContextConfig {
    served?: ServedOperation
  }
}

/** What log and metrics need of an operation, ready to use. */
export type ServedOperation = {
  readonly api: string
  readonly operationId: string
  /** Path as in the contract. */
  readonly path: string
  readonly metrics: OperationMetrics
  /** Every status the contract has for it. */
  readonly statuses: ReadonlySet<number>
  /** Names of parameters that may stand in a log. */
  readonly loggable: readonly string[]
}

export type MountOptions = {
  readonly contract: Contract
  /** Compiles schemas of this contract. */
  readonly compile: (schema: Schema) => Check
  /** By operationId. */
  readonly handlers: Readonly<Record<string, LooseHandler>>
  /** Path of the policy file. */
  readonly policies: string
  readonly services: PolicyServices
  readonly metrics: Metrics
  readonly log: Logger
  /** Told when a handler is about to run for a request. */
  readonly dispatched: (request: FastifyRequest) => void
}

/** A handler as the gateway sees it: the contract has checked what goes in and what comes out. */
export type LooseHandler = (call: Call, input: never) => Promise<unknown>

/** Mounts a contract: one route for each operation, with everything that can be decided before a request decided. */
export function mount(app: FastifyInstance, options: MountOptions): readonly GovernedOperation[] {
  const { contract, compile, handlers, policies, services } = options
  refuseMismatch(contract, handlers)

  const compiled = contract.operations.map(operation => {
    const reader = requestReader(contract, operation, compile)
    const answers = answerChecker(contract, operation, compile)
    const governed: GovernedOperation = {
      contract: contract.name,
      operationId: operation.operationId,
      method: operation.method.toUpperCase(),
      path: contract.basePath + operation.path,
      scopes: operation.scopes,
      idempotency: operation.idempotency,
      takesBody: operation.requestBody !== undefined,
      rawBody: operation.rawBody,
      checkRequest: reader.check,
      checkAnswer: answers.check,
    }
    return { operation, reader, governed, successes: answers.successes }
  })
  const operations = compiled.map(({ governed }) => governed)
  const chains = policyChains({ file: policies, operations, services })

  for (const { operation, reader, governed, successes } of compiled) {
    const chain = chains.get(operation.operationId) as PolicyChain
    const handler = handlers[operation.operationId] as LooseHandler
    addRoute(app, { ...options, operation, reader, governed, successes, chain, handler })
  }
  return operations
}

function refuseMismatch({ name, operations }: Contract, handlers: object): void {
  const known = operations.map(({ operationId }) => operationId)
  const missing = known.filter(id => !Object.hasOwn(handlers, id))
  const extra = Object.keys(handlers).filter(id => !known.includes(id))
  if (missing.length > 0) throw new Error(`${name} has no handler for ${missing.join(', ')}`)
  if (extra.length > 0) throw new Error(`${name} has no operation ${extra.join(', ')}`)
}

type RouteOptions = MountOptions & {
  readonly operation: ContractOperation
  readonly reader: RequestReader
  readonly governed: GovernedOperation
  readonly successes: readonly number[]
  readonly chain: PolicyChain
  readonly handler: LooseHandler
}

function addRoute(app: FastifyInstance, options: RouteOptions): void {
  const { contract, operation, reader, governed, successes, chain, handler, log } = options
  const [onlySuccess] = successes.length === 1 ? successes : []
  const defaultTimeoutMs = timeoutOf(operation)
  // The router lets a parameter at the end be empty: /toys/ is not a toy.
  const lastParameter = /{(\w+)}$/.exec(operation.path)?.[1]
  const served: ServedOperation = {
    api: contract.name,
    operationId: operation.operationId,
    path: governed.path,
    metrics: options.metrics.operation(contract.name, operation.operationId),
    statuses: new Set(Object.keys(operation.responses).map(Number)),
    loggable: operation.parameters
      .filter(parameter => isLoggable(contract, parameter))
      .map(({ name }) => name),
  }

  app.route({
    method: governed.method as HTTPMethods,
    url: toUrl(contract, operation),
    bodyLimit: chain.bodyLimitBytes,
    config: { served },

    onRequest(request, reply, done) {
      try {
        if (lastParameter !== undefined && params(request)[lastParameter] === '') {
          throw new Problem('not-found')
        }
        const exchange = newExchange(request, reply, governed, defaultTimeoutMs)
        request.exchange = exchange
        const pending = run(chain.head, exchange)
        if (pending === undefined) done()
        // A hook that always gave a promise would cost one for every request that has nothing to wait for.
        // oxlint-disable-next-line promise/no-callback-in-promise
        else pending.then(() => done(), done)
      } catch (error) {
        done(error as Error)
      }
    },

    async handler(request, reply) {
      const exchange = request.exchange as Exchange
      const body = request.body as Buffer | undefined
      if (!acceptsJson(request.headers.accept)) throw new Problem('not-acceptable')
      reader.read(exchange, {
        target: request.raw.url ?? '',
        path: params(request),
        body,
      })
      if (chain.keepsRawBody) exchange.rawBody = body
      const pending = run(chain.request, exchange)
      if (pending !== undefined) await pending
      if (exchange.faults.length > 0) {
        throw new Problem('request-invalid', { errors: exchange.faults })
      }
      // The connection may have been refused while a policy was waiting: then nothing may happen any more.
      if (reply.sent) return reply

      options.dispatched(request)
      const output = await inTime(handler(toCall(exchange), inputOf(exchange)), exchange, log)
      const answer =
        onlySuccess === undefined ? (output as Answer) : { status: onlySuccess, body: output }
      for (const check of chain.answer) {
        const checking = check(exchange, answer)
        if (checking !== undefined) await checking
      }
      return send(reply, answer)
    },
  })
}

const params = (request: FastifyRequest) => request.params as Readonly<Record<string, string>>

/** OpenAPI's `{name}` as the router's `:name`. Throws for templates that could be matched in two ways. */
function toUrl({ name, basePath }: Contract, { operationId, path }: ContractOperation): string {
  const segments = (basePath + path).split('/').map(segment => {
    const parameter = /^{(\w+)}$/.exec(segment)?.[1]
    if (parameter !== undefined) return `:${parameter}`
    if (/^[\w.~-]*$/.test(segment)) return segment
    throw new Error(
      `${name} ${operationId}: a segment of ${path} must be a name or one {parameter}, not ${segment}`,
    )
  })
  return segments.join('/')
}

/** Ten times what the contract promises, within reason: slower than that nobody waits any more. */
function timeoutOf({ slo }: ContractOperation): number {
  return Math.min(30_000, Math.max(1_000, slo.latencyP95Ms * 10))
}

/** Ids and filters help whoever reads the log; what is personal or secret by its class stays out. */
function isLoggable({ document }: Contract, { in: place, schema }: ContractParameter): boolean {
  return (
    place !== 'header' &&
    classifiedPaths(document, schema).every(({ dataClass }) => dataClass === 'internal')
  )
}

function newExchange(
  request: FastifyRequest,
  reply: FastifyReply,
  operation: GovernedOperation,
  timeoutMs: number,
): Exchange {
  const { headers } = request
  const startedAtMs = performance.now()
  const prefer = preferOf(headers)
  return {
    operation,
    headers,
    address: request.ip,
    correlationId: request.id,
    traceparent: traceparentOf(headers),
    prefer,
    startedAtMs,
    reply,
    caller: undefined,
    deadlineMs: startedAtMs + Math.min(prefer?.waitMs ?? timeoutMs, timeoutMs),
    idempotency: undefined,
    parameters: {},
    headerParameters: {},
    unknownQuery: [],
    faults: [],
    body: undefined,
    rawBody: undefined,
  }
}

type Step = (exchange: Exchange) => void | Promise<void>

/** Runs the steps one after the other; gives a promise only if one of them did. */
function run(steps: readonly Step[], exchange: Exchange): void | Promise<void> {
  for (let index = 0; index < steps.length; index++) {
    const pending = (steps[index] as Step)(exchange)
    if (pending !== undefined) return runAfter(pending, steps, index + 1, exchange)
  }
  return undefined
}

async function runAfter(
  pending: Promise<void>,
  steps: readonly Step[],
  next: number,
  exchange: Exchange,
): Promise<void> {
  await pending
  for (let index = next; index < steps.length; index++) await (steps[index] as Step)(exchange)
}

/** Whether a caller takes JSON. https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1 */
function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return true
  let best = -1
  let accepted = false
  for (const range of accept.toLowerCase().split(',')) {
    const [type = '', ...parameters] = range.split(';').map(part => part.trim())
    const precision = ['*/*', 'application/*', 'application/json'].indexOf(type)
    if (precision === -1 || precision < best) continue
    best = precision
    accepted = !parameters.some(parameter => /^q=0(\.0{0,3})?$/.test(parameter))
  }
  return accepted
}

/** Path and query parameters and the members of the body, in one object; the contract has no name twice. */
function inputOf({ parameters, body }: Exchange): never {
  return (
    typeof body === 'object' && body !== null ? { ...parameters, ...body } : parameters
  ) as never
}

/** How long a handler that is over its deadline may still take to say so itself. */
const graceMs = 1_000

/** Does not let a handler that hangs keep its caller; what it still does then is for the log. */
function inTime(
  work: Promise<unknown>,
  { deadlineMs, operation, correlationId }: Exchange,
  log: Logger,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = () => {
      const fields = {
        incident: 'deadline-missed',
        correlationId,
        operation: operation.operationId,
      }
      log.error(fields, 'a handler did not answer in time')
      const safe = operation.method === 'GET' || operation.method === 'QUERY'
      reject(new Problem(safe ? 'unavailable' : 'system-outcome-unknown', { retryAfterSeconds: 1 }))
    }
    const timer = setTimeout(late, Math.max(0, deadlineMs - performance.now()) + graceMs)
    work.then(
      output => {
        clearTimeout(timer)
        resolve(output)
      },
      error => {
        clearTimeout(timer)
        reject(error as Error)
      },
    )
  })
}

function send(reply: FastifyReply, { status, body, headers }: Answer): FastifyReply {
  reply.code(status)
  if (headers !== undefined) reply.headers(headers)
  if (body === undefined) return reply.send()
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(body))
}
