import type { Transaction } from '../store/store.ts'

/** What somebody did, to be kept for whoever asks later. */
export type NewAuditEntry = {
  readonly tenant: string
  /** The application that called, or `crossdock`. */
  readonly actor: string
  /** The operation's name in its contract, e.g. `setStock`. */
  readonly action: string
  /** The id of what it was done to. */
  readonly subject: string
  readonly correlationId: string
  /** What changed; no personal data. */
  readonly data?: object
}

/** Writes an audit entry in the transaction of what it tells about: neither is there without the other. */
export async function appendAuditEntry(
  tx: Pick<Transaction, 'query'>,
  { tenant, actor, action, subject, correlationId, data }: NewAuditEntry,
): Promise<void> {
  await tx.query({
    name: 'crossdock-append-audit-entry',
    text: `insert into crossdock.audit_entry (tenant, actor, action, subject, correlation_id, data)
           values ($1, $2, $3, $4, $5, $6)`,
    values: [
      tenant,
      actor,
      action,
      subject,
      correlationId,
      data === undefined ? null : JSON.stringify(data),
    ],
  })
}
