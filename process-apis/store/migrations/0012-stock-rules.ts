import { type Kysely, sql } from 'kysely'

/**
 * What may be promised and for how long: rules of availability, deliveries that are on their way, stock kept for something
 * that is not an order, what other systems say is there, and what a comparison of all of it found.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // '*' is any. What is null is not said: the most specific rule that says it counts.
  `create table crossdock.availability_rule (
    tenant text not null,
    id text not null,
    sku text not null default '*',
    location_id text not null default '*',
    channel text not null default '*',
    safety_stock integer check (safety_stock >= 0),
    buffer integer check (buffer >= 0),
    excluded boolean,
    low_at integer check (low_at >= 0),
    note text,
    valid_from timestamptz,
    valid_until timestamptz,
    updated_at timestamptz not null default now(),
    primary key (tenant, id)
  )`,
  `create index availability_rule_place on crossdock.availability_rule (tenant, sku, location_id)`,

  `create table crossdock.inbound_supply (
    tenant text not null,
    reference text not null,
    sku text not null,
    location_id text not null,
    quantity integer not null check (quantity > 0),
    received integer not null default 0 check (received >= 0),
    expected_at timestamptz not null,
    closed_at timestamptz,
    updated_at timestamptz not null default now(),
    primary key (tenant, reference, sku, location_id)
  )`,
  `create index inbound_supply_open on crossdock.inbound_supply (tenant, sku, location_id, expected_at)
     where closed_at is null`,

  // A promise to whoever is not an order: a cart, a till, another system, goods that are set aside as damaged.
  `create table crossdock.stock_hold (
    id text primary key,
    tenant text not null,
    reference text not null,
    channel text,
    reason text not null,
    created_at timestamptz not null default now(),
    unique (tenant, reference)
  )`,
  `alter table crossdock.reservation
     alter column order_id drop not null,
     add column hold_id text references crossdock.stock_hold (id),
     add constraint reservation_owner check ((order_id is null) <> (hold_id is null))`,
  `create index reservation_hold on crossdock.reservation (hold_id) where hold_id is not null`,

  // Everything other systems ever said about stock, as they said it, and what came of it.
  `create table crossdock.stock_report (
    position bigint generated always as identity primary key,
    tenant text not null,
    system text not null,
    event_id text not null,
    sku text not null,
    location_id text not null,
    on_hand integer,
    quantity integer,
    sequence bigint,
    at timestamptz not null,
    reason text not null,
    origin_revision bigint,
    outcome text not null,
    detail text,
    received_at timestamptz not null default now(),
    settled_at timestamptz not null default now(),
    unique (tenant, system, event_id),
    check ((on_hand is null) <> (quantity is null))
  )`,
  `create index stock_report_place on crossdock.stock_report (tenant, system, location_id, sku, position)`,
  `create index stock_report_refused on crossdock.stock_report (tenant, system, position) where outcome = 'refused'`,
  // How far each system has got with each position: what is older says nothing new.
  `create table crossdock.stock_source (
    tenant text not null,
    system text not null,
    sku text not null,
    location_id text not null,
    sequence bigint,
    at timestamptz not null,
    on_hand integer,
    seen_at timestamptz not null default now(),
    primary key (tenant, system, sku, location_id)
  )`,

  `create table crossdock.stock_check (
    id text primary key,
    tenant text not null,
    state text not null check (state in ('running', 'succeeded', 'failed')),
    repair boolean not null,
    location_id text,
    counts jsonb not null default '{}',
    started_at timestamptz not null default now(),
    finished_at timestamptz
  )`,
  `create index stock_check_recent on crossdock.stock_check (tenant, started_at desc)`,
  `create table crossdock.stock_difference (
    position bigint generated always as identity primary key,
    tenant text not null,
    check_id text not null references crossdock.stock_check (id) on delete cascade,
    kind text not null,
    sku text not null,
    location_id text not null,
    order_id text,
    expected integer not null,
    found integer not null,
    action text not null,
    detail text
  )`,
  `create index stock_difference_check on crossdock.stock_difference (check_id, position)`,
  `select crossdock.raise_tenant_wall()`,
]
