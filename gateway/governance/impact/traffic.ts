import type pg from 'pg'
import { templateOf } from '../diff/compare-paths.ts'
import { mergedSketches, type Sketch } from '../shapes/sketch.ts'

/** What an API was asked and answered in a while, by who called: as recorded, and as `contracts shapes export` writes it. */
export type Traffic = {
  readonly api: string
  /** Instants. */
  readonly from: string
  readonly to: string
  readonly consumers: readonly ConsumerTraffic[]
  /** What was asked for that the contract does not have. */
  readonly unrouted: readonly UnroutedTraffic[]
}

export type ConsumerTraffic = {
  readonly tenant: string
  /** Empty: who did not say who it is. */
  readonly application: string
  readonly applicationName: string
  /** Kind of caller: `partner`, `storefront`… */
  readonly audience: string
  readonly operations: readonly OperationTraffic[]
}

export type OperationTraffic = {
  readonly operation: string
  readonly method: string
  readonly path: string
  /** Of the contract it was recorded under; of the last one where there were several. */
  readonly digest: string
  readonly sketch: Sketch
}

export type UnroutedTraffic = {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly calls: number
  readonly lastAt: string
}

export type ReadTrafficOptions = {
  readonly pool: Pick<pg.Pool, 'query'>
  readonly api: string
  readonly days: number
  /** Only what was recorded under this contract. Default: under any. */
  readonly digest?: string
  readonly now: Date
}

/** Reads what was recorded. Parts, days and contracts of one caller and operation become one sketch. */
export async function readTraffic({
  pool,
  api,
  days,
  digest,
  now,
}: ReadTrafficOptions): Promise<Traffic> {
  const from = new Date(now.getTime() - days * 86_400_000)
  const { rows } = await pool.query<Row>({
    name: 'crossdock-read-shapes',
    text: `select s.tenant, s.application, coalesce(a.name, '') as name, coalesce(a.audience, '') as audience,
             s.operation, s.method, s.path, s.digest, s.sketch
           from crossdock.shape_sketch s left join crossdock.application a on a.id = s.application
           where s.api = $1 and s.day >= ($2::timestamptz at time zone 'UTC')::date
             and s.last_at >= $2 and ($3::text is null or s.digest = $3)
           order by s.tenant, s.application, s.method, s.path, s.last_at`,
    values: [api, from.toISOString(), digest ?? null],
  })
  const { rows: unrouted } = await pool.query<UnroutedTraffic & { lastAt: Date }>({
    name: 'crossdock-read-unrouted',
    text: `select method, path, status, sum(calls)::bigint as calls, max(last_at) as "lastAt"
           from crossdock.unrouted_request
           where api = $1 and last_at >= $2 group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit 200`,
    values: [api, from.toISOString()],
  })
  return {
    api,
    from: from.toISOString(),
    to: now.toISOString(),
    consumers: consumersOf(rows),
    unrouted: unrouted.map(one => ({
      ...one,
      calls: Number(one.calls),
      lastAt: new Date(one.lastAt).toISOString(),
    })),
  }
}

type Row = Omit<ConsumerTraffic, 'operations' | 'applicationName'> &
  OperationTraffic & { readonly name: string }

function consumersOf(rows: readonly Row[]): readonly ConsumerTraffic[] {
  const consumers = new Map<string, { row: Row; operations: Map<string, OperationTraffic> }>()
  for (const row of rows) {
    const { tenant, application, operation, method, path, digest, sketch } = row
    const key = `${tenant}\n${application}`
    const known = consumers.get(key) ?? { row, operations: new Map() }
    consumers.set(key, known)
    const place = `${method} ${templateOf(path)}`
    const before = known.operations.get(place)
    known.operations.set(place, {
      operation,
      method,
      path,
      digest,
      sketch: before === undefined ? sketch : mergedSketches(before.sketch, sketch),
    })
  }
  return [...consumers.values()].map(({ row, operations }) => ({
    tenant: row.tenant,
    application: row.application,
    applicationName: row.name === '' ? row.application || 'nobody known' : row.name,
    audience: row.audience,
    operations: [...operations.values()],
  }))
}
