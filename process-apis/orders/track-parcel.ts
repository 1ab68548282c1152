import type { Order, Shipment } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import type { Transaction } from '../store/store.ts'
import { causeOf } from './cause.ts'
import { followUp, type Origin, originOf } from './follow-up.ts'
import { changeFulfilment, fulfilmentOf } from './fulfilment-order.ts'
import { type Cause, changeOrder, loadOrder, type OrderChange } from './order-store.ts'
import { applyUpdate } from './update-fulfilment.ts'

type TrackingEvent = NonNullable<Shipment['tracking']>[number]
type Milestone = TrackingEvent['milestone']

type Input = {
  readonly orderId: string
  readonly fulfilmentOrderId: string
  readonly shipmentId: string
}

/** Asks the carrier where a parcel is, and again after a while until it has arrived or nobody asks any more. */
export const trackParcel: Transition<ProcessContext, Input> = {
  kind: 'track-parcel',
  version: 1,
  queue: 'carrier',
  async run(run, context, input) {
    const { orderId, fulfilmentOrderId, shipmentId } = input
    const { store, systems, policies } = context
    const order = await loadOrder(
      store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const { shipments } = fulfilmentOf(order, fulfilmentOrderId)
    const parcel = shipments.find(({ id }) => id === shipmentId)
    const { trackingNumber } = parcel ?? {}
    if (parcel === undefined || trackingNumber === undefined) {
      return run.commit(async () => ({ skipped: 'no tracking number' }))
    }
    const { document } = await run.read('ask where it is', call =>
      systems.carrier.getTracking(call, { trackingNumber }),
    )
    return run.commit(async tx => {
      const origin = originOf(run)
      const cause = causeOf(run)
      let latest: readonly TrackingEvent[] = parcel.tracking ?? []
      if (document !== undefined) {
        const events = document.events.map(({ state: milestone, ...event }) => ({
          ...event,
          milestone,
        }))
        latest = await note(tx, context, origin, cause, { ...input, events })
      }
      const { everyMinutes = 60, forDays = 30 } = policies.sourcing.tracking ?? {}
      const isOver = latest.some(({ milestone }) => final.has(milestone))
      const isOld = Date.now() - Date.parse(parcel.shippedAt) > forDays * 86_400_000
      if (!isOver && !isOld && policies.sourcing.tracking !== undefined) {
        await followUp(tx, context, origin, 'track-parcel', input, everyMinutes * 60_000)
      }
      return { known: latest.length }
    })
  },
}

/** What a carrier tells by itself of a parcel; whether any of it was new. */
export async function noteParcel(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  cause: Cause,
  { orderId, shipmentId, events }: Omit<Seen, 'fulfilmentOrderId'>,
): Promise<boolean> {
  const order = await changeOrder(tx, orderId, cause, () => undefined)
  const work = order.fulfilmentOrders.find(({ shipments }) =>
    shipments.some(({ id }) => id === shipmentId),
  )
  if (work === undefined) return false
  const before = work.shipments.find(({ id }) => id === shipmentId)?.tracking ?? []
  const seen = { orderId, fulfilmentOrderId: work.id, shipmentId, events }
  return (await note(tx, context, origin, cause, seen)).length > before.length
}

type Seen = Input & { readonly events: readonly TrackingEvent[] }

/** Keeps what is new of a parcel, and has the work become what follows from all of it. Gives all that is known. */
async function note(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  cause: Cause,
  seen: Seen,
): Promise<readonly TrackingEvent[]> {
  const { orderId, fulfilmentOrderId, shipmentId } = seen
  const order = await changeOrder(tx, orderId, cause, current =>
    noteTracking(tx, origin, current, seen),
  )
  const { shipments } = fulfilmentOf(order, fulfilmentOrderId)
  const latest = shipments.find(({ id }) => id === shipmentId)?.tracking ?? []
  const state = stateAfter(latest)
  if (state !== undefined) {
    const { at, raw } = state.event
    const update = { state: state.to, at, ...(raw !== undefined && { raw }) }
    await applyUpdate(tx, context, origin, cause, { orderId, fulfilmentOrderId, update })
  }
  return latest
}

/** Milestones nothing comes after. */
const final: ReadonlySet<Milestone> = new Set([
  'delivered',
  'lost',
  'returningToSender',
  'cancelled',
])

/** The parcel's events with what is new among the carrier's, in the order of time; a code nobody knows becomes a case. */
async function noteTracking(
  tx: Transaction,
  { correlationId }: Origin,
  order: Order,
  { fulfilmentOrderId, shipmentId, events }: Seen,
): Promise<OrderChange | undefined> {
  const work = fulfilmentOf(order, fulfilmentOrderId)
  const before = work.shipments.find(({ id }) => id === shipmentId)?.tracking ?? []
  const known = new Set(before.map(nameOf))
  const added = events
    .map(({ milestone, at, raw, description = '', place }): TrackingEvent => ({
      at: new Date(at).toISOString(),
      milestone,
      ...(raw !== undefined && { raw }),
      ...(description !== '' && { description }),
      ...(place !== undefined && { place }),
    }))
    .filter(event => !known.has(nameOf(event)))
  if (added.length === 0) return undefined
  for (const { milestone, raw } of added) {
    if (milestone !== 'unknown') continue
    await raiseException(tx, {
      tenant: order.tenant,
      category: 'unknownValue',
      severity: 'low',
      orderId: order.id,
      reason: `The carrier said ${raw ?? 'something'} of a parcel, which nobody has mapped yet.`,
      detail: { field: 'tracking', value: raw, shipmentId },
      correlationId,
    })
  }
  const tracking = [...before, ...added].toSorted((a, b) => (a.at < b.at ? -1 : 1)).slice(-1_000)
  const changed = changeFulfilment(order, work.id, one => ({
    ...one,
    shipments: one.shipments.map(parcel =>
      parcel.id === shipmentId ? { ...parcel, tracking } : parcel,
    ),
  }))
  return {
    order: changed,
    events: [
      {
        type: 'retail.fulfilmentOrder.tracked.v1',
        data: { orderId: order.id, fulfilmentOrderId, shipmentId, tracking: added },
      },
    ],
  }
}

function nameOf({ at, milestone, raw }: TrackingEvent): string {
  return `${at} ${milestone} ${raw ?? ''}`
}

/**
 * What became of the work by all that is known of its parcel. Only forward: once delivered it stays so, whatever is said late,
 * and a delivery that failed is over when the next one succeeds.
 */
function stateAfter(tracking: readonly TrackingEvent[]) {
  const last = (milestone: Milestone) => tracking.findLast(event => event.milestone === milestone)
  for (const to of ['delivered', 'lost', 'returningToSender', 'deliveryFailed'] as const) {
    const event = last(to)
    if (event !== undefined) return { to, event }
  }
  return undefined
}
