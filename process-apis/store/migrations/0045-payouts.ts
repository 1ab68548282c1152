import { type Kysely, sql } from 'kysely'

/** What payment providers have paid out, and the lines it is made of: each line once, whatever is imported again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table crossdock.payout (
    id text primary key,
    tenant text not null,
    system text not null,
    reference text not null,
    state text not null,
    reconciliation text not null check (reconciliation in ('reconciled','differs')),
    currency text not null,
    issued_at timestamptz not null,
    version integer not null,
    events integer not null,
    document jsonb not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create unique index payout_natural_key on crossdock.payout (tenant, system, reference)`,
  `create index payout_recent on crossdock.payout (tenant, issued_at desc, id desc)`,

  `create table crossdock.payout_line (
    tenant text not null,
    system text not null,
    reference text not null,
    payout_reference text not null,
    position integer not null,
    type text not null,
    transaction_id text,
    authorisation_id text,
    match text,
    document jsonb not null,
    primary key (tenant, system, payout_reference, reference)
  )`,
  `create index payout_line_payout on crossdock.payout_line (tenant, system, payout_reference, position)`,
  `create index payout_line_reference on crossdock.payout_line (tenant, system, reference)`,
  `create index payout_line_transaction on crossdock.payout_line (tenant, system, transaction_id, type)
     where transaction_id is not null`,
  `select crossdock.raise_tenant_wall()`,
]
