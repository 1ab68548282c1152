import { type Kysely, sql } from 'kysely'

/** How far other systems have been asked for what changed there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.poll (
    tenant text not null,
    system text not null,
    feed text not null,
    every_seconds integer not null,
    settle_seconds integer not null,
    -- Everything that changed before is taken in, as far as it could be seen when it was asked for.
    taken_to timestamptz not null,
    asked_at timestamptz,
    -- The stretch that is being taken in, and where in it to go on.
    window_from timestamptz,
    window_to timestamptz,
    window_asked_at timestamptz,
    page text,
    due_at timestamptz not null default now(),
    -- Who took it up last may write: anybody before has a smaller one.
    token bigint not null default 0,
    leased_until timestamptz,
    answered_at timestamptz,
    failures integer not null default 0,
    problem text,
    changes bigint not null default 0,
    messages bigint not null default 0,
    sync_from timestamptz,
    sync_by text,
    primary key (tenant, system, feed)
  )`,
  `select crossdock.raise_tenant_wall()`,
]
