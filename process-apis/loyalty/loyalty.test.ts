import t from 'tap'
import { Problem } from '../../openapi/problem.ts'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { call, mugs, once } from '../orders/orders.suite.ts'
import { returnsProcess } from '../returns/returns.suite.ts'

const shop = await returnsProcess()
const { orders, returns } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })
let members = 0
/** A member with a thousand points. */
async function member(points = 1_000): Promise<string> {
  members += 1
  const no = `M-T${members}`
  await shop.admin('POST', '/loyalty/members', { no, points })
  return no
}
const balance = async (memberId: string) =>
  (await shop.connectors.loyalty.getAccount(call(), { memberId })).document?.balance
const place = async (more: Partial<NewOrder>): Promise<Order> => {
  const answer = await orders.placeOrder(call(once()), mugs(more))
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  await shop.settled(answer.body.id)
  return shop.order(answer.body.id)
}
const refund = async (order: Order, quantity: number) => {
  await returns.refundOrder(call(once()), {
    orderId: order.id,
    reason: 'priceAdjustment',
    lines: [{ lineId: '1', quantity }],
  })
  await shop.settled(order.id)
}
const booked = async (order: Order) =>
  (await shop.documents('loyalty'))
    .filter(({ facts }) => facts['about'] === order.id)
    .map(({ state, facts }) => [state, facts['points']])

await t.test('T64: what is kept earns, what goes back takes its points along, to zero', async t => {
  const memberId = await member()
  // Three enamel mugs at 16.90: 50.70 is 50 points. One back: 33.80 is 33. Two back: 16.90 is 16.
  const order = await shop.delivered({
    lines: [{ sku: 'MUG-ENAMEL', quantity: 3 }],
    loyalty: { memberId },
  })
  t.equal(await balance(memberId), 1_050)
  t.match(order.loyalty, { memberId, entries: [{ type: 'earn', points: 50, state: 'posted' }] })
  await refund(order, 1)
  t.equal(await balance(memberId), 1_033)
  await refund(order, 1)
  t.equal(await balance(memberId), 1_016)
  await refund(order, 1)
  t.equal(await balance(memberId), 1_000, 'nothing is kept, nothing was earned')
  const [earned] = order.loyalty?.entries ?? []
  const { loyalty } = await shop.order(order.id)
  t.match(
    loyalty?.entries.map(({ type, points, reverses }) => [type, points, reverses]),
    [
      ['earn', 50, undefined],
      ['reverseEarn', 17, earned?.id],
      ['reverseEarn', 17, earned?.id],
      ['reverseEarn', 16, earned?.id],
    ],
  )
  const timeline = await orders.getTimeline(call(), { orderId: order.id })
  const titles = timeline.items.map(({ title }) => title)
  for (const title of ['Points given', 'Points taken back', 'Points earned']) {
    t.ok(titles.includes(title), title)
  }
})

await t.test(
  'nothing is earned before it is handed over, nor for delivery, tips and fees',
  async t => {
    const memberId = await member()
    const order = await place({
      loyalty: { memberId },
      lines: [
        { sku: 'MUG-WHITE', quantity: 2 },
        { sku: 'TIP', type: 'tip', quantity: 1, unitPrice: euros('10.00') },
      ],
    })
    t.equal(await balance(memberId), 1_000)
    await orders.cancelOrder(call(once()), { orderId: order.id, reason: 'customer' })
    await shop.settled(order.id)
    t.equal(await balance(memberId), 1_000)
    const sent = await shop.delivered({
      loyalty: { memberId },
      lines: [
        { sku: 'MUG-WHITE', quantity: 2 },
        { sku: 'TIP', type: 'tip', quantity: 1, unitPrice: euros('10.00') },
      ],
    })
    t.match(sent.loyalty?.entries, [{ points: 25 }])
  },
)

await t.test('points are spent as a discount, and come back with what is called off', async t => {
  const memberId = await member()
  // 701 points are 7.01 off 3 × 16.90: 43.69 and the delivery 4.90.
  const order = await place({
    lines: [{ sku: 'MUG-ENAMEL', quantity: 3 }],
    loyalty: { memberId, redeemPoints: 701 },
  })
  t.match(order, {
    totals: { total: euros('48.59') },
    adjustments: [{ inPoints: true, amount: euros('7.01') }],
    loyalty: { entries: [{ type: 'redeem', points: 701, state: 'posted' }] },
    tenders: [{ authorised: euros('48.59') }],
  })
  t.equal(await balance(memberId), 299)
  const lines = [{ lineId: '1', quantity: 1 }]
  await orders.cancelOrder(call(once()), { orderId: order.id, reason: 'customer', lines })
  await shop.settled(order.id)
  t.equal(await balance(memberId), 299 + 233, 'a third of them, no more')
  await orders.cancelOrder(call(once()), { orderId: order.id, reason: 'customer' })
  await shop.settled(order.id)
  t.equal(await balance(memberId), 1_000, 'and all of them with the last piece')
  t.match(await booked(order), [
    ['debit', 701],
    ['credit', 233],
    ['credit', 468],
  ])
})

await t.test('a return gives spent points back and takes earned ones, each pro rata', async t => {
  const memberId = await member()
  const order = await shop.delivered({
    lines: [{ sku: 'MUG-WHITE', quantity: 2 }],
    loyalty: { memberId, redeemPoints: 500 },
  })
  // 25.00 − 5.00 were paid: 20 points.
  t.equal(await balance(memberId), 1_000 - 500 + 20)
  await returns.requestReturn(call(once()), {
    orderId: order.id,
    channel: 'storefront',
    method: 'inStore',
    locationId: 'ST-BERLIN',
    lines: [
      { orderLineId: '1', quantity: 1, reason: 'unwanted', inspection: { condition: 'new' } },
    ],
  })
  await shop.settled(order.id)
  t.match(await shop.refundsOf(order.id), [{ amount: euros('10.00'), state: 'succeeded' }])
  t.equal(await balance(memberId), 1_000 - 250 + 10)
})

await t.test('who has fewer points is told, and nothing is held or booked', async t => {
  const memberId = await member(100)
  const refused = async (more: Partial<NewOrder>) => {
    try {
      await orders.placeOrder(call(once()), mugs(more))
    } catch (error) {
      return Problem.from(error)
    }
    throw new Error('was not refused')
  }
  t.match(await refused({ loyalty: { memberId, redeemPoints: 101 } }), {
    code: 'payment-declined',
    detail: /fewer points/,
  })
  t.match(
    await refused({
      loyalty: { memberId, redeemPoints: 50 },
      payment: { method: 'token', token: 'tok_declined' },
    }),
    { code: 'payment-declined' },
  )
  t.equal(
    await balance(memberId),
    100,
    'what was spent for an order that was not paid is given back',
  )
  t.match(await refused({ loyalty: { memberId, redeemPoints: 50 }, currency: 'CHF' }), {
    code: 'order-invalid',
  })
  const all = await place({
    loyalty: { memberId: await member(9_000), redeemPoints: 9_000 },
    shipping: euros('0.00'),
  })
  t.match(all, { totals: { total: euros('0.00') }, loyalty: { entries: [{ points: 2_500 }] } })
})

await t.test(
  'a loyalty system that is down holds up points only, and each is booked once',
  async t => {
    const memberId = await member()
    await shop.rig('loyalty').fault({ mode: 'down' })
    const answer = await orders.placeOrder(call(once()), mugs({ loyalty: { memberId } }))
    if (answer.status !== 201) throw new Error('not accepted')
    const { id: orderId } = answer.body
    await shop.orderWhen(orderId, ({ fulfilmentOrders: [work] }) => work?.state === 'submitted')
    await orders.updateFulfilment(call(), {
      fulfilmentOrderId: answer.body.fulfilmentOrders[0]?.id ?? '',
      state: 'shipped',
      at: new Date().toISOString(),
    })
    const paid = await shop.orderWhen(
      orderId,
      ({ paymentStatus, externalRefs }) =>
        paymentStatus === 'captured' && externalRefs.some(({ type }) => type === 'invoice'),
    )
    t.equal(await balanceInTable(memberId), 1_000)
    await shop.rig('loyalty').fault({ mode: 'commit-then-500', count: 1 })
    await shop.settled(orderId)
    t.equal(await balanceInTable(memberId), 1_025)
    t.equal((await booked(paid)).length, 1)
    await shop.rig('loyalty').heal()
  },
)

await t.test('points that are spent already are for a person, not for a debt', async t => {
  const memberId = await member(0)
  const order = await shop.delivered({ loyalty: { memberId } })
  t.equal(await balance(memberId), 25)
  await shop.admin('POST', '/loyalty/members', { no: memberId, points: 3 })
  await refund(order, 2)
  t.equal(await balance(memberId), 3)
  t.match(await shop.casesOf(order.id), ['postingRefused'])
  t.match(await shop.order(order.id), { paymentStatus: /refunded/i })
})

await t.test('who is no member has nothing to do with it', async t => {
  const order = await shop.delivered()
  t.equal(order.loyalty, undefined)
  const { rows } = await shop.store.pool.query(
    `select 1 from crossdock.operation where subject = $1 and kind = 'settle-points'`,
    [order.id],
  )
  t.equal(rows.length, 0)
})

async function balanceInTable(memberId: string): Promise<number> {
  const { rows } = await shop.store.pool.query<{ points: string }>(
    'select points::text from reference_loyalty.member where no = $1',
    [memberId],
  )
  return Number(rows[0]?.points)
}
