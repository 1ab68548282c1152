import { newId } from '../../openapi/canonical/id.ts'
import { sum, toMinor } from '../../openapi/canonical/money.ts'
import type { LoyaltyEntry, Order, OrderLine } from '../../openapi/generated/orders.d.ts'
import { pieceAmounts } from '../orders/allocation.ts'
import { goods } from '../orders/order-state.ts'
import { type LoyaltyPolicy, pointsFor } from './policy.ts'

/** An entry that is still to be booked. */
export type NewLoyaltyEntry = Pick<LoyaltyEntry, 'id' | 'type' | 'points' | 'reverses'>

/**
 * What has to be booked so that the member's account says what holds of an order now: what its customer keeps has earned, what
 * was cancelled or paid back has given its share of the spent points back. Reckoned from the order alone and against all that
 * was booked for it, so that whoever asks twice, late or in another order gets the same, and all of it makes zero in the end.
 */
export function entriesDue(policy: LoyaltyPolicy, order: Order): NewLoyaltyEntry[] {
  const { loyalty } = order
  if (loyalty === undefined) return []
  const { entries } = loyalty
  const earned = left(entries, 'earn')
  const more = pointsFor(policy, keptValue(order)) - total(earned)
  const spent = left(entries, 'redeem')
  const back = total(spent) - pointsKept(order, total(entries.filter(isRedemption)))
  return [
    ...(more > 0 ? [{ id: newId('loy'), type: 'earn' as const, points: more }] : []),
    ...reversals('reverseEarn', earned, -more),
    ...reversals('reverseRedeem', spent, back),
  ]
}

/** What goods are worth that were handed over and not paid back, as they were paid. */
function keptValue(order: Order) {
  return sum(
    order.currency,
    goods(order).map(line => {
      const { shipped, pickedUp, refunded } = line.quantities
      return pieceAmounts(line, refunded, Math.max(0, shipped + pickedUp - refunded)).total
    }),
  )
}

/** How many of the spent points are spent for good: all but the share of what was given back of their discount. */
function pointsKept({ adjustments = [], lines }: Order, points: number): number {
  const discount = adjustments.find(({ inPoints }) => inPoints === true)
  const worth = discount === undefined ? 0n : toMinor(discount.amount)
  if (discount === undefined || worth === 0n) return points
  const gone = discount.allocation.reduce((all, { lineId, amount }) => {
    const line = lines.find(one => one.lineId === lineId)
    if (line === undefined) return all
    return all + (toMinor(amount) * BigInt(goneOf(line))) / BigInt(line.quantities.ordered)
  }, 0n)
  return points - Number((BigInt(points) * gone) / worth)
}

/** Pieces that are not the customer's for their price any more. */
function goneOf({ quantities }: OrderLine): number {
  const { ordered, cancelled, substitutedOut, refunded } = quantities
  return Math.min(ordered, cancelled + substitutedOut + refunded)
}

function isRedemption({ type }: LoyaltyEntry): boolean {
  return type === 'redeem'
}

type Left = { readonly id: string; readonly points: number }

/** What is left of entries of a kind after what was taken back of them, the newest first. */
function left(entries: readonly LoyaltyEntry[], type: 'earn' | 'redeem'): readonly Left[] {
  return entries
    .filter(entry => entry.type === type)
    .map(({ id, points }) => ({
      id,
      points: entries
        .filter(({ reverses }) => reverses === id)
        .reduce((rest, taken) => rest - taken.points, points),
    }))
    .toReversed()
}

function total(entries: readonly Left[]): number {
  return entries.reduce((all, { points }) => all + points, 0)
}

/** So many points taken back of what is left, each entry no further than it goes. */
function reversals(
  type: 'reverseEarn' | 'reverseRedeem',
  of: readonly Left[],
  points: number,
): NewLoyaltyEntry[] {
  let open = points
  return of.flatMap(({ id: reverses, points: rest }) => {
    const taken = Math.min(rest, open)
    if (taken <= 0) return []
    open -= taken
    return [{ id: newId('loy'), type, points: taken, reverses }]
  })
}
