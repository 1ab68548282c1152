import { type Kysely, sql } from 'kysely'

/** Which API calls which: counted where layers meet, by day. Whose call it was does not matter, so it belongs to no tenant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.layer_call (
    caller text not null,
    api text not null,
    operation text not null,
    day date not null,
    calls bigint not null,
    last_at timestamptz not null,
    primary key (caller, api, operation, day)
  )`,
  `create index layer_call_callee on crossdock.layer_call (api, day)`,
  `create index layer_call_age on crossdock.layer_call (day)`,
]
