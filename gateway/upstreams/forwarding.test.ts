import { createServer, type AddressInfo } from 'node:net'
import t from 'tap'
import {
  json,
  petGateway,
  upstreamServer,
  type PetGateway,
  type Received,
} from './upstream.suite.ts'

await t.test('an upstream hears what the contract knows, and who calls only from us', async t => {
  const server = await upstreamServer(t)
  const assertions: unknown[] = []
  const pets = await petGateway(t, {
    forward: {
      url: server.url,
      requestHeaders: ['X-Extra'],
      headers: { Authorization: 'Bearer ${secret.pets-token}' },
    },
    upstreams: { secret: name => (name === 'pets-token' ? 's3cret' : undefined) },
    services: {
      principal: {
        jwks: { keys: [] },
        assertionFor(caller, audience) {
          assertions.push([caller.principal.application, audience])
          return 'signed.by.us'
        },
      },
    },
  })
  const answer = await pets.ask('GET', '/pets/v1/pets?limit=5', {
    key: null,
    headers: {
      accept: 'application/json',
      connection: 'close, X-Shelf',
      'x-shelf': 'hidden by Connection',
      'x-extra': 'listed',
      'x-unknown': 'nobody knows it',
      'x-api-key': pets.key,
      cookie: 'session=1',
      te: 'trailers',
      'proxy-authorization': 'Basic eA==',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.example.com',
      'x-real-ip': '6.6.6.6',
      forwarded: 'for=6.6.6.6',
      'crossdock-principal': 'forged',
      'x-user-id': 'forged',
      x_tenant: 'forged',
      'x-http-method-override': 'DELETE',
      'x-original-url': '/admin',
      'x-correlation-id': 'caller-chose-1',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      tracestate: 'vendor=1',
      via: '1.1 edge',
    },
  })
  // The entry's first answer is an object, and listPets answers a list: it is held against the contract.
  t.equal(answer.status, 502)
  const { headers, url, rawHeaders } = server.requests[0] as Received

  t.equal(url, '/pets/v1/pets?limit=5')
  t.match(headers, {
    host: `127.0.0.1:${server.port}`,
    accept: 'application/json',
    'x-extra': 'listed',
    authorization: 'Bearer s3cret',
    'crossdock-principal': 'signed.by.us',
    'x-correlation-id': 'caller-chose-1',
    tracestate: /^crossdock=[0-9a-f]{16},vendor=1$/,
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'http',
    'x-forwarded-host': `127.0.0.1:${pets.port}`,
    forwarded: `for=127.0.0.1;host="127.0.0.1:${pets.port}";proto=http`,
  })
  t.match(headers['via'], /^1\.1 edge, 1\.1 crossdock-[0-9a-f]+$/)
  t.match(
    headers['traceparent'],
    /^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01$/,
  )
  t.ok(Number(headers['x-request-timeout-ms']) > 0)
  t.ok(Number(headers['x-request-timeout-ms']) <= 10_000)
  const sent = new Set(
    rawHeaders.filter((_value, at) => at % 2 === 0).map(name => name.toLowerCase()),
  )
  for (const name of [
    'x-shelf',
    'x-unknown',
    'x-api-key',
    'cookie',
    'te',
    'proxy-authorization',
    'x-real-ip',
    'x-user-id',
    'x_tenant',
    'x-http-method-override',
    'x-original-url',
  ]) {
    t.notOk(sent.has(name), name)
  }
  t.same(assertions, [['app_1', server.url]])
  t.notMatch(JSON.stringify([rawHeaders, pets.logged()]), pets.key, 'the key of the caller')
  t.notMatch(JSON.stringify(pets.logged()), 's3cret', 'the credentials of the gateway')
})

await t.test(
  'a header of the contract goes through; the state of a trace not without its parent',
  async t => {
    const server = await upstreamServer(t, (_request, response) => json(response, 200, []))
    const pets = await petGateway(t, { forward: { url: server.url } })
    const headers = { 'x-shelf': 'top', tracestate: 'vendor=1' }
    t.equal((await pets.ask('GET', '/pets/v1/pets', { headers })).status, 200)
    t.equal(server.requests[0]?.headers['x-shelf'], 'top')
    t.equal(server.requests[0]?.headers['tracestate'], undefined)
  },
)

await t.test('the very bytes go through, both ways', async t => {
  const odd = '{ "name" :"Rex",\n "price": 1.50,"age":null }'
  const server = await upstreamServer(t, (_request, response, body) => {
    response.writeHead(201, { 'content-type': 'application/json; charset=utf-8', 'x-odd': 'é' })
    response.write(body.slice(0, 5))
    setImmediate(() => response.end(body.slice(5)))
  })
  const pets = await petGateway(t, { forward: { url: server.url } })
  const answer = await pets.ask('POST', '/pets/v1/pets', {
    body: odd,
    headers: { 'content-type': 'application/json' },
  })
  t.equal(answer.status, 201, answer.text)
  t.equal(server.requests[0]?.body, odd)
  t.equal(server.requests[0]?.headers['content-length'], String(odd.length))
  t.equal(answer.text, odd)
  t.equal(answer.headers['content-length'], String(odd.length))
  t.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
})

await t.test('a request that does not keep the contract never gets there', async t => {
  const server = await upstreamServer(t)
  const pets = await petGateway(t, { forward: { url: server.url } })
  const post = (body: object) => pets.ask('POST', '/pets/v1/pets', { body })
  t.equal((await post({ name: '' })).status, 400)
  t.equal((await post({ name: 'Rex', price: 0 })).status, 400, 'exclusiveMinimum of OpenAPI 3.0')
  t.equal((await post({ name: 'Rex', age: 3e9 })).status, 400, 'int32')
  t.equal((await pets.ask('GET', '/pets/v1/pets?limit=0')).status, 400)
  t.equal((await pets.ask('GET', '/pets/v1/pets', { key: null })).status, 401)
  t.equal((await pets.ask('PATCH', '/pets/v1/pets')).status, 405)
  t.equal((await pets.ask('GET', '/pets/v1/dogs')).status, 404)
  t.equal(server.requests.length, 0)
})

await t.test('an answer that does not keep the contract is withheld', async t => {
  let next: () => { status: number; type: string; body: string }
  const server = await upstreamServer(t, (_request, response) => {
    const { status, type, body } = next()
    response.writeHead(status, { 'content-type': type, 'content-length': body.length })
    response.end(body)
  })
  const pets = await petGateway(t, { forward: { url: server.url } })
  const wrong: [string, { status: number; type: string; body: string }, string][] = [
    ['a wrong shape', { status: 200, type: 'application/json', body: '{"nam":"Rex"}' }, 'required'],
    ['no JSON', { status: 200, type: 'application/json', body: '<html>' }, 'json'],
    ['another media type', { status: 200, type: 'text/html', body: '<html>' }, 'media-type'],
    ['a status it does not have', { status: 403, type: 'application/json', body: '{}' }, 'status'],
    ['a redirect', { status: 302, type: 'text/plain', body: '' }, 'status'],
    ['no body', { status: 200, type: 'application/json', body: '' }, 'body'],
  ]
  for (const [name, answer, keyword] of wrong) {
    next = () => answer
    const got = await pets.ask('GET', '/pets/v1/pets/1')
    t.equal(got.status, 502, name)
    t.equal(got.json.code, 'answer-invalid', name)
    t.notMatch(got.text, 'html', name)
    const incident = pets.logged().findLast(line => line['incident'] === 'answer-invalid')
    t.match(incident, { operation: 'getPet', faults: [{ keyword }] }, name)
  }
  next = () => ({ status: 404, type: 'application/json', body: '{"why":"gone"}' })
  const missing = await pets.ask('GET', '/pets/v1/pets/1')
  t.match([missing.status, missing.json], [404, { why: 'gone' }], 'a failure the contract has')
})

await t.test('what stands behind the gateway does not show', async t => {
  const server = await upstreamServer(t, (_request, response) =>
    json(
      response,
      200,
      { name: 'Rex' },
      {
        server: 'Apache',
        'x-powered-by': 'PHP',
        via: '1.1 internal',
        'ratelimit-limit': '10',
        ratelimit: '"x";r=1',
        'x-ratelimit-remaining': '1',
        'x-rate-limit-reset': '1',
        'x-aspnet-version': '4',
        'alt-svc': 'h3=":443"',
        'proxy-authenticate': 'Basic',
        'crossdock-principal': 'leaked',
        'x-correlation-id': 'theirs',
        connection: 'keep-alive, X-Secret',
        'x-secret': 'listed by Connection',
        'cache-control': 'max-age=60',
        etag: '"1"',
        'x-kept': 'yes',
      },
    ),
  )
  const pets = await petGateway(t, { forward: { url: server.url } })
  const { headers } = await pets.ask('GET', '/pets/v1/pets/1', {
    headers: { 'x-correlation-id': 'caller-chose-1' },
  })
  t.match(headers, {
    'cache-control': 'max-age=60',
    etag: '"1"',
    'x-kept': 'yes',
    'x-correlation-id': 'caller-chose-1',
  })
  for (const name of [
    'server',
    'x-powered-by',
    'via',
    'ratelimit-limit',
    'ratelimit',
    'x-ratelimit-remaining',
    'x-rate-limit-reset',
    'x-aspnet-version',
    'alt-svc',
    'proxy-authenticate',
    'crossdock-principal',
    'x-secret',
  ]) {
    t.equal(headers[name], undefined, name)
  }
})

await t.test('the path that was matched is the path that is sent', async t => {
  const server = await upstreamServer(t)
  const pets = await petGateway(t, { forward: { url: `${server.url}/api/`, stripBasePath: true } })
  const paths: [string, string][] = [
    ['/pets/v1/pets/7', '/api/pets/7'],
    ['/pets/v1/pets/%61%7e%c3%a9', '/api/pets/a~%C3%A9'],
    ['/pets/v1/pets/a%20b', '/api/pets/a%20b'],
    ['/pets/v1/pets/50%25', '/api/pets/50%25'],
  ]
  for (const [path, sent] of paths) {
    t.equal((await pets.ask('GET', path)).status, 200, path)
    t.equal(server.requests.at(-1)?.url, sent, path)
  }
  const before = server.requests.length
  for (const path of [
    '/pets/v1/pets/..%2f..%2fadmin',
    '/pets/v1/pets/%2e%2e',
    '/pets/v1/pets/%252e%252e',
    '/pets/v1/pets/1%0d%0aX-Injected:%201',
    '/pets/v1//pets/1',
  ]) {
    t.equal((await pets.ask('GET', path)).status, 400, path)
  }
  t.equal(server.requests.length, before)
})

await t.test('an address of the upstream in an answer becomes ours', async t => {
  let location = ''
  const server = await upstreamServer(t, (_request, response) =>
    json(response, 201, { name: 'Rex' }, { location }),
  )
  const pets = await petGateway(t, { forward: { url: `${server.url}/api`, stripBasePath: true } })
  for (const given of [`${server.url}/api/pets/1`, '/api/pets/1']) {
    location = given
    const { headers } = await pets.ask('POST', '/pets/v1/pets', { body: { name: 'Rex' } })
    t.equal(headers.location, '/pets/v1/pets/1', given)
  }
  location = 'https://elsewhere.example.com/pets/1'
  const { headers } = await pets.ask('POST', '/pets/v1/pets', { body: { name: 'Rex' } })
  t.equal(headers.location, location)
})

await t.test('HEAD, 204 and 304 have no content, and say what the upstream says', async t => {
  const server = await upstreamServer(t, (request, response) => {
    if (request.method === 'DELETE') return void response.writeHead(204).end()
    if (request.headers['if-none-match'] === '"1"') {
      return void response.writeHead(304, { etag: '"1"' }).end()
    }
    json(response, 200, { name: 'Rex' }, { etag: '"1"' })
  })
  const pets = await petGateway(t, { forward: { url: server.url } })
  const head = await pets.ask('HEAD', '/pets/v1/pets/1')
  t.match([head.status, head.text, head.headers['content-length']], [200, '', '14'])
  t.equal(server.requests.at(-1)?.method, 'HEAD')

  const fresh = await pets.ask('GET', '/pets/v1/pets/1', { headers: { 'if-none-match': '"1"' } })
  t.match([fresh.status, fresh.text, fresh.headers.etag], [304, '', '"1"'])
  const gone = await pets.ask('DELETE', '/pets/v1/pets/1')
  t.match([gone.status, gone.text], [204, ''])
  t.equal(gone.headers['content-length'], undefined)
})

await t.test(
  'interim answers, chunks and trailers of an upstream are read and not sent on',
  async t => {
    const server = await upstreamServer(t, (_request, response) => {
      response.writeEarlyHints({ link: '</style.css>; rel=preload' })
      response.writeHead(200, { 'content-type': 'application/json', trailer: 'X-Sum' })
      response.write('{"name":')
      response.addTrailers({ 'X-Sum': '1' })
      response.end('"Rex"}')
    })
    const pets = await petGateway(t, { forward: { url: server.url } })
    const answer = await pets.ask('GET', '/pets/v1/pets/1')
    t.match([answer.status, answer.json], [200, { name: 'Rex' }])
    t.equal(answer.headers['trailer'], undefined)
    t.equal(answer.headers['transfer-encoding'], undefined)
    t.equal(answer.headers['link'], undefined)
  },
)

await t.test('answers that are not HTTP, or too much of it, are no answers', async t => {
  let bytes = ''
  const server = createServer(socket => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(bytes))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const { port } = server.address() as AddressInfo
  const pets = await petGateway(t, {
    forward: {
      url: `http://127.0.0.1:${port}`,
      retries: { attempts: 0 },
      limits: { answerBytes: 1_000 },
      breaker: { enabled: false },
    },
  })
  const ok = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n'
  const broken: [string, string][] = [
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n\r\n'],
    ['two lengths', `${ok}content-length: 5\r\ncontent-length: 6\r\n\r\n{"a":1}`],
    ['length and chunks', `${ok}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a bare line feed in a header', `${ok}x: a\n b\r\n\r\n{}`],
    ['a broken chunk', `${ok}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
    ['cut off', `${ok}content-length: 50\r\n\r\n{"name":"Rex"}`],
    ['cut off in a chunk', `${ok}transfer-encoding: chunked\r\n\r\nff\r\n{"name":"Rex"}`],
    ['too many headers', `${ok}x: ${'y'.repeat(20_000)}\r\n\r\n{}`],
    ['too long', `${ok}content-length: 2000\r\n\r\n${'x'.repeat(2000)}`],
    [
      'another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
    ],
  ]
  for (const [name, sent] of broken) {
    bytes = sent
    const answer = await pets.ask('GET', '/pets/v1/pets/1')
    t.match(
      [answer.status, answer.json.code],
      [/502|503/, /system-(answer-invalid|unavailable)/],
      name,
    )
    t.notMatch(answer.text, 'Rex', name)
  }
  bytes = `${ok}content-length: 14\r\n\r\n{"name":"Rex"}`
  t.equal((await pets.ask('GET', '/pets/v1/pets/1')).status, 200, 'and the next one is well')
})

await t.test('an Idempotency-Key is one caller’s, however many chose the same', async t => {
  const server = await upstreamServer(t, (_request, response) =>
    json(response, 201, { name: 'Rex' }),
  )
  const pets = await petGateway(t, { forward: { url: server.url } })
  const other = pets.addKey('app_2')
  const post = (key: string, idempotencyKey: string) =>
    pets.ask('POST', '/pets/v1/pets', {
      key,
      body: { name: 'Rex' },
      headers: { 'idempotency-key': idempotencyKey },
    })
  await post(pets.key, 'order-1')
  await post(pets.key, '"order-1"')
  await post(other, 'order-1')
  await post(pets.key, 'order-2')
  const keys = server.requests.map(({ headers }) => headers['idempotency-key'])
  t.match(keys[0], /^"[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}"$/)
  t.equal(keys[1], keys[0])
  t.equal(new Set(keys).size, 3)
})

await t.test('a request that comes back is not sent round again', async t => {
  const gateways: PetGateway[] = []
  const server = await upstreamServer(t, async (request, response) => {
    const { via = '' } = request.headers
    const again = await gateways[0]?.ask('GET', '/pets/v1/pets/1', { headers: { via } })
    json(response, 404, again?.json)
  })
  const pets = await petGateway(t, { forward: { url: server.url } })
  gateways.push(pets)
  const answer = await pets.ask('GET', '/pets/v1/pets/1')
  t.match(answer.json, { status: 508, code: 'loop-detected' })
  t.equal(server.requests.length, 1)
})

await t.test('who needs no key needs none', async t => {
  const server = await upstreamServer(t, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('hello')
  })
  const pets = await petGateway(t, { forward: { url: server.url } })
  const answer = await pets.ask('GET', '/pets/v1/hello', { key: null })
  t.match(
    [answer.status, answer.text, answer.headers['content-type']],
    [200, 'hello', 'text/plain'],
  )
})
