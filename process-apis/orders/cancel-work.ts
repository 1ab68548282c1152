import type { Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import { release } from '../inventory/reservation.ts'
import type { Transaction } from '../store/store.ts'
import { dropParcel } from './cancel-parcel.ts'
import { followUp, type Origin, tellChannel } from './follow-up.ts'
import { changeFulfilment, fulfilmentOf } from './fulfilment-order.ts'
import type { OrderChange } from './order-store.ts'
import { goods, remainingOf } from './order-state.ts'
import { moveQuantities } from './quantities.ts'

export type CancelOptions = {
  /** Who decided; absent where a rule did. */
  readonly by?: string
  /** How the work ends. Default cancelled. */
  readonly as?: 'cancelled' | 'pickupExpired'
  /** Whether the money was given back already. */
  readonly moneyReturned?: boolean
}

/**
 * The pieces of some work are not fulfilled any more: their lines are cancelled and their stock is free, in this commit.
 * When nothing of the order is left the money is given back, the ERP's booking cancelled, and CRM and channel are told.
 */
export async function cancelWork(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  order: Order,
  fulfilmentOrderIds: readonly string[],
  reason: string,
  { by = 'crossdock', as = 'cancelled', moneyReturned = false }: CancelOptions = {},
): Promise<OrderChange> {
  const at = new Date().toISOString()
  const ended = fulfilmentOrderIds.reduce(
    (current, id) => changeFulfilment(current, id, work => ({ ...work, state: as, reason })),
    order,
  )
  const pieces = fulfilmentOrderIds.flatMap(id => fulfilmentOf(order, id).lines)
  for (const id of fulfilmentOrderIds) {
    const work = fulfilmentOf(order, id)
    const { locationId, lines } = work
    await release(tx, {
      orderId: order.id,
      locationId,
      lineIds: lines.map(({ lineId }) => lineId),
      reason,
    })
    // Of work that was turned down it has been dropped already.
    if (work.state !== 'rejected') await dropParcel(tx, context, origin, order.id, work)
  }
  const without = moveQuantities(ended, pieces, { cancelled: 1 })
  const released = {
    type: 'retail.reservation.released.v1',
    data: { orderId: order.id, lines: pieces, reason },
  }
  if (goods(without).some(line => remainingOf(line) > 0) || handedOver(without)) {
    return {
      order: without,
      events: [
        released,
        {
          type: 'retail.order.partiallyCancelled.v1',
          data: { orderId: order.id, lines: pieces, reason },
        },
      ],
    }
  }
  const orderId = order.id
  const open = order.tenders.some(({ state }) => state === 'authorised')
  if (open && !moneyReturned) await followUp(tx, context, origin, 'void-payment', { orderId })
  await followUp(tx, context, origin, 'cancel-sales-order', { orderId, reason })
  await followUp(tx, context, origin, 'record-activity', {
    orderId,
    kind: 'orderCancelled',
    text: reason,
  })
  await tellChannel(tx, context, origin, order, { status: 'cancelled', reason })
  return {
    order: {
      ...without,
      cancellation: {
        reason,
        by,
        requestedAt: order.cancellation?.requestedAt ?? at,
        at,
      },
    },
    events: [released, { type: 'retail.order.cancelled.v1', data: { orderId, reason } }],
  }
}

function handedOver({ lines }: Order): boolean {
  return lines.some(({ quantities }) => quantities.shipped + quantities.pickedUp > 0)
}
