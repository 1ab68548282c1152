import { connect } from 'node:net'
import t from 'tap'
import { eventually, sendRaw, toyGateway } from './gateway.suite.ts'

const post = (key: string, body: string, close = false) =>
  [
    'POST /toys/v1/toys HTTP/1.1',
    'host: localhost',
    `authorization: Bearer ${key}`,
    'content-type: application/json',
    'idempotency-key: "abc"',
    `content-length: ${body.length}`,
    ...(close ? ['connection: close'] : []),
    '',
    body,
  ].join('\r\n')

const body = JSON.stringify({ name: 'Robot', quantity: 1 })

await t.test('a request in flight keeps its own answer when rubbish follows it', async t => {
  let release = () => {}
  const held = new Promise<void>(resolve => (release = resolve))
  const { port, key, calls } = await toyGateway(t, {
    handlers: {
      makeToy: async () => {
        await held
        return { status: 202, body: { id: 'x' } }
      },
    },
  })
  const answer = sendRaw(port, `${post(key, body)}\x00\x01rubbish\r\n\r\n`)
  await eventually(() => calls.length === 1)
  release()
  const text = await answer
  t.match(text, /^HTTP\/1\.1 202 /, 'not 400: the order was taken')
  t.equal(text.match(/HTTP\/1\.1/g)?.length, 1, 'and nothing else is said')
  t.match(text, /connection: close/i)
})

await t.test('what cannot be read as HTTP is a problem document', async t => {
  const { port, logged } = await toyGateway(t)
  for (const [bytes, status] of [
    ['rubbish\r\n\r\n', 400],
    [
      'GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['GET / HTTP/1.1\r\nhost: a\r\n folded: b\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nhost : a\r\n\r\n', 400],
    ['POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcdef', 400],
    [`GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(17_000)}\r\n\r\n`, 431],
  ] as const) {
    const answer = await sendRaw(port, bytes)
    const shown = bytes.slice(0, 60)
    t.ok(answer.startsWith(`HTTP/1.1 ${status} `), `${shown}: ${answer.slice(0, 60)}`)
    t.match(answer, /content-type: application\/problem\+json/, shown)
    t.match(answer, /"correlationId"/, shown)
  }
  t.ok(logged().some(({ problem }) => problem === 'headers-too-large'))
})

await t.test('a broken body is refused and its handler never runs', async t => {
  const { port, key, calls } = await toyGateway(t)
  const head = post(key, body)
    .split('\r\n')
    .filter(line => !line.startsWith('content-length'))
  const chunked = [...head.slice(0, -2), 'transfer-encoding: chunked', '', 'zz', ''].join('\r\n')
  const answer = await sendRaw(port, chunked)
  t.match(answer, /^HTTP\/1\.1 400 .*request-invalid/s)
  t.equal(calls.length, 0)
})

await t.test('slow headers and slow bodies are cut off with 408', async t => {
  const { port, key, calls } = await toyGateway(t, {
    options: { timeouts: { headersMs: 200, requestMs: 400 } },
  })
  const slow = (first: string) =>
    new Promise<string>(resolve => {
      const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(first))
      const drip = setInterval(() => socket.write('x'), 50)
      let text = ''
      socket.on('data', chunk => (text += chunk.toString()))
      socket.on('error', () => {})
      socket.on('close', () => {
        clearInterval(drip)
        resolve(text)
      })
    })
  const [headers, rest] = await Promise.all([
    slow('GET /toys/v1/toys HTTP/1.1\r\nhost: a\r\nx-slow: '),
    slow(post(key, 'x'.repeat(3000)).slice(0, -2990)),
  ])
  t.match(headers, /^HTTP\/1\.1 408 .*request-timeout/s)
  t.match(rest, /^HTTP\/1\.1 408 .*request-timeout/s)
  t.equal(calls.length, 0)
})

await t.test('a body shorter than announced reaches no handler', async t => {
  const { port, key, calls, gateway } = await toyGateway(t)
  const socket = connect({ port, host: '127.0.0.1' }, () =>
    socket.end(post(key, body).slice(0, -3)),
  )
  await new Promise(resolve => socket.on('close', resolve).resume())
  await eventually(async () => /in_flight 0/.test((await gateway.metrics.expose()).text))
  t.equal(calls.length, 0)
})

await t.test('requests of one connection are answered in order', async t => {
  const { port, key } = await toyGateway(t)
  const get = (path: string, close: boolean) =>
    `GET ${path} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${key}\r\n${close ? 'connection: close\r\n' : ''}\r\n`
  const text = await sendRaw(port, get('/toys/v1/toys/toy-1', false) + get('/nowhere', true))
  t.strictSame(
    [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status),
    ['200', '404'],
  )
})
