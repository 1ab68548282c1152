import t from 'tap'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { until } from '../durable/durable.suite.ts'
import { call, once } from '../orders/orders.suite.ts'
import { returnsProcess } from './returns.suite.ts'

const shop = await returnsProcess({
  refunds: {
    policy: 'originalProportional',
    channels: {},
    delivery: 'allReturned',
    approvalAbove: { EUR: '50.00' },
    retryAfterSeconds: [],
    askAfterSeconds: [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  },
})
const euros = (amount: string) => ({ currency: 'EUR', amount })

/** An order that a customer of the simulated marketplace placed and paid there, handed over. */
async function sold(): Promise<Order> {
  const placed = (await shop.admin('POST', '/marketplace/orders', {
    boughtAt: '2026-11-21T09:28:00Z',
    currency: 'EUR',
    buyer: { name: 'Ada Lovelace' },
    deliverTo: { name: 'Ada', street: ['Linden 4'], city: 'Berlin', zip: '10969', country: 'DE' },
    positions: [
      { position: '1', article: 'MUG-WHITE', pieces: 2, net: '21.01', tax: '3.99', gross: '25.00' },
    ],
    total: '25.00',
  })) as { number: string }
  const { document } = await shop.connectors.marketplace.getOrder(call(), {
    channelOrderId: placed.number,
  })
  const order: NewOrder = { ...(document?.order as NewOrder), channel: 'marketplace-reference' }
  const answer = await shop.orders.placeOrder(call(once()), order)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  await shop.settled(answer.body.id)
  for (const { id } of answer.body.fulfilmentOrders) {
    const at = new Date().toISOString()
    await shop.orders.updateFulfilment(call(), { fulfilmentOrderId: id, state: 'shipped', at })
  }
  await shop.settled(answer.body.id)
  return shop.order(answer.body.id)
}
const refund = (order: Order, more: object) =>
  shop.returns.refundOrder(call(once()), { orderId: order.id, reason: 'goodwill', ...more })
const atMarketplace = async (order: Order) =>
  (await shop.documents('marketplace')).filter(
    ({ type, facts }) => type === 'refund' && facts['order'] === order.channelOrderId,
  )

await t.test('who has the money is told to give it back, once, before it is credited', async t => {
  const order = await sold()
  await shop.rig('marketplace').fault({ mode: 'commit-then-500', count: 1 })
  await refund(order, { lines: [{ lineId: '1', quantity: 1 }] })
  const paid = await shop.refundWhen(order.id, 'succeeded')
  await shop.settled(order.id)
  t.match(paid, {
    amount: euros('12.50'),
    allocations: [{ to: 'channel', pspReference: /^MR-/, state: 'succeeded' }],
  })
  t.match(await atMarketplace(order), [{ facts: { value: '12.50', currency: 'EUR' } }])
  t.match(await shop.order(order.id), { tenders: [{ refunded: euros('12.50') }] })
  t.match(await shop.documents('erp', paid.id), [{ type: 'creditMemo' }])
})

await t.test('what it pays later is asked after; what it declines is for a person', async t => {
  const order = await sold()
  const settle = async (state: string) => {
    const { id, allocations } = await shop.refundWhen(order.id, 'pending')
    await until(async () => (await atMarketplace(order)).some(one => one.state === 'waiting'))
    const key = `${id}:${allocations[0]?.tenderId.slice(4) ?? ''}:1`
    await shop.admin('POST', `/marketplace/refunds/${key}/result`, { state })
  }
  // Of other reasons the simulated marketplace thinks for a while.
  await refund(order, { reason: 'other', amount: euros('3.00') })
  await settle('paid')
  await shop.refundWhen(order.id, 'succeeded')
  await refund(order, { reason: 'other', amount: euros('2.00') })
  await settle('declined')
  t.match(await shop.refundWhen(order.id, 'manual'), {
    allocations: [{ failedBecause: /not paid it back/ }],
  })
  t.match(await shop.order(order.id), { tenders: [{ refunded: euros('3.00') }] })
  t.ok((await shop.casesOf(order.id)).includes('refundFailed'))
})
