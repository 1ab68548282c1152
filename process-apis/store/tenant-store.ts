import { Kysely, PostgresDialect } from 'kysely'
import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import { byKeys, commitTogether } from './commit-together.ts'
import type { Tables } from './tables.ts'
import { type Changed, type Transact, transactions } from './transaction.ts'

/** What reads and changes for one tenant: PostgreSQL itself lets it see and touch no row of another one. */
export type TenantStore = {
  /** Reads, and can change nothing. */
  readonly pool: Pick<pg.Pool, 'query'>
  readonly db: Kysely<Tables>
  /** See `Store.transaction`. */
  readonly transaction: Transact
}

export type TenantStores = {
  readonly of: (tenant: string) => TenantStore
  readonly close: () => Promise<void>
}

export type TenantStoresOptions = {
  /** Opens a pool whose connections start with these settings. */
  readonly open: (connections: number, name: string, settings: readonly string[]) => pg.Pool
  /** Of all tenants together. */
  readonly connections: number
  readonly onChange: (changed: Changed) => void
}

/**
 * The second wall between tenants (migrations 0011 and 0051): connections are the role's, and the tenant's, from their first
 * moment on, so that it costs no round trip and no statement can forget it. What is committed together is of one tenant.
 *
 * The wall is against statements that forget or mistake a tenant. Whoever can run any SQL in a connection of ours can also give it
 * another role and tenant, as PostgreSQL keeps no setting of a session from its user: against that stand parameters, which are
 * all that callers' words ever become. https://www.postgresql.org/docs/current/ddl-rowsecurity.html
 */
export function tenantStores({ open, connections, onChange }: TenantStoresOptions): TenantStores {
  const most = Math.max(1, Math.min(tenantsAtMost, Math.floor(connections / fewest)))
  const ending = new Set<Promise<unknown>>()
  const working = new LRUCache<string, Working>({
    max: most,
    dispose(one) {
      one.over = true
      if (one.busy === 0 || closed) end(one)
    },
  })
  const known = new LRUCache<string, TenantStore>({ max: 1_000 })
  let closed = false

  /** Who is at it just now finishes. */
  function end(one: Working): void {
    if (one.ended) return
    one.ended = true
    const { pools } = one
    const ended = Promise.all(Object.values(pools).map(pool => pool.end())).finally(() =>
      ending.delete(ended),
    )
    ending.add(ended)
  }

  function workingFor(tenant: string): Working {
    const before = working.get(tenant)
    if (before !== undefined) return before
    if (closed) throw new Error('the store is closed')
    const one = begin(open, tenant, onChange)
    working.set(tenant, one)
    share()
    return one
  }

  /** Fewer tenants have more connections each; what one has too many goes as soon as it rests. */
  function share(): void {
    const { reads, changes } = sharesOf(Math.floor(connections / working.size))
    for (const { pools } of working.values()) {
      limit(pools.reads, reads)
      limit(pools.changes, changes)
    }
  }

  async function during<Result>(
    tenant: string,
    work: (one: Working) => Promise<Result>,
  ): Promise<Result> {
    const one = workingFor(tenant)
    one.busy += 1
    try {
      return await work(one)
    } finally {
      one.busy -= 1
      if (one.over && one.busy === 0) end(one)
    }
  }

  function storeOf(tenant: string): TenantStore {
    const reads = () => workingFor(tenant).pools.reads
    return {
      pool: { query: ((...query: [string]) => reads().query(...query)) as pg.Pool['query'] },
      db: new Kysely<Tables>({
        dialect: new PostgresDialect({
          pool: { connect: () => reads().connect(), end: async () => {}, options: {} },
        }),
      }),
      transaction: (work, options) => during(tenant, one => one.transaction(work, options)),
    }
  }

  return {
    of(tenant) {
      const before = known.get(tenant)
      if (before !== undefined) return before
      const made = storeOf(tenant)
      known.set(tenant, made)
      return made
    },
    async close() {
      closed = true
      working.clear()
      await Promise.all(ending)
    },
  }
}

/** Tenants that connections are kept for at the same time. */
const tenantsAtMost = 16

/** Connections of a tenant at least: one reads, two change, one commits what somebody waits for and one what nobody does. */
const fewest = 5

/** And at most. */
export const connectionsOfOne = 9

/** How many read and how many change, of so many connections of a tenant. */
function sharesOf(connections: number): { readonly reads: number; readonly changes: number } {
  const further = Math.min(connectionsOfOne, connections) - fewest
  const reads = Math.max(0, Math.floor(further / 2))
  return { reads: 1 + reads, changes: 2 + Math.max(0, further - reads) }
}

type Working = {
  readonly pools: Readonly<Record<'reads' | 'changes' | 'urgent' | 'others', pg.Pool>>
  readonly transaction: Transact
  /** Transactions that go on; they need their connections to the end. */
  busy: number
  /** Another tenant has its place. */
  over: boolean
  ended: boolean
}

function begin(
  open: TenantStoresOptions['open'],
  tenant: string,
  onChange: (changed: Changed) => void,
): Working {
  const own = `crossdock.tenant=${escaped(tenant)}`
  const writer = ['role=crossdock_tenant_writer', own, ...byKeys]
  // It waits for nobody's locks for long: who holds one may be paused.
  const committing = [...writer, 'lock_timeout=200ms']
  const pools = {
    reads: open(1, 'crossdock tenant', ['role=crossdock_tenant', own]),
    changes: open(2, 'crossdock tenant changes', writer),
    // What somebody waits for has a connection of its own: it does not queue up behind what only has to be done some time.
    urgent: open(1, 'crossdock tenant commits first', committing),
    others: open(1, 'crossdock tenant commits', committing),
  }
  for (const pool of [pools.reads, pools.changes]) pool.on('release', () => thin(pool))
  const commits = { urgent: commitTogether(pools.urgent), others: commitTogether(pools.others) }
  const transaction = transactions({
    pool: pools.changes,
    keyed: pools.changes,
    begin: 'begin',
    commit: (unit, isUrgent) => (isUrgent ? commits.urgent(unit) : commits.others(unit)),
    onChange,
  })
  return { pools, transaction, busy: 0, over: false, ended: false }
}

function limit(pool: pg.Pool, connections: number): void {
  pool.options.max = connections
  thin(pool)
}

/** Lets go of what rests beyond the limit. */
function thin(pool: pg.Pool): void {
  setImmediate(() => {
    if (pool.ending || pool.idleCount === 0 || pool.totalCount <= pool.options.max) return
    pool.connect().then(
      client => client.release(true),
      () => {},
    )
  })
}

/** https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-OPTIONS */
const escaped = (value: string) => value.replaceAll(/[\\ ]/g, String.raw`\$&`)
