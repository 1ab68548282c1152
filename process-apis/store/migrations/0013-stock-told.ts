import { type Kysely, sql } from 'kysely'

/** What channels and systems were told about stock, by position and revision; and stock that moves between our own places. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // '*' as a location: all of them together. `quantity` is what was told, or is being told, under `revision`.
  `create table crossdock.stock_publication (
    tenant text not null,
    system text not null,
    channel text not null,
    sku text not null,
    location_id text not null,
    revision bigint not null,
    quantity integer not null,
    state text not null check (state in ('telling', 'told', 'differs')),
    told_at timestamptz,
    updated_at timestamptz not null default now(),
    primary key (tenant, system, channel, sku, location_id)
  )`,
  `create index stock_publication_place on crossdock.stock_publication (tenant, system, sku, location_id)`,
  // How far somebody has read what changed: (transaction, position) as in the outbox.
  `create table crossdock.stock_cursor (
    tenant text not null,
    name text not null,
    transaction xid8 not null,
    position bigint not null,
    updated_at timestamptz not null default now(),
    primary key (tenant, name)
  )`,
  // Whether a SKU was low or out when it was looked at last.
  `create table crossdock.stock_level (
    tenant text not null,
    channel text not null,
    sku text not null,
    level text not null check (level in ('enough', 'low', 'out')),
    available integer not null,
    updated_at timestamptz not null default now(),
    primary key (tenant, channel, sku)
  )`,
  // One document each, with a version.
  `create table crossdock.stock_document (
    id text primary key,
    tenant text not null,
    kind text not null check (kind in ('transfer', 'count', 'receipt', 'rejection')),
    reference text not null,
    state text not null,
    version integer not null,
    document jsonb not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (tenant, kind, reference)
  )`,
  `create index stock_document_recent on crossdock.stock_document (tenant, kind, created_at desc, id desc)`,
  `select crossdock.raise_tenant_wall()`,
]
