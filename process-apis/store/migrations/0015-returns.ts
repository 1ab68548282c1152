import { type Kysely, sql } from 'kysely'

/** Returns, claims and claims on suppliers: each a document with a version, beside it what is searched and constrained. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.return (
    id text primary key,
    tenant text not null,
    order_id text references crossdock."order" (id),
    channel text not null,
    channel_return_id text,
    location_id text,
    tracking_number text,
    state text not null,
    version integer not null,
    events integer not null,
    document jsonb not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create unique index return_natural_key on crossdock.return (tenant, channel, channel_return_id) where channel_return_id is not null`,
  `create index return_recent on crossdock.return (tenant, created_at desc, id desc)`,
  `create index return_order on crossdock.return (order_id)`,
  `create index return_tracking on crossdock.return (tenant, tracking_number) where tracking_number is not null`,

  `create table crossdock.claim (
    id text primary key,
    tenant text not null,
    order_id text not null references crossdock."order" (id),
    state text not null,
    version integer not null,
    events integer not null,
    document jsonb not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create index claim_order on crossdock.claim (order_id)`,

  `create table crossdock.supplier_claim (
    id text primary key,
    tenant text not null,
    return_id text,
    state text not null,
    version integer not null,
    events integer not null,
    document jsonb not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create index supplier_claim_recent on crossdock.supplier_claim (tenant, created_at desc, id desc)`,

  // What a caller's key stands for, where answering needs no operation.
  `create table crossdock.made_once (
    tenant text not null,
    application text not null,
    operation text not null,
    key text not null,
    fingerprint text not null,
    id text not null,
    created_at timestamptz not null default now(),
    primary key (tenant, application, operation, key)
  )`,

  // What pays the difference of an exchange; forgotten as soon as it was used.
  `create table crossdock.return_secret (
    return_id text primary key,
    tenant text not null,
    payment_token text not null
  )`,
  `select crossdock.raise_tenant_wall()`,
]
