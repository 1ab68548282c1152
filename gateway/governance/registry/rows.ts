import type { Report } from '../diff/report.ts'
import type { ImpactReport, LintReport } from '../engines.ts'
import type { VersionMove } from '../lint/version-move.ts'

/** Where a revision is on its way through the gate. */
export type RevisionState =
  | 'draft'
  | 'checking'
  | 'inReview'
  | 'changesRequested'
  | 'approved'
  | 'published'
  | 'deprecated'
  | 'brownout'
  | 'retired'
  | 'rejected'
  | 'withdrawn'
  | 'superseded'
  | 'emergencyPublished'

/** Those of the one revision of an API that runs. */
export const runningStates = ['published', 'deprecated', 'brownout', 'emergencyPublished'] as const

/** Those on the way there. */
export const openStates = ['draft', 'checking', 'inReview', 'changesRequested', 'approved'] as const

export type Role =
  | 'reviewer'
  | 'boardMember'
  | 'owner'
  | 'securitySteward'
  | 'consumerRepresentative'

export type Origin = 'imported' | 'released' | 'submitted' | 'drift'

/** How many sign-offs are asked for, by role. */
export type Quorum = Partial<Readonly<Record<Role, number>>>

/** A revision as it stands in the database, without its text. */
export type Revision = {
  readonly id: string
  readonly api: string
  readonly version: string
  /** SHA-256 of what would run. */
  readonly digest: string
  /** The revision it was compared with; absent for the first of an API. */
  readonly baseId: string | undefined
  readonly origin: Origin
  readonly author: string
  readonly note: string | undefined
  readonly submittedAt: Date
  readonly state: RevisionState
  /** What is being checked now. */
  readonly progress: string | undefined
  readonly reports: Reports | undefined
  readonly checkedAt: Date | undefined
  readonly tier: number | undefined
  readonly publishedAt: Date | undefined
  readonly reviewDueAt: Date | undefined
  readonly reviewedAt: Date | undefined
  readonly changedAt: Date
}

/** Everything the engines said about a revision, with what is needed to ask them again. */
export type Reports = {
  /** The instant it was judged at. */
  readonly at: string
  readonly engines: { readonly crossdock: string; readonly node: string }
  readonly lint: LintReport
  /** Absent for the first revision of an API. */
  readonly change?: Report
  readonly impact: ImpactReport
  readonly facts: Facts
}

/** What two contracts say that is neither style nor compatibility. */
export type Facts = {
  readonly owner: string
  /** There was no revision of this API before. */
  readonly isNew: boolean
  /** It is meant for others. */
  readonly isPublic: boolean
  readonly newScopes: readonly string[]
  /** Places of personal or secret data that were not there before. */
  readonly newPersonal: readonly string[]
  /** How callers authenticate became another one. */
  readonly securityMoved: boolean
  /** It is served from somewhere else than before. */
  readonly upstreamMoved: boolean
  /** How far the version went; absent for the first revision of an API. */
  readonly versionMoved?: VersionMove
  /** Of the lint report of the base. */
  readonly scoreBefore?: number
  /** Why it could not be compared with what runs. */
  readonly notCompared?: string
  /** Why it could not be served. */
  readonly unserved: readonly string[]
}

export type SignOff = {
  readonly revisionId: string
  readonly digest: string
  readonly person: string
  readonly role: Role
  readonly decision: 'approve' | 'requestChanges' | 'reject'
  readonly reason: string | undefined
  readonly at: Date
}

export type Waiver = {
  readonly id: string
  readonly api: string
  readonly fingerprint: string
  readonly reason: string
  readonly ticket: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly needs: number
  readonly expiresAt: Date
  readonly revokedAt: Date | undefined
  readonly approvals: readonly string[]
}

export type WaiverState = 'waiting' | 'active' | 'expired' | 'revoked'

/** Decided whenever it is asked: no job has to end a waiver. */
export function waiverState(
  { revokedAt, expiresAt, approvals, needs }: Waiver,
  now: Date,
): WaiverState {
  if (revokedAt !== undefined) return 'revoked'
  if (expiresAt.getTime() <= now.getTime()) return 'expired'
  return approvals.length >= needs ? 'active' : 'waiting'
}

export type FindingDecision = {
  readonly fingerprint: string
  readonly decision: 'accept' | 'reject'
  readonly reason: string
  readonly person: string
}

/** Columns of `crossdock.governance_revision r` joined with its content `c`, as `toRevision` takes them. */
export const revisionColumns = `r.id, r.api, c.version, r.digest, r.base_id as "baseId", r.origin, r.author, r.note,
  r.submitted_at as "submittedAt", r.state, r.progress, r.reports, r.checked_at as "checkedAt", r.tier,
  r.published_at as "publishedAt", r.review_due_at as "reviewDueAt", r.reviewed_at as "reviewedAt",
  r.changed_at as "changedAt"`

/** Where these columns come from. */
export const revisionTables = `crossdock.governance_revision r
  join crossdock.contract_revision c on c.api = r.api and c.digest = r.digest`

export const waiverColumns = `w.id, w.api, w.fingerprint, w.reason, w.ticket, w.asked_by as "askedBy",
  w.asked_at as "askedAt", w.needs, w.expires_at as "expiresAt", w.revoked_at as "revokedAt",
  coalesce((select array_agg(a.person order by a.at) from crossdock.governance_waiver_approval a
    where a.waiver_id = w.id), '{}') as approvals`

/** A row with undefined where the database has null. */
export function toRow<Row extends object>(row: object): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value ?? undefined]),
  ) as Row
}
