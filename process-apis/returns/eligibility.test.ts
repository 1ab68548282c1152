import { readFileSync } from 'node:fs'
import t from 'tap'
import { parse } from 'yaml'
import type { Order, OrderLine } from '../../openapi/generated/orders.d.ts'
import { noQuantities } from '../orders/quantities.ts'
import { type AskedLine, judge, returnable } from './eligibility.ts'
import type { ReturnPolicy } from './policy.ts'

const file = new URL('../../policies/returns.yaml', import.meta.url)
const policy = parse(readFileSync(file, 'utf8')) as ReturnPolicy
const euros = (amount: string) => ({ currency: 'EUR', amount })

/** An order of three pieces that was handed over then. */
const order = (shippedAt: string, line: Partial<OrderLine> = {}): Order =>
  ({
    currency: 'EUR',
    lines: [
      {
        lineId: '1',
        type: 'item',
        sku: 'MUG-WHITE',
        quantities: { ...noQuantities, ordered: 3, shipped: 3 },
        amounts: { net: euros('8.40'), tax: euros('1.60'), total: euros('10.00') },
        ...line,
      },
    ],
    fulfilmentOrders: [{ shipments: [{ shippedAt, lines: [{ lineId: '1', quantity: 3 }] }] }],
  }) as unknown as Order

const ask = (more: Partial<AskedLine> = {}): AskedLine[] => [
  { orderLineId: '1', quantity: 1, reason: 'unwanted', ...more },
]
const verdict = (
  of: Order,
  asked: AskedLine[],
  now: string,
  method: 'byMail' | 'inStore' = 'inStore',
  returns = policy,
) => judge({ returns, now: new Date(now) }, of, asked, method)

t.test('the window is half open: the last moment in it counts, its end does not', async t => {
  const march = order('2026-03-01T10:00:00.000Z')
  t.equal(verdict(march, ask(), '2026-03-31T09:59:59.999Z').outcome, 'authorised')
  t.match(verdict(march, ask(), '2026-03-31T10:00:00.000Z'), {
    outcome: 'declined',
    reasons: [{ lineId: '1', rule: 'window', strength: 'hard', detail: /2026-03-31/ }],
    lines: [{ returnable: 0 }],
  })
})

t.test('what left in the season may come back until its end', async t => {
  const gift = order('2026-11-15T10:00:00.000Z')
  t.equal(verdict(gift, ask(), '2027-01-31T23:59:59.000Z').outcome, 'authorised')
  t.equal(verdict(gift, ask(), '2027-02-01T00:00:00.000Z').outcome, 'declined')
})

t.test('what is not as it should be is heard for longer, and sent back for free', async t => {
  const old = order('2026-01-10T10:00:00.000Z')
  t.match(verdict(old, ask({ reason: 'defective' }), '2027-12-01T00:00:00.000Z', 'byMail'), {
    outcome: 'authorised',
    fees: [],
  })
  t.equal(verdict(old, ask(), '2027-12-01T00:00:00.000Z').outcome, 'declined')
})

t.test('a final sale stays sold, unless it is broken', async t => {
  const sale = order('2026-03-01T10:00:00.000Z', { sku: 'SALE-MUG' })
  t.match(verdict(sale, ask(), '2026-03-02T00:00:00.000Z'), {
    outcome: 'declined',
    reasons: [{ rule: 'finalSale' }],
  })
  t.equal(
    verdict(sale, ask({ reason: 'defective' }), '2026-03-02T00:00:00.000Z').outcome,
    'authorised',
  )
})

t.test('reasons and conditions: taken, left to a person, or not taken', async t => {
  const of = order('2026-03-01T10:00:00.000Z')
  const now = '2026-03-02T00:00:00.000Z'
  t.equal(verdict(of, ask({ reason: 'other' }), now).outcome, 'manual')
  t.equal(verdict(of, ask({ condition: 'used' }), now).outcome, 'manual')
  t.equal(verdict(of, ask({ condition: 'new' }), now).outcome, 'authorised')
  const strict: ReturnPolicy = {
    ...policy,
    reasons: { manual: [], declined: ['style'] },
    conditions: {
      ...policy.conditions,
      used: { acceptance: 'rejected', disposition: 'scrap' },
    },
  }
  t.match(verdict(of, ask({ reason: 'style' }), now, 'inStore', strict), {
    outcome: 'declined',
    reasons: [{ rule: 'reason' }],
  })
  t.match(verdict(of, ask({ condition: 'used' }), now, 'inStore', strict), {
    outcome: 'declined',
    reasons: [{ rule: 'condition' }],
  })
})

t.test('above the limit a person decides', async t => {
  const amounts = { net: euros('840.00'), tax: euros('160.00'), total: euros('1000.00') }
  const of = order('2026-03-01T10:00:00.000Z', { amounts })
  t.match(verdict(of, ask({ quantity: 3 }), '2026-03-02T00:00:00.000Z'), {
    outcome: 'manual',
    reasons: [{ rule: 'amount', strength: 'manual' }],
  })
})

t.test('the fee is kept back by mail only, and never more than the goods are worth', async t => {
  const of = order('2026-03-01T10:00:00.000Z')
  const now = '2026-03-02T00:00:00.000Z'
  t.match(verdict(of, ask({ quantity: 3 }), now, 'byMail'), {
    fees: [{ kind: 'returnShippingFee', amount: euros('3.90') }],
    refund: euros('6.10'),
  })
  t.match(verdict(of, ask(), now, 'byMail'), {
    fees: [{ amount: euros('3.34') }],
    refund: euros('0.00'),
  })
  t.match(verdict(of, ask(), now), { fees: [], refund: euros('3.34') })
})

t.test('what is back, on its way or paid back cannot come back again', async t => {
  const left = (quantities: Partial<OrderLine['quantities']>) =>
    returnable({
      quantities: { ...noQuantities, ordered: 5, shipped: 4, pickedUp: 1, ...quantities },
    } as OrderLine)
  t.equal(left({}), 5)
  t.equal(left({ returnRequested: 2 }), 3)
  t.equal(left({ returnReceived: 2, refunded: 2 }), 3)
  t.equal(left({ returnReceived: 2, refunded: 1, returnRequested: 1 }), 2)
  t.equal(left({ refunded: 5 }), 0)
})
