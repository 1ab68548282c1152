import type { InboundMessage, InboundOutcome } from '../../openapi/generated/canonical.d.ts'
import type { WriteDifference } from '../../openapi/generated/operations.v1.d.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import type { Call } from '../../openapi/operation.ts'
import type { ProcessContext } from '../context.ts'
import { judgeWrite, type Refusal } from '../ownership/judge-write.ts'
import { keepRefused } from '../ownership/keep-refused.ts'
import { businessTime, needsPlace, type Place } from '../ownership/owner.ts'
import type { Transaction } from '../store/store.ts'
import { keepMessage, orderOfChannel, remember } from './remember-message.ts'

/** The field group that the whole of a message is about, and what it would change. */
type About = {
  readonly entity: string
  readonly field: string
  readonly subject: string
  readonly differences: (order: Order | undefined) => readonly WriteDifference[]
}

/**
 * Whether a system may tell this at all: undefined if it may, and where that is decided for each part by itself. What it may not is
 * kept, shown to a person, and answered `notOwner`; nothing of it is applied.
 */
export async function refuseNotOwned(
  context: ProcessContext,
  call: Call,
  message: InboundMessage,
): Promise<InboundOutcome | undefined> {
  const { ownership } = context.policies
  const about = aboutOf(message)
  if (ownership === undefined || about === undefined) return undefined
  const { entity, field } = about
  const order = needsPlace(ownership, entity, field)
    ? await orderNamed(context, call, message)
    : undefined
  const place = placeOf(message, order)
  const at = businessTime(message.occurredAt)
  const { system } = message
  const origin = order?.sourceSystem
  const refusal = judgeWrite(ownership, { entity, field, system, at, place, origin })
  if (refusal === undefined) return undefined
  // Of an order that is here already the parts are judged by themselves.
  if (message.type === 'orderPlaced' && (await orderNamed(context, call, message)) !== undefined) {
    return undefined
  }
  const known = order ?? (await orderNamed(context, call, message))
  return context.durable.transaction(call.principal.tenant, tx =>
    refuseWhole(tx, call, message, { ...about, refusal, place, order: known }),
  )
}

async function refuseWhole(
  tx: Transaction,
  call: Call,
  message: InboundMessage,
  {
    entity,
    field,
    subject,
    differences,
    refusal,
    place,
    order,
  }: About & {
    readonly refusal: Refusal
    readonly place: Place
    readonly order: Order | undefined
  },
): Promise<InboundOutcome> {
  const { system, eventId, occurredAt } = message
  const { detail } = refusal
  if (!(await remember(tx, call, message, 'notOwner', order?.id ?? subject, detail))) {
    return { outcome: 'duplicate' }
  }
  await keepMessage(tx, call, message)
  await keepRefused(tx, { ...told(call), system }, [
    {
      entity,
      field,
      subject: order?.id ?? subject,
      place,
      orderId: order?.id,
      eventId,
      at: occurredAt,
      refusal,
      differences: differences(order),
    },
  ])
  return { outcome: 'notOwner', detail, ...(order !== undefined && { orderId: order.id }) }
}

/** Whose a call is, for what is kept. */
export function told({ principal: { tenant }, correlationId }: Call) {
  return { tenant, correlationId }
}

/** What a message is about as a whole; undefined where it has no owner, or is judged where it is taken in. */
function aboutOf(message: InboundMessage): About | undefined {
  switch (message.type) {
    case 'orderPlaced': {
      const { channel, channelOrderId = message.eventId } = message.order
      return about('order', 'content', `${channel}/${channelOrderId}`, order =>
        order === undefined ? [{ pointer: '/channelOrderId', after: channelOrderId }] : [],
      )
    }
    case 'orderCancelled':
      return about('order', 'cancellation', `${message.channel}/${message.channelOrderId}`, order =>
        order?.state === 'cancelled'
          ? []
          : [{ pointer: '/state', ...(order && { before: order.state }), after: 'cancelled' }],
      )
    case 'fulfilmentUpdated':
      return about('fulfilmentOrder', 'state', message.reference, order => {
        const before = workOf(order, message.reference)?.state
        const pointer = `/fulfilmentOrders/${message.reference}/state`
        return before === message.state
          ? []
          : [{ pointer, ...(before && { before }), after: message.state }]
      })
    case 'parcelTracked':
      return about('parcel', 'tracking', message.trackingNumber, () => [
        {
          pointer: '/tracking',
          after: message.events.map(({ milestone }) => milestone).join(', '),
        },
      ])
    case 'returnReported':
      return about('return', 'content', `${message.channel}/${message.channelReturnId}`, () => [
        { pointer: '/state', after: message.state },
      ])
    case 'refundIssued':
      return about('refund', 'issued', `${message.channel}/${message.channelRefundId}`, () => [
        { pointer: '/amount', after: message.amount },
      ])
    case 'refundUpdated':
      return about('refund', 'state', message.reference, () => [
        { pointer: '/state', after: message.outcome },
      ])
    case 'disputeUpdated':
      return about('dispute', 'content', message.dispute.reference, () => [
        { pointer: '/state', after: message.dispute.state },
      ])
    case 'payoutUpdated':
      return about('payout', 'content', message.reference, () => [
        { pointer: '/reference', after: message.reference },
      ])
    // A wish changes nothing by itself: a person decides. Of stock each position is judged.
    case 'cancellationRequested':
    case 'stockChanged':
      return undefined
  }
}

function about(
  entity: string,
  field: string,
  subject: string,
  differences: About['differences'],
): About {
  return { entity, field, subject, differences }
}

/** Where a message's thing is and whose, as far as that is known. */
function placeOf(message: InboundMessage, order: Order | undefined): Place {
  if (message.type === 'orderPlaced' && order === undefined) {
    const { legalEntity, region } = message.order
    return { ...(legalEntity && { legalEntity }), ...(region && { region }) }
  }
  return order === undefined
    ? {}
    : placeOfOrder(order, 'reference' in message ? message.reference : undefined)
}

/** The place of an order, and of a piece of its work. */
export function placeOfOrder(order: Order, fulfilmentOrderId?: string): Place {
  const { legalEntity, region } = order
  const location = workOf(order, fulfilmentOrderId)?.locationId
  return { legalEntity, region, ...(location !== undefined && { location }) }
}

function workOf(order: Order | undefined, id: string | undefined) {
  return order?.fulfilmentOrders.find(one => one.id === id)
}

/** The order that a message is about; undefined where it is not here. */
async function orderNamed(
  { store }: ProcessContext,
  call: Call,
  message: InboundMessage,
): Promise<Order | undefined> {
  const { tenant } = call.principal
  const orderId = await orderIdOf()
  if (orderId === undefined) return undefined
  const { rows } = await store
    .of(tenant)
    .pool.query<{ document: Order }>(
      `select document from crossdock."order" where tenant = $1 and id = $2`,
      [tenant, orderId],
    )
  return rows[0]?.document

  async function orderIdOf(): Promise<string | undefined> {
    switch (message.type) {
      case 'orderPlaced': {
        const { channel, channelOrderId } = message.order
        return channelOrderId && orderOfChannel({ store }, call, channel, channelOrderId)
      }
      case 'orderCancelled':
      case 'cancellationRequested':
      case 'returnReported':
      case 'refundIssued':
        return orderOfChannel({ store }, call, message.channel, message.channelOrderId)
      case 'refundUpdated':
        return message.orderId
      case 'fulfilmentUpdated': {
        const { rows } = await store
          .of(tenant)
          .pool.query<{ orderId: string }>(
            `select order_id as "orderId" from crossdock.fulfilment_order where tenant = $1 and id = $2`,
            [tenant, message.reference],
          )
        return rows[0]?.orderId
      }
      case 'parcelTracked': {
        const { rows } = await store.of(tenant).pool.query<{ orderId: string }>(
          `select order_id as "orderId" from crossdock.external_reference
           where tenant = $1 and system = 'carrier' and type = 'trackingNumber' and id = $2`,
          [tenant, message.trackingNumber],
        )
        return rows[0]?.orderId
      }
      case 'stockChanged':
      case 'disputeUpdated':
      case 'payoutUpdated':
        return undefined
    }
  }
}
