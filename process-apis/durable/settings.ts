import type pg from 'pg'

/**
 * Refuses a PostgreSQL that would forget what it has acknowledged: throws with every unsafe setting and what to
 * set instead. https://www.postgresql.org/docs/current/runtime-config-wal.html
 */
export async function refuseUnsafeSettings(pool: Pick<pg.Pool, 'query'>): Promise<void> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'`,
  )
  await refuseMissingWall(pool)
  if (rows.length === 0) return
  const names = rows.map(({ name }) => `${name} = off`).join(', ')
  throw new Error(
    `PostgreSQL runs with ${names}: an accepted order could be lost in a crash. ` +
      `Set ${rows.map(({ name }) => `${name} = on`).join(', ')} and start again.`,
  )
}

/**
 * The roles that work for tenants are made by migrations 0011 and 0051 where those may make roles, and by hand where they may not.
 * One that PostgreSQL does not hold to policies is no wall.
 */
async function refuseMissingWall(pool: Pick<pg.Pool, 'query'>): Promise<void> {
  const { rows } = await pool.query<{
    user: string
    roles: number
    free: string[]
    open: string[]
  }>(
    `select current_user as user,
            (select count(*) filter (where pg_has_role(oid, 'member'))::int from pg_roles where rolname = any($1)) as roles,
            (select coalesce(array_agg(rolname::text), '{}') from pg_roles
             where rolname = any($1) and (rolbypassrls or rolsuper)) as free,
            (select coalesce(array_agg(c.relname::text order by 1), '{}') from pg_class c
             join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and (n.nspname = 'pgboss' and c.relname = 'job'
               or n.nspname = 'crossdock' and (c.relname = 'step' or exists (
                 select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped)))
               and not (c.relrowsecurity and exists (
                 select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_writes'))) as open`,
    [roles],
  )
  const [wall] = rows
  if (wall === undefined) return
  if (wall.free.length > 0) {
    throw new Error(
      `PostgreSQL holds ${wall.free.join(' and ')} to no policy, so that nothing keeps tenants apart. ` +
        wall.free.map(role => `Run: alter role ${role} nosuperuser nobypassrls;`).join(' '),
    )
  }
  if (wall.roles === roles.length && wall.open.length === 0) return
  const missing = wall.open.length === 0 ? '' : ` (${wall.open.join(', ')})`
  throw new Error(
    `PostgreSQL lacks what keeps tenants apart${missing}. Somebody who may make roles has to run, in this database, ` +
      `without those that are there: ${roles.map(role => `create role ${role} nologin;`).join(' ')} ` +
      `${roles.map(role => `grant ${role} to "${wall.user}";`).join(' ')} and then, as "${wall.user}": ` +
      'select crossdock.raise_tenant_wall();',
  )
}

const roles = ['crossdock_tenant', 'crossdock_tenant_writer']

/** Connections beside the store's: presence, and those that listen for changed keys, tokens and revisions. */
const besides = 4

/**
 * Refuses a PostgreSQL that has fewer connections than this server may come to need: better now than when one more tenant
 * comes. Gives how many it has for all servers, and how many this one may need.
 */
export async function refuseTooFewConnections(
  pool: Pick<pg.Pool, 'query'>,
  connections: number,
): Promise<{ readonly granted: number; readonly needed: number }> {
  const { rows } = await pool.query<{ granted: number; limit: string }>(
    `select least(s.granted, r.granted, d.granted)::int as granted,
            case least(s.granted, r.granted, d.granted) when s.granted then 'max_connections'
              when r.granted then 'the connection limit of its user' else 'the connection limit of its database' end as limit
     from (select sum(case name when 'max_connections' then setting::int else -setting::int end) as granted from pg_settings
           where name in ('max_connections', 'superuser_reserved_connections', 'reserved_connections')) s,
          (select nullif(rolconnlimit, -1) as granted from pg_roles where rolname = current_user) r,
          (select nullif(datconnlimit, -1) as granted from pg_database where datname = current_database()) d`,
  )
  const { granted = 0, limit = '' } = rows[0] ?? {}
  const needed = connections + besides
  if (granted < needed) {
    throw new Error(
      `PostgreSQL grants ${granted} connections, by ${limit}, and this server may need ${needed}: ${besides} of its own, and ` +
        `CROSSDOCK_DATABASE_CONNECTIONS = ${connections} for its work. Raise the one or lower the other, to ${granted - besides} at most.`,
    )
  }
  return { granted, needed }
}
