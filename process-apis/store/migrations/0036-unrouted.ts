import { type Kysely, sql } from 'kysely'

/** What was asked of an API that its contract does not have: nobody asks first who it was, so it belongs to no tenant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.unrouted_request (
    api text not null,
    day date not null,
    method text not null,
    path text not null,
    status smallint not null,
    calls bigint not null,
    last_at timestamptz not null,
    primary key (api, day, method, path, status)
  )`,
  `create index unrouted_request_age on crossdock.unrouted_request (day)`,
]
