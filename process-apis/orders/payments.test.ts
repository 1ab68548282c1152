import t from 'tap'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { until } from '../durable/durable.suite.ts'
import { armFailPoint } from '../durable/fail-point.ts'
import { observeMoves } from './observed-moves.suite.ts'
import { call, mugs, once, orderProcess } from './orders.suite.ts'
import { withDerivedState } from './order-state.ts'
import { keepAuthorisationsAlive } from './renew-authorisation.ts'
import { withMovement } from './tenders.ts'

const ending = { hoursBeforeEnd: 24, whenEnding: 'reauth', whenDeclined: 'hold' } as {
  hoursBeforeEnd: number
  whenEnding: 'reauth' | 'hold' | 'cancel'
  whenDeclined: 'hold' | 'cancel'
}
const shop = await orderProcess({ payment: { authorisation: ending } })
const { orders, store } = shop
const onlyListedMoves = await observeMoves(store)
const euros = (amount: string) => ({ currency: 'EUR', amount })
const pay = (token: string): NewOrder['payment'] => ({ method: 'token', token })
const split = (...tenders: object[]) => ({ method: 'split', tenders }) as NewOrder['payment']

async function accepted(input = mugs()): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  return now(answer.body)
}
async function now({ id }: Pick<Order, 'id'>): Promise<Order> {
  await shop.settled(id)
  return orders.getOrder(call(), { orderId: id })
}
const ship = async (order: Order, at: number): Promise<Order> => {
  await orders.updateFulfilment(call(), {
    fulfilmentOrderId: order.fulfilmentOrders[at]?.id ?? '',
    state: 'shipped',
    at: new Date().toISOString(),
  })
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
type Held = { source: string; amount: string; captured: string; voided: string; refunded: string }
const atProvider = async ({ id }: Pick<Order, 'id'>) => {
  const { rows } = await store.pool.query<Held>(
    `select source, amount::text, captured::text, voided::text, refunded::text
     from reference_payment.authorization
     where order_reference = $1 and decline_code is null order by id`,
    [id],
  )
  return rows
}
const card = async (source: string, value: string) => {
  await shop.admin('POST', '/payment/stored-value', { source, amount: { value, currency: 'EUR' } })
}
const balance = async (token: string) =>
  (await shop.connectors.payment.checkBalance({ ...call() }, { token })).available?.amount

const operation = (subject: string) => ({
  subject,
  tenant: 'demo',
  correlationId: 'test',
  traceparent: call().traceparent,
})

/** A hoodie from the warehouse and a cap that only stores have: two parcels. */
const twoParcels = (payment: NewOrder['payment']) =>
  mugs({
    lines: [
      { sku: 'HOODIE-GREY-L', quantity: 1 },
      { sku: 'CAP-NAVY', quantity: 1 },
    ],
    payment,
  })
await store.pool.query(
  `update crossdock.stock_position set on_hand = case
     when sku = 'CAP-NAVY' and location_id = 'WH-BERLIN' then 0
     when sku = 'HOODIE-GREY-L' and location_id <> 'WH-BERLIN' then 0 else on_hand end`,
)

await t.test('each parcel is captured when it leaves, and they add up to the total', async t => {
  const order = await accepted(twoParcels(pay('tok_visa')))
  t.equal(order.fulfilmentOrders.length, 2)
  const part = await ship(order, 0)
  t.match(part, { state: 'partiallyFulfilled', paymentStatus: 'partiallyCaptured' })
  t.match(part.tenders, [{ state: 'partiallyCaptured' }])
  const all = await ship(part, 1)
  t.match(all, { state: 'fulfilled', paymentStatus: 'captured', tenders: [{ state: 'captured' }] })
  t.same(all.tenders[0]?.captured, order.totals.total)
  t.equal(all.tenders[0]?.transactions.filter(({ type }) => type === 'capture').length, 2)
  t.match(await atProvider(order), [{ amount: '8380', captured: '8380', voided: '0' }])
  t.equal(all.externalRefs.filter(({ type }) => type === 'invoice').length, 2)
})

await t.test('a provider that captures once: the second parcel is authorised anew', async t => {
  const order = await accepted(twoParcels(pay('tok_single')))
  t.equal(order.tenders[0]?.multipleCaptures, false)
  const part = await ship(order, 0)
  t.match(part.tenders, [
    { state: 'captured', transactions: [{}, { type: 'capture' }, { type: 'void' }] },
  ])
  t.equal(part.paymentStatus, 'partiallyCaptured')
  const all = await ship(part, 1)
  t.match(all, { state: 'fulfilled', paymentStatus: 'captured' })
  t.equal(all.tenders.length, 2)
  t.equal(all.tenders[1]?.renews, all.tenders[0]?.id)
  const held = await atProvider(order)
  t.equal(
    held.reduce((sum, { captured }) => sum + Number(captured), 0),
    8380,
  )
  t.ok(held.every(({ amount, captured, voided }) => +amount === +captured + +voided))
})

await t.test(
  'a capture that was begun is seen through, whatever became of what was held',
  async t => {
    const order = await accepted(mugs({ payment: pay('tok_visa') }))
    await shop.admin('PUT', '/payment/faults', {
      faults: [
        { mode: 'commit-then-500', count: 1 },
        { mode: 'late-lookup', delayMs: 1_500 },
      ],
    })
    await orders.updateFulfilment(call(), {
      fulfilmentOrderId: order.fulfilmentOrders[0]?.id ?? '',
      state: 'shipped',
      at: new Date().toISOString(),
    })
    await until(async () => (await atProvider(order))[0]?.captured !== '0')
    // As if another parcel were to be paid with it meanwhile.
    await store.pool.query(
      `update crossdock."order" set document = jsonb_set(document, '{tenders,0,voided}', document #> '{tenders,0,authorised}')
     where id = $1`,
      [order.id],
    )
    const { tenders } = await now(order)
    await shop.admin('DELETE', '/payment/faults')
    t.equal(tenders.length, 1, 'nothing was authorised anew')
    const held = await atProvider(order)
    t.match(held, [{ captured: held[0]?.amount }])
    t.equal(held.length, 1)
  },
)

/** Has the next that comes by stop there; gives when it has, and how it goes on. */
function stopAt(place: 'before call' | 'after call', name: string) {
  const reached = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  armFailPoint({
    place,
    name,
    act: () => {
      reached.resolve()
      return go.promise
    },
  })
  return { reached: reached.promise, go: go.resolve }
}

for (const { what, place, name, capturedFirst } of [
  {
    what: 'while the capture is not told yet',
    place: 'after call',
    name: 'capture payment',
    capturedFirst: true,
  },
  {
    what: 'after the capture was told',
    place: 'before call',
    name: 'void authorisation*',
    capturedFirst: false,
  },
  {
    what: 'before the capture, and told after it',
    place: 'after call',
    name: 'void authorisation*',
    capturedFirst: false,
  },
] as const) {
  await t.test(`a provider that captures once is asked to let go of the rest ${what}`, async t => {
    const order = await accepted(twoParcels(pay('tok_single')))
    const [leaves, stays] = order.fulfilmentOrders
    const stop = stopAt(place, name)
    const ship = () =>
      orders.updateFulfilment(call(), {
        fulfilmentOrderId: leaves?.id ?? '',
        state: 'shipped',
        at: new Date().toISOString(),
      })
    const cancel = () =>
      orders.cancelOrder(call(once()), {
        orderId: order.id,
        reason: 'Changed my mind',
        lines: [{ lineId: stays?.lines[0]?.lineId ?? '' }],
      })
    const captured = async () => {
      const { tenders } = await orders.getOrder(call(), { orderId: order.id })
      return tenders[0]?.captured.amount !== '0.00'
    }
    if (capturedFirst) {
      await ship()
      await stop.reached
      t.match(await cancel(), { status: 200 })
      stop.go()
    } else {
      const cancelling = cancel()
      await stop.reached
      await ship()
      await until(captured)
      stop.go()
      t.match(await cancelling, { status: 200 })
    }
    const { tenders, paymentStatus } = await now(order)
    const [held] = await atProvider(order)
    t.equal(paymentStatus, 'captured')
    t.match(tenders, [{ state: 'captured' }])
    t.equal(Number(held?.captured) + Number(held?.voided), Number(held?.amount))
    t.equal(Math.round(100 * Number(tenders[0]?.voided.amount)), Number(held?.voided))
    const { rows } = await store.pool.query(
      'select category, reason from crossdock.exception_case where order_id = $1',
      [order.id],
    )
    t.same(rows, [], 'nobody is asked about it')
  })
}

await t.test(
  'an authorisation that ran out unnoticed is made anew when the parcel leaves',
  async t => {
    const order = await accepted(twoParcels(pay('tok_visa')))
    await shop.admin('POST', '/payment/expiry', {
      authorization: order.tenders[0]?.transactions[0]?.pspReference,
    })
    const part = await ship(order, 0)
    t.match(part.tenders, [{ state: 'expired' }, { state: 'partiallyCaptured' }])
    const all = await ship(part, 1)
    t.match(all, { paymentStatus: 'captured', tenders: [{}, { captured: euros('83.80') }] })
    t.match(await atProvider(order), [
      { captured: '0', voided: '8380' },
      { captured: '8380', voided: '0' },
    ])
  },
)

await t.test('an authorisation that ends soon is made anew by the sweep, once', async t => {
  const order = await accepted(mugs({ payment: pay('tok_brief') }))
  t.ok(order.authorisedUntil)
  const other = await accepted()
  await Promise.all([keepAuthorisationsAlive(shop.durable), keepAuthorisationsAlive(shop.durable)])
  const anew = await shop.orderWhen(order.id, ({ tenders }) => tenders.length > 1)
  t.match(anew, {
    paymentStatus: 'authorised',
    tenders: [{ state: 'expired' }, { state: 'authorised', renews: order.tenders[0]?.id }],
  })
  t.equal((await now(other)).tenders.length, 1, 'what has time is left alone')
  const { rows } = await store.pool.query(
    `select 1 from crossdock.operation where kind = 'sweep-authorisations' and state in ('pending', 'running', 'waiting')`,
  )
  t.equal(rows.length, 1, 'it goes on by itself')
  const sent = await ship(anew, 0)
  t.match(sent, { paymentStatus: 'captured' })
  const held = await atProvider(order)
  t.equal(
    held.reduce((sum, { captured }) => sum + Number(captured), 0),
    2990,
  )
})

await t.test(
  'a means of payment that says no the second time: the order is held for a person',
  async t => {
    const order = await accepted(mugs({ payment: pay('tok_brief_once') }))
    await shop.durable.transaction('demo', tx =>
      shop.durable.enqueue(tx, {
        ...operation(order.id),
        kind: 'renew-authorisation',
        input: { orderId: order.id },
      }),
    )
    const held = await shop.orderWhen(order.id, ({ holds }) => holds.length > 0)
    t.match(held.holds, [{ type: 'payment', placedBy: 'crossdock', whenExpired: 'cancel' }])
    const { items } = await orders.listExceptions(call(), { orderId: order.id } as never)
    t.match(items, [{ category: 'authorisationEnded' }])
  },
)

await t.test(
  'what was refused is tried again under a new reference, not answered again',
  async t => {
    const order = await accepted(mugs({ payment: pay('tok_brief_later') }))
    await shop.admin('POST', '/payment/expiry', {
      authorization: order.tenders[0]?.transactions[0]?.pspReference,
    })
    const refused = await ship(order, 0)
    t.match(refused, { paymentStatus: /authorised|captur/, tenders: [{ captured: euros('0.00') }] })
    const { rows } = await store.pool.query<{ id: string }>(
      `select id from crossdock.operation where subject = $1 and kind = 'capture-payment' and state = 'dead'`,
      [order.id],
    )
    t.equal(rows.length, 1, 'a person is asked')
    t.ok(await shop.durable.retry('demo', rows[0]?.id ?? ''))
    t.match(await now(order), {
      paymentStatus: 'captured',
      tenders: [{ state: 'expired' }, { captured: euros('29.90') }],
    })

    const other = await accepted(mugs({ payment: pay('tok_brief_later') }))
    const renew = () =>
      shop.durable.transaction('demo', tx =>
        shop.durable.enqueue(tx, {
          ...operation(other.id),
          kind: 'renew-authorisation',
          input: { orderId: other.id },
        }),
      )
    await renew()
    t.match(await now(other), { tenders: [{ state: 'authorised' }], holds: [{ type: 'payment' }] })
    await renew()
    t.match((await now(other)).tenders, [
      { state: 'expired' },
      { state: 'authorised', renews: other.tenders[0]?.id },
    ])
  },
)

await t.test(
  'by policy an order whose authorisation ends is held, or cancelled, instead',
  async t => {
    const look = (orderId: string) =>
      shop.durable.transaction('demo', tx =>
        shop.durable.enqueue(tx, {
          ...operation(orderId),
          kind: 'renew-authorisation',
          input: { orderId },
        }),
      )
    ending.whenEnding = 'hold'
    const held = await accepted(mugs({ payment: pay('tok_brief') }))
    await look(held.id)
    t.match((await now(held)).holds, [{ type: 'payment' }])
    t.equal((await now(held)).tenders.length, 1)
    ending.whenEnding = 'cancel'
    const cancelled = await accepted(mugs({ payment: pay('tok_brief') }))
    await look(cancelled.id)
    t.match(await shop.orderWhen(cancelled.id, ({ state }) => state === 'cancelled'), {
      cancellation: { by: 'crossdock', reason: /authorisation ends/ },
    })
    t.equal((await now(cancelled)).paymentStatus, 'voided')
    ending.whenEnding = 'reauth'
  },
)

await t.test('what the provider tells twice counts once: provider, reference and type', async t => {
  const order = await accepted()
  const [tender] = order.tenders
  const movement = { id: 'mov_1', at: new Date().toISOString(), amount: euros('10.00') }
  const first = withMovement(order, tender?.id ?? '', 'capture', movement)
  const second = withMovement(first, tender?.id ?? '', 'capture', movement)
  t.same(second.tenders, first.tenders)
  t.match(first.tenders, [{ captured: euros('10.00') }])
})

await t.test('more taken than is owed is overcharged, whatever anybody set', async t => {
  const order = await accepted()
  const sent = await ship(order, 0)
  t.equal(sent.paymentStatus, 'captured')
  const reduced = withDerivedState({
    ...sent,
    lines: sent.lines.map(line => ({
      ...line,
      quantities: { ...line.quantities, substitutedOut: 1, ordered: 2, shipped: 1 },
    })),
  })
  t.equal(reduced.paymentStatus, 'overcharged')
})

await t.test('a gift card pays its part, a card the rest: the card is asked first', async t => {
  await card('gc_part', '1000')
  const order = await accepted(
    mugs({
      payment: split(
        { method: 'giftCard', token: 'gc_part', amount: euros('10.00') },
        { method: 'token', token: 'tok_visa' },
      ),
    }),
  )
  t.match(order, {
    paymentStatus: 'authorised',
    tenders: [
      { method: 'token', amount: euros('19.90') },
      { method: 'giftCard', amount: euros('10.00') },
    ],
  })
  t.equal(await balance('gc_part'), '0.00')
  const sent = await ship(order, 0)
  t.match(sent, {
    paymentStatus: 'captured',
    tenders: [{ captured: euros('19.90') }, { captured: euros('10.00') }],
  })
})

await t.test('when the last one says no, all before it are let go of, last first', async t => {
  await card('gc_first', '1000')
  await card('gc_poor', '500')
  const problem = await problemOf(
    orders.placeOrder(
      call(once()),
      mugs({
        channelOrderId: 'undone-1',
        payment: split(
          { method: 'giftCard', token: 'gc_first', amount: euros('10.00') },
          { method: 'giftCard', token: 'gc_poor', amount: euros('6.00') },
          { method: 'token', token: 'tok_visa' },
        ),
      }),
    ),
  )
  t.match(problem, { code: 'payment-declined', detail: 'insufficientFunds' })
  t.equal(await balance('gc_first'), '10.00')
  t.equal(await balance('gc_poor'), '5.00')
  const { items } = await orders.findOrders(call(), { reference: 'undone-1' } as never)
  t.match(items, [{ state: 'rejected' }])
  const held = await atProvider({ id: items[0]?.id ?? '' })
  t.match(held, [
    { source: 'tok_visa', amount: '1390', voided: '1390' },
    { source: 'gc_first', amount: '1000', voided: '1000' },
  ])
  const { rows } = await store.pool.query<{ name: string }>(
    `select s.name from crossdock.step s join crossdock.operation o on o.id = s.operation_id
     where o.subject = $1 and s.name like 'undo%' order by s.position`,
    [items[0]?.id],
  )
  t.same(
    rows.map(({ name }) => name),
    // The third held nothing: there is nothing to let go of.
    [3, 2, 1].map(n => `undo authorise payment ${n}`),
  )
})

await t.test('a card that says no: no gift card was touched', async t => {
  await card('gc_untouched', '1000')
  await problemOf(
    orders.placeOrder(
      call(once()),
      mugs({
        payment: split(
          { method: 'giftCard', token: 'gc_untouched', amount: euros('10.00') },
          { method: 'token', token: 'tok_declined' },
        ),
      }),
    ),
  )
  const { rows } = await store.pool.query(
    `select 1 from reference_payment.authorization where source = 'gc_untouched'`,
  )
  t.same(rows, [])
})

await t.test('two parcels of a split payment: balances are taken before the card', async t => {
  await card('gc_two', '7000')
  await card('sc_two', '500')
  const order = await accepted(
    twoParcels(
      split(
        { method: 'giftCard', token: 'gc_two', amount: euros('70.00') },
        { method: 'storeCredit', token: 'sc_two', amount: euros('5.00') },
        { method: 'token', token: 'tok_visa' },
      ),
    ),
  )
  const part = await ship(order, 0)
  t.equal(part.paymentStatus, 'partiallyCaptured')
  const all = await ship(part, 1)
  t.match(all.tenders, [
    { method: 'token', captured: euros('8.80') },
    { method: 'giftCard', captured: euros('70.00') },
    { method: 'storeCredit', captured: euros('5.00') },
  ])
  t.equal(all.paymentStatus, 'captured')
})

await t.test('cancelled pieces of a split payment go back to the last tender first', async t => {
  await card('gc_back', '1000')
  const order = await accepted(
    mugs({
      payment: split(
        { method: 'token', token: 'tok_visa' },
        { method: 'giftCard', token: 'gc_back', amount: euros('10.00') },
      ),
    }),
  )
  const lines = [{ lineId: '1', quantity: 1 }]
  const preview = await orders.previewCancellation(call(), { orderId: order.id, lines })
  t.match(preview.money, [
    { method: 'giftCard', how: 'void', amount: euros('10.00') },
    { method: 'token', how: 'void', amount: euros('2.50') },
  ])
  await orders.cancelOrder(call(once()), { orderId: order.id, reason: 'x', lines })
  t.equal(await balance('gc_back'), '10.00')
  const sent = await ship(await now(order), 1)
  t.match(sent, { paymentStatus: 'captured', tenders: [{ captured: euros('17.40') }, {}] })
})

await t.test('tenders that do not make the total are refused with their place', async t => {
  for (const [amount, detail] of [
    ['10.00', /add up/],
    ['99.00', /not be more/],
  ] as const) {
    const problem = await problemOf(
      orders.placeOrder(
        call(once()),
        mugs({ payment: split({ method: 'token', token: 'tok_visa', amount: euros(amount) }) }),
      ),
    )
    t.match(problem, {
      code: 'order-invalid',
      errors: [{ pointer: '/payment/tenders', detail }],
    })
  }
})

await t.test('what was taken already is refunded when it is cancelled', async t => {
  await card('gc_cash', '2990')
  const order = await accepted(mugs({ payment: pay('gc_cash') }))
  // The provider took it at once, and so did we.
  const [tender] = order.tenders
  const reference = tender?.transactions[0]?.pspReference ?? ''
  const taken = await shop.connectors.payment.capture(call(), {
    authorisationId: reference,
    reference: `${order.id}:now`,
    amount: euros('29.90'),
  })
  await store.pool.query(
    `update crossdock."order" set version = version + 1, document = $2 where id = $1`,
    [
      order.id,
      withDerivedState({
        ...withMovement(order, tender?.id ?? '', 'capture', { ...taken, amount: euros('29.90') }),
        version: order.version + 1,
      }),
    ],
  )
  const preview = await orders.previewCancellation(call(), { orderId: order.id })
  t.match(preview.money, [{ how: 'refund', amount: euros('29.90') }])
  await orders.cancelOrder(call(once()), { orderId: order.id, reason: 'x' })
  await until(async () => (await now(order)).paymentStatus === 'refunded')
  t.match(await now(order), {
    state: 'cancelled',
    tenders: [{ refunded: euros('29.90'), captured: euros('29.90') }],
  })
  t.equal(await balance('gc_cash'), '29.90')
})

await t.test('no state went where the model does not let it go', onlyListedMoves)
