import { newId } from '../../openapi/canonical/id.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import { release } from '../inventory/reservation.ts'
import type { Transaction } from '../store/store.ts'
import { dropParcel } from './cancel-parcel.ts'
import { followUp, type Origin, settlePoints, tellChannel } from './follow-up.ts'
import { changeFulfilment, fulfilmentOf } from './fulfilment-order.ts'
import { freeCapacity } from './location-capacity.ts'
import type { OrderChange } from './order-store.ts'
import { moneyBack } from './money-back.ts'
import { notifyCustomer } from './notify-customer.ts'
import { deliverables, remainingOf } from './order-state.ts'
import { moveQuantities } from './quantities.ts'
import { wakeWithin } from './wake-waiting.ts'

export type CancelOptions = {
  /** Who decided; absent where a rule did. */
  readonly by?: string
  /** How the work ends. Default cancelled. */
  readonly as?: 'cancelled' | 'pickupExpired'
}

/**
 * The pieces of some work are not fulfilled any more: their lines are cancelled and their stock is free, in this commit.
 * Their money is given back; when nothing of the order is left the ERP's booking is cancelled, and CRM and channel are told.
 */
export async function cancelWork(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  order: Order,
  fulfilmentOrderIds: readonly string[],
  reason: string,
  { by = 'crossdock', as = 'cancelled' }: CancelOptions = {},
): Promise<OrderChange> {
  const stopped = fulfilmentOrderIds.reduce(
    (current, id) => changeFulfilment(current, id, work => ({ ...work, state: as, reason })),
    order,
  )
  const pieces = fulfilmentOrderIds.flatMap(id => fulfilmentOf(order, id).lines)
  await freeCapacity(
    tx,
    context.policies.sourcing.places,
    order.tenant,
    fulfilmentOrderIds.map(id => fulfilmentOf(order, id)),
  )
  for (const id of fulfilmentOrderIds) {
    const work = fulfilmentOf(order, id)
    const { locationId, lines } = work
    await release(tx, {
      orderId: order.id,
      locationId,
      pieces: lines,
      reason,
    })
    // Of work that was turned down it has been dropped already.
    if (work.state !== 'rejected') await dropParcel(tx, context, origin, order.id, work)
  }
  const skus = pieces.map(({ sku }) => sku)
  await wakeWithin(tx, context, origin, skus)
  const without = moveQuantities(stopped, pieces, { cancelled: 1 })
  const released = {
    type: 'retail.reservation.released.v1',
    data: { orderId: order.id, lines: pieces, reason },
  }
  if (moneyBack(without).some(({ how }) => how !== 'byChannel')) {
    await followUp(tx, context, origin, 'void-payment', { orderId: order.id })
  }
  const change = await ended(tx, context, origin, without, pieces, { reason, by })
  return { order: change.order, events: [released, ...change.events] }
}

/**
 * What follows when pieces were cancelled: if nothing of the order is left and nothing was handed over, the ERP's booking is
 * cancelled and CRM and channel are told. What is left of an order is booked anew, or its booking amended once something has
 * left.
 */
export async function ended(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  order: Order,
  pieces: readonly { readonly lineId: string; readonly quantity: number }[],
  { reason, by }: { readonly reason: string; readonly by: string },
): Promise<OrderChange> {
  const orderId = order.id
  await settlePoints(tx, context, origin, order)
  if (deliverables(order).some(line => remainingOf(line) > 0) || handedOver(order)) {
    if (pieces.length > 0) {
      await followUp(tx, context, origin, 'rebook-sales-order', { orderId, key: newId('cxl') })
    }
    const data = { orderId, lines: pieces, reason }
    return { order, events: [{ type: 'retail.order.partiallyCancelled.v1', data }] }
  }
  await followUp(tx, context, origin, 'cancel-sales-order', { orderId, reason })
  await followUp(tx, context, origin, 'record-activity', {
    orderId,
    kind: 'orderCancelled',
    text: reason,
  })
  await tellChannel(tx, context, origin, order, { status: 'cancelled', reason })
  await notifyCustomer(tx, context, origin, order, 'orderCancelled')
  const at = new Date().toISOString()
  const requestedAt = order.cancellation?.requestedAt ?? at
  return {
    order: { ...order, cancellation: { reason, by, requestedAt, at } },
    events: [{ type: 'retail.order.cancelled.v1', data: { orderId, reason } }],
  }
}

/** Whether any of it has left. */
export function handedOver({ lines }: Order): boolean {
  return lines.some(({ quantities }) => quantities.shipped + quantities.pickedUp > 0)
}
