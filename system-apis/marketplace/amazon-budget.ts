/** The usage plan of one operation: calls a second, and how many may come at once after a while without any. */
type Plan = { readonly rate: number; readonly burst: number }

/**
 * The usage plans that Amazon gives everybody; sellers with more have it in `x-amzn-RateLimit-Limit`.
 * https://developer-docs.amazon.com/sp-api/docs/usage-plans-and-rate-limits-in-the-sp-api
 */
const plans = {
  searchOrders: { rate: 0.0056, burst: 20 },
  getOrder: { rate: 0.5, burst: 30 },
  confirmShipment: { rate: 2, burst: 10 },
  listFinancialEventsByOrderId: { rate: 0.5, burst: 30 },
  listFinancialEvents: { rate: 0.5, burst: 30 },
  getReports: { rate: 0.0222, burst: 10 },
  getReportDocument: { rate: 0.0167, burst: 15 },
  listReturns: { rate: 5, burst: 10 },
} as const satisfies Record<string, Plan>

/** An operation of the Selling Partner API; each has a budget of its own. */
export type AmazonOperation = keyof typeof plans

/** What is left of the budgets of one seller, as far as this process has used them. */
export type AmazonBudget = {
  /** A call is made; somebody waits for it. */
  readonly take: (operation: AmazonOperation) => void
  /**
   * The same for a call that can wait: it leaves a quarter of the burst to those that cannot. Gives how many seconds it has to
   * wait; then nothing was taken. 0: it may go.
   */
  readonly takePatiently: (operation: AmazonOperation) => number
  /** What an answer said of the rate, and whether it was a 429: then nothing is left. */
  readonly told: (operation: AmazonOperation, header: string | undefined, spent?: boolean) => void
  /** Seconds between two calls at the rate of the operation. */
  readonly interval: (operation: AmazonOperation) => number
}

/** A token bucket for each operation, as Amazon keeps one for each seller and application. */
export function amazonBudget(now: () => number = () => performance.now()): AmazonBudget {
  const buckets = new Map<AmazonOperation, { rate: number; left: number; at: number }>()

  const bucketOf = (operation: AmazonOperation) => {
    const { rate, burst } = plans[operation]
    const bucket = buckets.get(operation) ?? { rate, left: burst, at: now() }
    const at = now()
    bucket.left = Math.min(burst, bucket.left + ((at - bucket.at) / 1_000) * bucket.rate)
    bucket.at = at
    buckets.set(operation, bucket)
    return bucket
  }

  return {
    take(operation) {
      const bucket = bucketOf(operation)
      bucket.left = Math.max(0, bucket.left - 1)
    },
    takePatiently(operation) {
      const bucket = bucketOf(operation)
      const wanted = 1 + plans[operation].burst * keptForOthers
      if (bucket.left < wanted) return Math.ceil((wanted - bucket.left) / bucket.rate)
      bucket.left -= 1
      return 0
    },
    told(operation, header, spent = false) {
      const bucket = bucketOf(operation)
      const rate = Number(header)
      if (rate > 0) bucket.rate = rate
      if (spent) bucket.left = 0
    },
    interval: operation => Math.ceil(1 / bucketOf(operation).rate),
  }
}

const keptForOthers = 0.25
