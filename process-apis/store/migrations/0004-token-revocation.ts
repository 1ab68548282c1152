import { type Kysely, sql } from 'kysely'

/**
 * Access tokens that are worth nothing any more, by whatever ends them; the last good key set of each issuer; and whose
 * an order is, beside its document, so that a caller who is bound to a customer or partner finds only its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // `value` is a jti, a sub, a client_id, or the kid or thumbprint of a signing key.
  `create table crossdock.token_revocation (
    id text primary key,
    issuer text not null,
    kind text not null check (kind in ('token','subject','client','key')),
    value text not null,
    issued_before timestamptz,
    reason text,
    revoked_at timestamptz not null default now(),
    forget_at timestamptz,
    unique (issuer, kind, value)
  )`,
  `create index token_revocation_forget on crossdock.token_revocation (forget_at) where forget_at is not null`,

  // Whoever changes one, by whatever means: every server hears of it at once (gateway/tokens/revocations.ts listens).
  `create function crossdock.tell_token_revocation() returns trigger language plpgsql as $$
   begin
     perform pg_notify('crossdock_token', case tg_op when 'DELETE' then '' else to_jsonb(new)->>'id' end);
     return null;
   end $$`,
  `create trigger token_revocation_changed after insert or update or delete on crossdock.token_revocation
     for each row execute function crossdock.tell_token_revocation()`,

  `create table crossdock.issuer_key_set (
    issuer text primary key,
    jwks jsonb not null,
    fetched_at timestamptz not null
  )`,

  // Written by PostgreSQL itself, so that no way of writing an order can forget whose it is.
  `alter table crossdock."order"
    add column customer_id text generated always as (document #>> '{customer,id}') stored,
    add column partner text generated always as (document ->> 'partner') stored`,
  `create index order_customer on crossdock."order" (tenant, customer_id, created_at desc, id desc) where customer_id is not null`,
  `create index order_partner on crossdock."order" (tenant, partner, created_at desc, id desc) where partner is not null`,
]
