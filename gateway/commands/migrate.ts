import { migrate } from '../../process-apis/store/migrate.ts'
import { loadConfig } from '../config.ts'
import { withDatabase } from './with-database.ts'

/** Brings the configured database to the present schema. */
export async function migrateDatabase({
  json = false,
}: {
  readonly json?: boolean
}): Promise<number> {
  const ran = await withDatabase(loadConfig(), migrate)
  const words =
    ran.length === 0 ? 'Nothing to do: the schema is the present one.' : `Ran ${ran.join(', ')}.`
  process.stdout.write(`${json ? JSON.stringify({ ran }) : words}\n`)
  return 0
}
