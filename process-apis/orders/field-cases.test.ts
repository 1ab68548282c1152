import t from 'tap'
import { toMinor } from '../../openapi/canonical/money.ts'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { until } from '../durable/durable.suite.ts'
import { receiveMessage } from '../inbound/receive-message.ts'
import { call, collect, mugs, once, orderProcess } from './orders.suite.ts'

/*
 * Cases that orders of other systems are known to have failed on, by their numbers in ../field-cases.md. The systems behind the
 * order process fail here as they did there.
 */
const shop = await orderProcess()
const { orders, inventory, store } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })

async function accepted(input = mugs()): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  await shop.settled(answer.body.id)
  return orders.getOrder(call(), { orderId: answer.body.id })
}
const now = async (orderId: string) => {
  await shop.settled(orderId)
  return orders.getOrder(call(), { orderId })
}
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => Problem.from(error),
  )
const books = async (sku: string, locationId: string) => {
  const { rows } = await store.pool.query<{ onHand: number; reserved: number }>(
    `select on_hand as "onHand", reserved from crossdock.stock_position where sku = $1 and location_id = $2`,
    [sku, locationId],
  )
  return rows[0] ?? { onHand: 0, reserved: 0 }
}
/** What the payment provider has of an order. */
const authorisations = async (orderId: string) => {
  const { rows } = await store.pool.query<Record<'amount' | 'captured' | 'voided', number>>(
    `select amount::int, captured::int, voided::int from reference_payment.authorization
     where order_reference = $1 and decline_code is null order by id`,
    [orderId],
  )
  return rows
}
const countOf = async (text: string, values: unknown[] = []) =>
  Number((await store.pool.query<{ count: number }>(text, values)).rows[0]?.count)

await t.test(
  'T05: the provider’s word is not waited for, and nothing late overwrites it',
  async t => {
    // It has approved, and the answer to us comes a minute later, as a message to nobody would.
    const answer = await orders.placeOrder(
      call({ ...once(), prefer: { respondAsync: true } }),
      mugs({ payment: { method: 'token', token: 'tok_visa' } }),
    )
    const orderId = answer.status === 202 ? (answer.body.orderId ?? '') : answer.body.id
    const order = await shop.orderWhen(orderId, ({ acceptedAt }) => acceptedAt !== undefined)
    t.equal(order.paymentStatus, 'authorised')

    // The order is written by us first and paid for then: what the provider does not answer is asked for by our reference.
    await shop.admin('PUT', '/payment/faults', {
      mode: 'commit-then-reset',
      count: 1,
      operations: ['POST /v1/authorizations'],
    })
    const lost = await orders.placeOrder(call(once()), mugs())
    const lostId = lost.status === 201 ? lost.body.id : (lost.body.orderId ?? '')
    t.match(await shop.orderWhen(lostId, ({ acceptedAt }) => acceptedAt !== undefined), {
      paymentStatus: 'authorised',
    })
    await shop.admin('DELETE', '/payment/faults')
    t.equal((await authorisations(lostId)).length, 1)

    // Two who change the order at once build upon each other: neither save is lost.
    await Promise.all([
      orders.placeHold(call(), { orderId: lostId, type: 'manual', reason: 'Look at it.' }),
      orders.placeHold(call(), { orderId: lostId, type: 'addressReview', reason: 'And at that.' }),
    ])
    t.same((await now(lostId)).holds.map(({ type }) => type).toSorted(), [
      'addressReview',
      'manual',
    ])
    t.equal((await now(lostId)).paymentStatus, 'authorised')
  },
)

await t.test('T09: checkout and webhook complete one order: it is paid and taken once', async t => {
  const sku = 'MUG-WHITE'
  const before = await books(sku, 'WH-BERLIN')
  const payment = { method: 'collectedByChannel', reference: 'pay-1', amount: euros('17.40') }
  const input = mugs({
    channel: 'marketplace-one',
    channelOrderId: 'both-ways',
    lines: [
      {
        sku,
        quantity: 1,
        channelLineId: 'L1',
        amounts: { net: euros('10.50'), tax: euros('2.00'), total: euros('12.50') },
      },
    ],
    payment: payment as NewOrder['payment'],
  })
  const message = (eventId: string): InboundMessage => ({
    type: 'orderPlaced',
    system: 'shop',
    eventId,
    occurredAt: new Date().toISOString(),
    order: input,
  })
  const answers = await Promise.allSettled([
    orders.placeOrder(call(once()), input),
    receiveMessage(shop.context, shop.orders, call(), message('both-1')),
    orders.placeOrder(call(once()), input),
    receiveMessage(shop.context, shop.orders, call(), message('both-2')),
  ])
  for (const one of answers) {
    if (one.status === 'rejected') t.match(Problem.from(one.reason), { code: 'duplicate-order' })
  }
  const { items } = await orders.findOrders(call(), { reference: 'both-ways' } as never)
  t.equal(items.length, 1)
  const order = await now(items[0]?.id ?? '')
  t.match(order.tenders, [{ captured: euros('17.40'), method: 'collectedByChannel' }])
  t.equal((await shop.documents('erp', order.id)).length, 1)
  t.equal((await books(sku, 'WH-BERLIN')).reserved, before.reserved + 1, 'one piece is promised')

  const shipped = () =>
    orders.updateFulfilment(call(), {
      fulfilmentOrderId: order.fulfilmentOrders[0]?.id ?? '',
      state: 'shipped',
      at: new Date().toISOString(),
    })
  await Promise.all([shipped(), shipped()])
  await shop.settled(order.id)
  t.same(await books(sku, 'WH-BERLIN'), { ...before, onHand: before.onHand - 1 }, 'and one leaves')
})

await t.test(
  'T11: the provider answers too late, the shop asks again: one order, paid once',
  async t => {
    await shop.admin('PUT', '/payment/faults', {
      mode: 'slow',
      delayMs: 5_131,
      count: 1,
      operations: ['POST /v1/authorizations'],
    })
    const key = once()
    const ask = () =>
      orders.placeOrder(
        call({ ...key, prefer: { respondAsync: false, waitMs: 500 } }),
        mugs({ channelOrderId: 'slow-push' }),
      )
    const ids = new Set<string | undefined>()
    const told = new Set<string>()
    await until(async () => {
      try {
        const answer = await ask()
        ids.add(answer.status === 201 ? answer.body.id : answer.body.orderId)
        return answer.status === 201
      } catch (error) {
        told.add(Problem.from(error).code)
        await new Promise(resolve => setTimeout(resolve, 300))
        return false
      }
    })
    t.equal(ids.size, 1)
    t.same([...told], ['in-flight'], 'meanwhile it is told that it is under way')
    // On a new cart, under a key of its own, but with the number it has there.
    t.match(
      await problemOf(orders.placeOrder(call(once()), mugs({ channelOrderId: 'slow-push' }))),
      { code: 'duplicate-order' },
    )
    const [orderId = ''] = ids
    await shop.orderWhen(orderId, ({ acceptedAt }) => acceptedAt !== undefined)
    await shop.admin('DELETE', '/payment/faults')
    t.match(await authorisations(orderId), [{ amount: 2990, voided: 0 }])
  },
)

await t.test('T12: an order that changes while it is exported is exported once', async t => {
  await shop.admin('PUT', '/erp/faults', { mode: 'slow', delayMs: 1_500, count: 1 })
  const answer = await orders.placeOrder(call(once()), mugs({ notes: 'As it was.' }))
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  const { id: orderId } = answer.body
  await until(
    async () =>
      (await countOf(
        `select count(*) from crossdock.operation where subject = $1 and kind = 'post-sales-order' and state = 'running'`,
        [orderId],
      )) === 1,
  )
  await orders.placeHold(call(), { orderId, type: 'manual', reason: 'Changed in between.' })
  await orders.decideHold(call(), { orderId, holdType: 'manual', decision: 'release' })
  const order = await now(orderId)
  await shop.admin('DELETE', '/erp/faults')
  const documents = await shop.documents('erp', orderId)
  t.equal(documents.length, 1, 'one document')
  t.equal(
    order.externalRefs.filter(({ type }) => type === 'salesOrder').length,
    1,
    'and the order knows it',
  )
  const done = await countOf(
    `select count(*) from crossdock.operation where subject = $1 and kind = 'post-sales-order'`,
    [orderId],
  )
  t.equal(done, 1, 'nothing is left that would export it again')
})

await t.test(
  'T22, T23: many want the last piece: who does not get it is not charged, nor an order',
  async t => {
    const sku = 'SNEAKER-41'
    await store.pool.query(
      `update crossdock.stock_position set on_hand = 0 where sku = $1 and location_id <> 'ST-BERLIN'`,
      [sku],
    )
    await inventory.setStock(call(), { sku, locationId: 'ST-BERLIN', onHand: 1, reason: 'count' })
    const counts = async () => ({
      orders: await countOf(`select count(*) from crossdock."order"`),
      reservations: await countOf(
        `select count(*) from crossdock.reservation where sku = $1 and state in ('soft', 'hard')`,
        [sku],
      ),
      payments: await countOf(`select count(*) from reference_payment.authorization`),
    })
    const before = await counts()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        problemOf(orders.placeOrder(call(once()), collect({ lines: [{ sku, quantity: 1 }] }))),
      ),
    )
    t.equal(answers.filter(one => one === undefined).length, 1)
    t.same(new Set(answers.map(one => one?.code)), new Set([undefined, 'insufficient-stock']))
    const after = await counts()
    t.same(after, {
      orders: before.orders + 1,
      reservations: before.reservations + 1,
      payments: before.payments + 1,
    })
    t.match(await books(sku, 'ST-BERLIN'), { onHand: 1, reserved: 1 })
  },
)

await t.test('T63: after a part was captured, the rest is let go of and no more', async t => {
  const order = await accepted(
    mugs({ lines: [{ sku: 'MUG-WHITE', quantity: 3, unitPrice: euros('12.50') }] }),
  )
  await orders.updateFulfilment(call(), {
    fulfilmentOrderId: order.fulfilmentOrders[0]?.id ?? '',
    state: 'shipped',
    at: new Date().toISOString(),
    lines: [{ lineId: '1', sku: 'MUG-WHITE', quantity: 1 }],
  })
  const part = await now(order.id)
  const captured = toMinor(part.tenders[0]?.captured ?? euros('0.00'))
  t.equal(captured, 1_740n, 'a mug and the delivery')
  await problemOf(
    orders.cancelOrder(call(once()), {
      orderId: order.id,
      reason: 'Enough',
      lines: [{ lineId: '1', quantity: 2 }],
    }),
  )
  const rest = await now(order.id)
  t.match(rest.tenders, [{ captured: euros('17.40'), voided: euros('25.00') }])
  t.match(await authorisations(order.id), [{ amount: 4_240, captured: 1_740, voided: 2_500 }])
  t.equal(rest.state, 'fulfilled')
})

await t.test(
  'T80: what is to be fetched where nothing is any more is refused, or shown',
  async t => {
    const gone = collect({ delivery: { method: 'clickAndCollect', locationId: 'ST-GONE' } })
    t.match(await problemOf(orders.placeOrder(call(once()), gone)), {
      errors: [{ pointer: '/delivery/locationId' }],
    })
    const sold = mugs({
      channel: 'marketplace-one',
      channelOrderId: 'gone-1',
      delivery: { method: 'clickAndCollect', locationId: 'ST-GONE' },
      lines: [
        {
          sku: 'MUG-WHITE',
          quantity: 1,
          amounts: { net: euros('10.50'), tax: euros('2.00'), total: euros('12.50') },
        },
      ],
      payment: { method: 'collectedByChannel', reference: 'p', amount: euros('17.40') },
    })
    const outcome = await receiveMessage(shop.context, shop.orders, call(), {
      type: 'orderPlaced',
      system: 'shop',
      eventId: 'gone-1',
      occurredAt: new Date().toISOString(),
      order: sold,
    })
    t.match(outcome, { outcome: 'ignored' })
    t.equal(
      await countOf(
        `select count(*) from crossdock.exception_case where category = 'inboundRefused' and reason like '%gone-1%'`,
      ),
      1,
      'a person sees it, and it can be taken in again',
    )
  },
)
