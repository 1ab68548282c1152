import type { Order } from '../../openapi/generated/service.v1.d.ts'
import type { ShopOrder } from '../../openapi/generated/storefront.v1.d.ts'
import { mugs, placed } from './checkout.ts'
import type { Stage } from './stage.ts'
import { atLeast } from './stock.ts'

/** The way of a parcel, in four parts, each of which waits until it is true everywhere. */

/** The web shop sells two mugs. */
export async function sellMugs(stage: Stage): Promise<ShopOrder> {
  await atLeast(stage, { sku: 'MUG-WHITE', locationId: 'WH-BERLIN' }, 50)
  return placed(stage, mugs(stage.reference('parcel')))
}

/** ERP and warehouse have it. */
export async function handedOut({ service }: Stage, orderId: string): Promise<Order> {
  const { body } = await service.wait<Order>(`/service/v1/orders/${orderId}`, {
    what: 'ERP and warehouse to have the order',
    is: order => documentOf(order, 'erp') !== undefined && workOf(order)?.state === 'submitted',
    show: ['state', 'paymentStatus', 'externalRefs.id'],
  })
  return body
}

/** People in the warehouse pick, pack and ship it. */
export async function ship({ systems }: Stage, order: Order): Promise<void> {
  const workOrder = workOf(order)?.externalRefs.find(({ system }) => system === 'wms')?.id
  await systems.move('wms', `/fulfilment-orders/${workOrder}/ship`)
}

/** The money is taken and invoiced. */
export async function settled({ service }: Stage, orderId: string): Promise<Order> {
  const { body } = await service.wait<Order>(`/service/v1/orders/${orderId}`, {
    what: 'the money to be taken and invoiced',
    is: order =>
      order.paymentStatus === 'captured' && documentOf(order, 'erp', 'invoice') !== undefined,
    show: ['state', 'fulfilmentStatus', 'paymentStatus', 'externalRefs.id'],
  })
  return body
}

/** What a system calls a document of this order. */
export function documentOf(
  { externalRefs }: Pick<Order, 'externalRefs'>,
  system: string,
  type?: string,
): string | undefined {
  return externalRefs.find(ref => ref.system === system && (type ?? ref.type) === ref.type)?.id
}

/** The work that counts: what was rerouted is superseded by what comes after it. */
export function workOf(order: Order): Order['fulfilmentOrders'][number] | undefined {
  return order.fulfilmentOrders.at(-1)
}
