import t from 'tap'
import { finance } from '../../process-apis/finance/index.ts'
import { until } from '../../process-apis/durable/durable.suite.ts'
import { receiveMessage } from '../../process-apis/inbound/receive-message.ts'
import { authorisationOf } from '../../process-apis/orders/tenders.ts'
import { call, mugs, once } from '../../process-apis/orders/orders.suite.ts'
import { returnsProcess } from '../../process-apis/returns/returns.suite.ts'
import { keepsContract } from '../keeps-contract.suite.ts'
import { openStripe } from './stripe-double.suite.ts'
import { stripe } from './stripe.ts'

// The whole product with Stripe behind it: an order is paid, captured, refunded, disputed and paid out.
t.setTimeout(240_000)
const double = await openStripe(t)
const { account } = double
const shop = await returnsProcess(
  {},
  { connected: { payment: keepsContract('payment', double.rig.open()) } },
)
const money = finance(shop.context)
const webhook = stripe.webhook?.(double.options, 'payment')
if (webhook === undefined) throw new Error('Stripe calls back')

/** What Stripe sends comes in: signed, verified, translated, taken. */
async function hear(event: object) {
  const { body, headers } = double.signed(event)
  webhook?.verify(headers, body)
  const outcomes = []
  for (const message of webhook?.translate(body, headers) ?? []) {
    outcomes.push((await receiveMessage(shop.context, shop.orders, call(), message)).outcome)
  }
  return outcomes
}
const place = (more: object = {}) =>
  shop.orders.placeOrder(
    // On a busy machine a caller has to have patience to hear of a decline.
    call({ ...once(), deadline: performance.now() + 60_000 }),
    mugs({ payment: { method: 'token', token: 'pm_card_visa' }, ...more }),
  )
/** An order that has left and was captured. */
async function paid() {
  const answer = await place()
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  const { id } = answer.body
  await shop.settled(id)
  for (const { id: fulfilmentOrderId } of (await shop.order(id)).fulfilmentOrders) {
    const at = new Date().toISOString()
    await shop.orders.updateFulfilment(call(), { fulfilmentOrderId, state: 'shipped', at })
  }
  await shop.settled(id)
  return shop.order(id)
}

await t.test('a card that is declined, or wants its owner, is no order', async t => {
  for (const [token, detail] of [
    ['pm_card_visa_chargeDeclinedInsufficientFunds', 'insufficientFunds'],
    ['pm_card_authenticationRequired', 'actionRequired'],
  ] as const) {
    await t.rejects(place({ payment: { method: 'token', token } }), {
      code: 'payment-declined',
      detail,
    })
  }
})

await t.test('an order is captured, refunded, disputed, won and paid out, to the cent', async t => {
  const order = await paid()
  const { id } = order
  t.match(order, { paymentStatus: 'captured', tenders: [{ captured: order.totals.total }] })
  const authorisationId = authorisationOf(order.tenders[0]) ?? ''
  const [intent] = account.intents.filter(one => one.id === authorisationId)
  t.match(intent, { status: 'succeeded', metadata: { crossdock_order: id } })

  const back = await shop.returns.requestReturn(call(once()), {
    orderId: id,
    channel: 'storefront',
    method: 'byMail',
    lines: [{ orderLineId: '1', quantity: 1, reason: 'unwanted' }],
  })
  await shop.returns.receiveReturn(call(), {
    returnId: back.id,
    locationId: 'WH-BERLIN',
    lines: [{ lineId: '1', reception: 'received', quantity: 1 }],
  })
  await shop.returns.inspectReturn(call(), {
    returnId: back.id,
    lines: [{ lineId: '1', condition: 'new' }],
  })
  const given = await shop.refundWhen(id, 'succeeded')
  const [refunded] = account.refunds
  t.equal(refunded?.['amount'], Number(given.amount.amount.replace('.', '')))
  t.match(await shop.order(id), { tenders: [{ refunded: given.amount }] })

  const dispute = account.dispute(authorisationId)
  t.same(await hear(account.tell('charge.dispute.created', dispute)), ['accepted'])
  const disputes = async () => (await money.listDisputes(call(), { orderId: id })).disputes
  t.match(await disputes(), [{ state: 'evidenceDue', reason: 'fraud', reference: dispute.id }])
  const disputeId = (await disputes())[0]?.id ?? ''
  t.same(await hear(account.decide(dispute.id, 'won')), ['accepted'])
  t.match(await money.getDispute(call(), { disputeId }), { state: 'won' })

  const payout = account.payOut('eur')
  t.same(await hear(payout), ['accepted'])
  const payouts = async () => (await money.listPayouts(call(), {})).payouts
  await until(async () => (await payouts()).length === 1)
  const [found] = await payouts()
  t.match(found, { state: 'paid', reconciliation: 'reconciled' })
  const { lines } = await money.listPayoutLines(call(), { payoutId: found?.id ?? '' })
  t.same(
    lines.map(({ type, match }) => `${type} ${match}`).toSorted((a, b) => (a < b ? -1 : 1)),
    ['charge matched', 'dispute matched', 'disputeReversal matched', 'refund matched'],
  )
})

await t.test('an answer that gets lost is looked up, and nobody is charged twice', async t => {
  for (const mode of ['commit-then-500', 'commit-then-reset', 'malformed', 'fails'] as const) {
    const before = account.intents.length
    await double.rig.fault({ mode, count: 1 })
    const answer = await place()
    await double.rig.heal()
    const id = answer.status === 201 ? answer.body.id : (answer.body.orderId ?? '')
    await shop.settled(id)
    t.match(await shop.order(id), { state: 'processing', paymentStatus: 'authorised' }, mode)
    t.equal(account.intents.length, before + 1, mode)
  }
})

await t.test('what is called off before it leaves is let go of', async t => {
  const answer = await place()
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  const { id } = answer.body
  await shop.settled(id)
  await shop.orders.cancelOrder(call(once()), { orderId: id, reason: 'changed my mind' })
  await shop.settled(id)
  const held = authorisationOf((await shop.order(id)).tenders[0])
  t.match(
    account.intents.find(one => one.id === held),
    { status: 'canceled', amount_received: 0 },
  )
})

await t.test("all of it keeps Stripe's own description", t => {
  if (!double.isJudged) t.comment('skipped: the corpora are not beside this checkout')
  t.same([...new Set(double.faults)], [])
  t.end()
})
