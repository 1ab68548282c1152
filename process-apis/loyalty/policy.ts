import { toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { Money } from '../../openapi/generated/orders.d.ts'

/** So many points for so much money. */
export type PointRate = { readonly points: number; readonly per: string }

/** What policies/loyalty.yaml says. */
export type LoyaltyPolicy = {
  /** What goods earn that were paid with tax, by currency; nothing in a currency that is not named. */
  readonly earn: Readonly<Record<string, PointRate>>
  /** What points are worth as a discount, by currency; a currency that is not named takes none. */
  readonly redeem: Readonly<Record<string, PointRate>>
  /** When points that were earned have to be taken back and are spent: whether the account may fall below nothing. */
  readonly mayOwe: boolean
}

/** Nothing is earned and nothing is spent. */
export const noLoyalty: LoyaltyPolicy = { earn: {}, redeem: {}, mayOwe: false }

/** How many whole points an amount earns. */
export function pointsFor({ earn }: LoyaltyPolicy, amount: Money): number {
  const rate = rateIn(earn, amount.currency)
  if (rate === undefined) return 0
  const per = toMinor({ currency: amount.currency, amount: rate.per })
  return Number((toMinor(amount) * BigInt(rate.points)) / per)
}

/** What so many points are worth; undefined where they are not taken or do not make a coin. */
export function worthOf(
  { redeem }: LoyaltyPolicy,
  points: number,
  currency: string,
): Money | undefined {
  const rate = rateIn(redeem, currency)
  if (rate === undefined) return undefined
  const fine = BigInt(points) * toMinor({ currency, amount: rate.per })
  const each = BigInt(rate.points)
  return fine % each === 0n ? toMoney(currency, fine / each) : undefined
}

/** The points that an amount takes: what does not make a point whole takes another one. */
export function pointsToPay({ redeem }: LoyaltyPolicy, amount: Money): number {
  const rate = rateIn(redeem, amount.currency)
  if (rate === undefined) throw new Error(`points are worth nothing in ${amount.currency}`)
  const per = toMinor({ currency: amount.currency, amount: rate.per })
  return Number((toMinor(amount) * BigInt(rate.points) + per - 1n) / per)
}

function rateIn(rates: LoyaltyPolicy['earn'], currency: string): PointRate | undefined {
  return Object.hasOwn(rates, currency) ? rates[currency] : undefined
}
