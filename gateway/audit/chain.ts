import { createHash } from 'node:crypto'
import { canonicalJson } from '../policies/canonical-json.ts'

/** An entry of the audit log as it stands in the chain. */
export type SealedEntry = UnsealedEntry & {
  /** 1, 2, 3 … without a gap. */
  readonly sequence: number
  readonly previousHash: string
  readonly hash: string
}

export type UnsealedEntry = {
  readonly position: number
  readonly tenant: string
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly correlationId: string
  readonly data: unknown
  /** RFC 3339 in UTC, to the microsecond. */
  readonly at: string
}

/** What the first entry follows. */
export const beginning = { sequence: 0, hash: '0'.repeat(64) } as const

/**
 * The hash of an entry: SHA-256 over the JCS text (RFC 8785) of everything that stands in it, with its place in the
 * chain and the hash of the entry before it. Whoever has an export can compute it again.
 */
export function hashOf(entry: UnsealedEntry, sequence: number, previousHash: string): string {
  const { position, tenant, actor, action, subject, correlationId, data, at } = entry
  const text = canonicalJson({
    sequence,
    previousHash,
    position,
    tenant,
    actor,
    action,
    subject,
    correlationId,
    data: data ?? null,
    at,
  })
  return createHash('sha256').update(text).digest('hex')
}

/** How the columns of `crossdock.audit_entry` are read for the above. */
export const auditColumns = `position, tenant, actor, action, subject, correlation_id as "correlationId", data,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  sequence, previous_hash as "previousHash", hash`
