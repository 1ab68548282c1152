/** The certificate revocation lists of a PEM file, each by itself. Throws where there is none. */
export function readLists(text: string): readonly string[] {
  const lists = text.match(/-----BEGIN X509 CRL-----[^-]+-----END X509 CRL-----/g)
  if (lists === null) throw new Error('there is no certificate revocation list (PEM) in the file')
  return lists
}

/**
 * When a list says that it will have been followed by a newer one, in milliseconds since 1970; undefined where it does
 * not say. Throws where it is none. Only as much of it is read: https://www.rfc-editor.org/rfc/rfc5280#section-5.1
 */
export function nextUpdateOf(list: string): number | undefined {
  const bytes = Buffer.from(list.replaceAll(/-----[^-]+-----/g, ''), 'base64')
  const [listing] = partsOf(bytes)
  const [toBeSigned] = listing === undefined ? [] : partsOf(listing.content)
  const parts = toBeSigned === undefined ? [] : partsOf(toBeSigned.content)
  // version (optional), signature, issuer, thisUpdate, nextUpdate (optional), …
  const times = parts.filter(({ tag }) => tag === utcTime || tag === generalizedTime)
  if (times.length === 0) throw new Error('a certificate revocation list cannot be read')
  const [, next] = times
  return next && timeOf(next.content.toString('latin1'), next.tag)
}

const utcTime = 0x17
const generalizedTime = 0x18

type Part = { readonly tag: number; readonly content: Buffer }

/** The parts of a DER value, one behind the other. What is cut off is left out. */
function partsOf(bytes: Buffer): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  while (at + 2 <= bytes.length) {
    const tag = bytes.readUInt8(at)
    const first = bytes.readUInt8(at + 1)
    const more = first < 0x80 ? 0 : first & 0x7f
    if (more > 4 || at + 2 + more > bytes.length) break
    const size = more === 0 ? first : bytes.readUIntBE(at + 2, more)
    const from = at + 2 + more
    if (from + size > bytes.length) break
    parts.push({ tag, content: bytes.subarray(from, from + size) })
    at = from + size
  }
  return parts
}

/** `YYMMDDhhmmssZ` or `YYYYMMDDhhmmssZ`: https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5 */
function timeOf(text: string, tag: number): number | undefined {
  const full = tag === utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full)
  if (match === null) return undefined
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
