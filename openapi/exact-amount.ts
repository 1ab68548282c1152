import { divideRounded } from './canonical/money.ts'

/**
 * A decimal number as so many millionths: a JavaScript number as long as that is exact, a bigint beyond it. NaN stands for
 * what cannot be reckoned with, such as two currencies or more than six decimals: it is not equal to anything, nor more,
 * nor less.
 */
export type Amount = number | bigint

const decimals = 6
const one = 10 ** decimals

/** The amount a decimal text stands for. */
export function toAmount(text: string): Amount {
  return short(text) ?? long(text)
}

/** By far the most amounts have few digits and no exponent: they are read without a regular expression. */
function short(text: string): Amount | undefined {
  const { length } = text
  const negative = text.charCodeAt(0) === 0x2d
  if (length === 0 || length > 14) return undefined
  let value = 0
  let places = -1
  for (let at = negative ? 1 : 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2e && places === -1) places = 0
    else if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + code - 0x30
      if (places !== -1) places++
    } else return undefined
  }
  const power = powers[places === -1 ? 0 : places]
  if (power === undefined || value > Number.MAX_SAFE_INTEGER / power) return undefined
  return negative ? 0 - value * power : value * power
}

/** What so many places stand for in millionths. */
const powers = [1e6, 1e5, 1e4, 1e3, 1e2, 1e1, 1]

function long(text: string): Amount {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text)
  if (match === null) return Number.NaN
  const [, sign = '', whole = '', fraction = ''] = match
  const places = fraction.length > decimals ? fraction.replace(/0+$/, '') : fraction
  if (places.length > decimals) return Number.NaN
  const digits = whole + places.padEnd(decimals, '0')
  return digits.length < 16 ? Number(sign + digits) : BigInt(sign + digits)
}

/** The amount a JSON number stands for. */
export function numberToAmount(value: number): Amount {
  return Number.isSafeInteger(value * one) && Number.isInteger(value)
    ? value * one
    : toAmount(String(value))
}

/** a + b. */
export function plus(a: Amount, b: Amount): Amount {
  if (typeof a === 'number' && typeof b === 'number') {
    const total = a + b
    if (Number.isSafeInteger(total) || Number.isNaN(total)) return total
  }
  return isUnknown(a) || isUnknown(b) ? Number.NaN : BigInt(a) + BigInt(b)
}

/** −a. */
export function negative(a: Amount): Amount {
  return typeof a === 'number' ? 0 - a : -a
}

/** a × b; NaN where that has more decimals than are kept. */
export function times(a: Amount, b: Amount): Amount {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = Number.isInteger(b / one) ? a * (b / one) : (a / one) * b
    const exact = Number.isInteger(b / one) || Number.isInteger(a / one)
    if (Number.isNaN(product) || (exact && Number.isSafeInteger(product))) return product
  }
  if (isUnknown(a) || isUnknown(b)) return Number.NaN
  const product = BigInt(a) * BigInt(b)
  return product % BigInt(one) === 0n ? product / BigInt(one) : Number.NaN
}

/** Rounded to so many decimals, half away from zero. */
export function rounded(a: Amount, digits: number): Amount {
  if (isUnknown(a)) return a
  const step = 10n ** BigInt(decimals - digits)
  return divideRounded(BigInt(a), step, 'halfUp') * step
}

/** Negative when a < b, positive when a > b, 0 when they are equal, NaN when nobody can say. */
export function difference(a: Amount, b: Amount): number {
  if (isUnknown(a) || isUnknown(b)) return Number.NaN
  return a < b ? -1 : a > b ? 1 : 0
}

const isUnknown = (a: Amount) => typeof a === 'number' && Number.isNaN(a)
