import type { Schema } from './contract.ts'
import type { SchemaIndex } from './schema-index.ts'

/** A union whose branches are told apart by one member: only the branch that is meant judges, and a fault speaks about it. */
export type TaggedUnion = {
  readonly propertyName: string
  readonly branches: readonly { readonly schema: Schema; readonly tags: readonly string[] }[]
}

/**
 * The tagged union a schema is, if it is one: by its `discriminator`, or because each branch fixes the same required member
 * to a value of its own. A name of `mapping` stands for the schema it names; a component that none names stands under its
 * own name. https://spec.openapis.org/oas/v3.1.1.html#discriminator-object
 */
export function taggedBranches(
  schema: Schema,
  index: SchemaIndex,
): { readonly union?: TaggedUnion; readonly fault?: string } {
  const { oneOf, anyOf, discriminator } = schema as Union
  const list = oneOf ?? anyOf
  if (discriminator === undefined) {
    const union = Array.isArray(oneOf) ? fixedByConst(oneOf, index) : undefined
    return union === undefined ? {} : { union }
  }
  if (!Array.isArray(list))
    return { fault: 'needs oneOf or anyOf beside it, which lists the schemas it tells apart' }
  const { propertyName, mapping = {} } = discriminator
  if (typeof propertyName !== 'string') return { fault: 'needs a propertyName' }

  const targets = new Map<string, Schema | boolean>()
  for (const [tag, target] of Object.entries(mapping)) {
    const reference = /^[\w.-]+$/.test(target) ? `#/components/schemas/${target}` : target
    try {
      targets.set(tag, index.resolve(schema, reference).schema)
    } catch (error) {
      return { fault: `mapping ${tag}: ${(error as Error).message}` }
    }
  }
  const branches: TaggedUnion['branches'][number][] = []
  for (const [position, branch] of list.entries()) {
    const target = resolved(branch, index)
    const mapped = [...targets].filter(([, schema]) => schema === target).map(([tag]) => tag)
    const own = /^#\/components\/schemas\/([\w.-]+)$/.exec(branch.$ref ?? '')?.[1]
    const fixed = constantsOf(target, propertyName)
    const tags = new Set([...mapped, ...fixed])
    if (tags.size === 0 && own !== undefined && !targets.has(own)) tags.add(own)
    if (tags.size === 0) return { fault: `has no value that stands for branch ${position}` }
    branches.push({ schema: branch as Schema, tags: [...tags] })
  }
  const stray = [...targets].find(
    ([, target]) => !list.some(branch => resolved(branch, index) === target),
  )
  if (stray !== undefined) return { fault: `mapping ${stray[0]} names a schema that is no branch` }
  const all = branches.flatMap(({ tags }) => tags)
  if (new Set(all).size !== all.length) return { fault: 'has a value that stands for two branches' }
  return { union: { propertyName, branches } }
}

type Branch = Schema & {
  readonly $ref?: string
  readonly properties?: Readonly<
    Record<string, { readonly const?: unknown; readonly enum?: unknown }>
  >
  readonly required?: readonly string[]
}

type Union = {
  readonly oneOf?: readonly Branch[]
  readonly anyOf?: readonly Branch[]
  readonly discriminator?: {
    readonly propertyName?: unknown
    readonly mapping?: Readonly<Record<string, string>>
  }
}

function fixedByConst(branches: readonly Branch[], index: SchemaIndex): TaggedUnion | undefined {
  const targets = branches.map(branch => resolved(branch, index))
  const [first] = targets
  for (const propertyName of Object.keys(first?.properties ?? {})) {
    const tags = targets.map(target =>
      target.required?.includes(propertyName) === true ? constantsOf(target, propertyName) : [],
    )
    const all = tags.flat()
    if (tags.every(({ length }) => length === 1) && new Set(all).size === all.length) {
      return {
        propertyName,
        branches: branches.map((schema, at) => ({ schema, tags: tags[at] as string[] })),
      }
    }
  }
  return undefined
}

function resolved(branch: Branch, index: SchemaIndex): Branch {
  if (typeof branch !== 'object' || typeof branch.$ref !== 'string') return branch
  return resolved(index.resolve(branch, branch.$ref).schema as Branch, index)
}

function constantsOf(branch: Branch, propertyName: string): string[] {
  const properties = branch.properties ?? {}
  const member = Object.hasOwn(properties, propertyName) ? properties[propertyName] : undefined
  const { const: only, enum: values } = member ?? {}
  const found = only === undefined ? ((values ?? []) as unknown[]) : [only]
  return found.filter(value => typeof value === 'string')
}
