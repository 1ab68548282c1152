import type { IncomingHttpHeaders } from 'node:http'
import type { Freshness } from '../policies/policy.ts'
import {
  readDirectives,
  readTargeted,
  seconds,
  targetedField,
  type Directives,
} from './directives.ts'
import { readHttpDate } from './http-date.ts'

/** Header fields of an answer, names in small letters. */
export type AnswerHeaders = Readonly<Record<string, string | readonly string[]>>

/** An answer as it is kept. */
export type StoredAnswer = {
  readonly status: number
  readonly headers: AnswerHeaders
  readonly bytes: Buffer
  /** What its sender said about keeping it. */
  readonly directives: Directives
  /** Names of the request fields it depends on, with what they were. */
  readonly vary: readonly (readonly [name: string, value: string])[]
  /** Seconds it had been under way when it came: RFC 9111 section 4.2.3. */
  readonly initialAge: number
  /** Milliseconds since 1970. */
  readonly receivedAt: number
  /** Seconds it is fresh. */
  readonly lifetime: number
}

export type Keeping = {
  /** Nobody but one principal can be given it: then `private` does not hinder. */
  readonly isPrivate: boolean
  /** The request came with credentials that this gateway did not check. */
  readonly unknownCredentials: boolean
  /** Whether caches in front of this one may give it to others. */
  readonly visibility: 'public' | 'private'
  /** For an answer that says nothing about it, by the contract. */
  readonly declared: Freshness | undefined
  /** Whether an answer with only Last-Modified is fresh for a tenth of its age. */
  readonly heuristic: boolean
}

/** Statuses that may be kept although nobody says for how long. https://www.rfc-editor.org/rfc/rfc9110#section-15.1 */
const heuristicStatuses = new Set([200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501])

/** Those whose meaning this cache knows; `must-understand` asks for it. */
const understood = new Set([200, 203, 204, 300, 301, 302, 303, 307, 308, 404, 405, 410, 414, 501])

/**
 * What is to be kept of an answer to GET, or undefined where it must not be kept.
 * https://www.rfc-editor.org/rfc/rfc9111#section-3
 */
export function toStored(
  request: IncomingHttpHeaders,
  answer: { readonly status: number; readonly headers: AnswerHeaders; readonly bytes: Buffer },
  times: { readonly askedAt: number; readonly receivedAt: number },
  keeping: Keeping,
): StoredAnswer | undefined {
  const { status, bytes } = answer
  const headers = declare(answer.headers, keeping)
  const directives = directivesOf(headers)
  // `private` of the contract is for caches in front; what an answer says itself is for this one too.
  const isDeclared = headers !== answer.headers
  if (!mayStore(request, status, headers, directives, keeping, isDeclared)) return undefined
  const names = varyNames(headers)
  if (names === undefined) return undefined
  const { receivedAt } = times
  const dated =
    readHttpDate(one(headers['date'])) === undefined
      ? { ...headers, date: new Date(receivedAt).toUTCString() }
      : headers
  return {
    status,
    headers: dated,
    bytes,
    directives,
    vary: names.map(name => [name, selecting(request, name)]),
    initialAge: initialAge(dated, times),
    receivedAt,
    lifetime: lifetimeOf(status, dated, directives, keeping),
  }
}

/** The same after its sender said that nothing has changed (304), with what that answer says anew: RFC 9111 section 3.2. */
export function freshened(
  stored: StoredAnswer,
  headers: AnswerHeaders,
  times: { readonly askedAt: number; readonly receivedAt: number },
  keeping: Keeping,
): StoredAnswer {
  const updated: Record<string, string | readonly string[]> = { ...stored.headers }
  // Without a date of its own it is as old as it comes, not as old as the first one.
  updated['date'] = new Date(times.receivedAt).toUTCString()
  delete updated['age']
  for (const name in headers) if (!describesBytes.has(name)) updated[name] = headers[name] ?? ''
  const directives = directivesOf(updated)
  return {
    ...stored,
    headers: updated,
    directives,
    initialAge: initialAge(updated, times),
    receivedAt: times.receivedAt,
    lifetime: lifetimeOf(stored.status, updated, directives, keeping),
  }
}

/** What says how the kept bytes are to be read stays as it came with them. */
const describesBytes = new Set([
  'content-encoding',
  'content-length',
  'content-range',
  'content-type',
  'transfer-encoding',
])

/** Seconds since it was made: RFC 9111 section 4.2.3. */
export const ageOf = ({ initialAge: age, receivedAt }: StoredAnswer, now: number): number =>
  age + Math.max(0, now - receivedAt) / 1_000

/** Whether it answers a request with these fields. */
export const answersFor = ({ vary }: StoredAnswer, request: IncomingHttpHeaders): boolean =>
  vary.every(([name, value]) => selecting(request, name) === value)

function mayStore(
  request: IncomingHttpHeaders,
  status: number,
  headers: AnswerHeaders,
  directives: Directives,
  { isPrivate, unknownCredentials, heuristic }: Keeping,
  isDeclared: boolean,
): boolean {
  if (status < 200 || status === 206 || status === 304) return false
  const mustUnderstand = directives.has('must-understand')
  if (mustUnderstand ? !understood.has(status) : directives.has('no-store')) return false
  if (readDirectives(request['cache-control']).has('no-store')) return false
  if (directives.has('private') && !isPrivate && !isDeclared) return false
  // A cookie is for one browser. APISIX shipped a cache that gave one to all: apache/apisix#13350.
  if (headers['set-cookie'] !== undefined && !isPrivate && !directives.has('public')) return false
  if (
    unknownCredentials &&
    !['public', 'must-revalidate', 's-maxage'].some(name => directives.has(name))
  ) {
    return false
  }
  const explicit =
    ['public', 'max-age', 's-maxage'].some(name => directives.has(name)) ||
    (isPrivate && directives.has('private')) ||
    headers['expires'] !== undefined
  return (
    explicit ||
    (heuristicStatuses.has(status) &&
      (heuristic || headers['etag'] !== undefined || headers['last-modified'] !== undefined))
  )
}

/** The contract speaks where the answer says nothing. */
function declare(headers: AnswerHeaders, { declared, visibility }: Keeping): AnswerHeaders {
  if (declared === undefined) return headers
  if (headers['cache-control'] ?? headers['expires'] ?? headers[targetedField]) return headers
  const {
    maxAgeSeconds,
    staleWhileRevalidateSeconds: whileRevalidate,
    staleIfErrorSeconds: ifError,
  } = declared
  const directives = [
    visibility,
    `max-age=${maxAgeSeconds}`,
    ...(whileRevalidate === undefined ? [] : [`stale-while-revalidate=${whileRevalidate}`]),
    ...(ifError === undefined ? [] : [`stale-if-error=${ifError}`]),
  ]
  return { ...headers, 'cache-control': directives.join(', ') }
}

/** A targeted field takes the place of all others. */
function directivesOf(headers: AnswerHeaders): Directives {
  const targeted = readTargeted(joined(headers[targetedField]))
  if (targeted !== undefined) return new Map([...targeted, ['targeted', true]])
  const said = joined(headers['cache-control'])
  if (said === undefined && joined(headers['pragma'])?.toLowerCase().includes('no-cache')) {
    return new Map([['no-cache', true]])
  }
  return readDirectives(said)
}

/** https://www.rfc-editor.org/rfc/rfc9111#section-4.2.1 */
function lifetimeOf(
  status: number,
  headers: AnswerHeaders,
  directives: Directives,
  { isPrivate, heuristic }: Keeping,
): number {
  const told =
    (isPrivate ? undefined : seconds(directives, 's-maxage')) ?? seconds(directives, 'max-age')
  if (told !== undefined) return told
  const date = readHttpDate(one(headers['date'])) ?? 0
  const expires = headers['expires']
  if (expires !== undefined && !directives.has('targeted')) {
    const until = typeof expires === 'string' ? readHttpDate(expires) : undefined
    return until === undefined ? 0 : (until - date) / 1_000
  }
  const modified = readHttpDate(one(headers['last-modified']))
  const mayGuess = heuristic && (heuristicStatuses.has(status) || directives.has('public'))
  if (!mayGuess || modified === undefined || modified >= date) return 0
  return Math.min(86_400, (date - modified) / 10_000)
}

/** Corrected for the time the answer took to come: RFC 9111 section 4.2.3. */
function initialAge(
  headers: AnswerHeaders,
  { askedAt, receivedAt }: { readonly askedAt: number; readonly receivedAt: number },
): number {
  const date = readHttpDate(one(headers['date'])) ?? receivedAt
  const apparent = Math.max(0, (receivedAt - date) / 1_000)
  const said = joined(headers['age'])?.split(',')[0]?.trim() ?? ''
  const age = /^\d+$/.test(said) ? Math.min(Number(said), 2 ** 31) : 0
  return Math.max(apparent, age + Math.max(0, receivedAt - askedAt) / 1_000)
}

/** The names of Vary in small letters; undefined where no other request is alike (`*`). */
function varyNames(headers: AnswerHeaders): readonly string[] | undefined {
  const field = joined(headers['vary'])
  if (field === undefined) return []
  const names = field
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(name => name !== '')
  return names.includes('*') ? undefined : [...new Set(names)]
}

/** What a request says in a field, but for what makes no difference: white space around commas. */
function selecting(request: IncomingHttpHeaders, name: string): string {
  const value = request[name]
  if (value === undefined) return ''
  const parts = [value].flat().join(',').split(',')
  const text = parts.map(part => part.trim()).join(',')
  // Language tags mean the same in capital and small letters: RFC 5646 section 2.1.1.
  return `=${name === 'accept-language' ? text.toLowerCase() : text}`
}

/** Several fields of one name are one list. */
export function joined(value: string | readonly string[] | undefined): string | undefined {
  return value === undefined || typeof value === 'string' ? value : value.join(', ')
}

/** The only one of its name. */
function one(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.length === 1 ? value[0] : undefined
}
