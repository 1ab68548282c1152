import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { causeOf } from './cause.ts'
import { withPostingBasis } from './currencies.ts'
import { documentOf } from './documents.ts'
import { bookingOf, externalRef, withReference } from './external-reference.ts'
import { handoverAmounts } from './handover-amounts.ts'
import { handoversBefore } from './handovers.ts'
import { changeOrder, loadOrder } from './order-store.ts'

type Input = { readonly orderId: string; readonly handoverId: string }

/** Invoices in the ERP what has left and, where we collect, was paid. Comes after the booking on the ERP's queue. */
export const postInvoice: Transition<ProcessContext, Input> = {
  kind: 'post-invoice',
  version: 2,
  queue: 'erp',
  async run(run, { store, systems, policies }, { orderId, handoverId }) {
    const loaded = await loadOrder(
      store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const order = await withPostingBasis(run, { store, policies }, loaded)
    const salesOrderId = bookingOf(order)?.id
    if (salesOrderId === undefined) {
      throw new Problem('state-conflict', { detail: 'The ERP has no sales order to invoice.' })
    }
    const { handover, earlier } = handoversBefore(order, handoverId)
    const document = documentOf(order, one => handoverAmounts(one, handover, earlier).lines)
    const { total } = document
    const invoice = await run.step('post invoice', {
      reference: handoverId,
      do: call =>
        systems.erp.createInvoice(call, {
          reference: handoverId,
          salesOrderId,
          ...document,
          invoicedAt: handover.shippedAt,
          businessDate: order.businessDate,
        }),
      find: async call => (await systems.erp.findInvoice(call, { reference: handoverId })).document,
    })
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), current => ({
        order: withReference(current, externalRef('erp', 'invoice', invoice.id)),
        events: [
          {
            type: 'retail.invoice.posted.v1',
            data: { orderId, invoiceId: invoice.id, handoverId, total },
          },
        ],
      }))
      return { invoiceId: invoice.id }
    })
  },
}
