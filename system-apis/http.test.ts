import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { Problem } from '../openapi/problem.ts'
import { problemOf, until } from './conformance.suite.ts'
import { httpClient, type HttpClientOptions } from './http.ts'
import { testCall } from './reference-systems.suite.ts'
import { members, text, shape } from './shape.ts'

const document = members<{ id: string }>({ id: text })
const nothing = shape<unknown>({})
const token = 'sk_live_do-not-show-this'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A vendor that answers like this; gives a client for it and what it received. */
async function vendor(t: Tap.Test, answer: Answer, options: Partial<HttpClientOptions> = {}) {
  const received: IncomingMessage[] = []
  const bodies: string[] = []
  const server = createServer((request, response) => {
    received.push(request)
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      bodies.push(body)
      answer(request, response)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const http = httpClient({
    system: 'erp',
    url: `http://127.0.0.1:${port}/api`,
    headers: { authorization: `Bearer ${token}` },
    ...options,
  })
  const read = (call = testCall()) =>
    http(call, { method: 'GET', path: '/things/1', answers: { 200: document } })
  const write = (call = testCall()) =>
    http(call, { method: 'POST', path: '/things', body: { a: 1 }, answers: { 201: document } })
  return { http, read, write, received, bodies, server }
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(status, headers)
    response.end(JSON.stringify(body))
  }

await t.test('sends what it is given, below the base, with the ids of the call', async t => {
  const { http, received, bodies } = await vendor(t, json(200, { id: '1' }))
  const answer = await http(testCall(), {
    method: 'POST',
    path: '/things',
    query: { ref: 'a b&c', none: undefined, size: 3 },
    headers: { 'x-extra': 'yes' },
    body: { amount: '1.00' },
    answers: { 200: document },
  })
  t.match(answer, { status: 200, body: { id: '1' } })
  t.match(received[0], {
    method: 'POST',
    url: '/api/things?ref=a+b%26c&size=3',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'x-correlation-id': 'test-correlation',
      'x-extra': 'yes',
    },
  })
  const [, trace, span, flags] = String(received[0]?.headers['traceparent']).split('-')
  const [, ownTrace, ownSpan, ownFlags] = testCall().traceparent.split('-')
  t.strictSame([trace, flags], [ownTrace, ownFlags], 'the trace goes on')
  t.not(span, ownSpan, 'each request has a span of its own')
  t.same(bodies, ['{"amount":"1.00"}'])
})

await t.test('each documented status comes with its own body', async t => {
  const { http } = await vendor(t, json(404, { why: 'gone' }))
  const missing = members<{ why: string }>({ why: text })
  const answer = await http(testCall(), {
    method: 'GET',
    path: '/x',
    answers: { 200: document, 404: missing },
  })
  t.match(answer, { status: 404, body: { why: 'gone' } })
})

await t.test('no body is undefined', async t => {
  const { http } = await vendor(t, (_request, response) => response.writeHead(204).end())
  const answer = await http(testCall(), { method: 'DELETE', path: '/x', answers: { 204: nothing } })
  t.match(answer, { status: 204, body: undefined })
})

for (const [status, readCode, writeCode] of [
  [429, 'system-throttled', 'system-throttled'],
  [503, 'system-unavailable', 'system-unavailable'],
  [408, 'system-unavailable', 'system-unavailable'],
  [400, 'system-refused', 'system-refused'],
  [401, 'system-refused', 'system-refused'],
  [409, 'system-refused', 'system-refused'],
  [422, 'system-refused', 'system-refused'],
  [500, 'system-unavailable', 'system-outcome-unknown'],
  [502, 'system-unavailable', 'system-outcome-unknown'],
  [504, 'system-unavailable', 'system-outcome-unknown'],
  [302, 'system-answer-invalid', 'system-answer-invalid'],
  [202, 'system-answer-invalid', 'system-answer-invalid'],
] as const) {
  await t.test(`${status} is ${readCode} for a read, ${writeCode} for a write`, async t => {
    const { read, write } = await vendor(t, json(status, { error: 'x' }))
    t.equal((await problemOf(read())).code, readCode)
    t.equal((await problemOf(write())).code, writeCode)
  })
}

await t.test('a POST that only asks is a read', async t => {
  const { http } = await vendor(t, json(500, {}))
  const problem = await problemOf(
    http(testCall(), {
      method: 'POST',
      path: '/quote',
      effect: 'read',
      answers: { 200: document },
    }),
  )
  t.match(problem, { code: 'system-unavailable', effectUnknown: false })
})

const clock = Date.parse('2026-11-21T10:00:00Z')
for (const [what, headers, seconds] of [
  ['seconds', { 'retry-after': '120' }, 120],
  [
    'a date, by the sender’s own clock',
    { 'retry-after': new Date(clock + 90_500).toUTCString(), date: new Date(clock).toUTCString() },
    90,
  ],
  ['a date that has passed', { 'retry-after': 'Fri, 31 Dec 1999 23:59:59 GMT' }, 0],
  ['an absurd time', { 'retry-after': '999999999' }, 86_400],
  ['nonsense', { 'retry-after': 'soon' }, undefined],
  ['nothing', {}, undefined],
] as const) {
  await t.test(`Retry-After with ${what}`, async t => {
    const { write } = await vendor(t, json(429, {}, headers as Record<string, string>))
    t.equal((await problemOf(write())).retryAfterSeconds, seconds)
  })
}

await t.test('answers that are not what is documented are not believed', async t => {
  const nonsense: [string, Answer][] = [
    ['half a document', (_request, response) => response.writeHead(201).end('{"id":')],
    ['a page', (_request, response) => response.writeHead(201).end('<html></html>')],
    ['another shape', json(201, { id: 7 })],
    ['a list', json(201, [])],
    ['nothing', (_request, response) => response.writeHead(201).end()],
    [
      'not UTF-8',
      (_request, response) => response.writeHead(201).end(Buffer.from('{"id":"\xff"}', 'latin1')),
    ],
  ]
  for (const [what, answer] of nonsense) {
    const { write } = await vendor(t, answer)
    t.match(await problemOf(write()), { code: 'system-answer-invalid', effectUnknown: true }, what)
  }
})

await t.test('an answer without end is cut', async t => {
  const { write } = await vendor(
    t,
    (_request, response) => {
      response.writeHead(201)
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
      }
      response.on('drain', pour)
      pour()
    },
    { maxAnswerBytes: 1_000_000 },
  )
  t.match(await problemOf(write()), { code: 'system-answer-invalid', effectUnknown: true })
})

await t.test('nobody listens: nothing was sent', async t => {
  const { write, server } = await vendor(t, json(201, { id: '1' }))
  server.close()
  t.match(await problemOf(write()), { code: 'system-unavailable', effectUnknown: false })
})

await t.test('the connection breaks after the request went out: unknown for a write', async t => {
  const { read, write } = await vendor(t, request => request.socket.resetAndDestroy())
  t.match(await problemOf(write()), { code: 'system-outcome-unknown', effectUnknown: true })
  t.match(await problemOf(read()), { code: 'system-unavailable', effectUnknown: false })
})

await t.test('the answer breaks off in the middle: unknown for a write', async t => {
  const { read, write } = await vendor(t, (request, response) => {
    response.writeHead(request.method === 'GET' ? 200 : 201, { 'content-length': '100' })
    response.write('{"id":', () => request.socket.destroy())
  })
  t.equal((await problemOf(write())).code, 'system-outcome-unknown')
  t.equal((await problemOf(read())).code, 'system-unavailable')
})

await t.test('no answer in time: the shorter of time-out and deadline counts', async t => {
  const silent: Answer = () => {}
  const byTimeout = await vendor(t, silent, { timeoutMs: 200 })
  const started = performance.now()
  t.equal((await problemOf(byTimeout.write())).code, 'system-outcome-unknown')
  t.equal((await problemOf(byTimeout.read())).code, 'system-unavailable')
  const byDeadline = await vendor(t, silent)
  t.equal((await problemOf(byDeadline.write(testCall(200)))).code, 'system-outcome-unknown')
  t.ok(performance.now() - started < 3_000)
})

await t.test('after the deadline nothing is sent', async t => {
  const { write, received } = await vendor(t, json(201, { id: '1' }))
  t.match(await problemOf(write(testCall(0))), { code: 'system-unavailable', effectUnknown: false })
  t.equal(received.length, 0)
})

await t.test('a call that waited for its turn past its deadline is never sent', async t => {
  let release = () => {}
  const { write, received } = await vendor(
    t,
    (_request, response) => {
      release = () => json(201, { id: '1' })(_request, response)
    },
    { connections: 1 },
  )
  const first = write()
  await until(() => Promise.resolve(received.length === 1))
  t.match(await problemOf(write(testCall(50))), {
    code: 'system-unavailable',
    effectUnknown: false,
  })
  release()
  t.match(await first, { status: 201 })
  const third = write()
  await until(() => Promise.resolve(received.length === 2))
  release()
  await third
  t.equal(received.length, 2, 'the one that was given up never came')
})

await t.test('a process that was held up past the deadline sends nothing', async t => {
  const { write, received } = await vendor(t, json(201, { id: '1' }))
  const problem = problemOf(write(testCall(50)))
  // The event loop stands still while the connection is being made, as in a stopped process.
  const until = performance.now() + 80
  while (performance.now() < until);
  t.match(await problem, { code: 'system-unavailable', effectUnknown: false })
  t.equal(received.length, 0)
})

await t.test(
  'a refusal names no person: neither the address nor the card it was about',
  async t => {
    const message = 'Customer ada@example.com, card 4111 1111 1111 1111, is blocked'
    const { http } = await vendor(t, json(422, { message }), {
      refusal: body => (body as { message: string }).message,
    })
    await t.rejects(http(testCall(), { method: 'POST', path: '/x', answers: {} }), {
      code: 'system-refused',
      detail: 'erp: Customer [removed], card [removed], is blocked',
    })
  },
)

await t.test('a refusal is told in the system’s own words, on one short line', async t => {
  const said = members<{ message: string }>({ message: text })
  const { write } = await vendor(
    t,
    json(422, { message: `closed\n\u0007 period ${'x'.repeat(500)}` }),
    {
      refusal: body => (said.is(body) ? body.message : undefined),
    },
  )
  const { detail = '' } = await problemOf(write())
  t.match(detail, /^erp: closed period xxx/)
  t.ok(detail.length <= 210)
})

await t.test('a secret never shows, even when the system echoes it', async t => {
  const said = members<{ message: string }>({ message: text })
  const { write } = await vendor(t, json(401, { message: `bad token ${token}` }), {
    refusal: body => (said.is(body) ? body.message : undefined),
  })
  const problem = await problemOf(write())
  t.match(problem.detail, /bad token •••/)
  for (const shown of [problem.stack, problem.cause, JSON.stringify(problem.document())]) {
    t.notMatch(String(shown), token)
  }
  t.ok(problem instanceof Problem)
})

await t.test('nor does one that was sent with this request only', async t => {
  const said = members<{ message: string }>({ message: text })
  const { http } = await vendor(t, json(403, { message: 'stale session fresh-token-123' }), {
    refusal: body => (said.is(body) ? body.message : undefined),
  })
  const problem = await problemOf(
    http(testCall(), {
      method: 'GET',
      path: '/x',
      headers: { 'x-session': 'fresh-token-123' },
      answers: { 200: document },
    }),
  )
  t.match(problem, { code: 'system-refused', detail: 'erp: stale session •••' })
  t.notMatch(String(problem.cause), 'fresh-token-123')
})

declare namespace Tap {
  type Test = Pick<typeof t, 'teardown'>
}
