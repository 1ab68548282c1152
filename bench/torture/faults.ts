import type { Fault } from '../../system-apis/reference-systems/faults.ts'
import { seedOf } from '../random.ts'
import { type SystemName, systemNames, type TorturedSystems } from './systems.ts'

/**
 * How the systems misbehave while a run goes on. Of the calls that change something at the ERP or the payment provider
 * more than a quarter are done but not answered so that one could know; the others are merely bad.
 */
export async function spoilSystems(systems: TorturedSystems, seed: number): Promise<void> {
  for (const system of systemNames) {
    const faults = (behaviour[system] ?? bad).map((fault, i) => ({
      ...fault,
      seed: seedOf(seed, `${system} ${i}`),
    }))
    await systems.setFaults(system, faults)
  }
}

/** From here on they behave. */
export async function healSystems(systems: TorturedSystems): Promise<void> {
  for (const system of systemNames) await systems.setFaults(system, [])
}

const veryBad: readonly Fault[] = [
  { mode: 'commit-then-500', rate: 0.16 },
  { mode: 'commit-then-reset', rate: 0.13 },
  { mode: 'malformed', rate: 0.13 },
  { mode: 'drift', rate: 0.03 },
  { mode: 'throttle', rate: 0.03, retryAfterSeconds: 1 },
  { mode: 'down', rate: 0.02 },
  { mode: 'late-lookup', rate: 0.5, delayMs: 3_000 },
]

const bad: readonly Fault[] = [
  { mode: 'commit-then-500', rate: 0.05 },
  { mode: 'commit-then-reset', rate: 0.04 },
  { mode: 'malformed', rate: 0.04 },
  { mode: 'throttle', rate: 0.02, retryAfterSeconds: 1 },
  { mode: 'down', rate: 0.03 },
  { mode: 'slow', rate: 0.02, delayMs: 1_500 },
  { mode: 'late-lookup', rate: 0.3, delayMs: 2_000 },
]

const behaviour: Partial<Record<SystemName, readonly Fault[]>> = {
  // Slow, but done before the caller may ask again: without unique references later would mean twice, and no caller
  // could help it.
  erp: [...veryBad, { mode: 'slow', rate: 0.04, delayMs: 2_500 }],
  // Done after the caller has gone: its references are unique, so that asking again is safe.
  payment: [...veryBad, { mode: 'slow', rate: 0.03, delayMs: 6_000 }],
  // These two are only asked, in the time of the shopper.
  tax: [
    { mode: 'down', rate: 0.02 },
    { mode: 'malformed', rate: 0.02 },
  ],
}
