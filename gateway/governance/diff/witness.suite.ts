/** A schema as plain data. */
export type Schema = Readonly<Record<string, unknown>>

/**
 * Values at the edges of schemas: for each bound the values at it and beside it, for each list its entries, for each
 * object its members in every combination. If two schemas differ in what they take, one of these is likely to show it.
 */
export function edges(schemas: readonly Schema[]): readonly unknown[] {
  return unique([...scalars(schemas), ...lists(schemas), ...objects(schemas)])
}

/** How many values a part of a list or an object is tried with. */
const breadth = 14

function scalars(schemas: readonly Schema[]): readonly unknown[] {
  const said = all(schemas).flatMap(schema => [
    ...(Array.isArray(schema['enum']) ? (schema['enum'] as unknown[]) : []),
    ...('const' in schema ? [schema['const']] : []),
  ])
  const bounds = all(schemas).flatMap(schema =>
    ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'].flatMap(key =>
      typeof schema[key] === 'number' ? [schema[key]] : [],
    ),
  )
  const lengths = all(schemas).flatMap(schema =>
    ['minLength', 'maxLength'].flatMap(key =>
      typeof schema[key] === 'number' ? [schema[key]] : [],
    ),
  )
  return [
    ...said,
    null,
    true,
    0,
    1,
    1.5,
    ...bounds.flatMap(bound => [bound - 1, bound - 0.5, bound, bound + 0.5, bound + 1]),
    '',
    'a',
    'b1',
    '2027-01-31',
    '2027-01-31T12:00:00Z',
    '0b0ee1b6-5a4c-4d0e-9c0d-1b2a3c4d5e6f',
    ...lengths.flatMap(length =>
      [length - 1, length, length + 1].map(count => 'x'.repeat(Math.max(count, 0))),
    ),
    2 ** 40,
  ]
}

function lists(schemas: readonly Schema[]): readonly unknown[] {
  const inside = all(schemas).flatMap(schema => [
    ...schemasIn(schema['items']),
    ...schemasIn(schema['contains']),
    ...schemasIn(schema['prefixItems']),
  ])
  const counts = all(schemas).flatMap(schema =>
    ['minItems', 'maxItems'].flatMap(key => (typeof schema[key] === 'number' ? [schema[key]] : [])),
  )
  if (inside.length + counts.length === 0 && !mentions(schemas, 'array')) return [[]]
  const every = inside.length > 0 ? edges(inside) : ['a', 1]
  const values = spread(every)
  const sizes = unique([0, 1, 2, ...counts.flatMap(count => [count - 1, count, count + 1])]).filter(
    size => (size as number) >= 0,
  ) as number[]
  return [
    ...every.map(value => [value]),
    ...sizes.map(size => Array.from({ length: size }, (_, index) => values[index % values.length])),
    ...sizes.flatMap(size => values.map(value => Array.from({ length: size }, () => value))),
  ]
}

function objects(schemas: readonly Schema[]): readonly unknown[] {
  const found = all(schemas).flatMap(schema =>
    Object.entries((schema['properties'] ?? {}) as Record<string, Schema>),
  )
  const required = all(schemas).flatMap(schema => [
    ...((schema['required'] ?? []) as string[]),
    ...Object.entries((schema['dependentRequired'] ?? {}) as Record<string, string[]>).flat(2),
  ])
  const names = unique([...found.map(([name]) => name), ...required]) as string[]
  const valuesOf = (name: string) => {
    const own = found.filter(([other]) => other === name).map(([, schema]) => schema)
    const every = own.length > 0 ? edges(own) : ['a', 1]
    return names.length === 1 ? every : spread(every)
  }
  let made: Record<string, unknown>[] = [{}]
  for (const name of names.slice(0, 3))
    made = made.flatMap(object => [
      object,
      ...valuesOf(name).map(value => ({ ...object, [name]: value })),
    ])
  const texts = made.filter(object => Object.values(object).every(value => value === 'a'))
  return [...made, ...texts.map(object => ({ ...object, unnamed: 'a' }))]
}

/** A schema and those beside it in the same place: the branches it is made of. */
function all(schemas: readonly Schema[]): readonly Schema[] {
  return schemas.flatMap(schema => [
    schema,
    ...all(['allOf', 'anyOf', 'oneOf'].flatMap(list => schemasIn(schema[list]))),
  ])
}

function schemasIn(value: unknown): readonly Schema[] {
  if (Array.isArray(value)) return value.flatMap(schemasIn)
  return typeof value === 'object' && value !== null ? [value as Schema] : []
}

function mentions(schemas: readonly Schema[], type: string): boolean {
  return all(schemas).some(schema => [schema['type']].flat().includes(type))
}

/** Some of many, from everywhere in them. */
function spread(values: readonly unknown[]): readonly unknown[] {
  const step = Math.max(1, values.length / breadth)
  return Array.from(
    { length: Math.min(breadth, values.length) },
    (_, index) => values[Math.floor(index * step)],
  )
}

function unique(values: readonly unknown[]): readonly unknown[] {
  return [...new Map(values.map(value => [JSON.stringify(value), value])).values()]
}
