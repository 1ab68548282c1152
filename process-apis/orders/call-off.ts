import { newId } from '../../openapi/canonical/id.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transaction } from '../store/store.ts'
import { requestCancellation } from './cancel-order.ts'
import { followUp, type Origin } from './follow-up.ts'
import type { OrderChange } from './order-store.ts'

/** Has an order cancelled by somebody else than who may ask for it through the API: a hold that was refused, a rule. */
export async function callOff(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  order: Order,
  { reason, by }: { readonly reason: string; readonly by: string },
): Promise<OrderChange> {
  const orderId = order.id
  const cancellationId = newId('cxl')
  const requested = requestCancellation(order, { cancellationId, reason, by, lines: undefined })
  await followUp(tx, context, origin, 'cancel-order', { orderId, reason, by, cancellationId })
  return {
    order: requested,
    events: [{ type: 'retail.order.cancelRequested.v1', data: { orderId, reason } }],
  }
}
