import { existsSync } from 'node:fs'
import { networks as toNetworks } from '../outbound/addresses.ts'
import { documentFaults, PolicyError, policySchemas, readPolicyDocument } from '../policy-file.ts'

/** What policies/webhooks.yaml says: how events are sent to applications, and where to. */
export type WebhookPolicy = {
  readonly timeoutSeconds: number
  readonly concurrency: number
  readonly serverConcurrency: number
  readonly ratePerSecond: number
  readonly retryAfterSeconds: readonly number[]
  readonly jitter: number
  readonly leaveAloneAfter: number
  readonly pauseSeconds: { readonly first: number; readonly longest: number }
  readonly longestRetryAfterSeconds: number
  readonly disableAfterDays: number
  readonly keptDays: number
  readonly perApplication: number
  readonly targets: {
    readonly ports: readonly number[]
    readonly hosts: readonly string[]
    readonly networks: readonly string[]
  }
}

/** Reads policies/webhooks.yaml. Without such a file everything is as its schema's defaults say. */
export function readWebhookPolicy(path: string): WebhookPolicy {
  if (!existsSync(path)) {
    const value = {}
    isWebhooks(value)
    return value as WebhookPolicy
  }
  const document = readPolicyDocument(path)
  const value = document.value ?? {}
  const faults = documentFaults(document, isWebhooks, value)
  if (faults.length > 0) throw new PolicyError(faults)
  const policy = value as WebhookPolicy
  for (const [index, network] of policy.targets.networks.entries()) {
    try {
      toNetworks([network])
    } catch (error) {
      const place = document.placeOf(['targets', 'networks', index])
      faults.push(`${place} targets.networks ${(error as Error).message}`)
    }
  }
  if (faults.length > 0) throw new PolicyError(faults)
  return policy
}

const whole = (minimum: number, maximum: number, usual: number) => ({
  type: 'integer',
  minimum,
  maximum,
  default: usual,
})
const seconds = { type: 'number', exclusiveMinimum: 0, maximum: 604_800 }

const isWebhooks = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  properties: {
    timeoutSeconds: { type: 'number', minimum: 0.1, maximum: 60, default: 12 },
    concurrency: whole(1, 100, 8),
    serverConcurrency: whole(1, 1_000, 64),
    ratePerSecond: whole(1, 10_000, 50),
    retryAfterSeconds: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: seconds,
      default: [5, 60, 300, 1_800, 7_200, 18_000, 36_000, 36_000, 50_400, 50_400, 57_600],
    },
    jitter: { type: 'number', minimum: 0, maximum: 0.9, default: 0.2 },
    leaveAloneAfter: whole(1, 1_000, 5),
    pauseSeconds: {
      type: 'object',
      additionalProperties: false,
      required: ['first', 'longest'],
      properties: { first: seconds, longest: seconds },
      default: { first: 1, longest: 300 },
    },
    longestRetryAfterSeconds: whole(1, 604_800, 86_400),
    disableAfterDays: { type: 'number', exclusiveMinimum: 0, maximum: 60, default: 5 },
    keptDays: whole(1, 365, 30),
    perApplication: whole(1, 1_000, 20),
    targets: {
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        ports: {
          type: 'array',
          minItems: 1,
          items: { type: 'integer', minimum: 1, maximum: 65_535 },
          default: [443, 8_443],
        },
        hosts: {
          type: 'array',
          items: { type: 'string', pattern: '^(\\*\\.)?[a-z0-9.-]{1,250}$' },
          default: [],
        },
        networks: { type: 'array', items: { type: 'string' }, default: [] },
      },
    },
  },
})
