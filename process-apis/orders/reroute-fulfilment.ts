import type { FulfilmentOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { applyWorkRejection } from '../inventory/rejections.ts'
import { release } from '../inventory/reservation.ts'
import type { Transaction } from '../store/store.ts'
import { blocksRelease } from './blocks-release.ts'
import { dropParcel } from './cancel-parcel.ts'
import { cancelWork } from './cancel-work.ts'
import { cancelWaiting } from './fill-waiting.ts'
import { followUp, type Origin, submitWork } from './follow-up.ts'
import { addWork, changeFulfilment, fulfilmentOf, withDecision } from './fulfilment-order.ts'
import { freeCapacity } from './location-capacity.ts'
import type { OrderChange } from './order-store.ts'
import { promiseWork } from './promise-stock.ts'
import { allocated, moveQuantities } from './quantities.ts'
import { decisionOf, type SourcingPolicy } from './sourcing.ts'
import { seekSubstitutes, wantsSubstitute } from './seek-substitutes.ts'
import { wakeWithin } from './wake-waiting.ts'
import { promiseLines } from './waiting-lines.ts'

/**
 * A location will not do it: the work goes to the next one by policy, its stock promised there in the same commit, and
 * the one that said no is not asked again for this order. When nobody is left the policy cancels or keeps it waiting.
 */
export async function rerouteFulfilment(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  order: Order,
  fulfilmentOrderId: string,
  reason: string,
): Promise<OrderChange> {
  const { sourcing } = context.policies
  const work = fulfilmentOf(order, fulfilmentOrderId)
  const rejected = taken(
    changeFulfilment(order, work.id, one => ({ ...one, state: 'rejected', reason })),
    work,
  )
  const said = {
    type: 'retail.fulfilmentOrder.rejected.v1',
    data: {
      orderId: order.id,
      fulfilmentOrderId: work.id,
      locationId: work.locationId,
      reason,
    },
  }
  const excludedLocations = [...work.excludedLocations, work.locationId]
  await freeCapacity(tx, sourcing.places, order.tenant, [work])
  await release(tx, {
    orderId: order.id,
    locationId: work.locationId,
    pieces: work.lines,
    reason,
    as: 'transferred',
  })
  await applyWorkRejection(tx, context.policies.stock, {
    tenant: order.tenant,
    correlationId: origin.correlationId,
    reference: work.id,
    locationId: work.locationId,
    reason,
    lines: work.lines,
  })
  await dropParcel(tx, context, origin, order.id, work)
  // Unless the reason says otherwise it is still there, only not for this order.
  const skus = work.lines.map(({ sku }) => sku)
  await wakeWithin(tx, context, origin, skus, { turnedDownAt: work.locationId })
  const { next, decision } =
    work.attempt < attemptsOf(sourcing, work)
      ? await promiseElsewhere(tx, sourcing, rejected, work, excludedLocations)
      : {}

  const wished = work.lines.filter(({ lineId }) => wantsSubstitute(order, lineId))
  if (next === undefined && wished.length > 0) {
    const seeking = await seekSubstitutes(tx, context, origin, rejected, wished, reason)
    const others = work.lines.filter(line => !wished.includes(line))
    if (others.length === 0) return { order: seeking, events: [said] }
    const change =
      whenNobody(sourcing, order, work) === 'backorder'
        ? await backorder(tx, context, origin, seeking, others, reason)
        : await cancelWaiting(tx, context, origin, seeking, others, reason)
    return { order: change.order, events: [said, ...change.events] }
  }
  if (next === undefined) {
    const change =
      whenNobody(sourcing, order, work) === 'backorder'
        ? await backorder(tx, context, origin, rejected, work.lines, reason)
        : await cancelWork(
            tx,
            context,
            origin,
            rejected,
            [work.id],
            `No location can fulfil it: ${reason}`,
          )
    return { order: change.order, events: [said, ...change.events] }
  }

  const [first] = next
  const superseded = changeFulfilment(rejected, work.id, one => ({
    ...one,
    state: 'superseded',
    ...(first !== undefined && { supersededBy: first.id }),
  }))
  if (!blocksRelease(order)) {
    for (const one of next) await submitWork(tx, context, origin, order.id, one)
  }
  return {
    order: withDecision(allocated(addWork(superseded, next), next), decision),
    events: [
      said,
      ...next.map(({ id, locationId, attempt }) => ({
        type: 'retail.fulfilmentOrder.rerouted.v1',
        data: {
          orderId: order.id,
          fulfilmentOrderId: work.id,
          supersededBy: id,
          from: work.locationId,
          to: locationId,
          attempt,
        },
      })),
    ],
  }
}

/** The order without what this work had of its lines. */
export function taken(order: Order, { state, lines }: FulfilmentOrder): Order {
  // What was turned down is not anybody's any more.
  if (state === 'rejected') return order
  return moveQuantities(
    order,
    lines,
    state === 'planned' ? { allocated: -1 } : { allocated: -1, released: -1 },
  )
}

/** What the channel has sold and been paid for is not ours to cancel. */
export function whenNobody(
  { clickAndCollect, shipToHome }: SourcingPolicy,
  { tenders }: Order,
  { type }: Pick<FulfilmentOrder, 'type'>,
): 'cancel' | 'backorder' {
  if (tenders.some(({ method }) => method === 'collectedByChannel')) return 'backorder'
  return (type === 'pickup' ? clickAndCollect : shipToHome).whenNobody
}

function attemptsOf({ clickAndCollect, shipToHome }: SourcingPolicy, { type }: FulfilmentOrder) {
  return type === 'pickup' ? clickAndCollect.maxAttempts : shipToHome.locations.length
}

async function promiseElsewhere(
  tx: Transaction,
  policy: SourcingPolicy,
  order: Order,
  work: FulfilmentOrder,
  excludedLocations: readonly string[],
) {
  const {
    work: next,
    choice,
    now,
  } = await promiseWork(tx, policy, order, {
    demand: work.lines,
    locations:
      work.type === 'pickup'
        ? (policy.clickAndCollect.fallback[order.delivery.locationId ?? work.locationId] ?? [])
        : policy.shipToHome.locations,
    rejected: excludedLocations,
    attempt: work.attempt + 1,
  })
  return { next, decision: decisionOf(policy, choice, now) }
}

async function backorder(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  order: Order,
  lines: FulfilmentOrder['lines'],
  reason: string,
): Promise<OrderChange> {
  await raiseException(tx, {
    tenant: order.tenant,
    category: 'nobodyFulfils',
    severity: 'high',
    orderId: order.id,
    reason: `No location can fulfil it: ${reason}`,
    correlationId: origin.correlationId,
  })
  await followUp(tx, context, origin, 'record-activity', {
    orderId: order.id,
    kind: 'orderBackordered',
    text: reason,
  })
  // It was accepted as something that is there: it waits until somebody finds it, or decides otherwise.
  const waiting = await promiseLines(tx, order, {
    policy: context.policies.sourcing,
    lineIds: new Set(lines.map(({ lineId }) => lineId)),
    reason,
    now: new Date(),
    ends: false,
  })
  return {
    order: waiting,
    events: [{ type: 'retail.order.backordered.v1', data: { orderId: order.id, reason } }],
  }
}
