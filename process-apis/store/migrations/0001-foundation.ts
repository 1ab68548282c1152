import { type Kysely, sql } from 'kysely'

/**
 * The foundation: orders in flight, stock and its reservations, the operation record with its journal,
 * the outbox, references, exceptions and audit, callers' idempotency keys, applications and their API keys.
 * Every table of business data carries its tenant.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create schema if not exists crossdock`,

  // Who runs: one row per process, alive as long as its session advisory lock is held.
  `create table crossdock.process (
    id text primary key,
    lock_key bigint not null unique,
    host text not null,
    pid integer not null,
    started_at timestamptz not null default now()
  )`,

  // One row per transition: what it is about, who runs it, what came of it. `token` is the fence.
  `create table crossdock.operation (
    seq bigint generated always as identity,
    id text primary key,
    tenant text not null,
    kind text not null,
    version integer not null,
    queue text not null,
    subject text not null,
    state text not null check (state in ('pending','running','waiting','succeeded','failed','dead')),
    input jsonb not null,
    token bigint not null default 0,
    owner text,
    lease_until timestamptz,
    job_id uuid not null,
    attempts integer not null default 0,
    failures integer not null default 0,
    due_at timestamptz,
    waiting_for text,
    result jsonb,
    problem jsonb,
    correlation_id text not null,
    causation_id text,
    traceparent text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    finished_at timestamptz
  )`,
  `create index operation_subject on crossdock.operation (subject, seq)`,
  `create index operation_owner on crossdock.operation (owner) where state = 'running'`,
  `create index operation_unfinished on crossdock.operation (queue, subject, seq) where state in ('pending','running','waiting','dead')`,

  // The journal: an intent before each effect, its outcome after it.
  `create table crossdock.step (
    operation_id text not null references crossdock.operation (id) on delete cascade,
    name text not null,
    position integer not null,
    state text not null check (state in ('intent','done','refused','notExecuted')),
    reference text,
    token bigint not null,
    deadline timestamptz,
    outcome jsonb,
    problem jsonb,
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    primary key (operation_id, name)
  )`,

  // A caller's "do this once": bound to the operation, so that a repeated call resumes it.
  `create table crossdock.idempotency (
    tenant text not null,
    application text not null,
    operation text not null,
    key text not null,
    fingerprint text not null,
    operation_id text not null references crossdock.operation (id) on delete cascade,
    created_at timestamptz not null default now(),
    primary key (tenant, application, operation, key)
  )`,

  // The order as one document with a version; the columns beside it are what is searched and constrained.
  `create table crossdock."order" (
    id text primary key,
    tenant text not null,
    channel text not null,
    channel_order_id text,
    state text not null,
    version integer not null,
    events integer not null,
    document jsonb not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create unique index order_natural_key on crossdock."order" (tenant, channel, channel_order_id) where channel_order_id is not null`,
  `create index order_recent on crossdock."order" (tenant, created_at desc, id desc)`,
  `create index order_state on crossdock."order" (tenant, state, created_at desc)`,

  `create table crossdock.fulfilment_order (
    id text primary key,
    tenant text not null,
    order_id text not null references crossdock."order" (id),
    location_id text not null,
    type text not null,
    state text not null,
    updated_at timestamptz not null default now()
  )`,
  `create index fulfilment_order_place on crossdock.fulfilment_order (tenant, location_id, state)`,
  `create index fulfilment_order_order on crossdock.fulfilment_order (order_id)`,

  `create table crossdock.external_reference (
    tenant text not null,
    system text not null,
    type text not null,
    id text not null,
    aggregate_id text not null,
    order_id text not null,
    version text,
    seen_at timestamptz not null default now(),
    primary key (tenant, system, type, id)
  )`,
  `create index external_reference_id on crossdock.external_reference (tenant, id)`,
  `create index external_reference_order on crossdock.external_reference (order_id)`,

  `create table crossdock.location (
    tenant text not null,
    id text not null,
    type text not null,
    name text not null,
    country text not null,
    time_zone text not null,
    primary key (tenant, id)
  )`,

  // on_hand is the sum of movements; reserved the sum of live reservations. The check is the last wall against overselling.
  `create table crossdock.stock_position (
    tenant text not null,
    sku text not null,
    location_id text not null,
    on_hand integer not null,
    reserved integer not null default 0 check (reserved >= 0),
    safety_stock integer not null default 0,
    backorder_limit integer not null default 0,
    version bigint not null default 0,
    source_version text,
    updated_at timestamptz not null default now(),
    primary key (tenant, sku, location_id)
  ) with (fillfactor = 70)`,
  `create table crossdock.stock_movement (
    position bigint generated always as identity primary key,
    tenant text not null,
    sku text not null,
    location_id text not null,
    quantity integer not null,
    balance integer not null,
    reason text not null,
    reference text not null,
    at timestamptz not null default now(),
    unique (tenant, location_id, sku, reason, reference)
  )`,
  `create index stock_movement_sku on crossdock.stock_movement (tenant, sku, location_id, position)`,
  `create table crossdock.reservation (
    id text primary key,
    tenant text not null,
    order_id text not null references crossdock."order" (id) deferrable initially deferred,
    line_id text not null,
    sku text not null,
    location_id text not null,
    quantity integer not null check (quantity > 0),
    state text not null check (state in ('soft','hard','committed','released','expired','transferred')),
    expires_at timestamptz,
    reason text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create index reservation_order on crossdock.reservation (order_id)`,
  `create index reservation_soft on crossdock.reservation (tenant, sku, location_id, expires_at) where state = 'soft'`,

  // The outbox. A reader's cursor is (transaction, position): positions alone become visible out of order.
  `create table crossdock.event (
    position bigint generated always as identity primary key,
    transaction xid8 not null default pg_current_xact_id(),
    id text not null unique,
    tenant text not null,
    type text not null,
    subject text not null,
    sequence integer not null,
    correlation_id text not null,
    causation_id text,
    data jsonb not null,
    at timestamptz not null default now(),
    unique (subject, sequence)
  )`,
  `create index event_cursor on crossdock.event (tenant, transaction, position)`,

  `create table crossdock.inbound_document (
    tenant text not null,
    system text not null,
    event_id text not null,
    type text not null,
    digest text not null,
    outcome text not null,
    aggregate_id text,
    detail text,
    received_at timestamptz not null default now(),
    primary key (tenant, system, event_id)
  )`,

  `create table crossdock.exception_case (
    id text primary key,
    tenant text not null,
    category text not null,
    severity text not null,
    state text not null default 'open',
    order_id text,
    operation_id text,
    reason text not null,
    detail jsonb,
    fingerprint text not null,
    raised_at timestamptz not null default now(),
    resolved_at timestamptz
  )`,
  `create unique index exception_case_open on crossdock.exception_case (tenant, fingerprint) where state = 'open'`,
  `create index exception_case_order on crossdock.exception_case (order_id)`,

  `create table crossdock.audit_entry (
    position bigint generated always as identity primary key,
    tenant text not null,
    actor text not null,
    action text not null,
    subject text not null,
    correlation_id text not null,
    data jsonb,
    at timestamptz not null default now()
  )`,
  `create index audit_entry_subject on crossdock.audit_entry (subject, position)`,

  // Callers. A key's secret is kept only as an HMAC with a server pepper.
  `create table crossdock.application (
    id text primary key,
    tenant text not null,
    name text not null,
    audience text not null,
    channel text not null,
    environment text not null check (environment in ('live','test')),
    plan text not null,
    scopes text[] not null,
    created_at timestamptz not null default now(),
    disabled_at timestamptz,
    unique (tenant, name, environment)
  )`,
  `create table crossdock.api_key (
    key_id text primary key,
    application_id text not null references crossdock.application (id),
    environment text not null,
    secret_hash bytea not null,
    pepper_id text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used_at timestamptz
  )`,
  `create index api_key_application on crossdock.api_key (application_id)`,

  // Whoever changes a key, by whatever means: every server hears of it at once (gateway/keys/keyring.ts listens).
  `create function crossdock.tell_key_change() returns trigger language plpgsql as $$
   begin
     perform pg_notify('crossdock_key', case tg_table_name
       when 'application' then to_jsonb(old)->>'id' else to_jsonb(old)->>'key_id' end);
     return null;
   end $$`,
  `create trigger api_key_changed
     after update of revoked_at, expires_at, secret_hash, environment or delete on crossdock.api_key
     for each row execute function crossdock.tell_key_change()`,
  `create trigger application_changed after update or delete on crossdock.application
     for each row execute function crossdock.tell_key_change()`,
]
