import t from 'tap'
import type { FulfilmentState, Order } from '../../openapi/generated/orders.d.ts'
import { call, collect, mugs, once, orderProcess } from './orders.suite.ts'

const shop = await orderProcess({
  sourcing: {
    clickAndCollect: {
      fallback: {},
      maxAttempts: 1,
      whenNobody: 'cancel',
      collectWithinHours: 72,
      remindHoursBefore: [24, 2],
    },
    tracking: { everyMinutes: 60, forDays: 30 },
  },
  notifications: {
    milestones: [
      'orderShipped',
      'orderDelivered',
      'deliveryFailed',
      'readyForPickup',
      'pickupReminder',
      'pickupExpired',
      'orderCancelled',
    ],
  },
})
const { orders, store } = shop
const at = () => new Date().toISOString()

async function accepted(input = mugs()): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  await shop.settled(answer.body.id)
  return orders.getOrder(call(), { orderId: answer.body.id })
}
const now = (order: Order) => orders.getOrder(call(), { orderId: order.id })
const workOf = (order: Order) => order.fulfilmentOrders[0]?.id ?? ''
const report = (order: Order, state: FulfilmentState, more = {}) =>
  orders.updateFulfilment(call(), { fulfilmentOrderId: workOf(order), state, at: at(), ...more })
/** Runs what would be done later, now. */
async function run(order: Order, kind: string, more: object = {}): Promise<void> {
  await shop.durable.transaction('demo', tx =>
    shop.durable.enqueue(tx, {
      kind,
      subject: order.id,
      tenant: 'demo',
      correlationId: 'test',
      traceparent: call().traceparent,
      input: { orderId: order.id, fulfilmentOrderId: workOf(order), ...more },
    }),
  )
  await shop.settled(order.id)
}
/** What the customer was told of an order, in the CRM. */
async function told(order: Order): Promise<string[]> {
  const sent = await shop.documents('crm')
  return sent
    .filter(({ type, reference }) => type === 'message' && reference.startsWith(order.id))
    .map(({ state }) => String(state))
}
/** An order that has left with the parcel the carrier booked, and its label there. */
async function sent(): Promise<{ order: Order; scan: (stage: string) => Promise<void> }> {
  const order = await accepted()
  const [label] = await shop.documents('carrier', `${workOf(order)}:label`)
  const trackingNumber = String(
    (label?.facts as Record<string, unknown> | undefined)?.['trackingNumber'],
  )
  await report(order, 'shipped', {
    shipment: { carrier: 'Swift', trackingNumber, shippedAt: at() },
  })
  await shop.settled(order.id)
  const shipped = await now(order)
  const shipmentId = shipped.fulfilmentOrders[0]?.shipments[0]?.id
  return {
    order: shipped,
    async scan(stage) {
      await shop.admin('POST', `/carrier/labels/${label?.id}/scans`, { stage })
      await run(order, 'track-parcel', { shipmentId })
    },
  }
}
const parcelOf = async (order: Order) => (await now(order)).fulfilmentOrders[0]?.shipments[0]

await t.test('a parcel is followed in our words, with the carrier’s own kept', async t => {
  const { order, scan } = await sent()
  await scan('collected')
  await scan('out')
  t.match(await parcelOf(order), {
    tracking: [
      { milestone: 'inTransit', raw: 'collected' },
      { milestone: 'outForDelivery', raw: 'out' },
    ],
  })
  await scan('delivered')
  const delivered = await now(order)
  t.match(delivered, { fulfilmentOrders: [{ state: 'delivered' }] })
  t.match(delivered.lines, [{ quantities: { shipped: 2, delivered: 2 } }])
  await scan('sorting')
  t.match(await now(order), { fulfilmentOrders: [{ state: 'delivered' }] }, 'never back')
  t.equal((await parcelOf(order))?.tracking?.length, 4, 'but what was said is kept')
  await run(order, 'track-parcel', { shipmentId: (await parcelOf(order))?.id })
  t.equal((await parcelOf(order))?.tracking?.length, 4, 'once')
})

await t.test('a code nobody has mapped is unknown, raw, and a case', async t => {
  const { order, scan } = await sent()
  await scan('abducted')
  t.match(await parcelOf(order), { tracking: [{ milestone: 'unknown', raw: 'abducted' }] })
  t.match(await now(order), { fulfilmentOrders: [{ state: 'shipped' }] }, 'nothing is guessed')
  const { items } = await orders.listExceptions(call(), { orderId: order.id })
  t.match(items, [{ category: 'unknownValue', reason: /abducted/ }])
})

await t.test('a delivery that failed may succeed the next day', async t => {
  const { order, scan } = await sent()
  await scan('failed')
  t.match(await now(order), { fulfilmentOrders: [{ state: 'deliveryFailed' }] })
  await scan('delivered')
  t.match(await now(order), { fulfilmentOrders: [{ state: 'delivered' }] })
  t.same(await told(order), ['orderShipped', 'deliveryFailed', 'orderDelivered'])
})

for (const state of ['returningToSender', 'lost'] as const) {
  await t.test(
    `a parcel that is ${state} is for a person, once, and nothing is guessed`,
    async t => {
      const { order } = await sent()
      await report(order, state)
      await report(order, state)
      t.match(await now(order), {
        state: 'fulfilled',
        paymentStatus: 'captured',
        fulfilmentOrders: [{ state }],
      })
      const { items } = await orders.listExceptions(call(), { orderId: order.id } as never)
      t.match(items, [{ category: 'parcelNotDelivered', severity: 'medium' }])
      t.equal(items.length, 1)
    },
  )
}

await t.test('a milestone is told once, however often it is reported', async t => {
  const { order } = await sent()
  await report(order, 'delivered')
  await report(order, 'delivered')
  await run(order, 'send-notification', {
    kind: 'orderShipped',
    about: order.fulfilmentOrders[0]?.shipments[0]?.id,
  })
  t.same(await told(order), ['orderShipped', 'orderDelivered'])
  const { rows } = await store.pool.query<{ kind: string; state: string }>(
    `select kind, state from crossdock.notification where order_id = $1 order by created_at, kind`,
    [order.id],
  )
  t.same(rows, [
    { kind: 'orderShipped', state: 'sent' },
    { kind: 'orderDelivered', state: 'sent' },
  ])
})

await t.test('a CRM whose answer is lost has told it once', async t => {
  const order = await accepted()
  await shop.admin('PUT', '/crm/faults', { mode: 'commit-then-500', count: 4 })
  await report(order, 'shipped')
  await shop.settled(order.id)
  await shop.admin('PUT', '/crm/faults', { faults: [] })
  await shop.settled(order.id)
  t.same(await told(order), ['orderShipped'])
})

await t.test('who does not collect is reminded, each time once, and then it goes back', async t => {
  const order = await accepted(collect())
  await report(order, 'readyForPickup')
  await shop.settled(order.id)
  const { rows } = await store.pool.query<{ hours: number; before: number }>(
    `select (input->>'hoursBefore')::int as hours, round(extract(epoch from due_at - now()) / 3600)::int as before
     from crossdock.operation where subject = $1 and kind = 'remind-pickup' order by 1`,
    [order.id],
  )
  t.same(rows, [
    { hours: 2, before: 70 },
    { hours: 24, before: 48 },
  ])
  await run(order, 'remind-pickup', { hoursBefore: 24 })
  await run(order, 'remind-pickup', { hoursBefore: 24 })
  await run(order, 'remind-pickup', { hoursBefore: 2 })
  await run(order, 'expire-pickup')
  await run(order, 'remind-pickup', { hoursBefore: 1 })
  const expired = await now(order)
  t.match(expired, { state: 'cancelled', fulfilmentOrders: [{ state: 'pickupExpired' }] })
  t.same((await told(order)).toSorted(), [
    'orderCancelled',
    'pickupExpired',
    'pickupReminder',
    'pickupReminder',
    'readyForPickup',
  ])
})
