import t from 'tap'
import { Problem } from '../openapi/problem.ts'
import { eventually, toyGateway, toys } from './gateway.suite.ts'

const newToy = { name: 'Robot', quantity: 1 }
const once = { 'idempotency-key': '"8e03978e-40d5-43e8-bc93-6894a57f9324"' }

await t.test('an operation of the contract answers with its success status', async t => {
  const { ask } = await toyGateway(t)
  const listed = await ask('GET', '/toys/v1/toys')
  t.match(listed, { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' } })
  t.match(listed.json, { toys: [{ toyId: 'toy-1' }] })

  const made = await ask('POST', '/toys/v1/toys', { body: newToy, headers: once })
  t.match(made, { status: 201, headers: { location: '/toys/v1/toys/toy-1' } })

  const broken = await ask('DELETE', '/toys/v1/toys/toy-1')
  t.match(broken, { status: 204, text: '' })
  t.notOk(broken.headers['content-type'])
})

await t.test('a handler gets path, query and body in one object, and the call', async t => {
  const { ask, calls, caller } = await toyGateway(t)
  await ask('GET', '/toys/v1/toys/toy-7', { headers: { 'x-correlation-id': 'shop-4711-abc' } })
  t.match(calls[0], {
    operation: 'getToy',
    input: { toyId: 'toy-7' },
    call: { correlationId: 'shop-4711-abc', principal: caller.principal },
  })
  t.ok(calls[0]?.call.deadline > performance.now(), 'the deadline lies ahead')
  await ask('POST', '/toys/v1/toys', { body: newToy, headers: once })
  t.strictSame(calls[1]?.input, newToy)
})

await t.test(
  'every answer carries a correlation id; a strange one of the caller is replaced',
  async t => {
    const { ask } = await toyGateway(t)
    const kept = await ask('GET', '/toys/v1/toys', {
      headers: { 'x-correlation-id': 'shop-4711-abc' },
    })
    t.equal(kept.headers['x-correlation-id'], 'shop-4711-abc')
    for (const strange of ['short', 'with space in it', `${'x'.repeat(129)}`, '"quoted-quoted"']) {
      const { headers } = await ask('GET', '/nowhere', { headers: { 'x-correlation-id': strange } })
      t.match(headers['x-correlation-id'], /^[0-9a-f-]{36}$/)
    }
  },
)

await t.test('a trace is continued with a span of our own, or started', async t => {
  const { ask, calls } = await toyGateway(t)
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
  const sent = [
    [
      `00-${trace}-00f067aa0ba902b7-01`,
      new RegExp(`^00-${trace}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`),
    ],
    [`cc-${trace}-00f067aa0ba902b7-01-later`, new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`)],
    [`00-${trace}-00f067aa0ba902b7-01-extra`, new RegExp(`^00-(?!${trace})`)],
    [`ff-${trace}-00f067aa0ba902b7-01`, new RegExp(`^00-(?!${trace})`)],
    [`00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, /^00-(?!0{32})[0-9a-f]{32}-/],
    [`00-${trace.toUpperCase()}-00f067aa0ba902b7-01`, /^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/],
  ] as const
  for (const [traceparent, expected] of sent) {
    await ask('GET', '/toys/v1/toys', { headers: { traceparent } })
    t.match(calls.at(-1)?.call.traceparent, expected, traceparent)
  }
})

await t.test('an unknown path is 404, a known path without the method 405 with Allow', async t => {
  const { ask } = await toyGateway(t)
  for (const path of [
    '/',
    '/toys',
    '/toys/v1',
    '/toys/v1/toys/',
    '/toys/v2/toys',
    '/Toys/v1/toys',
  ]) {
    t.match((await ask('GET', path)).json, { status: 404, code: 'not-found', instance: path }, path)
  }
  const collection = await ask('PUT', '/toys/v1/toys', { body: {} })
  t.match(collection, { status: 405, headers: { allow: 'GET, HEAD, OPTIONS, POST' } })
  t.match(collection.json, { code: 'method-not-allowed' })
  const one = await ask('PATCH', '/toys/v1/toys/toy-1', { body: {} })
  t.equal(one.headers.allow, 'DELETE, GET, HEAD, OPTIONS')
  t.match(await ask('PROPFIND', '/toys/v1/toys'), { status: 405 })
})

await t.test('HEAD is GET without content, OPTIONS names the methods', async t => {
  const { ask } = await toyGateway(t)
  const get = await ask('GET', '/toys/v1/toys')
  const head = await ask('HEAD', '/toys/v1/toys')
  t.match(head, { status: 200, text: '' })
  t.equal(head.headers['content-length'], get.headers['content-length'])
  t.match(await ask('HEAD', '/toys/v1/toys', { key: null }), { status: 401, text: '' })

  const options = await ask('OPTIONS', '/toys/v1/toys', { key: null })
  t.match(options, { status: 204, headers: { allow: 'GET, HEAD, OPTIONS, POST' } })
  t.match(await ask('OPTIONS', '*', { key: null }), { status: 204 })
  t.match(await ask('OPTIONS', '/nowhere', { key: null }), { status: 404 })
})

await t.test('a body is not coerced, not stripped, not filled in', async t => {
  const { ask, calls } = await toyGateway(t)
  const refused: readonly [object, object][] = [
    [
      { name: 'a', quantity: '1' },
      { pointer: '/quantity', keyword: 'type' },
    ],
    [
      { name: 7, quantity: 1 },
      { pointer: '/name', keyword: 'type' },
    ],
    [
      { name: 'a', quantity: 1, colour: 'red' },
      { pointer: '/colour', keyword: 'additionalProperties' },
    ],
    [{ name: 'a' }, { pointer: '/quantity', keyword: 'required' }],
    [
      { name: 'a', quantity: null },
      { pointer: '/quantity', keyword: 'type' },
    ],
    [
      { name: 'a', quantity: 1, price: { currency: 'EURO', amount: '1.00' } },
      { pointer: '/price/currency', keyword: 'format' },
    ],
  ]
  for (const [body, fault] of refused) {
    const { json } = await ask('POST', '/toys/v1/toys', { body, headers: once })
    t.match(json, { status: 400, code: 'request-invalid', errors: [fault] }, JSON.stringify(body))
  }
  t.equal(calls.length, 0, 'no handler was called')
  await ask('POST', '/toys/v1/toys', { body: newToy, headers: once })
  t.strictSame(calls[0]?.input, newToy, 'a default of the schema is not put in')
})

await t.test('what is not JSON is refused with the reason', async t => {
  const { ask, calls } = await toyGateway(t)
  const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
  const refused: readonly [string | Buffer, string][] = [
    ['{"name": "a",}', 'json'],
    ['{"name": "a"', 'json'],
    ["{'name': 'a'}", 'json'],
    [Buffer.from([0x22, 0xc3, 0x28, 0x22]), 'encoding'],
    [Buffer.from([0x22, 0xc0, 0xaf, 0x22]), 'encoding'],
    [Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('{}')]), 'json'],
    ['{"name": "a", "quantity": 1, "__proto__": {"admin": true}}', 'prototype'],
    ['{"name": "a", "quantity": 1, "\\u005f_proto__": {"admin": true}}', 'prototype'],
    ['{"a": [{"constructor": {"prototype": {}}}]}', 'prototype'],
    [nested(65), 'depth'],
    ['['.repeat(3000), 'depth'],
    ['', 'required'],
  ]
  for (const [body, keyword] of refused) {
    const { json } = await ask('POST', '/toys/v1/toys', {
      body,
      headers: { ...once, 'content-type': 'application/json' },
    })
    const shown = String(body).slice(0, 40)
    t.match(json, { status: 400, errors: [{ pointer: '', keyword }] }, shown)
  }
  const allowed = await ask('POST', '/toys/v1/toys', {
    body: nested(64),
    headers: { ...once, 'content-type': 'application/json' },
  })
  t.not(allowed.json.errors[0].keyword, 'depth')
  t.equal(calls.length, 0)
})

await t.test('a media type the contract does not have is 415 and says what is taken', async t => {
  const { ask } = await toyGateway(t)
  const body = JSON.stringify(newToy)
  for (const type of [
    undefined,
    'text/plain',
    'application/xml',
    'nonsense',
    'application/json; charset=utf-16',
  ]) {
    const answer = await ask('POST', '/toys/v1/toys', {
      body,
      headers: { ...once, ...(type !== undefined && { 'content-type': type }) },
    })
    t.match(answer.json, { status: 415, code: 'unsupported-media-type' }, type ?? 'none')
  }
  const plain = await ask('POST', '/toys/v1/toys', {
    body,
    headers: { ...once, 'content-type': 'text/plain' },
  })
  t.equal(plain.headers['accept'], 'application/json')
  const coded = await ask('POST', '/toys/v1/toys', {
    body,
    headers: { ...once, 'content-type': 'application/json', 'content-encoding': 'compress' },
  })
  t.match(coded, { status: 415, headers: { 'accept-encoding': /^gzip, / } })
  for (const type of [
    'application/json',
    'Application/JSON; charset="UTF-8"',
    'application/json;charset=utf8',
  ]) {
    const answer = await ask('POST', '/toys/v1/toys', {
      body,
      headers: { ...once, 'content-type': type },
    })
    t.equal(answer.status, 201, type)
  }
})

await t.test('a caller that does not take JSON gets 406', async t => {
  const { ask } = await toyGateway(t)
  const cases: readonly [string, number][] = [
    ['application/json', 200],
    ['text/html, */*;q=0.1', 200],
    ['application/*', 200],
    ['text/html', 406],
    ['application/json;q=0, */*', 406],
    ['application/xml, text/plain', 406],
  ]
  for (const [accept, status] of cases) {
    t.match(await ask('GET', '/toys/v1/toys', { headers: { accept } }), { status }, accept)
  }
})

await t.test('an operation without a body refuses one', async t => {
  const { ask, calls } = await toyGateway(t)
  const { json } = await ask('DELETE', '/toys/v1/toys/toy-1', { body: { force: true } })
  t.match(json, { status: 400, errors: [{ pointer: '', keyword: 'body' }] })
  t.equal(calls.length, 0)
})

await t.test(
  'a problem of a handler is answered as it is, with correlation id and instance',
  async t => {
    const { ask } = await toyGateway(t, {
      handlers: {
        getToy: async () => {
          throw new Problem('system-unavailable', {
            detail: 'erp: does not answer',
            retryAfterSeconds: 7,
            cause: new Error('password=hunter2'),
          })
        },
      },
    })
    const answer = await ask('GET', '/toys/v1/toys/toy-1?', {
      headers: { 'x-correlation-id': 'shop-4711-abc' },
    })
    t.match(answer.headers, {
      'content-type': 'application/problem+json',
      'retry-after': '7',
      'cache-control': 'no-store',
    })
    t.strictSame(answer.json, {
      type: '/problems/system-unavailable',
      title: 'A connected system is not available',
      status: 503,
      code: 'system-unavailable',
      detail: 'erp: does not answer',
      retryAfterSeconds: 7,
      instance: '/toys/v1/toys/:toyId',
      correlationId: 'shop-4711-abc',
    })
  },
)

await t.test('a programming mistake says nothing outside and everything in the log', async t => {
  const { ask, logged } = await toyGateway(t, {
    handlers: {
      getToy: async () => {
        throw new TypeError('cannot read internals of /etc/secret')
      },
    },
  })
  const answer = await ask('GET', '/toys/v1/toys/toy-1')
  t.match(answer.json, { status: 500, code: 'internal' })
  t.notMatch(answer.text, /secret|TypeError/)
  t.match(
    logged().find(({ level }) => level === 'error'),
    {
      problem: 'internal',
      correlationId: answer.json.correlationId,
      err: { type: 'TypeError' },
    },
  )
})

await t.test('a handler that hangs does not keep its caller', async t => {
  const { ask, logged } = await toyGateway(t, {
    handlers: { getToy: () => new Promise(() => {}), makeToy: () => new Promise(() => {}) },
  })
  const wait = { prefer: 'wait=1' }
  const [read, write] = await Promise.all([
    ask('GET', '/toys/v1/toys/toy-1', { headers: wait }),
    ask('POST', '/toys/v1/toys', { body: newToy, headers: { ...once, ...wait } }),
  ])
  t.match(read.json, { status: 503, code: 'unavailable' })
  t.match(
    write.json,
    { status: 504, code: 'system-outcome-unknown' },
    'what was asked may have been done',
  )
  t.equal(logged().filter(({ incident }) => incident === 'deadline-missed').length, 2)
})

await t.test('Prefer reaches the handler and shortens the deadline', async t => {
  const { ask, calls } = await toyGateway(t)
  const cases: readonly [string, object | undefined][] = [
    ['respond-async', { respondAsync: true }],
    ['wait=5', { respondAsync: false, waitMs: 5000 }],
    ['Respond-Async, Wait="2"', { respondAsync: true, waitMs: 2000 }],
    ['handling=lenient', undefined],
    ['wait=soon', undefined],
  ]
  for (const [prefer, expected] of cases) {
    await ask('GET', '/toys/v1/toys', { headers: { prefer } })
    t.strictSame(calls.at(-1)?.call.prefer, expected, prefer)
  }
  const before = performance.now()
  await ask('GET', '/toys/v1/toys', { headers: { prefer: 'wait=0' } })
  t.ok(calls.at(-1)?.call.deadline <= before + 500, 'wait=0 leaves no time')
})

await t.test(
  'the next generation takes over between two requests; what is in flight finishes on the old one',
  async t => {
    let release = () => {}
    const held = new Promise<void>(resolve => (release = resolve))
    const { ask, gateway, policyFile, calls } = await toyGateway(t, {
      handlers: {
        getToy: async () => {
          await held
          return { toyId: 'toy-1', name: 'Old' }
        },
      },
    })
    const { operations } = gateway
    t.equal(operations().length, 5)
    const inFlight = ask('GET', '/toys/v1/toys/toy-1')
    await eventually(() => calls.length === 1)

    const answer = (name: string) => async () => ({ toyId: 'toy-1', name })
    const handlers = (name: string) => ({
      listToys: async () => ({ toys: [] }),
      getToy: answer(name),
      makeToy: async () => ({ status: 202, body: { id: 'x' } }),
      breakToy: async () => undefined,
      receiveHook: async () => ({ outcome: 'accepted' }),
    })
    await gateway.replace({
      apis: [{ contract: toys, served: { handlers: handlers('New'), policies: policyFile } }],
    })
    t.match((await ask('GET', '/toys/v1/toys/toy-1')).json, { name: 'New' })

    await t.rejects(
      gateway.replace({
        apis: [{ contract: toys, served: { handlers: {}, policies: policyFile } }],
      }),
      /toys\.v1 has no handler for listToys/,
    )
    t.match(
      (await ask('GET', '/toys/v1/toys/toy-1')).json,
      { name: 'New' },
      'a bad one changes nothing',
    )

    release()
    t.match((await inFlight).json, { name: 'Old' })
  },
)

await t.test('a hundred generations under load drop no request', async t => {
  const { ask, gateway, policyFile } = await toyGateway(t)
  const served = {
    policies: policyFile,
    handlers: {
      listToys: async () => ({ toys: [] }),
      getToy: async () => ({ toyId: 'toy-1', name: 'Robot' }),
      makeToy: async () => ({ status: 202, body: { id: 'x' } }),
      breakToy: async () => undefined,
      receiveHook: async () => ({ outcome: 'accepted' }),
    },
  }
  let done = false
  let answered = 0
  const failed: number[] = []
  const load = Array.from({ length: 8 }, async () => {
    while (!done) {
      const { status } = await ask('GET', '/toys/v1/toys/toy-1')
      answered += 1
      if (status !== 200) failed.push(status)
    }
  })
  for (let swaps = 0; swaps < 100; swaps++)
    await gateway.replace({ apis: [{ contract: toys, served }] })
  done = true
  await Promise.all(load)
  t.ok(answered > 0)
  t.strictSame(failed, [])
})

await t.test('a contract and its handlers must have the same operations', async t => {
  await t.rejects(toyGateway(t, { handlers: { paintToy: async () => undefined } }), {
    message: 'toys.v1 has no operation paintToy',
  })
})
