import { Problem } from '../../openapi/problem.ts'
import type {
  Exchange,
  GovernedOperation,
  Plan,
  PlanLimit,
  PolicyKind,
  PolicyServices,
} from './policy.ts'
import type { Rate, RateDecision } from './rate-store.ts'

export type RateLimitOptions = {
  readonly plan?: string
}

/** Lets each application make as many requests as its plan says, evenly and with bursts. */
export const rateLimit: PolicyKind<RateLimitOptions> = {
  kind: 'rate-limit',
  description:
    'Counts requests per application against every limit of its plan (policies/plans.yaml). A request over any limit is refused (429) and uses nothing up. Answers carry RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers-11).',
  needs: ['authentication'],
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      plan: {
        description: 'Count against this plan instead of the application’s own. Default: its own.',
        type: 'string',
      },
    },
  },
  create: ({ plan: fixed }, { place, services }) => {
    if (fixed !== undefined && !services.plans.has(fixed)) {
      throw new Error(
        `${place} names the plan ${fixed}, which policies/plans.yaml does not have; it has ${[...services.plans.keys()].join(', ')}`,
      )
    }
    const warned = new Set<string>()

    return operation => {
      const compiled = new Map<string, CompiledPlan>()
      for (const plan of services.plans.values()) {
        compiled.set(plan.name, compile(plan, operation))
      }

      function planOf(name: string): CompiledPlan | undefined {
        const plan = compiled.get(fixed ?? name)
        if (plan !== undefined) return plan
        if (!warned.has(name)) {
          warned.add(name)
          services.log.warn({ plan: name }, 'an application has a plan that does not exist')
        }
        return compiled.get(defaultPlan)
      }

      return { head: exchange => count(exchange, planOf, services) }
    }
  },
}

/** The plan of applications whose own is not in plans.yaml (any more); plans.yaml must have it. */
export const defaultPlan = 'default'

/** The limits of one plan that concern one operation, with what can be prepared of headers. */
type CompiledPlan = {
  readonly limits: readonly PlanLimit[]
  readonly rates: readonly Rate[]
  readonly policyHeader: string
}

function compile({ limits: all }: Plan, operation: GovernedOperation): CompiledPlan {
  const names = [operation.operationId, `${operation.contract}:${operation.operationId}`]
  const limits = all.filter(
    ({ operations }) => operations === undefined || names.some(name => operations.includes(name)),
  )
  return {
    limits,
    rates: limits.map(rateOf),
    policyHeader: limits
      .map(({ name, quota, windowSeconds }) => `"${name}";q=${quota};w=${windowSeconds}`)
      .join(', '),
  }
}

/**
 * With `burst` at once and one more every interval, any closed window of length w sees at most
 * burst + w / interval requests; the interval is chosen so that this is the quota.
 */
export function rateOf({ quota, windowSeconds, burst }: PlanLimit): Rate {
  return { burst, intervalMs: (windowSeconds * 1000) / (quota - burst) }
}

function count(
  exchange: Exchange,
  planOf: (name: string) => CompiledPlan | undefined,
  { rates }: PolicyServices,
): void | Promise<void> {
  const { caller } = exchange
  if (caller === undefined) throw new Problem('unauthenticated')
  const plan = planOf(caller.plan)
  if (plan === undefined || plan.limits.length === 0) return undefined

  const { application } = caller.principal
  const decision = rates.take(
    plan.limits.map(({ name }) => `${application} ${name}`),
    plan.rates,
  )
  if (decision instanceof Promise) return decision.then(made => conclude(exchange, plan, made))
  return conclude(exchange, plan, decision)
}

function conclude(
  { reply }: Exchange,
  { limits, policyHeader }: CompiledPlan,
  { exceeded, states }: RateDecision,
): void {
  let header = ''
  for (const [index, { remaining, moreInMs }] of states.entries()) {
    const more = moreInMs > 0 ? `;t=${Math.ceil(moreInMs / 1000)}` : ''
    header += `${index === 0 ? '' : ', '}"${limits[index]?.name}";r=${remaining}${more}`
  }
  reply.header('ratelimit-policy', policyHeader)
  reply.header('ratelimit', header)
  if (exceeded.length === 0) return

  const waitMs = Math.max(...exceeded.map(index => states[index]?.moreInMs ?? 0))
  throw new Problem('quota-exceeded', {
    retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)),
    extensions: { 'violated-policies': exceeded.map(index => limits[index]?.name) },
  })
}
