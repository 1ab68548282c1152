import type { Order } from '../../openapi/generated/orders.d.ts'
import type { PurchaseOrder } from '../../openapi/generated/suppliers.d.ts'
import type { ProcessContext } from '../context.ts'
import { loadOrder } from '../orders/order-store.ts'
import { cursors, idPart, page } from '../store/cursor.ts'
import type { Suppliers } from './contract.ts'
import { ownOrderOf, ownWork, supplierOf, toPurchaseOrder, workStates } from './purchase-order.ts'

const position = cursors({ parts: [idPart] })

/** What a supplier was asked to ship, oldest first: the ids of the work rise with time. */
export function listPurchaseOrders(context: ProcessContext): Suppliers['listPurchaseOrders'] {
  return async (call, { state, limit = 50, cursor }) => {
    const supplierId = supplierOf(context, call)
    const { tenant } = call.principal
    const after = position.read(cursor)
    let query = context.store
      .of(tenant)
      .db.selectFrom('crossdock.fulfilment_order as f')
      .innerJoin('crossdock.order as o', 'o.id', 'f.order_id')
      .select(['f.id', 'o.document'])
      .where('f.tenant', '=', tenant)
      .where('o.tenant', '=', tenant)
      .where('f.type', '=', 'supplier')
      .where('f.location_id', '=', supplierId)
      .where('f.state', '!=', 'planned')
      .orderBy('f.id')
      .limit(limit + 1)
    if (state !== undefined) query = query.where('f.state', 'in', workStates(state))
    if (after !== undefined) query = query.where('f.id', '>', after[0])

    const found = page(
      await query.execute(),
      limit,
      last => position.write(last.id),
      row => toOwn(row.document as Order, row.id, supplierId),
    )
    const items = found.items.filter(
      (one): one is PurchaseOrder =>
        one !== undefined && (state === undefined || state.includes(one.state)),
    )
    return { ...found, items }
  }
}

/** What was put aside when a supplier took on a part only is work, but no purchase order. */
function toOwn(order: Order, fulfilmentOrderId: string, supplierId: string) {
  const { purchaseOrder } = order.fulfilmentOrders.find(({ id }) => id === fulfilmentOrderId) ?? {}
  if (purchaseOrder === undefined) return undefined
  return toPurchaseOrder(order, ownWork(order, fulfilmentOrderId, supplierId))
}

/** One of them. */
export function getPurchaseOrder(context: ProcessContext): Suppliers['getPurchaseOrder'] {
  return async (call, { purchaseOrderId }) => {
    const supplierId = supplierOf(context, call)
    const { tenant } = call.principal
    const { orderId, fulfilmentOrderId } = await ownOrderOf(context, call, purchaseOrderId)
    const order = await loadOrder(context.store.of(tenant).pool, tenant, orderId)
    return toPurchaseOrder(order, ownWork(order, fulfilmentOrderId, supplierId))
  }
}
