import { traceIdOf } from '../../openapi/trace-context.ts'
import type { Exchange } from '../policies/policy.ts'
import { handlerStage } from './watch.ts'

/** Why a request was answered as it was: what was decided about it, in order. Without secrets and personal data. */
export type Explanation = {
  readonly correlationId: string
  readonly traceId: string
  readonly at: string
  readonly method: string
  /** Base path and template of the operation. */
  readonly path: string
  readonly api: string
  readonly operation: string
  readonly application: string
  readonly environment: string
  readonly status: number
  /** The code of the problem, where it was one. */
  readonly problem?: string
  readonly tookMs: number
  readonly decisions: readonly ExplainedDecision[]
}

export type ExplainedDecision = {
  readonly stage: string
  /** Kind of the policy entry. */
  readonly kind?: string
  readonly outcome: string
  readonly tookMs?: number
  readonly facts?: Facts
  /** Places of the input that were refused. */
  readonly errors?: readonly { readonly pointer: string; readonly keyword: string }[]
}

type Facts = Record<string, string | number | boolean>

/** One entry that has something to do with an operation, in the order of its policy file. */
export type ExplainedEntry = {
  readonly id: string
  readonly kind: string
  /** The first moment it acts at. */
  readonly moment: 'head' | 'request' | 'answer'
}

/** An answered request, as its explanation needs it. */
export type Explained = {
  readonly exchange: Exchange
  readonly entries: readonly ExplainedEntry[]
  readonly status: number
  readonly tookMs: number
  readonly header: (name: string) => unknown
}

/**
 * Puts together why a request was answered as it was. Nothing is written down on its way for this but what it needs
 * anyway: what has passed follows from where it stopped, and how long each part took is known of watched requests.
 */
export function explanation(explained: Explained): Explanation {
  const { exchange, status, tookMs } = explained
  const { operation, caller, correlationId, traceparent, startedAtMs, problem } = exchange
  return {
    correlationId,
    traceId: traceIdOf(traceparent),
    at: new Date(performance.timeOrigin + startedAtMs).toISOString(),
    method: operation.method,
    path: operation.path,
    api: operation.contract,
    operation: operation.operationId,
    application: caller?.principal.application ?? '',
    environment: caller?.principal.environment ?? '',
    status,
    ...(problem !== undefined && { problem: problem.code }),
    tookMs: round(tookMs),
    decisions: decisionsOf(explained),
  }
}

function decisionsOf(explained: Explained): ExplainedDecision[] {
  const { exchange, entries, status, tookMs, header } = explained
  const { operation, refusedBy, handled = false, problem, decisions = [] } = exchange
  const own = new Set(entries.map(({ id }) => id))
  const found: ExplainedDecision[] = [
    {
      stage: 'route',
      outcome: 'matched',
      facts: { api: operation.contract, operation: operation.operationId, path: operation.path },
    },
  ]

  let stopped = false
  for (const entry of entries) {
    // What looks at answers only stands behind the handler.
    if (entry.moment === 'answer' || stopped) continue
    if (entry.moment === 'request' && !handled && refusedBy === undefined) continue
    stopped = !handled && entry.id === refusedBy?.id
    found.push(entryDecision(explained, entry, stopped))
    for (const { stage, outcome, facts } of decisions) {
      if (stage === entry.id) found.push({ stage, outcome, ...(facts !== undefined && { facts }) })
    }
  }
  if (problem !== undefined && !handled && refusedBy === undefined) {
    found.push({ stage: 'request', outcome: 'refused', ...refusal(exchange) })
  }
  for (const { stage, outcome, facts } of decisions) {
    if (!own.has(stage)) found.push({ stage, outcome, ...(facts !== undefined && { facts }) })
  }
  if (exchange.upstream !== undefined) {
    // Which server it was is for whoever runs it.
    const { tries, durationMs } = exchange.upstream
    found.push({ stage: 'upstream', outcome: 'tried', tookMs: round(durationMs), facts: { tries } })
  }
  if (handled) found.push(...handlerDecisions(explained))
  found.push({
    stage: 'answer',
    outcome: String(status),
    tookMs: round(tookMs),
    facts: answerFacts(exchange, header),
  })
  return found
}

function entryDecision(
  { exchange, header }: Explained,
  { id, kind }: ExplainedEntry,
  refused: boolean,
): ExplainedDecision {
  const { facts: why, ...refusedFor } = refused ? refusal(exchange) : {}
  const facts = { ...factsOf(kind, exchange, header), ...why }
  return {
    stage: id,
    kind,
    outcome: refused ? 'refused' : 'passed',
    ...took(exchange, id),
    ...(Object.keys(facts).length > 0 && { facts }),
    ...refusedFor,
  }
}

/** What answered, and what the answer was held against. */
function handlerDecisions({ exchange, entries }: Explained): ExplainedDecision[] {
  const { refusedBy, problem } = exchange
  const failed = problem !== undefined && refusedBy === undefined
  const found: ExplainedDecision[] = [
    {
      stage: handlerStage,
      outcome: failed ? 'refused' : 'answered',
      ...took(exchange, handlerStage),
      ...(failed && refusal(exchange)),
    },
  ]
  for (const { id, kind, moment } of entries.toReversed()) {
    const refused = id === refusedBy?.id
    if (failed || (moment !== 'answer' && !refused)) continue
    found.push({
      stage: id,
      kind,
      outcome: refused ? 'refused' : 'passed',
      ...took(exchange, id),
      ...(refused && refusal(exchange)),
    })
    if (refused) break
  }
  return found
}

/** What an entry of a kind went by, as the request still shows it. */
function factsOf(
  kind: string,
  { caller, operation, idempotency, deadlineMs, startedAtMs }: Exchange,
  header: Explained['header'],
): Facts {
  if (kind.startsWith('authenticate') || kind === 'verify-webhook') {
    if (caller === undefined) return { credentials: 'none that count' }
    const { application, environment } = caller.principal
    const { keyId } = caller
    return { application, environment, ...(keyId !== undefined && { key: keyId }) }
  }
  if (kind === 'authorise') return { scopes: operation.scopes.join(' ') }
  if (kind === 'idempotency') {
    return operation.idempotency === 'required' ? { key: idempotency ? 'given' : 'missing' } : {}
  }
  if (kind === 'deadline') return { leftMs: Math.round(deadlineMs - startedAtMs) }
  if (kind === 'rate-limit' || kind === 'quota' || kind === 'concurrency') {
    return { ...(caller && { plan: caller.plan }), ...headers(header, limitHeaders) }
  }
  if (kind === 'cache' || kind === 'response-cache') return headers(header, cacheHeaders)
  return {}
}

const limitHeaders = { policy: 'ratelimit-policy', state: 'ratelimit' }
const cacheHeaders = { status: 'cache-status', age: 'age' }
const answerHeaders = {
  replayed: 'idempotent-replayed',
  retryAfter: 'retry-after',
  cache: 'cache-status',
  deprecation: 'deprecation',
}

function answerFacts({ problem }: Exchange, header: Explained['header']): Facts {
  return { ...(problem && { problem: problem.code }), ...headers(header, answerHeaders) }
}

/** Headers of ours on the answer: none of them holds what a caller sent. */
function headers(header: Explained['header'], names: Readonly<Record<string, string>>): Facts {
  const facts: Facts = {}
  for (const [fact, name] of Object.entries(names)) {
    const value = header(name)
    if (typeof value === 'string' || typeof value === 'number') facts[fact] = value
  }
  return facts
}

/** Why something was refused: codes and places; what a detail says in words stays with who got it. */
function refusal({ problem }: Exchange): Partial<ExplainedDecision> {
  if (problem === undefined) return {}
  const { code, errors = [], extensions = {} } = problem
  const violated = extensions['violated-policies']
  return {
    facts: {
      problem: code,
      ...(Array.isArray(violated) && { violated: violated.map(String).join(', ') }),
    },
    ...(errors.length > 0 && {
      errors: errors.map(({ pointer, keyword }) => ({ pointer: placeOf(pointer), keyword })),
    }),
  }
}

/** A place without names that only the caller can have made up: contracts use plain words. */
function placeOf(pointer: string): string {
  return pointer
    .split('/')
    .map(part =>
      /^([?]?[A-Za-z][A-Za-z_-]{0,40}|header [\w-]{1,40}|\d{1,6}|)$/.test(part) ? part : '*',
    )
    .join('/')
}

function took({ watch }: Exchange, id: string): { readonly tookMs?: number } {
  const ms = watch?.tookMs.get(id)
  return ms === undefined ? {} : { tookMs: round(ms) }
}

const round = (ms: number): number => Math.round(ms * 1000) / 1000
