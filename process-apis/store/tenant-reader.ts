import { Kysely, PostgresDialect } from 'kysely'
import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import type { Tables } from './tables.ts'

/** What reads for the callers of one tenant: PostgreSQL itself shows it no row of another one. */
export type TenantReader = {
  readonly pool: Pick<pg.Pool, 'query'>
  readonly db: Kysely<Tables>
}

export type TenantReaders = {
  readonly of: (tenant: string) => TenantReader
  readonly close: () => Promise<void>
}

export type TenantReadersOptions = {
  /** Opens a pool whose connections start with these settings. */
  readonly open: (connections: number, name: string, settings: readonly string[]) => pg.Pool
  /** Of each tenant. Default 3. */
  readonly connections?: number
  /** Tenants that connections are kept for. Default 16. */
  readonly tenants?: number
}

/**
 * The second wall between tenants (migration 0011): the connections are the role's, and the tenant's, from their first
 * moment on, so that it costs no round trip and no statement can forget it.
 */
export function tenantReaders({
  open,
  connections = 3,
  tenants = 16,
}: TenantReadersOptions): TenantReaders {
  const ending = new Set<Promise<unknown>>()
  const readers = new LRUCache<string, TenantReader & { readonly pool: pg.Pool }>({
    max: tenants,
    dispose(reader) {
      // Who is reading just now finishes.
      const ended = reader.pool.end().finally(() => ending.delete(ended))
      ending.add(ended)
    },
  })

  return {
    of(tenant) {
      const known = readers.get(tenant)
      if (known !== undefined) return known
      const pool = open(connections, 'crossdock tenant', [
        'role=crossdock_tenant',
        `crossdock.tenant=${escaped(tenant)}`,
      ])
      const reader = { pool, db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) }
      readers.set(tenant, reader)
      return reader
    },
    async close() {
      readers.clear()
      await Promise.all(ending)
    },
  }
}

/** https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-OPTIONS */
const escaped = (value: string) => value.replaceAll(/[\\ ]/g, String.raw`\$&`)
