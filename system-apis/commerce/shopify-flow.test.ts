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
const { env, keys, systems } = await surroundings()
const policies = join(temporaryFolder(t), 'policies')
cpSync(new URL('../../policies', import.meta.url), policies, { recursive: true })
appendFileSync(
  join(policies, 'systems.yaml'),
  ['shopify', 'shopify-two']
    .flatMap(name => [
      `${name}:`,
      '  role: commerce',
      '  connector: shopify',
      '  options:',
      `    url: https://${name === 'shopify' ? 'example' : 'second'}.myshopify.com`,
      `    channel: ${name}`,
      '    token: shpat_invented',
      '    polled: false',
      '    webhookSecrets: ["${secret.shop-webhook}"]',
      '',
    ])
    .join('\n'),
)
const config = loadConfig({
  env: { ...env, CROSSDOCK_POLICIES: policies, CROSSDOCK_SECRET_SHOP_WEBHOOK: secret },
  cwd: tmpdir(),
})
const server = await runningServer({ config, log: openLog({ level: 'silent' }) })
t.teardown(() => server.stop())

let events = 0
const hand = (
  topic: string,
  document: object,
  more: Record<string, string> = {},
  system = 'shopify',
) => {
  const body = JSON.stringify(document)
  return ask(server.baseUrl, 'POST', `/webhooks/v1/${system}`, {
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

const found = async (reference: number | string) =>
  (
    await ask(server.baseUrl, 'GET', `/orders/v1/orders?reference=${reference}`, {
      key: keys.operator,
    })
  ).json.items as { id: string; channel: string }[]
const switchboard = (method: 'PUT' | 'DELETE', path: string, body?: object) =>
  systems.admin(method, path, body)

await t.test('T03: orders/paid before orders/create is one order, which is paid', async t => {
  const paid = order(1101, { updated_at: '2026-11-20T10:00:05-05:00' })
  const first = await hand('orders/paid', paid)
  t.match(first, { status: 200, json: { outcome: 'accepted', orderId: /^ord_/ } }, first.text)
  const late = await hand('orders/create', order(1101, { financial_status: 'pending' }))
  t.match(late.json, { outcome: 'stale', orderId: first.json.orderId })
  t.match(await read(first.json.orderId), { paymentStatus: 'captured' })
  t.equal((await found(1101)).length, 1)
})

await t.test(
  'T04: orders/updated in the same second as orders/create, in either order',
  async t => {
    const elsewhere = {
      address1: 'Neue Straße 1',
      city: 'Berlin',
      zip: '10119',
      country_code: 'DE',
    }
    const moved = (id: number) => order(id, { shipping_address: elsewhere })
    const street = async (id: number) => {
      const [one, ...more] = await found(id)
      t.same(more, [], 'one order')
      return (await read(one?.id)).delivery.address.lines
    }
    await hand('orders/create', order(1102))
    t.match((await hand('orders/updated', moved(1102))).json, { outcome: 'accepted' })
    t.same(await street(1102), ['Neue Straße 1'])

    const [a, b] = await Promise.all([
      hand('orders/updated', moved(1103)),
      hand('orders/create', order(1103)),
    ])
    for (const one of [a, b]) {
      // Who met the other in the middle is told to come again, and does.
      if (one.status !== 200) t.match(one.status, 409)
    }
    t.match((await hand('orders/updated', moved(1103))).status, 200)
    t.same(await street(1103), ['Neue Straße 1'])
  },
)

await t.test('T06: what is behind us is down: the shop has its answer in time', async t => {
  for (const role of ['erp', 'wms', 'crm', 'carrier', 'commerce', 'tax']) {
    await switchboard('PUT', `/${role}/faults`, { mode: 'down' })
  }
  const started = performance.now()
  const taken = await hand('orders/create', order(1104))
  const seconds = (performance.now() - started) / 1_000
  t.match(taken, { status: 200, json: { outcome: 'accepted' } }, taken.text)
  t.ok(seconds < 4, `answered after ${seconds.toFixed(1)} s; Shopify waits for 5`)
  // Eight times over four hours, always with the first payload, also when the order is another one by now.
  const news = order(1104, { updated_at: '2026-11-20T12:00:00-05:00', note: 'Ring twice.' })
  t.match((await hand('orders/updated', news)).json, { outcome: 'accepted' })
  for (let retry = 1; retry <= 8; retry++) {
    const again = await hand('orders/create', order(1104), {
      'x-shopify-triggered-at': new Date(Date.parse('2026-11-20T15:00:01Z')).toISOString(),
    })
    t.match(again, { status: 200, json: { outcome: 'duplicate' } })
  }
  for (const role of ['erp', 'wms', 'crm', 'carrier', 'commerce', 'tax']) {
    await switchboard('DELETE', `/${role}/faults`)
  }
  const [one, ...more] = await found(1104)
  t.same(more, [])
  await eventually(async () => (await read(one?.id)).state === 'processing')
  t.equal((await read(one?.id)).notes, 'Ring twice.')
  t.equal((await systems.documents('erp', String(one?.id))).length, 1)

  const old = order(1105, {
    created_at: '2026-11-19T09:00:00-05:00',
    updated_at: '2026-11-19T09:00:00-05:00',
  })
  t.match(
    (await hand('orders/create', old, { 'x-shopify-triggered-at': '2026-11-19T14:00:01Z' })).json,
    { outcome: 'accepted' },
    'a day late is not too late',
  )
})

await t.test(
  'T07: one event, told under several subscriptions and topics, is one order',
  async t => {
    const event = { 'x-shopify-event-id': 'one-event' }
    const outcomes: unknown[] = []
    for (const topic of ['orders/create', 'orders/create', 'orders/updated', 'orders/paid']) {
      const webhookId = { 'x-shopify-webhook-id': `subscription-${outcomes.length}` }
      outcomes.push((await hand(topic, order(1106), { ...event, ...webhookId })).json.outcome)
    }
    t.same(outcomes, ['accepted', 'duplicate', 'duplicate', 'duplicate'])
    t.equal((await found(1106)).length, 1)
  },
)

await t.test('T08: what reads alike but happened twice is not taken for a duplicate', async t => {
  const [one, two] = [
    await hand('orders/create', order(1107)),
    await hand('orders/create', order(1108)),
  ]
  t.not(one.json.orderId, two.json.orderId, 'two shoppers bought the same')
  const noted = (note: string) => hand('orders/updated', order(1107, { note }))
  for (const note of ['Ring once.', 'Ring twice.', 'Ring once.']) {
    t.match((await noted(note)).json, { outcome: 'accepted' }, 'changed, and changed back')
    t.equal((await read(one.json.orderId)).notes, note)
  }
})

await t.test('T18: what one shop has is not what another has, whatever its number', async t => {
  const second = { 'x-shopify-shop-domain': 'second.myshopify.com', 'x-shopify-event-id': 'same' }
  const one = await hand('orders/create', order(1109), { 'x-shopify-event-id': 'same' })
  const two = await hand('orders/create', order(1109), second, 'shopify-two')
  t.match([one.json, two.json], [{ outcome: 'accepted' }, { outcome: 'accepted' }])
  t.same(
    (await found(1109)).map(({ channel }) => channel).toSorted(),
    ['shopify', 'shopify-two'],
    'neither is skipped',
  )
  t.match(await hand('orders/create', order(1110), second), { status: 401 }, 'its own way in only')
})

await t.test('what the shop did not sign is not taken', async t => {
  const forged = await hand('orders/create', order(1004), {
    'x-shopify-hmac-sha256': Buffer.alloc(32).toString('base64'),
  })
  t.match(forged, { status: 401, json: { code: 'unauthenticated' } })
})
