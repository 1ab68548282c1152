import { present } from '../../../experience-apis/present.ts'
import type * as Answers from '../../../openapi/generated/governance.v1.d.ts'
import type { operations } from '../../../openapi/generated/governance.v1.d.ts'
import type { Call, Handlers } from '../../../openapi/operation.ts'
import { Problem } from '../../../openapi/problem.ts'
import { cursors, idPart, numberPart, page } from '../../../process-apis/store/cursor.ts'
import type { Queryable, Store } from '../../../process-apis/store/store.ts'
import type { EvidenceKey } from '../evidence/evidence-key.ts'
import { evidencePack } from '../evidence/pack.ts'
import type { Board } from '../workflow/board.ts'
import { type BoardContext, found, judge } from '../workflow/context.ts'
import type { Ending } from '../workflow/ending.ts'
import type { Exceptions } from '../workflow/exceptions.ts'
import type { Gate } from '../workflow/gate.ts'
import { readSignOffs, readWaivers } from '../workflow/read.ts'
import { apiEntries } from './api-entries.ts'
import { sourceOf } from './contents.ts'
import { type Actor, recordColumns, toRecord, verifyChain } from './record.ts'
import { type Revision, revisionColumns, revisionTables, type Role, toRow } from './rows.ts'
import {
  mostFindings,
  summary,
  toComment,
  toConsumer,
  toFinding,
  toGate,
  toSignOff,
  toWaiver,
} from './words.ts'

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
