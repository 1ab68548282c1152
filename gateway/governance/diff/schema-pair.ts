import type { Node } from './node.ts'
import type { Fact } from './schema-facts.ts'

/** Two schemas that belong together, what differs between them, and the pairs below them. */
export type Pair = {
  readonly base: Node
  readonly revision: Node
  readonly facts: (Fact & { readonly keys: Keys })[]
  readonly children: { readonly segment: string; readonly step: Step; readonly pair: Pair }[]
  readonly parents: Pair[]
  /** Whether anything differs here or below. */
  differs: boolean
}

/**
 * Where in a value the schema below speaks: at a member, at every entry (`*`), or at the same place. `sometimes`: only
 * of some values there, as a branch does.
 */
export type Step = { readonly at?: string; readonly sometimes?: true }

/** Where below the schema it stands, for its pointer. */
export type Keys = readonly (string | number)[]

/** Notes what differs here. */
export function tell(pair: Pair, fact: Fact, keys: Keys): void {
  pair.facts.push({ ...fact, keys })
  mark(pair)
}

/** Passed up once: a pair that is marked has told its parents, and tells each one that is added later. */
export function mark(pair: Pair): void {
  const waiting = [pair]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.differs) continue
    next.differs = true
    waiting.push(...next.parents)
  }
}

/** What both say, the base first. */
export function both<Value>(pair: Pair, read: (node: Node) => Value): readonly [Value, Value] {
  return [read(pair.base), read(pair.revision)]
}
