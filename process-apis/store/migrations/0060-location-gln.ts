import { type Kysely, sql } from 'kysely'

/** What GS1 calls a location, where it has a number there. Its check digit is looked at where it comes in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table crossdock.location add column gln text check (gln ~ '^[0-9]{13}$')`,
  `create unique index location_gln on crossdock.location (tenant, gln) where gln is not null`,
]
