import type { Queryable } from '../../../process-apis/store/store.ts'
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

/** Somebody who calls an API, and how often. */
type Edge = {
  readonly caller: string
  readonly api: string
  readonly calls: number
  readonly lastSeen: Date
  readonly operations: readonly string[]
}

export type Dependency = {
  readonly api: string
  readonly calls: number
  readonly lastSeen: Date
  /** Operations that were called. */
  readonly work: readonly string[]
  /** Who called it in between; absent where the API did by itself. */
  readonly through?: readonly string[]
}

/** Which API called which, by what was counted where layers meet: requests, and the work that followed of them. */
export async function readEdges(db: Queryable, now: Date): Promise<readonly Edge[]> {
  const { rows } = await db.query<object>(
    `select caller, api, sum(calls)::bigint as calls, max(last_at) as "lastSeen",
       array_agg(distinct operation order by operation) as operations
     from crossdock.layer_call
     where day > ($1::timestamptz at time zone 'UTC')::date - $2::integer
     group by caller, api order by caller, calls desc, api`,
    [now, catalogueDays],
  )
  return rows.map(row => toRow<Edge>(row)).map(one => ({ ...one, calls: Number(one.calls) }))
}

/** What an API called: by itself first, then what those called that it leads to. */
export function dependenciesOf(api: string, edges: readonly Edge[]): readonly Dependency[] {
  const reached = reachedFrom(api, edges, ({ caller, api: called }) => [caller, called])
  const own = edges.filter(({ caller }) => caller === api)
  const direct = new Set(own.map(one => one.api))
  const farther = [...reached]
    .filter(one => !direct.has(one))
    .toSorted()
    .map((one): Dependency => {
      const between = edges.filter(edge => edge.api === one && reached.has(edge.caller))
      return {
        api: one,
        calls: between.reduce((sum, { calls }) => sum + calls, 0),
        lastSeen: new Date(Math.max(...between.map(({ lastSeen }) => lastSeen.getTime()))),
        work: [...new Set(between.flatMap(({ operations }) => operations))].toSorted(),
        through: between.map(({ caller }) => caller).toSorted(),
      }
    })
  return [
    ...own.map(({ api: called, calls, lastSeen, operations }) => ({
      api: called,
      calls,
      lastSeen,
      work: operations,
    })),
    ...farther,
  ]
}

/** Who leads to an API, by itself or through others. */
export function dependentsOf(api: string, edges: readonly Edge[]): readonly string[] {
  return [...reachedFrom(api, edges, ({ caller, api: called }) => [called, caller])].toSorted()
}

function reachedFrom(
  start: string,
  edges: readonly Edge[],
  endsOf: (edge: Edge) => readonly [string, string],
): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [start]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const edge of edges) {
      const [from, to] = endsOf(edge)
      if (from !== at || to === start || reached.has(to)) continue
      reached.add(to)
      open.push(to)
    }
  return reached
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
