import t from 'tap'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { armFailPoint } from '../durable/fail-point.ts'
import { call, mugs, once, orderProcess } from './orders.suite.ts'
import { brokenRule } from './quantities.ts'

const releasedAt = '2027-03-01T07:00:00.000Z'
const shop = await orderProcess({
  sourcing: {
    shipToHome: { locations: ['WH-BERLIN', 'ST-BERLIN'], maxLocations: 2, whenNobody: 'backorder' },
    backorders: {
      skus: ['SNEAKER-41', 'SNEAKER-42', 'BOOK-RETAIL', 'CAP-NAVY', 'COFFEE-1KG'],
      promiseDays: 14,
      maxWaitDays: 30,
      whenTooLate: 'cancel',
    },
    preorders: { 'CAP-NAVY': { availableAt: releasedAt } },
  },
})
const { orders, inventory, store } = shop

const operator = call()
async function stock(sku: string, onHand: number): Promise<void> {
  await inventory.setStock(operator, { sku, locationId: 'WH-BERLIN', onHand, reason: 'receipt' })
}
/** None of it anywhere, but for what is promised. */
async function soldOut(...skus: string[]): Promise<void> {
  await store.pool.query(
    `update crossdock.stock_position set on_hand = reserved where sku = any($1)`,
    [skus],
  )
}
async function place(lines: NewOrder['lines'], more: Partial<NewOrder> = {}): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), mugs({ lines, ...more }))
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  return answer.body
}
const waits = (sku: string, quantity: number) => ({
  sku,
  quantity,
  whenShort: 'backorder' as const,
})
const now = (order: Order) => orders.getOrder(call(), { orderId: order.id })
const allotted = async (order: Order) =>
  (await now(order)).lines.map(({ quantities }) => quantities.allocated)
const problemOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('was not refused')
}
/** Waits until who waits has been looked after. */
const looked = () => shop.settled('waiting/demo')
async function run(kind: string, subject: string, input: object): Promise<void> {
  await shop.durable.transaction('demo', tx =>
    shop.durable.enqueue(tx, {
      kind,
      subject,
      tenant: 'demo',
      correlationId: 'test',
      traceparent: call().traceparent,
      input,
    }),
  )
  await shop.settled(subject)
}
/** As if what was promised of the first line had been promised otherwise. */
async function promised(order: Order, promise: object): Promise<void> {
  await store.pool.query(
    `update crossdock."order" set version = version + 1, document = jsonb_set(document, '{lines,0,promise}',
       document #> '{lines,0,promise}' || $2::jsonb) where id = $1`,
    [order.id, JSON.stringify(promise)],
  )
}

await t.test('who does not want to wait is refused, as is what may not wait', async t => {
  await soldOut('SNEAKER-41', 'MUG-ENAMEL')
  const refused = place([{ sku: 'SNEAKER-41', quantity: 1 }])
  t.equal((await problemOf(refused)).code, 'insufficient-stock')
  t.equal((await problemOf(place([waits('MUG-ENAMEL', 1)]))).code, 'insufficient-stock')
})

await t.test(
  'what is there goes out, the rest waits with a date: one order, one state',
  async t => {
    await soldOut('SNEAKER-41')
    const order = await place([{ sku: 'MUG-WHITE', quantity: 2 }, waits('SNEAKER-41', 1)])
    t.match(order, {
      state: 'accepted',
      holds: [{ type: 'backorder' }],
      lines: [{ quantities: { allocated: 2 } }, { promise: { kind: 'backorder' } }],
      fulfilmentOrders: [{ locationId: 'WH-BERLIN', lines: [{ lineId: '1' }] }],
    })
    const { expectedAt = '', since = '', giveUpAt = '' } = order.lines[1]?.promise ?? {}
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
    t.equal(days(since, expectedAt), 14)
    t.equal(days(since, giveUpAt), 30)
    await shop.settled(order.id)
    await orders.updateFulfilment(call(), {
      fulfilmentOrderId: order.fulfilmentOrders[0]?.id ?? '',
      state: 'shipped',
      at: new Date().toISOString(),
    })
    await shop.settled(order.id)
    t.match(await now(order), { state: 'partiallyFulfilled', fulfilmentStatus: 'partial' })
    await stock('SNEAKER-41', 5)
    await looked()
    await shop.settled(order.id)
    const filled = await now(order)
    t.match(filled, {
      state: 'partiallyFulfilled',
      holds: [],
      fulfilmentOrders: [
        { state: 'shipped' },
        { state: 'submitted', lines: [{ sku: 'SNEAKER-41' }] },
      ],
    })
    t.equal(filled.lines[1]?.promise, undefined)
    await orders.updateFulfilment(call(), {
      fulfilmentOrderId: filled.fulfilmentOrders[1]?.id ?? '',
      state: 'shipped',
      at: new Date().toISOString(),
    })
    await shop.settled(order.id)
    const done = await now(order)
    t.match(done, { state: 'fulfilled', fulfilmentStatus: 'full', paymentStatus: 'captured' })
    t.ok(done.lines.every(({ quantities }) => brokenRule(quantities) === undefined))
  },
)

await t.test('stock that comes is given out in the order of the orders’ dates', async t => {
  await soldOut('SNEAKER-42')
  const third = await place([waits('SNEAKER-42', 1)], { placedAt: '2026-11-03T10:00:00Z' })
  const first = await place([waits('SNEAKER-42', 3)], { placedAt: '2026-11-01T10:00:00Z' })
  const second = await place([waits('SNEAKER-42', 2)], { placedAt: '2026-11-02T10:00:00Z' })
  await stock('SNEAKER-42', 4)
  await looked()
  t.same(await allotted(first), [3])
  t.same(await allotted(second), [1], 'as much as there is, the rest goes on waiting')
  t.same(await allotted(third), [0], 'nobody overtakes')
  t.match(await now(second), { holds: [{ type: 'backorder' }], lines: [{ promise: {} }] })
  await stock('SNEAKER-42', 6)
  await looked()
  t.same(await allotted(second), [2])
  t.same(await allotted(third), [1])
  t.match(await now(second), { holds: [] })
})

await t.test('what a cancelled order gives back goes to who waits', async t => {
  await soldOut('BOOK-RETAIL')
  await stock('BOOK-RETAIL', 2)
  const has = await place([{ sku: 'BOOK-RETAIL', quantity: 2 }])
  const waiting = await place([waits('BOOK-RETAIL', 2)])
  await shop.settled(has.id)
  await orders.cancelOrder(call(once()), { orderId: has.id, reason: 'Changed my mind' })
  await looked()
  t.same(await allotted(waiting), [2])
})

/** So many more come to the warehouse. */
async function more(sku: string, quantity: number): Promise<void> {
  const { rows } = await store.pool.query<{ onHand: number }>(
    `select on_hand as "onHand" from crossdock.stock_position
     where sku = $1 and location_id = 'WH-BERLIN'`,
    [sku],
  )
  await stock(sku, (rows[0]?.onHand ?? 0) + quantity)
}
async function turnDown(order: Order): Promise<void> {
  await shop.settled(order.id)
  await orders.updateFulfilment(call(), {
    fulfilmentOrderId: (await now(order)).fulfilmentOrders.at(-1)?.id ?? '',
    state: 'rejected',
    reason: 'other reason',
    at: new Date().toISOString(),
  })
  await looked()
}

await t.test(
  'what a location turned down goes to who waits, and not to whom it turned down',
  async t => {
    await soldOut('SNEAKER-42')
    await more('SNEAKER-42', 2)
    const has = await place([{ sku: 'SNEAKER-42', quantity: 2 }])
    const first = await place([waits('SNEAKER-42', 1)])
    const second = await place([waits('SNEAKER-42', 1)])
    await turnDown(has)
    t.same([await allotted(has), await allotted(first), await allotted(second)], [[0], [1], [1]])
    t.match(await now(has), { holds: [{ type: 'backorder' }] })
    await turnDown(first)
    t.same([await allotted(has), await allotted(first)], [[0], [0]], 'nobody is asked in turns')
    await more('SNEAKER-42', 2)
    await looked()
    t.same([await allotted(has), await allotted(first)], [[2], [1]], 'but when more comes')
  },
)

await t.test('what was kept for an order that is refused goes to who waits', async t => {
  await soldOut('SNEAKER-42')
  await more('SNEAKER-42', 1)
  const asked = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  armFailPoint({
    place: 'before call',
    name: 'authorise payment*',
    act: () => {
      asked.resolve()
      return go.promise
    },
  })
  const input = { payment: { method: 'token' as const, token: 'tok_declined' } }
  const refused = problemOf(place([{ sku: 'SNEAKER-42', quantity: 1 }], input))
  await asked.promise
  const waiting = await place([waits('SNEAKER-42', 1)])
  t.same(await allotted(waiting), [0])
  go.resolve()
  t.equal((await refused).code, 'payment-declined')
  await looked()
  t.same(await allotted(waiting), [1])
})

await t.test('a delivery that is expected dates the promise', async t => {
  await soldOut('COFFEE-1KG')
  await inventory.putInboundSupply(operator, {
    reference: 'PO-77',
    lines: [
      {
        sku: 'COFFEE-1KG',
        locationId: 'WH-BERLIN',
        quantity: 50,
        expectedAt: '2099-12-01T08:00:00.000Z',
      },
    ],
  })
  const order = await place([waits('COFFEE-1KG', 1)])
  t.match(order.lines[0]?.promise, { expectedAt: '2099-12-01T08:00:00.000Z' })
})

await t.test('what waited too long is cancelled by policy, and its money let go', async t => {
  await soldOut('SNEAKER-41')
  const order = await place([waits('SNEAKER-41', 1)])
  await shop.settled(order.id)
  await run('give-up-waiting', order.id, { orderId: order.id })
  t.match(await now(order), { state: 'accepted' }, 'not before its time')
  await promised(order, { giveUpAt: '2026-01-01T00:00:00.000Z' })
  await run('give-up-waiting', order.id, { orderId: order.id })
  await shop.settled(order.id)
  t.match(await now(order), { state: 'cancelled', paymentStatus: 'voided', holds: [] })
  const { rows } = await store.pool.query(
    `select 1 from crossdock.waiting_line where order_id = $1`,
    [order.id],
  )
  t.same(rows, [])
})

await t.test('what is not released waits whatever is in stock, and goes out then', async t => {
  const order = await place([{ sku: 'CAP-NAVY', quantity: 2 }])
  t.match(order, {
    holds: [{ type: 'preorder' }],
    lines: [{ promise: { kind: 'preorder', availableAt: releasedAt, expectedAt: releasedAt } }],
    fulfilmentOrders: [],
  })
  await stock('CAP-NAVY', 300)
  await looked()
  t.same(await allotted(order), [0])
  await promised(order, { availableAt: '2026-01-01T00:00:00.000Z' })
  await store.pool.query(
    `update crossdock.waiting_line set not_before = '2026-01-01' where order_id = $1`,
    [order.id],
  )
  await soldOut('CAP-NAVY')
  await run('fill-waiting', 'waiting/demo', {})
  await stock('CAP-NAVY', 1)
  await looked()
  t.match(await now(order), {
    holds: [{ type: 'backorder' }],
    lines: [{ promise: { kind: 'backorder' }, quantities: { allocated: 1 } }],
  })
  await stock('CAP-NAVY', 10)
  await looked()
  t.match(await now(order), { holds: [], lines: [{ quantities: { allocated: 2 } }] })
})

await t.test('one look serves all who wait for the same release', async t => {
  const looks = async () => {
    const { rows } = await store.pool.query<{ id: string }>(
      `select id from crossdock.operation
       where kind = 'fill-waiting' and input @> $1 and state = 'pending'`,
      [JSON.stringify({ releasedAt })],
    )
    return rows.length
  }
  await place([{ sku: 'CAP-NAVY', quantity: 1 }])
  const before = await looks()
  t.ok(before > 0)
  for (let more = 0; more < 3; more++) await place([{ sku: 'CAP-NAVY', quantity: 1 }])
  t.equal(await looks(), before)
})

await t.test('more than are looked at in one go are all served', async t => {
  await soldOut('SNEAKER-41')
  const waiting: Order[] = []
  for (let batch = 0; batch < 7; batch++) {
    const some = Array.from({ length: 20 }, () => place([waits('SNEAKER-41', 1)]))
    waiting.push(...(await Promise.all(some)))
  }
  await stock('SNEAKER-41', 300)
  await looked()
  const { rows } = await store.pool.query(
    `select 1 from crossdock.waiting_line where order_id = any($1)`,
    [waiting.map(({ id }) => id)],
  )
  t.same(rows, [])
})

await t.test('whose payment is declined waits for nothing', async t => {
  await soldOut('SNEAKER-41')
  const input = { payment: { method: 'token' as const, token: 'tok_declined' } }
  t.equal((await problemOf(place([waits('SNEAKER-41', 1)], input))).code, 'payment-declined')
  const { rows } = await store.pool.query(
    `select 1 from crossdock.waiting_line w join crossdock."order" o on o.id = w.order_id
     where o.state = 'rejected'`,
  )
  t.same(rows, [])
})

await t.test('one of two pieces of work of a line is turned down, the other leaves', async t => {
  await soldOut('COFFEE-1KG')
  const order = await place([waits('COFFEE-1KG', 2)])
  await shop.settled(order.id)
  const { rows: places } = await store.pool.query<{ onHand: number }>(
    `select on_hand as "onHand" from crossdock.stock_position
     where sku = 'COFFEE-1KG' and location_id = 'WH-BERLIN'`,
  )
  // Those who have waited for longer come first.
  for (let more = 1; more < 9 && (await now(order)).fulfilmentOrders.length < 2; more++) {
    await stock('COFFEE-1KG', (places[0]?.onHand ?? 0) + more)
    await looked()
  }
  const [leaves, rejected] = (await now(order)).fulfilmentOrders
  t.match([leaves?.lines, rejected?.lines], [[{ quantity: 1 }], [{ quantity: 1 }]])
  await shop.settled(order.id)
  const report = (fulfilmentOrderId: string, state: 'rejected' | 'shipped') =>
    orders.updateFulfilment(call(), {
      fulfilmentOrderId,
      state,
      at: new Date().toISOString(),
      ...(state === 'rejected' && { reason: 'Broken' }),
    })
  await report(rejected?.id ?? '', 'rejected')
  await report(leaves?.id ?? '', 'shipped')
  await shop.settled(order.id)
  const { rows } = await store.pool.query<{ quantity: number }>(
    `select m.quantity from crossdock.stock_movement m
     where m.sku = 'COFFEE-1KG' and m.reason = 'shipped'`,
  )
  t.same(rows, [{ quantity: -1 }], 'what left is not in stock any more')
})
