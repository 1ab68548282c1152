import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { cancelWork } from './cancel-work.ts'
import { causeOf } from './cause.ts'
import { originOf } from './follow-up.ts'
import { fulfilmentOf } from './fulfilment-order.ts'
import { notifyCustomer } from './notify-customer.ts'
import { changeOrder, loadOrder } from './order-store.ts'
import { taken } from './reroute-fulfilment.ts'

type Input = { readonly orderId: string; readonly fulfilmentOrderId: string }

/** Nobody came: the store puts the goods back, the shopper gets the money back. Runs when the time to collect is over. */
export const expirePickup: Transition<ProcessContext, Input> = {
  kind: 'expire-pickup',
  version: 1,
  queue: 'store',
  async run(run, context, { orderId, fulfilmentOrderId }) {
    const { store, systems } = context
    const order = await loadOrder(
      store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const work = fulfilmentOf(order, fulfilmentOrderId)
    const documentId = work.externalRefs.find(({ type }) => type === 'pickupTask')?.id
    if (work.state !== 'readyForPickup' || documentId === undefined) {
      return run.commit(async () => ({ skipped: work.state }))
    }
    const reason = 'Not collected in time'
    const reference = `${fulfilmentOrderId}:expire`
    const { outcome } = await run.step('take pickup back', {
      reference,
      do: async call => {
        const answer = await systems.store.cancelPickupTask(call, { documentId, reference, reason })
        return { outcome: answer.outcome }
      },
      find: async call => {
        const { document } = await systems.store.findPickupTask(call, {
          reference: fulfilmentOrderId,
        })
        const ended = document?.state === 'cancelled' || document?.state === 'pickupExpired'
        return ended ? { outcome: 'cancelled' as const } : undefined
      },
    })
    // The store says it was handed over after all; its report is on the way.
    if (outcome === 'refused') return run.commit(async () => ({ skipped: 'handed over' }))
    return run.commit(tx =>
      changeOrder(tx, orderId, causeOf(run), async current => {
        const now = fulfilmentOf(current, fulfilmentOrderId)
        if (now.state !== 'readyForPickup') return undefined
        const change = await cancelWork(
          tx,
          context,
          originOf(run),
          taken(current, now),
          [fulfilmentOrderId],
          reason,
          { as: 'pickupExpired' },
        )
        const about = fulfilmentOrderId
        await notifyCustomer(tx, context, originOf(run), current, 'pickupExpired', about)
        return {
          order: change.order,
          events: [
            {
              type: 'retail.fulfilmentOrder.pickupExpired.v1',
              data: { orderId, fulfilmentOrderId, locationId: now.locationId },
            },
            ...change.events,
          ],
        }
      }),
    )
  },
}
