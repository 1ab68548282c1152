/**
 * Keeps a queue from hammering a system that is down: opens when an attempt finds it unavailable, lets single
 * probes through after a pause that doubles, closes with the first that gets an answer.
 */
export type Circuit = {
  /** How many deliveries may be taken now, and if none, in how many milliseconds to ask again. */
  allowance(wanted: number, running: number): { take: number; waitMs: number }
  answered(): void
  unavailable(retryAfterMs: number | undefined): void
  state(): 'closed' | 'open' | 'halfOpen'
}

const firstPauseMs = 250
const longestPauseMs = 5_000

export function circuit(now: () => number = () => performance.now()): Circuit {
  let pauseMs = 0
  let openUntil = 0

  return {
    allowance(wanted, running) {
      if (pauseMs === 0) return { take: wanted, waitMs: 0 }
      const waitMs = openUntil - now()
      if (waitMs > 0) return { take: 0, waitMs }
      return running > 0 ? { take: 0, waitMs: firstPauseMs } : { take: 1, waitMs: 0 }
    },
    answered() {
      pauseMs = 0
      openUntil = 0
    },
    unavailable(retryAfterMs) {
      // Several attempts that were under way together count as one failure.
      if (now() < openUntil && retryAfterMs === undefined) return
      pauseMs = Math.min(longestPauseMs, pauseMs === 0 ? firstPauseMs : pauseMs * 2)
      openUntil = Math.max(openUntil, now() + (retryAfterMs ?? pauseMs))
    },
    state() {
      if (pauseMs === 0) return 'closed'
      return openUntil > now() ? 'open' : 'halfOpen'
    },
  }
}
