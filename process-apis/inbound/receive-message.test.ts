import t from 'tap'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import { call, mugs, once, orderProcess } from '../orders/orders.suite.ts'
import { receiveMessage } from './receive-message.ts'

const shop = await orderProcess()
const receive = (message: InboundMessage) =>
  receiveMessage(shop.context, shop.orders, call(), message)

let count = 0
const envelope = () => ({
  system: 'shop',
  eventId: `evt-${(count += 1)}`,
  occurredAt: new Date().toISOString(),
})
const euros = (amount: string) => ({ currency: 'EUR', amount })
const sold = (channelOrderId: string, sku = 'MUG-WHITE') =>
  mugs({
    channel: 'marketplace-one',
    channelOrderId,
    lines: [
      {
        sku,
        quantity: 1,
        channelLineId: 'L1',
        amounts: { net: euros('10.50'), tax: euros('2.00'), total: euros('12.50') },
      },
    ],
    payment: { method: 'collectedByChannel', reference: 'pay-1', amount: euros('17.40') },
  })
const placed = (channelOrderId: string, more: object = {}): InboundMessage => ({
  type: 'orderPlaced',
  ...envelope(),
  order: sold(channelOrderId),
  ...more,
})
const exceptions = async (orderId?: string) => {
  const { rows } = await shop.store.pool.query<{ category: string; reason: string }>(
    `select category, reason from crossdock.exception_case where $1::text is null or order_id = $1`,
    [orderId ?? null],
  )
  return rows
}

await t.test('an order sold elsewhere is taken as it was sold, and goes its way', async t => {
  const { outcome, orderId = '' } = await receive(placed('m-1'))
  t.equal(outcome, 'accepted')
  const order = await shop.orderWhen(orderId, ({ state }) => state === 'processing')
  t.match(order, {
    paymentStatus: 'captured',
    totals: { total: euros('17.40') },
    tenders: [{ method: 'collectedByChannel' }],
  })
  await shop.settled(orderId)
  t.equal((await shop.documents('erp', orderId)).length, 1)
})

await t.test('a message that comes again, or under another event id, is one order', async t => {
  const message = placed('m-2')
  const { orderId } = await receive(message)
  t.match(await receive(message), { outcome: 'duplicate' })
  t.match(await receive({ ...message, eventId: 'another' }), { outcome: 'duplicate' })
  const { items } = await shop.orders.findOrders(call(), { reference: 'm-2' } as never)
  t.same(
    items.map(({ id }) => id),
    [orderId],
  )
})

await t.test('ten at once are one order', async t => {
  const message = placed('m-3')
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => receive(message)))
  t.ok(answers.some(one => one.status === 'fulfilled' && one.value.outcome === 'accepted'))
  const { items } = await shop.orders.findOrders(call(), { reference: 'm-3' } as never)
  t.equal(items.length, 1)
})

await t.test('words nobody has mapped become exception cases', async t => {
  const { orderId } = await receive(
    placed('m-4', { unknownValues: [{ field: 'fulfillmentStatus', value: 'TELEPORTED' }] }),
  )
  t.match(await exceptions(orderId), [
    { category: 'unknownValue', reason: /fulfillmentStatus = TELEPORTED/ },
  ])
})

await t.test('what was sold without stock is taken, held and shown to a person', async t => {
  const { orderId = '' } = await receive(placed('m-5', { order: sold('m-5', 'NOT-OURS') }))
  const order = await shop.orders.getOrder(call(), { orderId })
  t.match(order, { holds: [{ type: 'backorder' }], fulfilmentOrders: [] })
  t.match(await exceptions(orderId), [{ category: 'oversold' }])
})

await t.test('a cancellation cancels, one that comes first waits for its order', async t => {
  const cancel = (channelOrderId: string): InboundMessage => ({
    type: 'orderCancelled',
    ...envelope(),
    channel: 'marketplace-one',
    channelOrderId,
    reason: 'customer',
    at: new Date().toISOString(),
  })
  const first = await receive(placed('m-6'))
  t.match(await receive(cancel('m-6')), { outcome: 'accepted', orderId: first.orderId })
  t.match(await shop.orders.getOrder(call(), { orderId: first.orderId ?? '' }), {
    state: 'cancelled',
  })
  t.match(await receive(cancel('m-7')), { outcome: 'accepted' })
  const late = await receive(placed('m-7'))
  t.match(await shop.orders.getOrder(call(), { orderId: late.orderId ?? '' }), {
    state: 'cancelled',
    cancellation: { reason: 'customer' },
  })
})

await t.test(
  'an order that makes no sense is kept as an exception, not lost and not sent again',
  async t => {
    const order = { ...sold('m-8'), payment: { ...sold('m-8').payment, amount: euros('1.00') } }
    t.match(await receive(placed('m-8', { order })), { outcome: 'ignored', detail: /add up/ })
    t.ok(
      (await exceptions()).some(
        ({ category, reason }) => category === 'inboundRefused' && /m-8/.test(reason),
      ),
    )
  },
)

await t.test(
  'reports about work are taken once, late ones are stale, unknown words raise a case',
  async t => {
    const answer = await shop.orders.placeOrder(call(once()), mugs())
    if (answer.status !== 201) throw new Error('not accepted')
    const order = answer.body
    await shop.settled(order.id)
    const report = (state: string, more: object = {}): InboundMessage => ({
      type: 'fulfilmentUpdated',
      ...envelope(),
      reference: order.fulfilmentOrders[0]?.id ?? '',
      state: state as 'shipped',
      at: new Date().toISOString(),
      ...more,
    })
    const shipped = report('shipped')
    t.match(await receive(shipped), { outcome: 'accepted', orderId: order.id })
    t.match(await receive(shipped), { outcome: 'duplicate' })
    t.match(await receive(report('shipped')), { outcome: 'repeated' })
    t.match(await receive(report('picking')), { outcome: 'stale' })
    t.match(await receive(report('unknown', { raw: 'BEAMED' })), { outcome: 'ignored' })
    t.match(await exceptions(order.id), [{ category: 'unexpectedState', reason: /BEAMED/ }])
  },
)

await t.test('a count older than the last one taken is stale', async t => {
  const counted = (onHand: number, sequence: number): InboundMessage => ({
    type: 'stockChanged',
    ...envelope(),
    sequence,
    sku: 'BAG-TOTE',
    locationId: 'WH-BERLIN',
    onHand,
    at: new Date().toISOString(),
  })
  t.match(await receive(counted(70, 5)), { outcome: 'accepted' })
  t.match(await receive(counted(90, 4)), { outcome: 'stale' })
  t.equal(await shop.available('BAG-TOTE', 'WH-BERLIN'), 70)
})
