import type { StoreLabels } from '../../openapi/canonical/scanned-label.ts'
import type { NewOrder, Order, OrderState, TenderMethod } from '../../openapi/generated/orders.d.ts'
import type { CounterOrder, CounterSale, GiftCardSale } from '../../openapi/generated/pos.v1.d.ts'
import { type Dialect, orderPath } from '../caller-operation.ts'
import { giftCardLines, soldCards } from '../gift-cards.ts'
import { pointsOf } from '../points.ts'
import { present } from '../present.ts'
import { labelled } from './labelled.ts'

/** Where the words of a sale of gift cards are. */
export const cardPointers = {
  '/channelOrderId': '/receiptNumber',
  '/customer': '/customer',
  '/currency': '/currency',
  '/lines': '/cards',
  '/lines/*/unitPrice': '/cards/*/amount',
  '/lines/*/giftCard': '/cards/*',
  '/lines/*/giftCard/token': '/cards/*/card',
  '/delivery': '/storeId',
  '/delivery/locationId': '/storeId',
  '/payment': '/paymentToken',
  '/payment/token': '/paymentToken',
  '/payment/tenders': '/payments',
  '/cashRounding': '/cashRounding',
}

/** Where the words of a sale are. */
export const dialect: Required<Dialect> = {
  basePath: '/pos/v1',
  pointers: {
    '/channelOrderId': '/receiptNumber',
    '/customer': '/customer',
    '/currency': '/currency',
    '/lines': '/articles',
    '/lines/*/unitPrice': '/articles/*/price',
    '/delivery': '/handover',
    '/delivery/locationId': '/handover/storeId',
    '/lines/*/whenShort': '/articles/*/backorder',
    '/payment': '/paymentToken',
    '/payment/token': '/paymentToken',
    '/payment/tenders': '/payments',
    '/cashRounding': '/cashRounding',
    '/shipping': '/shippingPrice',
    '/loyalty': '/loyalty',
  },
}

/** A sale as an order. */
export function toOrder(
  sale: CounterSale,
  labels: StoreLabels | undefined,
): Omit<NewOrder, 'channel'> {
  const articles = labelled(sale, labels)
  return present({
    ...soldAt(sale),
    lines: articles.map(({ sku, quantity, measure, estimated, price, backorder }) =>
      present({
        sku,
        quantity,
        measure,
        estimated,
        unitPrice: price,
        whenShort: backorder === true ? 'backorder' : undefined,
      }),
    ),
    delivery: toDelivery(sale.handover),
    shipping: sale.shippingPrice,
    loyalty: sale.loyalty,
  })
}

/** Gift cards are handed over where they are sold. */
export function toCardOrder(sale: GiftCardSale): Omit<NewOrder, 'channel'> {
  return {
    ...soldAt(sale),
    lines: giftCardLines(sale.cards),
    delivery: { method: 'clickAndCollect', locationId: sale.storeId },
  }
}

/** What every receipt says. */
function soldAt(sale: CounterSale | GiftCardSale) {
  const { storeId, receiptNumber, staffId, customer } = sale
  return present({
    channelOrderId: receiptNumber === undefined ? undefined : `${storeId}/${receiptNumber}`,
    customer:
      customer === undefined ? undefined : { ...customer, guest: customer.id === undefined },
    currency: sale.currency,
    payment: toPayment(sale),
    cashRounding: sale.cashRounding,
    notes: staffId === undefined ? `Sold in ${storeId}.` : `Sold in ${storeId} by ${staffId}.`,
  })
}

/** Each means pays what is said, the terminal what they leave. */
function toPayment({
  paymentToken: token,
  payments = [],
}: Pick<CounterSale, 'paymentToken' | 'payments'>): NewOrder['payment'] {
  const terminal = token === undefined ? [] : [{ method: 'token' as const, token }]
  const [first] = terminal
  if (payments.length === 0 && first !== undefined) return first
  const parts = payments.map(({ method, ...part }) => ({
    method: method === 'card' ? ('token' as const) : method,
    ...part,
  }))
  return { method: 'split', tenders: [...parts, ...terminal] }
}

function toDelivery(handover: CounterSale['handover']): NewOrder['delivery'] {
  switch (handover.method) {
    case 'sendHome':
      return { method: 'shipToHome', address: handover.address }
    case 'collect':
      return { method: 'clickAndCollect', locationId: handover.storeId }
  }
}

/** An order in words for a till. */
export function toCounterOrder(order: Order): CounterOrder {
  const { id, channelOrderId, totals } = order
  const waiting = order.lines.flatMap(({ sku, promise }) =>
    promise === undefined ? [] : [present({ sku, expectedAt: promise.expectedAt })],
  )
  const paid = order.tenders.map(({ method, amount }) => ({
    method: means[method] ?? ('other' as const),
    amount,
  }))
  return present({
    orderId: id,
    // Tills of different stores may count alike: the order's number names the store before it.
    receiptNumber: channelOrderId?.slice(channelOrderId.indexOf('/') + 1),
    status: orderStatuses[order.state](order),
    articles: order.lines
      .filter(({ type }) => type === 'item')
      .map(({ sku, gtin, title, quantities, measure, bundleId }) =>
        present({
          sku,
          gtin,
          title,
          quantity: quantities.ordered,
          measure,
          bundleSku: order.bundles?.find(({ lineId }) => lineId === bundleId)?.sku,
        }),
      ),
    total: totals.total,
    taxIncluded: totals.tax,
    giftCards: soldCards(order, 'codes'),
    points: pointsOf(order),
    paid: paid.length === 0 ? undefined : paid,
    waiting: waiting.length === 0 ? undefined : waiting,
    rejection: order.rejection,
    links: { self: orderPath(dialect.basePath, id) },
  })
}

/** What a till calls the means of payment. */
const means: Readonly<Partial<Record<TenderMethod, 'card' | 'giftCard' | 'storeCredit' | 'cash'>>> =
  { token: 'card', giftCard: 'giftCard', storeCredit: 'storeCredit', cash: 'cash' }

/** The order's state in words for a till. */
const orderStatuses: Readonly<Record<OrderState, (order: Order) => CounterOrder['status']>> = {
  draft: () => 'received',
  received: () => 'received',
  accepted: ({ holds }) => (holds.length > 0 ? 'onHold' : 'confirmed'),
  processing: ({ fulfilmentOrders }) =>
    fulfilmentOrders.some(({ state }) => state === 'readyForPickup') ? 'onItsWay' : 'confirmed',
  partiallyFulfilled: () => 'onItsWay',
  fulfilled: () => 'done',
  closed: () => 'done',
  rejected: () => 'rejected',
  cancelRequested: () => 'cancelling',
  cancelled: () => 'cancelled',
}
