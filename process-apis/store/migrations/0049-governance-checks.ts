import { type Kysely, sql } from 'kysely'

/** When a process that checks a revision was last heard of: what one that died was checking is taken over by another. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`alter table crossdock.governance_revision add column checker_seen_at timestamptz`)
    .execute(db)
}
