import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { callers } from '../measure/callers.ts'
import { percentile } from '../measure/figures.ts'
import { createKey } from '../measure/product.ts'
import type { Scenario, Stage } from '../measure/scenario.ts'
import { anyOrder, fillShelves } from './place-order.ts'

/** Orders that come in a second, and for how long with the ERP and without it. */
const perSecond = 15
const seconds = 20
/** What the ERP takes: so many bookings in a second, and not one more than 5 % above it in any. */
const limit = 25

/** The ERP is away while people buy: every order is taken, as quickly as before, and booked once at the ERP's own pace. */
export const erpDown: Scenario = {
  name: 'erp-down',
  title: `${perSecond} orders a second for ${seconds} s, then as many while the ERP is down, then it is back and takes ${limit} a second`,
  figures: [
    { name: 'p99', unit: 'ms' },
    { name: 'p99, down', unit: 'ms', goal: '≤ 2 × p99' },
    { name: 'refused', unit: '×', goal: '0' },
    { name: 'backlog', unit: '×' },
    { name: 'drain, peak', unit: '/s', goal: `≤ ${limit * 1.05}/s` },
    { name: 'drain, mean', unit: '/s' },
    { name: 'not booked once', unit: '×', goal: '0' },
  ],
  async setup(stage) {
    await fillShelves(stage)
    const operator = await createKey(stage.product, 'operator')
    const desk = callers(stage.product.baseUrl, operator, 1)
    const shoppers = callers(stage.product.baseUrl, stage.key, 64)
    const database = new pg.Pool({ connectionString: stage.product.databaseUrl, max: 1 })
    return {
      async run() {
        const since = await now(database)
        const before = await buy(shoppers)
        await booked(database, since)
        await switchErp(stage, 'down')
        const down = await buy(shoppers)
        await limitTo(desk, limit)
        const backlog = await unbooked(database, since)
        const back = await now(database)
        await switchErp(stage, 'up')
        await booked(database, since)
        const drain = await pace(database, back)
        await limitTo(desk, null)
        return {
          p99: percentile(before.samples, 0.99),
          'p99, down': percentile(down.samples, 0.99),
          refused: before.refused + down.refused,
          backlog,
          'drain, peak': drain.peak,
          'drain, mean': drain.mean,
          'not booked once': await notOnce(database, since),
        }
      },
      async close() {
        await Promise.all([desk.close(), shoppers.close(), database.end()])
      },
    }
  },
}

/** Orders at an even pace, whether those before were answered or not. */
async function buy(shoppers: ReturnType<typeof callers>) {
  const samples: number[] = []
  let refused = 0
  const begin = performance.now()
  const answers: Promise<void>[] = []
  for (let i = 0; i < perSecond * seconds; i++) {
    const wait = begin + (i * 1_000) / perSecond - performance.now()
    if (wait > 0) await sleep(wait)
    answers.push(
      shoppers.send(1, anyOrder).then(
        ([ms = 0]) => void samples.push(ms),
        () => void (refused += 1),
      ),
    )
  }
  await Promise.all(answers)
  return { samples, refused }
}

async function switchErp({ product }: Stage, to: 'up' | 'down'): Promise<void> {
  const { adminUrl, adminToken } = product.referenceSystems ?? { adminUrl: '', adminToken: '' }
  const answer = await fetch(`${adminUrl}/erp/faults`, {
    method: to === 'down' ? 'PUT' : 'DELETE',
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
    ...(to === 'down' && { body: JSON.stringify({ mode: 'down' }) }),
  })
  if (!answer.ok) throw new Error(`the ERP could not be switched: ${answer.status}`)
}

async function limitTo(desk: ReturnType<typeof callers>, ratePerSecond: number | null) {
  await desk.send(1, () => ({
    method: 'PUT',
    path: '/operations/v1/queues/erp/settings',
    expect: 200,
    body: { ratePerSecond, reason: 'What the ERP takes.' },
  }))
  // Every server reads it within this time.
  await sleep(3_000)
}

const unbookedText = `select count(*)::int as count from crossdock.operation
  where queue = 'erp' and state in ('pending', 'running', 'waiting') and created_at >= $1`

async function unbooked(database: pg.Pool, since: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(unbookedText, [since])
  return rows[0]?.count ?? 0
}

/** Waits until the ERP has everything that was sold since then. */
async function booked(database: pg.Pool, since: string): Promise<void> {
  while ((await unbooked(database, since)) > 0) await sleep(100)
}

/** The most bookings that the ERP made in any second from then on, wherever it begins, and how many in the mean. */
async function pace(database: pg.Pool, since: string) {
  const { rows } = await database.query<{ at: number }>(
    `select (extract(epoch from created_at) * 1000)::float8 as at from reference_erp.sales_order
     where created_at >= $1 order by created_at`,
    [since],
  )
  const times = rows.map(({ at }) => at)
  let peak = 0
  for (let first = 0, last = 0; last < times.length; last++) {
    while ((times[first] ?? 0) <= (times[last] ?? 0) - 1_000) first += 1
    peak = Math.max(peak, last - first + 1)
  }
  const lasted = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000
  return { peak, mean: lasted > 0 ? times.length / lasted : 0 }
}

/** Orders since then that the ERP has not exactly one sales order of. */
async function notOnce(database: pg.Pool, since: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `select count(*)::int as count from crossdock."order" o where created_at >= $1
       and (select count(*) from reference_erp.sales_order where external_ref = o.id) <> 1`,
    [since],
  )
  return rows[0]?.count ?? 0
}

async function now(database: pg.Pool): Promise<string> {
  const { rows } = await database.query<{ now: string }>('select now()::text as now')
  return rows[0]?.now ?? ''
}
