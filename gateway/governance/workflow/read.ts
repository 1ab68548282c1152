import type { Queryable } from '../../../process-apis/store/store.ts'
import type { GovernancePolicy } from '../governance-file.ts'
import {
  openStates,
  revisionColumns,
  revisionTables,
  runningStates,
  toRow,
  waiverColumns,
  type FindingDecision,
  type Revision,
  type SignOff,
  type Waiver,
} from '../registry/rows.ts'
import type { GateQuestion } from './gate.ts'

/** One revision; undefined where there is none. */
export async function readRevision(db: Queryable, id: string): Promise<Revision | undefined> {
  const { rows } = await db.query<object>(
    `select ${revisionColumns} from ${revisionTables} where r.id = $1`,
    [id],
  )
  return rows[0] && toRow<Revision>(rows[0])
}

/** The revision of an API that runs. */
export async function readHead(db: Queryable, api: string): Promise<Revision | undefined> {
  const { rows } = await db.query<object>(
    `select ${revisionColumns} from ${revisionTables} where r.api = $1 and r.state = any($2)`,
    [api, runningStates],
  )
  return rows[0] && toRow<Revision>(rows[0])
}

/** Revisions of an API on their way. */
export async function readOpen(db: Queryable, api: string): Promise<readonly Revision[]> {
  const { rows } = await db.query<object>(
    `select ${revisionColumns} from ${revisionTables} where r.api = $1 and r.state = any($2) order by r.id`,
    [api, openStates],
  )
  return rows.map(row => toRow<Revision>(row))
}

/** Waivers of an API, the newest first; of all APIs where it is not told. */
export async function readWaivers(db: Queryable, api?: string): Promise<readonly Waiver[]> {
  const { rows } = await db.query<object>(
    `select ${waiverColumns} from crossdock.governance_waiver w
     where $1::text is null or w.api = $1 order by w.id desc limit 500`,
    [api ?? null],
  )
  return rows.map(row => toRow<Waiver>(row))
}

export async function readWaiver(db: Queryable, id: string): Promise<Waiver | undefined> {
  const { rows } = await db.query<object>(
    `select ${waiverColumns} from crossdock.governance_waiver w where w.id = $1`,
    [id],
  )
  return rows[0] && toRow<Waiver>(rows[0])
}

/** Everything the gate goes by for a revision, as it is now. */
export async function readQuestion(
  db: Queryable,
  revision: Revision,
  policy: GovernancePolicy,
  now: Date,
): Promise<GateQuestion> {
  const { id, api } = revision
  const decisions = await db.query<FindingDecision>(
    `select fingerprint, decision, reason, person from crossdock.governance_finding_decision where api = $1`,
    [api],
  )
  const baseline = await db.query<{ fingerprints: string[] }>(
    `select fingerprints from crossdock.governance_baseline where api = $1`,
    [api],
  )
  const comments = await db.query<{ open: number }>(
    `select count(*)::int as open from crossdock.governance_comment
     where revision_id = $1 and resolved_at is null`,
    [id],
  )
  const overdue = await db.query<{ id: string }>(
    `select id from crossdock.governance_revision
     where api = $1 and id <> $2 and review_due_at < $3 and reviewed_at is null limit 1`,
    [api, id, now],
  )
  const head = await readHead(db, api)
  return {
    revision,
    reports: revision.reports,
    policy,
    waivers: await readWaivers(db, api),
    decisions: decisions.rows,
    baseline: new Set(baseline.rows[0]?.fingerprints),
    signOffs: await readSignOffs(db, id),
    openComments: comments.rows[0]?.open ?? 0,
    headId: head?.id,
    overdue: overdue.rows[0]?.id,
    now,
  }
}

/** In the order they were given. */
export async function readSignOffs(db: Queryable, revisionId: string): Promise<readonly SignOff[]> {
  const { rows } = await db.query<object>(
    `select revision_id as "revisionId", digest, person, role, decision, reason, at
     from crossdock.governance_sign_off where revision_id = $1 order by position`,
    [revisionId],
  )
  return rows.map(row => toRow<SignOff>(row))
}
