import { slidingWindow } from './sliding-window.ts'

/** Bounds how much retries add to the load of an upstream that is in trouble already. */
export type RetryBudget = {
  /** A request came in. */
  readonly request: () => void
  /** Takes one retry out of the budget, if there is one left. */
  readonly take: () => boolean
}

export type RetryBudgetOptions = {
  readonly percent: number
  readonly perSecond: number
  readonly now: () => number
}

/** Retries of the last ten seconds: at most a share of their requests, and a few each second in any case. */
export function retryBudget({ percent, perSecond, now }: RetryBudgetOptions): RetryBudget {
  const seconds = 10
  const window = slidingWindow({ seconds, counts: 2, now })
  return {
    request: () => window.add(requests),
    take() {
      const allowed = (window.sum(requests) * percent) / 100 + perSecond * seconds
      if (window.sum(retries) + 1 > allowed) return false
      window.add(retries)
      return true
    },
  }
}

const requests = 0
const retries = 1
