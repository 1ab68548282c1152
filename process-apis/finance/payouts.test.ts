import t from 'tap'
import { problemOf } from '../../system-apis/conformance.suite.ts'
import { until } from '../durable/durable.suite.ts'
import { call, mugs, once } from '../orders/orders.suite.ts'
import { financeProcess } from './finance.suite.ts'

const shop = await financeProcess()
const { finance } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })
/** An order that was paid with exactly so much. */
const sold = (amount: string) =>
  shop.delivered(
    mugs({
      lines: [{ sku: 'MUG-WHITE', quantity: 1, unitPrice: euros('12.50') }],
      shipping: euros((Number(amount) - 12.5).toFixed(2)),
    }),
  )
const linesOf = async (payoutId: string, more: object = {}) =>
  (await finance.listPayoutLines(call(), { payoutId, limit: 200, ...more })).lines
const caseOf = async (payoutId: string) =>
  (await shop.cases('payoutDiffers')).filter(({ detail }) => detail['payoutId'] === payoutId)
const imported = async (more: object = {}) => {
  const reference = await shop.paidOut(more)
  await shop.heard()
  return shop.payoutWhen(reference)
}

await t.test('a payout of what was taken is reconciled line by line, to the cent', async t => {
  const order = await sold('80.00')
  const payout = await imported()
  t.match(payout, {
    state: 'paid',
    amount: euros('77.55'),
    gross: euros('80.00'),
    fee: euros('2.45'),
    net: euros('77.55'),
    difference: euros('0.00'),
    reconciliation: 'reconciled',
    reasons: [],
    byType: [{ type: 'charge', lines: 1 }],
  })
  t.match(await linesOf(payout.id), [
    { type: 'charge', match: 'matched', orderId: order.id, tenderId: order.tenders[0]?.id },
  ])
  t.same(await caseOf(payout.id), [])
  t.same(await shop.eventsOf(payout.id), ['payout.imported'])
})

await t.test(
  'T54: 60.28 are paid out where the lines say 77.55: 17.27 nobody explains',
  async t => {
    await sold('80.00')
    const reference = await shop.paidOut({ hidden: -1_727 })
    await shop.heard()
    const payout = await shop.payoutWhen(reference)
    t.match(payout, {
      amount: euros('60.28'),
      net: euros('77.55'),
      difference: euros('-17.27'),
      reconciliation: 'differs',
      reasons: [
        '80.00 less 2.45 of fees are 77.55 EUR, paid out were 60.28 EUR: 17.27 EUR less than the lines explain.',
      ],
    })
    t.match(await linesOf(payout.id), [{ match: 'matched' }], 'what is there is ours')
    t.match(await caseOf(payout.id), [
      { severity: 'high', state: 'open', reason: `Payout ${reference}: ${payout.reasons?.[0]}` },
    ])

    // The provider lists its three kinds of movements: the payout ties, and each word is asked after.
    await shop.payoutChanged(reference, {
      lines: [
        { type: 'risk_withholding', amount: -1_151, description: 'Two thirds' },
        { type: 'loan_repayment', amount: -345, description: 'A fifth' },
        { type: 'issuing_top_up', amount: -231, description: 'One eighth' },
      ],
    })
    await shop.heard()
    const explained = await shop.payoutWhen(reference, ({ lines }) => lines === 4)
    t.match(explained, { difference: euros('0.00'), reconciliation: 'differs', unmatched: 3 })
    t.match(explained.reasons, [
      /calls it "risk_withholding" \(Two thirds\), which nobody has mapped yet: -11\.51 EUR/,
      /"loan_repayment"/,
      /"issuing_top_up"/,
    ])
    const [first, second] = await caseOf(payout.id)
    t.match(first, { state: 'resolved' })
    t.match(second, { state: 'open', severity: 'medium' })
    t.equal((await linesOf(payout.id, { match: 'unknownType' })).length, 3)
  },
)

await t.test('T55: 1.00 a month for a card reader, itemised or not', async t => {
  await sold('50.00')
  const reference = await shop.paidOut({ hidden: -100 })
  await shop.heard()
  const payout = await shop.payoutWhen(reference)
  t.match(payout, {
    difference: euros('-1.00'),
    reasons: [/50\.00 less 1\.63 of fees are 48\.37 EUR, paid out were 47\.37 EUR: 1\.00 EUR less/],
  })
  t.match(await caseOf(payout.id), [{ state: 'open' }])
  await shop.payoutChanged(reference, {
    lines: [{ type: 'reader_fee', amount: -100, description: 'Card reader, November' }],
  })
  await shop.heard()
  t.match(await shop.payoutWhen(reference, ({ lines }) => lines === 2), {
    difference: euros('0.00'),
    reconciliation: 'reconciled',
    byType: [{ type: 'charge' }, { type: 'fee', net: euros('-1.00') }],
  })
  t.match(await linesOf(payout.id, { match: 'own' }), [{ description: 'Card reader, November' }])
  t.match(await caseOf(payout.id), [{ state: 'resolved' }], 'and the case settles itself')
})

await t.test(
  'refunds and disputes are in it with their sign, their fee and what they are about',
  async t => {
    const refunded = await sold('40.00')
    await shop.returns.refundOrder(call(once()), {
      orderId: refunded.id,
      reason: 'goodwill',
      amount: euros('5.00'),
    })
    await shop.refundWhen(refunded.id, 'succeeded')
    const disputed = await sold('30.00')
    const dispute = await shop.disputed(disputed)
    await shop.heard()
    const payout = await imported()
    t.match(payout, { reconciliation: 'reconciled', unmatched: 0 })
    const lines = await linesOf(payout.id)
    t.match(
      lines.map(({ type, gross, fee, match, orderId }) => [
        type,
        gross.amount,
        fee.amount,
        match,
        orderId,
      ]),
      [
        ['charge', '40.00', '1.35', 'matched', refunded.id],
        ['refund', '-5.00', '0.00', 'matched', refunded.id],
        ['charge', '30.00', '1.08', 'matched', disputed.id],
        ['dispute', '-30.00', '15.00', 'matched', disputed.id],
      ],
    )
    t.equal(lines[3]?.disputeId, (await shop.disputeOf(disputed.id)).id)

    await shop.atBank(dispute, { status: 'won' })
    const [won] = await shop.told()
    const early = await imported()
    t.match(early.reasons, [/is given back, and we know it as evidenceDue/], 'before we were told')
    if (won === undefined) throw new Error('nothing was told')
    await shop.receive(won)
    await finance.importPayouts(call(), {})
    t.match(
      await shop.payoutWhen(
        early.reference,
        ({ reconciliation }) => reconciliation === 'reconciled',
      ),
      { amount: euros('30.00') },
    )
  },
)

await t.test('imported again it is the same, however often and at once', async t => {
  await sold('25.00')
  const payout = await imported({ hidden: -1 })
  const [told] = await caseOf(payout.id)
  for (let i = 0; i < 3; i++) await finance.importPayouts(call(), {})
  await until(async () => {
    const { rows } = await shop.store.pool.query(
      `select 1 from crossdock.operation where kind = 'import-payout' and state in ('pending', 'running', 'waiting')`,
    )
    return rows.length === 0
  })
  t.same(await shop.payoutWhen(payout.reference), payout, 'nothing is different, nothing is told')
  t.same(await caseOf(payout.id), [told])
  t.equal((await linesOf(payout.id)).length, 1)
  t.same(await shop.eventsOf(payout.id), ['payout.differs'])
})

await t.test('what is not ours, settled twice, or another amount says so', async t => {
  const order = await sold('20.00')
  const first = await imported()
  const [line] = await linesOf(first.id)
  const source = line?.transactionId
  const again = await imported({
    lines: [
      { type: 'charge', amount: 2_000, source },
      { type: 'charge', amount: 999, source: 'mov_of_nobody' },
      { type: 'chargeback', amount: -999, source: 'dis_of_nobody' },
    ],
  })
  t.match(again, { difference: euros('0.00'), reconciliation: 'differs', unmatched: 3 })
  t.match(await linesOf(again.id), [
    {
      match: 'doubled',
      orderId: order.id,
      reason: `Payout ${first.reference} has settled it before.`,
    },
    { match: 'notKnown', reason: 'No capture of ours is mov_of_nobody.' },
    { match: 'notKnown', reason: 'Nobody has told of dispute dis_of_nobody.' },
  ])

  const other = await sold('21.00')
  const authorised = other.tenders[0]?.transactions.find(({ type }) => type === 'capture')
  await shop.store.pool.query(
    `update reference_payment.movement set amount = amount - 1 where id = $1`,
    [authorised?.pspReference?.slice(4)],
  )
  const less = await imported()
  t.match(await linesOf(less.id), [
    { match: 'amountDiffers', reason: 'Settled as 20.99 EUR, booked as 21.00 EUR.' },
  ])
})

await t.test(
  'a payout that did not arrive has settled nothing: the next one has it again',
  async t => {
    const order = await sold('34.00')
    const lost = await imported({ status: 'failed' })
    const [line] = await linesOf(lost.id)
    const again = await imported({
      lines: [{ type: 'charge', amount: 3_400, fee: 119, source: line?.transactionId }],
    })
    t.match(again, { reconciliation: 'reconciled' })
    t.match(await linesOf(again.id), [{ match: 'matched', orderId: order.id }])
  },
)

await t.test('what is ours and in no payout of its time is missed', async t => {
  const from = new Date().toISOString()
  const order = await sold('33.00')
  const capture = order.tenders[0]?.transactions.find(({ type }) => type === 'capture')
  const later = new Date(Date.now() + 60_000).toISOString()
  // Another payout has taken it along, and did not arrive.
  const lost = await imported({ status: 'failed' })
  t.match(lost, { state: 'failed', reasons: ['It failed: the money did not arrive.'] })
  const before = await imported({ period: { from, to: later } })
  t.match(before, { lines: 0, missing: 0, reconciliation: 'reconciled' })

  await shop.store.pool.query(`delete from reference_payment.payout_line where source = $1`, [
    capture?.pspReference,
  ])
  await shop.payoutChanged(lost.reference, {})
  await shop.heard()
  await shop.payoutWhen(lost.reference, ({ lines }) => lines === 0)
  await shop.store.pool.query(`update reference_payment.movement set type = 'lost' where id = $1`, [
    capture?.pspReference?.slice(4),
  ])
  const payout = await imported({ period: { from, to: later } })
  t.match(payout, { missing: 1, difference: euros('0.00'), reconciliation: 'differs' })
  t.match(payout.reasons, [
    `1 captures or refunds of ours in its time are in no payout, 33.00 EUR in all: ${capture?.pspReference} of ${order.id}.`,
  ])
})

await t.test('each currency is a payout of its own, in its own coin', async t => {
  const yen = { currency: 'JPY', amount: '10000' }
  const order = await shop.delivered(
    mugs({
      currency: 'JPY',
      lines: [{ sku: 'MUG-WHITE', quantity: 1 }],
      shipping: { currency: 'JPY', amount: '500' },
    }),
  )
  const taken = order.tenders[0]?.captured
  t.match(taken, { currency: 'JPY' })
  const payout = await imported({ currency: 'JPY', feeBasisPoints: 0, feeFixed: 10 })
  const amount = { currency: 'JPY', amount: String(Number(taken?.amount) - 10) }
  t.match(payout, { amount, gross: taken, reconciliation: 'reconciled' })
  const { payouts } = await finance.listPayouts(call(), { currency: 'JPY' })
  t.same(
    payouts.map(({ id }) => id),
    [payout.id],
  )

  // Sold in yen, paid out in euros: what is matched is what was taken, what is summed is what is paid.
  const other = await shop.delivered(
    mugs({
      currency: 'JPY',
      lines: [{ sku: 'MUG-WHITE', quantity: 1 }],
      shipping: { currency: 'JPY', amount: '500' },
    }),
  )
  const capture = other.tenders[0]?.transactions.find(({ type }) => type === 'capture')
  const presentment = { value: capture?.amount.amount ?? yen.amount, currency: 'JPY' }
  // By the rate of the order it is so much; the provider's rate is another one by now.
  const [expected = euros('0.00')] = capture?.equivalents ?? []
  const cents = Number(expected.amount.replace('.', ''))
  const source = capture?.pspReference
  const changed = await imported({
    lines: [{ type: 'charge', amount: cents - 23, fee: 100, source, presentment }],
  })
  t.match(changed, {
    amount: euros(((cents - 123) / 100).toFixed(2)),
    fxDifference: euros('-0.23'),
    difference: euros('0.00'),
    reconciliation: 'reconciled',
  })
  t.match(await linesOf(changed.id), [
    { match: 'matched', original: capture?.amount, fx: { expected, difference: euros('-0.23') } },
  ])
  t.same(await caseOf(changed.id), [], 'a rate is no mismatch')
})

await t.test(
  'T56: what a payout is off by a factor of a hundred is no matter of rates',
  async t => {
    const order = await shop.delivered(
      mugs({
        currency: 'JPY',
        lines: [{ sku: 'MUG-WHITE', quantity: 1 }],
        shipping: { currency: 'JPY', amount: '500' },
      }),
    )
    const capture = order.tenders[0]?.transactions.find(({ type }) => type === 'capture')
    const [expected = euros('0.00')] = capture?.equivalents ?? []
    const presentment = { value: capture?.amount.amount ?? '0', currency: 'JPY' }
    const amount = Number(expected.amount.replace('.', '')) * 100
    const payout = await imported({
      lines: [{ type: 'charge', amount, fee: 0, source: capture?.pspReference, presentment }],
    })
    t.match(payout, { reconciliation: 'differs', unmatched: 1 })
    t.notOk('fxDifference' in payout)
    t.match(await linesOf(payout.id), [
      { match: 'amountDiffers', reason: /booked as 1\d\.\d\d EUR: more than rates differ by/ },
    ])
  },
)

await t.test('what was left over and what is kept belong to the sum', async t => {
  await sold('60.00')
  const payout = await imported({
    opening: 500,
    closing: 200,
    lines: [
      { type: 'reserve', amount: -1_000 },
      { type: 'adjustment', amount: 25, description: 'Goodwill' },
    ],
  })
  t.match(payout, {
    amount: euros('51.35'),
    opening: euros('5.00'),
    closing: euros('2.00'),
    net: euros('48.35'),
    difference: euros('0.00'),
    reconciliation: 'reconciled',
  })
})

await t.test('payouts and their lines are listed page by page, by every filter', async t => {
  const all = (await finance.listPayouts(call(), { limit: 200 })).payouts
  const paged: string[] = []
  let cursor: string | undefined
  do {
    const page = await finance.listPayouts(call(), { limit: 2, ...(cursor && { cursor }) })
    paged.push(...page.payouts.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor !== undefined)
  t.same(
    paged,
    all.map(({ id }) => id),
  )
  const differing = (await finance.listPayouts(call(), { reconciliation: 'differs' })).payouts
  t.same(
    differing.map(({ id }) => id),
    all.filter(({ reconciliation }) => reconciliation === 'differs').map(({ id }) => id),
  )
  const { payouts: failed } = await finance.listPayouts(call(), { state: 'failed' })
  t.match(failed, [{ state: 'failed' }, { state: 'failed' }])
  const [newest] = all
  const from = newest?.issuedAt ?? ''
  t.match((await finance.listPayouts(call(), { from })).payouts, [{ id: newest?.id }])
  const big = all.find(({ lines }) => lines === 4)
  const page = await finance.listPayoutLines(call(), { payoutId: big?.id ?? '', limit: 3 })
  const rest = await finance.listPayoutLines(call(), {
    payoutId: big?.id ?? '',
    limit: 3,
    ...(page.nextCursor && { cursor: page.nextCursor }),
  })
  t.equal(page.lines.length + rest.lines.length, 4)
  t.match(await problemOf(finance.listPayouts(call(), { cursor: page.nextCursor ?? '' })), {
    code: 'request-invalid',
  })
  t.match(
    await problemOf(finance.getPayout(call(), { payoutId: 'pyt_01K9ZG4A2B3C4D5E6F7G8H9J0K' })),
    {
      code: 'not-found',
    },
  )
})
