import { type Kysely, sql } from 'kysely'

/**
 * What applications have used up of calendar quotas, by day or month; and the time zone whose days and months they are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // IANA name; without one the plan's.
  `alter table crossdock.application add column time_zone text`,

  // `used` is what servers have taken for themselves: it runs ahead of what was really used by what they have left.
  `create table crossdock.quota_usage (
    tenant text not null,
    application text not null,
    name text not null,
    period_start timestamptz not null,
    period_end timestamptz not null,
    quota bigint not null,
    used bigint not null check (used >= 0),
    granted bigint not null,
    updated_at timestamptz not null default now(),
    primary key (application, name, period_start, period_end)
  ) with (fillfactor = 70)`,
  `create index quota_usage_tenant on crossdock.quota_usage (tenant, period_start)`,
  `create index quota_usage_end on crossdock.quota_usage (period_end)`,
]
