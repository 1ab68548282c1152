import { minorDigits } from '../../openapi/canonical/currency.ts'
import { type Money, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import { Problem } from '../../openapi/problem.ts'

/**
 * An amount in the units that Stripe reckons in. They are those of ISO 4217 but for ISK and UGX, which have no decimals and are
 * written with two, for MGA, which is written without, and for currencies with three decimals, whose last is always 0. What cannot
 * be written so is refused: it is not rounded. https://docs.stripe.com/currencies#special-cases
 */
export function toStripeAmount(money: Money): number {
  const { currency } = money
  const minor = toMinor(money)
  const [digits, theirs] = [digitsOf(currency), stripeDigits(currency)]
  const units =
    theirs >= digits
      ? minor * 10n ** BigInt(theirs - digits)
      : divided(minor, digits - theirs, money)
  if (endsInZero.has(currency) && units % 10n !== 0n) throw unwritable(money)
  if (units > BigInt(Number.MAX_SAFE_INTEGER)) throw unwritable(money)
  return Number(units)
}

/** The money behind an amount of Stripe's, which names currencies in small letters. Throws a RangeError for a part of a coin. */
export function fromStripeAmount(units: number, stripeCurrency: string): Money {
  const currency = stripeCurrency.toUpperCase()
  const [digits, theirs] = [digitsOf(currency), stripeDigits(currency)]
  if (theirs <= digits) return toMoney(currency, BigInt(units) * 10n ** BigInt(digits - theirs))
  const scale = 10n ** BigInt(theirs - digits)
  if (BigInt(units) % scale !== 0n)
    throw new RangeError(`${units} is a part of a coin in ${currency}`)
  return toMoney(currency, BigInt(units) / scale)
}

function stripeDigits(currency: string): number {
  return Object.hasOwn(special, currency) ? (special[currency] ?? 2) : digitsOf(currency)
}

const special: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 }
const endsInZero = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'])

function digitsOf(currency: string): number {
  const digits = minorDigits(currency)
  if (digits === undefined) throw new RangeError(`${currency} is no currency of ISO 4217`)
  return digits
}

function divided(minor: bigint, digits: number, money: Money): bigint {
  const scale = 10n ** BigInt(digits)
  if (minor % scale !== 0n) throw unwritable(money)
  return minor / scale
}

function unwritable({ currency, amount }: Money): Problem {
  return new Problem('system-refused', { detail: `Stripe takes no ${amount} ${currency}.` })
}
