import type { FulfilmentOrder, Order, Shipment } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transaction } from '../store/store.ts'
import { followUp, type Origin } from './follow-up.ts'

/** Has a parcel that has left followed, where policy wants that. */
export async function followParcel(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  { id: orderId }: Order,
  { id: fulfilmentOrderId }: FulfilmentOrder,
  { id: shipmentId, trackingNumber }: Shipment,
): Promise<void> {
  const { tracking } = context.policies.sourcing
  if (tracking === undefined || trackingNumber === undefined) return
  const about = { orderId, fulfilmentOrderId, shipmentId }
  await followUp(tx, context, origin, 'track-parcel', about, tracking.everyMinutes * 60_000)
}
