import type { FulfilmentOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import type { NewEvent } from '../events/outbox.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import type { Transaction } from '../store/store.ts'
import { blocksRelease } from './blocks-release.ts'
import { causeOf } from './cause.ts'
import { followUp, originOf } from './follow-up.ts'
import { changeFulfilment, fulfilmentOf } from './fulfilment-order.ts'
import { changeOrder, type OrderChange, recallOrder } from './order-store.ts'
import { rerouteFulfilment } from './reroute-fulfilment.ts'
import { markSubmitted } from './submit-fulfilment.ts'

type Input = { readonly orderId: string; readonly fulfilmentOrderId: string }

/** The id of the purchase order for a piece of work: the same number, so that one leads to the other without a table. */
function purchaseOrderId({ id }: Pick<FulfilmentOrder, 'id'>): string {
  return `pur_${id.slice('ful_'.length)}`
}

/** Asks a supplier to ship: it sees the purchase order from now on, and has until its time is up to answer. */
export const issuePurchaseOrder: Transition<ProcessContext, Input> = {
  kind: 'issue-purchase-order',
  version: 1,
  queue: 'orders',
  async run(run, context, { orderId, fulfilmentOrderId }) {
    const { store, policies } = context
    const order = await recallOrder(store.of(run.operation.tenant).pool, run.operation, orderId)
    const work = fulfilmentOf(order, fulfilmentOrderId)
    // A cancellation comes after it on the same queue and is not waited for, but stops what was issued.
    if (blocksRelease(order) || work.state !== 'planned') {
      return run.commit(async () => ({ skipped: work.state }))
    }
    const { acknowledgeWithinMinutes = 24 * 60 } =
      policies.sourcing.suppliers?.[work.locationId] ?? {}
    return run.commit(async tx => {
      const issuedAt = new Date()
      const withinMs = acknowledgeWithinMinutes * 60_000
      await changeOrder(tx, orderId, causeOf(run), current => {
        const now = fulfilmentOf(current, fulfilmentOrderId)
        if (now.state !== 'planned') return undefined
        const terms = {
          id: purchaseOrderId(work),
          issuedAt: issuedAt.toISOString(),
          acknowledgeBy: new Date(issuedAt.getTime() + withinMs).toISOString(),
          ordered: now.lines,
        }
        const { order: submitted, events } = markSubmitted(current, fulfilmentOrderId, [])
        const changed = changeFulfilment(submitted, fulfilmentOrderId, one => ({
          ...one,
          purchaseOrder: terms,
        }))
        return {
          order: changed,
          events: [
            ...events,
            purchaseOrderEvent('issued', changed, fulfilmentOrderId, {
              lines: terms.ordered,
              acknowledgeBy: terms.acknowledgeBy,
            }),
          ],
        }
      })
      await followUp(
        tx,
        context,
        originOf(run),
        'purchase-order-due',
        { orderId, fulfilmentOrderId },
        withinMs,
      )
      return { purchaseOrderId: purchaseOrderId(work) }
    })
  },
}

/** Looks after a purchase order when it should have been acknowledged, and when it should have been shipped. */
export const purchaseOrderDue: Transition<ProcessContext, Input> = {
  kind: 'purchase-order-due',
  version: 1,
  queue: 'orders',
  run: (run, context, { orderId, fulfilmentOrderId }) =>
    run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), current =>
        overdue(tx, context, run, current, fulfilmentOf(current, fulfilmentOrderId)),
      )
      return {}
    }),
}

async function overdue(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  order: Order,
  work: FulfilmentOrder,
): Promise<OrderChange | undefined> {
  const { acknowledgeBy, expectedShipAt } = work.purchaseOrder ?? {}
  const now = new Date().toISOString()
  const silent = work.state === 'submitted' && acknowledgeBy !== undefined && acknowledgeBy <= now
  const late =
    work.state === 'acknowledged' && expectedShipAt !== undefined && expectedShipAt <= now
  if (!silent && !late) return undefined

  const supplier = context.policies.sourcing.suppliers?.[work.locationId]
  const name = supplier?.name ?? work.locationId
  await raiseException(tx, {
    tenant: order.tenant,
    category: silent ? 'supplierSilent' : 'supplierLate',
    severity: 'high',
    orderId: order.id,
    reason: silent
      ? `${name} has not acknowledged ${purchaseOrderId(work)} in time.`
      : `${name} has not shipped ${purchaseOrderId(work)} when it meant to.`,
    correlationId: run.operation.correlationId,
  })
  const told = purchaseOrderEvent('overdue', order, work.id, {})
  if (!silent || supplier?.whenSilent !== 'reroute') return { order, events: [told] }
  const change = await rerouteFulfilment(
    tx,
    context,
    originOf(run),
    order,
    work.id,
    'Not acknowledged in time',
  )
  return { order: change.order, events: [told, ...change.events] }
}

/** What became of a purchase order. */
export function purchaseOrderEvent(
  what:
    | 'issued'
    | 'acknowledged'
    | 'delayed'
    | 'overdue'
    | 'cancellationRequested'
    | 'cancellationAccepted'
    | 'cancellationRefused',
  order: Order,
  fulfilmentOrderId: string,
  more: object,
): NewEvent {
  const work = fulfilmentOf(order, fulfilmentOrderId)
  return {
    type: `retail.purchaseOrder.${what}.v1`,
    data: {
      orderId: order.id,
      fulfilmentOrderId,
      purchaseOrderId: purchaseOrderId(work),
      supplierId: work.locationId,
      ...more,
    },
  }
}
