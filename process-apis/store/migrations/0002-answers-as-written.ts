import { type Kysely, sql } from 'kysely'

/** An operation's result is kept as it was written: a repeated request gets the same bytes, which `jsonb` would reorder. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table crossdock.operation alter column result type json using result::json`.execute(
    db,
  )
}
