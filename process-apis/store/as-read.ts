/**
 * The value as `jsonb` gives it back: members by the length of their names and then by their bytes. A later attempt, which reads
 * it from the database, must say the same to another system to the byte: many know a repeat by that.
 * https://www.postgresql.org/docs/current/datatype-json.html
 */
export function asRead<Value>(value: Value): Value {
  return inOrder(value) as Value
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inOrder)
  const given = value as Record<string, unknown>
  const members: Record<string, unknown> = {}
  for (const name of ordered(Object.keys(given))) {
    const member = given[name]
    if (member !== undefined) {
      members[name] = typeof member === 'object' ? inOrder(member) : member
    }
  }
  return members
}

/** Objects of one kind have the same names in the same order; there are few kinds. */
const known = new Map<string, readonly string[]>()
const mostKnown = 2_000

function ordered(names: string[]): readonly string[] {
  if (names.length < 2) return names
  const key = names.join('\n')
  const before = known.get(key)
  if (before !== undefined) return before
  const order = names.toSorted(byName)
  if (known.size < mostKnown) known.set(key, order)
  return order
}

function byName(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : 1)
}
