import type { Queryable } from '../../../process-apis/store/store.ts'
import { queues } from '../../../process-apis/queues.ts'
import { quantileMs } from '../../sight/usage.ts'
import { toRow } from '../registry/rows.ts'

/** How far back the catalogue looks. */
const catalogueDays = 30

export type Consumer = {
  readonly tenant: string
  readonly application: string
  readonly name: string
  readonly audience: string
  readonly calls: number
  readonly lastSeen: Date
  readonly operations: readonly string[]
}

/** Who really called an API, by what was counted of requests. */
export async function readConsumers(
  db: Queryable,
  api: string,
  now: Date,
): Promise<readonly Consumer[]> {
  const { rows } = await db.query<object>(
    `select u.tenant, u.application, coalesce(a.name, u.application) as name,
       coalesce(a.audience, 'unknown') as audience, sum(u.requests)::bigint as calls,
       max(u.period) as "lastSeen", array_agg(distinct u.operation order by u.operation) as operations
     from crossdock.usage u left join crossdock.application a on a.id = u.application
     where u.api = $1 and u.grain = 'hour' and u.period > $2::timestamptz - make_interval(days => $3)
     group by u.tenant, u.application, a.name, a.audience
     having sum(u.requests) > 0 order by calls desc, u.application limit 1000`,
    [api, now, catalogueDays],
  )
  return rows.map(row => toRow<Consumer>(row)).map(one => ({ ...one, calls: Number(one.calls) }))
}

export type Dependency = {
  readonly api: string
  readonly calls: number
  readonly lastSeen: Date
  /** Kinds of work that were asked of it. */
  readonly work: readonly string[]
}

const systems = Object.entries(queues)
  .filter(([, queue]) => 'system' in queue)
  .map(([name]) => name)

/**
 * What an API had done elsewhere: the work that its requests began, and all that followed of it in the queues of systems.
 * Read off the work itself; nobody declares it. Only requests with an Idempotency-Key lead to their work.
 */
export async function readDependencies(
  db: Queryable,
  api: string,
  now: Date,
): Promise<readonly Dependency[]> {
  const { rows } = await db.query<object>(
    `with begun as (
       select distinct o.tenant, o.correlation_id from crossdock.idempotency i
       join crossdock.operation o on o.id = i.operation_id
       where i.created_at > $2::timestamptz - make_interval(days => $3)
         and exists (select from crossdock.usage u where u.tenant = i.tenant and u.grain = 'day' and u.api = $1
           and u.application = i.application and u.operation = i.operation)
       limit 20000
     )
     select o.queue as api, count(*)::int as calls, max(o.created_at) as "lastSeen",
       array_agg(distinct o.kind order by o.kind) as work
     from begun b join crossdock.operation o on o.tenant = b.tenant and o.correlation_id = b.correlation_id
     where o.queue = any($4) and o.queue <> $1
     group by o.queue order by calls desc, o.queue`,
    [api, now, catalogueDays, systems],
  )
  return rows.map(row => toRow<Dependency>(row))
}

/** The APIs whose requests had work done by a system, by name. */
export async function readDependents(
  db: Queryable,
  api: string,
  now: Date,
): Promise<readonly string[]> {
  const { rows } = await db.query<{ api: string }>(
    `select distinct u.api from crossdock.operation o
     join crossdock.operation b on b.tenant = o.tenant and b.correlation_id = o.correlation_id
     join crossdock.idempotency i on i.operation_id = b.id
     join crossdock.usage u on u.tenant = i.tenant and u.grain = 'day' and u.application = i.application
       and u.operation = i.operation
     where o.queue = $1 and o.created_at > $2::timestamptz - make_interval(days => $3) and u.api <> $1
     order by u.api limit 200`,
    [api, now, catalogueDays],
  )
  return rows.map(row => row.api)
}

export type Service = {
  readonly requests: number
  /** Percent of the requests that were answered without a fault of ours. */
  readonly availability: number
  readonly latencyP95Ms: number
}

/** How an API really did; undefined where nobody called. */
export async function readService(
  db: Queryable,
  api: string,
  now: Date,
): Promise<Service | undefined> {
  const { rows } = await db.query<{ requests: string; errors: string; buckets: string[] }>(
    `select sum(requests)::bigint as requests,
       coalesce(sum(requests) filter (where status_class >= 5), 0)::bigint as errors,
       crossdock.sum_counts(buckets) as buckets
     from crossdock.usage
     where api = $1 and grain = 'hour' and period > $2::timestamptz - make_interval(days => $3)
     having sum(requests) > 0`,
    [api, now, catalogueDays],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const requests = Number(row.requests)
  return {
    requests,
    availability: Math.round(100_000 * (1 - Number(row.errors) / requests)) / 1000,
    latencyP95Ms: Math.round(10 * quantileMs(row.buckets.map(Number), 0.95)) / 10,
  }
}
