import { performance } from 'node:perf_hooks'

/**
 * What somebody waits for. While this process has more to do than it can, the rest gives way to it, for as long as that
 * does no harm.
 */
export type Foreground = {
  /** Counts as waited for until it has ended. */
  readonly wait: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** Whether work that nobody waits for had better be begun later. */
  readonly comesFirst: () => boolean
  readonly stop: () => void
}

export type ForegroundOptions = {
  /** Told often while work was put off, and when that is over. */
  readonly onEase: () => void
  /** The part of the time, from 0 to 1, for which the event loop has been busy lately. */
  readonly busy?: () => number
}

/** A loop that is busy for so much of the time, beside a database on the same machine, has no time for what nobody waits for. */
const crowded = 0.5
const lookMs = 50

/**
 * Waiting alone is no reason to put anything off: a caller whose payment provider takes a second needs nothing of this process
 * meanwhile. It is one where the event loop, or the machine under it, has no time left.
 */
export function foreground({ onEase, busy = busyLately() }: ForegroundOptions): Foreground {
  let waiting = 0
  let isCrowded = false
  let timer: NodeJS.Timeout | undefined

  /** Looks now and then for as long as somebody waits; a process in which nobody does pays nothing. */
  function look(): void {
    isCrowded = busy() > crowded
    if (waiting === 0) {
      isCrowded = false
      clearInterval(timer)
      timer = undefined
    }
    onEase()
  }

  return {
    async wait(work) {
      waiting += 1
      timer ??= setInterval(look, lookMs).unref()
      try {
        return await work()
      } finally {
        waiting -= 1
        if (waiting === 0) onEase()
      }
    },
    comesFirst: () => waiting > 0 && isCrowded,
    stop: () => clearInterval(timer),
  }
}

function busyLately(): () => number {
  let before = performance.eventLoopUtilization()
  return () => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, before)
    before = now
    return utilization
  }
}
