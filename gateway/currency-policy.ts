import { minorDigits } from '../openapi/canonical/currency.ts'
import type { CurrencyPolicy } from '../process-apis/orders/currencies.ts'
import type { LegalEntityPolicy } from '../process-apis/orders/new-order.ts'
import { policySchemas } from './policy-file.ts'

/** A code of ISO 4217; whether it is in use is a finding. */
export const currencyCode = { type: 'string', pattern: '^[A-Z]{3}$', maxLength: 3 }

const channel = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 60 }
const basis = { enum: ['presentment', 'settlement', 'functional'] }

/** The form of policies/currencies.yaml. */
export const isCurrencies = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  required: ['rates', 'settlement', 'posting', 'payouts'],
  properties: {
    rates: {
      type: 'array',
      maxItems: 100_000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'to', 'rate', 'source', 'at'],
        properties: {
          from: currencyCode,
          to: currencyCode,
          rate: { type: 'string', pattern: '^(0|[1-9][0-9]{0,9})(\\.[0-9]{1,12})?$' },
          source: { type: 'string', minLength: 1, maxLength: 60 },
          at: { type: 'string', format: 'date-time' },
        },
      },
    },
    settlement: {
      type: 'object',
      additionalProperties: false,
      properties: {
        default: currencyCode,
        channels: { type: 'object', propertyNames: channel, additionalProperties: currencyCode },
      },
    },
    posting: {
      type: 'object',
      additionalProperties: false,
      required: ['default'],
      properties: {
        default: basis,
        channels: { type: 'object', propertyNames: channel, additionalProperties: basis },
      },
    },
    payouts: {
      type: 'object',
      additionalProperties: false,
      required: ['rateDifferencePercent'],
      properties: { rateDifferencePercent: { type: 'number', minimum: 0, maximum: 100 } },
    },
  },
})

type Finding = readonly [path: (string | number)[], fault: string]

/** What keeps the form but cannot be meant: a rate of nothing or to the same currency, and two of the same moment. */
export function currencyFindings({ rates, settlement }: CurrencyPolicy): Finding[] {
  const seen = new Set<string>()
  const { default: usual, channels = {} } = settlement
  return [
    ...(usual === undefined ? [] : unknownCurrency(usual, ['settlement', 'default'])),
    ...Object.entries(channels).flatMap(([channel, code]) =>
      unknownCurrency(code, ['settlement', 'channels', channel]),
    ),
    ...rates.flatMap(({ from, to, rate, at }, i): Finding[] => {
      const key = `${from} ${to} ${Date.parse(at)}`
      const again = seen.has(key)
      seen.add(key)
      const unknown = [
        ...unknownCurrency(from, ['rates', i, 'from']),
        ...unknownCurrency(to, ['rates', i, 'to']),
      ]
      if (unknown.length > 0) return unknown
      if (!/[1-9]/.test(rate)) return [[['rates', i, 'rate'], 'must be more than nothing']]
      if (from === to) return [[['rates', i, 'to'], `must not be ${from} as well`]]
      return again ? [[['rates', i], `is another rate of ${from} to ${to} of that moment`]] : []
    }),
  ]
}

/** Currencies of legal entities that are none. */
export function entityFindings({ entities }: LegalEntityPolicy): Finding[] {
  return Object.entries(entities).flatMap(([name, { currency }]) =>
    currency === undefined ? [] : unknownCurrency(currency, ['entities', name, 'currency']),
  )
}

function unknownCurrency(code: string, path: (string | number)[]): Finding[] {
  return minorDigits(code) === undefined ? [[path, 'must be an active ISO 4217 code']] : []
}
