import type { FulfilmentOrder, FulfilmentState, Order } from '../../openapi/generated/orders.d.ts'
import type { PurchaseOrder, PurchaseOrderState } from '../../openapi/generated/suppliers.d.ts'
import type { Call, Principal } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { orderOfFulfilment } from '../orders/order-store.ts'

/** The supplier a caller belongs to, by policies/sourcing.yaml; throws `forbidden` when it belongs to none. */
export function supplierOf(
  { policies }: Pick<ProcessContext, 'policies'>,
  { principal }: Call,
): string {
  const own = supplierNamed(policies, principal)
  if (own !== undefined) return own
  throw new Problem('forbidden', { detail: 'This is for suppliers, and you are none.' })
}

/** The same without a call; undefined when it belongs to none. */
export function supplierNamed(
  { sourcing }: Pick<ProcessContext['policies'], 'sourcing'>,
  { partner, channel }: Pick<Principal, 'partner' | 'channel'>,
): string | undefined {
  const own = Object.entries(sourcing.suppliers ?? {}).find(
    ([, { channels = [], partners = [] }]) =>
      partner === undefined ? channels.includes(channel) : partners.includes(partner),
  )
  return own?.[0]
}

/** What names a purchase order that is a supplier's own; throws `not-found` for another's as for none. */
export async function ownOrderOf(
  { store }: Pick<ProcessContext, 'store'>,
  { principal: { tenant } }: Call,
  purchaseOrderId: string,
): Promise<{ readonly orderId: string; readonly fulfilmentOrderId: string }> {
  const fulfilmentOrderId = `ful_${purchaseOrderId.slice('pur_'.length)}`
  const orderId = await orderOfFulfilment(store.of(tenant).pool, tenant, fulfilmentOrderId)
  return { orderId, fulfilmentOrderId }
}

/** The supplier's work in an order; throws `not-found` where it has none of that id, or was not asked yet. */
export function ownWork(
  order: Order,
  fulfilmentOrderId: string,
  supplierId: string,
): FulfilmentOrder & Required<Pick<FulfilmentOrder, 'purchaseOrder'>> {
  const work = order.fulfilmentOrders.find(({ id }) => id === fulfilmentOrderId)
  if (work?.purchaseOrder === undefined || work.locationId !== supplierId) {
    throw new Problem('not-found')
  }
  return { ...work, purchaseOrder: work.purchaseOrder }
}

/** A piece of work in its supplier's words. */
export function toPurchaseOrder(
  order: Order,
  { purchaseOrder: terms, ...work }: ReturnType<typeof ownWork>,
): PurchaseOrder {
  const { id, ordered, issuedAt, acknowledgeBy, acknowledgedAt, expectedShipAt } = terms
  const { supplierReference, cancellation } = terms
  const { address = { lines: [], locality: '', country: '' }, serviceLevel } = order.delivery
  return {
    id,
    state: stateOf({ ...work, purchaseOrder: terms }),
    lines: ordered.map(({ lineId, sku, quantity }) => {
      const line = order.lines.find(one => one.lineId === lineId)
      const took = work.lines.find(one => one.lineId === lineId)?.quantity ?? 0
      return {
        lineId,
        sku,
        ...(line?.gtin !== undefined && { gtin: line.gtin }),
        ...(line?.title !== undefined && { title: line.title }),
        quantity,
        ...(acknowledgedAt !== undefined && { acknowledged: took }),
      }
    }),
    shipTo: address as PurchaseOrder['shipTo'],
    ...(serviceLevel !== undefined && { serviceLevel }),
    ...(supplierReference !== undefined && { supplierReference }),
    ...(cancellation !== undefined && { cancellation }),
    issuedAt,
    acknowledgeBy,
    ...(acknowledgedAt !== undefined && { acknowledgedAt }),
    ...(expectedShipAt !== undefined && { expectedShipAt }),
    ...(work.reason !== undefined && { reason: work.reason }),
    ...(work.shipments.length > 0 && { shipments: work.shipments }),
    updatedAt: order.updatedAt,
  }
}

function stateOf(work: ReturnType<typeof ownWork>): PurchaseOrderState {
  const { acknowledgedAt, declinedAt, ordered } = work.purchaseOrder
  const { cancellation } = work.purchaseOrder
  const state = states[work.state]
  // Who is not asked, or has said that it stops, has nothing to answer.
  if (state === 'cancellationRequested' && cancellation?.outcome !== undefined) {
    return cancellation.outcome === 'accepted' ? 'cancelled' : 'acknowledged'
  }
  if (state === 'cancellationRequested' && cancellation === undefined) return 'cancelled'
  if (state === 'withdrawn') return declinedAt === undefined ? 'withdrawn' : 'declined'
  if (state !== 'acknowledged' || acknowledgedAt === undefined) return state
  const pieces = (lines: readonly { quantity: number }[]) =>
    lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return pieces(work.lines) < pieces(ordered) ? 'partlyAcknowledged' : 'acknowledged'
}

/** What a supplier calls the states of its work. */
const states: Readonly<Record<FulfilmentState, PurchaseOrderState>> = {
  planned: 'open',
  scheduled: 'open',
  submitted: 'open',
  onHold: 'open',
  unknown: 'open',
  acknowledged: 'acknowledged',
  picking: 'acknowledged',
  shortPicked: 'acknowledged',
  packed: 'acknowledged',
  cancelRefused: 'acknowledged',
  readyForPickup: 'acknowledged',
  rejected: 'withdrawn',
  superseded: 'withdrawn',
  cancelRequested: 'cancellationRequested',
  cancelled: 'cancelled',
  pickupExpired: 'cancelled',
  shipped: 'shipped',
  pickedUp: 'shipped',
  deliveryFailed: 'shipped',
  returningToSender: 'shipped',
  lost: 'shipped',
  delivered: 'delivered',
}

/** The states of work in which a purchase order may be in one of these. */
export function workStates(wanted: readonly PurchaseOrderState[]): FulfilmentState[] {
  const asked = new Set<PurchaseOrderState>(
    wanted.flatMap((state): PurchaseOrderState[] => {
      if (state === 'declined') return ['withdrawn']
      if (state === 'partlyAcknowledged') return ['acknowledged']
      return state === 'cancelled' || state === 'acknowledged'
        ? [state, 'cancellationRequested']
        : [state]
    }),
  )
  return (Object.keys(states) as FulfilmentState[]).filter(state => asked.has(states[state]))
}
