import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
  const kept = read(file) ?? make(file)
  const [id = '', secret = ''] = kept.trim().split(':')
  if (id === '' || Buffer.from(secret, 'base64url').length < 32) {
    throw new Error(`${file} does not hold a pepper; restore it, or every API key stops working`)
  }
  return [{ id, secret: Buffer.from(secret, 'base64url') }]
}

/** Two processes may start at once: the link is made by one of them, and both read what stands there. */
function make(file: string): string {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(draft, `local:${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(file, 'utf8')
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
