import type { FulfilmentOrder, Order, Shipment } from '../../openapi/generated/orders.d.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { moveStock } from '../inventory/move-stock.ts'
import type { Transaction } from '../store/store.ts'
import type { Origin } from './follow-up.ts'

type Given = Shipment['lines']

/** What is weighed may come to more than the work is about: that much is not the order's, and nobody pays it. */
export function withinOrder(
  order: Order,
  { lines: asked }: FulfilmentOrder,
  handover: Shipment,
): { readonly handover: Shipment; readonly beyond: Given } {
  const left = new Map<string, number>()
  for (const { lineId, quantity } of asked) left.set(lineId, (left.get(lineId) ?? 0) + quantity)
  const beyond: Given[number][] = []
  const lines = handover.lines.flatMap(line => {
    if (!isMeasured(order, line.lineId)) return [line]
    const most = left.get(line.lineId) ?? 0
    const quantity = Math.min(line.quantity, most)
    left.set(line.lineId, most - quantity)
    if (quantity < line.quantity) beyond.push({ ...line, quantity: line.quantity - quantity })
    return quantity > 0 ? [{ ...line, quantity }] : []
  })
  return { handover: { ...handover, lines }, beyond }
}

/** Takes what nobody pays off the stock it has left, and shows it to a person. */
export async function giveAway(
  tx: Transaction,
  { tenant, correlationId }: Origin,
  order: Order,
  { id, locationId }: FulfilmentOrder,
  handover: Shipment,
  beyond: Given,
): Promise<void> {
  const source = { tenant, locationId, reason: 'overweight', reference: handover.id }
  const moves = beyond.map(({ sku, quantity }) => ({ sku, quantity: -quantity }))
  await moveStock(tx, source, moves, { actor: 'crossdock', correlationId })
  await raiseException(tx, {
    tenant,
    category: 'overweight',
    severity: 'low',
    orderId: order.id,
    reason: `Fulfilment order ${id} left with more than was ordered: ${beyond.map(({ sku, quantity }) => `${quantity} of ${sku}`).join(', ')}`,
    detail: { beyond },
  })
}

/** Whether a line is weighed: its last handover says how much it is, and there is no rest to come. */
export function isMeasured({ lines }: Order, lineId: string): boolean {
  return lines.some(line => line.lineId === lineId && line.measure !== undefined)
}
