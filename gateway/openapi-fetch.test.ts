import createClient from 'openapi-fetch'
import t from 'tap'
import openapiTypes, { astToString } from 'openapi-typescript'
import type { paths } from '../openapi/generated/storefront.v1.d.ts'
import { product } from './product.suite.ts'

/** A client that nobody here wrote, with types that it makes of what is served: what it sends keeps the contract, and so must the answers. */
const { ask, keys, server } = await product()
const baseUrl = `${server.baseUrl}/storefront/v1`
const shop = createClient<paths>({
  baseUrl,
  headers: { authorization: `Bearer ${keys.storefront}` },
})

const order = {
  email: 'ada@example.com',
  name: 'Ada Lovelace',
  currency: 'EUR',
  items: [{ sku: 'MUG-WHITE', quantity: 2 }],
  delivery: {
    method: 'ship' as const,
    address: { lines: ['Lindenstraße 4'], locality: 'Berlin', postalCode: '10969', country: 'DE' },
  },
  paymentToken: 'tok_visa',
}

await t.test('the contract that is served is one the client can be made from', async t => {
  const served = await ask('GET', '/storefront/v1/openapi.json')
  t.equal(served.status, 200)
  const types = astToString(await openapiTypes(served.json as object as never))
  for (const operation of [
    'placeOrder',
    'getOrder',
    'cancelOrder',
    'getOperation',
    'getAvailability',
  ])
    t.match(types, `operations["${operation}"]`)
})

await t.test('a shop checks out, follows and cancels an order', async t => {
  const placed = await shop.POST('/orders', {
    params: { header: { 'Idempotency-Key': '"openapi-fetch-1"' } },
    body: order,
  })
  t.equal(placed.error, undefined)
  t.equal(placed.response.status, 201)
  const orderId = (placed.data as { orderId: string }).orderId

  const read = await shop.GET('/orders/{orderId}', { params: { path: { orderId } } })
  t.match(read.data, { orderId, items: [{ sku: 'MUG-WHITE', quantity: 2 }] })
  t.match(read.response.headers.get('ratelimit-policy'), /;q=/)

  const cancelled = await shop.POST('/orders/{orderId}/cancellation', {
    params: { path: { orderId } },
    body: { reason: 'Changed my mind' },
  })
  t.ok([200, 202].includes(cancelled.response.status), JSON.stringify(cancelled.error))
})

await t.test('its lists are read as it writes them', async t => {
  const stock = await shop.GET('/availability', {
    params: { query: { sku: ['MUG-WHITE', 'MUG-BLACK'] } },
    querySerializer: { array: { style: 'form', explode: false } },
  })
  t.equal(stock.error, undefined)
  t.equal(stock.response.status, 200)
})

await t.test('what it is refused for comes as the problem the contract describes', async t => {
  const wrong = await shop.POST('/orders', {
    params: { header: { 'Idempotency-Key': '"openapi-fetch-2"' } },
    body: { ...order, items: [{ sku: 'MUG-WHITE', quantity: 0 }], email: 'ada' },
  })
  t.equal(wrong.data, undefined)
  t.match(wrong.error, {
    status: 400,
    code: 'request-invalid',
    errors: [
      { pointer: '/email', keyword: 'format' },
      { pointer: '/items/0/quantity', keyword: 'minimum' },
    ],
  })
  const unknown = await shop.GET('/orders/{orderId}', {
    params: { path: { orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T' } },
  })
  t.match(unknown.error, { status: 404, code: 'not-found' })
})
