import type { Contract } from '../../../openapi/contract.ts'
import { toContract } from '../../../openapi/contract.ts'
import { Problem } from '../../../openapi/problem.ts'
import type { Queryable, Transaction } from '../../../process-apis/store/store.ts'
import { readLives, saysMoreThanPins, type Life } from '../registry/lifecycle.ts'
import { decide, type Actor } from '../registry/record.ts'
import { toRow, waiverState, type Revision } from '../registry/rows.ts'
import { acting, blocked, type BoardContext } from './context.ts'
import { become, runFromNow } from './publish.ts'
import { readHead, readWaivers } from './read.ts'

/** The end of an API: announced, tried out for hours, and done when nobody needs it any more. */
export type Ending = ReturnType<typeof ending>

/** Who used an API within the days that a retirement asks to be quiet. */
export type ConsumerUse = {
  readonly consumer: string
  readonly name: string
  readonly tenant: string
  readonly audience: string
  readonly calls: number
  readonly lastSeen: Date
  readonly acknowledged: boolean
}

export function ending(context: BoardContext) {
  const { store, policy, clock } = context

  async function consumers(db: Queryable, api: string): Promise<readonly ConsumerUse[]> {
    const { rows } = await db.query<object>(
      `select u.application as consumer, u.tenant, coalesce(a.name, u.application) as name,
         coalesce(a.audience, 'unknown') as audience,
         (sum(u.requests) filter (where u.grain = 'hour'))::bigint as calls, max(u.period) as "lastSeen",
         exists (select from crossdock.governance_acknowledgement k
           where k.api = $1 and k.application = u.application) as acknowledged
       from crossdock.usage u left join crossdock.application a on a.id = u.application
       where u.api = $1 and u.grain in ('minute', 'hour')
         and u.period > $2::timestamptz - make_interval(days => $3)
       group by u.application, u.tenant, a.name, a.audience
       having sum(u.requests) filter (where u.grain = 'hour') > 0
       order by calls desc, u.application limit 1000`,
      [api, clock(), policy().retirement.quietDays],
    )
    return rows.map(row => toRow<ConsumerUse>(row))
  }

  /** The lifecycle of an API as it is changed, in one transaction with its decision; every server goes by it then. */
  async function change(
    actor: Actor,
    api: string,
    act: string,
    work: (tx: Transaction, head: Revision, life: Life | undefined) => Promise<object>,
  ): Promise<string> {
    await context.flushUsage()
    const number = await acting(context, async tx => {
      const head = await readHead(tx, api)
      if (head === undefined) throw new Problem('not-found')
      const written = context.lifecycleFile().get(api)
      if (written !== undefined && saysMoreThanPins(written)) {
        throw blocked(
          `${written.place} says already how ${api} ends: take it out of lifecycle.yaml and apply that first, so that there is one truth.`,
          [],
        )
      }
      const data = await work(tx, head, (await readLives(tx, api)).get(api))
      const { id, digest } = head
      await decide(tx, actor, [{ act, api, revisionId: id, digest, data }])
      return runFromNow(tx, actor, { api, choose: 'as it is', note: `${act} ${api}`, action: act })
    })
    return context.taken(number)
  }

  async function isWaived(tx: Transaction, api: string, what: string): Promise<boolean> {
    const waivers = await readWaivers(tx, api)
    return waivers.some(
      waiver => waiver.fingerprint === what && waiverState(waiver, clock()) === 'active',
    )
  }

  return {
    async consumers(api: string): Promise<readonly ConsumerUse[]> {
      await context.flushUsage()
      return consumers(store.pool, api)
    },

    deprecate(
      actor: Actor,
      api: string,
      asked: {
        readonly deprecatedAt?: string | undefined
        readonly sunsetAt: string
        readonly successor?: string | undefined
        readonly documentation?: string | undefined
        readonly reason: string
      },
    ): Promise<string> {
      return change(actor, api, 'deprecateApi', async (tx, head, life) => {
        const { successor, documentation, reason } = asked
        const now = clock()
        const deprecatedAt =
          asked.deprecatedAt === undefined
            ? (life?.deprecatedAt ?? now)
            : new Date(asked.deprecatedAt)
        const sunsetAt = new Date(asked.sunsetAt)
        if (sunsetAt < deprecatedAt) throw invalid('/sunsetAt', 'must not be before deprecatedAt')
        const isPath = successor !== undefined && /^(https:|\/)/.test(successor)
        if (successor !== undefined && !isPath && !context.served().includes(successor)) {
          throw invalid('/successor', `there is no API ${successor} here; name one, or a URL`)
        }
        const contract = await contractOf(tx, head)
        await refuseShortNotice(
          tx,
          api,
          contract,
          sunsetAt,
          deprecatedAt > now ? deprecatedAt : now,
        )
        await tx.query(
          `insert into crossdock.governance_lifecycle
             (api, base_path, deprecated_at, sunset_at, successor, documentation, changed_by)
           values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (api) do update set deprecated_at = excluded.deprecated_at, sunset_at = excluded.sunset_at,
             successor = excluded.successor, documentation = excluded.documentation,
             changed_by = excluded.changed_by, changed_at = now()`,
          [
            api,
            contract.basePath,
            deprecatedAt,
            sunsetAt,
            successor ?? null,
            documentation ?? null,
            actor.person,
          ],
        )
        if (head.state !== 'brownout') await become(tx, head.id, 'deprecated')
        return { deprecatedAt, sunsetAt, successor, documentation, reason }
      })
    },

    brownout(
      actor: Actor,
      api: string,
      asked: {
        readonly from: string
        readonly to: string
        readonly share?: number | undefined
        readonly exempt?: readonly string[] | undefined
        readonly reason: string
      },
    ): Promise<string> {
      return change(actor, api, 'brownoutApi', async (tx, head, life) => {
        const { share = 1, exempt = [], reason } = asked
        const [from, to] = [new Date(asked.from), new Date(asked.to)]
        if (life === undefined)
          throw blocked(`${api} is not deprecated: announce its end first.`, [])
        if (to <= from) throw invalid('/to', 'must be later than from')
        if (from < life.deprecatedAt) throw invalid('/from', 'must not be before it is deprecated')
        const brownout = { from: from.toISOString(), to: to.toISOString(), share, exempt }
        const others = life.brownouts.filter(one => one.from !== brownout.from)
        await tx.query(
          `update crossdock.governance_lifecycle set brownouts = $2, changed_by = $3, changed_at = now() where api = $1`,
          [api, JSON.stringify([...others, brownout]), actor.person],
        )
        await become(tx, head.id, 'brownout')
        return { ...brownout, reason }
      })
    },

    retire(actor: Actor, api: string, reason: string): Promise<string> {
      return change(actor, api, 'retireApi', async (tx, head, life) => {
        if (life === undefined)
          throw blocked(`${api} is not deprecated: announce its end first.`, [])
        const left = await consumers(tx, api)
        const waived = await isWaived(tx, api, 'retirement')
        if (!waived) refuseWhileUsed(api, left, life)
        const now = clock()
        await tx.query(
          `update crossdock.governance_lifecycle
           set retired_at = $2, changed_by = $3, changed_at = now() where api = $1`,
          [api, now, actor.person],
        )
        await become(tx, head.id, 'retired')
        return { reason, waived, consumers: left }
      })
    },

    async acknowledge(
      actor: Actor,
      api: string,
      { consumer, reason }: { readonly consumer: string; readonly reason: string },
    ): Promise<void> {
      await acting(context, async tx => {
        if ((await readHead(tx, api)) === undefined) throw new Problem('not-found')
        await tx.query(
          `insert into crossdock.governance_acknowledgement (api, application, person, reason)
           values ($1, $2, $3, $4) on conflict (api, application) do nothing`,
          [api, consumer, actor.person, reason],
        )
        await decide(tx, actor, [{ act: 'acknowledgeEnd', api, data: { consumer, reason } }])
      })
    },
  }

  async function refuseShortNotice(
    tx: Transaction,
    api: string,
    contract: Contract,
    sunsetAt: Date,
    from: Date,
  ): Promise<void> {
    const { tiers, retirement } = policy()
    const isExternal = contract.operations.some(({ audience }) =>
      tiers.publicAudiences.includes(audience),
    )
    const days = retirement.noticeDays[isExternal ? 'external' : 'internal']
    if (sunsetAt.getTime() >= from.getTime() + days * 86_400_000) return
    const left = await consumers(tx, api)
    if (left.length > 0 && left.every(({ acknowledged }) => acknowledged)) return
    if (await isWaived(tx, api, 'notice')) return
    const silent = left.filter(({ acknowledged }) => !acknowledged)
    throw blocked(
      `The consumers of ${api} are told ${days} days before, and the sunset leaves less.${silent.length === 0 ? '' : ` Not acknowledged by: ${named(silent)}.`} Choose a later one, have every consumer acknowledge it, or waive it (--fingerprint notice).`,
      [],
    )
  }

  function refuseWhileUsed(api: string, left: readonly ConsumerUse[], life: Life): void {
    const silent = left.filter(({ acknowledged }) => !acknowledged)
    const { quietDays } = policy().retirement
    if (silent.length > 0) {
      throw blocked(
        `${api} was used within ${quietDays} days by ${named(silent)}. It is retired when it was quiet for so long, when each of them has acknowledged, or with a waiver (--fingerprint retirement).`,
        [],
      )
    }
    // Who was told a date may rely on it; who still calls has agreed.
    if (left.length === 0 && clock() < life.sunsetAt) {
      throw blocked(
        `${api} was announced to answer until ${life.sunsetAt.toISOString()}: wait for it, or waive it (--fingerprint retirement).`,
        [],
      )
    }
  }
}

/** "Acme order feed (214 calls, last seen 2026-11-20T21:00:00.000Z)" */
function named(consumers: readonly ConsumerUse[]): string {
  return consumers
    .map(
      ({ name, calls, lastSeen }) =>
        `${name} (${calls} calls, last seen ${lastSeen.toISOString()})`,
    )
    .join(', ')
}

function invalid(pointer: string, detail: string): Problem {
  return new Problem('request-invalid', { errors: [{ pointer, keyword: 'lifecycle', detail }] })
}

async function contractOf(db: Queryable, { api, digest }: Revision): Promise<Contract> {
  const { rows } = await db.query<{ document: string }>(
    `select document from crossdock.contract_revision where api = $1 and digest = $2`,
    [api, digest],
  )
  return toContract(api, rows[0]?.document ?? '{}')
}
