import t from 'tap'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { returnsProcess } from '../returns/returns.suite.ts'
import { call, mugs, once } from './orders.suite.ts'

const shop = await returnsProcess()
const { orders, returns } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })
const cards = (quantity: number): NewOrder['lines'][number] => ({
  sku: 'GIFTCARD',
  type: 'giftCardSale',
  quantity,
  unitPrice: euros('25.00'),
})
/** Without address and delivery charge: there is nothing to send. */
function digital(more: Partial<NewOrder> = {}): NewOrder {
  const { shipping: _none, ...rest } = mugs()
  return { ...rest, delivery: { method: 'shipToHome' }, lines: [cards(2)], ...more }
}
async function place(input: NewOrder): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  await shop.settled(answer.body.id)
  return shop.order(answer.body.id)
}
const problemOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('was not refused')
}
const refund = (order: Order, quantity: number) =>
  returns.refundOrder(call(once()), {
    orderId: order.id,
    reason: 'other',
    lines: [
      { lineId: order.lines.find(({ type }) => type === 'giftCardSale')?.lineId ?? '', quantity },
    ],
  })
const available = async (token = '') =>
  (await shop.connectors.payment.checkBalance(call(), { token })).available?.amount
const spend = (token: string, amount: string) =>
  place(mugs({ lines: [{ sku: 'BAG-TOTE', quantity: 1 }], payment: payWith(token, amount) }))
const payWith = (token: string, amount: string): NewOrder['payment'] => ({
  method: 'split',
  tenders: [
    { method: 'giftCard', token, amount: euros(amount) },
    { method: 'token', token: 'tok_visa' },
  ],
})

await t.test(
  'an order of gift cards only is fulfilled by itself, paid, booked and invoiced',
  async t => {
    const order = await place(digital())
    t.match(order, {
      state: 'fulfilled',
      fulfilmentStatus: 'full',
      paymentStatus: 'captured',
      totals: { total: euros('50.00'), tax: euros('0.00') },
      fulfilmentOrders: [{ type: 'digital', state: 'delivered' }],
      lines: [
        {
          quantities: { shipped: 2, delivered: 2, allocated: 0 },
          giftCards: [
            { state: 'active', amount: euros('25.00'), token: /^gc_/ },
            { state: 'active', amount: euros('25.00'), token: /^gc_/ },
          ],
        },
      ],
    })
    t.same(await shop.documents('wms', order.fulfilmentOrders[0]?.id), [])
    t.match(
      (await shop.documents('erp')).filter(
        ({ reference }) => reference === order.fulfilmentOrders[0]?.shipments[0]?.id,
      ),
      [{ type: 'invoice', facts: { total: '50.00' } }],
    )
    const [first, second] = order.lines[0]?.giftCards ?? []
    t.not(first?.token, second?.token)
    t.equal(await available(first?.token), '25.00')
    const told = await orders.listEvents(call(), { orderId: order.id } as never)
    t.notMatch(JSON.stringify(told), first?.token ?? 'gc_', 'no event shows what can be paid with')

    const bought = await spend(first?.token ?? '', '10.00')
    t.equal(bought.paymentStatus, 'authorised')
    t.equal(await available(first?.token), '15.00')
  },
)

await t.test('a donation needs no address, a fee needs one for its tax', async t => {
  const donation = { sku: 'DONATION', type: 'donation' as const, quantity: 1 }
  const given = await place(digital({ lines: [{ ...donation, unitPrice: euros('5.00') }] }))
  t.match(given, { state: 'fulfilled', paymentStatus: 'captured', totals: { tax: euros('0.00') } })
  const fee = { sku: 'WRAPPING', type: 'fee' as const, quantity: 1, unitPrice: euros('5.00') }
  t.match(await problemOf(orders.placeOrder(call(once()), digital({ lines: [fee] }))), {
    code: 'order-invalid',
    errors: [{ pointer: '/delivery/address' }],
  })
  const { delivery } = mugs()
  t.match(await place(digital({ lines: [fee], delivery })), {
    state: 'fulfilled',
    totals: { tax: euros('0.80') },
  })
  t.match(
    await problemOf(orders.placeOrder(call(once()), digital({ expectedTotal: euros('49.99') }))),
    { code: 'price-changed' },
  )
})

await t.test('cards sold with goods are made when the first parcel is paid, once', async t => {
  const { delivery } = mugs()
  const input = digital({ delivery, lines: [{ sku: 'MUG-WHITE', quantity: 1 }, cards(1)] })
  const placed = await place(input)
  t.same(placed.lines[1]?.giftCards, undefined, 'not before it is paid')
  await shop.rig('payment').fault({ mode: 'commit-then-500', count: 2 })
  await orders.updateFulfilment(call(), {
    fulfilmentOrderId: placed.fulfilmentOrders[0]?.id ?? '',
    state: 'shipped',
    at: new Date().toISOString(),
  })
  await shop.settled(placed.id)
  await shop.rig('payment').heal()
  const sent = await shop.order(placed.id)
  t.match(sent.lines[1]?.giftCards, [{ state: 'active' }])
  const made = (await shop.documents('payment', sent.lines[1]?.giftCards?.[0]?.id)).length
  t.equal(made, 1)
})

await t.test(
  'a held order is handed over when it is released, and cancelled whole before',
  async t => {
    const held = async () => {
      const order = await place(digital({ payment: { method: 'token', token: 'tok_risk_high' } }))
      t.match(order, { holds: [{ type: 'fraudReview' }], fulfilmentOrders: [] })
      return order
    }
    const first = await held()
    await orders.decideHold(call(), {
      orderId: first.id,
      holdType: 'fraudReview',
      decision: 'release',
    } as never)
    await shop.settled(first.id)
    t.match(await shop.order(first.id), { state: 'fulfilled', lines: [{ giftCards: [{}, {}] }] })
    const second = await held()
    await orders.cancelOrder(call(once()), { orderId: second.id, reason: 'customer' })
    await shop.settled(second.id)
    t.match(await shop.order(second.id), {
      state: 'cancelled',
      paymentStatus: 'voided',
      fulfilmentOrders: [],
    })
    t.equal((await shop.order(second.id)).lines[0]?.giftCards, undefined)
  },
)

await t.test('what is paid back cannot be paid with; what was used is not paid back', async t => {
  const order = await place(digital())
  const [first, second] = order.lines[0]?.giftCards ?? []
  await refund(order, 1)
  await shop.settled(order.id)
  t.match(await shop.order(order.id), {
    tenders: [{ refunded: euros('25.00') }],
    lines: [{ giftCards: [{ state: 'deactivated' }, { state: 'active' }] }],
  })
  t.equal(await available(first?.token), '0.00')
  const gone = orders.checkGiftCard(call(), { token: first?.token ?? '' })
  t.equal((await problemOf(gone)).code, 'not-found')
  await spend(second?.token ?? '', '0.01')
  t.match(await problemOf(refund(order, 1)), { code: 'state-conflict', detail: /was used/ })
  t.match(await shop.order(order.id), { tenders: [{ refunded: euros('25.00') }] })
})

await t.test('a card that is used while its refund is on its way keeps the money', async t => {
  const order = await place(digital({ lines: [cards(1)] }))
  const token = order.lines[0]?.giftCards?.[0]?.token ?? ''
  await shop.rig('payment').fault({
    mode: 'down',
    operations: ['POST /v1/gift-cards/deactivations', 'POST /v1/authorizations/{id}/refunds'],
  } as never)
  await refund(order, 1)
  await spend(token, '5.00')
  await shop.rig('payment').heal()
  await shop.orderWhen(order.id, ({ refunds = [] }) =>
    refunds.some(({ state }) => state === 'retry' || state === 'manual'),
  )
  t.match(await shop.refundsOf(order.id), [{ allocations: [{ failedBecause: /was used/ }] }])
  t.match(await shop.order(order.id), { tenders: [{ refunded: euros('0.00') }] })
})

/** What policy says of them, to be said otherwise. */
const { giftCards } = shop.context.policies.payment as unknown as {
  giftCards: { misses: number; refund: string }
}
const blank = async (source: string) => {
  await shop.admin('POST', '/payment/blank-cards', { source })
  return source
}
const named = (giftCard: object, amount = '25.00'): NewOrder['lines'][number] => ({
  ...cards(1),
  unitPrice: euros(amount),
  giftCard,
})

await t.test('a card from the rack is activated when it is paid, once', async t => {
  const token = await blank('gc_rack_1')
  t.match(await problemOf(orders.checkGiftCard(call(), { token })), { code: 'not-found' })
  const order = await place(digital({ lines: [named({ token })] }))
  t.match(order.lines, [{ giftCards: [{ state: 'active', token, amount: euros('25.00') }] }])
  t.same(await orders.checkGiftCard(call(), { token }), { available: euros('25.00') })
  const { rows: told } = await shop.store.pool.query<{ data: object }>(
    `select data from crossdock.event where data::text like '%' || $1 || '%'`,
    [order.id],
  )
  t.ok(told.length > 1)
  t.notMatch(JSON.stringify(told), token, 'no event shows what can be paid with')
  t.match(await problemOf(place(digital({ lines: [named({ token })] }))), {
    code: 'order-invalid',
    errors: [{ pointer: '/lines/0/giftCard/token', detail: 'is no card that can be activated' }],
  })
  t.equal(await available(token), '25.00', 'and nobody has it a second time')
})

await t.test('more is put on a card that is in use, and taken off it again', async t => {
  const token = await blank('gc_rack_2')
  const first = await place(digital({ lines: [named({ token })] }))
  const more = await place(digital({ lines: [named({ token, topUp: true }, '10.00')] }))
  t.match(more.lines, [{ giftCards: [{ state: 'active', topUp: true, amount: euros('10.00') }] }])
  t.equal(await available(token), '35.00')
  await refund(more, 1)
  await shop.settled(more.id)
  t.equal(await available(token), '25.00', 'what was on it before stays')
  t.match(await shop.order(more.id), { tenders: [{ refunded: euros('10.00') }] })
  await spend(token, '3.00')
  t.match(await problemOf(refund(first, 1)), { code: 'state-conflict', detail: /was used/ })
  t.match(await problemOf(place(digital({ lines: [named({ token: 'gc_none', topUp: true })] }))), {
    errors: [{ detail: 'is no card that more can be put on' }],
  })
})

await t.test('a card for somebody is sent to them, with the words that go with it', async t => {
  const recipient = { email: 'grace@example.com', name: 'Grace Hopper' }
  const order = await place(digital({ lines: [named({ recipient, message: 'Happy birthday' })] }))
  const [card] = order.lines[0]?.giftCards ?? []
  const sent = (await shop.documents('crm')).filter(({ state }) => state === 'giftCardReady')
  t.match(sent, [
    {
      reference: `${order.id}:giftCardReady:${card?.id}`,
      facts: { contact: recipient.email, worth: '25.00 EUR', code: card?.token },
    },
  ])
})

await t.test('who guesses cards is made to wait, and does not learn when one is right', async t => {
  const token = await blank('gc_rack_3')
  await place(digital({ lines: [named({ token })] }))
  giftCards.misses = 4
  const by = (application: string) =>
    call({ ...once(), principal: { ...call().principal, application } })
  const guesser = () => by('app_guesser')
  const ask = (guess: string) => orders.checkGiftCard(guesser(), { token: guess })
  for (let i = 0; i < 4; i += 1) {
    t.equal((await problemOf(ask(`gc_guess_${i}`))).code, 'not-found')
  }
  const stopped = await problemOf(ask(token))
  t.match(stopped, { code: 'quota-exceeded', retryAfterSeconds: Number })
  t.ok((stopped.retryAfterSeconds ?? 0) <= 600)
  const right = await blank('gc_rack_4')
  const buying = orders.placeOrder(guesser(), digital({ lines: [named({ token: right })] }))
  t.equal((await problemOf(buying)).code, 'order-invalid', 'nor by buying them')
  const other = by('app_other')
  t.same(await orders.checkGiftCard(other, { token }), { available: euros('25.00') }, 'others may')
})

await t.test('where policy takes no cards back, none is', async t => {
  const order = await place(digital())
  giftCards.refund = 'never'
  t.match(await problemOf(refund(order, 1)), { detail: 'Gift cards are not paid back.' })
  giftCards.refund = 'unused'
})
