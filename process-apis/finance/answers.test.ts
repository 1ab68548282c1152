import t from 'tap'
import type { Call } from '../../openapi/operation.ts'
import { problemOf } from '../../system-apis/conformance.suite.ts'
import { until } from '../durable/durable.suite.ts'
import { call, mugs } from '../orders/orders.suite.ts'
import { financeProcess } from './finance.suite.ts'
import { followPaymentProvider } from './follow-provider.ts'

const shop = await financeProcess()
const { finance } = shop
t.afterEach(() => shop.admin('DELETE', '/payment/faults'))

const as = (application: string): Call => {
  const asked = call()
  return { ...asked, principal: { ...asked.principal, application } }
}
/** A dispute that the bank waits for our answer to. */
async function open(more: object = {}, order: Parameters<typeof shop.delivered>[0] = {}) {
  const { id: orderId, ...rest } = await shop.delivered(order)
  const reference = await shop.disputed({ id: orderId, ...rest }, more)
  await shop.heard()
  const { id: disputeId, caseId } = await shop.disputeOf(orderId)
  return { orderId, reference, disputeId, caseId }
}
const atBank = async (reference: string) =>
  (await shop.documents('payment')).filter(
    ({ type, facts }) => type === 'evidence' && facts['dispute'] === reference,
  )
const stateOf = async (caseId: string | undefined) => {
  const cases = await shop.cases('disputeOpened')
  return cases.find(({ id }) => id === caseId)?.state
}

await t.test('the evidence puts itself together, and goes to the bank once', async t => {
  const { orderId, reference, disputeId, caseId } = await open()
  const order = await shop.order(orderId)
  const [work] = order.fulfilmentOrders
  const { evidence } = await finance.getDispute(call(), { disputeId })
  const text = (kind: string) => evidence.find(one => one.kind === kind)?.text ?? ''
  t.match(text('order'), /2 × .*\n.*In all 29\.90 EUR/s)
  t.match(text('payment'), /29\.90 EUR authorised, 29\.90 EUR captured.*capture 29\.90 EUR mov_/s)
  t.match(
    text('customer'),
    /Ada Lovelace\nada@example\.com\nDelivered to: .*Lindenstraße 4, 10969, Berlin, DE/,
  )
  t.match(text('delivery'), new RegExp(`2 × MUG-WHITE: shipped ${work?.shipments[0]?.shippedAt}`))
  t.match(text('contact'), /: orderShipped/)
  t.equal(text('refunds'), '')

  const note = 'The neighbour has it.'
  const sending = await finance.submitDisputeEvidence(as('ada'), { disputeId, note })
  t.match(sending, { response: { action: 'submitEvidence', state: 'sending', by: 'ada' } })
  t.match(
    await finance.submitDisputeEvidence(as('ada'), { disputeId, note }),
    { response: { at: sending.response?.at } },
    'asked twice it is one answer',
  )
  t.match(await problemOf(finance.acceptDispute(call(), { disputeId, reason: 'No.' })), {
    code: 'state-conflict',
    detail: /(answered already: submitEvidence by ada|the bank takes no answer)/,
  })
  const sent = await shop.disputeWhen(orderId, ({ state }) => state === 'evidenceSubmitted')
  t.match(sent.response, { state: 'sent' })
  t.match(sent.evidence.at(-1), { kind: 'note', text: note })
  const [handed, ...more] = await atBank(reference)
  t.same(more, [], 'the bank has it once')
  t.match(JSON.stringify(handed?.facts), /The neighbour has it/)
  t.equal(await stateOf(caseId), 'resolved')
  await shop.heard()
  t.match(await shop.disputeOf(orderId), { state: 'evidenceSubmitted', revision: 2 })
  t.same(await shop.eventsOf(disputeId), [
    'dispute.opened',
    'dispute.evidenceDue',
    'dispute.changed',
    'dispute.evidenceSubmitted',
  ])

  await shop.atBank(reference, { status: 'needs_response' })
  await shop.heard()
  const more2 = await shop.disputeOf(orderId)
  t.match(more2, { state: 'evidenceDue' })
  t.not(more2.caseId, caseId, 'the bank asks for more: that is another case')
  await finance.submitDisputeEvidence(as('ada'), { disputeId })
  await shop.disputeWhen(orderId, ({ state }) => state === 'evidenceSubmitted')
  t.equal((await atBank(reference)).length, 2)
})

await t.test('an answer that was lost on the way is looked up, not sent again', async t => {
  const { orderId, reference, disputeId } = await open()
  const operations = ['POST /v1/disputes/{id}/evidence']
  await shop.admin('PUT', '/payment/faults', {
    faults: [
      { mode: 'commit-then-reset', count: 1, operations },
      { mode: 'refuse', words: 'Sent a second time.', operations },
    ],
  })
  await finance.submitDisputeEvidence(call(), { disputeId })
  const { response } = await shop.disputeWhen(orderId, one => one.response?.state !== 'sending')
  t.match(response, { state: 'sent' })
  t.equal((await atBank(reference)).length, 1)
})

await t.test('what the bank does not take is said, and the case stays', async t => {
  const { orderId, reference, disputeId, caseId } = await open()
  await shop.atBank(reference, { status: 'lost' })
  const [late] = await shop.told()
  await finance.submitDisputeEvidence(call(), { disputeId })
  const dispute = await shop.disputeWhen(orderId, ({ response }) => response?.state === 'refused')
  t.match(dispute, { state: 'evidenceDue', response: { refusedBecause: /decided already/ } })
  t.equal(await stateOf(caseId), 'open')
  if (late === undefined) throw new Error('nothing was told')
  await shop.receive(late)
  t.match(await shop.disputeOf(orderId), { state: 'lost' })
  t.match(await problemOf(finance.submitDisputeEvidence(call(), { disputeId })), {
    code: 'state-conflict',
    detail: /is lost: the bank takes no answer/,
  })
})

await t.test('after the deadline nothing is sent', async t => {
  const { reference, disputeId } = await open({ answerWithinMs: 1 })
  t.match(await problemOf(finance.submitDisputeEvidence(call(), { disputeId })), {
    detail: /The bank took an answer until/,
  })
  t.same(await atBank(reference), [])
  t.match(
    await finance.lookUpDispute(call(), { disputeId }),
    { state: 'lost' },
    'and asked, the provider says that it is lost',
  )
})

await t.test('to accept it takes a second person above the policy’s amount', async t => {
  const lines = [
    { sku: 'MUG-WHITE', quantity: 22, unitPrice: { currency: 'EUR', amount: '12.50' } },
  ]
  const { orderId, disputeId } = await open({}, mugs({ lines }))
  const reason = 'We have no proof.'
  t.match(await finance.acceptDispute(as('ada'), { disputeId, reason }), {
    response: { action: 'accept', state: 'awaitingApproval', by: 'ada' },
  })
  t.match(
    await finance.acceptDispute(as('ada'), { disputeId, reason }),
    { response: { state: 'awaitingApproval' } },
    'ada is no second person',
  )
  t.match(await finance.acceptDispute(as('grace'), { disputeId, reason }), {
    response: { state: 'sending', by: 'ada', approvedBy: 'grace' },
  })
  const dispute = await shop.disputeWhen(orderId, ({ postings }) => postings.length === 1)
  t.match(dispute, { state: 'accepted', response: { state: 'sent' } })
  t.match(await shop.order(orderId), { paymentStatus: 'chargedBack' })
})

await t.test('below it one person is enough', async t => {
  const { orderId, disputeId, caseId } = await open()
  t.match(await finance.acceptDispute(as('ada'), { disputeId, reason: 'It is theirs.' }), {
    response: { state: 'sending' },
  })
  await shop.disputeWhen(orderId, ({ postings }) => postings.length === 1)
  t.equal(await stateOf(caseId), 'resolved')
})

await t.test('a bank’s deadline that moves moves the clock of the case', async t => {
  const { orderId, reference, caseId } = await open()
  await shop.atBank(reference, { answerWithinMs: 3_600_000 })
  await shop.heard()
  const { evidenceDueBy, caseId: same } = await shop.disputeOf(orderId)
  t.equal(same, caseId)
  const [asking] = (await shop.cases('disputeOpened')).filter(({ id }) => id === caseId)
  t.equal(asking?.dueAt?.toISOString(), evidenceDueBy)
})

await t.test('what no event has told is found by looking', async t => {
  const order = await shop.delivered()
  const reference = await shop.disputed(order)
  const payout = await shop.paidOut()
  t.equal((await shop.told()).length, 2, 'both get lost')
  const look = () =>
    shop.durable.transaction('crossdock', tx =>
      shop.durable.enqueue(tx, {
        tenant: 'crossdock',
        correlationId: 'look',
        traceparent: call().traceparent,
        kind: followPaymentProvider.kind,
        subject: 'provider:demo',
        input: { tenant: 'demo', everyMinutes: 60 },
      }),
    )
  const { id } = await look()
  await until(
    async () => (await finance.listDisputes(call(), { orderId: order.id })).disputes.length === 1,
  )
  t.match(await shop.disputeOf(order.id), { reference, state: 'evidenceDue' })
  t.match(await shop.payoutWhen(payout), { reconciliation: 'reconciled' })
  const { rows } = await shop.store.pool.query(
    `select due_at - created_at as pause, input ->> 'since' as since from crossdock.operation
     where kind = $1 and state = 'pending' and id <> $2`,
    [followPaymentProvider.kind, id],
  )
  t.match(rows, [{ pause: { hours: 1 }, since: /^\d{4}-/ }], 'and the next look is planned')
})
