import { join } from 'node:path'
import pg from 'pg'
import t, { type Test } from 'tap'
import { runNode } from '../host/fixtures/run-node.ts'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'
import { testDatabase } from '../host/test-database.ts'

// Some thirty programs are started, one after the other.
t.setTimeout(240_000)

await t.test('a key lives: made, used, rolled, cut', async t => {
  const { keys, json, pool } = await open(t)
  const made = json('create', '--audience', 'partner', '--name', 'Acme')
  const again = json('create', '--application', made.application)
  t.not(again.id, made.id)
  await pool.query(
    `insert into crossdock.api_key_use values ($1, 'storefront.v1:placeOrder', '2026-01-31T12:00:00Z')`,
    [made.id],
  )
  t.match(keys('show', made.key), {
    status: 0,
    stdout: /2026-01-31 12:00 UTC {2}storefront\.v1:placeOrder/,
  })

  const rolled = keys('roll', made.id, '--overlap', '2h')
  t.match(rolled, { status: 0, stdout: /^xd_test_\S+\nThis is the only time it is shown/ })
  t.match(rolled.stdout, new RegExp(`The old one, ${made.id}, works until`))
  t.match(keys('list').stdout, /not safe to cut yet/)
  t.match(keys('roll', made.id), { status: 2, stderr: /was replaced by [a-z2-7]{16} before/ })

  await pool.query('update crossdock.api_key set last_used_at = now() where key_id <> $1', [
    made.id,
  ])
  t.match(keys('list', '--state', 'active').stdout, /, safe to cut/)
  const cut = json('roll', again.id, '--overlap', '0')
  t.match(cut.replaced, { id: again.id, state: 'revoked', replacedBy: cut.id })
  t.match(keys('list', '--state', 'revoked').stdout, again.id)
  t.notMatch(keys('list').stdout, /xd_test_/)

  const { rows } = await pool.query(
    'select actor, action from crossdock.audit_entry order by position',
  )
  t.strictSame(
    rows.map(({ action }) => action),
    ['createKey', 'createKey', 'rollKey', 'rollKey'],
    'a refused act is none',
  )
  t.match(rows[0].actor, /^command line: ./)
})

await t.test(
  'a key ends when it is told to, and an application is switched off and on',
  async t => {
    const { keys, json } = await open(t)
    const { id, application } = json('create', '--audience', 'pos', '--name', 'Till 1')
    t.match(keys('expire', id, '--at', '2099-01-31'), {
      stdout: `${id} ends 2099-01-31 00:00 UTC.\n`,
    })
    t.match(keys('expire', id, '--at', '2100-01-31'), { status: 2, stderr: /brought forward/ })
    t.match(keys('expire', id, '--at', 'now'), { status: 0 })
    t.match(json('show', id), { state: 'expired', uses: [] })

    t.match(keys('applications', '--disable', application).stdout, /Every key of Till 1 is off/)
    t.match(json('applications', '--audience', 'pos'), [{ name: 'Till 1', disabledAt: String }])
    t.match(keys('applications', '--enable', application).stdout, /on again/)
    t.match(keys('applications').stdout, /^Till 1 {2}\(demo, test, plan channel\)/)
  },
)

await t.test(
  'a second key leaves the application as it is, unless it is told otherwise',
  async t => {
    const { json } = await open(t)
    const acme = ['create', '--audience', 'partner', '--name', 'Acme']
    json(...acme, '--plan', 'sandbox', '--scopes', 'orders:read')
    json(...acme)
    t.match(json('applications'), [{ plan: 'sandbox', scopes: ['orders:read'] }])
    json(...acme, '--plan', 'channel')
    t.match(json('applications'), [{ plan: 'channel', scopes: ['orders:read'] }])
  },
)

await t.test('what there is not, or makes no sense, is said', async t => {
  const { keys } = await open(t)
  for (const [status, parameters, said] of [
    [1, ['show', 'nokey'], /There is no key nokey/],
    [1, ['roll', 'nokey'], /There is no key nokey/],
    [1, ['applications', '--disable', 'none'], /There is no application none/],
    [1, ['list', '--application', 'none'], /There is no application none/],
    [2, ['list', '--state', 'dead'], /--state must be active, expired or revoked/],
    [2, ['applications', '--environment', 'dev'], /--environment must be live or test/],
    [2, ['roll', 'nokey', '--overlap', 'soon'], /--overlap must be such as 30m/],
    [2, ['roll', 'nokey', '--overlap', '31d'], /30d at most/],
    [2, ['create', '--application', 'none'], /There is no application none/],
    [2, ['create', '--audience', 'pos', '--name', 'x', '--plan', 'gold'], /there is no gold/],
    [2, ['create', '--audience', 'pos', '--name', 'x', '--expires', '2001-01-01'], /in the future/],
  ] as const) {
    const { stdout, stderr, ...ended } = keys(...parameters)
    t.equal(ended.status, status, parameters.join(' '))
    t.match(stdout + stderr, said)
  }
})

await t.test('every command explains itself', async t => {
  const { keys } = await open(t)
  const { stdout } = keys('--help')
  for (const name of ['create', 'list', 'show', 'roll', 'expire', 'revoke', 'applications']) {
    t.match(stdout, new RegExp(`^  ${name} .*\\w{3}`, 'm'), name)
  }
  t.match(keys('roll', '--help'), { status: 0, stdout: /--overlap <time>.*Example:/s })
})

/** `crossdock keys` on a database of its own. */
async function open(t: Test) {
  const database = await testDatabase()
  const pool = new pg.Pool({ connectionString: database.url, max: 1 })
  pool.on('error', () => {})
  t.teardown(async () => {
    await pool.end()
    await database.drop()
  })
  const cwd = temporaryFolder(t)
  const program = join(import.meta.dirname, '..', 'crossdock.ts')
  const keys = (...parameters: string[]) =>
    runNode([program, 'keys', ...parameters], { cwd, env: { DATABASE_URL: database.url } })
  const json = (...parameters: string[]) => {
    const { stdout, stderr } = keys(...parameters, '--json')
    if (stdout === '') throw new Error(stderr)
    return JSON.parse(stdout) as ReturnType<JSON['parse']>
  }
  return { pool, keys, json }
}
