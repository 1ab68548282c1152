import { tmpdir } from 'node:os'
import t from 'tap'
import { openStore } from '../../process-apis/store/store.ts'
import { loadConfig } from '../config.ts'
import { ask, eventually } from '../gateway.suite.ts'
import { openLog } from '../log.ts'
import { surroundings } from '../product.suite.ts'
import { runningServer } from '../running-server.ts'
import { selfSigned } from '../tokens/certificate.suite.ts'
import { askTls, certificateFiles } from './edge.suite.ts'

t.setTimeout(120_000)
const token = 'a-token-for-the-operators'
const client = selfSigned('client')
const { server: certificate, tls } = certificateFiles(t, { authorities: client.cert })
const { env, keys } = await surroundings()
const config = loadConfig({
  env: {
    ...env,
    ADMIN_TOKEN: token,
    TLS_PORT: '0',
    TLS_CERTIFICATE: tls.certificate,
    TLS_KEY: tls.key,
    TLS_CLIENT_CA: tls.clientAuthorities,
    TLS_CLIENT_CERTIFICATE: 'request',
  },
  cwd: tmpdir(),
})
const server = await runningServer({ config, log: openLog({ level: 'silent' }) })
t.teardown(() => server.stop())

const canary = 'canary-secret-7f3a9c2e'
const newOrder = (paymentToken: string) => ({
  email: `${canary}@example.com`,
  name: canary,
  currency: 'EUR',
  items: [{ sku: 'MUG-WHITE', quantity: 1 }],
  delivery: {
    method: 'ship',
    address: { lines: [canary], locality: canary, postalCode: '10969', country: 'DE' },
  },
  paymentToken,
})

await t.test('the settings of the listeners reach the listeners', async t => {
  const ca = [certificate.cert]
  const headers = { authorization: `Bearer ${keys.storefront}` }
  const path = '/storefront/v1/availability?sku=MUG-WHITE'
  t.match(server.tlsUrl, /^https:/)
  t.match(await askTls(server.tlsUrl ?? '', { ca, headers, path, ...client }), {
    status: 200,
    headers: { 'strict-transport-security': /max-age=/ },
  })
  t.equal((await askTls(server.tlsUrl ?? '', { ca, path })).status, 401)
  t.equal((await ask(server.adminUrl, 'GET', '/metrics', {})).status, 401)
  const admin = await ask(server.adminUrl, 'GET', '/metrics', {
    headers: { authorization: `Bearer ${token}` },
  })
  t.match(admin.text, /^crossdock_http_connections \d+$/m)
  t.match(admin.text, /crossdock_tls_certificate_ends_seconds \d{9,}/)
  t.equal((await ask(server.adminUrl, 'GET', '/readyz', {})).status, 200)
})

/** Where an order may be: it is read back from there, and taken away with it. */
const ofTheOrder = new Set(['crossdock.order'])

await t.test('what an order says of a person is kept with the order and nowhere else', async t => {
  const store = openStore({ url: String(env['DATABASE_URL']), connections: 2 })
  t.teardown(() => store.close())
  const order = (paymentToken: string, key: string) =>
    ask(server.baseUrl, 'POST', '/storefront/v1/orders', {
      key: keys.storefront,
      headers: { 'idempotency-key': `"${key}"` },
      body: newOrder(paymentToken),
    })
  t.equal((await order('tok_visa', 'one')).status, 201)
  t.equal((await order('tok_declined', 'two')).status, 402)
  t.equal((await order(`tok_${canary}`, 'three')).status >= 400, true)
  t.equal((await order('tok_visa', canary)).status, 201)
  await eventually(async () => {
    const { rows } = await store.pool.query<{ open: string }>(
      `select count(*)::text as open from crossdock.operation where state in ('pending', 'running')`,
    )
    return rows[0]?.open === '0'
  })

  const { rows: tables } = await store.pool.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  t.ok(tables.length > 15, `${tables.length} tables, those of the queue among them`)
  const holding: string[] = []
  for (const { schema, name } of tables) {
    const { rows } = await store.pool.query(
      `select 1 from "${schema}"."${name}" as one where to_jsonb(one)::text like $1 limit 1`,
      [`%${canary}%`],
    )
    if (rows.length > 0) holding.push(`${schema}.${name}`)
  }
  t.ok(holding.includes('crossdock.order'), 'the search finds what is there')
  t.strictSame(holding.filter(name => !ofTheOrder.has(name)), [])
})
