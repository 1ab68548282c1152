import { impliedRate, inverse } from '../../openapi/canonical/fx.ts'
import { sum } from '../../openapi/canonical/money.ts'
import type { DocumentEquivalent, NewInvoice } from '../../openapi/generated/erp.d.ts'
import type { Fx, Money, Order } from '../../openapi/generated/orders.d.ts'
import { postingCurrency } from './currencies.ts'
import { inCurrency, otherCurrencies } from './equivalents.ts'

type PostingLine = NewInvoice['lines'][number]

/** What an ERP books, in the currency that was decided for the order's documents and beside it in its other ones. */
type DocumentAmounts = {
  readonly lines: PostingLine[]
  readonly total: Money
  readonly equivalents?: DocumentEquivalent[]
}

/**
 * A document of an order. `linesOf` gives its lines as the order looks in one currency; it is asked once for each. An order of one
 * currency has the lines and their total, and nothing else.
 */
export function documentOf(
  order: Order,
  linesOf: (order: Order) => readonly PostingLine[],
): DocumentAmounts {
  const currency = postingCurrency(order)
  const [lines, total] = posted(order, currency, linesOf)
  const equivalents = [order.currency, ...otherCurrencies(order)]
    .filter(other => other !== currency)
    .flatMap((other): DocumentEquivalent[] => {
      const fx = fxBetween(order, currency, other)
      if (fx === undefined) return []
      const [same, comesTo] = posted(order, other, linesOf)
      const amounts = same.map(({ lineId, amounts: each }) => ({ lineId, amounts: each }))
      return [{ currency: other, fx, lines: amounts, total: comesTo }]
    })
  return { lines: [...lines], total, ...(equivalents.length > 0 && { equivalents }) }
}

function posted(
  order: Order,
  currency: string,
  linesOf: (order: Order) => readonly PostingLine[],
): readonly [readonly PostingLine[], Money] {
  const lines = linesOf(inCurrency(order, currency))
  const totals = lines.map(({ amounts }) => amounts.total)
  return [lines, sum(currency, totals)]
}

/** The rate between two of an order's currencies: the one that was fixed, turned round where need be, or what its totals come to. */
function fxBetween(order: Order, from: string, to: string): Fx | undefined {
  const fixed = order.currencies?.equivalents.map(({ fx }) => fx) ?? []
  const direct = fixed.find(fx => fx.from === from && fx.to === to)
  if (direct !== undefined) return direct
  const back = fixed.find(fx => fx.from === to && fx.to === from)
  if (back !== undefined) return { ...inverse(back), source: back.source, at: back.at }
  const rate = impliedRate(inCurrency(order, from).totals.total, inCurrency(order, to).totals.total)
  return rate === undefined ? undefined : { from, to, rate, source: 'order', at: order.placedAt }
}
