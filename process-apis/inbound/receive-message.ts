import type {
  InboundMessage,
  InboundOutcome,
  NewOrder,
} from '../../openapi/generated/canonical.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { takeReports } from '../inventory/report-stock.ts'
import type { Orders } from '../orders/contract.ts'
import { originOfCall } from '../orders/follow-up.ts'
import { wakeWaiting } from '../orders/wake-waiting.ts'
import { cancellationRequested } from './cancellation-wish.ts'
import { disputeUpdated, payoutUpdated } from './receive-finance.ts'
import { parcelTracked, refundUpdated } from './receive-report.ts'
import { refundIssued, returnReported } from './receive-return.ts'
import { dropEcho } from './echo.ts'
import { refuseNotOwned } from './owned-message.ts'
import { takeWaiting } from './overtaking.ts'
import {
  digestOf,
  isKnown,
  orderOfChannel,
  parkedUnder,
  refused,
  remember,
  settle,
} from './remember-message.ts'
import { fulfilmentUpdated } from './report-fulfilment.ts'
import { restateOrder, toldBy } from './restate-order.ts'

/**
 * Takes one message of another system: once, whatever it is sent or shuffled. When this returns it is stored and ours;
 * what cannot be done with it is an exception case, never a lost message.
 */
export async function receiveMessage(
  context: ProcessContext,
  orders: Orders,
  call: Call,
  message: InboundMessage,
): Promise<InboundOutcome> {
  const take = (other: InboundMessage) => receiveMessage(context, orders, call, other)
  const dropped =
    (await dropEcho(context, call, message)) ?? (await refuseNotOwned(context, call, message))
  if (dropped !== undefined) return dropped
  switch (message.type) {
    case 'orderPlaced':
      return placed(context, orders, call, message)
    case 'orderCancelled':
      return cancelled(context, orders, call, message)
    case 'cancellationRequested':
      return cancellationRequested(context, orders, call, message, take)
    case 'fulfilmentUpdated':
      return fulfilmentUpdated(context, call, message)
    case 'stockChanged':
      return stockChanged(context, call, message)
    case 'refundUpdated':
      return refundUpdated(context, call, message)
    case 'parcelTracked':
      return parcelTracked(context, call, message)
    case 'returnReported':
      return returnReported(context, call, message, take)
    case 'refundIssued':
      return refundIssued(context, call, message, take)
    case 'disputeUpdated':
      return disputeUpdated(context, call, message)
    case 'payoutUpdated':
      return payoutUpdated(context, call, message)
  }
}

type Of<Type extends InboundMessage['type']> = Extract<InboundMessage, { type: Type }>

async function placed(
  context: ProcessContext,
  orders: Orders,
  call: Call,
  message: Of<'orderPlaced'>,
): Promise<InboundOutcome> {
  const { system, unknownValues = [] } = message
  const order: NewOrder = {
    ...message.order,
    ...toldBy(message),
    unknownValues: [...(message.order.unknownValues ?? []), ...unknownValues],
  }
  if (await isKnown(context, call, message)) return { outcome: 'duplicate' }
  const key = `${system}:${order.channelOrderId ?? message.eventId}`
  // What it says, whenever it says so: told again later it is the same.
  const { sourceUpdatedAt: _at, sourceVersion: _version, ...said } = order
  const once: Call = { ...call, idempotency: { key, fingerprint: digestOf(said) } }
  try {
    const answer = await orders.placeOrder(once, order)
    const orderId = answer.status === 201 ? answer.body.id : answer.body.orderId
    const replayed = answer.headers?.['idempotent-replayed'] === 'true'
    await context.durable.transaction(call.principal.tenant, tx =>
      remember(tx, call, message, replayed ? 'duplicate' : 'accepted', orderId),
    )
    await takeParked(context, orders, call, message, orderId)
    if (answer.status === 202) {
      return { outcome: 'accepted', operationId: answer.body.id, ...(orderId && { orderId }) }
    }
    return {
      outcome: replayed ? 'duplicate' : 'accepted',
      ...(orderId !== undefined && { orderId }),
    }
  } catch (error) {
    const orderId = await alreadyOurs(context, call, order, error)
    if (orderId !== undefined) {
      return restateOrder(context, call, message, orderId, (tx, outcome, detail) =>
        remember(tx, call, message, outcome, orderId, detail),
      )
    }
    return refused(context, call, message, error, `order ${order.channelOrderId ?? ''}`)
  }
}

/** The order that a channel tells of once more, by its number there. */
async function alreadyOurs(
  context: ProcessContext,
  call: Call,
  { channel, channelOrderId }: NewOrder,
  error: unknown,
): Promise<string | undefined> {
  const { code } = Problem.from(error)
  const again = code === 'duplicate-order' || code === 'idempotency-key-reused'
  if (!again || channelOrderId === undefined) return undefined
  return orderOfChannel(context, call, channel, channelOrderId)
}

async function cancelled(
  context: ProcessContext,
  orders: Orders,
  call: Call,
  message: Of<'orderCancelled'>,
): Promise<InboundOutcome> {
  if (await isKnown(context, call, message)) return { outcome: 'duplicate' }
  const { channel, channelOrderId, reason } = message
  const orderId = await orderOfChannel(context, call, channel, channelOrderId)
  if (orderId === undefined) {
    // The cancellation overtook its order: it waits for it.
    await context.durable.transaction(call.principal.tenant, tx =>
      remember(tx, call, message, 'parked', parkedUnder(channel, channelOrderId), reason),
    )
    return { outcome: 'accepted', detail: 'The order has not come yet; it will be cancelled then.' }
  }
  return cancelKnown(context, orders, call, message, orderId, reason)
}

async function cancelKnown(
  context: ProcessContext,
  orders: Orders,
  call: Call,
  message: InboundMessage,
  orderId: string,
  reason: string,
): Promise<InboundOutcome> {
  const key = `${message.system}:cancel:${orderId}`
  try {
    await orders.cancelOrder(
      { ...call, idempotency: { key, fingerprint: digestOf({ orderId }) } },
      { orderId, reason },
    )
    await context.durable.transaction(call.principal.tenant, tx =>
      remember(tx, call, message, 'accepted', orderId),
    )
    return { outcome: 'accepted', orderId }
  } catch (error) {
    return refused(context, call, message, error, `the cancellation of ${orderId}`, orderId)
  }
}

async function stockChanged(
  context: ProcessContext,
  call: Call,
  message: Of<'stockChanged'>,
): Promise<InboundOutcome> {
  const { sku, locationId, onHand, system, eventId, sequence, at, originRevision } = message
  const { tenant } = call.principal
  const taken = await context.durable.transaction<InboundOutcome>(tenant, async tx => {
    if (!(await remember(tx, call, message, 'accepted', `${locationId}/${sku}`))) {
      return { outcome: 'duplicate' }
    }
    const source = { tenant, system, correlationId: call.correlationId }
    const report = {
      eventId,
      sku,
      locationId,
      onHand,
      at,
      reason: 'sync',
      sequence,
      originRevision,
    }
    const [reported] = await takeReports(tx, context.policies, source, [report], call)
    const outcome = reported === undefined ? 'duplicate' : stockOutcomes[reported.outcome]
    if (outcome !== 'accepted') await settle(tx, call, message, outcome)
    return { outcome, ...(reported?.detail !== undefined && { detail: reported.detail }) }
  })
  if (taken.outcome === 'accepted') await wakeWaiting(context, originOfCall(call), [sku])
  return taken
}

/** What is refused is kept with the reports of its system, from where it can be replayed. */
const stockOutcomes = {
  accepted: 'accepted',
  duplicate: 'duplicate',
  repeated: 'repeated',
  stale: 'stale',
  echo: 'echo',
  notOwner: 'notOwner',
  refused: 'ignored',
} as const

/** Takes in what came before its order: what was given back, and that it was cancelled. */
async function takeParked(
  context: ProcessContext,
  orders: Orders,
  call: Call,
  message: Of<'orderPlaced'>,
  orderId: string | undefined,
): Promise<void> {
  const { channel, channelOrderId } = message.order
  if (channelOrderId === undefined || orderId === undefined) return
  const take = (waiting: InboundMessage) => receiveMessage(context, orders, call, waiting)
  await takeWaiting(context, call, { channel, channelOrderId }, take)
  const { tenant } = call.principal
  const { rows } = await context.durable.transaction(tenant, tx =>
    tx.query<{ reason: string; eventId: string; system: string; occurredAt: Date }>(
      `update crossdock.inbound_document set outcome = 'accepted', aggregate_id = $3
       where tenant = $1 and outcome = 'parked' and aggregate_id = $2
       returning detail as reason, event_id as "eventId", system, source_at as "occurredAt"`,
      [tenant, parkedUnder(channel, channelOrderId), orderId],
    ),
  )
  for (const { reason, eventId, system, occurredAt } of rows) {
    const at = occurredAt.toISOString()
    // Taken in by the door it came by: whether its sender may cancel the order is asked now that the order is there.
    await receiveMessage(context, orders, call, {
      type: 'orderCancelled',
      system,
      eventId: `${eventId}:late`.slice(-200),
      occurredAt: at,
      channel,
      channelOrderId,
      reason,
      at,
    })
  }
}
