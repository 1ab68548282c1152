import { isZero, subtract, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { InboundMessage, InboundOutcome } from '../../openapi/generated/canonical.d.ts'
import type { Order, Refund } from '../../openapi/generated/orders.d.ts'
import type { Return } from '../../openapi/generated/returns.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { causeOfCall } from '../orders/cause.ts'
import { originOfCall } from '../orders/follow-up.ts'
import { changeOrder, loadOrder } from '../orders/order-store.ts'
import { type Pieces, refundContents } from '../orders/refund-allocation.ts'
import { carryOut, newRefundEvents, withRefund } from '../orders/request-refund.ts'
import { cancelReturn } from '../returns/decide-return.ts'
import { refundPolicyOf } from '../returns/policy.ts'
import { receiveReturn } from '../returns/receive-return.ts'
import { noteRefundReport } from '../returns/report-refund.ts'
import { requestReturn } from '../returns/request-return.ts'
import type { Transaction } from '../store/store.ts'
import { type Take, takenBefore, waitForOrder } from './overtaking.ts'
import { isKnown, orderOfChannel, refused, remember, settle } from './remember-message.ts'

type Of<Type extends InboundMessage['type']> = Extract<InboundMessage, { type: Type }>

/** A customer gives something back by way of the channel it was bought at. Told again, it is the same return. */
export async function returnReported(
  context: ProcessContext,
  call: Call,
  message: Of<'returnReported'>,
  take: Take,
): Promise<InboundOutcome> {
  if (await isKnown(context, call, message)) return takenBefore(context, call, message, take)
  const {
    channel,
    channelReturnId,
    channelOrderId,
    state,
    method = 'byMail',
    locationId,
    resolution,
    label,
    lines,
    note,
  } = message
  const what = `return ${channelReturnId} of order ${channelOrderId}`
  let orderId: string | undefined
  try {
    const order = await orderNamed(context, call, message)
    orderId = order.id
    const known = await returnNamed(
      context.store.of(call.principal.tenant).pool,
      call,
      channel,
      channelReturnId,
    )
    let outcome: 'accepted' | 'duplicate' | 'ignored' = 'accepted'
    if (state === 'cancelled') {
      if (known === undefined) outcome = 'ignored'
      else await cancelReturn(context)(call, { returnId: known.id })
    } else {
      if (known !== undefined) outcome = 'duplicate'
      const asked =
        known ??
        (await requestReturn(context)(call, {
          channel,
          channelReturnId,
          orderId,
          method,
          ...(locationId !== undefined && { locationId }),
          ...(resolution !== undefined && { resolution }),
          ...(label !== undefined && method === 'byMail' && { label }),
          lines: lines.map(({ reason = 'unknown', condition, note: words, ...line }) => ({
            orderLineId: lineNamed(order, line),
            quantity: line.quantity,
            reason,
            ...(words !== undefined && { note: words }),
            ...(condition !== undefined && found(condition, method)),
          })),
          ...(note !== undefined && { note }),
        }))
      if (method === 'inStore' && locationId !== undefined) {
        await receiveHandedIn(context, call, asked, locationId)
      }
    }
    await context.durable.transaction(call.principal.tenant, async tx => {
      await remember(tx, call, message, outcome, order.id)
      await askPeople(tx, call, order, message.unknownValues)
    })
    return { outcome, orderId }
  } catch (error) {
    if (orderId === undefined && Problem.from(error).code === 'not-found') {
      return waitForOrder(context, call, message, error, what, take)
    }
    return refused(context, call, message, error, what, orderId)
  }
}

/** What whoever has the goods found is an inspection; of goods that are under way it is what the customer says. */
function found(
  condition: NonNullable<Of<'returnReported'>['lines'][number]['condition']>,
  method: Return['method'],
) {
  return method === 'inStore' ? { inspection: { condition } } : { condition }
}

/** What was handed in at a store is there; somebody has to look at it. What was not authorised was not taken either. */
async function receiveHandedIn(
  context: ProcessContext,
  call: Call,
  { id: returnId, state, lines }: Return,
  locationId: string,
): Promise<void> {
  const awaited = lines.filter(({ reception }) => reception === 'awaiting')
  if (!['authorised', 'received'].includes(state) || awaited.length === 0) return
  await receiveReturn(context)(call, {
    returnId,
    locationId,
    lines: awaited.map(({ lineId, quantity }) => ({ lineId, quantity, reception: 'received' })),
  })
}

/** A channel has given money back by itself: it is counted, and credited in the ERP; nobody pays it a second time. */
export async function refundIssued(
  context: ProcessContext,
  call: Call,
  message: Of<'refundIssued'>,
  take: Take,
): Promise<InboundOutcome> {
  if (await isKnown(context, call, message)) return takenBefore(context, call, message, take)
  const { channel, channelOrderId, channelRefundId, channelReturnId } = message
  const what = `refund ${channelRefundId} of order ${channelOrderId}`
  let orderId: string | undefined
  try {
    const named = await orderNamed(context, call, message)
    orderId = named.id
    return await context.durable.transaction<InboundOutcome>(call.principal.tenant, async tx => {
      if (!(await remember(tx, call, message, 'accepted', named.id))) {
        return { outcome: 'duplicate' }
      }
      const document =
        channelReturnId === undefined
          ? undefined
          : await returnNamed(tx, call, channel, channelReturnId)
      const outcome = await noteRefund(tx, context, call, named.id, message, document)
      if (outcome !== 'accepted') await settle(tx, call, message, outcome)
      await askPeople(tx, call, named, message.unknownValues)
      return { outcome, orderId: named.id }
    })
  } catch (error) {
    if (orderId === undefined && Problem.from(error).code === 'not-found') {
      return waitForOrder(context, call, message, error, what, take)
    }
    return refused(context, call, message, error, what, orderId)
  }
}

async function noteRefund(
  tx: Transaction,
  context: ProcessContext,
  call: Call,
  orderId: string,
  { channel, channelRefundId, lines, shipping = false, amount, note }: Of<'refundIssued'>,
  document: Return | undefined,
): Promise<'accepted' | 'duplicate' | 'ignored'> {
  // Nothing was paid back that anybody knows of: what is odd about it is shown, and nothing is booked.
  if (isZero(amount)) return 'ignored'
  const cause = causeOfCall(call)
  const origin = originOfCall(call)
  const before = await changeOrder(tx, orderId, cause, () => undefined)
  const { refunds = [], tenders } = before
  const isTold = refunds.some(({ allocations }) =>
    allocations.some(({ pspReference }) => pspReference === channelRefundId),
  )
  if (isTold) return 'duplicate'
  if (tenders.some(({ method }) => method !== 'collectedByChannel')) {
    throw new Problem('state-conflict', {
      detail: 'The channel has not collected the money of this order.',
    })
  }
  // What we have asked it for is answered by this; anything else it has decided by itself.
  const asked = refunds.find(one => isAsked(one, amount, document))
  if (asked !== undefined) {
    await noteRefundReport(tx, context, origin, cause, {
      orderId,
      refundId: asked.id,
      outcome: 'succeeded',
      reference: channelRefundId,
    })
    return 'accepted'
  }
  let made: Refund | undefined
  const order = await changeOrder(tx, orderId, cause, current => {
    const pieces: Pieces = lines.map(line => ({
      lineId: lineNamed(current, line),
      quantity: line.quantity,
    }))
    // Of a delivery that was paid back in part it is not known what is left of it: then it is money without goods.
    const whole = shipping && !isLess(amount, refundContents(current, { pieces, shipping }).amount)
    const paid = withRefund(current, {
      reason: 'marketplace',
      by: channel,
      pieces,
      shipping: whole,
      adjustments: difference(current, amount, { pieces, shipping: whole }),
      policy: refundPolicyOf(context.policies.returns, current.channel),
      paidBack: { reference: channelRefundId },
      ...(note !== undefined && { note }),
      ...(document !== undefined && { returnId: document.id }),
    })
    made = paid.refund
    return { order: paid.order, events: newRefundEvents(paid.order, paid.refund) }
  })
  if (made !== undefined) await carryOut(tx, context, origin, order, made)
  return 'accepted'
}

/** Whether a refund waits for the channel to pay just that. */
function isAsked(
  { allocations, returnId }: Refund,
  amount: Refund['amount'],
  document: Return | undefined,
): boolean {
  const open = allocations.filter(({ to, state }) => to === 'channel' && state === 'pending')
  if (open.length === 0) return false
  if (document !== undefined && returnId !== undefined) return returnId === document.id
  const wanted = open.reduce((total, one) => total + toMinor(one.amount), 0n)
  return wanted === toMinor(amount)
}

function isLess(one: Refund['amount'], other: Refund['amount']): boolean {
  return toMinor(subtract(one, other)) < 0n
}

/** What the channel paid more than the pieces carry, or kept back of them. */
function difference(
  order: Order,
  amount: Refund['amount'],
  parts: { readonly pieces: Pieces; readonly shipping: boolean },
): Refund['adjustments'] {
  const rest = subtract(amount, refundContents(order, parts).amount)
  if (isZero(rest)) return []
  const kind = toMinor(rest) > 0n ? ('goodwill' as const) : ('restockingFee' as const)
  return [{ kind, amount: toMoney(rest.currency, toMinor(rest)), reason: 'Decided by the channel' }]
}

async function orderNamed(
  context: ProcessContext,
  call: Call,
  { channel, channelOrderId }: { readonly channel: string; readonly channelOrderId: string },
): Promise<Order> {
  const orderId = await orderOfChannel(context, call, channel, channelOrderId)
  if (orderId === undefined) {
    throw new Problem('not-found', { detail: `${channel} has no order ${channelOrderId} here.` })
  }
  const order = await loadOrder(
    context.store.of(call.principal.tenant).pool,
    call.principal.tenant,
    orderId,
  )
  // Nothing of it is paid yet, and in a moment it may be: whoever tells of it tells it again.
  if (order.state === 'received') {
    throw new Problem('unavailable', {
      detail: 'The order is being accepted. Send it again in a moment.',
      retryAfterSeconds: 1,
    })
  }
  return order
}

async function returnNamed(
  db: Pick<Transaction, 'query'>,
  call: Call,
  channel: string,
  channelReturnId: string,
): Promise<Return | undefined> {
  const { rows } = await db.query<{ document: Return }>(
    `select document from crossdock.return where tenant = $1 and channel = $2 and channel_return_id = $3`,
    [call.principal.tenant, channel, channelReturnId],
  )
  return rows[0]?.document
}

/** The order's line that the channel means: by its own number, else the only one of that SKU. */
function lineNamed(
  { lines }: Order,
  { channelLineId, sku }: { readonly channelLineId?: string; readonly sku?: string },
): string {
  const named = lines.filter(line =>
    channelLineId === undefined ? line.sku === sku : line.channelLineId === channelLineId,
  )
  const [line] = named
  if (line !== undefined && named.length === 1) return line.lineId
  throw new Problem('order-invalid', {
    detail: `${channelLineId ?? sku ?? 'Nothing'} names ${named.length} lines of the order.`,
  })
}

async function askPeople(
  tx: Transaction,
  call: Call,
  { id: orderId, tenant, channel }: Order,
  unknownValues: Of<'refundIssued'>['unknownValues'] = [],
): Promise<void> {
  for (const { field, value } of unknownValues) {
    await raiseException(tx, {
      tenant,
      category: 'unknownValue',
      severity: 'low',
      orderId,
      reason: `Channel ${channel} sent ${field} = ${value}, which nobody has mapped yet.`,
      detail: { field, value },
      correlationId: call.correlationId,
    })
  }
}
