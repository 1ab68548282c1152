import t from 'tap'
import { newId } from '../../openapi/canonical/id.ts'
import { demonstrationData } from '../../system-apis/reference-systems/demonstration-data.ts'
import { until } from '../durable/durable.suite.ts'
import { keepChecking } from './check-stock.ts'
import { call, callOf, inventoryWithSystems } from './inventory.suite.ts'
import { reserve } from './reservation.ts'
import { usualStockPolicy } from './stock-policy.ts'

const stock = {
  ...usualStockPolicy,
  checks: { ...usualStockPolicy.checks, graceSeconds: 0, maxUnits: 3 },
}
const { systems, store, durable, ...operations } = await inventoryWithSystems(stock)
const { startStockCheck, getStockCheck, listStockChecks, listDifferences, setStock } = operations

/** Runs a comparison to its end and gives its report. */
async function compare(more: { repair?: boolean; locationId?: string } = {}) {
  const { id: checkId } = await startStockCheck(call, more)
  await until(async () => (await getStockCheck(call, { checkId })).state !== 'running')
  const { items } = await listDifferences(call, { checkId, limit: 200 })
  return { ...(await getStockCheck(call, { checkId })), items }
}
const count = (sku: string, onHand: number, locationId = 'ST-MUNICH') =>
  setStock(call, { sku, locationId, onHand, reason: 'count' })
const change = (text: string, ...values: unknown[]) => store.pool.query(text, values)

/** An order in a state, with a line of these quantities, and stock kept for it. */
async function order(state: string, sku: string, kept: number, quantities: object) {
  const orderId = newId('ord')
  await store.transaction(async tx => {
    await tx.query(
      `insert into crossdock."order" (id, tenant, channel, state, version, events, document, updated_at)
       values ($1, 'demo', 'web', $2, 1, 0, $3, now() - interval '1 h')`,
      [
        orderId,
        state,
        JSON.stringify({
          holds: [],
          lines: [
            {
              lineId: '1',
              sku,
              type: 'item',
              quantities: {
                cancelled: 0,
                substitutedOut: 0,
                shipped: 0,
                pickedUp: 0,
                ...quantities,
              },
            },
          ],
        }),
      ],
    )
    const wanted = [{ lineId: '1', sku, locationId: 'ST-MUNICH', quantity: kept }]
    if (kept > 0) await reserve(tx, { tenant: 'demo', orderId, wanted })
  })
  return orderId
}

await t.test('where everything agrees there is nothing to report', async t => {
  t.match(await compare({ repair: true }), {
    state: 'succeeded',
    counts: { found: 0, repaired: 0, raised: 0 },
    items: [],
  })
})

await t.test('without repair it reports and asks, and changes nothing', async t => {
  await count('DRIFT', 10)
  await change(`update crossdock.stock_position set reserved = 4 where sku = 'DRIFT'`)
  const report = await compare()
  t.match(report, { repair: false, counts: { found: 1, repaired: 0, raised: 1 } })
  t.match(report.items, [
    {
      kind: 'reserved',
      sku: 'DRIFT',
      locationId: 'ST-MUNICH',
      expected: 0,
      found: 4,
      action: 'raised',
    },
  ])
  const { rows } = await change(`select reserved from crossdock.stock_position where sku = 'DRIFT'`)
  t.same(rows, [{ reserved: 4 }])
  t.match((await compare()).counts, { found: 1, raised: 0 }, 'asked once')
})

await t.test('positions are put right by their movements and reservations', async t => {
  await count('SUM', 10)
  await change(`update crossdock.stock_position set on_hand = 17 where sku = 'SUM'`)
  const report = await compare({ repair: true })
  t.match(report, { counts: { found: 2, repaired: 2, raised: 0 } })
  t.match(report.items, [
    { kind: 'balance', sku: 'SUM', expected: 10, found: 17, action: 'repaired' },
    { kind: 'reserved', sku: 'DRIFT', expected: 0, found: 4, action: 'repaired' },
  ])
  t.match((await compare()).counts, { found: 0 }, 'and agree then')
  const { rows } = await change(
    `select actor, action from crossdock.audit_entry where subject = $1`,
    report.id,
  )
  t.same(rows, [{ actor: 'crossdock', action: 'repairStock' }])
})

// T26: stock that a saga forgot to give back.
await t.test('stock kept for an order that is over is given back', async t => {
  await count('OVER', 5)
  const orderId = await order('rejected', 'OVER', 3, { ordered: 3 })
  const report = await compare({ repair: true })
  t.match(report.items, [
    { kind: 'endedOrder', orderId, expected: 0, found: 3, action: 'repaired' },
  ])
  const { rows } = await change(
    `select r.state, p.reserved from crossdock.reservation r join crossdock.stock_position p using (tenant, sku, location_id)
     where r.order_id = $1`,
    orderId,
  )
  t.same(rows, [{ state: 'released', reserved: 0 }])
})

// T23: an order without its stock. T29: more given back or kept than the rest of the order wants.
await t.test('an order with less or more than it wants is for a person', async t => {
  await count('LINE', 20)
  const without = await order('accepted', 'LINE', 0, { ordered: 2 })
  const more = await order('partiallyFulfilled', 'LINE', 10, { ordered: 10, shipped: 7 })
  const right = await order('processing', 'LINE', 4, { ordered: 10, cancelled: 3, shipped: 3 })
  const { items } = await compare({ repair: true })
  t.match(
    items.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    [
      { kind: 'overReserved', orderId: more, expected: 3, found: 10, action: 'raised' },
      { kind: 'unreserved', orderId: without, expected: 2, found: 0, action: 'raised' },
    ],
  )
  t.notOk(items.some(({ orderId }) => orderId === right))
  await change(
    `update crossdock."order" set state = 'cancelled' where id in ($1, $2, $3)`,
    without,
    more,
    right,
  )
  await compare({ repair: true })
})

await t.test('the system of record is followed up to what policy allows', async t => {
  const [first, second] = demonstrationData().products
  const [small, large] = [first?.sku ?? '', second?.sku ?? '']
  const site = 'WH-BERLIN'
  const before = async (item: string) => {
    const { rows } = await change(
      `select on_hand as "onHand" from crossdock.stock_position where sku = $1 and location_id = $2`,
      item,
      site,
    )
    return Number(rows[0].onHand)
  }
  const [smallCount, largeCount] = [await before(small), await before(large)]
  await systems.admin('POST', '/wms/stock', { site, item: small, onHand: smallCount - 2 })
  await systems.admin('POST', '/wms/stock', { site, item: large, onHand: largeCount + 40 })
  const { items } = await compare({ repair: true, locationId: site })
  t.match(
    items.toSorted((a, b) => Math.abs(a.expected - a.found) - Math.abs(b.expected - b.found)),
    [
      {
        kind: 'systemOfRecord',
        sku: small,
        expected: smallCount - 2,
        found: smallCount,
        action: 'repaired',
      },
      {
        kind: 'systemOfRecord',
        sku: large,
        expected: largeCount + 40,
        found: largeCount,
        action: 'raised',
      },
    ],
  )
  t.equal(await before(small), smallCount - 2)
  t.equal(await before(large), largeCount, 'too much to be believed')
  const { rows } = await change(
    `select quantity, reason from crossdock.stock_movement where sku = $1 and reason = 'drift'`,
    small,
  )
  t.same(rows, [{ quantity: -2, reason: 'drift' }])
})

await t.test('a warehouse system that tells nothing by itself is asked', async t => {
  const { sku: item } = demonstrationData().products[0] ?? { sku: '' }
  const site = 'WH-BERLIN'
  const { accepted } = await operations.pollStock(call, { locationId: site })
  t.ok(accepted > 0)
  t.match(await operations.pollStock(call, { locationId: site }), {
    accepted: 0,
    duplicate: accepted,
  })
  await systems.admin('POST', '/wms/stock', { site, item, onHand: 77 })
  t.match(await operations.pollStock(call, {}), { stale: 0, refused: 0 })
  const { rows } = await change(
    `select on_hand as "onHand" from crossdock.stock_position where sku = $1 and location_id = $2`,
    item,
    site,
  )
  t.same(rows, [{ onHand: 77 }])
  await systems.admin('PUT', '/wms/faults', { mode: 'down', count: 1 })
  await t.rejects(operations.pollStock(call, {}), { code: 'system-unavailable' })
  t.match(await operations.pollStock(call, { locationId: site }), { accepted: 0 })
})

await t.test('a comparison outlives a warehouse system that is down', async t => {
  await systems.admin('PUT', '/wms/faults', { mode: 'down', count: 2 })
  t.match(await compare({ locationId: 'ST-HAMBURG' }), { state: 'succeeded' })
})

await t.test('stock is compared by itself, one comparison after the other', async t => {
  stock.checks.everyMinutes = 60
  await Promise.all([1, 2, 3].map(() => keepChecking({ durable, stock })))
  const waiting = async () => {
    const { rows } = await change(
      `select o.id, o.input->>'checkId' as "checkId" from crossdock.operation o
       where o.kind = 'check-stock' and o.state in ('pending', 'waiting') and o.tenant = 'demo'`,
    )
    return rows as { id: string; checkId: string }[]
  }
  const [next, ...more] = await waiting()
  t.ok(next, 'one is due in an hour')
  t.same(more, [], 'however many servers start')
  await change(`update crossdock.operation set due_at = now() where id = $1`, next?.id)
  await change(
    `update pgboss.job set start_after = now() where data->>'operationId' = $1`,
    next?.id,
  )
  await until(
    async () => (await getStockCheck(call, { checkId: next?.checkId ?? '' })).state === 'succeeded',
  )
  const [following] = await waiting()
  t.not(following?.id, next?.id, 'and another one after it')
})

await t.test('past comparisons are listed, newest first, each tenant its own', async t => {
  const all = []
  let cursor: string | undefined
  do {
    const answer = await listStockChecks(call, {
      limit: 2,
      ...(cursor !== undefined && { cursor }),
    })
    all.push(...answer.items)
    cursor = answer.nextCursor
  } while (cursor !== undefined)
  const started = all.map(({ startedAt }) => startedAt)
  t.same(started, started.toSorted().toReversed())
  t.equal(new Set(all.map(({ id }) => id)).size, all.length)
  t.same(await listStockChecks(callOf('other'), {}), { items: [] })
  await t.rejects(getStockCheck(callOf('other'), { checkId: all[0]?.id ?? '' }), {
    code: 'not-found',
  })
})
