import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { Problem } from '../../openapi/problem.ts'
import { decide } from '../policies/decision.ts'
import type { Answer, AnswerCache, CacheOptions, Exchange, Perform } from '../policies/policy.ts'
import { isJsonType, readMediaType } from '../media-type.ts'
import { jsonOf } from '../upstreams/upstream-answers.ts'
import { answerStore } from './answer-store.ts'
import { changeMarks, type ChangeMarks } from './change-marks.ts'
import { isSameState, select, validators } from './conditional.ts'
import { readDirectives, seconds, type Directives } from './directives.ts'
import {
  ageOf,
  freshened,
  joined,
  toStored,
  type AnswerHeaders,
  type Keeping,
  type StoredAnswer,
} from './stored-answer.ts'

export type AnswerCacheOptions = {
  /** For everything that is kept, with what it takes to find it. */
  readonly maxBytes: number
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number
  /** Told what became of each request: `hit`, `stale`, `miss`, … */
  readonly onOutcome?: (operation: Exchange['operation'], outcome: CacheOutcome) => void
}

export type CacheOutcome = 'hit' | 'collapsed' | 'revalidated' | 'stale' | 'miss' | 'bypass'

/**
 * A shared cache in front of whatever answers, as RFC 9111 has it, with stale answers while a new one is fetched or
 * none can be had (RFC 5861), one question for many who ask at once, and Cache-Status (RFC 9211). Who is not the same
 * principal is never given the same answer, unless the contract calls it public.
 */
export function answerCache({
  maxBytes,
  clock = Date.now,
  onOutcome = () => {},
}: AnswerCacheOptions): AnswerCache {
  const store = answerStore({ maxBytes })
  const asking = new Map<string, Promise<unknown>>()
  const marks = changeMarks()
  /** Addresses whose last answer could not be kept: who asks there does not wait for others. */
  const notKept = new LRUCache<string, true>({ max: 10_000, ttl: 60_000 })

  return {
    usedBytes: store.usedBytes,
    outdated: marks.changed,
    open: (options: CacheOptions) => (exchange, perform) => respond(exchange, perform, options),
  }

  function note(exchange: Exchange, outcome: CacheOutcome): void {
    onOutcome(exchange.operation, outcome)
    decide(exchange, { stage: 'cache', outcome })
  }

  async function respond(
    exchange: Exchange,
    perform: Perform,
    options: CacheOptions,
  ): Promise<Answer> {
    const { incoming, headers: request } = exchange
    const method = incoming.method ?? 'GET'
    const key = keyOf(exchange, options, marks.of)
    if (method !== 'GET' && method !== 'HEAD') return changing(exchange, perform, key)

    const wants = requestDirectives(exchange)
    const { answer: stored, others } = store.find(key, request)
    if (stored === undefined) {
      if (wants.has('only-if-cached')) throw new Problem('not-kept')
      const why = others ? 'vary-miss' : 'uri-miss'
      return fetchOnce(exchange, perform, options, key, why, wants)
    }

    const now = clock()
    const age = ageOf(stored, now)
    if (isUsable(stored, age, wants)) {
      note(exchange, 'hit')
      return given(exchange, stored, now, `hit; ttl=${Math.floor(stored.lifetime - age)}`)
    }
    if (wants.has('only-if-cached')) throw new Problem('not-kept')
    if (isRequestSatisfied(wants) && mayServeWhileRevalidating(stored, age)) {
      void revalidateOnce(exchange, perform, options, key, stored).catch(() => {})
      note(exchange, 'stale')
      return given(exchange, stored, now, `hit; ttl=${Math.floor(stored.lifetime - age)}`)
    }
    return revalidate(exchange, perform, options, key, stored, wants)
  }

  /** Many who ask for the same at once wait for one answer; where that cannot be kept, each asks for itself. */
  async function fetchOnce(
    exchange: Exchange,
    perform: Perform,
    options: CacheOptions,
    key: string,
    why: string,
    wants: Directives,
  ): Promise<Answer> {
    const isAlone =
      exchange.incoming.method !== 'GET' ||
      exchange.headers.range !== undefined ||
      wants.has('no-cache') ||
      wants.has('no-store') ||
      notKept.has(key)
    const running = isAlone ? undefined : asking.get(key)
    if (running !== undefined) {
      await running.catch(() => {})
      const { answer } = store.find(key, exchange.headers)
      if (answer !== undefined && isUsable(answer, ageOf(answer, clock()), wants)) {
        note(exchange, 'collapsed')
        return given(exchange, answer, clock(), `fwd=${why}; collapsed`)
      }
    }
    const fetching = fetched(exchange, perform, options, key, why)
    if (isAlone || asking.has(key)) return fetching
    asking.set(key, fetching)
    try {
      return await fetching
    } finally {
      asking.delete(key)
    }
  }

  async function fetched(
    exchange: Exchange,
    perform: Perform,
    options: CacheOptions,
    key: string,
    why: string,
  ): Promise<Answer> {
    const askedAt = clock()
    const answer = await perform(all)
    return received(exchange, answer, options, key, askedAt, why)
  }

  /** Keeps what may be kept of a new answer, and hands it on. */
  function received(
    exchange: Exchange,
    answer: Answer,
    options: CacheOptions,
    key: string,
    askedAt: number,
    why: string,
  ): Answer {
    const { headers: request, incoming } = exchange
    note(exchange, 'miss')
    const receivedAt = clock()
    const { bytes, headers } = whatIsSent(answer)
    let status = `fwd=${why}; fwd-status=${answer.status}`
    if (incoming.method === 'HEAD') compareHead(key, request, answer, headers, exchange, options)
    else if (bytes !== undefined && bytes.length <= options.maxEntryBytes) {
      const stored = toStored(
        request,
        { status: answer.status, headers, bytes },
        { askedAt, receivedAt },
        keepingOf(exchange, options),
      )
      if (stored === undefined) notKept.set(key, true)
      else {
        notKept.delete(key)
        store.keep(key, stored)
        status += '; stored'
        // A handler's answer has become bytes: they are sent, rather than made again.
        return answer.bytes === undefined
          ? given(exchange, stored, receivedAt, status)
          : withStatus(exchange, answer, stored.headers, status)
      }
    } else notKept.set(key, true)
    return withStatus(exchange, answer, headers, status)
  }

  /** Asks whether what is kept is still true; where nobody says, and it is allowed, what is kept has to do. */
  async function revalidate(
    exchange: Exchange,
    perform: Perform,
    options: CacheOptions,
    key: string,
    stored: StoredAnswer,
    wants: Directives,
  ): Promise<Answer> {
    const age = ageOf(stored, clock())
    const why = age < stored.lifetime ? 'request' : 'stale'
    const mayServe = isRequestSatisfied(wants) && mayServeOnError(stored, age)
    try {
      const renewed = await asked(exchange, perform, options, key, stored, why)
      if (renewed.answer !== undefined && renewed.answer.status >= 500 && mayServe) {
        note(exchange, 'stale')
        const status = `hit; fwd=${why}; fwd-status=${renewed.answer.status}`
        return given(exchange, stored, clock(), status)
      }
      if (renewed.stored !== undefined) {
        note(exchange, 'revalidated')
        return given(exchange, renewed.stored, clock(), `hit; fwd=${why}; fwd-status=304`)
      }
      return renewed.answer as Answer
    } catch (error) {
      const isOutage = Problem.from(error).status >= 500
      if (!mayServe || !isOutage) throw error
      note(exchange, 'stale')
      return given(exchange, stored, clock(), `hit; fwd=${why}; detail=unreachable`)
    }
  }

  async function revalidateOnce(
    exchange: Exchange,
    perform: Perform,
    options: CacheOptions,
    key: string,
    stored: StoredAnswer,
  ): Promise<void> {
    if (asking.has(key)) return
    const work = asked(exchange, perform, options, key, stored, 'stale', true)
    asking.set(key, work)
    await work.finally(() => asking.delete(key))
  }

  async function asked(
    exchange: Exchange,
    perform: Perform,
    options: CacheOptions,
    key: string,
    stored: StoredAnswer,
    why: string,
    isBehind = false,
  ): Promise<{ readonly stored?: StoredAnswer; readonly answer?: Answer }> {
    const askedAt = clock()
    const conditions = validators(stored)
    const answer = await perform({
      bytes: true,
      inBackground: isBehind,
      fields: { ...withoutConditions, ...conditions },
    })
    const keeping = keepingOf(exchange, options)
    if (answer.status === 304) {
      const { headers } = whatIsSent(answer)
      const renewed = freshened(stored, headers, { askedAt, receivedAt: clock() }, keeping)
      if (renewed.directives.has('no-store')) store.drop(key, stored)
      else store.keep(key, renewed)
      return { stored: renewed }
    }
    if (answer.status >= 500) {
      const { headers } = whatIsSent(answer)
      return {
        answer: withStatus(exchange, answer, headers, `fwd=${why}; fwd-status=${answer.status}`),
      }
    }
    const kept = received(exchange, answer, options, key, askedAt, why)
    if (notKept.has(key)) store.drop(key, stored)
    return { answer: kept }
  }

  /** What changes something makes what is kept of it worthless: RFC 9111 section 4.4. */
  async function changing(exchange: Exchange, perform: Perform, key: string): Promise<Answer> {
    const answer = await perform()
    const { method = '' } = exchange.incoming
    if (!isSafe.has(method) && answer.status < 400) {
      store.drop(key)
      for (const name of ['location', 'content-location']) {
        const target = sameOrigin(joined(answer.headers?.[name]), exchange)
        if (target !== undefined) store.drop(key.slice(0, key.lastIndexOf('\n') + 1) + target)
      }
    }
    note(exchange, 'bypass')
    return withStatus(exchange, answer, answer.headers ?? {}, 'fwd=method')
  }

  /** The answer to HEAD tells whether what is kept for GET still holds: RFC 9111 section 4.3.5. */
  function compareHead(
    key: string,
    request: Exchange['headers'],
    answer: Answer,
    headers: AnswerHeaders,
    exchange: Exchange,
    options: CacheOptions,
  ): void {
    const { answer: stored } = store.find(key, request)
    if (stored === undefined || answer.status !== 200) return
    const length = joined(headers['content-length'])
    const isSame =
      isSameState(stored, headers) &&
      (length === undefined || Number(length) === stored.bytes.length)
    if (!isSame) {
      store.drop(key, stored)
      return
    }
    const now = clock()
    const times = { askedAt: now, receivedAt: now }
    store.keep(key, freshened(stored, headers, times, keepingOf(exchange, options)))
  }

  /** What is kept, as this request asks for it: whole, in part, or only that it has not changed. */
  function given(exchange: Exchange, stored: StoredAnswer, now: number, status: string): Answer {
    const { headers: kept, bytes } = stored
    const selected = select(stored, exchange.headers)
    const headers: Record<string, string | readonly string[]> = { ...kept }
    delete headers['content-length']
    headers['age'] = String(Math.floor(ageOf(stored, now)))
    headers['cache-status'] = statusField(kept, status)
    const control = joined(kept['cache-control'])
    if (control !== undefined) exchange.reply.header('cache-control', control)
    if (selected.kind === 'not-modified') {
      for (const name in headers)
        if (name.startsWith('content-') && name !== 'content-location') delete headers[name]
      return { status: 304, headers, body: undefined, withoutContent: true }
    }
    if (selected.kind === 'part') {
      const { from, to } = selected
      headers['content-range'] = `bytes ${from}-${to}/${bytes.length}`
      return { status: 206, headers, body: undefined, bytes: bytes.subarray(from, to + 1) }
    }
    return {
      status: stored.status,
      headers,
      bytes,
      ...(exchange.incoming.method === 'HEAD' && { withoutContent: true as const }),
      // Only who looks into it pays for reading it.
      get body() {
        return isJsonType(readMediaType(joined(kept['content-type']) ?? '')?.type ?? '')
          ? jsonOf(bytes)
          : undefined
      },
    }
  }

  function withStatus(
    exchange: Exchange,
    answer: Answer,
    headers: AnswerHeaders,
    status: string,
  ): Answer {
    const control = headers['cache-control']
    if (control !== undefined) exchange.reply.header('cache-control', String(joined(control)))
    // Not copied: the body of an upstream's answer is only read when somebody asks for it.
    return Object.create(answer, {
      headers: {
        enumerable: true,
        value: { ...headers, 'cache-status': statusField(headers, status) },
      },
    }) as Answer
  }
}

/**
 * Who may be given the same answer, and as of which change of what it is about; then the address. JSON keeps the parts
 * apart whatever is in them. What was asked for before a change is kept under the key of before, and found by nobody.
 */
function keyOf(
  { operation, caller, incoming, parameters }: Exchange,
  { isPublic, declared }: CacheOptions,
  markOf: ChangeMarks['of'],
): string {
  const { tenant, environment, ...own } = caller?.principal ?? {}
  const who: unknown[] = isPublic ? [tenant, environment] : [tenant, environment, own]
  if (declared?.entity !== undefined) {
    const { entity, by } = declared
    const which = by === undefined ? undefined : [parameters[by] ?? []].flat().map(String)
    who.push(markOf(tenant ?? '', entity, which))
  }
  return `${operation.contract}\n${JSON.stringify(who)}\n${incoming.url ?? ''}`
}

function keepingOf({ headers, caller }: Exchange, options: CacheOptions): Keeping {
  return {
    isPrivate: !options.isPublic && caller !== undefined,
    // Caches in front of this one do not know who is of which tenant.
    visibility: caller === undefined ? 'public' : 'private',
    unknownCredentials: caller === undefined && headers.authorization !== undefined,
    declared: options.declared,
    heuristic: options.heuristic,
  }
}

/** Cache-Control of the request; Pragma counts where that is not sent: RFC 9111 section 5.4. */
function requestDirectives({ headers }: Exchange): Directives {
  const { 'cache-control': field, pragma } = headers
  if (field === undefined && pragma?.toLowerCase().includes('no-cache') === true) {
    return readDirectives('no-cache')
  }
  return readDirectives(field)
}

/** Whether what is kept may be given without asking anybody: RFC 9111 sections 4.2 and 5.2.1. */
function isUsable(stored: StoredAnswer, age: number, wants: Directives): boolean {
  if (stored.directives.has('no-cache') || wants.has('no-cache')) return false
  const maxAge = seconds(wants, 'max-age')
  if (maxAge !== undefined && age > maxAge) return false
  const minFresh = seconds(wants, 'min-fresh') ?? 0
  const left = stored.lifetime - age
  if (left > 0 && left >= minFresh) return true
  const maxStale = wants.get('max-stale')
  if (maxStale === undefined || minFresh > 0 || mustNotBeStale(stored)) return false
  return maxStale === true || -left <= (seconds(wants, 'max-stale') ?? 0)
}

/** Whether the caller takes an answer that is older than it should be, where its sender allows it. */
const isRequestSatisfied = (wants: Directives) =>
  !wants.has('no-cache') && !wants.has('max-age') && !wants.has('min-fresh')

/** RFC 5861 section 3 */
function mayServeWhileRevalidating(stored: StoredAnswer, age: number): boolean {
  const window = seconds(stored.directives, 'stale-while-revalidate')
  return window !== undefined && !mustNotBeStale(stored) && age - stored.lifetime <= window
}

/** RFC 5861 section 4 */
function mayServeOnError(stored: StoredAnswer, age: number): boolean {
  const window = seconds(stored.directives, 'stale-if-error')
  return window !== undefined && !mustNotBeStale(stored) && age - stored.lifetime <= window
}

const mustNotBeStale = ({ directives }: StoredAnswer) =>
  directives.has('no-cache') ||
  directives.has('must-revalidate') ||
  directives.has('proxy-revalidate') ||
  directives.has('s-maxage')

const isSafe = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY'])

/** An answer can only be kept as a whole. */
const all = { bytes: true } as const

/** What the caller itself makes conditional is answered from what is kept; it is not asked for. */
const withoutConditions = {
  'if-none-match': undefined,
  'if-modified-since': undefined,
  'if-match': undefined,
  'if-unmodified-since': undefined,
  'if-range': undefined,
  range: undefined,
} as const

/** An address in the path, or with our own host. */
function sameOrigin(field: string | undefined, { incoming, wire }: Exchange): string | undefined {
  if (field === undefined) return undefined
  try {
    const base = `${wire.protocol}://${wire.host}`
    const url = new URL(field, `${base}${incoming.url ?? '/'}`)
    return url.origin === new URL(base).origin ? url.pathname + url.search : undefined
  } catch {
    return undefined
  }
}

/** The bytes and fields that would be sent of an answer, also of one that a handler of ours gave. */
function whatIsSent({ bytes, body, headers, stream, withoutContent }: Answer): {
  readonly bytes: Buffer | undefined
  readonly headers: AnswerHeaders
} {
  if (bytes !== undefined || stream !== undefined) return { bytes, headers: headers ?? {} }
  if (body === undefined || withoutContent === true) {
    return { bytes: headers === undefined ? undefined : Buffer.alloc(0), headers: headers ?? {} }
  }
  const made = Buffer.from(JSON.stringify(body))
  return {
    bytes: made,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      etag: `"${hash('sha256', made, 'base64url').slice(0, 22)}"`,
      ...headers,
    },
  }
}

/** What stands in front of the answer comes first: RFC 9211 section 2. */
function statusField(headers: AnswerHeaders, status: string): string {
  const before = joined(headers['cache-status'])
  return `${before === undefined ? '' : `${before}, `}crossdock; ${status}`
}
