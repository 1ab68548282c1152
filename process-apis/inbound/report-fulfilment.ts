import type { InboundMessage, InboundOutcome } from '../../openapi/generated/canonical.d.ts'
import type { Call } from '../../openapi/operation.ts'
import type { ProcessContext } from '../context.ts'
import { causeOfCall } from '../orders/cause.ts'
import { originOfCall } from '../orders/follow-up.ts'
import { loadOrder, orderOfFulfilment } from '../orders/order-store.ts'
import { applyUpdate } from '../orders/update-fulfilment.ts'
import { judgeWrite } from '../ownership/judge-write.ts'
import { keepRefused } from '../ownership/keep-refused.ts'
import { businessTime } from '../ownership/owner.ts'
import type { Transaction } from '../store/store.ts'
import { placeOfOrder, told } from './owned-message.ts'
import { refused, remember, settle } from './remember-message.ts'

type Updated = Extract<InboundMessage, { type: 'fulfilmentUpdated' }>

/** What a warehouse or a store tells of a piece of work. */
export async function fulfilmentUpdated(
  context: ProcessContext,
  call: Call,
  message: Updated,
): Promise<InboundOutcome> {
  const { reference, state, raw, reason, lines, at, system, occurredAt, sequence } = message
  const { tenant } = call.principal
  let orderId: string
  try {
    orderId = await orderOfFulfilment(context.store.of(tenant).pool, tenant, reference)
  } catch (error) {
    return refused(context, call, message, error, `fulfilment order ${reference}`)
  }
  return context.durable.transaction(tenant, async tx => {
    if (!(await remember(tx, call, message, 'accepted', orderId))) return { outcome: 'duplicate' }
    const shipment = await ownedShipment(tx, context, call, message, orderId)
    const { move } = await applyUpdate(tx, context, originOfCall(call), causeOfCall(call), {
      orderId,
      fulfilmentOrderId: reference,
      source: {
        sourceSystem: system,
        sourceUpdatedAt: occurredAt,
        ...(sequence !== undefined && { sourceVersion: sequence }),
      },
      update: {
        state,
        at,
        ...(raw !== undefined && { raw }),
        ...(reason !== undefined && { reason }),
        ...(lines !== undefined && { lines }),
        ...(shipment !== undefined && { shipment }),
      },
    })
    const outcome = outcomes[move]
    if (outcome !== 'accepted') await settle(tx, call, message, outcome)
    return { outcome, orderId }
  })
}

const outcomes = {
  move: 'accepted',
  repeated: 'repeated',
  stale: 'stale',
  refused: 'ignored',
} as const

/** What has left, without what only somebody else may tell of it: which carrier has it under which number. */
async function ownedShipment(
  tx: Transaction,
  { policies: { ownership } }: ProcessContext,
  call: Call,
  { shipment, system, occurredAt, eventId, reference }: Updated,
  orderId: string,
): Promise<Updated['shipment']> {
  if (shipment === undefined || ownership === undefined) return shipment
  const { carrier, trackingNumber, packages, ...rest } = shipment
  const parcel = Object.entries({ carrier, trackingNumber, packages }).filter(
    ([, value]) => value !== undefined,
  )
  if (parcel.length === 0) return shipment
  const order = await loadOrder(tx, call.principal.tenant, orderId)
  const place = placeOfOrder(order, reference)
  const refusal = judgeWrite(ownership, {
    entity: 'fulfilmentOrder',
    field: 'parcel',
    system,
    at: businessTime(occurredAt),
    place,
    origin: order.sourceSystem,
  })
  if (refusal === undefined) return shipment
  const differences = parcel.map(([name, after]) => ({
    pointer: `/fulfilmentOrders/${reference}/shipment/${name}`,
    after,
  }))
  await keepRefused(tx, { ...told(call), system }, [
    {
      entity: 'fulfilmentOrder',
      field: 'parcel',
      subject: reference,
      place,
      orderId,
      eventId,
      at: occurredAt,
      refusal,
      differences,
    },
  ])
  return rest
}
