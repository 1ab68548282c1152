import { type Kysely, sql } from 'kysely'

/**
 * What locations have been asked to do on a day, and for which work: the counter is what is checked, the uses are what is
 * given back when work goes elsewhere.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.location_day (
    tenant text not null,
    location_id text not null,
    day date not null,
    orders integer not null check (orders >= 0),
    lines integer not null check (lines >= 0),
    primary key (tenant, location_id, day)
  )`,
  `create table crossdock.capacity_use (
    tenant text not null,
    fulfilment_order_id text not null,
    location_id text not null,
    day date not null,
    lines integer not null,
    primary key (tenant, fulfilment_order_id)
  )`,
  `select crossdock.raise_tenant_wall()`,
]
