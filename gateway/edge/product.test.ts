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

const person = 'canary-person-7f3a9c2e'
const secret = 'tok_canary7f3a9c2e'
const newOrder = (paymentToken: string) => ({
  email: `${person}@example.com`,
  name: person,
  currency: 'EUR',
  items: [{ sku: 'MUG-WHITE', quantity: 1 }],
  delivery: {
    method: 'ship',
    address: { lines: [person], locality: person, postalCode: '10969', country: 'DE' },
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
  t.match(admin.text, /^crossdock_http_connections\{listener="https?"\} \d+$/m)
  t.match(admin.text, /crossdock_tls_certificate_ends_seconds \d{9,}/)
  t.equal((await ask(server.adminUrl, 'GET', '/readyz', {})).status, 200)
})

await t.test('what an order says of a person is kept with the order, a secret nowhere', async t => {
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
  t.equal((await order(secret, 'three')).status, 201)
  await eventually(async () => {
    const { rows } = await store.pool.query<{ open: string }>(
      `select count(*)::text as open from crossdock.operation
       where state in ('pending', 'running', 'waiting') and subject like 'ord\\_%'
         and coalesce(due_at, now()) < now() + interval '1 minute'`,
    )
    return rows[0]?.open === '0'
  })

  // The simulated systems are somebody else's, though they keep what they have in the same database.
  const { rows: columns } = await store.pool.query<{
    place: string
    schema: string
    table: string
    column: string
  }>(
    `select c.table_name || '.' || c.column_name as place, c.table_schema as schema, c.table_name as table, c.column_name as column
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
       and c.table_schema not like 'reference\\_%'`,
  )
  t.ok(columns.length > 100, `${columns.length} columns, those of the queue among them`)
  const holding = async (text: string) => {
    const places: string[] = []
    for (const { place, schema, table, column } of columns) {
      const { rows } = await store.pool.query(
        `select 1 from "${schema}"."${table}" where "${column}"::text like $1 limit 1`,
        [`%${text}%`],
      )
      if (rows.length > 0) places.push(place)
    }
    return places.toSorted()
  }
  // The order; what is answered when its request is repeated; what is told of it to whoever listens.
  t.strictSame(await holding(person), ['event.data', 'operation.result', 'order.document'])
  for (const text of [secret, keys.storefront, keys.storefront.split('_').at(-2) ?? '', token]) {
    t.strictSame(await holding(text), [], `${text.slice(0, 12)}…`)
  }
})
