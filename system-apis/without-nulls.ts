/**
 * A vendor's document without its nulls: most vendors write null and leave out for the same thing. `kept` are members that
 * mean something by being there at all.
 */
export function withoutNulls(value: unknown, kept: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map(each => withoutNulls(each, kept))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === null && !kept.includes(name) ? [] : [[name, withoutNulls(member, kept)]],
    ),
  )
}
