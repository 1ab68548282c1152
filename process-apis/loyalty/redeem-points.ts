import { newId } from '../../openapi/canonical/id.ts'
import { isZero } from '../../openapi/canonical/money.ts'
import type { Entry } from '../../openapi/generated/loyalty.d.ts'
import type { LoyaltyEntry, NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run } from '../durable/transition.ts'
import { type LoyaltyPolicy, noLoyalty, pointsToPay, worthOf } from './policy.ts'

type Adjustment = NonNullable<Order['adjustments']>[number]

/** The points an order is to be paid with, as a discount off its goods; it is spread when the order is priced. */
export function pointsDiscount(
  { loyalty, currency }: Pick<NewOrder, 'loyalty' | 'currency'>,
  policy: LoyaltyPolicy = noLoyalty,
): readonly Adjustment[] {
  const { redeemPoints } = loyalty ?? {}
  if (redeemPoints === undefined) return []
  const amount = worthOf(policy, redeemPoints, currency)
  if (amount === undefined) return []
  return [{ reason: 'Loyalty points', inPoints: true, amount, allocation: [] }]
}

/** What is wrong about the points an order is to be paid with. */
export function pointsFaults(
  { loyalty, currency, payment }: NewOrder,
  policy: LoyaltyPolicy = noLoyalty,
): Fault[] {
  const { redeemPoints } = loyalty ?? {}
  if (redeemPoints === undefined) return []
  const fault = (keyword: string, detail: string) => [
    { pointer: '/loyalty/redeemPoints', keyword, detail },
  ]
  if (payment.method === 'collectedByChannel') {
    return fault('payment', 'must not be given where the channel decides the price')
  }
  if (!Object.hasOwn(policy.redeem, currency)) {
    return fault('currency', `cannot be given: points are not taken for ${currency}`)
  }
  return worthOf(policy, redeemPoints, currency) === undefined
    ? fault('multipleOf', 'must make a whole coin')
    : []
}

/**
 * Spends the points a priced order is paid with, before its money is asked for: who has fewer is told at once. When the money
 * is refused then, they are given back.
 */
export async function redeemPoints(
  run: Run,
  { systems, policies }: Pick<ProcessContext, 'systems' | 'policies'>,
  order: Order,
): Promise<Order> {
  const { id: orderId, loyalty, adjustments = [] } = order
  const discount = adjustments.find(({ inPoints }) => inPoints === true)
  if (loyalty?.redeemPoints === undefined || discount === undefined) return order
  if (isZero(discount.amount)) return order
  const policy = policies.loyalty ?? noLoyalty
  const points = Math.min(loyalty.redeemPoints, pointsToPay(policy, discount.amount))
  const { memberId } = loyalty
  // Known before it is sent, and the same for every attempt.
  const { id } = await run.transact('name the redemption', async () => ({ id: newId('loy') }))
  const at = run.operation.createdAt.toISOString()
  const entry = { reference: id, memberId, orderId, points, at }
  const spent = await run.step<Entry | Declined>('redeem points', {
    reference: id,
    do: async call => {
      try {
        return await systems.loyalty.redeemPoints(call, entry)
      } catch (error) {
        const problem = Problem.from(error)
        if (problem.code !== 'system-refused') throw error
        return { declined: (problem.detail ?? problem.message).slice(0, 300) }
      }
    },
    find: async call =>
      (await systems.loyalty.findEntry(call, { reference: id, memberId })).document,
    undo: async (call, outcome) => {
      if ('declined' in outcome) return
      const back = { ...entry, reference: `${id}:back`, reverses: id, was: 'redeem' as const }
      await systems.loyalty.reverseEntry(call, back)
    },
    undoFailed: 'pointsNotReturned',
  })
  if ('declined' in spent) throw new Problem('payment-declined', { detail: spent.declined })
  const booked: LoyaltyEntry = {
    id,
    type: 'redeem',
    points,
    state: 'posted',
    documentId: spent.id,
    at: spent.at,
  }
  return { ...order, loyalty: { ...loyalty, entries: [booked] } }
}

type Declined = { readonly declined: string }
