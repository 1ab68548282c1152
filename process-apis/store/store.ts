import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { byKeys, commitTogether } from './commit-together.ts'
import { type TenantReader, tenantReaders } from './tenant-reader.ts'
import type { Tables } from './tables.ts'
import {
  type Changed,
  type Queryable,
  type Transaction,
  type TransactionOptions,
  transactions,
} from './transaction.ts'

export type { Queryable, Transaction } from './transaction.ts'

/** The one database: a pool for hand-written statements, Kysely over the same pool for searches. */
export type Store = {
  readonly pool: pg.Pool
  readonly db: Kysely<Tables>
  /** For questions of a hot path that find everything by keys, which this pool's connections rely on (commit-together.ts). */
  readonly keyed: Queryable
  /** For what a caller reads: PostgreSQL itself shows it nothing of another tenant (tenant-reader.ts). */
  readonly of: (tenant: string) => TenantReader
  /**
   * Runs `work` in one transaction; commits its result or rolls back what it threw. It may be run again, so `work` changes
   * nothing but through its transaction (transaction.ts).
   */
  transaction<Result>(
    work: (tx: Transaction) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result>
  /** From now on told what transactions of this store have put out of date. */
  onChange(told: (changed: Changed) => void): void
  close(): Promise<void>
}

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
  const open = (max: number, name: string, options: readonly string[] = []): pg.Pool => {
    const pool = new pg.Pool({
      connectionString: url,
      max,
      application_name: name,
      connectionTimeoutMillis: 5_000,
      options: options.map(setting => `-c ${setting}`).join(' '),
      types: { getTypeParser },
    })
    pool.on('error', error => onError?.(error))
    // A connection that breaks while it is in use fails its query and tells it by an event too, which the pool does not hear
    // then; unheard it would end the process. https://node-postgres.com/apis/client#events
    pool.on('connect', client => client.on('error', () => {}))
    return pool
  }
  const pool = open(Math.max(2, connections - 5), 'crossdock')
  const keyed = open(3, 'crossdock keyed', byKeys)
  // One statement commits while the next gathers. It waits for nobody's locks for long: who holds one may be paused.
  const committing = [...byKeys, 'lock_timeout=200ms']
  // What somebody waits for has a connection of its own: it does not queue up behind what only has to be done some time.
  const [urgent, others] = [
    open(1, 'crossdock commits first', committing),
    open(1, 'crossdock commits', committing),
  ]
  const commits = { urgent: commitTogether(urgent), others: commitTogether(others) }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const listeners: ((changed: Changed) => void)[] = []
  const readers = tenantReaders({ open })

  return {
    pool,
    db,
    keyed,
    of: readers.of,
    transaction: transactions({
      pool,
      keyed,
      commit: (unit, isUrgent) => (isUrgent ? commits.urgent(unit) : commits.others(unit)),
      onChange: changed => {
        for (const told of listeners) told(changed)
      },
    }),
    onChange: told => void listeners.push(told),
    async close() {
      await Promise.all([...[pool, keyed, urgent, others].map(one => one.end()), readers.close()])
    },
  }
}

const INT8 = 20
const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === INT8
    ? (value: string) => Number(value)
    : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser
