import type { OutgoingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import {
  lookUp,
  type Contract,
  type ContractOperation,
  type ContractParameter,
  type Schema,
} from '../openapi/contract.ts'
import { classifiedPaths } from '../openapi/data-class.ts'
import type { Call } from '../openapi/operation.ts'
import { Problem, problems } from '../openapi/problem.ts'
import { tracestateOf } from '../openapi/trace-context.ts'
import type { Compile } from '../openapi/validate.ts'
import { loggedOperation } from './access-log.ts'
import { answerChecker } from './answer-checker.ts'
import { answerRedactor } from './answer-redactor.ts'
import { preferOf, toCall, traceparentOf } from './call.ts'
import {
  pinnedAnswer,
  pinnedReader,
  pinsOf,
  projection,
  replaceBody,
  type PinnedContract,
  type Pins,
} from './lifecycle/earlier-contract.ts'
import { brownout, type RouteLifecycle } from './lifecycle/lifecycles.ts'
import { inTime } from './in-time.ts'
import type { Logger } from './log.ts'
import type { Metrics, OperationMetrics } from './metrics.ts'
import { acceptor } from './media-type.ts'
import { policyChains, type PolicyChain } from './policy-chain.ts'
import type {
  Answer,
  Exchange,
  GovernedOperation,
  Pace,
  PolicyServices,
  Wanted,
} from './policies/policy.ts'
import type { ExplainedEntry } from './sight/explanation.ts'
import type { Sight } from './sight/sight.ts'
import { handled } from './sight/watch.ts'
import { requestReader, type RequestReader } from './request-reader.ts'
import { bodyStream, streamBodies } from './upstreams/body-stream.ts'
import { forwardedOperation } from './upstreams/forwarded-operation.ts'
import { upstreamAnswers } from './upstreams/upstream-answers.ts'
import { writeTogether } from './write-together.ts'
import { clientCertificateOf } from './tokens/client-certificate.ts'

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
  /** Absent where load is not watched. */
  readonly pace: Pace | undefined
  /** Every status the contract has for it. */
  readonly statuses: ReadonlySet<number>
  /** Names of parameters that may stand in a log. */
  readonly loggable: readonly string[]
  /** Its names as they stand in a line of the access log. */
  readonly logged: string
  /** For explaining a request. */
  readonly entries: readonly ExplainedEntry[]
  /** The media types a body may have, for the Accept field of 415. */
  readonly takes?: string | undefined
}

export type MountOptions = {
  readonly contract: Contract
  /** Compiles schemas of this contract. */
  readonly compile: Compile
  /** By operationId. Absent: an upstream answers, by the entry `forward` of the policy file. */
  readonly handlers: Readonly<Record<string, LooseHandler>> | undefined
  /** Path of the policy file. */
  readonly policies: string
  readonly services: PolicyServices
  readonly metrics: Metrics
  readonly log: Logger
  /** Told when a handler is about to run for a request. */
  readonly dispatched: (request: FastifyRequest) => void
  /** Says whether the way of a request is written down in detail. */
  readonly watch?: Sight['watch'] | undefined
  /** Earlier contracts, for the applications that are pinned to them. */
  readonly pinned?: readonly PinnedContract[]
  /** The contract was rolled back to: the handlers are newer than it, and policies may name operations it has not. */
  readonly laterOperations?: readonly string[] | undefined
  /** What is to become of an operation; undefined for one that is meant to stay. */
  readonly lifecycleOf: (operation: ContractOperation) => RouteLifecycle | undefined
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** A handler as the gateway sees it: the contract has checked what goes in and what comes out. */
export type LooseHandler = (call: Call, input: never) => Promise<unknown>

/** Mounts a contract: one route for each operation, with everything that can be decided before a request decided. */
export function mount(app: FastifyInstance, options: MountOptions): readonly GovernedOperation[] {
  const { contract, compile, handlers, policies, services } = options
  const forwarded = handlers === undefined
  if (!forwarded) refuseMismatch(contract, handlers)

  const compiled = contract.operations.map(operation => {
    const pins = pinsOf(operation.operationId, options.pinned)
    const reader = pinnedReader(requestReader(contract, operation, compile), pins)
    const answers = forwarded
      ? upstreamAnswers(contract, operation, compile)
      : answerChecker(contract, operation, compile)
    const governed: GovernedOperation = {
      contract: contract.name,
      operationId: operation.operationId,
      method: operation.method.toUpperCase(),
      path: contract.basePath + operation.path,
      scopes: operation.scopes,
      schemes: [...new Set(operation.security.map(({ scheme }) => scheme))],
      idempotency: operation.idempotency,
      cost: operation.cost,
      ...(operation.freshness !== undefined && { freshness: operation.freshness }),
      takesBody: operation.requestBody !== undefined,
      rawBody: operation.rawBody,
      loggable: operation.parameters
        .filter(parameter => isLoggable(contract, parameter))
        .map(({ name }) => name),
      checkRequest: reader.check,
      checkAnswer: answers.check,
      unknownOf: reader.unknown,
      redactor: () => answerRedactor(contract, operation, compile),
      ...(forwarded && forwardedOperation(contract, operation)),
    }
    const project =
      options.laterOperations !== undefined && !forwarded
        ? projection(contract, operation, answers, services.log)
        : undefined
    return { operation, reader, governed, successes: answers.successes, pins, project }
  })
  const operations = compiled.map(({ governed }) => governed)
  const { laterOperations = [] } = options
  const chains = policyChains({ file: policies, operations, laterOperations, services })

  for (const { operation, reader, governed, successes, pins, project } of compiled) {
    const lifecycle = options.lifecycleOf(operation)
    const chain = withRevisions(
      withLifecycle(chains.get(operation.operationId) as PolicyChain, lifecycle, options.clock),
      pins,
      project,
    )
    const handler = handlers?.[operation.operationId] as LooseHandler
    for (const start of chain.starts) app.addHook('onReady', async () => start())
    for (const stop of chain.stops) app.addHook('onClose', async () => stop())
    addRoute(app, { ...options, operation, reader, governed, successes, chain, handler, lifecycle })
  }
  addPreflights(app, contract, chains)
  return operations
}

function refuseMismatch({ name, operations }: Contract, handlers: object): void {
  const known = operations.map(({ operationId }) => operationId)
  const missing = known.filter(id => !Object.hasOwn(handlers, id))
  const extra = Object.keys(handlers).filter(id => !known.includes(id))
  if (missing.length > 0) throw new Error(`${name} has no handler for ${missing.join(', ')}`)
  if (extra.length > 0) throw new Error(`${name} has no operation ${extra.join(', ')}`)
}

/** A brownout comes when the caller is known: after the last policy that needs no body, or after all of them. */
function withLifecycle(
  chain: PolicyChain,
  lifecycle: RouteLifecycle | undefined,
  clock: () => number,
): PolicyChain {
  if (lifecycle === undefined) return chain
  const step = brownout(lifecycle, clock)
  return chain.head.length > 0
    ? { ...chain, head: [...chain.head, step] }
    : { ...chain, request: [...chain.request, step] }
}

/** Newer handlers' answers are cut to the contract before it is held against them, and to a caller's pin at the end. */
function withRevisions(
  chain: PolicyChain,
  pins: Pins | undefined,
  project: ((answer: Answer) => Answer) | undefined,
): PolicyChain {
  if (pins === undefined && project === undefined) return chain
  const cut: PolicyChain['answer'] =
    project === undefined ? [] : [(_exchange, answer) => replaceBody(answer, project(answer))]
  const last: PolicyChain['answer'] = pins === undefined ? [] : [pinnedAnswer(pins)]
  return chain.around === undefined
    ? { ...chain, answer: [...cut, ...chain.answer, ...last] }
    : { ...chain, below: [...cut, ...chain.below], answer: [...chain.answer, ...last] }
}

type RouteOptions = MountOptions & {
  readonly operation: ContractOperation
  readonly reader: RequestReader
  readonly governed: GovernedOperation
  readonly successes: readonly number[]
  readonly chain: PolicyChain
  readonly handler: LooseHandler
  readonly lifecycle: RouteLifecycle | undefined
}

function addRoute(app: FastifyInstance, options: RouteOptions): void {
  const { contract, operation, reader, governed, successes, chain, handler, log } = options
  const { handle, around } = chain
  const accepts = acceptor(answerTypes(operation))
  const [onlySuccess] = successes.length === 1 ? successes : []
  const defaultTimeoutMs = timeoutOf(operation)
  // The router lets a parameter at the end be empty: /toys/ is not a toy.
  const lastParameter = /{(\w+)}$/.exec(operation.path)?.[1]
  const served: ServedOperation = {
    api: contract.name,
    operationId: operation.operationId,
    path: governed.path,
    metrics: options.metrics.operation(contract.name, operation.operationId),
    pace: options.services.load?.pace(contract.name, operation.operationId),
    statuses: new Set([
      ...Object.keys(operation.responses).map(Number),
      ...(handle === undefined ? [] : ownStatuses),
    ]),
    loggable: governed.loggable ?? [],
    logged: loggedOperation(contract.name, operation.operationId, governed.path),
    entries: chain.explained,
    takes: operation.requestBody && Object.keys(operation.requestBody.content).join(', '),
  }

  // Without the body: nobody reads it here, the upstream is sent it as it arrives.
  const { requestBody } = operation
  const bare = chain.streamsBody
    ? requestReader(contract, { ...operation, requestBody: undefined }, options.compile)
    : undefined
  const route: Route = {
    method: methodsOf(contract, operation, handle !== undefined),
    exposeHeadRoute: handle === undefined,
    url: toUrl(contract, operation),
    bodyLimit: chain.bodyLimitBytes,
    config: { served, ...(options.lifecycle !== undefined && { lifecycle: options.lifecycle }) },

    onRequest(request, reply, done) {
      try {
        if (lastParameter !== undefined && params(request)[lastParameter] === '') {
          throw new Problem('not-found')
        }
        const exchange = newExchange(request, reply, governed, defaultTimeoutMs, options.watch)
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

    handler(request, reply) {
      answerOf(request, reply).then(
        answer => {
          if (answer !== undefined) writeTogether(() => send(request, reply, answer))
        },
        (error: unknown) => reply.send(error),
      )
    },
  }
  if (bare === undefined) app.route(route)
  else void app.register(async scope => streamBodies(scope).route(route))

  /** Undefined where somebody else has answered: then nothing may happen any more. */
  async function answerOf(
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Answer | undefined> {
    const exchange = request.exchange as Exchange
    const target = request.raw.url ?? ''
    if (bare !== undefined && requestBody !== undefined) {
      bare.read(exchange, { target, path: params(request), body: undefined })
      exchange.bodyStream = bodyStream(request, reply, requestBody, chain.bodyLimitBytes)
    } else {
      const body = request.body as Buffer | undefined
      if (handle === undefined && !accepts(request.headers.accept)) {
        throw new Problem('not-acceptable')
      }
      reader.read(exchange, { target, path: params(request), body })
      if (chain.keepsRawBody) exchange.rawBody = body
    }
    const pending = run(chain.request, exchange)
    if (pending !== undefined) await pending
    if (exchange.faults.length > 0 && !chain.passesFaults) {
      throw new Problem('request-invalid', { errors: exchange.faults })
    }
    // The connection may have been refused while a policy was waiting.
    if (reply.sent) return undefined

    options.dispatched(request)
    const work =
      around === undefined
        ? perform(exchange)
        : around(exchange, async wanted => {
            const below = toAnswer(await perform(exchange, wanted))
            await check(chain.below, exchange, below)
            return below
          })
    exchange.work = work
    const output = await work
    const answer = around === undefined ? toAnswer(output) : (output as Answer)
    try {
      const checking = check(chain.answer, exchange, answer)
      if (checking !== undefined) await checking
    } catch (error) {
      answer.stream?.destroy()
      throw error
    }
    return answer
  }

  /** Asks the handler, or the upstream. */
  function perform(exchange: Exchange, wanted?: Omit<Wanted, 'answerBody'>): Promise<unknown> {
    if (handle === undefined) {
      const asked = handled(exchange, traceparent =>
        handler(toCall(exchange, traceparent), inputOf(exchange)),
      )
      return inTime(asked, exchange.deadlineMs, () => late(exchange, log))
    }
    const all = wanted === undefined ? chain.wanted : { ...chain.wanted, ...wanted }
    return handled(exchange, () => handle(exchange, all))
  }

  function toAnswer(output: unknown): Answer {
    return onlySuccess === undefined ? (output as Answer) : { status: onlySuccess, body: output }
  }
}

/** Runs what sees an answer, one after the other; gives a promise only if one of them did. */
function check(
  steps: PolicyChain['answer'],
  exchange: Exchange,
  answer: Answer,
): void | Promise<void> {
  for (let index = 0; index < steps.length; index++) {
    const pending = steps[index]?.(exchange, answer)
    if (pending !== undefined) {
      return pending.then(() => check(steps.slice(index + 1), exchange, answer))
    }
  }
  return undefined
}

/**
 * Answers browsers that ask whether a page may call an operation, before anything asks who it is: such a request
 * carries no credentials. https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
function addPreflights(
  app: FastifyInstance,
  contract: Contract,
  chains: ReadonlyMap<string, PolicyChain>,
): void {
  const byUrl = new Map<string, Map<string, PolicyChain['preflight']>>()
  for (const operation of contract.operations) {
    const url = toUrl(contract, operation)
    const preflight = chains.get(operation.operationId)?.preflight
    const methods = byUrl.get(url) ?? new Map<string, PolicyChain['preflight']>()
    byUrl.set(url, methods.set(operation.method.toUpperCase(), preflight))
    if (operation.method === 'get' && !methods.has('HEAD')) methods.set('HEAD', preflight)
  }
  for (const [url, methods] of byUrl) {
    if (methods.has('OPTIONS') || ![...methods.values()].some(Boolean)) continue
    const allow = [...methods.keys(), 'OPTIONS'].toSorted().join(', ')
    app.options(url, async ({ headers }, reply) => {
      reply.code(204).header('allow', allow)
      const method = headers['access-control-request-method']
      if (method === undefined) return reply.send()
      methods.get(method)?.(headers.origin, (name, value) => reply.header(name, value))
      return reply.send()
    })
  }
}

/** What the gateway itself answers in front of an upstream, whose contract need not say so. */
const ownStatuses = Object.values(problems).map(({ status }) => status)

/** HEAD is GET without content; an upstream is asked HEAD itself, since only it knows what GET would have. */
function methodsOf(
  { operations }: Contract,
  { method, path }: ContractOperation,
  forwarded: boolean,
): HTTPMethods[] {
  const hasHead = operations.some(one => one.method === 'head' && one.path === path)
  const own = method.toUpperCase() as HTTPMethods
  return forwarded && method === 'get' && !hasHead ? [own, 'HEAD'] : [own]
}

type Route = Parameters<FastifyInstance['route']>[0]

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

/**
 * Ids and filters help whoever reads the log. What is personal or secret by its class stays out, and so does text
 * into which a caller may write what it likes, unless the contract says that it is `internal`.
 */
function isLoggable({ document }: Contract, { in: place, schema }: ContractParameter): boolean {
  if (place === 'header' || place === 'cookie') return false
  const classes = classifiedPaths(document, schema)
  if (classes.some(({ dataClass }) => dataClass !== 'internal')) return false
  return classes.length > 0 || holdsNoText(document, schema)
}

/** Numbers, listed words, instants, and ids of a fixed form. */
function holdsNoText(document: Contract['document'], given: unknown): boolean {
  const schema = lookUp<Schema>(document, given)
  const { type, pattern, format, items } = schema as Record<string, unknown>
  if (type === 'integer' || type === 'number' || type === 'boolean') return true
  if ('enum' in schema || 'const' in schema) return true
  if (type === 'array') return items !== undefined && holdsNoText(document, items)
  if (type !== 'string') return false
  if (typeof format === 'string' && ['date-time', 'date', 'uuid', 'gtin'].includes(format))
    return true
  return typeof pattern === 'string' && fixedForm.test(pattern)
}

/** Like ^ord_[0-7][0-9A-Z]{25}$: a prefix and so many characters of an alphabet. */
const fixedForm = /^\^\w*(?:\[[^\]]+\](?:\{\d+\})?)+\$$/

function newExchange(
  request: FastifyRequest,
  reply: FastifyReply,
  operation: GovernedOperation,
  timeoutMs: number,
  watch: Sight['watch'] | undefined,
): Exchange {
  const { headers } = request
  const traceparent = traceparentOf(headers)
  const startedAtMs = performance.now()
  const prefer = preferOf(headers)
  return {
    operation,
    headers,
    incoming: request.raw,
    outgoing: reply.raw,
    address: request.ip,
    wire: request,
    clientCertificate: clientCertificateOf(request.raw.socket),
    correlationId: request.id,
    traceparent,
    tracestate: tracestateOf(headers['tracestate'], headers['traceparent'], traceparent),
    watch: watch?.(headers, traceparent),
    refusedBy: undefined,
    handled: false,
    problem: undefined,
    decisions: undefined,
    prefer,
    startedAtMs,
    reply,
    work: undefined,
    caller: undefined,
    challenge: undefined,
    deadlineMs: startedAtMs + Math.min(prefer?.waitMs ?? timeoutMs, timeoutMs),
    idempotency: undefined,
    parameters: {},
    headerParameters: {},
    unknownQuery: [],
    faults: [],
    body: undefined,
    rawBody: undefined,
    bodyStream: undefined,
    upstream: undefined,
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

const plain: unknown = Object.prototype

/** What an operation may answer with when all goes well. */
const answerTypes = ({ responses }: ContractOperation) =>
  Object.entries(responses).flatMap(([status, { content }]) =>
    status.startsWith('2') ? Object.keys(content) : [],
  )

/** Path and query parameters and the members of the body, in one object; the contract has no name twice. */
function inputOf({ parameters, body }: Exchange): never {
  if (body === undefined) return parameters as never
  // What is no object has no members: a text, a list, the bytes of a file.
  const isObject =
    typeof body === 'object' && body !== null && Object.getPrototypeOf(body) === plain
  return (isObject ? { ...parameters, ...body } : { ...parameters, body }) as never
}

/** Who asked for what must not change is told to ask again; of anything else nobody knows what became of it. */
function late({ operation, correlationId }: Exchange, log: Logger): Problem {
  const { operationId, method } = operation
  const fields = { incident: 'deadline-missed', correlationId, operation: operationId }
  log.error(fields, 'a handler did not answer in time')
  const safe = method === 'GET' || method === 'QUERY'
  return new Problem(safe ? 'unavailable' : 'system-outcome-unknown', { retryAfterSeconds: 1 })
}

function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): void {
  const { status, headers, bytes, stream } = answer
  // Refused, or gone, since it was made.
  if (reply.sent) {
    stream?.destroy()
    return
  }
  try {
    reply.code(status)
    // Links add up: those of the answer, and those that say what becomes of the API.
    const announced = headers?.['link'] === undefined ? undefined : reply.getHeader('link')
    if (headers !== undefined) reply.headers(headers as Record<string, string | string[]>)
    if (announced !== undefined) {
      reply.header('link', [announced, headers?.['link']].flat() as string[])
    }
    // What is short is written in one piece with its headers: two pieces cost half as much again.
    const isShort = bytes !== undefined && bytes.length > 0 && bytes.length <= onePieceBytes
    if (isShort) sendText(request, reply, bytes.toString('latin1'), 'latin1')
    else if (bytes !== undefined && bytes.length > 0) reply.send(bytes)
    if (bytes !== undefined && bytes.length > 0) return
    if (stream !== undefined) {
      // Who waits for events must know that there will be some before the first one comes.
      reply.raw.once('pipe', () => reply.raw.flushHeaders())
      reply.send(stream)
      return
    }
    // Not before it is needed: the body of an upstream's answer is read when it is asked for.
    const { body } = answer
    if (body === undefined) reply.send()
    else {
      reply.header('content-type', 'application/json; charset=utf-8')
      sendText(request, reply, JSON.stringify(body), 'utf8')
    }
  } catch (error) {
    reply.send(error)
  }
}

/** Nothing that Fastify could do with an answer is wanted: no other place looks at it, and it is complete. */
function sendText(
  { method }: FastifyRequest,
  reply: FastifyReply,
  text: string,
  encoding: 'latin1' | 'utf8',
): void {
  if (method === 'HEAD') {
    reply.send(encoding === 'utf8' ? text : Buffer.from(text, encoding))
    return
  }
  const length = encoding === 'utf8' ? Buffer.byteLength(text) : text.length
  const headers = reply.header('content-length', length).getHeaders()
  reply.hijack()
  reply.raw.writeHead(reply.statusCode, headers as OutgoingHttpHeaders)
  reply.raw.end(text, encoding)
}

const onePieceBytes = 16_384
