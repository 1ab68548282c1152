import { hash } from 'node:crypto'
import { mulberry32 } from '../system-apis/reference-systems/faults.ts'

/** A repeatable source of decisions. */
export type Random = {
  /** A number in [0, 1). */
  readonly next: () => number
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item
}

/** The decisions of one part of a run: the same for the same seed and name, whatever the other parts draw. */
export function randomFrom(seed: number, name: string): Random {
  const next = mulberry32(seedOf(seed, name))
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    chance: share => next() < share,
    pick: items => items[whole(0, items.length - 1)] ?? items[0],
  }
}

/** A seed of its own for a part of a run. */
export function seedOf(seed: number, name: string): number {
  return Number.parseInt(hash('sha256', `${seed}/${name}`).slice(0, 8), 16) | 0
}
