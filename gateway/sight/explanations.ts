import type pg from 'pg'
import { explanation, type Explained, type Explanation } from './explanation.ts'

/** Keeps, for some hours, why requests were answered as they were: in `crossdock.request_explanation`. */
export type Explanations = {
  /** Whether this success is one of the sample. */
  readonly samples: () => boolean
  readonly record: (explained: Explained) => void
  /** The newest of this correlation id that the reader may see; empty when there is none for it. */
  readonly find: (correlationId: string, reader: Reader) => Promise<readonly Explanation[]>
  readonly flush: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Whose requests are asked for. */
export type Reader = {
  readonly tenant: string
  /** Absent: every application of the tenant. */
  readonly application?: string
  /** Only what this holder of a token asked for. */
  readonly subject?: string
}

export type ExplanationsOptions = {
  readonly pool: Pick<pg.Pool, 'query'>
  readonly log: { warn(fields: object, message: string): void }
  /** One success of so many is explained. Default 100. */
  readonly oneIn?: number
  /** Requests of one application explained in a minute by this process, at most. Default 300. */
  readonly perMinute?: number
  /** Explanations that wait to be written, at most. Default 2,000. */
  readonly waiting?: number
  /** Milliseconds between two writes. Default 1,000. */
  readonly flushMs?: number
  /** How long they are kept. Default 24. */
  readonly keptHours?: number
  /** Rows kept, at most. Default 500,000. */
  readonly keptRows?: number
}

/**
 * Opens the keeping of explanations. Memory and rows are bounded, and no application can crowd out the others: what
 * is beyond is not kept. Requests of nobody we know have no owner and are not kept either; the access log has them.
 */
export function explanations({
  pool,
  log,
  oneIn = 100,
  perMinute = 300,
  waiting: maxWaiting = 2_000,
  flushMs = 1_000,
  keptHours = 24,
  keptRows = 500_000,
}: ExplanationsOptions): Explanations {
  let waiting: Row[] = []
  let writing: Promise<void> = Promise.resolve()
  let successes = 0
  let minute = 0
  let perApplication = new Map<string, number>()
  let dropped = 0
  let nextTidyingMs = 0
  const timer = setInterval(() => void flush(), flushMs)
  timer.unref()

  return {
    samples: () => ++successes % oneIn === 0,
    record(explained) {
      const { exchange } = explained
      const principal = exchange.caller?.principal
      if (principal === undefined || !admits(principal.application)) return
      if (waiting.length >= maxWaiting) {
        dropped += 1
        return
      }
      waiting.push({
        tenant: principal.tenant,
        application: principal.application,
        subject: principal.subject ?? null,
        document: explanation(explained),
      })
      // Whoever asked wants to read it now, and may ask another process.
      if (exchange.watch?.asked === true) void flush()
    },
    async find(correlationId, { tenant, application, subject }) {
      await flush()
      const { rows } = await pool.query<{ document: Explanation }>({
        name: 'crossdock-find-explanation',
        text: `select document from crossdock.request_explanation
               where tenant = $1 and correlation_id = $2
                 and ($3::text is null or application = $3) and ($4::text is null or subject = $4)
               order by at desc, position desc limit 20`,
        values: [tenant, correlationId, application ?? null, subject ?? null],
      })
      return rows.map(({ document }) => document)
    },
    flush,
    async close() {
      clearInterval(timer)
      await flush()
    },
  }

  function admits(application: string): boolean {
    const now = Math.floor(Date.now() / 60_000)
    if (now !== minute) {
      minute = now
      perApplication = new Map()
    }
    const count = (perApplication.get(application) ?? 0) + 1
    perApplication.set(application, count)
    return count <= perMinute
  }

  function flush(): Promise<void> {
    writing = writing.then(write)
    return writing
  }

  async function write(): Promise<void> {
    if (dropped > 0) {
      log.warn({ requests: dropped }, 'too many requests to explain at once: not kept')
      dropped = 0
    }
    if (waiting.length > 0) {
      const rows = waiting
      waiting = []
      try {
        await insert(pool, rows)
      } catch (error) {
        log.warn({ err: error, requests: rows.length }, 'explanations could not be written')
      }
    }
    if (Date.now() < nextTidyingMs) return
    nextTidyingMs = Date.now() + 60_000
    await tidy(pool, keptHours, keptRows).catch((error: unknown) =>
      log.warn({ err: error }, 'old explanations are still there'),
    )
  }
}

type Row = {
  readonly tenant: string
  readonly application: string
  readonly subject: string | null
  readonly document: Explanation
}

async function insert(pool: Pick<pg.Pool, 'query'>, rows: readonly Row[]): Promise<void> {
  await pool.query({
    name: 'crossdock-add-explanations',
    text: `insert into crossdock.request_explanation
             (tenant, application, subject, correlation_id, at, document)
           select e.tenant, e.application, e.subject, e.document ->> 'correlationId',
                  (e.document ->> 'at')::timestamptz, e.document
           from json_to_recordset($1::json) as e(
             tenant text, application text, subject text, document json)`,
    values: [JSON.stringify(rows)],
  })
}

/** Removes what is too old or too much; a little at a time, so that nobody waits for it. */
async function tidy(
  pool: Pick<pg.Pool, 'query'>,
  keptHours: number,
  keptRows: number,
): Promise<void> {
  await pool.query(
    `delete from crossdock.request_explanation where position in (
       select position from crossdock.request_explanation
       where at < now() - $1 * interval '1 hour'
          or position <= (select max(position) from crossdock.request_explanation) - $2
       limit 20000)`,
    [keptHours, keptRows],
  )
}
