import { amountFaults, type ByCurrency, type ReturnPolicy } from '../process-apis/returns/policy.ts'
import { policySchemas } from './policy-file.ts'

const text = { type: 'string', minLength: 1, maxLength: 100 }
const amounts = { type: 'object', additionalProperties: { type: 'string', maxLength: 24 } }
const days = { type: 'integer', minimum: 0, maximum: 3_660 }
const day = { type: 'string', format: 'date' }
const seconds = { type: 'array', items: { type: 'integer', minimum: 0, maximum: 31_536_000 } }
const reason = {
  enum: [
    'sizeTooSmall',
    'sizeTooLarge',
    'color',
    'style',
    'notAsDescribed',
    'defective',
    'damaged',
    'wrongItem',
    'unwanted',
    'arrivedTooLate',
    'undeliverable',
    'other',
    'unknown',
  ],
}
const reasons = { type: 'array', items: reason, uniqueItems: true }
const acceptance = { enum: ['pending', 'accepted', 'rejected', 'manual'] }
const dispositionNames = ['restock', 'refurbish', 'outlet', 'scrap', 'returnToVendor', 'quarantine']
const conditionNames = ['new', 'opened', 'used', 'damaged', 'incomplete', 'unknown']
const refundPolicy = { enum: ['originalProportional', 'cardFirst', 'lifo', 'toStoreCredit'] }
const closed = (properties: Record<string, object>, optional: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter(name => !optional.includes(name)),
  properties,
})
const each = (names: readonly string[], schema: object) =>
  closed(Object.fromEntries(names.map(name => [name, schema])))

/** The form of policies/returns.yaml. */
export const isReturns = policySchemas.compile(
  closed({
    window: closed({
      days,
      seasons: { type: 'array', items: closed({ from: day, to: day, until: day }) },
      warrantyDays: days,
      warrantyReasons: reasons,
    }),
    finalSale: { type: 'array', items: text },
    reasons: closed({ manual: reasons, declined: reasons }),
    manualAbove: amounts,
    authorisedDays: days,
    unlinked: closed({
      allowed: { type: 'boolean' },
      resolutions: { type: 'array', items: { enum: ['storeCredit', 'none'] } },
      most: amounts,
    }),
    byMail: closed({
      locationId: text,
      service: text,
      weightGrams: { type: 'integer', minimum: 1, maximum: 1_000_000 },
    }),
    fees: closed(
      {
        returnShippingFee: amounts,
        restockingPercent: {
          type: 'object',
          propertyNames: { enum: conditionNames },
          additionalProperties: {
            type: 'string',
            pattern: '^(100|[0-9]{1,2}(\\.[0-9]{1,4})?)$',
          },
        },
      },
      ['restockingPercent'],
    ),
    conditions: each(
      conditionNames,
      closed({ acceptance, disposition: { enum: dispositionNames } }),
    ),
    dispositions: each(
      dispositionNames,
      closed({ stock: text, account: text, supplierClaim: { type: 'boolean' } }, [
        'stock',
        'supplierClaim',
      ]),
    ),
    refunds: closed({
      policy: refundPolicy,
      channels: { type: 'object', additionalProperties: refundPolicy },
      delivery: { enum: ['allReturned', 'never'] },
      approvalAbove: amounts,
      retryAfterSeconds: seconds,
      askAfterSeconds: seconds,
    }),
    claims: closed({ most: amounts, days }),
  }),
)

/** What keeps the form but cannot be meant: amounts that no currency has. */
export function returnsFindings(policy: ReturnPolicy) {
  const places: readonly (readonly [readonly string[], ByCurrency])[] = [
    [['manualAbove'], policy.manualAbove],
    [['unlinked', 'most'], policy.unlinked.most],
    [['fees', 'returnShippingFee'], policy.fees.returnShippingFee],
    [['refunds', 'approvalAbove'], policy.refunds.approvalAbove],
    [['claims', 'most'], policy.claims.most],
  ]
  return places.flatMap(([place, amount]) =>
    amountFaults(amount).map(([currency, fault]) => [[...place, currency], fault] as const),
  )
}
