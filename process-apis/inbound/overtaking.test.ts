import t from 'tap'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import { call, mugs } from '../orders/orders.suite.ts'
import { returnsProcess } from '../returns/returns.suite.ts'
import { receiveMessage } from './receive-message.ts'

const shop = await returnsProcess()
const receive = (message: InboundMessage) =>
  receiveMessage(shop.context, shop.orders, call(), message)
const euros = (amount: string) => ({ currency: 'EUR', amount })
let count = 0
const about = (channelOrderId: string) => {
  const now = new Date().toISOString()
  const eventId = `early-${(count += 1)}`
  const channel = 'marketplace-one'
  return { system: 'shop', eventId, occurredAt: now, at: now, channel, channelOrderId }
}
const placed = (channelOrderId: string, alreadyFulfilled = 2): InboundMessage => {
  const { system, eventId, occurredAt, channel } = about(channelOrderId)
  const order = mugs({
    channel,
    channelOrderId,
    lines: [
      {
        sku: 'MUG-WHITE',
        quantity: 2,
        channelLineId: 'L1',
        alreadyFulfilled,
        amounts: { net: euros('21.01'), tax: euros('3.99'), total: euros('25.00') },
      },
    ],
    payment: { method: 'collectedByChannel', reference: 'pay-1', amount: euros('29.90') },
  })
  return { type: 'orderPlaced', system, eventId, occurredAt, order }
}
const lines = [{ channelLineId: 'L1', quantity: 1 }]
const back = (channelOrderId: string): InboundMessage => ({
  type: 'returnReported',
  ...about(channelOrderId),
  channelReturnId: `${channelOrderId}-R`,
  state: 'open',
  lines,
})
const refund = (channelOrderId: string, amount = '12.50'): InboundMessage => ({
  type: 'refundIssued',
  ...about(channelOrderId),
  channelReturnId: `${channelOrderId}-R`,
  channelRefundId: `${channelOrderId}-M`,
  lines,
  amount: euros(amount),
})
const wish = (channelOrderId: string): InboundMessage => ({
  type: 'cancellationRequested',
  ...about(channelOrderId),
  reason: 'Ordered twice',
})
const casesAbout = async (words: string) => {
  const { rows } = await shop.store.pool.query<{ state: string; resolution: string | null }>(
    `select state, resolution from crossdock.exception_case where reason like $1`,
    [`%${words}%`],
  )
  return rows
}

await t.test('what comes before its order is shown, and taken in when the order comes', async t => {
  for (const early of [back('e-1'), refund('e-1')]) {
    t.match(await receive(early), { outcome: 'ignored', detail: /has no order e-1/ })
    t.match(await receive(early), { outcome: 'duplicate' })
  }
  t.match(await casesAbout('e-1'), [{ state: 'open' }, { state: 'open' }])
  const { orderId = '' } = await receive(placed('e-1'))
  await shop.settled(orderId)
  const { items } = await shop.returns.listReturns(call(), { orderId })
  t.match(items, [{ state: 'authorised', channelReturnId: 'e-1-R' }])
  t.match(await shop.refundsOf(orderId), [
    { state: 'succeeded', amount: euros('12.50'), returnId: items[0]?.id },
  ])
  t.match(await casesAbout('e-1'), [
    { state: 'resolved', resolution: /Its order has come/ },
    { state: 'resolved' },
  ])
  t.match(await receive(refund('e-1')), { outcome: 'duplicate' }, 'and is not taken again')
})

await t.test('order, return and refund at the same moment come to the same', async t => {
  const messages = ['e-2', 'e-3', 'e-4'].flatMap(id => [refund(id), placed(id), back(id)])
  const take = async (message: InboundMessage): Promise<void> => {
    // Who meets another one in the middle is told to come again, and does.
    await receive(message).catch(() => take(message))
  }
  await Promise.all(messages.map(take))
  for (const id of ['e-2', 'e-3', 'e-4']) {
    const { items } = await shop.orders.findOrders(call(), { reference: id } as never)
    const orderId = items[0]?.id ?? ''
    t.match(await shop.refundsOf(orderId), { length: 1 }, id)
    t.match((await shop.returns.listReturns(call(), { orderId })).items, { length: 1 }, id)
    t.ok((await casesAbout(`${id} `)).every(({ state }) => state === 'resolved'))
  }
})

await t.test(
  'what comes while its order is being accepted is told again, and taken in then',
  async t => {
    const { orderId = '' } = await receive(placed('e-60'))
    await shop.settled(orderId)
    const stateIs = (state: string) =>
      shop.store.pool.query(
        `update crossdock."order" set document = jsonb_set(document, '{state}', to_jsonb($2::text)) where id = $1`,
        [orderId, state],
      )
    const { state } = await shop.order(orderId)
    await stateIs('received')
    const early = refund('e-60')
    await t.rejects(receive(early), { code: 'unavailable', retryAfterSeconds: 1 })
    await t.rejects(receive(back('e-60')), { code: 'unavailable' })
    t.same(await casesAbout('e-60'), [], 'nobody is bothered with it')
    await stateIs(state)
    t.match(await receive(early), { outcome: 'accepted', orderId })
    t.match(await shop.refundsOf(orderId), { length: 1 })
  },
)

await t.test('a customer who asks to cancel makes a hold and a case, until it is over', async t => {
  t.match(await receive(wish('e-5')), { outcome: 'ignored' })
  const { orderId = '' } = await receive(placed('e-5', 0))
  t.match(await shop.order(orderId), { holds: [{ type: 'manual', reason: /Ordered twice/ }] })
  t.match(await shop.casesOf(orderId), ['cancellationAsked'])
  await shop.orders.cancelOrder(call(), { orderId, reason: 'The customer asked' } as never)
  await shop.settled(orderId)
  t.match(await receive(wish('e-5')), { outcome: 'ignored', orderId }, 'nobody is asked again')
})

await t.test('money that nobody has paid back is not booked', async t => {
  const { orderId = '' } = await receive(placed('e-6'))
  t.match(await receive(refund('e-6', '0.00')), { outcome: 'ignored', orderId })
  t.same(await shop.refundsOf(orderId), [])
})

await t.test('what was handed in and looked at is in stock, and the channel pays', async t => {
  const { orderId = '' } = await receive(placed('e-7'))
  await shop.settled(orderId)
  const before = await shop.onHand('MUG-WHITE', 'ST-BERLIN')
  const handed = {
    ...back('e-7'),
    method: 'inStore',
    locationId: 'ST-BERLIN',
    resolution: 'none',
    lines: [{ ...lines[0], condition: 'new' }],
  } as InboundMessage
  t.match(await receive(handed), { outcome: 'accepted' })
  await shop.settled(orderId)
  t.match((await shop.returns.listReturns(call(), { orderId })).items, [
    { resolution: 'none', locationId: 'ST-BERLIN', lines: [{ acceptance: 'accepted' }] },
  ])
  t.equal(await shop.onHand('MUG-WHITE', 'ST-BERLIN'), before + 1)
  t.same(await shop.refundsOf(orderId), [])
})
