import type { FulfilmentOrder, Order } from '../../openapi/generated/orders.d.ts'
import { newId } from '../../openapi/canonical/id.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { release, reserve } from '../inventory/reservation.ts'
import type { Transaction } from '../store/store.ts'
import type { CallBack, Pieces } from './call-back.ts'
import { dropParcel } from './cancel-parcel.ts'
import { ended } from './cancel-work.ts'
import { type Origin, submitWork } from './follow-up.ts'
import { addWork, changeFulfilment, fulfilmentOf } from './fulfilment-order.ts'
import { blocksRelease } from './blocks-release.ts'
import { freeCapacity } from './location-capacity.ts'
import type { OrderChange } from './order-store.ts'
import { goods, remainingOf } from './order-state.ts'
import { allocated } from './quantities.ts'
import { isWorkedOn } from './call-back.ts'
import { taken } from './reroute-fulfilment.ts'
import { promiseLines } from './waiting-lines.ts'
import { wakeWithin } from './wake-waiting.ts'

type Context = Pick<ProcessContext, 'durable' | 'policies'>

export type TakeOffOptions = {
  /** What is cancelled, and which work has these pieces. */
  readonly plan: CallBack
  /** Work that has stopped, whether its pieces are cancelled or not. */
  readonly stopped: readonly string[]
  readonly reason: string
  readonly by: string
  /** Whether it was meant to be everything. */
  readonly whole: boolean
}

/**
 * Takes pieces off an order: the work that has stopped ends and its stock is free; the pieces of it that are still wanted are
 * promised again at the same place, in this commit, as new work. Events and follow-ups as after any cancellation.
 */
export async function takeOff(
  tx: Transaction,
  context: Context,
  origin: Origin,
  order: Order,
  { plan, stopped, reason, by, whole }: TakeOffOptions,
): Promise<OrderChange> {
  if (order.state === 'cancelled') return { order, events: [] }
  const idle = await endWork(tx, context, origin, order, stopped, reason)
  const counted: Order = {
    ...idle,
    lines: idle.lines.map(line => {
      const cancelled = plan.lines.find(({ lineId }) => lineId === line.lineId)?.cancelled ?? 0
      if (cancelled === 0) return line
      const { quantities } = line
      return {
        ...line,
        quantities: { ...quantities, cancelled: quantities.cancelled + cancelled },
      }
    }),
  }
  // What is kept for the rest of work that left short is nobody's any more.
  const over = goods(counted)
    .filter(line => remainingOf(line) === 0)
    .map(({ lineId }) => lineId)
    .filter(lineId => plan.lines.some(one => one.lineId === lineId && one.cancelled > 0))
  if (over.length > 0) await release(tx, { orderId: order.id, lineIds: over, reason })
  const again = await workAgain(tx, context, origin, counted, stopped, plan)
  const pieces: Pieces[] = plan.lines
    .filter(({ cancelled }) => cancelled > 0)
    .map(({ lineId, cancelled }) => ({ lineId, quantity: cancelled }))
  const change = await ended(tx, context, origin, withoutIdleHold(again), pieces, { reason, by })
  const late = plan.lines.find(line => line.cancelled < line.requested)?.refusedBecause
  const { cancellation } = change.order
  return {
    order: {
      ...change.order,
      ...(whole &&
        cancellation !== undefined && {
          cancellation: {
            ...cancellation,
            at: new Date().toISOString(),
            ...(late !== undefined && { refusedBecause: late }),
          },
        }),
      fulfilmentOrders: change.order.fulfilmentOrders.map(work =>
        whole && work.state === 'cancelRequested' ? { ...work, state: 'cancelRefused' } : work,
      ),
    },
    events: [
      ...(stopped.length === 0
        ? []
        : [
            {
              type: 'retail.reservation.released.v1',
              data: { orderId: order.id, lines: pieces, reason },
            },
          ]),
      ...change.events,
    ],
  }
}

/** The order with work that has stopped: nobody's any more, its stock and its place at the location free. */
export async function endWork(
  tx: Transaction,
  context: Context,
  origin: Origin,
  order: Order,
  stopped: readonly string[],
  reason: string,
): Promise<Order> {
  const work = stopped.map(id => fulfilmentOf(order, id))
  await freeCapacity(tx, context.policies.sourcing.places, order.tenant, work)
  for (const one of work) {
    const { locationId, lines } = one
    await release(tx, {
      orderId: order.id,
      locationId,
      pieces: lines,
      reason,
    })
    await dropParcel(tx, context, origin, order.id, one)
  }
  const skus = work.flatMap(({ lines }) => lines.map(({ sku }) => sku))
  await wakeWithin(tx, context, origin, skus)
  return work.reduce(
    (current, one) =>
      changeFulfilment(taken(current, one), one.id, now => ({
        ...now,
        state: 'cancelled',
        reason,
      })),
    order,
  )
}

/** What is still wanted of work that has stopped goes on as new work of the same place. */
async function workAgain(
  tx: Transaction,
  context: Context,
  origin: Origin,
  order: Order,
  stopped: readonly string[],
  plan: CallBack,
): Promise<Order> {
  let current = order
  for (const id of stopped) {
    const off = plan.work.find(work => work.id === id)?.lines ?? []
    const before = fulfilmentOf(order, id)
    const lines = before.lines.flatMap(line => {
      const less = off.find(({ lineId }) => lineId === line.lineId)?.quantity ?? 0
      return line.quantity > less ? [{ ...line, quantity: line.quantity - less }] : []
    })
    if (lines.length > 0) current = await planAgain(tx, context, origin, current, before, lines)
  }
  return current
}

/** The order with the same work for these lines again, as new work at the same place. */
export async function planAgain(
  tx: Transaction,
  context: Context,
  origin: Origin,
  order: Order,
  before: FulfilmentOrder,
  lines: FulfilmentOrder['lines'],
): Promise<Order> {
  const { type, locationId, attempt, excludedLocations, pickupCode } = before
  const short = await reserve(tx, {
    tenant: order.tenant,
    orderId: order.id,
    wanted: lines.map(line => ({ ...line, locationId })),
  })
  if (short.length > 0) {
    const reason = `${locationId} has not enough for the rest of ${before.id} any more`
    await raiseException(tx, {
      tenant: order.tenant,
      category: 'nobodyFulfils',
      severity: 'high',
      orderId: order.id,
      reason,
      correlationId: origin.correlationId,
    })
    // It waits for stock like any other backorder.
    return promiseLines(tx, order, {
      policy: context.policies.sourcing,
      lineIds: new Set(lines.map(({ lineId }) => lineId)),
      reason,
      now: new Date(),
      ends: false,
    })
  }
  const work: FulfilmentOrder = {
    id: newId('ful'),
    type,
    locationId,
    state: 'planned',
    lines,
    attempt,
    excludedLocations,
    ...(pickupCode !== undefined && { pickupCode }),
    shipments: [],
    externalRefs: [],
  }
  if (!blocksRelease(order)) await submitWork(tx, context, origin, order.id, work)
  return allocated(addWork(order, [work]), [work])
}

/** A backorder is over when none of its pieces is wanted any more. */
function withoutIdleHold(order: Order): Order {
  const waiting = goods(order).some(line => {
    const worked = order.fulfilmentOrders
      .filter(isWorkedOn)
      .flatMap(({ lines }) => lines)
      .filter(({ lineId }) => lineId === line.lineId)
      .reduce((sum, { quantity }) => sum + quantity, 0)
    return remainingOf(line) > worked
  })
  return waiting
    ? order
    : { ...order, holds: order.holds.filter(({ type }) => type !== 'backorder') }
}
