/**
 * The one shape every layer has: an object with exactly the contract's operationIds.
 * A system connector, a process API and an experience API are all `Handlers<operations>`
 * of their generated types, so a missing or an extra handler does not compile.
 */
export type Handlers<Operations> = { readonly [Id in keyof Operations]: Handler<Operations[Id]> }

/** One operation: who calls and until when, and the contract's input; gives the contract's success answer. */
export type Handler<Operation> = (call: Call, input: Input<Operation>) => Promise<Output<Operation>>

/** Everything about a call that is not in its input. The gateway builds it; layers hand it down. */
export type Call = {
  /** Ties request, order, steps, system documents and money together. */
  readonly correlationId: string
  /** W3C trace context of this call: https://www.w3.org/TR/trace-context/#traceparent-header */
  readonly traceparent: string
  /** What other tracing systems want carried along: https://www.w3.org/TR/trace-context/#tracestate-header */
  readonly tracestate?: string
  readonly principal: Principal
  /** `performance.now()` milliseconds after which the caller no longer waits: nothing is sent after it. */
  readonly deadline: number
  /** Set by the gateway where the contract takes an Idempotency-Key. */
  readonly idempotency?: Idempotency
  /** RFC 7240 preferences: answer 202 at once, or wait at most so long. */
  readonly prefer?: { readonly respondAsync: boolean; readonly waitMs?: number }
  /** Where a stream of server-sent events was cut off: the `Last-Event-ID` field, as it was sent. */
  readonly lastEventId?: string
}

/** The authenticated caller. `tenant` bounds everything it can see. */
export type Principal = {
  readonly tenant: string
  readonly application: string
  readonly environment: 'live' | 'test'
  readonly channel: string
  readonly scopes: readonly string[]
  /** Who holds the access token: its `sub`. Absent for an API key, which stands for its application. */
  readonly subject?: string
  /** The OAuth client an access token was issued to. */
  readonly client?: string
  /** Sees only what belongs to this customer: process-apis/orders/ownership.ts. */
  readonly customer?: string
  /** Sees only what this partner brought in. */
  readonly partner?: string
}

/** The caller's key for "do this once", with the JCS fingerprint of what it asked for. */
export type Idempotency = { readonly key: string; readonly fingerprint: string }

/** Path and query parameters and the members of the JSON body, in one object (generate.ts refuses collisions). */
export type Input<Operation> = Simplify<
  Parameters_<Operation, 'path'> & Parameters_<Operation, 'query'> & Body<Operation>
>

/**
 * What a handler gives back: the body where the contract has one success status;
 * a status with its body where it has several.
 */
export type Output<Operation> =
  IsUnion<SuccessStatus<Operation>> extends true
    ? Answer<Operation, SuccessStatus<Operation>>
    : SuccessBody<Operation, SuccessStatus<Operation>>

type Answer<Operation, Status> = Status extends number
  ? {
      readonly status: Status
      readonly body: SuccessBody<Operation, Status>
      readonly headers?: Readonly<Record<string, string>>
    }
  : never

type Parameters_<Operation, In extends string> = Operation extends { parameters: infer P }
  ? In extends keyof P
    ? unknown extends P[In]
      ? unknown
      : [NonNullable<P[In]>] extends [never]
        ? unknown
        : NonNullable<P[In]>
    : unknown
  : unknown

type Body<Operation> = Operation extends {
  requestBody: { content: { readonly 'application/json': infer B } }
}
  ? B
  : Operation extends { requestBody?: { content: { readonly 'application/json': infer B } } }
    ? Partial<B>
    : unknown

type Responses<Operation> = Operation extends { responses: infer R } ? R : never
type SuccessStatus<Operation> = keyof Responses<Operation> & (200 | 201 | 202 | 204)
type SuccessBody<Operation, Status> = Status extends keyof Responses<Operation>
  ? Responses<Operation>[Status] extends { content: { readonly 'application/json': infer B } }
    ? B
    : undefined
  : never

type IsUnion<T, U = T> = [T] extends [never]
  ? false
  : T extends unknown
    ? [U] extends [T]
      ? false
      : true
    : never
type Simplify<T> = unknown extends T ? Record<never, never> : { [K in keyof T]: T[K] } & {}
