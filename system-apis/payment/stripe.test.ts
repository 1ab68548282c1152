import t from 'tap'
import { newReference, problemOf } from '../conformance.suite.ts'
import { keepsContract } from '../keeps-contract.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import { paymentSuite } from './contract.suite.ts'
import { fromStripeAmount, toStripeAmount } from './stripe-amounts.ts'
import { openStripe } from './stripe-double.suite.ts'
import { stripe } from './stripe.ts'

t.setTimeout(240_000)
const double = await openStripe(t)
const { account, rig, exchanges } = double
const eur = (amount: string) => ({ currency: 'EUR', amount })
const open = (changes: { token?: string; timeoutMs?: number } = {}) =>
  keepsContract('payment', rig.open(changes))
const orderId = 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T'

await paymentSuite('stripe', {
  ...rig,
  open,
  tokens: {
    good: 'pm_card_visa',
    declined: 'pm_card_visa_chargeDeclined',
    insufficient: 'pm_card_visa_chargeDeclinedInsufficientFunds',
    none: 'tok_of_nobody',
    single: 'pm_card_single',
  },
  storedValue: false,
  dispute: authorisationId => Promise.resolve(account.dispute(authorisationId).id),
  payOut: () => Promise.resolve((account.payOut('eur').data.object as { id: string }).id),
})

const byText = (a: string, b: string) => (a < b ? -1 : 1)
const payment = open()
const authorise = (more: object = {}) =>
  payment.authorise(testCall(), {
    reference: newReference('tnd'),
    orderId,
    amount: eur('25.00'),
    token: 'pm_card_visa',
    ...more,
  })
const capture = (authorisationId: string, amount: string, reference = newReference('cap')) =>
  payment.capture(testCall(), { authorisationId, reference, amount: eur(amount) })

await t.test('amounts are in the units of Stripe, exactly, or refused', t => {
  const cases: [string, string, number][] = [
    ['EUR', '19.99', 1_999],
    ['JPY', '1994', 1_994],
    ['ISK', '500', 50_000],
    ['UGX', '5', 500],
    ['HUF', '45.00', 4_500],
    ['TWD', '800.45', 80_045],
    ['MGA', '7.00', 7],
    ['KWD', '5.120', 5_120],
    ['TND', '0.010', 10],
  ]
  for (const [currency, amount, units] of cases) {
    t.equal(toStripeAmount({ currency, amount }), units, currency)
    t.same(fromStripeAmount(units, currency.toLowerCase()), { currency, amount })
  }
  for (const [currency, amount] of [
    ['KWD', '5.124'],
    ['MGA', '7.50'],
  ] as const) {
    t.throws(() => toStripeAmount({ currency, amount }), { code: 'system-refused' })
  }
  t.throws(() => fromStripeAmount(50_001, 'isk'), RangeError)
  t.end()
})

await t.test('a card that wants its owner to be there is a decline that says so', async t => {
  const answer = await authorise({ token: 'pm_card_authenticationRequired' })
  t.match(answer, { status: 'failure', reason: 'actionRequired' })
})

await t.test(
  'an attempt whose error Stripe has kept is looked up, and done if it was not',
  async t => {
    const reference = newReference('tnd')
    await rig.fault({ mode: 'fails', count: 1 })
    const lost = await problemOf(authorise({ reference }))
    t.equal(lost.code, 'system-outcome-unknown')
    await rig.heal()
    t.same(await payment.findTransaction(testCall(), { reference }), { found: false })
    const [one, two] = await Promise.all([authorise({ reference }), authorise({ reference })])
    t.match(one, { status: 'success', reference })
    t.same(one, two, 'whoever gets so far uses the same next name')
    const made = account.intents.filter(
      ({ metadata }) => metadata['crossdock_reference'] === reference,
    )
    t.equal(made.length, 1)
  },
)

await t.test(
  'twice is once after Stripe has forgotten its keys, and before it can be searched',
  async t => {
    account.searchLagMs = 60_000
    const { authorisationId, reference } = await authorise()
    t.match(await payment.findTransaction(testCall(), { reference }), { found: true })
    const captured = await capture(authorisationId, '25.00', 'cap:kept')
    const paid = { authorisationId, reference: 'rfd:kept', amount: eur('5.00') }
    const refunded = await payment.refund(testCall(), paid)
    double.forgetKeys()
    t.same(await capture(authorisationId, '25.00', 'cap:kept'), captured)
    t.same(await payment.refund(testCall(), paid), refunded)
    for (const one of [captured, refunded]) {
      t.match(
        await payment.findTransaction(testCall(), { reference: one.reference, authorisationId }),
        {
          found: true,
          document: { id: one.id, type: one.type },
        },
      )
    }
    account.searchLagMs = 0
  },
)

await t.test('what was voided in part is let go of with the last capture', async t => {
  const { authorisationId } = await authorise()
  const part = { authorisationId, reference: newReference(), amount: eur('10.00') }
  const voided = await payment.voidAuthorisation(testCall(), part)
  t.same(await payment.voidAuthorisation(testCall(), part), voided)
  await capture(authorisationId, '5.00')
  const intent = () => account.intents.find(({ id }) => id === authorisationId)
  t.match(intent(), { status: 'requires_capture', amount_capturable: 2_000 })
  await capture(authorisationId, '10.00')
  t.match(intent(), { status: 'succeeded', amount_capturable: 0, amount_received: 1_500 })
})

await t.test('what the account settles in another currency is told at its rate', async t => {
  account.rates['usd'] = { currency: 'eur', rate: 0.9161 }
  const { authorisationId } = await authorise({ amount: { currency: 'USD', amount: '29.90' } })
  const amount = { currency: 'USD', amount: '29.90' }
  const taken = await payment.capture(testCall(), {
    authorisationId,
    reference: newReference(),
    amount,
  })
  t.match(taken, {
    amount,
    settled: {
      amount: eur('27.39'),
      fx: { from: 'USD', to: 'EUR', rate: '0.9161', source: 'provider' },
    },
  })
  const payoutReference = (account.payOut('eur').data.object as { id: string }).id
  const { lines } = await payment.listPayoutLines(testCall(), { payoutReference })
  t.match(
    lines.find(line => line.authorisationId === authorisationId),
    { gross: eur('27.39'), original: amount, transactionId: taken.id },
  )
})

await t.test('each capture in parts is a line of its own, dispute and fee too', async t => {
  account.payOut('eur')
  const { authorisationId } = await authorise()
  const captures = [
    await capture(authorisationId, '10.00'),
    await capture(authorisationId, '10.00'),
  ]
  const refunded = await payment.refund(testCall(), {
    authorisationId,
    reference: newReference(),
    amount: eur('2.50'),
  })
  const dispute = account.dispute(authorisationId)
  const payoutReference = (account.payOut('eur').data.object as { id: string }).id
  const { lines } = await payment.listPayoutLines(testCall(), { payoutReference })
  t.same(
    lines.map(({ type, transactionId }) => `${type} ${transactionId}`).toSorted(byText),
    [
      ...captures.map(({ id }) => `charge ${id}`),
      `refund ${refunded.id}`,
      `dispute ${dispute.id}`,
    ].toSorted(byText),
  )
  t.match(
    lines.find(({ type }) => type === 'dispute'),
    { gross: eur('-20.00'), fee: eur('15.00'), net: eur('-35.00') },
  )
})

const webhook = stripe.webhook?.(double.options, 'payment')
if (webhook === undefined) throw new Error('Stripe calls back')

await t.test('only what Stripe has signed just now is let in', t => {
  const event = account.tell('payout.paid', { id: 'po_1' })
  const { body, headers } = double.signed(event)
  t.doesNotThrow(() => webhook.verify(headers, body))
  t.doesNotThrow(() => webhook.verify(double.signed(event, 'whsec_one').headers, body))
  const seconds = Math.floor(Date.now() / 1_000)
  const wrong: [string, Record<string, string>, Uint8Array][] = [
    ['no signature', {}, body],
    ['another secret', double.signed(event, 'whsec_three').headers, body],
    ['other bytes', headers, Buffer.concat([body, Buffer.from(' ')])],
    ['long ago', double.signed(event, 'whsec_two', seconds - 301).headers, body],
    ['in the future', double.signed(event, 'whsec_two', seconds + 301).headers, body],
    ['no time', { 'stripe-signature': headers['stripe-signature'].replace(/^t=\d+,/, '') }, body],
    [
      'another scheme',
      { 'stripe-signature': headers['stripe-signature'].replaceAll('v1=', 'v0=') },
      body,
    ],
  ]
  for (const [why, given, bytes] of wrong) {
    t.throws(() => webhook.verify(given, bytes), { code: 'unauthenticated' }, why)
  }
  t.end()
})

await t.test('refunds, disputes and payouts are told; anything else is let pass', async t => {
  const { authorisationId } = await authorise()
  await capture(authorisationId, '25.00')
  const reference = newReference('rfd')
  const amount = eur('5.00')
  await payment.refund(testCall(), { authorisationId, reference, amount })
  const refund = account.refunds.find(
    ({ metadata }) => metadata['crossdock_reference'] === reference,
  )
  if (refund === undefined) throw new Error('there is a refund')
  const told = (type: string, object: { id: string }, previous?: object) =>
    webhook.translate(Buffer.from(JSON.stringify(account.tell(type, object, previous))), {})
  t.match(told('refund.updated', refund), [
    { type: 'refundUpdated', orderId, reference: refund.id, outcome: 'succeeded' },
  ])
  const failed = { ...refund, status: 'failed', failure_reason: 'lost_or_stolen_card' }
  t.match(told('refund.failed', failed, { status: 'succeeded' }), [
    { outcome: 'reversed', reason: 'lost_or_stolen_card' },
  ])
  t.match(told('charge.refund.updated', failed, { status: 'pending' }), [{ outcome: 'failed' }])
  t.same(
    told('refund.updated', Object.assign({ ...refund }, { metadata: {} })),
    [],
    'one that Stripe’s people made',
  )
  const dispute = account.dispute(authorisationId)
  const [first] = told('charge.dispute.created', dispute)
  t.match(first, {
    type: 'disputeUpdated',
    dispute: { state: 'evidenceDue', reason: 'fraud', authorisationId },
  })
  const { data } = account.decide(dispute.id, 'won')
  const [last] = told('charge.dispute.closed', data.object)
  t.match(last, { dispute: { state: 'won' } })
  t.ok((last?.sequence ?? 0) > (first?.sequence ?? 0), 'what came later has the higher revision')
  t.match(told('payout.paid', { id: 'po_9' }), [{ type: 'payoutUpdated', reference: 'po_9' }])
  t.same(told('customer.created', { id: 'cus_1' }), [])
  t.throws(() => webhook.translate(Buffer.from('{}'), {}), { code: 'request-invalid' })
})

await t.test("requests and answers keep Stripe's own description, secrets stay unseen", t => {
  if (!double.isJudged) t.comment('skipped: the corpora are not beside this checkout')
  const { judge } = double
  const asked = { method: 'POST', path: '/v1/refunds', form: { payment_intnt: 'pi_1' } }
  t.equal(judge.request(asked).length > 0, double.isJudged, 'the judge does judge requests')
  const wrong = { ...account.refunds[0], amount: '5.00' }
  t.equal(judge.answer(asked, 200, wrong).length > 0, double.isJudged, 'and answers')
  t.same([...new Set(double.faults)], [])
  t.ok(exchanges.length > 200)
  t.notMatch(JSON.stringify(exchanges.map(({ form }) => form)), 'sk_test_right')
  t.end()
})
