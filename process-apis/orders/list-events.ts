import type { ProcessContext } from '../context.ts'
import { readEvents } from '../events/read-events.ts'
import type { Orders } from './contract.ts'

/** The event log in an order in which nothing is skipped (events/read-events.ts). */
export function listEvents({ store }: ProcessContext): Orders['listEvents'] {
  return async ({ principal: { tenant } }, { after, type, subject, limit = 50 }) => {
    const { events, nextCursor } = await readEvents(store.of(tenant).pool, tenant, {
      after,
      types: type === undefined ? undefined : [type],
      subject,
      limit,
    })
    return { items: events.map(({ event }) => event), nextCursor }
  }
}
