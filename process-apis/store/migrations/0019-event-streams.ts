import { type Kysely, sql } from 'kysely'

/**
 * How far the events of each tenant were carried to an event stream outside. The stream is known by when it was made: another
 * one of the same name is empty, and is filled from the beginning.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.event_publication (
    stream text not null,
    tenant text not null,
    identity text not null,
    transaction xid8 not null default '0',
    position bigint not null default 0,
    published bigint not null default 0,
    refills integer not null default 0,
    at timestamptz,
    owner text,
    lease_until timestamptz,
    primary key (stream, tenant)
  )`,
  `select crossdock.raise_tenant_wall()`,
]
