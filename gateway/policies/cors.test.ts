import t from 'tap'
import { toyGateway, toyPolicies } from '../gateway.suite.ts'

const shop = 'https://shop.example.com'
const withCors = (options: string) => `- kind: cors\n  options: ${options}${toyPolicies}`

await t.test('a preflight of a listed origin is answered before anyone asks who it is', async t => {
  const { ask, calls } = await toyGateway(t, { policies: withCors(`{ origins: ['${shop}'] }`) })
  const preflight = (origin: string, method: string, path = '/toys/v1/toys') =>
    ask('OPTIONS', path, {
      key: null,
      headers: { origin, 'access-control-request-method': method },
    })
  const post = await preflight(shop, 'POST')
  t.match(post, {
    status: 204,
    text: '',
    headers: {
      'access-control-allow-origin': shop,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': /Authorization,.*Content-Type, Idempotency-Key/,
      'access-control-max-age': '600',
      vary: 'Origin',
      allow: 'GET, HEAD, OPTIONS, POST',
    },
  })
  t.notOk(post.headers['access-control-allow-credentials'])
  t.match((await preflight(shop, 'DELETE', '/toys/v1/toys/toy-1')).headers, {
    'access-control-allow-methods': 'DELETE',
  })

  for (const [origin, method] of [
    ['https://evil.example.com', 'POST'],
    ['https://shop.example.com.evil.example', 'POST'],
    ['http://shop.example.com', 'POST'],
    ['https://shop.example.com:8443', 'POST'],
    ['https://SHOP.example.com', 'POST'],
    ['null', 'POST'],
    [shop, 'PATCH'],
  ] as const) {
    const refused = await preflight(origin, method)
    t.equal(refused.status, 204)
    t.notOk(refused.headers['access-control-allow-origin'], `${method} ${origin}`)
    t.notOk(refused.headers['access-control-allow-methods'])
  }
  t.equal(calls.length, 0)
})

await t.test('answers and problems can be read by the listed origins only', async t => {
  const { ask } = await toyGateway(t, { policies: withCors(`{ origins: ['${shop}'] }`) })
  for (const key of [undefined, null]) {
    const readable = await ask('GET', '/toys/v1/toys', {
      headers: { origin: shop },
      ...(key === null && { key }),
    })
    t.equal(readable.status, key === null ? 401 : 200)
    t.match(readable.headers, {
      'access-control-allow-origin': shop,
      'access-control-expose-headers': /Retry-After/,
      vary: 'Origin',
    })
  }
  const foreign = await ask('GET', '/toys/v1/toys', { headers: { origin: 'https://evil.example' } })
  t.equal(foreign.status, 200)
  t.notOk(foreign.headers['access-control-allow-origin'])
  t.equal(foreign.headers['vary'], 'Origin', 'caches must know that it differs')
})

await t.test('every origin at once is possible, but never with credentials', async t => {
  const open = await toyGateway(t, { policies: withCors(`{ origins: ['*'] }`) })
  const answer = await open.ask('GET', '/toys/v1/toys', { headers: { origin: shop } })
  t.equal(answer.headers['access-control-allow-origin'], '*')
  t.notOk(answer.headers['access-control-allow-credentials'])
  const own = await toyGateway(t, {
    policies: withCors(`{ origins: ['${shop}'], credentials: true }`),
  })
  t.match((await own.ask('GET', '/toys/v1/toys', { headers: { origin: shop } })).headers, {
    'access-control-allow-origin': shop,
    'access-control-allow-credentials': 'true',
  })
  for (const [options, message] of [
    [`{ origins: ['*'], credentials: true }`, /toys\.yaml:1 credentials/],
    [`{ origins: ['*', '${shop}'] }`, /toys\.yaml:1 origins/],
    [`{ origins: ['https://*.example.com'] }`, /must match pattern/],
    [`{ origins: ['${shop}/'] }`, /must match pattern/],
    [`{ origins: [] }`, /must NOT have fewer than 1/],
  ] as const) {
    await t.rejects(toyGateway(t, { policies: withCors(options) }), message, options)
  }
})

await t.test(
  'without the policy nothing is allowed, and OPTIONS still names the methods',
  async t => {
    const { ask } = await toyGateway(t)
    const { status, headers } = await ask('OPTIONS', '/toys/v1/toys', {
      key: null,
      headers: { origin: shop, 'access-control-request-method': 'GET' },
    })
    t.equal(status, 204)
    t.equal(headers.allow, 'GET, HEAD, OPTIONS, POST')
    t.notOk(headers['access-control-allow-origin'])
  },
)
