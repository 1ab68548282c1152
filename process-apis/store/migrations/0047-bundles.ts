import { type Kysely, sql } from 'kysely'

/** What is sold as one and made of several articles. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.bundle (
    tenant text not null,
    sku text not null,
    version integer not null default 1,
    title text,
    components jsonb not null check (jsonb_typeof(components) = 'array'),
    returns text not null default 'components' check (returns in ('components', 'whole')),
    updated_at timestamptz not null default now(),
    primary key (tenant, sku)
  )`,
  // Who moves an article asks which bundles it is in.
  `create index bundle_component on crossdock.bundle using gin (components jsonb_path_ops)`,
  `select crossdock.raise_tenant_wall()`,
]
