import { at, membersOf, type Node } from './node.ts'
import { sameSchema, typesOf, type Types } from './schema.ts'
import type { Side, Words } from './finding.ts'
import type { Fact, TypeAndFormat } from './schema-facts.ts'

type TypeFact = Fact & { readonly kind: 'type' }

type Asked = { readonly side: Side; readonly base: Node; readonly revision: Node }

/** What a change of type or format is: the end of the rule's id and its words. */
export function judgeType(
  fact: TypeFact,
  asked: Asked,
): readonly { readonly rule: string; readonly words: Words }[] {
  return [
    {
      rule: `type-${verdict(fact, asked)}`,
      words: { from: show(fact.base), to: show(fact.revision) },
    },
  ]
}

type Verdict = 'changed' | 'generalized' | 'specialized' | 'compatible'

function verdict(fact: TypeFact, asked: Asked): Verdict {
  const { side } = asked
  if (side.location === 'parameter') return parameterVerdict(fact, asked)
  if (side.location === 'parameter-property') return parameterPropertyVerdict(fact)
  return side.direction === 'request' ? requestVerdict(fact, side) : responseVerdict(fact, side)
}

function requestVerdict({ base, revision }: TypeFact, { stronglyTyped }: Side): Verdict {
  const widened = covers(revision, base)
  if (breaks(base, revision, { stronglyTyped, typesCovered: widened })) return 'changed'
  return bothSay(base, revision) && differ(base, revision) && !widened
    ? 'compatible'
    : 'generalized'
}

/** The mirror: what is received may be less than it was. */
function responseVerdict({ base, revision }: TypeFact, { stronglyTyped }: Side): Verdict {
  const narrowed = covers(base, revision)
  if (breaks(revision, base, { stronglyTyped, typesCovered: narrowed }))
    return covers(revision, base) && differ(base, revision) ? 'generalized' : 'changed'
  return bothSay(base, revision) && differ(base, revision) && !narrowed
    ? 'compatible'
    : 'specialized'
}

/** A parameter is a text on the wire, whatever its type. */
function parameterVerdict({ base, revision }: TypeFact, { side, ...nodes }: Asked): Verdict {
  if (!breaks(base, revision, { stronglyTyped: false })) return 'generalized'
  return side.parameter?.repeats === true && isListOfFormer(nodes.base, nodes.revision)
    ? 'generalized'
    : 'changed'
}

/**
 * An object in a parameter can be written as JSON or in parts (`?filter[id]=1`): where the two would decide
 * differently nobody can be sure.
 */
function parameterPropertyVerdict({ base, revision }: TypeFact): Verdict {
  const strong = breaks(base, revision, { stronglyTyped: true })
  const weak = breaks(base, revision, { stronglyTyped: false })
  if (strong !== weak) return 'changed'
  return strong ? 'specialized' : 'generalized'
}

type How = { readonly stronglyTyped: boolean; readonly typesCovered?: boolean }

/** Whether values of one kind are refused by the other. */
function breaks(
  from: TypeAndFormat,
  to: TypeAndFormat,
  { stronglyTyped, typesCovered = false }: How,
): boolean {
  const typesDiffer = differ(from, to)
  if (typesDiffer && to.names.length === 0) return false
  const typeBreaks = typesDiffer && !typesCovered && !contained(from, to, stronglyTyped)
  return typeBreaks || (from.format !== to.format && !formatContained(from, to))
}

function contained(from: TypeAndFormat, to: TypeAndFormat, stronglyTyped: boolean): boolean {
  const gone = from.names.filter(name => !to.names.includes(name))
  const come = to.names.filter(name => !from.names.includes(name))
  const [one] = gone
  const [other] = come
  if (gone.length === 1 && come.length === 1 && one && other && isKindOf(one, other)) return true
  // Every value can be read as text where only text is sent.
  return !stronglyTyped && (come.length === 0 || (come.length === 1 && other === 'string'))
}

/** Which formats take every value of another. */
const widerFormats: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  number: { float: ['double'] },
  integer: { int32: ['int64', 'bigint'], int64: ['bigint'] },
}

function formatContained(from: TypeAndFormat, to: TypeAndFormat): boolean {
  if (to.format === '') return true
  const [type, ...others] = to.names
  if (type === undefined || others.length > 0) return false
  return widerFormats[type]?.[from.format]?.includes(to.format) ?? false
}

/** Whether a `?color=red` that was a value is now a list of one such value. */
function isListOfFormer(base: Node, revision: Node): boolean {
  const items = at(revision, 'items')
  if (!items) return false
  const [before, after, inside] = [typesOf(base), typesOf(revision), typesOf(items)]
  if (before.names.length === 0 || before.names.includes('array')) return false
  if (after.names.join() !== 'array') return false
  const taken =
    covers({ ...inside, nullable: true }, before) ||
    inside.names.length === 0 ||
    inside.names.join() === 'string'
  return taken && sameSchema(withoutType(base), withoutType(items), { annotations: false })
}

function withoutType(schema: Node): Node {
  const { type: _, nullable: __, ...rest } = membersOf(schema)
  return { ...schema, value: rest }
}

/** Whether each of the second types is one of the first. No type at all is every type, so it is covered by none. */
function covers(wide: Types, narrow: Types): boolean {
  return (
    narrow.names.length > 0 &&
    narrow.names.every(
      name => (name === 'null' && wide.nullable) || wide.names.some(other => isKindOf(name, other)),
    )
  )
}

function isKindOf(name: string, other: string): boolean {
  return name === other || (name === 'integer' && other === 'number')
}

function differ(base: TypeAndFormat, revision: TypeAndFormat): boolean {
  return base.names.toSorted().join() !== revision.names.toSorted().join()
}

function bothSay(base: TypeAndFormat, revision: TypeAndFormat): boolean {
  return base.names.length > 0 && revision.names.length > 0
}

function show({ names, format }: TypeAndFormat): string {
  const type = names.length === 0 ? 'any' : names.join(' or ')
  return format === '' ? type : `${type} (${format})`
}
