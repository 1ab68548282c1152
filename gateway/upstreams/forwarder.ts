import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../openapi/problem.ts'
import { isRecorded, recordSpan } from '../../openapi/span.ts'
import { childOf, spanIdOf } from '../../openapi/trace-context.ts'
import { isJsonType, readMediaType } from '../media-type.ts'
import type { Answer, Exchange, GovernedOperation, Wanted } from '../policies/policy.ts'
import type { ForwardOptions } from '../policies/upstreams.ts'
import type { PrincipalSigner } from '../policies/callers.ts'
import { answerHeaders, trailersOf } from './answer-headers.ts'
import { sayBefore } from './interim-answers.ts'
import { type AnswerHeaders } from './answer-parser.ts'
import { attempt, type Answered, type Outcome } from './attempt.ts'
import { pick, type Weighted } from './balance.ts'
import type { Breaker } from './breaker.ts'
import type { Canary } from './canary.ts'
import type { Mirror } from './mirror.ts'
import { isLoop, type RequestHeaders } from './request-headers.ts'
import type { RetryBudget } from './retry-budget.ts'
import type { Target, TargetOutcome } from './target.ts'
import { jsonOf } from './upstream-answers.ts'

export type ForwarderOptions = {
  readonly operation: GovernedOperation
  readonly options: ForwardOptions
  readonly targets: readonly Weighted[]
  readonly traffic: Traffic
  readonly budget: RetryBudget
  readonly breaker: Breaker | undefined
  readonly canary: Canary | undefined
  readonly canaryTarget: Target | undefined
  readonly mirror: Mirror | undefined
  readonly mirrorTarget: Target | undefined
  readonly headers: RequestHeaders
  readonly principal: PrincipalSigner | undefined
  readonly pseudonym: string
}

/** What is counted for a whole upstream. */
export type Traffic = {
  inFlight: number
  retries: number
  /** Retries that were worth a try, but not within the budget. */
  withoutBudget: number
  /** Requests that were refused: by the breaker, or because there were too many. */
  refused: number
}

/**
 * Sends the requests of one operation to its upstream. What may have happened there decides what is tried again and
 * what the caller is told; the table is that of system-apis/http.ts:
 *
 * | what happened | safe | else |
 * |---|---|---|
 * | nothing was sent | `system-unavailable` | the same |
 * | sent, and no answer | `system-unavailable` | `system-outcome-unknown` |
 * | no HTTP, cut off, too large | `system-answer-invalid` | the same |
 * | 401, 407: the gateway is not known there | `system-refused` | the same |
 * | 429 the contract does not have | `system-throttled` | the same |
 * | 408, 425, 503 it does not have | `system-unavailable` | the same |
 * | any other 5xx it does not have | `system-unavailable` | `system-outcome-unknown` |
 *
 * Every other answer is sent on, and held against the contract by the entries above.
 */
export function forwarder(
  options: ForwarderOptions,
): (exchange: Exchange, wanted: Wanted) => Promise<Answer> {
  const { operation, targets, traffic, budget, breaker, principal } = options
  const { canary, canaryTarget, mirror, mirrorTarget } = options
  const { timeouts, retries, health, limits, stripBasePath, audience } = options.options
  const stripped = stripBasePath ? (operation.basePath ?? '') : ''
  const isSafe = safe.has(operation.method)

  return async (exchange, wanted) => {
    if (isLoop(exchange.headers, options.pseudonym)) throw new Problem('loop-detected')
    if (traffic.inFlight >= limits.inFlight) {
      traffic.refused += 1
      throw unavailable('as many requests are with it as may be at once', 1)
    }
    const entered = breaker?.enter() ?? true
    if (entered !== true) {
      traffic.refused += 1
      throw unavailable('it has failed too often and is left alone', Math.ceil(entered / 1000))
    }

    traffic.inFlight += 1
    const startedMs = performance.now()
    let failed: boolean | undefined
    let stream: Answer['stream']
    try {
      const { outcome, target, onCanary } = await send(exchange, wanted)
      if (outcome.kind !== 'cancelled') {
        failed = outcome.kind !== 'answered' || isServerError(outcome.status)
        canary?.done(onCanary, failed)
      }
      const answer = toAnswer(exchange, wanted, outcome, target, onCanary)
      stream = answer.stream
      if (mirror !== undefined && mirrorTarget !== undefined && isSafe && !onCanary) {
        mirror.compare(
          {
            target: mirrorTarget,
            operation: operation.operationId,
            method: exchange.wire.method,
            path: pathAt(mirrorTarget, exchange),
            headers: () => headersFor(mirrorTarget, exchange, wanted, timeouts.tryMs),
          },
          answer,
        )
      }
      return answer
    } finally {
      breaker?.done(failed, performance.now() - startedMs)
      if (stream === undefined) traffic.inFlight -= 1
      else stream.once('close', () => (traffic.inFlight -= 1))
    }
  }

  type Sent = { readonly outcome: Outcome; readonly target: Target; readonly onCanary: boolean }

  async function send(exchange: Exchange, wanted: Wanted): Promise<Sent> {
    const { outgoing } = exchange
    const { inBackground = false } = wanted
    const totalMs = performance.now() + timeouts.totalMs
    const finalMs = inBackground ? totalMs : Math.min(exchange.deadlineMs, totalMs)
    const repeatable = exchange.bodyStream === undefined && isRepeatable(operation, exchange)
    let onCanary = canary?.takes(consumerOf(exchange)) ?? false
    let tried: Set<Target> | undefined
    let cancelled = outgoing.destroyed && !inBackground
    let cancel: (() => void) | undefined
    const hungUp = () => {
      cancelled = true
      cancel?.()
    }
    if (!inBackground) outgoing.once('close', hungUp)
    budget.request()

    try {
      for (let tries = 0; ; tries++) {
        const target =
          onCanary && canaryTarget !== undefined
            ? canaryTarget
            : pick(targets, tried, health.whenAllUnhealthy)
        if (target === undefined) throw unavailable('none of its servers is well', 1)
        if (cancelled) return { outcome: { kind: 'cancelled' }, target, onCanary }

        const triedMs = performance.now()
        const traceparent = childOf(exchange.traceparent)
        const sending = attempt({
          pool: target.pool(),
          method: exchange.wire.method,
          path: pathAt(target, exchange),
          headers: headersFor(
            target,
            exchange,
            wanted,
            Math.min(timeouts.tryMs, finalMs - triedMs),
            traceparent,
          ),
          body: exchange.bodyStream ?? exchange.rawBody,
          deadlineMs: Math.min(finalMs, triedMs + timeouts.tryMs),
          idleMs: timeouts.idleMs,
          maxBytes: limits.answerBytes,
          onInterim: inBackground
            ? undefined
            : (status, headers) => sayBefore(exchange, status, headers),
          wantsBody: wanted.bytes ? wantsAll : wanted.answerBody ? wantsJson : wantsNothing,
        })
        cancel = sending.cancel
        const outcome = await sending.outcome
        note(target, outcome, performance.now() - triedMs)
        if (isRecorded(traceparent)) recordTry(exchange, traceparent, outcome, triedMs)
        exchange.upstream = {
          target: target.name,
          tries: tries + 1,
          durationMs: performance.now() - triedMs,
        }

        const waitMs = retryAfterMs(outcome, tries, repeatable, exchange, finalMs)
        if (waitMs === undefined) return { outcome, target, onCanary }
        if (outcome.kind === 'answered') outcome.stream?.destroy()
        if (onCanary) {
          canary?.done(true, true)
          onCanary = false
        }
        traffic.retries += 1
        tried ??= new Set()
        tried.add(target)
        if (waitMs > 0 && targets.every(one => tried?.has(one.target))) await sleep(waitMs)
      }
    } finally {
      outgoing.off('close', hungUp)
    }
  }

  /** Milliseconds to wait for another try; undefined when there is to be none. */
  function retryAfterMs(
    outcome: Outcome,
    tries: number,
    repeatable: boolean,
    exchange: Exchange,
    finalMs: number,
  ): number | undefined {
    if (tries >= retries.attempts || outcome.kind === 'cancelled') return undefined
    const { kind } = outcome
    // A body that was sent as it arrived is gone.
    if (exchange.bodyStream !== undefined) return undefined
    if (kind !== 'not-sent' && !repeatable) return undefined
    if (kind === 'answered' && !retries.statuses.includes(outcome.status)) return undefined
    if (kind === 'broken' && outcome.status !== 0 && outcome.cause === undefined) return undefined

    const asked = kind === 'answered' ? (retryAfterSeconds(outcome.headers) ?? 0) * 1000 : 0
    const backoffMs = retries.backoffMs * 2 ** tries * (0.5 + Math.random())
    const waitMs = Math.max(asked, backoffMs)
    if (performance.now() + waitMs >= finalMs) return undefined
    if (kind === 'not-sent' || budget.take()) return waitMs
    traffic.withoutBudget += 1
    return undefined
  }

  function pathAt({ url }: Target, { incoming }: Exchange): string {
    const path = normalEscapes(incoming.url as string).slice(stripped.length)
    const base = url.pathname === '/' ? '' : url.pathname.replace(/\/$/, '')
    return base + (path.startsWith('/') ? path : `/${path}`)
  }

  function headersFor(
    target: Target,
    exchange: Exchange,
    { answerBody, bytes = false, fields }: Wanted,
    leftMs: number,
    traceparent = childOf(exchange.traceparent),
  ): string[] {
    const { caller } = exchange
    return options.headers(exchange, {
      leftMs,
      traceparent,
      answerBody: answerBody || bytes,
      fields,
      assertion:
        caller === undefined
          ? undefined
          : principal?.assertionFor(caller, audience ?? target.url.origin),
    })
  }

  function toAnswer(
    { wire }: Exchange,
    { answerBody }: Wanted,
    outcome: Outcome,
    { url }: Target,
    onCanary: boolean,
  ): Answer {
    if (outcome.kind === 'cancelled') {
      if (outcome.problem !== undefined) throw outcome.problem
      throw new Problem('request-invalid', { detail: 'The caller hung up before the answer.' })
    }
    if (outcome.kind === 'not-sent') {
      throw unavailable(`nothing was sent: ${outcome.why}`, 1, outcome.cause)
    }
    if (outcome.kind === 'broken') {
      if (onCanary) canary?.brokeContract()
      throw problem('system-answer-invalid', outcome.why, undefined, outcome.cause)
    }
    if (outcome.kind === 'lost') {
      if (isSafe) throw unavailable(outcome.why, undefined, outcome.cause)
      throw problem('system-outcome-unknown', `sent, but ${outcome.why}`, undefined, outcome.cause)
    }

    const refusal = refusalOf(outcome)
    if (refusal !== undefined) {
      outcome.stream?.destroy()
      throw refusal
    }
    const { status, headers, bytes, stream, trailers } = outcome
    const withoutContent = wire.method === 'HEAD' || status === 304
    const isWhole = bytes !== undefined && !withoutContent
    const isJsonAnswer = bytes !== undefined && bytes.length > 0 && wantsJson(status, headers)
    return {
      __proto__: readWhenAsked,
      value: isJsonAnswer ? unread : undefined,
      status,
      headers: answerHeaders(headers, { url, basePath: stripped }, isWhole),
      bytes: withoutContent ? undefined : bytes,
      stream,
      trailers: trailers && (() => trailersOf(trailers())),
      isOpaque: !answerBody,
      withoutContent,
      onFaults: onCanary ? canary?.brokeContract : undefined,
    } as unknown as Answer
  }

  /** What is between the gateway and its upstream, and not for the caller. */
  function refusalOf({ status, headers }: Answered): Problem | undefined {
    const answered = `it answered ${status}`
    if (status === 401 || status === 407) return problem('system-refused', answered)
    if (status < 400 || operation.documents?.(status) === true) return undefined
    const after = retryAfterSeconds(headers)
    if (status === 429) return problem('system-throttled', answered, after ?? 1)
    if (status === 408 || status === 425 || status === 503) return unavailable(answered, after ?? 1)
    if (status < 500) return undefined
    return isSafe ? unavailable(answered, after) : problem('system-outcome-unknown', answered)
  }

  function unavailable(why: string, after: number | undefined, cause?: unknown): Problem {
    return problem('system-unavailable', why, after, cause)
  }

  function problem(
    code:
      | 'system-unavailable'
      | 'system-throttled'
      | 'system-refused'
      | 'system-outcome-unknown'
      | 'system-answer-invalid',
    why: string,
    after?: number,
    cause?: unknown,
  ): Problem {
    return new Problem(code, {
      detail: `The upstream of ${operation.contract}: ${why}.`,
      ...(after !== undefined && { retryAfterSeconds: after }),
      cause,
    })
  }
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1 and, for QUERY, https://www.rfc-editor.org/rfc/rfc10008 */
const safe = new Set(['GET', 'HEAD', 'OPTIONS', 'QUERY'])

/** https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2 */
const idempotent = new Set([...safe, 'PUT', 'DELETE'])

/** Whether doing it twice is doing it once: by its method, or by a key that the contract has for that. */
function isRepeatable(
  { method, idempotency, headerNames }: GovernedOperation,
  { headers }: Exchange,
): boolean {
  if (idempotent.has(method)) return true
  const takesKey = idempotency === 'required' || headerNames?.includes('idempotency-key') === true
  return takesKey && headers['idempotency-key'] !== undefined
}

const consumerOf = ({ caller, address }: Exchange) => caller?.principal.application ?? address

const wantsAll = () => true
const unread = Symbol('unread')

/**
 * The body of an answer is only parsed when somebody asks what it says. A getter that is written into each answer
 * would cost more than all else that is done to make one.
 */
const readWhenAsked = {
  get body(): unknown {
    const answer = this as unknown as { value: unknown; readonly bytes: Buffer }
    if (answer.value === unread) answer.value = jsonOf(answer.bytes)
    return answer.value
  },
}

const wantsNothing = () => false
const wantsJson = (_status: number, { 'content-type': type }: AnswerHeaders) =>
  type === 'application/json' ||
  (typeof type === 'string' && isJsonType(readMediaType(type)?.type ?? ''))

const isServerError = (status: number) => status >= 500 && status !== 501

/** The span of one try: neither path nor query, which may name a person. */
function recordTry(
  { operation, traceparent: parent, wire }: Exchange,
  traceparent: string,
  outcome: Outcome,
  startedMs: number,
): void {
  const status = outcome.kind === 'answered' ? outcome.status : undefined
  const refused = status !== undefined && status >= 400 ? String(status) : undefined
  recordSpan({
    name: `${wire.method} upstream of ${operation.contract}`,
    kind: 'client',
    traceparent,
    parentId: spanIdOf(parent),
    startMs: performance.timeOrigin + startedMs,
    endMs: performance.timeOrigin + performance.now(),
    attributes: { 'http.request.method': wire.method, 'http.response.status_code': status },
    failure: outcome.kind === 'answered' ? refused : outcome.kind,
  })
}

const classes: readonly (TargetOutcome | undefined)[] = [
  undefined,
  '1xx',
  '2xx',
  '3xx',
  '4xx',
  '5xx',
]

/** Counts a try, and lets it speak for or against the server. */
function note(target: Target, outcome: Outcome, durationMs: number): void {
  const { health, outcomes } = target
  if (outcome.kind === 'answered') {
    const { status } = outcome
    outcomes[classes[Math.floor(status / 100)] ?? 'broken'] += 1
    target.seconds += durationMs / 1000
    // 500 is a mistake in one operation; these three say that the server cannot.
    health.seen(status === 502 || status === 503 || status === 504)
    return
  }
  outcomes[outcome.kind] += 1
  if (outcome.kind !== 'cancelled') health.seen(true)
}

/**
 * Percent-encodings in their one normal form, so that the upstream sees the path that was matched here: what needs no
 * encoding has none, the others are in capitals. https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2
 */
function normalEscapes(target: string): string {
  if (!target.includes('%')) return target
  const end = target.indexOf('?')
  const path = end === -1 ? target : target.slice(0, end)
  const normal = path.replaceAll(/%[\da-f]{2}/gi, escape => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16))
    return /[A-Za-z0-9._~-]/.test(character) ? character : escape.toUpperCase()
  })
  return end === -1 ? normal : normal + target.slice(end)
}

const aDay = 86_400

/** https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfterSeconds({ 'retry-after': value, date }: AnswerHeaders): number | undefined {
  if (typeof value !== 'string') return undefined
  if (/^\d{1,9}$/.test(value)) return Math.min(Number(value), aDay)
  const at = Date.parse(value)
  if (Number.isNaN(at)) return undefined
  const theirs = typeof date === 'string' ? Date.parse(date) : Number.NaN
  const now = Number.isNaN(theirs) ? Date.now() : theirs
  return Math.min(Math.max(0, Math.ceil((at - now) / 1_000)), aDay)
}
