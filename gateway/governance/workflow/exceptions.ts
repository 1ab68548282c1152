import { newId } from '../../../openapi/canonical/id.ts'
import { Problem } from '../../../openapi/problem.ts'
import type { Queryable } from '../../../process-apis/store/store.ts'
import { decide, type Actor } from '../registry/record.ts'
import { toRow, type Revision, type Waiver } from '../registry/rows.ts'
import { acting, advanceAll, blocked, found, judge, locked, type BoardContext } from './context.ts'
import type { Finding } from './gate.ts'
import { readHead, readOpen, readWaiver } from './read.ts'

/** Exceptions and opinions: waivers, decisions about findings, comments, baselines. */
export type Exceptions = ReturnType<typeof exceptions>

export type Comment = {
  readonly id: string
  readonly revisionId: string
  readonly pointer: string | undefined
  readonly fingerprint: string | undefined
  readonly text: string
  readonly author: string
  readonly at: Date
  readonly resolvedBy: string | undefined
  readonly resolvedAt: Date | undefined
}

export type Baseline = {
  readonly api: string
  readonly fingerprints: readonly string[]
  readonly setBy: string
  readonly setAt: Date
}

/** What an API owes at its end may be waived too. */
const endings = new Set(['notice', 'retirement'])

export function exceptions(context: BoardContext) {
  const { store, policy, clock } = context

  return {
    async askWaiver(
      actor: Actor,
      asked: {
        readonly api: string
        readonly fingerprint: string
        readonly reason: string
        readonly ticket: string
        readonly expiresAt?: string | undefined
      },
    ): Promise<Waiver> {
      const { api, fingerprint, reason, ticket } = asked
      const { waivers } = policy()
      const known = await findingsOf(store.pool, api, context)
      const finding = known.find(one => one.fingerprint === fingerprint)
      if (finding === undefined && !endings.has(fingerprint)) {
        throw new Problem('not-found', {
          detail: `No revision of ${api} that is open or runs has a finding ${fingerprint}.`,
        })
      }
      const frozen = finding?.frozen ?? false
      const days = frozen ? Math.min(waivers.frozenDays, waivers.days) : waivers.days
      const longest = frozen ? waivers.frozenDays : waivers.longestDays
      const now = clock()
      const expiresAt =
        asked.expiresAt === undefined
          ? new Date(now.getTime() + days * dayMs)
          : new Date(asked.expiresAt)
      const fault =
        expiresAt.getTime() <= now.getTime()
          ? 'must lie in the future'
          : expiresAt.getTime() > now.getTime() + longest * dayMs
            ? `must be at most ${longest} days from now`
            : undefined
      if (fault !== undefined) {
        throw new Problem('request-invalid', {
          errors: [{ pointer: '/expiresAt', keyword: 'waiver', detail: fault }],
        })
      }
      const id = newId('wvr')
      await acting(context, async tx => {
        const needs = frozen ? 2 : 1
        await tx.query(
          `insert into crossdock.governance_waiver (id, api, fingerprint, reason, ticket, asked_by, needs, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [id, api, fingerprint, reason, ticket, actor.person, needs, expiresAt],
        )
        await decide(tx, actor, [
          {
            act: 'askWaiver',
            api,
            data: { waiver: id, fingerprint, reason, ticket, needs, expiresAt },
          },
        ])
      })
      return foundWaiver(store.pool, id)
    },

    async approveWaiver(
      actor: Actor,
      id: string,
      { isBoard }: { readonly isBoard: boolean },
    ): Promise<Waiver> {
      const number = await acting(context, async tx => {
        const waiver = await foundWaiver(tx, id)
        if (waiver.approvals.includes(actor.person)) return undefined
        if (!isBoard && (waiver.needs > 1 || endings.has(waiver.fingerprint))) {
          throw new Problem('forbidden', { detail: 'It takes a member of the board.' })
        }
        await tx.query(
          `insert into crossdock.governance_waiver_approval (waiver_id, person) values ($1, $2)`,
          [id, actor.person],
        )
        const { api, fingerprint, ticket, expiresAt } = waiver
        await decide(tx, actor, [
          { act: 'approveWaiver', api, data: { waiver: id, fingerprint, ticket, expiresAt } },
        ])
        return advanceAll(tx, context, actor, api)
      })
      if (number !== undefined) await context.taken(number)
      return foundWaiver(store.pool, id)
    },

    async revokeWaiver(actor: Actor, id: string, reason: string): Promise<Waiver> {
      await acting(context, async tx => {
        const { api, fingerprint, revokedAt } = await foundWaiver(tx, id)
        if (revokedAt !== undefined) return
        await tx.query(
          `update crossdock.governance_waiver set revoked_by = $2, revoked_at = now() where id = $1`,
          [id, actor.person],
        )
        await decide(tx, actor, [
          { act: 'revokeWaiver', api, data: { waiver: id, fingerprint, reason } },
        ])
      })
      return foundWaiver(store.pool, id)
    },

    async decideFinding(
      actor: Actor,
      revisionId: string,
      fingerprint: string,
      { decision, reason }: { readonly decision: 'accept' | 'reject'; readonly reason: string },
    ): Promise<Finding> {
      const finding = async (db: Queryable): Promise<Finding> => {
        const { gate } = await judge(db, await found(db, revisionId), context)
        const known = gate.findings.find(one => one.fingerprint === fingerprint)
        if (known === undefined) throw new Problem('not-found')
        return known
      }
      const number = await acting(context, async tx => {
        const { api, digest } = await locked(tx, revisionId)
        const { rule } = await finding(tx)
        await tx.query(
          `insert into crossdock.governance_finding_decision (api, fingerprint, decision, reason, person, revision_id)
           values ($1, $2, $3, $4, $5, $6)
           on conflict (api, fingerprint) do update set decision = excluded.decision, reason = excluded.reason,
             person = excluded.person, revision_id = excluded.revision_id, at = now()`,
          [api, fingerprint, decision, reason, actor.person, revisionId],
        )
        await decide(tx, actor, [
          {
            act: 'decideFinding',
            api,
            revisionId,
            digest,
            data: { fingerprint, rule, decision, reason },
          },
        ])
        return advanceAll(tx, context, actor, api)
      })
      if (number !== undefined) await context.taken(number)
      return finding(store.pool)
    },

    async addComment(
      actor: Actor,
      revisionId: string,
      {
        text,
        pointer,
        fingerprint,
      }: {
        readonly text: string
        readonly pointer?: string | undefined
        readonly fingerprint?: string | undefined
      },
    ): Promise<Comment> {
      const id = await acting(context, async tx => {
        const { api, digest } = await locked(tx, revisionId)
        const { rows } = await tx.query<{ id: string }>(
          `insert into crossdock.governance_comment (id, api, revision_id, pointer, fingerprint, text, author)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
          [newId('cmt'), api, revisionId, pointer ?? null, fingerprint ?? null, text, actor.person],
        )
        if (rows[0] === undefined) {
          const { rows: same } = await tx.query<{ id: string }>(
            `select id from crossdock.governance_comment where revision_id = $1 and author = $2 and text = $3
               and coalesce(pointer, '') = $4 and coalesce(fingerprint, '') = $5`,
            [revisionId, actor.person, text, pointer ?? '', fingerprint ?? ''],
          )
          return same[0]?.id ?? ''
        }
        await decide(tx, actor, [
          {
            act: 'addComment',
            api,
            revisionId,
            digest,
            data: { comment: rows[0].id, pointer, fingerprint, text },
          },
        ])
        return rows[0].id
      })
      return foundComment(store.pool, id)
    },

    async listComments(revisionId: string): Promise<readonly Comment[]> {
      const { api } = await found(store.pool, revisionId)
      const { rows } = await store.pool.query<object>(
        `select ${commentColumns} from crossdock.governance_comment c
         where c.revision_id = $1 or (c.api = $2 and c.fingerprint is not null and c.fingerprint in (
           select f->>'fingerprint' from crossdock.governance_revision r,
             jsonb_array_elements(coalesce(r.reports->'change'->'changes', '[]') || coalesce(r.reports->'lint'->'findings', '[]')) f
           where r.id = $1))
         order by c.id limit 1000`,
        [revisionId, api],
      )
      return rows.map(row => toRow<Comment>(row))
    },

    async resolveComment(actor: Actor, id: string, resolved: boolean): Promise<Comment> {
      const number = await acting(context, async tx => {
        const comment = await foundComment(tx, id)
        if ((comment.resolvedAt !== undefined) === resolved) return undefined
        await tx.query(
          `update crossdock.governance_comment set resolved_by = $2, resolved_at = $3 where id = $1`,
          [id, resolved ? actor.person : null, resolved ? clock() : null],
        )
        const { api, digest } = await found(tx, comment.revisionId)
        await decide(tx, actor, [
          {
            act: 'resolveComment',
            api,
            revisionId: comment.revisionId,
            digest,
            data: { comment: id, resolved },
          },
        ])
        return resolved ? advanceAll(tx, context, actor, api) : undefined
      })
      if (number !== undefined) await context.taken(number)
      return foundComment(store.pool, id)
    },

    async setBaseline(
      actor: Actor,
      api: string,
      { revisionId, reason }: { readonly revisionId: string; readonly reason: string },
    ): Promise<Baseline> {
      const number = await acting(context, async tx => {
        const revision = await locked(tx, revisionId)
        const { lint } = revision.reports ?? {}
        if (revision.api !== api) throw new Problem('not-found')
        if (lint?.evaluated !== true) {
          throw blocked('It was not linted: what is not known is not accepted.', [])
        }
        const { rowCount } = await tx.query(
          `select 1 from crossdock.governance_baseline where api = $1`,
          [api],
        )
        if ((rowCount ?? 0) > 0) {
          throw blocked(`${api} has a baseline, which only shrinks: waive what is new.`, [])
        }
        const fingerprints = [...new Set(lint.findings.map(({ fingerprint }) => fingerprint))]
        await tx.query(
          `insert into crossdock.governance_baseline (api, revision_id, fingerprints, reason, set_by)
           values ($1, $2, $3, $4, $5)`,
          [api, revisionId, fingerprints, reason, actor.person],
        )
        await decide(tx, actor, [
          {
            act: 'setBaseline',
            api,
            revisionId,
            digest: revision.digest,
            data: { findings: fingerprints.length, reason },
          },
        ])
        return advanceAll(tx, context, actor, api)
      })
      if (number !== undefined) await context.taken(number)
      const { rows } = await store.pool.query<Baseline>(
        `select api, fingerprints, set_by as "setBy", set_at as "setAt"
         from crossdock.governance_baseline where api = $1`,
        [api],
      )
      return rows[0] as Baseline
    },
  }
}

const dayMs = 86_400_000

/** Everything that was found in what is open and what runs of an API; whether two members of the board must waive it. */
async function findingsOf(
  db: Queryable,
  api: string,
  context: BoardContext,
): Promise<readonly { readonly fingerprint: string; readonly frozen: boolean }[]> {
  const head = await readHead(db, api)
  const revisions: Revision[] = [
    ...(await readOpen(db, api)),
    ...(head === undefined ? [] : [head]),
  ]
  const all: { fingerprint: string; frozen: boolean }[] = []
  for (const revision of revisions) {
    const { gate } = await judge(db, revision, context)
    const frozen = new Set(
      gate.blocks.filter(({ code }) => code === 'frozen-change').map(one => one.fingerprint),
    )
    for (const { fingerprint } of gate.findings) {
      all.push({ fingerprint, frozen: frozen.has(fingerprint) })
    }
  }
  return all.toSorted((a, b) => Number(b.frozen) - Number(a.frozen))
}

async function foundWaiver(db: Queryable, id: string): Promise<Waiver> {
  const waiver = await readWaiver(db, id)
  if (waiver === undefined) throw new Problem('not-found')
  return waiver
}

const commentColumns = `c.id, c.revision_id as "revisionId", c.pointer, c.fingerprint, c.text, c.author, c.at,
  c.resolved_by as "resolvedBy", c.resolved_at as "resolvedAt"`

async function foundComment(db: Queryable, id: string): Promise<Comment> {
  const { rows } = await db.query<object>(
    `select ${commentColumns} from crossdock.governance_comment c where c.id = $1`,
    [id],
  )
  if (rows[0] === undefined) throw new Problem('not-found')
  return toRow<Comment>(rows[0])
}
