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

/** The role that reads for callers is made by migration 0011 where that may make roles, and by hand where it may not. */
async function refuseMissingWall(pool: Pick<pg.Pool, 'query'>): Promise<void> {
  const { rows } = await pool.query<{ user: string; allowed: boolean; guarded: boolean }>(
    `select current_user as user,
            coalesce((select pg_has_role(oid, 'member') from pg_roles where rolname = 'crossdock_tenant'), false) as allowed,
            (select relrowsecurity from pg_class where oid = 'crossdock."order"'::regclass) as guarded`,
  )
  const [wall] = rows
  if (wall === undefined || (wall.allowed && wall.guarded)) return
  throw new Error(
    'PostgreSQL lacks the role that keeps tenants apart. Somebody who may make roles has to run, in this database: ' +
      `create role crossdock_tenant nologin; grant crossdock_tenant to "${wall.user}"; select crossdock.raise_tenant_wall();`,
  )
}
