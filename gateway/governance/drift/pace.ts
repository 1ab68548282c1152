import { templateOf } from '../diff/compare-paths.ts'
import { bucketBoundsMs } from '../../sight/usage.ts'
import type { ContractPlaces } from './contract-places.ts'
import type { DriftFinding } from './drift.ts'
import { fingerprintOf } from './fingerprint.ts'

/** How long one operation took, and how large its answers were: in the days that are looked at, and in those before. */
export type Pace = {
  readonly method: string
  readonly path: string
  /** Requests that were answered as they should be, by the bounds of `usage`. */
  readonly latency: { readonly now: Histogram; readonly before: Histogram }
  /** Answers that were looked at, in bytes. */
  readonly size: { readonly now: Histogram; readonly before: Histogram }
}

/** Counts by upper bound, ascending. */
export type Histogram = readonly (readonly [bound: number, count: number])[]

/** So many times what is usual is drift. */
export type PaceLimits = { readonly slowerTimes: number; readonly largerTimes: number }

/** One of twenty may be slower, or larger, than what is said of the 95th percentile. */
const share = 0.95

/** Fewer say nothing about percentiles. */
const enough = 50

/** What takes less, or is smaller, is nothing to look at, whatever it was before. */
const leastMs = 50
const leastBytes = 10_000

export type PaceDrift = {
  readonly findings: readonly DriftFinding[]
  /** Of all calls that were timed, those beyond what they may be. */
  readonly share: number
  readonly calls: number
}

/** What is slower or larger than the contract promises (`x-slo`) or than it was. */
export function paceDrift(
  all: readonly Pace[],
  places: ContractPlaces,
  limits: PaceLimits,
): PaceDrift {
  const findings: DriftFinding[] = []
  const operations = places.operations()
  let calls = 0
  let beyond = 0
  for (const pace of all) {
    const operation = operations.find(one => isSame(one, pace))
    calls += total(pace.latency.now)
    // Streams end when their readers go: how long they took is up to them.
    if (operation === undefined || operation.streams) continue
    const { slo, pointer } = operation
    const found = [
      drifted({
        kind: 'answer-slower',
        ...pace.latency,
        promised: slo.latencyP95Ms,
        times: limits.slowerTimes,
        least: leastMs,
        unit: 'ms',
      }),
      drifted({
        kind: 'answer-larger',
        ...pace.size,
        promised: slo.answerBytes,
        times: limits.largerTimes,
        least: leastBytes,
        unit: 'bytes',
      }),
    ].filter(one => one !== undefined)
    beyond += Math.max(0, ...found.map(one => one.share)) * total(pace.latency.now)
    for (const { share: _, ...one } of found)
      findings.push({
        ...one,
        method: pace.method,
        path: pace.path,
        side: '2XX',
        place: '',
        pointer: slo.pointer ?? pointer,
        calls: Math.max(1, Math.round(one.calls)),
        fingerprint: fingerprintOf([one.kind, pace.method, templateOf(pace.path), one.about]),
      })
  }
  return { findings, calls, share: calls === 0 ? 0 : Math.min(1, beyond / calls) }
}

type Asked = {
  readonly kind: 'answer-slower' | 'answer-larger'
  readonly now: Histogram
  readonly before: Histogram
  readonly promised: number | undefined
  readonly times: number
  readonly least: number
  readonly unit: string
}

function drifted({ kind, now, before, promised, times, least, unit }: Asked) {
  const all = total(now)
  if (all < enough) return undefined
  const measured = Math.round(quantile(now))
  const said = (value: number) => `${Math.round(value)} ${unit}`
  const found = (about: string, limit: number, text: string) => {
    const over = Math.max(0, beyond(now, limit) - (1 - share) * all)
    const is = `the 95th percentile is ${said(measured)}`
    return { kind, about, measured, text: `${is}, ${text}`, calls: over, share: over / all }
  }
  if (promised !== undefined && measured > promised)
    return found('x-slo', promised, `and the contract promises ${said(promised)}`)
  if (total(before) < enough || measured < least) return undefined
  const was = quantile(before)
  if (measured <= times * was) return undefined
  return found('usual', times * was, `and was ${said(was)}`)
}

type Named = Pick<Pace, 'method' | 'path'>

/** Whether it is the same operation, whatever the parameters of its path are called. */
const isSame = (one: Named, other: Named) =>
  one.method === other.method && templateOf(one.path) === templateOf(other.path)

const total = (histogram: Histogram) => histogram.reduce((sum, [, count]) => sum + count, 0)

/** Those beyond a limit; what is in a bucket is taken as even in it. */
function beyond(histogram: Histogram, limit: number): number {
  return histogram.reduce((sum, [to, count], index) => {
    const from = histogram[index - 1]?.[0] ?? 0
    if (from >= limit) return sum + count
    return to <= limit || to === Infinity ? sum : sum + (count * (to - limit)) / (to - from)
  }, 0)
}

function quantile(histogram: Histogram): number {
  let rank = share * total(histogram)
  for (const [index, [to, count]] of histogram.entries()) {
    if (rank > count) {
      rank -= count
      continue
    }
    const from = histogram[index - 1]?.[0] ?? 0
    return to === Infinity || count === 0 ? from : from + ((to - from) * rank) / count
  }
  return 0
}

/** Counts of `usage`, with their bounds; beyond the last there is none. */
export function latencyHistogram(buckets: readonly number[]): Histogram {
  return buckets.map((count, index) => [bucketBoundsMs[index] ?? Infinity, count])
}
