import { newId } from '../../openapi/canonical/id.ts'
import { isZero } from '../../openapi/canonical/money.ts'
import type { Order, Refund } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { causeOfCall } from '../orders/cause.ts'
import { refuseUsedCards } from '../orders/gift-cards.ts'
import { followUp, originOfCall } from '../orders/follow-up.ts'
import { changeOrder, loadOrder } from '../orders/order-store.ts'
import { refundable } from '../orders/refund-allocation.ts'
import {
  carryOut,
  changeRefund,
  newRefundEvents,
  refundEvent,
  withRefund,
  withRefundState,
} from '../orders/request-refund.ts'
import { anotherTry, refundOf } from '../orders/submit-refund.ts'
import type { Returns } from './contract.ts'
import { madeOnce } from './made-once.ts'
import { isAbove, refundPolicyOf } from './policy.ts'

/** Pays money back without anything coming back: pieces, delivery, goodwill. */
export function refundOrder(context: ProcessContext): Returns['refundOrder'] {
  return async (call, { orderId, reason, lines = [], shipping = false, amount, policy, note }) => {
    const { returns } = context.policies
    const { tenant, application } = call.principal
    const current = await loadOrder(context.store.of(tenant).pool, tenant, orderId)
    await refuseUsedCards(context, call, current, lines)
    return context.durable.transaction(tenant, async tx => {
      let refund: Refund | undefined
      const marker = newId('rfd')
      const known = await madeOnce(tx, call, 'refundOrder', marker)
      if (known !== undefined) {
        const order = await loadOrder(tx, tenant, orderId)
        const before = order.refunds?.find(one => one.id === known)
        if (before === undefined) throw new Problem('not-found')
        return before
      }
      const order = await changeOrder(tx, orderId, causeOfCall(call), current => {
        refuseOthersMoney(current, amount)
        const approved = amount === undefined || !isAbove(returns.refunds.approvalAbove, amount)
        const asked = withRefund(current, {
          id: marker,
          reason,
          by: application,
          pieces: lines,
          shipping,
          adjustments:
            amount === undefined
              ? []
              : [{ kind: 'goodwill', amount, ...(note !== undefined && { reason: note }) }],
          policy: policy ?? refundPolicyOf(returns, current.channel),
          approved,
          ...(note !== undefined && { note }),
        })
        refund = asked.refund
        if (isZero(refund.amount)) {
          throw new Problem('state-conflict', { detail: 'There is nothing to pay back.' })
        }
        return { order: asked.order, events: newRefundEvents(asked.order, refund) }
      })
      if (refund === undefined) throw new Error('no refund was made')
      if (refund.state === 'requested') {
        await raiseException(tx, {
          tenant,
          category: 'returnToDecide',
          severity: 'medium',
          orderId,
          reason: `Refund ${refund.id} of ${refund.amount.amount} ${refund.amount.currency} waits for a second person.`,
          detail: { refundId: refund.id, by: application },
          correlationId: call.correlationId,
        })
      }
      await carryOut(tx, context, originOfCall(call), order, refund)
      return refund
    })
  }
}

function refuseOthersMoney({ currency }: Order, amount: Refund['amount'] | undefined): void {
  if (amount === undefined || amount.currency === currency) return
  throw new Problem('order-invalid', {
    errors: [
      {
        pointer: '/amount/currency',
        keyword: 'currency',
        detail: `must be ${currency}, as the order`,
      },
    ],
  })
}

/** The refunds of an order, and what can still be given back. */
export function listRefunds({ store }: ProcessContext): Returns['listRefunds'] {
  return async ({ principal: { tenant } }, { orderId }) => {
    const order = await loadOrder(store.of(tenant).pool, tenant, orderId)
    return {
      items: order.refunds ?? [],
      refundable: order.tenders.map(tender => ({
        tenderId: tender.id,
        amount: refundable(tender, order),
      })),
    }
  }
}

/** A second person lets a refund out; whoever asked for it is none. */
export function approveRefund(context: ProcessContext): Returns['approveRefund'] {
  return (call, { orderId, refundId }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      const { application } = call.principal
      let approved = false as boolean
      const order = await changeOrder(tx, orderId, causeOfCall(call), current => {
        const { state, requestedBy } = refundOf(current, refundId)
        if (state !== 'requested') return undefined
        if (requestedBy === application) {
          throw new Problem('state-conflict', {
            detail: 'Whoever asked for a refund does not approve it.',
          })
        }
        approved = true
        const at = new Date().toISOString()
        const next = changeRefund(current, refundId, refund =>
          withRefundState({ ...refund, approvedBy: application, approvedAt: at }),
        )
        return { order: next, events: [refundEvent(next, refundId, 'approved')] }
      })
      const refund = refundOf(order, refundId)
      if (approved) await carryOut(tx, context, originOfCall(call), order, refund)
      return refund
    })
}

/** A person tries a failed refund again; what succeeded stays as it is. */
export function retryRefund(context: ProcessContext): Returns['retryRefund'] {
  return (call, { orderId, refundId }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      let again = false as boolean
      const order = await changeOrder(tx, orderId, causeOfCall(call), current => {
        const next = anotherTry(current, refundId)
        again = next !== current
        return again ? { order: next, events: [] } : undefined
      })
      if (again) {
        await followUp(tx, context, originOfCall(call), 'submit-refund', { orderId, refundId })
      }
      return refundOf(order, refundId)
    })
}
