import t from 'tap'
import { loadContract } from '../openapi/contract.ts'
import { eventually } from './gateway.suite.ts'
import type { Status } from './health.ts'
import { product } from './product.suite.ts'

t.setTimeout(120_000)

const { as, ask, keys, server, systems } = await product()

const checkout = {
  email: 'ada@example.com',
  name: 'Ada Lovelace',
  currency: 'EUR',
  items: [{ sku: 'MUG-WHITE', quantity: 2 }],
  delivery: {
    method: 'ship',
    address: {
      name: 'Ada Lovelace',
      lines: ['Lindenstraße 4'],
      locality: 'Berlin',
      postalCode: '10969',
      country: 'DE',
    },
  },
  paymentToken: 'tok_visa',
}

const place = (key: string, changes: object = {}, headers: Record<string, string> = {}) =>
  as('storefront', 'POST', '/storefront/v1/orders', {
    body: { ...checkout, ...changes },
    headers: { 'idempotency-key': `"${key}"`, ...headers },
  })

await t.test('a shop places an order and reads it back', async t => {
  const placed = await place('first', {}, { 'x-correlation-id': 'shop-4711-abc' })
  t.match(placed, { status: 201, headers: { 'x-correlation-id': 'shop-4711-abc' } }, placed.text)
  t.match(placed.headers['ratelimit-policy'], '"application";q=')
  const { orderId } = placed.json as { orderId: string }
  t.equal(placed.headers.location, `/storefront/v1/orders/${orderId}`)

  const read = await as('storefront', 'GET', `/storefront/v1/orders/${orderId}`)
  // The warehouse may have been told by now.
  t.match(read.json, { orderId, status: /confirmed|preparing/ })
  const seen = await as('service', 'GET', `/service/v1/orders/${orderId}`)
  t.match(seen, { status: 200 }, 'and the service desk sees it')
})

await t.test('the same key gives the same answer, and stands for one request only', async t => {
  const [one, two] = [await place('twice'), await place('twice')]
  t.equal(one.status, 201)
  t.strictSame(two.json, one.json)
  t.equal(two.headers['idempotent-replayed'], 'true')
  t.match((await place('twice', { email: 'bob@example.com' })).json, {
    status: 422,
    code: 'idempotency-key-reused',
  })
  t.match((await as('storefront', 'POST', '/storefront/v1/orders', { body: checkout })).json, {
    status: 400,
    code: 'idempotency-key-missing',
  })
})

await t.test('a problem of the business points into the request as the shop wrote it', async t => {
  t.match((await place('poor', { paymentToken: 'tok_declined' })).json, {
    status: 402,
    code: 'payment-declined',
  })
  const greedy = await place('greedy', { items: [{ sku: 'MUG-WHITE', quantity: 99_999 }] })
  t.match(greedy.json, {
    status: 409,
    code: 'insufficient-stock',
    errors: [{ pointer: /^\/items\/0/ }],
  })
  t.match((await place('odd', { items: [{ sku: 'MUG-WHITE', quantity: '2' }] })).json, {
    status: 400,
    errors: [{ pointer: '/items/0/quantity', keyword: 'type' }],
  })
})

await t.test('asking for 202 gets it, with the operation to follow', async t => {
  const taken = await place('later', {}, { prefer: 'respond-async' })
  t.match(taken.json, { id: /^opn_/ })
  t.equal(taken.status, 202)
  const { id } = taken.json as { id: string }
  await eventually(async () => {
    const { json } = await as('storefront', 'GET', `/storefront/v1/operations/${id}`)
    return (json as { state: string }).state === 'succeeded'
  })
})

await t.test('no operation answers without a key, nor to a key without its scope', async t => {
  for (const { method, path, operationId, rawBody } of server.gateway.operations()) {
    const body = method === 'GET' ? undefined : {}
    const filled = path.replaceAll(/{\w+}/g, 'x')
    const nobody = await ask(method, filled, { body })
    t.equal(nobody.status, rawBody ? 404 : 401, `${operationId} ${path}`)
    if (!rawBody) t.match(nobody.headers['www-authenticate'], /^Bearer realm=/)
  }
  const forbidden = await ask('POST', '/storefront/v1/orders', { key: keys.service, body: {} })
  t.match(forbidden.json, { status: 403, detail: 'The key needs the scope orders:write.' })
})

await t.test('a webhook is taken from the system that signed it only', async t => {
  const forged = await ask('POST', '/webhooks/v1/wms', {
    body: { event: 'shipped' },
    headers: {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
      'webhook-signature': 'v1,AAAA',
    },
  })
  t.match(forged.json, { status: 401, code: 'unauthenticated' })

  const { json } = await place('shipped')
  const { orderId } = json as { orderId: string }
  const status = async () => {
    const order = await as('storefront', 'GET', `/storefront/v1/orders/${orderId}`)
    return (order.json as { status: string }).status
  }
  await eventually(async () => {
    for (const { type, id, state } of await systems.documents('wms')) {
      if (type !== 'workOrder' || state === 'SHIPPED') continue
      await systems.admin('POST', `/wms/fulfilment-orders/${id}/ship`, {}).catch(() => {})
    }
    return (await status()) === 'shipped'
  })
})

await t.test('every contract is served as document and page', async t => {
  const index = await ask('GET', '/docs')
  for (const name of [
    'storefront.v1',
    'pos.v1',
    'marketplace.v1',
    'service.v1',
    'orders',
    'inventory',
    'inbound',
    'erp',
    'carrier',
  ]) {
    const { basePath, digest, title } = loadContract(name)
    const { headers } = await ask('GET', `${basePath}/openapi.json`)
    t.equal(headers.etag, `"${digest}"`, name)
    t.match((await ask('GET', `${basePath}/docs`)).text, title)
    t.match(index.text, `href="${basePath}/docs"`)
  }
  t.match((await ask('GET', '/events/asyncapi.json')).json, { asyncapi: '3.0.0' })
})

await t.test(
  'a system that is down is degraded, not a reason to send traffic elsewhere',
  async t => {
    const { json } = await ask('GET', '/status')
    t.match(json, { phase: 'ready', database: 'up', systems: Array })
    t.match(await ask('GET', '/readyz'), { status: 200 })
    const { text } = await ask('GET', '/metrics', {}, server.adminUrl)
    t.match(text, /crossdock_queue_due\{queue="erp"\} \d/)
    t.match(text, /operation="receiveWebhook",status="2xx"\} [1-9]/)

    const erp = async () => {
      const status = (await ask('GET', '/status')).json as Status
      return [status.status, status.systems.find(({ system }) => system === 'erp')?.state]
    }
    t.strictSame(await erp(), ['ok', 'up'])
    await systems.admin('PUT', '/erp/faults', { mode: 'down' })
    let taken = 0
    await eventually(async () => {
      t.equal((await place(`erp-down-${(taken += 1)}`)).status, 201, 'orders are taken')
      t.match(await ask('GET', '/readyz'), { status: 200 })
      const [status, state] = await erp()
      return status === 'degraded' && state !== 'up'
    })
    await systems.admin('DELETE', '/erp/faults')
    await eventually(async () => (await erp())[0] === 'ok')
  },
)
