import t from 'tap'
import type { NewOrder } from '../../openapi/generated/orders.d.ts'
import { sum, toMinor } from '../../openapi/canonical/money.ts'
import { Problem } from '../../openapi/problem.ts'
import { observeMoves } from '../orders/observed-moves.suite.ts'
import { call, once } from '../orders/orders.suite.ts'
import { byMail, returnsProcess } from './returns.suite.ts'

const shop = await returnsProcess({
  refunds: {
    policy: 'originalProportional',
    channels: {},
    delivery: 'allReturned',
    approvalAbove: { EUR: '50.00' },
    retryAfterSeconds: [0],
    askAfterSeconds: [0, 0, 1, 1, 1, 1, 1, 1, 1, 1],
  },
})
const onlyListedMoves = await observeMoves(shop.store)
const { returns } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })
const problemOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('was not refused')
}
const token = (name: string): Partial<NewOrder> => ({ payment: { method: 'token', token: name } })
const memosOf = async (refundId: string) =>
  (await shop.documents('erp', refundId)).filter(({ type }) => type === 'creditMemo')
const service = (application = 'app_service') => {
  const { principal } = call()
  return call({ principal: { ...principal, application }, ...once() })
}

await t.test('T58: goodwill is paid with nothing outstanding and nothing coming back', async t => {
  const order = await shop.delivered()
  const refund = await returns.refundOrder(service(), {
    orderId: order.id,
    reason: 'goodwill',
    amount: euros('5.00'),
    note: 'It came late',
  })
  t.match(refund, { reason: 'goodwill', lines: [], amount: euros('5.00') })
  await shop.refundWhen(order.id, 'succeeded')
  await shop.settled(order.id)
  t.match(await memosOf(refund.id), [{ facts: { total: '5.00' } }])
  t.match(await shop.order(order.id), {
    paymentStatus: 'partiallyRefunded',
    returnStatus: 'none',
    tenders: [{ refunded: euros('5.00'), transactions: [{}, {}, { type: 'refund' }] }],
  })
  t.match(await returns.listRefunds(call(), { orderId: order.id }), {
    items: [{ id: refund.id, state: 'succeeded' }],
    refundable: [{ amount: euros('24.90') }],
  })
})

await t.test('T52: only the delivery is paid back, with its tax', async t => {
  const order = await shop.delivered()
  const { id, amount } = await returns.refundOrder(service(), {
    orderId: order.id,
    reason: 'other',
    shipping: true,
  })
  t.same(amount, euros('4.90'))
  await shop.refundWhen(order.id, 'succeeded')
  await shop.settled(order.id)
  t.match(await memosOf(id), [{ facts: { total: '4.90' } }])
  const again = returns.refundOrder(service(), {
    orderId: order.id,
    reason: 'other',
    shipping: true,
  })
  t.match(await problemOf(again), { code: 'state-conflict' })
})

await t.test('T57: refund after refund, to the last cent, and not one more', async t => {
  const order = await shop.delivered()
  const pay = (more: object) =>
    returns.refundOrder(service(), { orderId: order.id, reason: 'priceAdjustment', ...more })
  await pay({ lines: [{ lineId: '1', quantity: 1 }] })
  await pay({ lines: [{ lineId: '1', quantity: 1 }] })
  await pay({ amount: euros('4.89') })
  await pay({ amount: euros('0.01') })
  t.match(await problemOf(pay({ amount: euros('0.01') })), { code: 'state-conflict' })
  await shop.settled(order.id)
  const refunds = await shop.refundsOf(order.id)
  t.same(
    refunds.map(({ state, amount }) => [state, amount.amount]),
    [
      ['succeeded', '12.50'],
      ['succeeded', '12.50'],
      ['succeeded', '4.89'],
      ['succeeded', '0.01'],
    ],
  )
  t.match(await shop.order(order.id), {
    paymentStatus: 'refunded',
    tenders: [{ captured: euros('29.90'), refunded: euros('29.90') }],
  })
})

await t.test('twenty refunds at once never pay more than was captured', async t => {
  const order = await shop.delivered()
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      returns.refundOrder(service(), {
        orderId: order.id,
        reason: 'goodwill',
        amount: euros('5.00'),
      }),
    ),
  )
  t.equal(answers.filter(({ status }) => status === 'fulfilled').length, 5)
  await shop.settled(order.id)
  t.match(await shop.order(order.id), { tenders: [{ refunded: euros('25.00') }] })
  const ledger = (await shop.documents('payment')).filter(
    ({ facts }) =>
      JSON.stringify(facts).includes(order.id) && JSON.stringify(facts).includes('captured'),
  )
  t.match(ledger, [{ facts: { captured: '2990', refunded: '2500' } }])
})

await t.test(
  'T53: while a refund is pending there is no credit memo; it follows the success',
  async t => {
    const order = await shop.delivered(token('tok_refund_pending'))
    const { id } = await returns.refundOrder(service(), {
      orderId: order.id,
      reason: 'goodwill',
      amount: euros('5.00'),
    })
    const pending = await shop.refundWhen(order.id, 'pending')
    t.match(await memosOf(id), [])
    t.match(
      await returns.listRefunds(call(), { orderId: order.id }),
      {
        refundable: [{ amount: euros('24.90') }],
      },
      'what is pending is not given twice',
    )
    t.match(await shop.order(order.id), { tenders: [{ refunded: euros('0.00') }] })
    const [document] = (await shop.documents('payment')).filter(
      ({ id: movement }) => movement === pending.allocations[0]?.pspReference,
    )
    await shop.admin('POST', '/payment/refund-result', {
      merchantReference: document?.reference,
      result: 'approved',
    })
    await shop.refundWhen(order.id, 'succeeded')
    await shop.settled(order.id)
    t.match(await memosOf(id), [{ facts: { total: '5.00' } }])
  },
)

await t.test(
  'T53: a refund that fails gets no credit memo, is tried again, then is for a person',
  async t => {
    const order = await shop.delivered(token('tok_refund_declined'))
    const { id } = await returns.refundOrder(service(), {
      orderId: order.id,
      reason: 'goodwill',
      amount: euros('5.00'),
    })
    const failed = await shop.refundWhen(order.id, 'manual')
    t.match(failed.allocations, [{ state: 'failed', attempt: 2, failedBecause: 'declined' }])
    t.ok((await shop.casesOf(order.id)).includes('refundFailed'))
    await shop.settled(order.id)
    t.match(await memosOf(id), [])
    t.match(await returns.retryRefund(service(), { orderId: order.id, refundId: id }), {
      allocations: [{ state: 'planned', attempt: 3 }],
    })
    await shop.refundWhen(order.id, 'manual')
  },
)

await t.test('a refund that is declined once is paid with the next try', async t => {
  const order = await shop.delivered(token('tok_refund_declined_once'))
  const { id } = await returns.refundOrder(service(), {
    orderId: order.id,
    reason: 'goodwill',
    amount: euros('5.00'),
  })
  t.match(await shop.refundWhen(order.id, 'succeeded'), { allocations: [{ attempt: 2 }] })
  await shop.settled(order.id)
  t.equal((await memosOf(id)).length, 1)
})

await t.test('an answer that is lost is looked up: the money goes once', async t => {
  const order = await shop.delivered()
  await shop.rig('payment').fault({ mode: 'commit-then-500', count: 1 })
  await returns.refundOrder(service(), {
    orderId: order.id,
    reason: 'goodwill',
    amount: euros('5.00'),
  })
  await shop.refundWhen(order.id, 'succeeded')
  await shop.rig('payment').heal()
  const [refund] = await shop.refundsOf(order.id)
  const paid = (await shop.documents('payment')).filter(
    ({ type, reference }) => type === 'refund' && reference.startsWith(refund?.id ?? ''),
  )
  t.equal(paid.length, 1)
})

await t.test('above the limit a second person approves it, never the one who asked', async t => {
  const order = await shop.delivered({ lines: [{ sku: 'MUG-WHITE', quantity: 6 }] })
  const { id, state } = await returns.refundOrder(service('app_one'), {
    orderId: order.id,
    reason: 'goodwill',
    amount: euros('60.00'),
  })
  t.equal(state, 'requested')
  const approve = { orderId: order.id, refundId: id }
  t.match(await problemOf(returns.approveRefund(service('app_one'), approve)), {
    code: 'state-conflict',
  })
  t.match(await returns.approveRefund(service('app_two'), approve), {
    state: 'approved',
    approvedBy: 'app_two',
  })
  await shop.refundWhen(order.id, 'succeeded')
})

await t.test(
  'T60: of a split payment each means gives what the policy says, and only its own',
  async t => {
    const credit = await shop.connectors.payment.issueStoreCredit(call(), {
      reference: `test:${process.pid}`,
      amount: euros('10.00'),
    })
    const order = await shop.delivered({
      payment: {
        method: 'split',
        tenders: [
          { method: 'storeCredit', token: credit.token, amount: euros('10.00') },
          { method: 'token', token: 'tok_visa', amount: euros('19.90') },
        ],
      },
    })
    const captured = Object.fromEntries(
      order.tenders.map(({ method, captured: taken }) => [method, taken.amount]),
    )
    t.same(captured, { storeCredit: '10.00', token: '19.90' })
    await returns.refundOrder(service(), {
      orderId: order.id,
      reason: 'goodwill',
      amount: euros('14.95'),
      policy: 'originalProportional',
    })
    await shop.refundWhen(order.id, 'succeeded')
    const given = async () =>
      Object.fromEntries(
        (await shop.order(order.id)).tenders.map(({ method, refunded }) => [
          method,
          refunded.amount,
        ]),
      )
    t.same(await given(), { storeCredit: '5.00', token: '9.95' })
    await returns.refundOrder(service(), {
      orderId: order.id,
      reason: 'goodwill',
      amount: euros('10.00'),
      policy: 'cardFirst',
    })
    await shop.settled(order.id)
    t.same(await given(), { storeCredit: '5.05', token: '19.90' })
    t.match(await shop.connectors.payment.checkBalance(call(), { token: credit.token }), {
      available: euros('5.05'),
    })
  },
)

await t.test(
  'to store credit: the customer gets a credit to pay with, the tender is used up',
  async t => {
    const order = await shop.delivered()
    const handed = await returns.requestReturn(call(once()), {
      ...byMail(order.id),
      method: 'inStore',
      locationId: 'ST-BERLIN',
      resolution: 'storeCredit',
      lines: [
        { orderLineId: '1', quantity: 1, reason: 'unwanted', inspection: { condition: 'new' } },
      ],
    })
    t.match(handed, { refundPolicy: 'toStoreCredit' })
    const refund = await shop.refundWhen(order.id, 'succeeded')
    t.match(refund.allocations, [
      { to: 'storeCredit', amount: euros('12.50'), storeCredit: /^sc_/ },
    ])
    t.match(
      await shop.connectors.payment.checkBalance(call(), {
        token: refund.allocations[0]?.storeCredit ?? '',
      }),
      { available: euros('12.50') },
    )
    t.match(await shop.order(order.id), { tenders: [{ refunded: euros('12.50') }] })
  },
)

await t.test('goodwill first, everything back then: what was paid is not paid again', async t => {
  const order = await shop.delivered()
  await returns.refundOrder(service(), {
    orderId: order.id,
    reason: 'goodwill',
    amount: euros('5.00'),
  })
  await shop.refundWhen(order.id, 'succeeded')
  await returns.requestReturn(call(once()), {
    ...byMail(order.id),
    method: 'inStore',
    locationId: 'ST-BERLIN',
    lines: [
      { orderLineId: '1', quantity: 2, reason: 'unwanted', inspection: { condition: 'new' } },
    ],
  })
  await shop.settled(order.id)
  const refund = (await shop.refundsOf(order.id)).at(-1)
  t.match(refund, {
    state: 'succeeded',
    amount: euros('24.90'),
    adjustments: [{ kind: 'alreadyPaid', amount: euros('-5.00') }],
  })
  t.match(await shop.order(order.id), { paymentStatus: 'refunded' })
})

await t.test('the ledgers of order, provider and ERP agree over all of it', async t => {
  const { rows } = await shop.store.pool.query<{
    document: Awaited<ReturnType<typeof shop.order>>
  }>(`select document from crossdock."order"`)
  for (const { document } of rows) {
    await shop.settled(document.id)
    const order = await shop.order(document.id)
    for (const tender of order.tenders) {
      t.ok(toMinor(tender.refunded) <= toMinor(tender.captured), `${order.id} ${tender.id}`)
    }
    const done = (order.refunds ?? []).filter(({ state }) => state === 'succeeded')
    const paid = sum(
      'EUR',
      order.tenders.map(({ refunded }) => refunded),
    )
    t.same(
      sum(
        'EUR',
        done.map(({ amount }) => amount),
      ),
      paid,
    )
    t.ok(done.every(({ creditMemoId }) => creditMemoId !== undefined))
  }
})

await t.test('what was paid back and came back is owed again, and tried by a person', async t => {
  const order = await shop.delivered()
  const { id: refundId } = await returns.refundOrder(service(), {
    orderId: order.id,
    reason: 'goodwill',
    amount: euros('5.00'),
  })
  const paid = await shop.refundWhen(order.id, 'succeeded')
  await shop.settled(order.id)
  const reference = paid.allocations[0]?.pspReference ?? ''
  const report = (more: object = {}) =>
    returns.reportRefund(service(), {
      orderId: order.id,
      refundId,
      outcome: 'reversed',
      reference,
      reason: 'account closed',
      ...more,
    })
  t.match(await report(), {
    state: 'reversed',
    reversedAt: String,
    allocations: [{ state: 'reversed', failedBecause: 'account closed' }],
  })
  t.match(await report(), { state: 'reversed' }, 'told twice is once')
  t.match(await problemOf(report({ reference: 'mov_another' })), { code: 'state-conflict' })
  const back = await shop.order(order.id)
  t.match(back, {
    paymentStatus: 'captured',
    tenders: [{ refunded: euros('0.00'), transactions: [{}, {}, {}, { type: 'refundReversal' }] }],
  })
  t.equal((await shop.casesOf(order.id)).filter(one => one === 'refundReversed').length, 1)
  t.match(
    (await returns.listRefunds(call(), { orderId: order.id })).refundable,
    [{ amount: euros('24.90') }],
    'it is still spoken for',
  )

  t.match(await returns.retryRefund(service(), { orderId: order.id, refundId }), {
    state: 'approved',
    allocations: [{ state: 'planned', attempt: 2 }],
  })
  t.match(await shop.refundWhen(order.id, 'succeeded'), { allocations: [{ attempt: 2 }] })
  await shop.settled(order.id)
  t.match(await shop.order(order.id), { tenders: [{ refunded: euros('5.00') }] })
  t.equal((await memosOf(refundId)).length, 1, 'the goods were credited once')
  const { rows } = await shop.store.pool.query(
    `select 1 from crossdock.operation where subject = $1 and state = 'dead'`,
    [order.id],
  )
  t.equal(rows.length, 0)
})

await t.test('no state went where the model does not let it go', onlyListedMoves)
