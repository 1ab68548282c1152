import type { Poll } from '../../openapi/poll.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { type Repeated, repeat } from '../repeat.ts'
import { claimDue, type Claimed, Lost, putOff, register, settlePage } from './poll-row.ts'
import { takePage } from './take-page.ts'
import { windowOf } from './window.ts'

export type PollingOptions = {
  readonly context: ProcessContext
  /** What can be asked for, by the name of the system; another set replaces it while it runs. */
  readonly polls: () => Readonly<Record<string, Poll>>
  /** Whose systems they are. */
  readonly tenant: string
  /** How often is looked for what is due. Default 2,000. */
  readonly tickMs?: number
}

/**
 * Asks other systems for what changed there, again and again: who loses a webhook, or has none, is told the same by it. Every
 * server does so; a claim in the database makes one of them the one that asks. How far it has come is kept there too, and moves
 * only when everything before is taken in, so that whatever ends in between begins where it was.
 */
export function keepPolling(options: PollingOptions): Repeated {
  const { tickMs = 2_000, context } = options
  return repeat(
    () => pollDue(options),
    () => tickMs,
    error => context.log.warn({ err: error }, 'what is due to be asked for could not be looked up'),
  )
}

/** Takes in a page of everything that is due, and further pages as long as there are; gives how many pages it took. */
export async function pollDue({ context, polls, tenant }: PollingOptions): Promise<number> {
  const open = polls()
  if (Object.keys(open).length === 0) return 0
  await register(context, tenant, open)
  let pages = 0
  for (;;) {
    const claimed = await claimDue(context, tenant, open)
    if (claimed.length === 0) return pages
    await Promise.all(claimed.map(row => pollOne(context, open, row)))
    pages += claimed.length
  }
}

/** One page, or the reason why there is none; either is written down. */
async function pollOne(
  context: ProcessContext,
  polls: Readonly<Record<string, Poll>>,
  row: Claimed,
): Promise<void> {
  const feed = polls[row.system]?.[row.feed]
  if (feed === undefined) return
  const window = windowOf(row, feed, Date.now())
  try {
    if (window === undefined) {
      await putOff(context, row, { seconds: feed.everySeconds })
      return
    }
    const taken = await takePage(context, row, feed, window)
    await settlePage(context, row, { feed, window, ...taken })
  } catch (error) {
    if (error instanceof Lost) return
    await putOff(context, row, { problem: Problem.from(error), error })
  }
}
