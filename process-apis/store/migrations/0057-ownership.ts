import { type Kysely, sql } from 'kysely'

/**
 * What systems told that they do not own, with what it would have changed: refused, or a shadow of an owner that is to come. And
 * what else is asked of a position once several systems may tell of it, each at its time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // `subject`: an order's id, `location/sku`, a reference. `report`: what can be taken in again, where no message is kept.
  // `place`: where it is and whose, as far as that decides who owns it.
  `create table crossdock.refused_write (
    id text primary key,
    tenant text not null,
    entity text not null,
    field text not null,
    subject text not null,
    place jsonb not null,
    order_id text,
    system text not null,
    owners text[] not null,
    shadow boolean not null,
    event_id text not null,
    at timestamptz not null,
    differences jsonb not null,
    report jsonb,
    state text not null default 'open' check (state in ('open', 'applied', 'dropped')),
    detail text,
    correlation_id text not null,
    received_at timestamptz not null default now(),
    settled_at timestamptz,
    unique (tenant, system, event_id, entity, field)
  )`,
  `create index refused_write_group on crossdock.refused_write (tenant, entity, field, system, at)`,
  `create index refused_write_recent on crossdock.refused_write (tenant, id desc)`,
  `create index refused_write_open on crossdock.refused_write (tenant, entity, field, system, id)
     where state = 'open' and not shadow`,
  `create index stock_source_place on crossdock.stock_source (tenant, sku, location_id)`,
  `create index stock_report_change on crossdock.stock_report (tenant, sku, location_id)
     where quantity is not null and outcome = 'accepted'`,
  `select crossdock.raise_tenant_wall()`,
]
