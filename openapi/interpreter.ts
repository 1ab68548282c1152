import type { ErrorObject } from 'ajv'
import type { Schema } from './contract.ts'
import { formats, numberFormats } from './formats.ts'
import type { Invariant } from './invariants.ts'
import { moneyFault, type MoneyRule } from './money-keyword.ts'
import { documentUri, type SchemaIndex } from './schema-index.ts'
import { below } from './schema-keywords.ts'
import { taggedBranches, type TaggedUnion } from './tagged-union.ts'

export type InterpreterOptions = {
  readonly index: SchemaIndex
  readonly invariantsOf: (schema: Schema) => readonly Invariant[]
  /** Members that may not be sent in this direction. */
  readonly isHidden: (member: Schema | boolean) => boolean
}

/** Judges a value by a schema; with `all` it goes on after the first error. */
export type Interpreter = (schema: Schema, value: unknown, all: boolean) => ErrorObject[]

/**
 * JSON Schema 2020-12 word by word, for the few schemas that ajv judges wrongly: `$dynamicRef`, `$id` within a document,
 * `unevaluatedItems`. It costs some ten times what ajv's compiled functions do and says its errors in ajv's form.
 * https://json-schema.org/draft/2020-12/json-schema-validation
 */
export function interpreter({ index, invariantsOf, isHidden }: InterpreterOptions): Interpreter {
  const unions = new Map<Schema, TaggedUnion | undefined>()
  const patterns = new Map<string, RegExp>()
  const assertions = assertionsOf()

  return (schema, value, all) => {
    const errors: ErrorObject[] = []
    judge(
      schema,
      value,
      '',
      { around: undefined, resource: documentUri },
      { errors, all, depth: 0 },
    )
    return errors
  }

  function judge(
    schema: Schema | boolean,
    value: unknown,
    path: string,
    from: Scope,
    run: Run,
  ): Evaluated {
    const seen: Evaluated = { ok: true, members: undefined, items: undefined }
    if (typeof schema === 'boolean') {
      if (!schema)
        wrong(seen, run, { keyword: 'false schema', schema: {}, value, path, params: {} })
      return seen
    }
    const resource = index.resourceOf(schema)
    const scope = resource === from.resource ? from : { around: from, resource }
    if (++run.depth > maxDepth) {
      wrong(seen, run, { keyword: 'depth', schema, value, path, params: {} })
      return seen
    }
    const state: Judging = { schema, value, path, scope, run, seen }
    for (const keyword of Object.keys(schema)) {
      const judgeBy = Object.hasOwn(assertions, keyword) ? assertions[keyword] : undefined
      if (judgeBy === undefined) continue
      judgeBy(state, schema[keyword] as never)
      if (!seen.ok && !run.all) break
    }
    // What failed has evaluated nothing: everything would be unknown then.
    if (seen.ok) {
      unevaluated(state)
      for (const invariant of invariantsOf(schema)) {
        const breach = invariant(value)
        if (breach === undefined) continue
        const { at, message } = breach
        wrong(seen, run, {
          keyword: 'x-invariants',
          schema,
          value,
          path: path + at,
          params: {},
          message,
        })
      }
    }
    run.depth--
    return seen
  }

  /** Judges the same value; what it evaluated counts only if it holds. */
  function inPlace({ value, path, scope, run, seen }: Judging, schema: Schema | boolean): boolean {
    const result = judge(schema, value, path, scope, run)
    if (result.ok) merge(seen, result)
    else seen.ok = false
    return result.ok
  }

  /** Whether it holds, without telling why not. */
  function holds(state: Judging, schema: Schema | boolean): boolean {
    const { value, path, scope, run, seen } = state
    const result = judge(schema, value, path, scope, { errors: [], all: false, depth: run.depth })
    if (result.ok) merge(seen, result)
    return result.ok
  }

  function part(
    { scope, run, seen }: Judging,
    schema: Schema | boolean,
    value: unknown,
    path: string,
  ): void {
    if (!judge(schema, value, path, scope, run).ok) seen.ok = false
  }

  function fail(state: Judging, keyword: string, params: object = {}): void {
    const { schema, value, path, seen, run } = state
    wrong(seen, run, { keyword, schema, value, path, params })
  }

  function pattern(source: string): RegExp {
    let made = patterns.get(source)
    if (made === undefined) patterns.set(source, (made = new RegExp(source, 'u')))
    return made
  }

  function unevaluated(state: Judging): void {
    const { schema, value, path, seen, run } = state
    const { unevaluatedItems: items, unevaluatedProperties: members } = schema as Parts
    if (items !== undefined && Array.isArray(value) && seen.items !== true) {
      for (const [position, entry] of value.entries()) {
        if (seen.items?.has(position) === true) continue
        if (items === false) {
          wrong(seen, run, {
            keyword: 'unevaluatedItems',
            schema,
            value: entry,
            path: `${path}/${position}`,
            params: {},
          })
        } else part(state, items, entry, `${path}/${position}`)
        if (!seen.ok && !run.all) return
      }
      seen.items = true
    }
    if (members !== undefined && isObject(value) && seen.members !== true) {
      for (const [name, member] of Object.entries(value)) {
        if (seen.members?.has(name) === true) continue
        if (members === false) fail(state, 'unevaluatedProperties', { unevaluatedProperty: name })
        else part(state, members, member, below(path, name))
        if (!seen.ok && !run.all) return
      }
      seen.members = true
    }
  }

  function reference(state: Judging, ref: string): void {
    inPlace(state, index.resolve(state.schema, ref).schema)
  }

  function dynamicReference(state: Judging, ref: string): void {
    const { schema, resource, dynamicName } = index.resolve(state.schema, ref)
    let target = schema
    if (dynamicName !== undefined) {
      // The outermost resource on the way here that has such an anchor.
      const way = [resource]
      for (let at: Scope | undefined = state.scope; at !== undefined; at = at.around)
        way.push(at.resource)
      for (const one of way.toReversed()) {
        const found = index.dynamicAnchor(one, dynamicName)
        if (found === undefined) continue
        target = found
        break
      }
    }
    inPlace(state, target)
  }

  function union(
    state: Judging,
    branches: readonly (Schema | boolean)[],
    exactlyOne: boolean,
  ): void {
    const { schema, value, path, scope, run, seen } = state
    if (!unions.has(schema)) unions.set(schema, taggedBranches(schema, index).union)
    const tagged = unions.get(schema)
    if (tagged !== undefined) return taggedUnion(state, tagged)
    const told: ErrorObject[] = []
    let matched = 0
    for (const branch of branches) {
      const errors: ErrorObject[] = []
      const result = judge(branch, value, path, scope, { errors, all: run.all, depth: run.depth })
      told.push(...errors)
      if (!result.ok) continue
      merge(seen, result)
      matched++
    }
    if (exactlyOne ? matched === 1 : matched > 0) return
    if (matched === 0) run.errors.push(...told)
    fail(state, exactlyOne ? 'oneOf' : 'anyOf')
  }

  function taggedUnion(state: Judging, { propertyName, branches }: TaggedUnion): void {
    const { value, path, schema, seen, run } = state
    if (!isObject(value)) return fail(state, 'type', { type: 'object' })
    const tag = Object.hasOwn(value, propertyName) ? value[propertyName] : undefined
    const branch = branches.find(({ tags }) => tags.includes(tag as string))
    if (branch !== undefined) return void inPlace(state, branch.schema)
    const params = { error: typeof tag === 'string' ? 'mapping' : 'tag', tag: propertyName }
    const tags = branches.flatMap(one => one.tags)
    wrong(seen, run, {
      keyword: 'discriminator',
      schema: { ...schema, 'x-tags': tags },
      value,
      path,
      params,
    })
  }

  function condition(state: Judging, test: Schema | boolean): void {
    const { then, else: otherwise } = state.schema as Parts
    const branch = holds(state, test) ? then : otherwise
    if (branch !== undefined) inPlace(state, branch)
  }

  function contains(state: Judging, entry: Schema | boolean): void {
    const { value, path, scope, run, seen, schema } = state
    if (!Array.isArray(value)) return
    const { minContains = 1, maxContains = Infinity } = schema as Parts
    let found = 0
    for (const [position, item] of value.entries()) {
      const inner = { errors: [], all: false, depth: run.depth }
      if (!judge(entry, item, `${path}/${position}`, scope, inner).ok) continue
      found++
      evaluateItem(seen, position)
    }
    if (found < minContains || found > maxContains)
      fail(state, 'contains', { minContains, maxContains })
  }

  function items(state: Judging, entry: Schema | boolean): void {
    const { value, path, seen, schema } = state
    if (!Array.isArray(value)) return
    const start = (schema as Parts).prefixItems?.length ?? 0
    for (let at = start; at < value.length && goesOn(state); at++)
      part(state, entry, value[at], `${path}/${at}`)
    seen.items = true
  }

  function prefixItems(state: Judging, entries: readonly (Schema | boolean)[]): void {
    const { value, path, seen } = state
    if (!Array.isArray(value)) return
    for (const [at, entry] of entries.slice(0, value.length).entries()) {
      part(state, entry, value[at], `${path}/${at}`)
      evaluateItem(seen, at)
    }
  }

  function properties(state: Judging, members: Readonly<Record<string, Schema | boolean>>): void {
    const { value, path, seen } = state
    if (!isObject(value)) return
    for (const [name, member] of Object.entries(members)) {
      if (!Object.hasOwn(value, name)) continue
      if (!goesOn(state)) return
      evaluateMember(seen, name)
      if (isHidden(member)) fail(state, 'x-hidden', { hidden: name })
      else part(state, member, value[name], below(path, name))
    }
  }

  function patternProperties(
    state: Judging,
    members: Readonly<Record<string, Schema | boolean>>,
  ): void {
    const { value, path, seen } = state
    if (!isObject(value)) return
    for (const [source, member] of Object.entries(members))
      for (const name of Object.keys(value)) {
        if (!pattern(source).test(name) || !goesOn(state)) continue
        evaluateMember(seen, name)
        part(state, member, value[name], below(path, name))
      }
  }

  function additionalProperties(state: Judging, member: Schema | boolean): void {
    const { value, path, seen, schema } = state
    if (!isObject(value)) return
    const { properties: known = {}, patternProperties: matching = {} } = schema as Parts
    for (const name of Object.keys(value)) {
      if (
        Object.hasOwn(known, name) ||
        Object.keys(matching).some(source => pattern(source).test(name))
      )
        continue
      if (!goesOn(state)) return
      evaluateMember(seen, name)
      if (member === false) fail(state, 'additionalProperties', { additionalProperty: name })
      else part(state, member, value[name], below(path, name))
    }
  }

  function assertionsOf(): Readonly<Record<string, Assertion>> {
    return {
      $ref: reference,
      $dynamicRef: dynamicReference,
      allOf: (state, all: readonly Schema[]) =>
        all.forEach(one => goesOn(state) && inPlace(state, one)),
      anyOf: (state, branches: readonly Schema[]) => union(state, branches, false),
      oneOf: (state, branches: readonly Schema[]) => union(state, branches, true),
      not(state, inner: Schema) {
        const { value, path, scope, run } = state
        const quiet = { errors: [], all: false, depth: run.depth }
        if (judge(inner, value, path, scope, quiet).ok) fail(state, 'not')
      },
      if: condition,
      contains,
      items,
      prefixItems,
      properties,
      patternProperties,
      additionalProperties,
      propertyNames(state, names: Schema | boolean) {
        if (!isObject(state.value)) return
        for (const name of Object.keys(state.value)) part(state, names, name, state.path)
      },
      dependentSchemas(state, members: Readonly<Record<string, Schema>>) {
        if (!isObject(state.value)) return
        for (const [name, schema] of Object.entries(members))
          if (Object.hasOwn(state.value, name)) inPlace(state, schema)
      },
      dependentRequired(state, members: Readonly<Record<string, readonly string[]>>) {
        if (!isObject(state.value)) return
        for (const [property, needed] of Object.entries(members)) {
          if (!Object.hasOwn(state.value, property)) continue
          for (const missingProperty of needed)
            if (!Object.hasOwn(state.value, missingProperty))
              fail(state, 'dependentRequired', { property, missingProperty })
        }
      },
      required(state, names: readonly string[]) {
        const { value, schema } = state
        if (!isObject(value)) return
        const { properties: members = {} } = schema as Parts
        for (const missingProperty of names) {
          if (Object.hasOwn(value, missingProperty)) continue
          const member = Object.hasOwn(members, missingProperty)
            ? members[missingProperty]
            : undefined
          if (member === undefined || !isHidden(member))
            fail(state, 'required', { missingProperty })
        }
      },
      type(state, type: string | readonly string[]) {
        if (![type].flat().some(one => isOfType(one, state.value))) fail(state, 'type', { type })
      },
      enum(state, allowedValues: readonly unknown[]) {
        if (!allowedValues.some(one => equal(one, state.value)))
          fail(state, 'enum', { allowedValues })
      },
      const(state, allowedValue: unknown) {
        if (!equal(allowedValue, state.value)) fail(state, 'const', { allowedValue })
      },
      format(state, format: string) {
        const { value } = state
        const kept =
          typeof value === 'string'
            ? (formats[format]?.(value) ?? true)
            : typeof value !== 'number' || (numberFormats[format]?.(value) ?? true)
        if (!kept) fail(state, 'format', { format })
      },
      pattern(state, source: string) {
        if (typeof state.value === 'string' && !pattern(source).test(state.value))
          fail(state, 'pattern', { pattern: source })
      },
      multipleOf(state, multipleOf: number) {
        if (typeof state.value !== 'number') return
        const times = state.value / multipleOf
        if (!Number.isInteger(times)) fail(state, 'multipleOf', { multipleOf })
      },
      minimum: bound('minimum', '>=', (value, limit) => value >= limit),
      maximum: bound('maximum', '<=', (value, limit) => value <= limit),
      exclusiveMinimum: bound('exclusiveMinimum', '>', (value, limit) => value > limit),
      exclusiveMaximum: bound('exclusiveMaximum', '<', (value, limit) => value < limit),
      minLength: size('minLength', lengthOf, (length, limit) => length >= limit),
      maxLength: size('maxLength', lengthOf, (length, limit) => length <= limit),
      minItems: size('minItems', entriesOf, (length, limit) => length >= limit),
      maxItems: size('maxItems', entriesOf, (length, limit) => length <= limit),
      minProperties: size('minProperties', membersOf, (length, limit) => length >= limit),
      maxProperties: size('maxProperties', membersOf, (length, limit) => length <= limit),
      uniqueItems(state, unique: boolean) {
        const { value } = state
        if (!unique || !Array.isArray(value)) return
        for (let i = 1; i < value.length; i++)
          for (let j = 0; j < i; j++)
            if (equal(value[i], value[j])) return fail(state, 'uniqueItems', { i: j, j: i })
      },
      'x-money'(state, rule: MoneyRule) {
        const { value, path, seen, run, schema } = state
        const message = moneyFault(rule, value)
        if (message !== undefined)
          wrong(seen, run, {
            keyword: 'x-money',
            schema,
            value,
            path,
            params: {},
            message,
          })
      },
    }
  }

  function bound(
    keyword: string,
    comparison: string,
    keeps: (value: number, limit: number) => boolean,
  ) {
    return (state: Judging, limit: number) => {
      if (typeof state.value === 'number' && !keeps(state.value, limit))
        fail(state, keyword, { comparison, limit })
    }
  }

  function size(
    keyword: string,
    measure: (value: unknown) => number | undefined,
    keeps: (length: number, limit: number) => boolean,
  ) {
    return (state: Judging, limit: number) => {
      const length = measure(state.value)
      if (length !== undefined && !keeps(length, limit)) fail(state, keyword, { limit })
    }
  }
}

/** In-place schemas within each other; a value is never so deep. */
const maxDepth = 2_000

/** The resources on the way to a schema, the innermost first: `$dynamicRef` looks through them. */
type Scope = { readonly around: Scope | undefined; readonly resource: string }

type Assertion = (state: Judging, rule: never) => void

type Run = { readonly errors: ErrorObject[]; readonly all: boolean; depth: number }

/** Which parts of the value some keyword has judged; `true`: all of them. */
type Evaluated = {
  ok: boolean
  members: Set<string> | true | undefined
  items: Set<number> | true | undefined
}

type Judging = {
  readonly schema: Schema
  readonly value: unknown
  readonly path: string
  readonly scope: Scope
  readonly run: Run
  readonly seen: Evaluated
}

type Parts = {
  readonly then?: Schema | boolean
  readonly else?: Schema | boolean
  readonly prefixItems?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema | boolean>>
  readonly patternProperties?: Readonly<Record<string, Schema | boolean>>
  readonly unevaluatedItems?: Schema | boolean
  readonly unevaluatedProperties?: Schema | boolean
  readonly minContains?: number
  readonly maxContains?: number
}

const goesOn = ({ seen, run }: Judging) => seen.ok || run.all

function wrong(
  seen: Evaluated,
  run: Run,
  fault: {
    readonly keyword: string
    readonly schema: Schema
    readonly value: unknown
    readonly path: string
    readonly params: object
    readonly message?: string
  },
): void {
  const { keyword, schema, value, path, params, message } = fault
  seen.ok = false
  run.errors.push({
    keyword,
    instancePath: path,
    schemaPath: '',
    params,
    data: value,
    parentSchema: schema,
    ...(message !== undefined && { message }),
  })
}

function merge(into: Evaluated, from: Evaluated): void {
  if (into.members !== true && from.members !== undefined)
    into.members =
      from.members === true ? true : new Set([...(into.members ?? []), ...from.members])
  if (into.items !== true && from.items !== undefined)
    into.items = from.items === true ? true : new Set([...(into.items ?? []), ...from.items])
}

function evaluateMember(seen: Evaluated, name: string): void {
  if (seen.members === undefined) seen.members = new Set([name])
  else if (seen.members !== true) seen.members.add(name)
}

function evaluateItem(seen: Evaluated, position: number): void {
  if (seen.items === undefined) seen.items = new Set([position])
  else if (seen.items !== true) seen.items.add(position)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isOfType(type: string, value: unknown): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'number') return Number.isFinite(value)
  return typeof value === type
}

/** Characters, not UTF-16 code units: https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3.1 */
function lengthOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined
  let length = 0
  for (const _ of value) length++
  return length
}

const entriesOf = (value: unknown) => (Array.isArray(value) ? value.length : undefined)
const membersOf = (value: unknown) => (isObject(value) ? Object.keys(value).length : undefined)

function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, at) => equal(entry, b[at]))
  if (!isObject(a) || !isObject(b)) return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every(name => Object.hasOwn(b, name) && equal(a[name], b[name]))
  )
}
