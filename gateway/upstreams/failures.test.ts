import { createServer, request as httpRequest } from 'node:http'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import t from 'tap'
import { eventually } from '../gateway.suite.ts'
import { freePort } from '../host/free-port.ts'
import { json, petGateway, upstreamServer, type PetGateway } from './upstream.suite.ts'

const rex = { name: 'Rex' }
const get = (pets: PetGateway, path = '/pets/v1/pets/1') => pets.ask('GET', path)
const post = (pets: PetGateway, headers = {}) =>
  pets.ask('POST', '/pets/v1/pets', { body: rex, headers })

await t.test('where nobody listens nothing was sent: 503, for reading and for writing', async t => {
  const pets = await petGateway(t, {
    forward: {
      url: `http://127.0.0.1:${await freePort()}`,
      retries: { attempts: 1, backoffMs: 1 },
    },
  })
  for (const answer of [await get(pets), await post(pets)]) {
    t.equal(answer.status, 503)
    t.match(answer.json, { code: 'system-unavailable', detail: /nothing was sent/ })
    t.ok(Number(answer.headers['retry-after']) >= 1)
    t.notMatch(answer.text, '127.0.0.1')
  }
  t.equal(
    await pets.metric(`crossdock_upstream_retries_total{upstream="pets.v1",outcome="made"}`),
    2,
  )
})

await t.test('what was never sent is tried at another server, a write as well', async t => {
  const server = await upstreamServer(t, (_request, response) => json(response, 201, rex))
  const pets = await petGateway(t, {
    forward: {
      targets: [
        { url: `http://127.0.0.1:${await freePort()}`, weight: 100 },
        { url: server.url, weight: 1 },
      ],
      retries: { budgetPercent: 0, budgetPerSecond: 0 },
    },
  })
  for (let times = 0; times < 4; times++) t.equal((await post(pets)).status, 201)
  t.equal(server.requests.length, 4)
})

await t.test('a server that hangs up after the request was sent', async t => {
  const server = await upstreamServer(t, request => void request.socket.destroy())
  const pets = await petGateway(t, {
    forward: { url: server.url, retries: { backoffMs: 1 }, breaker: { enabled: false } },
  })
  const read = await get(pets)
  t.match([read.status, read.json.code], [503, 'system-unavailable'])
  t.equal(server.requests.length, 3, 'a read is tried again')

  const written = await post(pets)
  t.match([written.status, written.json.code], [504, 'system-outcome-unknown'])
  t.equal(server.requests.length, 4, 'a write is never run blindly again')

  await post(pets, { 'idempotency-key': 'k-1' })
  t.equal(server.requests.length, 7, 'but one with a key that the contract has is')
  const keys = server.requests.slice(4).map(({ headers }) => headers['idempotency-key'])
  t.equal(new Set(keys).size, 1, 'with the same key')

  const put = await pets.ask('PUT', '/pets/v1/pets/1', { body: rex })
  t.equal(server.requests.length, 10, 'PUT is idempotent')
  t.equal(put.json.code, 'system-outcome-unknown', 'and may have been done')
})

await t.test('one lost answer is not the end: the retry answers', async t => {
  let lost = 2
  const server = await upstreamServer(t, (request, response) => {
    if (lost-- > 0) request.socket.destroy()
    else json(response, 200, rex)
  })
  const pets = await petGateway(t, { forward: { url: server.url, retries: { backoffMs: 1 } } })
  t.match(await get(pets), { status: 200, json: rex })
  t.match(pets.upstreams.report(), [
    { upstream: 'pets.v1', retries: 2, targets: [{ outcomes: { lost: 2, '2xx': 1 } }] },
  ])
})

await t.test('an answer that broke off is tried again, and never passed on', async t => {
  let broken = 1
  const server = await upstreamServer(t, (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 14 })
    if (broken-- > 0) response.write('{"name"', () => request.socket.destroy())
    else response.end('{"name":"Rex"}')
  })
  const pets = await petGateway(t, { forward: { url: server.url, retries: { backoffMs: 1 } } })
  t.match(await get(pets), { status: 200, json: rex })
  t.equal(server.requests.length, 2)
})

await t.test('no try is made beyond the deadline', async t => {
  const server = await upstreamServer(t, () => {})
  const pets = await petGateway(t, {
    forward: { url: server.url, timeouts: { tryMs: 60, totalMs: 150 }, retries: { attempts: 10 } },
  })
  const answer = await get(pets)
  t.match([answer.status, answer.json.code], [503, 'system-unavailable'])
  t.ok(server.requests.length >= 1 && server.requests.length <= 3, String(server.requests.length))
  const told = server.requests.map(({ headers }) => Number(headers['x-request-timeout-ms']))
  t.ok(
    told.every(ms => ms > 0 && ms <= 60),
    told.join(),
  )
})

await t.test('the deadline of the operation counts, and Prefer: wait shortens it', async t => {
  const server = await upstreamServer(t, () => {})
  const pets = await petGateway(t, {
    forward: { url: server.url, retries: { attempts: 0 } },
    policies: `
- { kind: deadline, options: { timeoutMs: 100 } }
- { kind: authenticate-key, operations: [listPets, makePet, getPet, putPet, deletePet, getPhoto, putPhoto, watchPets] }
- { kind: authorise, operations: [listPets, makePet, getPet, putPet, deletePet, getPhoto, putPhoto, watchPets] }
- kind: validate-request
- kind: validate-response
`,
  })
  t.equal((await get(pets)).status, 503)
  t.ok(Number(server.requests[0]?.headers['x-request-timeout-ms']) <= 100)
  const written = await post(pets)
  t.equal(written.json.code, 'system-outcome-unknown')
})

await t.test('a pause that the upstream asks for is made, if it fits', async t => {
  let answers: [number, Record<string, string>][] = []
  const server = await upstreamServer(t, (_request, response) => {
    const [status, headers] = answers.shift() ?? [200, {}]
    json(response, status, status === 200 ? rex : {}, headers)
  })
  const pets = await petGateway(t, {
    forward: { url: server.url, retries: { backoffMs: 1 }, timeouts: { totalMs: 5_000 } },
  })
  answers = [[503, { 'retry-after': '1' }]]
  const before = performance.now()
  t.equal((await get(pets)).status, 200)
  t.ok(performance.now() - before >= 990, 'waited')
  t.equal(server.requests.length, 2)

  answers = [[503, { 'retry-after': '3600' }]]
  const answer = await get(pets)
  t.match([answer.status, answer.headers['retry-after']], [503, '3600'])
  t.equal(server.requests.length, 3, 'an hour is not waited for')
})

await t.test('what an upstream says that is between it and us', async t => {
  let status = 0
  const server = await upstreamServer(t, (_request, response) =>
    json(
      response,
      status,
      { stack: 'at secret.js:1' },
      { 'retry-after': '7', 'www-authenticate': 'Basic' },
    ),
  )
  const pets = await petGateway(t, {
    forward: { url: server.url, retries: { attempts: 0 }, breaker: { enabled: false } },
  })
  const table: [number, 'read' | 'write', number, string, string | undefined][] = [
    [401, 'read', 502, 'system-refused', undefined],
    [429, 'read', 503, 'system-throttled', '7'],
    [429, 'write', 503, 'system-throttled', '7'],
    [503, 'write', 503, 'system-unavailable', '7'],
    [500, 'read', 503, 'system-unavailable', '7'],
    [500, 'write', 504, 'system-outcome-unknown', undefined],
    [504, 'write', 504, 'system-outcome-unknown', undefined],
    [418, 'read', 502, 'answer-invalid', undefined],
  ]
  for (const [theirs, effect, ours, code, after] of table) {
    status = theirs
    const answer = await (effect === 'read' ? get(pets) : post(pets))
    const name = `${theirs} to a ${effect}`
    t.match([answer.status, answer.json.code], [ours, code], name)
    t.equal(answer.headers['retry-after'], after, name)
    t.equal(answer.headers['www-authenticate'], undefined, name)
    t.notMatch(answer.text, 'secret.js', name)
  }
  status = 429
  const list = await pets.ask('GET', '/pets/v1/pets')
  t.equal(list.status, 502, '`default` has problem+json only, and this is not')
})

await t.test('retries stay within their budget', async t => {
  const server = await upstreamServer(t, request => void request.socket.destroy())
  const pets = await petGateway(t, {
    forward: {
      url: server.url,
      retries: { attempts: 3, backoffMs: 1, budgetPercent: 20, budgetPerSecond: 0 },
      breaker: { enabled: false },
    },
  })
  for (let times = 0; times < 40; times++) await get(pets)
  const retries = server.requests.length - 40
  t.ok(retries >= 7 && retries <= 8, `${retries} retries for 40 requests`)
  const name = 'crossdock_upstream_retries_total{upstream="pets.v1",outcome="without-budget"}'
  t.ok((await pets.metric(name)) > 0)
})

await t.test('who hangs up cancels what the upstream is doing', async t => {
  let hungUp = 0
  const server = await upstreamServer(t, request => void request.socket.on('close', () => hungUp++))
  const pets = await petGateway(t, { forward: { url: server.url } })
  const request = httpRequest({
    port: pets.port,
    path: '/pets/v1/pets/1',
    headers: { authorization: `Bearer ${pets.key}` },
    agent: false,
  })
  request.on('error', () => {})
  request.end()
  await eventually(() => server.requests.length === 1)
  request.destroy()
  await eventually(() => hungUp === 1)
  await eventually(() => pets.upstreams.report()[0]?.inFlight === 0)
  t.equal(server.requests.length, 1, 'and nothing is tried again')
  t.match(pets.upstreams.report()[0]?.targets[0]?.outcomes, { cancelled: 1, lost: 0 })
})

await t.test('only so many requests are with an upstream at once', async t => {
  const waiting: (() => void)[] = []
  const server = await upstreamServer(t, (_request, response) => {
    waiting.push(() => json(response, 200, rex))
  })
  const pets = await petGateway(t, { forward: { url: server.url, limits: { inFlight: 2 } } })
  const first = [get(pets), get(pets)]
  await eventually(() => waiting.length === 2)
  const third = await get(pets)
  t.match([third.status, third.json.code], [503, 'system-unavailable'])
  for (const answer of waiting) answer()
  for (const answer of await Promise.all(first)) t.equal(answer.status, 200)
  t.equal(server.requests.length, 2)
})

await t.test('a connection that cannot be made takes no longer than it may', async t => {
  const silent = createTcpServer()
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  t.teardown(() => silent.close())
  const { port } = silent.address() as AddressInfo
  const pets = await petGateway(t, {
    // TLS is asked for, and nobody shakes hands.
    forward: {
      url: `https://127.0.0.1:${port}`,
      timeouts: { connectMs: 50 },
      retries: { attempts: 0 },
    },
  })
  const answer = await post(pets)
  t.match([answer.status, answer.json.code], [503, 'system-unavailable'])
})

await t.test('a connection that was closed while it rested costs nothing', async t => {
  const server = createServer({ keepAliveTimeout: 1 }, (_request, response) =>
    json(response, 200, rex),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const pets = await petGateway(t, { forward: { url: `http://127.0.0.1:${port}` } })
  for (let times = 0; times < 5; times++) {
    t.equal((await get(pets)).status, 200)
    server.closeIdleConnections()
  }
})
