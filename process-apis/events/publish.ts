import type { CloudEvent } from '../../openapi/generated/event-log.d.ts'
import type { Log } from '../durable/attempt.ts'
import { type ProcessStore, type Queryable, wholeServer } from '../store/store.ts'
import { eventPosition, type EventRow, readEvents, toCloudEvent } from './read-events.ts'

/** An event stream outside, as the publisher sees it. */
export type EventStream = {
  /** Its name, under which how far it is filled is kept. */
  readonly name: string
  /** Makes the stream if it is not there, and says which one it is: another one of the same name is another one. */
  identity(): Promise<string>
  /** Resolves when every one of them is kept there. The same `messageId` twice is once, as long as the stream remembers it. */
  publish(messages: readonly StreamMessage[]): Promise<void>
  close(): Promise<void>
}

export type StreamMessage = {
  readonly tenant: string
  readonly event: CloudEvent
  readonly messageId: string
  /** The run that asked for it once more. */
  readonly replay?: string
}

export type PublisherOptions = {
  readonly store: Pick<ProcessStore, 'of'>
  readonly stream: EventStream
  readonly log: Log
  /** Only events of these types. Default: all. */
  readonly types?: readonly string[]
  /** When it is first begun, what is older than so many minutes is of no interest. Default: all of it is. */
  readonly sinceMinutes?: number
  /** Whether it has nothing to do at the moment, whatever there is. Default: never. */
  readonly idle?: () => boolean
  /** How long to wait when there was nothing. Default 250. */
  readonly pauseMs?: number
}

/**
 * Carries the outbox to an event stream, at least once, each tenant's in its order. PostgreSQL is the truth: how far it is stands
 * beside the events, and a stream that was made anew is filled from the beginning. One process carries a tenant at a time. While
 * the stream is away nothing is lost and nobody waits.
 */
export function publishEvents({
  store,
  stream,
  log,
  types,
  sinceMinutes,
  idle = () => false,
  pauseMs = 250,
}: PublisherOptions): {
  readonly close: () => Promise<void>
} {
  const pool: Queryable = store.of(wholeServer('carry events')).pool
  const stopping = new AbortController()
  const owner = crypto.randomUUID()
  const leases = new Map<string, number>()
  const elsewhere = new Map<string, number>()
  let failures = 0
  const done = run()
  return {
    async close() {
      stopping.abort()
      await done
      // Whoever is left need not wait for the lease to end.
      await pool
        .query(`update crossdock.event_publication set owner = null where owner = $1`, [owner])
        .catch(() => undefined)
      await stream.close()
    },
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      if (idle()) {
        await pause(pauseMs)
        continue
      }
      const more = await carry().catch((error: unknown) => {
        failures += 1
        if (failures === 1) log.warn({ err: error }, 'events could not be carried to the stream')
        return false
      })
      if (!more) await pause(failures > 0 ? Math.min(5_000, 250 * 2 ** failures) : pauseMs)
    }
  }

  /** Takes every tenant on by a batch; says whether there may be more. */
  async function carry(): Promise<boolean> {
    const identity = await stream.identity()
    let more = false
    for (const tenant of await tenants(pool)) {
      if (stopping.signal.aborted) return false
      const carried = await carryTenant({
        pool,
        stream,
        identity,
        tenant,
        owner,
        leases,
        elsewhere,
        types,
        sinceMinutes,
      })
      if (carried === batch) more = true
    }
    if (failures > 0) log.info({}, 'events are carried to the stream again')
    failures = 0
    return more
  }

  function pause(ms: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, ms)
      stopping.signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer)
          resolve()
        },
        { once: true },
      )
    })
  }
}

const batch = 200

type Carrying = {
  readonly pool: Queryable
  readonly stream: EventStream
  readonly identity: string
  readonly tenant: string
  readonly owner: string
  readonly types: readonly string[] | undefined
  readonly sinceMinutes: number | undefined
  /** Until when this process has a tenant to itself, by its own clock. */
  readonly leases: Map<string, number>
  /** Until when nobody need ask for a tenant that another process has. */
  readonly elsewhere: Map<string, number>
}

const leaseSeconds = 30

/**
 * Carries one batch of a tenant, what was asked for once more included; gives how many of the log it was. No transaction is open
 * while the stream is waited for: one would hold back every reader of the log.
 */
async function carryTenant(carrying: Carrying): Promise<number> {
  const { pool, stream, identity, tenant, owner, types, sinceMinutes } = carrying
  const known = await held(carrying)
  // Another process is at it.
  if (known === undefined) return 0
  const isNew = known.identity !== identity
  const after = isNew ? undefined : eventPosition.write(known.transaction, known.position)
  const from =
    isNew && sinceMinutes !== undefined
      ? new Date(Date.now() - sinceMinutes * 60_000).toISOString()
      : undefined
  const { events, nextCursor } = await readEvents(pool, tenant, {
    after,
    types,
    from,
    limit: batch,
  })
  // Replays are for streams outside, which are given everything.
  const asked = types === undefined ? await replays(pool, tenant) : []
  if (events.length === 0 && asked.length === 0 && !isNew) return 0

  await stream.publish([
    ...events.map(({ event }) => ({ tenant, event, messageId: event.id })),
    ...asked.map(({ event, runId }) => ({
      tenant,
      event,
      messageId: `${runId}:${event.id}`,
      replay: runId,
    })),
  ])
  const [transaction, position] = eventPosition.read(nextCursor) ?? ['0', '0']
  await pool.query(
    `with told as (delete from crossdock.event_replay where tenant = $2 and position = any($8))
     update crossdock.event_publication set transaction = $3::xid8, position = $4, identity = $5,
       published = published + $6, refills = refills + $7::int, at = now()
     where stream = $1 and tenant = $2 and owner = $9`,
    [
      stream.name,
      tenant,
      transaction,
      position,
      identity,
      events.length + asked.length,
      isNew && known.published > 0 ? 1 : 0,
      asked.map(one => one.asked),
      owner,
    ],
  )
  return events.length
}

type Publication = {
  readonly transaction: string
  readonly position: number
  readonly identity: string
  readonly published: number
}

/** How far a tenant is, for the process that carries it: a lease that is renewed long before it ends, and taken when it has. */
async function held({
  pool,
  stream,
  tenant,
  owner,
  leases,
  elsewhere,
}: Carrying): Promise<Publication | undefined> {
  const columns = `transaction::text, position, identity, published`
  const now = performance.now()
  if ((elsewhere.get(tenant) ?? 0) > now) return undefined
  if ((leases.get(tenant) ?? 0) > now + (leaseSeconds / 2) * 1_000) {
    const { rows } = await pool.query<Publication>(
      `select ${columns} from crossdock.event_publication where stream = $1 and tenant = $2 and owner = $3`,
      [stream.name, tenant, owner],
    )
    return rows[0]
  }
  const { rows } = await pool.query<Publication>(
    `insert into crossdock.event_publication as p (stream, tenant, identity, owner, lease_until)
     values ($1, $2, '', $3, now() + $4 * interval '1 s')
     on conflict (stream, tenant) do update set owner = $3, lease_until = excluded.lease_until
       where p.owner is null or p.owner = $3 or p.lease_until < now()
     returning ${columns}`,
    [stream.name, tenant, owner, leaseSeconds],
  )
  if (rows[0] === undefined) elsewhere.set(tenant, now + 5_000)
  else leases.set(tenant, now + leaseSeconds * 1_000)
  return rows[0]
}

/** What runs ask for once more, first come first served. */
async function replays(
  pool: Queryable,
  tenant: string,
): Promise<readonly { event: CloudEvent; runId: string; asked: number }[]> {
  const { rows } = await pool.query<
    Omit<EventRow, 'horizon' | 'transaction' | 'position'> & { runId: string; asked: number }
  >(
    `select t.run_id as "runId", t.position as asked, e.id, e.type, e.subject, e.sequence, e.at,
            e.correlation_id as "correlationId", e.causation_id as "causationId", e.data
     from crossdock.event_replay t join crossdock.event e on e.id = t.event_id and e.tenant = $1
     where t.tenant = $1 order by t.position limit $2`,
    [tenant, batch],
  )
  return rows.map(({ runId, asked, ...row }) => ({ runId, asked, event: toCloudEvent(row) }))
}

/** Every tenant that has events, found by skipping through the index: there are few tenants and many events. */
async function tenants(pool: Queryable): Promise<readonly string[]> {
  const { rows } = await pool.query<{ tenant: string }>(
    `with recursive found as (
       (select tenant from crossdock.event order by tenant limit 1)
       union all
       select (select e.tenant from crossdock.event e where e.tenant > f.tenant order by e.tenant limit 1)
       from found f where f.tenant is not null
     ) select tenant from found where tenant is not null`,
  )
  return rows.map(({ tenant }) => tenant)
}
