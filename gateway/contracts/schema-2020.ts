type Part = Record<string, unknown>

export type SchemaOptions = {
  /** Schemas of OpenAPI 3.0: nullable, and bounds that are excluded by a boolean. */
  readonly is30: boolean
  /** Other formats only tell people something. */
  readonly knownFormats: ReadonlySet<string>
}

/**
 * The document with every schema as JSON Schema 2020-12 says it: what OpenAPI 3.0 says differently is said anew, integer
 * formats become their bounds, and what only tells people and tools something is left out of schemas.
 * https://spec.openapis.org/oas/v3.1.0#schema-object, https://learn.openapis.org/upgrading/v3.0-to-v3.1.html
 */
export function toSchema2020(document: Part, options: SchemaOptions): Part {
  return member(document) as Part

  /** Everything of the document that is not a schema. */
  function member(value: unknown, key = ''): unknown {
    if (Array.isArray(value)) return value.map(inner => member(inner))
    if (!isPart(value)) return value
    if (key === 'example' || key === 'examples') return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        if (name === 'schema') return [name, schema(inner)]
        if (name === 'schemas' && key === 'components' && isPart(inner)) return [name, each(inner)]
        return [name, member(inner, name)]
      }),
    )
  }

  function each(schemas: Part): Part {
    return Object.fromEntries(Object.entries(schemas).map(([name, inner]) => [name, schema(inner)]))
  }

  function schema(value: unknown): unknown {
    if (!isPart(value)) return value
    // In OpenAPI 3.0 a reference stands alone, whatever is written beside it.
    if (options.is30 && typeof value['$ref'] === 'string') return { $ref: value['$ref'] }
    const made: Part = {}
    for (const [name, inner] of Object.entries(value)) {
      if (toPeople.has(name) || (name.startsWith('x-') && name !== 'x-data-class')) continue
      if (mapsOfSchemas.has(name) && isPart(inner)) made[name] = each(inner)
      else if (listsOfSchemas.has(name) && Array.isArray(inner)) made[name] = inner.map(schema)
      else if (schemas.has(name)) made[name] = schema(inner)
      else made[name] = inner
    }
    if (options.is30) from30(made)
    return withKnownFormat(made)
  }

  function withKnownFormat(made: Part): Part {
    const format = made['format']
    if (typeof format !== 'string') return made
    if (format === 'int32') {
      made['minimum'] ??= -2_147_483_648
      made['maximum'] ??= 2_147_483_647
    }
    if (!options.knownFormats.has(format)) delete made['format']
    return made
  }
}

function from30(made: Part): void {
  for (const [flag, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof made[flag] !== 'boolean') continue
    const isExcluded = made[flag]
    delete made[flag]
    if (!isExcluded || made[bound] === undefined) continue
    made[flag] = made[bound]
    delete made[bound]
  }
  const isNullable = made['nullable'] === true
  delete made['nullable']
  if (!isNullable || made['type'] === undefined) return
  made['type'] = [...[made['type']].flat(), 'null']
}

const toPeople = new Set(['discriminator', 'example', 'examples', 'externalDocs', 'xml'])
const mapsOfSchemas = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas'])
const listsOfSchemas = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems'])
const schemas = new Set([
  'items',
  'not',
  'if',
  'then',
  'else',
  'additionalProperties',
  'propertyNames',
  'contains',
  'unevaluatedProperties',
  'unevaluatedItems',
])

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
