import type { Schema } from './contract.ts'
import type { SchemaIndex } from './schema-index.ts'

/** What an expression of an invariant can be, as the schema has it. `number` is also a decimal written as text. */
export type Type =
  | { readonly kind: 'number' | 'money' | 'text' | 'instant' | 'date' | 'boolean' }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'object'; readonly schemas: readonly Schema[] }

/** The type of a value of which all these schemas say something. */
export function typeOf(schemas: readonly Schema[], index: SchemaIndex): Type {
  const all = flattened(schemas, index)
  const types = new Set(all.flatMap(({ type }) => (type === undefined ? [] : [type].flat())))
  types.delete('null')
  const format = all.find(schema => typeof schema['format'] === 'string')?.['format']
  if (types.has('array')) {
    const items = all.flatMap(({ items: one }) => (typeof one === 'object' ? [one as Schema] : []))
    return { kind: 'list', of: typeOf(items, index) }
  }
  if (types.has('integer') || types.has('number')) return { kind: 'number' }
  if (types.has('boolean')) return { kind: 'boolean' }
  const members = membersOf({ kind: 'object', schemas: all }, index)
  if (members.includes('currency') && members.includes('amount')) return { kind: 'money' }
  if (types.has('object') || members.length > 0) return { kind: 'object', schemas: all }
  if (format === 'date-time') return { kind: 'instant' }
  if (format === 'date') return { kind: 'date' }
  if (format === 'decimal' || format === 'quantity') return { kind: 'number' }
  const isText =
    types.has('string') || all.some(({ const: only, enum: values }) => isTexts(only, values))
  return isText ? { kind: 'text' } : { kind: 'object', schemas: all }
}

/** What is said of a member, by all the schemas of an object. */
export function memberSchemas(type: Type, name: string, index: SchemaIndex): Schema[] {
  if (type.kind === 'money')
    return name === 'currency' || name === 'amount' ? [partOfMoney(name)] : []
  if (type.kind !== 'object') return []
  return flattened(type.schemas, index).flatMap(({ properties }) => {
    const members = (properties ?? {}) as Record<string, Schema>
    return Object.hasOwn(members, name) ? [members[name] as Schema] : []
  })
}

/** The members an object may have. */
export function membersOf(type: Type, index: SchemaIndex): string[] {
  if (type.kind === 'money') return ['currency', 'amount']
  if (type.kind !== 'object') return []
  return flattened(type.schemas, index).flatMap(({ properties }) =>
    Object.keys((properties ?? {}) as object),
  )
}

const partOfMoney = (name: string): Schema =>
  name === 'currency' ? { type: 'string' } : { type: 'string', format: 'decimal' }

/** The schemas and all that judge the same value with them: references, branches, conditions. */
function flattened(schemas: readonly Schema[], index: SchemaIndex): Schema[] {
  const found = new Set<Schema>()
  const open = [...schemas]
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    if (typeof schema !== 'object' || found.has(schema)) continue
    found.add(schema)
    const { $ref, allOf = [], anyOf = [], oneOf = [], then, else: otherwise } = schema as Parts
    open.push(...allOf, ...anyOf, ...oneOf)
    if (then !== undefined) open.push(then)
    if (otherwise !== undefined) open.push(otherwise)
    if ($ref !== undefined) open.push(index.resolve(schema, $ref).schema as Schema)
  }
  return [...found]
}

type Parts = {
  readonly $ref?: string
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly then?: Schema
  readonly else?: Schema
}

const isTexts = (only: unknown, values: unknown) =>
  typeof only === 'string' || (Array.isArray(values) && typeof values[0] === 'string')
