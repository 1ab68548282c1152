import { type Kysely, sql } from 'kysely'

/**
 * The whole life of API keys: what a key was replaced by, what each was last used for, and which requests made one,
 * so that a repeated request makes no second.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table crossdock.api_key
     add column replaced_by text references crossdock.api_key (key_id) on delete set null,
     add column replaced_at timestamptz`,
  `drop index crossdock.api_key_application`,
  `create index api_key_application on crossdock.api_key (application_id, created_at desc, key_id desc)`,
  `create index api_key_replaced_by on crossdock.api_key (replaced_by) where replaced_by is not null`,
  `create index application_tenant on crossdock.application (tenant, id desc)`,

  // One row per key and operation: the proof that an old key can be cut, and what would break if it were.
  `create table crossdock.api_key_use (
    key_id text not null references crossdock.api_key (key_id) on delete cascade,
    operation text not null,
    last_used_at timestamptz not null,
    primary key (key_id, operation)
  )`,

  // A caller's Idempotency-Key, bound to the key it made. The text of that key is nowhere.
  `create table crossdock.key_request (
    tenant text not null,
    application text not null,
    operation text not null,
    idempotency_key text not null,
    fingerprint text not null,
    key_id text not null,
    created_at timestamptz not null default now(),
    primary key (tenant, application, operation, idempotency_key)
  )`,
]
