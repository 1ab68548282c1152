import t from 'tap'
import type { Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { until } from '../durable/durable.suite.ts'
import { observeMoves } from './observed-moves.suite.ts'
import { call, mugs, once, orderProcess } from './orders.suite.ts'
import { brokenRule } from './quantities.ts'

const shop = await orderProcess()
const onlyListedMoves = await observeMoves(shop.store)
const { orders } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })

async function accepted(input = mugs()): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  await shop.settled(answer.body.id)
  return orders.getOrder(call(), { orderId: answer.body.id })
}
const cancel = async (
  { id: orderId }: Order,
  lines?: { lineId: string; quantity?: number }[],
): Promise<Order> => {
  const answer = await orders.cancelOrder(call(once()), {
    orderId,
    reason: 'Changed my mind',
    ...(lines !== undefined && { lines }),
  })
  if (answer.status !== 200) throw new Error(`answered ${answer.status}`)
  await shop.settled(orderId)
  return orders.getOrder(call(), { orderId })
}
const report = (order: Order, state: string, at = -1) =>
  orders.updateFulfilment(call(), {
    fulfilmentOrderId: order.fulfilmentOrders.at(at)?.id ?? '',
    state: state as 'shipped',
    at: new Date().toISOString(),
  })
const problemOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('was not refused')
}
const atProvider = async ({ id }: Order) => {
  const { rows } = await shop.store.pool.query<Record<string, string>>(
    `select sum(amount)::text as authorised, sum(captured)::text as captured, sum(voided)::text as voided,
            sum(refunded)::text as refunded
     from reference_payment.authorization where order_reference = $1 and decline_code is null`,
    [id],
  )
  return rows[0]
}
const two = () =>
  mugs({
    lines: [
      { sku: 'MUG-WHITE', quantity: 3 },
      { sku: 'SOCKS-3PACK', quantity: 2 },
    ],
  })

await t.test(
  'one piece is cancelled: the work goes on with the rest, its money is let go of',
  async t => {
    const before = await shop.available('MUG-WHITE', 'WH-BERLIN')
    const order = await accepted(two())
    t.equal(order.totals.total.amount, '62.38')
    const now = await cancel(order, [{ lineId: '1', quantity: 1 }])
    t.match(now, {
      state: 'processing',
      paymentStatus: 'authorised',
      owed: { total: euros('49.88') },
      totals: { total: euros('62.38') },
      lines: [{ quantities: { ordered: 3, cancelled: 1 } }, { quantities: { cancelled: 0 } }],
      tenders: [{ state: 'authorised', authorised: euros('62.38'), voided: euros('12.50') }],
      cancellations: [
        {
          outcome: 'accepted',
          reason: 'Changed my mind',
          amount: euros('12.50'),
          lines: [{ lineId: '1', requested: 1, cancelled: 1 }],
        },
      ],
    })
    t.notOk(now.cancellation, 'the order as a whole is not cancelled')
    t.match(now.fulfilmentOrders, [
      { state: 'cancelled', locationId: 'WH-BERLIN' },
      {
        state: 'submitted',
        locationId: 'WH-BERLIN',
        lines: [
          { lineId: '1', quantity: 2 },
          { lineId: '2', quantity: 2 },
        ],
      },
    ])
    t.equal(await shop.available('MUG-WHITE', 'WH-BERLIN'), before - 2)
    t.match(await shop.documents('wms', order.fulfilmentOrders[0]?.id), [{ state: /cancel/i }])
    t.match(await shop.documents('wms', now.fulfilmentOrders[1]?.id), [{}])

    await report(now, 'shipped')
    await shop.settled(order.id)
    const shipped = await orders.getOrder(call(), { orderId: order.id })
    t.match(shipped, {
      state: 'fulfilled',
      paymentStatus: 'captured',
      tenders: [{ state: 'captured', captured: euros('49.88'), voided: euros('12.50') }],
    })
    t.ok(shipped.lines.every(({ quantities }) => brokenRule(quantities) === undefined))
    t.match(await atProvider(order), { captured: '4988', voided: '1250', refunded: '0' })
  },
)

await t.test('line by line until nothing is left is a cancellation of the whole', async t => {
  const order = await accepted(two())
  await cancel(order, [{ lineId: '2' }])
  const now = await cancel(order, [{ lineId: '1', quantity: 3 }])
  t.match(now, {
    state: 'cancelled',
    paymentStatus: 'voided',
    owed: { total: euros('0.00'), shipping: euros('0.00') },
    cancellation: { at: String },
    cancellations: [{ amount: euros('19.98') }, { amount: euros('42.40') }],
  })
  t.match(await shop.documents('erp', order.id), [{ state: /cancel/i }])
  t.match(await atProvider(order), { authorised: '6238', voided: '6238' })
})

await t.test('a preview says the same as the cancellation does, and changes nothing', async t => {
  const order = await accepted(two())
  const { id: orderId } = order
  const lines = [{ lineId: '1', quantity: 2 }]
  const preview = await orders.previewCancellation(call(), { orderId, lines })
  t.match(preview, {
    orderVersion: order.version,
    outcome: 'accepted',
    lines: [{ lineId: '1', requested: 2, cancelled: 2 }],
    toBeStopped: [order.fulfilmentOrders[0]?.id],
    owedNow: euros('62.38'),
    owedThen: euros('37.38'),
    money: [{ method: 'token', how: 'void', amount: euros('25.00') }],
  })
  t.same(await orders.getOrder(call(), { orderId }), order, 'nothing has changed')
  const now = await cancel(order, lines)
  t.same(now.owed?.total, preview.owedThen)
  t.match(now.tenders, [{ voided: preview.money[0]?.amount }])
})

await t.test(
  'after a part was called back the rest leaves, and nothing is left to cancel',
  async t => {
    const order = await accepted(
      mugs({
        lines: [
          { sku: 'MUG-WHITE', quantity: 2 },
          { sku: 'SOCKS-3PACK', quantity: 1 },
        ],
      }),
    )
    // One piece of the mugs is called back, the others leave.
    const less = await cancel(order, [{ lineId: '1', quantity: 1 }])
    await report(less, 'shipped')
    await shop.settled(order.id)
    t.match(
      await problemOf(orders.cancelOrder(call(once()), { orderId: order.id, reason: 'x' })),
      { code: 'state-conflict' },
      'all of it has left',
    )
  },
)

await t.test(
  'two locations, one has shipped: its pieces stay, the other’s are cancelled, each with its money',
  async t => {
    const { store } = shop
    await store.pool.query(
      `update crossdock.stock_position set on_hand = case when location_id = 'WH-BERLIN' then 0 else on_hand end
     where sku = 'CAP-NAVY'`,
    )
    const order = await accepted(
      mugs({
        lines: [
          { sku: 'HOODIE-GREY-M', quantity: 9 },
          { sku: 'CAP-NAVY', quantity: 1 },
        ],
      }),
    )
    t.equal(order.fulfilmentOrders.length, 2, 'it is split')
    const first = order.fulfilmentOrders.findIndex(({ lines }) =>
      lines.some(one => one.lineId === '1'),
    )
    await report(order, 'shipped', first)
    await shop.settled(order.id)
    const preview = await orders.previewCancellation(call(), { orderId: order.id })
    t.match(preview, {
      outcome: 'partly',
      lines: [
        { lineId: '1', requested: 9, cancelled: 0, refusedBecause: String },
        { lineId: '2', requested: 1, cancelled: 1 },
      ],
      money: [{ how: 'void', amount: euros('19.90') }],
    })
    const now = await cancel(order)
    t.match(now, {
      state: 'fulfilled',
      paymentStatus: 'captured',
      cancellations: [
        {
          outcome: 'partly',
          amount: euros('19.90'),
          lines: [{ cancelled: 0, refusedBecause: String }, { cancelled: 1 }],
        },
      ],
      // Delivery was charged with what left first.
      owed: { total: euros('535.90') },
      tenders: [{ captured: euros('535.90'), voided: euros('19.90') }],
    })
    t.match(await atProvider(order), { captured: '53590', voided: '1990' })
  },
)

await t.test(
  'a race with the carrier: it left before it was stopped, a person has it sent back',
  async t => {
    const order = await accepted()
    const document = (await shop.documents('wms', order.fulfilmentOrders[0]?.id))[0]
    // The warehouse has handed it to the carrier, and we have not heard of it yet.
    for (const move of ['accept', 'pick', 'pack', 'ship']) {
      await shop.admin('POST', `/wms/fulfilment-orders/${document?.id}/${move}`, {})
    }
    const refused = problemOf(
      orders.cancelOrder(call(once()), { orderId: order.id, reason: 'Changed my mind' }),
    )
    t.match(await refused, { code: 'state-conflict', detail: /Too late/ })
    await report(order, 'shipped')
    await shop.settled(order.id)
    const now = await orders.getOrder(call(), { orderId: order.id })
    t.match(now, {
      state: 'fulfilled',
      paymentStatus: 'captured',
      cancellation: { refusedBecause: String },
      cancellations: [{ outcome: 'refused', lines: [{ cancelled: 0, refusedBecause: String }] }],
    })
  },
)

await t.test(
  'it left while nobody knew whether it was stopped: the question is asked to its end',
  async t => {
    const order = await accepted()
    const document = (await shop.documents('wms', order.fulfilmentOrders[0]?.id))[0]
    await shop.admin('PUT', '/wms/faults', { mode: 'slow', delayMs: 8_000, count: 1 })
    const asked = problemOf(
      orders.cancelOrder(call(once()), { orderId: order.id, reason: 'Changed my mind' }),
    )
    const lines = async () =>
      (
        await shop.store.pool.query<{ name: string; state: string }>(
          `select s.name, s.state from crossdock.step s join crossdock.operation o on o.id = s.operation_id
           where o.subject = $1 and s.name like 'stop %'`,
          [order.id],
        )
      ).rows
    await until(async () => (await lines()).length === 1)
    for (const move of ['accept', 'pick', 'pack', 'ship']) {
      await shop.admin('POST', `/wms/fulfilment-orders/${document?.id}/${move}`, {})
    }
    await report(order, 'shipped')
    await asked
    await shop.settled(order.id)
    t.match(await lines(), [{ state: 'done' }])
    t.match((await orders.getOrder(call(), { orderId: order.id })).state, 'fulfilled')
  },
)

await t.test(
  'cancelling and shipping at the same moment: one of them, and the money is right',
  async t => {
    for (let i = 0; i < 6; i++) {
      const order = await accepted()
      await Promise.allSettled([
        orders.cancelOrder(call(once()), { orderId: order.id, reason: 'race' }),
        report(order, 'shipped'),
      ])
      await shop.settled(order.id)
      const now = await orders.getOrder(call(), { orderId: order.id })
      t.match(now.state, /^(cancelled|fulfilled)$/)
      t.ok(now.lines.every(({ quantities }) => brokenRule(quantities) === undefined))
      const money = await atProvider(order)
      const net = Number(money?.['captured']) - Number(money?.['refunded'])
      t.equal(net, now.state === 'fulfilled' ? 2990 : 0, `${now.state}, ${JSON.stringify(money)}`)
      t.equal(
        Number(money?.['authorised']),
        Number(money?.['captured']) + Number(money?.['voided']),
      )
      if (now.state === 'fulfilled') {
        const { items } = await orders.listExceptions(call(), { orderId: order.id } as never)
        t.ok(
          now.cancellations === undefined ||
            items.some(({ category }) => category === 'returnToSender'),
          'what left after it was called back is somebody’s to send back',
        )
      }
    }
  },
)

await t.test(
  'the same request again takes no other piece off, and hears the first one’s answer',
  async t => {
    const order = await accepted(two())
    const key = once()
    const lines = [{ lineId: '1', quantity: 1 }]
    const ask = () => orders.cancelOrder(call(key), { orderId: order.id, reason: 'x', lines })
    const first = await ask()
    const again = await ask()
    t.match(again, { status: 200, headers: { 'idempotent-replayed': 'true' }, body: first.body })
    await shop.settled(order.id)
    const now = await orders.getOrder(call(), { orderId: order.id })
    t.match(now.lines, [{ quantities: { cancelled: 1 } }, {}])
    t.equal(now.cancellations?.length, 1)
    t.match(
      await problemOf(orders.cancelOrder(call(), { orderId: order.id, reason: 'x', lines })),
      { code: 'idempotency-key-missing' },
      'pieces are not called back without a key',
    )
  },
)

await t.test('an unknown line or too many pieces are refused with their place', async t => {
  const order = await accepted()
  const lines = [{ lineId: '1', quantity: 3 }, { lineId: 'nope' }]
  const problem = await problemOf(
    orders.cancelOrder(call(once()), { orderId: order.id, reason: 'x', lines }),
  )
  t.match(problem, {
    code: 'order-invalid',
    errors: [{ pointer: '/lines/0/quantity' }, { pointer: '/lines/1/lineId' }],
  })
})

await t.test(
  'an answer that is lost while money is let go of is looked up, not done twice',
  async t => {
    const order = await accepted(two())
    await shop.admin('PUT', '/payment/faults', { mode: 'commit-then-500', count: 1 })
    await cancel(order, [{ lineId: '1', quantity: 1 }])
    t.match(await atProvider(order), { voided: '1250' })
  },
)

await t.test(
  'a payment provider that does not let go: the order is cancelled, a person is asked',
  async t => {
    const order = await accepted()
    // Its authorisation was taken from it at the provider.
    await shop.store.pool.query(
      `update reference_payment.authorization set voided = amount where order_reference = $1`,
      [order.id],
    )
    const now = await cancel(order)
    t.match(now, { state: 'cancelled', cancellations: [{ outcome: 'accepted' }] })
    const { items } = await orders.listExceptions(call(), { orderId: order.id } as never)
    t.match(items, [{ category: 'fundsHeld', severity: 'high' }])
  },
)

await t.test('no state went where the model does not let it go', onlyListedMoves)
