import fc from 'fast-check'
import t, { type Test } from 'tap'
import { subtract, sum, toMinor } from '../../openapi/canonical/money.ts'
import type { RefundPolicy } from '../../openapi/generated/returns.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { observeMoves } from '../orders/observed-moves.suite.ts'
import { call, once } from '../orders/orders.suite.ts'
import { byMail, returnsProcess } from './returns.suite.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
t.comment(`SEED=${seed}`)
const shop = await returnsProcess()
const onlyListedMoves = await observeMoves(shop.store)
const { returns } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })

const step = fc.oneof(
  fc.record({ kind: fc.constant('goodwill' as const), cents: fc.integer({ min: 1, max: 1_500 }) }),
  fc.record({ kind: fc.constant('shipping' as const) }),
  fc.record({ kind: fc.constant('return' as const), quantity: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('claim' as const), quantity: fc.integer({ min: 1, max: 2 }) }),
  fc.record({
    kind: fc.constant('exchange' as const),
    quantity: fc.integer({ min: 1, max: 2 }),
    instead: fc.record({
      sku: fc.constantFrom('MUG-BLACK', 'SOCKS-3PACK', 'HOODIE-GREY-L'),
      quantity: fc.integer({ min: 1, max: 2 }),
    }),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never
const policy = fc.constantFrom<RefundPolicy>(
  'originalProportional',
  'cardFirst',
  'lifo',
  'toStoreCredit',
)

await t.test('whatever is paid back in whatever order, the ledgers agree to the cent', async t => {
  const histories = fc.sample(
    fc.record({
      credit: fc.integer({ min: 100, max: 4_000 }),
      /** Sold with the goods: it is not theirs to come back, and pays for nothing here. */
      giftCard: fc.boolean(),
      steps: fc.array(fc.tuple(step, policy), { minLength: 3, maxLength: 8 }),
    }),
    { seed, numRuns: 6 },
  )
  for (const [index, { credit, giftCard, steps }] of histories.entries()) {
    const amount = euros((credit / 100).toFixed(2))
    const { token } = await shop.connectors.payment.issueStoreCredit(call(), {
      reference: `history-${seed}-${index}`,
      amount,
    })
    const { id: orderId } = await shop.delivered({
      lines: [
        { sku: 'MUG-WHITE', quantity: 4 },
        ...(giftCard
          ? [
              {
                type: 'giftCardSale' as const,
                sku: 'GIFT-CARD',
                quantity: 1,
                unitPrice: euros('25.00'),
              },
            ]
          : []),
      ],
      payment: {
        method: 'split',
        tenders: [
          { method: 'storeCredit', token, amount },
          {
            method: 'token',
            token: 'tok_visa',
            amount: subtract(euros(giftCard ? '79.90' : '54.90'), amount),
          },
        ],
      },
    })
    // At the same time as well as one after the other.
    await Promise.all(steps.map(([one, how]) => take(orderId, one, how)))
    await shop.settled(orderId)
    await exchanged(t, orderId)
    await shop.settled(orderId)
    const order = await shop.order(orderId)
    for (const { captured, refunded } of order.tenders) {
      t.ok(toMinor(refunded) <= toMinor(captured), `${refunded.amount} of ${captured.amount}`)
    }
    const refunds = order.refunds ?? []
    const given = sum(
      'EUR',
      refunds.map(one => one.amount),
    )
    t.same(
      given,
      sum(
        'EUR',
        order.tenders.map(({ refunded }) => refunded),
      ),
      JSON.stringify(steps),
    )
    t.ok(refunds.every(({ state }) => state === 'succeeded'))
    const memos = await Promise.all(refunds.map(({ id }) => shop.documents('erp', id)))
    t.same(
      sum(
        'EUR',
        memos.flat().map(({ facts }) => euros(String(facts['total']))),
      ),
      given,
      'as the ERP has it',
    )
    const [line] = order.lines
    t.ok((line?.quantities.refunded ?? 0) <= 4)
  }
})

/** What was ordered instead is paid for to the cent: with what came back, and the rest by the customer, or back to them. */
async function exchanged(t: Test, orderId: string): Promise<void> {
  const { items } = await returns.listReturns(call(), { orderId, limit: 50 } as never)
  for (const { id, exchange } of items) {
    if (exchange === undefined) continue
    // What was not authorised is not exchanged either.
    const done = await shop.returnWhen(
      id,
      one => one.exchange?.state !== 'planned' || ['declined', 'cancelled'].includes(one.state),
    )
    const { orderId: replacementId, returned, replacement, net } = done.exchange ?? {}
    if (replacementId === undefined) continue
    await shop.settled(replacementId)
    const order = await shop.order(replacementId)
    t.same(
      sum(
        'EUR',
        order.tenders.map(({ authorised, voided }) => subtract(authorised, voided)),
      ),
      order.totals.total,
      'what is held for it is what it costs',
    )
    t.same(replacement, order.totals.total)
    t.same(net, subtract(returned ?? euros('0.00'), order.totals.total))
    const credit = order.tenders.filter(({ method }) => method === 'storeCredit')
    const spent = sum(
      'EUR',
      credit.map(({ amount }) => amount),
    )
    t.ok(toMinor(spent) <= toMinor(returned ?? spent), 'no more credit than came back')
  }
}

/** What is not possible any more is refused, and changes nothing. */
async function take(orderId: string, one: Step, how: RefundPolicy): Promise<void> {
  const key = call(once())
  const chosen = { policy: how }
  try {
    switch (one.kind) {
      case 'goodwill':
        await returns.refundOrder(key, {
          orderId,
          reason: 'goodwill',
          amount: euros((one.cents / 100).toFixed(2)),
          ...chosen,
        })
        return
      case 'shipping':
        await returns.refundOrder(key, { orderId, reason: 'other', shipping: true, ...chosen })
        return
      case 'return':
        await returns.requestReturn(key, {
          ...byMail(orderId),
          method: 'inStore',
          locationId: 'ST-BERLIN',
          lines: [
            {
              orderLineId: '1',
              quantity: one.quantity,
              reason: 'unwanted',
              inspection: { condition: 'new' },
            },
          ],
        })
        return
      case 'exchange':
        await returns.requestReturn(key, {
          ...byMail(orderId),
          method: 'inStore',
          locationId: 'ST-BERLIN',
          resolution: 'exchange',
          lines: [
            {
              orderLineId: '1',
              quantity: one.quantity,
              reason: 'unwanted',
              inspection: { condition: 'new' },
            },
          ],
          exchange: { lines: [one.instead], paymentToken: 'tok_visa' },
        })
        return
      case 'claim':
        await returns.openClaim(key, {
          orderId,
          type: 'refund',
          reason: 'missing',
          lines: [{ lineId: '1', quantity: one.quantity }],
        })
    }
  } catch (error) {
    if (Problem.from(error).code !== 'state-conflict') throw error
  }
}

await t.test('no state went where the model does not let it go', onlyListedMoves)
