import { isZero, subtract, toMinor, toMoney, zero } from '../../openapi/canonical/money.ts'
import type {
  LineAmounts,
  Money,
  NewOrder,
  NewOrderLine,
} from '../../openapi/generated/canonical.d.ts'
import type { MarketplaceOrder } from '../../openapi/generated/marketplace.d.ts'
import { chargeLine, differenceLine, unexplained } from '../charge-line.ts'
import { isEmail, isInstant, isText } from '../contact.ts'
import { unitPriceOf } from '../decimal.ts'
import type { TranslatedOrder } from '../order-files.ts'
import { collectUnknowns, known, type Note } from '../unknown-values.ts'
import { itemMoney, type MoneyAt, moneyReader } from './amazon-proceeds.ts'
import { deliveryOf, notesOf } from './amazon-recipient.ts'
import {
  type AmazonItem,
  type AmazonOrder,
  invalidOrder,
  readAmazonOrder,
} from './amazon-vendor-order.ts'

export type AmazonOrderOptions = {
  /** Our location behind the name of a store that orders are collected from: `{ 'Store 12': 'ST-BERLIN' }`. */
  readonly stores?: Readonly<Record<string, string>>
}

export type TranslatedAmazonOrder = TranslatedOrder &
  Pick<MarketplaceOrder, 'state' | 'raw' | 'updatedAt'>

/**
 * An order of the Orders API 2026-01-01 in canonical words. Price and tax are Amazon's; what its parts leave unexplained
 * of its total stands on a line of its own. Words that are not in the tables below come back as `unknownValues`.
 * Throws `request-invalid`, saying where, for what is no such order: money as a JSON number, two currencies, no amounts.
 * https://developer-docs.amazon.com/sp-api/reference/orders-v2026-01-01
 */
export function fromAmazonOrder(
  vendorOrder: unknown,
  { stores = {} }: AmazonOrderOptions = {},
): TranslatedAmazonOrder {
  const from = readAmazonOrder(vendorOrder)
  const { note, unknownValues } = collectUnknowns()
  const { proceeds, fulfillment } = from
  for (const field of ['createdTime', 'lastUpdatedTime'] as const) {
    if (!isInstant(from[field])) throw invalidOrder(from.orderId, `${field} is no instant`)
  }
  const currency = currencyOf(from)
  const inOrder = moneyReader(from.orderId, currency)

  known(note, channels, 'salesChannel.channelName', from.salesChannel.channelName)
  for (const program of from.programs ?? []) known(note, programs, 'programs', program)
  for (const { associationType } of from.associatedOrders ?? []) {
    known(note, associations, 'associatedOrders.associationType', associationType)
  }
  const items = from.orderItems.flatMap((item, i) =>
    item.quantityOrdered === 0 ? [] : [fromItem(item, `orderItems[${i}]`, inOrder, note)],
  )
  if (items.length === 0) throw invalidOrder(from.orderId, 'no item of it is ordered any more')

  const shippingAmounts: LineAmounts = {
    net: total(currency, items, item => item.delivery),
    tax: total(currency, items, item => item.deliveryTax),
    total: total(currency, items, item => item.delivery + item.deliveryTax),
  }
  const lines = items.map(({ line }) => line)
  const charged = isZero(shippingAmounts.total) ? {} : { shippingAmounts }
  const parts = { lines, ...charged }
  const collected =
    proceeds?.grandTotal === undefined
      ? total(currency, items, item => item.total)
      : inOrder('proceeds.grandTotal', proceeds.grandTotal)

  const tip = tipOf(from, inOrder, note)
  if (tip !== undefined && unexplained(collected, parts) !== undefined) lines.push(tip)
  const difference = unexplained(collected, parts)
  if (difference !== undefined) {
    lines.push(differenceLine(difference))
    const made = subtract(collected, difference).amount
    note('proceeds.grandTotal', `${collected.amount}, but its parts make ${made}`)
  }
  notePayment(from, note)
  const taxCollectedBy = whoOwesTax(from, note)

  const fulfilledBy = known(note, fulfillers, 'fulfillment.fulfilledBy', fulfillment?.fulfilledBy)
  const status = fulfillment?.fulfillmentStatus
  const state = known(note, states, 'fulfillment.fulfillmentStatus', status)
  const notes = notesOf(from)
  const { buyerName, buyerEmail } = from.buyer ?? {}
  const order: NewOrder = {
    channel: 'marketplace-amazon',
    channelOrderId: from.orderId,
    placedAt: from.createdTime,
    ...((isText(buyerName) || isEmail(buyerEmail)) && {
      customer: {
        ...(isEmail(buyerEmail) && { email: buyerEmail }),
        ...(isText(buyerName) && { name: buyerName.slice(0, 200) }),
      },
    }),
    currency,
    lines,
    delivery: deliveryOf(from, stores, note),
    payment: { method: 'collectedByChannel', reference: from.orderId, amount: collected },
    ...charged,
    ...(taxCollectedBy !== undefined && { taxCollectedBy }),
    // Who ships is not known: nothing leaves our warehouses until somebody has looked.
    fulfilledBy: fulfilledBy ?? (fulfillment?.fulfilledBy === undefined ? 'merchant' : 'channel'),
    ...(notes !== '' && { notes }),
  }
  return {
    order,
    unknownValues,
    state: state ?? 'unknown',
    ...(state === undefined && isText(status) && { raw: status }),
    updatedAt: from.lastUpdatedTime,
  }
}

/** Why an order is not to be taken (yet, or at all), where that is no fault; undefined when it is. */
export function whyNotTaken({ salesChannel, fulfillment }: AmazonOrder): string | undefined {
  const status = fulfillment?.fulfillmentStatus ?? ''
  if (salesChannel.channelName === 'NON_AMAZON') return 'it was not sold on this marketplace'
  if (status === 'PENDING' || status === 'PENDING_AVAILABILITY') {
    return `it is ${status} there: not paid yet`
  }
  return status === 'CANCELLED' ? 'it was cancelled there' : undefined
}

// The enums, one table each. What is not in them is unknown.

const states: Readonly<Record<string, MarketplaceOrder['state']>> = {
  PENDING_AVAILABILITY: 'open',
  PENDING: 'open',
  UNSHIPPED: 'open',
  PARTIALLY_SHIPPED: 'partiallyShipped',
  SHIPPED: 'shipped',
  CANCELLED: 'cancelled',
  // UNFULFILLABLE is left out on purpose: it says that something is wrong, so somebody is to look.
}

const fulfillers = { AMAZON: 'channel', MERCHANT: 'merchant' } as const

const channels = { AMAZON: true, NON_AMAZON: true }

const programs = {
  AMAZON_BAZAAR: true,
  AMAZON_BUSINESS: true,
  AMAZON_EASY_SHIP: true,
  AMAZON_HAUL: true,
  DELIVERY_BY_AMAZON: true,
  FBM_SHIP_PLUS: true,
  INVOICE_BY_AMAZON: true,
  IN_STORE_PICK_UP: true,
  PREMIUM: true,
  PREORDER: true,
  PRIME: true,
}

const itemPrograms = { SUBSCRIBE_AND_SAVE: true, TRANSPARENCY: true }

const associations = { EXCHANGE_ORIGINAL_ID: true, REPLACEMENT_ORIGINAL_ID: true }

/** The order's own proceeds. All but the tip are sums over the items. */
const orderProceeds = {
  ITEM: 'items',
  GIFT_WRAP: 'items',
  OTHER: 'items',
  SHIPPING: 'items',
  COD_FEE: 'items',
  TAX: 'items',
  DISCOUNT: 'items',
  DELIVERY_TIP: 'tip',
} as const

const taxCollectors = { MARKETPLACE_FACILITATOR: 'marketplace' } as const

const chargeStatuses = { FINALIZED: true, PENDING: true }

type Item = {
  readonly line: NewOrderLine
  readonly delivery: bigint
  readonly deliveryTax: bigint
  readonly total: bigint
}

function fromItem(item: AmazonItem, at: string, money: MoneyAt, note: Note): Item {
  const { orderItemId, quantityOrdered, product, fulfillment, cancellation } = item
  for (const program of item.programs ?? []) known(note, itemPrograms, `${at}.programs`, program)
  const { cancellationRequest, cancellationExecution } = cancellation ?? {}
  if (cancellationRequest !== undefined) {
    const { requester = 'somebody', cancelReason = 'no reason given' } = cancellationRequest
    note(`${at}.cancellation.cancellationRequest`, `${requester}: ${cancelReason}`)
  }
  if (cancellationExecution !== undefined) {
    const { cancelledBy = 'somebody', cancelReason = 'no reason given' } = cancellationExecution
    note(`${at}.cancellation.cancellationExecution`, `${cancelledBy}: ${cancelReason}`)
  }

  const { goods, goodsTax, delivery, deliveryTax } = itemMoney(item, at, money, note)
  const { currency } = money
  const price = product.price?.unitPrice
  const fulfilled = fulfillment?.quantityFulfilled ?? 0
  if (fulfilled > quantityOrdered) {
    note(`${at}.fulfillment.quantityFulfilled`, `${fulfilled} of ${quantityOrdered} ordered`)
  }
  return {
    line: {
      sku: skuOf(item, at, note),
      ...(isText(product.title) && { title: product.title.trim().slice(0, 500) }),
      quantity: quantityOrdered,
      ...(price !== undefined && {
        unitPrice: money(`${at}.product.price.unitPrice`, price, unitPriceOf),
      }),
      channelLineId: orderItemId,
      amounts: {
        net: toMoney(currency, goods),
        tax: toMoney(currency, goodsTax),
        total: toMoney(currency, goods + goodsTax),
      },
      ...(fulfilled > 0 && { alreadyFulfilled: Math.min(fulfilled, quantityOrdered) }),
    },
    delivery,
    deliveryTax,
    total: goods + goodsTax + delivery + deliveryTax,
  }
}

/** Our SKU; where the listing has none, Amazon's own number, and somebody is told. */
function skuOf({ orderItemId, product }: AmazonItem, at: string, note: Note): string {
  const { sellerSku, asin } = product
  if (isText(sellerSku)) return sellerSku.trim().slice(0, 100).trimEnd()
  note(`${at}.product.sellerSku`, '')
  return isText(asin) ? asin.trim() : orderItemId
}

/** The tip, the one charge that belongs to no item. */
function tipOf({ proceeds }: AmazonOrder, money: MoneyAt, note: Note): NewOrderLine | undefined {
  let tip = 0n
  for (const { type, status, subtotal } of proceeds?.breakdowns ?? []) {
    const kind = known(note, orderProceeds, 'proceeds.breakdowns.type', type)
    known(note, chargeStatuses, 'proceeds.breakdowns.status', status)
    if (kind === 'tip') tip += toMinor(money('proceeds.breakdowns.subtotal', subtotal))
  }
  if (tip === 0n) return undefined
  const amount = toMoney(money.currency, tip)
  return chargeLine({
    lineId: 'delivery-tip',
    type: 'tip',
    title: 'Tip for the delivery',
    amounts: { net: amount, tax: zero(money.currency), total: amount },
  })
}

/** Who remits the tax: Amazon says it item by item, and only where it does so itself. */
function whoOwesTax({ orderItems }: AmazonOrder, note: Note): NewOrder['taxCollectedBy'] {
  const owed = orderItems.map(({ tax }) => {
    const [{ model } = {}] = tax?.taxCollections ?? []
    return known(note, taxCollectors, 'orderItems.tax.taxCollections.model', model)
  })
  const [first] = owed
  if (owed.every(each => each === first)) return first
  note('orderItems.tax.taxCollections', 'some items only')
  return undefined
}

/** Cash on delivery is collected by whoever delivers: that is not money the channel has. */
function notePayment({ payment, orderItems }: AmazonOrder, note: Note): void {
  orderItems.forEach(({ fulfillment }, i) => {
    const constraint = fulfillment?.shipping?.shippingConstraints?.['cashOnDelivery']
    if (constraint !== undefined) {
      note(
        `orderItems[${i}].fulfillment.shipping.shippingConstraints.cashOnDelivery`,
        JSON.stringify(constraint),
      )
    }
  })
  payment?.paymentExecutions?.forEach(({ paymentMethod = '' }, i) => {
    if (/^(cashondelivery|cod)$/i.test(paymentMethod)) {
      note(`payment.paymentExecutions[${i}].paymentMethod`, paymentMethod)
    }
  })
}

/** The currency of the order: its total's, or the first that is named. */
function currencyOf({ orderId, proceeds, orderItems }: AmazonOrder): string {
  const [first] = [
    proceeds?.grandTotal,
    ...orderItems.flatMap(item => [
      item.proceeds?.proceedsTotal,
      ...(item.proceeds?.breakdowns ?? []).map(({ subtotal }) => subtotal),
      item.product.price?.unitPrice,
    ]),
  ].filter(money => money !== undefined)
  if (first === undefined) throw invalidOrder(orderId, 'it names no amount at all')
  return first.currencyCode
}

function total(currency: string, items: readonly Item[], of: (item: Item) => bigint): Money {
  return toMoney(
    currency,
    items.reduce((all, item) => all + of(item), 0n),
  )
}
