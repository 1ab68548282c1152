import { type Money, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import { moneyOf } from '../decimal.ts'
import { known, type Note } from '../unknown-values.ts'
import { type AmazonItem, type AmazonMoney, invalidOrder } from './amazon-vendor-order.ts'

/** What an item costs, in minor units: the goods, and bringing them. */
export type AmazonItemMoney = {
  readonly goods: bigint
  readonly goodsTax: bigint
  readonly delivery: bigint
  readonly deliveryTax: bigint
}

/**
 * An item's money, net and tax, on the goods and on their delivery. Amazon lists tax as a category of its own and does not
 * say whether the prices contain it (they do where prices are shown with VAT): the item's own total tells.
 */
export function itemMoney(
  { proceeds, product, quantityOrdered }: AmazonItem,
  at: string,
  money: MoneyAt,
  note: Note,
): AmazonItemMoney {
  const { proceedsTotal, breakdowns = [] } = proceeds ?? {}
  const stated = proceedsTotal && money(`${at}.proceeds.proceedsTotal`, proceedsTotal)
  const net = { goods: 0n, delivery: 0n }
  const tax = { goods: 0n, delivery: 0n }

  breakdowns.forEach((breakdown, i) => {
    const where = `${at}.proceeds.breakdowns[${i}]`
    const amount = toMinor(money(`${where}.subtotal`, breakdown.subtotal))
    const kind = known(note, itemProceeds, `${where}.type`, breakdown.type) ?? 'goods'
    if (kind === 'goods' || kind === 'delivery') {
      net[kind] += amount
      return
    }
    // A discount lowers what is paid, with whatever sign it is written.
    const sign = kind === 'discount' && amount > 0n ? -1n : 1n
    const into = kind === 'tax' ? tax : net
    let rest = amount
    for (const { subtype, value } of breakdown.detailedBreakdowns ?? []) {
      if (value === undefined) continue
      const part = toMinor(money(`${where}.detailedBreakdowns.value`, value))
      const on = known(note, detailedProceeds, `${where}.detailedBreakdowns.subtype`, subtype)
      into[on ?? 'goods'] += part * sign
      rest -= part
    }
    into.goods += rest * sign
  })

  if (breakdowns.length === 0) {
    const price = product.price?.unitPrice
    const listed = price && money(`${at}.product.price.unitPrice`, price)
    const total =
      stated ?? (listed && toMoney(listed.currency, toMinor(listed) * BigInt(quantityOrdered)))
    if (total === undefined) money(`${at}.proceeds.proceedsTotal`, undefined)
    else net.goods = toMinor(total)
  }
  const onTop = net.goods + net.delivery + tax.goods + tax.delivery
  const within = net.goods + net.delivery
  const isWithin = stated !== undefined && toMinor(stated) === within && within !== onTop
  if (isWithin) {
    net.goods -= tax.goods
    net.delivery -= tax.delivery
  } else if (stated !== undefined && toMinor(stated) !== onTop) {
    note(
      `${at}.proceeds.proceedsTotal`,
      `${stated.amount}, but its parts make ${toMoney(stated.currency, onTop).amount}`,
    )
  }
  return {
    goods: net.goods,
    goodsTax: tax.goods,
    delivery: net.delivery,
    deliveryTax: tax.delivery,
  }
}

/** What an item's proceeds are for. */
const itemProceeds = {
  ITEM: 'goods',
  GIFT_WRAP: 'goods',
  OTHER: 'goods',
  SHIPPING: 'delivery',
  COD_FEE: 'delivery',
  TAX: 'tax',
  DISCOUNT: 'discount',
} as const

/** What a tax or a discount is on. */
const detailedProceeds = {
  ITEM: 'goods',
  GIFT_WRAP: 'goods',
  OTHER: 'goods',
  DISCOUNT: 'goods',
  SHIPPING: 'delivery',
  COD_FEE: 'delivery',
} as const

/** Reads one of the order's amounts, which are all of one currency; the place is for whoever must look. */
export type MoneyAt = {
  (at: string, money: AmazonMoney | undefined, read?: typeof moneyOf): Money
  readonly currency: string
}

/** The reader of one order's amounts. Throws `request-invalid` for another currency or a decimal that the currency has not. */
export function moneyReader(orderId: string, currency: string): MoneyAt {
  const read = (at: string, money: AmazonMoney | undefined, of = moneyOf): Money => {
    if (money === undefined) throw invalidOrder(orderId, `${at} is missing`)
    if (money.currencyCode !== currency) {
      throw invalidOrder(orderId, `${at} is in ${money.currencyCode}, the order is in ${currency}`)
    }
    try {
      return of(currency, money.amount)
    } catch (cause) {
      throw invalidOrder(orderId, `${at}: ${(cause as RangeError).message}`)
    }
  }
  return Object.assign(read, { currency })
}
