import { type Kysely, sql } from 'kysely'

/**
 * The second wall between tenants: whoever reads for a caller does it as the role `crossdock_tenant`, which sees of
 * every table only the rows of the tenant that its connection was opened for, whatever a statement asks.
 * A migration that adds a table with a tenant ends with `select crossdock.raise_tenant_wall()`.
 * https://www.postgresql.org/docs/current/ddl-rowsecurity.html
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Roles belong to the whole server: another database of it may be a moment ahead. Who may not make one leaves the wall
  // to whoever runs the server; the store says so when it opens.
  `do $$ begin
    if not exists (select from pg_roles where rolname = 'crossdock_tenant') then
      create role crossdock_tenant nologin;
    end if;
  exception when duplicate_object or unique_violation or insufficient_privilege then null;
  end $$`,
  `do $$ begin
    execute format('grant crossdock_tenant to %I', current_user);
  exception when undefined_object or insufficient_privilege or unique_violation or sqlstate 'XX000' then null;
  end $$`,
  `create function crossdock.raise_tenant_wall() returns void language plpgsql as $$
  declare
    one record;
  begin
    if not exists (select from pg_roles where rolname = 'crossdock_tenant') then return; end if;
    grant usage on schema crossdock to crossdock_tenant;
    for one in
      select c.table_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'crossdock' and c.column_name = 'tenant' and t.table_type = 'BASE TABLE'
    loop
      execute format('alter table crossdock.%I enable row level security', one.name);
      execute format('drop policy if exists tenant_wall on crossdock.%I', one.name);
      execute format(
        'create policy tenant_wall on crossdock.%I for select to crossdock_tenant
           using (tenant = current_setting(''crossdock.tenant''))', one.name);
      execute format('grant select on crossdock.%I to crossdock_tenant', one.name);
    end loop;
    -- A step belongs to the tenant of its operation.
    alter table crossdock.step enable row level security;
    drop policy if exists tenant_wall on crossdock.step;
    create policy tenant_wall on crossdock.step for select to crossdock_tenant
      using (exists (select from crossdock.operation o where o.id = operation_id));
    grant select on crossdock.step to crossdock_tenant;
  end $$`,
  `select crossdock.raise_tenant_wall()`,
]
