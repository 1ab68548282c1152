import { lookUp, type ContractDocument, type Schema } from '../openapi/contract.ts'
import type { ParameterShape } from './parameters.ts'

/** The keywords that say which types a value may have. */
type Typed = {
  readonly type?: string | readonly string[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
}

/** What a text may stand for, where only its schema tells: a number or `12` as text, a list or one value. */
export function shapeOf(schema: Schema, document: ContractDocument, depth = 0): ParameterShape {
  const types = typesOf(schema, document)
  const plain = lookUp<Typed>(document, schema)
  if (types.includes('array')) {
    return { kind: 'array', types: plain.items ? typesOf(plain.items, document) : [] }
  }
  if (!types.includes('object')) return { kind: 'single', types }
  // Deeper than its members no parameter is spelled out.
  if (depth > 1) return { kind: 'object', types: [] }
  const parts = [plain, ...(plain.allOf ?? []).map(part => lookUp<Typed>(document, part))]
  const members = parts.flatMap(({ properties = {} }) => Object.entries(properties))
  const { additionalProperties } = plain
  const isOpen = members.length === 0 && additionalProperties === undefined
  return {
    kind: 'object',
    types: [],
    members: Object.fromEntries(
      members.map(([name, member]) => [name, shapeOf(member, document, depth + 1)]),
    ),
    ...(typeof additionalProperties === 'object' && {
      rest: shapeOf(additionalProperties, document, depth + 1),
    }),
    ...((additionalProperties === true || isOpen) && {
      rest: { kind: 'single' as const, types: [] },
    }),
  }
}

/** Every type a schema may let through, from `type` or from the values it names. */
function typesOf(schema: Schema, document: ContractDocument): readonly string[] {
  const typed = lookUp<Typed>(document, schema)
  const { type, allOf = [], anyOf = [], oneOf = [], const: only, enum: values } = typed
  const named = type === undefined ? [] : [type].flat()
  const nested = [...allOf, ...anyOf, ...oneOf].flatMap(part => typesOf(part, document))
  const valued = [...(values ?? []), ...(only === undefined ? [] : [only])].map(
    value => typeof value,
  )
  return [...new Set([...named, ...nested, ...valued])]
}
