import { divideRounded, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { LineAmounts, Money, Order, OrderLine } from '../../openapi/generated/orders.d.ts'

type PieceRun = NonNullable<OrderLine['allocation']>[number]

/**
 * What each of so many equal pieces carries of a line's money, by largest remainder: the coins that do not divide go to the
 * first pieces. What is paid and the tax in it are spread each for itself, net is the rest: all three add up exactly, and a
 * price with tax that divides stays the same for every piece. It takes three runs at most.
 */
export function allocationOf({ total, tax }: LineAmounts, pieces: number): PieceRun[] {
  const { currency } = total
  const [paid, taxed] = [share(total, pieces), share(tax, pieces)]
  const ends = [...new Set([paid.more, taxed.more, pieces])].toSorted((a, b) => a - b)
  let before = 0
  return ends.flatMap(end => {
    const quantity = end - before
    if (quantity === 0) return []
    const [gross, taxes] = [paid, taxed].map(one => (before < one.more ? one.high : one.low)) as [
      bigint,
      bigint,
    ]
    before = end
    return [{ quantity, net: toMoney(currency, gross - taxes), tax: toMoney(currency, taxes) }]
  })
}

/** What one piece carries: `high` for the first `more` of them, `low` for the others. */
function share(amount: Money, pieces: number) {
  const [minor, all] = [toMinor(amount), BigInt(pieces)]
  const rest = minor % all
  const coin = rest < 0n ? -1n : 1n
  return { low: minor / all, high: minor / all + coin, more: Number(rest * coin) }
}

/** The order with the money of its lines spread over their pieces, for good. */
export function withAllocation(order: Order): Order {
  return {
    ...order,
    // The steps of what is weighed are no pieces: their money is read off the whole (stepAmounts).
    lines: order.lines.map(line =>
      line.measure === undefined
        ? { ...line, allocation: allocationOf(line.amounts, line.quantities.ordered) }
        : line,
    ),
  }
}

/** What `quantity` pieces of a line carry, those after the first `before`. What is handed over are the first pieces, what is cancelled the last. */
export function pieceAmounts(line: OrderLine, before: number, quantity: number): LineAmounts {
  if (line.measure !== undefined) return stepAmounts(line, before, quantity)
  const { currency } = line.amounts.net
  let [net, tax, from] = [0n, 0n, 0]
  for (const run of line.allocation ?? allocationOf(line.amounts, line.quantities.ordered)) {
    const to = from + run.quantity
    const count = BigInt(Math.max(0, Math.min(to, before + quantity) - Math.max(from, before)))
    net += toMinor(run.net) * count
    tax += toMinor(run.tax) * count
    from = to
  }
  return {
    net: toMoney(currency, net),
    tax: toMoney(currency, tax),
    total: toMoney(currency, net + tax),
  }
}

/**
 * What some steps of a weighed line carry: the share of all up to their end, less the share of all before them, each rounded.
 * Where there are more steps than coins the first would carry them all otherwise; so 190 of 200 steps cost what 1.90 lb cost,
 * and parts still add up to the whole.
 */
function stepAmounts(
  { amounts, quantities }: OrderLine,
  before: number,
  steps: number,
): LineAmounts {
  const { currency } = amounts.net
  const share = (amount: Money) => {
    const upTo = (end: number) =>
      divideRounded(toMinor(amount) * BigInt(end), BigInt(quantities.ordered), 'halfUp')
    return upTo(before + steps) - upTo(before)
  }
  const [total, tax] = [share(amounts.total), share(amounts.tax)]
  return {
    net: toMoney(currency, total - tax),
    tax: toMoney(currency, tax),
    total: toMoney(currency, total),
  }
}
