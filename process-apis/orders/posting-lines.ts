import type { NewSalesOrder } from '../../openapi/generated/erp.d.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import { pieceAmounts } from './allocation.ts'
import { keptOf } from './owed.ts'

type PostingLine = NewSalesOrder['lines'][number]

/**
 * The whole order as the ERP books it: its lines as far as they are still wanted, and delivery as a line of its own. They add up
 * to what is owed for it.
 */
export function postingLines({ lines, shipping }: Order): PostingLine[] {
  const posted = lines.filter(line => keptOf(line) > 0).map(postingLine)
  return shipping === undefined ? posted : [...posted, shippingLine(shipping.amounts)]
}

/** One line, without what was cancelled of it. */
export function postingLine(line: Order['lines'][number]): PostingLine {
  const { lineId, type, sku, title } = line
  const quantity = keptOf(line)
  return {
    lineId,
    type: type === 'item' || type === 'shipping' || type === 'rounding' ? type : 'fee',
    sku,
    ...(title !== undefined && { title: title.slice(0, 300) }),
    quantity,
    amounts: pieceAmounts(line, 0, quantity),
  }
}

export function shippingLine(amounts: PostingLine['amounts']): PostingLine {
  return { lineId: 'shipping', type: 'shipping', title: 'Delivery', quantity: 1, amounts }
}
