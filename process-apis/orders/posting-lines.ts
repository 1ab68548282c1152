import type { NewSalesOrder } from '../../openapi/generated/erp.d.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'

type PostingLine = NewSalesOrder['lines'][number]

/** The whole order as the ERP books it: its lines, and delivery as a line of its own. They add up to the order's total. */
export function postingLines({ lines, shipping }: Order): PostingLine[] {
  const posted = lines.map(postingLine)
  return shipping === undefined ? posted : [...posted, shippingLine(shipping.amounts)]
}

/** One line, whole. */
export function postingLine(line: Order['lines'][number]): PostingLine {
  const { lineId, type, sku, title, quantities, amounts } = line
  return {
    lineId,
    type: type === 'item' || type === 'shipping' || type === 'rounding' ? type : 'fee',
    sku,
    ...(title !== undefined && { title: title.slice(0, 300) }),
    quantity: quantities.ordered,
    amounts,
  }
}

export function shippingLine(amounts: PostingLine['amounts']): PostingLine {
  return { lineId: 'shipping', type: 'shipping', title: 'Delivery', quantity: 1, amounts }
}
