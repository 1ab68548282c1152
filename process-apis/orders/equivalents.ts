import { apportion, convert, ratio } from '../../openapi/canonical/fx.ts'
import { allocate, sum, toMinor, toMoney, zero } from '../../openapi/canonical/money.ts'
import type {
  Fx,
  LineAmounts,
  Money,
  Order,
  OrderEquivalent,
  OrderLine,
} from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { allocationOf } from './allocation.ts'

/** What a channel says an order comes to in the currency it settles: in all, and as far as it says so by part. */
export type Stated = {
  readonly amount: Money
  readonly lines: ReadonlyMap<string, LineAmounts>
  readonly shipping?: LineAmounts | undefined
}

/** How a total in another currency becomes its parts. It is stored beside them. */
const rounding: OrderEquivalent['rounding'] = { mode: 'halfUp', level: 'order' }

/**
 * What the order comes to by a rate: the total is converted once, and spread over net and tax of lines and delivery by largest
 * remainder. The rate may be from another one of its currencies that is known already.
 */
export function ratedEquivalent(order: Order, fx: Fx): OrderEquivalent {
  const from = inCurrency(order, fx.from)
  const total = toMinor(convert(from.totals.total, fx, rounding.mode))
  return equivalent(order, fx, apportion(total, weightsOf(from), ratio(fx)))
}

/**
 * What the order comes to as a channel states it. Its total is the truth; what it says of the parts was rounded part by part, and is
 * brought to that total by largest remainder.
 */
export function statedEquivalent(order: Order, stated: Stated, fx: Fx): OrderEquivalent {
  const total = toMinor(stated.amount)
  const weights = statedWeights(order, stated, fx)
  const all = weights.reduce((one, other) => one + other, 0n)
  const share =
    all > 0n ? { numerator: total, denominator: all } : { numerator: 0n, denominator: 1n }
  const parts = apportion(all > 0n ? total : 0n, weights, share)
  // Where the parts say nothing the first one has it all.
  if (all <= 0n && parts.length > 0) parts[0] = total
  return equivalent(order, fx, parts)
}

/** Net and tax of each line, then of the delivery. */
function weightsOf({ lines, shipping }: Order): bigint[] {
  const amounts = [
    ...lines.map(line => line.amounts),
    ...(shipping === undefined ? [] : [shipping.amounts]),
  ]
  return amounts.flatMap(({ net, tax }) => [toMinor(net), toMinor(tax)])
}

function statedWeights(order: Order, { lines: said, shipping }: Stated, fx: Fx): bigint[] {
  const of = (amounts: LineAmounts) => [toMinor(amounts.net), toMinor(amounts.tax)]
  const byRate = ({ net, tax }: LineAmounts) =>
    [net, tax].map(amount => toMinor(convert(amount, fx, rounding.mode)))
  // What was said of a bundle is spread over its components as its price was.
  const shares = new Map(
    (order.bundles ?? []).flatMap(({ lineId, components }) => {
      const whole = said.get(lineId)
      if (whole === undefined) return []
      const parts = components.map(one => order.lines.find(line => line.lineId === one.lineId))
      const worth = (part: 'net' | 'tax') =>
        parts.map(line => (line === undefined ? 0n : toMinor(line.amounts[part])))
      const nets = allocate(whole.net, worth('net').map(positive))
      const taxes = allocate(whole.tax, worth('tax').map(positive))
      return components.map((one, i) => {
        const [net = whole.net, tax = whole.tax] = [nets[i], taxes[i]]
        return [one.lineId, { net, tax, total: sum(net.currency, [net, tax]) }] as const
      })
    }),
  )
  const stated = order.lines.flatMap(({ lineId, amounts }) => {
    const own = said.get(lineId) ?? shares.get(lineId)
    return own === undefined ? byRate(amounts) : of(own)
  })
  if (order.shipping === undefined) return stated
  return [...stated, ...(shipping === undefined ? byRate(order.shipping.amounts) : of(shipping))]
}

function positive(weight: bigint): bigint {
  return weight > 0n ? weight : 0n
}

function equivalent(order: Order, fx: Fx, parts: readonly bigint[]): OrderEquivalent {
  const amountsAt = (i: number) => amountsOf(fx.to, parts[2 * i] ?? 0n, parts[2 * i + 1] ?? 0n)
  const lines = order.lines.map((line, i) => equivalentLine(line, amountsAt(i)))
  const shipping = order.shipping === undefined ? undefined : amountsAt(order.lines.length)
  return withTotals({
    currency: fx.to,
    fx,
    rounding,
    lines,
    ...(shipping !== undefined && { shipping }),
  })
}

function equivalentLine(
  { lineId, measure, quantities }: OrderLine,
  amounts: LineAmounts,
): OrderEquivalent['lines'][number] {
  // The steps of what is weighed are no pieces.
  if (measure !== undefined) return { lineId, amounts }
  return { lineId, amounts, allocation: allocationOf(amounts, quantities.ordered) }
}

function amountsOf(currency: string, net: bigint, tax: bigint): LineAmounts {
  const [one, other] = [toMoney(currency, net), toMoney(currency, tax)]
  return { net: one, tax: other, total: toMoney(currency, net + tax) }
}

function withTotals(one: Omit<OrderEquivalent, 'totals'>): OrderEquivalent {
  const { currency, lines, shipping } = one
  const goods = lines.map(({ amounts }) => amounts)
  const all = shipping === undefined ? goods : [...goods, shipping]
  const add = (amounts: readonly LineAmounts[], part: keyof LineAmounts) =>
    sum(
      currency,
      amounts.map(each => each[part]),
    )
  return {
    ...one,
    totals: {
      items: add(goods, 'net'),
      shipping: shipping?.net ?? zero(currency),
      tax: add(all, 'tax'),
      total: add(all, 'total'),
    },
  }
}

/**
 * The order with what was added to it since it was accepted (lines of an edit or a substitute, another delivery charge) in its other
 * currencies too: by the rate that was fixed then. What has an equivalent keeps it.
 */
export function withCompleteEquivalents(order: Order): Order {
  const { currencies } = order
  if (currencies === undefined || currencies.equivalents.length === 0) return order
  let complete = order
  for (const one of currencies.equivalents) {
    const next = completed(complete, one)
    if (next === one) continue
    const equivalents = complete.currencies?.equivalents ?? []
    complete = {
      ...complete,
      currencies: {
        ...currencies,
        equivalents: equivalents.map(each => (each.currency === one.currency ? next : each)),
      },
    }
  }
  return complete
}

function completed(order: Order, one: OrderEquivalent): OrderEquivalent {
  const known = new Set(one.lines.map(({ lineId }) => lineId))
  const added = order.lines.filter(({ lineId }) => !known.has(lineId))
  const charged = order.shipping !== undefined && one.shipping === undefined
  if (added.length === 0 && !charged) return one
  const { shipping: _charge, ...rest } = order
  const more: Order = {
    ...rest,
    lines: added,
    ...(charged && { shipping: order.shipping }),
  }
  const from = inCurrency(more, one.fx.from)
  const parts = [
    ...from.lines.map(({ amounts }) => amounts.total),
    ...(from.shipping === undefined ? [] : [from.shipping.amounts.total]),
  ]
  const base = { ...from, totals: { ...from.totals, total: sum(from.currency, parts) } }
  const { lines, shipping = one.shipping } = ratedEquivalent(base, one.fx)
  return withTotals({
    ...one,
    lines: [...one.lines, ...lines],
    ...(shipping !== undefined && { shipping }),
  })
}

/** The order without what its delivery comes to in other currencies: another one is charged, and is reckoned anew. */
export function withoutShippingEquivalent(order: Order): Order {
  const { currencies } = order
  if (currencies === undefined) return order
  const equivalents = currencies.equivalents.map(({ shipping: _before, ...one }) => withTotals(one))
  return { ...order, currencies: { ...currencies, equivalents } }
}

/**
 * The order as it looks in one of its currencies: lines, delivery and totals are what was fixed in it. Whatever reads amounts off an
 * order reads them so in any of its currencies. Throws `state-conflict` where it has no such currency.
 */
export function inCurrency(order: Order, currency: string): Order {
  if (currency === order.currency) return order
  const found = order.currencies?.equivalents.find(one => one.currency === currency)
  if (found === undefined) {
    throw new Problem('state-conflict', {
      detail: `What order ${order.id} comes to in ${currency} is not known: there is no rate from ${order.currency}.`,
    })
  }
  const own = new Map(found.lines.map(line => [line.lineId, line]))
  const { shipping: _charge, ...rest } = order
  return {
    ...rest,
    currency,
    totals: found.totals,
    lines: order.lines.map(({ allocation: _pieces, ...line }) => {
      const { amounts, allocation } = own.get(line.lineId) ?? {
        amounts: amountsOf(currency, 0n, 0n),
      }
      return { ...line, amounts, ...(allocation !== undefined && { allocation }) }
    }),
    ...(found.shipping !== undefined && { shipping: { amounts: found.shipping, taxLines: [] } }),
  }
}

/** The order's other currencies that it has amounts in. */
export function otherCurrencies({ currencies }: Pick<Order, 'currencies'>): readonly string[] {
  return currencies?.equivalents.map(({ currency }) => currency) ?? []
}
