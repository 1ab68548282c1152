import { appendAuditEntry } from '../../process-apis/audit/append-audit-entry.ts'
import type { Transaction } from '../../process-apis/store/store.ts'

/** An administrative act on an application or a key. */
export type KeyAct = {
  readonly tenant: string
  /** The application that called, or the person at the command line. */
  readonly actor: string
  /** The operation's name in platform.v1. */
  readonly act: string
  /** The id of the application or the key. */
  readonly subject: string
  readonly correlationId: string
  /** What changed; never a key. */
  readonly detail?: object
}

/** Keeps the act in the transaction that does it. The one place where applications and keys meet the audit log. */
export const audit = {
  record(tx: Transaction, { act, detail, ...entry }: KeyAct): Promise<void> {
    return appendAuditEntry(tx, {
      ...entry,
      action: act,
      ...(detail !== undefined && { data: detail }),
    })
  },
}
