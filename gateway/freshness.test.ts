import { randomUUID } from 'node:crypto'
import t from 'tap'
import { product } from './product.suite.ts'

const { as, keys, ask } = await product()

const stock = (sku: string, headers: Record<string, string> = {}) =>
  as('storefront', 'GET', `/storefront/v1/availability?sku=${sku}`, { headers })

const order = (sku: string, quantity: number, paymentToken = 'tok_visa') =>
  as('storefront', 'POST', '/storefront/v1/orders', {
    headers: { 'idempotency-key': `"${randomUUID()}"` },
    body: {
      email: 'ada@example.com',
      name: 'Ada Lovelace',
      currency: 'EUR',
      items: [{ sku, quantity }],
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
      paymentToken,
    },
  })

await t.test('what is in stock is given again for seconds, and says how old it is', async t => {
  const first = await stock('TEE-BLACK-M')
  t.match(first, { status: 200, headers: { 'cache-status': /fwd=uri-miss; .*stored/ } })
  t.equal(
    first.headers['cache-control'],
    'private, max-age=5, stale-while-revalidate=5, stale-if-error=60',
  )
  const again = await stock('TEE-BLACK-M')
  t.match(again, { json: first.json, headers: { 'cache-status': /hit; ttl=/, age: /^\d$/ } })
  const known = { 'if-none-match': String(first.headers.etag) }
  t.match(await stock('TEE-BLACK-M', known), { status: 304, text: '' })
  t.match(await stock('TEE-BLACK-M', { ...known, 'cache-control': 'no-cache' }), {
    headers: { 'cache-status': /fwd=/ },
  })
})

await t.test('who asks after an order, a refusal or a count is told what it left', async t => {
  const available = async (sku: string) => (await stock(sku)).json.items[0].available as number
  const before = await available('MUG-WHITE')
  await available('TEE-BLACK-M')
  t.match(await order('MUG-WHITE', 2), { status: 201 })
  t.equal(await available('MUG-WHITE'), before - 2)
  t.match(await order('MUG-WHITE', 1, 'tok_declined'), { status: 402 })
  t.equal(await available('MUG-WHITE'), before - 2, 'what was promised in vain is free again')
  t.match((await stock('TEE-BLACK-M')).headers, { 'cache-status': /hit/ }, 'others stay')

  const count = await as('operator', 'PUT', '/inventory/v1/stock/WH-BERLIN/MUG-WHITE', {
    body: { onHand: 700, reason: 'count' },
  })
  t.match(count, { status: 200 }, count.text)
  const counted = await available('MUG-WHITE')
  t.not(counted, before - 2)
  const rule = await as('operator', 'PUT', '/inventory/v1/availability-rules/fresh', {
    body: { sku: 'MUG-WHITE', buffer: 7 },
  })
  t.match(rule, { status: 200 }, rule.text)
  t.ok((await available('MUG-WHITE')) <= counted - 7, 'a rule counts from the next question on')
})

await t.test('an order is promised what is there, whatever a kept answer says', async t => {
  await as('operator', 'PUT', '/inventory/v1/stock/WH-BERLIN/CAP-NAVY', {
    body: { onHand: 1, reason: 'count' },
  })
  const taken = await Promise.all([order('CAP-NAVY', 1_000), stock('CAP-NAVY'), stock('CAP-NAVY')])
  t.equal(taken[0].status, 409, taken[0].text)
})

await t.test('nobody is given what was kept for another application or another store', async t => {
  const path = '/storefront/v1/availability?sku=TEE-BLACK-M'
  await ask('GET', path, { key: keys.storefront })
  const other = await ask('GET', path, { key: keys.partner })
  t.notMatch(String(other.headers['cache-status']), /hit/)
  const till = (store: string) =>
    as('pos', 'GET', `/pos/v1/availability?sku=TEE-BLACK-M&storeId=${store}`)
  await till('ST-BERLIN')
  t.match((await till('ST-BERLIN')).headers, { 'cache-status': /hit/ })
  t.notMatch(String((await till('ST-HAMBURG')).headers['cache-status']), /hit/)
})

await t.test('locations are the same for the whole tenant, for a minute', async t => {
  const ask = () => as('operator', 'GET', '/inventory/v1/locations')
  t.match(await ask(), { status: 200, headers: { 'cache-control': /^private, max-age=60/ } })
  t.match((await ask()).headers, { 'cache-status': /hit; ttl=/ })
})

await t.test('what is about a person is asked for each time', async t => {
  const { orderId } = (await order('MUG-WHITE', 1)).json as { orderId: string }
  for (let i = 0; i < 2; i++) {
    const read = await as('storefront', 'GET', `/storefront/v1/orders/${orderId}`)
    t.match(read, { status: 200, headers: { 'cache-status': undefined, age: undefined } })
  }
})
