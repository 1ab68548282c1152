import t from 'tap'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { returnsProcess } from '../returns/returns.suite.ts'
import { call, mugs, once } from './orders.suite.ts'

// By policy 10 % more than an estimate is reserved and authorised.
const shop = await returnsProcess()
const { orders, inventory } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })
await shop.admin('POST', '/commerce/products', {
  code: 'APPLES',
  name: 'Apples',
  taxCategory: 'reduced',
  // Of a gram: 3.99 a kilogram.
  prices: { EUR: '0.00399' },
})
await inventory.setStock(call(), {
  sku: 'APPLES',
  locationId: 'WH-BERLIN',
  onHand: 50_000,
  reason: 'count',
})
const measure = { scale: 3, unit: 'KGM' }
async function place(more: Partial<NewOrder['lines'][number]> = {}): Promise<Order> {
  const answer = await orders.placeOrder(
    call(once()),
    mugs({ lines: [{ sku: 'APPLES', quantity: 1_000, measure, estimated: true, ...more }] }),
  )
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  await shop.settled(answer.body.id)
  return shop.order(answer.body.id)
}
async function ship(order: Order, quantity: number): Promise<Order> {
  await orders.updateFulfilment(call(), {
    fulfilmentOrderId: order.fulfilmentOrders[0]?.id ?? '',
    state: 'shipped',
    at: new Date().toISOString(),
    lines: [{ lineId: '1', sku: 'APPLES', quantity }],
  })
  await shop.settled(order.id)
  return shop.order(order.id)
}
const grams = () => shop.onHand('APPLES', 'WH-BERLIN')

await t.test('what it weighs is paid, up to what was authorised', async t => {
  const order = await place()
  // 1.100 kg at 3.99: 4.39, and the delivery of 4.90.
  t.match(order, {
    lines: [{ estimated: 1_000, measure, quantities: { ordered: 1_100, allocated: 1_100 } }],
    tenders: [{ authorised: euros('9.29') }],
  })
  const before = await grams()
  // 1.060 kg: 4.23.
  const sent = await ship(order, 1_060)
  t.match(sent, {
    state: 'fulfilled',
    paymentStatus: 'captured',
    owed: { total: euros('9.13') },
    lines: [{ quantities: { shipped: 1_060, cancelled: 40 } }],
    tenders: [{ captured: euros('9.13'), voided: euros('0.16') }],
  })
  t.equal(before - (await grams()), 1_060)
  t.same(await shop.casesOf(order.id), [])
})

await t.test('what weighs less than was ordered costs less', async t => {
  const sent = await ship(await place(), 940)
  // 0.940 kg: 3.75.
  t.match(sent, { owed: { total: euros('8.65') }, tenders: [{ captured: euros('8.65') }] })
})

await t.test(
  'more than was authorised is never taken: the rest is given away, and told',
  async t => {
    const order = await place()
    const before = await grams()
    const sent = await ship(order, 1_300)
    t.match(sent, {
      state: 'fulfilled',
      paymentStatus: 'captured',
      lines: [{ quantities: { shipped: 1_100, cancelled: 0 } }],
      tenders: [{ captured: euros('9.29'), voided: euros('0.00') }],
    })
    t.equal(before - (await grams()), 1_300, 'it has left all the same')
    t.same(await shop.casesOf(order.id), ['overweight'])
  },
)

await t.test('what was weighed before it was sold is ordered to the step', async t => {
  const order = await place({ quantity: 350, estimated: false })
  t.match(order.lines, [{ quantities: { ordered: 350 }, amounts: { total: euros('1.40') } }])
  t.equal(order.lines[0]?.estimated, undefined)
})

await t.test('an estimate is of something that is weighed', async t => {
  const line = { sku: 'MUG-WHITE', quantity: 2, estimated: true }
  const problem = await orders
    .placeOrder(call(once()), mugs({ lines: [line] }))
    .then(() => undefined, Problem.from)
  t.match(problem, { code: 'order-invalid', errors: [{ pointer: '/lines/0/measure' }] })
})
