import t from 'tap'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import { problemOf } from '../../system-apis/conformance.suite.ts'
import { call, mugs, once } from '../orders/orders.suite.ts'
import { authorisationOf } from '../orders/tenders.ts'
import { financeProcess } from './finance.suite.ts'

const shop = await financeProcess({
  refunds: {
    policy: 'originalProportional',
    channels: {},
    delivery: 'allReturned',
    approvalAbove: { EUR: '10.00' },
    retryAfterSeconds: [3600],
    askAfterSeconds: [3600],
  },
})
const { finance, returns } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })
const goodwill = (orderId: string, amount: string) =>
  returns.refundOrder(call(once(amount)), { orderId, reason: 'goodwill', amount: euros(amount) })
/** What the provider has given back of an order. */
async function givenBack(orderId: string): Promise<readonly unknown[]> {
  const { tenders } = await shop.order(orderId)
  const authorization = authorisationOf(tenders[0])
  return (await shop.documents('payment')).filter(
    ({ type, facts }) => type === 'refund' && facts['authorization'] === authorization,
  )
}
const refundable = async (orderId: string) =>
  (await returns.listRefunds(call(), { orderId })).refundable[0]?.amount
const second = () => {
  const asked = call()
  return { ...asked, principal: { ...asked.principal, application: 'app_second' } }
}

await t.test(
  'a chargeback holds its money and what has not left, and gives a person until the bank’s deadline',
  async t => {
    const { id } = await shop.halfShipped()
    const [tender] = (await shop.order(id)).tenders
    const reference = await shop.disputed(await shop.order(id))
    await shop.heard()
    const dispute = await shop.disputeOf(id)
    t.match(dispute, {
      reference,
      kind: 'chargeback',
      state: 'evidenceDue',
      reason: 'fraud',
      network: 'visa',
      rawReason: '10.4',
      fee: euros('15.00'),
      amount: tender?.captured,
      exceeding: euros('0.00'),
    })
    const order = await shop.order(id)
    t.match(order, {
      disputes: [{ id: dispute.id, state: 'evidenceDue' }],
      holds: [{ type: 'dispute', reason: `Chargeback ${reference}: fraud` }],
    })
    t.match(
      order.tenders[0]?.transactions.filter(({ type }) => type === 'chargeback'),
      [{ status: 'pending', pspReference: reference, amount: dispute.amount }],
    )
    t.same(await refundable(id), euros('0.00'))
    t.match(await problemOf(goodwill(id, '5.00')), {
      code: 'state-conflict',
      detail: /is disputed by the customer's bank and is not paid back/,
    })
    const [asking] = (await shop.cases('disputeOpened')).filter(one => one.orderId === id)
    t.match(asking, { id: dispute.caseId, severity: 'high', reason: /fee 15\.00 EUR for fraud/ })
    t.equal(asking?.dueAt?.toISOString(), dispute.evidenceDueBy, 'its clock is the deadline')
    t.match(await shop.eventsOf(dispute.id), ['dispute.opened', 'dispute.evidenceDue'])
    const told = await shop.eventsOf(id)
    t.ok(told.includes('payment.disputed') && told.includes('order.held'), told.join())
    const { items } = await shop.orders.getTimeline(call(), { orderId: id })
    t.ok(items.some(({ title }) => title === 'A bank has taken money back until it is decided'))

    await shop.atBank(reference, { status: 'won' })
    await shop.heard()
    await shop.settled(id)
    const after = await shop.order(id)
    t.same(after.holds, [], 'what was held goes out')
    t.same(await refundable(id), tender?.captured)
    t.match(await shop.cases('disputeOpened'), [{ state: 'resolved' }])
    t.same(await shop.documents('erp', `${dispute.id}:1`), [], 'nothing is lost, nothing booked')
    t.equal((await goodwill(id, '5.00')).state, 'approved')
    await shop.settled(id)
  },
)

await t.test('told twice, at once and in any order, the newest is what is so', async t => {
  const order = await shop.delivered()
  const reference = await shop.disputed(order)
  await shop.atBank(reference, { status: 'under_review' })
  await shop.atBank(reference, { status: 'won' })
  const messages = await shop.told()
  t.equal(messages.length, 3)
  const [opened, reviewed, won] = messages as [InboundMessage, InboundMessage, InboundMessage]
  const again = await Promise.all(Array.from({ length: 5 }, () => shop.receive(won)))
  t.same(again.map(({ outcome }) => outcome).toSorted(), [
    'accepted',
    ...Array.from({ length: 4 }, () => 'duplicate'),
  ])
  t.match(await shop.receive(opened), { outcome: 'stale', orderId: order.id })
  t.match(await shop.receive(reviewed), { outcome: 'stale' })
  t.match(await shop.receive(opened), { outcome: 'duplicate' })
  const dispute = await shop.disputeOf(order.id)
  t.match(dispute, { state: 'won', revision: 3, history: [{ state: 'won' }] })
  t.same(await shop.eventsOf(dispute.id), ['dispute.opened', 'dispute.won'])
  t.notOk((await shop.eventsOf(order.id)).includes('payment.disputed'))
  t.same(await refundable(order.id), order.tenders[0]?.captured)
})

await t.test('ten at once of a dispute nobody knows are one dispute', async t => {
  const order = await shop.delivered()
  await shop.disputed(order)
  const [opened] = await shop.told()
  if (opened === undefined) throw new Error('nothing was told')
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, i) => shop.receive({ ...opened, eventId: `msg_copy_${i}` })),
  )
  t.equal(outcomes.filter(({ outcome }) => outcome === 'accepted').length, 1)
  t.equal((await finance.listDisputes(call(), { orderId: order.id })).disputes.length, 1)
})

await t.test('what is lost is booked, and taken back when it is won after all', async t => {
  const order = await shop.delivered()
  const taken = order.tenders[0]?.captured
  const reference = await shop.disputed(order)
  await shop.heard()
  await shop.atBank(reference, { status: 'lost' })
  await shop.heard()
  await shop.settled(order.id)
  const dispute = await shop.disputeWhen(order.id, ({ postings }) => postings.length === 1)
  t.match(await shop.order(order.id), {
    paymentStatus: 'chargedBack',
    tenders: [{ chargedBack: taken, refunded: euros('0.00') }],
  })
  t.match(await shop.documents('erp', `${dispute.id}:1`), [
    { type: 'creditMemo', state: 'Posted', facts: { total: taken?.amount } },
  ])
  t.match(dispute.postings, [{ kind: 'chargeback', amount: taken }])
  t.match(await problemOf(goodwill(order.id, '1.00')), { detail: /disputed/ })

  await shop.atBank(reference, { status: 'won' })
  await shop.heard()
  await shop.settled(order.id)
  const back = await shop.disputeWhen(order.id, ({ postings }) => postings.length === 2)
  t.match(back, { state: 'won', postings: [{}, { kind: 'reversal', amount: taken }] })
  t.same(await refundable(order.id), taken)
  t.match(await shop.order(order.id), {
    paymentStatus: 'captured',
    tenders: [{ chargedBack: euros('0.00') }],
  })
  t.same(await shop.eventsOf(dispute.id), [
    'dispute.opened',
    'dispute.evidenceDue',
    'dispute.lost',
    'dispute.posted',
    'dispute.won',
    'dispute.posted',
  ])
})

await t.test('a refund that was about to go waits, and goes out once it is won', async t => {
  const order = await shop.delivered()
  const { id: refundId, state } = await goodwill(order.id, '12.00')
  t.equal(state, 'requested', 'a second person has to agree')
  const reference = await shop.disputed(order)
  await shop.heard()
  const { id: disputeId } = await shop.disputeOf(order.id)
  t.match(await returns.approveRefund(second(), { orderId: order.id, refundId }), {
    state: 'approved',
    allocations: [{ state: 'planned', heldBy: disputeId }],
  })
  await shop.settled(order.id)
  t.match(await shop.refundsOf(order.id), [{ allocations: [{ state: 'planned', attempt: 1 }] }])
  t.same(await givenBack(order.id), [], 'the provider was not even asked')
  await shop.atBank(reference, { status: 'won' })
  await shop.heard()
  t.match(await shop.refundWhen(order.id, 'succeeded'), { id: refundId, amount: euros('12.00') })
  await shop.settled(order.id)
  t.equal((await givenBack(order.id)).length, 1)
})

await t.test(
  'what is lost of an order in yen is booked in its currencies, and given back so',
  async t => {
    const order = await shop.delivered(
      mugs({
        currency: 'JPY',
        lines: [{ sku: 'MUG-WHITE', quantity: 1 }],
        shipping: { currency: 'JPY', amount: '500' },
      }),
    )
    const capture = order.tenders[0]?.transactions.find(({ type }) => type === 'capture')
    const [expected] = capture?.equivalents ?? []
    t.match(expected, { currency: 'EUR' })
    const reference = await shop.disputed(order)
    await shop.heard()
    await shop.atBank(reference, { status: 'lost' })
    await shop.heard()
    await shop.settled(order.id)
    await shop.disputeWhen(order.id, ({ postings }) => postings.length === 1)
    await shop.atBank(reference, { status: 'won' })
    await shop.heard()
    await shop.settled(order.id)
    const { id } = await shop.disputeWhen(order.id, ({ postings }) => postings.length === 2)
    const { rows } = await shop.store.pool.query<{
      total: string
      currency: string
      other: string
    }>(
      `select document ->> 'grossTotal' as total, document ->> 'currencyCode' as currency,
            document -> 'otherCurrencies' -> 0 ->> 'grossTotal' as other
     from reference_erp.credit_memo where external_ref like $1 || '%' order by no`,
      [id],
    )
    const [total, other] = [order.totals.total.amount, expected?.amount ?? '']
    t.same(rows, [
      { total, currency: 'JPY', other },
      { total: `-${total}`, currency: 'JPY', other: `-${other}` },
    ])
  },
)

await t.test('never refunded and charged back: lost, the refund is over', async t => {
  const order = await shop.delivered()
  const { id: refundId } = await goodwill(order.id, '12.00')
  const reference = await shop.disputed(order)
  await shop.heard()
  await returns.approveRefund(second(), { orderId: order.id, refundId })
  await shop.atBank(reference, { status: 'lost' })
  await shop.heard()
  await shop.settled(order.id)
  t.match(await shop.refundWhen(order.id, 'failed'), {
    allocations: [{ state: 'failed', failedBecause: /The customer's bank has paid it/ }],
  })
  await returns.retryRefund(call(), { orderId: order.id, refundId })
  await shop.settled(order.id)
  t.same(await givenBack(order.id), [], 'not by hand either')
  const { tenders } = await shop.order(order.id)
  t.match(tenders, [{ refunded: euros('0.00'), chargedBack: order.tenders[0]?.captured }])
})

await t.test('a refund and the bank at the same moment: one of them has the money', async t => {
  const orders = await Promise.all(Array.from({ length: 6 }, () => shop.delivered()))
  for (const order of orders) await shop.disputed(order)
  const messages = await shop.told()
  t.equal(messages.length, orders.length)
  const asked = await Promise.allSettled([
    ...messages.map(message => shop.receive(message)),
    ...orders.map(({ id }) => goodwill(id, '9.00')),
  ])
  const refused = asked.filter(({ status }) => status === 'rejected').length
  t.comment(`${refused} of ${orders.length} refunds were refused, the others wait`)
  for (const { id, tenders } of orders) {
    await shop.settled(id)
    const after = await shop.order(id)
    t.match(after.tenders, [{ refunded: euros('0.00'), captured: tenders[0]?.captured }])
    t.equal((await shop.disputeOf(id)).exceeding.amount, '0.00')
    for (const { allocations } of after.refunds ?? []) t.match(allocations, [{ heldBy: /^dsp_/ }])
    const paid = (await givenBack(id)) as readonly { state: string }[]
    t.same(
      paid.filter(({ state }) => state === 'done'),
      [],
    )
  }
})

await t.test('what comes back while it is disputed is owed, and waits', async t => {
  const order = await shop.delivered()
  const reference = await shop.disputed(order)
  await shop.heard()
  const { id: returnId } = await shop.ask(order.id)
  await shop.settled(returnId)
  await returns.receiveReturn(call(), {
    returnId,
    locationId: 'WH-BERLIN',
    lines: [{ lineId: '1', reception: 'received', quantity: 1 }],
  })
  await returns.inspectReturn(call(), {
    returnId,
    lines: [{ lineId: '1', condition: 'new' }],
  })
  await shop.settled(order.id)
  const [waiting] = await shop.refundsOf(order.id)
  t.match(waiting, { reason: 'return', allocations: [{ state: 'planned', heldBy: /^dsp_/ }] })
  await shop.atBank(reference, { status: 'won' })
  await shop.heard()
  t.match(await shop.refundWhen(order.id, 'succeeded'), { amount: waiting?.amount })
  await shop.settled(order.id)
})

await t.test('a dispute of what was refunded says that it would be paid twice', async t => {
  const order = await shop.delivered()
  const taken = order.tenders[0]?.captured ?? euros('0.00')
  const refund = await returns.refundOrder(call(once('all')), {
    orderId: order.id,
    reason: 'goodwill',
    amount: taken,
  })
  await returns.approveRefund(second(), { orderId: order.id, refundId: refund.id })
  await shop.refundWhen(order.id, 'succeeded')
  await shop.settled(order.id)
  const reference = await shop.disputed(order)
  await shop.heard()
  const dispute = await shop.disputeOf(order.id)
  t.match(dispute, { amount: taken, exceeding: taken })
  t.match(
    (await shop.cases('disputedTwice')).filter(one => one.orderId === order.id),
    [
      {
        severity: 'high',
        reason: /were refunded or are disputed already: lost, they are paid twice/,
      },
    ],
  )
  const shown = dispute.evidence.find(({ kind }) => kind === 'refunds')
  t.match(shown?.text, new RegExp(`${refund.id}: ${taken.amount} EUR for goodwill.*succeeded`))
  await shop.atBank(reference, { status: 'lost' })
  await shop.heard()
  await shop.settled(order.id)
  const lost = await shop.disputeWhen(order.id, ({ postings }) => postings.length === 1)
  const memos = await shop.documents('erp', `${lost.id}:1`)
  t.match(memos, [{ type: 'creditMemo' }], 'a loss beyond the order’s invoices is booked too')
})

await t.test('a part of a payment is disputed, and then another part of it', async t => {
  const order = await shop.delivered()
  const taken = order.tenders[0]?.captured ?? euros('0.00')
  t.equal(taken.amount, '29.90')
  const part = { value: '1000', currency: 'EUR' }
  const first = await shop.disputed(order, { amount: part })
  await shop.heard()
  t.same(await refundable(order.id), euros('19.90'))
  t.equal((await goodwill(order.id, '9.90')).state, 'approved', 'the rest can be refunded')
  await shop.refundWhen(order.id, 'succeeded')
  const another = await shop.disputed(order, { amount: part, reasonCode: '13.1' })
  await shop.heard()
  t.match(await shop.disputeOf(order.id), {
    reference: another,
    reason: 'notReceived',
    exceeding: euros('0.00'),
  })
  t.same(await refundable(order.id), euros('0.00'))
  await shop.disputed(order, { amount: part, network: 'amex', reasonCode: 'C31' })
  await shop.heard()
  t.match(await shop.disputeOf(order.id), { reason: 'notAsDescribed', exceeding: euros('10.00') })
  await shop.atBank(first, { status: 'won' })
  await shop.heard()
  t.same(await refundable(order.id), euros('0.00'), 'the other two have all of it still')
  t.match((await shop.order(order.id)).disputes?.map(({ state }) => state).toSorted(), [
    'evidenceDue',
    'evidenceDue',
    'won',
  ])
})

await t.test('an inquiry has taken nothing; when it becomes a chargeback it has', async t => {
  const order = await shop.delivered()
  const reference = await shop.disputed(order, { kind: 'inquiry' })
  await shop.heard()
  t.match(await shop.disputeOf(order.id), { kind: 'inquiry', state: 'evidenceDue' })
  t.match(
    (await shop.cases('disputeOpened')).filter(one => one.orderId === order.id),
    [{ severity: 'medium', reason: /bank asks about/ }],
  )
  t.same(await refundable(order.id), order.tenders[0]?.captured)
  t.equal((await goodwill(order.id, '5.00')).state, 'approved', 'a refund may settle it')
  await shop.refundWhen(order.id, 'succeeded')
  await shop.atBank(reference, { kind: 'chargeback' })
  await shop.heard()
  t.match(await shop.disputeOf(order.id), { kind: 'chargeback', exceeding: euros('5.00') })
  t.same(await refundable(order.id), euros('0.00'))
})

await t.test('words nobody has mapped hold the money; what cannot be is refused', async t => {
  const order = await shop.delivered()
  const reference = await shop.disputed(order, { status: 'on_the_moon', reasonCode: '99.9' })
  await shop.heard()
  t.match(await shop.disputeOf(order.id), {
    state: 'unknown',
    rawState: 'on_the_moon',
    reason: 'unknown',
    rawReason: '99.9',
  })
  t.same(await refundable(order.id), euros('0.00'), 'what is not known is held')
  const told = (await shop.cases('unknownValue')).filter(one => one.orderId === order.id)
  t.match(told.map(({ reason }) => reason).toSorted(), [
    /has the reason "99.9" of visa/,
    /says "on_the_moon" of dispute/,
  ])
  await shop.atBank(reference, { status: 'accepted' })
  await shop.heard()
  await shop.atBank(reference, { status: 'won' })
  const [impossible] = await shop.told()
  if (impossible === undefined) throw new Error('nothing was told')
  t.match(await shop.receive(impossible), { outcome: 'ignored' })
  t.match(await shop.disputeOf(order.id), { state: 'accepted' })
  t.match(
    (await shop.cases('unexpectedState')).filter(one => one.orderId === order.id),
    [{ reason: /is won, which it cannot become from accepted/ }],
  )
  const foreign = structuredClone(impossible) as Extract<InboundMessage, { type: 'disputeUpdated' }>
  const ofNobody = { ...foreign.dispute, authorisationId: 'auth_99', reference: 'dis_99' }
  t.match(
    await shop.receive({ ...foreign, eventId: 'msg_of_nobody', dispute: ofNobody }),
    { outcome: 'ignored', detail: /Nothing was taken with the authorisation auth_99/ },
    'a payment nobody knows is kept, and a case',
  )
})

await t.test(
  'what is lost while something has not left stays held until a person says',
  async t => {
    const { id } = await shop.halfShipped()
    const reference = await shop.disputed(await shop.order(id))
    await shop.heard()
    await shop.atBank(reference, { status: 'lost' })
    await shop.heard()
    await shop.settled(id)
    t.match((await shop.order(id)).holds, [{ type: 'dispute' }])
    t.match(
      (await shop.cases('disputeLost')).filter(one => one.orderId === id),
      [{ reason: /is lost, and something of the order has not left/ }],
    )
    const released = await shop.orders.decideHold(call(), {
      orderId: id,
      holdType: 'dispute',
      decision: 'release',
    })
    t.same(released.holds, [])
  },
)
