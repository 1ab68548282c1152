import { Problem } from '../../openapi/problem.ts'
import { compileLine, type Line } from './limit-line.ts'
import type { Caller } from './callers.ts'
import type { Exchange, PolicyKind, PolicyServices } from './policy.ts'
import type { Decision } from './rate-decision.ts'
import type { Taker } from './rate-store.ts'

export type RateLimitOptions = {
  readonly plan?: string
}

/** Lets each application use as much as its plan says: evenly with bursts, by day and month, and at the same time. */
export const rateLimit: PolicyKind<RateLimitOptions> = {
  kind: 'rate-limit',
  description:
    'Counts requests per application against every limit of its plan (policies/plans.yaml): rates, calendar quotas, requests at the same time. A request over any limit is refused (429) and uses nothing up. Answers carry RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers-11).',
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
      const lines = new Map<string, Line>()
      for (const plan of services.plans.values()) {
        if (fixed !== undefined && plan.name !== fixed) continue
        lines.set(plan.name, compileLine(plan, operation))
      }

      function lineOf(name: string): Line | undefined {
        const line = lines.get(fixed ?? name)
        if (line !== undefined) return line
        if (!warned.has(name)) {
          warned.add(name)
          services.log.warn({ plan: name }, 'an application has a plan that does not exist')
        }
        return lines.get(defaultPlan)
      }

      return { head: exchange => count(exchange, lineOf, services) }
    }
  },
}

/** The plan of applications whose own is not in plans.yaml (any more); plans.yaml must have it. */
export const defaultPlan = 'default'

function count(
  exchange: Exchange,
  lineOf: (plan: string) => Line | undefined,
  { rates }: PolicyServices,
): void | Promise<void> {
  const { caller } = exchange
  if (caller === undefined) throw new Problem('unauthenticated')
  const line = lineOf(caller.plan)
  if (line === undefined || isUnlimited(line)) return undefined

  const decision = rates.take(takerOf(caller), line)
  if (decision instanceof Promise) return decision.then(made => conclude(exchange, made))
  return conclude(exchange, decision)
}

const isUnlimited = ({ rates, quotas, slots }: Line) =>
  rates.length + quotas.length + slots.length === 0

/** The principal says all of it, except for callers with a time zone of their own. */
const takerOf = ({ principal, timeZone }: Caller): Taker =>
  timeZone === undefined ? principal : { ...principal, timeZone }

function conclude(exchange: Exchange, decision: Decision): void {
  const { reply } = exchange
  const { exceeded, waitSeconds, policy, state, release } = decision
  reply.header('ratelimit-policy', policy)
  reply.header('ratelimit', state)
  if (release !== undefined) whenOver(exchange, release)
  if (exceeded.length === 0) return

  throw new Problem('quota-exceeded', {
    retryAfterSeconds: Math.max(1, waitSeconds),
    extensions: { 'violated-policies': exceeded },
  })
}

/**
 * A request is over when it was answered. When its caller has gone away before, it is over when what was begun for it
 * has ended too: going away must not be a way to have more done at the same time.
 */
function whenOver(exchange: Exchange, release: () => void): void {
  const { outgoing } = exchange
  const over = () => {
    const { work } = exchange
    if (work === undefined || outgoing.writableFinished) release()
    else work.then(release, release)
  }
  if (outgoing.destroyed) over()
  else outgoing.once('close', over)
}
