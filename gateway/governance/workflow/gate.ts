import type { Change } from '../diff/report.ts'
import type { ConsumerImpact, ImpactReport, ImpactVerdict, LintFinding } from '../engines.ts'
import type { GovernancePolicy } from '../governance-file.ts'
import {
  waiverState,
  type FindingDecision,
  type Quorum,
  type Reports,
  type Revision,
  type Role,
  type SignOff,
  type Waiver,
} from '../registry/rows.ts'

/** What the gate goes by: all of it is read when it is asked, so that nothing that ends by itself needs a job. */
export type GateQuestion = {
  readonly revision: Pick<
    Revision,
    'api' | 'digest' | 'author' | 'baseId' | 'state' | 'reviewDueAt'
  >
  readonly reports: Reports | undefined
  readonly policy: GovernancePolicy
  readonly waivers: readonly Waiver[]
  readonly decisions: readonly FindingDecision[]
  /** Fingerprints that the API brought along. */
  readonly baseline: ReadonlySet<string>
  readonly signOffs: readonly SignOff[]
  readonly openComments: number
  /** The revision that runs now. */
  readonly headId: string | undefined
  /** An emergency of the API whose review is overdue, as its id. */
  readonly overdue: string | undefined
  readonly now: Date
}

export type Gate = {
  readonly verdict: 'passes' | 'waits' | 'blocked'
  readonly tier: 0 | 1 | 2 | 3
  readonly reasons: readonly string[]
  readonly quorum: Quorum
  readonly needs: readonly Need[]
  readonly blocks: readonly Block[]
  readonly findings: readonly Finding[]
}

export type Need = {
  readonly role: Role
  readonly count: number
  readonly have: readonly string[]
}

export type Block = {
  readonly code: BlockCode
  readonly text: string
  readonly fingerprint?: string
}

export type BlockCode =
  | 'not-evaluated'
  | 'lint-error'
  | 'change-rejected'
  | 'frozen-change'
  | 'change-freeze'
  | 'base-moved'
  | 'comment-open'
  | 'waiver-expired'
  | 'review-overdue'
  | 'checks-old'
  | 'not-served'
  | 'owner-unknown'

/** One finding of any engine, with what became of it. */
export type Finding = {
  readonly engine: 'lint' | 'change'
  readonly fingerprint: string
  readonly rule: string
  readonly level: 'error' | 'warn' | 'info'
  readonly text: string
  readonly pointer: string
  readonly method?: string
  readonly path?: string
  readonly line?: number
  readonly fix?: string
  readonly documentation?: string
  readonly status: 'new' | 'baseline' | 'waived' | 'accepted' | 'rejected'
  readonly waiver?: Waiver
  /** One that excused it and has ended. */
  readonly ended?: Waiver
  readonly decision?: FindingDecision
  readonly verdict?: ImpactVerdict
  readonly consumers: readonly ConsumerImpact[]
}

/** What is excused, as `governance.yaml` says it, of a revision that was checked. Pure. */
export function gateOf(question: GateQuestion): Gate {
  const { reports, policy, signOffs, revision } = question
  if (reports === undefined) {
    const text = 'it was not checked yet'
    return {
      verdict: 'blocked',
      tier: 2,
      reasons: [text],
      quorum: quorumOf(2, false, policy),
      needs: [],
      blocks: [{ code: 'not-evaluated', text }],
      findings: [],
    }
  }
  const findings = findingsOf(question, reports)
  const { tier, reasons, steward } = tierOf(question, findings, reports)
  const quorum = quorumOf(tier, steward, policy)
  const needs = Object.entries(quorum).map(([role, count]) => ({
    role: role as Role,
    count,
    have: signed(signOffs, role as Role, revision),
  }))
  const missing = needs.some(({ count, have }) => have.length < count)
  const blocks = blocksOf(question, reports, findings, tier)
  return {
    verdict: blocks.length > 0 ? 'blocked' : missing ? 'waits' : 'passes',
    tier,
    reasons,
    quorum,
    needs,
    blocks,
    findings,
  }
}

/** What stands in the way of publishing alone: time, and what was left undone. */
export function publishBlocks({ revision, policy, overdue, now }: GateQuestion): readonly Block[] {
  const nowMs = now.getTime()
  const freezes = policy.freezes.filter(
    ({ fromMs, toMs, apis }) =>
      fromMs <= nowMs && nowMs < toMs && (apis?.includes(revision.api) ?? true),
  )
  return [
    ...freezes.map(({ name, toMs }) => ({
      code: 'change-freeze' as const,
      text: `nothing is published during ${name}, until ${new Date(toMs).toISOString()}; an emergency is published with emergency-publication`,
    })),
    ...(overdue === undefined
      ? []
      : [
          {
            code: 'review-overdue' as const,
            text: `${overdue} was published in an emergency and its review is overdue: sign it off first`,
          },
        ]),
  ]
}

/** Distinct people who approved this content in a role; nobody counts for what is its own. */
function signed(
  signOffs: readonly SignOff[],
  role: Role,
  { digest, author }: GateQuestion['revision'],
): readonly string[] {
  const people = signOffs
    .filter(
      one =>
        one.role === role &&
        one.decision === 'approve' &&
        one.digest === digest &&
        one.person !== author,
    )
    .map(({ person }) => person)
  return [...new Set(people)]
}

function quorumOf(tier: number, steward: boolean, { quorum }: GovernancePolicy): Quorum {
  const { reviewer, boardMember, owner, securitySteward } = quorum
  return {
    ...(tier === 1 && { reviewer }),
    ...(tier >= 2 && { boardMember, owner }),
    ...(steward && { securitySteward }),
  }
}

function findingsOf(
  { waivers, decisions, baseline, policy, now }: GateQuestion,
  { lint, change, impact, facts }: Reports,
): readonly Finding[] {
  const decided = new Map(decisions.map(decision => [decision.fingerprint, decision]))
  const impacts = new Map(impact.evaluated ? impact.changes.map(one => [one.fingerprint, one]) : [])
  const excuse = (fingerprint: string) => {
    const own = waivers.filter(waiver => waiver.fingerprint === fingerprint)
    const inState = (state: string) => own.filter(waiver => waiverState(waiver, now) === state)
    // The one that took most approvals excuses most.
    const waiver = inState('active').toSorted((a, b) => b.needs - a.needs)[0]
    const ended = waiver === undefined ? inState('expired')[0] : undefined
    return {
      ...(waiver !== undefined && { waiver }),
      ...(ended !== undefined && { ended }),
    }
  }
  const statusOf = (fingerprint: string, waiver: Waiver | undefined): Finding['status'] => {
    const decision = decided.get(fingerprint)?.decision
    if (decision === 'reject') return 'rejected'
    if (waiver !== undefined) return 'waived'
    if (baseline.has(fingerprint)) return 'baseline'
    return decision === 'accept' ? 'accepted' : 'new'
  }
  const complete = (
    engine: Finding['engine'],
    found: LintFinding | Change,
    more: Partial<Finding>,
  ): Finding => {
    const { fingerprint, rule, level, text, pointer } = found
    const excused = excuse(fingerprint)
    const decision = decided.get(fingerprint)
    return {
      engine,
      fingerprint,
      rule,
      level,
      text,
      pointer,
      consumers: [],
      ...more,
      ...excused,
      ...(decision !== undefined && { decision }),
      status: statusOf(fingerprint, excused.waiver),
    }
  }
  const changes = (change?.changes ?? []).map(one => {
    const found = impacts.get(one.fingerprint)
    const line = (one.revision ?? one.base)?.line
    return complete('change', one, {
      ...(one.method !== undefined && { method: one.method }),
      ...(one.path !== undefined && { path: one.path }),
      ...(line !== undefined && { line }),
      ...(found !== undefined && { verdict: found.verdict, consumers: found.consumers }),
    })
  })
  const said = lint.evaluated ? lint.findings : []
  const excusedBy = breakExcused(changes, facts, policy)
  const style = said.flatMap(one => {
    const found = complete('lint', one, {
      ...(one.line !== undefined && { line: one.line }),
      ...(one.fix !== undefined && { fix: one.fix }),
      ...(one.documentation !== undefined && { documentation: one.documentation }),
    })
    if (one.rule !== 'version-bump' || excusedBy === undefined || found.status !== 'new')
      return found
    const { ended: _ended, ...rest } = found
    return excusedBy === 'itself' ? [] : { ...rest, status: 'waived' as const, waiver: excusedBy }
  })
  return [...changes, ...style].toSorted(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level),
  )
}

/**
 * Nobody asks twice for the same: where each change that breaks consumers is waived, that it keeps its major version is as
 * well, and where one is frozen, that is what stands in the way. A new minor version it has to be all the same.
 */
function breakExcused(
  changes: readonly Finding[],
  { versionMoved }: Reports['facts'],
  policy: GovernancePolicy,
): Waiver | 'itself' | undefined {
  if (versionMoved !== 'minor') return undefined
  const breaking = changes.filter(({ level }) => level === 'error')
  const blocks = (finding: Finding): boolean =>
    isFrozen(finding, policy) || finding.status === 'rejected' || finding.ended !== undefined
  if (breaking.length === 0) return undefined
  if (!breaking.every(one => one.waiver !== undefined || blocks(one))) return undefined
  if (breaking.some(blocks)) return 'itself'
  const waivers = breaking.flatMap(({ waiver }) => waiver ?? [])
  // It holds for as long as all of them do.
  return waivers.toSorted((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime())[0]
}

const levels = ['error', 'warn', 'info']

/** Consumers that a change concerns. */
const concerned = ({ consumers }: Finding): readonly ConsumerImpact[] =>
  consumers.filter(({ verdict }) => verdict === 'broken' || verdict === 'potentiallyAffected')

const isExternal = (finding: Finding, { tiers }: GovernancePolicy): boolean =>
  concerned(finding).some(({ audience }) => tiers.externalAudiences.includes(audience))

/** A change that breaks others' consumers and that two members of the board did not excuse. */
const isFrozen = (finding: Finding, policy: GovernancePolicy): boolean =>
  finding.engine === 'change' &&
  finding.level === 'error' &&
  isExternal(finding, policy) &&
  (finding.waiver?.needs ?? 0) < 2

function tierOf(
  { policy, revision }: GateQuestion,
  findings: readonly Finding[],
  { facts, lint }: Reports,
): { tier: Gate['tier']; reasons: readonly string[]; steward: boolean } {
  const reasons: { tier: Gate['tier']; text: string }[] = []
  const say = (tier: Gate['tier'], holds: boolean, text: string) => {
    if (holds) reasons.push({ tier, text })
  }
  const changes = findings.filter(({ engine }) => engine === 'change')
  const breaking = changes.filter(({ level }) => level === 'error')
  const frozen = breaking.filter(finding => isFrozen(finding, policy))
  const open = breaking.filter(({ status }) => status !== 'waived')
  const reaches = changes.filter(
    finding => finding.level !== 'info' && concerned(finding).length > 0,
  )
  const external = breaking.filter(finding => isExternal(finding, policy))
  say(
    3,
    frozen.length > 0,
    `${many(frozen.length, 'change breaks', 'changes break')} consumers of others`,
  )
  say(2, open.length > 0, `${many(open.length, 'change breaks', 'changes break')} consumers`)
  say(2, external.length > frozen.length, 'a change that breaks consumers of others is waived')
  say(
    2,
    reaches.some(({ status }) => status !== 'waived'),
    `${many(reaches.length, 'change concerns', 'changes concern')} recorded traffic`,
  )
  say(2, facts.isNew && facts.isPublic, 'a new API for others')
  say(1, facts.isNew && !facts.isPublic, 'a new API')
  say(2, !facts.isNew && facts.newScopes.length > 0, `new scopes: ${facts.newScopes.join(', ')}`)
  say(2, facts.securityMoved, 'how callers authenticate changes')
  say(2, facts.upstreamMoved, 'it is served from somewhere else')
  say(
    1,
    facts.newPersonal.length > 0,
    `new personal or secret data: ${facts.newPersonal.slice(0, 3).join(', ')}`,
  )
  const waived = findings.filter(({ status }) => status === 'waived')
  say(1, waived.length > 0, `${many(waived.length, 'finding is', 'findings are')} waived`)
  const worse = lint.evaluated && facts.scoreBefore !== undefined && lint.score < facts.scoreBefore
  say(1, revision.reviewDueAt !== undefined, 'it was published in an emergency')
  say(1, worse, `the score is lower than ${facts.scoreBefore}`)
  const tier = Math.max(0, ...reasons.map(reason => reason.tier)) as Gate['tier']
  return {
    tier,
    reasons:
      reasons.length === 0
        ? ['nothing breaks, nothing new is opened']
        : reasons.map(({ text }) => text),
    steward: facts.securityMoved || facts.newPersonal.length > 0,
  }
}

const many = (count: number, one: string, several: string) =>
  `${count} ${count === 1 ? one : several}`

/** At most so many of a kind are listed; a sum stands for the rest. */
const mostListed = 50

function blocksOf(
  question: GateQuestion,
  { lint, impact, facts, at }: Reports,
  findings: readonly Finding[],
  tier: number,
): readonly Block[] {
  const { policy, revision, headId, openComments, now } = question
  const blocks: Block[] = []
  if (!lint.evaluated) {
    blocks.push({ code: 'not-evaluated', text: `lint did not come to an end: ${lint.reason}` })
  }
  if (!impact.evaluated) {
    blocks.push({
      code: 'not-evaluated',
      text: `impact did not come to an end: ${impact.reason}`,
    })
  }
  if (facts.notCompared !== undefined) {
    blocks.push({
      code: 'not-evaluated',
      text: `it was not compared with what runs: ${facts.notCompared}`,
    })
  }
  for (const fault of facts.unserved) blocks.push({ code: 'not-served', text: fault })
  if (revision.baseId !== headId && question.revision.state !== 'emergencyPublished') {
    blocks.push({
      code: 'base-moved',
      text: `${headId ?? 'nothing'} runs now, and this was compared with ${revision.baseId ?? 'nothing'}: check it again to rebase it`,
    })
  }
  const stale = now.getTime() - Date.parse(at) > policy.checksHoldDays * 86_400_000
  if (stale) {
    blocks.push({ code: 'checks-old', text: `it was checked ${at}: check it again` })
  }
  if (policy.openCommentsBlock && openComments > 0) {
    blocks.push({
      code: 'comment-open',
      text: many(openComments, 'comment is open', 'comments are open'),
    })
  }
  const found = findings.flatMap(finding => blockOf(finding, policy))
  blocks.push(...found.slice(0, mostListed))
  if (found.length > mostListed) {
    blocks.push({ code: 'lint-error', text: `and ${found.length - mostListed} more findings` })
  }
  if (tier >= 2 && (policy.teams[facts.owner]?.members.length ?? 0) === 0) {
    blocks.push({
      code: 'owner-unknown',
      text: ownerUnknown(facts.owner, policy),
    })
  }
  return blocks
}

/** What to do where nobody can speak for the owner. */
export function ownerUnknown(owner: string, { teams }: GovernancePolicy): string {
  const what = Object.hasOwn(teams, owner)
    ? `policies/governance.yaml names no members of that team: put them under teams.${owner}.members`
    : `policies/governance.yaml has no such team: add teams.${owner} with its members`
  return `${owner} owns it, and ${what} and apply it (crossdock policies apply)`
}

function blockOf(finding: Finding, policy: GovernancePolicy): readonly Block[] {
  const { engine, level, status, text, fingerprint, rule, decision, ended } = finding
  const where = [finding.method, finding.path].filter(Boolean).join(' ')
  const what = [where, text].filter(Boolean).join(': ')
  if (status === 'rejected') {
    return [
      {
        code: 'change-rejected',
        text: `${what} (${rule}) was rejected by ${decision?.person ?? ''}: ${decision?.reason ?? ''}`,
        fingerprint,
      },
    ]
  }
  if (level !== 'error') return []
  if (isFrozen(finding, policy)) {
    const who = concerned(finding)
      .map(({ applicationName, calls }) => `${applicationName} (${calls} calls)`)
      .join(', ')
    return [
      {
        code: 'frozen-change',
        text: `${what} (${rule}) breaks ${who}: give the API a new major version, or have two members of the board waive it${endedText(ended)}`,
        fingerprint,
      },
    ]
  }
  if (engine === 'lint' && status !== 'waived' && status !== 'baseline') {
    return [
      {
        code: ended === undefined ? 'lint-error' : 'waiver-expired',
        text: `${what} (${rule})${endedText(ended)}`,
        fingerprint,
      },
    ]
  }
  if (ended !== undefined && status === 'new') {
    return [{ code: 'waiver-expired', text: `${what} (${rule})${endedText(ended)}`, fingerprint }]
  }
  return []
}

function endedText(ended: Waiver | undefined): string {
  return ended === undefined
    ? ''
    : `; its waiver ${ended.id} (${ended.ticket}) ended ${ended.expiresAt.toISOString()}`
}

/** The consumers a revision concerns, each once, with all changes that concern it; the worst first. */
export function affectedConsumers(findings: readonly Finding[]) {
  const byConsumer = new Map<
    string,
    { consumer: ConsumerImpact; calls: number; lastSeen: string; fingerprints: string[] }
  >()
  for (const finding of findings) {
    for (const consumer of concerned(finding)) {
      const key = `${consumer.tenant} ${consumer.application}`
      const known = byConsumer.get(key) ?? {
        consumer,
        calls: 0,
        lastSeen: '',
        fingerprints: [],
      }
      byConsumer.set(key, {
        consumer: consumer.verdict === 'broken' ? consumer : known.consumer,
        calls: Math.max(known.calls, consumer.calls),
        lastSeen: known.lastSeen > consumer.lastSeen ? known.lastSeen : consumer.lastSeen,
        fingerprints: [...known.fingerprints, finding.fingerprint],
      })
    }
  }
  return [...byConsumer.values()].toSorted((a, b) => b.calls - a.calls)
}

/** Nobody is concerned where nothing changes. */
export const noImpact = (at: string): ImpactReport => ({
  evaluated: true,
  from: at,
  to: at,
  samplingRate: 1,
  changes: [],
})
