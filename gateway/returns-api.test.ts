import t from 'tap'
import { eventually } from './gateway.suite.ts'
import { product } from './product.suite.ts'

const shop = await product()
type Told = Readonly<Record<string, unknown>>
let keys = 0
const ask = async (
  audience: 'storefront' | 'operator' | 'service' | 'pos',
  method: string,
  path: string,
  body?: object,
): Promise<{ readonly status: number; readonly json: Told }> => {
  keys += 1
  const { status, json } = await shop.as(audience, method, path, {
    headers: { 'idempotency-key': `"key-${process.pid}-${keys}"` },
    ...(body !== undefined && { body }),
  })
  return { status, json: json as Told }
}

await t.test('over HTTP: sold, shipped, sent back, inspected, paid, closed', async t => {
  const placed = await ask('storefront', 'POST', '/storefront/v1/orders', {
    email: 'ada@example.com',
    name: 'Ada Lovelace',
    currency: 'EUR',
    items: [{ sku: 'MUG-WHITE', quantity: 2 }],
    delivery: {
      method: 'ship',
      address: { lines: ['Torstrasse 1'], locality: 'Berlin', postalCode: '10119', country: 'DE' },
    },
    paymentToken: 'tok_visa',
  })
  t.equal(placed.status, 201)
  const orderId = String(placed.json['orderId'])
  const order = await ask('service', 'GET', `/service/v1/orders/${orderId}`)
  const [work] = order.json['fulfilmentOrders'] as { id: string }[]
  await eventually(async () => {
    const { status } = await ask(
      'operator',
      'POST',
      `/orders/v1/fulfilment-orders/${work?.id}/updates`,
      {
        state: 'shipped',
        at: new Date().toISOString(),
      },
    )
    return status === 200
  })
  const asked = await ask('storefront', 'POST', `/storefront/v1/orders/${orderId}/returns`, {
    items: [{ lineId: '1', quantity: 1, reason: 'unwanted' }],
  })
  t.match(asked, { status: 201, json: { status: 'approved', label: { ready: false } } })
  const path = String(asked.json['returnId'])
  await eventually(async () => {
    const { json } = await ask('storefront', 'GET', `/storefront/v1/returns/${path}`)
    return (json['label'] as Told)['ready'] === true
  })
  t.match(
    await ask('storefront', 'POST', `/service/v1/returns/${path}/authorisation`, {}),
    { status: 403 },
    'a shop decides nothing',
  )
  const received = await ask('service', 'POST', `/service/v1/returns/${path}/receipt`, {
    locationId: 'WH-BERLIN',
    lines: [{ lineId: '1', reception: 'received', quantity: 1 }],
  })
  t.match(received, { status: 200, json: { state: 'received', reception: 'full' } })
  t.match(
    await ask('service', 'POST', `/service/v1/returns/${path}/inspection`, {
      lines: [{ lineId: '1', condition: 'new' }],
    }),
    { status: 200, json: { state: 'inspected' } },
  )
  await eventually(async () => {
    const { json } = await ask('storefront', 'GET', `/storefront/v1/returns/${path}`)
    return json['status'] === 'done'
  })
  t.match(await ask('service', 'GET', `/service/v1/orders/${orderId}/refunds`), {
    status: 200,
    json: { items: [{ state: 'succeeded', amount: { amount: '8.60' } }] },
  })
  t.match(await ask('operator', 'GET', '/returns/v1/returns?state=closed'), {
    status: 200,
    json: { items: [{ id: path }] },
  })
  t.match(
    await ask('service', 'POST', `/service/v1/returns/${path}/receipt`, {
      locationId: 'WH-BERLIN',
      lines: [{ lineId: '9', reception: 'received', quantity: 1 }],
    }),
    { status: 409, json: { code: 'state-conflict' } },
  )
})

await t.test('what does not keep the contract is refused with its place', async t => {
  t.match(await ask('pos', 'POST', '/pos/v1/returns', { storeId: 'ST-BERLIN', articles: [] }), {
    status: 400,
    json: { errors: [{ pointer: '/articles' }] },
  })
  t.match(
    await ask('pos', 'POST', '/pos/v1/returns', {
      storeId: 'ST-BERLIN',
      articles: [{ sku: 'MUG-WHITE', quantity: 1, reason: 'unwanted', condition: 'new' }],
    }),
    { status: 422, json: { code: 'order-invalid', errors: [{ pointer: '/currency' }] } },
  )
})
