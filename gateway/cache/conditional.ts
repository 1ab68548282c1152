import type { IncomingHttpHeaders } from 'node:http'
import { readHttpDate } from './http-date.ts'
import { joined, type StoredAnswer } from './stored-answer.ts'

/** What a request asks to be answered with, of something that is kept. */
export type Selected =
  | { readonly kind: 'whole' }
  /** The caller has it already: 304. */
  | { readonly kind: 'not-modified' }
  /** One range of its bytes, `to` included: 206. */
  | { readonly kind: 'part'; readonly from: number; readonly to: number }

const whole: Selected = { kind: 'whole' }

/** Looks at If-None-Match, If-Modified-Since, Range and If-Range: RFC 9110 sections 13.2.2 and 14.2. */
export function select(stored: StoredAnswer, request: IncomingHttpHeaders): Selected {
  if (stored.status !== 200) return whole
  if (isUnchanged(stored, request)) return { kind: 'not-modified' }
  const range = request.range
  if (range === undefined || !ifRange(stored, request['if-range'])) return whole
  return part(range, stored.bytes.length) ?? whole
}

/** The conditions under which the sender of a kept answer may say that nothing has changed. */
export function validators({ headers }: StoredAnswer): Record<string, string> | undefined {
  const etag = joined(headers['etag'])
  const modified = joined(headers['last-modified'])
  if (etag === undefined && modified === undefined) return undefined
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(modified !== undefined && { 'if-modified-since': modified }),
  }
}

/** Whether both are of the same state of things: weak comparison of entity tags, else the same date. */
export function isSameState(stored: StoredAnswer, headers: StoredAnswer['headers']): boolean {
  const [etag, other] = [joined(stored.headers['etag']), joined(headers['etag'])]
  if (etag !== undefined && other !== undefined) return opaque(etag) === opaque(other)
  const [modified, then] = [
    joined(stored.headers['last-modified']),
    joined(headers['last-modified']),
  ]
  return modified === undefined || then === undefined || modified === then
}

function isUnchanged({ headers }: StoredAnswer, request: IncomingHttpHeaders): boolean {
  const wanted = request['if-none-match']
  const etag = joined(headers['etag'])
  if (wanted !== undefined) {
    if (wanted.trim() === '*') return true
    if (etag === undefined) return false
    const own = opaque(etag)
    return entityTags(wanted).some(tag => opaque(tag) === own)
  }
  const since = readHttpDate(request['if-modified-since'])
  const modified = readHttpDate(joined(headers['last-modified']) ?? joined(headers['date']))
  return since !== undefined && modified !== undefined && modified <= since
}

// Some senders leave the quotes out; what is between commas is compared as it stands then.
const entityTags = (field: string): readonly string[] =>
  field.match(/(?:W\/)?"[^"]*"|[^\s,"]+/g) ?? []

const opaque = (tag: string) => tag.replace(/^W\//, '')

/** A range is worth something only of the same bytes: strong comparison, or the very same date. */
function ifRange({ headers }: StoredAnswer, field: string | string[] | undefined): boolean {
  if (field === undefined) return true
  const wanted = String(field)
  const etag = joined(headers['etag'])
  if (wanted.includes('"')) return !wanted.startsWith('W/') && wanted === etag
  return wanted === joined(headers['last-modified'])
}

/** One range of bytes within what there is; several, or another unit, get the whole. */
function part(field: string, length: number): Selected | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(field.trim()) ?? []
  if (first === '' && last === '') return undefined
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1)
  return from <= to ? { kind: 'part', from, to } : undefined
}
