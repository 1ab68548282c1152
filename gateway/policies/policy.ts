import type { IncomingHttpHeaders } from 'node:http'
import type { Call, Idempotency, Principal } from '../../openapi/operation.ts'
import type { Fault } from '../../openapi/problem.ts'
import type { RateStore } from './rate-store.ts'

/**
 * A policy kind: what an entry of policies/*.yaml can do. Adding one takes a file beside this one, its test, a line
 * in index.ts and an entry in a policy file.
 */
export type PolicyKind<Options = unknown> = {
  /** As it stands under `kind:`. */
  readonly kind: string
  /** What it does, in a sentence or two, for people who do not write code. */
  readonly description: string
  readonly schema: OptionsSchema
  /** What an operation can rely on when an entry of this kind covers it; see `owed` in policy-chain.ts. */
  readonly provides?: readonly Guarantee[]
  /** What an entry before it must have provided. */
  readonly needs?: readonly Guarantee[]
  /** Runs once per entry at start, and gives what runs once per operation that the entry covers. */
  readonly create: (
    options: Options,
    context: PolicyContext,
  ) => (operation: GovernedOperation) => Policy
}

export type Guarantee =
  | 'authentication'
  | 'authorisation'
  | 'idempotency'
  | 'translation'
  | 'request validation'
  | 'response validation'

/** JSON Schema of an entry's options: closed, with a description for each option and a default for those that may be left out. */
export type OptionsSchema = {
  readonly type: 'object'
  readonly additionalProperties: false
  readonly required?: readonly string[]
  readonly properties: Readonly<
    Record<string, { readonly description: string; readonly [keyword: string]: unknown }>
  >
}

/**
 * What one entry does to one operation: at most one function for each moment. Each returns, or throws a Problem;
 * one that has nothing to wait for returns nothing, and nothing is awaited. The order of the file is the order of
 * execution: a `head` that stands after a `request` runs after it, and answers pass the file from bottom to top.
 */
export type Policy = {
  /** Needs no body; runs before a byte of it is read, unless an entry above it needs the body. */
  readonly head?: (exchange: Exchange) => void | Promise<void>
  /** When parameters and body have been read. */
  readonly request?: (exchange: Exchange) => void | Promise<void>
  /** When the handler has answered. */
  readonly answer?: (exchange: Exchange, answer: Answer) => void | Promise<void>
  /** The most that is read of a body; the smallest one of the chain counts. */
  readonly bodyLimitBytes?: number
  /** Whether it needs the very bytes of the body; they are not kept otherwise. */
  readonly keepsRawBody?: true
}

/** What an entry is told when it is made. */
export type PolicyContext = {
  /** The entry's `id`, or its kind and position: names it in logs and problems. */
  readonly id: string
  /** File and line, for a fault that only `create` can find. */
  readonly place: string
  readonly services: PolicyServices
}

/** What outlives a reload of contracts and policies, and is therefore handed in. */
export type PolicyServices = {
  readonly keys: KeyReader
  readonly plans: ReadonlyMap<string, Plan>
  /** Every scope there is. */
  readonly scopes: ReadonlySet<string>
  readonly rates: RateStore
  /** Absent where no connected system calls in. */
  readonly webhooks?: WebhookReader
  readonly log: PolicyLog
}

export type PolicyLog = {
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Tells who an API key belongs to; undefined for one that is worth nothing, for whatever reason. */
export type KeyReader = {
  caller(key: string): Caller | undefined | Promise<Caller | undefined>
}

/** An authenticated caller, whichever policy found out who it is. */
export type Caller = {
  readonly principal: Principal
  /** Name of its plan in policies/plans.yaml. */
  readonly plan: string
  /** Public id of its key, for the log. */
  readonly keyId?: string
}

/** One plan of policies/plans.yaml. */
export type Plan = { readonly name: string; readonly limits: readonly PlanLimit[] }

export type PlanLimit = {
  /** Named in the RateLimit headers and in problems. */
  readonly name: string
  /** Requests in any window of `windowSeconds`, at most. */
  readonly quota: number
  readonly windowSeconds: number
  /** Requests at once, at most; the rest of the quota comes back evenly over the window. */
  readonly burst: number
  /** Only these operations, as `operationId` or `contract:operationId`. Absent: all of them, counted together. */
  readonly operations?: readonly string[]
}

/** Verifies and translates a webhook of a connected system. Rejects with a Problem what the system did not send. */
export type WebhookReader = (
  system: string,
  headers: IncomingHttpHeaders,
  rawBody: Buffer,
) => Promise<WebhookReading>

export type WebhookReading = {
  readonly caller: Caller
  /** What the connector made of it: takes the place of the body, and has to keep the contract's schema. */
  readonly body: unknown
}

/** What policies may know of an operation: plain data from its contract. */
export type GovernedOperation = {
  /** The contract's name, e.g. `storefront.v1`. */
  readonly contract: string
  readonly operationId: string
  readonly method: string
  /** Base path and template: `/storefront/v1/orders/{orderId}`. */
  readonly path: string
  readonly scopes: readonly string[]
  readonly idempotency: 'required' | 'natural' | 'safe'
  readonly takesBody: boolean
  /** Its body comes in the words of a connected system and has to be translated. */
  readonly rawBody: boolean
  /** Compiled from the contract; `unknownQuery` says what to do with query parameters it does not have. */
  readonly checkRequest: (exchange: Exchange, unknownQuery: 'refuse' | 'ignore') => readonly Fault[]
  readonly checkAnswer: (answer: Answer) => readonly Fault[]
}

/** What the handler answered, on its way out. */
export type Answer = {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** One request on its way through the chain. */
export type Exchange = {
  readonly operation: GovernedOperation
  readonly headers: IncomingHttpHeaders
  readonly address: string
  readonly correlationId: string
  readonly traceparent: string
  readonly prefer: Call['prefer']
  /** `performance.now()` milliseconds. */
  readonly startedAtMs: number
  /** Headers for the answer, also when it becomes a problem. */
  readonly reply: { header(name: string, value: string): unknown }
  caller: Caller | undefined
  deadlineMs: number
  idempotency: Idempotency | undefined
  /** Path and query parameters as typed by the contract. Empty before the request was read. */
  parameters: Record<string, unknown>
  /** Declared request headers, as typed by the contract, by their lower-case name. */
  headerParameters: Record<string, unknown>
  /** Query parameters the contract does not have. */
  unknownQuery: readonly string[]
  /** What could not be read as what the contract says it is. */
  faults: readonly Fault[]
  body: unknown
  /** Kept only where a policy verifies the very bytes. */
  rawBody: Buffer | undefined
}
