import type {
  MarketplaceOrderStatus,
  MarketplaceSale,
  MarketplaceShipment,
  operations,
} from '../../openapi/generated/marketplace.v1.d.ts'
import type { NewOrder, Order, OrderState, Shipment } from '../../openapi/generated/orders.d.ts'
import type { Handlers } from '../../openapi/operation.ts'
import type { Inventory } from '../../process-apis/inventory/index.ts'
import type { Orders } from '../../process-apis/orders/index.ts'
import { type Dialect, orderPath } from '../caller-operation.ts'
import { channelOrders } from '../channel-orders.ts'
import { present } from '../present.ts'

/** Marketplace API v1: what a marketplace, or the feed that speaks for it, needs in its words. */
export function marketplaceV1({
  orders,
  inventory,
}: {
  readonly orders: Orders
  readonly inventory: Inventory
}): Handlers<operations> {
  const own = channelOrders(orders, dialect)
  return {
    async submitOrder(call, sale) {
      const answer = await own.place(call, toOrder(sale))
      return answer.status === 202 ? answer : { ...answer, body: toStatus(answer.body) }
    },
    async getOrder(call, { orderId }) {
      return toStatus(await own.get(call, orderId))
    },
    async cancelOrder(call, { orderId, reason }) {
      const answer = await own.cancel(call, orderId, reason)
      return answer.status === 202 ? answer : { ...answer, body: toStatus(answer.body) }
    },
    getOperation: (call, { operationId }) => own.operation(call, operationId),
    async getAvailability(call, { sellerSku }) {
      const { channel } = call.principal
      const { items } = await inventory.getAvailability(call, { sku: sellerSku, channel })
      return {
        offers: items.map(({ sku, available }) => ({ sellerSku: sku, quantity: available })),
        asOf: items[0]?.asOf ?? new Date().toISOString(),
      }
    },
  }
}

const dialect: Required<Dialect> = {
  basePath: '/marketplace/v1',
  pointers: {
    '/channelOrderId': '/marketplaceOrderId',
    '/placedAt': '/purchasedAt',
    '/customer': '/buyer',
    '/currency': '/currency',
    '/lines': '/orderItems',
    '/lines/*/channelLineId': '/orderItems/*/orderItemId',
    '/lines/*/sku': '/orderItems/*/sellerSku',
    '/delivery': '/shipTo',
    '/delivery/address': '/shipTo',
    '/delivery/serviceLevel': '/shipService',
    '/delivery/promise': '/deliverBy',
    '/payment': '/total',
    '/payment/reference': '/paymentReference',
    '/payment/amount': '/total',
    '/shipping': '/shipping',
    '/shippingAmounts': '/shipping',
    '/taxCollectedBy': '/taxCollectedBy',
    '/fulfilledBy': '/fulfilledBy',
  },
}

function toOrder(sale: MarketplaceSale): Omit<NewOrder, 'channel'> {
  const { marketplaceOrderId, buyer, deliverBy } = sale
  return present({
    channelOrderId: marketplaceOrderId,
    placedAt: sale.purchasedAt,
    customer: buyer,
    currency: sale.currency,
    lines: sale.orderItems.map(({ orderItemId, sellerSku, gtin, title, quantity, amounts }) =>
      present({ channelLineId: orderItemId, sku: sellerSku, gtin, title, quantity, amounts }),
    ),
    delivery: present({
      method: 'shipToHome',
      address: sale.shipTo,
      serviceLevel: sale.shipService,
      promise: deliverBy === undefined ? undefined : { latest: deliverBy },
    }),
    payment: {
      method: 'collectedByChannel',
      reference: sale.paymentReference ?? marketplaceOrderId,
      amount: sale.total,
    },
    shippingAmounts: sale.shipping,
    taxCollectedBy: sale.taxCollectedBy,
    fulfilledBy: sale.fulfilledBy === 'seller' ? 'merchant' : 'channel',
  })
}

function toStatus(order: Order): MarketplaceOrderStatus {
  const { id, channelOrderId = id, lines, fulfilmentOrders } = order
  return present({
    orderId: id,
    marketplaceOrderId: channelOrderId,
    status: statuses[order.state],
    orderItems: lines
      .filter(({ type }) => type === 'item')
      .map(({ channelLineId, sku, quantities }) =>
        present({
          orderItemId: channelLineId,
          sellerSku: sku,
          quantity: quantities.ordered,
          shipped: quantities.shipped + quantities.pickedUp,
          cancelled: quantities.cancelled,
        }),
      ),
    total: order.totals.total,
    shipments: fulfilmentOrders
      .flatMap(({ shipments }) => shipments)
      .map(shipment => toShipment(order, shipment)),
    rejection: order.rejection,
    updatedAt: order.updatedAt,
    links: { self: orderPath(dialect.basePath, id) },
  })
}

function toShipment({ lines }: Order, shipment: Shipment): MarketplaceShipment {
  const { carrier, trackingNumber, shippedAt } = shipment
  return present({
    carrier,
    trackingNumber,
    shippedAt,
    orderItems: shipment.lines.map(({ lineId, sku, quantity }) =>
      present({
        orderItemId: lines.find(line => line.lineId === lineId)?.channelLineId,
        sellerSku: sku,
        quantity,
      }),
    ),
  })
}

/** The order's state in words for a marketplace. */
const statuses: Readonly<Record<OrderState, MarketplaceOrderStatus['status']>> = {
  draft: 'received',
  received: 'received',
  accepted: 'accepted',
  processing: 'accepted',
  partiallyFulfilled: 'partiallyShipped',
  fulfilled: 'shipped',
  closed: 'shipped',
  rejected: 'rejected',
  cancelRequested: 'cancelling',
  cancelled: 'cancelled',
}
