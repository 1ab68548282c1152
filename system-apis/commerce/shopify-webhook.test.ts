import { createHmac } from 'node:crypto'
import t from 'tap'
import { isSoundMessage } from '../new-order.suite.ts'
import { shopify } from './shopify.ts'

const secret = 'shpss_invented-for-this-test'
const options = {
  url: 'https://example.myshopify.com',
  token: 'shpat_invented',
  webhookSecrets: [secret],
}
t.ok(shopify.options.is(options))
const webhook = open()

const placed = {
  id: 450789469,
  admin_graphql_api_id: 'gid://shopify/Order/450789469',
  name: '#1002',
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
}

await t.test('a signature is right for exactly these bytes, this secret and this shop', t => {
  const body = Buffer.from(JSON.stringify(placed))
  const headers = signed(body)
  t.doesNotThrow(() => webhook.verify(headers, body))

  const altered = Buffer.from(body.toString().replace('12.50', '00.50'))
  refuses('an altered body', headers, altered)
  refuses('a body with a space more', headers, Buffer.concat([body, Buffer.from(' ')]))
  const hmac = headers['x-shopify-hmac-sha256']
  const other = {
    ...headers,
    'x-shopify-hmac-sha256': `${hmac.startsWith('A') ? 'B' : 'A'}${hmac.slice(1)}`,
  }
  refuses('an altered signature', other, body)
  refuses('half a signature', { ...headers, 'x-shopify-hmac-sha256': hmac.slice(0, 10) }, body)
  refuses(
    'the signature spelled otherwise',
    { ...headers, 'x-shopify-hmac-sha256': `${hmac}\n` },
    body,
  )
  refuses('an empty signature', { ...headers, 'x-shopify-hmac-sha256': '' }, body)
  const { 'x-shopify-hmac-sha256': _none, ...unsigned } = headers
  refuses('no signature', unsigned, body)
  refuses('another secret', signed(body, {}, 'shpss_other'), body)
  refuses('another shop', { ...headers, 'x-shopify-shop-domain': 'evil.myshopify.com' }, body)
  t.end()

  function refuses(what: string, given: Headers, bytes: Uint8Array) {
    t.throws(() => webhook.verify(given, bytes), { code: 'unauthenticated' }, what)
  }
})

await t.test('a known signature is taken: HMAC-SHA256 of the bytes, in base64', t => {
  const body = Buffer.from('{"id":1}')
  // printf '{"id":1}' | openssl dgst -sha256 -hmac 'key' -binary | base64
  const hmac = 'yVxqfCx8dh6YTGjPZLS8qT8HJCkAqv27Mo07t1qw3LA='
  const { verify } = open({ webhookSecrets: ['key'] })
  const headers = { ...signed(body), 'x-shopify-hmac-sha256': hmac }
  t.doesNotThrow(() => verify(headers, body))
  t.end()
})

await t.test('while one secret replaces another, both are good', t => {
  const body = Buffer.from('{}')
  const { verify } = open({ webhookSecrets: ['new', 'old'] })
  for (const each of ['new', 'old']) t.doesNotThrow(() => verify(signed(body, {}, each), body))
  t.throws(() => verify(signed(body, {}, 'older'), body), { code: 'unauthenticated' })
  t.end()
})

await t.test('orders/create is an order that was placed', t => {
  const [message, ...others] = translate(placed, { 'x-shopify-topic': 'orders/create' })
  t.same(others, [])
  if (message === undefined) throw new Error('one message')
  isSoundMessage(t, message)
  t.match(message, {
    type: 'orderPlaced',
    system: 'shop',
    eventId: 'evt-1:orders/create',
    occurredAt: '2026-11-20T15:00:02.000Z',
    sequence: Date.parse('2026-11-20T15:00:01Z'),
    order: { channel: 'shopify', channelOrderId: '450789469' },
    unknownValues: undefined,
  })
  t.end()
})

await t.test('orders/cancelled is a cancellation, whether its order came before it or not', t => {
  const cancelled = {
    ...placed,
    updated_at: '2026-11-20T10:05:00-05:00',
    cancelled_at: '2026-11-20T10:04:59-05:00',
    cancel_reason: 'customer',
  }
  const [message] = translate(cancelled, { 'x-shopify-topic': 'orders/cancelled' })
  const [order] = translate(placed)
  if (message === undefined || order === undefined) throw new Error('one message each')
  isSoundMessage(t, message)
  t.match(message, {
    type: 'orderCancelled',
    eventId: 'evt-1:orders/cancelled',
    channel: 'shopify',
    channelOrderId: '450789469',
    reason: 'The customer changed or cancelled the order',
    at: '2026-11-20T15:04:59.000Z',
  })
  t.ok((message.sequence ?? 0) > (order.sequence ?? 0), 'it is newer than the order')

  const [odd] = translate(
    { id: 5, updated_at: '2026-11-20T10:05:00Z', cancel_reason: 'boredom' },
    { 'x-shopify-topic': 'orders/cancelled' },
  )
  t.match(odd, { channelOrderId: '5', reason: 'Cancelled in the shop: boredom' })
  t.end()
})

await t.test(
  'an update tells the whole order anew; of a cancelled one it is the cancellation',
  t => {
    for (const topic of ['orders/paid', 'orders/updated']) {
      const [message] = translate(placed, { 'x-shopify-topic': topic })
      t.match(message, { type: 'orderPlaced', eventId: `evt-1:${topic}` })
      const over = { ...placed, cancelled_at: '2026-11-20T10:04:59-05:00', cancel_reason: 'fraud' }
      const [end] = translate(over, { 'x-shopify-topic': topic })
      t.match(end, { type: 'orderCancelled', reason: 'The order was fraudulent' })
    }
    t.end()
  },
)

await t.test('the same event has the same id, whoever sends it again', t => {
  const again = { 'x-shopify-webhook-id': 'another-delivery' }
  t.equal(translate(placed)[0]?.eventId, translate(placed, again)[0]?.eventId)
  const [old] = translate(placed, { 'x-shopify-event-id': undefined })
  t.equal(old?.eventId, 'delivery-1:orders/create')
  t.end()
})

await t.test('what nobody has mapped is told beside the order', t => {
  const [message] = translate({ ...placed, financial_status: 'pending' })
  t.match(message, { unknownValues: [{ field: 'financial_status' }] })
  t.end()
})

await t.test('other topics and orders in test mode are let pass unheeded', t => {
  for (const topic of ['orders/edited', 'carts/update', 'products/create']) {
    t.same(translate(placed, { 'x-shopify-topic': topic }), [])
  }
  t.same(translate({ ...placed, test: true }), [])
  const { translate: take } = open({ testOrders: true })
  t.equal(
    take(Buffer.from(JSON.stringify({ ...placed, test: true })), signed(Buffer.from(''))).length,
    1,
  )
  t.end()
})

await t.test('what Shopify does not send is refused', t => {
  const invalid = { code: 'request-invalid' }
  t.throws(() => translate(placed, { 'x-shopify-topic': undefined }), invalid)
  const nameless = { 'x-shopify-event-id': undefined, 'x-shopify-webhook-id': undefined }
  t.throws(() => translate(placed, nameless), invalid)
  t.throws(() => webhook.translate(Buffer.from('{"id":'), signed(Buffer.from(''))), invalid)
  t.throws(
    () => webhook.translate(Buffer.from([0x7b, 0xff, 0x7d]), signed(Buffer.from(''))),
    invalid,
  )
  t.throws(() => translate({}), invalid)
  t.throws(() => translate({ ...placed, updated_at: 'now' }), invalid)
  t.throws(() => translate({ ...placed, line_items: 7 }), invalid)
  t.throws(
    () => translate({ updated_at: placed.updated_at }, { 'x-shopify-topic': 'orders/cancelled' }),
    invalid,
  )
  t.end()
})

type Headers = Record<string, string | undefined>

function open(changes: object = {}) {
  const opened = shopify.webhook?.({ ...options, ...changes }, 'shop')
  if (opened === undefined) throw new Error('the connector has a way in')
  return opened
}

function signed(body: Uint8Array, changes: Headers = {}, key = secret) {
  return {
    'x-shopify-topic': 'orders/create',
    'x-shopify-hmac-sha256': createHmac('sha256', key).update(body).digest('base64'),
    'x-shopify-shop-domain': 'example.myshopify.com',
    'x-shopify-api-version': '2026-10',
    'x-shopify-webhook-id': 'delivery-1',
    'x-shopify-event-id': 'evt-1',
    'x-shopify-triggered-at': '2026-11-20T15:00:02.000000000Z',
    ...changes,
  }
}

function translate(document: object, changes: Headers = {}) {
  const body = Buffer.from(JSON.stringify(document))
  return webhook.translate(body, signed(body, changes))
}
