import pg from 'pg'
import t from 'tap'
import { testDatabase } from '../../gateway/host/test-database.ts'
import { refuseUnsafeSettings } from '../durable/settings.ts'
import { openStore } from './store.ts'

const database = await testDatabase()
const store = openStore({ url: database.url })
t.teardown(async () => {
  await store.close()
  await database.drop()
})

for (const tenant of ['acme', 'other', 'a b\\c']) {
  await store.pool.query(
    `insert into crossdock.location (tenant, id, type, name, country, time_zone)
     values ($1, $2, 'store', 'Store', 'DE', 'Europe/Berlin')`,
    [tenant, `ST-${tenant}`],
  )
  await store.pool.query(
    `insert into crossdock."order" (id, tenant, channel, state, version, events, document)
     values ($1, $2, 'web', 'accepted', 1, 0, '{}')`,
    [`ord_${tenant}`, tenant],
  )
}

await t.test('a statement without any condition sees its own tenant only', async t => {
  for (const tenant of ['acme', 'other', 'a b\\c']) {
    const { rows } = await store.of(tenant).pool.query('select tenant from crossdock.location')
    t.same(rows, [{ tenant }])
    const found = await store.of(tenant).db.selectFrom('crossdock.order').select('tenant').execute()
    t.same(found, [{ tenant }])
  }
  t.same((await store.of('nobody').pool.query('select * from crossdock.location')).rows, [])
})

await t.test(
  'every table that says whose a row is, and every step, stands behind the wall',
  async t => {
    const { rows } = await store.pool.query<{ name: string; guarded: boolean }>(
      `select c.relname as name,
            c.relrowsecurity and exists (
              select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_wall') as guarded
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'crossdock' and c.relkind = 'r'
       and (c.relname = 'step' or exists (
         select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped))`,
    )
    t.ok(rows.length > 10)
    for (const { name, guarded } of rows)
      t.ok(guarded, `${name}: a migration ends with raise_tenant_wall()`)
  },
)

await t.test('who reads for a tenant can change nothing', async t => {
  const { pool } = store.of('acme')
  await t.rejects(pool.query(`delete from crossdock.location`), { code: '42501' })
  await t.rejects(pool.query(`update crossdock.location set tenant = 'acme'`), { code: '42501' })
})

await t.test(
  'a tenant that was not asked for long gets new connections, and others are let go',
  async t => {
    const many = openStore({ url: database.url })
    t.teardown(many.close)
    for (let tenant = 0; tenant < 20; tenant++) {
      await many.of(`tenant-${tenant}`).pool.query('select 1')
    }
    const { rows } = await many.of('tenant-0').pool.query('select 1 as one')
    t.same(rows, [{ one: 1 }])
  },
)

await t.test('without the wall nothing starts, and what to do is said', async t => {
  const bare = await testDatabase()
  const pool = new pg.Pool({ connectionString: bare.url })
  pool.on('error', () => {})
  t.teardown(async () => {
    await pool.end()
    await bare.drop()
  })
  await refuseUnsafeSettings(pool)
  await pool.query('alter table crossdock."order" disable row level security')
  await t.rejects(refuseUnsafeSettings(pool), /create role crossdock_tenant .*raise_tenant_wall/)
  await pool.query('select crossdock.raise_tenant_wall()')
  await refuseUnsafeSettings(pool)
})
