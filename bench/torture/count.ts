import type { Breakage } from './breakages.ts'
import type { Facts, OperationRow } from './facts.ts'
import type { SystemReport } from './systems.ts'

/** The figures of a run. */
export type Counters = {
  readonly orders: number
  readonly byState: Readonly<Record<string, number>>
  /** Requests on the wire to place orders, and how many of their answers were replays. */
  readonly attempts: number
  readonly replays: number
  readonly kills: number
  readonly pauses: number
  /** How often a server died at a fail point of its own. */
  readonly failPoints: number
  readonly postgresRestarts: number
  readonly operations: number
  /** Attempts that were lost to a crash or taken over. */
  readonly lostAttempts: number
  /** Deaths of servers that were running something. */
  readonly deathsAtWork: number
  /** How long a server took from its birth until it answered. */
  readonly startMs: Spread
  readonly takeOvers: number
  /** How long what a dead server was running waited for another. */
  readonly takeOverMs: Spread
  readonly systemCalls: number
  readonly lookUps: number
  /** Calls whose effect the caller could not know, and their share at ERP and payment. */
  readonly ambiguousAnswers: number
  readonly ambiguousShare: Readonly<Record<string, number>>
  readonly exceptions: Readonly<Record<string, number>>
  /** From the last fault until everything was done. */
  readonly recoveryMs: number
  /** How long operations took, from when their time had come until they were over. */
  readonly operationMs: Spread
  /** The longest of each kind, those that took longest first, and what kept it. */
  readonly longest: readonly Longest[]
  /** Operations that were written long before their time, by kind: what they waited for that is no measure. */
  readonly planned: Readonly<Record<string, number>>
  /** What was bought how, asked for afterwards, and how it ended. */
  readonly life: Readonly<Record<string, number>>
}

export type Longest = {
  readonly kind: string
  readonly operationId: string
  readonly milliseconds: number
  readonly attempts: number
  /** What it was found doing or waiting for, and for how many seconds. */
  readonly reasons: Readonly<Record<string, number>>
}

export type Spread = { readonly p50: number; readonly p99: number; readonly max: number }

export type CountOptions = {
  readonly facts: Facts
  readonly breakages: readonly Breakage[]
  readonly failPoints: readonly string[]
  readonly reports: readonly SystemReport[]
  readonly takeOvers: readonly number[]
  readonly deathsAtWork: number
  readonly startsMs: readonly number[]
  readonly recoveryMs: number
}

/** Counts what happened. */
export function count({
  facts,
  breakages,
  failPoints,
  reports,
  takeOvers,
  deathsAtWork,
  startsMs,
  recoveryMs,
}: CountOptions): Counters {
  const attempts = facts.requests.flatMap(request => request.attempts)
  const broken = (what: Breakage['what']) => breakages.filter(one => one.what === what).length
  return {
    orders: facts.orders.length,
    byState: tally(facts.orders.map(({ state }) => state)),
    attempts: attempts.length,
    replays: attempts.filter(({ replayed }) => replayed === true).length,
    kills: broken('kill'),
    pauses: broken('pause'),
    failPoints: failPoints.length,
    postgresRestarts: broken('restart PostgreSQL'),
    operations: facts.operations.length,
    lostAttempts: total(facts.operations.map(({ failures }) => failures)),
    takeOvers: takeOvers.length,
    takeOverMs: spread(takeOvers),
    deathsAtWork,
    startMs: spread(startsMs),
    systemCalls: total(reports.map(({ calls }) => calls)),
    lookUps: total(reports.map(({ lookUps }) => lookUps)),
    ambiguousAnswers: total(reports.map(({ ambiguous }) => ambiguous)),
    ambiguousShare: Object.fromEntries(
      reports
        .filter(({ system }) => system === 'erp' || system === 'payment')
        .map(({ system, ambiguous, calls }) => [system, calls === 0 ? 0 : ambiguous / calls]),
    ),
    exceptions: tally(facts.exceptions.map(({ category }) => category)),
    recoveryMs,
    operationMs: spread(facts.operations.flatMap(one => tookMs(one) ?? [])),
    longest: longestOf(facts),
    planned: tally(facts.operations.flatMap(({ kind, plannedAt }) => (plannedAt ? [kind] : []))),
    life: tally([
      ...facts.requests.map(({ kind = 'order', outcome }) => `${kind} ${outcome}`),
      ...facts.cancellations.map(({ outcome }) => `cancellation ${outcome}`),
      ...facts.returnRequests.map(({ kind, outcome }) => `${kind} ${outcome}`),
      ...facts.edits.map(({ wish, outcome }) => `edit (${wish}) ${outcome}`),
      ...facts.holds.map(({ end, outcome }) => `hold (${end}) ${outcome}`),
      ...facts.purchaseOrders.map(({ shipped, declined, acknowledged }) =>
        shipped === 'yes'
          ? 'purchase order shipped'
          : declined === 'yes'
            ? 'purchase order declined'
            : acknowledged === 'yes'
              ? 'purchase order acknowledged'
              : 'purchase order unanswered',
      ),
      ...facts.returns.flatMap(({ document: { exchange } }) =>
        exchange === undefined ? [] : [`exchange order ${exchange.state}`],
      ),
      ...facts.claims.map(({ state }) => `claim ${state}`),
    ]),
  }
}

/** From when its time had come until it was over; undefined for what is not over. */
export function tookMs({ createdAt, plannedAt, finishedAt }: OperationRow): number | undefined {
  return finishedAt === null ? undefined : finishedAt - Math.max(createdAt, plannedAt ?? 0)
}

function longestOf({ operations, late }: Facts): readonly Longest[] {
  const reasons = new Map(late.map(one => [one.operationId, one.reasons]))
  const longest = new Map<string, Longest>()
  for (const operation of operations) {
    const { kind, id, attempts } = operation
    const milliseconds = tookMs(operation) ?? 0
    if (milliseconds <= (longest.get(kind)?.milliseconds ?? 0)) continue
    longest.set(kind, {
      kind,
      operationId: id,
      milliseconds,
      attempts,
      reasons: reasons.get(id) ?? {},
    })
  }
  return [...longest.values()].toSorted((a, b) => b.milliseconds - a.milliseconds)
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words.toSorted()) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? 0 }
}
