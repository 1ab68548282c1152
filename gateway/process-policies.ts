import { join } from 'node:path'
import type { ValidateFunction } from 'ajv'
import type { ProcessContext } from '../process-apis/context.ts'
import type { LegalEntityPolicy } from '../process-apis/orders/new-order.ts'
import type { ChannelPolicy } from '../process-apis/orders/notify-channel.ts'
import type { SourcingPolicy } from '../process-apis/orders/sourcing.ts'
import { documentFaults, PolicyError, policySchemas, readPolicyDocument } from './policy-file.ts'

/**
 * Reads the policies the processes decide by: sourcing.yaml, legal-entities.yaml and channels.yaml. Throws a PolicyError that
 * names file, line and entry of everything that is wrong in them.
 */
export function readProcessPolicies(folder: string): ProcessContext['policies'] {
  const faults: string[] = []
  const sourcing = read<SourcingPolicy>(join(folder, 'sourcing.yaml'), isSourcing, faults)
  const legalEntities = read<LegalEntityPolicy>(
    join(folder, 'legal-entities.yaml'),
    isLegalEntities,
    faults,
    ({ default: name, entities }) =>
      Object.hasOwn(entities, name) ? [] : [[['default'], `there is no entity ${name}`]],
  )
  const channels = read<ChannelPolicy>(join(folder, 'channels.yaml'), isChannels, faults)
  if (faults.length > 0) throw new PolicyError(faults)
  return { sourcing, legalEntities, channels }
}

type Finding = readonly [path: readonly string[], fault: string]

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
      found.push(`${document.placeOf(place)} ${fault}`)
    }
  }
  faults.push(...found)
  return document.value as Policy
}

const id = { type: 'string', minLength: 1, maxLength: 100 }
const ids = { type: 'array', items: id, uniqueItems: true }

const isSourcing = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  required: ['shipToHome', 'clickAndCollect', 'softReservationMinutes'],
  properties: {
    shipToHome: {
      type: 'object',
      additionalProperties: false,
      required: ['locations', 'maxLocations', 'whenNobody'],
      properties: {
        locations: ids,
        maxLocations: { type: 'integer', minimum: 1 },
        whenNobody: { enum: ['cancel', 'backorder'] },
      },
    },
    clickAndCollect: {
      type: 'object',
      additionalProperties: false,
      required: ['fallback', 'maxAttempts', 'whenNobody', 'collectWithinHours'],
      properties: {
        fallback: { type: 'object', additionalProperties: ids },
        maxAttempts: { type: 'integer', minimum: 1 },
        whenNobody: { enum: ['cancel', 'backorder'] },
        collectWithinHours: { type: 'integer', minimum: 1 },
      },
    },
    softReservationMinutes: { type: 'integer', minimum: 1 },
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
        },
      },
    },
  },
})
