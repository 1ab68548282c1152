import { once } from 'node:events'
import { connect } from 'node:net'
import t from 'tap'
import type { Test } from 'tap'
import { Problem } from '../../openapi/problem.ts'
import { eventually, toyGateway, type ToyGatewayOptions } from '../gateway.suite.ts'
import { petGateway, upstreamServer } from '../upstreams/upstream.suite.ts'

// The same bytes to a gateway with the lane and to one without: what comes back is the same, byte by byte.

type Gateway = {
  readonly port: number
  readonly key: string
  readonly logged: () => readonly Record<string, unknown>[]
  readonly read: () => Promise<number>
}

type Case = {
  readonly what: string
  /** Of requests that the lane is to read itself. */
  readonly read: number
  /** One piece after the other, each by itself. */
  readonly pieces: (key: string) => readonly string[]
}

const toy = JSON.stringify({ name: 'Robot', quantity: 1 })

function head(line: string, key: string | null, ...fields: string[]): string {
  const all = [
    `${line} HTTP/1.1`,
    'Host: localhost',
    ...(key === null ? [] : [`Authorization: Bearer ${key}`]),
    ...fields,
  ]
  return `${all.join('\r\n')}\r\n\r\n`
}

const last = 'Connection: close'
const get = (target: string, ...fields: string[]) => ({
  pieces: (key: string) => [head(`GET ${target}`, key, ...fields, last)],
})
const post = (target: string, body: string, ...fields: string[]) => ({
  pieces: (key: string) => [
    head(
      `POST ${target}`,
      key,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Content-Type: application/json',
      ...fields,
      last,
    ) + body,
  ],
})
const made = (body: string, ...fields: string[]) =>
  post('/toys/v1/toys', body, 'Idempotency-Key: "k"', ...fields)

const toyCases: readonly Case[] = [
  { what: 'a list', read: 1, ...get('/toys/v1/toys') },
  { what: 'a query', read: 1, ...get('/toys/v1/toys?limit=3&tag=a&tag=b&size=1,2') },
  { what: 'a query that is wrong', read: 1, ...get('/toys/v1/toys?limit=999&colour=red') },
  {
    what: 'a query with encodings',
    read: 1,
    ...get('/toys/v1/toys?name=J%C3%BCrgen&made%5Byear%5D=3'),
  },
  { what: 'a credential in the query', read: 0, ...get('/toys/v1/toys?access_token=abc') },
  { what: 'a path parameter', read: 1, ...get('/toys/v1/toys/toy-1') },
  { what: 'a path parameter that is wrong', read: 1, ...get('/toys/v1/toys/car-1') },
  { what: 'a text beyond ASCII in the answer', read: 1, ...get('/toys/v1/toys/toy-umlaut') },
  { what: 'a long answer', read: 1, ...get('/toys/v1/toys?limit=10') },
  { what: 'a path that is nowhere', read: 0, ...get('/toys/v1/cars') },
  { what: 'an empty last segment', read: 0, ...get('/toys/v1/toys/') },
  { what: 'dots in the path', read: 0, ...get('/toys/v1/../v1/toys') },
  { what: 'an encoded path', read: 0, ...get('/toys/v1/toys/toy%2d1') },
  { what: 'the absolute form', read: 0, ...get('http://localhost/toys/v1/toys') },
  { what: 'a page', read: 0, ...get('/problems/not-found') },
  { what: 'liveness', read: 0, ...get('/livez') },
  { what: 'headers as parameters', read: 1, ...get('/toys/v1/toys', 'X-Shelf: 7') },
  { what: 'a header that is no number', read: 1, ...get('/toys/v1/toys', 'X-Shelf: seven') },
  { what: 'Accept that nothing keeps', read: 1, ...get('/toys/v1/toys', 'Accept: text/html') },
  { what: 'no credentials', read: 1, pieces: () => [head('GET /toys/v1/toys', null, last)] },
  {
    what: 'a wrong key',
    read: 1,
    pieces: () => [head('GET /toys/v1/toys', 'xd_test_nonsense', last)],
  },
  {
    what: 'an answer of another status',
    read: 1,
    ...get('/toys/v1/toys/toy-conflict'),
  },
  { what: 'a handler that throws', read: 1, ...get('/toys/v1/toys/toy-broken') },
  { what: 'an answer that breaks the contract', read: 1, ...get('/toys/v1/toys/toy-wrong') },
  {
    what: 'a problem that says when to come again',
    read: 1,
    ...get('/toys/v1/toys/toy-later'),
  },
  { what: 'HEAD', read: 1, pieces: key => [head('HEAD /toys/v1/toys', key, last)] },
  {
    what: 'HEAD of a problem',
    read: 1,
    pieces: key => [head('HEAD /toys/v1/toys/car-1', key, last)],
  },
  { what: 'HEAD of nothing', read: 0, pieces: key => [head('HEAD /toys/v1/cars', key, last)] },
  { what: 'OPTIONS', read: 0, pieces: key => [head('OPTIONS /toys/v1/toys', key, last)] },
  {
    what: 'a method that is not there',
    read: 0,
    pieces: key => [head('PUT /toys/v1/toys', key, last)],
  },
  {
    what: 'an answer without content',
    read: 1,
    pieces: key => [head('DELETE /toys/v1/toys/toy-1', key, last)],
  },
  { what: 'a body', read: 1, ...made(toy) },
  { what: 'a body beyond ASCII', read: 1, ...made('{"name":"Bär 🧸","quantity":1}') },
  { what: 'a body that is no JSON', read: 1, ...made('{"name":') },
  { what: 'a body with a name twice', read: 1, ...made('{"name":"a","name":"b","quantity":1}') },
  { what: 'a body that breaks the contract', read: 1, ...made('{"name":"","quantity":0,"x":1}') },
  { what: 'a body without the key it needs', read: 1, ...post('/toys/v1/toys', toy) },
  { what: 'a body that is too large', read: 0, ...made(`{"name":"${'x'.repeat(5_000)}"}`) },
  { what: 'a body in a coding', read: 0, ...made(toy, 'Content-Encoding: gzip') },
  { what: 'Expect', read: 0, ...made(toy, 'Expect: 100-continue') },
  {
    what: 'no body',
    read: 1,
    pieces: key => [head('POST /toys/v1/toys', key, 'Idempotency-Key: k', last)],
  },
  {
    what: 'an empty body',
    read: 1,
    pieces: key => [
      head(
        'POST /toys/v1/toys',
        key,
        'Idempotency-Key: k',
        'Content-Length: 0',
        'Content-Type: application/json',
        last,
      ),
    ],
  },
  {
    what: 'a body without a type',
    read: 1,
    pieces: key => [
      head('POST /toys/v1/toys', key, 'Idempotency-Key: k', `Content-Length: ${toy.length}`, last) +
        toy,
    ],
  },
  {
    what: 'a body of a type that is none',
    read: 0,
    pieces: key => [
      head('POST /toys/v1/toys', key, `Content-Length: ${toy.length}`, 'Content-Type: @@', last) +
        toy,
    ],
  },
  {
    what: 'a body of another type',
    read: 1,
    pieces: key => [
      head(
        'POST /toys/v1/toys',
        key,
        'Idempotency-Key: k',
        `Content-Length: ${toy.length}`,
        'Content-Type: text/plain',
        last,
      ) + toy,
    ],
  },
  {
    what: 'chunks',
    read: 0,
    pieces: key => [
      head(
        'POST /toys/v1/toys',
        key,
        'Idempotency-Key: k',
        'Transfer-Encoding: chunked',
        'Content-Type: application/json',
        last,
      ) + `${toy.length.toString(16)}\r\n${toy}\r\n0\r\n\r\n`,
    ],
  },
  { what: 'a field twice', read: 0, ...get('/toys/v1/toys', 'X-Shelf: 1', 'X-Shelf: 2') },
  { what: 'two hosts', read: 0, ...get('/toys/v1/toys', 'Host: other') },
  { what: 'a folded field', read: 0, ...get('/toys/v1/toys', 'X: a\r\n b') },
  { what: 'a space before the colon', read: 0, ...get('/toys/v1/toys', 'X : a') },
  { what: 'a name with an underscore', read: 0, ...get('/toys/v1/toys', 'x_shelf: 1') },
  {
    what: 'too many bytes of fields',
    read: 0,
    ...get('/toys/v1/toys', `X: ${'x'.repeat(17_000)}`),
  },
  {
    what: 'too many fields',
    read: 0,
    ...get('/toys/v1/toys', ...Array.from({ length: 101 }, (_, at) => `X-${at}: 1`)),
  },
  { what: 'the first HTTP', read: 0, pieces: () => ['GET /toys/v1/toys HTTP/1.0\r\n\r\n'] },
  { what: 'rubbish', read: 0, pieces: () => ['\x16\x03\x01\x02\x00'] },
  { what: 'an upgrade', read: 0, ...get('/toys/v1/toys', 'Upgrade: h2c') },
  {
    what: 'three requests, one after the other, and the end of them',
    read: 3,
    pieces: key => [
      head('GET /toys/v1/toys/toy-1', key),
      head('GET /toys/v1/toys/toy-2', key),
      head('GET /toys/v1/toys/toy-3', key, last),
    ],
  },
  {
    what: 'a plain request, and an unusual one behind it',
    read: 1,
    pieces: key => [
      head('GET /toys/v1/toys/toy-1', key),
      head('GET /problems/not-found', key),
      head('GET /toys/v1/toys/toy-3', key, last),
    ],
  },
  {
    what: 'several requests in one piece',
    read: 0,
    pieces: key => [
      head('GET /toys/v1/toys/toy-1', key) +
        head('GET /toys/v1/toys/toy-2', key) +
        head('GET /toys/v1/toys/toy-3', key, last),
    ],
  },
  {
    what: 'a head in two pieces',
    read: 1,
    pieces: key => {
      const whole = head('GET /toys/v1/toys/toy-1', key, last)
      return [whole.slice(0, 31), whole.slice(31)]
    },
  },
  {
    what: 'a body in three pieces',
    read: 1,
    pieces: key => {
      const [whole = ''] = made(toy).pieces(key)
      const begin = whole.length - toy.length
      return [whole.slice(0, begin), whole.slice(begin, begin + 5), whole.slice(begin + 5)]
    },
  },
]

await t.test('a gateway answers the same with the lane and without it', async t => {
  const handlers = toyHandlers()
  const fast = toysOf(await toyGateway(t, { handlers }))
  const usual = toysOf(await toyGateway(t, { handlers, options: { lane: false } }))
  for (const one of toyCases) await compare(t, one, fast, usual)
})

await t.test('and so it does for whom a trusted proxy speaks', async t => {
  const { url } = await upstreamServer(t, (request, response) => {
    const { 'x-forwarded-for': by, 'x-forwarded-proto': scheme, forwarded } = request.headers
    const name = [by, scheme, request.headers['x-forwarded-host'], forwarded].join(' ')
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ name }))
  })
  for (const cleartext of ['loopback', 'refuse'] as const) {
    const options = { trustedProxies: ['127.0.0.1', '10.0.0.0/8'], cleartext }
    const fast = petsOf(await petGateway(t, { forward: { url }, options }))
    const usual = petsOf(
      await petGateway(t, { forward: { url }, options: { ...options, lane: false } }),
    )
    const said = (read: number, ...fields: string[]): Case => ({
      what: `${cleartext}: ${fields.join(', ')}`,
      read: cleartext === 'refuse' && !fields.includes('X-Forwarded-Proto: https') ? 0 : read,
      ...get('/pets/v1/pets/rex', ...fields),
    })
    const cases = [
      said(1),
      said(1, 'X-Forwarded-For: 192.0.2.7', 'X-Forwarded-Proto: https'),
      said(1, 'X-Forwarded-For: 192.0.2.7, 10.1.2.3', 'X-Forwarded-Proto: https'),
      said(1, 'X-Forwarded-For: 10.9.9.9,192.0.2.7,198.51.100.1', 'X-Forwarded-Proto: https'),
      said(1, 'X-Forwarded-For: 2001:db8::1', 'X-Forwarded-Proto: https'),
      said(0, 'X-Forwarded-For: unknown', 'X-Forwarded-Proto: https'),
      said(0, 'X-Forwarded-For: 192.0.2.7,', 'X-Forwarded-Proto: https'),
      said(1, 'X-Forwarded-Proto: https', 'X-Forwarded-Host: api.example:8443'),
      said(0, 'X-Forwarded-Proto: https', 'X-Forwarded-Host: a b'),
      said(0, 'X-Forwarded-Proto: wss'),
      said(0, 'X-Forwarded-Proto: http'),
    ]
    for (const one of cases) await compare(t, one, fast, usual)
  }
})

await t.test('and so it does in front of an upstream', async t => {
  const { url } = await upstreamServer(t, (request, response, body) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    if (pathname.endsWith('/pieces')) {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"name":')
      setTimeout(() => response.end('"Rex"}'), 5)
      return
    }
    if (pathname.endsWith('/wrong')) response.end('what?')
    else if (pathname.endsWith('/failed')) response.writeHead(503).end()
    else if (pathname.endsWith('/gone')) response.socket?.destroy()
    else {
      const name = request.method === 'POST' ? (JSON.parse(body) as { name: string }).name : 'Rex'
      response.writeHead(request.method === 'POST' ? 201 : 200, {
        'content-type': 'application/json',
        etag: '"7"',
        date: 'Sat, 21 Nov 2026 00:00:00 GMT',
      })
      response.end(JSON.stringify({ name }))
    }
  })
  const fast = petsOf(await petGateway(t, { forward: { url, retries: { attempts: 0 } } }))
  const usual = petsOf(
    await petGateway(t, { forward: { url, retries: { attempts: 0 } }, options: { lane: false } }),
  )
  const rex = JSON.stringify({ name: 'Rex' })
  const cases: readonly Case[] = [
    { what: 'an answer', read: 1, ...get('/pets/v1/pets/rex') },
    { what: 'HEAD', read: 1, pieces: key => [head('HEAD /pets/v1/pets/rex', key, last)] },
    { what: 'an answer in pieces', read: 1, ...get('/pets/v1/pets/pieces') },
    { what: 'an answer that is wrong', read: 1, ...get('/pets/v1/pets/wrong') },
    { what: 'a failure', read: 1, ...get('/pets/v1/pets/failed') },
    { what: 'no answer', read: 1, ...get('/pets/v1/pets/gone') },
    { what: 'a body', read: 1, ...post('/pets/v1/pets', rex) },
    { what: 'a body that breaks the contract', read: 1, ...post('/pets/v1/pets', '{"name":7}') },
  ]
  for (const one of cases) await compare(t, one, fast, usual)
})

await t.test('who goes away before the answer is told of to nobody twice', async t => {
  for (const lane of [true, false]) {
    let release = () => {}
    const held = new Promise<void>(resolve => (release = resolve))
    const { port, key, gateway, calls, ask, logged } = await toyGateway(t, {
      handlers: {
        getToy: async () => {
          await held
          return { toyId: 'toy-1', name: 'a' }
        },
      },
      options: { lane },
    })
    const socket = connect({ port, host: '127.0.0.1' })
    socket.write(head('GET /toys/v1/toys/toy-1', key))
    await eventually(() => calls.length === 1)
    const inFlight = async () =>
      /crossdock_http_requests_in_flight (\d+)/.exec((await gateway.metrics.expose()).text)?.[1]
    t.equal(await inFlight(), '1')
    socket.resetAndDestroy()
    await eventually(async () => (await inFlight()) === '0')
    release()
    await ask('GET', '/toys/v1/toys')
    const lines = logged().filter(({ operation }) => operation === 'getToy')
    t.equal(lines.length, 0, 'there was no answer')
  }
})

async function compare(t: Test, one: Case, fast: Gateway, usual: Gateway): Promise<void> {
  const before = await fast.read()
  const [ours, theirs] = [await say(fast, one), await say(usual, one)]
  t.equal(alike(ours), alike(theirs), one.what)
  t.equal((await fast.read()) - before, one.read, `${one.what}: read on the lane`)
  const [line, other] = [fast, usual].map(({ logged }) => logged().at(-1) ?? {})
  t.strictSame(told(line), told(other), `${one.what}: the line in the log`)
}

/** Sends one piece after the other, the next when the last was answered or taken. */
async function say({ port, key }: Gateway, { pieces }: Case): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const chunks: Buffer[] = []
  socket.on('data', chunk => chunks.push(chunk))
  socket.on('error', () => {})
  await once(socket, 'connect')
  const closed = once(socket, 'close')
  for (const piece of pieces(key)) {
    const known = chunks.length
    socket.write(Buffer.from(piece))
    await Promise.race([closed, answered(() => chunks.length > known)])
  }
  await closed
  return Buffer.concat(chunks).toString('latin1')
}

/** A piece that ends no request is not answered: then the next one follows soon. */
async function answered(condition: () => boolean): Promise<void> {
  for (let waited = 0; waited < 10 && !condition(); waited++) {
    await new Promise(resolve => setTimeout(resolve, 4))
  }
}

function alike(text: string): string {
  return text
    .replaceAll(/^(date): .*$/gim, '$1: now')
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, 'uuid')
}

/** What is the same for both. */
function told(line: Record<string, unknown> | undefined): object {
  const { time, correlationId, traceId, durationMs, key, application, ...rest } = line ?? {}
  void [time, correlationId, traceId, durationMs, key, application]
  return rest
}

function toysOf({ port, key, gateway, logged }: Awaited<ReturnType<typeof toyGateway>>): Gateway {
  return { port, key, logged, read: () => readOf(gateway.metrics) }
}

function petsOf({ port, key, gateway, logged }: Awaited<ReturnType<typeof petGateway>>): Gateway {
  return { port, key, logged, read: () => readOf(gateway.metrics) }
}

async function readOf(metrics: { expose(): Promise<{ readonly text: string }> }): Promise<number> {
  const { text } = await metrics.expose()
  return Number(/^crossdock_lane_requests_total (\d+)/m.exec(text)?.[1] ?? 0)
}

function toyHandlers(): NonNullable<ToyGatewayOptions['handlers']> {
  return {
    listToys: async (_call, { limit }: { limit?: number }) => ({
      toys: Array.from({ length: limit === 10 ? 700 : 1 }, () => ({
        toyId: 'toy-1',
        name: 'Robot',
      })),
    }),
    getToy: async (_call, { toyId }: { toyId: string }) => {
      if (toyId === 'toy-umlaut') return { toyId, name: 'Bär 🧸' }
      if (toyId === 'toy-conflict') throw new Problem('state-conflict')
      if (toyId === 'toy-later') throw new Problem('unavailable', { retryAfterSeconds: 7 })
      if (toyId === 'toy-broken') throw new Error('a mistake')
      return toyId === 'toy-wrong' ? { toyId } : { toyId, name: 'Robot' }
    },
  } as NonNullable<ToyGatewayOptions['handlers']>
}
