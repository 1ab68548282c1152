import { type Kysely, sql } from 'kysely'

/** The purchase order numbers of organisations that use each once: which order has it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.purchase_order_number (
    tenant text not null,
    organization_id text not null,
    number text not null,
    order_id text not null,
    created_at timestamptz not null default now(),
    primary key (tenant, organization_id, number)
  )`,
  `select crossdock.raise_tenant_wall()`,
]
