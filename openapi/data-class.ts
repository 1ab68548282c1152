import { lookUp, type ContractDocument, type DataClass, type Schema } from './contract.ts'

/** A place in a value where data of some class stands; `*` is any index or any member. */
export type ClassifiedPath = { readonly path: readonly string[]; readonly dataClass: DataClass }

/**
 * Where a value of this schema holds what is not public, by the `x-data-class` of the schemas: for redaction of logs, traces
 * and samples. A class stands for everything below it.
 */
export function classifiedPaths(
  document: ContractDocument,
  schema: Schema,
): readonly ClassifiedPath[] {
  const found = new Map<string, ClassifiedPath>()
  const walk = (part: Schema, path: readonly string[], within: ReadonlySet<Schema>): void => {
    if (within.has(part)) return
    const inside = new Set(within).add(part)
    const {
      $ref,
      'x-data-class': dataClass,
      properties = {},
      items,
      additionalProperties,
      oneOf = [],
      anyOf = [],
      allOf = [],
    } = part as Keywords
    if (dataClass !== undefined && dataClass !== 'public')
      found.set(JSON.stringify([path, dataClass]), { path, dataClass })
    if ($ref !== undefined) walk(lookUp<Schema>(document, { $ref }), path, inside)
    for (const [name, property] of Object.entries(properties))
      walk(property, [...path, name], inside)
    if (typeof items === 'object') walk(items, [...path, '*'], inside)
    if (typeof additionalProperties === 'object') walk(additionalProperties, [...path, '*'], inside)
    for (const branch of [...oneOf, ...anyOf, ...allOf]) walk(branch, path, inside)
  }
  walk(schema, [], new Set())
  return [...found.values()]
}

type Keywords = {
  readonly $ref?: string
  readonly 'x-data-class'?: DataClass
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema | boolean
  readonly additionalProperties?: Schema | boolean
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}
