import { priorities, type Priority } from '../policies/plan.ts'
import type { Load, Pace } from '../policies/policy.ts'

export type LoadOptions = {
  /**
   * Milliseconds that the event loop may be behind before `bulk` is turned away; the classes above it follow at two,
   * three, four and six times as much. 0: nothing is ever turned away. Default 250.
   */
  readonly delayMs?: number
  /** Requests in flight that are always served, however long they take. Default 200. */
  readonly leastInFlight?: number
  /** How often load is measured. Default 100. */
  readonly everyMs?: number
  /** Milliseconds, never going back. Default `performance.now`. */
  readonly now?: () => number
}

export type MeasuredLoad = Load & {
  /** What was measured last, for metrics. */
  readonly reading: () => LoadReading
  /** Measures once; called by itself every `everyMs`. */
  readonly measure: () => void
  readonly close: () => void
}

export type LoadReading = {
  /** How far the event loop is behind, smoothed. */
  readonly delayMs: number
  /** Requests in flight that this process can take now. */
  readonly limit: number
  /** How many of the classes are turned away because of the delay: 0 none, 5 all. */
  readonly level: number
}

/**
 * Measures how busy this process is, by two signals. The delay of the event loop is how late a timer comes; it is
 * smoothed over some 200 ms, so that one long step is forgiven and a backlog is not. The limit of requests in flight
 * follows a gradient: when answers take longer than each operation usually does, fewer are taken at the same time.
 * https://netflixtechblog.medium.com/performance-under-load-3e6fa9a60581
 * Both are worked out on a timer: a request compares two numbers.
 */
export function measuredLoad({
  delayMs: tolerated = 250,
  leastInFlight = 200,
  everyMs = 100,
  now = () => performance.now(),
}: LoadOptions = {}): MeasuredLoad {
  const paces = new Map<string, CountedPace>()
  let inFlight = () => 0
  let measuredAtMs = now()
  let delayMs = 0
  let level = 0
  let limit = mostInFlight
  /** By class: the requests in flight from which on it is turned away. */
  let ceilings = ceilingsOf(limit)

  function measure(): void {
    const at = now()
    const lateMs = Math.max(0, at - measuredAtMs - everyMs)
    measuredAtMs = at
    delayMs = (delayMs + lateMs) / 2
    level = tolerated === 0 ? 0 : delayFactors.findIndex(factor => delayMs <= tolerated * factor)
    if (level === -1) level = priorities.length

    let answers = 0
    let sum = 0
    for (const pace of paces.values()) {
      answers += pace.answers
      sum += pace.slowness
      settle(pace)
    }
    if (answers < fewAnswers) return
    // Twice the usual time is no sign of anything; more than that lowers the limit, at most by half at once.
    const gradient = Math.max(0.5, Math.min(1, 2 / (sum / answers)))
    const current = Math.min(limit, Math.max(leastInFlight, inFlight() * 2))
    const next = gradient < 1 ? current * gradient : limit + Math.sqrt(limit) * 4
    limit = Math.round(Math.min(mostInFlight, Math.max(leastInFlight, next)))
    ceilings = ceilingsOf(limit)
  }

  function pace(api: string, operation: string): Pace {
    const key = `${api} ${operation}`
    let found = paces.get(key)
    if (found === undefined) paces.set(key, (found = newPace()))
    return found
  }

  const timer = setInterval(measure, everyMs)
  timer.unref()
  return {
    sheds(priority) {
      if (tolerated === 0) return false
      const rank = ranks[priority]
      return rank < level || inFlight() > (ceilings[rank] as number)
    },
    follow(count) {
      inFlight = count
    },
    pace,
    reading: () => ({ delayMs, limit, level }),
    measure,
    close: () => clearInterval(timer),
  }
}

/** Position in `priorities`: the lowest is turned away first. */
const ranks = Object.fromEntries(priorities.map((priority, rank) => [priority, rank])) as Record<
  Priority,
  number
>

/** By class, from the first to be turned away: how many times the tolerated delay it takes. */
const delayFactors = [1, 2, 3, 4, 6]
/** By class: the share of the limit of requests in flight that it may fill. */
const shares = [0.5, 0.65, 0.8, 0.9, 1]
const ceilingsOf = (limit: number) => shares.map(share => limit * share)

const mostInFlight = 10_000
/** Answers in a measurement below which it says nothing. */
const fewAnswers = 10

type CountedPace = Pace & {
  usualMs: number
  answers: number
  /** Sum of how many times as long as usual they took. */
  slowness: number
  sumMs: number
}

function newPace(): CountedPace {
  const pace: CountedPace = {
    usualMs: 0,
    answers: 0,
    slowness: 0,
    sumMs: 0,
    observe(durationMs) {
      pace.answers += 1
      pace.sumMs += durationMs
      // A stream that was open for long is not slow.
      pace.slowness += pace.usualMs === 0 ? 1 : Math.min(10, durationMs / pace.usualMs)
    },
  }
  return pace
}

/** What is usual follows slowly upwards, so that being overloaded does not become usual, and quickly downwards. */
function settle(pace: CountedPace): void {
  if (pace.answers === 0) return
  const meanMs = Math.max(leastMs, pace.sumMs / pace.answers)
  const weight = pace.usualMs === 0 ? 1 : meanMs > pace.usualMs ? 0.002 : 0.05
  pace.usualMs += (meanMs - pace.usualMs) * weight
  pace.answers = 0
  pace.slowness = 0
  pace.sumMs = 0
}

/** Below this an operation is quick whatever it takes: noise is not load. */
const leastMs = 20
