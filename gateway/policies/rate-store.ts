/** One limit as the store counts it: tokens come back one every `intervalMs`, `burst` at most. */
export type Rate = {
  readonly intervalMs: number
  readonly burst: number
}

/** What a limit has to say after a request was counted or refused. */
export type RateState = {
  /** Requests that would pass now. */
  readonly remaining: number
  /** Milliseconds until one more would pass. */
  readonly moreInMs: number
}

export type RateDecision = {
  /** Position in `rates` of every limit that was reached; empty when the request passes. */
  readonly exceeded: readonly number[]
  readonly states: readonly RateState[]
}

/** Counts requests against limits. The next implementation may share them between replicas, hence the promise. */
export type RateStore = {
  /** Counts one request against every limit, or, when one of them is reached, against none. */
  take(keys: readonly string[], rates: readonly Rate[]): RateDecision | Promise<RateDecision>
}

export type RateStoreOptions = {
  /** Milliseconds, never going back. Default `performance.now`. */
  readonly now?: () => number
  /** Entries after which the ones that are full again are dropped. Default 100,000. */
  readonly sweepAbove?: number
}

/**
 * The store of one process: GCRA, one number per limit (the theoretical arrival time).
 * https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm
 * An entry is dropped only when its limit is full again, so that nobody escapes a limit by filling the memory.
 */
export function rateStore({
  now = () => performance.now(),
  sweepAbove = 100_000,
}: RateStoreOptions = {}): RateStore {
  const arrivals = new Map<string, number>()
  let sweepAt = sweepAbove

  function sweep(at: number): void {
    for (const [key, arrival] of arrivals) if (arrival <= at) arrivals.delete(key)
    sweepAt = Math.max(sweepAbove, arrivals.size * 2)
  }

  return {
    take(keys, rates) {
      const at = now()
      const exceeded: number[] = []
      for (const [index, key] of keys.entries()) {
        const { intervalMs, burst } = rates[index] as Rate
        const arrival = Math.max(arrivals.get(key) ?? 0, at)
        if (arrival - at > (burst - 1) * intervalMs + slackMs) exceeded.push(index)
      }
      const passes = exceeded.length === 0
      const states = keys.map((key, index) => {
        const { intervalMs, burst } = rates[index] as Rate
        const arrival = Math.max(arrivals.get(key) ?? 0, at) + (passes ? intervalMs : 0)
        if (passes) arrivals.set(key, arrival)
        return stateOf(arrival - at, intervalMs, burst)
      })
      if (arrivals.size > sweepAt) sweep(at)
      return { exceeded, states }
    },
  }
}

/** Sums of floating-point intervals miss by less than this. */
const slackMs = 1e-6

function stateOf(debtMs: number, intervalMs: number, burst: number): RateState {
  const free = burst - debtMs / intervalMs
  const remaining = Math.max(0, Math.floor(free + 1e-9))
  return {
    remaining,
    moreInMs: remaining >= burst ? 0 : Math.max(0, (remaining + 1 - free) * intervalMs),
  }
}
