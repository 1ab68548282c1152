import { lookUp, type ContractDocument, type Schema } from './contract.ts'
import { hint } from './nearest.ts'
import { below } from './schema-keywords.ts'

/** A member of which a schema that lets anything pass says nothing. */
export type UnknownMember = {
  readonly pointer: string
  /** What was probably meant. */
  readonly hint: string
}

/**
 * Finds the members of a value that an open schema lets pass and does not know. Where `additionalProperties` says what
 * further members are, or that there may be any, they are known.
 */
export function unknownMembers(
  document: ContractDocument,
  schema: Schema,
): (value: unknown) => readonly UnknownMember[] {
  const expand = expander(document)
  return value => {
    const found: UnknownMember[] = []
    visit(value, [schema], '')
    return found

    function visit(part: unknown, schemas: readonly Schema[], pointer: string): void {
      if (typeof part !== 'object' || part === null || found.length >= most) return
      const known = expand(schemas, part)
      if (known === undefined) return
      if (Array.isArray(part)) {
        for (const [at, entry] of part.entries())
          visit(entry, entrySchemas(known, at), below(pointer, at))
        return
      }
      for (const [name, member] of Object.entries(part)) {
        const inner = memberSchemas(known, name)
        if (inner !== undefined) visit(member, inner, below(pointer, name))
        else if (found.length < most)
          found.push({ pointer: below(pointer, name), hint: hint(name, namesOf(known)) })
      }
    }
  }
}

/**
 * Gives a copy of a value that has only what its schema knows, and nothing that is hidden: what an upstream may tell the
 * world. Nothing is copied where nothing has to go. `removed` are pointers.
 */
export function redaction(
  document: ContractDocument,
  schema: Schema,
  isHidden: (member: Schema) => boolean,
): (value: unknown) => { readonly value: unknown; readonly removed: readonly string[] } {
  const expand = expander(document)
  return value => {
    const removed: string[] = []
    return { value: keep(value, [schema], ''), removed }

    function keep(part: unknown, schemas: readonly Schema[], pointer: string): unknown {
      if (typeof part !== 'object' || part === null) return part
      const known = expand(schemas, part)
      if (known === undefined) return part
      if (Array.isArray(part)) {
        const entries = part.map((entry: unknown, at) =>
          keep(entry, entrySchemas(known, at), below(pointer, at)),
        )
        return entries.some((entry, at) => entry !== part[at]) ? entries : part
      }
      let changed = false
      const kept: Record<string, unknown> = {}
      for (const [name, member] of Object.entries(part)) {
        const inner = memberSchemas(known, name)
        if (inner === undefined || expand(inner, member)?.some(isHidden) === true) {
          removed.push(below(pointer, name))
          changed = true
          continue
        }
        const value = keep(member, inner, below(pointer, name))
        changed ||= value !== member
        kept[name] = value
      }
      return changed ? kept : part
    }
  }
}

/** More are not told of. */
const most = 20

type Parts = {
  readonly $ref?: string
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly if?: Schema
  readonly then?: Schema
  readonly else?: Schema
  readonly dependentSchemas?: Readonly<Record<string, Schema>>
  readonly discriminator?: {
    readonly propertyName: string
    readonly mapping?: Readonly<Record<string, string>>
  }
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly unevaluatedProperties?: Schema | boolean
  readonly prefixItems?: readonly Schema[]
  readonly items?: Schema | boolean
}

/** Gives all schemas that speak about the same value; undefined where one of them cannot be looked into. */
function expander(document: ContractDocument) {
  return (schemas: readonly Schema[], value: unknown): readonly Schema[] | undefined => {
    const found = new Set<Schema>()
    const open = [...schemas]
    for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
      if (typeof schema !== 'object' || found.has(schema)) continue
      found.add(schema)
      const parts = schema as Parts
      if (parts.$ref !== undefined) {
        if (!parts.$ref.startsWith('#/')) return undefined
        open.push(lookUp<Schema>(document, { $ref: parts.$ref }))
      }
      open.push(...(parts.allOf ?? []), ...Object.values(parts.dependentSchemas ?? {}))
      for (const branch of [parts.if, parts.then, parts.else])
        if (branch !== undefined) open.push(branch)
      open.push(...meant(document, parts, value))
    }
    return [...found]
  }
}

/** Of the branches of a union, those a value can mean: a member that a branch fixes tells. */
function meant(
  document: ContractDocument,
  { anyOf = [], oneOf = [], discriminator }: Parts,
  value: unknown,
): Schema[] {
  const branches = [...anyOf, ...oneOf]
  if (branches.length === 0 || typeof value !== 'object' || value === null) return branches
  const given = value as Record<string, unknown>
  const tag = discriminator === undefined ? undefined : given[discriminator.propertyName]
  if (typeof tag === 'string') {
    const target = discriminator?.mapping?.[tag] ?? tag
    const named = branches.filter(
      ({ $ref }) => $ref === target || $ref === `#/components/schemas/${target}`,
    )
    if (named.length > 0) return named
  }
  const possible = branches.filter(branch => {
    if (typeof branch['$ref'] === 'string' && !branch['$ref'].startsWith('#/')) return true
    const { properties = {} } = lookUp<Parts>(document, branch)
    return Object.entries(properties).every(
      ([name, { const: only }]) =>
        only === undefined || !Object.hasOwn(given, name) || given[name] === only,
    )
  })
  return possible.length > 0 ? possible : branches
}

function entrySchemas(known: readonly Schema[], at: number): Schema[] {
  return (known as readonly Parts[]).flatMap(({ prefixItems = [], items }) => {
    const schema = at < prefixItems.length ? prefixItems[at] : items
    return typeof schema === 'object' ? [schema] : []
  })
}

/** What is said of a member; undefined where it is not known. */
function memberSchemas(known: readonly Schema[], name: string): Schema[] | undefined {
  const found: Schema[] = []
  let describes = false
  let takesMore = false
  for (const {
    properties,
    patternProperties,
    additionalProperties,
    unevaluatedProperties,
  } of known as readonly Parts[]) {
    describes ||=
      properties !== undefined || patternProperties !== undefined || additionalProperties === false
    let isNamed = false
    if (properties !== undefined && Object.hasOwn(properties, name)) {
      found.push(properties[name] as Schema)
      isNamed = true
    }
    for (const [pattern, schema] of Object.entries(patternProperties ?? {}))
      if (new RegExp(pattern, 'u').test(name)) {
        found.push(schema)
        isNamed = true
      }
    if (isNamed) continue
    for (const more of [additionalProperties, unevaluatedProperties]) {
      if (more === undefined || more === false) continue
      takesMore = true
      if (typeof more === 'object') found.push(more)
    }
  }
  return found.length > 0 || takesMore || !describes ? found : undefined
}

const namesOf = (known: readonly Schema[]) =>
  (known as readonly Parts[]).flatMap(({ properties = {} }) => Object.keys(properties))
