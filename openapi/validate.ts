import {
  _,
  type CodeKeywordDefinition,
  type ErrorObject,
  type Format,
  type FuncKeywordDefinition,
  type Options,
  type ValidateFunction,
} from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ContractDocument, Schema } from './contract.ts'
import { toFault } from './fault-words.ts'
import { formats, numberFormats } from './formats.ts'
import { interpreter } from './interpreter.ts'
import { invariantsOf, type Breach, type Invariant } from './invariants.ts'
import { moneyKeyword } from './money-keyword.ts'
import type { Fault } from './problem.ts'
import { schemaIndex, type SchemaIndex } from './schema-index.ts'
import { annotations, below, keywords } from './schema-keywords.ts'
import { SchemaError, schemaRules } from './schema-rules.ts'
import { taggedBranches } from './tagged-union.ts'

/** Says what in a value does not keep a schema; empty when it keeps it. Never changes the value. */
export type Check = (value: unknown) => readonly Fault[]

/**
 * Which way a value goes: `readOnly` members are not taken in requests, `writeOnly` ones not given in answers, nor asked for
 * there. `redacted` is an answer that holds nothing secret either. Absent: everything may be there.
 */
export type Direction = 'request' | 'answer' | 'redacted'

/** At most so many faults are told at once. */
export const maxFaults = 20

/** Values of more parts than this are checked up to the first fault only, so that a hostile body cannot make many. */
const maxPartsForAllFaults = 10_000

/** Longer texts are not matched again to find every fault: the first one was found already. */
const maxTextForAllFaults = 10_000

/**
 * Told what compiles each schema. Without it all are compiled at once, and a contract that cannot be is refused then;
 * with it each is compiled when it is first needed, or when this is called.
 */
export type CompileLater = (compileNow: () => void) => void

export type Compile = (schema: Schema, direction?: Direction) => Check

/**
 * Compiles schemas of one document; each component is compiled once, whatever refers to it. Throws for a schema that is not
 * JSON Schema 2020-12, uses a keyword or format that is not known, or could not be checked for sure: nothing is silently
 * left unchecked, and the place is named by its pointer.
 */
export function compiler(document: ContractDocument, later?: CompileLater): Compile {
  const index = schemaIndex(document)
  const look = schemaRules(index)
  const engines = new Map<Direction | undefined, Engine>()
  let places: ReadonlyMap<unknown, string> | undefined
  const { schemas = {} } = (document['components'] ?? {}) as { schemas?: Record<string, Schema> }
  for (const schema of Object.values(schemas)) if (typeof schema === 'object') read(schema)

  function read(schema: Schema) {
    places ??= placesIn(document)
    index.add(schema, places.get(schema) ?? '')
    if (!isSchema(schema)) {
      const [error] = isSchema.errors ?? []
      const place = `${index.pointerOf(schema)}${error?.instancePath ?? ''}`
      throw new SchemaError([`${place} is no JSON Schema 2020-12: ${error?.message ?? ''}`])
    }
    return look(schema)
  }

  return (schema, direction) => {
    const { beyondAjv, hasDirections } = read(schema)
    const used = hasDirections || direction === 'redacted' ? direction : undefined
    let engine = engines.get(used)
    if (engine === undefined) engines.set(used, (engine = newEngine(schemas, index, used, later)))
    return beyondAjv ? engine.interpret(schema) : engine.compile(schema)
  }
}

/** Only knows what a schema looks like; one for all, since it takes long to make. */
const isSchema = new Ajv2020({ strict: false, validateFormats: false }).getSchema(
  'https://json-schema.org/draft/2020-12/schema',
) as ValidateFunction

type Engine = {
  readonly compile: (schema: Schema) => Check
  readonly interpret: (schema: Schema) => Check
}

function newEngine(
  schemas: Readonly<Record<string, Schema>>,
  index: SchemaIndex,
  direction: Direction | undefined,
  later: CompileLater | undefined,
): Engine {
  const invariants = registry(index)
  const isHidden = (member: Schema | boolean) => isHiddenIn(direction, member, index)
  const prepare = preparer({ index, invariants, isHidden })
  const isCareful = namesInherited(schemas)
  let fast: Ajv2020 | undefined
  let careful: Ajv2020 | undefined
  const judge = interpreter({ index, invariantsOf: invariants.of, isHidden })
  let all: Ajv2020 | undefined
  /** By what they say: operations have the same parameters again and again. */
  const made = new Map<string, Check>()

  function interpret(schema: Schema): Check {
    return value => {
      const errors = judge(schema, value, false)
      if (errors.length === 0) return []
      if (isLargerThan(maxPartsForAllFaults, value)) return toFaults(errors.slice(0, 1))
      return toFaults(judge(schema, value, true))
    }
  }

  return {
    interpret,
    compile(schema) {
      const prepared = prepare(schema)
      const text = JSON.stringify(prepared)
      let check = made.get(text)
      if (check === undefined) made.set(text, (check = newCheck(schema, prepared)))
      return check
    },
  }

  function newCheck(schema: Schema, prepared: Schema): Check {
    if (later === undefined) return compiled(schema, prepared)
    let check: Check | undefined
    later(() => void (check ??= compiled(schema, prepared)))
    return value => (check ??= compiled(schema, prepared))(value)
  }

  function compiled(schema: Schema, prepared: Schema): Check {
    let quick: ValidateFunction
    try {
      quick =
        isCareful || namesInherited(prepared)
          ? (careful ??= ajv(schemas, prepare, invariants, { ownProperties: true })).compile(
              prepared,
            )
          : (fast ??= ajv(schemas, prepare, invariants, {})).compile(prepared)
    } catch (error) {
      // References that lead round and round are too much for ajv's compiler, not for us.
      if (error instanceof RangeError) return interpret(schema)
      throw new SchemaError([`${index.pointerOf(schema)} ${(error as Error).message}`])
    }
    let thorough: ValidateFunction | undefined
    return value => {
      if (quick(value)) return []
      const errors = quick.errors ?? []
      if (isLargerThan(maxPartsForAllFaults, value)) return toFaults(errors)
      all ??= ajv(schemas, prepare, invariants, {
        ownProperties: true,
        allErrors: true,
        verbose: true,
        code: { regExp: boundedRegExp },
      })
      thorough ??= all.compile(prepared)
      if (thorough(value)) return toFaults(errors)
      return toFaults(thorough.errors ?? [])
    }
  }
}

const toFaults = (errors: readonly ErrorObject[]) =>
  distinct(errors.slice(0, 4 * maxFaults).flatMap(toFaultsOf))

/** Each rule that a value breaks is a fault at its own place. */
function toFaultsOf(error: ErrorObject): readonly Fault[] {
  const { breaches } = error.params as { readonly breaches?: readonly Breach[] }
  if (breaches === undefined) return [toFault(error)]
  return breaches.map(({ at, message }) =>
    toFault({ ...error, instancePath: error.instancePath + at, message }),
  )
}

/** A pattern that lets texts pass that are too long to be matched once more. */
const boundedRegExp = Object.assign(
  (source: string, flags: string) => {
    const expression = new RegExp(source, flags)
    return {
      test: (text: string) => text.length > maxTextForAllFaults || expression.test(text),
      // By this ajv tells one pattern from another.
      toString: () => String(expression),
    }
  },
  { code: 'new RegExp' },
)

function ajv(
  schemas: Readonly<Record<string, Schema>>,
  prepare: (schema: Schema) => Schema,
  invariants: Registry,
  options: Options,
): Ajv2020 {
  const made = new Ajv2020({
    strict: true,
    // How a schema is written is for those to judge who write ours; what says nothing at all, schema-rules.ts refuses.
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    allowUnionTypes: true,
    allowMatchingProperties: true,
    discriminator: true,
    coerceTypes: false,
    removeAdditional: false,
    useDefaults: false,
    formats: allFormats,
    // They were validated as they stand in the document.
    validateSchema: false,
    ...options,
  })
  made.addKeyword(moneyKeyword)
  made.addKeyword(invariants.keyword)
  made.addKeyword(hiddenKeyword)
  made.addKeyword(bytesKeyword)
  made.addVocabulary(['x-tags'])
  for (const [name, schema] of Object.entries(schemas)) {
    try {
      made.addSchema(prepare(schema), `${base}${name}`)
    } catch {
      // A component that cannot be prepared is refused, with its place, by the first schema that refers to it.
    }
  }
  return made
}

const base = 'contract:/'

/**
 * Whether a schema has a name that every object has without having a member of it, such as `toString`: it must not count
 * as present, and seeing to it doubles the time of a check. https://github.com/ajv-validator/ajv/issues/2664
 */
function namesInherited(part: unknown): boolean {
  if (typeof part === 'string') return inherited.has(part)
  if (typeof part !== 'object' || part === null) return false
  return Object.entries(part).some(([key, value]) => inherited.has(key) || namesInherited(value))
}

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype))

const allFormats: Record<string, Format> = {
  ...formats,
  ...Object.fromEntries(
    Object.entries(numberFormats).map(([name, validate]) => [name, { type: 'number', validate }]),
  ),
}

/** A member that does not go this way: present, it is a fault. */
const hiddenKeyword: FuncKeywordDefinition = {
  keyword: 'x-hidden',
  schemaType: 'string',
  errors: true,
  validate: Object.assign(() => false, { errors: [] }),
}

/** A file: how many bytes it has. */
const bytesKeyword: FuncKeywordDefinition = {
  keyword: 'x-bytes',
  schemaType: 'object',
  errors: true,
  validate: Object.assign(
    ({ minLength = 0, maxLength = Infinity }: BytesRule, value: unknown) =>
      value instanceof Uint8Array && value.length >= minLength && value.length <= maxLength,
    { errors: [] },
  ),
}

type BytesRule = { readonly minLength?: number; readonly maxLength?: number }

type Registry = {
  /** The invariants of a schema of the document. */
  readonly of: (schema: Schema) => readonly Invariant[]
  /** Their number in a prepared schema, and the keyword that finds them by it. */
  readonly numberOf: (schema: Schema) => number
  readonly keyword: CodeKeywordDefinition
}

/** Invariants are compiled against the schema as it stands in the document: prepared copies have them by number. */
function registry(index: SchemaIndex): Registry {
  const found = new Map<Schema, readonly Invariant[]>()
  const numbered: (readonly Invariant[])[] = []
  const of = (schema: Schema) => {
    let invariants = found.get(schema)
    if (invariants === undefined)
      found.set(schema, (invariants = invariantsOf(schema, index).invariants))
    return invariants
  }
  const breaches = (number: number, value: unknown): readonly Breach[] | undefined => {
    let found: Breach[] | undefined
    for (const invariant of numbered[number] as readonly Invariant[]) {
      const breach = invariant(value)
      if (breach !== undefined) found = [...(found ?? []), breach]
    }
    return found
  }
  return {
    of,
    numberOf: schema => numbered.push(of(schema)) - 1,
    keyword: {
      keyword: 'x-invariants',
      type: 'object',
      schemaType: 'number',
      code(context) {
        const { gen, schemaValue, data } = context
        const find = gen.scopeValue('func', { ref: breaches })
        context.setParams({ find })
        context.fail(_`${find}(${schemaValue}, ${data}) !== undefined`)
      },
      error: {
        message: '',
        params: ({ params, schemaValue, data }) =>
          _`{breaches: ${params['find']}(${schemaValue}, ${data})}`,
      },
    },
  }
}

function isHiddenIn(
  direction: Direction | undefined,
  member: Schema | boolean,
  index: SchemaIndex,
): boolean {
  if (direction === undefined || typeof member === 'boolean') return false
  const { $ref, readOnly, writeOnly, 'x-data-class': dataClass } = member
  if (direction === 'request' ? readOnly === true : writeOnly === true) return true
  if (direction === 'redacted' && dataClass === 'secret') return true
  return (
    typeof $ref === 'string' && isHiddenIn(direction, index.resolve(member, $ref).schema, index)
  )
}

type PrepareOptions = {
  readonly index: SchemaIndex
  readonly invariants: Registry
  readonly isHidden: (member: Schema | boolean) => boolean
}

/**
 * Gives copies of schemas as ajv takes them: references name our ids, tagged unions say so, invariants are numbers, members
 * that do not go this way are refused and not asked for.
 */
function preparer({ index, invariants, isHidden }: PrepareOptions): (schema: Schema) => Schema {
  const copy = (schema: Schema | boolean): Schema | boolean => {
    if (typeof schema === 'boolean') return schema
    const made: Record<string, unknown> = {}
    for (const [keyword, value] of Object.entries(schema)) {
      const known = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined
      if (known === undefined || annotations.includes(keyword)) continue
      if (known.holds === 'one') made[keyword] = copy(value as Schema)
      else if (known.holds === 'list') made[keyword] = (value as Schema[]).map(copy)
      else if (known.holds === 'map') made[keyword] = mapped(value as Record<string, Schema>, copy)
      else made[keyword] = value
    }
    if (typeof made['$ref'] === 'string') made['$ref'] = renamed(made['$ref'])
    if (schema['x-invariants'] !== undefined) made['x-invariants'] = invariants.numberOf(schema)
    // The words for a pattern give an example of what has its form.
    if (schema['pattern'] !== undefined && schema['examples'] !== undefined)
      made['examples'] = schema['examples']
    hide(schema, made)
    tag(schema, made)
    return made
  }

  function hide(
    { properties = {} }: { readonly properties?: Record<string, Schema> },
    made: Record<string, unknown>,
  ) {
    const hidden = Object.keys(properties).filter(name => isHidden(properties[name] as Schema))
    if (hidden.length === 0) return
    for (const name of hidden)
      (made['properties'] as Record<string, unknown>)[name] = { 'x-hidden': name }
    if (Array.isArray(made['required']))
      made['required'] = made['required'].filter(name => !hidden.includes(name as string))
  }

  /** With the tag only the branch that is meant is checked. https://ajv.js.org/json-schema.html#discriminator */
  function tag(schema: Schema, made: Record<string, unknown>): void {
    const { union } = taggedBranches(schema, index)
    delete made['discriminator']
    if (union === undefined) return
    const { propertyName, branches } = union
    delete made['anyOf']
    Object.assign(made, {
      type: made['type'] ?? 'object',
      discriminator: { propertyName },
      'x-tags': branches.flatMap(({ tags }) => tags),
      oneOf: branches.map(({ schema: branch, tags }) =>
        typeof branch['$ref'] === 'string'
          ? {
              ...(copy(branch) as Schema),
              properties: { [propertyName]: { enum: tags } },
              required: [propertyName],
            }
          : copy(branch),
      ),
    })
  }

  return schema => copy(schema) as Schema
}

const mapped = (parts: Readonly<Record<string, Schema>>, copy: (part: Schema) => unknown) =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, copy(part)]))

function renamed(reference: string): string {
  return `${base}${/^#\/components\/schemas\/([\w.-]+)$/.exec(reference)?.[1] ?? ''}`
}

/** Where everything stands in the document; a schema that is put together of its parts is named by nothing. */
function placesIn(document: ContractDocument): ReadonlyMap<unknown, string> {
  const places = new Map<unknown, string>()
  const open: (readonly [unknown, string])[] = [[document, '']]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [part, pointer] = next
    if (typeof part !== 'object' || part === null) continue
    places.set(part, pointer)
    for (const [key, value] of Object.entries(part)) open.push([value, below(pointer, key)])
  }
  return places
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
