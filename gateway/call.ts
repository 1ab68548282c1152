import { randomFillSync, randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Call } from '../openapi/operation.ts'
import { Problem } from '../openapi/problem.ts'
import type { Exchange } from './policies/policy.ts'

/** What a handler is told about the call: everything that is not in its input. */
export function toCall(exchange: Exchange): Call {
  const { correlationId, traceparent, caller, deadlineMs, idempotency, prefer } = exchange
  if (caller === undefined) throw new Problem('unauthenticated')
  return {
    correlationId,
    traceparent,
    principal: caller.principal,
    deadline: deadlineMs,
    ...(idempotency !== undefined && { idempotency }),
    ...(prefer !== undefined && { prefer }),
  }
}

/** The caller's own correlation id where it can stand in a log line and a header as it is, else a new one. */
export function correlationIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-correlation-id']
  return typeof given === 'string' && /^[A-Za-z0-9][A-Za-z0-9._:-]{7,127}$/.test(given)
    ? given
    : randomUUID()
}

/**
 * The trace this call belongs to, with a span of our own: continued from the caller's, or started.
 * https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function traceparentOf(headers: IncomingHttpHeaders): string {
  const given = headers['traceparent']
  const match =
    typeof given === 'string'
      ? /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/.exec(given)
      : null
  const [, version, trace = '', parent = '', flags = '', rest] = match ?? []
  const valid =
    match !== null &&
    version !== 'ff' &&
    (version !== '00' || rest === undefined) &&
    !/^0+$/.test(trace) &&
    !/^0+$/.test(parent)
  if (!valid) return `00-${randomHex(16)}-${randomHex(8)}-00`
  // Of the flags of a version we do not know, only `sampled` is understood.
  const sampled = Number.parseInt(flags, 16) & 1
  return `00-${trace}-${randomHex(8)}-0${sampled}`
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

/** Random bytes are drawn in one system call for many requests. */
const pool = Buffer.alloc(4096)
let drawn = pool.length

function randomHex(bytes: number): string {
  if (drawn + bytes > pool.length) {
    randomFillSync(pool)
    drawn = 0
  }
  drawn += bytes
  return pool.toString('hex', drawn - bytes, drawn)
}
