import { sum, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { LineAmounts, Money, Order, Refund } from '../../openapi/generated/orders.d.ts'
import { leftOf, proportional, shareOf } from './booked-movements.ts'
import { inCurrency, otherCurrencies } from './equivalents.ts'
import { type RefundContents, refundContents } from './refund-allocation.ts'

type Equivalent = NonNullable<Refund['equivalents']>[number]
type Allocations = Refund['allocations']

/**
 * A refund that is about to be written, in the order's other currencies: its pieces come to what was fixed for them when the order
 * was accepted, and never to more than was taken. `order` is as it was before. Nothing for an order of one currency.
 */
export function refundEquivalents(
  order: Order,
  contents: RefundContents,
  allocations: Allocations,
): { readonly equivalents?: Equivalent[]; readonly allocations: Allocations } {
  const currencies = otherCurrencies(order)
  if (currencies.length === 0) return { allocations }
  const equivalents = currencies.map(currency => equivalentOf(order, contents, currency))
  const shares = equivalents.map(one => spreadOver(order, one, contents.amount, allocations))
  return {
    equivalents,
    allocations: allocations.map((allocation, i) => ({
      ...allocation,
      equivalents: currencies.map((currency, n) => toMoney(currency, shares[n]?.[i] ?? 0n)),
    })),
  }
}

function equivalentOf(order: Order, contents: RefundContents, currency: string): Equivalent {
  const { lines, shipping, adjustments } = contents
  const read = refundContents(seenIn(order, currency), {
    pieces: lines,
    shipping: shipping !== undefined,
    adjustments: adjustments.map(one => ({
      ...one,
      amount: proportional(order, currency, one.amount),
    })),
  })
  const due = dueOf(leftOf(order, currency), toMinor(contents.amount), toMinor(read.amount))
  return {
    currency,
    ...balanced(read, due - toMinor(read.amount), currency),
    amount: toMoney(currency, due),
  }
}

/**
 * What a refund comes to of what is left: all of that where it is all, nothing where it is nothing, and what its parts come to
 * (`found`) else, as far as that is left.
 */
function dueOf(left: { own: bigint; other: bigint }, asked: bigint, found: bigint): bigint {
  if (asked <= 0n) return 0n
  // Of what was never taken through a means of payment, as on an invoice, nothing is known to be left.
  if (left.own <= 0n) return found
  if (asked >= left.own || found > left.other) return left.other
  return found > 0n ? found : 0n
}

/** The order in one of its currencies, with what was refunded of it so far. */
function seenIn(order: Order, currency: string): Order {
  const refunds = (order.refunds ?? []).map(({ shipping: _own, ...refund }): Refund => {
    const shipping = refund.equivalents?.find(one => one.currency === currency)?.shipping
    return { ...refund, ...(shipping !== undefined && { shipping }) }
  })
  return { ...inCurrency(order, currency), refunds }
}

/** The parts of a refund with the coins that goodwill, fees and roundings of before have left over. */
function balanced(
  { lines, shipping, adjustments }: RefundContents,
  coins: bigint,
  currency: string,
): Pick<Equivalent, 'lines' | 'shipping' | 'adjustments'> {
  const more = (amount: Money, by: bigint) => toMoney(currency, toMinor(amount) + by)
  const onNet = ({ net, tax, total }: LineAmounts, by: bigint) => ({
    net: more(net, by),
    tax,
    total: more(total, by),
  })
  const onAdjustment = adjustments.length > 0
  const onShipping = !onAdjustment && shipping !== undefined
  const onLine = !onAdjustment && !onShipping
  return {
    lines: lines.map((line, i) =>
      onLine && i === 0 ? { ...line, amounts: onNet(line.amounts, coins) } : line,
    ),
    ...(shipping !== undefined && { shipping: onShipping ? onNet(shipping, coins) : shipping }),
    adjustments: adjustments.map(({ amount }, i) =>
      onAdjustment && i === adjustments.length - 1 ? more(amount, coins) : amount,
    ),
  }
}

/**
 * What each means of payment gives of it: its share, or all it has left where it gives all it has left. What that is off by in coins falls to
 * those that keep some.
 */
function spreadOver(
  order: Order,
  { currency, amount }: Equivalent,
  asked: Money,
  allocations: Allocations,
): bigint[] {
  const whole = { own: toMinor(asked), other: toMinor(amount) }
  const parts = allocations.map(allocation => {
    const own = toMinor(allocation.amount)
    const left = leftOf(order, currency, allocation.tenderId)
    const all = left.own > 0n && own >= left.own
    return { all, other: all ? left.other : (shareOf(whole, own) ?? 0n) }
  })
  const shares = parts.map(({ other }) => other)
  const off = whole.other - shares.reduce((total, one) => total + one, 0n)
  const taker = parts.findIndex(({ all }) => !all)
  const at = taker < 0 ? shares.length - 1 : taker
  if (at >= 0) shares[at] = (shares[at] ?? 0n) + off
  return shares
}

/** A refund as it looks in one of its order's currencies. */
export function refundIn(refund: Refund, order: Order, currency: string): Refund {
  if (currency === order.currency) return refund
  const found = refund.equivalents?.find(one => one.currency === currency)
  if (found === undefined) throw new Error(`refund ${refund.id} has no amounts in ${currency}`)
  const { lines, shipping, amount } = found
  const { shipping: _own, ...rest } = refund
  return {
    ...rest,
    lines,
    ...(shipping !== undefined && { shipping }),
    adjustments: refund.adjustments.map((one, i) => ({
      ...one,
      amount: found.adjustments[i] ?? sum(currency, []),
    })),
    amount,
  }
}
