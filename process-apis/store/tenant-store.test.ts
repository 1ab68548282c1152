import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import t from 'tap'
import { testDatabase } from '../../gateway/host/test-database.ts'
import { refuseTooFewConnections, refuseUnsafeSettings } from '../durable/settings.ts'
import { end, fence, newOperation, step, turn } from '../durable/rows.ts'
import { byKeys } from './commit-together.ts'
import { type RowKind, statementOf } from './row-kind.ts'
import { openStore } from './store.ts'
import { tenantStores } from './tenant-store.ts'
import { type WholeServer, wholeServerReasons } from './whole-server.ts'

const database = await testDatabase()
const store = openStore({ url: database.url })
t.teardown(async () => {
  await store.close()
  await database.drop()
})

const tenants = ['acme', 'other', 'a b\\c']
for (const tenant of tenants) {
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
  await store.pool.query(
    `insert into crossdock.operation
       (id, tenant, kind, version, queue, subject, state, input, correlation_id, traceparent, job_id)
     values ($1, $2, 'k', 1, 'work', 's', 'waiting', '{}', 'c', 't', gen_random_uuid())`,
    [`opn_${tenant}`, tenant],
  )
  await store.pool.query(
    `insert into crossdock.step (operation_id, name, position, state, token) values ($1, 'book', 1, 'done', 1)`,
    [`opn_${tenant}`],
  )
}
const everything = async (table: string, what = 't.*::text') =>
  (
    await store.pool.query<{ row: string }>(
      `select ${what} as row from crossdock."${table}" t order by 1`,
    )
  ).rows.map(({ row }) => row)

await t.test('a statement without any condition sees its own tenant only', async t => {
  for (const tenant of tenants) {
    const { rows } = await store.of(tenant).pool.query('select tenant from crossdock.location')
    t.same(rows, [{ tenant }])
    const found = await store.of(tenant).db.selectFrom('crossdock.order').select('tenant').execute()
    t.same(found, [{ tenant }])
    const inside = await store.of(tenant).transaction(async tx => {
      const hopeful = await tx.read<{ tenant: string }>('select tenant from crossdock.location')
      const open = await tx.query<{ tenant: string }>('select tenant from crossdock.location')
      const held = await tx.query<{ tenant: string }>(
        'select tenant from crossdock."order" for update',
      )
      const steps = await tx.query<{ id: string }>('select operation_id as id from crossdock.step')
      return [hopeful, open, held, steps].map(one => one.rows)
    })
    t.same(inside, [[{ tenant }], [{ tenant }], [{ tenant }], [{ id: `opn_${tenant}` }]])
  }
  t.same((await store.of('nobody').pool.query('select * from crossdock.location')).rows, [])
})

await t.test(
  'a statement without any condition changes and removes its own tenant’s only',
  async t => {
    const before = await everything('location')
    const changed = await store.of('acme').transaction(async tx => {
      const { rowCount: places } = await tx.query(`update crossdock.location set name = 'Mine'`)
      const { rowCount: steps } = await tx.query(`update crossdock.step set state = 'refused'`)
      const { rowCount: gone } = await tx.query('delete from crossdock.step')
      return { places, steps, gone }
    })
    t.same(changed, { places: 1, steps: 1, gone: 1 })
    const after = await everything('location')
    t.same(
      after.filter(row => !row.includes('acme')),
      before.filter(row => !row.includes('acme')),
    )
    t.same(await everything('step', 't.operation_id'), ['opn_a b\\c', 'opn_other'])
    t.equal(
      await store.of('nobody').transaction(async tx => {
        const { rowCount } = await tx.query('delete from crossdock.location')
        return rowCount
      }),
      0,
    )
    t.same(await everything('location'), after)
  },
)

/** Rows that say themselves whose they are. */
const place: RowKind<{ readonly tenant: string; readonly id: string }> = {
  name: 'place',
  columns: 'tenant text, id text',
  writes: rows => [
    `insert into crossdock.location (tenant, id, type, name, country, time_zone)
     select tenant, id, 'store', 'Store', 'DE', 'Europe/Berlin' from ${rows}
     on conflict (tenant, id) do update set name = 'Taken'`,
  ],
}

/** Rows that are found by their ids only, as most are. */
const renamed: RowKind<{ readonly id: string }> = {
  name: 'renamed',
  columns: 'id text',
  writes: rows => [
    `update crossdock.location l set name = 'Renamed' from ${rows} r where l.id = r.id`,
  ],
}

const refused = { code: '42501' }

await t.test('a tenant that is forged in a row is refused', async t => {
  const before = await everything('location')
  const { transaction } = store.of('acme')
  await t.rejects(
    transaction(async tx => tx.write(place, { tenant: 'other', id: 'ST-forged' })),
    refused,
    'a row that is added',
  )
  await t.rejects(
    transaction(async tx => tx.write(place, { tenant: 'other', id: 'ST-other' })),
    refused,
    'a row that is there',
  )
  await t.rejects(
    transaction(tx => tx.query(`update crossdock.location set tenant = 'other'`)),
    refused,
    'a row that is given away',
  )
  await t.rejects(
    transaction(tx =>
      tx.query(
        `insert into crossdock.step (operation_id, name, position, state, token) values ('opn_other', 'forged', 9, 'done', 1)`,
      ),
    ),
    refused,
    'a step of another’s operation',
  )
  const job = `insert into pgboss.job_common (name, data) values ('work', '{"operationId": "opn_other"}')`
  await t.rejects(
    transaction(tx => tx.query(job)),
    refused,
    'a delivery of another’s operation',
  )
  t.same(await everything('location'), before)
})

await t.test(
  'what is committed together is of one tenant, and a forged row fails alone',
  async t => {
    const statements: { tenant: string; units: number }[] = []
    const spied = tenantStores({
      connections: 40,
      onChange: () => {},
      open(max, name, settings) {
        const pool = new pg.Pool({
          connectionString: database.url,
          max,
          application_name: name,
          options: settings.map(setting => `-c ${setting}`).join(' '),
        })
        const tenant =
          settings.find(one => one.startsWith('crossdock.tenant='))?.split('=')[1] ?? ''
        const query = pool.query.bind(pool) as (statement: { values?: string[] }) => unknown
        return Object.assign(pool, {
          query(statement: { values?: string[] }) {
            const rows = JSON.parse(statement.values?.[0] ?? '[]') as { tenant: string }[]
            statements.push({ tenant, units: rows.length })
            return query(statement)
          },
        })
      },
    })
    t.teardown(spied.close)
    const writes = Array.from({ length: 60 }, (_, i) => {
      const tenant = i % 2 === 0 ? 'acme' : 'other'
      // One among them says that it is of the neighbour who commits at the same moment.
      const said = i === 20 ? 'other' : tenant
      return spied
        .of(tenant)
        .transaction(async tx => tx.write(place, { tenant: said, id: `ST-batch-${i}` }))
    })
    const ends = await Promise.allSettled(writes)
    t.same(
      ends.flatMap(({ status }, i) => (status === 'rejected' ? [i] : [])),
      [20],
    )
    t.ok(
      statements.some(({ units }) => units > 5),
      'they were committed together',
    )
    const { rows } = await store.pool.query<{ tenant: string; count: number }>(
      `select tenant, count(*)::int as count from crossdock.location where id like 'ST-batch-%' group by 1 order by 1`,
    )
    t.same(rows, [
      { tenant: 'acme', count: 29 },
      { tenant: 'other', count: 30 },
    ])
    // A kind that forgets the tenant, in a batch: the same ids at another tenant stay as they are.
    await store.pool.query(
      `insert into crossdock.location (tenant, id, type, name, country, time_zone)
     values ('other', 'ST-acme', 'store', 'Namesake', 'DE', 'Europe/Berlin')`,
    )
    await store.of('acme').transaction(async tx => tx.write(renamed, { id: 'ST-acme' }))
    const { rows: names } = await store.pool.query<{ tenant: string; name: string }>(
      `select tenant, name from crossdock.location where id = 'ST-acme' order by 1`,
    )
    t.same(names, [
      { tenant: 'acme', name: 'Renamed' },
      { tenant: 'other', name: 'Namesake' },
    ])
  },
)

await t.test('who reads for a tenant can change nothing', async t => {
  const { pool } = store.of('acme')
  await t.rejects(pool.query(`delete from crossdock.location`), refused)
  await t.rejects(pool.query(`update crossdock.location set tenant = 'acme'`), refused)
})

/**
 * Tables that belong to no tenant, and why: no tenant's connection gets at them at all. A new table has a tenant, and ends its
 * migration with `raise_tenant_wall()`, or is named here.
 */
const ofNobody: Readonly<Record<string, string>> = {
  api_key: 'looked up before it is known whose a call is; belongs to an application',
  api_key_use: 'when keys were used, written for all of them at once',
  contract_revision: 'contracts are of the whole installation',
  governance_acknowledgement: 'the governance board is of the whole installation',
  governance_baseline: 'the governance board',
  governance_comment: 'the governance board',
  governance_finding_decision: 'the governance board',
  governance_lifecycle: 'the governance board',
  governance_record: 'the governance board',
  governance_revision: 'the governance board',
  governance_sign_off: 'the governance board',
  governance_waiver: 'the governance board',
  governance_waiver_approval: 'the governance board',
  issuer_key_set: 'keys of identity providers, of the whole installation',
  layer_call: 'which layer calls which operation, counted for all tenants',
  policy_report: 'what policies would have refused, by policy',
  policy_revision: 'policies are of the whole installation',
  process: 'who runs',
  queue_setting: 'queues are of the whole installation',
  token_revocation: 'looked up before it is known whose a call is',
  unrouted_request: 'requests that no contract knows',
}

await t.test(
  'every table has a tenant and stands behind the wall, or is named with its reason',
  async t => {
    const { rows } = await store.pool.query<{
      name: string
      guarded: boolean
      reader: boolean
      writer: boolean
    }>(
      `select c.relname as name,
            c.relrowsecurity and 2 = (select count(*) from pg_policy p where p.polrelid = c.oid
              and p.polname in ('tenant_wall', 'tenant_writes')
              and pg_get_expr(p.polqual, p.polrelid) ~ 'crossdock.tenant|operation_id'
              and p.polwithcheck is null) as guarded,
            has_any_column_privilege('crossdock_tenant', c.oid, 'select, insert, update') as reader,
            has_any_column_privilege('crossdock_tenant_writer', c.oid, 'select, insert, update')
              or has_table_privilege('crossdock_tenant_writer', c.oid, 'delete, truncate') as writer
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'crossdock' and c.relkind in ('r', 'p', 'v', 'm')`,
    )
    t.ok(rows.length > 50)
    for (const { name, guarded, reader, writer } of rows) {
      if (name in ofNobody) {
        t.notOk(guarded || reader || writer, `${name}: ${ofNobody[name]}`)
      } else {
        t.ok(guarded, `${name}: a migration ends with raise_tenant_wall(), or it is named above`)
      }
    }
    t.same(
      Object.keys(ofNobody).filter(name => !rows.some(one => one.name === name)),
      [],
      'none is named in vain',
    )
    const { rows: functions } = await store.pool.query(
      `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'crossdock' and p.prosecdef`,
    )
    t.same(functions, [], 'no function does as its owner what its caller may not')
  },
)

await t.test(
  'the wall hides no index from a statement but that of what bundles are made of',
  async t => {
    // A condition is looked up in an index before the policy only where its operator gives nothing away.
    // https://www.postgresql.org/docs/current/ddl-rowsecurity.html (LEAKPROOF)
    const { rows } = await store.pool.query<{ index: string; operator: string }>(
      `select distinct x.relname as index, o.oprname as operator
     from pg_index i
     join pg_class c on c.oid = i.indrelid
     join pg_class x on x.oid = i.indexrelid
     join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'crossdock'
     cross join lateral unnest(i.indclass::oid[]) as k(opclass)
     join pg_opclass oc on oc.oid = k.opclass
     join pg_amop a on a.amopfamily = oc.opcfamily and a.amoplefttype = oc.opcintype and a.amoprighttype = oc.opcintype
     join pg_operator o on o.oid = a.amopopr
     join pg_proc f on f.oid = o.oprcode
     where not f.proleakproof`,
    )
    // Those are few, and found by their tenant.
    t.same(rows, [{ index: 'bundle_component', operator: '@>' }])
  },
)

const root = join(import.meta.dirname, '..', '..')
const sources = (folder: string) =>
  globSync(`${folder}/**/*.ts`, { cwd: root })
    .filter(file => !/\.(test|suite)\.ts$/.test(file) && !file.includes('/migrations/'))
    .map(file => ({ file, text: readFileSync(join(root, file), 'utf8') }))

await t.test(
  'whoever works for the whole server says why, and each reason is somebody’s',
  async t => {
    const used = new Set<string>()
    for (const { file, text } of sources('process-apis')) {
      for (const [, reason = ''] of text.matchAll(/wholeServer\('([^']+)'\)/g)) used.add(reason)
      // The types say so too: processes have a store without the server's own connections.
      const own = /\bstore\.(pool|db|transaction)\b|\bnew pg\.|\bopenStore\(/.test(text)
      const opens = [
        'store/store.ts',
        'store/migrate.ts',
        'durable/durable.ts',
        'durable/presence.ts',
      ]
      t.equal(own && !opens.some(one => file.endsWith(one)), false, file)
    }
    t.same([...used].toSorted(), Object.keys(wholeServerReasons).toSorted())
    const named: WholeServer['wholeServer'] = 'run operations'
    t.ok(wholeServerReasons[named].length > 20)
  },
)

/** Where the gateway reads and writes as the server, and why: there the first wall stands alone. A new place is named here. */
const ofTheGateway: Readonly<Record<string, string>> = {
  'audit/': 'seals the entries of all tenants as one chain, and checks it',
  'commands/': 'the command line of whoever runs the server',
  'demo/': 'makes up what the demonstration starts with',
  'governance/': 'contracts and their reviews are of the whole installation',
  'host/': 'starts PostgreSQL, and makes what a demonstration and tests need',
  'keys/': 'callers are looked up before it is known whose they are',
  'limits/': 'quotas of all tenants are taken and given back together',
  'platform/':
    'keys, requests for keys and webhooks are written with what every server has to hear of',
  'reload/': 'policies and contracts are of the whole installation',
  'running-server.ts': 'opens the store, and hands it on',
  'sight/': 'usage and explanations of all tenants are written together',
  'tokens/': 'tokens are looked up before it is known whose they are',
  'webhooks/': 'one sender carries the deliveries of all tenants',
}

await t.test(
  'what is committed behind the wall is found by its keys, also by a plan made for empty tables',
  async t => {
    const own = await testDatabase()
    t.teardown(() => own.drop())
    const kinds = [fence, end, step, turn, newOperation] as unknown as readonly RowKind[]
    const units = [new Map<RowKind, object[]>(kinds.map(kind => [kind, []]))]
    const settings = [...byKeys, 'role=crossdock_tenant_writer', 'crossdock.tenant=acme']
    const client = new pg.Client({
      connectionString: own.url,
      options: settings.map(setting => `-c ${setting}`).join(' '),
    })
    await client.connect()
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain (generic_plan, costs off) ${statementOf(units).text}`,
    )
    await client.end()
    const plan = rows.map(row => row['QUERY PLAN'])
    t.ok(plan.some(line => line.includes('Index Scan')))
    const whole = plan.filter(
      (line, at) =>
        line.includes('Seq Scan') ||
        (line.includes('Index Scan') && plan[at + 1]?.includes('Index Cond') !== true),
    )
    t.same(whole, [], 'no table is read from one end to the other')
  },
)

await t.test('where the gateway works as the server is named with its reason', async t => {
  const own = /\bpool\b[^;]{0,60}\.query|\bstore\.(pool|transaction|db)\b|\bnew pg\.(Pool|Client)/
  const found = new Set(
    sources('gateway')
      .filter(({ text }) => own.test(text.replaceAll(/store\s*\.of\([^)]*\)\s*\.pool/g, '')))
      .map(({ file }) => /^gateway\/([^/]+\/?)/.exec(file)?.[1] ?? file),
  )
  t.same([...found].toSorted(), Object.keys(ofTheGateway).toSorted())
})

await t.test(
  'a tenant that was not asked for long gets new connections, and others are let go',
  async t => {
    const many = openStore({ url: database.url })
    t.teardown(many.close)
    let most = 0
    const place = async (tenant: string, nth: number) => {
      await many.of(tenant).transaction(tx => tx.query('select 1'))
      await many.of(tenant).pool.query(`select ${nth}`)
      const { rows } = await store.pool.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where datname = current_database()`,
      )
      most = Math.max(most, rows[0]?.count ?? 0)
    }
    await Promise.all(
      Array.from({ length: 4 }, async (_, lane) => {
        for (let nth = 0; nth < 12; nth++) await place(`tenant-${(lane * 5 + nth) % 20}`, nth)
      }),
    )
    const { rows } = await many.of('tenant-0').pool.query('select 1 as one')
    t.same(rows, [{ one: 1 }])
    t.ok(most <= many.connections + store.connections, `${most} connections at once`)
  },
)

await t.test(
  'a transaction that goes on keeps its connections when its tenant loses its place',
  async t => {
    const few = openStore({ url: database.url, connections: 12 })
    t.teardown(few.close)
    const found = await few.of('acme').transaction(async tx => {
      await tx.query('select 1')
      for (const tenant of ['one', 'two', 'three']) await few.of(tenant).pool.query('select 1')
      const { rows } = await tx.query<{ tenant: string }>(
        'select distinct tenant from crossdock.location',
      )
      return rows
    })
    t.same(found, [{ tenant: 'acme' }])
  },
)

async function bare() {
  const own = await testDatabase()
  const pool = new pg.Pool({ connectionString: own.url })
  pool.on('error', () => {})
  t.teardown(async () => {
    await pool.end()
    await own.drop()
  })
  return pool
}

await t.test('without the wall nothing starts, and what to do is said', async t => {
  const pool = await bare()
  await refuseUnsafeSettings(pool)
  for (const hole of [
    'alter table crossdock."order" disable row level security',
    'drop policy tenant_writes on crossdock.step',
    'alter table pgboss.job disable row level security',
    'drop policy tenant_writes on crossdock.reservation',
  ]) {
    await pool.query(hole)
    await t.rejects(
      refuseUnsafeSettings(pool),
      /create role crossdock_tenant_writer nologin; .*raise_tenant_wall/,
      hole,
    )
    await pool.query('select crossdock.raise_tenant_wall()')
    await refuseUnsafeSettings(pool)
  }
})

await t.test(
  'a PostgreSQL with too few connections is refused at the start, not with one more tenant',
  async t => {
    const pool = await bare()
    const { granted, needed } = await refuseTooFewConnections(pool, store.connections)
    t.ok(granted >= needed, `${granted} are granted, ${needed} needed for sixteen tenants`)
    await t.rejects(
      refuseTooFewConnections(pool, granted),
      new RegExp(`grants ${granted} connections, by max_connections.*to ${granted - 4} at most`),
    )
    const { rows } = await pool.query<{ name: string }>('select current_database() as name')
    await pool.query(`alter database ${rows[0]?.name} connection limit 20`)
    await t.rejects(
      refuseTooFewConnections(pool, 90),
      /grants 20 .*connection limit of its database/,
    )
  },
)
