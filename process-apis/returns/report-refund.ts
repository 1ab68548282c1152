import type { Order, Refund } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { causeOfCall } from '../orders/cause.ts'
import { followUp, type Origin, originOfCall } from '../orders/follow-up.ts'
import { type Cause, changeOrder } from '../orders/order-store.ts'
import { afterSuccess, refundEvent, withReversal } from '../orders/request-refund.ts'
import { refundOf, withOutcomes } from '../orders/submit-refund.ts'
import type { Transaction } from '../store/store.ts'
import type { Returns } from './contract.ts'

/** Whoever pays back says how it went. Told twice, it is counted once. */
export function reportRefund(context: ProcessContext): Returns['reportRefund'] {
  return (call, { orderId, refundId, ...report }) =>
    context.durable.transaction(call.principal.tenant, tx =>
      noteRefundReport(tx, context, originOfCall(call), causeOfCall(call), {
        orderId,
        refundId,
        ...report,
      }),
    )
}

/** What became of a refund, as whoever pays it back tells. */
export type RefundReport = {
  readonly orderId: string
  readonly refundId: string
  readonly outcome: 'succeeded' | 'failed' | 'reversed'
  /** Which part, by its reference there. Default: all it can be about. */
  readonly reference?: string
  readonly reason?: string
}

/**
 * Notes what became of a refund, in the caller's transaction. What had succeeded and came back is owed again: it is held on its
 * means of payment until a person tries another time, and the ERP's credit memo stands, for the goods are credited.
 */
export async function noteRefundReport(
  tx: Transaction,
  context: ProcessContext,
  origin: Origin,
  cause: Cause,
  report: RefundReport,
): Promise<Refund> {
  const { orderId, refundId, outcome } = report
  let moved = false as boolean
  const order = await changeOrder(tx, orderId, cause, current => {
    const next = outcome === 'reversed' ? reversed(current, report) : told(context, current, report)
    if (next === undefined) return undefined
    moved = true
    const { state } = refundOf(next, refundId)
    const what = outcome === 'reversed' ? outcome : state === 'succeeded' ? state : 'failed'
    return { order: next, events: [refundEvent(next, refundId, what)] }
  })
  const refund = refundOf(order, refundId)
  if (!moved) return refund
  if (refund.state === 'succeeded') await afterSuccess(tx, context, origin, order, refundId)
  if (outcome !== 'succeeded') await tellPeople(tx, context, origin, order, refund, report)
  return refund
}

/** The order with what was pending of a refund decided; undefined when it was before. */
function told(
  context: Pick<ProcessContext, 'policies'>,
  order: Order,
  { refundId, outcome, reference, reason }: RefundReport,
): Order | undefined {
  const refund = refundOf(order, refundId)
  const pending = refund.allocations.filter(
    ({ state, pspReference }) =>
      state === 'pending' &&
      (reference === undefined || pspReference === undefined || pspReference === reference),
  )
  if (pending.length === 0) {
    if (refund.state === 'succeeded' || refund.state === 'manual') return undefined
    throw new Problem('state-conflict', { detail: 'Nothing of the refund is pending.' })
  }
  const at = new Date().toISOString()
  return withOutcomes(
    context,
    order,
    refundId,
    new Map(
      pending.map(({ tenderId, to, pspReference = reference }) => [
        `${tenderId}\n${to}`,
        {
          state: outcome,
          at,
          ...(pspReference !== undefined && { pspReference }),
          ...(outcome === 'failed' && { failedBecause: reason ?? 'declined' }),
        },
      ]),
    ),
  )
}

/** The order with what had been paid of a refund back with us; undefined when it was before. */
function reversed(
  order: Order,
  { refundId, reference, reason = 'The money came back' }: RefundReport,
): Order | undefined {
  const { allocations } = refundOf(order, refundId)
  const about = allocations.filter(
    ({ to, pspReference }) =>
      to !== 'storeCredit' && (reference === undefined || pspReference === reference),
  )
  const paid = about.filter(({ state }) => state === 'succeeded')
  if (paid.length > 0) return withReversal(order, refundId, paid, reason)
  if (about.some(({ state }) => state === 'reversed')) return undefined
  throw new Problem('state-conflict', {
    detail: 'Nothing of the refund was paid that could come back.',
  })
}

async function tellPeople(
  tx: Transaction,
  context: ProcessContext,
  origin: Origin,
  order: Order,
  { id: refundId }: Refund,
  { outcome, reason }: RefundReport,
): Promise<void> {
  const orderId = order.id
  const back = outcome === 'reversed'
  await raiseException(tx, {
    tenant: order.tenant,
    category: back ? 'refundReversed' : 'refundFailed',
    severity: 'high',
    orderId,
    reason: back
      ? `Refund ${refundId} was paid and came back: ${reason ?? 'no reason given'}`
      : `Refund ${refundId} was not paid: ${reason ?? 'declined'}`,
    detail: { refundId },
    correlationId: origin.correlationId,
  })
  if (back) {
    await followUp(tx, context, origin, 'record-activity', { orderId, kind: 'refundFailed' })
  }
}
