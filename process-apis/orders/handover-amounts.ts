import { sum } from '../../openapi/canonical/money.ts'
import type { NewSalesOrder } from '../../openapi/generated/erp.d.ts'
import type { Money, Order, OrderLine } from '../../openapi/generated/orders.d.ts'
import { pieceAmounts } from './allocation.ts'
import { keptOf } from './owed.ts'
import { postingLine, shippingLine } from './posting-lines.ts'

type PostingLine = NewSalesOrder['lines'][number]

/** What one handover (a shipment or a collection) costs: to be captured, and invoiced line by line. */
export type HandoverAmounts = { readonly lines: readonly PostingLine[]; readonly total: Money }

/** A handover as the order keeps it. */
export type Handover = {
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
}

/**
 * The share of the order's money that a handover carries. Each line's amounts were spread over its pieces once, by
 * largest remainder (allocation.ts); a handover gets the pieces after those handed over before it, so that all handovers together add up
 * to the line exactly. Delivery and whatever is only
 * paid (tips, fees, rounding) is charged with the first.
 */
export function handoverAmounts(
  order: Order,
  handover: Handover,
  earlier: readonly Handover[],
): HandoverAmounts {
  const goods = handover.lines.flatMap(({ lineId, quantity }) => {
    const line = order.lines.find(one => one.lineId === lineId)
    // What is only paid is charged with the first handover, whichever lines that names.
    if (line === undefined || line.type !== 'item') return []
    const before = quantityOf(earlier, lineId)
    return [posting(line, before, quantity)]
  })
  const lines = earlier.length === 0 ? [...goods, ...extras(order)] : goods
  return {
    lines,
    total: sum(
      order.currency,
      lines.map(({ amounts }) => amounts.total),
    ),
  }
}

function extras({ lines, shipping }: Order): PostingLine[] {
  const paid = lines.filter(line => line.type !== 'item' && keptOf(line) > 0).map(postingLine)
  return shipping === undefined ? paid : [...paid, shippingLine(shipping.amounts)]
}

function posting(line: OrderLine, before: number, quantity: number): PostingLine {
  return {
    lineId: line.lineId,
    type: 'item',
    sku: line.sku,
    ...(line.title !== undefined && { title: line.title.slice(0, 300) }),
    quantity,
    amounts: pieceAmounts(line, before, quantity),
  }
}

function quantityOf(handovers: readonly Handover[], lineId: string): number {
  return handovers
    .flatMap(({ lines }) => lines)
    .filter(line => line.lineId === lineId)
    .reduce((total, { quantity }) => total + quantity, 0)
}
