import t from 'tap'
import type { NewOrder, Order, RiskLevel } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { call, mugs, once, orderProcess } from './orders.suite.ts'

const reject: RiskLevel[] = []
const shop = await orderProcess({
  payment: {
    fraud: {
      reject,
      review: ['high'],
      rules: [{ name: 'Large guest order', guestsOnly: true, totalAbove: { EUR: '100.00' } }],
    },
  },
})
const { orders } = shop
const pay = (token: string): NewOrder['payment'] => ({ method: 'token', token })

async function accepted(input = mugs()): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  return now(answer.body)
}
async function now({ id }: Pick<Order, 'id'>): Promise<Order> {
  await shop.settled(id)
  return orders.getOrder(call(), { orderId: id })
}
const hold = ({ id: orderId }: Order, more: object = {}) =>
  orders.placeHold(call(), { orderId, type: 'manual', reason: 'The customer calls back', ...more })
const decide = (
  { id: orderId }: Order,
  holdType: 'manual' | 'fraudReview',
  decision: 'release' | 'cancel',
) => orders.decideHold(call(), { orderId, holdType, decision })
const problemOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('was not refused')
}

await t.test(
  'what the payment provider thinks risky is reserved and paid for, but not handed out',
  async t => {
    const before = await shop.available('MUG-WHITE', 'WH-BERLIN')
    const order = await accepted(mugs({ payment: pay('tok_risk_high') }))
    t.match(order, {
      state: 'accepted',
      paymentStatus: 'authorised',
      holds: [
        { type: 'fraudReview', placedBy: 'crossdock', expiresAt: String, whenExpired: 'cancel' },
      ],
      fulfilmentOrders: [{ state: 'planned' }],
      tenders: [{ risk: { level: 'high' } }],
    })
    t.equal(await shop.available('MUG-WHITE', 'WH-BERLIN'), before - 2, 'its stock is reserved')
    t.same(await shop.documents('wms', order.fulfilmentOrders[0]?.id), [])
    await decide(order, 'fraudReview', 'release')
    t.match(await now(order), { holds: [], fulfilmentOrders: [{ state: 'submitted' }] })
    await decide(order, 'fraudReview', 'release')
    t.equal(
      (await shop.documents('wms', order.fulfilmentOrders[0]?.id)).length,
      1,
      'handed out once',
    )
  },
)

await t.test('a rule of ours holds an order like the provider’s opinion', async t => {
  const large = { lines: [{ sku: 'SNEAKER-42', quantity: 2 }] }
  const guest = { email: 'guest@example.com', guest: true }
  const order = await accepted(mugs({ ...large, customer: guest }))
  t.match(order.holds, [{ type: 'fraudReview', reason: /Large guest order/ }])
  const known = await accepted(mugs({ ...large, customer: { ...guest, guest: false } }))
  t.same(known.holds, [])
})

await t.test('review says no: the order is cancelled with everything undone', async t => {
  const order = await accepted(mugs({ payment: pay('tok_risk_high') }))
  await decide(order, 'fraudReview', 'cancel')
  t.match(await now(order), {
    state: 'cancelled',
    paymentStatus: 'voided',
    cancellation: { reason: /fraudReview/, at: String },
  })
})

await t.test(
  'one hold of a type at a time; work in hand goes on, what is planned waits for all of them',
  async t => {
    const order = await accepted(mugs({ payment: pay('tok_risk_high') }))
    await hold(order)
    const again = await hold(order)
    t.match(again.holds, [{ type: 'fraudReview' }, { type: 'manual' }])
    t.equal((await hold(order)).version, again.version, 'placed again it changes nothing')
    await decide(order, 'fraudReview', 'release')
    t.match(await now(order), { fulfilmentOrders: [{ state: 'planned' }] })
    await decide(order, 'manual', 'release')
    t.match(await now(order), { fulfilmentOrders: [{ state: 'submitted' }], holds: [] })
  },
)

await t.test('a hold ends by itself as was said: released, or cancelled', async t => {
  const expiresAt = new Date(Date.now() + 300).toISOString()
  const released = await accepted(mugs({ payment: pay('tok_risk_high') }))
  await hold(released, { expiresAt, whenExpired: 'release' })
  await decide(released, 'fraudReview', 'release')
  const cancelled = await accepted()
  await hold(cancelled, { expiresAt, whenExpired: 'cancel' })
  t.match(await shop.orderWhen(released.id, ({ holds }) => holds.length === 0), {})
  t.match((await now(released)).fulfilmentOrders, [{ state: 'submitted' }])
  t.match(await shop.orderWhen(cancelled.id, ({ state }) => state === 'cancelled'), {
    cancellation: { reason: /not decided in time/ },
  })
})

await t.test('a hold that would cancel what has left already just ends', async t => {
  const order = await accepted()
  await shop.settled(order.id)
  const expiresAt = new Date(Date.now() + 1_500).toISOString()
  await hold(order, { expiresAt, whenExpired: 'cancel' })
  for (const { id: fulfilmentOrderId } of order.fulfilmentOrders) {
    const at = new Date().toISOString()
    await orders.updateFulfilment(call(), { fulfilmentOrderId, state: 'shipped', at })
  }
  t.match(await shop.orderWhen(order.id, ({ holds }) => holds.length === 0), { state: 'fulfilled' })
})

await t.test(
  'a held order is cancelled like any other, and nothing of it was handed out',
  async t => {
    const order = await accepted(mugs({ payment: pay('tok_risk_high') }))
    await orders.cancelOrder(call(once()), { orderId: order.id, reason: 'x' })
    t.match(await now(order), { state: 'cancelled', fulfilmentOrders: [{ state: 'cancelled' }] })
    t.match(await problemOf(hold(order)), { code: 'state-conflict' })
  },
)

await t.test(
  'a location that says no while the order is held: the next one waits as well',
  async t => {
    const order = await accepted(
      mugs({ delivery: { method: 'clickAndCollect', locationId: 'ST-BERLIN' } }),
    )
    await hold(order)
    await orders.updateFulfilment(call(), {
      fulfilmentOrderId: order.fulfilmentOrders[0]?.id ?? '',
      state: 'rejected',
      reason: 'Not on the shelf',
      at: new Date().toISOString(),
    })
    const moved = await now(order)
    t.match(moved.fulfilmentOrders, [{ state: 'superseded' }, { state: 'planned' }])
    await decide(order, 'manual', 'release')
    t.match((await now(order)).fulfilmentOrders, [{}, { state: 'submitted' }])
  },
)

await t.test(
  'a risk the policy does not take: the order is refused with everything undone',
  async t => {
    const before = await shop.available('MUG-WHITE', 'WH-BERLIN')
    reject.push('medium')
    const problem = await problemOf(accepted(mugs({ payment: pay('tok_risk_medium') })))
    reject.pop()
    t.match(problem, { code: 'payment-declined', detail: /risk is medium/ })
    t.equal(await shop.available('MUG-WHITE', 'WH-BERLIN'), before)
    const ledger = await shop.store.pool.query<{ held: string }>(
      `select sum(amount - voided)::text as held from reference_payment.authorization where source = 'tok_risk_medium'`,
    )
    t.equal(ledger.rows[0]?.held, '0', 'nothing is held')
  },
)

await t.test('who is bound to a customer decides over no hold', async t => {
  const order = await accepted(mugs({ customer: { id: 'cus-1' } }))
  const principal = { ...call().principal, customer: 'cus-1' }
  t.match(
    await problemOf(
      orders.placeHold(call({ principal }), { orderId: order.id, type: 'manual', reason: 'x' }),
    ),
    { code: 'forbidden' },
  )
})
