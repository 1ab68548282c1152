import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import t from 'tap'
import { type ConfigError, configHelp, loadConfig } from './config.ts'
import { settings } from './settings.ts'

const faultsOf = (work: () => unknown): readonly string[] => {
  try {
    work()
  } catch (error) {
    return (error as ConfigError).faults
  }
  return []
}

await t.test('without anything set there is a default for everything', async t => {
  const cwd = t.testdir()
  t.match(loadConfig({ env: {}, cwd }), {
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    data: join(cwd, '.crossdock'),
    logLevel: 'info',
    keyPeppers: [],
    production: false,
    file: undefined,
  })
})

await t.test('the environment wins over the file, the file over the default', async t => {
  const cwd = t.testdir({
    'crossdock.yaml': 'port: 4000\nhost: 0.0.0.0\ndata: store\ntrustedProxies: [10.0.0.0/8]\n',
  })
  const config = loadConfig({ env: { PORT: '5000', HOST: '' }, cwd })
  t.match(config, {
    port: 5000,
    host: '0.0.0.0',
    data: join(cwd, 'store'),
    trustedProxies: ['10.0.0.0/8'],
    file: join(cwd, 'crossdock.yaml'),
  })
})

await t.test('paths are relative to where they are written', async t => {
  const cwd = t.testdir({ etc: { 'mine.yaml': 'data: kept\n' } })
  const named = { CROSSDOCK_CONFIG: 'etc/mine.yaml' }
  t.equal(loadConfig({ env: named, cwd }).data, join(cwd, 'etc', 'kept'))
  t.equal(loadConfig({ env: { ...named, CROSSDOCK_DATA: 'here' }, cwd }).data, join(cwd, 'here'))
})

await t.test('every fault is told at once, by file and line or by variable', async t => {
  const cwd = t.testdir({ 'crossdock.yaml': '# ours\nprot: 4000\nlogLevel: loud\n' })
  const faults = faultsOf(() =>
    loadConfig({ env: { PORT: '70000', DATABASE_URL: 'mysql://x:y@z', CROSSDOCK_DTAA: 'x' }, cwd }),
  )
  t.match(faults, [
    /crossdock\.yaml:2 prot is not a setting; did you mean port\?/,
    /^Environment variable PORT must be a whole number from 0 to 65535, not "70000"\.$/,
    /^Environment variable DATABASE_URL must be a URL that starts with postgres:\/\/\.$/,
    /crossdock\.yaml:3 logLevel must be one of fatal, error, warn, .*, not "loud"\.$/,
    /^Environment variable CROSSDOCK_DTAA is not a setting; did you mean CROSSDOCK_DATA\?/,
  ])
  t.notMatch(faults.join(), /mysql/, 'a secret is not repeated')
})

await t.test('a file that is named and not there, or is no YAML, is a fault', async t => {
  const cwd = t.testdir({ 'bad.yaml': 'port: [1\n', 'list.yaml': '- port\n' })
  const read = (CROSSDOCK_CONFIG: string) =>
    faultsOf(() => loadConfig({ env: { CROSSDOCK_CONFIG }, cwd }))
  t.match(read('none.yaml'), [/CROSSDOCK_CONFIG names .*none\.yaml, which is not there/])
  t.match(read('bad.yaml'), [/bad\.yaml:\d/])
  t.match(read('list.yaml'), [/list\.yaml:1 must be/])
})

await t.test('peppers are read, and needed where several servers must agree', async t => {
  const cwd = t.testdir()
  const [a, b] = [randomBytes(32), randomBytes(32)]
  const KEY_PEPPER = `2026:${a.toString('base64url')}, old:${b.toString('base64url')}`
  t.strictSame(loadConfig({ env: { KEY_PEPPER }, cwd }).keyPeppers, [
    { id: '2026', secret: a },
    { id: 'old', secret: b },
  ])
  t.match(
    faultsOf(() => loadConfig({ env: { KEY_PEPPER: 'short:abc' }, cwd })),
    [/KEY_PEPPER must be/],
  )
  const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://a@b/c' }
  t.match(
    faultsOf(() => loadConfig({ env: production, cwd })),
    [/KEY_PEPPER is needed/],
  )
  t.equal(loadConfig({ env: { ...production, KEY_PEPPER }, cwd }).production, true)
})

await t.test('secrets of systems are asked for by name', async t => {
  const { secret } = loadConfig({ env: { CROSSDOCK_SECRET_ERP_TOKEN: 'x' }, cwd: t.testdir() })
  t.equal(secret('erp-token'), 'x')
  t.equal(secret('crm-token'), undefined)
  const empty = loadConfig({ env: { CROSSDOCK_SECRET_ERP_TOKEN: '' }, cwd: t.testdir() })
  t.equal(empty.secret('erp-token'), undefined, 'empty is not set')
})

await t.test('the help names every setting', async t => {
  const help = configHelp()
  for (const [name, { env }] of Object.entries(settings)) t.match(help, `${env}  (${name}:)`)
})
