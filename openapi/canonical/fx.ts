import { minorDigits } from './currency.ts'
import { divideRounded, type Money, type RoundingMode, toMinor, toMoney } from './money.ts'

/** A rate of exchange: one of `from` is `rate` of `to`. An exact decimal; never floating point. */
export type Rate = { readonly from: string; readonly to: string; readonly rate: string }

/** An amount in another currency, rounded once. Throws RangeError when it is not in the currency that the rate is from. */
export function convert(amount: Money, rate: Rate, mode: RoundingMode = 'halfUp'): Money {
  if (amount.currency !== rate.from) {
    throw new RangeError(`${amount.currency} is not converted by a rate from ${rate.from}`)
  }
  const { numerator, denominator } = ratio(rate)
  return toMoney(rate.to, divideRounded(toMinor(amount) * numerator, denominator, mode))
}

/** The rate in coins: so many of the smallest of `to` for so many of the smallest of `from`. */
export function ratio({ from, to, rate }: Rate): {
  readonly numerator: bigint
  readonly denominator: bigint
} {
  const match = /^(0|[1-9]\d*)(?:\.(\d+))?$/.exec(rate)
  const digits = match === null ? 0n : BigInt(rate.replace('.', ''))
  if (match === null || digits === 0n) throw new RangeError(`${rate} is not a rate`)
  const decimals = BigInt(match[2]?.length ?? 0)
  return {
    numerator: digits * 10n ** digitsOf(to),
    denominator: 10n ** (decimals + digitsOf(from)),
  }
}

/**
 * The rate behind two amounts that somebody states, to twelve decimals; undefined where one of them is nothing. It is for people
 * and documents: nothing that was stated is reckoned with it.
 */
export function impliedRate(from: Money, to: Money): string | undefined {
  const [one, other] = [toMinor(from), toMinor(to)]
  if (one <= 0n || other <= 0n) return undefined
  const scaled = divideRounded(
    other * 10n ** (12n + digitsOf(from.currency)),
    one * 10n ** digitsOf(to.currency),
    'halfUp',
  )
  return scaled === 0n ? undefined : decimal(scaled)
}

/** The rate the other way round, to twelve decimals. */
export function inverse({ from, to, rate }: Rate): Rate {
  const [whole = '0', fraction = ''] = rate.split('.')
  const digits = BigInt(whole + fraction)
  if (digits === 0n) throw new RangeError(`${rate} is not a rate`)
  const scaled = divideRounded(10n ** BigInt(12 + fraction.length), digits, 'halfUp')
  if (scaled === 0n) throw new RangeError(`${rate} is too large to be turned round`)
  return { from: to, to: from, rate: decimal(scaled) }
}

/**
 * Spreads a total over parts that are each `numerator ÷ denominator` of a weight, which may be negative: each is rounded down, and
 * the coins that are left go to the largest remainders, the earlier part first among equals. They add up to the total exactly.
 */
export function apportion(
  total: bigint,
  weights: readonly bigint[],
  { numerator, denominator }: { readonly numerator: bigint; readonly denominator: bigint },
): bigint[] {
  if (weights.length === 0) return []
  const parts = weights.map(weight => floor(weight * numerator, denominator))
  const remainders = weights.map((weight, i) => ({
    i,
    rest: weight * numerator - (parts[i] ?? 0n) * denominator,
  }))
  remainders.sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
  let left = total - parts.reduce((all, part) => all + part, 0n)
  if (left < 0n || left > BigInt(weights.length)) {
    throw new RangeError(`${total} is not what ${weights.length} parts come to at this rate`)
  }
  for (const { i } of remainders) {
    if (left === 0n) break
    parts[i] = (parts[i] ?? 0n) + 1n
    left -= 1n
  }
  return parts
}

function floor(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient
}

function digitsOf(currency: string): bigint {
  const digits = minorDigits(currency)
  if (digits === undefined) throw new RangeError(`${currency} is not an ISO 4217 currency`)
  return BigInt(digits)
}

/** So many billionths of a thousandth, without zeros at the end. */
function decimal(scaled: bigint): string {
  const text = scaled.toString().padStart(13, '0')
  const fraction = text.slice(-12).replace(/0+$/, '')
  const whole = text.slice(0, -12)
  return fraction === '' ? whole : `${whole}.${fraction}`
}
