import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Options, ValidateFunction } from 'ajv'
import type { ContractDocument, Schema } from './contract.ts'
import { toFault } from './fault-words.ts'
import { formats } from './formats.ts'
import { moneyKeyword } from './money-keyword.ts'
import type { Fault } from './problem.ts'

/** Says what in a value does not keep a schema; empty when it keeps it. Never changes the value. */
export type Check = (value: unknown) => readonly Fault[]

/** At most so many faults are told at once. */
const maxFaults = 20

/** Values of more parts than this are checked up to the first fault only, so that a hostile body cannot make many. */
const maxPartsForAllFaults = 10_000

/**
 * Compiles schemas of one document; each component is compiled once, whatever refers to it. Throws for a schema that is not
 * JSON Schema 2020-12 or uses a keyword or format that is not known: nothing is silently left unchecked.
 */
export function compiler(document: ContractDocument): (schema: Schema) => Check {
  const { schemas = {} } = (document['components'] ?? {}) as { schemas?: Record<string, Schema> }
  const first = ajv(schemas, {})
  let all: Ajv2020 | undefined

  return schema => {
    const prepared = prepare(schema, schemas)
    const quick = first.compile(prepared)
    let thorough: ValidateFunction | undefined
    return value => {
      if (quick(value)) return []
      const errors = quick.errors ?? []
      if (isLargerThan(maxPartsForAllFaults, value)) return errors.map(toFault)
      all ??= ajv(schemas, { allErrors: true, verbose: true })
      thorough ??= all.compile(prepared)
      if (thorough(value)) return errors.map(toFault)
      return distinct((thorough.errors ?? []).slice(0, 4 * maxFaults).map(toFault))
    }
  }
}

function ajv(schemas: Readonly<Record<string, Schema>>, options: Options): Ajv2020 {
  const made = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    discriminator: true,
    // An inherited name such as toString must not count as present: https://github.com/ajv-validator/ajv/issues/2664
    ownProperties: true,
    coerceTypes: false,
    removeAdditional: false,
    useDefaults: false,
    formats,
    ...options,
  })
  made.addKeyword(moneyKeyword)
  made.addVocabulary(annotations)
  for (const [name, schema] of Object.entries(schemas))
    made.addSchema(prepare(schema, schemas), `${base}${name}`)
  return made
}

/** Keywords that say something to people and tools and check nothing. */
const annotations = ['x-data-class', 'x-tags', 'example', 'externalDocs', 'xml']

const base = 'contract:/'

/** A copy whose references name our ids, and whose tagged unions say so. */
function prepare(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  const copy = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(copy)
    if (typeof part !== 'object' || part === null) return part
    const made = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, copy(value)]))
    const tag = Array.isArray(made['oneOf']) ? tagOf(made['oneOf'] as Schema[], schemas) : undefined
    if (tag !== undefined) Object.assign(made, tag)
    if (typeof made['$ref'] === 'string') made['$ref'] = renamed(made['$ref'])
    return made
  }
  return copy(schema) as Schema
}

function renamed(reference: string): string {
  const match = /^#\/components\/schemas\/([^/]+)(\/.+)?$/.exec(reference)
  if (match === null) {
    if (reference.startsWith(base)) return reference
    throw new Error(`${reference} does not refer to a schema of the document`)
  }
  return `${base}${match[1]}${match[2] === undefined ? '' : `#${match[2]}`}`
}

/**
 * The discriminator of a union whose branches each fix the same member to a value of their own. With it only the branch
 * that is meant is checked, and a fault speaks about that one. https://ajv.js.org/json-schema.html#discriminator
 */
function tagOf(
  branches: readonly Schema[],
  schemas: Readonly<Record<string, Schema>>,
): Schema | undefined {
  const resolved = branches.map(branch => {
    const name = typeof branch['$ref'] === 'string' ? branch['$ref'].slice(base.length) : undefined
    return (name === undefined ? branch : (schemas[name] ?? branch)) as Branch
  })
  const names = Object.keys(resolved[0]?.properties ?? {}).filter(name =>
    resolved.every(
      ({ properties, required }) =>
        properties?.[name]?.const !== undefined && required?.includes(name),
    ),
  )
  const [propertyName] = names
  if (propertyName === undefined) return undefined
  const tags = resolved.map(({ properties }) => properties?.[propertyName]?.const)
  if (new Set(tags).size !== tags.length) return undefined
  return { type: 'object', discriminator: { propertyName }, 'x-tags': tags }
}

type Branch = {
  readonly properties?: Readonly<Record<string, { readonly const?: unknown }>>
  readonly required?: readonly string[]
}

function isLargerThan(limit: number, value: unknown): boolean {
  let parts = 0
  const open = [value]
  while (open.length > 0) {
    const part = open.pop()
    if (typeof part !== 'object' || part === null) continue
    for (const inner of Object.values(part)) {
      if (++parts > limit) return true
      open.push(inner)
    }
  }
  return false
}

function distinct(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Set<string>()
  return faults
    .filter(({ pointer, detail }) => {
      const key = `${pointer}\n${detail}`
      return seen.has(key) ? false : Boolean(seen.add(key))
    })
    .slice(0, maxFaults)
}
