import { join } from 'node:path'
import type { ValidateFunction } from 'ajv'
import type { ProcessContext } from '../process-apis/context.ts'
import type { StockPolicy } from '../process-apis/inventory/stock-policy.ts'
import type { OperationsPolicy } from '../process-apis/operations/policy.ts'
import type { LoyaltyPolicy } from '../process-apis/loyalty/policy.ts'
import type { CurrencyPolicy } from '../process-apis/orders/currencies.ts'
import type { LegalEntityPolicy } from '../process-apis/orders/new-order.ts'
import type { ChannelPolicy } from '../process-apis/orders/notify-channel.ts'
import { milestones, type NotificationPolicy } from '../process-apis/orders/milestones.ts'
import type { PaymentPolicy } from '../process-apis/orders/payment-policy.ts'
import type { SourcingPolicy } from '../process-apis/orders/sourcing.ts'
import type { ReturnPolicy } from '../process-apis/returns/policy.ts'
import { isLoyalty, loyaltyFindings } from './loyalty-policy.ts'
import { isReturns, returnsFindings } from './returns-policy.ts'
import { currencyCode, currencyFindings, entityFindings, isCurrencies } from './currency-policy.ts'
import { isSourcing, sourcingFindings } from './sourcing-policy.ts'
import { readOrganizations } from './organization-policy.ts'
import { readOwnership } from './ownership-policy.ts'
import { isStock } from './stock-policy.ts'
import { documentFaults, PolicyError, policySchemas, readPolicyDocument } from './policy-file.ts'

/**
 * Reads the policies the processes decide by: sourcing.yaml, legal-entities.yaml, currencies.yaml, channels.yaml, payment.yaml and operations.yaml, notifications.yaml and others. Throws a PolicyError that
 * names file, line and entry of everything that is wrong in them.
 */
export function readProcessPolicies(folder: string): ProcessContext['policies'] {
  const faults: string[] = []
  const sourcing = read<SourcingPolicy>(
    join(folder, 'sourcing.yaml'),
    isSourcing,
    faults,
    sourcingFindings,
  )
  const legalEntities = read<LegalEntityPolicy>(
    join(folder, 'legal-entities.yaml'),
    isLegalEntities,
    faults,
    policy =>
      Object.hasOwn(policy.entities, policy.default)
        ? entityFindings(policy)
        : [[['default'], `there is no entity ${policy.default}`]],
  )
  const currencies = read<CurrencyPolicy>(
    join(folder, 'currencies.yaml'),
    isCurrencies,
    faults,
    currencyFindings,
  )
  const channels = read<ChannelPolicy>(join(folder, 'channels.yaml'), isChannels, faults)
  const operations = read<OperationsPolicy>(join(folder, 'operations.yaml'), isOperations, faults)
  const payment = read<PaymentPolicy>(join(folder, 'payment.yaml'), isPayment, faults)
  const returns = read<ReturnPolicy>(
    join(folder, 'returns.yaml'),
    isReturns,
    faults,
    returnsFindings,
  )
  const loyalty = read<LoyaltyPolicy>(
    join(folder, 'loyalty.yaml'),
    isLoyalty,
    faults,
    loyaltyFindings,
  )
  const stock = read<StockPolicy>(join(folder, 'stock.yaml'), isStock, faults)
  const notifications = read<NotificationPolicy>(
    join(folder, 'notifications.yaml'),
    isNotifications,
    faults,
  )
  const ownership = readOwnership(folder, faults.length === 0 ? legalEntities : undefined, faults)
  const organizations = readOrganizations(folder, faults.length === 0 ? payment : undefined, faults)
  if (faults.length > 0) throw new PolicyError(faults)
  return {
    ...(ownership !== undefined && { ownership }),
    ...(organizations !== undefined && { organizations }),
    notifications,
    stock,
    sourcing,
    legalEntities,
    currencies,
    channels,
    payment,
    operations,
    returns,
    loyalty,
  }
}

type Finding = readonly [path: readonly (string | number)[], fault: string]

function read<Policy>(
  path: string,
  isPolicy: ValidateFunction,
  faults: string[],
  further: (policy: Policy) => readonly Finding[] = () => [],
): Policy {
  const document = readPolicyDocument(path)
  const found = documentFaults(document, isPolicy, document.value)
  if (found.length === 0) {
    for (const [place, fault] of further(document.value as Policy)) {
      found.push(`${document.placeOf(place)} ${place.join('.')} ${fault}`)
    }
  }
  faults.push(...found)
  return document.value as Policy
}

const id = { type: 'string', minLength: 1, maxLength: 100 }
const amount = { type: 'string', pattern: '^(0|[1-9][0-9]{0,15})(\\.[0-9]{1,4})?$' }
const minutes = { type: 'integer', minimum: 1, maximum: 1_000_000 }

const isOperations = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  required: ['secondPersonAbove', 'settleWithinMinutes', 'owners', 'runs', 'lookAlikes'],
  properties: {
    secondPersonAbove: { type: 'object', additionalProperties: amount },
    settleWithinMinutes: {
      type: 'object',
      additionalProperties: false,
      required: ['high', 'medium', 'low'],
      properties: { high: minutes, medium: minutes, low: minutes },
    },
    owners: {
      type: 'object',
      required: ['default'],
      properties: { default: id },
      additionalProperties: id,
    },
    lookAlikes: {
      type: 'object',
      additionalProperties: false,
      required: ['withinMinutes'],
      properties: { withinMinutes: { type: 'integer', minimum: 0, maximum: 1_440 } },
    },
    runs: {
      type: 'object',
      additionalProperties: false,
      required: ['mostItems', 'secondPersonAboveItems'],
      properties: {
        mostItems: { type: 'integer', minimum: 1, maximum: 1_000_000 },
        secondPersonAboveItems: { type: 'integer', minimum: 1 },
      },
    },
  },
})

const isNotifications = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  required: ['milestones'],
  properties: {
    milestones: { type: 'array', items: { enum: Object.keys(milestones) }, uniqueItems: true },
  },
})

const channelSystem = { enum: ['commerce', 'marketplace', 'none'] }

const isChannels = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  required: ['default', 'channels'],
  properties: {
    default: channelSystem,
    channels: { type: 'object', additionalProperties: channelSystem },
  },
})

const riskLevels = { type: 'array', items: { enum: ['none', 'low', 'medium', 'high', 'pending'] } }
const holdEnd = {
  type: 'object',
  additionalProperties: false,
  required: ['expiresAfterHours', 'whenExpired'],
  properties: {
    expiresAfterHours: { type: 'integer', minimum: 1 },
    whenExpired: { enum: ['release', 'cancel'] },
  },
}

const isPayment = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  required: ['terms', 'authorisation', 'fraud', 'holds'],
  properties: {
    giftCards: {
      type: 'object',
      additionalProperties: false,
      required: ['misses', 'windowMinutes', 'refund'],
      properties: {
        misses: { type: 'integer', minimum: 1, maximum: 100_000 },
        windowMinutes: { type: 'integer', minimum: 1, maximum: 1_440 },
        refund: { enum: ['unused', 'never'] },
      },
    },
    weighed: {
      type: 'object',
      additionalProperties: false,
      required: ['overPercent'],
      properties: { overPercent: { type: 'integer', minimum: 0, maximum: 100 } },
    },
    terms: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['dueDays'],
        properties: { dueDays: { type: 'integer', minimum: 0, maximum: 365 } },
      },
    },
    authorisation: {
      type: 'object',
      additionalProperties: false,
      required: ['hoursBeforeEnd', 'whenEnding', 'whenDeclined'],
      properties: {
        hoursBeforeEnd: { type: 'integer', minimum: 1 },
        whenEnding: { enum: ['reauth', 'hold', 'cancel'] },
        whenDeclined: { enum: ['hold', 'cancel'] },
      },
    },
    fraud: {
      type: 'object',
      additionalProperties: false,
      required: ['reject', 'review', 'rules'],
      properties: {
        reject: riskLevels,
        review: riskLevels,
        rules: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['name'],
            properties: {
              name: id,
              totalAbove: {
                type: 'object',
                additionalProperties: { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?$' },
              },
              guestsOnly: { type: 'boolean' },
              channels: { type: 'array', items: id, uniqueItems: true },
            },
          },
        },
      },
    },
    holds: {
      type: 'object',
      additionalProperties: false,
      properties: {
        payment: holdEnd,
        fraudReview: holdEnd,
        addressReview: holdEnd,
        manual: holdEnd,
      },
    },
  },
})

const isLegalEntities = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  required: ['default', 'entities'],
  properties: {
    default: id,
    entities: {
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'timeZone', 'region'],
        properties: {
          name: id,
          timeZone: { enum: Intl.supportedValuesOf('timeZone').concat('UTC') },
          region: id,
          currency: currencyCode,
        },
      },
    },
  },
})
