import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { runNode } from './host/fixtures/run-node.ts'
import { temporaryFolder } from './host/fixtures/temporary-folder.ts'
import { testDatabase } from './host/test-database.ts'

await t.test('help needs nothing and ends well; a mistake is told apart', async t => {
  const cwd = temporaryFolder(t)
  t.match(crossdock(cwd, ['--help']), { status: 0, stdout: /start.*keys.*doctor/s })
  t.match(crossdock(cwd, ['keys', 'create', '--help']), { status: 0, stdout: /--audience <kind>/ })
  t.match(crossdock(cwd, ['nonsense']), { status: 2, stderr: /unknown command 'nonsense'/ })
  t.match(crossdock(cwd, ['keys', 'create', '--name', 'x']), {
    status: 2,
    stderr: /--application <id>, or --audience and --name/,
  })
})

await t.test('keys are made, listed and revoked', async t => {
  const cwd = temporaryFolder(t)
  const env = await onDatabase(t)

  const made = crossdock(
    cwd,
    [
      'keys',
      'create',
      '--audience',
      'partner',
      '--name',
      'Acme',
      '--expires',
      '2099-01-31',
      '--json',
    ],
    env,
  )
  t.equal(made.status, 0, made.stderr)
  const { id, key } = JSON.parse(made.stdout) as { id: string; key: string }
  t.match(key, new RegExp(`^xd_test_${id}_`))

  const listed = JSON.parse(crossdock(cwd, ['keys', 'list', '--json'], env).stdout)
  t.match(listed, [{ name: 'Acme', audience: 'partner', plan: 'partner', keys: [{ id }] }])
  t.notOk(JSON.stringify(listed).includes(key))

  t.match(crossdock(cwd, ['keys', 'revoke', key], env), {
    status: 0,
    stdout: `${id} is revoked.\n`,
  })
  t.match(crossdock(cwd, ['keys', 'list'], env).stdout, /revoked/)
  t.match(crossdock(cwd, ['keys', 'revoke', 'nokey'], env), { status: 1 })
})

await t.test('access tokens are revoked, and what was revoked is listed', async t => {
  const cwd = temporaryFolder(t)
  const env = await onDatabase(t)
  const issuer = 'https://login.example.com'
  const tokens = (...options: string[]) => crossdock(cwd, ['tokens', ...options], env)
  const revoke = (...options: string[]) => tokens('revoke', '--issuer', issuer, ...options)

  t.match(revoke('--token', 'jti-1', '--reason', 'stolen'), {
    status: 0,
    stdout: 'The token jti-1: revoked.\n',
  })
  t.match(revoke('--client', 'feed', '--always'), { stdout: 'Tokens of feed: revoked.\n' })
  t.match(revoke('--client', 'feed'), { stdout: /^Tokens of feed that were issued until 20/ })
  const { stdout } = tokens('list')
  t.match(stdout, 'token jti-1  (https://login.example.com, all)  stolen')
  t.match(stdout, 'client feed  (https://login.example.com, all)', 'what ends all is not made less')
  t.match(revoke(), { status: 2, stderr: /One of --token, --subject, --client and --key/ })
})

await t.test('what makes no sense for a key is named', async t => {
  const cwd = temporaryFolder(t)
  const env = await onDatabase(t)
  const create = (...options: string[]) =>
    crossdock(cwd, ['keys', 'create', '--name', 'x', ...options], env)
  t.match(create('--audience', 'nobody'), { status: 2, stderr: /must be one of storefront,/ })
  t.match(create('--audience', 'pos', '--scopes', 'orders:eat'), {
    status: 2,
    stderr: /there is no orders:eat/,
  })
  t.match(create('--audience', 'pos', '--expires', 'soon'), { status: 2, stderr: /must be a date/ })
})

await t.test('a migrated database has nothing to migrate', async t => {
  const env = await onDatabase(t)
  t.match(crossdock(temporaryFolder(t), ['migrate', '--json'], env), {
    status: 0,
    stdout: '{"ran":[]}\n',
  })
})

await t.test('the policies are in order; a wrong one is named with file and line', async t => {
  const cwd = temporaryFolder(t)
  t.match(crossdock(cwd, ['policies', 'check']), { status: 0, stdout: /in order/ })

  cpSync(join(import.meta.dirname, '..', 'policies'), join(cwd, 'policies'), { recursive: true })
  const file = join(cwd, 'policies', 'storefront.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('kind: rate-limit', 'kind: rate-limits'))
  t.match(crossdock(cwd, ['policies', 'check'], { CROSSDOCK_POLICIES: 'policies' }), {
    status: 1,
    stdout: /storefront\.yaml:\d+ there is no policy kind rate-limits/,
  })
})

await t.test('the doctor finds what is wrong', async t => {
  const cwd = temporaryFolder(t)
  const env = await onDatabase(t)
  const ports = { PORT: '0', ADMIN_PORT: '0' }

  t.match(crossdock(cwd, ['doctor'], { ...env, ...ports }), { status: 0, stdout: /ok +database/ })

  const sick = crossdock(cwd, ['doctor', '--json'], {
    ...ports,
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x',
  })
  t.equal(sick.status, 1)
  t.match(
    JSON.parse(sick.stdout).filter(({ ok }: { ok: boolean }) => !ok),
    [{ check: 'database' }],
  )
})

await t.test('tracing an order needs somebody to ask', async t => {
  t.match(crossdock(temporaryFolder(t), ['orders', 'trace', 'SO-1']), {
    status: 2,
    stderr: /No running Crossdock is known here/,
  })
})

await t.test('settings are shown without their secrets', async t => {
  const secret = 'postgres://someone:hidden@127.0.0.1/x'
  const { stdout } = crossdock(temporaryFolder(t), ['config', '--json'], {
    DATABASE_URL: secret,
    PORT: '8080',
  })
  t.match(JSON.parse(stdout), { port: 8080, databaseUrl: 'set' })
  t.notMatch(stdout, /hidden/)
})

async function onDatabase(t: Test): Promise<Record<string, string>> {
  const database = await testDatabase()
  t.teardown(() => database.drop())
  return { DATABASE_URL: database.url }
}

function crossdock(cwd: string, parameters: readonly string[], env: Record<string, string> = {}) {
  return runNode([join(import.meta.dirname, 'crossdock.ts'), ...parameters], { cwd, env })
}
