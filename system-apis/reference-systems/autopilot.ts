import { shape } from '../shape.ts'
import type { Database } from './database.ts'
import type { ReferenceSystem } from './reference-system.ts'

export type AutopilotOptions = {
  /** Whether the work goes on by itself. */
  readonly on: boolean
  /** How long a thing rests in each state, in milliseconds. Default 500. */
  readonly stepMs?: number
}

export const autopilotShape = shape<AutopilotOptions>({
  type: 'object',
  additionalProperties: false,
  required: ['on'],
  properties: {
    on: { type: 'boolean' },
    stepMs: { type: 'integer', minimum: 1, maximum: 3_600_000 },
  },
})

/** The people in front of a system: they move everything on, one state at a time. */
export type Autopilot = {
  readonly set: (options: AutopilotOptions) => void
  readonly options: () => AutopilotOptions
  readonly close: () => Promise<void>
}

/** Puts them in front of a system; one whose things do not move has nothing to do. */
export function autopilot(
  {
    db,
    system,
    afterStep,
  }: { db: Database; system: Pick<ReferenceSystem, 'step'>; afterStep: () => void },
  initial: AutopilotOptions = { on: false },
): Autopilot {
  let options = initial
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  const schedule = () => {
    clearTimeout(timer)
    const { on, stepMs = 500 } = options
    if (!on || system.step === undefined) return
    timer = setTimeout(
      () => {
        running = step(stepMs)
      },
      Math.max(10, stepMs / 2),
    )
  }
  const step = async (stepMs: number) => {
    try {
      await system.step?.(db, stepMs)
      afterStep()
    } catch {
      // The database is away: the next step tries again.
    }
    schedule()
  }

  schedule()
  return {
    set(changed) {
      options = changed
      schedule()
    },
    options: () => options,
    async close() {
      options = { on: false }
      clearTimeout(timer)
      await running
    },
  }
}
