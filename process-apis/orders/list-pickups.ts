import type { Order, Pickup } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import { cursors, idPart, page } from '../store/cursor.ts'
import type { Orders } from './contract.ts'
import { fulfilmentOf } from './fulfilment-order.ts'

const position = cursors({ parts: [idPart] })

/** What shoppers collect in a store, oldest first: the ids of fulfilment orders rise with time. */
export function listPickups({ store }: ProcessContext): Orders['listPickups'] {
  return async (
    { principal: { tenant } },
    { locationId, state, fulfilmentOrderId, limit = 50, cursor },
  ) => {
    const after = position.read(cursor)
    let query = store
      .of(tenant)
      .db.selectFrom('crossdock.fulfilment_order as f')
      .innerJoin('crossdock.order as o', 'o.id', 'f.order_id')
      .select(['f.id', 'f.updated_at', 'o.document'])
      .where('f.tenant', '=', tenant)
      .where('o.tenant', '=', tenant)
      .where('f.type', '=', 'pickup')
      .orderBy('f.id')
      .limit(limit + 1)
    if (locationId !== undefined) query = query.where('f.location_id', '=', locationId)
    if (state !== undefined) query = query.where('f.state', 'in', state)
    if (fulfilmentOrderId !== undefined) query = query.where('f.id', '=', fulfilmentOrderId)
    if (after !== undefined) query = query.where('f.id', '>', after[0])

    return page(
      await query.execute(),
      limit,
      last => position.write(last.id),
      row => toPickup(row.document as Order, row.id, row.updated_at),
    )
  }
}

function toPickup(order: Order, fulfilmentOrderId: string, updatedAt: Date): Pickup {
  const { locationId, state, lines, pickupCode, reason, readyAt, expiresAt } = fulfilmentOf(
    order,
    fulfilmentOrderId,
  )
  const customerName = order.customer?.name
  return {
    fulfilmentOrderId,
    orderId: order.id,
    ...(order.channelOrderId !== undefined && { channelOrderId: order.channelOrderId }),
    locationId,
    state,
    lines: lines.map(({ lineId, sku, quantity }) => {
      const line = order.lines.find(one => one.lineId === lineId)
      return {
        lineId,
        sku,
        ...(line?.gtin !== undefined && { gtin: line.gtin }),
        ...(line?.title !== undefined && { title: line.title }),
        quantity,
      }
    }),
    ...(customerName !== undefined && { customerName }),
    ...(pickupCode !== undefined && { pickupCode }),
    ...(reason !== undefined && { reason }),
    ...(readyAt !== undefined && { readyAt }),
    ...(expiresAt !== undefined && { expiresAt }),
    updatedAt: updatedAt.toISOString(),
  }
}
