import type { ForwardOptions } from '../policies/upstreams.ts'
import { slidingWindow } from './sliding-window.ts'

export type BreakerState = 'closed' | 'half-open' | 'open'

/** Stops asking an upstream that fails, for one operation, and finds out with a few real requests when it is well. */
export type Breaker = {
  /** Whether a request may go; each that may is reported with `done`. Else milliseconds until it is worth asking. */
  readonly enter: () => true | number
  /** How a request went that was let through; undefined when it was given up and says nothing. */
  readonly done: (failed: boolean | undefined, durationMs: number) => void
  readonly state: () => BreakerState
}

export type BreakerOptions = ForwardOptions['breaker'] & {
  readonly now: () => number
  readonly onChange: (state: BreakerState) => void
}

/** A closed breaker. https://learn.microsoft.com/azure/architecture/patterns/circuit-breaker */
export function breaker(options: BreakerOptions): Breaker {
  const { windowSeconds, minimumCalls, errorPercent, slowMs, slowPercent, probes, now } = options
  const window = slidingWindow({ seconds: windowSeconds, counts: 3, now })
  let state: BreakerState = 'closed'
  let openUntilMs = 0
  let openMs = options.openMs
  let probing = 0
  let proved = 0

  function enterState(next: BreakerState): void {
    if (state === next) return
    state = next
    options.onChange(next)
  }

  function open(): void {
    openUntilMs = now() + openMs
    openMs = Math.min(openMs * 2, Math.max(60_000, options.openMs))
    probing = 0
    proved = 0
    window.clear()
    enterState('open')
  }

  function isTooMuch(): boolean {
    const total = window.sum(calls)
    if (total < minimumCalls) return false
    const failing = (window.sum(failures) / total) * 100 >= errorPercent
    return failing || (window.sum(slow) / total) * 100 >= slowPercent
  }

  return {
    enter() {
      if (state === 'closed') return true
      const leftMs = openUntilMs - now()
      if (state === 'open') {
        if (leftMs > 0) return leftMs
        enterState('half-open')
      }
      if (probing + proved >= probes) return Math.max(leftMs, 1_000)
      probing += 1
      return true
    },
    done(failed, durationMs) {
      if (state === 'open') return
      if (state === 'half-open') {
        // What was let through before it opened says nothing about now.
        if (probing === 0) return
        probing -= 1
        if (failed === undefined) return
        if (failed || durationMs > slowMs) return open()
        proved += 1
        if (proved < probes) return
        proved = 0
        openMs = options.openMs
        window.clear()
        return enterState('closed')
      }
      if (failed === undefined) return
      window.add(calls)
      if (failed) window.add(failures)
      else if (durationMs > slowMs) window.add(slow)
      else return
      if (isTooMuch()) open()
    },
    state: () => (state === 'open' && openUntilMs <= now() ? 'half-open' : state),
  }
}

const calls = 0
const failures = 1
const slow = 2
