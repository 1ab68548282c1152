import t from 'tap'
import type { Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { observeMoves } from './observed-moves.suite.ts'
import { call, collect, mugs, once, orderProcess } from './orders.suite.ts'
import { brokenRule } from './quantities.ts'

const shop = await orderProcess()
const onlyListedMoves = await observeMoves(shop.store)
const { orders } = shop

/** Places an order that is accepted at once. */
async function accepted(input = mugs(), more = once()): Promise<Order> {
  const answer = await orders.placeOrder(call(more), input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  return answer.body
}
const at = () => new Date().toISOString()
const report = (order: Order, state: string, more: object = {}) =>
  orders.updateFulfilment(call(), {
    fulfilmentOrderId: order.fulfilmentOrders.at(-1)?.id ?? '',
    state: state as 'shipped',
    at: at(),
    ...more,
  })
const events = async (orderId: string) => {
  const { rows } = await shop.store.pool.query<{ type: string; sequence: number }>(
    `select type, sequence from crossdock.event where subject = $1 order by sequence`,
    [orderId],
  )
  t.same(
    rows.map(({ sequence }) => sequence),
    rows.map((_, i) => i + 1),
    'numbered without gaps',
  )
  return rows.map(({ type }) => type.replace('retail.', '').replace('.v1', ''))
}
const problemOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('was not refused')
}

await t.test(
  'an order is priced, taxed, paid and accepted, and every system hears of it',
  async t => {
    const order = await accepted()
    t.match(order, {
      state: 'accepted',
      paymentStatus: 'authorised',
      totals: { total: { currency: 'EUR', amount: '29.90' } },
      lines: [{ title: 'Mug, white', quantities: { ordered: 2, allocated: 2 } }],
      fulfilmentOrders: [{ type: 'warehouse', locationId: 'WH-BERLIN' }],
    })
    await shop.settled(order.id)
    const later = await orders.getOrder(call(), { orderId: order.id })
    t.match(later, { state: 'processing', fulfilmentOrders: [{ state: 'submitted' }] })
    t.same(later.externalRefs.map(({ system, type }) => `${system} ${type}`).toSorted(), [
      'erp salesOrder',
      'payment authorisation',
    ])
    t.match(await shop.documents('erp', order.id), [{ reference: order.id }])
    t.match(await shop.documents('wms', later.fulfilmentOrders[0]?.id), [{}])
    t.equal(
      (await shop.documents('crm')).filter(({ facts }) => JSON.stringify(facts).includes(order.id))
        .length,
      1,
    )
    t.match(await events(order.id), [
      'order.received',
      'reservation.made',
      'payment.authorised',
      'order.accepted',
    ])
  },
)

await t.test('a shipment takes the money, invoices it and tells customer and channel', async t => {
  const order = await accepted()
  await shop.settled(order.id)
  await report(order, 'shipped', {
    shipment: { carrier: 'Swift', trackingNumber: 'SW1', shippedAt: at() },
  })
  await shop.settled(order.id)
  const shipped = await orders.getOrder(call(), { orderId: order.id })
  t.match(shipped, {
    state: 'fulfilled',
    fulfilmentStatus: 'full',
    paymentStatus: 'captured',
    tenders: [{ captured: { amount: '29.90' }, state: 'captured' }],
    fulfilmentOrders: [{ state: 'shipped', shipments: [{ trackingNumber: 'SW1' }] }],
  })
  t.ok(shipped.externalRefs.some(({ type }) => type === 'invoice'))
  const stories = await events(order.id)
  for (const told of ['fulfilmentOrder.shipped', 'payment.captured', 'invoice.posted']) {
    t.ok(stories.includes(told), told)
  }
  t.ok(shipped.lines.every(({ quantities }) => brokenRule(quantities) === undefined))
})

await t.test('reporting the same shipment twice ships once', async t => {
  const order = await accepted()
  await shop.settled(order.id)
  await report(order, 'shipped')
  await report(order, 'shipped')
  await shop.settled(order.id)
  const { rows } = await shop.store.pool.query(
    `select count(*)::int as count from crossdock.stock_movement m
     join crossdock.event e on e.data->'handover'->>'id' = m.reference where e.subject = $1`,
    [order.id],
  )
  t.same(rows, [{ count: 1 }])
})

await t.test('a declined payment rejects the order with everything undone', async t => {
  const before = await shop.available('MUG-WHITE', 'WH-BERLIN')
  const key = once()
  const input = mugs({ payment: { method: 'token', token: 'tok_declined' } })
  t.match(await problemOf(orders.placeOrder(call(key), input)), { code: 'payment-declined' })
  t.equal(await shop.available('MUG-WHITE', 'WH-BERLIN'), before, 'the stock is free again')
  t.match(
    await problemOf(orders.placeOrder(call(key), input)),
    { code: 'payment-declined' },
    'a repeat is told the same',
  )
})

await t.test(
  'an order whose price changed is refused with the price now, line by line',
  async t => {
    const problem = await problemOf(
      orders.placeOrder(
        call(once()),
        mugs({
          lines: [
            { sku: 'MUG-BLACK', quantity: 1 },
            { sku: 'MUG-WHITE', quantity: 1, unitPrice: { currency: 'EUR', amount: '11.00' } },
          ],
        }),
      ),
    )
    t.match(problem, {
      code: 'price-changed',
      errors: [{ pointer: '/lines/1/unitPrice', current: { amount: '12.50' } }],
    })
  },
)

await t.test('what is not in stock is refused by line, two lines of one SKU together', async t => {
  const problem = await problemOf(
    orders.placeOrder(
      call(once()),
      mugs({
        lines: [
          { sku: 'MUG-WHITE', quantity: 1 },
          { sku: 'SNEAKER-43', quantity: 50 },
          { sku: 'SNEAKER-43', quantity: 50 },
        ],
      }),
    ),
  )
  t.equal(problem.code, 'insufficient-stock')
  t.same(
    problem.errors?.map(({ pointer }) => pointer),
    ['/lines/1/quantity', '/lines/2/quantity'],
  )
})

await t.test('who was told no is told no again, also when stock is back by then', async t => {
  const key = once()
  const many = mugs({ lines: [{ sku: 'SNEAKER-43', quantity: 5_000 }] })
  const restock = (by: number) =>
    shop.store.pool.query(
      `update crossdock.stock_position set on_hand = on_hand + $1 where sku = 'SNEAKER-43'`,
      [by],
    )
  t.equal((await problemOf(orders.placeOrder(call(key), many))).code, 'insufficient-stock')
  await restock(10_000)
  t.match(await problemOf(orders.placeOrder(call(key), many)), {
    code: 'insufficient-stock',
    errors: [{ pointer: '/lines/0/quantity' }],
  })
  const other = { idempotency: { ...key.idempotency, fingerprint: 'another request' } }
  t.equal((await problemOf(orders.placeOrder(call(other), many))).code, 'idempotency-key-reused')
  await restock(-10_000)
})

await t.test(
  'a repeat is not refused while the first of its key is being taken elsewhere',
  async t => {
    const first = await accepted()
    const { idempotency } = once()
    // Another server, which is about to commit the first request of this key.
    const elsewhere = await shop.store.pool.connect()
    await elsewhere.query('begin')
    await elsewhere.query(
      `insert into crossdock.idempotency (tenant, application, operation, key, fingerprint, operation_id)
     select 'demo', 'app_storefront', 'placeOrder', $1, 'f', id from crossdock.operation
     where subject = $2 and kind = 'place-order'`,
      [idempotency.key, first.id],
    )
    const repeat = orders.placeOrder(
      call({ idempotency }),
      mugs({ lines: [{ sku: 'SNEAKER-43', quantity: 5_000 }] }),
    )
    const early = Symbol('early')
    const pause = new Promise(resolve => setTimeout(() => resolve(early), 300))
    t.equal(await Promise.race([repeat, pause]), early, 'nothing is said before that is known')
    await elsewhere.query('commit')
    elsewhere.release()
    t.match(await repeat, {
      status: 201,
      headers: { 'idempotent-replayed': 'true' },
      body: { id: first.id },
    })
  },
)

await t.test('the last unit is sold once, and only its buyer is charged', async t => {
  const charged = async () => (await shop.documents('payment')).length
  const before = await charged()
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      orders.placeOrder(
        call(once()),
        mugs({
          lines: [{ sku: 'LAST-ONE', quantity: 1 }],
          shipping: { currency: 'EUR', amount: '0.00' },
        }),
      ),
    ),
  )
  t.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1)
  t.equal(await charged(), before + 1)
})

await t.test(
  'a request sent again gets the answer of the first, another body is refused',
  async t => {
    const key = once('one')
    const first = await accepted(mugs(), key)
    const again = await orders.placeOrder(call(key), mugs())
    t.match(again, { status: 201, headers: { 'idempotent-replayed': 'true' } })
    t.same(again.body, first, 'to the letter')
    const other = { idempotency: { ...key.idempotency, fingerprint: 'two' } }
    t.match(await problemOf(orders.placeOrder(call(other), mugs())), {
      code: 'idempotency-key-reused',
    })
  },
)

await t.test('a hundred identical requests at once make one order', async t => {
  const key = once()
  const answers = await Promise.allSettled(
    Array.from({ length: 100 }, () => orders.placeOrder(call(key), mugs())),
  )
  const ids = new Set(
    answers.flatMap(one => (one.status === 'fulfilled' ? [one.value.body.id] : [])),
  )
  t.equal(ids.size, 1)
  t.ok(
    answers.every(
      one => one.status === 'fulfilled' || Problem.from(one.reason).code === 'in-flight',
    ),
  )
})

await t.test('a channel’s order number is taken once', async t => {
  const input = mugs({ channelOrderId: 'web-1001' })
  const first = await accepted(input)
  const problem = await problemOf(orders.placeOrder(call(once()), input))
  t.match(problem, { code: 'duplicate-order', extensions: { orderId: first.id } })
})

await t.test('a caller who does not wait gets the operation, and the order goes on', async t => {
  const later = await orders.placeOrder(call({ ...once(), prefer: { respondAsync: true } }), mugs())
  t.match(later, { status: 202, body: { kind: 'placeOrder' } })
  if (later.status !== 202) return
  const { orderId = '' } = later.body
  t.match(await shop.orderWhen(orderId, ({ acceptedAt }) => acceptedAt !== undefined), {
    paymentStatus: 'authorised',
  })
})

await t.test('a slow payment provider makes it 202, and then the order', async t => {
  const started = performance.now()
  const answer = await orders.placeOrder(
    call({ ...once(), prefer: { respondAsync: false, waitMs: 300 } }),
    mugs({ payment: { method: 'token', token: 'tok_slow' } }),
  )
  t.equal(answer.status, 202)
  t.ok(performance.now() - started < 2_000)
  const orderId = answer.status === 202 ? (answer.body.orderId ?? '') : ''
  await shop.orderWhen(orderId, ({ acceptedAt }) => acceptedAt !== undefined)
})

await t.test('an authorisation whose answer was lost is found again, not made twice', async t => {
  await shop.admin('PUT', '/payment/faults', { mode: 'commit-then-500', count: 1 })
  const order = await accepted()
  const found = (await shop.documents('payment')).filter(
    ({ reference }) => reference === `${order.id}:authorise`,
  )
  t.equal(found.length, 1)
})

await t.test('cancelling undoes everything: money, stock, warehouse, ERP, CRM', async t => {
  const before = await shop.available('MUG-WHITE', 'WH-BERLIN')
  const order = await accepted()
  await shop.settled(order.id)
  const answer = await orders.cancelOrder(call(once()), {
    orderId: order.id,
    reason: 'Changed my mind',
  })
  t.match(answer, {
    status: 200,
    body: {
      state: 'cancelled',
      paymentStatus: 'voided',
      cancellation: { reason: 'Changed my mind' },
    },
  })
  await shop.settled(order.id)
  t.equal(await shop.available('MUG-WHITE', 'WH-BERLIN'), before)
  t.match(await shop.documents('erp', order.id), [{ state: /cancel/i }])
  t.match(await shop.documents('wms', order.fulfilmentOrders[0]?.id), [{ state: /cancel/i }])
  const activities = (await shop.documents('crm')).filter(({ facts }) =>
    JSON.stringify(facts).includes(order.id),
  )
  t.equal(activities.length, 2)
})

await t.test('what has left cannot be cancelled, and the reason is told', async t => {
  const order = await accepted()
  await shop.settled(order.id)
  await report(order, 'shipped')
  const problem = await problemOf(
    orders.cancelOrder(call(once()), { orderId: order.id, reason: 'x' }),
  )
  t.match(problem, { code: 'state-conflict', detail: /handed over|left/ })
})

await t.test('a warehouse that has picked refuses, and the order goes on', async t => {
  const order = await accepted()
  await shop.settled(order.id)
  const document = (await shop.documents('wms', order.fulfilmentOrders[0]?.id))[0]
  for (const move of ['accept', 'pick', 'pack']) {
    await shop.admin('POST', `/wms/fulfilment-orders/${document?.id}/${move}`, {})
  }
  const problem = await problemOf(
    orders.cancelOrder(call(once()), { orderId: order.id, reason: 'x' }),
  )
  t.match(problem, { code: 'state-conflict', detail: /Too late/ })
  const after = await orders.getOrder(call(), { orderId: order.id })
  t.match(after, {
    state: 'processing',
    paymentStatus: 'authorised',
    fulfilmentOrders: [{ state: 'cancelRefused' }],
  })
  await report(order, 'shipped')
  t.match(await shop.orderWhen(order.id, ({ paymentStatus }) => paymentStatus === 'captured'), {
    state: 'fulfilled',
  })
})

await t.test(
  'a store that says no is passed over for the next, and the shopper collects there',
  async t => {
    const order = await accepted(collect())
    t.match(order.fulfilmentOrders, [
      { type: 'pickup', locationId: 'ST-BERLIN', pickupCode: /^\d{6}$/ },
    ])
    await shop.settled(order.id)
    await report(order, 'rejected', { reason: 'Cannot find it' })
    await shop.settled(order.id)
    const moved = await orders.getOrder(call(), { orderId: order.id })
    t.match(moved.fulfilmentOrders, [
      { state: 'superseded', reason: 'Cannot find it' },
      {
        locationId: 'ST-HAMBURG',
        state: 'submitted',
        attempt: 2,
        excludedLocations: ['ST-BERLIN'],
      },
    ])
    t.equal(moved.fulfilmentOrders[0]?.supersededBy, moved.fulfilmentOrders[1]?.id)
    await report(moved, 'acknowledged')
    await report(moved, 'readyForPickup')
    const ready = await orders.getOrder(call(), { orderId: order.id })
    t.ok(ready.fulfilmentOrders[1]?.expiresAt, 'it waits for so long')
    await report(moved, 'pickedUp')
    await shop.settled(order.id)
    t.match(await orders.getOrder(call(), { orderId: order.id }), {
      state: 'fulfilled',
      paymentStatus: 'captured',
      lines: [{ quantities: { pickedUp: 1, shipped: 0 } }],
    })
  },
)

await t.test('when every store says no the order is cancelled and nobody is charged', async t => {
  let order = await accepted(collect())
  for (let i = 0; i < 3; i++) {
    await shop.settled(order.id)
    await report(order, 'rejected', { reason: `no ${i}` })
    order = await orders.getOrder(call(), { orderId: order.id })
  }
  await shop.settled(order.id)
  order = await orders.getOrder(call(), { orderId: order.id })
  t.match(order, { state: 'cancelled', paymentStatus: 'voided' })
  t.same(
    order.fulfilmentOrders.map(({ locationId }) => locationId),
    ['ST-BERLIN', 'ST-HAMBURG', 'ST-MUNICH'],
  )
})

await t.test('nobody came: the pickup expires, stock and money go back', async t => {
  const before = await shop.available('SNEAKER-42', 'ST-BERLIN')
  const order = await accepted(collect())
  await shop.settled(order.id)
  const long = new Date(Date.now() - 80 * 3_600_000).toISOString()
  await report(order, 'readyForPickup', { at: long })
  const expired = await shop.orderWhen(order.id, ({ paymentStatus }) => paymentStatus === 'voided')
  t.match(expired, { state: 'cancelled', fulfilmentOrders: [{ state: 'pickupExpired' }] })
  t.equal(await shop.available('SNEAKER-42', 'ST-BERLIN'), before)
})

await t.test('while the ERP is down orders are taken; afterwards each is booked once', async t => {
  await shop.admin('PUT', '/erp/faults', { mode: 'down' })
  const taken = await Promise.all(Array.from({ length: 8 }, () => accepted()))
  t.ok(taken.every(({ state }) => state === 'accepted'))
  await shop.admin('DELETE', '/erp/faults')
  for (const { id } of taken) {
    await shop.settled(id)
    t.equal((await shop.documents('erp', id)).length, 1)
  }
})

await t.test(
  'a late report is stale, an impossible one is refused and raises an exception',
  async t => {
    const order = await accepted()
    await shop.settled(order.id)
    await report(order, 'shipped')
    t.match(await report(order, 'picking'), { status: 200 })
    t.match(await problemOf(report(order, 'rejected')), { code: 'state-conflict' })
    const { items } = await orders.listExceptions(call(), { orderId: order.id } as never)
    t.match(items, [{ category: 'unexpectedState', state: 'open' }])
  },
)

await t.test('an order is found by any reference of any system', async t => {
  const order = await accepted(mugs({ channelOrderId: 'web-2002' }))
  await shop.settled(order.id)
  const erp = (await shop.documents('erp', order.id))[0]?.id ?? ''
  for (const reference of [order.id, 'web-2002', erp, order.fulfilmentOrders[0]?.id ?? '']) {
    const { items } = await orders.findOrders(call(), { reference } as never)
    t.same(
      items.map(({ id }) => id),
      [order.id],
      reference,
    )
  }
})

await t.test('another tenant’s order is not there', async t => {
  const order = await accepted()
  const stranger = { ...call().principal, tenant: 'other' }
  const absent = await problemOf(
    orders.getOrder(call({ principal: stranger }), { orderId: 'ord_01JD0000000000000000000000' }),
  )
  const foreign = await problemOf(
    orders.getOrder(call({ principal: stranger }), { orderId: order.id }),
  )
  t.same(foreign.document(), absent.document())
  t.match(
    await problemOf(
      orders.cancelOrder(call({ principal: stranger, ...once() }), {
        orderId: order.id,
        reason: 'x',
      }),
    ),
    { code: 'not-found' },
  )
})

await t.test(
  'a carrier that says no holds up nobody: the warehouse works, a person is asked',
  async t => {
    const order = await accepted(
      mugs({ delivery: { ...mugs().delivery, serviceLevel: 'teleport' } }),
    )
    await shop.settled(order.id)
    const now = await orders.getOrder(call(), { orderId: order.id })
    t.match(now.fulfilmentOrders, [{ state: 'submitted', locationId: 'WH-BERLIN' }])
    const { items } = await orders.listExceptions(call(), { orderId: order.id } as never)
    t.match(items, [{ category: 'postingRefused', reason: /We carry standard and express/ }])
  },
)

await t.test(
  'what a channel has sold is kept when every location says no, and can be cancelled',
  async t => {
    const euros = (amount: string) => ({ currency: 'EUR', amount })
    let order = await accepted(
      mugs({
        channel: 'marketplace',
        channelOrderId: 'kept-1',
        lines: [
          {
            sku: 'BOOK-RETAIL',
            quantity: 1,
            amounts: { net: euros('20.56'), tax: euros('1.44'), total: euros('22.00') },
          },
        ],
        payment: { method: 'collectedByChannel', reference: 'paid', amount: euros('26.90') },
      }),
    )
    for (let i = 0; i < 4; i++) {
      await shop.settled(order.id)
      await report(order, 'rejected', { reason: `no ${i}` })
      order = await orders.getOrder(call(), { orderId: order.id })
    }
    t.match(order, { state: 'accepted', holds: [{ type: 'backorder' }], paymentStatus: 'captured' })
    const { items } = await orders.listExceptions(call(), { orderId: order.id } as never)
    t.ok(items.some(({ category }) => category === 'nobodyFulfils'))
    await shop.settled(order.id)
    const answer = await orders.cancelOrder(call(once()), { orderId: order.id, reason: 'No stock' })
    t.match(answer, {
      status: 200,
      body: { state: 'cancelled', lines: [{ quantities: { cancelled: 1 } }] },
    })
  },
)

await t.test('no state went where the model does not let it go', onlyListedMoves)
