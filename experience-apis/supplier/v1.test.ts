import t from 'tap'
import type { Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { supplierV1 } from './v1.ts'
import { armFailPoint } from '../../process-apis/durable/fail-point.ts'
import { keepingContract } from '../../process-apis/keeping-contract.suite.ts'
import { call, mugs, once, orderProcess } from '../../process-apis/orders/orders.suite.ts'
import { brokenRule } from '../../process-apis/orders/quantities.ts'
import { suppliers } from '../../process-apis/suppliers/index.ts'

const shop = await orderProcess({
  sourcing: {
    shipToHome: {
      locations: ['WH-BERLIN', 'SUP-NORD', 'SUP-SUED'],
      maxLocations: 2,
      whenNobody: 'backorder',
    },
    suppliers: {
      'SUP-NORD': {
        name: 'Nord',
        channels: ['supplier-nord'],
        partners: ['nord'],
        acknowledgeWithinMinutes: 60,
        whenSilent: 'reroute',
        cancelWithinMinutes: 60,
      },
      'SUP-SUED': {
        name: 'Süd',
        channels: ['supplier-sued'],
        acknowledgeWithinMinutes: 60,
        whenSilent: 'escalate',
      },
    },
  },
})
const { orders, store } = shop
const api = supplierV1({ suppliers: keepingContract('suppliers', suppliers(shop.context)) })
const as = (channel: string, more: object = {}) => {
  const { principal } = call()
  return call({ principal: { ...principal, application: `app_${channel}`, channel, ...more } })
}
const nord = as('supplier-nord')
const sued = as('supplier-sued')

await store.pool.query(
  `insert into crossdock.location (tenant, id, type, name, country, time_zone)
   values ('demo', 'SUP-NORD', 'supplier', 'Nord', 'DE', 'Europe/Berlin'),
          ('demo', 'SUP-SUED', 'supplier', 'Süd', 'DE', 'Europe/Berlin')`,
)
const stock = (sku: string, locationId: string, onHand: number) =>
  store.pool.query(
    `insert into crossdock.stock_position (tenant, sku, location_id, on_hand) values ('demo', $1, $2, $3)
     on conflict (tenant, sku, location_id) do update set on_hand = $3`,
    [sku, locationId, onHand],
  )
/** An order that only the suppliers can fulfil: the warehouse has `inWarehouse` of it, first Nord and then Süd the rest. */
async function dropShip(quantity = 3, inWarehouse = 0, inSouth = 0): Promise<Order> {
  await stock('BACKPACK-20L', 'WH-BERLIN', inWarehouse)
  await stock('BACKPACK-20L', 'SUP-NORD', 500)
  await stock('BACKPACK-20L', 'SUP-SUED', inSouth)
  const answer = await orders.placeOrder(
    call(once()),
    mugs({ lines: [{ sku: 'BACKPACK-20L', quantity }] }),
  )
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  await shop.settled(answer.body.id)
  return orders.getOrder(call(), { orderId: answer.body.id })
}
const idOf = (order: Order) => order.fulfilmentOrders[0]?.purchaseOrder?.id ?? ''
const now = (order: Order) => orders.getOrder(call(), { orderId: order.id })
const problemOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('was not refused')
}
const cases = async (order: Order) => {
  const { items } = await orders.listExceptions(call(), { orderId: order.id })
  return items.map(({ category }) => category)
}
/** As if the time to answer, or to ship, were over. */
async function timeIsUp(order: Order): Promise<void> {
  await store.pool.query(
    `update crossdock."order" set document = jsonb_set(document, '{fulfilmentOrders,0,purchaseOrder}',
       document #> '{fulfilmentOrders,0,purchaseOrder}' || '{"acknowledgeBy":"2026-01-01T00:00:00.000Z"}'
         || case when document #> '{fulfilmentOrders,0,purchaseOrder}' ? 'expectedShipAt'
              then '{"expectedShipAt":"2026-01-01T00:00:00.000Z"}' else '{}' end::jsonb), version = version + 1
     where id = $1`,
    [order.id],
  )
  const [work] = order.fulfilmentOrders
  await shop.durable.transaction('demo', tx =>
    shop.durable.enqueue(tx, {
      kind: 'purchase-order-due',
      subject: order.id,
      tenant: 'demo',
      correlationId: 'test',
      traceparent: call().traceparent,
      input: { orderId: order.id, fulfilmentOrderId: work?.id },
    }),
  )
  await shop.settled(order.id)
}

await t.test('what a supplier has is ordered there, and it sees what to ship where', async t => {
  const order = await dropShip()
  t.match(order.fulfilmentOrders, [
    {
      type: 'supplier',
      locationId: 'SUP-NORD',
      state: 'submitted',
      purchaseOrder: { id: /^pur_/ },
    },
  ])
  t.match(await api.listPurchaseOrders(nord, { state: ['open'] }), {
    items: [
      {
        id: idOf(order),
        state: 'open',
        lines: [{ lineId: '1', sku: 'BACKPACK-20L', title: 'Backpack, 20 l', quantity: 3 }],
        shipTo: { postalCode: '10969' },
      },
    ],
  })
  t.same(await shop.documents('wms', order.fulfilmentOrders[0]?.id), [], 'no warehouse was asked')
})

await t.test('each supplier sees only its own; who is none sees nothing', async t => {
  const order = await dropShip()
  t.same((await api.listPurchaseOrders(sued, {})).items, [])
  const purchaseOrderId = idOf(order)
  for (const refused of [
    () => api.getPurchaseOrder(sued, { purchaseOrderId }),
    () => api.acknowledgePurchaseOrder(sued, { purchaseOrderId }),
    () => api.declinePurchaseOrder(sued, { purchaseOrderId, reason: 'No' }),
    () => api.shipPurchaseOrder(sued, { purchaseOrderId, carrier: 'S', trackingNumber: 'S1' }),
    () => api.getPurchaseOrder(nord, { purchaseOrderId: 'pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J' }),
  ]) {
    t.equal((await problemOf(refused())).code, 'not-found')
  }
  t.equal((await problemOf(api.listPurchaseOrders(call(), {}))).code, 'forbidden')
  const stranger = as('supplier-nord', { partner: 'somebody' })
  t.equal((await problemOf(api.listPurchaseOrders(stranger, {}))).code, 'forbidden')
  const partner = as('partner', { partner: 'nord' })
  t.match(await api.getPurchaseOrder(partner, { purchaseOrderId }), { state: 'open' })
  t.match(await now(order), { fulfilmentOrders: [{ state: 'submitted' }] }, 'nothing happened')
})

await t.test('acknowledged and shipped with tracking, it is the shopper’s parcel', async t => {
  const order = await dropShip()
  const purchaseOrderId = idOf(order)
  const acknowledged = await api.acknowledgePurchaseOrder(nord, {
    purchaseOrderId,
    supplierReference: 'NL-1',
    expectedShipAt: '2027-01-10T12:00:00Z',
  })
  t.match(acknowledged, {
    state: 'acknowledged',
    supplierReference: 'NL-1',
    lines: [{ quantity: 3, acknowledged: 3 }],
  })
  t.match(
    await api.shipPurchaseOrder(nord, { purchaseOrderId, carrier: 'Swift', trackingNumber: 'SW7' }),
    { state: 'shipped', shipments: [{ trackingNumber: 'SW7' }] },
  )
  await shop.settled(order.id)
  t.match(await now(order), { state: 'fulfilled', paymentStatus: 'captured' })
  const again = { purchaseOrderId, carrier: 'Swift', trackingNumber: 'SW7' }
  t.match(await api.shipPurchaseOrder(nord, again), { state: 'shipped' }, 'twice is once')
  t.equal((await now(order)).fulfilmentOrders[0]?.shipments.length, 1)
  const declined = api.declinePurchaseOrder(nord, { purchaseOrderId, reason: 'Too late' })
  t.equal((await problemOf(declined)).code, 'state-conflict')
})

await t.test('a declined one goes to the next supplier, and comes back to nobody', async t => {
  const order = await dropShip(3, 0, 50)
  const purchaseOrderId = idOf(order)
  const input = { purchaseOrderId, reason: 'Out of stock until spring' }
  t.match(await api.declinePurchaseOrder(nord, input), { state: 'declined', reason: input.reason })
  await api.declinePurchaseOrder(nord, input)
  await shop.settled(order.id)
  t.match(await now(order), {
    fulfilmentOrders: [
      { state: 'superseded' },
      { locationId: 'SUP-SUED', state: 'submitted', excludedLocations: ['SUP-NORD'], attempt: 2 },
    ],
  })
  t.equal(
    (await problemOf(api.acknowledgePurchaseOrder(nord, { purchaseOrderId }))).code,
    'state-conflict',
  )
})

await t.test('a part is taken on, the rest goes elsewhere, to the piece', async t => {
  const order = await dropShip(10, 4)
  const purchaseOrderId = idOf(order)
  const nothing = await problemOf(
    api.acknowledgePurchaseOrder(nord, { purchaseOrderId, lines: [{ lineId: '1', quantity: 0 }] }),
  )
  t.match(nothing, { code: 'order-invalid', errors: [{ pointer: '/lines' }] })
  const tooMuch = await problemOf(
    api.acknowledgePurchaseOrder(nord, { purchaseOrderId, lines: [{ lineId: '1', quantity: 11 }] }),
  )
  t.match(tooMuch, { errors: [{ pointer: '/lines/0/quantity' }] })
  const part = { purchaseOrderId, lines: [{ lineId: '1', quantity: 6 }] }
  t.match(await api.acknowledgePurchaseOrder(nord, part), {
    state: 'partlyAcknowledged',
    lines: [{ quantity: 10, acknowledged: 6 }],
  })
  await shop.settled(order.id)
  const shared = await now(order)
  t.match(shared.fulfilmentOrders, [
    { locationId: 'SUP-NORD', state: 'acknowledged', lines: [{ quantity: 6 }] },
    { locationId: 'SUP-NORD', state: 'superseded', lines: [{ quantity: 4 }] },
    { locationId: 'WH-BERLIN', state: 'submitted', lines: [{ quantity: 4 }] },
  ])
  t.match(shared.lines, [{ quantities: { allocated: 10, released: 10 } }])
  const { rows } = await store.pool.query(
    `select location_id as "locationId", sum(quantity)::int as quantity from crossdock.reservation
     where order_id = $1 and state = 'hard' group by 1 order by 1`,
    [order.id],
  )
  t.same(rows, [
    { locationId: 'SUP-NORD', quantity: 6 },
    { locationId: 'WH-BERLIN', quantity: 4 },
  ])
  await api.shipPurchaseOrder(nord, { purchaseOrderId, carrier: 'Swift', trackingNumber: 'SW8' })
  await shop.settled(order.id)
  const sent = await now(order)
  t.match(sent, { state: 'partiallyFulfilled', fulfilmentStatus: 'partial' })
  t.ok(sent.lines.every(({ quantities }) => brokenRule(quantities) === undefined))
  t.equal((await cases(order)).includes('shortShipped'), false)
})

await t.test('who does not answer in time loses it, and a person hears of it', async t => {
  const order = await dropShip(3, 0, 50)
  await timeIsUp(order)
  t.same(await cases(order), ['supplierSilent'])
  t.match(await now(order), {
    fulfilmentOrders: [{ state: 'superseded' }, { locationId: 'SUP-SUED' }],
  })
  t.match(await api.getPurchaseOrder(nord, { purchaseOrderId: idOf(order) }), {
    state: 'withdrawn',
  })
})

await t.test('where the policy escalates, it stays and a person decides', async t => {
  await stock('BACKPACK-20L', 'SUP-SUED', 50)
  const order = await dropShip(3, 0, 50)
  await api.declinePurchaseOrder(nord, { purchaseOrderId: idOf(order), reason: 'No' })
  await shop.settled(order.id)
  const moved = await now(order)
  const second = { ...moved, fulfilmentOrders: moved.fulfilmentOrders.slice(1) }
  await store.pool.query(
    `update crossdock."order" set document = jsonb_set(document,
       '{fulfilmentOrders,1,purchaseOrder,acknowledgeBy}', '"2026-01-01T00:00:00.000Z"'), version = version + 1
     where id = $1`,
    [order.id],
  )
  await shop.durable.transaction('demo', tx =>
    shop.durable.enqueue(tx, {
      kind: 'purchase-order-due',
      subject: order.id,
      tenant: 'demo',
      correlationId: 'test',
      traceparent: call().traceparent,
      input: { orderId: order.id, fulfilmentOrderId: second.fulfilmentOrders[0]?.id },
    }),
  )
  await shop.settled(order.id)
  t.same(await cases(order), ['supplierSilent'])
  t.match(await now(order), { fulfilmentOrders: [{}, { state: 'submitted' }] })
  const purchaseOrderId = idOf(second)
  t.match(await api.acknowledgePurchaseOrder(sued, { purchaseOrderId }), { state: 'acknowledged' })
})

await t.test('another date is a delay; one that passes is a case', async t => {
  const order = await dropShip()
  const purchaseOrderId = idOf(order)
  await api.acknowledgePurchaseOrder(nord, {
    purchaseOrderId,
    expectedShipAt: '2027-01-10T12:00:00Z',
  })
  const later = { purchaseOrderId, expectedShipAt: '2027-02-10T12:00:00Z' }
  await api.acknowledgePurchaseOrder(nord, later)
  await api.acknowledgePurchaseOrder(nord, later)
  const { rows } = await store.pool.query<{ type: string }>(
    `select type from crossdock.event where subject = $1 and type like 'retail.purchaseOrder.%' order by sequence`,
    [order.id],
  )
  t.same(
    rows.map(({ type }) => type),
    ['issued', 'acknowledged', 'delayed'].map(what => `retail.purchaseOrder.${what}.v1`),
  )
  await timeIsUp(order)
  t.same(await cases(order), ['supplierLate'])
  t.match(await now(order), { fulfilmentOrders: [{ state: 'acknowledged' }] })
})

/** Calls an order back; gives how it ends when the supplier has answered. */
async function called(order: Order) {
  const { principal } = call()
  const asked = await orders.cancelOrder(
    call({ principal, ...once(), prefer: { respondAsync: true } as never }),
    { orderId: order.id, reason: 'customer' },
  )
  t.equal(asked.status, 202)
  await shop.orderWhen(
    order.id,
    ({ fulfilmentOrders: [work] }) => work?.purchaseOrder?.cancellation !== undefined,
  )
  return api.getPurchaseOrder(nord, { purchaseOrderId: idOf(order) })
}

await t.test('nothing is paid back before the supplier has said that it stops', async t => {
  const order = await dropShip()
  const purchaseOrderId = idOf(order)
  t.match(await called(order), {
    state: 'cancellationRequested',
    cancellation: { reason: 'customer', answerBy: String },
  })
  const { items } = await api.listPurchaseOrders(nord, { state: ['cancellationRequested'] })
  t.ok(items.some(({ id }) => id === purchaseOrderId))
  t.match(await now(order), { state: 'cancelRequested', paymentStatus: 'authorised' })
  const answer = (outcome: 'accepted' | 'refused', who = nord) =>
    api.answerCancellation(who, { purchaseOrderId, outcome })
  t.match(await problemOf(answer('accepted', sued)), { code: 'not-found' })
  t.match(await answer('accepted'), { state: 'cancelled', cancellation: { outcome: 'accepted' } })
  t.match(await answer('accepted'), { state: 'cancelled' }, 'said twice is said once')
  t.match(await problemOf(answer('refused')), { code: 'state-conflict' })
  const ended = await shop.orderWhen(order.id, ({ state }) => state === 'cancelled')
  t.match(ended, { paymentStatus: 'voided', fulfilmentOrders: [{ state: 'cancelled' }] })
  const ship = api.shipPurchaseOrder(nord, { purchaseOrderId, carrier: 'S', trackingNumber: 'S1' })
  t.match(await problemOf(ship), { code: 'state-conflict' })
})

await t.test('who does not stop goes on, who has shipped was asked too late', async t => {
  const refused = await dropShip()
  await called(refused)
  await api.answerCancellation(nord, {
    purchaseOrderId: idOf(refused),
    outcome: 'refused',
    reason: 'It is packed',
  })
  const goesOn = await shop.orderWhen(refused.id, ({ state }) => state !== 'cancelRequested')
  t.match(goesOn, {
    paymentStatus: 'authorised',
    cancellations: [{ outcome: 'refused', lines: [{ refusedBecause: 'It is packed' }] }],
    fulfilmentOrders: [{ state: 'cancelRefused' }],
  })
  await api.shipPurchaseOrder(nord, {
    purchaseOrderId: idOf(refused),
    carrier: 'Swift',
    trackingNumber: 'SW1',
  })
  await shop.settled(refused.id)
  t.match(await now(refused), { state: 'fulfilled', paymentStatus: 'captured' })

  const late = await dropShip()
  await called(late)
  await api.shipPurchaseOrder(nord, {
    purchaseOrderId: idOf(late),
    carrier: 'Swift',
    trackingNumber: 'SW2',
  })
  const sent = await shop.orderWhen(late.id, ({ cancellations = [] }) =>
    cancellations.some(({ outcome }) => outcome === 'refused'),
  )
  t.match(sent, { cancellations: [{ lines: [{ refusedBecause: /on their way/ }] }] })
  await shop.settled(late.id)
  t.match(await now(late), { paymentStatus: 'captured' })
})

await t.test('a supplier that says nothing goes on with it, and a person hears of it', async t => {
  const order = await dropShip()
  await called(order)
  await store.pool.query(
    `update crossdock."order" set document = jsonb_set(document,
       '{fulfilmentOrders,0,purchaseOrder,cancellation,answerBy}', '"2026-01-01T00:00:00.000Z"'), version = version + 1
     where id = $1`,
    [order.id],
  )
  const ended = await shop.orderWhen(order.id, ({ cancellations = [] }) =>
    cancellations.some(({ outcome }) => outcome === 'refused'),
  )
  t.match(ended, { fulfilmentOrders: [{ state: 'cancelRefused' }], paymentStatus: 'authorised' })
  t.ok((await cases(order)).includes('supplierSilent'))
})

await t.test('a supplier that is not asked is told that nobody wants it any more', async t => {
  const order = await dropShip(501, 0, 800)
  const purchaseOrderId = idOf(order)
  t.match(order.fulfilmentOrders, [{ locationId: 'SUP-SUED' }])
  await orders.cancelOrder(call(once()), { orderId: order.id, reason: 'Changed my mind' })
  await shop.settled(order.id)
  t.match(await now(order), { state: 'cancelled' })
  t.match(await api.getPurchaseOrder(sued, { purchaseOrderId }), { state: 'cancelled' })
})

await t.test('what is called back before it is issued comes to its end', async t => {
  armFailPoint({
    place: 'before commit',
    name: 'issue-purchase-order',
    async act() {
      const { rows } = await store.pool.query<{ id: string }>(
        `select subject as id from crossdock.operation where kind = 'issue-purchase-order' order by seq desc limit 1`,
      )
      const orderId = rows[0]?.id ?? ''
      await orders.cancelOrder(call({ ...once(), prefer: { respondAsync: true } as never }), {
        orderId,
        reason: 'Changed my mind',
      })
      throw new Problem('system-unavailable')
    },
  })
  const order = await dropShip(501, 0, 800)
  t.match(order, { state: 'cancelled', fulfilmentOrders: [{ state: 'cancelled' }] })
})
