import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { callers, type Request } from '../measure/callers.ts'
import { median, percentile } from '../measure/figures.ts'
import { processorTimeMs } from '../measure/processor-time.ts'
import { createKey } from '../measure/product.ts'
import type { Scenario, Stage } from '../measure/scenario.ts'
import { skus } from './skus.ts'

/** One shopper after another. */
export const placeOrderAlone: Scenario = {
  name: 'place-order-alone',
  title: 'Placing an order, one after another: priced, reserved, taxed, authorised, committed',
  figures: [
    { name: 'p50', unit: 'ms', goal: '≤ 50 ms' },
    { name: 'p95', unit: 'ms' },
    { name: 'p99', unit: 'ms' },
  ],
  async setup(stage) {
    await fillShelves(stage)
    const shopper = callers(stage.product.baseUrl, stage.key, 1)
    const followUps = openFollowUps(stage)
    await shopper.send(30, anyOrder)
    await followUps.done()
    return {
      async run() {
        // What the order before set going runs beside it, as in life; the round before is over.
        const samples = await shopper.send(150, anyOrder)
        await followUps.done()
        return percentiles(samples)
      },
      async close() {
        await shopper.close()
        await followUps.close()
      },
    }
  },
}

/** Sixteen shoppers at once, and everything that follows. */
export const placeOrderBusy: Scenario = {
  name: 'place-order-16',
  title:
    'Placing orders with 16 callers, until ERP, warehouse, carrier, CRM and shop have all of them',
  figures: [
    { name: 'p50', unit: 'ms', goal: '≤ 30 ms' },
    { name: 'p95', unit: 'ms' },
    { name: 'p99', unit: 'ms' },
    { name: 'accepted', unit: '/s' },
    { name: 'end to end', unit: '/s', goal: '≥ 500/s' },
    { name: 'CPU server', unit: 'ms' },
    { name: 'CPU systems', unit: 'ms' },
    { name: 'CPU database', unit: 'ms' },
  ],
  async setup(stage) {
    await fillShelves(stage)
    const shoppers = callers(stage.product.baseUrl, stage.key, 16)
    const followUps = openFollowUps(stage)
    await shoppers.send(64, anyOrder)
    await followUps.done()
    return {
      async run() {
        const count = 600
        const usedBefore = processorTimes(stage)
        const begin = performance.now()
        const samples = await shoppers.send(count, anyOrder)
        const acceptedMs = performance.now() - begin
        await followUps.done()
        const doneMs = performance.now() - begin
        const used = processorTimes(stage)
        return {
          ...percentiles(samples),
          accepted: (count / acceptedMs) * 1_000,
          'end to end': (count / doneMs) * 1_000,
          'CPU server': (used.server - usedBefore.server) / count,
          'CPU systems': (used.systems - usedBefore.systems) / count,
          'CPU database': (used.database - usedBefore.database) / count,
        }
      },
      async close() {
        await shoppers.close()
        await followUps.close()
      },
    }
  },
}

/** What the parts have used so far; the simulated systems live in the supervisor. */
function processorTimes({ product: { pids } }: Stage) {
  return {
    server: processorTimeMs(pids.servers),
    systems: processorTimeMs([pids.supervisor]),
    database: pids.postgres === undefined ? 0 : processorTimeMs([pids.postgres], 'with children'),
  }
}

function percentiles(samples: readonly number[]) {
  return {
    p50: median(samples),
    p95: percentile(samples, 0.95),
    p99: percentile(samples, 0.99),
  }
}

/** Two things of the assortment, in turn: neighbours seldom want the same. */
export function anyOrder(): Request {
  turn += 1
  const [one, other] = [turn, turn * 7 + 3].map(i => skus[i % skus.length] ?? '')
  return order(one === other ? [one ?? ''] : [one ?? '', other ?? ''])
}

let turn = 0

function order(wanted: readonly string[]): Request {
  return {
    method: 'POST',
    path: '/storefront/v1/orders',
    headers: { 'idempotency-key': `"${randomUUID()}"` },
    expect: 201,
    body: {
      email: 'ada@example.com',
      name: 'Ada Lovelace',
      currency: 'EUR',
      items: wanted.map((sku, i) => ({ sku, quantity: i + 1 })),
      delivery: {
        method: 'ship',
        address: {
          name: 'Ada Lovelace',
          lines: ['Lindenstraße 4'],
          locality: 'Berlin',
          postalCode: '10969',
          country: 'DE',
        },
      },
      shippingPrice: { currency: 'EUR', amount: '4.90' },
      paymentToken: 'tok_visa',
    },
  }
}

/** Enough of what is ordered for every round. */
export async function fillShelves({ product }: Pick<Stage, 'product'>): Promise<void> {
  const clerk = callers(product.baseUrl, await createKey(product, 'operator'), 1)
  for (const sku of skus) {
    await clerk.send(1, () => ({
      method: 'PUT',
      path: `/inventory/v1/stock/WH-BERLIN/${sku}`,
      expect: 200,
      body: { onHand: 1_000_000, reason: 'count' },
    }))
  }
  await clerk.close()
}

/** Watches what accepted orders set going. */
function openFollowUps({ product }: Stage) {
  // Without sequential scans the unfinished are found by their index: who watches must not be the load.
  const options = '-c enable_seqscan=off'
  const pool = new pg.Pool({ connectionString: product.databaseUrl, max: 1, options })
  return {
    async done() {
      for (;;) {
        const { rowCount } = await pool.query(
          // What has its time later, such as a check every hour, is nobody's follow-up.
          `select 1 from crossdock.operation where state in ('pending', 'running', 'waiting')
           and (due_at is null or due_at < now() + interval '30 s') limit 1`,
        )
        if (rowCount === 0) return
        await sleep(10)
      }
    },
    close: () => pool.end(),
  }
}
