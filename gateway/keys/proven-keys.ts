import { hash, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { keyLength } from './key.ts'

/**
 * What stands behind keys that were shown to be right: they are known again by one hash in place of the two of HMAC, and
 * nothing else is looked at. Keys themselves are not kept.
 */
export type ProvenKeys<Found extends object> = {
  readonly find: (text: string) => Found | undefined
  readonly prove: (text: string, found: Found) => void
}

/** Remembers so many at most, the least used go first; a key that was forgotten is shown to be right once more. */
export function provenKeys<Found extends object>(remembered = 10_000): ProvenKeys<Found> {
  // Salted, so that how long it takes to compare says nothing about what is compared.
  const salt = randomBytes(32).toString('base64')
  const digestOf = (text: string) => hash('sha256', salt + text, 'base64')
  const proven = new LRUCache<string, Found>({ max: remembered })

  return {
    find: text => (text.length === keyLength ? proven.get(digestOf(text)) : undefined),
    prove: (text, found) => void proven.set(digestOf(text), found),
  }
}
