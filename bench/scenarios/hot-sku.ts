import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { reserve } from '../../process-apis/inventory/reservation.ts'
import { openStore, type Store } from '../../process-apis/store/store.ts'
import { median, percentile } from '../measure/figures.ts'
import type { Scenario } from '../measure/scenario.ts'

/** How often one attempt is made; with half as many in stock, so that it matters who is refused. */
const attempts = 4_000
const inStock = attempts / 2
const callers = 64

/** Everybody wants the same thing: as the product promises stock, and as one would write it down at first. */
export const hotSku: Scenario = {
  name: 'hot-sku',
  title: `One SKU, ${callers} callers, more than all of it promised; then the same with half of it in stock`,
  rows: ['product', 'row lock, statement by statement'],
  figures: [
    { name: 'promised', unit: '/s', goal: '≥ 9,000/s' },
    { name: 'p50', unit: 'ms' },
    { name: 'p99', unit: 'ms' },
    { name: 'asked, half there', unit: '/s' },
    { name: 'oversold', unit: '×', goal: '0' },
  ],
  async setup({ product: { databaseUrl } }) {
    const store = openStore({ url: databaseUrl })
    // A server has so many connections for everybody: the others wait, as they would in a shop.
    const pool = new pg.Pool({
      connectionString: databaseUrl,
      max: 40,
      idleTimeoutMillis: 1_000,
    })
    const parties = {
      product: (position: HotPosition) => promise(store, position),
      'row lock, statement by statement': (position: HotPosition) => promiseNaively(pool, position),
    }
    return {
      async run() {
        const figures: Record<string, number> = {}
        for (const [name, take] of Object.entries(parties)) {
          await everybody(store, attempts, take)
          const enough = await everybody(store, attempts, take)
          const scarce = await everybody(store, inStock, take)
          figures[`${name}: promised`] = enough.perSecond
          figures[`${name}: p50`] = median(enough.samples)
          figures[`${name}: p99`] = percentile(enough.samples, 0.99)
          figures[`${name}: asked, half there`] = scarce.perSecond
          figures[`${name}: oversold`] = enough.wrong + scarce.wrong
        }
        return figures
      },
      async close() {
        await Promise.all([store.close(), pool.end()])
      },
    }
  },
}

type HotPosition = {
  readonly tenant: string
  readonly sku: string
  readonly locationId: string
  readonly orderId: string
}

type Take = (position: HotPosition) => Promise<boolean>

/** All attempts by all callers on a fresh position. Gives how wrong the end is: promised without stock, or not accounted for. */
async function everybody(store: Store, stock: number, take: Take) {
  const position = await freshPosition(store, stock)
  const samples: number[] = []
  let promised = 0
  let left = attempts
  const caller = async () => {
    while (left > 0) {
      left -= 1
      const begin = performance.now()
      if (await take(position)) promised += 1
      samples.push(performance.now() - begin)
    }
  }
  const begin = performance.now()
  await Promise.all(Array.from({ length: callers }, caller))
  const perSecond = (attempts / (performance.now() - begin)) * 1_000

  const { tenant, orderId } = position
  const { rows } = await store.pool.query<{ counted: number; reserved: number }>(
    `select (select reserved from crossdock.stock_position where tenant = $1)::int as reserved,
            (select sum(quantity) from crossdock.reservation where order_id = $2)::int as counted`,
    [tenant, orderId],
  )
  const { counted = 0, reserved = 0 } = rows[0] ?? {}
  const wrong = Math.abs(Math.min(stock, attempts) - promised)
  return {
    samples,
    perSecond,
    wrong: wrong + Math.abs(promised - counted) + Math.abs(promised - reserved),
  }
}

async function freshPosition({ pool }: Store, stock: number): Promise<HotPosition> {
  const id = randomUUID()
  const position = { tenant: `bench-${id}`, sku: 'HOT', locationId: 'WH', orderId: `ord-${id}` }
  await pool.query(
    `insert into crossdock.stock_position (tenant, sku, location_id, on_hand) values ($1, 'HOT', 'WH', $2)`,
    [position.tenant, stock],
  )
  await pool.query(
    `insert into crossdock."order" (id, tenant, channel, state, version, events, document)
     values ($1, $2, 'bench', 'received', 1, 0, '{}')`,
    [position.orderId, position.tenant],
  )
  return position
}

async function promise(store: Store, { tenant, orderId, sku, locationId }: HotPosition) {
  const wanted = [{ lineId: '1', sku, locationId, quantity: 1 }]
  const short = await store.of(tenant).transaction(tx => reserve(tx, { tenant, orderId, wanted }))
  return short.length === 0
}

/** Look under a lock, take, write down, commit: four round trips during which everybody else waits. */
async function promiseNaively(pool: pg.Pool, position: HotPosition): Promise<boolean> {
  const { tenant, orderId, sku, locationId } = position
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ free: number }>({
      name: 'naive-look',
      text: `select on_hand - reserved as free from crossdock.stock_position
             where tenant = $1 and sku = $2 and location_id = $3 for update`,
      values: [tenant, sku, locationId],
    })
    const free = (rows[0]?.free ?? 0) > 0
    if (free) {
      await client.query({
        name: 'naive-take',
        text: `update crossdock.stock_position set reserved = reserved + 1
               where tenant = $1 and sku = $2 and location_id = $3`,
        values: [tenant, sku, locationId],
      })
      await client.query({
        name: 'naive-write',
        text: `insert into crossdock.reservation (id, tenant, order_id, line_id, sku, location_id, quantity, state)
               values ($1, $2, $3, '1', $4, $5, 1, 'hard')`,
        values: [randomUUID(), tenant, orderId, sku, locationId],
      })
    }
    await client.query('commit')
    return free
  } finally {
    client.release()
  }
}
