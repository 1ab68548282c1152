import { type Kysely, sql } from 'kysely'

/** What customers are to be told: one row for each milestone of an order, written with what made it true. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.notification (
    tenant text not null,
    order_id text not null,
    about text not null,
    kind text not null,
    state text not null default 'pending' check (state in ('pending','sent')),
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    primary key (order_id, kind, about)
  )`,
  `select crossdock.raise_tenant_wall()`,
]
