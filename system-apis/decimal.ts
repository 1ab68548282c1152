import { minorDigits } from '../openapi/canonical/currency.ts'
import type { Money } from '../openapi/canonical/money.ts'

/**
 * A vendor's decimal as money, with exactly the currency's minor digits however many zeros it was written with. Throws
 * RangeError for a currency that is none, for more precision than the currency has, and for anything that is not a plain
 * decimal text: a JSON number has been through floating point, so it is refused.
 */
export function moneyOf(currency: string, decimal: unknown): Money {
  return { currency, amount: withDigits(currency, decimal, 0) }
}

/** The same for a price of one piece, which may be finer than the smallest coin by up to 6 decimals. */
export function unitPriceOf(currency: string, decimal: unknown): Money {
  return { currency, amount: withDigits(currency, decimal, 6) }
}

function withDigits(currency: string, decimal: unknown, atMost: number): string {
  const digits = minorDigits(currency)
  if (digits === undefined) throw new RangeError(`${currency} is not an ISO 4217 currency`)
  const match = typeof decimal === 'string' ? /^(-?)0*(\d+?)(?:\.(\d+))?$/.exec(decimal) : null
  if (match === null) throw new RangeError(`${JSON.stringify(decimal)} is not a decimal text`)

  const [, sign = '', whole = '', written = ''] = match
  const fraction = written.replace(/0+$/, '')
  if (fraction.length > Math.max(digits, atMost)) {
    throw new RangeError(`${String(decimal)} has more decimals than ${currency} has`)
  }
  const amount = [whole, fraction.padEnd(digits, '0')].filter(part => part !== '').join('.')
  return /[1-9]/.test(amount) ? sign + amount : amount
}
