import { tmpdir } from 'node:os'
import t from 'tap'
import { openStore } from '../process-apis/store/store.ts'
import { loadConfig } from './config.ts'
import { ask, type Asked } from './gateway.suite.ts'
import { keyPeppers } from './keys/pepper.ts'
import { keyStore } from './keys/key-store.ts'
import { openLog } from './log.ts'
import { surroundings } from './product.suite.ts'
import { runningServer } from './running-server.ts'
import { readScopes } from './scopes.ts'

/*
 * Two walls stand between tenants: the conditions of the application, and row-level security. Each holds alone:
 * `process-apis/store/tenant-store.test.ts` shows the second without the first, this the first without the second.
 */

const { env, keys } = await surroundings()
const config = loadConfig({ env, cwd: tmpdir() })
const server = await runningServer({ config, log: openLog({ level: 'silent' }) })
t.teardown(() => server.stop())
const store = openStore({ url: String(env['DATABASE_URL']), connections: 4 })
t.teardown(() => store.close())

await t.test('without the wall in the database the application’s own conditions hold', async t => {
  const placed = await ask(server.baseUrl, 'POST', '/storefront/v1/orders', {
    key: keys.storefront,
    headers: { 'idempotency-key': '"one-wall"' },
    body: {
      orderNumber: 'WALL-1',
      email: 'ada@example.com',
      name: 'Ada Lovelace',
      currency: 'EUR',
      items: [{ sku: 'MUG-WHITE', quantity: 1 }],
      delivery: { method: 'collect', storeId: 'ST-BERLIN' },
      paymentToken: 'tok_visa',
    },
  })
  t.equal(placed.status, 201, placed.text)
  const { orderId } = placed.json as { orderId: string }
  const { rows } = await store.pool.query<{ id: string }>(
    `select id from crossdock.operation where subject = $1`,
    [orderId],
  )
  const operationId = rows[0]?.id ?? ''

  // Everything goes on as the roles of a tenant, which now see and may change those of all.
  const { rows: walls } = await store.pool.query<{ table: string; policy: string }>(
    `select tablename as table, policyname as policy from pg_policies where schemaname = 'crossdock'`,
  )
  t.ok(walls.length > 20)
  for (const { table, policy } of walls) {
    await store.pool.query(`alter policy ${policy} on crossdock."${table}" using (true)`)
  }
  const { rows: seen } = await store
    .of('other')
    .pool.query('select tenant from crossdock."order" where id = $1', [orderId])
  t.same(seen, [{ tenant: 'demo' }], 'the wall is down')

  const strangers = keyStore({ pool: store.pool, peppers: keyPeppers(config) })
  const { id: applicationId } = await strangers.saveApplication({
    tenant: 'other',
    name: 'stranger',
    audience: 'operator',
    channel: 'web',
    environment: 'test',
    plan: 'internal',
    scopes: [...readScopes()],
  })
  const { text: stranger } = await strangers.createKey({ applicationId })
  const read = (path: string, key: string) => ask(server.baseUrl, 'GET', path, { key })

  for (const path of [
    `/storefront/v1/orders/${orderId}`,
    `/storefront/v1/operations/${operationId}`,
    `/service/v1/orders/${orderId}`,
    `/service/v1/orders/WALL-1`,
    `/service/v1/orders/${orderId}/timeline`,
    `/orders/v1/orders/${orderId}`,
    `/orders/v1/orders/${orderId}/timeline`,
    `/orders/v1/operations/${operationId}`,
  ]) {
    const owners = [keys.storefront, keys.service, keys.operator]
    const own: Asked[] = await Promise.all(owners.map(key => read(path, key)))
    t.ok(
      own.some(({ status }) => status === 200),
      `${path}: whoever it belongs to sees it`,
    )
    t.match(await read(path, stranger), { status: 404, json: { code: 'not-found' } }, path)
  }
  for (const [path, list] of [
    ['/service/v1/orders', 'orders'],
    ['/service/v1/orders?reference=WALL-1', 'orders'],
    ['/orders/v1/orders', 'items'],
    ['/orders/v1/exceptions', 'items'],
    ['/inventory/v1/movements?sku=MUG-WHITE', 'items'],
    ['/inventory/v1/locations', 'items'],
    ['/events/v1/events', 'items'],
    ['/platform/v1/applications', 'applications'],
  ] as const) {
    const { status, text, json } = await read(path, stranger)
    t.equal(status, 200, text)
    const found = (json as Record<string, { id?: string }[]>)[list] ?? []
    t.notMatch(text, orderId, path)
    t.same(
      found.filter(({ id }) => id !== applicationId),
      [],
      path,
    )
  }
})
