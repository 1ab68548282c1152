import t from 'tap'
import { loadContract, lookUp, toContract } from './contract.ts'

await t.test('an operation is plain data, with everything that is written once for all', t => {
  const { basePath, operations, digest } = loadContract('storefront.v1')
  t.equal(basePath, '/storefront/v1')
  t.match(digest, /^[0-9a-f]{64}$/)
  const placeOrder = operations.find(({ operationId }) => operationId === 'placeOrder')
  t.match(placeOrder, {
    method: 'post',
    path: '/orders',
    deprecated: false,
    owner: 'digital-commerce',
    audience: 'channel',
    dataClasses: ['public', 'pii', 'pci', 'secret'],
    idempotency: 'required',
    slo: { latencyP95Ms: 1000, availability: 99.95 },
    security: [
      { scheme: 'apiKey', scopes: ['orders:write'] },
      { scheme: 'apiKeyHeader', scopes: ['orders:write'] },
    ],
    scopes: ['orders:write'],
    rawBody: false,
    requestBody: {
      required: true,
      content: { 'application/json': { $ref: '#/components/schemas/Checkout' } },
    },
  })
  t.same(
    placeOrder?.parameters.map(({ name, in: place, required }) => [name, place, required]),
    [
      ['Prefer', 'header', false],
      ['Idempotency-Key', 'header', true],
    ],
  )
  t.equal(
    Object.keys(placeOrder?.responses ?? {}).join(' '),
    '201 202 400 401 402 403 406 409 413 415 422 429 500 502 503 504',
  )
  t.same(placeOrder?.responses['201']?.headers.toSorted(), [
    'Idempotent-Replayed',
    'Location',
    'RateLimit',
    'RateLimit-Policy',
    'X-Correlation-Id',
  ])
  t.match(placeOrder?.responses['409']?.content, {
    'application/problem+json': { $ref: '#/components/schemas/Problem' },
  })
  t.end()
})

await t.test('parameters of the path are those of each of its operations', t => {
  const { operations } = loadContract('service.v1')
  const getTimeline = operations.find(({ operationId }) => operationId === 'getTimeline')
  t.same(
    getTimeline?.parameters.map(({ name, in: place }) => `${place} ${name}`),
    ['path reference', 'query system'],
  )
  t.end()
})

await t.test('bytes that a sender signed are handed on as bytes', t => {
  const [receiveWebhook] = loadContract('inbound').operations
  t.match(receiveWebhook, { rawBody: true, scopes: ['webhooks:receive'] })
  t.end()
})

await t.test('an operation may replace a parameter of its path', t => {
  const operation = { operationId: 'a', responses: {} }
  const parameter = (required: boolean) => ({
    name: 'q',
    in: 'query',
    required,
    schema: { type: 'string' },
  })
  const { operations } = toContract(
    'a',
    JSON.stringify({
      info: { title: 'A', version: '1.0.0' },
      paths: {
        '/a': {
          parameters: [parameter(false)],
          get: { ...operation, parameters: [parameter(true)] },
        },
      },
    }),
  )
  t.match(operations[0]?.parameters, [{ name: 'q', required: true }])
  t.equal(operations[0]?.parameters.length, 1)
  t.end()
})

await t.test('a name that is no contract, and a pointer to nothing, are refused', t => {
  t.throws(() => loadContract('nothing'))
  t.throws(() => lookUp({}, { $ref: '#/components/schemas/Order' }), /nothing stands at/)
  t.throws(() => lookUp({}, { $ref: '#/toString' }), /nothing stands at/)
  t.same(lookUp({ 'a/b': { '~c': 1 } }, { $ref: '#/a~1b/~0c' }), 1)
  t.end()
})

await t.test('freshness is for what is about nobody, and goes by a parameter that is there', t => {
  const { document } = loadContract('storefront.v1')
  const operation = (operationId: string, freshness: object) => () =>
    toContract(
      'storefront.v1',
      JSON.stringify(document).replace(
        `"operationId":"${operationId}",`,
        `$&"x-freshness":${JSON.stringify(freshness)},`,
      ),
    )
  const times = { maxAgeSeconds: 5 }
  t.throws(operation('getOrder', times), /data of the class pii, which nobody may keep/)
  const { operations } = loadContract('storefront.v1')
  t.same(operations.find(one => one.operationId === 'getAvailability')?.freshness, {
    scope: 'principal',
    entity: 'stock',
    by: 'sku',
    maxAgeSeconds: 5,
    staleWhileRevalidateSeconds: 5,
    staleIfErrorSeconds: 60,
  })
  const inventory = JSON.stringify(loadContract('inventory').document)
  const rules = (freshness: object) => () =>
    toContract(
      'inventory',
      inventory.replace(
        '"operationId":"listAvailabilityRules",',
        `$&"x-freshness":${JSON.stringify(freshness)},`,
      ),
    )
  t.doesNotThrow(rules({ ...times, entity: 'stock' }))
  t.throws(rules({ ...times, entity: 'stocks' }), /has the entity "stocks"; it is one of stock/)
  t.throws(rules({ ...times, entity: 'stock', by: 'sku' }), /goes by "sku"; it must be a parameter/)
  t.throws(rules({ ...times, by: 'sku' }), /entity must be told/)
  t.end()
})
