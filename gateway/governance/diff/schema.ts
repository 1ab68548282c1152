import { annotations, at, membersOf, textsAt, type Members, type Node } from './node.ts'

/** What a schema says of types, with the spellings of 3.0 and 3.1 made one. */
export type Types = {
  /** Without `null`, unless that is the only one; empty when any type will do. */
  readonly names: readonly string[]
  readonly nullable: boolean
}

/** The types of a schema. `nullable: true` of 3.0 and `null` in the list of 3.1 are the same fact. */
export function typesOf(schema: Node): Types {
  const { type, nullable } = membersOf(schema)
  const names = typeof type === 'string' ? [type] : textsAt(schema, 'type')
  return {
    names: names.every(name => name === 'null')
      ? names.slice(0, 1)
      : names.filter(name => name !== 'null'),
    nullable: names.includes('null') || (nullable === true && saysNullable(schema)),
  }
}

/** Whether null is allowed by a keyword rather than by saying nothing about types. */
export function limitsNull(schema: Node): boolean {
  const { type } = membersOf(schema)
  return type !== undefined || saysNullable(schema)
}

function saysNullable(schema: Node): boolean {
  return schema.file.version.startsWith('3.0') && 'nullable' in membersOf(schema)
}

/** A bound of numbers; in 3.0 `exclusiveMinimum: true` makes `minimum` exclusive, since 3.1 it is a bound itself. */
export function boundOf(schema: Node, key: Bound): number | undefined {
  const say = membersOf(schema)
  const number = (name: string) => (typeof say[name] === 'number' ? say[name] : undefined)
  switch (key) {
    case 'minimum':
      return say['exclusiveMinimum'] === true ? undefined : number('minimum')
    case 'maximum':
      return say['exclusiveMaximum'] === true ? undefined : number('maximum')
    case 'exclusiveMinimum':
      return say['exclusiveMinimum'] === true ? number('minimum') : number(key)
    case 'exclusiveMaximum':
      return say['exclusiveMaximum'] === true ? number('maximum') : number(key)
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      // Not to say it is to say 0 (JSON Schema Validation, 6.3.2).
      return number(key) ?? 0
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
    case 'minContains':
    case 'maxContains':
      return number(key)
  }
}

/** Keywords that are a lower or an upper bound. */
export type Bound =
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'minProperties'
  | 'maxProperties'
  | 'minContains'
  | 'maxContains'

/** What objects may have beside what is named: anything, nothing, or what keeps a schema. */
export function opennessOf(schema: Node): 'open' | 'closed' | 'schema' {
  const said = membersOf(schema)['additionalProperties']
  if (said === false) return 'closed'
  return typeof said === 'object' && said !== null && Object.keys(said).length > 0
    ? 'schema'
    : 'open'
}

/** Whether a schema says nothing that could refuse a value. */
export function isAnnotationOnly(schema: Node): boolean {
  if (schema.value === true) return true
  return Object.keys(membersOf(schema)).every(key => annotations.has(key) && schema.value !== false)
}

/** Two values that are the same JSON, members in any order. */
export function same(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false
  if (Array.isArray(left))
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((entry, index) => same(entry, right[index]))
    )
  if (Array.isArray(right)) return false
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every(
      key => Object.hasOwn(right, key) && same((left as Members)[key], (right as Members)[key]),
    )
  )
}

type Equality = {
  /** Whether title, description and their like count too. */
  readonly annotations: boolean
}

/** Whether two schemas are the same with every reference followed; what refers to itself is compared once. */
export function sameSchema(left: Node, right: Node, equality: Equality): boolean {
  return sameNode(left, right, equality, new Map())
}

type Seen = Map<unknown, Set<unknown>>

function sameNode(left: Node, right: Node, equality: Equality, seen: Seen): boolean {
  const [a, b] = [left.value, right.value]
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const known = seen.get(a)
  if (known?.has(b)) return true
  if (known) known.add(b)
  else seen.set(a, new Set([b]))

  const keys = keysThatCount(a, equality)
  const others = keysThatCount(b, equality)
  return (
    keys.length === others.length &&
    keys.every(key => {
      const [one, other] = [at(left, key), at(right, key)]
      return one && other && sameNode(one, other, equality, seen)
    })
  )
}

function keysThatCount(value: object, equality: Equality): readonly string[] {
  const keys = Object.keys(value)
  if (equality.annotations || Array.isArray(value)) return keys
  // Only texts are annotations: a property can be called title too.
  return keys.filter(
    key => !annotations.has(key) || (isSchemaLike((value as Members)[key]) && key !== 'default'),
  )
}

function isSchemaLike(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['type', '$ref', 'properties', 'allOf', 'oneOf', 'anyOf', 'enum'].some(key => key in value)
  )
}
