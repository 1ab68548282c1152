import { present } from '../../../experience-apis/present.ts'
import type * as Answers from '../../../openapi/generated/governance.v1.d.ts'
import type { ConsumerUse } from '../workflow/ending.ts'
import type { Comment } from '../workflow/exceptions.ts'
import { affectedConsumers, type Finding, type Gate } from '../workflow/gate.ts'
import { type Revision, type SignOff, type Waiver, waiverState } from './rows.ts'

/** A revision without what the gate says of it. */
export function summary(revision: Revision, now: Date): Answers.Revision {
  const { reviewDueAt, reviewedAt } = revision
  const isDue = reviewDueAt !== undefined && reviewedAt === undefined
  return present({
    id: revision.id,
    api: revision.api,
    version: revision.version,
    digest: revision.digest,
    baseId: revision.baseId,
    state: revision.state,
    origin: revision.origin,
    author: revision.author,
    note: revision.note,
    submittedAt: revision.submittedAt.toISOString(),
    changedAt: revision.changedAt.toISOString(),
    publishedAt: revision.publishedAt?.toISOString(),
    tier: revision.tier,
    progress: revision.progress,
    reviewDueAt: isDue ? reviewDueAt.toISOString() : undefined,
    reviewOverdue: isDue ? reviewDueAt < now : undefined,
  })
}

const settled = new Set(['published', 'deprecated', 'brownout', 'retired', 'superseded'])

/** What the gate says. */
export function toGate(
  { verdict, tier, reasons, needs, blocks, findings }: Gate,
  closed: Gate['blocks'],
  { reports, state, reviewDueAt, reviewedAt }: Revision,
): Answers.Gate {
  const change = findings.filter(({ engine }) => engine === 'change')
  const lint = findings.filter(({ engine }) => engine === 'lint')
  const open = (level: string, list: readonly Finding[]) =>
    list.filter(one => one.level === level && one.status !== 'waived' && one.status !== 'baseline')
      .length
  const having = (status: string, list: readonly Finding[]) =>
    list.filter(one => one.status === status).length
  // What runs has passed: what is open again blocks the next one.
  const isSettled = settled.has(state) && (reviewDueAt === undefined || reviewedAt !== undefined)
  const all = isSettled ? [] : [...blocks, ...(state === 'approved' ? closed : [])]
  const affected = affectedConsumers(findings)
  const impact = reports?.impact
  const style = reports?.lint
  return present({
    verdict: isSettled ? ('passes' as const) : all.length > 0 ? ('blocked' as const) : verdict,
    tier,
    reasons,
    needs,
    blocks: all,
    lint: present({
      evaluated: style?.evaluated ?? false,
      ruleset: style?.evaluated === true ? style.ruleset.name : undefined,
      score: style?.evaluated === true ? style.score : undefined,
      scoreBefore: reports?.facts.scoreBefore,
      errors: open('error', lint),
      warnings: open('warn', lint),
      waived: having('waived', lint),
      baseline: having('baseline', lint),
    }),
    change: {
      breaking: reports?.change?.breaking ?? false,
      errors: open('error', change),
      warnings: open('warn', change),
      infos: change.filter(({ level }) => level === 'info').length,
      waived: having('waived', change),
    },
    impact: present({
      evaluated: impact?.evaluated ?? false,
      from: impact?.evaluated === true ? impact.from : undefined,
      to: impact?.evaluated === true ? impact.to : undefined,
      broken: affected.filter(({ consumer }) => consumer.verdict === 'broken').length,
      potentiallyAffected: affected.filter(({ consumer }) => consumer.verdict !== 'broken').length,
      unknown: change.filter(one => one.verdict === 'unknown' && one.level === 'error').length,
      consumers: affected.map(({ consumer, calls, lastSeen, fingerprints }) => ({
        consumer: consumer.application,
        name: consumer.applicationName,
        tenant: consumer.tenant,
        audience: consumer.audience,
        verdict: consumer.verdict,
        calls,
        lastSeen,
        fingerprints,
      })),
    }),
  })
}

/** What an engine found, with what was decided of it. */
export function toFinding(finding: Finding): Answers.Finding {
  const { consumers, waiver, decision, ended: _ended, verdict: _verdict, ...rest } = finding
  return present({
    ...rest,
    waiverId: waiver?.id,
    decidedBy: decision?.person,
    reason: decision?.reason ?? waiver?.reason,
    consumers:
      consumers.length === 0
        ? undefined
        : consumers.map(one => ({
            consumer: one.application,
            name: one.applicationName,
            tenant: one.tenant,
            audience: one.audience,
            verdict: one.verdict,
            calls: one.calls,
            lastSeen: one.lastSeen,
            fingerprints: [finding.fingerprint],
          })),
  }) as Answers.Finding
}

/** Of one answer; the worst come first. */
export const mostFindings = 2_000

/** A decision of a person about a revision. */
export function toSignOff({ person, role, decision, reason, at }: SignOff): Answers.SignOff {
  return present({ person, role, decision, reason, at: at.toISOString() })
}

/** Who uses an API, and how much. */
export function toConsumer({ lastSeen, ...use }: ConsumerUse): Answers.ConsumerUse {
  return { ...use, lastSeen: lastSeen.toISOString() }
}

/** What was said about a revision. */
export function toComment(comment: Comment): Answers.Comment {
  const { id, revisionId, pointer, fingerprint, text, author, at, resolvedBy, resolvedAt } = comment
  return present({
    id,
    revisionId,
    pointer,
    fingerprint,
    text,
    author,
    at: at.toISOString(),
    resolved: resolvedAt !== undefined,
    resolvedBy,
  })
}

/** An exception, as it stands now. */
export function toWaiver(waiver: Waiver, now: Date): Answers.Waiver {
  const { id, api, fingerprint, reason, ticket, askedBy, askedAt, approvals, needs, expiresAt } =
    waiver
  const left = expiresAt.getTime() - now.getTime()
  return {
    id,
    api,
    fingerprint,
    reason,
    ticket,
    state: waiverState(waiver, now),
    askedBy,
    askedAt: askedAt.toISOString(),
    approvals,
    needs,
    expiresAt: expiresAt.toISOString(),
    daysLeft: Math.max(0, Math.ceil(left / 86_400_000)),
  }
}
