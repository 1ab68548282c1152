import { type Kysely, sql } from 'kysely'

/** Money that banks take back; and a clock of its own for a case that has one, such as a bank's deadline. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table crossdock.exception_case add column due_at timestamptz`,
  `create table crossdock.dispute (
    id text primary key,
    tenant text not null,
    order_id text not null references crossdock."order" (id),
    system text not null,
    reference text not null,
    state text not null,
    reason text not null,
    due_at timestamptz,
    version integer not null,
    events integer not null,
    document jsonb not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create unique index dispute_natural_key on crossdock.dispute (tenant, system, reference)`,
  `create index dispute_recent on crossdock.dispute (tenant, id desc)`,
  `create index dispute_order on crossdock.dispute (order_id)`,
  `select crossdock.raise_tenant_wall()`,
]
