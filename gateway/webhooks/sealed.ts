import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Pepper } from '../keys/key.ts'

/** Keeps what has to be read again, such as what webhooks are signed with: the database alone tells nobody. */
export type Seal = {
  /** `about` is what it belongs to: under another name it cannot be opened. */
  readonly seal: (text: string, about: string) => string
  /** Throws when its pepper is gone, or when it was changed. */
  readonly open: (sealed: string, about: string) => string
}

/**
 * AES-256-GCM with a key derived from each pepper of the installation (KEY_PEPPER); the first one seals, each of them opens.
 * https://nvlpubs.nist.gov/nistpubs/Legacy/SP/nistspecialpublication800-38d.pdf
 */
export function sealing(peppers: readonly Pepper[]): Seal {
  const keys = new Map(peppers.map(({ id, secret }) => [id, keyOf(secret)]))
  const [first] = peppers
  if (first === undefined) throw new Error('sealing takes a pepper')

  return {
    seal(text, about) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keys.get(first.id) as Buffer, nonce)
      cipher.setAAD(Buffer.from(about))
      const parts = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
      return `${first.id}.${Buffer.concat([nonce, ...parts]).toString('base64url')}`
    },
    open(sealed, about) {
      const at = sealed.lastIndexOf('.')
      const key = keys.get(sealed.slice(0, at))
      if (key === undefined) {
        throw new Error('what is sealed needs a pepper that is not there any more')
      }
      const bytes = Buffer.from(sealed.slice(at + 1), 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAAD(Buffer.from(about))
      decipher.setAuthTag(bytes.subarray(-16))
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString()
    },
  }
}

const keyOf = (secret: Buffer) =>
  Buffer.from(hkdfSync('sha256', secret, '', 'crossdock webhook secrets', 32))
