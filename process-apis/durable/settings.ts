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
  if (rows.length === 0) return
  const names = rows.map(({ name }) => `${name} = off`).join(', ')
  throw new Error(
    `PostgreSQL runs with ${names}: an accepted order could be lost in a crash. ` +
      `Set ${rows.map(({ name }) => `${name} = on`).join(', ')} and start again.`,
  )
}
