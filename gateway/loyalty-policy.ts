import { toMinor } from '../openapi/canonical/money.ts'
import type { LoyaltyPolicy, PointRate } from '../process-apis/loyalty/policy.ts'
import { amountFaults } from '../process-apis/returns/policy.ts'
import { policySchemas } from './policy-file.ts'

const rates = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    required: ['points', 'per'],
    properties: {
      points: { type: 'integer', minimum: 1, maximum: 1_000_000 },
      per: { type: 'string', maxLength: 24 },
    },
  },
}

/** The form of policies/loyalty.yaml. */
export const isLoyalty = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  required: ['earn', 'redeem', 'mayOwe'],
  properties: { earn: rates, redeem: rates, mayOwe: { type: 'boolean' } },
})

/** What keeps the form but cannot be meant: amounts that no currency has, and points for nothing. */
export function loyaltyFindings({ earn, redeem }: LoyaltyPolicy) {
  return Object.entries({ earn, redeem }).flatMap(([place, byCurrency]) =>
    Object.entries(byCurrency).flatMap(([currency, { per }]: [string, PointRate]) => {
      const path = [place, currency, 'per']
      const faults = amountFaults({ [currency]: per }).map(([, fault]) => [path, fault] as const)
      if (faults.length > 0 || toMinor({ currency, amount: per }) > 0n) return faults
      return [[path, 'must be more than nothing'] as const]
    }),
  )
}
