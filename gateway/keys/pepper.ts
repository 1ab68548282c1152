import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { secretFile } from '../host/secret-file.ts'
import type { Pepper } from './key.ts'

export type PeppersOptions = {
  /** From the configuration; when there is none, one is kept in the data folder. */
  readonly keyPeppers: readonly Pepper[]
  /** Absolute path of the data folder. */
  readonly data: string
}

/**
 * The peppers of this installation; the first one hashes new keys. Without configured ones, one is made on the
 * first start and kept in `<data>/key-pepper`, readable by the owner only.
 */
export function keyPeppers({ keyPeppers: configured, data }: PeppersOptions): readonly Pepper[] {
  if (configured.length > 0) return configured
  const file = join(data, 'key-pepper')
  const [id = '', secret = ''] = secretFile(file, make).trim().split(':')
  if (id === '' || Buffer.from(secret, 'base64url').length < 32) {
    throw new Error(`${file} does not hold a pepper; restore it, or every API key stops working`)
  }
  return [{ id, secret: Buffer.from(secret, 'base64url') }]
}

const make = () => `local:${randomBytes(32).toString('base64url')}`
