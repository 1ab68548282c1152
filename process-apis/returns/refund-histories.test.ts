import fc from 'fast-check'
import t from 'tap'
import { subtract, sum, toMinor } from '../../openapi/canonical/money.ts'
import type { RefundPolicy } from '../../openapi/generated/returns.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { call, once } from '../orders/orders.suite.ts'
import { byMail, returnsProcess } from './returns.suite.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
t.comment(`SEED=${seed}`)
const shop = await returnsProcess()
const { returns } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })

const step = fc.oneof(
  fc.record({ kind: fc.constant('goodwill' as const), cents: fc.integer({ min: 1, max: 1_500 }) }),
  fc.record({ kind: fc.constant('shipping' as const) }),
  fc.record({ kind: fc.constant('return' as const), quantity: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('claim' as const), quantity: fc.integer({ min: 1, max: 2 }) }),
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
      steps: fc.array(fc.tuple(step, policy), { minLength: 3, maxLength: 8 }),
    }),
    { seed, numRuns: 6 },
  )
  for (const [index, { credit, steps }] of histories.entries()) {
    const amount = euros((credit / 100).toFixed(2))
    const { token } = await shop.connectors.payment.issueStoreCredit(call(), {
      reference: `history-${seed}-${index}`,
      amount,
    })
    const { id: orderId } = await shop.delivered({
      lines: [{ sku: 'MUG-WHITE', quantity: 4 }],
      payment: {
        method: 'split',
        tenders: [
          { method: 'storeCredit', token, amount },
          { method: 'token', token: 'tok_visa', amount: subtract(euros('54.90'), amount) },
        ],
      },
    })
    // At the same time as well as one after the other.
    await Promise.all(steps.map(([one, how]) => take(orderId, one, how)))
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
