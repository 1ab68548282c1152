import type { Branch } from './branches.ts'
import { at, entries, members, membersOf, type Node } from './node.ts'
import { isAnnotationOnly, sameSchema, typesOf } from './schema.ts'

/**
 * Rewritings that look like many differences and are one.
 *
 * `X` became `oneOf: [X, {type: 'null'}]`, which only adds null: true. The reverse: false. Otherwise undefined.
 */
export function nullableWrap(base: Node, revision: Node): boolean | undefined {
  if (isNullableWrap(base, revision)) return true
  if (isNullableWrap(revision, base)) return false
  return undefined
}

function isNullableWrap(plain: Node, wrapped: Node): boolean {
  const say = membersOf(plain)
  if (['oneOf', 'anyOf', 'allOf', 'not'].some(key => key in say) || typesOf(plain).nullable)
    return false
  const list = 'oneOf' in membersOf(wrapped) ? 'oneOf' : 'anyOf'
  const branches = entries(at(wrapped, list))
  const [payload, ...others] = branches.filter(branch => !isBareNull(branch))
  if (branches.length !== 2 || !payload || others.length > 0) return false
  const { [list]: _, ...rest } = membersOf(wrapped)
  return (
    isAnnotationOnly({ ...wrapped, value: rest }) &&
    sameSchema(plain, payload, { annotations: false })
  )
}

function isBareNull(branch: Node): boolean {
  const { type, ...rest } = membersOf(branch)
  const isNull = type === 'null' || (Array.isArray(type) && type.length === 1 && type[0] === 'null')
  return isNull && isAnnotationOnly({ ...branch, value: rest })
}

/** The properties of an object that stand in a branch of the `oneOf` it became; undefined when it did not. */
export function oneOfWrap(base: Node, revision: Node): readonly string[] | undefined {
  const before = members(at(base, 'properties'))
  const branches = entries(at(revision, 'oneOf'))
  if (before.length === 0 || 'oneOf' in membersOf(base) || branches.length === 0) return undefined
  if ('properties' in membersOf(revision) || typesOf(revision).names.length > 0) return undefined
  const moved = before
    .map(([name]) => name)
    .filter(name => branches.some(branch => at(branch, 'properties', name)))
  return moved.length > 0 ? moved : undefined
}

/** The branch of an `anyOf` that says what the whole said before it was one, and the others; undefined where none does. */
export function anyOfWrap(
  plain: Node,
  wrapped: Node,
): { readonly own: Branch; readonly others: readonly Branch[] } | undefined {
  const { anyOf, ...rest } = membersOf(wrapped)
  if (anyOf === undefined || 'anyOf' in membersOf(plain)) return undefined
  if (!isAnnotationOnly({ ...wrapped, value: rest })) return undefined
  const branches = entries(at(wrapped, 'anyOf')).map((node, index) => ({ node, index }))
  const own = branches.find(
    ({ node }) =>
      (node.ref !== undefined && node.ref === plain.ref) ||
      sameSchema(plain, node, { annotations: false }),
  )
  return own && { own, others: branches.filter(branch => branch !== own) }
}

/** A type that became a `oneOf` or `anyOf` of plain types, or the reverse: which types came and went. */
export function typeListChange(
  base: Node,
  revision: Node,
): { readonly added: readonly string[]; readonly removed: readonly string[] } | undefined {
  const [before, after] = [typeList(base), typeList(revision)]
  if (!before || !after || !(before.asBranches || after.asBranches)) return undefined
  const added = after.names.filter(name => !before.names.includes(name))
  const removed = before.names.filter(name => !after.names.includes(name))
  return added.length + removed.length > 0 ? { added, removed } : undefined
}

function typeList(
  schema: Node,
): { readonly names: readonly string[]; readonly asBranches: boolean } | undefined {
  const say = membersOf(schema)
  if ('not' in say || 'allOf' in say || 'properties' in say) return undefined
  const { names } = typesOf(schema)
  if (names.length > 0) return { names, asBranches: false }
  for (const list of ['oneOf', 'anyOf']) {
    const branches = entries(at(schema, list))
    const plain = branches.flatMap(plainType)
    if (plain.length > 0 && plain.length === branches.length)
      return { names: plain, asBranches: true }
  }
  return undefined
}

function plainType(schema: Node): readonly string[] {
  const { type } = membersOf(schema)
  const compound = ['properties', 'oneOf', 'anyOf', 'allOf'].some(key => key in membersOf(schema))
  const names = typeof type === 'string' ? [type] : Array.isArray(type) ? (type as string[]) : []
  return names.length === 1 && !compound ? names : []
}
