/** Counts of the last seconds, in a ring: what is older falls out by itself. */
export type SlidingWindow = {
  /** Adds to the count of that number. */
  readonly add: (count: number, by?: number) => void
  /** The sum of that count over the window. */
  readonly sum: (count: number) => number
  readonly clear: () => void
}

export type SlidingWindowOptions = {
  readonly seconds: number
  /** How many different things are counted. */
  readonly counts: number
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
}

/** An empty window. Ten slots, whatever its length: a tenth is as sharp as anybody needs it. */
export function slidingWindow({ seconds, counts, now }: SlidingWindowOptions): SlidingWindow {
  const slotMs = (seconds * 1000) / slots
  const ring = new Float64Array(slots * counts)
  const totals = new Float64Array(counts)
  let newest = Math.floor(now() / slotMs)

  function turn(): void {
    const slot = Math.floor(now() / slotMs)
    for (let passed = Math.min(slot - newest, slots); passed > 0; passed--) {
      const at = ((slot - passed + 1) % slots) * counts
      for (let count = 0; count < counts; count++) {
        totals[count] = (totals[count] as number) - (ring[at + count] as number)
        ring[at + count] = 0
      }
    }
    newest = slot
  }

  return {
    add(count, by = 1) {
      turn()
      const at = (newest % slots) * counts + count
      ring[at] = (ring[at] as number) + by
      totals[count] = (totals[count] as number) + by
    },
    sum(count) {
      turn()
      return totals[count] as number
    },
    clear() {
      ring.fill(0)
      totals.fill(0)
    },
  }
}

const slots = 10
