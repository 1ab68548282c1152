import { branchName, matchBranches, type Branch } from './branches.ts'
import { access, compareKeywords, nullable, types } from './compare-keywords.ts'
import { at, entries, members, membersOf, textAt, textsAt, type Node } from './node.ts'
import type { BranchList, Part } from './schema-facts.ts'
import { both, mark, tell, type Pair, type Step } from './schema-pair.ts'
import { anyOfWrap, nullableWrap, oneOfWrap, typeListChange } from './schema-transitions.ts'
import { isAnnotationOnly, opennessOf, same, typesOf } from './schema.ts'
import { withoutAllOf } from './without-all-of.ts'

/**
 * Compares schemas, each pair once however often it is used and whether or not it contains itself.
 * What is `identical` is not looked into.
 */
export function schemaComparer(
  identical: (base: Node, revision: Node) => boolean,
): (base: Node, revision: Node) => Pair {
  const pairs = new Map<unknown, Map<unknown, Pair>>()
  return compare

  function compare(given: Node, changed: Node): Pair {
    const [base, revision] = comparable(given, changed)
    const known = pairs.get(base.value)?.get(revision.value)
    if (known) return known
    const pair: Pair = { base, revision, facts: [], children: [], parents: [], differs: false }
    // Booleans are schemas too, but no identities.
    if (typeof base.value === 'object' && typeof revision.value === 'object') {
      const row = pairs.get(base.value) ?? new Map<unknown, Pair>()
      pairs.set(base.value, row.set(revision.value, pair))
    }
    collect(pair)
    return pair
  }

  /** Where one is made of parts and the other is not, or of other parts without names, both are looked at in one piece. */
  function comparable(base: Node, revision: Node): readonly [Node, Node] {
    const [before, after] = [base, revision].map(node => 'allOf' in membersOf(node))
    if (before !== true && after !== true) return [base, revision]
    if (before === after && (identical(base, revision) || !hasOtherParts(base, revision)))
      return [base, revision]
    const [was, is] = [
      before === true ? withoutAllOf(base) : base,
      after === true ? withoutAllOf(revision) : revision,
    ]
    return was && is ? [was, is] : [base, revision]
  }

  function collect(pair: Pair): void {
    const { base, revision } = pair
    if (identical(base, revision)) return
    const nullability = nullableWrap(base, revision)
    // Only wrapped or unwrapped: nothing else differs, however different it looks.
    if (nullability !== undefined) {
      tell(pair, { kind: 'nullable', now: nullability }, [])
      return
    }
    const list = typeListChange(base, revision)
    const wrapped = oneOfWrap(base, revision)
    if (!list && !wrapped && choice(pair)) return
    if (wrapped) tell(pair, { kind: 'wrappedInOneOf' }, ['oneOf'])
    if (list) tell(pair, { kind: 'typeList', ...list }, [])

    nullable(pair)
    if (!list && !wrapped) types(pair)
    compareKeywords(pair)
    properties(pair, wrapped ?? [])
    for (const name of branchLists) branches(pair, name, !list && !wrapped)
    for (const part of parts) onePart(pair, part)
    for (const part of namedParts) manyParts(pair, part)
    openness(pair)
  }

  /** Whether a schema became one of several, or is the only one left of them. */
  function choice(pair: Pair): boolean {
    const { base, revision } = pair
    for (const now of [true, false]) {
      const found = now ? anyOfWrap(base, revision) : anyOfWrap(revision, base)
      if (!found) continue
      const { own, others } = found
      if (others.length > 0)
        tell(pair, { kind: 'choice', now, names: others.map(branchName) }, ['anyOf'])
      const segment = `anyOf[${branchName(own)}]`
      if (now) descend(pair, segment, base, own.node)
      else descend(pair, segment, own.node, revision)
      return true
    }
    return false
  }

  function descend(
    parent: Pair,
    segment: string,
    base: Node,
    revision: Node,
    step: Step = steps[segment] ?? { sometimes: true },
  ): void {
    const pair = compare(base, revision)
    parent.children.push({ segment, step, pair })
    pair.parents.push(parent)
    if (pair.differs) mark(parent)
  }

  function properties(pair: Pair, moved: readonly string[]): void {
    const [before, after] = both(pair, node => at(node, 'properties'))
    const required = {
      base: textsAt(pair.base, 'required'),
      revision: textsAt(pair.revision, 'required'),
    }
    for (const [name, schema] of members(before)) {
      const now = at(after, name)
      if (now) {
        access(pair, name, schema, now, required.base.includes(name))
        descend(pair, name, schema, now, { at: name })
      } else if (!moved.includes(name))
        tell(
          pair,
          {
            kind: 'property',
            name,
            added: false,
            schema,
            required: required.base.includes(name),
            closed: opennessOf(pair.revision) === 'closed',
          },
          ['properties', name],
        )
    }
    for (const [name, schema] of members(after))
      if (!at(before, name))
        tell(
          pair,
          {
            kind: 'property',
            name,
            added: true,
            schema,
            required: required.revision.includes(name),
            closed: opennessOf(pair.base) === 'closed',
          },
          ['properties', name],
        )
    for (const now of [false, true])
      for (const name of now ? required.revision : required.base) {
        const [base, revision] = [at(before, name), at(after, name)]
        if ((now ? required.base : required.revision).includes(name)) continue
        // Where it came or went itself, that says whether it is required.
        if (!base !== !revision) continue
        const fact = {
          kind: 'required',
          name,
          now,
          base: base ?? anything(pair.base),
          revision: revision ?? anything(pair.revision),
        } as const
        tell(pair, fact, base ? ['properties', name] : ['required'])
      }
  }

  function branches(pair: Pair, list: BranchList, report: boolean): void {
    const { added, removed, kept } = matchBranches(at(pair.base, list), at(pair.revision, list), {
      acrossReferences: list === 'anyOf' || list === 'oneOf',
    })
    for (const { base, revision } of kept)
      descend(
        pair,
        `${list}[${branchName(base)}]`,
        base.node,
        revision.node,
        list === 'allOf'
          ? {}
          : list === 'prefixItems'
            ? { at: '*', sometimes: true }
            : { sometimes: true },
      )
    if (!report) return
    for (const [now, found] of [
      [true, added],
      [false, removed],
    ] as const)
      for (const annotationOnly of [false, true]) {
        const those = found.filter(
          ({ node }) => (list === 'allOf' && isAnnotationOnly(node)) === annotationOnly,
        )
        const [first] = those
        if (!first) continue
        const names = those.map(branchName)
        const whole = kept.length === 0 && isWhole(pair, list)
        tell(pair, { kind: 'branches', list, added: now, names, annotationOnly, whole }, [
          list,
          first.index,
        ])
      }
  }

  function onePart(pair: Pair, part: Part): void {
    const [before, after] = both(pair, node => constraining(at(node, part)))
    if (before && after) descend(pair, part, before, after)
    // What cannot be a list says nothing about entries: there the type has changed.
    else if ((before ?? after) && (part !== 'items' || canBothBeLists(pair)))
      tell(pair, { kind: 'part', part, added: !before }, [part])
  }

  function manyParts(pair: Pair, part: Part): void {
    const [before, after] = both(pair, node => at(node, part))
    for (const [name, schema] of members(before)) {
      const now = at(after, name)
      const step: Step = {
        ...(part === 'patternProperties' && { at: '*' }),
        sometimes: true,
      }
      if (now) descend(pair, `${part}[${name}]`, schema, now, step)
      else tell(pair, { kind: 'part', part, added: false, name }, [part, name])
    }
    for (const [name] of members(after))
      if (!at(before, name)) tell(pair, { kind: 'part', part, added: true, name }, [part, name])
  }

  function openness(pair: Pair): void {
    const [from, to] = both(pair, opennessOf)
    if (from !== to) tell(pair, { kind: 'openness', from, to }, ['additionalProperties'])
    const [before, after] = both(pair, node => at(node, 'additionalProperties'))
    if (before && after && from === 'schema' && to === 'schema')
      descend(pair, 'additionalProperties', before, after, { at: '*', sometimes: true })
  }
}

/** Of keywords that hold one schema. `items` speaks of all entries, the others of some values. */
const steps: Readonly<Record<string, Step>> = {
  items: { at: '*' },
  contains: { at: '*', sometimes: true },
  unevaluatedItems: { at: '*', sometimes: true },
  unevaluatedProperties: { at: '*', sometimes: true },
}

const branchLists: readonly BranchList[] = ['allOf', 'anyOf', 'oneOf', 'prefixItems']

const parts: readonly Part[] = [
  'items',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
  'contentSchema',
]

const namedParts: readonly Part[] = ['patternProperties', 'dependentSchemas']

/** Whether parts were exchanged for others that nothing but their content tells apart. */
function hasOtherParts(base: Node, revision: Node): boolean {
  const { added, removed } = matchBranches(at(base, 'allOf'), at(revision, 'allOf'), {
    acrossReferences: false,
  })
  const isNameless = ({ node }: Branch) =>
    !node.ref && textAt(node, 'title') === undefined && !isAnnotationOnly(node)
  return added.length > 0 && removed.length > 0 && [...added, ...removed].every(isNameless)
}

/** Whether one side has no such list and says the same types all the same: then the list moved nothing, it only asks more. */
function isWhole(pair: Pair, list: BranchList): boolean {
  const [before, after] = both(pair, node => entries(at(node, list)).length > 0)
  const [was, is] = both(pair, node => typesOf(node).names)
  return before !== after && was.length > 0 && same(was, is)
}

/** What a member is that only `required` names. */
function anything(schema: Node): Node {
  return { ...schema, value: {} }
}

function canBothBeLists(pair: Pair): boolean {
  return both(pair, typesOf).every(({ names }) => names.length === 0 || names.includes('array'))
}

/** `true` and `{}` take every value: to say so is to say nothing. */
function constraining(node: Node | undefined): Node | undefined {
  if (!node || node.value === true) return undefined
  return node.value === false || Object.keys(membersOf(node)).length > 0 ? node : undefined
}
