import type { RowKind } from '../store/row-kind.ts'
import { type Queryable, writeRow } from '../store/transaction.ts'

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
export async function appendAuditEntry(tx: Queryable, entry: NewAuditEntry): Promise<void> {
  await writeRow(tx, auditEntryRow, entry)
}

const auditEntryRow: RowKind<NewAuditEntry> = {
  name: 'audit_entry',
  columns: 'tenant text, actor text, action text, subject text, "correlationId" text, data jsonb',
  writes: rows => [
    `insert into crossdock.audit_entry (tenant, actor, action, subject, correlation_id, data)
     select tenant, actor, action, subject, "correlationId", data from ${rows} order by unit`,
  ],
}
