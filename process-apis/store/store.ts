import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

/** The one database: a pool for hand-written statements, Kysely over the same pool for searches. */
export type Store = {
  readonly pool: pg.Pool
  readonly db: Kysely<Tables>
  /**
   * Runs `work` in one transaction; commits its result or rolls back what it threw. Run again when PostgreSQL chose it
   * as the victim of a deadlock: `work` changes nothing but through its transaction.
   */
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** A connection inside a transaction: everything written through it commits together or not at all. */
export type Transaction = pg.PoolClient

export type StoreOptions = {
  /** `postgres://user:password@host:port/database` */
  readonly url: string
  /** Connections at most. Default 16. */
  readonly connections?: number
  /** Called with errors of idle connections; they are replaced by themselves. */
  readonly onError?: (error: Error) => void
}

/** Opens the store. Counters of type bigint come back as numbers: none of ours passes 2^53. */
export function openStore({ url, connections = 16, onError }: StoreOptions): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'crossdock',
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser },
  })
  pool.on('error', error => onError?.(error))
  // A connection that breaks while it is in use fails its query and tells it by an event too, which the pool does not hear
  // then; unheard it would end the process. https://node-postgres.com/apis/client#events
  pool.on('connect', client => client.on('error', () => {}))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

  return {
    pool,
    db,
    transaction: work => patiently(() => transaction(pool, work)),
    close: () => pool.end(),
  }
}

async function patiently<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === 4 || !isTransient(error)) throw error
    }
  }
}

async function transaction<Result>(
  pool: pg.Pool,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => (broken = cause))
    throw error
  } finally {
    client.release(broken)
  }
}

const INT8 = 20
const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === INT8
    ? (value: string) => Number(value)
    : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser

/** Whether PostgreSQL refused for a reason that goes away when the whole transaction is run again. */
function isTransient(error: unknown): boolean {
  const code = sqlState(error)
  return code === '40P01' || code === '40001' || code === '55P03'
}

/** The unique constraint that an insert ran into, if that is what failed. */
export function violatedUnique(error: unknown): string | undefined {
  return sqlState(error) === '23505' ? (error as { constraint?: string }).constraint : undefined
}

function sqlState(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : undefined
}
