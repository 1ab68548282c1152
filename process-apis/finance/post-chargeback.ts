import { isZero, toMinor, toMoney, zero } from '../../openapi/canonical/money.ts'
import type { Dispute } from '../../openapi/generated/operations.v1.d.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { causeOf } from '../orders/cause.ts'
import { proportional, shareOf } from '../orders/booked-movements.ts'
import { withPostingBasis } from '../orders/currencies.ts'
import { documentOf } from '../orders/documents.ts'
import { bookingOf, externalRef, withReference } from '../orders/external-reference.ts'
import { changeOrder, loadOrder } from '../orders/order-store.ts'
import { lockOrder } from '../returns/aggregate.ts'
import { disputeDocuments, disputeEvent } from './dispute-documents.ts'

type Input = { readonly orderId: string; readonly disputeId: string }

/**
 * Books in the ERP what a dispute has cost: the difference between what is gone now and what was booked before, so that it comes
 * out right however often it is run. What is lost is credited like a refund, without tax and without goods: the customer has
 * the money. What is won after that is taken back by a credit of the opposite sign.
 */
export const postChargeback: Transition<ProcessContext, Input> = {
  kind: 'post-chargeback',
  version: 2,
  queue: 'erp',
  async run(run, { store, policies, systems: { erp } }, { orderId, disputeId }) {
    const { tenant } = run.operation
    const loaded = await loadOrder(store.of(tenant).pool, tenant, orderId)
    const dispute = await disputeDocuments.load(store.of(tenant).pool, tenant, disputeId)
    const due = owing(dispute) - booked(dispute)
    if (due === 0n) return run.commit(async () => ({ skipped: 'booked' }))
    const { currency } = dispute.amount
    const order = await withPostingBasis(run, { store, policies }, loaded)
    const reference = `${disputeId}:${dispute.postings.length + 1}`
    const kind = due > 0n ? 'chargeback' : 'reversal'
    // What was refunded before is credited already: what is lost beyond that is no credit of the order's invoices.
    const salesOrderId = isZero(dispute.exceeding) ? bookingOf(order)?.id : undefined
    const memo = await run.step('post chargeback', {
      reference,
      do: call =>
        erp.createCreditMemo(call, {
          reference,
          ...(salesOrderId !== undefined && { salesOrderId }),
          reason: 'other',
          ...documentOf(order, one => [chargebackLine(one.currency, order, dispute, due)]),
          creditedAt: run.operation.createdAt.toISOString(),
        }),
      find: async call => (await erp.findCreditMemo(call, { reference })).document,
    })
    return run.commit(async tx => {
      await lockOrder(tx, tenant, orderId)
      await changeOrder(tx, orderId, causeOf(run), current => ({
        order: withReference(current, externalRef('erp', 'creditMemo', memo.id)),
        events: [],
      }))
      await disputeDocuments.change(tx, disputeId, causeOf(run), current => {
        const posting: Dispute['postings'][number] = {
          kind,
          amount: toMoney(currency, due > 0n ? due : -due),
          creditMemoId: memo.id,
          at: run.operation.createdAt.toISOString(),
        }
        const document = { ...current, postings: [...current.postings, posting] }
        return { document, events: [disputeEvent('posted', document)] }
      })
      return { creditMemoId: memo.id }
    })
  },
}

/** What is due of a dispute as the line of a document, in one of its order's currencies. */
function chargebackLine(
  currency: string,
  order: Order,
  { amount, reference }: Dispute,
  due: bigint,
) {
  const movement = order.tenders
    .flatMap(({ transactions }) => transactions)
    .find(one => one.type === 'chargeback' && one.pspReference === reference)
  const same = movement?.equivalents?.find(one => one.currency === currency)
  const whole = { own: toMinor(amount), other: same === undefined ? 0n : toMinor(same) }
  const size = due < 0n ? -due : due
  const other =
    currency === amount.currency
      ? size
      : same === undefined
        ? toMinor(proportional(order, currency, toMoney(amount.currency, size)))
        : (shareOf(whole, size) ?? 0n)
  const total = toMoney(currency, due < 0n ? -other : other)
  return {
    lineId: 'dispute',
    type: 'fee' as const,
    title: `${due > 0n ? 'Chargeback' : 'Chargeback given back'} ${reference}`,
    quantity: 1,
    amounts: { net: total, tax: zero(currency), total },
  }
}

/** What the customer's bank has for good. */
function owing({ kind, state, amount }: Dispute): bigint {
  return kind === 'chargeback' && (state === 'lost' || state === 'accepted') ? toMinor(amount) : 0n
}

function booked({ postings }: Dispute): bigint {
  return postings.reduce(
    (total, { kind, amount }) => total + (kind === 'chargeback' ? 1n : -1n) * toMinor(amount),
    0n,
  )
}
