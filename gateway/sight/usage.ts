import type pg from 'pg'
import type { GovernedOperation } from '../policies/policy.ts'

/** Counts what each application asks for, and keeps it by minute, hour and day in `crossdock.usage`. */
export type Usage = {
  /** One answered request: a few additions in memory. */
  readonly observe: (use: Use, durationMs: number, bytesIn: number, bytesOut: number) => void
  /** Writes what was counted until now. */
  readonly flush: () => Promise<void>
  /** Writes the rest and stops. */
  readonly close: () => Promise<void>
}

export type Use = {
  readonly operation: GovernedOperation
  readonly tenant: string
  readonly application: string
  readonly status: number
}

export type UsageOptions = {
  readonly pool: Pick<pg.Pool, 'query'>
  readonly log: { warn(fields: object, message: string): void }
  /** Milliseconds between two writes. Default 5,000. */
  readonly flushMs?: number
  /** Combinations of application, operation and status class counted between two writes, at most. Default 20,000. */
  readonly remembered?: number
  /** Milliseconds since 1970. Default Date.now. */
  readonly clock?: () => number
}

/** Upper bounds of the buckets of durations, in milliseconds; what took longer is in one more. */
export const bucketBoundsMs = [
  1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1_000, 2_000, 5_000, 10_000,
  30_000,
] as const

/** How long each period is kept. */
const keptFor = { minute: '2 days', hour: '60 days', day: '800 days' } as const

/**
 * Opens the counting of usage. Memory is bounded: what does not fit before the next write is not counted, and said
 * in the log. What a killed process had counted since its last write is lost; a stopped one writes it.
 */
export function usage({
  pool,
  log,
  flushMs = 5_000,
  remembered = 20_000,
  clock = Date.now,
}: UsageOptions): Usage {
  let current: Batch = newBatch(0)
  /** Written next; one that could not be written waits here for the next time. */
  let finished: Batch[] = []
  let writing: Promise<void> = Promise.resolve()
  let uncounted = 0
  let nextTidying = 0

  const timer = setInterval(() => void flush(), flushMs)
  timer.unref()

  return {
    observe({ operation, tenant, application, status }, durationMs, bytesIn, bytesOut) {
      const minute = Math.floor(clock() / 60_000)
      if (minute !== current.minute) turn(minute)
      let byCaller = current.counts.get(operation)
      if (byCaller === undefined) current.counts.set(operation, (byCaller = new Map()))
      let classes = byCaller.get(application)
      if (classes === undefined) byCaller.set(application, (classes = { tenant, counts: [] }))
      const statusClass = Math.floor(status / 100)
      let counts = classes.counts[statusClass]
      if (counts === undefined) {
        if (current.size >= remembered) {
          uncounted += 1
          return
        }
        current.size += 1
        counts = classes.counts[statusClass] = new Float64Array(fixed + bucketBoundsMs.length + 1)
      }
      let bucket = 0
      while (bucket < bucketBoundsMs.length && durationMs > (bucketBoundsMs[bucket] as number)) {
        bucket++
      }
      add(counts, 0, 1)
      if (status === 429) add(counts, 1, 1)
      add(counts, 2, bytesIn)
      add(counts, 3, bytesOut)
      add(counts, 4, durationMs)
      add(counts, fixed + bucket, 1)
    },
    flush,
    async close() {
      clearInterval(timer)
      await flush()
    },
  }

  function turn(minute: number): void {
    if (current.size > 0) finished.push(current)
    current = newBatch(minute)
  }

  function flush(): Promise<void> {
    turn(Math.floor(clock() / 60_000))
    writing = writing.then(write)
    return writing
  }

  async function write(): Promise<void> {
    if (uncounted > 0) {
      log.warn({ requests: uncounted }, 'usage of too many applications at once: not counted')
      uncounted = 0
    }
    while (finished.length > 0) {
      const [batch] = finished as [Batch]
      try {
        await writeBatch(pool, batch)
        finished.shift()
      } catch (error) {
        log.warn({ err: error }, 'usage could not be written; it waits')
        // Minutes of a database that is away: what does not fit is given up, the newest first to stay.
        finished = finished.slice(-keptBatches)
        return
      }
    }
    if (clock() < nextTidying) return
    nextTidying = clock() + 3_600_000
    await tidy(pool).catch((error: unknown) => log.warn({ err: error }, 'old usage is still there'))
  }
}

/** Requests, refusals by a limit, bytes in, bytes out, milliseconds; then the buckets. */
const fixed = 5

/** Batches that wait for a database that does not answer. */
const keptBatches = 30

type Batch = {
  /** Minutes since 1970. */
  readonly minute: number
  readonly counts: Map<GovernedOperation, Map<string, Classes>>
  size: number
}

/** By the first digit of the status. */
type Classes = { readonly tenant: string; readonly counts: (Float64Array | undefined)[] }

const newBatch = (minute: number): Batch => ({ minute, counts: new Map(), size: 0 })

function add(counts: Float64Array, index: number, more: number): void {
  counts[index] = (counts[index] as number) + more
}

async function writeBatch(pool: Pick<pg.Pool, 'query'>, batch: Batch): Promise<void> {
  const rows = rowsOf(batch)
  // A generation and the one after it may each have counted for the same operation.
  await pool.query({
    name: 'crossdock-add-usage',
    text: `insert into crossdock.usage as u
        (grain, period, tenant, application, api, operation, status_class,
         requests, limit_refusals, bytes_in, bytes_out, duration_ms, buckets)
      select g.grain, date_trunc(g.grain, to_timestamp($2), 'UTC'), e.tenant, e.application, e.api, e.operation,
             e.class, sum(e.requests), sum(e.refusals), sum(e."bytesIn"), sum(e."bytesOut"), sum(e.ms),
             crossdock.sum_counts(e.buckets)
      from jsonb_to_recordset($1::jsonb) as e(
        tenant text, application text, api text, operation text, class smallint, requests bigint,
        refusals bigint, "bytesIn" bigint, "bytesOut" bigint, ms double precision, buckets bigint[])
      cross join (values ('minute'), ('hour'), ('day')) as g(grain)
      group by 1, 2, 3, 4, 5, 6, 7
      order by 1, 2, 3, 4, 5, 6, 7
      on conflict (tenant, grain, period, application, api, operation, status_class) do update set
        requests = u.requests + excluded.requests,
        limit_refusals = u.limit_refusals + excluded.limit_refusals,
        bytes_in = u.bytes_in + excluded.bytes_in,
        bytes_out = u.bytes_out + excluded.bytes_out,
        duration_ms = u.duration_ms + excluded.duration_ms,
        buckets = crossdock.add_counts(u.buckets, excluded.buckets)`,
    values: [JSON.stringify(rows), batch.minute * 60],
  })
}

function rowsOf({ counts }: Batch): object[] {
  const rows: object[] = []
  for (const [{ contract, operationId }, byCaller] of counts) {
    for (const [application, { tenant, counts: classes }] of byCaller) {
      for (const [statusClass, numbers] of classes.entries()) {
        if (numbers === undefined) continue
        const [requests, refusals, bytesIn, bytesOut, ms] = numbers
        rows.push({
          tenant,
          application,
          api: contract,
          operation: operationId,
          class: statusClass,
          requests,
          refusals,
          bytesIn,
          bytesOut,
          ms,
          buckets: [...numbers.subarray(fixed)],
        })
      }
    }
  }
  return rows
}

async function tidy(pool: Pick<pg.Pool, 'query'>): Promise<void> {
  for (const [grain, age] of Object.entries(keptFor)) {
    await pool.query(
      `delete from crossdock.usage where grain = $1 and period < now() - $2::interval`,
      [grain, age],
    )
  }
}

/** The duration that a share of the requests did not exceed: read off the buckets, even within each. */
export function quantileMs(buckets: readonly number[], share: number): number {
  const total = buckets.reduce((sum, count) => sum + count, 0)
  if (total === 0) return 0
  let rank = share * total
  for (const [index, count] of buckets.entries()) {
    if (rank > count) {
      rank -= count
      continue
    }
    const from = index === 0 ? 0 : (bucketBoundsMs[index - 1] as number)
    const to = bucketBoundsMs[index] ?? from
    return from + (to - from) * (count === 0 ? 0 : rank / count)
  }
  return bucketBoundsMs.at(-1) as number
}
