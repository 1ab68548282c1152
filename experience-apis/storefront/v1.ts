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
  ReturnWish,
  ShopClaim,
  ShopOrder,
  ShopOrderDelivery,
  ShopReturn,
  ShopStatus,
} from '../../openapi/generated/storefront.v1.d.ts'
import type {
  Claim,
  NewReturn,
  ReturnLine,
  ReturnState,
} from '../../openapi/generated/returns.d.ts'
import type { Handlers } from '../../openapi/operation.ts'
import type { Inventory } from '../../process-apis/inventory/index.ts'
import type { Orders } from '../../process-apis/orders/index.ts'
import type { Returns } from '../../process-apis/returns/index.ts'
import { type Dialect, orderPath } from '../caller-operation.ts'
import { channelOrders } from '../channel-orders.ts'
import {
  channelReturns,
  creditOf,
  payoutStatus,
  reasonsOf,
  type ReturnWithMoney,
} from '../channel-returns.ts'
import { giftCardLines, soldCards, takeCardsBack } from '../gift-cards.ts'
import { pointsOf } from '../points.ts'
import { present } from '../present.ts'
import { shopItems } from './shop-items.ts'

/** Storefront API v1: what web shops and apps need, in their words. */
export function storefrontV1({
  orders,
  returns,
  inventory,
}: {
  readonly orders: Orders
  readonly returns: Returns
  readonly inventory: Inventory
}): Handlers<operations> {
  const own = channelOrders(orders, dialect)
  const sentBack = channelReturns(returns, own, returnPointers)
  return {
    async placeOrder(call, checkout) {
      const answer = await own.place(call, toOrder(checkout))
      return answer.status === 202 ? answer : { ...answer, body: toShopOrder(answer.body) }
    },
    async getOrder(call, { orderId }) {
      return toShopOrder(await own.get(call, orderId))
    },
    async cancelOrder(call, { orderId, reason, items }) {
      const answer = await own.cancel(call, orderId, reason, items)
      return answer.status === 202 ? answer : { ...answer, body: toShopOrder(answer.body) }
    },
    async decideProposal(call, { orderId, proposalId, approve }) {
      await own.get(call, orderId)
      const decision = { orderId, substitutionId: proposalId, approve }
      return toShopOrder(await orders.decideSubstitution(call, decision))
    },
    getOperation: (call, { operationId }) => own.operation(call, operationId),
    refundGiftCards: (call, cards) => takeCardsBack({ returns, own }, call, cards),
    checkGiftCard: (call, card) => orders.checkGiftCard(call, card),
    getPoints: (call, member) => orders.getMember(call, member),
    async checkReturn(call, { orderId }) {
      await own.get(call, orderId)
      const { lines, fees } = await returns.checkEligibility(call, { orderId })
      const [fee] = fees
      return present({
        orderId,
        items: lines
          .filter(({ returnable }) => returnable > 0)
          .map(({ orderLineId, sku, title, returnable, until, value }) =>
            present({ lineId: orderLineId, sku, title, quantity: returnable, until, value }),
          ),
        fee: fee?.amount,
      })
    },
    requestReturn: async (call, { orderId, ...wish }) =>
      toShopReturn(await sentBack.request(call, toReturn(orderId, wish))),
    async listReturns(call, { orderId }) {
      return { returns: (await sentBack.list(call, orderId)).map(toShopReturn) }
    },
    getReturn: async (call, { returnId }) => toShopReturn(await sentBack.get(call, returnId)),
    async cancelReturn(call, { returnId }) {
      await sentBack.get(call, returnId)
      const document = await returns.cancelReturn(call, { returnId })
      return toShopReturn(await sentBack.withMoney(call, document))
    },
    async openClaim(call, { orderId, items, problem, wish, note }) {
      await own.get(call, orderId)
      const claim = await returns.openClaim(
        call,
        present({
          orderId,
          type: wish === 'replacement' ? 'replace' : 'refund',
          reason: problem,
          lines: items,
          note,
        }),
      )
      return toShopClaim(claim)
    },
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
    '/lines/*/whenShort': '/items/*/backorder',
    // What is about a gift card is about all that are bought: they come after the items.
    '/lines/*/giftCard': '/buyGiftCards',
    '/loyalty': '/loyalty',
    '/delivery': '/delivery',
    '/delivery/locationId': '/delivery/storeId',
    '/delivery/serviceLevel': '/delivery/speed',
    '/payment': '/paymentToken',
    '/payment/token': '/paymentToken',
    '/payment/tenders': '/giftCards',
    '/shipping': '/shippingPrice',
    '/expectedTotal': '/totalShown',
    '/notes': '/note',
  },
}

const returnPointers = {
  '/lines': '/items',
  '/lines/*/orderLineId': '/items/*/lineId',
  '/exchange': '/takeInstead',
  '/locationId': '/handInAt',
  '/orderId': '/orderId',
}

function toReturn(orderId: string, wish: ReturnWish): Omit<NewReturn, 'channel'> {
  const { items, payout = 'moneyBack', handInAt, takeInstead, paymentToken } = wish
  return present({
    orderId,
    method: handInAt === undefined ? 'byMail' : 'inStore',
    locationId: handInAt,
    resolution: resolutions[payout],
    lines: items.map(({ lineId, quantity, reason, condition, note }) =>
      present({ orderLineId: lineId, quantity, reason, condition, note }),
    ),
    exchange: takeInstead && present({ lines: takeInstead, paymentToken }),
  })
}

const resolutions = {
  moneyBack: 'refund',
  storeCredit: 'storeCredit',
  exchange: 'exchange',
} as const

function toShopReturn({ document, refunds }: ReturnWithMoney): ShopReturn {
  const { id, state, lines, label, expiresAt, exchange } = document
  const self = `${dialect.basePath}/returns/${id}`
  const open = state === 'requested' || state === 'authorised'
  return present({
    returnId: id,
    orderId: document.orderId,
    status: returnStatuses[state],
    items: lines.map(line =>
      present({
        lineId: line.orderLineId,
        sku: line.sku,
        title: line.title,
        quantity: line.quantity,
        status: returnItemStatus(line),
      }),
    ),
    reasons: reasonsOf(document),
    label:
      label &&
      present({
        ready: label.state === 'ready',
        carrier: label.carrier,
        trackingNumber: label.trackingNumber,
      }),
    sendBy: open ? expiresAt : undefined,
    refunds: refunds.map(refund =>
      present({
        amount: refund.amount,
        status: payoutStatus(refund),
        storeCredit: creditOf(refund),
      }),
    ),
    exchangeOrderId: exchange?.orderId,
    links: present({ self, cancel: open ? `${self}/cancellation` : undefined }),
  })
}

const returnStatuses: Readonly<Record<ReturnState, ShopReturn['status']>> = {
  requested: 'waitingForApproval',
  authorised: 'approved',
  declined: 'declined',
  inTransit: 'onItsWay',
  received: 'arrived',
  inspected: 'arrived',
  closed: 'done',
  cancelled: 'cancelled',
  expired: 'expired',
}

function returnItemStatus({
  reception,
  acceptance,
}: ReturnLine): ShopReturn['items'][number]['status'] {
  switch (reception) {
    case 'awaiting':
      return 'expected'
    case 'inTransit':
      return 'onItsWay'
    case 'received':
      if (acceptance === 'accepted' || acceptance === 'rejected') return acceptance
      return 'arrived'
    case 'keptByCustomer':
    case 'cancelled':
    case 'expired':
      return 'kept'
    case 'short':
    case 'wrongItem':
    case 'lost':
      return 'missing'
  }
}

function toShopClaim({ id, orderId, state, decision, replacementOrderId }: Claim): ShopClaim {
  const open = state === 'opened' || state === 'declined'
  return present({
    claimId: id,
    orderId,
    status: claimStatuses[state],
    reasons: open ? (decision?.reasons ?? []).map(({ detail }) => detail) : [],
    replacementOrderId,
  })
}

const claimStatuses = {
  opened: 'waitingForApproval',
  approved: 'approved',
  declined: 'declined',
  resolved: 'done',
} as const

function toOrder(checkout: Checkout): Omit<NewOrder, 'channel'> {
  const { customerId, email, name, phone, items = [], buyGiftCards = [], delivery } = checkout
  return present({
    channelOrderId: checkout.orderNumber,
    customer: present({ id: customerId, email, name, phone, guest: customerId === undefined }),
    currency: checkout.currency,
    lines: [
      ...items.map(({ sku, quantity, measure, estimated, price, backorder, substitution }) =>
        present({
          sku,
          quantity,
          measure,
          estimated,
          unitPrice: price,
          whenShort: backorder === true ? ('backorder' as const) : undefined,
          substitution,
        }),
      ),
      ...giftCardLines(
        buyGiftCards.map(({ recipient = present({ email, name }), ...card }) =>
          card.card === undefined ? { ...card, recipient } : { ...card, topUp: true },
        ),
      ),
    ],
    delivery: toDelivery(delivery),
    payment: toPayment(checkout),
    shipping: checkout.shippingPrice,
    expectedTotal: checkout.totalShown,
    loyalty: checkout.loyalty,
    notes: checkout.note,
  })
}

/** Gift cards pay what is said, the card or wallet the rest. */
function toPayment({ paymentToken: token, giftCards }: Checkout): NewOrder['payment'] {
  if (giftCards === undefined) return { method: 'token', token }
  const parts = giftCards.map(part => ({ method: 'giftCard' as const, ...part }))
  return { method: 'split', tenders: [...parts, { method: 'token', token }] }
}

function toDelivery(delivery: Checkout['delivery']): NewOrder['delivery'] {
  // Gift cards alone are delivered nowhere.
  if (delivery === undefined) return { method: 'shipToHome' }
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
  const { id, state, currency, rejection } = order
  const cancellable = states[state].cancellable
  const self = orderPath(dialect.basePath, id)
  return present({
    orderId: id,
    orderNumber: order.channelOrderId,
    status: states[state].status(order),
    placedAt: order.placedAt,
    items: shopItems(order, line => lineStatus(order, line)),
    shippingTotal: order.shipping?.amounts.total ?? zero(currency),
    ...paidFor(order),
    delivery: toShopDelivery(order),
    giftCards: soldCards(order, 'noCodes'),
    points: pointsOf(order),
    proposals: proposalsOf(order),
    rejection,
    cancellable,
    links: present({ self, cancel: cancellable ? `${self}/cancellation` : undefined }),
  })
}

/** What the shopper pays: not for what something else came in place of, nor for pieces that were cancelled. */
function paidFor({ state, totals, owed }: Order): Pick<ShopOrder, 'total' | 'taxIncluded'> {
  const { total, tax } = state !== 'cancelled' && owed !== undefined ? owed : totals
  return { total, taxIncluded: tax }
}

function proposalsOf({ substitutions = [] }: Order): ShopOrder['proposals'] {
  const open = substitutions.filter(({ state }) => state === 'proposed')
  if (open.length === 0) return undefined
  return open.map(({ id, lineId, sku, title, quantity, unitPrice, decideBy }) =>
    present({ proposalId: id, lineId, sku, title, quantity, price: unitPrice, decideBy }),
  )
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
      .filter(({ type }) => type !== 'pickup' && type !== 'digital')
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
