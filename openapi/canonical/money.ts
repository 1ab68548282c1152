import { minorDigits } from './currency.ts'

/** Money on the wire: a decimal string with exactly the currency's minor digits. Inside it is bigint minor units. */
export type Money = { readonly currency: string; readonly amount: string }

/** How fractions of the smallest coin are rounded: exactly half goes away from zero, or to the even neighbour. */
export type RoundingMode = 'halfUp' | 'halfEven'

/** Minor units of an amount. Throws RangeError when it is not exactly in the currency's form. */
export function toMinor({ currency, amount }: Money): bigint {
  const digits = digitsFor(currency)
  const pattern = digits === 0 ? /^-?(0|[1-9]\d*)$/ : /^-?(0|[1-9]\d*)\.(\d+)$/
  const match = pattern.exec(amount)
  if (match === null || (match[2]?.length ?? 0) !== digits) {
    throw new RangeError(`${currency} needs exactly ${digits} decimals, not ${amount}`)
  }
  const minor = BigInt(amount.replace('.', ''))
  if (minor === 0n && amount.startsWith('-')) throw new RangeError('there is no negative zero')
  return minor
}

/** The amount on the wire of so many minor units. */
export function toMoney(currency: string, minor: bigint): Money {
  return { currency, amount: decimal(minor, digitsFor(currency)) }
}

/** Nothing, in that currency. */
export function zero(currency: string): Money {
  return toMoney(currency, 0n)
}

/** The sum of amounts of one currency; throws RangeError when they are of several. */
export function sum(currency: string, amounts: readonly Money[]): Money {
  let total = 0n
  for (const amount of amounts) total += toMinor(inCurrency(currency, amount))
  return toMoney(currency, total)
}

/** a − b, of one currency. */
export function subtract(a: Money, b: Money): Money {
  return toMoney(a.currency, toMinor(a) - toMinor(inCurrency(a.currency, b)))
}

/** Negative when a < b, positive when a > b, 0 when they are equal. Of one currency. */
export function compare(a: Money, b: Money): number {
  const difference = toMinor(a) - toMinor(inCurrency(a.currency, b))
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Whether it is nothing. */
export function isZero(amount: Money): boolean {
  return toMinor(amount) === 0n
}

/** A unit price, which may be finer than the smallest coin, times a whole quantity, rounded once. */
export function timesQuantity(
  unitPrice: Money,
  quantity: number,
  mode: RoundingMode = 'halfUp',
): Money {
  const { currency, amount } = unitPrice
  const [, fraction = ''] = amount.split('.')
  if (!/^-?(0|[1-9]\d*)(\.\d{1,6})?$/.test(amount)) {
    throw new RangeError(`${amount} is not a unit price of at most 6 decimals`)
  }
  const fine = BigInt(amount.replace('.', '')) * BigInt(quantity)
  const digits = digitsFor(currency)
  const minor =
    fraction.length <= digits
      ? fine * 10n ** BigInt(digits - fraction.length)
      : divideRounded(fine, 10n ** BigInt(fraction.length - digits), mode)
  return toMoney(currency, minor)
}

/** Whether two unit prices are the same amount, however many zeros they are written with. */
export function sameUnitPrice(a: Money, b: Money): boolean {
  return a.currency === b.currency && trimmed(a.amount) === trimmed(b.amount)
}

/**
 * Spreads a total over parts in proportion to their weights, exact to the minor unit: each part gets its share rounded
 * down, what is left goes coin by coin to the largest remainders, the earlier part first among equals. All weights zero:
 * equal parts. Persist what it gives and read it for refunds; never compute it again.
 */
export function allocate(total: Money, weights: readonly bigint[]): Money[] {
  if (weights.length === 0) throw new RangeError('there is nothing to allocate to')
  if (weights.some(weight => weight < 0n)) throw new RangeError('weights are not negative')
  const { currency } = total
  const minor = toMinor(total)
  const sign = minor < 0n ? -1n : 1n
  const magnitude = minor * sign
  const all = weights.reduce((a, b) => a + b, 0n)
  const shares = all === 0n ? weights.map(() => 1n) : weights
  const whole = all === 0n ? BigInt(weights.length) : all

  const floors = shares.map(share => (magnitude * share) / whole)
  const remainders = shares.map((share, i) => ({ i, rest: (magnitude * share) % whole }))
  let left = magnitude - floors.reduce((a, b) => a + b, 0n)
  remainders.sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
  for (const { i } of remainders) {
    if (left === 0n) break
    floors[i] = (floors[i] ?? 0n) + 1n
    left -= 1n
  }
  return floors.map(part => toMoney(currency, part * sign))
}

/** a ÷ b rounded to a whole number; b is positive. */
export function divideRounded(a: bigint, b: bigint, mode: RoundingMode): bigint {
  const sign = a < 0n ? -1n : 1n
  const magnitude = a * sign
  const quotient = magnitude / b
  const twice = (magnitude % b) * 2n
  const up = twice > b || (twice === b && (mode === 'halfUp' || quotient % 2n === 1n))
  return (up ? quotient + 1n : quotient) * sign
}

function digitsFor(currency: string): number {
  const digits = minorDigits(currency)
  if (digits === undefined) throw new RangeError(`${currency} is not an ISO 4217 currency`)
  return digits
}

function inCurrency(currency: string, amount: Money): Money {
  if (amount.currency === currency) return amount
  throw new RangeError(`${amount.currency} cannot be reckoned together with ${currency}`)
}

function decimal(minor: bigint, digits: number): string {
  const sign = minor < 0n ? '-' : ''
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

function trimmed(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount
}
