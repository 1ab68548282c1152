import { isZero, subtract, toMinor, toMoney, zero } from '../../openapi/canonical/money.ts'
import type {
  LineAmounts,
  Money,
  NewOrder,
  NewOrderLine,
} from '../../openapi/generated/canonical.d.ts'
import { chargeLine, differenceLine, unexplained } from '../charge-line.ts'
import { isInstant, isText } from '../contact.ts'
import type { TranslatedOrder } from '../order-files.ts'
import { collectUnknowns, known, type Note } from '../unknown-values.ts'
import { squareQuantity } from './square-quantity.ts'
import { customerOf, deliveryOf, notesOf } from './square-recipient.ts'
import {
  invalidOrder,
  readSquareOrder,
  type SquareLine,
  type SquareMoney,
  type SquareOrder,
  type SquareServiceCharge,
  type SquareTender,
} from './square-vendor-order.ts'

export type SquareOrderOptions = {
  /** The name of the seller's channel here. Default `square`. */
  readonly channel?: string
  /** Our location behind each of Square's: `{ L88917AVBK2S5: 'STORE-MITTE' }`. */
  readonly locations?: Readonly<Record<string, string>>
  /** The names of the service charges that pay for bringing the goods; Square has no other word for them. Default: none. */
  readonly shippingCharges?: readonly string[]
}

/** Our SKU of each catalog object that the order names; Square's orders have none themselves. */
export type SkusByCatalogObject = Readonly<Record<string, string>>

/** Whether a sale is ours to take: there are goods, and the money is there. https://developer.squareup.com/docs/orders-api/pay-for-orders */
export function whyNotTaken(order: SquareOrder): string | undefined {
  const { line_items: lines = [], state, tenders = [], total_money: total } = order
  if (lines.length === 0) return 'it sells nothing'
  if (state === 'CANCELED') return 'it was cancelled there'
  if (state === 'DRAFT') return 'it is a draft there'
  if (state === 'COMPLETED') return undefined
  const given = tenders.reduce((all, tender) => all + (isGiven(tender) ? amountOf(tender) : 0n), 0n)
  const due = order.net_amount_due_money
  const isPaid =
    tenders.length > 0 &&
    (due === undefined ? given >= BigInt(total?.amount ?? 0) : due.amount <= 0)
  return isPaid ? undefined : 'it is not paid yet'
}

/**
 * A sale of Square's Orders API in canonical words; of an exchange, what is sold in it. Amounts are whole numbers of the smallest
 * coin, so nothing is lost. What the parts leave unexplained of the total stands on a line of its own; words that are not in
 * the tables below come back as `unknownValues`. Throws `request-invalid`, saying where, for what is no such order.
 * https://developer.squareup.com/reference/square/objects/Order
 */
export function fromSquareOrder(
  vendorOrder: unknown,
  skus: SkusByCatalogObject = {},
  { channel = 'square', locations = {}, shippingCharges = [] }: SquareOrderOptions = {},
): TranslatedOrder {
  const from = readSquareOrder(vendorOrder)
  const { note, unknownValues } = collectUnknowns()
  const currency = currencyOf(from)
  const money = moneyReader(from.id, currency)
  known(note, states, 'state', from.state)

  const lines = (from.line_items ?? []).flatMap((line, i) => {
    const at = `line_items[${i}]`
    const one = fromLine(line, at, { money, skus, note, from })
    return one === undefined ? [] : [one]
  })
  if (lines.length === 0) throw invalidOrder(from.id, 'it sells nothing')
  let shippingAmounts: LineAmounts | undefined
  from.service_charges?.forEach((charge, i) => {
    const amounts = chargeAmounts(charge, `service_charges[${i}]`, money, note)
    if (amounts === undefined) return
    if (isShipping(charge, shippingCharges)) shippingAmounts = add(shippingAmounts, amounts)
    else lines.push(feeLine(charge, i, amounts))
  })
  const tip = from.total_tip_money && money('total_tip_money', from.total_tip_money)
  if (tip !== undefined && !isZero(tip)) {
    const amounts = { net: tip, tax: zero(currency), total: tip }
    lines.push(chargeLine({ lineId: 'tip', type: 'tip', title: 'Tip', amounts }))
  }
  const rounding = from.rounding_adjustment?.amount_money
  if (rounding !== undefined && rounding.amount !== 0) {
    const amount = money('rounding_adjustment', rounding)
    const amounts = { net: amount, tax: zero(currency), total: amount }
    lines.push(chargeLine({ lineId: 'rounding', type: 'rounding', title: 'Rounding', amounts }))
  }

  const charged = shippingAmounts === undefined ? {} : { shippingAmounts }
  const collected = collectedFor(from, { lines, ...charged }, money, note)
  const difference = unexplained(collected, { lines, ...charged })
  if (difference !== undefined) {
    lines.push(differenceLine(difference))
    const made = subtract(collected, difference).amount
    note('total_money', `${collected.amount}, but its parts make ${made}`)
  }
  from.tenders?.forEach((tender, i) => noteTender(tender, `tenders[${i}]`, note))

  const notes = notesOf(from)
  const placedAt = from.created_at
  const order: NewOrder = {
    channel,
    channelOrderId: from.id,
    ...(isInstant(placedAt) && { placedAt: new Date(placedAt).toISOString() }),
    ...customerOf(from),
    currency,
    lines,
    delivery: deliveryOf(from, locations, note),
    payment: {
      method: 'collectedByChannel',
      reference: from.tenders?.find(tender => isText(tender.payment_id))?.payment_id ?? from.id,
      amount: collected,
    },
    ...charged,
    ...(notes !== '' && { notes }),
  }
  return { order, unknownValues }
}

/** Whether a service charge is what bringing the goods costs. */
export function isShipping({ name }: SquareServiceCharge, names: readonly string[]): boolean {
  return name !== undefined && names.includes(name)
}

/** The currency of the order: its total's, or the first that is named. */
export function currencyOf(order: SquareOrder): string {
  const { id, total_money: total, line_items: lines = [], returns = [] } = order
  const [first] = [
    total,
    ...lines.flatMap(line => [line.total_money, line.base_price_money]),
    ...returns.flatMap(({ return_amounts: amounts, return_line_items: back = [] }) => [
      amounts?.total_money,
      ...back.map(line => line.total_money),
    ]),
  ].filter(money => money !== undefined)
  if (first === undefined) throw invalidOrder(id, 'it names no amount at all')
  return first.currency
}

/** Reads one of the order's amounts, which are all of one currency; the place is for whoever must look. */
export type MoneyAt = ((at: string, money: SquareMoney) => Money) & { readonly currency: string }

/** The reader of one order's amounts. Throws `request-invalid` for another currency. */
export function moneyReader(orderId: string, currency: string): MoneyAt {
  const read = (at: string, { amount, currency: its }: SquareMoney): Money => {
    if (its !== currency)
      throw invalidOrder(orderId, `${at} is in ${its}, the order is in ${currency}`)
    try {
      return toMoney(currency, BigInt(amount))
    } catch (cause) {
      throw invalidOrder(orderId, `${at}: ${(cause as RangeError).message}`)
    }
  }
  return Object.assign(read, { currency })
}

// The enums, one table each. What is not in them is unknown.

const states = { OPEN: true, COMPLETED: true, CANCELED: true, DRAFT: true }

const itemTypes = {
  ITEM: 'item',
  CUSTOM_AMOUNT: 'fee',
  GIFT_CARD: 'giftCardSale',
} as const

const treatments = { LINE_ITEM_TREATMENT: 'own', APPORTIONED_TREATMENT: 'inLines' } as const

const fulfillmentTypes = {
  PICKUP: 'pickup',
  SHIPMENT: 'ship',
  DELIVERY: 'ship',
  DIGITAL: 'nothing',
} as const

const fulfillmentStates: Readonly<Record<string, 'owed' | 'gone'>> = {
  PROPOSED: 'owed',
  RESERVED: 'owed',
  PREPARED: 'owed',
  COMPLETED: 'gone',
  // CANCELED and FAILED are left out on purpose: the goods were paid for, so somebody is to look.
}

/** Whether the money of a tender is there. */
const cardStatuses: Readonly<Record<string, boolean>> = {
  CAPTURED: true,
  VOIDED: false,
  FAILED: false,
  // AUTHORIZED is left out on purpose: it counts, and somebody is told that it has to be captured there.
}

type LineContext = {
  readonly money: MoneyAt
  readonly skus: SkusByCatalogObject
  readonly note: Note
  readonly from: SquareOrder
}

function fromLine(
  line: SquareLine,
  at: string,
  { money, skus, note, from }: LineContext,
): NewOrderLine | undefined {
  const type = known(note, itemTypes, `${at}.item_type`, line.item_type) ?? 'item'
  const { quantity, measure } = squareQuantity(line.quantity, line.quantity_unit, at, note)
  if (quantity === 0) return undefined
  const { currency } = money
  const total = line.total_money ?? line.gross_sales_money
  if (total === undefined) throw invalidOrder(from.id, `${at}.total_money is missing`)
  const whole = money(`${at}.total_money`, total)
  const tax = line.total_tax_money
    ? money(`${at}.total_tax_money`, line.total_tax_money)
    : zero(currency)
  const price = line.base_price_money && money(`${at}.base_price_money`, line.base_price_money)
  const title = [line.name, line.variation_name].filter(isText).join(', ').slice(0, 500)
  const gone = type === 'item' ? handedOver(from, line.uid, quantity, note) : quantity
  return {
    ...(type !== 'item' && { type }),
    sku: skuOf(line, at, skus, note),
    ...(title !== '' && { title }),
    quantity,
    ...(measure !== undefined && { measure }),
    // The price of what is weighed is of a whole unit, not of a step of it.
    ...(price !== undefined && measure === undefined && { unitPrice: price }),
    ...(isText(line.uid) && { channelLineId: line.uid }),
    amounts: { net: subtract(whole, tax), tax, total: whole },
    ...(gone > 0 && { alreadyFulfilled: gone }),
  }
}

/** Our SKU; where the catalog has none, Square's own number, and somebody is told. */
function skuOf(line: SquareLine, at: string, skus: SkusByCatalogObject, note: Note): string {
  if (line.item_type === 'CUSTOM_AMOUNT') return 'custom-amount'
  if (line.item_type === 'GIFT_CARD') return 'gift-card'
  const { catalog_object_id: object = '' } = line
  const sku = Object.hasOwn(skus, object) ? skus[object] : undefined
  if (isText(sku)) return sku.trim().slice(0, 100).trimEnd()
  note(`${at}.catalog_object_id`, object)
  return `square-${object === '' ? (line.uid ?? 'custom') : object}`.slice(0, 100)
}

/** How many pieces need nothing from us. What has no fulfilment was sold over the counter. */
function handedOver(
  { fulfillments = [] }: SquareOrder,
  uid: string | undefined,
  quantity: number,
  note: Note,
): number {
  if (fulfillments.length === 0) return quantity
  let gone = 0
  fulfillments.forEach((one, i) => {
    const at = `fulfillments[${i}]`
    const type = known(note, fulfillmentTypes, `${at}.type`, one.type)
    const state = known(note, fulfillmentStates, `${at}.state`, one.state)
    const entries = one.line_item_application === 'ENTRY_LIST' ? (one.entries ?? []) : undefined
    const share =
      entries === undefined
        ? quantity
        : entries.reduce(
            (all, entry) => all + (entry.line_item_uid === uid ? Number(entry.quantity) : 0),
            0,
          )
    // What must not go out by mistake waits for whoever looks at the note.
    if (type === 'nothing' || state !== 'owed') gone += share
  })
  return Math.min(quantity, gone)
}

/** What a service charge adds to the order; undefined where the lines have it in theirs. */
function chargeAmounts(
  charge: SquareServiceCharge,
  at: string,
  money: MoneyAt,
  note: Note,
): LineAmounts | undefined {
  const treatment = known(note, treatments, `${at}.treatment_type`, charge.treatment_type)
  if (treatment === 'inLines') return undefined
  const total = charge.total_money ?? charge.applied_money
  if (total === undefined || total.amount === 0) return undefined
  const whole = money(`${at}.total_money`, total)
  const tax = charge.total_tax_money
    ? money(`${at}.total_tax_money`, charge.total_tax_money)
    : zero(money.currency)
  return { net: subtract(whole, tax), tax, total: whole }
}

function feeLine(charge: SquareServiceCharge, index: number, amounts: LineAmounts): NewOrderLine {
  const title = isText(charge.name) ? charge.name.slice(0, 500) : 'Service charge'
  const line = chargeLine({ lineId: `service-charge-${index + 1}`, type: 'fee', title, amounts })
  return { ...line, ...(isText(charge.uid) && { channelLineId: charge.uid }) }
}

function add(all: LineAmounts | undefined, one: LineAmounts): LineAmounts {
  if (all === undefined) return one
  const plus = (part: keyof LineAmounts) =>
    toMoney(one[part].currency, toMinor(all[part]) + toMinor(one[part]))
  return { net: plus('net'), tax: plus('tax'), total: plus('total') }
}

/** What was collected for what is sold. In an exchange the total is what was left to pay, so the parts say it. */
function collectedFor(
  from: SquareOrder,
  parts: Pick<NewOrder, 'lines' | 'shippingAmounts'>,
  money: MoneyAt,
  note: Note,
): Money {
  const stated = from.total_money && money('total_money', from.total_money)
  const nothing = zero(money.currency)
  const made = subtract(nothing, unexplained(nothing, parts) ?? nothing)
  if (stated === undefined) return made
  if ((from.returns ?? []).length > 0) return made
  if (toMinor(stated) < 0n) note('total_money', stated.amount)
  return toMinor(stated) < 0n ? made : stated
}

function isGiven({ card_details: card }: SquareTender): boolean {
  return cardStatuses[card?.status ?? 'CAPTURED'] ?? true
}

function amountOf({ amount_money: money }: SquareTender): bigint {
  return BigInt(money?.amount ?? 0)
}

/** Money that is not there for good is for somebody to look at. */
function noteTender({ card_details: card }: SquareTender, at: string, note: Note): void {
  const status = card?.status
  if (known(note, cardStatuses, `${at}.card_details.status`, status) === false) {
    note(`${at}.card_details.status`, status ?? '')
  }
}
