import { request as httpRequest, type IncomingMessage } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { answersIn, recorder } from '../edge/edge.suite.ts'
import { eventually, sendRaw } from '../gateway.suite.ts'
import {
  json,
  petGateway,
  petsPolicies,
  upstreamServer,
  type PetGateway,
} from './upstream.suite.ts'

await t.test('events come as they happen, and headers before the first one', async t => {
  let say = (_text: string) => {}
  let end = () => {}
  const server = await upstreamServer(t, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.flushHeaders()
    say = text => response.write(text)
    end = () => response.end()
  })
  const pets = await petGateway(t, { forward: { url: server.url } })
  const { answer, close } = await open(t, pets, 'GET', '/pets/v1/events')
  t.equal(answer.statusCode, 200)
  t.equal(answer.headers['content-type'], 'text/event-stream')
  let heard = ''
  answer.on('data', (chunk: Buffer) => (heard += chunk.toString()))
  for (const event of ['data: 1\n\n', 'data: 2\n\n']) {
    const before = heard
    say(event)
    await eventually(() => heard === before + event)
  }
  end()
  await eventually(() => answer.complete)
  close()
})

await t.test('who stops listening ends the stream at the upstream', async t => {
  let closed = false
  const server = await upstreamServer(t, (request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('data: 1\n\n')
    request.socket.on('close', () => (closed = true))
  })
  const pets = await petGateway(t, { forward: { url: server.url } })
  const { answer, close } = await open(t, pets, 'GET', '/pets/v1/events')
  await new Promise(resolve => answer.once('data', resolve))
  t.equal(pets.upstreams.report()[0]?.inFlight, 1, 'a stream is in flight as long as it runs')
  close()
  await eventually(() => closed)
  await eventually(() => pets.upstreams.report()[0]?.inFlight === 0)
})

await t.test('a stream that breaks off at the upstream breaks off for the caller', async t => {
  const server = await upstreamServer(t, (request, response) => {
    response.writeHead(200, { 'content-type': 'image/png' })
    response.write('part', () => request.socket.destroy())
  })
  const pets = await petGateway(t, { forward: { url: server.url } })
  const { answer } = await open(t, pets, 'GET', '/pets/v1/pets/1/photo')
  await eventually(() => answer.destroyed)
  t.equal(answer.complete, false, 'half an answer does not look like a whole one')
})

await t.test('a stream of which nothing comes any more is given up', async t => {
  const server = await upstreamServer(t, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('data: 1\n\n')
  })
  const pets = await petGateway(t, { forward: { url: server.url, timeouts: { idleMs: 50 } } })
  const { answer } = await open(t, pets, 'GET', '/pets/v1/events')
  answer.resume()
  await eventually(() => answer.destroyed)
  t.equal(answer.complete, false)
})

await t.test('a large answer is not collected: who reads slowly holds up the upstream', async t => {
  const bytes = 32 * 1024 * 1024
  let written = 0
  const server = await upstreamServer(t, (_request, response) => {
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': bytes })
    const chunk = Buffer.alloc(65_536, 7)
    const more = () => {
      while (written < bytes) {
        written += chunk.length
        if (!response.write(chunk)) return void response.once('drain', more)
      }
      response.end()
    }
    more()
  })
  const pets = await petGateway(t, { forward: { url: server.url } })
  const { answer } = await open(t, pets, 'GET', '/pets/v1/pets/1/photo')
  answer.pause()
  // What sockets on the way hold is a few megabytes; when it is full nothing moves.
  let before = -1
  await eventually(async () => {
    const moved = written !== before
    before = written
    await new Promise(resolve => setTimeout(resolve, 100))
    return !moved && written > 0
  })
  t.ok(written < bytes, `${written} of ${bytes} bytes were taken from the upstream`)
  let read = 0
  answer.on('data', (chunk: Buffer) => (read += chunk.length)).resume()
  await eventually(() => read === bytes)
  t.equal(read, bytes)
  t.equal(answer.headers['content-length'], String(bytes))
})

await t.test('a large body goes to the upstream as it arrives', async t => {
  const first = 'a'.repeat(100_000)
  const second = 'b'.repeat(200_000)
  const server = await upstreamServer(t, (_request, response) => void response.writeHead(204).end())
  const pets = await petGateway(t, {
    forward: { url: server.url },
    policies: `${petsPolicies}
- { kind: body-limit, operations: [putPhoto], options: { bytes: 400000 } }
`,
  })
  const request = httpRequest({
    port: pets.port,
    path: '/pets/v1/pets/1/photo',
    method: 'PUT',
    headers: { authorization: `Bearer ${pets.key}`, 'content-type': 'image/png' },
    agent: false,
  })
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve)
    request.on('error', reject)
  })
  request.write(first)
  // The connection to the upstream is there before the caller is done.
  await eventually(() => server.connections() === 1)
  t.equal(server.requests.length, 0)
  request.end(second)
  const answer = await answered
  answer.resume()
  t.equal(answer.statusCode, 204)
  t.equal(server.requests[0]?.headers['transfer-encoding'], 'chunked')
  t.equal(server.requests[0]?.body, first + second)

  const sized = await pets.ask('PUT', '/pets/v1/pets/1/photo', {
    body: first,
    headers: { 'content-type': 'image/png' },
  })
  t.equal(sized.status, 204)
  t.equal(server.requests[1]?.headers['content-length'], '100000')
})

await t.test('a body that is too large, or of the wrong type, is refused all the same', async t => {
  const server = await upstreamServer(t, (_request, response) => void response.writeHead(204).end())
  const pets = await petGateway(t, {
    forward: { url: server.url },
    policies: `${petsPolicies}\n- { kind: body-limit, operations: [putPhoto], options: { bytes: 1000 } }\n`,
  })
  const put = (body: Buffer | string | undefined, headers: object) =>
    pets.ask('PUT', '/pets/v1/pets/1/photo', { body, headers: { ...headers } })
  const told = await put(Buffer.alloc(2_000), { 'content-type': 'image/png' })
  t.equal(told.status, 413)
  const untold = await new Promise<number | undefined>((resolve, reject) => {
    const request = httpRequest({
      port: pets.port,
      path: '/pets/v1/pets/1/photo',
      method: 'PUT',
      headers: { authorization: `Bearer ${pets.key}`, 'content-type': 'image/png' },
      agent: false,
    })
    request.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject)
    request.write(Buffer.alloc(900))
    request.write(Buffer.alloc(900))
  })
  t.equal(untold, 413)
  t.equal((await put('text', { 'content-type': 'text/plain' })).status, 415)
  t.equal((await put(undefined, {})).status, 400)
  t.equal(server.requests.length, 0, 'nothing of it was taken for a whole request')
})

await t.test('a body that stops being one is refused at once, and broken off upstream', async t => {
  const upstream = await recorder(t)
  const pets = await petGateway(t, {
    forward: { url: upstream.url },
    options: { timeouts: { headersMs: 1_000, requestMs: 1_000 } },
  })
  const put = (rest: string) =>
    [
      'PUT /pets/v1/pets/1/photo HTTP/1.1',
      'host: localhost',
      `x-api-key: ${pets.key}`,
      'content-type: image/png',
      `transfer-encoding: chunked\r\n\r\n4\r\nwhol\r\n${rest}`,
    ].join('\r\n')
  const next = `GET /pets/v1/pets/1/photo HTTP/1.1\r\nhost: localhost\r\nx-api-key: ${pets.key}\r\n\r\n`
  for (const rest of ['-1\r\n', 'x\r\n', '4 \r\nwhol\r\n', '4\r\nwholXX', '4\r\nwhol\n0\r\n\r\n']) {
    const said = await sendRaw(pets.port, put(rest + next))
    t.match(said, /^HTTP\/1\.1 400 [^]*connection: close[^]*not valid HTTP/i, JSON.stringify(rest))
    t.strictSame(answersIn(said), [400])
  }
  t.match(await sendRaw(pets.port, put('4\r\nwh')), /^HTTP\/1\.1 408 [^]*connection: close/i)
  await eventually(() => pets.upstreams.report()[0]?.inFlight === 0)
  const faults = upstream.requests().map(({ fault }) => fault)
  t.ok(faults.length > 0 && faults.every(fault => fault === 'cut off'), faults.join())
})

await t.test('an upstream that fails while a body is sent to it', async t => {
  const server = await upstreamServer(t)
  const broken = await upstreamServer(t, () => {})
  await broken.close()
  const pets = await petGateway(t, { forward: { url: broken.url, retries: { attempts: 2 } } })
  const answer = await pets.ask('PUT', '/pets/v1/pets/1/photo', {
    body: Buffer.alloc(500_000),
    headers: { 'content-type': 'image/png' },
  })
  t.match([answer.status, answer.json.code], [503, 'system-unavailable'])
  t.equal(server.requests.length, 0)
})

await t.test('bodies are only left alone where a list says so', async t => {
  const wrong = { nam: 'Rex' }
  const server = await upstreamServer(t, (request, response) =>
    json(response, request.method === 'POST' ? 201 : 200, wrong),
  )
  const unchecked = petsPolicies
    .replace('- kind: validate-request', '- { kind: validate-request, options: { body: false } }')
    .replace('- kind: validate-response', '- { kind: validate-response, options: { body: false } }')
  const pets = await petGateway(t, { forward: { url: server.url }, policies: unchecked })
  t.match(await pets.ask('GET', '/pets/v1/pets/1'), { status: 200, json: wrong })
  t.match(await pets.ask('POST', '/pets/v1/pets', { body: wrong }), { status: 201, json: wrong })
  t.equal(server.requests[1]?.body, JSON.stringify(wrong))
  t.equal((await pets.ask('GET', '/pets/v1/pets?limit=0')).status, 400, 'parameters are checked')

  const strict = await petGateway(t, { forward: { url: server.url } })
  t.equal((await strict.ask('GET', '/pets/v1/pets/1')).status, 502)
  t.equal((await strict.ask('POST', '/pets/v1/pets', { body: wrong })).status, 400)
})

const plain =
  (extra = '') =>
  (key: string) =>
    `GET /pets/v1/pets/1/photo HTTP/1.1\r\nhost: localhost\r\nx-api-key: ${key}\r\n${extra}connection: close\r\n\r\n`

for (const [way, request] of [
  ['a plain request', plain()],
  ['an unusual request', plain('te: trailers\r\n')],
] as const) {
  await t.test(`what is said before an answer goes on where it is of use: ${way}`, async t => {
    const server = await saying(t, [
      'HTTP/1.1 100 Continue\r\n\r\n',
      'HTTP/1.1 102 Processing\r\nx-secret: 1\r\n\r\n',
      'HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload\r\nset-cookie: a=1\r\n\r\n',
      'HTTP/1.1 199 Odd\r\n\r\n',
      'HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ncontent-length: 4\r\n\r\nwhol',
    ])
    const pets = await petGateway(t, { forward: { url: server.url } })
    const said = await sendRaw(pets.port, request(pets.key))
    t.equal(
      said.slice(0, said.indexOf('HTTP/1.1 200')),
      'HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n',
    )
    t.match(said, /\r\n\r\nwhol$/)
  })
}

await t.test('HTTP/1.0 is told nothing before the answer', async t => {
  const server = await saying(t, [
    'HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload\r\n\r\n',
    'HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ncontent-length: 4\r\n\r\nwhol',
  ])
  const pets = await petGateway(t, { forward: { url: server.url } })
  const request = plain()(pets.key).replace('HTTP/1.1', 'HTTP/1.0')
  t.match(await sendRaw(pets.port, request), /^HTTP\/1\.1 200/)
})

await t.test('who says no end of things before its answer gives none', async t => {
  const server = await saying(t, ['HTTP/1.1 102 Processing\r\n\r\n'.repeat(100)])
  const pets = await petGateway(t, { forward: { url: server.url, retries: { attempts: 0 } } })
  t.match(await pets.ask('GET', '/pets/v1/pets/1/photo'), {
    status: 502,
    json: { code: 'system-answer-invalid' },
  })
})

await t.test('what stands behind a body is for who asks for it, and never a header', async t => {
  const server = await saying(t, [
    'HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ntransfer-encoding: chunked\r\n\r\n4\r\nwhol\r\n0\r\n',
    'x-checksum: 7\r\ncontent-digest: sha-256=:AA==:\r\nset-cookie: a=1\r\ncontent-length: 9\r\n',
    'cache-control: public\r\nx-ratelimit-left: 1\r\n\r\n',
  ])
  const pets = await petGateway(t, { forward: { url: server.url } })
  t.match(
    await sendRaw(pets.port, plain('te: gzip, trailers\r\n')(pets.key)),
    /\r\n\r\n4\r\nwhol\r\n0\r\nx-checksum: 7\r\ncontent-digest: sha-256=:AA==:\r\n\r\n$/i,
  )
  for (const te of ['', 'te: gzip\r\n', 'te: trailers;q=0\r\n']) {
    const said = await sendRaw(pets.port, plain(te)(pets.key))
    t.match(said, /\r\n0\r\n\r\n$/)
    t.notMatch(said, /checksum/i)
  }
  // Where a body is looked into, it is the whole answer.
  const looked = await saying(t, [
    'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    'e\r\n{"name":"Rex"}\r\n0\r\nx-checksum: 7\r\nx-correlation-id: forged\r\n\r\n',
  ])
  const others = await petGateway(t, { forward: { url: looked.url } })
  const answer = await others.ask('GET', '/pets/v1/pets/rex', { headers: { te: 'trailers' } })
  t.match(answer, { status: 200, json: { name: 'Rex' }, headers: { 'x-checksum': undefined } })
  t.not(answer.headers['x-correlation-id'], 'forged')
})

/** An upstream that says these pieces to each request, and closes. */
async function saying(t: Test, pieces: readonly string[]): Promise<{ readonly url: string }> {
  const server = createServer(socket => {
    socket.on('error', () => {})
    socket.once('data', () => {
      // Each arrives by itself.
      pieces.forEach((piece, index) => setTimeout(() => socket.write(piece), index * 5))
      setTimeout(() => socket.end(), pieces.length * 5)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** Asks and gives the answer as soon as its headers are there. */
function open(t: Test, pets: PetGateway, method: string, path: string) {
  return new Promise<{ answer: IncomingMessage; close: () => void }>((resolve, reject) => {
    const request = httpRequest({
      port: pets.port,
      path,
      method,
      headers: { authorization: `Bearer ${pets.key}` },
      agent: false,
    })
    request.on('error', reject)
    request.on('response', answer => {
      answer.on('error', () => {})
      resolve({ answer, close: () => request.destroy() })
    })
    request.end()
    t.teardown(() => request.destroy())
  })
}
