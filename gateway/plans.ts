import { documentFaults, PolicyError, policySchemas, readPolicyDocument } from './policy-file.ts'
import { defaultPlan } from './policies/rate-limit.ts'
import type { Plan, PlanLimit } from './policies/policy.ts'

/**
 * Reads policies/plans.yaml: how much each class of application may ask for. Throws a PolicyError that names file,
 * line and plan.
 */
export function readPlans(path: string): ReadonlyMap<string, Plan> {
  const document = readPolicyDocument(path)
  const faults = documentFaults(document, isPlans, document.value)
  if (faults.length > 0) throw new PolicyError(faults)

  const plans = new Map<string, Plan>()
  for (const [name, { limits }] of Object.entries(document.value as RawPlans)) {
    const names = new Set<string>()
    for (const [index, { name: limit, quota, burst }] of limits.entries()) {
      const place = document.placeOf([name, 'limits', index])
      if (names.has(limit)) faults.push(`${place} the plan ${name} has two limits called ${limit}`)
      names.add(limit)
      if (burst >= quota) {
        faults.push(
          `${place} burst must be smaller than quota: what is left of the quota comes back over the window`,
        )
      }
    }
    plans.set(name, { name, limits })
  }
  if (!plans.has(defaultPlan))
    faults.push(`${document.file} must have a plan called ${defaultPlan}`)
  if (faults.length > 0) throw new PolicyError(faults)
  return plans
}

type RawPlans = Record<string, { description: string; limits: PlanLimit[] }>

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
      limits: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['name', 'quota', 'windowSeconds', 'burst'],
          properties: {
            name: { type: 'string', pattern: name },
            quota: { type: 'integer', minimum: 1, maximum: 1_000_000_000 },
            windowSeconds: { type: 'integer', minimum: 1, maximum: 2_678_400 },
            burst: { type: 'integer', minimum: 1, maximum: 1_000_000_000 },
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
