import { toMinor } from '../../openapi/canonical/money.ts'
import type { Order, Tender } from '../../openapi/generated/orders.d.ts'
import { chargedBackOn, comingIn, heldOn } from './tenders.ts'

/** Refunds that were decided on and did not fail: so much less is owed. */
const granted: ReadonlySet<string> = new Set(['planned', 'pending', 'succeeded'])

/** What refunds (of returns, of goodwill) come to whose parts are in one of these states. */
export function refundsOf({ refunds = [] }: Order, states: ReadonlySet<string>): bigint {
  return refunds
    .filter(({ approvedAt }) => approvedAt !== undefined)
    .flatMap(({ allocations }) => allocations)
    .filter(({ state }) => states.has(state))
    .reduce((total, { amount }) => total + toMinor(amount), 0n)
}

/**
 * How far an order is paid, against what is owed now less the refunds that were granted. Derived, so that it cannot drift
 * from what the tenders say. Saleor and commercetools derive theirs likewise.
 */
export function paymentStatusOf(order: Order): Order['paymentStatus'] {
  const { tenders, totals, owed = totals } = order
  if (tenders.length === 0) return 'none'
  const add = (of: (tender: Tender) => bigint) => tenders.reduce((all, one) => all + of(one), 0n)
  const captured = add(tender => toMinor(tender.captured))
  const refunded = add(tender => toMinor(tender.refunded))
  const held = add(tender => heldOn(tender) + comingIn(tender))
  const chargedBack = add(chargedBackOn)
  const wanted = toMinor(owed.total) - refundsOf(order, granted)

  if (captured > 0n) {
    // What the channel has collected the channel gives back.
    const channels = tenders.every(({ method }) => method === 'collectedByChannel')
    if (chargedBack > 0n && captured - refunded - chargedBack <= 0n) return 'chargedBack'
    if (!channels && captured - refunded - chargedBack > wanted) return 'overcharged'
    if (refunded > 0n) return refunded >= captured ? 'refunded' : 'partiallyRefunded'
    return captured >= wanted && held === 0n ? 'captured' : 'partiallyCaptured'
  }
  if (held > 0n) return held >= wanted ? 'authorised' : 'partiallyAuthorised'
  const states = new Set(tenders.map(({ state }) => state))
  if (states.has('planned') || states.has('authorising')) return 'pending'
  if (states.has('declined')) return 'declined'
  if (states.has('failed') || states.has('actionRequired')) return 'failed'
  if (states.has('expired')) return 'expired'
  return 'voided'
}
