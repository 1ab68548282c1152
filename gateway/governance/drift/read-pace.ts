import type pg from 'pg'
import { latencyHistogram, type Histogram, type Pace } from './pace.ts'

export type ReadPaceOptions = {
  readonly pool: Pick<pg.Pool, 'query'>
  readonly api: string
  /** That run, by the names they are counted under. */
  readonly operations: readonly {
    readonly operationId: string
    readonly method: string
    readonly path: string
  }[]
  /** What is now; before it comes what is usual. */
  readonly days: number
  readonly now: Date
}

/** So many days before those that are looked at say what is usual. */
const usualDays = 28

/** How fast and how large answers were, by what is counted and kept of calls anyway. */
export async function readPace(options: ReadPaceOptions): Promise<readonly Pace[]> {
  const [latencies, sizes] = await Promise.all([readLatencies(options), readSizes(options)])
  return options.operations.flatMap(({ operationId, method, path }) => {
    const latency = latencies.get(operationId)
    if (latency === undefined) return []
    const size = sizes.get(operationId) ?? { now: [], before: [] }
    return [{ method: method.toUpperCase(), path, latency, size }]
  })
}

type Both = { now: Histogram; before: Histogram }

async function readLatencies({ pool, api, days, now }: ReadPaceOptions) {
  const { rows } = await pool.query<{ operation: string; isNow: boolean; buckets: string[] }>({
    name: 'crossdock-read-latencies',
    text: `select operation, period >= $2::timestamptz - make_interval(days => $3) as "isNow",
             crossdock.sum_counts(buckets) as buckets
           from crossdock.usage
           where api = $1 and grain = 'hour' and status_class = 2
             and period >= $2::timestamptz - make_interval(days => $4)
           group by 1, 2`,
    values: [api, now.toISOString(), days, days + usualDays],
  })
  return byOperation(rows, row => latencyHistogram(row.buckets.map(Number)))
}

async function readSizes({ pool, api, days, now }: ReadPaceOptions) {
  const { rows } = await pool.query<{
    operation: string
    isNow: boolean
    sizes: Readonly<Record<string, number>>
  }>({
    name: 'crossdock-read-sizes',
    text: `select operation, "isNow", json_object_agg(bound, calls) as sizes from (
             select s.operation, s.last_at >= $2::timestamptz - make_interval(days => $3) as "isNow",
               b.key as bound, sum(b.value::double precision) as calls
             from crossdock.shape_sketch s, json_each(s.sketch -> 'answers') a, json_each_text(a.value -> 'bytes') b
             where s.api = $1 and a.key like '2__'
               and s.day >= (($2::timestamptz - make_interval(days => $4)) at time zone 'UTC')::date
             group by 1, 2, 3
           ) counted group by 1, 2`,
    values: [api, now.toISOString(), days, days + usualDays],
  })
  return byOperation(rows, ({ sizes }) => sizeHistogram(sizes))
}

/** Sizes are told apart by bounds of their own: what is below the lowest of them is as even as in the others. */
function sizeHistogram(sizes: Readonly<Record<string, number>>): Histogram {
  const counts = Object.entries(sizes)
    .map(([bound, count]): [number, number] => [Number(bound), count])
    .toSorted(([one], [other]) => one - other)
  // Each holds what is larger than the next lower bound there can be, which nothing may have been counted at.
  return counts.flatMap(([bound, count], index) => {
    const lower = bound / 2 ** 0.25
    const before = counts[index - 1]?.[0] ?? 0
    return before < lower * 0.99
      ? [[lower, 0] as const, [bound, count] as const]
      : [[bound, count] as const]
  })
}

function byOperation<Row extends { readonly operation: string; readonly isNow: boolean }>(
  rows: readonly Row[],
  toHistogram: (row: Row) => Histogram,
): ReadonlyMap<string, Both> {
  const found = new Map<string, Both>()
  for (const row of rows) {
    const both = found.get(row.operation) ?? { now: [], before: [] }
    found.set(row.operation, both)
    both[row.isNow ? 'now' : 'before'] = toHistogram(row)
  }
  return found
}
