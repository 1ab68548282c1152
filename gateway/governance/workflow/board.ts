import { createHash, randomUUID } from 'node:crypto'
import { newId } from '../../../openapi/canonical/id.ts'
import { Problem } from '../../../openapi/problem.ts'
import type { Transaction } from '../../../process-apis/store/store.ts'
import { canonicalJson } from '../../policies/canonical-json.ts'
import { keepContent, readContent, sourceOf } from '../registry/contents.ts'
import { decide, lockRecords, type Actor } from '../registry/record.ts'
import {
  openStates,
  type Origin,
  type Reports,
  type Revision,
  type Role,
} from '../registry/rows.ts'
import { checkContract } from './check.ts'
import {
  acting,
  advance,
  blocked,
  found,
  judge,
  locked,
  setTier,
  type BoardContext,
} from './context.ts'
import { become, publish, rollback } from './publish.ts'
import { readHead, readOpen } from './read.ts'

/** The way of a revision: submitted, checked, signed off, published. */
export type Board = ReturnType<typeof board>

export type Submission = {
  readonly api: string
  readonly contract: string
  readonly note?: string | undefined
  readonly draft?: boolean | undefined
  readonly origin?: Extract<Origin, 'submitted' | 'drift'>
}

export type SignOffGiven = {
  readonly decision: 'approve' | 'requestChanges' | 'reject'
  readonly role: Role
  readonly reason?: string | undefined
  readonly digest?: string | undefined
}

/** How often a process that checks something says that it lives. */
const checkBeatMs = 2_000

/** Nobody has been heard of for so long that nobody does it any more. */
const isAbandoned = `(checker_seen_at is null or checker_seen_at < now() - interval '10 seconds')`

export function board(context: BoardContext) {
  const { store, log } = context
  const running = new Set<Promise<void>>()

  /** Checks go on beside the answer; what a process that died was checking is taken over by one that lives. */
  function checkLater(id: string): void {
    const work = claimed(id).catch((error: unknown) =>
      log.warn({ err: error, revision: id }, 'a contract could not be checked; it waits'),
    )
    running.add(work)
    void work.finally(() => running.delete(work))
  }

  /** Checks what no living process does, and says all the while that this one lives. */
  async function claimed(id: string): Promise<void> {
    const { rowCount } = await store.pool.query(
      `update crossdock.governance_revision set checker_seen_at = now()
       where id = $1 and state = 'checking' and ${isAbandoned}`,
      [id],
    )
    if (rowCount === 0) return
    const beat = setInterval(() => {
      store.pool
        .query(
          `update crossdock.governance_revision set checker_seen_at = now() where id = $1 and state = 'checking'`,
          [id],
        )
        .catch((error: unknown) =>
          log.warn({ err: error, revision: id }, 'a check is not heard of'),
        )
    }, checkBeatMs)
    try {
      await check(id)
    } finally {
      clearInterval(beat)
    }
  }

  async function check(id: string): Promise<void> {
    const revision = await found(store.pool, id)
    const reports = await reportsOf(revision)
    const actor: Actor = { person: 'crossdock', tenant: 'crossdock', correlationId: randomUUID() }
    const number = await store.transaction(async tx => {
      const now = await locked(tx, id)
      if (now.state !== 'checking') return undefined
      const { change, lint, impact } = reports
      await tx.query(
        `update crossdock.governance_revision
         set state = 'inReview', reports = $2, checked_at = now(), changed_at = now(), progress = null where id = $1`,
        [id, JSON.stringify(reports)],
      )
      await decide(tx, actor, [
        {
          act: 'checkRevision',
          api: revision.api,
          revisionId: id,
          digest: revision.digest,
          data: {
            breaking: change?.breaking ?? false,
            lint: lint.evaluated ? { ruleset: lint.ruleset, score: lint.score } : lint,
            impact: impact.evaluated ? { from: impact.from, to: impact.to } : impact,
            reports: reportsDigest(reports),
          },
        },
      ])
      const { gate } = await judge(tx, await found(tx, id), context)
      await tx.query(`update crossdock.governance_revision set tier = $2 where id = $1`, [
        id,
        gate.tier,
      ])
      return advance(tx, context, actor, id)
    })
    if (number !== undefined) await noteTaken(id, number)
  }

  async function reportsOf({ id, api, digest, baseId }: Revision): Promise<Reports> {
    const base = baseId === undefined ? undefined : await found(store.pool, baseId)
    const text = (of: string) => sourceOf(store.pool, api, of)
    const source = await text(digest)
    const read = (given: string) =>
      readContent(api, given, context.ours(api) !== undefined).contract
    const baseSource = base && (await text(base.digest))
    return checkContract({
      engines: context.engines,
      policy: context.policy(),
      api,
      revision: { contract: read(source), source },
      base:
        base === undefined || baseSource === undefined
          ? undefined
          : { contract: read(baseSource), source: baseSource, lint: base.reports?.lint },
      servable: context.servable,
      version: context.version,
      now: context.clock(),
      progress: async doing => {
        await store.pool.query(
          `update crossdock.governance_revision set progress = $2 where id = $1 and state = 'checking'`,
          [id, doing],
        )
      },
    })
  }

  async function noteTaken(id: string, number: number): Promise<Revision> {
    const progress = await context.taken(number)
    await store.pool.query(`update crossdock.governance_revision set progress = $2 where id = $1`, [
      id,
      progress === '' ? null : progress,
    ])
    return found(store.pool, id)
  }

  async function insert(
    tx: Transaction,
    actor: Actor,
    { api, digest, note, draft, origin, author }: NewRevision,
  ): Promise<string> {
    const head = await readHead(tx, api)
    const id = newId('rev')
    await tx.query(
      `insert into crossdock.governance_revision (id, api, digest, base_id, origin, author, note, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        api,
        digest,
        head?.id ?? null,
        origin,
        author,
        note ?? null,
        draft ? 'draft' : 'checking',
      ],
    )
    await decide(tx, actor, [
      {
        act: 'submitRevision',
        api,
        revisionId: id,
        digest,
        data: { base: head?.id, origin, author, ...(draft && { draft }), note },
      },
    ])
    return id
  }

  return {
    /** Ends when nothing is being checked any more. */
    async settled() {
      while (running.size > 0) await Promise.all(running)
    },

    /** Goes on with what a process that ended was checking. */
    async resume() {
      const { rows } = await store.pool.query<{ id: string }>(
        `select id from crossdock.governance_revision
         where state = 'checking' and changed_at < now() - interval '2 seconds' and ${isAbandoned}`,
      )
      for (const { id } of rows) checkLater(id)
    },

    async submit(actor: Actor, submission: Submission): Promise<Revision> {
      const { api, note, draft = false, origin = 'submitted' } = submission
      const ours = context.ours(api)
      const content = readContent(api, submission.contract, ours !== undefined)
      const { digest } = content.contract
      const id = await acting(context, async tx => {
        await lockRecords(tx)
        const head = await readHead(tx, api)
        await refuseRetired(tx, api)
        if (head?.digest === digest)
          throw blocked(`${api} runs exactly this already: ${head.id}.`, [])
        const open = await readOpen(tx, api)
        const same = open.find(one => one.digest === digest)
        if (same !== undefined && same.baseId === head?.id) return same.id
        await keepContent(tx, content)
        for (const one of open) {
          // One person's next try takes the place of the one before it.
          if (one === same || one.author === actor.person) await become(tx, one.id, 'superseded')
        }
        return insert(tx, actor, { api, digest, note, draft, origin, author: actor.person })
      })
      const revision = await found(store.pool, id)
      if (revision.state === 'checking') checkLater(id)
      return revision
    },

    /** Asks the engines (again). Where something else runs by now it is compared with that, as a new revision. */
    async check(actor: Actor, id: string): Promise<Revision> {
      const next = await acting(context, async tx => {
        await lockRecords(tx)
        const revision = await locked(tx, id)
        const { api, digest, note, origin, author, state, baseId } = revision
        if (!(openStates as readonly string[]).includes(state)) {
          throw blocked(`It is ${state}, and is not checked any more.`, [])
        }
        const head = await readHead(tx, api)
        if (head?.id !== baseId) {
          await become(tx, id, 'superseded')
          return insert(tx, actor, { api, digest, note, draft: false, origin, author })
        }
        // Whoever does it goes on; where nobody does, this process takes it over.
        if (state === 'checking') return id
        await become(tx, id, 'checking')
        await tx.query(
          `update crossdock.governance_revision set changed_at = now(), checker_seen_at = null where id = $1`,
          [id],
        )
        return id
      })
      checkLater(next)
      return found(store.pool, next)
    },

    async signOff(actor: Actor, id: string, given: SignOffGiven): Promise<Revision> {
      const { decision, role, reason, digest: seen } = given
      const number = await acting(context, async tx => {
        const revision = await locked(tx, id)
        const { api, digest, state } = revision
        if (seen !== undefined && seen !== digest) {
          throw blocked(`What you looked at is not ${id}: it is ${digest}.`, [])
        }
        if (decision !== 'approve' && (reason ?? '').length < 3) {
          throw new Problem('request-invalid', {
            errors: [{ pointer: '/reason', keyword: 'required', detail: 'must say why' }],
          })
        }
        await tx.query(
          `insert into crossdock.governance_sign_off (revision_id, digest, person, role, decision, reason)
           values ($1, $2, $3, $4, $5, $6)`,
          [id, digest, actor.person, role, decision, reason ?? null],
        )
        await decide(tx, actor, [
          { act: 'signOff', api, revisionId: id, digest, data: { decision, role, reason } },
        ])
        if (decision === 'reject' && state !== 'emergencyPublished')
          await become(tx, id, 'rejected')
        if (decision === 'requestChanges' && state === 'inReview') {
          await become(tx, id, 'changesRequested')
        }
        return decision === 'approve' ? advance(tx, context, actor, id) : undefined
      })
      return number === undefined ? found(store.pool, id) : noteTaken(id, number)
    },

    async publish(actor: Actor, id: string): Promise<Revision> {
      const number = await acting(context, async tx => {
        const revision = await locked(tx, id)
        if (revision.state === 'published') return undefined
        refuseOurs(revision)
        const { gate, closed } = await judge(tx, revision, context)
        if (revision.state !== 'approved') {
          throw blocked(
            `It is ${revision.state}: only what was approved is published.`,
            gate.blocks,
          )
        }
        if (closed.length > 0) throw blocked(closed.map(({ text }) => text).join('; '), closed)
        // What ended since its approval is open again: it goes back to the people.
        if (gate.verdict !== 'passes') {
          await become(tx, id, 'inReview')
          await decide(tx, actor, [
            {
              act: 'reopenRevision',
              api: revision.api,
              revisionId: id,
              digest: revision.digest,
              data: { blocks: gate.blocks, tier: gate.tier },
            },
          ])
          return { reopened: gate }
        }
        return {
          number: await publish(tx, actor, revision, {
            act: 'publishRevision',
            state: 'published',
          }),
        }
      })
      if (number === undefined) return found(store.pool, id)
      if (number.reopened !== undefined) {
        const { blocks, needs } = number.reopened
        const missing = needs.filter(({ count, have }) => have.length < count)
        const texts = [
          ...blocks.map(({ text }) => text),
          ...missing.map(
            ({ role, count, have }) => `${role}: ${have.length} of ${count} signed off`,
          ),
        ]
        throw blocked(`It was approved, and is in review again: ${texts.join('; ')}`, blocks)
      }
      return noteTaken(id, number.number)
    },

    async publishInEmergency(
      actor: Actor,
      id: string,
      { reason, ticket }: { readonly reason: string; readonly ticket: string },
    ): Promise<Revision> {
      const number = await acting(context, async tx => {
        const revision = await locked(tx, id)
        if (revision.author === actor.person) {
          throw new Problem('forbidden', { detail: 'Nobody publishes what it submitted itself.' })
        }
        refuseOurs(revision)
        const { gate } = await judge(tx, revision, context)
        if (revision.state !== 'inReview' && revision.state !== 'approved') {
          throw blocked(
            `It is ${revision.state}: what is published in an emergency was checked.`,
            [],
          )
        }
        const fatal = gate.blocks.filter(
          ({ code }) => code === 'not-served' || code === 'base-moved',
        )
        if (fatal.length > 0) throw blocked(fatal.map(({ text }) => text).join('; '), fatal)
        const days = context.policy().emergency.reviewWithinWorkingDays
        const dueAt = afterWorkingDays(context.clock(), days)
        // A change that needed nobody is looked at by somebody all the same.
        const quorum = gate.tier === 0 ? { reviewer: 1 } : gate.quorum
        await setTier(tx, id, { tier: gate.tier === 0 ? 1 : gate.tier, quorum })
        await tx.query(
          `update crossdock.governance_revision set review_due_at = $2 where id = $1`,
          [id, dueAt],
        )
        return publish(tx, actor, revision, {
          act: 'publishInEmergency',
          state: 'emergencyPublished',
          data: {
            reason,
            ticket,
            reviewDueAt: dueAt.toISOString(),
            skipped: gate.blocks,
            needs: gate.needs,
          },
        })
      })
      return noteTaken(id, number)
    },

    async withdraw(actor: Actor, id: string, reason: string): Promise<Revision> {
      await acting(context, async tx => {
        const { author, api, digest, state } = await locked(tx, id)
        if (state === 'withdrawn') return
        if (author !== actor.person) {
          throw new Problem('forbidden', {
            detail: `Only ${author}, who submitted it, takes it back.`,
          })
        }
        await become(tx, id, 'withdrawn')
        await decide(tx, actor, [
          { act: 'withdrawRevision', api, revisionId: id, digest, data: { reason } },
        ])
      })
      return found(store.pool, id)
    },

    async rollback(
      actor: Actor,
      api: string,
      { to, reason }: { readonly to?: string | undefined; readonly reason: string },
    ): Promise<string> {
      const { number } = await acting(context, tx =>
        rollback(tx, actor, { api, to, reason, ownDigest: context.ours(api)?.digest }),
      )
      return context.taken(number)
    },
  }

  /** Ours need handlers: they come with the program, which is let in when they are approved. */
  function refuseOurs({ api, digest }: Revision): void {
    const ours = context.ours(api)
    if (ours === undefined || ours.digest === digest) return
    throw blocked(
      `${api} comes with the program: the release that brings this contract publishes it when it starts, since it is approved.`,
      [],
    )
  }
}

type NewRevision = {
  readonly api: string
  readonly digest: string
  readonly note: string | undefined
  readonly draft: boolean
  readonly origin: Origin
  readonly author: string
}

async function refuseRetired(tx: Transaction, api: string): Promise<void> {
  const { rowCount } = await tx.query(
    `select 1 from crossdock.governance_lifecycle where api = $1 and retired_at is not null`,
    [api],
  )
  if ((rowCount ?? 0) > 0)
    throw blocked(`${api} is retired: what comes after it is another major.`, [])
}

/** What a report is known by in the chain. */
export function reportsDigest(reports: Reports): string {
  return createHash('sha256').update(canonicalJson(reports)).digest('hex')
}

/** So many working days later, Monday to Friday in UTC, at the same time of day. */
function afterWorkingDays(from: Date, days: number): Date {
  const at = new Date(from)
  let left = days
  while (left > 0) {
    at.setUTCDate(at.getUTCDate() + 1)
    if (at.getUTCDay() !== 0 && at.getUTCDay() !== 6) left -= 1
  }
  return at
}
