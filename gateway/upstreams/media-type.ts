/** Type and subtype in small letters, without parameters. */
export function mediaTypeOf(field: string | undefined): string | undefined {
  if (field === undefined || field === 'application/json') return field
  const end = field.indexOf(';')
  return (end === -1 ? field : field.slice(0, end)).trim().toLowerCase()
}

/** Whether a type is the one of the contract, or within its range. https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1 */
export function mediaTypeWithin(type: string | undefined, range: string): boolean {
  if (type === range || range === '*/*') return true
  if (type === undefined) return false
  const plain = mediaTypeOf(range) as string
  return plain.endsWith('/*') ? type.startsWith(plain.slice(0, -1)) : type === plain
}

/** https://www.rfc-editor.org/rfc/rfc6839#section-3.1 */
export function isJson(type: string): boolean {
  const plain = mediaTypeOf(type) as string
  return plain === 'application/json' || plain.endsWith('+json')
}
