import type { CalendarQuota, ConcurrencyLimit, Plan, PlanLimit, RateLimit } from './plan.ts'
import type { GovernedOperation } from './policy.ts'

/** The limits of one plan that concern one operation, compiled at start. */
export type Line = {
  /** What one request uses up of rates and quotas. */
  readonly cost: number
  /** All of time, in order; one phase where no peak changes the plan. */
  readonly phases: readonly Phase[]
  /** Where its counters stand: the same name is the same counter in every operation. */
  readonly rates: readonly string[]
  readonly quotas: readonly string[]
  readonly slots: readonly string[]
  /** IANA name, for applications without a time zone of their own. */
  readonly timeZone: string
  /** The phase of the last request: the next one is seldom in another. */
  current: Phase
}

/** What the limits are from one moment (milliseconds since 1970) to the next. */
export type Phase = {
  readonly from: number
  readonly until: number
  readonly rates: readonly Rate[]
  readonly quotas: readonly Quota[]
  readonly slots: readonly Slots[]
  /** RateLimit-Policy of rates and slots; those of quotas depend on the length of the day. */
  readonly policy: string
}

/** Tokens come back one every `intervalMs`, `burst` at most. */
export type Rate = {
  readonly name: string
  readonly intervalMs: number
  readonly burst: number
  readonly quota: number
  /** An item of the RateLimit field without its numbers. */
  readonly item: string
  /** `;pk=…`, or nothing. */
  readonly partition: string
}

export type Quota = {
  readonly name: string
  readonly quota: number
  readonly per: 'day' | 'month'
  readonly item: string
  readonly partition: string
}

export type Slots = {
  readonly name: string
  readonly concurrent: number
  readonly item: string
  readonly partition: string
}

/**
 * The limits of a plan as one operation is counted against them. Throws when a request would cost more than a limit
 * ever has: it could never pass.
 */
export function compileLine(
  { name: plan, limits: always, timeZone = 'UTC', phases = [] }: Plan,
  operation: GovernedOperation,
): Line {
  const { cost = 1, contract, operationId } = operation
  const names = [operationId, `${contract}:${operationId}`]
  const concern = ({ operations }: PlanLimit) =>
    operations === undefined || names.some(name => operations.includes(name))
  const all = phases.length > 0 ? phases : [{ from: -Infinity, until: Infinity, limits: always }]
  const compiled = all.map(({ from, until, limits }): Phase => {
    const mine = limits.filter(concern)
    for (const limit of mine) {
      const most = 'concurrent' in limit ? Infinity : 'per' in limit ? limit.quota : limit.burst
      if (most >= cost) continue
      throw new Error(
        `the plan ${plan} never lets ${contract}:${operationId} through: it costs ${cost}, and the limit ${limit.name} has ${most} at once`,
      )
    }
    return phaseOf(from, until, mine, operationId)
  })
  const counters = (limits: readonly PlanLimit[]) =>
    limits.map(({ name, each }) =>
      each === 'operation' ? `${name} ${contract}:${operationId}` : name,
    )
  const mine = always.filter(concern)
  return {
    cost,
    phases: compiled,
    rates: counters(mine.filter(isRate)),
    quotas: counters(mine.filter(isQuota)),
    slots: counters(mine.filter(isConcurrency)),
    timeZone,
    current: compiled[0] as Phase,
  }
}

/** The phase of a line at a moment; it is remembered, since the next request will be in the same. */
export function phaseAt(line: Line, wall: number): Phase {
  const { current } = line
  if (wall >= current.from && wall < current.until) return current
  line.current = line.phases.find(({ until }) => wall < until) as Phase
  return line.current
}

/**
 * With `burst` at once and one more every interval, any closed window of length w sees at most
 * burst + w / interval requests; the interval is chosen so that this is the quota.
 */
export function intervalOf({ quota, windowSeconds, burst }: RateLimit): number {
  return (windowSeconds * 1000) / (quota - burst)
}

/**
 * A theoretical arrival time under another rate from `moment` on: what was used stays used. Where the burst grows by
 * more than the quota, the difference counts as used: a window that sees the old rate and the new burst would see more
 * than either quota. https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm
 */
export function underRate(
  arrival: number,
  before: Pick<Rate, 'intervalMs' | 'burst' | 'quota'>,
  after: Pick<Rate, 'intervalMs' | 'burst' | 'quota'>,
  moment: number,
): number {
  const used = Math.max(0, arrival - moment) / before.intervalMs
  const grown = after.burst - before.burst - Math.max(0, after.quota - before.quota)
  return moment + (used + Math.max(0, grown)) * after.intervalMs
}

function phaseOf(
  from: number,
  until: number,
  limits: readonly PlanLimit[],
  operationId: string,
): Phase {
  const named = ({ name, each }: PlanLimit) => ({
    name,
    item: `"${name}";r=`,
    // The partition of a limit that counts operations for themselves, as RFC 9651 writes bytes.
    partition: each === 'operation' ? `;pk=:${btoa(operationId)}:` : '',
  })
  const rates = limits.filter(isRate)
  const slots = limits.filter(isConcurrency)
  return {
    from,
    until,
    rates: rates.map(limit => ({
      ...named(limit),
      intervalMs: intervalOf(limit),
      burst: limit.burst,
      quota: limit.quota,
    })),
    quotas: limits
      .filter(isQuota)
      .map(limit => ({ ...named(limit), quota: limit.quota, per: limit.per })),
    slots: slots.map(limit => ({ ...named(limit), concurrent: limit.concurrent })),
    policy: [
      ...rates.map(
        limit =>
          `"${limit.name}";q=${limit.quota};w=${limit.windowSeconds}${named(limit).partition}`,
      ),
      ...slots.map(
        limit =>
          `"${limit.name}";q=${limit.concurrent};qu="concurrent-requests"${named(limit).partition}`,
      ),
    ].join(', '),
  }
}

const isRate = (limit: PlanLimit): limit is RateLimit => 'windowSeconds' in limit
const isQuota = (limit: PlanLimit): limit is CalendarQuota => 'per' in limit
const isConcurrency = (limit: PlanLimit): limit is ConcurrencyLimit => 'concurrent' in limit
