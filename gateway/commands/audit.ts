import { openStore } from '../../process-apis/store/store.ts'
import { findEntries, type AuditEntry, type AuditFilter } from '../audit/find-entries.ts'
import type { Head } from '../audit/sealing.ts'
import { verify } from '../audit/verify.ts'
import { loadConfig } from '../config.ts'
import { withDatabase } from './with-database.ts'

export type AuditVerifyOptions = { readonly head?: string; readonly json?: boolean }

/** Goes through the chain of the audit log. Exit code 1: it is broken, and the first wrong sequence is named. */
export async function verifyAudit({ head, json = false }: AuditVerifyOptions): Promise<number> {
  const kept = head === undefined ? undefined : readHead(head)
  const verified = await withAudit(pool => verify(pool, kept === undefined ? {} : { head: kept }))
  const { right, broken, unsealed } = verified
  if (json) {
    process.stdout.write(`${JSON.stringify(verified)}\n`)
  } else if (broken === undefined) {
    const end =
      verified.head === undefined ? '' : `, up to ${verified.head.sequence}:${verified.head.hash}`
    const rest = unsealed === 0 ? '' : `; ${unsealed} not sealed yet`
    process.stdout.write(`The audit log is whole: ${right} entries${end}${rest}.\n`)
  } else {
    process.stderr.write(
      `The audit log is broken at entry ${broken.sequence}: ${broken.why}. The ${right} entries before it are right.\n`,
    )
  }
  return broken === undefined ? 0 : 1
}

export type AuditListOptions = {
  readonly tenant?: string
  readonly actor?: string
  readonly action?: string
  readonly subject?: string
  readonly correlation?: string
  readonly since?: string
  readonly until?: string
  readonly limit?: string
  readonly json?: boolean
}

/** Lists the newest entries that fit, newest first. */
export async function listAudit({
  limit = '50',
  json = false,
  ...rest
}: AuditListOptions): Promise<number> {
  const filter = toFilter(rest)
  const most = readLimit(limit)
  const found: AuditEntry[] = []
  await withAudit(async pool => {
    for await (const entry of findEntries(pool, filter, { newestFirst: true })) {
      if (found.length === most) break
      found.push(entry)
    }
  })
  if (json) process.stdout.write(`${JSON.stringify(found)}\n`)
  else for (const entry of found) process.stdout.write(`${line(entry)}\n`)
  return 0
}

/** Writes every entry that fits as a line of JSON, oldest first: with all that its hash is made of. */
export async function exportAudit(
  options: Omit<AuditListOptions, 'limit' | 'json'>,
): Promise<number> {
  const filter = toFilter(options)
  await withAudit(async pool => {
    for await (const entry of findEntries(pool, filter)) {
      const taken = process.stdout.write(`${JSON.stringify(entry)}\n`)
      if (!taken) await new Promise(resolve => process.stdout.once('drain', resolve))
    }
  })
  return 0
}

function withAudit<Result>(
  work: (pool: ReturnType<typeof openStore>['pool']) => Promise<Result>,
): Promise<Result> {
  return withDatabase(loadConfig(), async url => {
    const store = openStore({ url, connections: 1 })
    try {
      return await work(store.pool)
    } finally {
      await store.close()
    }
  })
}

function toFilter({ correlation, since, until, ...rest }: AuditListOptions): AuditFilter {
  return {
    ...rest,
    ...(correlation !== undefined && { correlationId: correlation }),
    ...(since !== undefined && { since: readInstant('--since', since) }),
    ...(until !== undefined && { until: readInstant('--until', until) }),
  }
}

function readInstant(option: string, text: string): Date {
  const date = new Date(text)
  if (!Number.isNaN(date.getTime())) return date
  throw new Error(`${option} must be an instant such as 2026-11-21T09:30:00Z, not ${text}.`)
}

function readLimit(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new Error(`--limit must be a whole number from 1, not ${text}.`)
}

function readHead(text: string): Head {
  const [, sequence, hash] = /^([1-9]\d{0,15}):([0-9a-f]{64})$/.exec(text) ?? []
  if (hash !== undefined) return { sequence: Number(sequence), hash }
  throw new Error('--head must be <sequence>:<hash>, as "audit verify" and the log give it.')
}

function line({ sequence, at, tenant, actor, action, subject, correlationId }: AuditEntry): string {
  return `${String(sequence ?? '-').padStart(8)}  ${at}  ${tenant}  ${actor}  ${action}  ${subject}  ${correlationId}`
}
