import type pg from 'pg'
import { auditColumns, type SealedEntry, type UnsealedEntry } from './chain.ts'

/** Which entries of the audit log are asked for; absent is any. */
export type AuditFilter = {
  readonly tenant?: string
  readonly actor?: string
  readonly action?: string
  readonly subject?: string
  readonly correlationId?: string
  readonly since?: Date
  readonly until?: Date
}

/** An entry that may not be part of the chain yet. */
export type AuditEntry = UnsealedEntry & {
  readonly [Name in 'sequence' | 'previousHash' | 'hash']: SealedEntry[Name] | null
}

const batch = 1_000

/** The entries that fit, a batch at a time: oldest first, or newest first. */
export async function* findEntries(
  pool: Pick<pg.Pool, 'query'>,
  filter: AuditFilter,
  { newestFirst = false }: { readonly newestFirst?: boolean } = {},
): AsyncGenerator<AuditEntry> {
  const { tenant, actor, action, subject, correlationId, since, until } = filter
  let after = newestFirst ? Number.MAX_SAFE_INTEGER : 0
  for (;;) {
    const { rows } = await pool.query<AuditEntry>(
      `select ${auditColumns} from crossdock.audit_entry
       where position ${newestFirst ? '<' : '>'} $1
         and ($2::text is null or tenant = $2) and ($3::text is null or actor = $3)
         and ($4::text is null or action = $4) and ($5::text is null or subject = $5)
         and ($6::text is null or correlation_id = $6)
         and ($7::timestamptz is null or at >= $7) and ($8::timestamptz is null or at < $8)
       order by position ${newestFirst ? 'desc' : ''} limit ${batch}`,
      [
        after,
        ...[tenant, actor, action, subject, correlationId, since, until].map(one => one ?? null),
      ],
    )
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < batch) return
    after = last.position
  }
}
