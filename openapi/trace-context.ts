import { randomFillSync } from 'node:crypto'

/**
 * The trace a request belongs to, with a span of our own: continued from what its caller sent, or started.
 * `sampled` decides for a trace that starts here; for any other its caller has decided.
 * https://www.w3.org/TR/trace-context-2/#traceparent-header
 */
export function traceparentOf(
  given: string | undefined,
  sampled: (traceId: string) => boolean = never,
): string {
  const match = given === undefined ? null : traceparentPattern.exec(given)
  const [, version, known, flags = '', rest] = match ?? []
  // Version 00 ends after the flags; a later one may go on after a hyphen.
  if (known === undefined || (version === '00' && rest !== undefined)) {
    const ids = randomHex(24)
    const traceId = ids.slice(0, 32)
    return `00-${traceId}-${ids.slice(32)}-0${sampled(traceId) ? 1 : 0}`
  }
  // `sampled` and `random` are all that version 00 knows; of the flags of a later version only `sampled` is understood.
  const understood = Number.parseInt(flags, 16) & (version === '00' ? 3 : 1)
  return `00-${known}-${randomHex(8)}-0${understood}`
}

/** ff is no version, and no id is all zeros. */
const traceparentPattern =
  /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(-.*)?$/

/** The id of the caller's span, where the trace was continued from it. */
export function parentIdOf(given: string | undefined, own: string): string | undefined {
  return given !== undefined && given.slice(3, 35) === traceIdOf(own)
    ? given.slice(36, 52)
    : undefined
}

/**
 * What other tracing systems want carried along, with our own member in front: it names our span for whoever comes
 * after a system that does not record. Undefined where nothing valid was sent: our own member alone says nothing
 * that traceparent does not. https://www.w3.org/TR/trace-context-2/#tracestate-header
 */
export function tracestateOf(
  given: string | readonly string[] | undefined,
  parent: string | readonly string[] | undefined,
  traceparent: string,
): string | undefined {
  if (given === undefined || given.length === 0) return undefined
  // It belongs to the trace that came with it, and goes with that.
  if (typeof parent !== 'string' || traceIdOf(parent) !== traceIdOf(traceparent)) return undefined
  const members: string[] = []
  for (const part of String(given).split(',')) {
    const member = part.replaceAll(optionalSpace, '')
    if (member === '') continue
    if (!memberPattern.test(member)) return undefined
    members.push(member)
  }
  if (members.length === 0 || members.length > maxMembers) return undefined
  const others = members.filter(member => !member.startsWith('crossdock='))
  return [`crossdock=${spanIdOf(traceparent)}`, ...others.slice(0, maxMembers - 1)].join(',')
}

const maxMembers = 32
const optionalSpace = /^[ \t]+|[ \t]+$/g
const memberPattern =
  /^[a-z0-9][a-z0-9_\-*/@]{0,255}=[\x20-\x2b\x2d-\x3c\x3e-\x7e]{0,255}[\x21-\x2b\x2d-\x3c\x3e-\x7e]$/

/** The same trace with a span id of its own, for a request that we send. */
export function childOf(traceparent: string): string {
  return `${traceparent.slice(0, 36)}${randomHex(8)}${traceparent.slice(52)}`
}

/** Whether the spans of a trace are recorded; of a traceparent made here. */
export function isSampled(traceparent: string): boolean {
  return (traceparent.charCodeAt(54) & 1) === 1
}

export const traceIdOf = (traceparent: string): string => traceparent.slice(3, 35)
export const spanIdOf = (traceparent: string): string => traceparent.slice(36, 52)

const never = (): boolean => false

/** Random bytes are drawn in one system call for many requests. */
const pool = Buffer.alloc(24 * 1024)
let drawn = pool.length

function randomHex(bytes: number): string {
  for (;;) {
    if (drawn + bytes > pool.length) {
      randomFillSync(pool)
      drawn = 0
    }
    drawn += bytes
    const hex = pool.toString('hex', drawn - bytes, drawn)
    // All zeros is no id.
    if (!hex.endsWith('0000000000000000')) return hex
  }
}
