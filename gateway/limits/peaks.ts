import { isTimeZone, momentOf } from '../policies/calendar.ts'
import type { Plan, PlanLimit, PlanPhase } from '../policies/plan.ts'
import {
  documentFaults,
  PolicyError,
  policySchemas,
  readPolicyDocument,
  type PolicyDocument,
} from '../policy-file.ts'

/** One entry of policies/peaks.yaml: for how long, in milliseconds since 1970, and what it makes of plans. */
export type Peak = {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly plans: Readonly<Record<string, PlanChange>>
}

export type PlanChange = {
  /** Every limit of the plan times this. Default 1. */
  readonly factor?: number
  /** By name: limits for which something else is said. */
  readonly limits?: Readonly<Record<string, LimitChange>>
}

export type LimitChange = {
  readonly factor?: number
  readonly quota?: number
  readonly burst?: number
  readonly concurrent?: number
}

/** Reads policies/peaks.yaml. Throws a PolicyError that names file, line and peak. */
export function readPeaks(path: string, plans: ReadonlyMap<string, Plan>): readonly Peak[] {
  const document = readPolicyDocument(path)
  const faults = documentFaults(document, isPeaks, document.value)
  if (faults.length > 0) throw new PolicyError(faults)

  const peaks = (document.value as RawPeak[]).map((raw, index) => {
    const { name, timeZone } = raw
    if (!isTimeZone(timeZone)) {
      faults.push(
        `${document.placeOf([index, 'timeZone'])} ${name}: there is no time zone ${timeZone}; write a name of the IANA database, such as Europe/Berlin`,
      )
      return { name, from: 0, to: 0, plans: {} }
    }
    const [from, to] = (['from', 'to'] as const).map(key => {
      const local = Date.parse(`${raw[key]}Z`)
      if (Number.isNaN(local)) {
        faults.push(`${document.placeOf([index, key])} ${name}: ${raw[key]} is no date and time`)
        return 0
      }
      return momentOf(timeZone, local)
    }) as [number, number]
    if (from >= to) {
      faults.push(`${document.placeOf([index, 'to'])} ${name}: to must be later than from`)
    }
    faults.push(...changeFaults(document, index, raw, plans))
    return { name, from, to, plans: raw.plans }
  })
  faults.push(...overlaps(document, peaks))
  if (faults.length > 0) throw new PolicyError(faults)
  return peaks
}

/** The plans with the phases that peaks cut their time into. */
export function withPeaks(
  plans: ReadonlyMap<string, Plan>,
  peaks: readonly Peak[],
): ReadonlyMap<string, Plan> {
  const sorted = peaks.toSorted((a, b) => a.from - b.from)
  return new Map(
    [...plans].map(([name, plan]) => {
      const phases: PlanPhase[] = []
      let from = -Infinity
      for (const peak of sorted) {
        const change = Object.hasOwn(peak.plans, name) ? peak.plans[name] : undefined
        if (change === undefined) continue
        if (peak.from > from) phases.push({ from, until: peak.from, limits: plan.limits })
        const limits = plan.limits.map(limit => changed(limit, change))
        phases.push({ from: peak.from, until: peak.to, limits })
        from = peak.to
      }
      if (phases.length === 0) return [name, plan]
      phases.push({ from, until: Infinity, limits: plan.limits })
      return [name, { ...plan, phases }]
    }),
  )
}

function changed(limit: PlanLimit, { factor: general = 1, limits = {} }: PlanChange): PlanLimit {
  const own = Object.hasOwn(limits, limit.name) ? limits[limit.name] : undefined
  const { factor = general, quota, burst, concurrent } = own ?? {}
  const times = (number: number, least: number) => Math.max(least, Math.round(number * factor))
  if ('concurrent' in limit) {
    return { ...limit, concurrent: concurrent ?? times(limit.concurrent, 1) }
  }
  if ('per' in limit) return { ...limit, quota: quota ?? times(limit.quota, 1) }
  const most = quota ?? times(limit.quota, 2)
  return { ...limit, quota: most, burst: burst ?? Math.min(times(limit.burst, 1), most - 1) }
}

type RawPeak = {
  name: string
  from: string
  to: string
  timeZone: string
  plans: Record<string, PlanChange>
}

function changeFaults(
  document: PolicyDocument,
  index: number,
  { name, plans: changes }: RawPeak,
  plans: ReadonlyMap<string, Plan>,
): string[] {
  const faults: string[] = []
  for (const [planName, change] of Object.entries(changes)) {
    const plan = plans.get(planName)
    if (plan === undefined) {
      faults.push(
        `${document.placeOf([index, 'plans', planName])} ${name} changes the plan ${planName}, which plans.yaml does not have; it has ${[...plans.keys()].join(', ')}`,
      )
      continue
    }
    for (const [limitName, own] of Object.entries(change.limits ?? {})) {
      const place = document.placeOf([index, 'plans', planName, 'limits', limitName])
      const limit = plan.limits.find(({ name: known }) => known === limitName)
      if (limit === undefined) {
        faults.push(
          `${place} ${name} changes ${planName}.${limitName}, which plans.yaml does not have; it has ${plan.limits.map(({ name: known }) => known).join(', ')}`,
        )
        continue
      }
      for (const member of ['quota', 'burst', 'concurrent'] as const) {
        if (own[member] === undefined || member in limit) continue
        faults.push(`${place} ${planName}.${limitName} has no ${member} that could be changed`)
      }
      const after = changed(limit, change)
      if ('burst' in after && (after.burst >= after.quota || after.burst < 1)) {
        faults.push(`${place} quota must be larger than burst, which is at least 1`)
      }
    }
  }
  return faults
}

/** Which of two peaks counts nobody could guess. */
function overlaps(document: PolicyDocument, peaks: readonly Peak[]): string[] {
  return peaks.flatMap((later, index) =>
    peaks.slice(0, index).flatMap(earlier => {
      if (later.from >= earlier.to || earlier.from >= later.to) return []
      return Object.keys(later.plans)
        .filter(plan => Object.hasOwn(earlier.plans, plan))
        .map(
          plan =>
            `${document.placeOf([index])} ${later.name} and ${earlier.name} change the plan ${plan} at the same time`,
        )
    }),
  )
}

const name = '^[a-z][a-z0-9-]{0,62}$'
const moment = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$' }
const factor = { type: 'number', minimum: 0.01, maximum: 100 }
const count = { type: 'integer', minimum: 1, maximum: 1_000_000_000 }

const isPeaks = policySchemas.compile({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'from', 'to', 'timeZone', 'plans'],
    properties: {
      name: { type: 'string', pattern: name },
      from: moment,
      to: moment,
      timeZone: { type: 'string' },
      plans: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          additionalProperties: false,
          properties: {
            factor,
            limits: {
              type: 'object',
              additionalProperties: {
                type: 'object',
                additionalProperties: false,
                properties: { factor, quota: count, burst: count, concurrent: count },
              },
            },
          },
        },
      },
    },
  },
})
