import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Pool } from 'undici'
import type { Request } from '../measure/callers.ts'
import { percentile } from '../measure/figures.ts'
import type { Scenario, Stage } from '../measure/scenario.ts'
import { anyOrder, fillShelves } from './place-order.ts'

const count = 1_000

/** A thousand hands press the same button: one order, which each of them is told of. */
export const identicalPosts: Scenario = {
  name: 'identical-posts',
  title: `The same order ${count.toLocaleString('en')} times at the same instant; who is told to ask again does`,
  figures: [
    { name: 'orders', unit: '×', goal: '1' },
    { name: 'sales orders', unit: '×', goal: '1' },
    { name: 'told of it', unit: '×', goal: String(count) },
    { name: 'asked again', unit: '×' },
    { name: 'p99', unit: 'ms' },
  ],
  async setup(stage) {
    await fillShelves(stage)
    const shop = new Pool(stage.product.baseUrl, { connections: count, pipelining: 1 })
    const database = new pg.Pool({ connectionString: stage.product.databaseUrl, max: 1 })
    return {
      run: () => pressed(stage, shop, database),
      async close() {
        await shop.close()
        await database.end()
      },
    }
  },
}

async function pressed({ key }: Stage, shop: Pool, database: pg.Pool) {
  const since = await now(database)
  const request = anyOrder()
  const hands = await Promise.all(Array.from({ length: count }, () => press(shop, key, request)))
  const ids = new Set(hands.map(({ orderId }) => orderId))
  const [orderId = ''] = ids
  const { orders, booked } = await eventuallyBooked(database, since, orderId)
  return {
    orders,
    'sales orders': booked,
    'told of it': ids.size === 1 ? hands.length : 0,
    'asked again': hands.reduce((total, { again }) => total + again, 0),
    p99: percentile(
      hands.map(({ ms }) => ms),
      0.99,
    ),
  }
}

/** Asks until the answer is the order, as whoever repeats a request does. */
async function press(shop: Pool, key: string, { path, headers, body }: Request) {
  const begin = performance.now()
  for (let again = 0; ; again++) {
    const answer = await shop.request({
      method: 'POST',
      path,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    const text = await answer.body.text()
    if (answer.statusCode === 201) {
      const { orderId } = JSON.parse(text) as { orderId: string }
      return { orderId, again, ms: performance.now() - begin }
    }
    // Under way, or too much at once: when to ask again is said.
    const wait = Number(answer.headers['retry-after'])
    if (![409, 429, 503].includes(answer.statusCode) || !(wait >= 0)) {
      throw new Error(`answered ${answer.statusCode}: ${text.slice(0, 500)}`)
    }
    await sleep(wait * 1_000 * (0.5 + Math.random() / 2))
  }
}

/** How many orders there are since then, and how many documents the ERP has of this one once all that follows is done. */
async function eventuallyBooked(database: pg.Pool, since: string, orderId: string) {
  for (;;) {
    const { rows } = await database.query<{ orders: number; booked: number; open: number }>(
      `select (select count(*) from crossdock."order" where created_at >= $1)::int as orders,
              (select count(*) from reference_erp.sales_order where external_ref = $2)::int as booked,
              (select count(*) from crossdock.operation where subject = $2
                 and state in ('pending', 'running', 'waiting'))::int as open`,
      [since, orderId],
    )
    const [found] = rows
    if (found !== undefined && found.open === 0) return found
    await sleep(50)
  }
}

async function now(database: pg.Pool): Promise<string> {
  const { rows } = await database.query<{ now: string }>('select now()::text as now')
  return rows[0]?.now ?? ''
}
