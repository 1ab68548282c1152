import { type Kysely, sql } from 'kysely'

/**
 * Lines that wait for stock, in the order in which they are served: that of their orders' dates. The order itself says what
 * waits (`lines[].promise`); these rows are how it is found.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.waiting_line (
    tenant text not null,
    order_id text not null references crossdock."order" (id) deferrable initially deferred,
    line_id text not null,
    sku text not null,
    placed_at timestamptz not null,
    not_before timestamptz,
    primary key (order_id, line_id)
  )`,
  `create index waiting_line_sku on crossdock.waiting_line (tenant, sku, placed_at, order_id)`,
  `select crossdock.raise_tenant_wall()`,
]
