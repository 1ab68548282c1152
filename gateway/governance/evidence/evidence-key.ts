import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { join } from 'node:path'
import { secretFile } from '../../host/secret-file.ts'

/** Signs what this installation decided. */
export type EvidenceKey = {
  /** SubjectPublicKeyInfo in base64. */
  readonly publicKey: string
  /** In base64. */
  readonly sign: (text: string) => string
}

export type EvidenceKeyOptions = {
  /** From the configuration: PKCS #8 in base64. When there is none, one is kept in the data folder. */
  readonly evidenceKey: string | undefined
  /** Absolute path of the data folder. */
  readonly data: string
}

/** The Ed25519 key of this installation, made on the first start where none is configured; readable by the owner only. */
export function evidenceKey({ evidenceKey: configured, data }: EvidenceKeyOptions): EvidenceKey {
  const text = configured ?? secretFile(join(data, 'evidence-key'), make)
  const key = createPrivateKey({
    key: Buffer.from(text.trim(), 'base64'),
    format: 'der',
    type: 'pkcs8',
  })
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The evidence key is no Ed25519 key.')
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
  return { publicKey, sign: what => sign(null, Buffer.from(what), key).toString('base64') }
}

/** Whether a signature was made by the owner of a public key. */
export function isSigned(text: string, publicKey: string, signature: string): boolean {
  try {
    const key: KeyObject = createPublicKey({
      key: Buffer.from(publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    })
    return (
      key.asymmetricKeyType === 'ed25519' &&
      verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
    )
  } catch {
    return false
  }
}

function make(): string {
  const { privateKey } = generateKeyPairSync('ed25519')
  return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
}
