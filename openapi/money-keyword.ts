import { _, type CodeKeywordDefinition } from 'ajv'
import { minorDigits } from './canonical/currency.ts'

/** What `x-money` may ask of a `{currency, amount}` pair; all of it is optional. */
export type MoneyRule = {
  /** `minor`: exactly the currency's decimals. `unitPrice`: at least those, at most 6. */
  readonly digits?: 'minor' | 'unitPrice'
  readonly sign?: 'nonNegative'
}

/**
 * The schema keyword `x-money`: amount and currency fit each other, which neither can say alone. It is written into the
 * compiled function; a keyword that is called would be given a context with a new text for its place each time.
 */
export const moneyKeyword: CodeKeywordDefinition = {
  keyword: 'x-money',
  schemaType: 'object',
  metaSchema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      digits: { enum: ['minor', 'unitPrice'] },
      sign: { enum: ['nonNegative'] },
    },
  },
  code(context) {
    const { gen, schemaValue, data } = context
    const fault = gen.scopeValue('func', { ref: moneyFault })
    context.setParams({ fault })
    context.fail(_`${fault}(${schemaValue}, ${data}) !== undefined`)
  },
  error: {
    message: ({ params, schemaValue, data }) => _`${params['fault']}(${schemaValue}, ${data})`,
  },
}

/** How a pair breaks the rule, in words. Says nothing where currency or amount is missing or malformed: their own schemas do. */
export function moneyFault({ digits, sign }: MoneyRule, value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { currency, amount } = value as { currency?: unknown; amount?: unknown }
  if (typeof currency !== 'string' || typeof amount !== 'string') return undefined
  const minor = minorDigits(currency)
  const fraction = fractionDigits(amount)
  if (minor === undefined || fraction === undefined) return undefined
  if (amount.startsWith('-')) {
    if (!/[1-9]/.test(amount)) return 'must not be a negative zero'
    if (sign === 'nonNegative') return 'must not be negative'
  }
  if (digits === 'minor' && fraction !== minor)
    return `must have ${decimals(minor)}, as ${currency} has`
  if (digits === 'unitPrice' && (fraction < minor || fraction > 6))
    return `must have at least ${decimals(minor)}, as ${currency} has, and at most 6`
  return undefined
}

const [minus, dot, zero, nine] = [0x2d, 0x2e, 0x30, 0x39]

/** How many decimals are written; undefined where it is no decimal number. Runs for every amount there is, so by character. */
function fractionDigits(amount: string): number | undefined {
  const { length } = amount
  const start = amount.charCodeAt(0) === minus ? 1 : 0
  let point = length
  for (let at = start; at < length; at++) {
    const code = amount.charCodeAt(at)
    if (code >= zero && code <= nine) continue
    if (code !== dot || point !== length) return undefined
    point = at
  }
  if (point === start || point === length - 1) return undefined
  return point === length ? 0 : length - point - 1
}

const decimals = (count: number) =>
  count === 0 ? 'no decimals' : count === 1 ? '1 decimal' : `${count} decimals`
