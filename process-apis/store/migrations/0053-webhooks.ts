import { type Kysely, sql } from 'kysely'

/**
 * Where applications have events sent, how far each of them is in the event log, and what becomes of each event. Nothing of it is
 * written when an event is: the log is read behind it, by a cursor of each webhook. Secrets are sealed before they come here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.webhook (
    id text primary key,
    tenant text not null,
    application_id text not null references crossdock.application (id),
    url text not null,
    description text,
    event_types text[] not null,
    payload text not null,
    header_names text[] not null default '{}',
    headers text,
    state text not null default 'enabled',
    reason text,
    state_since timestamptz not null default now(),
    transaction xid8 not null,
    position bigint not null default 0,
    owner text,
    lease_until timestamptz,
    failures integer not null default 0,
    failing_since timestamptz,
    next_try_at timestamptz,
    last_delivered_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create index webhook_tenant on crossdock.webhook (tenant, id desc)`,
  `create index webhook_application on crossdock.webhook (application_id)`,

  `create table crossdock.webhook_secret (
    id text primary key,
    webhook_id text not null references crossdock.webhook (id) on delete cascade,
    tenant text not null,
    sealed text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz
  )`,
  `create index webhook_secret_webhook on crossdock.webhook_secret (webhook_id)`,

  `create table crossdock.webhook_delivery (
    id text primary key,
    webhook_id text not null references crossdock.webhook (id) on delete cascade,
    tenant text not null,
    event_id text not null,
    event_at timestamptz not null,
    transaction xid8 not null,
    position bigint not null,
    type text not null,
    subject text not null,
    state text not null default 'pending',
    attempts integer not null default 0,
    tries integer not null default 0,
    unavailable boolean not null default false,
    due_at timestamptz not null default now(),
    created_at timestamptz not null default now(),
    ended_at timestamptz,
    last_status integer,
    unique (webhook_id, event_id)
  )`,
  // What is next of each subject.
  `create index webhook_delivery_pending on crossdock.webhook_delivery (webhook_id, subject, transaction, position)
     where state = 'pending'`,
  `create index webhook_delivery_recent on crossdock.webhook_delivery (webhook_id, id desc)`,
  `create index webhook_delivery_age on crossdock.webhook_delivery (ended_at) where ended_at is not null`,

  `create table crossdock.webhook_attempt (
    delivery_id text not null references crossdock.webhook_delivery (id) on delete cascade,
    tenant text not null,
    number integer not null,
    at timestamptz not null,
    duration_ms integer not null,
    status integer,
    error text,
    answer text,
    primary key (delivery_id, number)
  )`,

  `create table crossdock.webhook_replay (
    id text primary key,
    webhook_id text not null references crossdock.webhook (id) on delete cascade,
    tenant text not null,
    which text not null,
    from_at timestamptz not null,
    to_at timestamptz not null,
    state text not null default 'planned',
    events bigint not null,
    is_at_least boolean not null,
    sent bigint not null default 0,
    transaction xid8 not null default '0',
    position bigint not null default 0,
    created_at timestamptz not null default now(),
    ended_at timestamptz
  )`,
  `create index webhook_replay_webhook on crossdock.webhook_replay (webhook_id, id desc)`,
  `select crossdock.raise_tenant_wall()`,
]
