import type { Readable } from 'node:stream'
import type { HTTPMethods } from 'fastify'
import type { Contract, ContractBody, ContractOperation } from '../openapi/contract.ts'
import type { Call } from '../openapi/operation.ts'
import { Problem, problems } from '../openapi/problem.ts'
import { tracestateOf } from '../openapi/trace-context.ts'
import type { Compile } from '../openapi/validate.ts'
import { loggedOperation } from './access-log.ts'
import { preferOf, toCall, traceparentOf } from './call.ts'
import { inTime } from './in-time.ts'
import type { RouteLifecycle } from './lifecycle/lifecycles.ts'
import type { Logger } from './log.ts'
import { acceptor } from './media-type.ts'
import type { Metrics, OperationMetrics } from './metrics.ts'
import type {
  Answer,
  Exchange,
  GovernedOperation,
  Incoming,
  Pace,
  PolicyServices,
  Wanted,
} from './policies/policy.ts'
import type { PolicyChain } from './policy-chain.ts'
import { requestReader, type RequestReader } from './request-reader.ts'
import type { ExplainedEntry } from './sight/explanation.ts'
import type { Sight } from './sight/sight.ts'
import { handled } from './sight/watch.ts'

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

/** A handler as the gateway sees it: the contract has checked what goes in and what comes out. */
export type LooseHandler = (call: Call, input: never) => Promise<unknown>

/** What has arrived for an operation, whoever has read it from its connection. */
export type Arrived = Pick<
  Exchange,
  | 'headers'
  | 'incoming'
  | 'outgoing'
  | 'address'
  | 'wire'
  | 'clientCertificate'
  | 'correlationId'
  | 'reply'
> & {
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>
}

/**
 * An operation with everything that can be decided before a request decided. Its requests come from Fastify's router
 * or from the lane below it: `enter`, then `head`, then `answer`. Each throws what refuses the request.
 */
export type OperationRoute = {
  readonly served: ServedOperation
  readonly lifecycle: RouteLifecycle | undefined
  readonly methods: readonly HTTPMethods[]
  /** In the router's writing. */
  readonly url: string
  readonly bodyLimitBytes: number
  /** Present where nobody reads the body before the upstream does. */
  readonly streamedBody: ContractBody | undefined
  /** HEAD is asked of the upstream, not made of the answer to GET. */
  readonly asksHead: boolean
  /** Makes the state of a request. */
  readonly enter: (arrived: Arrived) => Exchange
  /** Everything that needs no body. */
  readonly head: (exchange: Exchange) => void | Promise<void>
  /** Everything else. Undefined where somebody else has answered: then nothing may happen any more. */
  readonly answer: (
    exchange: Exchange,
    params: Arrived['params'],
    body: Buffer | undefined,
    stream?: () => Readable | undefined,
  ) => Promise<Answer | undefined>
}

export type OperationRouteOptions = {
  readonly contract: Contract
  readonly compile: Compile
  readonly services: PolicyServices
  readonly metrics: Metrics
  readonly log: Logger
  /** Told when a handler is about to run for a request. */
  readonly dispatched: (request: Incoming) => void
  /** Says whether the way of a request is written down in detail. */
  readonly watch?: Sight['watch'] | undefined
  readonly operation: ContractOperation
  readonly reader: RequestReader
  readonly governed: GovernedOperation
  readonly successes: readonly number[]
  readonly chain: PolicyChain
  /** Undefined where an upstream answers. */
  readonly handler: LooseHandler | undefined
  readonly lifecycle: RouteLifecycle | undefined
  /** In the router's writing. */
  readonly url: string
}

/** Puts together what answers the requests to an operation. */
export function operationRoute(options: OperationRouteOptions): OperationRoute {
  const { contract, operation, reader, governed, successes, chain, log, watch } = options
  const { handle, around } = chain
  const handler = options.handler as LooseHandler
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
  const bare = chain.streamsBody
    ? requestReader(contract, { ...operation, requestBody: undefined }, options.compile)
    : undefined

  return {
    served,
    lifecycle: options.lifecycle,
    methods: methodsOf(contract, operation, handle !== undefined),
    url: options.url,
    bodyLimitBytes: chain.bodyLimitBytes,
    streamedBody: bare === undefined ? undefined : operation.requestBody,
    asksHead: handle !== undefined,
    enter(arrived) {
      if (lastParameter !== undefined && arrived.params[lastParameter] === '') {
        throw new Problem('not-found')
      }
      return newExchange(arrived, governed, defaultTimeoutMs, watch)
    },
    head: exchange => run(chain.head, exchange),
    answer,
  }

  async function answer(
    exchange: Exchange,
    params: Arrived['params'],
    body: Buffer | undefined,
    stream?: () => Readable | undefined,
  ): Promise<Answer | undefined> {
    const { incoming, outgoing } = exchange
    const target = incoming.url ?? ''
    if (bare !== undefined) {
      bare.read(exchange, { target, path: params, body: undefined })
      exchange.bodyStream = stream?.()
    } else {
      if (handle === undefined && !accepts(exchange.headers.accept)) {
        throw new Problem('not-acceptable')
      }
      reader.read(exchange, { target, path: params, body })
      if (chain.keepsRawBody) exchange.rawBody = body
    }
    const pending = run(chain.request, exchange)
    if (pending !== undefined) await pending
    if (exchange.faults.length > 0 && !chain.passesFaults) {
      throw new Problem('request-invalid', { errors: exchange.faults })
    }
    // The connection may have been refused while a policy was waiting.
    if (outgoing.writableEnded) return undefined

    options.dispatched(incoming)
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

/** Ten times what the contract promises, within reason: slower than that nobody waits any more. */
function timeoutOf({ slo }: ContractOperation): number {
  return Math.min(30_000, Math.max(1_000, slo.latencyP95Ms * 10))
}

function newExchange(
  arrived: Arrived,
  operation: GovernedOperation,
  timeoutMs: number,
  watch: Sight['watch'] | undefined,
): Exchange {
  const { headers } = arrived
  const traceparent = traceparentOf(headers)
  const startedAtMs = performance.now()
  const prefer = preferOf(headers)
  return {
    operation,
    headers,
    incoming: arrived.incoming,
    outgoing: arrived.outgoing,
    address: arrived.address,
    wire: arrived.wire,
    clientCertificate: arrived.clientCertificate,
    correlationId: arrived.correlationId,
    traceparent,
    tracestate: tracestateOf(headers['tracestate'], headers['traceparent'], traceparent),
    watch: watch?.(headers, traceparent),
    refusedBy: undefined,
    handled: false,
    problem: undefined,
    decisions: undefined,
    prefer,
    startedAtMs,
    reply: arrived.reply,
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
