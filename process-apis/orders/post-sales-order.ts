import type { Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { changeOrder, recallOrder } from './order-store.ts'
import { causeOf } from './cause.ts'
import { externalRef, withReference } from './external-reference.ts'
import { postingLines } from './posting-lines.ts'

/** Books an accepted order in the ERP. */
export const postSalesOrder: Transition<ProcessContext, { orderId: string }> = {
  kind: 'post-sales-order',
  version: 1,
  queue: 'erp',
  async run(run, { store, systems }, { orderId }) {
    const order = await recallOrder(store.pool, run.operation, orderId)
    // Cancelled before the ERP ever heard of it: there is nothing to book and nothing to take back.
    if (order.state === 'cancelled' && !run.began('book sales order')) {
      return run.commit(async () => ({ skipped: 'cancelled' }))
    }

    const reference = salesOrderReference(orderId)
    const booked = await run.step('book sales order', {
      reference,
      do: call => systems.erp.createSalesOrder(call, { ...toSalesOrder(order), reference }),
      find: async call => (await systems.erp.findSalesOrder(call, { reference })).document,
    })
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), current => ({
        order: withReference(current, externalRef('erp', 'salesOrder', booked.id)),
        events: [
          { type: 'retail.salesOrder.posted.v1', data: { orderId, salesOrderId: booked.id } },
        ],
      }))
      return { salesOrderId: booked.id }
    })
  },
}

/** Takes the booking of a cancelled order back. Runs after the booking: both are on the ERP's queue for the same order. */
export const cancelSalesOrder: Transition<ProcessContext, { orderId: string; reason: string }> = {
  kind: 'cancel-sales-order',
  version: 1,
  queue: 'erp',
  async run(run, { store, systems }, { orderId, reason }) {
    const order = await recallOrder(store.pool, run.operation, orderId)
    const known = order.externalRefs.find(
      ({ system, type }) => system === 'erp' && type === 'salesOrder',
    )
    // A look-up may not see yet what was booked a moment ago; what we noted then we know.
    const documentId =
      known?.id ??
      (await run.read('look booking up', async call => {
        const reference = salesOrderReference(orderId)
        return (await systems.erp.findSalesOrder(call, { reference })).document?.id ?? null
      }))
    if (documentId === null) return run.commit(async () => ({ skipped: 'never booked' }))

    const reference = `${orderId}:cancel`
    const cancelled = await run.step('cancel sales order', {
      reference,
      do: call => systems.erp.cancelSalesOrder(call, { documentId, reference, reason }),
      find: async call => {
        const now = await systems.erp.findSalesOrder(call, {
          reference: salesOrderReference(orderId),
        })
        if (now.document?.state !== 'cancelled') return undefined
        return { outcome: 'cancelled' as const, document: now.document }
      },
    })
    if (cancelled.outcome === 'refused') {
      throw new Problem('system-refused', {
        detail: `The ERP does not cancel sales order ${documentId}: ${cancelled.reason ?? 'no reason given'}`,
      })
    }
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), current => ({
        order: current,
        events: [
          { type: 'retail.salesOrder.cancelled.v1', data: { orderId, salesOrderId: documentId } },
        ],
      }))
      return { salesOrderId: documentId }
    })
  },
}

/** Our key for the booking of an order: the order's own id. */
function salesOrderReference(orderId: string): string {
  return orderId
}

function toSalesOrder(order: Order) {
  const { id, channel, channelOrderId, customer, currency, placedAt, businessDate } = order
  return {
    orderId: id,
    channel,
    ...(channelOrderId !== undefined && { channelOrderId }),
    legalEntity: order.legalEntity,
    customer: {
      ...(customer?.id !== undefined && { id: customer.id }),
      ...(customer?.name !== undefined && { name: customer.name }),
      ...(customer?.email !== undefined && { email: customer.email }),
    },
    currency,
    placedAt,
    businessDate,
    lines: postingLines(order),
    total: order.totals.total,
  }
}
