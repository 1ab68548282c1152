/** One plan of policies/plans.yaml. */
export type Plan = {
  readonly name: string
  readonly limits: readonly PlanLimit[]
  /** What its requests are worth when not all can be served. Absent: what the API says. */
  readonly priority?: Priority
  /** IANA name of the time zone of days and months, for applications that have none of their own. Absent: UTC. */
  readonly timeZone?: string
  /** Where policies/peaks.yaml changes its limits: all of time, in order. Absent: `limits` at any time. */
  readonly phases?: readonly PlanPhase[]
}

/** The limits of a plan from one moment (milliseconds since 1970) to the next; the same names in the same order in each phase. */
export type PlanPhase = {
  readonly from: number
  readonly until: number
  readonly limits: readonly PlanLimit[]
}

/** Who is served last when not all can be, and who first. */
export const priorities = ['bulk', 'partner', 'app', 'checkout', 'pos'] as const

export type Priority = (typeof priorities)[number]

export type PlanLimit = RateLimit | CalendarQuota | ConcurrencyLimit

type LimitScope = {
  /** Named in the RateLimit headers and in problems. */
  readonly name: string
  /** Only these operations, as `operationId` or `contract:operationId`. Absent: all of them. */
  readonly operations?: readonly string[]
  /** Each operation is counted for itself. Absent: all of them together. */
  readonly each?: 'operation'
}

export type RateLimit = LimitScope & {
  /** What may be used in any window of `windowSeconds`, at most: a request uses the `x-cost` of its operation. */
  readonly quota: number
  readonly windowSeconds: number
  /** At once, at most; the rest of the quota comes back evenly over the window. */
  readonly burst: number
}

export type CalendarQuota = LimitScope & {
  /** What may be used in a calendar day or month of the application's time zone, at most. */
  readonly quota: number
  readonly per: 'day' | 'month'
}

export type ConcurrencyLimit = LimitScope & {
  /** Requests that are being answered at the same time, at most. */
  readonly concurrent: number
}
