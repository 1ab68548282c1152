import { newId } from '../../openapi/canonical/id.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transaction } from '../store/store.ts'
import { requestCancellation } from './cancel-order.ts'
import { followUp, type Origin } from './follow-up.ts'
import type { OrderChange } from './order-store.ts'

/** Has an order, or some of it, cancelled by somebody else than who may ask for it through the API: a hold that was refused, a rule. */
export async function callOff(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  order: Order,
  {
    reason,
    by,
    lines,
  }: {
    readonly reason: string
    readonly by: string
    /** Default: everything that is left. */
    readonly lines?: readonly { readonly lineId: string; readonly quantity: number }[]
  },
): Promise<OrderChange> {
  const orderId = order.id
  const cancellationId = newId('cxl')
  const requested = requestCancellation(order, { cancellationId, reason, by, lines })
  await followUp(tx, context, origin, 'cancel-order', {
    orderId,
    reason,
    by,
    cancellationId,
    ...(lines !== undefined && { lines }),
  })
  return {
    order: requested,
    events: [{ type: 'retail.order.cancelRequested.v1', data: { orderId, reason } }],
  }
}
