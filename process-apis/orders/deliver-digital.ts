import { newId } from '../../openapi/canonical/id.ts'
import type { FulfilmentOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { blocksRelease } from './blocks-release.ts'
import { causeOf } from './cause.ts'
import { followUp, originOf, paidAlready, settlePoints, tellChannel } from './follow-up.ts'
import { changeOrder, type OrderChange } from './order-store.ts'
import { deliverables, goods, remainingOf } from './order-state.ts'
import { withCapturePlanned } from './plan-capture.ts'
import { moveQuantities } from './quantities.ts'
import { isAtProvider } from './tenders.ts'

/**
 * Hands over an order of which nothing is goods: gift cards, donations, fees. No warehouse and no carrier is asked; what is
 * handed over is paid and invoiced as any shipment is.
 */
export const deliverDigital: Transition<ProcessContext, { readonly orderId: string }> = {
  kind: 'deliver-digital',
  version: 1,
  queue: 'orders',
  run: (run, context, { orderId }) =>
    run.commit(tx =>
      changeOrder(tx, orderId, causeOf(run), async (order): Promise<OrderChange | undefined> => {
        const lines = deliverables(order)
          .filter(line => remainingOf(line) > 0)
          .map(line => ({ lineId: line.lineId, sku: line.sku, quantity: remainingOf(line) }))
        const isOver = order.state === 'cancelled' || order.state === 'cancelRequested'
        if (goods(order).length > 0 || lines.length === 0 || isOver || blocksRelease(order)) {
          return undefined
        }
        const origin = originOf(run)
        const work = delivered(lines)
        const handoverId = work.shipments[0]?.id ?? ''
        const moved = moveQuantities(order, lines, { shipped: 1, delivered: 1 })
        const handed = { ...moved, fulfilmentOrders: [...moved.fulfilmentOrders, work] }
        const toCapture = order.tenders.some(isAtProvider)
        const about = { orderId, fulfilmentOrderId: work.id, handoverId }
        await followUp(tx, context, origin, toCapture ? 'capture-payment' : 'post-invoice', about)
        if (!toCapture) {
          await settlePoints(tx, context, origin, order)
          await paidAlready(tx, context, origin, order)
        }
        await tellChannel(tx, context, origin, order, { status: 'shipped', shipmentId: handoverId })
        const next: Order = toCapture ? withCapturePlanned(handed, handoverId) : handed
        return {
          order: next,
          events: [
            {
              type: 'retail.fulfilmentOrder.delivered.v1',
              data: {
                orderId,
                fulfilmentOrderId: work.id,
                locationId: work.locationId,
                type: work.type,
                state: work.state,
              },
            },
          ],
        }
      }),
    ),
}

function delivered(lines: FulfilmentOrder['lines']): FulfilmentOrder {
  return {
    id: newId('ful'),
    type: 'digital',
    locationId: 'DIGITAL',
    state: 'delivered',
    lines,
    attempt: 1,
    excludedLocations: [],
    shipments: [{ id: newId('shp'), shippedAt: new Date().toISOString(), lines }],
    externalRefs: [],
  }
}
