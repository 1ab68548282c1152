/**
 * The one text of a JSON value, whatever order its members came in: JCS, https://www.rfc-editor.org/rfc/rfc8785.
 * ECMAScript's own number and string serialisation is what the RFC asks for; members are sorted by UTF-16 units.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    let text = '['
    for (let index = 0; index < value.length; index++) {
      if (index > 0) text += ','
      text += canonicalJson(value[index])
    }
    return `${text}]`
  }
  if (typeof value === 'object' && value !== null) {
    const members = value as Record<string, unknown>
    let text = '{'
    for (const name of Object.keys(members).toSorted()) {
      const member = members[name]
      if (member === undefined) continue
      if (text.length > 1) text += ','
      text += `${JSON.stringify(name)}:${canonicalJson(member)}`
    }
    return `${text}}`
  }
  return value === undefined ? 'null' : JSON.stringify(value)
}
