import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import t from 'tap'
import { contractOf } from './contract-file.ts'
import { diffContracts } from './diff-contracts.ts'
import { rules } from './rules.ts'
import type { Schema } from './witness.suite.ts'

// Every rule that says a value shows it has one: for each there is a pair of schemas, and the value that one of them takes and
// the other does not.

const ajv = new Ajv2020({ strict: false, validateFormats: true })
addFormats.default(ajv)
const now = new Date('2027-03-01')

type Row = readonly [wide: Schema, narrow: Schema, witness: unknown]

const object = (changes: Schema) => ({ type: 'object', ...changes })
const list = (changes: Schema) => ({ type: 'array', ...changes })
const text = (changes: Schema = {}) => ({ type: 'string', ...changes })
const whole = (changes: Schema = {}) => ({ type: 'integer', ...changes })
const a = { a: text() }
const ab = { a: text(), b: text() }
const withA = { type: 'object', required: ['a'], properties: a, title: 'A' }
const withB = { type: 'object', required: ['b'], properties: { b: text() }, title: 'B' }
const number = { type: 'integer', title: 'N' }
const word = { type: 'string', title: 'W' }

const rows: readonly Row[] = [
  // Types
  [text(), whole(), 'a'],
  [{ type: 'number' }, whole(), 1.5],
  [{}, text(), 1],
  [{ type: ['string', 'integer'] }, text(), 1],
  [{ type: ['string', 'integer', 'boolean'] }, { type: ['string', 'integer'] }, true],
  [{ oneOf: [{ type: 'string' }, { type: 'integer' }] }, text(), 1],
  [{ type: ['string', 'null'] }, text(), null],
  [text(), text({ format: 'date' }), 'a'],
  [text({ format: 'date' }), text({ format: 'date-time' }), '2027-01-31'],
  // Listed values
  [text(), text({ enum: ['a', 'b'] }), 'c'],
  [text({ enum: ['a', 'b'] }), text({ enum: ['a'] }), 'b'],
  [text(), text({ const: 'a' }), 'b'],
  [text({ const: 'a' }), text({ const: 'b' }), 'a'],
  // Bounds: set and moved
  [text(), text({ pattern: '^a' }), 'b'],
  [text({ pattern: '^a' }), text({ pattern: '^b' }), 'a'],
  ...bounds('minLength', 'maxLength', text, { low: '', high: 'abcdefgh' }),
  ...bounds('minimum', 'maximum', whole, { low: 0, high: 8 }),
  ...bounds('exclusiveMinimum', 'exclusiveMaximum', whole, { low: 0, high: 8 }),
  ...bounds('minItems', 'maxItems', list, { low: [], high: [1, 2, 3, 4, 5, 6, 7, 8] }),
  ...bounds('minProperties', 'maxProperties', object, {
    low: {},
    high: { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8 },
  }),
  ...bounds('minContains', 'maxContains', changes => list({ contains: { const: 1 }, ...changes }), {
    low: [1],
    high: [1, 1, 1, 1, 1, 1, 1, 1],
  }),
  [whole(), whole({ multipleOf: 2 }), 1],
  [{ type: 'number' }, { type: 'number', multipleOf: 2 }, 1],
  [whole({ multipleOf: 2 }), whole({ multipleOf: 3 }), 2],
  [whole({ multipleOf: 3 }), whole({ multipleOf: 2 }), 3],
  [list({}), list({ uniqueItems: true }), [1, 1]],
  // Members
  [object({ properties: a }), object({ properties: ab, required: ['b'] }), {}],
  [
    object({ properties: a }),
    object({ properties: { a: text(), b: text({ default: 'x' }) }, required: ['b'] }),
    {},
  ],
  [object({ properties: ab }), object({ properties: ab, required: ['b'] }), {}],
  [
    object({ properties: { b: text({ default: 'x' }) } }),
    object({ properties: { b: text({ default: 'x' }) }, required: ['b'] }),
    {},
  ],
  [
    object({ properties: ab, additionalProperties: false }),
    object({ properties: a, additionalProperties: false }),
    { b: 'x' },
  ],
  [object({ properties: a }), object({ properties: a, additionalProperties: false }), { b: 1 }],
  [object({}), object({ dependentRequired: { a: ['b'] } }), { a: 1 }],
  [
    object({ dependentRequired: { a: ['b'] } }),
    object({ dependentRequired: { a: ['b', 'c'] } }),
    { a: 1, b: 1 },
  ],
  [object({}), object({ dependentSchemas: { a: { required: ['b'] } } }), { a: 1 }],
  [object({}), object({ patternProperties: { '^x': whole() } }), { x: 'a' }],
  [object({}), object({ propertyNames: { maxLength: 2 } }), { long: 1 }],
  [object({ properties: a }), object({ properties: a, unevaluatedProperties: false }), { b: 1 }],
  // Entries
  [list({}), list({ items: whole() }), ['a']],
  [list({}), list({ contains: { const: 1 } }), []],
  [list({ prefixItems: [{}, {}] }), list({ prefixItems: [{}], items: false }), [1, 2]],
  [
    list({ prefixItems: [whole(), {}], items: false }),
    list({ prefixItems: [whole()], items: false }),
    [1, 2],
  ],
  [
    list({ prefixItems: [whole()] }),
    list({ prefixItems: [whole()], unevaluatedItems: false }),
    [1, 2],
  ],
  // Several schemas
  [object({}), object({ allOf: [withA] }), {}],
  [object({ allOf: [withA] }), object({ allOf: [withA, withB] }), { a: 'x' }],
  [{ oneOf: [withA, withB] }, withA, { b: 'x' }],
  [{ anyOf: [withA, withB] }, { anyOf: [withA] }, { b: 'x' }],
  [{ anyOf: [number, word] }, { anyOf: [number] }, 'x'],
  [{ oneOf: [withA, withB] }, { oneOf: [withA] }, { b: 'x' }],
  [{ oneOf: [number, word] }, { oneOf: [number] }, 'x'],
  [{ anyOf: [number, withA] }, number, { a: 'x' }],
  [{ anyOf: [withA, withB] }, withA, { b: 'x' }],
  [{ anyOf: [word, number] }, word, 1],
  [object({ properties: ab }), { oneOf: [withA, withB] }, { a: 'x', b: 'x' }],
  [text(), { oneOf: [text({ maxLength: 2 }), number] }, 'long'],
  [{}, { not: { type: 'string' } }, 'a'],
  [text(), text({ not: { const: 'a' } }), 'a'],
]

/** A bound of each side: set where there was none, and moved. */
function bounds(
  lower: string,
  upper: string,
  of: (changes: Schema) => Schema,
  { low, high }: { readonly low: unknown; readonly high: unknown },
): readonly Row[] {
  const isContains = lower === 'minContains'
  const [one, more] = [2, 3]
  return [
    [of({}), of({ [lower]: one }), low],
    [of({}), of({ [upper]: 7 }), high],
    [
      of({ [lower]: one }),
      of({ [lower]: more }),
      middle(low, high, isContains || !lower.startsWith('exclusive') ? 2 : 3),
    ],
    [of({ [upper]: 9 }), of({ [upper]: 7 }), high],
  ]
}

/** The value whose size, or which itself, is so much. */
function middle(low: unknown, high: unknown, count: number): unknown {
  if (typeof low === 'number') return count
  if (typeof high === 'string') return high.slice(0, count)
  if (Array.isArray(high)) return high.slice(0, count)
  return Object.fromEntries(Object.entries(high as object).slice(0, count))
}

/** Where a schema can stand, and the directions it can be sent in there. */
const places: Readonly<Record<string, (schema: Schema) => object>> = {
  'request body': schema => request(schema),
  'request property': schema => request(object({ properties: { inner: schema } })),
  parameter: schema => parameter('query', schema),
  'parameter property': schema => parameter('query', object({ properties: { inner: schema } })),
  'header property': schema => parameter('header', object({ properties: { inner: schema } })),
  'header parameter': schema => parameter('header', schema),
  'response body': schema => response(schema),
  'response property': schema => response(object({ properties: { inner: schema } })),
  'response header': schema => ({
    responses: { 200: { description: 'done', headers: { One: { schema } } } },
  }),
}
const request = (schema: Schema) => ({
  requestBody: { content: { 'application/json': { schema } } },
  responses: {},
})
const response = (schema: Schema) => ({
  responses: { 200: { description: 'done', content: { 'application/json': { schema } } } },
})
const parameter = (place: string, schema: Schema) => ({
  parameters: [{ in: place, name: 'one', schema }],
  responses: {},
})

const contract = (operation: object) =>
  contractOf(
    JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'One', version: '1' },
      paths: { '/one': { post: operation } },
    }),
  )

/** Rules that are found between schemas that a value tells apart. */
const shown = new Set(
  rows.flatMap(([wide, narrow]) =>
    Object.entries(places).flatMap(([place, operation]) => {
      // What is sent to us becomes narrower, what we send wider.
      const [base, revision] = place.startsWith('response') ? [narrow, wide] : [wide, narrow]
      const { changes } = diffContracts(contract(operation(base)), contract(operation(revision)), {
        now,
      })
      return changes.flatMap(({ rule, level }) => (level === 'error' ? [rule] : []))
    }),
  ),
)

const elsewhere: ReadonlySet<string> = new Set([
  // About a message that had no schema at all.
  'request-body-media-type-schema-added',
  // What is not bounded has at least none: those are told as decreased.
  ...['body', 'property'].flatMap(place =>
    ['length', 'items', 'properties'].map(what => `response-${place}-min-${what}-unset`),
  ),
])

await t.test('each value is taken by one schema and not by the other', t => {
  for (const [wide, narrow, witness] of rows) {
    const name = `${JSON.stringify(wide)} → ${JSON.stringify(narrow)}: ${JSON.stringify(witness)}`
    t.ok(ajv.validate(wide, witness) && !ajv.validate(narrow, witness), name)
  }
  t.end()
})

await t.test('every rule that a value shows is shown by one', t => {
  for (const { id, level, witness } of rules.values()) {
    if (level !== 'error' || witness !== 'instance') continue
    t.ok(shown.has(id) || elsewhere.has(id), id)
  }
  t.end()
})
