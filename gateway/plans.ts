import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readPeaks, withPeaks } from './limits/peaks.ts'
import { isTimeZone } from './policies/calendar.ts'
import { priorities, type Plan, type PlanLimit, type Priority } from './policies/plan.ts'
import { defaultPlan } from './policies/rate-limit.ts'
import {
  documentFaults,
  PolicyError,
  policySchemas,
  readPolicyDocument,
  type PolicyDocument,
} from './policy-file.ts'

/**
 * Reads policies/plans.yaml, how much each class of application may ask for, and peaks.yaml beside it, where there is
 * one: when that is more or less. Throws a PolicyError that names file, line and plan.
 */
export function readPlans(path: string): ReadonlyMap<string, Plan> {
  const document = readPolicyDocument(path)
  const faults = documentFaults(document, isPlans, document.value)
  if (faults.length > 0) throw new PolicyError(faults)

  const plans = new Map<string, Plan>()
  for (const [name, raw] of Object.entries(document.value as RawPlans)) {
    const { limits, priority, timeZone } = raw
    if (timeZone !== undefined && !isTimeZone(timeZone)) {
      faults.push(`${document.placeOf([name, 'timeZone'])} ${name}: ${unknownZone(timeZone)}`)
    }
    faults.push(...limitFaults(document, name, limits))
    plans.set(name, {
      name,
      limits: limits as readonly PlanLimit[],
      ...(priority !== undefined && { priority }),
      ...(timeZone !== undefined && { timeZone }),
    })
  }
  if (!plans.has(defaultPlan))
    faults.push(`${document.file} must have a plan called ${defaultPlan}`)
  if (faults.length > 0) throw new PolicyError(faults)

  const peaks = join(dirname(path), 'peaks.yaml')
  return existsSync(peaks) ? withPeaks(plans, readPeaks(peaks, plans)) : plans
}

const unknownZone = (name: string) =>
  `there is no time zone ${name}; write a name of the IANA database, such as Europe/Berlin`

type RawPlans = Record<
  string,
  { description: string; priority?: Priority; timeZone?: string; limits: RawLimit[] }
>

type RawLimit = {
  name: string
  quota?: number
  windowSeconds?: number
  burst?: number
  per?: 'day' | 'month'
  concurrent?: number
}

/** What a schema cannot say well: each limit is of one kind, and complete. */
function limitFaults(document: PolicyDocument, plan: string, limits: readonly RawLimit[]) {
  const faults: string[] = []
  const names = new Set<string>()
  for (const [index, limit] of limits.entries()) {
    const { name } = limit
    const place = document.placeOf([plan, 'limits', index])
    if (names.has(name)) faults.push(`${place} the plan ${plan} has two limits called ${name}`)
    names.add(name)

    const kinds = kindsOfLimits.filter(({ mark }) => limit[mark] !== undefined)
    const [kind] = kinds
    if (kind === undefined || kinds.length > 1) {
      faults.push(
        `${place} ${plan}.${name} must have one of windowSeconds (a rate), per (a calendar quota) and concurrent`,
      )
      continue
    }
    const has = ['quota', 'windowSeconds', 'burst', 'per', 'concurrent'] as const
    for (const member of has) {
      const wanted = kind.members.includes(member)
      if (wanted === (limit[member] !== undefined)) continue
      faults.push(
        `${document.placeOf([plan, 'limits', index, member])} ${plan}.${name} ${wanted ? 'needs' : 'cannot have'} ${member}: ${kind.what} has ${kind.members.join(', ')}`,
      )
    }
    const { quota = 0, burst = 0, windowSeconds = 1 } = limit
    if (kind.mark !== 'windowSeconds' || quota === 0) continue
    if (burst >= quota) {
      faults.push(
        `${place} burst must be smaller than quota: what is left of the quota comes back over the window`,
      )
    }
    if (quota / windowSeconds > 1_000_000) {
      faults.push(
        `${place} ${plan}.${name} is more than a million a second, which nobody can count`,
      )
    }
  }
  return faults
}

const kindsOfLimits = [
  { mark: 'windowSeconds', what: 'a rate', members: ['quota', 'windowSeconds', 'burst'] },
  { mark: 'per', what: 'a calendar quota', members: ['quota', 'per'] },
  { mark: 'concurrent', what: 'a limit of requests at the same time', members: ['concurrent'] },
] as const satisfies readonly {
  mark: keyof RawLimit
  what: string
  members: readonly (keyof RawLimit)[]
}[] as readonly { mark: keyof RawLimit; what: string; members: readonly (keyof RawLimit)[] }[]

const name = '^[a-z][a-z0-9-]{0,62}$'

const isPlans = policySchemas.compile({
  type: 'object',
  propertyNames: { pattern: name },
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'limits'],
    properties: {
      description: { type: 'string' },
      priority: { enum: [...priorities] },
      timeZone: { type: 'string' },
      limits: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['name'],
          properties: {
            name: { type: 'string', pattern: name },
            quota: { type: 'integer', minimum: 1, maximum: 1_000_000_000 },
            windowSeconds: { type: 'integer', minimum: 1, maximum: 2_678_400 },
            burst: { type: 'integer', minimum: 1, maximum: 1_000_000_000 },
            per: { enum: ['day', 'month'] },
            concurrent: { type: 'integer', minimum: 1, maximum: 1_000_000 },
            each: { enum: ['operation'] },
            operations: {
              type: 'array',
              items: { type: 'string' },
              minItems: 1,
              uniqueItems: true,
            },
          },
        },
      },
    },
  },
})
