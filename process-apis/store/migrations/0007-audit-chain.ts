import { type Kysely, sql } from 'kysely'

/**
 * What is seen afterwards: audit entries that are chained by their hashes and can only be added to, usage by
 * consumer, and why requests were answered as they were.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Written by whoever does something, sealed a moment later by one process at a time (gateway/audit/seal.ts): what
  // writes an entry waits for nobody.
  `alter table crossdock.audit_entry
     add column sequence bigint unique,
     add column previous_hash text,
     add column hash text,
     add constraint audit_entry_sealed check (
       (sequence is null) = (hash is null) and (sequence is null) = (previous_hash is null))`,
  `create index audit_entry_unsealed on crossdock.audit_entry (position) where sequence is null`,
  `create index audit_entry_at on crossdock.audit_entry (tenant, at)`,
  `create function crossdock.keep_audit_entry() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' then
       if old.sequence is null and new.sequence is not null
         and (new.position, new.tenant, new.actor, new.action, new.subject, new.correlation_id, new.data, new.at)
           is not distinct from
           (old.position, old.tenant, old.actor, old.action, old.subject, old.correlation_id, old.data, old.at)
       then
         return new;
       end if;
     end if;
     raise exception 'audit entries are only ever added' using errcode = 'insufficient_privilege';
   end $$`,
  `create trigger audit_entry_kept before update or delete on crossdock.audit_entry
     for each row execute function crossdock.keep_audit_entry()`,
  `create trigger audit_entry_not_emptied before truncate on crossdock.audit_entry
     for each statement execute function crossdock.keep_audit_entry()`,

  // Each batch of counts is added to its minute, hour and day at once: a longer period is never behind or doubled.
  `create table crossdock.usage (
    grain text not null check (grain in ('minute', 'hour', 'day')),
    period timestamptz not null,
    tenant text not null,
    application text not null,
    api text not null,
    operation text not null,
    status_class smallint not null,
    requests bigint not null,
    limit_refusals bigint not null,
    bytes_in bigint not null,
    bytes_out bigint not null,
    duration_ms double precision not null,
    buckets bigint[] not null,
    primary key (tenant, grain, period, application, api, operation, status_class)
  ) with (fillfactor = 80)`,
  `create index usage_age on crossdock.usage (grain, period)`,
  `create function crossdock.add_counts(bigint[], bigint[]) returns bigint[] language sql immutable strict as $$
     select array_agg(coalesce(a, 0) + coalesce(b, 0) order by i) from unnest($1, $2) with ordinality as t(a, b, i)
   $$`,
  `create aggregate crossdock.sum_counts(bigint[]) (sfunc = crossdock.add_counts, stype = bigint[])`,

  // A correlation id may be the caller's own and stand for several requests.
  `create table crossdock.request_explanation (
    position bigint generated always as identity primary key,
    tenant text not null,
    application text not null,
    subject text,
    correlation_id text not null,
    at timestamptz not null,
    document json not null
  )`,
  `create index request_explanation_name on crossdock.request_explanation (tenant, correlation_id, at desc)`,
  `create index request_explanation_age on crossdock.request_explanation (at)`,
]
