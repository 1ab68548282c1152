import { impliedRate } from '../../openapi/canonical/fx.ts'
import type { Fx, NewOrder, Order, PostingBasis } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Run } from '../durable/transition.ts'
import { causeOf } from './cause.ts'
import { inCurrency, ratedEquivalent, type Stated, statedEquivalent } from './equivalents.ts'
import type { LegalEntityPolicy } from './new-order.ts'
import { changeOrder, loadOrder } from './order-store.ts'

/** In which of an order's currencies its documents are booked. */
type Basis = PostingBasis['basis']

/** What policies/currencies.yaml says. */
export type CurrencyPolicy = {
  /** Rates for what nobody states. Of one pair the latest counts that is not of after the order. */
  readonly rates: readonly Fx[]
  /** In what channels and payment providers pay out, where they do not say so with the order. Default: the order's currency. */
  readonly settlement: {
    readonly default?: string
    readonly channels?: Readonly<Record<string, string>>
  }
  readonly posting: {
    readonly default: Basis
    readonly channels?: Readonly<Record<string, Basis>>
  }
  readonly payouts: {
    /** By how many percent a payout may differ from what was booked and still be a matter of rates. */
    readonly rateDifferencePercent: number
  }
}

/** One currency only, booked as it is. */
export const oneCurrency: CurrencyPolicy = {
  rates: [],
  settlement: {},
  posting: { default: 'presentment' },
  payouts: { rateDifferencePercent: 0 },
}

/** The rules by which an order has further currencies. */
type CurrencyRules = {
  readonly legalEntities: LegalEntityPolicy
  readonly currencies?: CurrencyPolicy | undefined
}

/**
 * The order with what it comes to in the currencies of its settlement and of its legal entity's books, for good. What a channel
 * states comes before any table; the same order where all are one currency. A currency whose rate nobody knows has no amounts yet.
 */
export function withCurrencies(
  order: Order,
  { legalEntities, currencies: policy = oneCurrency }: CurrencyRules,
  stated?: Stated,
): Order {
  const { currency, channel, legalEntity } = order
  const { channels = {}, default: usual = currency } = policy.settlement
  const settlement = stated?.amount.currency ?? channels[channel] ?? usual
  const functional = legalEntities.entities[legalEntity]?.currency ?? currency
  const others = [...new Set([settlement, functional])].filter(one => one !== currency)
  if (others.length === 0) return order
  let known: Order = {
    ...order,
    currencies: { ...order.currencies, settlement, functional, equivalents: [] },
  }
  for (const other of others) {
    const equivalent =
      stated?.amount.currency === other
        ? statedEquivalent(order, stated, statedRate(order, stated))
        : rated(known, policy, other)
    if (equivalent === undefined) continue
    const { currencies = { settlement, functional, equivalents: [] } } = known
    const equivalents = [...currencies.equivalents, equivalent]
    known = { ...known, currencies: { ...currencies, equivalents } }
  }
  return known
}

/** By a rate from the shopper's currency, or from the one the channel settles in. */
function rated(order: Order, policy: CurrencyPolicy, to: string) {
  const bases = [order.currency, ...(order.currencies?.equivalents ?? []).map(one => one.currency)]
  for (const from of bases) {
    const fx = rateOf(policy, from, to, order.placedAt)
    if (fx !== undefined) return ratedEquivalent(order, fx)
  }
  return undefined
}

/** The latest rate of a pair that is not of after that moment. */
function rateOf(
  { rates }: Pick<CurrencyPolicy, 'rates'>,
  from: string,
  to: string,
  at: string,
): Fx | undefined {
  const moment = Date.parse(at)
  return rates
    .filter(one => one.from === from && one.to === to && Date.parse(one.at) <= moment)
    .reduce<Fx | undefined>(
      (latest, one) =>
        latest === undefined || Date.parse(one.at) > Date.parse(latest.at) ? one : latest,
      undefined,
    )
}

/** The rate that a channel's two totals come to; it says no rate, and none is reckoned with. */
function statedRate({ currency, totals, placedAt }: Order, { amount }: Stated): Fx {
  const rate = impliedRate(totals.total, amount) ?? '1'
  return { from: currency, to: amount.currency, rate, source: 'channel', at: placedAt }
}

/** What the channel says of the order in the currency it settles. */
export function statedBy({ settlement, lines }: NewOrder): Stated | undefined {
  if (settlement === undefined) return undefined
  return {
    amount: settlement.amount,
    shipping: settlement.shippingAmounts,
    lines: new Map(
      lines.flatMap(({ lineId, settlementAmounts }, i) =>
        settlementAmounts === undefined
          ? []
          : [[lineId ?? String(i + 1), settlementAmounts] as const],
      ),
    ),
  }
}

/**
 * The order with the currency of its documents decided: with the first of them, and never again. Throws `state-conflict` where
 * policy wants one whose rate nobody knows: then a person adds it and tries again. An order of one currency is booked in that.
 */
export async function withPostingBasis(
  run: Run,
  { store, policies }: Pick<ProcessContext, 'store' | 'policies'>,
  order: Order,
): Promise<Order> {
  if (order.currencies === undefined || order.currencies.posting !== undefined) return order
  await run.transact('freeze posting basis', async tx => {
    const changed = await changeOrder(tx, order.id, causeOf(run), current => {
      if (current.currencies === undefined || current.currencies.posting !== undefined) {
        return undefined
      }
      return { order: withBasis(current, policies), events: [] }
    })
    return changed.currencies?.posting ?? null
  })
  return loadOrder(store.of(run.operation.tenant).pool, run.operation.tenant, order.id)
}

function withBasis(order: Order, rules: CurrencyRules): Order {
  const { default: usual, channels = {} } = (rules.currencies ?? oneCurrency).posting
  const basis = channels[order.channel] ?? usual
  const known = order.currencies
  if (known === undefined) return order
  const currency = basis === 'presentment' ? order.currency : known[basis]
  const isKnown = currency === order.currency || known.equivalents.some(isOf(currency))
  // Its rate may have come into the table since.
  const next = isKnown ? order : withMissing(order, rules, currency)
  inCurrency(next, currency)
  const { currencies = known } = next
  const posting = { basis, currency, frozenAt: new Date().toISOString() }
  return { ...next, currencies: { ...currencies, posting } }
}

function withMissing(
  order: Order,
  { currencies: policy = oneCurrency }: CurrencyRules,
  currency: string,
): Order {
  const { currencies } = order
  const equivalent = rated(order, policy, currency)
  if (currencies === undefined || equivalent === undefined) return order
  const equivalents = [...currencies.equivalents, equivalent]
  return { ...order, currencies: { ...currencies, equivalents } }
}

function isOf(currency: string) {
  return (one: { readonly currency: string }) => one.currency === currency
}

/** The currency in which the order's documents are booked. */
export function postingCurrency({ currency, currencies }: Order): string {
  return currencies?.posting?.currency ?? currency
}
