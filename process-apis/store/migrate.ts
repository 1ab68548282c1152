import { Kysely, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { installQueue } from '../durable/queue.ts'
import { migrations } from './migrations/index.ts'

/**
 * Brings the database at `url` to the present schema: our tables, then the queue's.
 * Safe to call from several processes at once (the migrator takes an advisory lock).
 * Gives the names of the migrations that ran now.
 */
export async function migrate(url: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  // A connection that is cut when its work is done is no failure of the migration.
  pool.on('error', () => {})
  try {
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
      migrationTableName: 'crossdock_migration',
      migrationLockTableName: 'crossdock_migration_lock',
    })
    const { error, results = [] } = await migrator.migrateToLatest()
    const failed = results.find(({ status }) => status === 'Error')
    if (error !== undefined) {
      throw new Error(`Migration ${failed?.migrationName ?? ''} failed`, { cause: error })
    }
    await installQueue(pool)
    // The queue makes its own tables: they stand behind the wall as soon as they are there.
    await pool.query('select crossdock.raise_tenant_wall()')
    return results.map(({ migrationName }) => migrationName)
  } finally {
    await pool.end()
  }
}
