import type { Route } from './reference-system.ts'

/** What a system saw of its callers: whether they kept its pace and heeded its pauses. */
export type Traffic = {
  readonly seen: (route: Route) => void
  /** The system has just asked for a pause: calls within it are counted as early. */
  readonly askedToWait: (waitMs: number) => void
  readonly report: () => TrafficReport
  readonly reset: () => void
}

export type TrafficReport = {
  readonly calls: number
  /** Calls that came although a pause had been asked for. */
  readonly early: number
  /** The busiest second of the clock. */
  readonly peakPerSecond: number
  /** Calls by method and path. */
  readonly operations: Readonly<Record<string, number>>
}

/** Starts counting. */
export function traffic(): Traffic {
  let operations = new Map<string, number>()
  let calls = 0
  let early = 0
  let quietUntil = 0
  let second = 0
  let inSecond = 0
  let peak = 0

  return {
    seen(route) {
      const now = performance.now()
      calls += 1
      if (now < quietUntil) early += 1
      if (Math.floor(now / 1_000) !== second) {
        second = Math.floor(now / 1_000)
        inSecond = 0
      }
      inSecond += 1
      peak = Math.max(peak, inSecond)
      const name = `${route.method} ${route.path}`
      operations.set(name, (operations.get(name) ?? 0) + 1)
    },
    askedToWait(waitMs) {
      quietUntil = Math.max(quietUntil, performance.now() + waitMs)
    },
    report: () => ({
      calls,
      early,
      peakPerSecond: peak,
      operations: Object.fromEntries(operations),
    }),
    reset() {
      operations = new Map()
      calls = early = quietUntil = inSecond = peak = 0
    },
  }
}
