/** Whether this is an absolute URI, with or without a fragment. https://www.rfc-editor.org/rfc/rfc3986#appendix-A */
export const isUri = (text: string): boolean => scheme.test(text) && reads(text, ascii)

/** Whether this is a URI or a relative reference. */
export const isUriReference = (text: string): boolean => reads(text, ascii)

/** The same with the letters of every script: https://www.rfc-editor.org/rfc/rfc3987#section-2.2 */
export const isIri = (text: string): boolean => scheme.test(text) && reads(text, international)

/** An IRI or a relative reference. */
export const isIriReference = (text: string): boolean => reads(text, international)

const scheme = /^[a-z][a-z\d+.-]*:/i

/** What may stand in each part; the parts never share a text, so each is tried once. */
type Grammar = Readonly<Record<'user' | 'name' | 'path' | 'query' | 'fragment', RegExp>>

const ascii = grammar("\\w.~!$&'()*+,;=-", '', '')
const international = grammar(
  "\\w.~!$&'()*+,;=\\u{a0}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}\\u{10000}-\\u{1fffd}\\u{20000}-\\u{dfffd}-",
  '\\u{e000}-\\u{f8ff}\\u{f0000}-\\u{10fffd}',
  'u',
)

function grammar(letters: string, only: string, flags: string): Grammar {
  const of = (more: string) =>
    new RegExp(`^(?:[${more}${letters}]|%[\\da-fA-F]{2})*$`, flags === '' ? 'u' : flags)
  return {
    user: of(':'),
    name: of(''),
    path: of('/:@'),
    query: of(`/?:@${only}`),
    fragment: of('/?:@'),
  }
}

/** https://www.rfc-editor.org/rfc/rfc3986#appendix-B splits any text into the five parts. */
function reads(text: string, { user, name, path, query, fragment }: Grammar): boolean {
  const match = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/.exec(text)
  if (match === null) return false
  const [, before, authority, way = '', asked = '', part = ''] = match
  if (before !== undefined && !scheme.test(`${before}:`)) return false
  if (!path.test(way) || !query.test(asked) || !fragment.test(part)) return false
  if (authority === undefined) {
    // A colon in the first segment would be read as the end of a scheme.
    return before !== undefined || !/^[^/]*:/.test(way)
  }
  const at = authority.indexOf('@')
  if (at !== -1 && !user.test(authority.slice(0, at))) return false
  const parts = /^(\[[^\]]*\]|[^:[\]]*)(?::\d*)?$/.exec(authority.slice(at + 1))
  if (parts === null) return false
  const [, host = ''] = parts
  return host.startsWith('[') ? isLiteral(host.slice(1, -1)) : name.test(host)
}

/** An IPv6 address, or one of a later version. */
function isLiteral(text: string): boolean {
  if (/^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(text)) return true
  const [, head = '', quad] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? [undefined, text]
  if (
    quad !== undefined &&
    !quad.split('.').every(byte => /^(0|[1-9]\d{0,2})$/.test(byte) && Number(byte) < 256)
  )
    return false
  const plain = quad === undefined ? head : `${head}0:0`
  const halves = plain.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap(half => (half === '' ? [] : half.split(':')))
  if (!groups.every(group => /^[\da-f]{1,4}$/i.test(group))) return false
  return halves.length === 2 ? groups.length < 8 : groups.length === 8
}
