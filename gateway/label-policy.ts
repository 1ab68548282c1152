import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { StoreLabels } from '../openapi/canonical/scanned-label.ts'
import { documentFaults, PolicyError, policySchemas, readPolicyDocument } from './policy-file.ts'

/** The form of policies/labels.yaml. */
const isLabels = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  required: ['stores'],
  properties: {
    stores: {
      type: 'object',
      propertyNames: { pattern: '^(02|2[0-9])$' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['item', 'value', 'decimals'],
        properties: {
          item: { type: 'integer', minimum: 1, maximum: 7 },
          value: { enum: ['weight', 'price'] },
          decimals: { type: 'integer', minimum: 0, maximum: 4 },
          unit: { type: 'string', pattern: '^[A-Z0-9]{2,3}$' },
          verifier: { type: 'boolean' },
        },
      },
    },
  },
})

/** How the stores' own labels are read, by policies/labels.yaml; without the file there are none. Throws a PolicyError naming what is wrong. */
export function readLabelPolicy(folder: string): StoreLabels {
  const path = join(folder, 'labels.yaml')
  if (!existsSync(path)) return {}
  const document = readPolicyDocument(path)
  const faults = documentFaults(document, isLabels, document.value)
  if (faults.length > 0) throw new PolicyError(faults)
  return (document.value as { stores: StoreLabels }).stores
}
