import { present } from '../../../experience-apis/present.ts'
import type * as Answers from '../../../openapi/generated/governance.v1.d.ts'
import type { operations } from '../../../openapi/generated/governance.v1.d.ts'
import { toContract } from '../../../openapi/contract.ts'
import type { Call, Handlers } from '../../../openapi/operation.ts'
import { Problem } from '../../../openapi/problem.ts'
import { cursors, idPart, numberPart, page } from '../../../process-apis/store/cursor.ts'
import type { Queryable, Store } from '../../../process-apis/store/store.ts'
import type { EvidenceKey } from '../evidence/evidence-key.ts'
import { evidencePack } from '../evidence/pack.ts'
import type { Board } from '../workflow/board.ts'
import { ownerOf } from '../workflow/check.ts'
import { found, judge, type BoardContext } from '../workflow/context.ts'
import type { ConsumerUse, Ending } from '../workflow/ending.ts'
import type { Comment, Exceptions } from '../workflow/exceptions.ts'
import { affectedConsumers, type Finding, type Gate } from '../workflow/gate.ts'
import { readSignOffs, readWaivers } from '../workflow/read.ts'
import { sourceOf } from './contents.ts'
import { readLives, type Life } from './lifecycle.ts'
import { recordColumns, toRecord, verifyChain, type Actor } from './record.ts'
import {
  revisionColumns,
  revisionTables,
  runningStates,
  toRow,
  waiverState,
  type Revision,
  type Role,
  type SignOff,
  type Waiver,
} from './rows.ts'

/** The operations of registry and workflow in governance.v1. */
type RegistryOperations = Pick<
  operations,
  | 'listApis'
  | 'getApi'
  | 'listConsumers'
  | 'deprecateApi'
  | 'brownoutApi'
  | 'retireApi'
  | 'acknowledgeEnd'
  | 'rollbackApi'
  | 'setBaseline'
  | 'listRevisions'
  | 'submitRevision'
  | 'getRevision'
  | 'getRevisionContract'
  | 'listFindings'
  | 'decideFinding'
  | 'checkRevision'
  | 'signOff'
  | 'publishRevision'
  | 'publishInEmergency'
  | 'withdrawRevision'
  | 'listComments'
  | 'addComment'
  | 'resolveComment'
  | 'exportEvidence'
  | 'listWaivers'
  | 'askWaiver'
  | 'approveWaiver'
  | 'revokeWaiver'
  | 'listRecords'
  | 'verifyRecords'
>

export type RegistryHandlersOptions = {
  readonly context: BoardContext
  readonly board: Board
  readonly exceptions: Exceptions
  readonly ending: Ending
  readonly key: EvidenceKey
  readonly governing: Governing
}

/** Who calls, if it may govern here. Throws for callers of other tenants than the installation's. */
export type Governing = (call: Call) => Promise<Actor>

/** The person behind a call: the subject of an access token, or the name of the application of a key. */
export function governing({
  store,
  tenant,
}: {
  readonly store: Pick<Store, 'pool'>
  readonly tenant: string
}): Governing {
  const names = new Map<string, string>()
  return async ({ principal, correlationId }) => {
    if (principal.tenant !== tenant) {
      throw new Problem('forbidden', {
        detail: 'Contracts are governed by the tenant of the installation.',
      })
    }
    const { subject, application } = principal
    const name = subject ?? names.get(application) ?? (await nameOf(store.pool, application))
    if (subject === undefined) names.set(application, name)
    return { person: name, tenant, correlationId, application }
  }
}

async function nameOf(db: Queryable, application: string): Promise<string> {
  const { rows } = await db.query<{ name: string }>(
    `select name from crossdock.application where id = $1`,
    [application],
  )
  return rows[0]?.name ?? application
}

export function registryHandlers({
  context,
  board,
  exceptions,
  ending,
  key,
  governing: who,
}: RegistryHandlersOptions): Handlers<RegistryOperations> {
  const { store, policy, clock } = context
  const { pool } = store

  async function toAnswer(revision: Revision): Promise<Answers.Revision> {
    const { gate, closed } = await judge(pool, revision, context)
    const signOffs = await readSignOffs(pool, revision.id)
    return {
      ...summary(revision, clock()),
      gate: toGate(gate, closed, revision),
      signOffs: signOffs.map(toSignOff),
    }
  }

  async function apiEntry(api: string, progress = ''): Promise<Answers.ApiEntry> {
    const [entry] = await apiEntries(context, api)
    if (entry === undefined) throw new Problem('not-found')
    return { ...entry, ...(progress !== '' && { progress }) }
  }

  async function consumerList(api: string): Promise<Answers.ConsumerList> {
    await apiEntry(api)
    const consumers = await ending.consumers(api)
    return { api, quietDays: policy().retirement.quietDays, consumers: consumers.map(toConsumer) }
  }

  return {
    async listApis(call) {
      await who(call)
      return { apis: await apiEntries(context) }
    },

    async getApi(call, { api }) {
      await who(call)
      return apiEntry(api)
    },

    async listConsumers(call, { api }) {
      await who(call)
      return consumerList(api)
    },

    async deprecateApi(call, { api, ...asked }) {
      return apiEntry(api, await ending.deprecate(await who(call), api, asked))
    },

    async brownoutApi(call, { api, ...asked }) {
      return apiEntry(api, await ending.brownout(await who(call), api, asked))
    },

    async retireApi(call, { api, reason }) {
      return apiEntry(api, await ending.retire(await who(call), api, reason))
    },

    async acknowledgeEnd(call, { api, consumer, reason }) {
      const actor = await who(call)
      await apiEntry(api)
      await ending.acknowledge(actor, api, {
        consumer: consumer ?? call.principal.application,
        reason,
      })
      return consumerList(api)
    },

    async rollbackApi(call, { api, to, reason }) {
      return apiEntry(api, await board.rollback(await who(call), api, { to, reason }))
    },

    async setBaseline(call, { api, revisionId, reason }) {
      const actor = await who(call)
      await found(pool, revisionId)
      const baseline = await exceptions.setBaseline(actor, api, { revisionId, reason })
      return {
        api,
        findings: baseline.fingerprints.length,
        fingerprints: baseline.fingerprints,
        setBy: baseline.setBy,
        setAt: baseline.setAt.toISOString(),
      }
    },

    async listRevisions(call, { api, state, limit = 50, cursor }) {
      await who(call)
      const [before] = position.read(cursor) ?? []
      const { rows } = await pool.query<object>(
        `select ${revisionColumns.replace('r.reports,', 'null as reports,')} from ${revisionTables}
         where ($1::text is null or r.api = $1) and ($2::text is null or r.state = $2)
           and ($3::text is null or r.id < $3)
         order by r.id desc limit $4`,
        [api ?? null, state ?? null, before ?? null, limit + 1],
      )
      const revisions = rows.map(row => toRow<Revision>(row))
      const { items, nextCursor } = page(
        revisions,
        limit,
        last => position.write(last.id),
        revision => summary(revision, clock()),
      )
      return present({ revisions: items, nextCursor })
    },

    async submitRevision(call, { api, contract, note, draft }) {
      return toAnswer(await board.submit(await who(call), { api, contract, note, draft }))
    },

    async getRevision(call, { revisionId }) {
      await who(call)
      return toAnswer(await found(pool, revisionId))
    },

    async getRevisionContract(call, { revisionId }) {
      await who(call)
      const { id, api, digest } = await found(pool, revisionId)
      return { id, digest, contract: await sourceOf(pool, api, digest) }
    },

    async listFindings(call, { revisionId }) {
      await who(call)
      const { gate } = await judge(pool, await found(pool, revisionId), context)
      const findings = gate.findings.slice(0, mostFindings).map(toFinding)
      const leftOut = gate.findings.length - findings.length
      return { revisionId, findings, ...(leftOut > 0 && { leftOut }) }
    },

    async decideFinding(call, { revisionId, fingerprint, decision, reason }) {
      const actor = await who(call)
      const decided = { decision, reason }
      return toFinding(await exceptions.decideFinding(actor, revisionId, fingerprint, decided))
    },

    async checkRevision(call, { revisionId }) {
      return toAnswer(await board.check(await who(call), revisionId))
    },

    async signOff(call, { revisionId, decision, role: asked, reason, digest }) {
      const actor = await who(call)
      const revision = await found(pool, revisionId)
      const { gate } = await judge(pool, revision, context)
      const role = await roleOf(call, actor, revision, gate, asked)
      if (decision === 'reject' && role === 'reviewer') {
        throw new Problem('forbidden', {
          detail: 'A peer asks for changes; the board, the owner and the steward reject.',
        })
      }
      return toAnswer(await board.signOff(actor, revisionId, { decision, role, reason, digest }))
    },

    async publishRevision(call, { revisionId }) {
      return toAnswer(await board.publish(await who(call), revisionId))
    },

    async publishInEmergency(call, { revisionId, reason, ticket }) {
      const actor = await who(call)
      return toAnswer(await board.publishInEmergency(actor, revisionId, { reason, ticket }))
    },

    async withdrawRevision(call, { revisionId, reason }) {
      return toAnswer(await board.withdraw(await who(call), revisionId, reason))
    },

    async listComments(call, { revisionId }) {
      await who(call)
      return { comments: (await exceptions.listComments(revisionId)).map(toComment) }
    },

    async addComment(call, { revisionId, ...comment }) {
      return toComment(await exceptions.addComment(await who(call), revisionId, comment))
    },

    async resolveComment(call, { commentId, resolved }) {
      return toComment(await exceptions.resolveComment(await who(call), commentId, resolved))
    },

    async exportEvidence(call, { revisionId }) {
      const { person } = await who(call)
      const revision = await found(pool, revisionId)
      const { payload, ...pack } = await evidencePack(pool, revision, { context, key, person })
      return { ...pack, payload: { ...payload } }
    },

    async listWaivers(call, { api, state }) {
      await who(call)
      const waivers = (await readWaivers(pool, api)).map(waiver => toWaiver(waiver, clock()))
      return { waivers: waivers.filter(waiver => state === undefined || waiver.state === state) }
    },

    async askWaiver(call, asked) {
      return toWaiver(await exceptions.askWaiver(await who(call), asked), clock())
    },

    async approveWaiver(call, { waiverId }) {
      const actor = await who(call)
      const isBoard = call.principal.scopes.includes('governance:board')
      return toWaiver(await exceptions.approveWaiver(actor, waiverId, { isBoard }), clock())
    },

    async revokeWaiver(call, { waiverId, reason }) {
      const actor = await who(call)
      return toWaiver(await exceptions.revokeWaiver(actor, waiverId, reason), clock())
    },

    async listRecords(call, { api, limit = 50, cursor }) {
      await who(call)
      const [before] = recordPosition.read(cursor) ?? []
      const { rows } = await pool.query<object>(
        `select ${recordColumns} from crossdock.governance_record
         where ($1::text is null or api = $1) and ($2::bigint is null or sequence < $2::bigint)
         order by sequence desc limit $3`,
        [api ?? null, before ?? null, limit + 1],
      )
      const { items, nextCursor } = page(
        rows.map(toRecord),
        limit,
        last => recordPosition.write(last.sequence),
        record => present({ ...record, data: { ...record.data } }),
      )
      return present({ records: items, nextCursor })
    },

    async verifyRecords(call) {
      await who(call)
      const { right, head, broken } = await verifyChain(pool)
      return present({
        whole: broken === undefined,
        right,
        head: head.sequence === 0 ? undefined : `${head.sequence}:${head.hash}`,
        broken: broken?.sequence,
        why: broken?.why,
      })
    },
  }

  /** The role that is asked for, or the first that is missing and that the caller may speak in. */
  async function roleOf(
    call: Call,
    actor: Actor,
    { reports }: Revision,
    { needs }: Gate,
    asked: Role | undefined,
  ): Promise<Role> {
    const { scopes } = call.principal
    const team = policy().teams[reports?.facts.owner ?? '']
    const may = (role: Role): boolean =>
      role === 'owner'
        ? (team?.members.includes(actor.person) ?? false)
        : scopes.includes(scopeOf[role])
    if (asked !== undefined) {
      if (may(asked)) return asked
      throw new Problem('forbidden', {
        detail:
          asked === 'owner'
            ? `${actor.person} is no member of ${reports?.facts.owner ?? 'the owning team'} in policies/governance.yaml.`
            : `To sign off as ${asked} takes ${scopeOf[asked]}.`,
      })
    }
    const missing = needs.filter(({ count, have }) => have.length < count).map(({ role }) => role)
    return missing.find(may) ?? 'reviewer'
  }
}

const scopeOf: Readonly<Record<Exclude<Role, 'owner'>, string>> = {
  reviewer: 'governance:review',
  boardMember: 'governance:board',
  securitySteward: 'governance:security',
  consumerRepresentative: 'governance:consumer',
}

const position = cursors({ parts: [idPart] })
const recordPosition = cursors({ parts: [numberPart] })

/** Of one answer; the worst come first. */
const mostFindings = 2_000

type ApiRow = {
  readonly api: string
  readonly id: string
  readonly digest: string
  readonly state: Revision['state']
  readonly document: string
  readonly publishedAt: Date | undefined
  readonly baseline: number
  readonly waivers: number
  readonly reviewDueAt: Date | undefined
}

async function apiEntries(
  { store: { pool }, clock }: BoardContext,
  api?: string,
): Promise<Answers.ApiEntry[]> {
  const { rows } = await pool.query<object>(
    `select distinct on (r.api) r.api, r.id, r.digest, r.state, c.document, r.published_at as "publishedAt",
       coalesce((select cardinality(b.fingerprints) from crossdock.governance_baseline b where b.api = r.api), 0) as baseline,
       (select count(*)::int from crossdock.governance_waiver w
         where w.api = r.api and w.revoked_at is null and w.expires_at > $3) as waivers,
       (select min(p.review_due_at) from crossdock.governance_revision p
         where p.api = r.api and p.review_due_at is not null and p.reviewed_at is null) as "reviewDueAt"
     from crossdock.governance_revision r
     join crossdock.contract_revision c on c.api = r.api and c.digest = r.digest
     where ($1::text is null or r.api = $1) order by r.api, (r.state = any($2)) desc, (r.state = 'retired') desc, r.id desc`,
    [api ?? null, runningStates, clock()],
  )
  const lives = await readLives(pool, api)
  return rows.map(row => {
    const { document, publishedAt, reviewDueAt, ...entry } = toRow<ApiRow>(row)
    const contract = toContract(entry.api, document)
    const life = lives.get(entry.api)
    const runs = ([...runningStates, 'retired'] as string[]).includes(entry.state)
    return present({
      api: entry.api,
      title: contract.title,
      version: contract.version,
      owner: ownerOf(contract),
      state: stateOf(entry.state),
      revisionId: runs ? entry.id : undefined,
      digest: runs ? entry.digest : undefined,
      publishedAt: publishedAt?.toISOString(),
      baseline: entry.baseline,
      openWaivers: entry.waivers,
      reviewDueAt: reviewDueAt?.toISOString(),
      reviewOverdue: reviewDueAt === undefined ? undefined : reviewDueAt < clock(),
      lifecycle: life && toLifecycle(life),
    })
  })
}

const stateOf = (state: Revision['state']): Answers.ApiEntry['state'] => {
  if (state === 'emergencyPublished') return 'published'
  return state === 'published' ||
    state === 'deprecated' ||
    state === 'brownout' ||
    state === 'retired'
    ? state
    : 'unpublished'
}

function toLifecycle(life: Life): Answers.Lifecycle {
  const { deprecatedAt, sunsetAt, retiredAt, successor, documentation, brownouts } = life
  return present({
    deprecatedAt: deprecatedAt.toISOString(),
    sunsetAt: sunsetAt.toISOString(),
    retiredAt: retiredAt?.toISOString(),
    successor,
    documentation,
    brownouts,
  })
}

function summary(revision: Revision, now: Date): Answers.Revision {
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

function toGate(
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

function toFinding(finding: Finding): Answers.Finding {
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

function toSignOff({ person, role, decision, reason, at }: SignOff): Answers.SignOff {
  return present({ person, role, decision, reason, at: at.toISOString() })
}

function toConsumer({ lastSeen, ...use }: ConsumerUse): Answers.ConsumerUse {
  return { ...use, lastSeen: lastSeen.toISOString() }
}

function toComment(comment: Comment): Answers.Comment {
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

function toWaiver(waiver: Waiver, now: Date): Answers.Waiver {
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
