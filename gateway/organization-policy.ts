import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  organizationFindings,
  type OrganizationPolicy,
} from '../process-apis/orders/organizations.ts'
import type { PaymentPolicy } from '../process-apis/orders/payment-policy.ts'
import { currencyCode } from './currency-policy.ts'
import { documentFaults, policySchemas, readPolicyDocument } from './policy-file.ts'

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength })
const terms = { type: 'array', minItems: 1, maxItems: 20, items: text(60), uniqueItems: true }
const instant = { type: 'string', format: 'date-time' }

const isOrganizations = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  required: ['organizations', 'priceLists'],
  properties: {
    organizations: {
      type: 'object',
      propertyNames: { maxLength: 200 },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'partners', 'locations'],
        properties: {
          name: text(200),
          partners: { type: 'array', maxItems: 1000, items: text(200), uniqueItems: true },
          terms,
          purchaseOrderNumber: {
            type: 'object',
            additionalProperties: false,
            properties: { required: { type: 'boolean' }, unique: { type: 'boolean' } },
          },
          priceList: text(100),
          locations: {
            type: 'object',
            propertyNames: { maxLength: 200 },
            additionalProperties: {
              type: 'object',
              additionalProperties: false,
              required: ['name', 'address'],
              properties: {
                name: text(200),
                address: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['lines', 'locality', 'country'],
                  properties: {
                    name: text(200),
                    company: text(200),
                    lines: { type: 'array', minItems: 1, maxItems: 4, items: text(200) },
                    locality: text(120),
                    region: text(100),
                    postalCode: text(20),
                    country: { type: 'string', pattern: '^[A-Z]{2}$' },
                  },
                },
                terms,
              },
            },
          },
        },
      },
    },
    priceLists: {
      type: 'object',
      propertyNames: { maxLength: 100 },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['currency', 'prices'],
        properties: {
          currency: currencyCode,
          prices: {
            type: 'array',
            maxItems: 100_000,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['sku', 'unitPrice'],
              properties: {
                sku: text(100),
                from: { type: 'integer', minimum: 1, maximum: 99_999 },
                unitPrice: { type: 'string', pattern: '^(0|[1-9][0-9]{0,15})(\\.[0-9]{1,6})?$' },
                validFrom: instant,
                validUntil: instant,
              },
            },
          },
        },
      },
    },
  },
})

/**
 * Reads policies/organizations.yaml; without the file organisations are known by the orders that name them. What is wrong in it
 * goes to `faults`, each with file, line and key.
 */
export function readOrganizations(
  folder: string,
  payment: PaymentPolicy | undefined,
  faults: string[],
): OrganizationPolicy | undefined {
  const path = join(folder, 'organizations.yaml')
  if (!existsSync(path)) return undefined
  const document = readPolicyDocument(path)
  const found = documentFaults(document, isOrganizations, document.value)
  if (found.length > 0) {
    faults.push(...found)
    return undefined
  }
  const policy = document.value as OrganizationPolicy
  if (payment === undefined) return policy
  for (const [place, fault] of organizationFindings(policy, Object.keys(payment.terms))) {
    faults.push(`${document.placeOf([...place])} ${place.join('.')} ${fault}`)
  }
  return policy
}
