import { hash, randomBytes, timingSafeEqual } from 'node:crypto'
import { crc32 } from 'node:zlib'

export type KeyEnvironment = 'live' | 'test'

/** What an API key says about itself. `id` is public: it stands in logs and indexes the row. */
export type ParsedKey = {
  readonly environment: KeyEnvironment
  readonly id: string
  /** The whole key, as it is hashed. */
  readonly text: string
}

/** A server secret that keys are hashed with; a stolen table is worthless without it. */
export type Pepper = { readonly id: string; readonly secret: Buffer }

/**
 * The shape of every key, for whoever scans repositories and logs for leaked ones:
 * `xd_<environment>_<public id>_<secret, 160 bits>_<CRC-32 of all before it>`.
 */
export const keyPattern = /\bxd_(live|test)_([a-z2-7]{16})_([a-z2-7]{32})_([0-9a-f]{8})\b/

const wholeKey = new RegExp(`^${keyPattern.source}$`)
/** Characters of every key. */
export const keyLength = 'xd_live_'.length + 16 + 1 + 32 + 1 + 8

/** Makes a key. It is shown once: only its hash is kept. */
export function newKey(environment: KeyEnvironment): ParsedKey {
  const id = base32(randomBytes(10))
  const body = `xd_${environment}_${id}_${base32(randomBytes(20))}`
  const text = `${body}_${checksum(body)}`
  return { environment, id, text }
}

/** Reads a key, or gives undefined for what cannot be one: the checksum refuses garbage before any look-up. */
export function parseKey(text: string): ParsedKey | undefined {
  if (text.length !== keyLength) return undefined
  const match = wholeKey.exec(text)
  if (match === null) return undefined
  const [, environment, id = '', , sum = ''] = match
  if (checksum(text.slice(0, -sum.length - 1)) !== sum) return undefined
  return { environment: environment as KeyEnvironment, id, text }
}

/** What is kept of a key: HMAC-SHA-256 of the whole of it with a server pepper. https://www.rfc-editor.org/rfc/rfc2104 */
export function hashKey(key: ParsedKey, pepper: Pepper): Buffer {
  const { inner, outer } = padsOf(pepper)
  const first = hash('sha256', Buffer.concat([inner, Buffer.from(key.text)]), 'buffer')
  return hash('sha256', Buffer.concat([outer, first]), 'buffer')
}

/** Whether `key` is the one whose hash was kept; takes as long for a near miss as for a far one. */
export function isKey(key: ParsedKey, kept: Buffer, pepper: Pepper): boolean {
  return kept.length === 32 && timingSafeEqual(hashKey(key, pepper), kept)
}

const blockBytes = 64
const pads = new WeakMap<Pepper, { inner: Buffer; outer: Buffer }>()

/** The two halves of HMAC are made once per pepper: `crypto.createHmac` costs thirty times the hash itself. */
function padsOf(pepper: Pepper): { inner: Buffer; outer: Buffer } {
  let made = pads.get(pepper)
  if (made === undefined) {
    const { secret } = pepper
    const block = Buffer.alloc(blockBytes)
    ;(secret.length > blockBytes ? hash('sha256', secret, 'buffer') : secret).copy(block)
    made = { inner: block.map(byte => byte ^ 0x36), outer: block.map(byte => byte ^ 0x5c) } as {
      inner: Buffer
      outer: Buffer
    }
    pads.set(pepper, made)
  }
  return made
}

const checksum = (body: string) => crc32(body).toString(16).padStart(8, '0')

/** RFC 4648 base32 in lower case: no character that a double click, a URL or a person could take for another. */
function base32(bytes: Buffer): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((value >> bits) & 31)
    }
  }
  return text
}
