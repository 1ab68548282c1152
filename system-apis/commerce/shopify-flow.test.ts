import { createHmac } from 'node:crypto'
import { appendFileSync, cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { loadConfig } from '../../gateway/config.ts'
import { ask, eventually } from '../../gateway/gateway.suite.ts'
import { temporaryFolder } from '../../gateway/host/fixtures/temporary-folder.ts'
import { openLog } from '../../gateway/log.ts'
import { surroundings } from '../../gateway/product.suite.ts'
import { runningServer } from '../../gateway/running-server.ts'

const secret = 'shpss_invented-for-this-test'
const { env, keys } = await surroundings()
const policies = join(temporaryFolder(t), 'policies')
cpSync(new URL('../../policies', import.meta.url), policies, { recursive: true })
appendFileSync(
  join(policies, 'systems.yaml'),
  [
    'shopify:',
    '  role: commerce',
    '  connector: shopify',
    '  options:',
    '    url: https://example.myshopify.com',
    '    token: shpat_invented',
    '    webhookSecrets: ["${secret.shop-webhook}"]',
    '',
  ].join('\n'),
)
const config = loadConfig({
  env: { ...env, CROSSDOCK_POLICIES: policies, CROSSDOCK_SECRET_SHOP_WEBHOOK: secret },
  cwd: tmpdir(),
})
const server = await runningServer({ config, log: openLog({ level: 'silent' }) })
t.teardown(() => server.stop())

let events = 0
const hand = (topic: string, document: object, more: Record<string, string> = {}) => {
  const body = JSON.stringify(document)
  return ask(server.baseUrl, 'POST', '/webhooks/v1/shopify', {
    body,
    headers: {
      'content-type': 'application/json',
      'x-shopify-topic': topic,
      'x-shopify-shop-domain': 'example.myshopify.com',
      'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
      'x-shopify-event-id': `event-${(events += 1)}`,
      'x-shopify-webhook-id': `webhook-${events}`,
      ...more,
    },
  })
}
const order = (id: number, more: object = {}) => ({
  id,
  admin_graphql_api_id: `gid://shopify/Order/${id}`,
  name: `#${id}`,
  created_at: '2026-11-20T10:00:00-05:00',
  updated_at: '2026-11-20T10:00:01-05:00',
  cancelled_at: null,
  cancel_reason: null,
  currency: 'EUR',
  taxes_included: true,
  total_price: '12.50',
  financial_status: 'paid',
  customer: null,
  shipping_address: { address1: 'Torstraße 1', city: 'Berlin', zip: '10119', country_code: 'DE' },
  line_items: [
    { id: 1, name: 'Mug', sku: 'MUG-WHITE', quantity: 1, price: '12.50', tax_lines: [] },
  ],
  shipping_lines: [],
  ...more,
})
const cancelled = (id: number) =>
  order(id, {
    cancelled_at: '2026-11-20T11:00:00-05:00',
    cancel_reason: 'customer',
    updated_at: '2026-11-20T11:00:00-05:00',
  })
const read = async (orderId: unknown) =>
  (await ask(server.baseUrl, 'GET', `/orders/v1/orders/${String(orderId)}`, { key: keys.operator }))
    .json

await t.test('an order of the shop comes in, once, and goes its way', async t => {
  const first = await hand('orders/create', order(1001), { 'x-shopify-event-id': 'one' })
  t.match(first, { status: 200, json: { outcome: 'accepted', orderId: /^ord_/ } })
  const again = await hand('orders/create', order(1001), { 'x-shopify-event-id': 'one' })
  t.match(again, { status: 200, json: { outcome: 'duplicate' } })
  await eventually(async () => (await read(first.json.orderId)).state === 'processing')
  t.match(await read(first.json.orderId), {
    channel: 'shopify',
    paymentStatus: 'captured',
    totals: { total: { currency: 'EUR', amount: '12.50' } },
  })
})

await t.test('its cancellation cancels, also when it comes first', async t => {
  const placed = await hand('orders/create', order(1002))
  t.match(await hand('orders/cancelled', cancelled(1002)), { json: { outcome: 'accepted' } })
  t.match(await read(placed.json.orderId), { state: 'cancelled' })

  t.match(await hand('orders/cancelled', cancelled(1003)), { json: { outcome: 'accepted' } })
  const late = await hand('orders/create', order(1003))
  t.match(await read(late.json.orderId), { state: 'cancelled' })
})

await t.test('what the shop did not sign is not taken', async t => {
  const forged = await hand('orders/create', order(1004), {
    'x-shopify-hmac-sha256': Buffer.alloc(32).toString('base64'),
  })
  t.match(forged, { status: 401, json: { code: 'unauthenticated' } })
})
