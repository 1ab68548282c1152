import type { Schema } from './contract.ts'
import { formats, numberFormats } from './formats.ts'
import { invariantsOf } from './invariants.ts'
import { nearest } from './nearest.ts'
import { slowness } from './pattern-safety.ts'
import type { SchemaIndex } from './schema-index.ts'
import { below, keywords, subschemasOf } from './schema-keywords.ts'
import { taggedBranches } from './tagged-union.ts'

/** What a schema and everything it refers to uses: which engine can judge by it depends on that. */
export type SchemaTraits = {
  /** Something that ajv judges wrongly or cannot read; those are left to `interpreter.ts`. */
  readonly beyondAjv: boolean
  readonly hasDirections: boolean
}

/** A contract is refused with all of these at once; each names the place. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

/**
 * Looks through schemas before they are compiled, for what a validator would let pass in silence: names it does not know,
 * keywords that never apply, patterns that take for ever, invariants about what is not there. Throws a SchemaError.
 */
export function schemaRules(index: SchemaIndex): (schema: Schema) => SchemaTraits {
  const known = new Map<Schema, Seen>()

  function look(schema: Schema): Seen {
    const before = known.get(schema)
    if (before !== undefined) return before
    const seen: Seen = { next: [], inPlace: [], beyondAjv: false, hasDirections: false }
    known.set(schema, seen)
    const faults: string[] = []
    const pointer = index.pointerOf(schema)
    const refuse = (reason: string, ...steps: readonly (string | number)[]) =>
      faults.push(`${below(pointer, ...steps)} ${reason}`)
    lookAt(schema, index, refuse)
    if (faults.length > 0) throw new SchemaError(faults)
    faults.push(...invariantsOf(schema, index).faults)
    if (faults.length > 0) throw new SchemaError(faults)

    seen.beyondAjv = isBeyondAjv(schema)
    seen.hasDirections = schema['readOnly'] === true || schema['writeOnly'] === true
    for (const { schema: part, inPlace } of subschemasOf(schema)) follow(seen, part, inPlace)
    for (const keyword of ['$ref', '$dynamicRef']) {
      const reference = schema[keyword]
      if (typeof reference !== 'string') continue
      const target = index.resolve(schema, reference)
      follow(seen, target.schema, true)
    }
    return seen
  }

  function follow(seen: Seen, part: Schema | boolean, inPlace: boolean): void {
    if (typeof part === 'boolean') return
    seen.next.push(part)
    if (inPlace) seen.inPlace.push(part)
  }

  return schema => {
    const all = new Set<Schema>()
    const open = [schema]
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      if (all.has(part)) continue
      all.add(part)
      open.push(...look(part).next)
    }
    for (const part of all) refuseCircle(part, known, index)
    const seen = [...all].map(part => known.get(part) as Seen)
    // What ajv forgets about `if` matters only to who asks what was evaluated.
    const forgetful =
      [...all].some(part => Object.hasOwn(part, 'unevaluatedProperties')) &&
      [...all].some(isHalfAnIf)
    return {
      beyondAjv: forgetful || seen.some(({ beyondAjv }) => beyondAjv),
      hasDirections: seen.some(({ hasDirections }) => hasDirections),
    }
  }
}

type Seen = {
  readonly next: Schema[]
  /** Those that judge the same value. */
  readonly inPlace: Schema[]
  beyondAjv: boolean
  hasDirections: boolean
}

type Refuse = (reason: string, ...steps: readonly (string | number)[]) => void

function lookAt(schema: Schema, index: SchemaIndex, refuse: Refuse): void {
  const { type, format, pattern, maxLength } = schema
  const types = type === undefined ? undefined : ([type].flat() as string[])
  for (const keyword of Object.keys(schema)) {
    const known = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined
    if (known === undefined) {
      const near = nearest(keyword, Object.keys(keywords))
      const isOthers = keyword.startsWith('x-') && near?.startsWith('x-') !== true
      // Extensions of others are theirs; one that is nearly ours is ours, mistyped.
      if (!isOthers) refuse(unknownKeyword(keyword, near), keyword)
      continue
    }
    const { types: about } = known
    if (about !== undefined && types !== undefined && !types.some(one => about.includes(one)))
      refuse(`strict mode: ${keyword} says nothing about ${types.join(' or ')}`, keyword)
  }
  if (typeof format === 'string') {
    if (!Object.hasOwn(formats, format) && !Object.hasOwn(numberFormats, format)) {
      const near = nearest(format, [...Object.keys(formats), ...Object.keys(numberFormats)])
      refuse(
        `unknown format "${format}"${near === undefined ? '' : `; did you mean ${near}?`}`,
        'format',
      )
    }
  }
  if (
    typeof schema['$schema'] === 'string' &&
    !dialects.includes(schema['$schema'].replace(/#$/, ''))
  )
    refuse(`is written in ${schema['$schema']}; read is JSON Schema 2020-12`, '$schema')
  if (typeof pattern === 'string') {
    const bound = typeof maxLength === 'number' ? maxLength : undefined
    vetPattern(pattern, refuse, ['pattern'], bound)
  }
  for (const one of Object.keys((schema['patternProperties'] ?? {}) as object))
    vetPattern(one, refuse, ['patternProperties', one])
  if (schema['discriminator'] !== undefined) {
    const reason = taggedBranches(schema, index).fault
    if (reason !== undefined) refuse(reason, 'discriminator')
  }
}

const dialects = [
  'https://json-schema.org/draft/2020-12/schema',
  'https://spec.openapis.org/oas/3.1/dialect/base',
]

function unknownKeyword(keyword: string, near: string | undefined): string {
  if (keyword === 'nullable')
    return "unknown keyword nullable: OpenAPI 3.1 writes type: [string, 'null']"
  return `unknown keyword ${keyword}${near === undefined ? '' : `; did you mean ${near}?`}`
}

function vetPattern(
  pattern: string,
  refuse: Refuse,
  steps: readonly string[],
  maxLength?: number,
): void {
  try {
    // oxlint-disable-next-line no-new
    new RegExp(pattern, 'u')
  } catch (error) {
    refuse((error as Error).message, ...steps)
    return
  }
  const reason = slowness(pattern, maxLength)
  if (reason !== undefined) refuse(`the pattern ${reason}`, ...steps)
}

/** Found with the JSON Schema test suite, ajv 8.20: schema-suite.test.ts keeps them. */
function isBeyondAjv(schema: Schema): boolean {
  const { $ref, enum: values, required = [], properties = {} } = schema as Record<string, unknown>
  return (
    ['$id', '$anchor', '$dynamicRef', '$dynamicAnchor', 'unevaluatedItems'].some(keyword =>
      Object.hasOwn(schema, keyword),
    ) ||
    (typeof $ref === 'string' && !/^#\/components\/schemas\/[\w.-]+$/.test($ref)) ||
    (Array.isArray(values) && values.length === 0) ||
    Object.hasOwn(properties as object, '__proto__') ||
    (required as string[]).includes('__proto__')
  )
}

const isHalfAnIf = (schema: Schema) =>
  Object.hasOwn(schema, 'if') && !(Object.hasOwn(schema, 'then') && Object.hasOwn(schema, 'else'))

/** A schema that judges a value by judging the same value by itself never comes to an end. */
function refuseCircle(start: Schema, known: ReadonlyMap<Schema, Seen>, index: SchemaIndex): void {
  const seen = new Set<Schema>()
  const open = [...(known.get(start)?.inPlace ?? [])]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part === start)
      throw new SchemaError([
        `${index.pointerOf(start)} refers to itself without going deeper into the value`,
      ])
    if (seen.has(part)) continue
    seen.add(part)
    open.push(...(known.get(part)?.inPlace ?? []))
  }
}
