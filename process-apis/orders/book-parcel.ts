import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { causeOf } from './cause.ts'
import { addReference, externalRef } from './external-reference.ts'
import { changeFulfilment, fulfilmentOf } from './fulfilment-order.ts'
import { settled } from './fulfilment-state.ts'
import { changeOrder, recallOrder } from './order-store.ts'

type Input = { readonly orderId: string; readonly fulfilmentOrderId: string }

/**
 * Books a parcel with the carrier, beside the warehouse's work and not before it: a carrier that is down or says no holds
 * up nobody, and no location is passed over for it. What the carrier refuses is for a person.
 */
export const bookParcel: Transition<ProcessContext, Input> = {
  kind: 'book-parcel',
  version: 1,
  queue: 'carrier',
  async run(run, { store, systems }, { orderId, fulfilmentOrderId }) {
    const order = await recallOrder(store.of(run.operation.tenant).pool, run.operation, orderId)
    const work = fulfilmentOf(order, fulfilmentOrderId)
    if (settled.has(work.state) && !run.began('book carrier')) {
      return run.commit(async () => ({ skipped: work.state }))
    }
    const { address, serviceLevel = 'standard' } = order.delivery
    if (address === undefined) {
      throw new Problem('order-invalid', { detail: 'There is no address to ship to.' })
    }
    const reference = `${fulfilmentOrderId}:label`
    const booked = await run.step('book carrier', {
      reference,
      do: call =>
        systems.carrier.bookShipment(call, {
          reference,
          service: serviceLevel,
          fromLocationId: work.locationId,
          to: address,
          packages: [{ weightGrams: 1_000 }],
        }),
      find: async call => (await systems.carrier.findShipment(call, { reference })).document,
    })
    // Should the work have been taken from this location meanwhile, the cancellation of the parcel stands behind us.
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), current => ({
        order: changeFulfilment(current, fulfilmentOrderId, one => ({
          ...one,
          externalRefs: [
            ...addReference(one.externalRefs, externalRef('carrier', 'shipment', booked.id)),
          ],
        })),
        events: [],
      }))
      return { parcelId: booked.id }
    })
  },
}
