import type { FuncKeywordDefinition, SchemaValidateFunction } from 'ajv'
import { minorDigits } from './canonical/currency.ts'

/** What `x-money` may ask of a `{currency, amount}` pair; all of it is optional. */
export type MoneyRule = {
  /** `minor`: exactly the currency's decimals. `unitPrice`: at least those, at most 6. */
  readonly digits?: 'minor' | 'unitPrice'
  readonly sign?: 'nonNegative'
}

/** The schema keyword `x-money`: amount and currency fit each other, which neither can say alone. */
export const moneyKeyword: FuncKeywordDefinition = {
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
  validate: checkMoney(),
}

function checkMoney(): SchemaValidateFunction {
  const check: SchemaValidateFunction = (rule: MoneyRule, value: unknown, _schema, context) => {
    const message = moneyFault(rule, value)
    if (message === undefined) return true
    const instancePath = `${context?.instancePath ?? ''}/amount`
    check.errors = [{ keyword: 'x-money', message, params: {}, instancePath }]
    return false
  }
  return check
}

/** How a pair breaks the rule, in words. Says nothing where currency or amount is missing or malformed: their own schemas do. */
export function moneyFault({ digits, sign }: MoneyRule, value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { currency, amount } = value as { currency?: unknown; amount?: unknown }
  if (typeof currency !== 'string' || typeof amount !== 'string') return undefined
  const minor = minorDigits(currency)
  const match = /^(-?)\d+(?:\.(\d+))?$/.exec(amount)
  if (minor === undefined || match === null) return undefined
  const [, minus = '', fraction = ''] = match
  if (minus !== '' && /^-[0.]*$/.test(amount)) return 'must not be a negative zero'
  if (minus !== '' && sign === 'nonNegative') return 'must not be negative'
  if (digits === 'minor' && fraction.length !== minor)
    return `must have ${decimals(minor)}, as ${currency} has`
  if (digits === 'unitPrice' && (fraction.length < minor || fraction.length > 6))
    return `must have at least ${decimals(minor)}, as ${currency} has, and at most 6`
  return undefined
}

const decimals = (count: number) =>
  count === 0 ? 'no decimals' : count === 1 ? '1 decimal' : `${count} decimals`
