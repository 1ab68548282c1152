import {
  constant,
  constantFrom,
  integer,
  oneof,
  record,
  subarray,
  tuple,
  type Arbitrary,
} from 'fast-check'
import type { Schema } from './witness.suite.ts'

/** Each kind of keyword with every value it could change to, in places of every kind. */
export function schemaPairs(): Arbitrary<readonly [Schema, Schema]> {
  return oneof(...families.map(family => tuple(family, family))).chain(pair =>
    constantFrom(...wrappings).map(wrap => [wrap(pair[0]), wrap(pair[1])] as const),
  )
}

const small = integer({ min: 0, max: 4 })

const families: readonly Arbitrary<Schema>[] = [
  // Bounds of one kind each: those of another could hide them.
  optional({ type: 'string' }, { minLength: small }),
  optional({ type: 'string' }, { maxLength: integer({ min: 4, max: 8 }) }),
  optional({ type: 'integer' }, { minimum: small, maximum: integer({ min: 4, max: 8 }) }),
  optional(
    { type: 'number' },
    { exclusiveMinimum: small, exclusiveMaximum: integer({ min: 5, max: 8 }) },
  ),
  optional({ type: 'integer' }, { multipleOf: integer({ min: 1, max: 6 }) }),
  optional(
    { type: 'array', items: { type: 'integer' } },
    { minItems: small, maxItems: integer({ min: 4, max: 6 }) },
  ),
  optional({ type: 'array', items: { type: 'integer' } }, { uniqueItems: constant(true) }),
  optional({ type: 'string' }, { pattern: constantFrom('^a', '^[a-z]+$', '^\\d') }),
  optional({ type: 'string' }, { const: constantFrom('a', 'b') }),
  optional({ type: 'string' }, { enum: subarray(['a', 'b', 'c'], { minLength: 1 }) }),
  optional({ type: 'string' }, { format: constantFrom('date', 'date-time', 'uuid') }),
  optional({}, { type: constantFrom('string', 'integer', 'number', 'boolean', 'object', 'array') }),
  subarray(['string', 'integer', 'boolean', 'null'], { minLength: 1 }).map(type => ({ type })),
  record({
    required: subarray(['a', 'b']),
    properties: subarray(['a', 'b', 'c'], { minLength: 1 }),
    closed: constantFrom(true, false),
  }).map(({ required, properties, closed }) => ({
    type: 'object',
    properties: Object.fromEntries(properties.map(name => [name, { type: 'string' }])),
    required: required.filter(name => properties.includes(name)),
    ...(closed ? { additionalProperties: false } : {}),
  })),
  subarray(['string', 'integer', 'boolean'], { minLength: 1 }).map(names => ({
    oneOf: names.map(type => ({ type, title: type })),
  })),
  subarray(['string', 'integer', 'boolean'], { minLength: 1 }).map(names => ({
    anyOf: names.map(type => ({ type, title: type })),
  })),
  subarray(['a', 'b'], { minLength: 1 }).map(names => ({
    type: 'object',
    allOf: names.map(name => ({ title: name, required: [name] })),
  })),
  // The same said in one piece or in several.
  record({
    required: subarray(['a', 'b']),
    properties: subarray(['a', 'b', 'c'], { minLength: 1 }),
    written: constantFrom('whole', 'described', 'in parts'),
  }).map(({ required, properties, written }) => {
    const of = (names: readonly string[]) =>
      Object.fromEntries(names.map(name => [name, { type: 'string', maxLength: 3 }]))
    const said = { required: required.filter(name => properties.includes(name)) }
    const whole = { type: 'object', properties: of(properties), ...said }
    if (written === 'whole') return whole
    if (written === 'described') return { description: 'One.', allOf: [whole] }
    const [first = '', ...others] = properties
    return {
      allOf: [
        { type: 'object', properties: of([first]) },
        { properties: of(others), ...said },
      ],
    }
  }),
  subarray(['a', 'b']).map(names => ({
    type: 'object',
    ...(names.length > 0 ? { anyOf: names.map(name => ({ required: [name] })) } : {}),
  })),
  // One of several, or the one alone.
  constantFrom(
    { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
    {
      anyOf: [
        { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
        { type: 'integer' },
      ],
    },
  ),
  subarray(['a', 'b']).map(required => ({ type: 'object', required })),
  subarray(['b', 'c']).map(names => ({ type: 'object', dependentRequired: { a: names } })),
  optional({ type: 'array', items: {} }, { contains: constant({ const: 1 }) }),
]

/** One schema of any kind. */
export const schemas = oneof(...families)

const wrappings: readonly ((schema: Schema) => Schema)[] = [
  schema => schema,
  schema => ({ type: 'object', properties: { inner: schema } }),
  schema => ({ type: 'array', items: schema }),
  schema => ({ type: 'object', properties: { list: { type: 'array', items: schema } } }),
  schema => ({ allOf: [schema] }),
]

function optional(
  base: Schema,
  keywords: Readonly<Record<string, Arbitrary<unknown>>>,
): Arbitrary<Schema> {
  return record(keywords, { requiredKeys: [] }).map(said => ({ ...base, ...said }))
}
