import { type Kysely, sql } from 'kysely'

/** An operation that the process which adds it runs at once has no delivery in the queue: its lease is the net below it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table crossdock.operation alter column job_id drop not null`.execute(db)
  // An order of a few kilobytes is written whole many times: compressing it each time costs more than writing it.
  for (const table of ['"order"', 'event', 'operation']) {
    await sql.raw(`alter table crossdock.${table} set (toast_tuple_target = 8160)`).execute(db)
  }
}
