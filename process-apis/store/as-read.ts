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
  const members: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value).toSorted(byName)) {
    if (member !== undefined) members[name] = inOrder(member)
  }
  return members
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one.length - other.length || (one < other ? -1 : 1)
}
