import type { InboundMessage, InboundOutcome } from '../../openapi/generated/canonical.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { causeOfCall } from '../orders/cause.ts'
import { originOfCall } from '../orders/follow-up.ts'
import { loadOrder } from '../orders/order-store.ts'
import { noteParcel } from '../orders/track-parcel.ts'
import { noteTransit } from '../returns/decide-return.ts'
import { noteRefundReport } from '../returns/report-refund.ts'
import { refused, remember, settle } from './remember-message.ts'

type Of<Type extends InboundMessage['type']> = Extract<InboundMessage, { type: Type }>

/** What became of a refund that was asked for. */
export async function refundUpdated(
  context: ProcessContext,
  call: Call,
  message: Of<'refundUpdated'>,
): Promise<InboundOutcome> {
  const { orderId, reference, outcome, raw, reason } = message
  try {
    return await context.durable.transaction<InboundOutcome>(call.principal.tenant, async tx => {
      if (!(await remember(tx, call, message, 'accepted', orderId))) return { outcome: 'duplicate' }
      const order = await loadOrder(tx, call.principal.tenant, orderId)
      const refund = order.refunds?.find(({ allocations }) =>
        allocations.some(({ pspReference }) => pspReference === reference),
      )
      if (refund === undefined) {
        throw new Problem('not-found', { detail: `The order has no refund ${reference}.` })
      }
      if (outcome === 'unknown') {
        await raiseException(tx, {
          tenant: order.tenant,
          category: 'unknownValue',
          severity: 'medium',
          orderId,
          reason: `The payment provider said ${raw ?? 'something'} of a refund, which nobody has mapped yet.`,
          detail: { field: 'refund', value: raw, refundId: refund.id },
          correlationId: call.correlationId,
        })
        await settle(tx, call, message, 'ignored')
        return { outcome: 'ignored', orderId }
      }
      await noteRefundReport(tx, context, originOfCall(call), causeOfCall(call), {
        orderId,
        refundId: refund.id,
        outcome,
        reference,
        ...(reason !== undefined && { reason }),
      })
      return { outcome: 'accepted', orderId }
    })
  } catch (error) {
    return refused(context, call, message, error, `the report of refund ${reference}`)
  }
}

/** Where a parcel was seen: one that is on its way to somebody, or one that comes back. */
export async function parcelTracked(
  context: ProcessContext,
  call: Call,
  message: Of<'parcelTracked'>,
): Promise<InboundOutcome> {
  const { trackingNumber, events } = message
  const { tenant } = call.principal
  return context.durable.transaction<InboundOutcome>(call.principal.tenant, async tx => {
    const about = await parcelOf(context, tenant, trackingNumber)
    const known = await remember(
      tx,
      call,
      message,
      about === undefined ? 'ignored' : 'accepted',
      about?.orderId ?? about?.returnId,
    )
    if (!known) return { outcome: 'duplicate' }
    // A carrier also tells of what others send, and of labels whose goods we have not heard of yet: those are asked after.
    if (about === undefined) return { outcome: 'ignored', detail: 'No parcel of ours.' }
    const { returnId, orderId, shipmentId } = about
    if (returnId !== undefined) {
      const moving = events.some(({ milestone }) => milestone !== 'booked')
      if (moving) await noteTransit(tx, causeOfCall(call), returnId)
      return { outcome: 'accepted', ...(orderId !== undefined && { orderId }) }
    }
    const noted = await noteParcel(tx, context, originOfCall(call), causeOfCall(call), {
      orderId: orderId ?? '',
      shipmentId: shipmentId ?? '',
      events,
    })
    if (!noted) await settle(tx, call, message, 'stale')
    return { outcome: noted ? 'accepted' : 'stale', ...(orderId !== undefined && { orderId }) }
  })
}

/** The parcel with that number: of a return, or of a handover. */
async function parcelOf({ store }: ProcessContext, tenant: string, trackingNumber: string) {
  const { rows } = await store.of(tenant).pool.query<{
    returnId?: string
    orderId?: string
    shipmentId?: string
  }>(
    `select id as "returnId", order_id as "orderId", null as "shipmentId" from crossdock.return
     where tenant = $1 and tracking_number = $2
     union all
     select null, order_id, aggregate_id from crossdock.external_reference
     where tenant = $1 and system = 'carrier' and type = 'trackingNumber' and id = $2
     limit 1`,
    [tenant, trackingNumber],
  )
  const [found] = rows
  return (
    found && {
      returnId: found.returnId ?? undefined,
      orderId: found.orderId ?? undefined,
      shipmentId: found.shipmentId ?? undefined,
    }
  )
}
