import type pg from 'pg'
import type { KeyedSketch, Shapes, SketchKey, Taken } from './shapes.ts'
import { mergedSketches, type Sketch } from './sketch.ts'

/** Writes what was taken down to `crossdock.shape_sketch`, and keeps that small. */
export type ShapeStore = {
  readonly flush: () => Promise<void>
  readonly close: () => Promise<void>
}

export type ShapeStoreOptions = {
  readonly pool: Pick<pg.Pool, 'query'>
  readonly shapes: Pick<Shapes, 'take' | 'giveBack'>
  readonly log: { warn(fields: object, message: string): void }
  /** Milliseconds between two writes. Default 15,000. */
  readonly flushMs?: number
  /** Default 30. */
  readonly keptDays?: number
  /** Milliseconds since 1970. Default Date.now. */
  readonly clock?: () => number
}

export function shapeStore({
  pool,
  shapes,
  log,
  flushMs = 15_000,
  keptDays = 30,
  clock = Date.now,
}: ShapeStoreOptions): ShapeStore {
  let writing: Promise<void> = Promise.resolve()
  let nextTidying = clock() + firstTidyingMs
  const timer = setInterval(() => void inTurn('rounds'), flushMs)
  timer.unref()

  return {
    flush,
    async close() {
      clearInterval(timer)
      await flush()
    },
  }

  function flush(): Promise<void> {
    return inTurn('all')
  }

  function inTurn(how: 'all' | 'rounds'): Promise<void> {
    writing = writing.then(() => write(how))
    return writing
  }

  async function write(how: 'all' | 'rounds'): Promise<void> {
    const taken = shapes.take(how)
    try {
      await writeSketches(pool, taken.sketches)
    } catch (error) {
      log.warn({ err: error }, 'what callers send could not be written; it waits')
      shapes.giveBack(taken)
      return
    }
    try {
      await writeUnrouted(pool, taken)
    } catch (error) {
      log.warn({ err: error }, 'requests to paths that are not there could not be written')
      shapes.giveBack({ ...taken, sketches: [] })
    }
    if (clock() < nextTidying) return
    nextTidying = clock() + 3_600_000
    await tidy(pool, keptDays).catch((error: unknown) =>
      log.warn({ err: error }, 'old sketches of calls are still there'),
    )
  }
}

const firstTidyingMs = 60_000

/** So many are written with one statement. */
const together = 25

async function writeSketches(
  pool: Pick<pg.Pool, 'query'>,
  sketches: readonly KeyedSketch[],
): Promise<void> {
  for (let from = 0; from < sketches.length; from += together) {
    await pool.query({
      name: 'crossdock-write-shapes',
      text: `insert into crossdock.shape_sketch
          (tenant, application, api, operation, method, path, digest, day, part, calls, looked, last_at, sketch)
        select e.tenant, e.application, e.api, e.operation, e.method, e.path, e.digest, e.day, e.part,
               (e.sketch ->> 'calls')::bigint, (e.sketch ->> 'looked')::bigint,
               (e.sketch ->> 'lastAt')::timestamptz, e.sketch
        from json_to_recordset($1::json) as e(
          tenant text, application text, api text, operation text, method text, path text, digest text,
          day date, part text, sketch json)
        order by api, day, tenant, application, operation, digest, part
        on conflict (api, day, tenant, application, operation, digest, part) do update set
          calls = excluded.calls, looked = excluded.looked, last_at = excluded.last_at,
          sketch = excluded.sketch`,
      values: [JSON.stringify(sketches.slice(from, from + together))],
    })
  }
}

async function writeUnrouted(pool: Pick<pg.Pool, 'query'>, { unrouted }: Taken): Promise<void> {
  if (unrouted.length === 0) return
  await pool.query({
    name: 'crossdock-write-unrouted',
    text: `insert into crossdock.unrouted_request as u (api, day, method, path, status, calls, last_at)
      select e.api, (e."lastAt" at time zone 'UTC')::date, e.method, e.path, e.status, sum(e.calls), max(e."lastAt")
      from json_to_recordset($1::json) as e(
        api text, method text, path text, status smallint, calls bigint, "lastAt" timestamptz)
      group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
      on conflict (api, day, method, path, status) do update set
        calls = u.calls + excluded.calls, last_at = greatest(u.last_at, excluded.last_at)`,
    values: [JSON.stringify(unrouted)],
  })
}

async function tidy(pool: Pick<pg.Pool, 'query'>, keptDays: number): Promise<void> {
  for (const table of ['shape_sketch', 'unrouted_request']) {
    await pool.query(
      `delete from crossdock.${table} where day < (now() at time zone 'UTC')::date - $1::integer`,
      [keptDays],
    )
  }
  await rollUp(pool)
}

/** Lists of parts that are looked at in one go. */
const mostRolled = 200

/** Makes one of the parts of days that are over: an hour later no process writes to them any more. */
async function rollUp(pool: Pick<pg.Pool, 'query'>): Promise<void> {
  const { rows: crowded } = await pool.query<SketchKey>(
    `select api, day::text, tenant, application, operation, digest, min(method) as method, min(path) as path
     from crossdock.shape_sketch
     where day < (now() at time zone 'UTC' - interval '1 hour')::date
     group by 1, 2, 3, 4, 5, 6 having count(*) > 1
     order by 1, 2, 3, 4, 5, 6 limit $1`,
    [mostRolled],
  )
  for (const key of crowded) {
    const values = [key.api, key.day, key.tenant, key.application, key.operation, key.digest]
    const { rows } = await pool.query<{ part: string; sketch: Sketch }>(
      `select part, sketch from crossdock.shape_sketch
       where api = $1 and day = $2 and tenant = $3 and application = $4 and operation = $5 and digest = $6
       order by part`,
      values,
    )
    const [first, ...rest] = rows
    if (first === undefined || rest.length === 0) continue
    const merged = rest.reduce((all, { sketch }) => mergedSketches(all, sketch), first.sketch)
    // One statement, so that readers see the parts or the whole; who rolls up at the same time finds no parts left.
    await pool.query(
      `with gone as (
         delete from crossdock.shape_sketch
         where api = $1 and day = $2 and tenant = $3 and application = $4 and operation = $5 and digest = $6
           and part = any($7)
         returning part)
       insert into crossdock.shape_sketch
         (api, day, tenant, application, operation, digest, method, path, part, calls, looked, last_at, sketch)
       select $1, $2::date, $3, $4, $5, $6, $8, $9, 'day ' || md5(array_to_string($7::text[], ' ')),
              $10, $11, $12, $13::json
       where (select count(*) from gone) = cardinality($7::text[])`,
      [
        ...values,
        rows.map(({ part }) => part),
        key.method,
        key.path,
        merged.calls,
        merged.looked,
        merged.lastAt,
        JSON.stringify(merged),
      ],
    )
  }
}
