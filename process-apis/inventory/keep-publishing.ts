import type { ProcessContext } from '../context.ts'
import { type Repeated, repeat } from '../repeat.ts'
import { ownTrace, publish } from './publish-stock.ts'
import { usualStockPolicy } from './stock-policy.ts'
import { wholeServer } from '../store/store.ts'

/**
 * Tells the channels of the policy what has changed, again and again. Every server does so; the place in what happens is
 * kept under a lock, so that each change is told once. What fails is told with the next round.
 */
export function keepPublishing(context: ProcessContext): Repeated {
  return repeat(
    () => publishAll(context),
    () => (context.policies.stock ?? usualStockPolicy).publications.everySeconds * 1_000,
    error => context.log.warn({ err: error }, 'channels could not be told of stock'),
  )
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
