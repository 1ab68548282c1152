import { hash } from 'node:crypto'
import type { Fault } from '../../openapi/problem.ts'
import type { Check } from '../../openapi/validate.ts'
import type { Answer } from '../policies/policy.ts'

/** Checks the body of an answer that came as bytes. */
export type CheckBytes = (answer: Answer, bytes: Buffer) => readonly Fault[]

/** So many answers of one schema are remembered to be in order. */
const remembered = 1_000

/** A longer answer takes longer to hash than it is worth. */
const longest = 65_536

/**
 * Remembers which bytes kept the schema, by their SHA-256: the answer that comes a second time is neither parsed nor
 * checked. Only good verdicts are kept, since a schema and the same bytes never come to another one.
 */
export function verdicts(check: Check): CheckBytes {
  const good = new Set<string>()
  return (answer, bytes) => {
    const digest = bytes.length > longest ? undefined : hash('sha256', bytes, 'base64')
    if (digest !== undefined && good.has(digest)) return none
    const faults = faultsOf(check, answer.body)
    if (faults.length > 0 || digest === undefined) return faults
    if (good.size >= remembered) good.delete(good.values().next().value as string)
    good.add(digest)
    return faults
  }
}

const none: readonly Fault[] = []

function faultsOf(check: Check, body: unknown): readonly Fault[] {
  if (body === undefined) {
    return [{ pointer: '', keyword: 'json', detail: 'must be JSON in UTF-8' }]
  }
  try {
    return check(body)
  } catch (error) {
    // A validator recurses into what a recursive schema lets nest.
    if (!(error instanceof RangeError)) throw error
    return [{ pointer: '', keyword: 'depth', detail: 'is nested too deep' }]
  }
}
