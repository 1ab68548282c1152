import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { receiveMessage } from '../../process-apis/inbound/receive-message.ts'
import { call } from '../../process-apis/orders/orders.suite.ts'
import { pollDue } from '../../process-apis/polling/keep-polling.ts'
import { returnsProcess } from '../../process-apis/returns/returns.suite.ts'
import { problemOf } from '../conformance.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import { shopify } from './shopify.ts'

// Real systems and a database, on a machine that is busy with other tests.
t.setTimeout(120_000)

const shop = await returnsProcess()
const ago = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z')

type Order = { id: number; updated_at: string }
const orders = new Map<number, Order>()
const order = (id: number, minutes: number, more: object = {}) => {
  const document = {
    id,
    admin_graphql_api_id: `gid://shopify/Order/${id}`,
    name: `#${id}`,
    created_at: ago(minutes),
    updated_at: ago(minutes),
    cancelled_at: null,
    currency: 'EUR',
    taxes_included: true,
    total_price: '12.50',
    financial_status: 'paid',
    customer: null,
    shipping_address: {
      name: 'Ada Lovelace',
      address1: 'Torstraße 1',
      city: 'Berlin',
      zip: '10119',
      country_code: 'DE',
    },
    line_items: [{ id: id * 10, sku: 'MUG-WHITE', name: 'Mug', quantity: 1, price: '12.50' }],
    refunds: [],
    ...more,
  }
  orders.set(id, document)
  return document
}

const asked: URL[] = []
let busy = 0
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '', 'http://double')
  asked.push(url)
  if (request.headers['x-shopify-access-token'] !== 'shpat_right') {
    return response.writeHead(401).end(JSON.stringify({ errors: 'not this token' }))
  }
  if (busy > 0) {
    busy -= 1
    return response.writeHead(429, { 'retry-after': '2.0' }).end('{}')
  }
  const info = url.searchParams.get('page_info')
  if (info !== null && [...url.searchParams.keys()].some(key => !/^(page_info|limit)$/.test(key))) {
    return response.writeHead(400).end('{}')
  }
  const kept = info === null ? Object.fromEntries(url.searchParams) : (JSON.parse(info) as Query)
  const { updated_at_min: from = '', updated_at_max: to = '', start = '0' } = kept
  const found = [...orders.values()].filter(
    ({ updated_at: at }) => Date.parse(at) >= Date.parse(from) && Date.parse(at) <= Date.parse(to),
  )
  const next = { ...kept, start: String(Number(start) + 2) }
  const more = Number(next.start) < found.length
  const link = `<http://double${url.pathname}?limit=50&page_info=${encodeURIComponent(JSON.stringify(next))}>; rel="next"`
  return response
    .writeHead(200, { 'content-type': 'application/json', ...(more && { link }) })
    .end(JSON.stringify({ orders: found.slice(Number(start), Number(start) + 2) }))
})
type Query = Record<string, string>
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
t.teardown(() => server.close().closeAllConnections())
const options = {
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  token: 'shpat_right',
  webhookSecrets: ['shpss_invented'],
}
const poll = shopify.poll?.(options, 'shopify')
if (poll === undefined) throw new Error('Shopify can be asked')
const polls = { shopify: poll }
const due = async () => {
  await shop.store.pool.query('update crossdock.poll set due_at = now()')
  return pollDue({ context: shop.context, polls: () => polls, tenant: 'demo' })
}
const ordersOf = async (reference: string) =>
  (await shop.orders.findOrders(call(), { reference } as never)).items
const shopOrder = async (reference: string) => {
  const [one] = await ordersOf(reference)
  return shop.order(one?.id ?? '')
}

await t.test('an order whose webhook got lost comes in, page by page, once', async t => {
  for (const [i, id] of [901, 902, 903].entries()) order(id, 30 - i)
  const webhook = shopify.webhook?.(options, 'shopify')
  const told = webhook?.translate(Buffer.from(JSON.stringify(orders.get(902))), {
    'x-shopify-topic': 'orders/create',
    'x-shopify-event-id': 'event-1',
  })
  for (const message of told ?? []) {
    await receiveMessage(shop.context, shop.orders, call(), message)
  }
  await due()
  for (const id of ['901', '902', '903']) t.equal((await ordersOf(id)).length, 1, id)
  t.match(asked.at(-1)?.search, /page_info/)
  await due()
  for (const id of ['901', '902', '903']) t.equal((await ordersOf(id)).length, 1, id)
})

await t.test('its refunds and its cancellation come with it', async t => {
  const { id } = await shopOrder('901')
  await shop.settled(id)
  for (const { id: fulfilmentOrderId } of (await shop.order(id)).fulfilmentOrders) {
    const at = new Date().toISOString()
    await shop.orders.updateFulfilment(call(), { fulfilmentOrderId, state: 'shipped', at })
  }
  await shop.settled(id)
  const refund = {
    id: 77,
    order_id: 901,
    created_at: ago(3),
    refund_line_items: [{ line_item_id: 9010, quantity: 1 }],
    transactions: [{ kind: 'refund', status: 'success', amount: '12.50', currency: 'EUR' }],
    order_adjustments: [],
  }
  order(901, 3, { refunds: [refund] })
  order(903, 3, { cancelled_at: ago(3), cancel_reason: 'fraud' })
  await due()
  await shop.settled(id)
  t.match(await shop.refundsOf(id), [{ amount: { amount: '12.50' }, state: 'succeeded' }])
  t.match(await shopOrder('903'), { state: 'cancelled' })
  order(901, 2, { refunds: [refund], note: 'changed again' })
  await due()
  t.equal((await shop.refundsOf(id)).length, 1)
})

await t.test('it asks for a pause by Retry-After; without leave nothing is told', async t => {
  const { orders: feed } = poll
  if (feed === undefined) throw new Error('orders are asked for')
  const window = { from: ago(60), to: ago(1) }
  busy = 1
  t.match(await problemOf(feed.changes(testCall(), window)), { code: 'system-throttled' })
  const other = shopify.poll?.({ ...options, token: 'shpat_wrong' }, 'shopify')['orders']
  if (other === undefined) throw new Error('orders are asked for')
  const problem = await problemOf(other.changes(testCall(), window))
  t.equal(problem.code, 'system-refused')
  t.notMatch(JSON.stringify(problem.document()), 'shpat_wrong')
  t.same(shopify.poll?.({ ...options, polled: false }, 'shopify'), {})
})
