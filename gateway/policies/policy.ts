import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { Call, Idempotency } from '../../openapi/operation.ts'
import type { Fault, Problem, ProblemCode } from '../../openapi/problem.ts'
import type { AuditLog } from './audit.ts'
import type { Caller, KeyReader, PrincipalSigner, TokenReader } from './callers.ts'
import type { Decision } from './decision.ts'
import type { Plan, Priority } from './plan.ts'
import type { RateStore } from './rate-store.ts'
import type { Upstreams } from './upstreams.ts'

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
  /** The security schemes of contracts that it takes; a contract promises exactly those its policy list takes. */
  readonly takes?: readonly string[]
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
  | 'forwarding'

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
  /** What an entry before it must have provided where the contract asks who calls: like `needs` of its kind. */
  readonly needs?: readonly Guarantee[]
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
  /** Answers in place of a handler: for operations that an upstream serves, as the last entry. */
  readonly handle?: (exchange: Exchange, wanted: Wanted) => Promise<Answer>
  /** Answers by itself or asks what stands below it, entries and handler, any number of times. */
  readonly around?: (exchange: Exchange, perform: Perform) => Promise<Answer>
  /** Looks into the body of the request. Where no entry does, an upstream is sent the body as it arrives. */
  readonly readsBody?: boolean
  /** Looks into the body of the answer. Where no entry does, what an upstream answers is sent as it arrives. */
  readonly readsAnswerBody?: boolean
  /** A browser asks whether a page of an origin may call the operation: comes alone, before all other policies. */
  readonly preflight?: (
    origin: string | undefined,
    header: (name: string, value: string) => unknown,
  ) => void
  /** When the generation begins to serve. */
  readonly start?: () => void
  /** When the last request on the generation is over. */
  readonly stop?: () => void
}

/** What the other entries of the chain need of an upstream's answer. */
export type Wanted = {
  readonly answerBody: boolean
  /** All bytes of every answer, whatever they are. */
  readonly bytes?: boolean
  /** Header fields that are sent in place of the caller's, by their name in small letters; undefined: not sent. */
  readonly fields?: Readonly<Record<string, string | undefined>>
  /** Nobody waits for it: it goes on when the caller has gone. */
  readonly inBackground?: boolean
}

/** Asks what stands below an entry; a handler of ours takes no notice of what is wanted. */
export type Perform = (wanted?: Omit<Wanted, 'answerBody'>) => Promise<Answer>

/** What an entry is told when it is made. */
export type PolicyContext = {
  /** The entry's `id`, or its kind and position: names it in logs and problems. */
  readonly id: string
  /** File and line, for a fault that only `create` can find. */
  readonly place: string
  /** Every operationId of the contract. Absent: not known here. */
  readonly operations?: readonly string[]
  readonly services: PolicyServices
}

/** What outlives a reload of contracts and policies, and is therefore handed in. */
export type PolicyServices = {
  readonly keys: KeyReader
  readonly plans: ReadonlyMap<string, Plan>
  /** Absent where nothing is kept of who did what. */
  readonly audit?: AuditLog
  /** Every scope there is. */
  readonly scopes: ReadonlySet<string>
  readonly rates: RateStore
  /** Absent where no connected system calls in. */
  readonly webhooks?: WebhookReader
  /** Absent where policies/identity.yaml trusts no issuer of access tokens. */
  readonly tokens?: TokenReader | undefined
  /**
   * Signs who calls, for an upstream: the one header that a forwarded request carries is
   * `Crossdock-Principal: ${principal.assertionFor(caller, audience)}` (gateway/tokens/principal-assertion.ts).
   */
  readonly principal?: PrincipalSigner
  /** Absent where no upstream may be called. */
  readonly upstreams?: Upstreams
  /** Answers that are kept, the same ones for every generation. Absent: none are. */
  readonly answers?: AnswerCache
  /** How busy this process is. Absent: nothing is ever shed. */
  readonly load?: Load
  /** Counts what callers ask for in vain. Absent: nobody does. */
  readonly misses?: Misses
  /** Is told what entries under observation would have refused. Absent: nobody is. */
  readonly observed?: Observed
  readonly log: PolicyLog
}

/** Counts the different things each caller was told not to be there; see gateway/limits/misses.ts. */
export type Misses = {
  /** Makes a limit count for an operation. */
  readonly watch: (operation: GovernedOperation, limit: MissLimit) => void
  /** Told of every request that was answered with 404 or 403. */
  readonly note: (exchange: Exchange) => void
  /** How long a caller has to wait until the limit lets it ask again; 0: it need not. */
  readonly waitSeconds: (limit: MissLimit, caller: Caller) => number
}

export type MissLimit = {
  /** Limits of one name count together. */
  readonly name: string
  readonly misses: number
  readonly windowSeconds: number
  /** Told once in each window of a caller that reaches it. */
  readonly onReached: (exchange: MissedExchange) => void
}

export type MissedExchange = Exchange & { readonly caller: Caller }

/** Takes down what entries under observation would have refused; see gateway/observed/would-block.ts. */
export type Observed = { readonly record: (seen: WouldBlock) => void }

export type WouldBlock = {
  readonly api: string
  readonly operation: string
  /** Id of the entry, and its kind. */
  readonly policy: string
  readonly kind?: string
  readonly code: ProblemCode
  /** As in the `errors` of the problem; empty where it has none. */
  readonly pointer: string
  readonly keyword: string
  /** Undefined: not known who it was. */
  readonly application: string | undefined
  readonly correlationId: string
}

/** How busy this process is, and whom it therefore turns away; see gateway/limits/load.ts. */
export type Load = {
  /** Whether a request of this class is turned away now. Costs nothing to ask. */
  readonly sheds: (priority: Priority) => boolean
  /** Told once where requests in flight are counted. */
  readonly follow: (inFlight: () => number) => void
  /** The pace of one operation, the same one for every generation that has it: what it takes usually and now. */
  readonly pace: (api: string, operation: string) => Pace
}

/** Keeps answers in bounded memory; see gateway/cache/answer-cache.ts. */
export type AnswerCache = {
  /** Gives what stands around the operations of one entry. */
  readonly open: (
    options: CacheOptions,
  ) => (exchange: Exchange, perform: Perform) => Promise<Answer>
  readonly usedBytes: () => number
  /** What is kept of these things is not given any more, whoever asked for it. `keys` absent: of all of the entity. */
  readonly outdated: (changed: {
    readonly tenant: string
    readonly entity: string
    readonly keys?: readonly string[]
  }) => void
}

export type CacheOptions = {
  /** All callers of a tenant may be given the same answer. Else only the same principal. */
  readonly isPublic: boolean
  /** A larger answer is not kept. */
  readonly maxEntryBytes: number
  /** Whether an answer that has only Last-Modified is fresh for a tenth of its age. */
  readonly heuristic: boolean
  /** What counts where an answer says nothing of how long it holds: `x-freshness` of the contract. */
  readonly declared: Freshness | undefined
}

/** How long an answer holds, in seconds; afterwards it may be given while a new one is fetched, or none can be had. */
export type Freshness = {
  /** What the answer is about, and the parameter that says which of them. */
  readonly entity?: string
  readonly by?: string
  readonly maxAgeSeconds: number
  readonly staleWhileRevalidateSeconds?: number
  readonly staleIfErrorSeconds?: number
}

export type Pace = { readonly observe: (durationMs: number) => void }

export type PolicyLog = {
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Verifies and translates a webhook of a connected system. Rejects with a Problem what the system did not send. */
export type WebhookReader = (
  system: string,
  headers: IncomingHttpHeaders,
  rawBody: Buffer,
  /** Goes along with what has to be read at the system. */
  trace: WebhookTrace,
) => Promise<WebhookReading>

export type WebhookTrace = Pick<Call, 'correlationId' | 'traceparent' | 'tracestate'>

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
  /** Names of the security schemes by any of which a caller may prove who it is. */
  readonly schemes: readonly string[]
  readonly idempotency: 'required' | 'optional' | 'natural' | 'safe'
  /** What one request uses up of limits: the contract's `x-cost`. Absent: 1. */
  readonly cost?: number
  /** `x-freshness` of the contract. Absent: answers say themselves how long they hold, or hold for nobody else. */
  readonly freshness?: Freshness & { readonly scope: 'public' | 'principal' }
  readonly takesBody: boolean
  /** Its body comes in the words of a connected system and has to be translated. */
  readonly rawBody: boolean
  /** Compiled from the contract; `unknownQuery` says what to do with query parameters it does not have. */
  readonly checkRequest: (exchange: Exchange, unknownQuery: 'refuse' | 'ignore') => readonly Fault[]
  readonly checkAnswer: (answer: Answer) => readonly Fault[]
  /** What a request has that the contract does not know: in the query, and in bodies whose schema is open. */
  readonly unknownOf?: (exchange: Exchange) => {
    readonly query: readonly Fault[]
    readonly body: readonly Fault[]
  }
  /** Compiles what takes unknown and secret members out of answers; undefined for what no schema describes. */
  readonly redactor?: () => (answer: Answer) =>
    | {
        readonly body: unknown
        readonly removed: readonly string[]
        readonly faults: readonly Fault[]
      }
    | undefined
  /** An upstream answers it, by the entry `forward`; no handler of ours does. */
  readonly forwarded?: boolean
  /** The contract asks who calls, be it without a scope. Default: where there are scopes. */
  readonly authenticated?: boolean
  /** Base path of its contract: `/storefront/v1`. */
  readonly basePath?: string
  /** The contract describes a body that can be checked. */
  readonly checksBody?: boolean
  /** The contract describes answers with a body that can be checked. */
  readonly checksAnswerBody?: boolean
  /** Whether the contract has the status among its answers: by itself, by its class or by `default`. */
  readonly documents?: (status: number) => boolean
  /** Names of path and query parameters that are neither personal nor secret. */
  readonly loggable?: readonly string[]
  /** Request headers that the contract has as parameters, in small letters. */
  readonly headerNames?: readonly string[]
}

/** What the handler answered, on its way out. */
export type Answer = {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string | readonly string[]>> | undefined
  /** What an upstream sent, as it is sent on; `body` is what it says. Who changes the body leaves this out. */
  readonly bytes?: Buffer
  /** The same where it is sent on as it arrives: nobody looks into it, and `body` is undefined. */
  readonly stream?: Readable
  /** What stood behind a stream, once that has ended. */
  readonly trailers?:
    | (() => Readonly<Record<string, string | readonly string[]>> | undefined)
    | undefined
  /** Nobody looks into the body, even where it is short and came as a whole. */
  readonly isOpaque?: boolean
  /** Has no content although the contract describes one: the answer to HEAD, or 304. */
  readonly withoutContent?: boolean
  /** Told when the answer does not keep the contract. */
  readonly onFaults?: (faults: readonly Fault[]) => void
}

/** How long each part of a request's way took. */
export type Watch = {
  /** Its caller asked for it: `Crossdock-Explain: 1`. */
  readonly asked: boolean
  /** It is to be explained also when nothing goes wrong. */
  readonly explained: boolean
  /** Milliseconds, by the id of the entry. */
  readonly tookMs: Map<string, number>
}

/** One request on its way through the chain. */
export type Exchange = {
  readonly operation: GovernedOperation
  readonly headers: IncomingHttpHeaders
  /** The request and its answer on the wire, whoever reads the one and writes the other. */
  readonly incoming: Incoming
  readonly outgoing: Outgoing
  readonly address: string
  /** The request line and the address as the caller wrote them; scheme and host as a trusted proxy says. */
  readonly wire: {
    readonly method: string
    readonly url: string
    readonly protocol: string
    readonly host: string
  }
  /** SHA-256 of the client certificate of this connection, in base64url: `x5t#S256` of RFC 8705. */
  readonly clientCertificate: string | undefined
  readonly correlationId: string
  readonly traceparent: string
  /** What other tracing systems want carried along with a request that is sent on. */
  readonly tracestate?: string | undefined
  /** Present where the way of the request is written down in detail. */
  readonly watch?: Watch | undefined
  /** The entry that refused it. */
  refusedBy?: { readonly id: string; readonly kind: string } | undefined
  /** Whether it reached what answers it. */
  handled?: boolean
  /** What its caller was told instead of an answer. */
  problem?: Problem | undefined
  /** What was decided beyond passing and refusing; see `decide` in decision.ts. */
  decisions?: Decision[] | undefined
  readonly prefer: Call['prefer']
  /** `performance.now()` milliseconds. */
  readonly startedAtMs: number
  /** Headers for the answer, also when it becomes a problem. */
  readonly reply: { header(name: string, value: string): unknown }
  /** What the handler or the upstream is doing for it, from when it was asked; ends at the latest soon after the deadline. */
  work: Promise<unknown> | undefined
  caller: Caller | undefined
  /** What a 401 says in WWW-Authenticate, where a policy knows better than the usual. */
  challenge: string | undefined
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
  /** Kept only where a policy verifies the very bytes, or an upstream is sent them. */
  rawBody: Buffer | undefined
  /** The body as it arrives, where nobody reads it before an upstream does. */
  bodyStream: Readable | undefined
  /** Which server answered, at which try, and how long that try took. */
  upstream:
    | { readonly target: string; readonly tries: number; readonly durationMs: number }
    | undefined
}

/** A request as it was read: by Node's HTTP server, or by the lane below it. */
export type Incoming = {
  readonly method?: string | undefined
  /** Path with query, in normal form. */
  readonly url?: string | undefined
  readonly httpVersion: string
}

/** Where the answer goes. */
export type Outgoing = {
  /** Its connection is gone. */
  readonly destroyed: boolean
  /** The answer has been given to the connection: nothing more can be said. */
  readonly writableEnded: boolean
  /** All of it has been handed to the system. */
  readonly writableFinished: boolean
  /** Says before the answer that it is being made (102). Absent where that cannot be said. */
  writeProcessing?(): void
  /** Says before the answer what it will need (103). Absent where that cannot be said. */
  writeEarlyHints?(hints: { readonly link: string | string[] }): void
  /** Told once: the answer is out, or the connection is gone before it was. */
  once(event: 'close', listener: () => void): unknown
  off(event: 'close', listener: () => void): unknown
}
