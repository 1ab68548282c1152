import t from 'tap'
import { newReference, problemOf } from '../conformance.suite.ts'
import { testCall, testSystems } from '../reference-systems.suite.ts'
import { paymentSuite } from './contract.suite.ts'

const systems = await testSystems()
await paymentSuite('reference', {
  ...systems.rig('payment'),
  tokens: {
    good: 'tok_visa',
    declined: 'tok_declined',
    insufficient: 'tok_insufficient',
    expired: 'tok_expired',
    none: 'not-a-token',
    single: 'tok_single',
    card: 'gc_demo',
    blankCard: 'gc_blank_demo',
  },
  async dispute(authorization) {
    const answer = await systems.admin('POST', '/payment/disputes', { authorization })
    return (answer as { dispute: { id: string } }).dispute.id
  },
  async payOut() {
    const answer = await systems.admin('POST', '/payment/payouts', { currency: 'EUR' })
    return (answer as { payout: { id: string } }).payout.id
  },
})

await t.test('who does not answer the bank in time has lost', async t => {
  const { payment } = systems.connectors
  const { authorisationId } = await payment.authorise(testCall(), {
    reference: newReference('tnd'),
    orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    amount: { currency: 'EUR', amount: '25.00' },
    token: 'tok_visa',
  })
  const amount = { currency: 'EUR', amount: '25.00' }
  await payment.capture(testCall(), { authorisationId, reference: newReference(), amount })
  const answer = await systems.admin('POST', '/payment/disputes', {
    authorization: authorisationId,
    answerWithinMs: 0,
  })
  const disputeReference = (answer as { dispute: { id: string } }).dispute.id
  t.match(await payment.findDispute(testCall(), { disputeReference }), {
    document: { state: 'lost', revision: 2 },
  })
})

await t.test('words of a dispute nobody has mapped are unknown, with the word beside', async t => {
  const { payment } = systems.connectors
  const { disputes } = await payment.listDisputes(testCall(), {})
  const [first] = disputes
  if (first === undefined) throw new Error('there were disputes')
  const { reference: disputeReference } = first
  await systems.admin('POST', '/payment/dispute-changes', {
    dispute: disputeReference,
    status: 'on_the_moon',
  })
  t.match(await payment.findDispute(testCall(), { disputeReference }), {
    document: { state: 'unknown', rawState: 'on_the_moon' },
  })
})

await t.test('tok_timeout is approved, but nobody hears of it', async t => {
  const { payment } = systems.connectors
  const reference = newReference('tnd')
  const problem = await problemOf(
    payment.authorise(testCall(400), {
      reference,
      orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
      amount: { currency: 'EUR', amount: '25.00' },
      token: 'tok_timeout',
    }),
  )
  t.equal(problem.code, 'system-outcome-unknown')
  t.match(await payment.findTransaction(testCall(), { reference }), {
    found: true,
    document: { status: 'success' },
  })
})

await t.test('the ledger adds up in every currency', async t => {
  const { currencies } = (await systems.admin('GET', '/payment/ledger')) as {
    currencies: Record<string, string | boolean>[]
  }
  t.ok(currencies.length >= 2)
  for (const entry of currencies) {
    const { authorised, captured, voided, held } = entry
    t.equal(entry['addsUp'], true)
    t.equal(
      BigInt(String(authorised)),
      BigInt(String(captured)) + BigInt(String(voided)) + BigInt(String(held)),
    )
  }
})
