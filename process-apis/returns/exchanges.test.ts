import t from 'tap'
import { subtract, sum, toMinor } from '../../openapi/canonical/money.ts'
import type { Money } from '../../openapi/generated/orders.d.ts'
import type { NewReturn } from '../../openapi/generated/returns.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { until } from '../durable/durable.suite.ts'
import { armFailPoint } from '../durable/fail-point.ts'
import { call, once } from '../orders/orders.suite.ts'
import { byMail, returnsProcess } from './returns.suite.ts'

const shop = await returnsProcess()
const { returns } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })

/** Hands goods in at a store, looked at and as new, against something else. */
const exchange = (
  orderId: string,
  quantity: number,
  lines: NonNullable<NewReturn['exchange']>['lines'],
  paymentToken?: string,
) =>
  returns.requestReturn(call(once()), {
    ...byMail(orderId),
    method: 'inStore',
    locationId: 'ST-BERLIN',
    resolution: 'exchange',
    lines: [{ orderLineId: '1', quantity, reason: 'unwanted', inspection: { condition: 'new' } }],
    exchange: { lines, ...(paymentToken !== undefined && { paymentToken }) },
  })
const totalOf = async (type: string, orderId: string): Promise<Money> => {
  const order = await shop.order(orderId)
  const salesOrder = order.externalRefs.find(ref => ref.type === 'salesOrder')?.id
  const all = (await shop.documents('erp')).filter(
    one => one.type === type && one.facts['salesOrder'] === salesOrder,
  )
  return sum(
    'EUR',
    all.map(({ facts }) => euros(String(facts['total']))),
  )
}
/** What the tenders of an order have taken and not given back. */
const keptOf = async (orderId: string): Promise<Money> => {
  const { tenders } = await shop.order(orderId)
  return sum(
    'EUR',
    tenders.map(({ captured, refunded }) => subtract(captured, refunded)),
  )
}

await t.test('what is taken instead costs the same: no money moves but the credit', async t => {
  const order = await shop.delivered()
  const handed = await exchange(order.id, 1, [{ sku: 'MUG-BLACK', quantity: 1 }])
  const done = await shop.returnWhen(handed.id, one => one.exchange?.state === 'ordered')
  const { returned, replacement, net, orderId = '' } = done.exchange ?? {}
  t.same(returned, euros('12.50'))
  t.same(net, subtract(returned ?? euros('0.00'), replacement ?? euros('0.00')))
  await shop.settled(order.id)
  await shop.settled(orderId)
  t.match(await shop.order(orderId), {
    state: /accepted|processing/,
    lines: [{ sku: 'MUG-BLACK' }],
  })
  t.match((await shop.refundsOf(order.id))[0], { reason: 'exchange', state: 'succeeded' })
  const history = (await shop.documents('crm')).filter(({ state }) => state === 'exchanged')
  t.ok(history.length > 0)
})

await t.test(
  'T49: what is taken instead is dearer: the customer owes the difference, and pays it',
  async t => {
    const order = await shop.delivered({ lines: [{ sku: 'MUG-WHITE', quantity: 8 }] })
    const handed = await exchange(order.id, 8, [{ sku: 'MUG-WHITE', quantity: 20 }], 'tok_visa')
    const done = await shop.returnWhen(handed.id, one => one.exchange?.state === 'ordered')
    t.match(done.exchange, {
      returned: euros('100.00'),
      replacement: euros('250.00'),
      net: euros('-150.00'),
    })
    const replacement = done.exchange?.orderId ?? ''
    await shop.settled(replacement)
    const { tenders } = await shop.order(replacement)
    t.same(
      tenders
        .map(({ method, amount }) => [method, amount.amount])
        .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
      [
        ['storeCredit', '100.00'],
        ['token', '150.00'],
      ],
    )
    await shop.refundWhen(order.id, 'succeeded')
    await shop.settled(order.id)
    t.same(await totalOf('creditMemo', order.id), euros('100.00'))
    const [work] = (await shop.order(replacement)).fulfilmentOrders
    await shop.orders.updateFulfilment(call(), {
      fulfilmentOrderId: work?.id ?? '',
      state: 'shipped',
      at: new Date().toISOString(),
    })
    await shop.settled(replacement)
    const owed = subtract(
      await totalOf('creditMemo', order.id),
      await totalOf('invoice', replacement),
    )
    t.same(owed, euros('-150.00'), 'not forced to nothing')
    await shop.returnWhen(handed.id, ({ state }) => state === 'closed')
  },
)

await t.test('cheaper: the rest goes back to where it came from', async t => {
  const order = await shop.delivered()
  const handed = await exchange(order.id, 2, [{ sku: 'MUG-WHITE', quantity: 1 }])
  const done = await shop.returnWhen(handed.id, one => one.exchange?.state === 'ordered')
  t.match(done.exchange, { net: euros('12.50') })
  const refund = await shop.refundWhen(order.id, 'succeeded')
  t.same(
    refund.allocations.map(({ to, amount }) => [to, amount.amount]),
    [
      ['storeCredit', '12.50'],
      ['original', '12.50'],
    ],
  )
  t.match(await shop.order(order.id), { tenders: [{ refunded: euros('25.00') }] })
})

await t.test('T50: invoice less credit memo is what the customer kept, to the cent', async t => {
  const order = await shop.delivered({ lines: [{ sku: 'MUG-WHITE', quantity: 6 }] })
  const handed = await exchange(order.id, 4, [{ sku: 'MUG-WHITE', quantity: 4 }])
  await shop.returnWhen(handed.id, one => one.exchange?.state === 'ordered')
  await shop.refundWhen(order.id, 'succeeded')
  await shop.settled(order.id)
  const residual = subtract(
    subtract(await totalOf('invoice', order.id), await totalOf('creditMemo', order.id)),
    await keptOf(order.id),
  )
  t.same(residual, euros('0.00'))
  t.same(await keptOf(order.id), euros('29.90'), 'two mugs and the delivery')
})

await t.test('not to be had: the credit is taken back and all of the money returned', async t => {
  const order = await shop.delivered()
  const handed = await exchange(order.id, 1, [{ sku: 'MUG-WHITE', quantity: 9_999 }], 'tok_visa')
  const failed = await shop.returnWhen(handed.id, one => one.exchange?.state === 'failed')
  t.match(failed.exchange, { failedBecause: String })
  t.ok((await shop.casesOf(order.id)).includes('exchangeFailed'))
  const refund = await shop.refundWhen(order.id, 'succeeded')
  t.match(refund, { reason: 'return', allocations: [{ to: 'original', amount: euros('12.50') }] })
  const [credit] = (await shop.documents('payment')).filter(
    ({ reference }) => reference === `${handed.id}:exchange:back`,
  )
  t.match(credit, { facts: { captured: '1250' } }, 'nobody can pay with the credit any more')
  await shop.settled(order.id)
  t.match(await shop.order(order.id), { tenders: [{ refunded: euros('12.50') }] })
})

await t.test('not to be had, and the answer was lost: it is not waited for', async t => {
  const order = await shop.delivered()
  armFailPoint({
    place: 'before call',
    name: 'order what is taken instead',
    act() {
      throw new Problem('system-outcome-unknown')
    },
  })
  const handed = await exchange(order.id, 1, [{ sku: 'MUG-WHITE', quantity: 9_999 }], 'tok_visa')
  await shop.returnWhen(handed.id, one => one.exchange?.state === 'failed')
  t.match(await shop.refundWhen(order.id, 'succeeded'), { reason: 'return' })
})

await t.test('dearer, and nothing to pay it with: the money goes back', async t => {
  const order = await shop.delivered()
  const handed = await exchange(order.id, 1, [{ sku: 'MUG-WHITE', quantity: 2 }])
  t.match(await shop.returnWhen(handed.id, one => one.exchange?.state === 'failed'), {
    exchange: { failedBecause: /12.50 EUR more/ },
  })
  await shop.refundWhen(order.id, 'succeeded')
})

await t.test('a claim is paid back, or sent again for nothing', async t => {
  const order = await shop.delivered()
  const paid = await returns.openClaim(call(once()), {
    orderId: order.id,
    type: 'refund',
    reason: 'missing',
    lines: [{ lineId: '1', quantity: 1 }],
  })
  t.match(paid, { state: 'resolved', refundId: /^rfd_/ })
  t.match(await shop.refundWhen(order.id, 'succeeded'), {
    reason: 'claim',
    claimId: paid.id,
    amount: euros('12.50'),
  })
  const key = once()
  const claim = {
    orderId: order.id,
    type: 'replace' as const,
    reason: 'damaged' as const,
    lines: [{ lineId: '1', quantity: 1 }],
  }
  const sent = await returns.openClaim(call(key), claim)
  t.equal((await returns.openClaim(call(key), claim)).id, sent.id, 'twice is once')
  let now = sent
  await until(async () => {
    now = await returns.getClaim(call(), { claimId: sent.id })
    return now.state === 'resolved'
  })
  const replacement = await shop.order(now.replacementOrderId ?? '')
  t.match(replacement, {
    totals: { total: euros('0.00') },
    lines: [{ sku: 'MUG-WHITE', quantities: { ordered: 1, allocated: 1 } }],
    customer: { email: 'ada@example.com' },
  })
  const more = await returns.openClaim(call(once()), {
    ...claim,
    lines: [{ lineId: '1', quantity: 2 }],
  })
  t.match(more, { state: 'declined', decision: { reasons: [{ rule: 'notHandedOver' }] } })
})

await t.test('a claim above the limit waits for a person', async t => {
  const order = await shop.delivered({ lines: [{ sku: 'MUG-WHITE', quantity: 9 }] })
  const claim = await returns.openClaim(call(once()), {
    orderId: order.id,
    type: 'refund',
    reason: 'wrong',
    lines: [{ lineId: '1', quantity: 9 }],
  })
  t.match(claim, {
    state: 'opened',
    decision: { outcome: 'manual', reasons: [{ rule: 'amount' }] },
  })
  const decided = await returns.decideClaim(call(), { claimId: claim.id, outcome: 'approved' })
  t.match(decided, { state: 'resolved', decision: { by: 'app_storefront' } })
  await shop.refundWhen(order.id, 'succeeded')
})

await t.test('over all of it no tender gave more than it took', async t => {
  const { rows } = await shop.store.pool.query<{ tender: { captured: Money; refunded: Money } }>(
    `select jsonb_array_elements(document->'tenders') as tender from crossdock."order"`,
  )
  for (const { tender } of rows) t.ok(toMinor(tender.refunded) <= toMinor(tender.captured))
})
