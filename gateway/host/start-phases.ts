import type { Logger } from '../log.ts'

/** What a start is doing: one that takes long says so, and what it waits for. */
export type StartPhases = {
  /** From here on it does this. */
  begin(what: string): void
  /** It is over, one way or the other. */
  end(): void
}

export type StartPhasesOptions = {
  readonly log: Pick<Logger, 'warn'>
  /** How often one that is not over is told of, in milliseconds. Default 10,000. */
  readonly everyMs?: number
}

/** Looks at a start from here on. What it is doing and what it did before is told with the milliseconds each part took. */
export function startPhases({ log, everyMs = 10_000 }: StartPhasesOptions): StartPhases {
  const before: Record<string, number> = {}
  let phase = 'beginning'
  let since = performance.now()
  const elapsed = () => Math.round(performance.now() - since)
  const timer = setInterval(
    () => log.warn({ phase, phaseMs: elapsed(), before }, 'the start takes long'),
    everyMs,
  )
  timer.unref()
  return {
    begin(what) {
      before[phase] = elapsed()
      phase = what
      since = performance.now()
    },
    end: () => clearInterval(timer),
  }
}
