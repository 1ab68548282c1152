import { setTimeout as sleep } from 'node:timers/promises'
import { Readable } from 'node:stream'
import type { operations } from '../../openapi/generated/event-log.d.ts'
import type { Call, Handlers } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Queryable } from '../store/store.ts'
import { endOfEvents, readEvents } from './read-events.ts'

/** The events process: the operations of openapi/process/event-log.yaml. */
export type Events = Handlers<operations>

/** Reads the event log, by cursor and as a stream. `stopping` ends every stream that is open. */
export function events({
  store,
  stopping,
}: Pick<ProcessContext, 'store'> & { readonly stopping: AbortSignal }): Events {
  return {
    async listEvents(call, { after, type: types, subject, from, to, limit = 50 }) {
      const { tenant } = unbound(call)
      const read = { after, types, subject, from, to, limit }
      const { events: found, nextCursor } = await readEvents(store.of(tenant).pool, tenant, read)
      return { items: found.map(({ event }) => event), nextCursor }
    },

    async streamEvents(call, { after, type: types, subject }) {
      const { tenant } = unbound(call)
      if (stopping.aborted) return { status: 204, body: undefined }
      const pool = store.of(tenant).pool as Queryable
      const begin = call.lastEventId ?? after ?? (await endOfEvents(pool))
      // A cursor that is none of ours is refused before the answer begins.
      await readEvents(pool, tenant, { after: begin, limit: 1 })
      const stream = Readable.from(follow(pool, tenant, begin, { types, subject }, stopping), {
        objectMode: false,
        highWaterMark: 65_536,
      })
      const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }
      // The gateway sends a stream as it is; the contract's types know bodies only.
      return { status: 200, body: undefined, headers, stream } as never
    },

    async listPublications(call) {
      const { tenant } = unbound(call)
      const { rows } = await store.of(tenant).pool.query<PublicationRow>(
        `select p.stream, p.published, p.refills, p.at,
                (select count(*)::int from (
                   select 1 from crossdock.event e
                   where e.tenant = $1 and (e.transaction, e.position) > (p.transaction, p.position)
                   limit 10000) one) as pending
         from crossdock.event_publication p where p.tenant = $1 and p.stream <> 'look-alikes' order by p.stream limit 20`,
        [tenant],
      )
      return {
        publications: rows.map(({ at, ...row }) => ({
          ...row,
          ...(at !== null && { at: at.toISOString() }),
        })),
      }
    },
  }
}

type PublicationRow = {
  readonly stream: string
  readonly published: number
  readonly refills: number
  readonly at: Date | null
  readonly pending: number
}

/** Everything of the tenant is told here: it is not for who is bound to one customer or partner. */
function unbound({ principal }: Call): Call['principal'] {
  if (principal.customer === undefined && principal.partner === undefined) return principal
  throw new Problem('forbidden', {
    detail: 'This is for callers that are not bound to one customer or partner.',
  })
}

const pageSize = 100
const pauseMs = 250
const heartbeatMs = 15_000
const longestMs = 600_000

/** The log from a cursor on, as text of server-sent events; asks for more only when what there was has been taken. */
async function* follow(
  db: Queryable,
  tenant: string,
  begin: string,
  filter: { readonly types: readonly string[] | undefined; readonly subject: string | undefined },
  stopping: AbortSignal,
): AsyncGenerator<string> {
  const until = performance.now() + longestMs
  let after = begin
  let toldAt = performance.now()
  yield `retry: 1000\nid: ${after}\n\n`
  while (!stopping.aborted && performance.now() < until) {
    const page = await readEvents(db, tenant, { after, ...filter, limit: pageSize })
    if (page.events.length > 0) {
      yield page.events
        .map(
          ({ event, cursor }) =>
            `id: ${cursor}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`,
        )
        .join('')
      toldAt = performance.now()
    } else if (performance.now() - toldAt > heartbeatMs) {
      // Says too how far it has looked: what came is not looked through again.
      yield `: still here\nid: ${page.nextCursor}\n\n`
      toldAt = performance.now()
    }
    after = page.nextCursor
    if (page.events.length < pageSize) {
      await sleep(pauseMs, undefined, { signal: stopping }).catch(() => undefined)
    }
  }
}
