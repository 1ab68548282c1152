import type { ProcessContext } from '../context.ts'
import { ownTrace, publish } from './publish-stock.ts'
import { usualStockPolicy } from './stock-policy.ts'
import { wholeServer } from '../store/store.ts'

/** What is done again and again until it is closed. */
export type Repeated = { readonly close: () => Promise<void> }

/**
 * Tells the channels of the policy what has changed, again and again. Every server does so; the place in what happens is
 * kept under a lock, so that each change is told once. What fails is told with the next round.
 */
export function keepPublishing(context: ProcessContext): Repeated {
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let round: Promise<void> = Promise.resolve()
  const wait = () => {
    if (closed) return
    const { everySeconds } = (context.policies.stock ?? usualStockPolicy).publications
    timer = setTimeout(() => {
      round = publishAll(context)
        .catch((error: unknown) => {
          context.log.warn({ err: error }, 'channels could not be told of stock')
        })
        .finally(wait)
    }, everySeconds * 1_000).unref()
  }
  wait()
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await round
    },
  }
}

async function publishAll(context: ProcessContext): Promise<void> {
  const { channels } = (context.policies.stock ?? usualStockPolicy).publications
  if (channels.length === 0) return
  const { rows } = await context.store
    .of(wholeServer('publish stock'))
    .pool.query<{ tenant: string }>(`select distinct tenant from crossdock.stock_cursor order by 1`)
  for (const { tenant } of rows) {
    for (const channel of channels) {
      await publish(context, { tenant, ...ownTrace() }, { channel, all: false })
    }
  }
}
