/** The parts of a signed token, as they were sent. Nothing in it is trusted yet. */
export type CompactJws = {
  readonly header: JwsHeader
  readonly payload: Readonly<Record<string, unknown>>
}

export type JwsHeader = {
  readonly alg: string
  readonly typ: string | undefined
  readonly kid: string | undefined
  readonly [name: string]: unknown
}

/** The longest token that is looked at; all headers of a request together may have 16 KiB. */
const maxLength = 8_192

/**
 * Reads a compact JWS whose payload is a JSON object, or gives undefined. Done before any cryptography, because
 * libraries are generous: only the alphabet of base64url in its canonical form, exactly three parts (five are a JWE,
 * and what was merely decrypted is not signed), no extensions that would change what is signed or how.
 * https://www.ietf.org/archive/id/draft-ietf-oauth-rfc8725bis-10.html
 */
export function readCompactJws(text: string): CompactJws | undefined {
  const parts = compactParts(text)
  const payload = parts && objectOf(parts.payload)
  return payload && { header: parts.header, payload }
}

/** The same, whatever the payload is. */
export function compactParts(
  text: string,
): { readonly header: JwsHeader; readonly payload: Buffer } | undefined {
  if (text.length > maxLength) return undefined
  const match = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)$/.exec(text)
  if (match === null) return undefined
  const [headerBytes, payload, signature] = match.slice(1).map(bytesOf)
  const header = headerBytes && objectOf(headerBytes)
  if (header === undefined || payload === undefined || signature === undefined) return undefined
  const { alg, typ, kid } = header
  if (typeof alg !== 'string') return undefined
  if (typ !== undefined && typeof typ !== 'string') return undefined
  if (kid !== undefined && (typeof kid !== 'string' || kid.length > 256)) return undefined
  // `jku`, `x5u`, `jwk`, `x5c` and their kind say where a key could be had: nobody asks them.
  if (refusedHeaders.some(name => Object.hasOwn(header, name))) return undefined
  return { header: { ...header, alg, typ, kid }, payload }
}

/** Extensions (`crit`, `b64`), nested tokens (`cty`), and what belongs to encryption. */
const refusedHeaders = ['crit', 'b64', 'cty', 'enc', 'zip', 'epk', 'p2c', 'p2s', 'apu', 'apv']

function objectOf(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Bits that are left over at the end of base64url must be zero, or one signature has several spellings. */
function bytesOf(part: string): Buffer | undefined {
  const bytes = Buffer.from(part, 'base64url')
  return bytes.toString('base64url') === part ? bytes : undefined
}
