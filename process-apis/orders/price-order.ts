import {
  allocate,
  divideRounded,
  sum,
  timesQuantity,
  toMinor,
  toMoney,
  zero,
} from '../../openapi/canonical/money.ts'
import type { Money, Order } from '../../openapi/generated/orders.d.ts'
import type { TaxQuote, TaxRequest } from '../../openapi/generated/tax.d.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'
import { askedIndex, pricedSku, withBundlePrices } from './bundle-lines.ts'
import type { AgreedPrices } from './organizations.ts'

/** The list's unit price of each SKU of the order; throws `order-invalid` for what the shop does not sell. */
export function listPrices(order: Order, { prices }: AgreedPrices): ReadonlyMap<string, ListPrice> {
  const known = new Map<string, ListPrice>()
  for (const { sku, known: sold, unitPrice, title, taxClass = 'standard', priceList } of prices) {
    if (sold && unitPrice !== undefined) {
      known.set(sku, {
        unitPrice,
        taxClass,
        ...(title !== undefined && { title }),
        ...(priceList !== undefined && { priceList }),
      })
    }
  }
  const faults: Fault[] = order.lines.flatMap((line, i) => {
    const sku = pricedSku(order, line)
    // Of a bundle's components the first speaks for all.
    return known.has(sku) || line.type !== 'item' || askedIndex(order, i) !== i
      ? []
      : [
          {
            pointer: `/lines/${i}/sku`,
            keyword: 'sold',
            detail: `${sku} has no price in ${order.currency} on channel ${order.channel}`,
          },
        ]
  })
  if (faults.length > 0) throw new Problem('order-invalid', { errors: faults })
  return known
}

export type ListPrice = {
  readonly unitPrice: Money
  readonly taxClass: string
  readonly title?: string
  /** Whose own list has it, where it is not the channel's. */
  readonly priceList?: string
}

/** The order with the list's prices and titles on its lines; amounts follow with the tax. */
export function withPrices(order: Order, prices: ReadonlyMap<string, ListPrice>): Order {
  const sold = withBundlePrices(order, sku => prices.get(sku)?.unitPrice)
  return {
    ...sold,
    lines: sold.lines.map(line => {
      const price = line.type === 'item' ? prices.get(line.sku) : undefined
      const priceList = prices.get(pricedSku(order, line))?.priceList
      const said = line.type === 'item' && priceList !== undefined ? { priceList } : {}
      if (price === undefined) return { ...line, ...said }
      const title = line.title ?? price.title
      // A component has its share of the bundle's price.
      if (line.bundleId !== undefined) {
        return { ...line, ...said, ...(title !== undefined && { title }) }
      }
      const total = timesQuantity(price.unitPrice, line.quantities.ordered, order.rounding.mode)
      return {
        ...line,
        unitPrice: price.unitPrice,
        ...said,
        ...(title !== undefined && { title }),
        amounts: { net: total, tax: zero(order.currency), total },
      }
    }),
  }
}

/**
 * What is taken off the whole order, spread over its items by largest remainder in proportion to what they cost, one discount
 * after the other. The shares stay with the order: whatever goes back later is read from them.
 */
export function withDiscounts(order: Order): Order {
  const { adjustments, currency } = order
  if (adjustments === undefined || adjustments.length === 0) return order
  const items = order.lines.filter(({ type }) => type === 'item')
  let left = items.map(({ amounts }) => toMinor(amounts.total))
  const settled = adjustments.map(adjustment => {
    const worth = left.reduce((a, b) => a + b, 0n)
    const asked =
      adjustment.percent === undefined
        ? toMinor(adjustment.amount)
        : percentOf(worth, adjustment.percent, order.rounding.mode)
    const amount = toMoney(currency, asked < worth ? asked : worth)
    const shares = allocate(amount, left)
    left = left.map((minor, i) => minor - toMinor(shares[i] ?? zero(currency)))
    return {
      ...adjustment,
      amount,
      allocation: items.map(({ lineId }, i) => ({ lineId, amount: shares[i] ?? zero(currency) })),
    }
  })
  const off = new Map(
    items.map(({ lineId, amounts }, i) => [lineId, toMinor(amounts.total) - (left[i] ?? 0n)]),
  )
  return {
    ...order,
    adjustments: settled,
    lines: order.lines.map(line => {
      const less = off.get(line.lineId)
      if (less === undefined || less === 0n) return line
      const total = toMoney(currency, toMinor(line.amounts.total) - less)
      return {
        ...line,
        discount: toMoney(currency, less + toMinor(line.discount ?? zero(currency))),
        amounts: { net: total, tax: zero(currency), total },
      }
    }),
  }
}

function percentOf(minor: bigint, percent: string, mode: Order['rounding']['mode']): bigint {
  const [whole = '0', fraction = ''] = percent.split('.')
  const fine = BigInt(whole + fraction.padEnd(4, '0'))
  return divideRounded(minor * fine, 1_000_000n, mode)
}

/** Whether the tax engine is asked about a line. Tips, gift cards (multi-purpose vouchers), donations and rounding bear no tax. */
export function isTaxed({ type }: Pick<Order['lines'][number], 'type'>): boolean {
  return type === 'item' || type === 'shipping' || type === 'fee'
}

/** What the tax engine is asked. `where` is the place the goods are handed over. */
export function taxRequest(
  order: Order,
  prices: ReadonlyMap<string, ListPrice>,
  where: TaxRequest['shipTo'],
): TaxRequest {
  return {
    currency: order.currency,
    shipTo: where,
    lines: order.lines.filter(isTaxed).map(line => {
      const { lineId, type, sku, unitPrice, quantities, discount } = line
      // What is not sold by itself is taxed as its bundle is.
      const price = prices.get(sku) ?? prices.get(pricedSku(order, line))
      return {
        lineId,
        sku,
        taxClass: (type === 'item' ? price?.taxClass : undefined) ?? 'standard',
        quantity: quantities.ordered,
        unitPrice,
        ...(discount !== undefined && { discount }),
      }
    }),
    ...(order.shipping !== undefined && { shipping: order.shipping.amounts.total }),
  }
}

/** The order with its taxes, and totals that are the sums of its lines to the minor unit. */
export function withTax(order: Order, quote: TaxQuote): Order {
  const quoted = new Map(quote.lines.map(line => [line.lineId, line]))
  const lines = order.lines.map(line => {
    const { amounts, taxLines } = quoted.get(line.lineId) ?? line
    return { ...line, amounts, taxLines: [...taxLines] }
  })
  const { shipping: _provisional, ...rest } = order
  return withTotals({
    ...rest,
    pricesIncludeTax: quote.pricesIncludeTax,
    rounding: quote.rounding,
    lines,
    ...(quote.shipping !== undefined && {
      shipping: { amounts: quote.shipping.amounts, taxLines: [...quote.shipping.taxLines] },
    }),
  })
}

/** Totals from lines and shipping: `items` and `shipping` net, `total` what is owed. */
export function withTotals(order: Order): Order {
  const { currency, lines, shipping } = order
  const charged = shipping === undefined ? [] : [shipping.amounts]
  const all = [...lines.map(({ amounts }) => amounts), ...charged]
  return {
    ...order,
    totals: {
      items: sum(
        currency,
        lines.map(({ amounts }) => amounts.net),
      ),
      shipping: shipping?.amounts.net ?? zero(currency),
      tax: sum(
        currency,
        all.map(({ tax }) => tax),
      ),
      total: sum(
        currency,
        all.map(({ total }) => total),
      ),
    },
  }
}
