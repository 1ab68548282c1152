import pg from 'pg'
import t from 'tap'
import { testDatabase } from '../host/test-database.ts'
import { compileLine } from '../policies/limit-line.ts'
import type { GovernedOperation } from '../policies/policy.ts'
import { rateStore, type RateStore } from '../policies/rate-store.ts'
import type { Decision } from '../policies/rate-decision.ts'
import { quotaLedger } from './quota-ledger.ts'

const { url } = await testDatabase()
const pool = new pg.Pool({ connectionString: url, max: 4 })
t.teardown(() => pool.end())

const operation = { contract: 'toys.v1', operationId: 'listToys' } as GovernedOperation
const daily = (quota: number) =>
  compileLine({ name: 'default', limits: [{ name: 'daily', quota, per: 'day' }] }, operation)
const noon = Date.parse('2026-11-21T12:00:00Z')

async function usedOf(application: string): Promise<number> {
  const { rows } = await pool.query<{ used: string }>(
    'select coalesce(sum(used), 0) as used from crossdock.quota_usage where application = $1',
    [application],
  )
  return Number(rows[0]?.used)
}

async function passes(store: RateStore, application: string, requests: number, quota: number) {
  const line = daily(quota)
  let count = 0
  for (let one = 0; one < requests; one++) {
    const { exceeded } = await store.take({ tenant: 'acme', application }, line)
    if (exceeded.length === 0) count += 1
  }
  return count
}

await t.test('what was used is still used after a restart', async t => {
  const open = () => rateStore({ ledger: quotaLedger({ pool }), wallNow: () => noon })
  const first = open()
  t.equal(await passes(first, 'app_restart', 70, 100), 70)
  await first.close()
  t.equal(await usedOf('app_restart'), 70, 'written down exactly when it stops in order')
  const second = open()
  t.equal(await passes(second, 'app_restart', 70, 100), 30)
  await second.close()
})

await t.test(
  'a server that was killed leaves at most its share unused, and never more used',
  async t => {
    const open = () => rateStore({ ledger: quotaLedger({ pool }), wallNow: () => noon })
    const killed = open()
    await passes(killed, 'app_killed', 35, 1_000)
    const next = open()
    const rest = await passes(next, 'app_killed', 1_100, 1_000)
    t.ok(rest <= 965 && rest >= 900, `${rest} of 965 were left`)
    await next.close()
    await killed.close()
  },
)

await t.test('servers at the same time never use more than the quota', async t => {
  const stores = [1, 2, 3].map(() =>
    rateStore({ ledger: quotaLedger({ pool }), wallNow: () => noon }),
  )
  const counts = await Promise.all(stores.map(store => passes(store, 'app_many', 300, 500)))
  const total = counts.reduce((sum, count) => sum + count, 0)
  t.ok(total <= 500 && total > 400, `${total} of 500`)
  for (const store of stores) await store.close()
  t.equal(await usedOf('app_many'), total)
})

await t.test('ten thousand requests take a few queries', async t => {
  let queries = 0
  const counted = {
    query: (...query: [never]) => {
      queries += 1
      return pool.query(...query)
    },
  } as unknown as pg.Pool
  const store = rateStore({ ledger: quotaLedger({ pool: counted }), wallNow: () => noon })
  await passes(store, 'app_fast', 10_000, 500_000)
  t.ok(queries <= 30, `${queries} queries`)
  await store.close()
})

await t.test('what is asked for at once goes into one statement', async t => {
  let statements = 0
  const counted = {
    query: (...query: [never]) => {
      statements += 1
      return pool.query(...query)
    },
  } as unknown as pg.Pool
  const store = rateStore({ ledger: quotaLedger({ pool: counted }), wallNow: () => noon })
  const line = daily(100)
  const made = await Promise.all(
    Array.from(
      { length: 500 },
      async (_, index) =>
        store.take({ tenant: 'acme', application: `app_${index}` }, line) as Promise<Decision>,
    ),
  )
  t.ok(made.every(({ exceeded }) => exceeded.length === 0))
  t.ok(statements <= 4, `${statements} statements for 500 applications`)
  await store.close()
})

await t.test('a new day in the time zone is a new quota', async t => {
  let wall = Date.parse('2026-11-21T22:59:50Z')
  const store = rateStore({ ledger: quotaLedger({ pool }), wallNow: () => wall })
  const line = daily(20)
  const berlin = { tenant: 'acme', application: 'app_berlin', timeZone: 'Europe/Berlin' }
  const many = async (requests: number) => {
    let count = 0
    for (let one = 0; one < requests; one++) {
      if ((await store.take(berlin, line)).exceeded.length === 0) count += 1
    }
    return count
  }
  t.equal(await many(25), 20)
  t.match(await store.take(berlin, line), { waitSeconds: 10, state: '"daily";r=0;t=10' })
  wall += 10_000
  t.equal(await many(25), 20)
  await store.close()
})
