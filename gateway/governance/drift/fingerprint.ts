import { createHash } from 'node:crypto'

/** Of what makes a finding the same finding tomorrow. */
export function fingerprintOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}
