import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Call } from '../openapi/operation.ts'
import { Problem } from '../openapi/problem.ts'
import { samplesTrace } from '../openapi/span.ts'
import { traceparentOf as continueTrace } from '../openapi/trace-context.ts'
import type { Exchange } from './policies/policy.ts'

/** What a handler is told about the call: everything that is not in its input. */
export function toCall(exchange: Exchange, traceparent = exchange.traceparent): Call {
  const { correlationId, tracestate, caller } = exchange
  const { deadlineMs, idempotency, prefer } = exchange
  if (caller === undefined) throw new Problem('unauthenticated')
  const call: Writable<Call> = {
    correlationId,
    traceparent,
    principal: caller.principal,
    deadline: deadlineMs,
  }
  // One by one: few calls have any of them, and spreading what is not there costs as much as what is.
  if (tracestate !== undefined) call.tracestate = tracestate
  if (idempotency !== undefined) call.idempotency = idempotency
  if (prefer !== undefined) call.prefer = prefer
  const lastEventId = exchange.headers['last-event-id']
  if (typeof lastEventId === 'string') call.lastEventId = lastEventId
  return call
}

type Writable<Value> = { -readonly [Member in keyof Value]: Value[Member] }

/** The caller's own correlation id where it can stand in a log line and a header as it is, else a new one. */
export function correlationIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-correlation-id']
  return typeof given === 'string' && /^[A-Za-z0-9][A-Za-z0-9._:-]{7,127}$/.test(given)
    ? given
    : randomUUID()
}

/**
 * The trace this call belongs to, with a span of our own: continued from the caller's, or started. One that starts
 * here is recorded as often as OTEL_TRACES_SAMPLER_ARG says.
 */
export function traceparentOf(headers: IncomingHttpHeaders): string {
  return continueTrace(headers['traceparent'] as string | undefined, samplesTrace)
}

/** The RFC 7240 preferences we honour: `respond-async` and `wait`. Others are ignored, as the RFC asks. */
export function preferOf(headers: IncomingHttpHeaders): Call['prefer'] {
  const given = headers['prefer']
  if (given === undefined) return undefined
  let respondAsync = false
  let waitMs: number | undefined
  for (const preference of String(given).split(',')) {
    const [name = '', value = ''] = (preference.split(';')[0] ?? '').split('=')
    if (name.trim().toLowerCase() === 'respond-async') respondAsync = true
    // The first of several counts: RFC 7240 section 2.
    if (name.trim().toLowerCase() === 'wait') waitMs ??= secondsToMs(value)
  }
  if (!respondAsync && waitMs === undefined) return undefined
  return { respondAsync, ...(waitMs !== undefined && { waitMs }) }
}

function secondsToMs(text: string): number | undefined {
  const seconds = /^\s*"?(\d{1,6})"?\s*$/.exec(text)?.[1]
  return seconds === undefined ? undefined : Number(seconds) * 1000
}
