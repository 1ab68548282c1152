import {
  isZero,
  type Money,
  subtract,
  toMinor,
  toMoney,
  zero,
} from '../../openapi/canonical/money.ts'
import type { LineAmounts, NewOrder, NewOrderLine } from '../../openapi/generated/canonical.d.ts'
import { chargeLine, differenceLine, unexplained } from '../charge-line.ts'
import { isInstant, isText } from '../contact.ts'
import { moneyOf, unitPriceOf } from '../decimal.ts'
import type { TranslatedOrder } from '../order-files.ts'
import { collectUnknowns, known, type Note } from '../unknown-values.ts'
import { customerOf, deliveryOf, notesOf } from './shopify-recipient.ts'
import {
  idOf,
  invalidOrder,
  readShopifyOrder,
  type ShopifyAllocation,
  type ShopifyLine,
  type ShopifyMoneySet,
  type ShopifyOrder,
  type ShopifyPrice,
  type ShopifyShippingLine,
} from './shopify-vendor-order.ts'

export type ShopifyOrderOptions = {
  /** The channel its orders are of. Default `shopify`. */
  readonly channel?: string
  /** Our location behind the name of a pick-up, as the shopper chose it: `{ 'Berlin Mitte': 'ST-BERLIN' }`. */
  readonly stores?: Readonly<Record<string, string>>
  /** The fulfilment services that we are: lines of others are not ours to ship. Default `manual`, the shop itself. */
  readonly fulfilmentServices?: readonly string[]
}

/**
 * An order of Shopify in canonical words and in the currency the shopper paid in, with what it comes to in the shop's own where
 * that is another one. Price, discount and tax are the shop's; what its parts leave unexplained of its total stands on a line of
 * its own. Throws `request-invalid`, saying where, for what is no such order.
 */
export function fromShopifyOrder(
  vendorOrder: unknown,
  { channel = 'shopify', stores = {}, fulfilmentServices = ['manual'] }: ShopifyOrderOptions = {},
): TranslatedOrder {
  const from = readShopifyOrder(vendorOrder)
  const { note, unknownValues } = collectUnknowns()
  const channelOrderId = idOf(from)
  const name = from.name ?? channelOrderId ?? '(without id)'
  if (channelOrderId === undefined) throw invalidOrder(name, 'it has no id')
  const placedAt = from.processed_at ?? from.created_at
  if (!isInstant(placedAt)) throw invalidOrder(name, 'processed_at is no instant')

  const money = moneyReader(from, name, presentmentOf(from))
  const { currency } = money
  // Shopify states every amount twice where the shop's currency is another one; it pays out in that.
  const settled = currency === from.currency ? undefined : moneyReader(from, name, from.currency)
  const total = money('total_price', from.total_price, from.total_price_set)
  const lines = from.line_items.flatMap((line, i) =>
    line.quantity === 0
      ? []
      : [fromLine(line, `line_items[${i}]`, { from, money, settled, note, fulfilmentServices })],
  )
  if (lines.length === 0) throw invalidOrder(name, 'no line of it is ordered any more')
  const shipping = shippingOf(from, money)
  const parts = { lines, ...(!isZero(shipping.total) && { shippingAmounts: shipping }) }

  if (unexplained(total, parts) !== undefined) lines.push(...chargesOf(from, money, settled))
  const difference = unexplained(total, parts)
  if (difference !== undefined) {
    lines.push(differenceLine(difference))
    const made = subtract(total, difference).amount
    note('total_price', `${total.amount}, but its parts make ${made}`)
  }
  notePayment(from, note)
  const taxCollectedBy = whoOwesTax(from, note)

  const customer = customerOf(from, note)
  const notes = notesOf(from)
  const order: NewOrder = {
    channel,
    channelOrderId,
    placedAt: new Date(placedAt).toISOString(),
    ...(customer !== undefined && { customer }),
    currency,
    lines,
    delivery: deliveryOf(from, lines, stores, note),
    payment: { method: 'collectedByChannel', reference: name, amount: total },
    ...(parts.shippingAmounts !== undefined && { shippingAmounts: parts.shippingAmounts }),
    ...(taxCollectedBy !== undefined && { taxCollectedBy }),
    ...(settled !== undefined && { settlement: settlementOf(from, settled, parts) }),
    ...(notes !== '' && { notes }),
  }
  return { order, unknownValues }
}

// The enums, one table each. What is not in them is unknown.

/** Whether the shop has the money, or the right to it. */
const financialStatuses = {
  authorized: true,
  paid: true,
  partially_refunded: true,
  pending: false,
  partially_paid: false,
  refunded: false,
  voided: false,
  expired: false,
}

/** How much of a line needs nobody to hand it over any more. */
const fulfilmentStatuses = { fulfilled: 'all', partial: 'some', not_eligible: 'all' } as const

type LineContext = {
  readonly from: ShopifyOrder
  readonly money: MoneyAt
  /** The same amounts in the shop's currency, where that is another one. */
  readonly settled: MoneyAt | undefined
  readonly note: Note
  readonly fulfilmentServices: readonly string[]
}

function fromLine(line: ShopifyLine, at: string, context: LineContext): NewOrderLine {
  const { from, money, settled, note } = context
  const { quantity } = line
  const type = typeOf(line)
  const id = idOf(line)
  const price = money(`${at}.price`, line.price, line.price_set)
  const unitPrice = money(`${at}.price`, line.price, line.price_set, unitPriceOf)
  const title = (line.name ?? line.title ?? '').trim().slice(0, 500)
  const alreadyFulfilled = type === 'item' ? handedOver(line, at, context) : quantity
  return {
    ...(type !== 'item' && { type }),
    sku: type === 'tip' ? 'tip' : skuOf(line, at, note),
    ...(title !== '' && { title }),
    quantity,
    unitPrice,
    ...(id !== undefined && { channelLineId: id }),
    amounts: amountsOf(from, money, at, line, toMinor(price) * BigInt(quantity)),
    ...(settled !== undefined && { settlementAmounts: lineSettlement(from, settled, at, line) }),
    ...(alreadyFulfilled > 0 && { alreadyFulfilled }),
  }
}

function lineSettlement(
  from: ShopifyOrder,
  settled: MoneyAt,
  at: string,
  line: ShopifyLine,
): LineAmounts {
  const price = settled(`${at}.price`, line.price, line.price_set)
  return amountsOf(from, settled, at, line, toMinor(price) * BigInt(line.quantity))
}

/** What Shopify pays out, in the shop's currency. Parts of it are rounded one by one and need not add up to it. */
function settlementOf(
  from: ShopifyOrder,
  settled: MoneyAt,
  { shippingAmounts }: Pick<NewOrder, 'shippingAmounts'>,
): NonNullable<NewOrder['settlement']> {
  return {
    amount: settled('total_price', from.total_price, from.total_price_set),
    ...(shippingAmounts !== undefined && { shippingAmounts: shippingOf(from, settled) }),
  }
}

function typeOf(line: ShopifyLine): Exclude<NewOrderLine['type'], undefined> {
  if ('tip_payment_gateway' in line) return 'tip'
  return line.gift_card === true ? 'giftCardSale' : 'item'
}

/** Our SKU; where the product has none, Shopify's own number, and somebody is told. */
function skuOf(line: ShopifyLine, at: string, note: Note): string {
  if (isText(line.sku)) return line.sku.trim().slice(0, 100).trimEnd()
  if (line.gift_card === true) return 'gift-card'
  note(`${at}.sku`, '')
  return `shopify-${line.variant_id ?? idOf(line) ?? 'custom'}`
}

/** How many need nothing from us: gone already, nothing to hand over, or another service's to hand over. */
function handedOver(
  line: ShopifyLine,
  at: string,
  { note, fulfilmentServices }: LineContext,
): number {
  const { quantity, fulfillable_quantity: open = quantity, fulfillment_service: service } = line
  const gone = known(note, fulfilmentStatuses, `${at}.fulfillment_status`, line.fulfillment_status)
  if (gone === 'all' || line.requires_shipping === false) return quantity
  if (service !== undefined && !fulfilmentServices.includes(service)) {
    note(`${at}.fulfillment_service`, service)
    return quantity
  }
  return gone === 'some' ? Math.max(0, quantity - open) : 0
}

/** Net and tax of what a line costs before discounts, once all discounts are off. */
function amountsOf(
  { taxes_included: taxesIncluded = false }: ShopifyOrder,
  money: MoneyAt,
  at: string,
  line: ShopifyLine | ShopifyShippingLine,
  before: bigint,
): LineAmounts {
  const { discount_allocations: discounts = [], tax_lines: taxes = [] } = line
  const discount = addUp(discounts, each =>
    money(`${at}.discount_allocations`, each.amount, each.amount_set),
  )
  const tax = addUp(taxes, each => money(`${at}.tax_lines`, each.price, each.price_set))
  const shown = before - discount
  const net = taxesIncluded ? shown - tax : shown
  const { currency } = money
  return {
    net: toMoney(currency, net),
    tax: toMoney(currency, tax),
    total: toMoney(currency, net + tax),
  }
}

function addUp<Part extends ShopifyPrice | ShopifyAllocation>(
  parts: readonly Part[],
  money: (part: Part) => Money,
): bigint {
  return parts.reduce((all, part) => all + toMinor(money(part)), 0n)
}

function shippingOf(from: ShopifyOrder, money: MoneyAt): LineAmounts {
  const { currency } = money
  let all: LineAmounts = { net: zero(currency), tax: zero(currency), total: zero(currency) }
  from.shipping_lines?.forEach((line, i) => {
    if (line.is_removed === true) return
    const at = `shipping_lines[${i}]`
    // Older versions have no allocations here, but the discounted price.
    const before =
      line.discount_allocations === undefined && line.discounted_price !== undefined
        ? money(at, line.discounted_price, line.discounted_price_set)
        : money(at, line.price, line.price_set)
    const one = amountsOf(from, money, at, line, toMinor(before))
    const add = (part: keyof LineAmounts) =>
      toMoney(currency, toMinor(all[part]) + toMinor(one[part]))
    all = { net: add('net'), tax: add('tax'), total: add('total') }
  })
  return all
}

/** Who remits the tax: the shop's merchant, or the channel it sold through, which Shopify says tax by tax. */
function whoOwesTax(from: ShopifyOrder, note: Note): NewOrder['taxCollectedBy'] {
  const lines = [...from.line_items, ...(from.shipping_lines ?? [])]
  const taxes = lines.flatMap(({ tax_lines: own = [] }) => own)
  if (!taxes.some(({ channel_liable: liable }) => liable === true)) return undefined
  if (taxes.every(({ channel_liable: liable }) => liable === true)) return 'channel'
  note('tax_lines.channel_liable', 'some taxes only')
  return undefined
}

/** What else the total may hold: duties, fees, and a tip that is no line. */
function chargesOf(
  from: ShopifyOrder,
  money: MoneyAt,
  settled: MoneyAt | undefined,
): NewOrderLine[] {
  const { currency } = money
  const hasTipLine = from.line_items.some(line => typeOf(line) === 'tip')
  const duties = from.duties_included === true ? undefined : from.original_total_duties_set
  const inShopCurrency = currency === from.currency
  const charges = [
    ['duties', 'fee', 'Duties', money.optional(undefined, duties)],
    [
      'additional-fees',
      'fee',
      'Additional fees',
      money.optional(undefined, from.original_total_additional_fees_set),
    ],
    [
      'tip',
      'tip',
      'Tip',
      hasTipLine || !inShopCurrency
        ? undefined
        : money.optional(from.total_tip_received, undefined),
    ],
  ] as const
  const sets: Readonly<Record<string, ShopifyMoneySet | undefined>> = {
    duties,
    'additional-fees': from.original_total_additional_fees_set,
  }
  return charges.flatMap(([lineId, type, title, total]) => {
    if (total === undefined || isZero(total)) return []
    const line = chargeLine({ lineId, type, title, amounts: untaxed(total) })
    const same = settled?.optional(undefined, sets[lineId])
    return [{ ...line, ...(same !== undefined && { settlementAmounts: untaxed(same) }) }]
  })
}

function untaxed(total: Money): LineAmounts {
  return { net: total, tax: zero(total.currency), total }
}

/** Money that is not there yet, or gone again, is for somebody to look at. */
function notePayment(from: ShopifyOrder, note: Note): void {
  const { financial_status: status, payment_gateway_names: gateways = [] } = from
  if (known(note, financialStatuses, 'financial_status', status) !== false) return
  note('financial_status', `${status} (${gateways.join(', ')})`)
}

/** The currency the shopper paid in. */
function presentmentOf(from: ShopifyOrder): string {
  return (
    from.total_price_set?.presentment_money?.currency_code ??
    from.presentment_currency ??
    from.currency
  )
}

/**
 * Reads the order's amounts in one of its two currencies: from the money set, or, where there is none and it is the shop's
 * currency, from the plain decimal beside it.
 */
type MoneyAt = {
  (
    at: string,
    plain: string | undefined,
    set: ShopifyMoneySet | undefined,
    read?: typeof moneyOf,
  ): Money
  /** Undefined where there is neither. */
  readonly optional: (
    plain: string | undefined,
    set: ShopifyMoneySet | undefined,
  ) => Money | undefined
  readonly currency: string
}

function moneyReader(from: ShopifyOrder, name: string, currency: string): MoneyAt {
  const find = (plain: string | undefined, set: ShopifyMoneySet | undefined) => {
    const [money] = [set?.presentment_money, set?.shop_money].filter(
      each => each?.currency_code === currency,
    )
    return money?.amount ?? (currency === from.currency ? plain : undefined)
  }
  const read = (
    at: string,
    plain: string | undefined,
    set: ShopifyMoneySet | undefined,
    of = moneyOf,
  ): Money => {
    const amount = find(plain, set)
    if (amount === undefined) throw invalidOrder(name, `${at} is not there in ${currency}`)
    try {
      return of(currency, amount)
    } catch (cause) {
      throw invalidOrder(name, `${at}: ${(cause as RangeError).message}`)
    }
  }
  const optional: MoneyAt['optional'] = (plain, set) =>
    find(plain, set) === undefined ? undefined : read('total', plain, set)
  return Object.assign(read, { currency, optional })
}
