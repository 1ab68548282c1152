import { randomUUID } from 'node:crypto'
import { appendAuditEntry } from '../../process-apis/audit/append-audit-entry.ts'
import type { Queryable, Store, Transaction } from '../../process-apis/store/store.ts'
import { digestOf, type PolicySet } from './policy-set.ts'

/** The channel on which servers are told that there is a newer revision. */
export const revisionChannel = 'crossdock_policies'

/** What is to govern every server, as it was applied once; it never changes afterwards. */
export type Revision = {
  readonly number: number
  /** Of the files; empty where servers go by their own. */
  readonly digest: string
  /** Absent: each server goes by the files beside it. */
  readonly files: PolicySet['files'] | undefined
  /** Digest of the contract that runs in place of the newest one, by API. */
  readonly contracts: Readonly<Record<string, string>>
  readonly previous: number | undefined
  readonly note: string | undefined
  readonly by: string
  readonly at: Date
}

export type NewRevision = Pick<Revision, 'files' | 'contracts' | 'note' | 'by'> & {
  /** The revision it was made from: when another has come in between, nothing is applied. */
  readonly previous: number | undefined
  /** For the audit: `applyPolicies`, `rollbackPolicies`, `rollbackContract`. */
  readonly action: string
}

/** What a server process makes of the newest revision. */
export type Report = {
  readonly process: string
  readonly host: string
  readonly pid: number
  readonly revision: number
  readonly state: ReportState
  readonly reason: string | undefined
}

export type ReportState = 'running' | 'refused' | 'own files'

export type RevisionStore = {
  /** The one that counts; undefined where nothing was ever applied. */
  newest(): Promise<Revision | undefined>
  newestNumber(): Promise<number>
  get(number: number): Promise<Revision | undefined>
  /** The last 50, newest first, without their files. */
  list(): Promise<readonly Revision[]>
  /** Writes, audits and tells every server, all in one transaction. */
  add(revision: NewRevision): Promise<Revision>
  report(report: Report): Promise<void>
  /** A process that ends. */
  leave(process: string): Promise<void>
  /** Of the processes that live. */
  reports(): Promise<readonly Report[]>
}

/** What wins over the files must not be a surprise: it says how to make the files count again. */
export function appliedLine({ number, files, by, at }: Revision): string {
  const what = files === undefined ? 'the files, with what was chosen in' : 'not the files but'
  return `policies: ${what} revision ${number}, applied ${at.toISOString()} by ${by}; \`crossdock policies apply\` makes the files count`
}

/** A process that was not heard of for so long does not live any more. */
const silentSeconds = 10

export function revisionStore({
  pool,
  transaction,
}: Pick<Store, 'pool' | 'transaction'>): RevisionStore {
  const one = async (where: string, values: unknown[]): Promise<Revision | undefined> => {
    const { rows } = await pool.query<RevisionRow>(
      `select ${revisionColumns} from crossdock.policy_revision ${where}`,
      values,
    )
    return rows[0] && toRevision(rows[0])
  }

  return {
    newest: () => one('order by number desc limit 1', []),
    newestNumber: () => newestNumber(pool),
    get: number => one('where number = $1', [number]),

    async list() {
      const { rows } = await pool.query<RevisionRow>(
        `select number, digest, null as files, contracts, previous, note, applied_by, applied_at
         from crossdock.policy_revision order by number desc limit 50`,
      )
      return rows.map(toRevision)
    },

    add: ({ previous, ...revision }) =>
      transaction(tx =>
        addRevision(tx, newest => {
          if ((newest?.number ?? 0) === (previous ?? 0)) return revision
          throw new Error(
            `Revision ${newest?.number} was applied in the meantime; look at it (crossdock policies diff) and apply again.`,
          )
        }),
      ),

    async report({ process, host, pid, revision, state, reason }) {
      await pool.query({
        name: 'gateway.report-revision',
        text: `insert into crossdock.policy_report (process, host, pid, revision, state, reason)
               values ($1, $2, $3, $4, $5, $6)
               on conflict (process) do update set revision = excluded.revision,
                 state = excluded.state, reason = excluded.reason, heard_at = now()`,
        values: [process, host, pid, revision, state, reason ?? null],
      })
    },

    async leave(process) {
      await pool.query(
        `delete from crossdock.policy_report
         where process = $1 or heard_at < now() - interval '1 hour'`,
        [process],
      )
    },

    async reports() {
      const { rows } = await pool.query<ReportRow>(
        `select process, host, pid, revision, state, reason from crossdock.policy_report
         where heard_at > now() - make_interval(secs => $1) order by host, pid`,
        [silentSeconds],
      )
      return rows.map(({ reason, ...report }) => ({ ...report, reason: reason ?? undefined }))
    },
  }
}

/**
 * Writes the revision after the newest one, audits it and tells every server, in a transaction of others: what it was made
 * from cannot change before its end.
 */
export async function addRevision(
  tx: Transaction,
  after: (newest: Revision | undefined) => Omit<NewRevision, 'previous'>,
): Promise<Revision> {
  // One at a time: whoever waits here finds out below that another was first.
  await tx.query(`lock table crossdock.policy_revision in share row exclusive mode`)
  const { rows: before } = await tx.query<RevisionRow>(
    `select ${revisionColumns} from crossdock.policy_revision order by number desc limit 1`,
  )
  const newest = before[0] && toRevision(before[0])
  const { files, contracts, note, by, action } = after(newest)
  const { rows } = await tx.query<RevisionRow>(
    `insert into crossdock.policy_revision (digest, files, contracts, previous, note, applied_by)
     values ($1, $2, $3, $4, $5, $6)
     returning ${revisionColumns}`,
    [
      files === undefined ? '' : digestOf(files),
      files === undefined ? null : JSON.stringify(files),
      JSON.stringify(contracts),
      newest?.number ?? null,
      note ?? null,
      by,
    ],
  )
  const revision = toRevision(rows[0] as RevisionRow)
  await appendAuditEntry(tx, {
    tenant: 'crossdock',
    actor: by,
    action,
    subject: `policies/${revision.number}`,
    correlationId: randomUUID(),
    data: { digest: revision.digest, previous: revision.previous ?? null, contracts },
  })
  await tx.query(`select pg_notify($1, $2)`, [revisionChannel, String(revision.number)])
  return revision
}

const revisionColumns = 'number, digest, files, contracts, previous, note, applied_by, applied_at'

async function newestNumber(database: Pick<Queryable, 'query'>): Promise<number> {
  const { rows } = await database.query<{ number: number | null }>(
    `select max(number) as number from crossdock.policy_revision`,
  )
  return rows[0]?.number ?? 0
}

type RevisionRow = {
  number: number
  digest: string
  files: Record<string, string> | null
  contracts: Record<string, string>
  previous: number | null
  note: string | null
  applied_by: string
  applied_at: Date
}

type ReportRow = Omit<Report, 'reason'> & { reason: string | null }

function toRevision(row: RevisionRow): Revision {
  return {
    number: row.number,
    digest: row.digest,
    files: row.files ?? undefined,
    contracts: row.contracts,
    previous: row.previous ?? undefined,
    note: row.note ?? undefined,
    by: row.applied_by,
    at: row.applied_at,
  }
}
