import type { FulfilmentOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import type { Transaction } from '../store/store.ts'
import { followUp, type Origin, originOf } from './follow-up.ts'
import { fulfilmentOf } from './fulfilment-order.ts'
import { notifyCustomer } from './notify-customer.ts'
import { loadOrder } from './order-store.ts'

type Input = {
  readonly orderId: string
  readonly fulfilmentOrderId: string
  readonly hoursBefore: number
}

/** Reminds a shopper of what is ready, where it still waits. */
export const remindPickup: Transition<ProcessContext, Input> = {
  kind: 'remind-pickup',
  version: 1,
  queue: 'orders',
  async run(run, context, { orderId, fulfilmentOrderId, hoursBefore }) {
    const order = await loadOrder(
      context.store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const { state } = fulfilmentOf(order, fulfilmentOrderId)
    return run.commit(async tx => {
      if (state !== 'readyForPickup') return { skipped: state }
      const about = `${fulfilmentOrderId}:${hoursBefore}`
      await notifyCustomer(tx, context, originOf(run), order, 'pickupReminder', about)
      return { reminded: about }
    })
  },
}

/** Plans the reminders of a pickup that is ready until then; those whose time is over already are left out. */
export async function planReminders(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  { id: orderId }: Order,
  { id: fulfilmentOrderId }: FulfilmentOrder,
  expiresAt: string,
): Promise<void> {
  const { notifications, sourcing } = context.policies
  if (notifications?.milestones.includes('pickupReminder') !== true) return
  for (const hoursBefore of sourcing.clickAndCollect.remindHoursBefore ?? []) {
    const delayMs = Date.parse(expiresAt) - hoursBefore * 3_600_000 - Date.now()
    if (delayMs < 0) continue
    const about = { orderId, fulfilmentOrderId, hoursBefore }
    await followUp(tx, context, origin, 'remind-pickup', about, delayMs)
  }
}
