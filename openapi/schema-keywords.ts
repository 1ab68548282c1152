import type { Schema } from './contract.ts'

/** What a keyword of a schema is: where it holds further schemas, and which values it says something about. */
type Keyword = {
  /** `one` schema, a `list` of them, or a `map` from names to them. */
  readonly holds?: 'one' | 'list' | 'map'
  /** Its schemas judge the same value, not a part of it. */
  readonly inPlace?: true
  /** Absent: values of every type. */
  readonly types?: readonly string[]
}

const numbers = { types: ['number', 'integer'] }
const strings = { types: ['string'] }
const arrays = { types: ['array'] }
const objects = { types: ['object'] }

/**
 * Every keyword a schema may have: JSON Schema 2020-12, what OpenAPI 3.1 adds, and ours. A name that is not here stops
 * the start. https://spec.openapis.org/oas/v3.1.1.html#schema-object
 */
export const keywords: Readonly<Record<string, Keyword>> = {
  $id: {},
  $schema: {},
  $ref: {},
  $anchor: {},
  $dynamicRef: {},
  $dynamicAnchor: {},
  $vocabulary: {},
  $comment: {},
  $defs: { holds: 'map' },
  definitions: { holds: 'map' },
  allOf: { holds: 'list', inPlace: true },
  anyOf: { holds: 'list', inPlace: true },
  oneOf: { holds: 'list', inPlace: true },
  not: { holds: 'one', inPlace: true },
  if: { holds: 'one', inPlace: true },
  // oxlint-disable-next-line unicorn/no-thenable
  then: { holds: 'one', inPlace: true },
  else: { holds: 'one', inPlace: true },
  dependentSchemas: { holds: 'map', inPlace: true, ...objects },
  prefixItems: { holds: 'list', ...arrays },
  items: { holds: 'one', ...arrays },
  contains: { holds: 'one', ...arrays },
  properties: { holds: 'map', ...objects },
  patternProperties: { holds: 'map', ...objects },
  additionalProperties: { holds: 'one', ...objects },
  propertyNames: { holds: 'one', ...objects },
  unevaluatedItems: { holds: 'one', ...arrays },
  unevaluatedProperties: { holds: 'one', ...objects },
  type: {},
  enum: {},
  const: {},
  multipleOf: numbers,
  maximum: numbers,
  exclusiveMaximum: numbers,
  minimum: numbers,
  exclusiveMinimum: numbers,
  maxLength: strings,
  minLength: strings,
  pattern: strings,
  maxItems: arrays,
  minItems: arrays,
  uniqueItems: arrays,
  maxContains: arrays,
  minContains: arrays,
  maxProperties: objects,
  minProperties: objects,
  required: objects,
  dependentRequired: objects,
  format: {},
  contentEncoding: strings,
  contentMediaType: strings,
  contentSchema: strings,
  title: {},
  description: {},
  default: {},
  deprecated: {},
  readOnly: {},
  writeOnly: {},
  examples: {},
  example: {},
  discriminator: {},
  externalDocs: {},
  xml: {},
  'x-bytes': {},
  'x-data-class': {},
  'x-invariants': objects,
  'x-money': objects,
}

/** Keywords that say something to people and tools and check nothing. */
export const annotations: readonly string[] = [
  '$schema',
  '$comment',
  '$vocabulary',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
  'title',
  'description',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'examples',
  'example',
  'externalDocs',
  'xml',
  'x-data-class',
]

/** A schema within another, and where: `['properties', 'name']`. */
export type Subschema = {
  readonly schema: Schema | boolean
  readonly keyword: string
  readonly path: readonly string[]
  readonly inPlace: boolean
}

/** The schemas that stand in a schema, one level down. What only looks like a schema, as in `const`, is none. */
export function subschemasOf(schema: Schema): Subschema[] {
  const found: Subschema[] = []
  for (const [keyword, value] of Object.entries(schema)) {
    const { holds, inPlace = false } = Object.hasOwn(keywords, keyword)
      ? (keywords[keyword] as Keyword)
      : {}
    if (holds === 'one') {
      found.push({ schema: value as Schema, keyword, path: [keyword], inPlace })
    } else if (holds !== undefined && typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value))
        found.push({ schema: part as Schema, keyword, path: [keyword, name], inPlace })
    }
  }
  return found
}

/** A pointer with one more step. https://www.rfc-editor.org/rfc/rfc6901 */
export function below(pointer: string, ...steps: readonly (string | number)[]): string {
  let longer = pointer
  for (const step of steps) longer += `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`
  return longer
}
