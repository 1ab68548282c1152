import { branchName, matchBranches } from './branches.ts'
import { at, members, membersOf, textAt, textsAt, type Node } from './node.ts'
import { nullableWrap, oneOfWrap, typeListChange } from './schema-transitions.ts'
import {
  boundOf,
  isAnnotationOnly,
  limitsNull,
  opennessOf,
  same,
  typesOf,
  type Bound,
} from './schema.ts'
import type { BranchList, Fact, Part, TypeAndFormat } from './schema-facts.ts'

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
type Keys = readonly (string | number)[]

/**
 * Compares schemas, each pair once however often it is used and whether or not it contains itself.
 * What is `identical` is not looked into.
 */
export function schemaComparer(
  identical: (base: Node, revision: Node) => boolean,
): (base: Node, revision: Node) => Pair {
  const pairs = new Map<unknown, Map<unknown, Pair>>()
  return compare

  function compare(base: Node, revision: Node): Pair {
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
    if (wrapped) tell(pair, { kind: 'wrappedInOneOf' }, ['oneOf'])
    if (list) tell(pair, { kind: 'typeList', ...list }, [])

    nullable(pair)
    if (!list && !wrapped) types(pair)
    values(pair)
    bounds(pair)
    properties(pair, wrapped ?? [])
    for (const name of branchLists) branches(pair, name, !list && !wrapped)
    for (const part of parts) onePart(pair, part)
    for (const part of namedParts) manyParts(pair, part)
    openness(pair)
    dependentRequired(pair)
    discriminator(pair)
    lifecycle(pair)
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
        if ((now ? required.base : required.revision).includes(name) || !base || !revision) continue
        tell(pair, { kind: 'required', name, now, base, revision }, ['properties', name])
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
        tell(pair, { kind: 'branches', list, added: now, names, annotationOnly }, [
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

const boundNames: readonly Bound[] = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'minContains',
  'maxContains',
]

function nullable(pair: Pair): void {
  const [before, after] = both(pair, typesOf)
  // A schema that says nothing of types takes null as well.
  if (before.nullable === after.nullable || !limitsNull(pair.base) || !limitsNull(pair.revision))
    return
  tell(pair, { kind: 'nullable', now: after.nullable }, ['type'])
}

function types(pair: Pair): void {
  const [base, revision] = both(pair, (node): TypeAndFormat => ({
    ...typesOf(node),
    format: textAt(node, 'format') ?? '',
  }))
  const sameNames = same(base.names.toSorted(), revision.names.toSorted())
  if (sameNames && base.format === revision.format) return
  tell(pair, { kind: 'type', base, revision }, [sameNames ? 'format' : 'type'])
}

function values(pair: Pair): void {
  const [before, after] = both(pair, membersOf)
  const [was, is] = [before['enum'], after['enum']]
  const [base, revision] = [listOf(was), listOf(is)]
  if (was === undefined && is !== undefined) tell(pair, { kind: 'enumBegan' }, ['enum'])
  if (was !== undefined && is === undefined) tell(pair, { kind: 'enumEnded' }, ['enum'])
  base.forEach((value, index) => {
    if (!revision.some(other => same(value, other)))
      tell(pair, { kind: 'enumValue', added: false, value }, ['enum', index])
  })
  revision.forEach((value, index) => {
    if (!base.some(other => same(value, other)))
      tell(pair, { kind: 'enumValue', added: true, value }, ['enum', index])
  })
  const open = listOf(after['x-extensible-enum'])
  if (Array.isArray(after['x-extensible-enum']))
    for (const value of listOf(before['x-extensible-enum']))
      if (!open.includes(value))
        tell(pair, { kind: 'openEnumValueRemoved', value }, ['x-extensible-enum'])

  for (const kind of ['const', 'default'] as const) {
    const [from, to] = [before[kind], after[kind]]
    if (same(from, to)) continue
    const change = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed'
    tell(pair, { kind, change, from, to }, [kind])
  }
  for (const kind of ['pattern', 'contentMediaType', 'contentEncoding'] as const) {
    const [from, to] = both(pair, node => textAt(node, kind))
    if ((from ?? '') !== (to ?? '')) tell(pair, { kind, ...given({ from, to }) }, [kind])
  }
}

function bounds(pair: Pair): void {
  const counted = both(pair, node => at(node, 'contains') !== undefined)
  for (const bound of boundNames) {
    // Without `contains` there is nothing to count.
    if (bound.endsWith('Contains') && counted.includes(false)) continue
    const [from, to] = both(pair, node => boundOf(node, bound))
    if (from !== to) tell(pair, { kind: 'bound', bound, ...given({ from, to }) }, [bound])
  }
  const [before, after] = both(pair, membersOf)
  const [from, to] = both(pair, multipleOf)
  if (from !== to && ('multipleOf' in before || 'multipleOf' in after))
    tell(pair, { kind: 'multipleOf', ...given({ from, to }) }, ['multipleOf'])
  const unique = after['uniqueItems'] === true
  if ((before['uniqueItems'] === true) !== unique)
    tell(pair, { kind: 'uniqueItems', now: unique }, ['uniqueItems'])
}

function access(pair: Pair, name: string, before: Node, after: Node, required: boolean): void {
  for (const keyword of ['readOnly', 'writeOnly'] as const) {
    const now = membersOf(after)[keyword] === true
    if ((membersOf(before)[keyword] === true) !== now)
      tell(pair, { kind: 'access', name, keyword, now, required }, ['properties', name])
  }
}

function dependentRequired(pair: Pair): void {
  const [before, after] = both(pair, node => membersOf(at(node, 'dependentRequired')))
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const change = !(name in before) ? 'added' : !(name in after) ? 'removed' : 'changed'
    const [old, now] = [listOf(before[name]), listOf(after[name])]
    const more = now.some(member => !old.includes(member))
    const fewer = old.some(member => !now.includes(member))
    if (change === 'changed' && !more && !fewer) continue
    tell(pair, { kind: 'dependentRequired', name, change, more, fewer }, [
      'dependentRequired',
      name,
    ])
  }
}

function discriminator(pair: Pair): void {
  const [before, after] = both(pair, node => at(node, 'discriminator'))
  if (!before && !after) return
  if (!before || !after) {
    tell(pair, { kind: 'discriminator', change: before ? 'removed' : 'added' }, ['discriminator'])
    return
  }
  const [from, to] = [textAt(before, 'propertyName'), textAt(after, 'propertyName')]
  if (from !== to)
    tell(pair, { kind: 'discriminator', change: 'property-name-changed', from, to }, [
      'discriminator',
      'propertyName',
    ])
  const [old, now] = [membersOf(at(before, 'mapping')), membersOf(at(after, 'mapping'))]
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (old[key] === now[key]) continue
    const change = !(key in old)
      ? 'mapping-added'
      : !(key in now)
        ? 'mapping-deleted'
        : 'mapping-changed'
    tell(pair, { kind: 'discriminator', change, from: old[key] ?? key, to: now[key] ?? key }, [
      'discriminator',
      'mapping',
      key,
    ])
  }
}

function lifecycle(pair: Pair): void {
  const [before, after] = both(pair, membersOf)
  const now = after['deprecated'] === true
  if ((before['deprecated'] === true) !== now)
    tell(pair, { kind: 'deprecated', now, sunset: after['x-sunset'] }, ['deprecated'])
  const [from, to] = [before['x-stability-level'], after['x-stability-level']]
  if (!same(from, to)) tell(pair, { kind: 'stability', from, to }, ['x-stability-level'])
}

function tell(pair: Pair, fact: Fact, keys: Keys): void {
  pair.facts.push({ ...fact, keys })
  mark(pair)
}

/** Passed up once: a pair that is marked has told its parents, and tells each one that is added later. */
function mark(pair: Pair): void {
  const waiting = [pair]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.differs) continue
    next.differs = true
    waiting.push(...next.parents)
  }
}

function canBothBeLists(pair: Pair): boolean {
  return both(pair, typesOf).every(({ names }) => names.length === 0 || names.includes('array'))
}

function both<Value>(pair: Pair, read: (node: Node) => Value): readonly [Value, Value] {
  return [read(pair.base), read(pair.revision)]
}

/** `true` and `{}` take every value: to say so is to say nothing. */
function constraining(node: Node | undefined): Node | undefined {
  if (!node || node.value === true) return undefined
  return node.value === false || Object.keys(membersOf(node)).length > 0 ? node : undefined
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Whole numbers are multiples of 1, said or not. */
function multipleOf(schema: Node): number | undefined {
  const said = membersOf(schema)['multipleOf']
  if (typeof said === 'number') return said
  return typesOf(schema).names.join() === 'integer' ? 1 : undefined
}

/** Without what is undefined: an option that is not there and one that is undefined are two things. */
function given<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never
}
