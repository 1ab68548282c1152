import { type Kysely, sql } from 'kysely'

/** How often a caller has asked for gift cards that there are not, since its window began. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.balance_miss (
    tenant text not null,
    caller text not null,
    misses integer not null,
    since timestamptz not null default now(),
    primary key (tenant, caller)
  )`,
  `select crossdock.raise_tenant_wall()`,
]
