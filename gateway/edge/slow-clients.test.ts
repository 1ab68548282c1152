import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import t, { type Test } from 'tap'
import type { Gateway } from '../app.ts'
import { eventually, toyGateway } from '../gateway.suite.ts'
import { petGateway, upstreamServer } from '../upstreams/upstream.suite.ts'
import { answersIn, certificateFiles } from './edge.suite.ts'

const quick = { bodyGraceMs: 300, writeMs: 300, everyMs: 50 }

/** A connection of which a test sees everything. */
function client(t: Test, port: number, first = '', localAddress = '127.0.0.1') {
  const state = { text: '', closed: false }
  const socket: Socket = connect({ port, host: '127.0.0.1', localAddress })
  socket.write(first)
  socket.on('data', chunk => (state.text += chunk.toString()))
  socket.on('error', () => {})
  socket.on('close', () => (state.closed = true))
  t.teardown(() => socket.destroy())
  return { socket, state }
}

/** Writes a byte now and then until the connection ends. */
function drip(t: Test, socket: Socket, everyMs: number, bytes = 'x'): void {
  const timer = setInterval(() => socket.write(bytes), everyMs)
  t.teardown(() => clearInterval(timer))
  socket.on('close', () => clearInterval(timer))
}

async function metricsOf(gateway: Gateway): Promise<Readonly<Record<string, number>>> {
  const { text } = await gateway.metrics.expose()
  return Object.fromEntries(
    text
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(line => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  )
}

const post = (key: string, length: number) =>
  [
    'POST /toys/v1/toys HTTP/1.1',
    'host: localhost',
    `authorization: Bearer ${key}`,
    'content-type: application/json',
    'idempotency-key: "abc"',
    `content-length: ${length}`,
    '',
    '',
  ].join('\r\n')

const get = (path: string, key = '') =>
  `GET ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${key}\r\n\r\n`

await t.test('a body that trickles is cut off, one that comes in time is not', async t => {
  // A whole request may take far longer than this test: what cuts it off is the rate.
  const { port, key, calls, logged } = await toyGateway(t, {
    options: {
      timeouts: { requestMs: 120_000, idleMs: 120_000 },
      clients: { ...quick, bodyBytesPerSecond: 256 },
    },
  })
  const { socket, state } = client(t, port, post(key, 4_000))
  drip(t, socket, 100)
  const chunked = client(
    t,
    port,
    post(key, 0).replace('content-length: 0', 'transfer-encoding: chunked'),
  )
  drip(t, chunked.socket, 100, '1\r\nx\r\n')
  // Four times as fast as has to be, for four times as long as it has.
  const body = JSON.stringify({ name: 'Robot', quantity: 1, note: 'x'.repeat(1_500) })
  const fast = client(t, port, post(key, body.length))
  for (let sent = 0; sent < body.length; sent += 120) {
    fast.socket.write(body.slice(sent, sent + 120))
    await sleep(100)
  }
  await eventually(() => state.closed && chunked.state.closed)
  t.match(state.text, /^HTTP\/1\.1 408 .*application\/problem\+json.*connection: close/s)
  t.match(chunked.state.text, /^HTTP\/1\.1 408 /)
  await eventually(() => fast.state.text !== '')
  t.strictSame(answersIn(fast.state.text), [201])
  t.equal(calls.length, 1)
  t.ok(logged().some(({ problem }) => problem === 'request-timeout'))
})

await t.test('what waits for us is not slow', async t => {
  let release = () => {}
  const held = new Promise<void>(resolve => (release = resolve))
  const { port, key, calls } = await toyGateway(t, {
    handlers: {
      listToys: async () => {
        await held
        return { toys: [] }
      },
    },
    options: { clients: quick },
  })
  const { state } = client(t, port, get('/toys/v1/toys', key))
  // Nobody has read the body of this one: it is behind the one that is held.
  const polite = client(
    t,
    port,
    post(key, 20).replace('content-type', 'expect: 100-continue\r\ncontent-type'),
  )
  await eventually(() => calls.length === 1 && polite.state.text.includes('100 Continue'))
  await sleep(4 * quick.bodyGraceMs)
  t.equal(state.closed, false)
  release()
  await eventually(() => state.text !== '')
  t.strictSame(answersIn(state.text), [200])
})

await t.test('a client that does not read costs bounded memory for a bounded time', async t => {
  let sent = 0
  let aborted = false
  const server = await upstreamServer(t, (_request, response) => {
    response.writeHead(200, { 'content-type': 'image/png' })
    response.on('close', () => (aborted = true))
    const more = () => {
      if (response.destroyed || sent > 2 ** 30) return
      sent += 65_536
      response.write(Buffer.alloc(65_536), more)
    }
    more()
  })
  const pets = await petGateway(t, {
    forward: { url: server.url },
    policies: `
- { kind: authenticate-key, operations: [listPets, makePet, getPet, putPet, deletePet, getPhoto, putPhoto, watchPets] }
- { kind: authorise, operations: [listPets, makePet, getPet, putPet, deletePet, getPhoto, putPhoto, watchPets] }
- kind: validate-request
- { kind: validate-response, options: { mode: report } }
`,
    options: { clients: quick },
  })
  const { socket } = client(t, pets.port, get('/pets/v1/pets/a/photo', pets.key))
  socket.pause()
  await eventually(() => aborted)
  t.ok(sent < 64 * 2 ** 20, `${sent} bytes were taken from the upstream for it`)
  await eventually(async () => (await pets.metric('crossdock_http_requests_in_flight')) === 0)

  const reader = client(t, pets.port, get('/pets/v1/pets/a/photo', pets.key))
  reader.socket.removeAllListeners('data')
  let read = 0
  reader.socket.on('data', chunk => (read += chunk.length))
  await sleep(4 * quick.writeMs)
  t.equal(reader.state.closed, false, 'one that reads goes on')
  t.ok(read > 0)
})

await t.test('a client that asks and asks and reads nothing is no longer heard', async t => {
  const name = 'x'.repeat(40)
  const many = Array.from({ length: 2_000 }, (_, index) => ({ toyId: `toy-${index}`, name }))
  const { port, key, calls, gateway } = await toyGateway(t, {
    handlers: { listToys: async () => ({ toys: many }) },
    options: { clients: quick },
  })
  const { socket } = client(t, port)
  socket.pause()
  const all = 20_000
  const bytes = get('/toys/v1/toys', key).repeat(100)
  for (let sent = 0; sent < all && !socket.destroyed; sent += 100) socket.write(bytes)
  await eventually(
    async () => /in_flight 0\b/.test((await gateway.metrics.expose()).text) && calls.length > 0,
  )
  t.ok(calls.length < all / 4, `${calls.length} of ${all} were heard`)
})

await t.test(
  'too many connections are turned away, and those who wait for nothing make room',
  async t => {
    const { tls } = certificateFiles(t)
    const { port, gateway, logged } = await toyGateway(t, {
      options: { tls, clients: { ...quick, connections: 3 } },
    })
    const busy = [client(t, port, 'GET / HTTP/1.1\r\n'), client(t, port, 'GET / HTTP/1.1\r\n')]
    const idle = client(t, port, get('/livez'))
    await eventually(() => answersIn(idle.state.text).length === 1)

    const late = client(t, port, get('/livez'))
    await eventually(() => late.state.closed)
    t.match(late.state.text, /^HTTP\/1\.1 503 .*application\/problem\+json.*retry-after: 1/s)
    t.notMatch(late.state.text, 'alive')
    t.ok(logged().some(({ problem }) => problem === 'unavailable'))
    await eventually(() => idle.state.closed)
    t.notOk(busy.some(({ state }) => state.closed))

    let answer = client(t, port, get('/livez'))
    await eventually(async () => {
      if (answer.state.closed) answer = client(t, port, get('/livez'))
      await sleep(10)
      return answer.state.text.includes('alive')
    })
    t.pass('who comes next is served')
    t.match(await metricsOf(gateway), {
      'crossdock_http_connections_refused_total{listener="http",limit="address"}': 0,
      'crossdock_http_connections{listener="https"}': 0,
    })
    t.ok(
      (await metricsOf(gateway))[
        'crossdock_http_connections_refused_total{listener="http",limit="listener"}'
      ],
    )

    const tlsPort = Number(new URL(gateway.tlsUrl() ?? '').port)
    const byTls = Array.from({ length: 3 }, () => client(t, tlsPort, ''))
    await eventually(
      async () => (await metricsOf(gateway))['crossdock_http_connections{listener="https"}'] === 3,
    )
    t.notOk(
      byTls.some(({ state }) => state.closed),
      'each listener has room of its own',
    )
    const tooMany = client(t, tlsPort, '')
    await eventually(() => tooMany.state.closed)
    t.equal(tooMany.state.text, '', 'before TLS there is nothing to say')
  },
)

await t.test('one address cannot take all connections; those it has go on', async t => {
  const { port, gateway, logged } = await toyGateway(t, {
    options: { clients: { ...quick, connectionsPerAddress: 2 } },
  })
  const busy = [client(t, port, 'GET / HTTP/1.1\r\n'), client(t, port, 'GET / HTTP/1.1\r\n')]
  const refused = 'crossdock_http_connections_refused_total{listener="http",limit="address"}'
  await eventually(
    async () => (await metricsOf(gateway))['crossdock_http_connections{listener="http"}'] === 2,
  )
  const late = client(t, port, get('/livez'))
  await eventually(() => late.state.closed)
  t.match(
    late.state.text,
    /^HTTP\/1\.1 429 .*application\/problem\+json.*retry-after: 1.*quota-exceeded.*connections-per-address/s,
  )
  t.equal((await metricsOf(gateway))[refused], 1)
  t.ok(logged().some(({ problem }) => problem === 'quota-exceeded'))
  // Elsewhere a machine has one address of its own only.
  if (process.platform === 'linux') {
    const other = client(t, port, get('/livez'), '127.0.0.2')
    await eventually(() => other.state.text.includes('alive'))
  }
  t.notOk(busy.some(({ state }) => state.closed))
  busy[0]?.socket.destroy()
  let answer = client(t, port, get('/livez'))
  await eventually(async () => {
    if (answer.state.closed) answer = client(t, port, get('/livez'))
    await sleep(10)
    return answer.state.text.includes('alive')
  })
})

await t.test('a trusted proxy speaks for many and is not counted', async t => {
  const { port } = await toyGateway(t, {
    options: {
      trustedProxies: ['127.0.0.1'],
      clients: { ...quick, connectionsPerAddress: 1 },
    },
  })
  const all = Array.from({ length: 5 }, () => client(t, port, get('/livez')))
  await eventually(() => all.every(({ state }) => state.text.includes('alive')))
})

await t.test('where nobody says otherwise headers have 10 s, and a whole request 30 s', async t => {
  const { gateway } = await toyGateway(t)
  const { headersTimeout, requestTimeout, maxHeadersCount, timeout } = gateway.server
  t.match(
    { headersTimeout, requestTimeout, maxHeadersCount, timeout },
    { headersTimeout: 10_000, requestTimeout: 30_000, maxHeadersCount: 0, timeout: 120_000 },
  )
})

await t.test('2,000 slow clients are cut off and others are served meanwhile', async t => {
  const { port, key, ask, gateway } = await toyGateway(t, {
    options: {
      timeouts: { headersMs: 1_500 },
      clients: { ...quick, connectionsPerAddress: 10_000 },
    },
  })
  const slow = Array.from({ length: 2_000 }, (_, index) =>
    client(
      t,
      port,
      index % 2 === 0 ? 'GET /toys/v1/toys HTTP/1.1\r\nhost: a\r\nx: ' : post(key, 4_000),
    ),
  )
  const timer = setInterval(() => {
    for (const { socket } of slow) if (!socket.destroyed) socket.write('x')
  }, 200)
  t.teardown(() => clearInterval(timer))
  let served = 0
  while (slow.some(({ state }) => !state.closed)) {
    t.equal((await ask('GET', '/toys/v1/toys')).status, 200)
    served += 1
    await sleep(50)
  }
  clearInterval(timer)
  t.ok(served > 3)
  t.ok(slow.every(({ state }) => state.text.startsWith('HTTP/1.1 408 ') || state.text === ''))
  await eventually(async () => /in_flight 0\b/.test((await gateway.metrics.expose()).text))
})
