import { type Kysely, sql } from 'kysely'

/**
 * What governs the gateway, as it was applied: sets of policies and choices of contracts that never change once
 * written, what each server process makes of the newest one, and every contract that ever ran.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // The newest row is the one that counts. `files` is null where each server goes by the files beside it;
  // `contracts` names the revision of an API that runs in place of the newest one, by its digest.
  `create table crossdock.policy_revision (
    number bigint generated always as identity primary key,
    digest text not null,
    files jsonb,
    contracts jsonb not null default '{}',
    previous bigint references crossdock.policy_revision (number),
    note text,
    applied_by text not null,
    applied_at timestamptz not null default now()
  )`,

  // One row per server process that lives, or lived until a moment ago.
  `create table crossdock.policy_report (
    process text primary key,
    host text not null,
    pid integer not null,
    revision bigint not null,
    state text not null check (state in ('running','refused','own files')),
    reason text,
    heard_at timestamptz not null default now()
  )`,

  `create table crossdock.contract_revision (
    api text not null,
    digest text not null,
    version text not null,
    document text not null,
    first_run_at timestamptz not null default now(),
    primary key (api, digest)
  )`,
]
