import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { byKeys, commitTogether } from './commit-together.ts'
import { connectionsOfOne, type TenantStore, tenantStores } from './tenant-store.ts'
import type { Tables } from './tables.ts'
import { beginByKeys, type Changed, type Transact, transactions } from './transaction.ts'
import type { Whose } from './whole-server.ts'

export type { Queryable, Transaction } from './transaction.ts'
export { wholeServer, type Whose } from './whole-server.ts'

/**
 * The one database. What is done for a tenant is done through `of`, where PostgreSQL itself keeps tenants apart; the rest is
 * the server's own role's.
 */
export type Store = ProcessStore & {
  /** The server's own: hand-written statements, and Kysely over the same pool for searches. */
  readonly pool: pg.Pool
  readonly db: Kysely<Tables>
  /** The server's own. `work` may be run again: it changes nothing but through its transaction (transaction.ts). */
  readonly transaction: Transact
  /** Database connections at most. */
  readonly connections: number
  close(): Promise<void>
}

/** The store as processes have it: whoever works for the whole server says why (whole-server.ts). */
export type ProcessStore = {
  /** Behind the second wall: of one tenant, for reading and for changing (tenant-store.ts). */
  readonly of: (whose: Whose) => TenantStore
  /** From now on told what transactions of this store have put out of date. */
  onChange(told: (changed: Changed) => void): void
}

export type StoreOptions = {
  /** `postgres://user:password@host:port/database` */
  readonly url: string
  /** Connections at most, all tenants' together. Default 90: enough for sixteen tenants at once. */
  readonly connections?: number
  /** Called with errors of idle connections; they are replaced by themselves. */
  readonly onError?: (error: Error) => void
}

/** Opens the store. Counters of type bigint come back as numbers: none of ours passes 2^53. */
export function openStore({ url, connections = 90, onError }: StoreOptions): Store {
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
  const own = Math.min(10, Math.max(3, connections - connectionsOfOne))
  const pool = open(own - 1, 'crossdock')
  // One statement commits while the next gathers. It waits for nobody's locks for long: who holds one may be paused.
  const committing = open(1, 'crossdock commits', [...byKeys, 'lock_timeout=200ms'])
  const commit = commitTogether(committing)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const listeners: ((changed: Changed) => void)[] = []
  const onChange = (changed: Changed) => {
    for (const told of listeners) told(changed)
  }
  const transaction = transactions({ pool, keyed: pool, begin: beginByKeys, commit, onChange })
  const tenants = tenantStores({ open, connections: connections - own, onChange })

  return {
    pool,
    db,
    transaction,
    connections,
    of: whose => (typeof whose === 'string' ? tenants.of(whose) : { pool, db, transaction }),
    onChange: told => void listeners.push(told),
    async close() {
      await Promise.all([pool.end(), committing.end(), tenants.close()])
    },
  }
}

const INT8 = 20
const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === INT8
    ? (value: string) => Number(value)
    : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser
