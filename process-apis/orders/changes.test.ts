import t from 'tap'
import type { NewOrder, Order, OrderChange } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { observeMoves } from './observed-moves.suite.ts'
import { call, mugs, once, orderProcess } from './orders.suite.ts'

const shop = await orderProcess()
const { orders, store } = shop
const onlyListedMoves = await observeMoves(store)
const euros = (amount: string) => ({ currency: 'EUR', amount })

async function accepted(input = mugs()): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  return now(answer.body)
}
async function now({ id }: Pick<Order, 'id'>): Promise<Order> {
  await shop.settled(id)
  return orders.getOrder(call(), { orderId: id })
}
const request = (order: Order, ...actions: object[]): Promise<OrderChange> =>
  orders.requestChange(call(), {
    orderId: order.id,
    reason: 'Asked for by phone',
    actions: actions as OrderChange['actions'],
  })
const confirm = async (order: Order, { id: changeId }: OrderChange): Promise<Order> => {
  const answer = await orders.decideChange(call(once()), {
    orderId: order.id,
    changeId,
    decision: 'confirm',
  })
  if (answer.status !== 200) throw new Error(`answered ${answer.status}`)
  return now(order)
}
const ship = async (order: Order): Promise<Order> => {
  for (const { id, state } of order.fulfilmentOrders) {
    if (state !== 'submitted') continue
    const at = new Date().toISOString()
    await orders.updateFulfilment(call(), { fulfilmentOrderId: id, state: 'shipped', at })
  }
  return now(order)
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
  'fewer pieces: previewed, nothing true before it is confirmed, then let go of',
  async t => {
    const order = await accepted()
    const change = await request(order, { type: 'changeQuantity', lineId: '1', quantity: 1 })
    t.match(change, {
      state: 'requested',
      orderVersion: order.version,
      preview: {
        owedNow: euros('29.90'),
        owedThen: euros('17.40'),
        delta: euros('-12.50'),
        cancelled: [{ lineId: '1', quantity: 1 }],
      },
    })
    const before = await now(order)
    t.same(before.lines, order.lines)
    t.same(before.tenders, order.tenders)
    const changed = await confirm(order, change)
    t.match(changed, {
      owed: { total: euros('17.40') },
      changes: [{ state: 'confirmed', decidedAt: String }],
      tenders: [{ voided: euros('12.50') }],
      lines: [{ quantities: { ordered: 2, cancelled: 1 } }],
    })
    t.match(await ship(changed), { state: 'fulfilled', paymentStatus: 'captured' })
  },
)

await t.test(
  'an article more is promised, authorised additionally, and leaves with its money',
  async t => {
    const before = await shop.available('SOCKS-3PACK', 'WH-BERLIN')
    const order = await accepted()
    const change = await request(order, { type: 'addItem', sku: 'SOCKS-3PACK', quantity: 2 })
    t.match(change.preview, {
      delta: euros('19.98'),
      owedThen: euros('49.88'),
      added: [
        { sku: 'SOCKS-3PACK', amounts: { total: euros('19.98') }, taxLines: [{ rate: '0.19' }] },
      ],
    })
    const changed = await confirm(order, change)
    t.match(changed, {
      paymentStatus: 'authorised',
      totals: { total: euros('49.88') },
      tenders: [
        { authorised: euros('29.90') },
        { authorised: euros('19.98'), renews: order.tenders[0]?.id },
      ],
      lines: [{}, { addedBy: change.id, quantities: { ordered: 2, allocated: 2 } }],
      fulfilmentOrders: [{ state: 'submitted' }, { state: 'submitted' }],
    })
    t.equal(await shop.available('SOCKS-3PACK', 'WH-BERLIN'), before - 2)
    const sent = await ship(changed)
    t.match(sent, { state: 'fulfilled', paymentStatus: 'captured' })
    const captured = sent.tenders.map(tender => Number(tender.captured.amount))
    t.equal(captured.reduce((a, b) => a + b).toFixed(2), '49.88')
    t.match(await shop.documents('erp', order.id), [{ state: /cancel/i }], 'booked anew')
    t.match(await shop.documents('erp', `${order.id}:${change.id}`), [{ state: 'Invoiced' }])
    t.equal(sent.externalRefs.filter(({ type }) => type === 'invoice').length, 2)
  },
)

await t.test('more pieces are a line of their own; at once one line less', async t => {
  const order = await accepted(
    mugs({
      lines: [
        { sku: 'MUG-WHITE', quantity: 1 },
        { sku: 'BAG-TOTE', quantity: 1 },
      ],
    }),
  )
  const change = await request(
    order,
    { type: 'changeQuantity', lineId: '1', quantity: 3 },
    { type: 'removeLine', lineId: '2' },
  )
  t.match(change.preview, { delta: euros('11.00'), added: [{ sku: 'MUG-WHITE' }] })
  const changed = await confirm(order, change)
  t.match(changed, {
    owed: { total: euros('42.40') },
    lines: [{ quantities: { cancelled: 0 } }, { quantities: { cancelled: 1 } }, {}],
  })
  t.match(await ship(changed), { state: 'fulfilled', paymentStatus: 'captured' })
})

await t.test('another address: the work is stopped and goes there', async t => {
  const order = await accepted()
  const address = { ...mugs().delivery.address, lines: ['Kastanienallee 1'], country: 'DE' }
  const changed = await confirm(order, await request(order, { type: 'changeAddress', address }))
  t.match(changed, {
    delivery: { address: { lines: ['Kastanienallee 1'] } },
    fulfilmentOrders: [{ state: 'cancelled' }, { state: 'submitted' }],
    paymentStatus: 'authorised',
  })
  t.match(
    changed.lines,
    order.lines.map(({ quantities }) => ({
      quantities: { ordered: quantities.ordered, cancelled: 0 },
    })),
  )
  const { rows } = await store.pool.query(
    `select 1 from reference_wms.work_order w where w::text like '%Kastanienallee%' and w::text like $1`,
    [`%${changed.fulfilmentOrders[1]?.id}%`],
  )
  t.equal(rows.length, 1, 'the warehouse has the new address')
  const abroad = { ...address, country: 'FR' }
  t.match(await problemOf(request(changed, { type: 'changeAddress', address: abroad })), {
    code: 'order-invalid',
    errors: [{ pointer: '/actions/0/address/country' }],
  })
})

await t.test('another delivery charge, with its tax', async t => {
  const order = await accepted()
  const change = await request(order, { type: 'changeShipping', shipping: euros('9.90') })
  t.match(change.preview, {
    delta: euros('5.00'),
    shipping: { amounts: { total: euros('9.90'), tax: euros('1.58') } },
  })
  const changed = await confirm(order, change)
  t.match(changed.totals, { total: euros('34.90'), shipping: euros('8.32') })
  t.match(await ship(changed), { paymentStatus: 'captured' })
})

await t.test('asked twice at the same moment it is one change', async t => {
  const order = await accepted()
  const action = { type: 'changeQuantity', lineId: '1', quantity: 1 }
  const answers = await Promise.all([1, 2, 3].map(() => request(order, action)))
  const kept = (await now(order)).changes ?? []
  t.equal(kept.length, 1)
  for (const { id } of answers) t.equal(id, kept[0]?.id)
})

await t.test('declined, it changes nothing; decided, it cannot be decided again', async t => {
  const order = await accepted()
  const change = await request(order, { type: 'changeQuantity', lineId: '1', quantity: 1 })
  const again = await request(order, { type: 'changeQuantity', lineId: '1', quantity: 1 })
  t.equal(again.id, change.id, 'asked twice it is one change')
  const answer = await orders.decideChange(call(), {
    orderId: order.id,
    changeId: change.id,
    decision: 'decline',
  })
  t.match(answer, { body: { changes: [{ state: 'declined' }], tenders: order.tenders } })
  t.match(await problemOf(confirm(order, change)), { code: 'state-conflict', detail: /declined/ })
})

await t.test('a change of an order that is another one by now is refused', async t => {
  const order = await accepted()
  const stale = orders.requestChange(call(), {
    orderId: order.id,
    reason: 'x',
    orderVersion: order.version - 1,
    actions: [{ type: 'removeLine', lineId: '1' }],
  })
  t.match(await problemOf(stale), { code: 'state-conflict', detail: /version/ })
  const change = await request(order, { type: 'addItem', sku: 'BAG-TOTE', quantity: 1 })
  await orders.cancelOrder(call(once()), {
    orderId: order.id,
    reason: 'x',
    lines: [{ lineId: '1', quantity: 1 }],
  })
  t.match(await problemOf(confirm(order, change)), {
    code: 'state-conflict',
    detail: /has changed since/,
  })
})

await t.test('a card that says no to more: the order stays as it was', async t => {
  const payment: NewOrder['payment'] = { method: 'token', token: 'tok_brief_once' }
  const order = await accepted(mugs({ payment }))
  const change = await request(order, { type: 'addItem', sku: 'BAG-TOTE', quantity: 1 })
  t.match(await problemOf(confirm(order, change)), { code: 'payment-declined' })
  t.match(await now(order), {
    changes: [{ state: 'failed', failedBecause: String }],
    totals: order.totals,
    lines: order.lines,
    fulfilmentOrders: [{ state: 'submitted' }],
  })
})

await t.test(
  'what is not in stock cannot be added, and what was authorised for it is let go of',
  async t => {
    const order = await accepted()
    const change = await request(order, { type: 'addItem', sku: 'SNEAKER-41', quantity: 5000 })
    t.match(await problemOf(confirm(order, change)), { code: 'state-conflict', detail: /stock/ })
    const after = await now(order)
    t.match(after, { changes: [{ state: 'failed' }], totals: order.totals, tenders: order.tenders })
    const { rows } = await store.pool.query(
      `select amount::text, voided::text from reference_payment.authorization where order_reference = $1 order by id`,
      [order.id],
    )
    t.equal(rows.length, 2)
    t.equal(rows[1].amount, rows[1].voided)
  },
)

await t.test(
  'a warehouse that does not stop any more: the change fails, the order goes on',
  async t => {
    const order = await accepted()
    const document = (await shop.documents('wms', order.fulfilmentOrders[0]?.id))[0]
    for (const move of ['accept', 'pick', 'pack']) {
      await shop.admin('POST', `/wms/fulfilment-orders/${document?.id}/${move}`, {})
    }
    const change = await request(order, { type: 'changeQuantity', lineId: '1', quantity: 1 })
    t.match(await problemOf(confirm(order, change)), { code: 'state-conflict', detail: /Too late/ })
    const after = await now(order)
    t.match(after, {
      changes: [{ state: 'failed' }],
      lines: [{ quantities: { cancelled: 0 } }],
      fulfilmentOrders: [{ state: 'cancelRefused' }],
    })
  },
)

await t.test(
  'what is added when a part has left is in the ERP’s booking, and invoiced',
  async t => {
    const order = await accepted()
    const change = await request(order, { type: 'addItem', sku: 'BAG-TOTE', quantity: 1 })
    await ship(order)
    const changed = await confirm(order, change)
    const whole = await ship(changed)
    t.match(whole, { state: 'fulfilled', totals: { total: euros('43.90') } })
    const documents = await shop.documents('erp')
    const booking = documents.find(
      ({ type, reference }) => type === 'salesOrder' && reference === order.id,
    )
    t.match(booking, { state: 'Invoiced', facts: { total: '43.90', invoiced: '43.90' } })
    const { rows } = await store.pool.query(
      `select kind from crossdock.operation where subject = $1 and state = 'dead'`,
      [order.id],
    )
    t.same(rows, [])
  },
)

await t.test('no state went where the model does not let it go', onlyListedMoves)
