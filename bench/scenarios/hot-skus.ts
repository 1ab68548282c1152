import { randomUUID } from 'node:crypto'
import { reserve } from '../../process-apis/inventory/reservation.ts'
import { openStore, type Store } from '../../process-apis/store/store.ts'
import type { Scenario } from '../measure/scenario.ts'

/** Attempts of one round, over all SKUs: five rounds are a million. Half of them find something. */
const attempts = 200_000
const skus = Array.from({ length: 10 }, (_, i) => `HOT-${i}`)
const inStock = attempts / skus.length / 2
const callers = 256

/** Ten things that everybody wants, in every order of two of them: nothing is promised twice, and nothing is left over. */
export const hotSkus: Scenario = {
  name: 'hot-skus',
  title: `${attempts.toLocaleString('en')} attempts on ten SKUs by ${callers} callers, twice as many as there is stock`,
  figures: [
    { name: 'asked', unit: '/s' },
    { name: 'attempts', unit: '×' },
    { name: 'promised', unit: '×', goal: String(inStock * skus.length) },
    { name: 'oversold', unit: '×', goal: '0' },
    { name: 'unaccounted', unit: '×', goal: '0' },
  ],
  async setup({ product: { databaseUrl } }) {
    const store = openStore({ url: databaseUrl })
    return { run: () => everybody(store), close: () => store.close() }
  },
}

async function everybody(store: Store) {
  const tenant = `bench-${randomUUID()}`
  const orderId = `ord-${randomUUID()}`
  await fill(store, tenant, orderId)
  let left = attempts
  let promised = 0
  const caller = async () => {
    while (left > 0) {
      left -= 1
      const turn = left
      const sku = skus[turn % skus.length] ?? ''
      const wanted = [{ lineId: String(turn), sku, locationId: 'WH', quantity: 1 }]
      const short = await store.transaction(tx => reserve(tx, { tenant, orderId, wanted }))
      if (short.length === 0) promised += 1
    }
  }
  const begin = performance.now()
  await Promise.all(Array.from({ length: callers }, caller))
  const seconds = (performance.now() - begin) / 1_000
  const { oversold, kept, reserved } = await booksOf(store, tenant, orderId)
  return {
    asked: attempts / seconds,
    attempts,
    promised,
    oversold,
    unaccounted: Math.abs(promised - kept) + Math.abs(promised - reserved),
  }
}

async function fill({ pool }: Store, tenant: string, orderId: string): Promise<void> {
  await pool.query(
    `insert into crossdock.stock_position (tenant, sku, location_id, on_hand)
     select $1, sku, 'WH', $3 from unnest($2::text[]) as s(sku)`,
    [tenant, skus, inStock],
  )
  await pool.query(
    `insert into crossdock."order" (id, tenant, channel, state, version, events, document)
     values ($1, $2, 'bench', 'received', 1, 0, '{}')`,
    [orderId, tenant],
  )
}

/** Promised beyond what is there, what the reservations say, and what the positions say. */
async function booksOf({ pool }: Store, tenant: string, orderId: string) {
  const { rows } = await pool.query<{ oversold: number; kept: number; reserved: number }>(
    `select coalesce(sum(greatest(reserved - on_hand, 0)), 0)::int as oversold, sum(reserved)::int as reserved,
            (select coalesce(sum(quantity), 0)::int from crossdock.reservation where order_id = $2) as kept
     from crossdock.stock_position where tenant = $1`,
    [tenant, orderId],
  )
  return rows[0] ?? { oversold: Number.NaN, kept: 0, reserved: 0 }
}
