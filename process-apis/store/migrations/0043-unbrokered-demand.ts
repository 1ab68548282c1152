import { type Kysely, sql } from 'kysely'

/** What channels have sold and not handed to us yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.unbrokered_report (
    tenant text not null,
    channel text not null,
    said_at timestamptz not null,
    primary key (tenant, channel)
  )`,
  // '*' is wherever it will be given to.
  `create table crossdock.unbrokered_demand (
    tenant text not null,
    sku text not null,
    channel text not null,
    location_id text not null default '*',
    quantity integer not null check (quantity > 0),
    said_at timestamptz not null,
    ends_at timestamptz not null,
    primary key (tenant, sku, channel, location_id)
  )`,
  `create index unbrokered_demand_channel on crossdock.unbrokered_demand (tenant, channel, sku, location_id)`,
  `select crossdock.raise_tenant_wall()`,
]
