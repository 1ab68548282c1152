import type { Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Committed, Run, Transition } from '../durable/transition.ts'
import { changeOrder, loadOrder, recallOrder } from './order-store.ts'
import { causeOf } from './cause.ts'
import { handedOver } from './cancel-work.ts'
import { postingCurrency, withPostingBasis } from './currencies.ts'
import { documentOf } from './documents.ts'
import { bookingOf, externalRef, withReference } from './external-reference.ts'
import { postingLines } from './posting-lines.ts'

/** Books an accepted order in the ERP. */
export const postSalesOrder: Transition<ProcessContext, { orderId: string }> = {
  kind: 'post-sales-order',
  version: 2,
  queue: 'erp',
  async run(run, { store, systems, policies }, { orderId }) {
    const recalled = await recallOrder(store.of(run.operation.tenant).pool, run.operation, orderId)
    // Cancelled before the ERP ever heard of it: there is nothing to book and nothing to take back.
    if (recalled.state === 'cancelled' && !run.began('book sales order')) {
      return run.commit(async () => ({ skipped: 'cancelled' }))
    }
    const order = await withPostingBasis(run, { store, policies }, recalled)

    const reference = salesOrderReference(orderId)
    let booked
    try {
      booked = await run.step('book sales order', {
        reference,
        // What was begun before it was cancelled is looked for, and not sent again.
        do: call =>
          order.state === 'cancelled'
            ? Promise.reject(new Problem('system-refused', { detail: 'Nothing is left to book.' }))
            : systems.erp.createSalesOrder(call, { ...toSalesOrder(order), reference }),
        find: async call => (await systems.erp.findSalesOrder(call, { reference })).document,
      })
    } catch (error) {
      // Nothing is left of it to book, and what was begun before it was cancelled was looked for and is not there.
      if (order.state !== 'cancelled' || Problem.from(error).code !== 'system-refused') throw error
      return run.commit(async () => ({ skipped: 'cancelled' }))
    }
    const { id } = booked
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), current => ({
        order: withReference(current, externalRef('erp', 'salesOrder', id)),
        events: [{ type: 'retail.salesOrder.posted.v1', data: { orderId, salesOrderId: id } }],
      }))
      return { salesOrderId: id }
    })
  },
}

/** Takes the booking of a cancelled order back. Runs after the booking: both are on the ERP's queue for the same order. */
export const cancelSalesOrder: Transition<ProcessContext, { orderId: string; reason: string }> = {
  kind: 'cancel-sales-order',
  version: 1,
  queue: 'erp',
  refusedCategory: 'erpOrphan',
  async run(run, { store, systems }, { orderId, reason }) {
    const order = await recallOrder(store.of(run.operation.tenant).pool, run.operation, orderId)
    const known = bookingOf(order)
    const booked = known?.version ?? salesOrderReference(orderId)
    // A look-up may not see yet what was booked a moment ago; what we noted then we know.
    const documentId =
      known?.id ??
      (await run.read('look booking up', async call => {
        return (await systems.erp.findSalesOrder(call, { reference: booked })).document?.id ?? null
      }))
    if (documentId === null) return run.commit(async () => ({ skipped: 'never booked' }))

    const reference = `${orderId}:cancel`
    const cancelled = await run.step('cancel sales order', {
      reference,
      do: call => systems.erp.cancelSalesOrder(call, { documentId, reference, reason }),
      find: async call => {
        const now = await systems.erp.findSalesOrder(call, { reference: booked })
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

/**
 * Books an order anew that was changed before anything of it left, and takes the former booking back: an ERP's order is not
 * changed, it is reversed by a new document. Once a part has left, and may be invoiced, it cannot be reversed any more: then
 * its lines are amended. `key` names what changed it.
 */
export const rebookSalesOrder: Transition<ProcessContext, { orderId: string; key: string }> = {
  kind: 'rebook-sales-order',
  version: 2,
  queue: 'erp',
  async run(run, context, { orderId, key }) {
    const { store, systems } = context
    const loaded = await loadOrder(
      store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const order = await withPostingBasis(run, context, loaded)
    const reference = `${orderId}:${key}`
    const former = order.externalRefs.findLast(
      ref => ref.system === 'erp' && ref.type === 'salesOrder' && ref.version !== reference,
    )
    const begun = run.began('book sales order anew')
    const booking = bookingOf(order)
    if (!begun && booking !== undefined && (handedOver(order) || run.began(amending))) {
      return amend(run, context, order, booking.id, reference)
    }
    if (!begun && (former === undefined || order.state === 'cancelled')) {
      return run.commit(async () => ({
        skipped: former === undefined ? 'never booked' : 'cancelled',
      }))
    }
    const booked = await run.step('book sales order anew', {
      reference,
      do: call => systems.erp.createSalesOrder(call, { ...toSalesOrder(order), reference }),
      find: async call => (await systems.erp.findSalesOrder(call, { reference })).document,
      undoFailed: 'erpOrphan',
      undo: (call, { id }) =>
        systems.erp.cancelSalesOrder(call, {
          documentId: id,
          reference: `${reference}:cancel`,
          reason: 'The former booking stays',
        }),
    })
    const documentId = former?.id ?? ''
    const { outcome } = await run.step('cancel former sales order', {
      reference: `${orderId}:cancel:${key}`,
      do: async call => {
        const request = { documentId, reference: `${orderId}:cancel:${key}`, reason: 'Booked anew' }
        const { outcome: said } = await systems.erp.cancelSalesOrder(call, request)
        return { outcome: said }
      },
      find: async call => {
        const before = former?.version ?? salesOrderReference(orderId)
        const { document } = await systems.erp.findSalesOrder(call, { reference: before })
        return document?.state === 'cancelled' ? { outcome: 'cancelled' as const } : undefined
      },
    })
    if (outcome === 'refused') {
      throw new Problem('system-refused', {
        detail: `The ERP does not take sales order ${documentId} back; the change has to be booked there by hand.`,
      })
    }
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), current => ({
        order: withReference(current, {
          ...externalRef('erp', 'salesOrder', booked.id),
          version: reference,
        }),
        events: [
          { type: 'retail.salesOrder.posted.v1', data: { orderId, salesOrderId: booked.id } },
          { type: 'retail.salesOrder.cancelled.v1', data: { orderId, salesOrderId: documentId } },
        ],
      }))
      return { salesOrderId: booked.id }
    })
  },
}

const amending = 'amend sales order'

/** Has the lines of a booking be what is wanted of the order now; what was invoiced of it stays. */
async function amend(
  run: Run,
  { systems }: Pick<ProcessContext, 'systems'>,
  order: Order,
  salesOrderId: string,
  reference: string,
): Promise<Committed> {
  const { id: orderId } = order
  const { id } = await run.step(amending, {
    reference,
    do: call =>
      systems.erp.amendSalesOrder(call, {
        reference,
        salesOrderId,
        ...documentOf(order, postingLines),
        reason: 'The order was changed',
      }),
    find: async call => (await systems.erp.findSalesOrderAmendment(call, { reference })).document,
  })
  return run.commit(async tx => {
    await changeOrder(tx, orderId, causeOf(run), current => ({
      order: withReference(current, externalRef('erp', 'salesOrderAmendment', id)),
      events: [
        { type: 'retail.salesOrder.amended.v1', data: { orderId, salesOrderId, amendmentId: id } },
      ],
    }))
    return { amendmentId: id }
  })
}

/** Our key for the first booking of an order: the order's own id. */
function salesOrderReference(orderId: string): string {
  return orderId
}

function toSalesOrder(order: Order) {
  const { id, channel, channelOrderId, customer, placedAt, businessDate, buyer } = order
  const terms = order.tenders.find(tender => tender.terms !== undefined)?.terms
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
    ...(buyer !== undefined && { buyer }),
    ...(terms !== undefined && { paymentTerms: terms }),
    currency: postingCurrency(order),
    placedAt,
    businessDate,
    ...documentOf(order, postingLines),
  }
}
