import { newId } from '../../openapi/canonical/id.ts'
import type {
  FulfilmentOrder,
  FulfilmentUpdate,
  Order,
  Shipment,
} from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { commitStock } from '../inventory/reservation.ts'
import type { Transaction } from '../store/store.ts'
import { causeOfCall } from './cause.ts'
import type { Orders } from './contract.ts'
import { followParcel } from './follow-parcel.ts'
import {
  followUp,
  type Origin,
  originOfCall,
  paidAlready,
  settlePoints,
  tellChannel,
} from './follow-up.ts'
import { changeFulfilment, fulfilmentOf } from './fulfilment-order.ts'
import { judgeMove, type Move } from './fulfilment-state.ts'
import { type Cause, changeOrder, type OrderChange, orderOfFulfilment } from './order-store.ts'
import { notifyCustomer } from './notify-customer.ts'
import { callOff } from './call-off.ts'
import { giveAway, isMeasured, withinOrder } from './overweight.ts'
import { moveQuantities } from './quantities.ts'
import { planReminders } from './remind-pickup.ts'
import { withCapturePlanned } from './plan-capture.ts'
import { isAtProvider } from './tenders.ts'
import { rerouteFulfilment } from './reroute-fulfilment.ts'

/** What a warehouse, a store or its till reports about a piece of work. */
export function updateFulfilment(context: ProcessContext): Orders['updateFulfilment'] {
  const { durable, store } = context
  return async (call, { fulfilmentOrderId, ...update }) => {
    const { tenant } = call.principal
    const orderId = await orderOfFulfilment(store.of(tenant).pool, tenant, fulfilmentOrderId)
    const { order, move } = await durable.transaction(tenant, tx =>
      applyUpdate(tx, context, originOfCall(call), causeOfCall(call), {
        orderId,
        fulfilmentOrderId,
        update,
      }),
    )
    if (move === 'refused') {
      const { state } = fulfilmentOf(order, fulfilmentOrderId)
      throw new Problem('state-conflict', {
        detail: `The fulfilment order is ${state}; it cannot become ${update.state} from there.`,
      })
    }
    return { status: 200, body: order }
  }
}

export type Report = {
  readonly orderId: string
  readonly fulfilmentOrderId: string
  readonly update: FulfilmentUpdate
  /** Which system says so, with its own number and time of it. Default: somebody with a key of ours. */
  readonly source?: Pick<FulfilmentOrder, 'sourceSystem' | 'sourceVersion' | 'sourceUpdatedAt'>
}

/**
 * Applies a report under the order's lock. What was reported before is `repeated`, what comes late is `stale`; both change
 * nothing. What the state machine does not know is `refused` and raises an exception case: it is neither guessed nor dropped.
 */
export async function applyUpdate(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  cause: Cause,
  { orderId, fulfilmentOrderId, update, source = {} }: Report,
): Promise<{ order: Order; move: Move }> {
  let move: Move = 'repeated'
  const order = await changeOrder(tx, orderId, cause, async current => {
    const work = fulfilmentOf(current, fulfilmentOrderId)
    move = ours.has(update.state) ? 'refused' : judgeMove(work.state, update.state)
    if (move === 'move') {
      const change = await moveWork(
        tx,
        context,
        origin,
        handedOut(current, work, update),
        work,
        update,
      )
      return (
        change && {
          ...change,
          order: changeFulfilment(change.order, fulfilmentOrderId, one => ({ ...one, ...source })),
        }
      )
    }
    if (move === 'refused') {
      await raiseException(tx, {
        tenant: cause.tenant,
        category: 'unexpectedState',
        severity: 'medium',
        orderId,
        reason: `Fulfilment order ${fulfilmentOrderId} is ${work.state} and was reported ${update.raw ?? update.state}.`,
        detail: update,
      })
    }
    return undefined
  })
  return { order, move }
}

/** Work that is reported on before we knew that it was handed out was handed out. */
function handedOut(order: Order, { state, lines }: FulfilmentOrder, update: FulfilmentUpdate) {
  if (state !== 'planned' || update.state === 'rejected' || update.state === 'cancelled')
    return order
  return moveQuantities(order, lines, { released: 1 })
}

async function moveWork(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  order: Order,
  work: FulfilmentOrder,
  update: FulfilmentUpdate,
): Promise<OrderChange | undefined> {
  switch (update.state) {
    case 'rejected':
      return rerouteFulfilment(
        tx,
        context,
        origin,
        order,
        work.id,
        update.reason ?? 'No reason given',
      )
    case 'cancelled':
      // Where somebody here asked for it the cancellation itself ends the work; else the pieces go elsewhere.
      return work.state === 'cancelRequested'
        ? undefined
        : rerouteFulfilment(tx, context, origin, order, work.id, update.reason ?? 'Cancelled there')
    case 'shipped':
      return handOver(tx, context, origin, order, work, update, 'shipped')
    case 'pickedUp':
      return handOver(tx, context, origin, order, work, update, 'pickedUp')
    case 'readyForPickup':
      return ready(tx, context, origin, order, work, update)
    case 'delivered':
      await notifyCustomer(tx, context, origin, order, 'orderDelivered', work.id)
      return told(
        moveQuantities(step(order, work, update), handedOver(work), { delivered: 1 }),
        work,
        update,
      )
    case 'deliveryFailed':
      await notifyCustomer(tx, context, origin, order, 'deliveryFailed', work.id)
      return told(step(order, work, update), work, update)
    case 'acknowledged':
    case 'picking':
    case 'shortPicked':
    case 'packed':
      return told(step(order, work, update), work, update)
    case 'returningToSender':
    case 'lost':
      // Whether it is sent again or paid back a person decides: a claim does either.
      await raiseException(tx, {
        tenant: order.tenant,
        category: 'parcelNotDelivered',
        severity: 'medium',
        orderId: order.id,
        reason:
          update.state === 'lost'
            ? `The carrier has lost what left for ${work.id}.`
            : `What left for ${work.id} is on its way back to its sender.`,
        detail: { fulfilmentOrderId: work.id },
        correlationId: origin.correlationId,
      })
      return told(step(order, work, update), work, update)
    case 'planned':
    case 'submitted':
    case 'superseded':
    case 'onHold':
    case 'scheduled':
    case 'cancelRequested':
    case 'cancelRefused':
    case 'pickupExpired':
    case 'unknown':
      throw new Error(`${update.state} is not for others to report`)
  }
}

/** What has left of a piece of work, which may be less than was asked for. */
function handedOver({ shipments, lines }: FulfilmentOrder): FulfilmentOrder['lines'] {
  return shipments.length === 0 ? lines : shipments.flatMap(parcel => parcel.lines)
}

/** States that follow from what we decide; nobody reports them to us. */
const ours: ReadonlySet<FulfilmentOrder['state']> = new Set([
  'planned',
  'submitted',
  'superseded',
  'onHold',
  'scheduled',
  'cancelRequested',
  'cancelRefused',
  'pickupExpired',
])

async function ready(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  order: Order,
  work: FulfilmentOrder,
  update: FulfilmentUpdate,
): Promise<OrderChange> {
  const { collectWithinHours } = context.policies.sourcing.clickAndCollect
  const collectWithinMs = collectWithinHours * 3_600_000
  const readyAt = new Date(update.at)
  const expiresAt = new Date(readyAt.getTime() + collectWithinMs).toISOString()
  const orderId = order.id
  await followUp(
    tx,
    context,
    origin,
    'expire-pickup',
    { orderId, fulfilmentOrderId: work.id },
    Math.max(0, Date.parse(expiresAt) - Date.now()),
  )
  await followUp(tx, context, origin, 'record-activity', { orderId, kind: 'orderReadyForPickup' })
  await tellChannel(tx, context, origin, order, { status: 'readyForPickup' })
  await notifyCustomer(tx, context, origin, order, 'readyForPickup', work.id)
  await planReminders(tx, context, origin, order, work, expiresAt)
  const changed = changeFulfilment(step(order, work, update), work.id, one => ({
    ...one,
    readyAt: readyAt.toISOString(),
    expiresAt,
  }))
  return told(changed, work, update)
}

/** Goods leave for the customer: stock goes down, the money is taken, the ERP invoices, everybody is told. */
async function handOver(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  order: Order,
  work: FulfilmentOrder,
  update: FulfilmentUpdate,
  how: 'shipped' | 'pickedUp',
): Promise<OrderChange> {
  const { handover, beyond } = withinOrder(order, work, toHandover(work, update))
  const orderId = order.id
  await commitStock(tx, {
    tenant: order.tenant,
    orderId,
    locationId: work.locationId,
    lines: handover.lines,
    reference: handover.id,
    reason: how,
  })
  await reportShortage(tx, order, work, handover)
  if (beyond.length > 0) await giveAway(tx, origin, order, work, handover, beyond)
  const toCapture = order.tenders.some(isAtProvider)
  await followUp(tx, context, origin, toCapture ? 'capture-payment' : 'post-invoice', {
    orderId,
    fulfilmentOrderId: work.id,
    handoverId: handover.id,
  })
  if (!toCapture) {
    await settlePoints(tx, context, origin, order)
    await paidAlready(tx, context, origin, order)
  }
  await followUp(tx, context, origin, 'record-activity', {
    orderId,
    kind: how === 'shipped' ? 'orderShipped' : 'orderPickedUp',
  })
  await tellChannel(tx, context, origin, order, {
    status: how,
    ...(how === 'shipped' && { shipmentId: handover.id }),
  })
  if (how === 'shipped') {
    await notifyCustomer(tx, context, origin, order, 'orderShipped', handover.id)
    await followParcel(tx, context, origin, order, work, handover)
  }
  const moved = moveQuantities(step(order, work, update), handover.lines, { picked: 1, [how]: 1 })
  const changed = changeFulfilment(moved, work.id, one => ({
    ...one,
    shipments: [...one.shipments, handover],
  }))
  const paid = toCapture ? withCapturePlanned(changed, handover.id) : changed
  const lighter = missingOf(work, handover).filter(({ lineId }) => isMeasured(order, lineId))
  if (lighter.length === 0) return told(paid, work, update, { handover })
  const less = await callOff(tx, context, origin, paid, {
    reason: 'It weighs less than was ordered.',
    by: 'crossdock',
    lines: lighter,
  })
  const change = told(less.order, work, update, { handover })
  return { ...change, events: [...change.events, ...less.events] }
}

/** What was asked for and not handed over. */
function missingOf(work: FulfilmentOrder, { lines }: Shipment) {
  return work.lines.flatMap(({ lineId, quantity }) => {
    const given = lines.filter(line => line.lineId === lineId)
    const missing = quantity - given.reduce((total, line) => total + line.quantity, 0)
    return missing > 0 ? [{ lineId, quantity: missing }] : []
  })
}

function toHandover(
  { lines }: FulfilmentOrder,
  { shipment, lines: reported, at }: FulfilmentUpdate,
): Shipment {
  const { carrier, trackingNumber, packages, shippedAt = at } = shipment ?? {}
  return {
    id: newId('shp'),
    ...(carrier !== undefined && { carrier }),
    ...(trackingNumber !== undefined && { trackingNumber }),
    ...(packages !== undefined && { packages }),
    shippedAt: new Date(shippedAt).toISOString(),
    lines: shipment?.lines ?? reported ?? lines,
  }
}

/** Less was handed over than asked for: a person decides what becomes of the rest. */
async function reportShortage(
  tx: Transaction,
  order: Order,
  work: FulfilmentOrder,
  handover: Shipment,
): Promise<void> {
  const missing = missingOf(work, handover).filter(({ lineId }) => !isMeasured(order, lineId))
  if (missing.length === 0) return
  const skus = work.lines.filter(({ lineId }) => missing.some(one => one.lineId === lineId))
  await raiseException(tx, {
    tenant: order.tenant,
    category: 'shortShipped',
    severity: 'medium',
    orderId: order.id,
    reason: `Fulfilment order ${work.id} left without everything: ${skus.map(({ sku }) => sku).join(', ')}`,
    detail: { asked: work.lines, given: handover.lines },
  })
}

function step(order: Order, work: FulfilmentOrder, { state, reason }: FulfilmentUpdate): Order {
  return changeFulfilment(order, work.id, one => ({
    ...one,
    state,
    ...(reason !== undefined && { reason }),
  }))
}

function told(
  order: Order,
  { id, locationId, type }: FulfilmentOrder,
  { state, reason }: FulfilmentUpdate,
  more: object = {},
): OrderChange {
  return {
    order,
    events: [
      {
        type: `retail.fulfilmentOrder.${state}.v1`,
        data: {
          orderId: order.id,
          fulfilmentOrderId: id,
          locationId,
          type,
          state,
          ...(reason !== undefined && { reason }),
          ...more,
        },
      },
    ],
  }
}
