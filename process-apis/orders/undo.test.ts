import t from 'tap'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { until } from '../durable/durable.suite.ts'
import { withDerivedState } from './order-state.ts'
import { call, mugs, once, orderProcess } from './orders.suite.ts'
import { withMovement } from './tenders.ts'

// Undo beside do: what is taken back when an order is called off, and what happens when that cannot be done.
const shop = await orderProcess()
const { orders, store } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })

async function accepted(input: NewOrder = mugs()): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  await shop.settled(answer.body.id)
  return answer.body
}
async function cancelled({ id: orderId }: Order): Promise<Order> {
  await orders.cancelOrder(call(once()), { orderId, reason: 'Changed my mind' })
  await shop.settled(orderId)
  return orders.getOrder(call(), { orderId })
}
const casesOf = async ({ id }: Order) =>
  (await orders.listExceptions(call(), { orderId: id } as never)).items
const activitiesOf = async ({ id }: Order) =>
  (await shop.documents('crm'))
    .filter(({ type, facts }) => type === 'activity' && JSON.stringify(facts).includes(id))
    .map(({ state, facts }) => `${state} ${JSON.stringify(facts)}`)

await t.test(
  'a capture that cannot be refunded is a case of high severity, and the customer is told',
  async t => {
    await shop.admin('POST', '/payment/stored-value', {
      source: 'gc_undo',
      amount: { value: '2990', currency: 'EUR' },
    })
    const order = await accepted(mugs({ payment: { method: 'token', token: 'gc_undo' } }))
    await capturedAlready(order)
    await shop.admin('PUT', '/payment/faults', {
      mode: 'refuse',
      words: 'The account of the card is closed.',
      operations: ['POST /v1/authorizations/{id}/refunds'],
    })
    t.match(await cancelled(order), { state: 'cancelled', tenders: [{ refunded: euros('0.00') }] })
    t.match(await casesOf(order), [
      { category: 'moneyNotReturned', severity: 'high', reason: /29\.90 EUR .*account .* closed/ },
    ])
    t.equal((await activitiesOf(order)).filter(one => one.startsWith('refund failed')).length, 1)
    await shop.admin('DELETE', '/payment/faults')
  },
)

await t.test('a sales order that the ERP does not cancel is an orphan for a person', async t => {
  const order = await accepted()
  await shop.admin('PUT', '/erp/faults', {
    mode: 'refuse',
    words: 'The period is closed.',
    operations: ['POST /salesOrders/{no}/cancel'],
  })
  await orders.cancelOrder(call(once()), { orderId: order.id, reason: 'Changed my mind' })
  await until(async () => (await casesOf(order)).length > 0)
  t.match(await casesOf(order), [
    { category: 'erpOrphan', severity: 'high', reason: /period is closed/, operationId: /^opn_/ },
  ])
  t.match(await orders.getOrder(call(), { orderId: order.id }), {
    state: 'cancelled',
    paymentStatus: 'voided',
  })
  t.match(await shop.documents('erp', order.id), [{ state: /open/i }])
  await shop.admin('DELETE', '/erp/faults')
})

await t.test('the CRM gets an entry that says so, when it is back, and loses none', async t => {
  const order = await accepted()
  const before = await activitiesOf(order)
  t.equal(before.length, 1)
  await shop.admin('PUT', '/crm/faults', { mode: 'down' })
  await orders.cancelOrder(call(once()), { orderId: order.id, reason: 'Changed my mind' })
  await until(async () => {
    const { rows } = await store.pool.query(
      `select 1 from crossdock.operation where subject = $1 and queue = 'crm' and state = 'waiting'`,
      [order.id],
    )
    return rows.length === 1
  })
  t.same(await activitiesOf(order), before)
  await shop.admin('DELETE', '/crm/faults')
  await shop.settled(order.id)
  const after = await activitiesOf(order)
  t.equal(after.length, 2)
  t.ok(
    before.every(one => after.includes(one)),
    'what was written stays',
  )
  t.same(await casesOf(order), [])
})

await t.test('a marketplace hears why; one that does not take it is a case', async t => {
  const taken = await sold()
  await cancelled(taken)
  t.match(await messagesOf(taken), ['confirmed', 'cannot-deliver'])
  const refused = await sold()
  await shop.admin('PUT', '/marketplace/faults', { mode: 'refuse', words: 'Too late.' })
  await orders.cancelOrder(call(once()), { orderId: refused.id, reason: 'No stock' })
  await until(async () => (await casesOf(refused)).length > 0)
  t.match(await casesOf(refused), [{ severity: 'high', reason: /Too late/ }])
  t.match(await messagesOf(refused), ['confirmed'])
  await shop.admin('DELETE', '/marketplace/faults')
})

/** An order whose money the provider, and so we, took before anything left. */
async function capturedAlready(order: Order): Promise<void> {
  const [tender] = order.tenders
  const { amount } = tender as Order['tenders'][number]
  const taken = await shop.connectors.payment.capture(call(), {
    authorisationId: tender?.transactions[0]?.pspReference ?? '',
    reference: `${order.id}:now`,
    amount,
  })
  const { document, version } = (
    await store.pool.query<{ document: Order; version: number }>(
      `select document, version::int from crossdock."order" where id = $1`,
      [order.id],
    )
  ).rows[0] as { document: Order; version: number }
  const paid = withMovement(document, tender?.id ?? '', 'capture', { ...taken, amount })
  await store.pool.query(
    `update crossdock."order" set version = version + 1, document = $2 where id = $1`,
    [order.id, withDerivedState({ ...paid, version: version + 1 })],
  )
}

/** An order of the simulated marketplace. */
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
  return accepted({ ...(document?.order as NewOrder), channel: 'marketplace-reference' })
}

async function messagesOf({ channelOrderId }: Order): Promise<string[]> {
  const { rows } = await store.pool.query<{ topic: string }>(
    `select topic from reference_marketplace.message m
     where m.placed::text = regexp_replace($1, '\\D', '', 'g') order by created_at`,
    [channelOrderId],
  )
  return rows.map(({ topic }) => topic)
}
