import { type Kysely, sql } from 'kysely'

/**
 * When a source says that what it tells was true, so that the newest restatement of an order wins; and what orders look like,
 * for a while, so that one that was placed twice under two names is noticed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table crossdock.inbound_document
     add column source_at timestamptz,
     add column source_sequence bigint`,
  `create index inbound_document_aggregate on crossdock.inbound_document (tenant, aggregate_id)`,

  // By whom, what and how much, as a digest: nothing personal. Kept as long as the longest time between two that look alike.
  `create table crossdock.order_look (
    order_id text primary key,
    tenant text not null,
    look text not null,
    placed_at timestamptz not null
  )`,
  `create index order_look_look on crossdock.order_look (tenant, look, placed_at)`,
  `create index order_look_age on crossdock.order_look (placed_at)`,
  `select crossdock.raise_tenant_wall()`,
]
