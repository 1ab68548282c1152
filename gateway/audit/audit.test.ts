import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { openStore } from '../../process-apis/store/store.ts'
import { loadConfig } from '../config.ts'
import { ask, eventually } from '../gateway.suite.ts'
import { runNode } from '../host/fixtures/run-node.ts'
import { openLog } from '../log.ts'
import { canonicalJson } from '../policies/canonical-json.ts'
import { surroundings } from '../product.suite.ts'
import { runningServer } from '../running-server.ts'
import { testDatabase } from '../host/test-database.ts'
import type { AuditEntry } from './find-entries.ts'
import { seal } from './sealing.ts'
import { verify } from './verify.ts'

t.setTimeout(120_000)

const { env, keys } = await surroundings()
const config = loadConfig({ env, cwd: tmpdir() })
const server = await runningServer({ config, log: openLog({ level: 'silent' }) })
t.teardown(() => server.stop())
const store = openStore({ url: String(env['DATABASE_URL']), connections: 4 })
t.teardown(() => store.close())

const entriesOf = async (correlationId: string) => {
  const { rows } = await store.pool.query(
    `select tenant, actor, action, subject, data, sequence from crossdock.audit_entry
     where correlation_id = $1 order by position`,
    [correlationId],
  )
  return rows as Record<string, unknown>[]
}
const applicationOf = async (audience: 'service' | 'operator') => {
  const { rows } = await store.pool.query<{ id: string }>(
    `select application_id as id from crossdock.api_key where key_id = $1`,
    [keys[audience].split('_')[2]],
  )
  return String(rows[0]?.id)
}

await t.test('who sees other people’s orders is written down, before it is seen', async t => {
  const path = '/service/v1/orders?limit=7&reference=SO-10001'
  const headers = { 'x-correlation-id': 'audit-4711-search' }
  const { status } = await ask(server.baseUrl, 'GET', path, { key: keys.service, headers })
  t.equal(status, 200)
  t.match(await entriesOf('audit-4711-search'), [
    {
      tenant: 'demo',
      actor: await applicationOf('service'),
      action: 'searchOrders',
      subject: '*',
      data: { api: 'service.v1', key: keys.service.split('_')[2] },
    },
  ])
  await ask(server.baseUrl, 'GET', path, { headers: { 'x-correlation-id': 'audit-4711-nobody' } })
  t.strictSame(await entriesOf('audit-4711-nobody'), [], 'who was refused has seen nothing')
})

await t.test('who sees keys is written down', async t => {
  const id = await applicationOf('service')
  const headers = { 'x-correlation-id': 'audit-4711-keys' }
  const { status, text } = await ask(
    server.baseUrl,
    'GET',
    `/platform/v1/applications/${id}/keys`,
    { key: keys.operator, headers },
  )
  t.equal(status, 200, text)
  t.match(await entriesOf('audit-4711-keys'), [
    { actor: await applicationOf('operator'), action: 'listKeys', subject: id },
  ])
})

await t.test('an administrative act is written down with it', async t => {
  const made = await ask(server.baseUrl, 'POST', '/platform/v1/applications', {
    key: keys.operator,
    headers: { 'x-correlation-id': 'audit-4711-act' },
    body: { name: 'Audited', audience: 'partner', environment: 'test' },
  })
  t.ok(made.status < 300, made.text)
  const [entry] = await entriesOf('audit-4711-act')
  t.match(entry, { actor: await applicationOf('operator'), action: 'createApplication' })
})

await t.test(
  'entries are sealed in a moment, and the commands show, export and verify them',
  async t => {
    await eventually(async () => {
      const { rowCount } = await store.pool.query(
        'select 1 from crossdock.audit_entry where sequence is null',
      )
      return rowCount === 0
    })
    const run = (...words: readonly string[]) =>
      runNode([join(import.meta.dirname, '..', 'crossdock.ts'), 'audit', ...words], {
        cwd: tmpdir(),
        env: { DATABASE_URL: String(env['DATABASE_URL']) },
      })

    const verified = run('verify')
    t.equal(verified.status, 0, verified.stderr)
    t.match(verified.stdout, /The audit log is whole: \d+ entries, up to \d+:[0-9a-f]{64}/)
    const head = /up to (\S+?)[.;]/.exec(verified.stdout)?.[1] ?? ''
    t.equal(run('verify', '--head', head).status, 0)
    const [sequence = ''] = head.split(':')
    t.match(run('verify', '--head', `${sequence}:${'0'.repeat(64)}`), { status: 1 })
    t.match(run('verify', '--head', 'nonsense'), { status: 2, stderr: /--head must be/ })

    const listed = run('list', '--action', 'searchOrders', '--json')
    t.match(JSON.parse(listed.stdout), [
      { action: 'searchOrders', correlationId: 'audit-4711-search' },
    ])
    t.equal(JSON.parse(run('list', '--actor', 'nobody', '--json').stdout).length, 0)
    t.equal(JSON.parse(run('list', '--limit', '1', '--json').stdout).length, 1)
    t.equal(JSON.parse(run('list', '--until', '2020-01-01T00:00:00Z', '--json').stdout).length, 0)
    t.match(run('list', '--since', 'tomorrow'), { status: 2, stderr: /--since must be an instant/ })

    // Whoever has the export can compute the chain again, with nothing of ours but the rule.
    const lines = run('export')
      .stdout.trim()
      .split('\n')
      .map(line => JSON.parse(line) as AuditEntry)
    let previousHash = '0'.repeat(64)
    for (const { hash, ...entry } of lines.toSorted(
      (a, b) => Number(a.sequence) - Number(b.sequence),
    )) {
      t.equal(entry.previousHash, previousHash)
      t.equal(createHash('sha256').update(canonicalJson(entry)).digest('hex'), hash)
      previousHash = String(hash)
    }
  },
)

await t.test('an entry can neither be changed nor taken out', async t => {
  for (const statement of [
    `update crossdock.audit_entry set actor = 'nobody'`,
    `update crossdock.audit_entry set sequence = null, previous_hash = null, hash = null`,
    `delete from crossdock.audit_entry`,
    `truncate crossdock.audit_entry`,
  ]) {
    await t.rejects(store.pool.query(statement), { message: /only ever added/ }, statement)
  }
  await store.pool.query(
    `insert into crossdock.audit_entry (tenant, actor, action, subject, correlation_id) values ('x','x','x','x','x')`,
  )
  await t.rejects(
    store.pool
      .query(`update crossdock.audit_entry set actor = 'y', sequence = 999, previous_hash = '', hash = ''
                      where actor = 'x' and sequence is null`),
    { message: /only ever added/ },
    'not even together with its seal',
  )
})

await t.test(
  'whoever gets past the trigger is found by the chain, at the first wrong entry',
  async t => {
    const database = await testDatabase()
    t.teardown(() => database.drop())
    const { pool, close } = openStore({ url: database.url, connections: 4 })
    t.teardown(() => close())
    const add = (subject: string, more = '') =>
      pool.query(
        `insert into crossdock.audit_entry (tenant, actor, action, subject, correlation_id, data${more && ', at'})
       values ('t', 'app', 'doIt', $1, 'c', '{"b": 1, "a": [1.5, "x"]}'${more && `, ${more}`})`,
        [subject],
      )
    for (let count = 1; count <= 20; count++) await add(`thing-${count}`)
    const head = await seal(pool)
    t.equal(head?.sequence, 20)
    t.match(await verify(pool), { right: 20, unsealed: 0, broken: undefined })

    const tampered = async (statement: string, expected: object) => {
      const client = await pool.connect()
      try {
        await client.query('begin')
        await client.query(`alter table crossdock.audit_entry disable trigger user`)
        await client.query(statement)
        t.match((await verify(client, head && { head })).broken, expected, statement)
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    const table = 'crossdock.audit_entry'
    await tampered(`update ${table} set actor = 'other' where sequence = 7`, { sequence: 7 })
    await tampered(`update ${table} set data = '{}' where sequence = 1`, { sequence: 1 })
    await tampered(`update ${table} set at = at + interval '1 microsecond' where sequence = 13`, {
      sequence: 13,
    })
    await tampered(`update ${table} set hash = repeat('a', 64) where sequence = 9`, { sequence: 9 })
    await tampered(`delete from ${table} where sequence = 5`, { sequence: 5, why: /missing/ })
    await tampered(`delete from ${table} where sequence between 5 and 8`, {
      sequence: 5,
      why: /up to 8/,
    })
    await tampered(`delete from ${table} where sequence >= 18`, {
      sequence: 18,
      why: /ends before entry 20/,
    })
    await tampered(
      `update ${table} set sequence = sequence + 100 where sequence > 10;
     update ${table} set sequence = sequence - 99 where sequence > 100;
     insert into ${table} (tenant, actor, action, subject, correlation_id, sequence, previous_hash, hash)
     select 't', 'app', 'doIt', 'put in', 'c', 11, hash, repeat('b', 64) from ${table} where sequence = 10`,
      { sequence: 11 },
    )
    t.match(await verify(pool, head && { head }), { right: 20, broken: undefined })

    await add('dated back', `now() - interval '1 day'`)
    await seal(pool)
    t.match((await verify(pool)).broken, { sequence: 21, why: /dated long before/ })
  },
)

await t.test('several processes seal one chain, and nobody who writes waits for it', async t => {
  const database = await testDatabase()
  t.teardown(() => database.drop())
  const { pool, close } = openStore({ url: database.url, connections: 12 })
  t.teardown(() => close())
  const add = (subject: string) =>
    pool.query(
      `insert into crossdock.audit_entry (tenant, actor, action, subject, correlation_id) values ('t','a','b',$1,'c')`,
      [subject],
    )
  // One that has taken its place early and commits late.
  const late = await pool.connect()
  await late.query('begin')
  await late.query(
    `insert into crossdock.audit_entry (tenant, actor, action, subject, correlation_id) values ('t','a','b','late','c')`,
  )
  await Promise.all(
    Array.from({ length: 300 }, (_, index) =>
      Promise.all([add(`thing-${index}`), index % 10 === 0 ? seal(pool) : undefined]),
    ),
  )
  await seal(pool)
  await late.query('commit')
  late.release()
  await seal(pool)
  t.match(await verify(pool), { right: 301, unsealed: 0, broken: undefined })
})
