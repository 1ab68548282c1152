import type { Order, Shipment } from '../../openapi/generated/orders.d.ts'

/** A handover of an order and those that went before it, in the order of their ids (ULIDs: the order they were written in). */
export function handoversBefore(
  order: Order,
  handoverId: string,
): { handover: Shipment; earlier: readonly Shipment[] } {
  const all = order.fulfilmentOrders
    .flatMap(({ shipments }) => shipments)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const handover = all.find(({ id }) => id === handoverId)
  if (handover === undefined) throw new Error(`order ${order.id} has no handover ${handoverId}`)
  return { handover, earlier: all.slice(0, all.indexOf(handover)) }
}
