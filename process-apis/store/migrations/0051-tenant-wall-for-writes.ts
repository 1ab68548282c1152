import { type Kysely, sql } from 'kysely'

/**
 * The second wall stands in front of changes too: whoever changes something for a tenant does it as the role
 * `crossdock_tenant_writer`, which neither finds, adds, changes nor removes a row of another tenant, whatever a statement says.
 * `raise_tenant_wall` (0011) raises both, for readers and for writers, and touches only tables where one is missing: that takes
 * a lock of the table for a moment, and rewrites nothing.
 * https://www.postgresql.org/docs/current/sql-createpolicy.html
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // As in 0011: roles belong to the whole server, and who may not make them leaves it to whoever may.
  `do $$ begin
    if not exists (select from pg_roles where rolname = 'crossdock_tenant_writer') then
      create role crossdock_tenant_writer nologin;
    end if;
  exception when duplicate_object or unique_violation or insufficient_privilege then null;
  end $$`,
  `do $$ begin
    execute format('grant crossdock_tenant_writer to %I', current_user);
  exception when undefined_object or insufficient_privilege or unique_violation or sqlstate 'XX000' then null;
  end $$`,

  // What a writer may do with a table that says whose its rows are. Only the server itself writes what callers are known by and
  // counted with; what happened is only ever added to.
  `create function crossdock.tenant_may(name text) returns text language sql immutable as $$
    select case
      when name in ('application', 'key_request', 'quota_usage', 'request_explanation', 'shape_sketch', 'usage')
        then 'select'
      when name in ('audit_entry', 'event', 'stock_movement') then 'select, insert'
      else 'select, insert, update, delete'
    end
  $$`,

  `create procedure crossdock.raise_wall_of(one regclass, name text, role text, command text, allowed text, condition text)
   language plpgsql as $$
  begin
    if not (select relrowsecurity from pg_class where oid = one) then
      execute format('alter table %s enable row level security', one);
    end if;
    if not exists (select from pg_policy where polrelid = one and polname = name) then
      execute format('create policy %I on %s for %s to %I using (%s)', name, one, command, role, condition);
    end if;
    if not (select bool_and(has_table_privilege(role, one, one_of)) from unnest(string_to_array(allowed, ', ')) one_of) then
      execute format('grant %s on %s to %I', allowed, one, role);
    end if;
  end $$`,

  `create or replace function crossdock.raise_tenant_wall() returns void language plpgsql as $$
  declare
    own constant text := 'tenant = current_setting(''crossdock.tenant'')';
    -- Of a plain comparison the planner expects one row in 200, and then reads a whole table first rather than the few rows
    -- that a unit names: changes are found by their keys, whatever the tables' sizes (commit-together.ts).
    own_to_change constant text := 'coalesce(tenant = current_setting(''crossdock.tenant''), false)';
    -- A step belongs to the tenant of its operation, and a delivery does: there is no tenant in it to be mistaken.
    step constant text := 'exists (select from crossdock.operation o where o.id = operation_id)';
    delivery constant text := 'exists (select from crossdock.operation o where o.id = data ->> ''operationId'')';
    one record;
    role text;
  begin
    if (select count(*) from pg_roles where rolname in ('crossdock_tenant', 'crossdock_tenant_writer')) < 2 then
      return;
    end if;
    -- Of servers that start at the same time one does it.
    perform pg_advisory_xact_lock(hashtext('crossdock tenant wall'));
    foreach role in array array['crossdock_tenant', 'crossdock_tenant_writer'] loop
      if not has_schema_privilege(role, 'crossdock', 'usage') then
        execute format('grant usage on schema crossdock to %I', role);
      end if;
    end loop;
    for one in
      select c.oid::regclass as id, c.relname as name, s.condition
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'crossdock'
      cross join lateral (select case
        when c.relname = 'step' then step
        when exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped)
        then own end as condition) s
      where c.relkind in ('r', 'p') and s.condition is not null
      order by 1
    loop
      call crossdock.raise_wall_of(one.id, 'tenant_wall', 'crossdock_tenant', 'select', 'select', one.condition);
      -- What may be found is also all that may come of it: without a check of its own a policy's condition is that too.
      call crossdock.raise_wall_of(
        one.id, 'tenant_writes', 'crossdock_tenant_writer', 'all', crossdock.tenant_may(one.name),
        case when one.condition = own then own_to_change else one.condition end);
    end loop;

    -- The queue's tables, once they are there: whoever begins an operation adds its delivery, whoever puts it back replaces it.
    if to_regclass('pgboss.job') is null then return; end if;
    if not has_schema_privilege('crossdock_tenant_writer', 'pgboss', 'usage') then
      grant usage on schema pgboss to crossdock_tenant_writer;
      grant select on pgboss.queue to crossdock_tenant_writer;
    end if;
    for one in
      select c.oid::regclass as id from pg_class c
      where c.oid = 'pgboss.job'::regclass
         or c.oid in (select inhrelid from pg_inherits where inhparent = 'pgboss.job'::regclass)
    loop
      call crossdock.raise_wall_of(
        one.id, 'tenant_writes', 'crossdock_tenant_writer', 'all', 'select, insert, delete', delivery);
    end loop;
  end $$`,
  `select crossdock.raise_tenant_wall()`,
]
