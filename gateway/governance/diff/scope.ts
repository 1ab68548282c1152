import type { Finding, Side } from './finding.ts'
import { judgeSchema } from './judge-schema.ts'
import type { Policy } from './lifecycle.ts'
import type { Node } from './node.ts'
import type { Pair, Step } from './schema-pair.ts'

/** A part of a contract that is being compared, and who is told what is found. */
export type Scope = {
  readonly policy: Policy
  /** Whether two parts are the same with all they refer to. */
  readonly identical: (base: Node, revision: Node) => boolean
  /** Compares two schemas; each pair is compared once. */
  readonly compare: (base: Node, revision: Node) => Pair
  /** The operation, where there is one. */
  readonly method?: string
  readonly path?: string
  /** How stable the operation says it is. */
  readonly stability?: string
  /** We send the requests and receive the answers: webhooks and callbacks. */
  readonly reversed: boolean
  readonly tell: (found: Found) => void
  readonly crowd: Crowd
}

/**
 * One change in a schema that everything uses is a change of every operation, and a thousand of them are too many to
 * read or to hold. From some number on, what was told elsewhere already is not told again.
 */
export type Crowd = {
  readonly isCrowded: () => boolean
  /** What was walked so far, by the kind of side. */
  readonly walked: Map<string, Set<Pair>>
  readonly leaveOut: () => void
}

/** A rule that applies, where it does, and what stands there on both sides. */
export type Found = Finding & {
  readonly scope: Pick<Scope, 'method' | 'path'>
  /** Where in the message, in words: request property `items/sku`. */
  readonly place: string
  /** The same for machines, where it is about a schema. */
  readonly trail?: Trail
  readonly base?: Spot | undefined
  readonly revision?: Spot | undefined
}

/** Where in a value a schema speaks. */
export type Trail = Reach & {
  /** The whole it is in: request body, parameter `sku` in the query. */
  readonly place: string
  /** Where else in the same whole, as several members can be of one schema. */
  readonly also?: readonly Reach[]
  /** There are further places: a schema contains itself, or is used too often to list them all. */
  readonly further?: true
}

type Reach = {
  /** Names of members, `*` for every entry. */
  readonly steps: readonly string[]
  /** Only of some values there: it stands in a branch. */
  readonly sometimes?: true
}

/** A place in a contract: a node, or what stands or should stand below it. */
export type Spot = { readonly node: Node; readonly keys?: readonly (string | number)[] }

/** Tells a finding that is not about a schema. */
export function tell(
  scope: Scope,
  rule: string,
  about: {
    readonly place?: string
    readonly words?: Finding['words']
    readonly base?: Node | undefined
    readonly revision?: Node | undefined
    readonly keys?: readonly (string | number)[]
  },
): void {
  const { place = '', words = {}, base, revision, keys = [] } = about
  scope.tell({
    rule,
    words,
    place,
    scope,
    base: base && { node: base, keys },
    revision: revision && { node: revision, keys },
  })
}

type Walk = {
  readonly scope: Scope
  readonly side: Side
  /** The whole: request body, parameter `sku` in the query. */
  readonly place: string
}

/** Tells what differs between two schemas and in all that is below them, each pair once. */
export function tellSchema(pair: Pair, { scope, side, place }: Walk): void {
  const seen = new Set<Pair>()
  const { crowd } = scope
  const kind = `${side.direction} ${side.location} ${side.stronglyTyped}`
  const walked = crowd.walked.get(kind) ?? new Set()
  crowd.walked.set(kind, walked)
  const trails = new Map<Pair, Growing>()
  const open = new Set<Pair>()
  let reached = 0
  visit(pair, '', { steps: [] })

  function visit(next: Pair, path: string, reach: Reach): void {
    if (!next.differs) return
    if (seen.has(next)) {
      reachAgain(next, reach)
      return
    }
    if (walked.has(next) && crowd.isCrowded()) {
      crowd.leaveOut()
      return
    }
    seen.add(next)
    walked.add(next)
    open.add(next)
    const trail: Growing = { place, ...reach }
    trails.set(next, trail)
    const here: Side = path === '' ? side : { ...side, location: inner[side.location] }
    const asked = { side: here, base: next.base, revision: next.revision, policy: scope.policy }
    for (const fact of next.facts)
      for (const finding of judgeSchema(fact, { ...asked, stability: scope.stability ?? 'stable' }))
        scope.tell({
          ...finding,
          scope,
          place: path === '' ? place : `${place}, ${path}`,
          trail,
          base: { node: next.base, keys: fact.keys },
          revision: { node: next.revision, keys: fact.keys },
        })
    // Only what a header as a whole can be is known to consumers.
    if (side.location !== 'header')
      for (const { segment, step, pair: child } of next.children) {
        const below = path === '' ? segment : `${path}/${segment}`
        const there = onward(reach, step)
        if (segment !== 'not') visit(child, below, there)
        else if (child.differs) excluded(child, below, { place, ...there })
      }
    open.delete(next)
  }

  /** What was told of a schema holds here too, and so does what was told of those below it. */
  function reachAgain(next: Pair, reach: Reach): void {
    const trail = trails.get(next)
    if (trail === undefined || !next.differs) return
    if (open.has(next) || ++reached > mostReached) {
      for (const one of trails.values()) one.further = true
      return
    }
    ;(trail.also ??= []).push(reach)
    open.add(next)
    for (const { step, pair: child } of next.children) reachAgain(child, onward(reach, step))
    open.delete(next)
  }

  /** What is refused changed. Narrower and wider change places below it, so it is told as one. */
  function excluded(child: Pair, path: string, trail: Trail): void {
    const { base, revision } = child
    scope.tell({
      rule: `${side.direction}-${inner[side.location]}-not-changed`,
      words: {},
      scope,
      place: `${place}, ${path}`,
      trail,
      base: { node: base },
      revision: { node: revision },
    })
  }
}

/** Further places of one whole are not listed. */
const mostReached = 200

type Growing = Omit<Trail, 'also' | 'further'> & { also?: Reach[]; further?: true }

function onward({ steps, sometimes }: Reach, step: Step): Reach {
  return {
    steps: step.at === undefined ? steps : [...steps, step.at],
    ...((sometimes ?? step.sometimes) && { sometimes: true }),
  }
}

const inner = {
  body: 'property',
  property: 'property',
  parameter: 'parameter-property',
  'parameter-property': 'parameter-property',
  header: 'header',
} as const
