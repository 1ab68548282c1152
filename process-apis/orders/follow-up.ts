import type { FulfilmentOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { Call } from '../../openapi/operation.ts'
import type { ProcessContext } from '../context.ts'
import type { Run } from '../durable/transition.ts'
import type { Transaction } from '../store/store.ts'
import { blocksRelease } from './blocks-release.ts'
import { awaitsGiftCards } from './gift-cards.ts'
import { channelSystem } from './notify-channel.ts'
import { goods } from './order-state.ts'

/** On whose behalf further operations are added. */
export type Origin = {
  readonly tenant: string
  readonly correlationId: string
  readonly traceparent: string
  readonly causationId?: string
}

export function originOf({ operation }: Pick<Run, 'operation'>): Origin {
  const { tenant, correlationId, traceparent, id } = operation
  return { tenant, correlationId, traceparent, causationId: id }
}

export function originOfCall({ principal, correlationId, traceparent }: Call): Origin {
  return { tenant: principal.tenant, correlationId, traceparent }
}

/** Adds an operation about an order to the transaction. */
export async function followUp(
  tx: Transaction,
  { durable }: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  kind: string,
  input: { readonly orderId: string } & Record<string, unknown>,
  delayMs?: number,
): Promise<void> {
  await durable.enqueue(tx, {
    ...origin,
    kind,
    subject: input.orderId,
    input,
    ...(delayMs !== undefined && { delayMs }),
  })
}

/** Has the points of an order settled, where it belongs to a member's account: something was handed over or given back. */
export async function settlePoints(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  { id: orderId, loyalty }: Pick<Order, 'id' | 'loyalty'>,
): Promise<void> {
  if (loyalty === undefined) return
  await followUp(tx, context, origin, 'settle-points', { orderId })
}

/** What was sold and can be made once its money is there: gift cards. */
export async function paidAlready(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  order: Order,
): Promise<void> {
  if (!awaitsGiftCards(order)) return
  await followUp(tx, context, origin, 'issue-gift-cards', { orderId: order.id })
}

/** Hands over an order of which nothing is goods. */
export async function deliver(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  order: Order,
): Promise<void> {
  if (goods(order).length > 0) return
  await followUp(tx, context, origin, 'deliver-digital', { orderId: order.id })
}

/** Everything an accepted order sets going, each on the queue of its own system. */
export async function releaseWork(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  order: Order,
): Promise<void> {
  const origin = originOf(run)
  const orderId = order.id
  const backordered = order.holds.some(({ type }) => type === 'backorder')
  await followUp(tx, context, origin, 'post-sales-order', { orderId })
  // What is held is handed out when it is released.
  if (!blocksRelease(order)) {
    for (const work of order.fulfilmentOrders) await submitWork(tx, context, origin, orderId, work)
    await deliver(tx, context, origin, order)
  }
  await followUp(tx, context, origin, 'record-activity', {
    orderId,
    kind: backordered ? 'orderBackordered' : 'orderAccepted',
  })
  for (const { id: handoverId } of order.fulfilmentOrders.flatMap(({ shipments }) => shipments)) {
    await followUp(tx, context, origin, 'post-invoice', { orderId, handoverId })
    await settlePoints(tx, context, origin, order)
    await paidAlready(tx, context, origin, order)
  }
  const system = channelSystem(context.policies.channels, order)
  if (system !== undefined)
    await followUp(tx, context, origin, `acknowledge-${system}`, { orderId })
}

/** Hands planned work to the system that does it. */
export async function submitWork(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  orderId: string,
  { id, type, state }: FulfilmentOrder,
): Promise<void> {
  if (state !== 'planned') return
  const input = { orderId, fulfilmentOrderId: id }
  if (type === 'pickup') return followUp(tx, context, origin, 'create-pickup-task', input)
  if (type === 'supplier') return followUp(tx, context, origin, 'issue-purchase-order', input)
  await followUp(tx, context, origin, 'submit-warehouse-order', input)
  await followUp(tx, context, origin, 'book-parcel', input)
}

/** Tells the channel an order came from what became of it. */
export async function tellChannel(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  order: Order,
  news: { readonly status: string; readonly shipmentId?: string; readonly reason?: string },
): Promise<void> {
  const system = channelSystem(context.policies.channels, order)
  if (system === undefined) return
  await followUp(tx, context, origin, `update-${system}`, { orderId: order.id, ...news })
}
