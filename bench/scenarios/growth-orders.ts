import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { callers, type Callers } from '../measure/callers.ts'
import { median } from '../measure/figures.ts'
import { createKey, startProduct, type Product } from '../measure/product.ts'
import type { Scenario } from '../measure/scenario.ts'
import { anyOrder, fillShelves } from './place-order.ts'

/** Open orders that are there before anything is asked. */
const sizes = [
  { name: '100 open orders', open: 100 },
  { name: '100,000 open orders', open: 100_000 },
] as const
const asked = ['read', 'list', 'place'] as const

/** One caller who reads, lists and places orders while few of them are open, and many. */
export const growthOrders: Scenario = {
  name: 'growth-orders',
  title:
    'One caller with more and more open orders, in two products: reading one, listing fifty, placing one',
  rows: sizes.map(({ name }) => name),
  figures: asked.flatMap(name => [
    { name, unit: 'ms' as const },
    { name: `${name} to 100`, unit: '×' as const },
  ]),
  goals: Object.fromEntries(asked.map(name => [`${sizes[1].name}: ${name} to 100`, '≤ 1.2×'])),
  async setup(stage) {
    const many = await startProduct(join(stage.folder, 'orders'))
    const shops: Shop[] = []
    for (const [index, product] of [stage.product, many].entries()) {
      const { open } = sizes[index] as (typeof sizes)[number]
      await fillShelves({ product })
      shops.push(await openShop(product, open))
    }
    return {
      async run() {
        const figures: Record<string, number> = {}
        const few: Record<string, number> = {}
        for (const [index, { name }] of sizes.entries()) {
          const shop = shops[index] as Shop
          for (const what of asked) {
            const took = median(await shop[what]())
            few[what] ??= took
            figures[`${name}: ${what}`] = took
            figures[`${name}: ${what} to 100`] = took / few[what]
          }
        }
        return figures
      },
      async close() {
        for (const { close } of shops) await close()
        await many.stop()
      },
    }
  },
}

type Shop = Record<(typeof asked)[number], () => Promise<number[]>> & {
  readonly close: () => Promise<void>
}

async function openShop(product: Product, open: number): Promise<Shop> {
  const shopper = callers(product.baseUrl, await createKey(product, 'storefront'), 1)
  const clerk = callers(product.baseUrl, await createKey(product, 'operator'), 1)
  await shopper.send(30, anyOrder)
  const pool = new pg.Pool({ connectionString: product.databaseUrl, max: 1 })
  const ids = await multiply(pool, open)
  await pool.end()
  let turn = 0
  const readOne = () => ({
    method: 'GET' as const,
    path: `/orders/v1/orders/${ids[(turn += 1) % ids.length]}`,
    expect: 200,
  })
  const list = () => ({ method: 'GET' as const, path: '/orders/v1/orders?limit=50', expect: 200 })
  const warm = async (caller: Callers) => {
    await caller.send(100, readOne)
    await caller.send(20, list)
  }
  await warm(clerk)
  return {
    read: () => clerk.send(150, readOne),
    list: () => clerk.send(30, list),
    place: () => shopper.send(40, anyOrder),
    async close() {
      await shopper.close()
      await clerk.close()
    },
  }
}

/** Copies of the newest order with ids of their own, open as it is; gives the ids of some of them. */
async function multiply(pool: pg.Pool, count: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from crossdock."order" order by created_at desc limit 1`,
  )
  const id = rows[0]?.id ?? ''
  const prefix = `${id.slice(0, -8)}`
  // Ids of the same form: the last eight characters count.
  const numbered = `$2 || lpad(i::text, 8, '0')`
  const made = await pool.query<{ id: string }>(
    `insert into crossdock."order"
       (id, tenant, channel, channel_order_id, state, version, events, document, created_at, updated_at)
     select ${numbered}, tenant, channel, null, 'accepted', version, events,
            replace(document::text, id, ${numbered})::jsonb - 'channelOrderId' || '{"state": "accepted"}',
            created_at - i * interval '1 second', updated_at
     from crossdock."order", generate_series(1, $3::int) i where id = $1
     returning id`,
    [id, prefix, count],
  )
  await pool.query(
    `insert into crossdock.fulfilment_order (id, tenant, order_id, location_id, type, state)
     select 'bench-' || $4 || i, tenant, ${numbered}, location_id, type, 'requested'
     from crossdock.fulfilment_order, generate_series(1, $3::int) i where order_id = $1`,
    [id, prefix, count, randomUUID().slice(0, 8)],
  )
  await pool.query('analyze crossdock."order"')
  return made.rows.slice(0, 2_000).map(row => row.id)
}
