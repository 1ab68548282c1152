import type { NewOrder, Order, OrderLine, OrderState } from '../../openapi/generated/orders.d.ts'
import type {
  operations,
  PartnerLine,
  PartnerOrder,
  PartnerOrderRequest,
  PartnerStatus,
} from '../../openapi/generated/partner.v1.d.ts'
import type { Call, Handlers } from '../../openapi/operation.ts'
import type { Inventory } from '../../process-apis/inventory/index.ts'
import type { Orders } from '../../process-apis/orders/index.ts'
import { type Dialect, orderPath } from '../caller-operation.ts'
import { channelOrders } from '../channel-orders.ts'
import { present } from '../present.ts'

/** Partner API v1: what companies need that buy from us, in their words. */
export function partnerV1({
  orders,
  inventory,
}: {
  readonly orders: Orders
  readonly inventory: Inventory
}): Handlers<operations> {
  const own = channelOrders(orders, dialect)
  return {
    async placeOrder(call, request) {
      const bound = asPartner(call)
      const answer = await own.place(bound, toOrder(request, bound))
      return answer.status === 202 ? answer : { ...answer, body: toPartnerOrder(answer.body) }
    },
    async listOrders(call, page) {
      const bound = asPartner(call)
      const { channel } = bound.principal
      const { items, nextCursor } = await orders.findOrders(bound, { ...page, channel })
      return present({ orders: items.map(toPartnerOrder), nextCursor })
    },
    async getOrder(call, { orderId }) {
      return toPartnerOrder(await own.get(asPartner(call), orderId))
    },
    async cancelOrder(call, { orderId, reason }) {
      const answer = await own.cancel(asPartner(call), orderId, reason)
      return answer.status === 202 ? answer : { ...answer, body: toPartnerOrder(answer.body) }
    },
    getOperation: (call, { operationId }) => own.operation(asPartner(call), operationId),
    async getAvailability(call, { sku }) {
      const { channel } = call.principal
      const { items } = await inventory.getAvailability(call, { sku, channel })
      return {
        items: items.map(one => ({ sku: one.sku, quantity: one.available })),
        asOf: items[0]?.asOf ?? new Date().toISOString(),
      }
    },
  }
}

/**
 * The call as its partner's, so that the order process shows it nothing of others (process-apis/orders/ownership.ts): the one
 * a token names, or for an API key its application.
 */
function asPartner(call: Call): Call & { principal: { partner: string } } {
  const { partner, application } = call.principal
  return { ...call, principal: { ...call.principal, partner: partner ?? application } }
}

const dialect: Required<Dialect> = {
  basePath: '/partner/v1',
  pointers: {
    '/channelOrderId': '/poNumber',
    '/buyer': '/buyer',
    '/customer': '/contact',
    '/currency': '/currency',
    '/lines': '/lines',
    '/lines/*/unitPrice': '/lines/*/agreedPrice',
    '/lines/*/whenShort': '/lines/*/mayWait',
    '/delivery': '/shipTo',
    '/delivery/address': '/shipTo',
    '/delivery/promise': '/deliverBy',
    '/payment': '/terms',
    '/payment/terms': '/terms',
    '/notes': '/note',
  },
}

function toOrder(
  request: PartnerOrderRequest,
  { principal: { partner } }: ReturnType<typeof asPartner>,
): Omit<NewOrder, 'channel'> {
  const { poNumber, buyer, contact, deliverBy } = request
  return present({
    // Numbers of different partners may be alike: the order's names its partner before it.
    channelOrderId: `${partner}/${poNumber}`,
    customer: contact,
    buyer: { ...buyer, purchaseOrderNumber: poNumber },
    currency: request.currency,
    lines: request.lines.map(({ lineId, sku, quantity, agreedPrice, mayWait }) =>
      present({
        lineId,
        sku,
        quantity,
        unitPrice: agreedPrice,
        whenShort: mayWait === true ? 'backorder' : undefined,
      }),
    ),
    delivery: present({
      method: 'shipToHome',
      address: request.shipTo,
      promise: deliverBy === undefined ? undefined : { latest: deliverBy },
    }),
    payment: { method: 'invoice', terms: request.terms },
    notes: request.note,
  })
}

function toPartnerOrder(order: Order): PartnerOrder {
  const { id, buyer, totals, owed = totals, rejection } = order
  return present({
    orderId: id,
    poNumber: buyer?.purchaseOrderNumber,
    status: statuses[order.state](order),
    placedAt: order.placedAt,
    lines: order.lines
      .filter(({ type }) => type === 'item')
      .map(line => ({ ...toPartnerLine(line), ...partOf(order, line) })),
    total: owed.total,
    taxIncluded: owed.tax,
    shipments: order.fulfilmentOrders
      .flatMap(({ shipments }) => shipments)
      .map(({ carrier, trackingNumber, shippedAt, lines }) =>
        present({ carrier, trackingNumber, shippedAt, lines }),
      ),
    rejection,
    updatedAt: order.updatedAt,
    links: { self: orderPath(dialect.basePath, id) },
  })
}

/** What a component was ordered as a part of. */
function partOf({ bundles = [] }: Order, { bundleId }: OrderLine): Pick<PartnerLine, 'bundleSku'> {
  const bundle = bundles.find(({ lineId }) => lineId === bundleId)
  return bundle === undefined ? {} : { bundleSku: bundle.sku }
}

function toPartnerLine({ lineId, sku, title, ...line }: OrderLine): PartnerLine {
  const { ordered, cancelled, substitutedOut, allocated, shipped } = line.quantities
  const { promise } = line
  return present({
    lineId,
    sku,
    title,
    quantity: ordered,
    price: line.unitPrice,
    priceList: line.priceList,
    total: line.amounts.total,
    shipped,
    cancelled: cancelled + substitutedOut,
    waiting:
      promise === undefined ? 0 : Math.max(0, ordered - cancelled - substitutedOut - allocated),
    expectedAt: promise?.expectedAt,
  })
}

/** The order's state in words for whoever bought it. */
const statuses: Readonly<Record<OrderState, (order: Order) => PartnerStatus>> = {
  draft: () => 'received',
  received: () => 'received',
  accepted: ({ holds }) => (holds.length > 0 ? 'onHold' : 'confirmed'),
  processing: () => 'preparing',
  partiallyFulfilled: () => 'partlyShipped',
  fulfilled: () => 'shipped',
  closed: () => 'shipped',
  rejected: () => 'rejected',
  cancelRequested: () => 'cancelling',
  cancelled: () => 'cancelled',
}
