import type { NewCreditMemo } from '../../openapi/generated/erp.d.ts'
import type { Order, Refund } from '../../openapi/generated/orders.d.ts'
import { zero } from '../../openapi/canonical/money.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { causeOf } from './cause.ts'
import { withPostingBasis } from './currencies.ts'
import { documentOf } from './documents.ts'
import { bookingOf, externalRef, withReference } from './external-reference.ts'
import { changeOrder, loadOrder } from './order-store.ts'
import { postingLine, shippingLine } from './posting-lines.ts'
import { refundIn } from './refund-equivalents.ts'
import { changeRefund } from './request-refund.ts'
import { refundOf } from './submit-refund.ts'

type Input = { readonly orderId: string; readonly refundId: string }

/**
 * Credits in the ERP what was paid back, line by line as it was allocated. Added when all of a refund has succeeded, never
 * before: a pending one may still fail.
 */
export const postCreditMemo: Transition<ProcessContext, Input> = {
  kind: 'post-credit-memo',
  version: 2,
  queue: 'erp',
  async run(run, { store, systems, policies }, { orderId, refundId }) {
    const loaded = await loadOrder(
      store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const refund = refundOf(loaded, refundId)
    const credited = refund.creditMemoId !== undefined && !run.began('post credit memo')
    if (refund.state !== 'succeeded' || isEmpty(refund) || credited) {
      return run.commit(async () => ({ skipped: refund.state }))
    }
    const order = await withPostingBasis(run, { store, policies }, loaded)
    const document = documentOf(order, one =>
      creditLines(one, refundIn(refund, order, one.currency)),
    )
    const salesOrderId = bookingOf(order)?.id
    const memo = await run.step('post credit memo', {
      reference: refundId,
      do: call =>
        systems.erp.createCreditMemo(call, {
          reference: refundId,
          ...(salesOrderId !== undefined && { salesOrderId }),
          reason: refund.reason,
          ...document,
          creditedAt: refund.settledAt ?? run.operation.createdAt.toISOString(),
        }),
      find: async call =>
        (await systems.erp.findCreditMemo(call, { reference: refundId })).document,
    })
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), current => ({
        order: withReference(
          changeRefund(current, refundId, one => ({ ...one, creditMemoId: memo.id })),
          externalRef('erp', 'creditMemo', memo.id),
        ),
        events: [
          {
            type: 'retail.creditMemo.posted.v1',
            data: { orderId, refundId, creditMemoId: memo.id, total: document.total },
          },
        ],
      }))
      return { creditMemoId: memo.id }
    })
  },
}

type Line = NewCreditMemo['lines'][number]

/** Whether there is nothing to be credited. */
function isEmpty({ lines, shipping, adjustments }: Refund): boolean {
  return lines.length === 0 && shipping === undefined && adjustments.length === 0
}

function creditLines(order: Order, refund: Refund): Line[] {
  const pieces = refund.lines.flatMap(({ lineId, quantity, amounts }): Line[] => {
    const line = order.lines.find(one => one.lineId === lineId)
    return line === undefined ? [] : [{ ...postingLine(line), quantity, amounts }]
  })
  const shipping = refund.shipping === undefined ? [] : [shippingLine(refund.shipping)]
  const adjustments = refund.adjustments.map(({ kind, amount, reason }, i): Line => ({
    lineId: `adjustment-${i + 1}`,
    type: 'fee',
    title: reason ?? kind,
    quantity: 1,
    amounts: { net: amount, tax: zero(amount.currency), total: amount },
  }))
  return [...pieces, ...shipping, ...adjustments]
}
