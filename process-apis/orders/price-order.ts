import { sum, timesQuantity, zero } from '../../openapi/canonical/money.ts'
import type { PriceList } from '../../openapi/generated/commerce.d.ts'
import type { Money, Order } from '../../openapi/generated/orders.d.ts'
import type { TaxQuote, TaxRequest } from '../../openapi/generated/tax.d.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'

/** The list's unit price of each SKU of the order; throws `order-invalid` for what the shop does not sell. */
export function listPrices(order: Order, { prices }: PriceList): ReadonlyMap<string, ListPrice> {
  const known = new Map<string, ListPrice>()
  for (const { sku, known: sold, unitPrice, title, taxClass = 'standard' } of prices) {
    if (sold && unitPrice !== undefined) {
      known.set(sku, { unitPrice, taxClass, ...(title !== undefined && { title }) })
    }
  }
  const faults: Fault[] = order.lines.flatMap(({ sku }, i) =>
    known.has(sku)
      ? []
      : [
          {
            pointer: `/lines/${i}/sku`,
            keyword: 'sold',
            detail: `${sku} has no price in ${order.currency} on channel ${order.channel}`,
          },
        ],
  )
  if (faults.length > 0) throw new Problem('order-invalid', { errors: faults })
  return known
}

export type ListPrice = {
  readonly unitPrice: Money
  readonly taxClass: string
  readonly title?: string
}

/** The order with the list's prices and titles on its lines; amounts follow with the tax. */
export function withPrices(order: Order, prices: ReadonlyMap<string, ListPrice>): Order {
  return {
    ...order,
    lines: order.lines.map(line => {
      const price = prices.get(line.sku)
      if (price === undefined) return line
      const total = timesQuantity(price.unitPrice, line.quantities.ordered, order.rounding.mode)
      const title = line.title ?? price.title
      return {
        ...line,
        unitPrice: price.unitPrice,
        ...(title !== undefined && { title }),
        amounts: { net: total, tax: zero(order.currency), total },
      }
    }),
  }
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
    lines: order.lines.map(({ lineId, sku, unitPrice, quantities }) => ({
      lineId,
      sku,
      taxClass: prices.get(sku)?.taxClass ?? 'standard',
      quantity: quantities.ordered,
      unitPrice,
    })),
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
