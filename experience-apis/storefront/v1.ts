import { zero } from '../../openapi/canonical/money.ts'
import type {
  FulfilmentState,
  NewOrder,
  Order,
  OrderLine,
  OrderState,
} from '../../openapi/generated/orders.d.ts'
import type {
  Checkout,
  operations,
  ShopOrder,
  ShopOrderDelivery,
  ShopStatus,
} from '../../openapi/generated/storefront.v1.d.ts'
import type { Handlers } from '../../openapi/operation.ts'
import type { Inventory } from '../../process-apis/inventory/index.ts'
import type { Orders } from '../../process-apis/orders/index.ts'
import { type Dialect, orderPath } from '../caller-operation.ts'
import { channelOrders } from '../channel-orders.ts'
import { present } from '../present.ts'

/** Storefront API v1: what web shops and apps need, in their words. */
export function storefrontV1({
  orders,
  inventory,
}: {
  readonly orders: Orders
  readonly inventory: Inventory
}): Handlers<operations> {
  const own = channelOrders(orders, dialect)
  return {
    async placeOrder(call, checkout) {
      const answer = await own.place(call, toOrder(checkout))
      return answer.status === 202 ? answer : { ...answer, body: toShopOrder(answer.body) }
    },
    async getOrder(call, { orderId }) {
      return toShopOrder(await own.get(call, orderId))
    },
    async cancelOrder(call, { orderId, reason }) {
      const answer = await own.cancel(call, orderId, reason)
      return answer.status === 202 ? answer : { ...answer, body: toShopOrder(answer.body) }
    },
    getOperation: (call, { operationId }) => own.operation(call, operationId),
    async getAvailability(call, { sku, storeId }) {
      const { channel } = call.principal
      const { items } = await inventory.getAvailability(
        call,
        present({ sku, channel, locationId: storeId }),
      )
      return {
        items: items.map(one => ({
          sku: one.sku,
          inStock: one.available > 0,
          available: one.available,
        })),
        asOf: items[0]?.asOf ?? new Date().toISOString(),
      }
    },
  }
}

const dialect: Required<Dialect> = {
  basePath: '/storefront/v1',
  pointers: {
    '/channelOrderId': '/orderNumber',
    '/customer/id': '/customerId',
    '/customer/email': '/email',
    '/customer/name': '/name',
    '/customer/phone': '/phone',
    '/currency': '/currency',
    '/lines': '/items',
    '/lines/*/unitPrice': '/items/*/price',
    '/delivery': '/delivery',
    '/delivery/locationId': '/delivery/storeId',
    '/delivery/serviceLevel': '/delivery/speed',
    '/payment': '/paymentToken',
    '/payment/token': '/paymentToken',
    '/shipping': '/shippingPrice',
    '/expectedTotal': '/totalShown',
    '/notes': '/note',
  },
}

function toOrder(checkout: Checkout): Omit<NewOrder, 'channel'> {
  const { customerId, email, name, phone, items, delivery } = checkout
  return present({
    channelOrderId: checkout.orderNumber,
    customer: present({ id: customerId, email, name, phone, guest: customerId === undefined }),
    currency: checkout.currency,
    lines: items.map(({ sku, quantity, price }) => present({ sku, quantity, unitPrice: price })),
    delivery: toDelivery(delivery),
    payment: { method: 'token', token: checkout.paymentToken },
    shipping: checkout.shippingPrice,
    expectedTotal: checkout.totalShown,
    notes: checkout.note,
  })
}

function toDelivery(delivery: Checkout['delivery']): NewOrder['delivery'] {
  switch (delivery.method) {
    case 'ship':
      return present({
        method: 'shipToHome',
        address: delivery.address,
        serviceLevel: delivery.speed,
      })
    case 'collect':
      return { method: 'clickAndCollect', locationId: delivery.storeId }
  }
}

function toShopOrder(order: Order): ShopOrder {
  const { id, state, totals, currency, rejection } = order
  const cancellable = states[state].cancellable
  const self = orderPath(dialect.basePath, id)
  return present({
    orderId: id,
    orderNumber: order.channelOrderId,
    status: states[state].status(order),
    placedAt: order.placedAt,
    items: order.lines
      .filter(line => line.type === 'item')
      .map(line =>
        present({
          lineId: line.lineId,
          sku: line.sku,
          title: line.title,
          quantity: line.quantities.ordered,
          price: line.unitPrice,
          total: line.amounts.total,
          status: lineStatus(order, line),
        }),
      ),
    shippingTotal: order.shipping?.amounts.total ?? zero(currency),
    total: totals.total,
    taxIncluded: totals.tax,
    delivery: toShopDelivery(order),
    rejection,
    cancellable,
    links: present({ self, cancel: cancellable ? `${self}/cancellation` : undefined }),
  })
}

function toShopDelivery({ delivery, fulfilmentOrders }: Order): ShopOrderDelivery {
  // The latest one: a store that could not do it was superseded by another.
  const pickup = fulfilmentOrders.findLast(({ type }) => type === 'pickup')
  const ready = pickup?.state === 'readyForPickup'
  return present({
    method: delivery.method === 'shipToHome' ? 'ship' : 'collect',
    address: delivery.address,
    storeId: pickup?.locationId ?? delivery.locationId,
    promise: delivery.promise,
    collectCode: ready ? pickup.pickupCode : undefined,
    collectBy: ready ? pickup.expiresAt : undefined,
    parcels: fulfilmentOrders
      .filter(({ type }) => type !== 'pickup')
      .flatMap(({ shipments }) => shipments)
      .map(({ carrier, trackingNumber, shippedAt }) =>
        present({ carrier, trackingNumber, shippedAt }),
      ),
  })
}

type StateWords = {
  readonly status: (order: Order) => ShopStatus
  /** Whether it can still be called back, as far as the state tells. */
  readonly cancellable: boolean
}

/** The order's state in words for a shopper. */
const states: Readonly<Record<OrderState, StateWords>> = {
  draft: { status: () => 'received', cancellable: false },
  received: { status: () => 'received', cancellable: false },
  accepted: {
    status: ({ holds }) => (holds.length > 0 ? 'onHold' : 'confirmed'),
    cancellable: true,
  },
  processing: {
    status: order => (inState(order, 'readyForPickup') ? 'readyToCollect' : 'preparing'),
    cancellable: true,
  },
  partiallyFulfilled: { status: () => 'partlyShipped', cancellable: false },
  fulfilled: { status: handedOver, cancellable: false },
  closed: { status: handedOver, cancellable: false },
  rejected: { status: () => 'rejected', cancellable: false },
  cancelRequested: { status: () => 'cancelling', cancellable: false },
  cancelled: { status: () => 'cancelled', cancellable: false },
}

function handedOver(order: Order): ShopStatus {
  if (order.delivery.method === 'clickAndCollect') return 'collected'
  return inState(order, 'shipped') || !inState(order, 'delivered') ? 'shipped' : 'delivered'
}

function inState({ fulfilmentOrders }: Order, state: FulfilmentState): boolean {
  return fulfilmentOrders.some(work => work.state === state)
}

/** How far one line is: what its pieces say where that is clear, else whoever works on it. */
function lineStatus(order: Order, { quantities, fulfilmentOrderId }: OrderLine): ShopStatus {
  const whole = states[order.state].status(order)
  if (whole === 'received' || whole === 'rejected') return whole
  const wanted = quantities.ordered - quantities.cancelled - quantities.substitutedOut
  if (wanted === 0) return 'cancelled'
  const gone = quantities.shipped + quantities.pickedUp
  if (gone > 0 && gone < wanted) return 'partlyShipped'
  const work = order.fulfilmentOrders.find(({ id }) => id === fulfilmentOrderId)
  if (work !== undefined) return workStatus[work.state]
  return gone > 0 ? handedOver(order) : whole
}

const workStatus: Readonly<Record<FulfilmentState, ShopStatus>> = {
  planned: 'confirmed',
  submitted: 'confirmed',
  scheduled: 'confirmed',
  rejected: 'confirmed',
  superseded: 'confirmed',
  acknowledged: 'preparing',
  picking: 'preparing',
  shortPicked: 'preparing',
  packed: 'preparing',
  cancelRefused: 'preparing',
  unknown: 'preparing',
  onHold: 'onHold',
  shipped: 'shipped',
  deliveryFailed: 'shipped',
  returningToSender: 'shipped',
  lost: 'shipped',
  delivered: 'delivered',
  readyForPickup: 'readyToCollect',
  pickedUp: 'collected',
  cancelRequested: 'cancelling',
  cancelled: 'cancelled',
  pickupExpired: 'cancelled',
}
