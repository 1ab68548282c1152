import type { InboundMessage, InboundOutcome } from '../../openapi/generated/canonical.d.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { isLiving } from '../operations/case-actions.ts'
import type { Orders } from '../orders/contract.ts'
import { loadOrder } from '../orders/order-store.ts'
import { type Take, waitForOrder } from './overtaking.ts'
import { isKnown, orderOfChannel, refused, remember } from './remember-message.ts'

type Wish = Extract<InboundMessage, { type: 'cancellationRequested' }>

/**
 * A customer has asked the channel to cancel, and the channel leaves it to us: what has not left waits for a person, who is told
 * what was asked. An order that is over needs nobody.
 */
export async function cancellationRequested(
  context: ProcessContext,
  orders: Orders,
  call: Call,
  message: Wish,
  take: Take,
): Promise<InboundOutcome> {
  if (await isKnown(context, call, message)) return { outcome: 'duplicate' }
  const { channel, channelOrderId, reason, lines } = message
  const what = `the wish to cancel order ${channelOrderId}`
  const orderId = await orderOfChannel(context, call, channel, channelOrderId)
  if (orderId === undefined) {
    const unknown = new Problem('not-found', {
      detail: `${channel} has no order ${channelOrderId} here.`,
    })
    return waitForOrder(context, call, message, unknown, what, take)
  }
  try {
    const order = await loadOrder(
      context.store.of(call.principal.tenant).pool,
      call.principal.tenant,
      orderId,
    )
    const outcome = isOver(order) ? 'ignored' : 'accepted'
    const asked = `The customer asks ${channel} to cancel ${pieces(lines)}: ${reason}`
    if (outcome === 'accepted') await hold(orders, call, orderId, asked)
    await context.durable.transaction(call.principal.tenant, async tx => {
      if (!(await remember(tx, call, message, outcome, orderId)) || outcome === 'ignored') return
      await raiseException(tx, {
        tenant: order.tenant,
        category: 'cancellationAsked',
        severity: 'high',
        orderId,
        reason: asked,
        detail: { system: message.system, eventId: message.eventId, ...(lines && { lines }) },
        correlationId: call.correlationId,
      })
    })
    return { outcome, orderId }
  } catch (error) {
    return refused(context, call, message, error, what, orderId)
  }
}

/** Nothing more of it is handed out; what has left already is not to be held, but somebody is told all the same. */
async function hold(orders: Orders, call: Call, orderId: string, reason: string): Promise<void> {
  try {
    await orders.placeHold(call, { orderId, type: 'manual', reason: reason.slice(0, 500) })
  } catch (error) {
    if (Problem.from(error).code !== 'state-conflict') throw error
  }
}

function isOver({ state, cancellation }: Order): boolean {
  return !isLiving(state) || cancellation !== undefined
}

function pieces(lines: Wish['lines']): string {
  if (lines === undefined) return 'the order'
  return lines
    .map(({ channelLineId, sku, quantity }) => `${quantity} of ${sku ?? channelLineId}`)
    .join(', ')
}
