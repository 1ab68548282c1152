import type { FulfilmentOrder } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import type { Transaction } from '../store/store.ts'
import { followUp, type Origin } from './follow-up.ts'
import { fulfilmentOf } from './fulfilment-order.ts'
import { loadOrder } from './order-store.ts'

type Input = { readonly orderId: string; readonly fulfilmentOrderId: string }

/** Tells the carrier that a booked parcel will not come. On the queue it was booked on, after the booking. */
export const cancelParcel: Transition<ProcessContext, Input> = {
  kind: 'cancel-parcel',
  version: 1,
  queue: 'carrier',
  async run(run, { store, systems }, { orderId, fulfilmentOrderId }) {
    const { carrier } = systems
    const order = await loadOrder(
      store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const documentId = parcelOf(fulfilmentOf(order, fulfilmentOrderId))
    if (documentId === undefined) return run.commit(async () => ({ skipped: 'never booked' }))
    const reference = `${fulfilmentOrderId}:label:cancel`
    const { outcome } = await run.step('cancel parcel', {
      reference,
      do: async call => {
        const reason = 'The fulfilment order will not leave'
        const answer = await carrier.cancelShipment(call, { documentId, reference, reason })
        return { outcome: answer.outcome }
      },
      find: async call => {
        const label = { reference: `${fulfilmentOrderId}:label` }
        const { document } = await carrier.findShipment(call, label)
        return document?.state === 'cancelled' ? { outcome: 'cancelled' as const } : undefined
      },
    })
    return run.commit(async () => ({ outcome }))
  },
}

/** This work will not leave: the parcel that was or is being booked for it is cancelled. */
export async function dropParcel(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  orderId: string,
  work: FulfilmentOrder,
): Promise<void> {
  // Who collects needs no parcel, and a supplier sends its own.
  if (work.type === 'pickup' || work.type === 'supplier') return
  await followUp(tx, context, origin, 'cancel-parcel', { orderId, fulfilmentOrderId: work.id })
}

function parcelOf({ externalRefs }: FulfilmentOrder): string | undefined {
  return externalRefs.find(({ system }) => system === 'carrier')?.id
}
