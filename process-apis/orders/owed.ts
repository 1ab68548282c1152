import { sum, zero } from '../../openapi/canonical/money.ts'
import type { Order, OrderLine } from '../../openapi/generated/orders.d.ts'
import { pieceAmounts } from './allocation.ts'

type Totals = Order['totals']

/**
 * What is owed for an order now: everything but the pieces that were cancelled or replaced, read from the allocation that was
 * fixed when it was priced. When nothing of the goods is left, delivery, tips and fees are not owed either.
 */
export function owedTotals(order: Order): Totals {
  const { currency, lines, shipping } = order
  const goods = lines.filter(({ type }) => type === 'item')
  const nothing = goods.length > 0 && goods.every(line => keptOf(line) === 0)
  const kept = nothing ? [] : lines.map(line => pieceAmounts(line, 0, keptOf(line)))
  const delivery = nothing || shipping === undefined ? [] : [shipping.amounts]
  const all = [...kept, ...delivery]
  return {
    items: sum(
      currency,
      kept.map(({ net }) => net),
    ),
    shipping: delivery[0]?.net ?? zero(currency),
    tax: sum(
      currency,
      all.map(({ tax }) => tax),
    ),
    total: sum(
      currency,
      all.map(({ total }) => total),
    ),
  }
}

/** Pieces of a line that are still wanted or were handed over. */
export function keptOf({ quantities }: OrderLine): number {
  return quantities.ordered - quantities.cancelled - quantities.substitutedOut
}

/** Whether anything was taken off since the order was priced. */
export function isReduced({ lines }: Pick<Order, 'lines'>): boolean {
  return lines.some(line => keptOf(line) < line.quantities.ordered)
}
