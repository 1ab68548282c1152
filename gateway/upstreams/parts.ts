/** Something that is known of an upstream, and outlives a reload of the lists that name it. */
export type Part<Value = unknown> = {
  readonly key: string
  readonly value: Value
  readonly begin?: () => void
  readonly end?: () => void
  /** How many generations serve with it. */
  users: number
}

/** Keeps parts by name: the next generation finds what the running one has learnt. */
export type Parts = {
  /** The part of that name, or a new one. It is only kept for good once it is used. */
  readonly keep: <Value>(
    key: string,
    make: () => { value: Value; begin?: () => void; end?: () => void },
  ) => Part<Value>
  /** A generation begins to serve with it. */
  readonly use: (part: Part) => void
  /** A generation is over; nobody's part ends. */
  readonly leave: (part: Part) => void
  readonly close: () => Promise<void>
}

/** No parts yet. */
export function parts(): Parts {
  const all = new Map<string, Part>()

  return {
    keep<Value>(key: string, make: () => { value: Value; begin?: () => void; end?: () => void }) {
      const found = all.get(key)
      if (found !== undefined) return found as Part<Value>
      const part: Part<Value> = { key, users: 0, ...make() }
      all.set(key, part)
      return part
    },
    use(part) {
      // What was made for a list that never came to serve is not kept.
      for (const [key, other] of all) if (other.users === 0) all.delete(key)
      all.set(part.key, part)
      part.users += 1
      if (part.users === 1) part.begin?.()
    },
    leave(part) {
      part.users -= 1
      if (part.users > 0) return
      part.end?.()
      if (all.get(part.key) === part) all.delete(part.key)
    },
    async close() {
      for (const part of all.values()) if (part.users > 0) part.end?.()
      all.clear()
    },
  }
}
