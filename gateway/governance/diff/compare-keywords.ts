import { at, membersOf, textAt, type Node } from './node.ts'
import { boundOf, limitsNull, same, typesOf, type Bound } from './schema.ts'
import type { TypeAndFormat } from './schema-facts.ts'
import { both, tell, type Pair } from './schema-pair.ts'

/** What differs in the keywords of two schemas that hold no other schema. */
export function compareKeywords(pair: Pair): void {
  values(pair)
  bounds(pair)
  dependentRequired(pair)
  discriminator(pair)
  lifecycle(pair)
}

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

/** Whether null came or went. */
export function nullable(pair: Pair): void {
  const [before, after] = both(pair, typesOf)
  // A schema that says nothing of types takes null as well.
  if (before.nullable === after.nullable || !limitsNull(pair.base) || !limitsNull(pair.revision))
    return
  tell(pair, { kind: 'nullable', now: after.nullable }, ['type'])
}

/** Types and formats. */
export function types(pair: Pair): void {
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

/** Whether a member came to be only read, or only written. */
export function access(
  pair: Pair,
  name: string,
  before: Node,
  after: Node,
  required: boolean,
): void {
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
