import type { FulfilmentOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { PurchaseOrder } from '../../openapi/generated/suppliers.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { causeOfCall } from '../orders/cause.ts'
import { originOfCall } from '../orders/follow-up.ts'
import { changeFulfilment } from '../orders/fulfilment-order.ts'
import { judgeMove, type Move } from '../orders/fulfilment-state.ts'
import { purchaseOrderEvent } from '../orders/issue-purchase-order.ts'
import { changeOrder, loadOrder, type OrderChange } from '../orders/order-store.ts'
import { rerouteFulfilment } from '../orders/reroute-fulfilment.ts'
import { applyUpdate } from '../orders/update-fulfilment.ts'
import type { Transaction } from '../store/store.ts'
import type { Suppliers } from './contract.ts'
import { ownOrderOf, ownWork, supplierOf, toPurchaseOrder } from './purchase-order.ts'

/** The supplier will not do it: it goes to somebody else. Asked twice, it is done once. */
export function declinePurchaseOrder(context: ProcessContext): Suppliers['declinePurchaseOrder'] {
  return async (call, { purchaseOrderId, reason }) =>
    answer(context, call, purchaseOrderId, async (tx, order, work) => {
      if (work.purchaseOrder.declinedAt !== undefined) return undefined
      if (judgeMove(work.state, 'rejected') !== 'move') throw conflict(work, 'declined')
      const noted = changeFulfilment(order, work.id, one => ({
        ...one,
        purchaseOrder: { ...work.purchaseOrder, declinedAt: new Date().toISOString() },
      }))
      return rerouteFulfilment(tx, context, originOfCall(call), noted, work.id, reason)
    })
}

/** It has left: stock, money and everybody who is told follow as from any other place. */
export function shipPurchaseOrder(context: ProcessContext): Suppliers['shipPurchaseOrder'] {
  return async (call, { purchaseOrderId, carrier, trackingNumber, shippedAt, packages }) => {
    const supplierId = supplierOf(context, call)
    const { tenant } = call.principal
    const { orderId, fulfilmentOrderId } = await ownOrderOf(context, call, purchaseOrderId)
    const before = await loadOrder(context.store.of(tenant).pool, tenant, orderId)
    ownWork(before, fulfilmentOrderId, supplierId)
    const at = shippedAt ?? new Date().toISOString()
    const { order, move } = await context.durable.transaction<{ order: Order; move: Move }>(
      tenant,
      tx =>
        applyUpdate(tx, context, originOfCall(call), causeOfCall(call), {
          orderId,
          fulfilmentOrderId,
          update: {
            state: 'shipped',
            at,
            shipment: {
              carrier,
              trackingNumber,
              shippedAt: at,
              ...(packages !== undefined && { packages }),
            },
          },
        }),
    )
    const work = ownWork(order, fulfilmentOrderId, supplierId)
    if (move === 'refused' || move === 'stale') throw conflict(work, 'shipped')
    return toPurchaseOrder(order, work)
  }
}

/** Whether the supplier stops what is not wanted any more. Said twice, it is said once; the other answer then is refused. */
export function answerCancellation(context: ProcessContext): Suppliers['answerCancellation'] {
  return async (call, { purchaseOrderId, outcome, reason }) =>
    answer(context, call, purchaseOrderId, async (_tx, order, work) => {
      const { cancellation } = work.purchaseOrder
      if (cancellation?.outcome === outcome) return undefined
      if (cancellation === undefined || cancellation.outcome !== undefined) {
        throw conflict(work, `cancelled or kept`)
      }
      const isOpen =
        work.state === 'cancelRequested' || judgeMove(work.state, 'cancelRequested') === 'move'
      if (!isOpen) throw conflict(work, 'cancelled')
      const noted = changeFulfilment(order, work.id, one => ({
        ...one,
        purchaseOrder: {
          ...work.purchaseOrder,
          cancellation: {
            ...cancellation,
            outcome,
            ...(reason !== undefined && { because: reason }),
            answeredAt: new Date().toISOString(),
          },
        },
      }))
      const what = outcome === 'accepted' ? 'cancellationAccepted' : 'cancellationRefused'
      const told = purchaseOrderEvent(what, noted, work.id, reason === undefined ? {} : { reason })
      return { order: noted, events: [told] }
    })
}

/** Changes an order as its supplier says, and gives the purchase order as it is then. */
export async function answer(
  context: ProcessContext,
  call: Call,
  purchaseOrderId: string,
  change: (
    tx: Transaction,
    order: Order,
    work: ReturnType<typeof ownWork>,
  ) => Promise<OrderChange | undefined>,
): Promise<PurchaseOrder> {
  const supplierId = supplierOf(context, call)
  const { orderId, fulfilmentOrderId } = await ownOrderOf(context, call, purchaseOrderId)
  const order = await context.durable.transaction(call.principal.tenant, tx =>
    changeOrder(tx, orderId, causeOfCall(call), current =>
      change(tx, current, ownWork(current, fulfilmentOrderId, supplierId)),
    ),
  )
  return toPurchaseOrder(order, ownWork(order, fulfilmentOrderId, supplierId))
}

/** It is too late for that. */
export function conflict({ state }: Pick<FulfilmentOrder, 'state'>, wanted: string): Problem {
  return new Problem('state-conflict', {
    detail: `The purchase order is ${state}; it cannot be ${wanted} any more.`,
    extensions: { state },
  })
}
