import { annotations, at, entries, members, membersOf, putTogether, type Node } from './node.ts'
import { isAnnotationOnly, same, sameSchema } from './schema.ts'

/**
 * A schema with what its `allOf` holds written beside the rest, so that it can be compared with one that says the same
 * without: `{allOf: [X], description}` is `X`. Undefined where that cannot be said in one schema.
 */
export function withoutAllOf(node: Node): Node | undefined {
  const key = node.value as object
  if (!known.has(key)) {
    // A schema that contains itself here is none.
    known.set(key, undefined)
    known.set(key, flat(node))
  }
  const found = known.get(key)
  return found && node.ref !== undefined ? { ...found, ref: node.ref } : found
}

/** One for each schema, as comparisons are remembered by it. */
const known = new WeakMap<object, Node | undefined>()

function flat(node: Node): Node | undefined {
  const parts: Node[] = []
  for (const branch of [{ ...node, value: ownOf(node) }, ...entries(at(node, 'allOf'))]) {
    if (typeof branch.value !== 'object' || branch.value === null) return undefined
    const part = 'allOf' in branch.value ? withoutAllOf(branch) : branch
    if (!part) return undefined
    parts.push(part)
  }
  const telling = parts.filter(part => !isAnnotationOnly(part))
  // Only described anew: it stands where it stood.
  if (telling.length === 1 && telling[0] !== parts[0]) return telling[0]
  // What is closed is so for the names of its own branch, which no schema without allOf can say.
  if (telling.length > 1 && telling.some(part => isClosed(part))) return undefined

  const found = new Map<string, Node>()
  for (const part of parts)
    for (const [name, value] of members(part)) {
      const other = found.get(name)
      const both = other === undefined ? value : together(name, other, value)
      if (!both) return undefined
      found.set(name, both)
    }
  return putTogether(node, found)
}

function ownOf(node: Node): unknown {
  const { allOf: _, ...own } = membersOf(node)
  return own
}

function isClosed(schema: Node): boolean {
  const { additionalProperties: open = true, unevaluatedProperties: rest = true } =
    membersOf(schema)
  return open !== true || rest !== true
}

/** What two branches say of one keyword, as one. */
function together(keyword: string, one: Node, other: Node): Node | undefined {
  if (annotations.has(keyword) || same(one.value, other.value)) return one
  // With the type in another branch, 3.0 would take no null all the same; nobody means that.
  if (keyword === 'nullable') return one
  if (keyword === 'required' && Array.isArray(one.value) && Array.isArray(other.value)) {
    return {
      ...one,
      value: [...new Set([...(one.value as unknown[]), ...(other.value as unknown[])])],
    }
  }
  if (keyword !== 'properties') return undefined
  const found = new Map(members(one))
  for (const [name, schema] of members(other)) {
    const own = found.get(name)
    if (own && !sameSchema(own, schema, { annotations: false })) return undefined
    found.set(name, own ?? schema)
  }
  return putTogether(one, found)
}
