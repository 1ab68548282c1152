import type { Order } from '../openapi/generated/orders.d.ts'

/** What an order has given and taken of its member's points, less what went back; undefined where it has no member. */
export function pointsOf({ loyalty }: Order) {
  if (loyalty === undefined) return undefined
  const { memberId, entries } = loyalty
  const sum = (type: (typeof entries)[number]['type']) =>
    entries.filter(one => one.type === type).reduce((total, { points }) => total + points, 0)
  return {
    memberId,
    earned: sum('earn') - sum('reverseEarn'),
    spent: sum('redeem') - sum('reverseRedeem'),
  }
}
