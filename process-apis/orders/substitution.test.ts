import t, { type Test } from 'tap'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { call, mugs, once, orderProcess } from './orders.suite.ts'
import { brokenRule } from './quantities.ts'

const shop = await orderProcess({
  sourcing: {
    shipToHome: { locations: ['WH-BERLIN'], maxLocations: 1, whenNobody: 'cancel' },
    substitution: { decideWithinMinutes: 60, recommended: { 'TEE-BLACK-M': ['TEE-WHITE-M'] } },
  },
})
const { orders, store } = shop

type Wish = NonNullable<NewOrder['lines'][number]['substitution']>

/** An order of two pieces whose warehouse then says that it has none. */
async function rejected(substitution: Wish, sku = 'MUG-ENAMEL'): Promise<Order> {
  const answer = await orders.placeOrder(
    call(once()),
    mugs({
      lines: [
        { sku, quantity: 2, substitution },
        { sku: 'SOCKS-3PACK', quantity: 1 },
      ],
    }),
  )
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  const order = answer.body
  await shop.settled(order.id)
  await orders.updateFulfilment(call(), {
    fulfilmentOrderId: order.fulfilmentOrders[0]?.id ?? '',
    state: 'rejected',
    reason: 'Broken pallet',
    at: new Date().toISOString(),
  })
  await shop.settled(order.id)
  return orders.getOrder(call(), { orderId: order.id })
}
const now = (order: Order) => orders.getOrder(call(), { orderId: order.id })
const decide = async (order: Order, approve: boolean, which = -1): Promise<Order> => {
  const substitutionId = order.substitutions?.at(which)?.id ?? ''
  await orders.decideSubstitution(call(), { orderId: order.id, substitutionId, approve })
  await shop.settled(order.id)
  return now(order)
}
const lineOf = (order: Order, sku: string) => order.lines.find(line => line.sku === sku)
const adds = (t: Test, order: Order) => {
  t.ok(order.lines.every(({ quantities }) => brokenRule(quantities) === undefined))
  const cents = (amount = '0') => Math.round(Number(amount) * 100)
  const net = order.lines.reduce((sum, { amounts }) => sum + cents(amounts.net.amount), 0)
  t.equal(net, cents(order.totals.items.amount), 'the totals are the sum of the lines')
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
  'the first option that can be had takes the line’s place, and never costs more',
  async t => {
    const order = await rejected({
      preference: 'options',
      options: ['BACKPACK-20L', 'LAST-ONE', 'MUG-WHITE'],
      approval: 'notNeeded',
    })
    const [, , substitute] = order.lines
    t.match(lineOf(order, 'MUG-ENAMEL')?.quantities, { substitutedOut: 2, cancelled: 0 })
    t.match(substitute, {
      lineId: '1.s1',
      sku: 'MUG-WHITE',
      title: 'Mug, white',
      substitutes: '1',
      unitPrice: { amount: '12.50' },
      quantities: { ordered: 2, allocated: 2 },
      amounts: { total: { amount: '25.00' } },
    })
    t.match(order.substitutions, [{ lineId: '1', sku: 'MUG-WHITE', state: 'applied' }])
    adds(t, order)
    const { rows } = await store.pool.query<{ type: string }>(
      `select type from crossdock.event where subject = $1 and type = 'retail.order.lineSubstituted.v1'`,
      [order.id],
    )
    t.equal(rows.length, 1)
    await shop.settled(order.id)
    const open = (await shop.documents('erp')).filter(
      ({ type, reference, state }) =>
        type === 'salesOrder' && reference.startsWith(order.id) && state === 'Open',
    )
    t.match(
      open,
      [{ facts: { total: (order.owed ?? order.totals).total.amount } }],
      'the ERP has one booking: the order as it is now',
    )
  },
)

await t.test('the customer is asked, and what is agreed to comes', async t => {
  const order = await rejected({ preference: 'options', options: ['MUG-WHITE', 'MUG-BLACK'] })
  t.match(order.substitutions, [
    { sku: 'MUG-WHITE', state: 'proposed', unitPrice: { amount: '12.50' }, decideBy: /Z$/ },
  ])
  t.equal(order.lines.length, 2, 'nothing has happened yet')
  const done = await decide(order, true)
  t.match(done.substitutions, [{ state: 'applied' }])
  t.match(lineOf(done, 'MUG-WHITE'), { substitutes: '1', quantities: { allocated: 2 } })
  t.equal(lineOf(done, 'MUG-ENAMEL')?.promise, undefined)
  adds(t, done)
  t.match(await decide(order, true), { version: done.version }, 'said twice is once')
  const substitutionId = order.substitutions?.[0]?.id ?? ''
  const late = orders.decideSubstitution(call(), {
    orderId: order.id,
    substitutionId,
    approve: false,
  })
  t.equal((await problemOf(late)).code, 'state-conflict')
})

await t.test('what is declined is not asked again: the next option is', async t => {
  const order = await rejected({ preference: 'options', options: ['MUG-WHITE', 'MUG-BLACK'] })
  const second = await decide(order, false)
  t.match(second.substitutions, [
    { sku: 'MUG-WHITE', state: 'declined' },
    { sku: 'MUG-BLACK', state: 'proposed' },
  ])
  const third = await decide(second, false)
  t.match(lineOf(third, 'MUG-ENAMEL')?.quantities, { cancelled: 2 }, 'policy cancels the rest')
})

await t.test('a cap on the price, and what the shop recommends', async t => {
  const cheap = await rejected({
    preference: 'options',
    options: ['MUG-WHITE'],
    maxUnitPrice: { currency: 'EUR', amount: '12.49' },
    approval: 'notNeeded',
  })
  t.match(lineOf(cheap, 'MUG-ENAMEL')?.quantities, { cancelled: 2 })
  t.equal(cheap.substitutions, undefined)
  const dearer = await rejected({
    preference: 'options',
    options: ['SNEAKER-42'],
    maxUnitPrice: { currency: 'EUR', amount: '99.00' },
    approval: 'notNeeded',
  })
  t.match(lineOf(dearer, 'SNEAKER-42'), { unitPrice: { amount: '16.90' } }, 'no more than ordered')
  const recommended = await rejected(
    { preference: 'recommended', approval: 'notNeeded' },
    'TEE-BLACK-M',
  )
  t.match(lineOf(recommended, 'TEE-WHITE-M'), { substitutes: '1' })
})

await t.test('no answer in time is a no', async t => {
  const order = await rejected({ preference: 'options', options: ['MUG-WHITE', 'MUG-BLACK'] })
  await shop.durable.transaction('demo', tx =>
    shop.durable.enqueue(tx, {
      kind: 'expire-substitution',
      subject: order.id,
      tenant: 'demo',
      correlationId: 'test',
      traceparent: call().traceparent,
      input: { orderId: order.id, substitutionId: order.substitutions?.[0]?.id },
    }),
  )
  await shop.settled(order.id)
  const expired = await now(order)
  t.match(expired.substitutions, [{ state: 'expired' }])
  t.match(lineOf(expired, 'MUG-ENAMEL')?.quantities, { cancelled: 2 })
})

await t.test('a substitute is shipped, paid and invoiced like any other line', async t => {
  const order = await rejected({
    preference: 'options',
    options: ['MUG-WHITE'],
    approval: 'notNeeded',
  })
  const work = order.fulfilmentOrders.find(({ state }) => state === 'submitted')
  t.ok(work !== undefined)
  await orders.updateFulfilment(call(), {
    fulfilmentOrderId: work?.id ?? '',
    state: 'shipped',
    at: new Date().toISOString(),
  })
  await shop.settled(order.id)
  const sent = await now(order)
  t.match(lineOf(sent, 'MUG-WHITE')?.quantities, { shipped: 2 })
  const captured = sent.tenders[0]?.captured.amount
  t.ok(Number(captured) >= 25, `captured ${captured}`)
  t.match(await shop.documents('erp', work?.shipments[0]?.id), [])
})
