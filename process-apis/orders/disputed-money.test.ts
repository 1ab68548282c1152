import fc from 'fast-check'
import t from 'tap'
import { toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { Order, OrderDispute, Refund } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { exceedingOf, withDispute } from './disputed-money.ts'
import { moneyBack } from './money-back.ts'
import { paymentStatusOf } from './payment-status.ts'
import { refundable } from './refund-allocation.ts'
import { changeRefund, paidOut, withRefund, withRefundState } from './request-refund.ts'
import { disputedOn, paidTender } from './tenders.ts'

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6))
t.comment(`seed ${seed}`)
const at = '2026-11-21T09:30:00.000Z'
const euros = (minor: bigint) => toMoney('EUR', minor)

/** An order of which so much was taken with one card. */
function taken(minor: bigint): Order {
  const paid = paidTender('cash', euros(minor), { psp: 'payment', reference: 'auth_1', at })
  const none = euros(0n)
  return {
    id: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    version: 1,
    tenant: 'demo',
    channel: 'storefront',
    currency: 'EUR',
    state: 'fulfilled',
    holds: [],
    lines: [],
    tenders: [{ ...paid, method: 'token' }],
    totals: { items: euros(minor), shipping: none, tax: none, total: euros(minor) },
    fulfilmentOrders: [],
    externalRefs: [],
  } as unknown as Order
}

const states = [
  'opened',
  'evidenceDue',
  'evidenceSubmitted',
  'won',
  'lost',
  'accepted',
  'withdrawn',
  'unknown',
] as const

function dispute(order: Order, nth: number, minor: bigint, state: OrderDispute['state']) {
  return {
    id: `dsp_${nth}`,
    tenderId: order.tenders[0]?.id ?? '',
    kind: 'chargeback' as const,
    state,
    amount: euros(minor),
    reason: 'fraud' as const,
    openedAt: at,
    system: 'payment',
    reference: `dis_${nth}`,
  }
}

/** Goodwill that is asked for; the same order where it is refused. */
function goodwill(order: Order, minor: bigint, owed: boolean): Order {
  try {
    return withRefund(order, {
      reason: owed ? 'return' : 'goodwill',
      by: 'test',
      pieces: [],
      adjustments: [{ kind: 'goodwill', amount: euros(minor) }],
      policy: 'originalProportional',
      atMost: owed,
    }).order
  } catch (error) {
    if (Problem.from(error).code !== 'state-conflict') throw error
    return order
  }
}

/** The provider pays whatever of refunds may be paid. */
function settle(order: Order): Order {
  let settled = order
  for (const { id, allocations } of order.refunds ?? []) {
    for (const allocation of allocations) {
      if (allocation.state !== 'planned' || allocation.heldBy !== undefined) continue
      const paid = { ...allocation, state: 'succeeded' as const, at }
      settled = paidOut(
        changeRefund(settled, id, refund =>
          withRefundState({
            ...refund,
            allocations: refund.allocations.map(one =>
              one.tenderId === allocation.tenderId ? paid : one,
            ),
          }),
        ),
        paid,
      )
    }
  }
  return settled
}

type Step =
  | { readonly kind: 'refund'; readonly minor: bigint; readonly owed: boolean }
  | {
      readonly kind: 'dispute'
      readonly nth: number
      readonly minor: bigint
      readonly state: OrderDispute['state']
    }
  | { readonly kind: 'settle' }

const minor = fc.bigInt({ min: 1n, max: 5_000n })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('refund' as const), minor, owed: fc.boolean() }),
  fc.record({
    kind: fc.constant('dispute' as const),
    nth: fc.integer({ min: 1, max: 3 }),
    minor,
    state: fc.constantFrom(...states),
  }),
  fc.record({ kind: fc.constant('settle' as const) }),
)

const total = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n)

await t.test('the same money is never both refunded and with a bank, whatever happens', t => {
  fc.assert(
    fc.property(minor, fc.array(step, { maxLength: 30 }), (captured, steps) => {
      let order = taken(captured)
      // What banks took beyond what was left is the one thing nobody can refuse.
      let exceeding = 0n
      for (const one of steps) {
        const before = disputedOn(order.tenders[0] as Order['tenders'][number])
        if (one.kind === 'refund') order = goodwill(order, one.minor, one.owed)
        if (one.kind === 'settle') order = settle(order)
        if (one.kind === 'dispute') {
          const amount = one.minor < captured ? one.minor : captured
          order = withDispute(order, dispute(order, one.nth, amount, one.state))
        }
        const [tender] = order.tenders
        if (tender === undefined) throw new Error('the tender is gone')
        const disputed = disputedOn(tender)
        const free = (order.refunds ?? [])
          .flatMap(({ allocations }) => allocations)
          .filter(({ state, heldBy }) => state === 'planned' && heldBy === undefined)
        const spoken =
          toMinor(tender.refunded) + disputed + total(free.map(({ amount }) => toMinor(amount)))
        if (disputed > before) {
          const over = toMinor(tender.refunded) + disputed - captured
          exceeding = over > exceeding ? over : exceeding
        }
        if (spoken > captured + exceeding) return false
        if (toMinor(tender.refunded) > captured) return false
        if (toMinor(refundable(tender, order)) < 0n) return false
        const back = moneyBack(order, euros(0n)).filter(({ how }) => how === 'refund')
        const most = captured - toMinor(tender.refunded) - disputed
        if (total(back.map(({ amount }) => toMinor(amount))) > (most > 0n ? most : 0n)) return false
      }
      return true
    }),
    { seed, numRuns: 500 },
  )
  t.end()
})

await t.test(
  'a refund waits for the bank, goes on when it is won, and is over when it is lost',
  t => {
    const asked = goodwill(taken(2_500n), 1_200n, true)
    const held = withDispute(asked, dispute(asked, 1, 2_500n, 'evidenceDue'))
    t.match(held.refunds, [{ allocations: [{ state: 'planned', heldBy: 'dsp_1' }] }])
    t.equal(exceedingOf(held, dispute(asked, 1, 2_500n, 'evidenceDue')).amount, '0.00')
    const won = withDispute(held, dispute(asked, 1, 2_500n, 'won'))
    t.match(won.refunds, [{ allocations: [{ state: 'planned', attempt: 1 }] }])
    t.equal(won.refunds?.[0]?.allocations[0]?.heldBy, undefined)
    const lost = withDispute(held, dispute(asked, 1, 2_500n, 'lost'))
    const over = lost.refunds?.map((refund): Refund => withRefundState(refund))
    t.match(over, [{ state: 'failed', allocations: [{ state: 'failed', heldBy: 'dsp_1' }] }])
    t.equal(paymentStatusOf(lost), 'chargedBack')
    const after = withDispute(lost, dispute(asked, 1, 2_500n, 'won'))
    t.match(after.refunds, [{ allocations: [{ state: 'planned', attempt: 2 }] }], 'another try')
    t.end()
  },
)

await t.test('a part that is disputed holds no more than it must, first come first served', t => {
  const first = goodwill(taken(2_500n), 1_000n, false)
  const both = goodwill(first, 1_000n, false)
  const disputed = withDispute(both, dispute(both, 1, 1_000n, 'opened'))
  t.match(
    disputed.refunds?.map(({ allocations }) => allocations[0]?.heldBy),
    [undefined, 'dsp_1'],
  )
  const refunded = settle(both)
  const late = dispute(both, 1, 1_000n, 'opened')
  t.equal(exceedingOf(withDispute(refunded, late), late).amount, '5.00', 'paid twice if lost')
  t.end()
})

await t.test('what a bank has taken back is no excess that goes back', t => {
  const order = taken(5_000n)
  t.match(moneyBack(order, euros(2_500n)), [{ how: 'refund', amount: euros(2_500n) }])
  const disputed = withDispute(order, dispute(order, 1, 2_500n, 'lost'))
  t.same(moneyBack(disputed, euros(2_500n)), [])
  t.end()
})
