import { type Kysely, sql } from 'kysely'

/**
 * What each application sends and receives, by operation, contract and day. Every process writes a part of its own, the
 * same one again and again: two of them never wait for each other, and what is written twice counts once. Parts of days
 * that are over become one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.shape_sketch (
    tenant text not null,
    application text not null,
    api text not null,
    operation text not null,
    method text not null,
    path text not null,
    digest text not null,
    day date not null,
    part text not null,
    calls bigint not null,
    looked bigint not null,
    last_at timestamptz not null,
    sketch json not null,
    primary key (api, day, tenant, application, operation, digest, part)
  ) with (fillfactor = 70)`,
  `create index shape_sketch_age on crossdock.shape_sketch (day)`,
  `select crossdock.raise_tenant_wall()`,
]
