import t from 'tap'
import { Problem } from '../../openapi/problem.ts'
import { until } from '../durable/durable.suite.ts'
import { call, collect, mugs, once, orderProcess } from '../orders/orders.suite.ts'
import { usualStockPolicy } from './stock-policy.ts'

const shop = await orderProcess()
const { orders, inventory, store } = shop

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => Problem.from(error),
  )
const place = async (order: ReturnType<typeof mugs>) => {
  const answer = await orders.placeOrder(call(once()), order)
  if (answer.status !== 201) throw new Error('it takes longer')
  return answer.body
}
const rule = (ruleId: string, more: object) =>
  inventory.putAvailabilityRule(call(), { ruleId, ...more })
const books = async (sku: string, locationId: string) => {
  const { rows } = await store.pool.query<{ onHand: number; reserved: number }>(
    `select on_hand as "onHand", reserved from crossdock.stock_position where sku = $1 and location_id = $2`,
    [sku, locationId],
  )
  return rows[0] ?? { onHand: 0, reserved: 0 }
}
const setStock = (sku: string, locationId: string, onHand: number) =>
  inventory.setStock(call(), { sku, locationId, onHand, reason: 'count' })
const lines = (sku: string, quantity: number) => [{ sku, quantity }]

await t.test(
  'an order gets what its channel may have, and not what is kept back from it',
  async t => {
    for (const locationId of ['WH-BERLIN', 'ST-BERLIN', 'ST-HAMBURG', 'ST-MUNICH']) {
      await setStock('SOCKS-3PACK', locationId, 0)
    }
    await setStock('SOCKS-3PACK', 'ST-BERLIN', 5)
    await rule('socks', {
      sku: 'SOCKS-3PACK',
      locationId: 'ST-BERLIN',
      channel: 'storefront',
      buffer: 3,
    })
    const wanted = (quantity: number) => collect({ lines: lines('SOCKS-3PACK', quantity) })
    t.match(await problemOf(place(wanted(3))), { code: 'insufficient-stock' })
    const first = await place(wanted(2))
    t.equal(first.state, 'accepted')
    t.match(await problemOf(place(wanted(1))), { code: 'insufficient-stock' })
    t.match(await books('SOCKS-3PACK', 'ST-BERLIN'), { onHand: 5, reserved: 2 })
    await inventory.deleteAvailabilityRule(call(), { ruleId: 'socks' })
    t.equal((await place(wanted(1))).state, 'accepted')
  },
)

await t.test('what is kept back over all locations is nobody’s by way of one of them', async t => {
  await setStock('MUG-WHITE', 'WH-BERLIN', 6)
  for (const locationId of ['ST-BERLIN', 'ST-HAMBURG', 'ST-MUNICH']) {
    await setStock('MUG-WHITE', locationId, 0)
  }
  await rule('mugs', { sku: 'MUG-WHITE', channel: 'storefront', buffer: 4 })
  const wanted = (quantity: number) =>
    mugs({
      lines: [{ sku: 'MUG-WHITE', quantity, unitPrice: { currency: 'EUR', amount: '12.50' } }],
    })
  t.match(await problemOf(place(wanted(3))), { code: 'insufficient-stock' })
  t.equal((await place(wanted(2))).state, 'accepted')
  t.match(await problemOf(place(wanted(1))), { code: 'insufficient-stock' })
  await inventory.deleteAvailabilityRule(call(), { ruleId: 'mugs' })
})

// T21: two carts, one unit. The one that is too late is not charged.
await t.test(
  'of two orders for the last piece one is taken, and nobody else is charged',
  async t => {
    await setStock('SNEAKER-42', 'ST-BERLIN', 1)
    const before = (await shop.documents('payment')).length
    const answers = await Promise.all(Array.from({ length: 6 }, () => problemOf(place(collect()))))
    t.equal(answers.filter(one => one === undefined).length, 1)
    t.ok(answers.every(one => one === undefined || one.code === 'insufficient-stock'))
    t.equal((await shop.documents('payment')).length - before, 1)
    t.match(await books('SNEAKER-42', 'ST-BERLIN'), { onHand: 1, reserved: 1 })
  },
)

// T27: what a cart keeps is not kept twice when it becomes an order.
await t.test('an order takes over what was held for its cart', async t => {
  await setStock('SNEAKER-42', 'ST-BERLIN', 3)
  const cart = await inventory.holdStock(call(), {
    reference: 'cart-1',
    reason: 'cart',
    expiresInSeconds: 600,
    lines: [{ sku: 'SNEAKER-42', locationId: 'ST-BERLIN', quantity: 2 }],
  })
  t.match(await problemOf(place(collect())), { code: 'insufficient-stock' }, 'not for others')
  const both = collect({ lines: lines('SNEAKER-42', 2) })
  const holdId = cart.id
  t.match(
    await problemOf(place({ ...both, lines: lines('SNEAKER-42', 3), holdId })),
    { code: 'insufficient-stock' },
    'more than that is not there',
  )
  t.match(await inventory.getHold(call(), { holdId }), { state: 'soft' }, 'it is kept as before')
  t.equal((await place({ ...both, holdId })).state, 'accepted')
  t.match(await books('SNEAKER-42', 'ST-BERLIN'), { onHand: 3, reserved: 3 })
  t.match(await inventory.getHold(call(), { holdId }), { state: 'released' })
  const gone = 'res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T'
  t.match(await problemOf(place({ ...both, holdId: gone })), {
    code: 'order-invalid',
    errors: [{ pointer: '/holdId' }],
  })
})

// T37: the reason says what it means for stock, and the next store is another one.
await t.test('a store that finds nothing or something broken changes its stock', async t => {
  await setStock('SNEAKER-42', 'ST-BERLIN', 8)
  await setStock('SNEAKER-42', 'ST-HAMBURG', 8)
  const reject = async (reason: string) => {
    const order = await place(collect())
    await shop.settled(order.id)
    const before = await books('SNEAKER-42', 'ST-BERLIN')
    await orders.updateFulfilment(call(), {
      fulfilmentOrderId: order.fulfilmentOrders[0]?.id ?? '',
      state: 'rejected',
      reason,
      at: new Date().toISOString(),
    })
    const after = await books('SNEAKER-42', 'ST-BERLIN')
    const moved = await orders.getOrder(call(), { orderId: order.id })
    t.not(moved.fulfilmentOrders.at(-1)?.locationId, 'ST-BERLIN')
    return { gone: before.onHand - after.onHand, freed: before.reserved - after.reserved }
  }
  t.same(await reject('Nobody there to do it'), { gone: 0, freed: 1 })
  t.same(await reject('Damaged: sole is loose'), { gone: 0, freed: 0 }, 'set aside instead')
  t.same(await reject('Not on the shelf'), { gone: 1, freed: 1 })
  const { onHand } = await books('SNEAKER-42', 'ST-BERLIN')
  t.equal((await reject('Not in stock')).gone, onHand)
})

// T29: a part has left, the rest is cancelled: only the rest is given back.
await t.test('what left is gone, and the rest of it is free when it is cancelled', async t => {
  await setStock('MUG-WHITE', 'WH-BERLIN', 100)
  const before = await books('MUG-WHITE', 'WH-BERLIN')
  const order = await place(
    mugs({
      lines: [{ sku: 'MUG-WHITE', quantity: 10, unitPrice: { currency: 'EUR', amount: '12.50' } }],
    }),
  )
  await shop.settled(order.id)
  const fulfilmentOrderId = order.fulfilmentOrders[0]?.id ?? ''
  const lineId = order.lines.find(({ type }) => type === 'item')?.lineId ?? ''
  const at = new Date().toISOString()
  const report = (state: 'acknowledged' | 'picking' | 'packed') =>
    orders.updateFulfilment(call(), { fulfilmentOrderId, state, at })
  for (const state of ['acknowledged', 'picking', 'packed'] as const) await report(state)
  await orders.updateFulfilment(call(), {
    fulfilmentOrderId,
    state: 'shipped',
    at,
    lines: [{ lineId, sku: 'MUG-WHITE', quantity: 7 }],
  })
  await shop.settled(order.id)
  const { reserved } = before
  t.match(await books('MUG-WHITE', 'WH-BERLIN'), { onHand: 93, reserved: reserved + 3 })
  await problemOf(orders.cancelOrder(call(once()), { orderId: order.id, reason: 'Enough' }))
  await shop.settled(order.id)
  t.match(await books('MUG-WHITE', 'WH-BERLIN'), { onHand: 93, reserved })
})

await t.test('whatever happens to orders, stock agrees with them', async t => {
  const cancelled = await place(collect({ lines: lines('SOCKS-3PACK', 1) }))
  await orders.cancelOrder(call(once()), { orderId: cancelled.id, reason: 'Changed my mind' })
  await shop.settled(cancelled.id)
  Object.assign(shop.context.policies, {
    stock: { ...usualStockPolicy, checks: { ...usualStockPolicy.checks, graceSeconds: 0 } },
  })
  const { id: checkId } = await inventory.startStockCheck(call(), { repair: false })
  await until(async () => (await inventory.getStockCheck(call(), { checkId })).state !== 'running')
  const { items } = await inventory.listDifferences(call(), { checkId, limit: 200 })
  const own = ['balance', 'reserved', 'endedOrder', 'overReserved', 'unreserved']
  t.same(
    items.filter(({ kind }) => own.includes(kind)),
    [],
  )
})
