import t, { type Test } from 'tap'
import { answerCache } from '../cache/answer-cache.ts'
import { changeMarks } from '../cache/change-marks.ts'
import { eventually, toyGateway, toyPolicies, toys as toyContract } from '../gateway.suite.ts'
import { toContract } from '../../openapi/contract.ts'
import {
  json,
  petGateway,
  petsPolicies,
  upstreamServer,
  type Answering,
} from '../upstreams/upstream.suite.ts'

const fresh = { 'cache-control': 'max-age=60' }

await t.test('an answer is given again for as long as it holds, and says so', async t => {
  const { ask, server, later } = await cached(t, saying({ 'cache-control': 'max-age=60' }))
  const first = await ask('GET', '/pets/v1/pets/rex')
  t.match(first.headers, { 'cache-status': 'crossdock; fwd=uri-miss; fwd-status=200; stored' })
  t.equal(first.headers['cache-control'], 'max-age=60')
  await later(10)
  const second = await ask('GET', '/pets/v1/pets/rex')
  t.match(second, { status: 200, json: { name: 'Rex 1' }, headers: { age: '10' } })
  t.equal(second.headers['cache-status'], 'crossdock; hit; ttl=50')
  await later(51)
  t.match(await ask('GET', '/pets/v1/pets/rex'), { json: { name: 'Rex 2' } })
  t.equal(server.requests.length, 2)
})

await t.test(
  'nobody is given what another was answered, unless the contract says public',
  async t => {
    const answering: Answering = (request, response) =>
      json(response, 200, { name: `for ${String(request.headers['x-correlation-id'])}` }, fresh)
    const own = await cached(t, answering)
    const another = own.addKey('app_2')
    const id = (text: string) => ({ headers: { 'x-correlation-id': `caller-${text}` } })
    await own.ask('GET', '/pets/v1/pets/rex', id('first'))
    t.match(await own.ask('GET', '/pets/v1/pets/rex', { ...id('second'), key: another }), {
      json: { name: 'for caller-second' },
    })
    t.match(await own.ask('GET', '/pets/v1/pets/rex', id('third')), {
      json: { name: 'for caller-first' },
    })

    const shared = await cached(t, answering, { shared: 'tenant' })
    await shared.ask('GET', '/pets/v1/pets/rex', id('first'))
    t.match(
      await shared.ask('GET', '/pets/v1/pets/rex', {
        ...id('second'),
        key: shared.addKey('app_2'),
      }),
      { json: { name: 'for caller-first' } },
    )
  },
)

await t.test(
  'what the contract calls public is one answer for the tenant, and for no other',
  async t => {
    const own = await freshToys(t, { maxAgeSeconds: 5 })
    const shared = await freshToys(t, { scope: 'public', maxAgeSeconds: 5 })
    for (const [{ toys }, asked] of [
      [own, [1, 2, 3]],
      [shared, [1, 1, 2]],
    ] as const) {
      const callers = [
        toys.key,
        toys.addCaller({ application: 'app_2' }),
        toys.addCaller({ tenant: 'another' }),
      ]
      for (const [at, key] of callers.entries()) {
        t.equal((await toys.ask('GET', '/toys/v1/toys/toy-1', { key })).status, 200)
        t.equal(toys.calls.length, asked[at])
      }
    }
  },
)

await t.test('no two questions share what is kept, however they are spelt', async t => {
  const answering: Answering = (request, response) =>
    json(response, 200, { name: `at ${String(request.url)}` }, fresh)
  const pets = await cached(t, answering)
  const ids = [
    'a',
    'a%2C',
    'a,b',
    'a%25',
    'A',
    'a%20b',
    'a+b',
    '%C3%A9',
    '%7B%7D',
    '[]',
    'a%22%2C%22b',
  ]
  const paths = ids.map(id => `/pets/v1/pets/${id}`)
  const named = async (path: string, key?: string) => {
    const { status, text, headers } = await pets.ask('GET', path, key === undefined ? {} : { key })
    return [status, text, String(headers['cache-status']).includes('; hit')] as const
  }
  const first = new Map<string, string>()
  for (const path of paths) {
    const [status, text, hit] = await named(path)
    if (status !== 400) t.notOk(hit, path)
    if (status === 200) first.set(path, text)
  }
  t.equal(new Set(first.values()).size, first.size, 'each has its own answer')
  t.ok(first.size >= 8)
  for (const [path, text] of first) t.strictSame(await named(path), [200, text, true], path)
  // Names of callers that would run into each other, were they only put behind each other.
  const keys = ['a', 'a","b', 'a\\nb', 'a"],["b', 'b'].map(name => pets.addKey(name))
  for (const key of keys) t.notOk((await named('/pets/v1/pets/a', key))[2])
  for (const key of keys) t.ok((await named('/pets/v1/pets/a', key))[2])
})

await t.test('who may not ask is not answered from what is kept', async t => {
  const { ask } = await cached(t, saying(fresh), { shared: 'tenant' })
  t.match(await ask('GET', '/pets/v1/pets/rex'), { status: 200 })
  t.match(await ask('GET', '/pets/v1/pets/rex', { key: null }), { status: 401 })
})

await t.test('many who ask at once are one question', async t => {
  const { promise: go, resolve } = Promise.withResolvers<void>()
  const { ask, server } = await cached(t, async (_request, response) => {
    await go
    json(response, 200, { name: 'Rex' }, fresh)
  })
  const answers = Array.from({ length: 20 }, () => ask('GET', '/pets/v1/pets/rex'))
  await eventually(() => server.requests.length > 0)
  resolve()
  for (const { status } of await Promise.all(answers)) t.equal(status, 200)
  t.equal(server.requests.length, 1)
})

await t.test('what cannot be kept makes nobody wait for anybody else', async t => {
  const { promise: go, resolve } = Promise.withResolvers<void>()
  const { ask, server } = await cached(t, async (_request, response) => {
    if (server.requests.length > 1) await go
    json(response, 200, { name: 'Rex' }, { 'cache-control': 'no-store' })
  })
  await ask('GET', '/pets/v1/pets/rex')
  const answers = Array.from({ length: 5 }, () => ask('GET', '/pets/v1/pets/rex'))
  await eventually(() => server.requests.length === 6)
  resolve()
  for (const { status } of await Promise.all(answers)) t.equal(status, 200)
})

await t.test('what has not changed is not sent again: to us, and by us', async t => {
  const { ask, server, later } = await cached(t, (request, response) => {
    if (request.headers['if-none-match'] === '"one"') {
      response.writeHead(304, { etag: '"one"', 'cache-control': 'max-age=60' })
      response.end()
    } else json(response, 200, { name: 'Rex' }, { ...fresh, etag: '"one"' })
  })
  await ask('GET', '/pets/v1/pets/rex')
  t.match(await ask('GET', '/pets/v1/pets/rex', { headers: { 'if-none-match': 'W/"one"' } }), {
    status: 304,
    text: '',
    headers: { etag: '"one"' },
  })
  t.equal(server.requests.length, 1, 'the caller was answered from what is kept')
  await later(61)
  const renewed = await ask('GET', '/pets/v1/pets/rex')
  t.match(renewed, { status: 200, json: { name: 'Rex' } })
  t.equal(renewed.headers['cache-status'], 'crossdock; hit; fwd=stale; fwd-status=304')
  t.equal(server.requests[1]?.headers['if-none-match'], '"one"')
  await later(59)
  await ask('GET', '/pets/v1/pets/rex')
  t.equal(server.requests.length, 2, 'it holds for as long again')
})

await t.test('a stale answer is given at once while a new one is fetched', async t => {
  const { ask, server, later } = await cached(
    t,
    saying({ 'cache-control': 'max-age=10, stale-while-revalidate=30' }),
  )
  await ask('GET', '/pets/v1/pets/rex')
  await later(20)
  t.match(await ask('GET', '/pets/v1/pets/rex'), {
    json: { name: 'Rex 1' },
    headers: { age: '20' },
  })
  await eventually(() => server.requests.length === 2)
  await eventually(async () => (await ask('GET', '/pets/v1/pets/rex')).json.name === 'Rex 2')
  await later(50)
  t.match(await ask('GET', '/pets/v1/pets/rex'), { json: { name: 'Rex 3' } }, 'too old to be given')
})

await t.test(
  'a stale answer has to do when none can be had, and only for as long as allowed',
  async t => {
    let isDown = false
    const { ask, later } = await cached(t, (_request, response) => {
      if (isDown) response.destroy()
      else
        json(response, 200, { name: 'Rex' }, { 'cache-control': 'max-age=10, stale-if-error=100' })
    })
    await ask('GET', '/pets/v1/pets/rex')
    isDown = true
    await later(60)
    const answer = await ask('GET', '/pets/v1/pets/rex')
    t.match(answer, { status: 200, json: { name: 'Rex' }, headers: { age: '60' } })
    t.match(answer.headers['cache-status'], /hit; fwd=stale; detail=unreachable/)
    await later(60)
    t.match(await ask('GET', '/pets/v1/pets/rex'), { status: 503 })
  },
)

await t.test('a change through the gateway makes what is kept worthless', async t => {
  const { ask } = await cached(t, saying(fresh))
  const change = { body: { name: 'Max' } }
  t.match(await ask('GET', '/pets/v1/pets/rex'), { json: { name: 'Rex 1' } })
  t.match(await ask('PUT', '/pets/v1/pets/rex', change), { status: 200 })
  t.match(await ask('GET', '/pets/v1/pets/rex'), { json: { name: 'Rex 3' } })
})

await t.test('answers that depend on a request field are told apart by it', async t => {
  const { ask } = await cached(t, (request, response) =>
    json(
      response,
      200,
      { name: `in ${String(request.headers['accept-language'])}` },
      {
        ...fresh,
        vary: 'Accept-Language',
      },
    ),
  )
  const inLanguage = (language: string) => ({ headers: { 'accept-language': language } })
  await ask('GET', '/pets/v1/pets/rex', inLanguage('de'))
  t.match(await ask('GET', '/pets/v1/pets/rex', inLanguage('fr')), { json: { name: 'in fr' } })
  t.match(await ask('GET', '/pets/v1/pets/rex', inLanguage('DE')), { json: { name: 'in de' } })
})

await t.test('a cookie is never given to somebody else', async t => {
  const { ask, server, addKey } = await cached(t, saying({ ...fresh, 'set-cookie': 'a=1' }), {
    shared: 'tenant',
  })
  await ask('GET', '/pets/v1/pets/rex')
  await ask('GET', '/pets/v1/pets/rex', { key: addKey('app_2') })
  t.equal(server.requests.length, 2)
})

await t.test('an answer that breaks the contract is neither given nor kept', async t => {
  const { ask, server } = await cached(t, (_request, response) =>
    json(response, 200, { name: '' }, fresh),
  )
  t.match(await ask('GET', '/pets/v1/pets/rex'), { status: 502 })
  t.match(await ask('GET', '/pets/v1/pets/rex'), { status: 502 })
  t.equal(server.requests.length, 2)
})

await t.test('only what is kept, when only that is asked for', async t => {
  const { ask, server } = await cached(t, saying(fresh))
  const only = { headers: { 'cache-control': 'only-if-cached' } }
  t.match(await ask('GET', '/pets/v1/pets/rex', only), { status: 504, json: { code: 'not-kept' } })
  t.equal(server.requests.length, 0)
  await ask('GET', '/pets/v1/pets/rex')
  t.match(await ask('GET', '/pets/v1/pets/rex', only), { status: 200 })
})

await t.test('memory is bounded: what nobody asked for longest goes first', async t => {
  const { ask, server, cache } = await cached(t, saying(fresh), {}, 8_192)
  for (let pet = 0; pet < 40; pet++) await ask('GET', `/pets/v1/pets/${pet}`)
  t.ok(cache.usedBytes() <= 8_192)
  await ask('GET', '/pets/v1/pets/39')
  t.equal(server.requests.length, 40, 'the last one is still there')
  await ask('GET', '/pets/v1/pets/0')
  t.equal(server.requests.length, 41, 'the first one is not')
})

await t.test('an operation of our own holds as long as its contract says', async t => {
  const { toys, later } = await freshToys(t, { scope: 'public', maxAgeSeconds: 5 })
  const first = await toys.ask('GET', '/toys/v1/toys/toy-1')
  t.match(first, { status: 200, headers: { 'cache-control': 'private, max-age=5' } })
  const etag = String(first.headers.etag)
  t.match(await toys.ask('GET', '/toys/v1/toys/toy-1'), { json: first.json, headers: { age: '0' } })
  t.match(await toys.ask('GET', '/toys/v1/toys/toy-1', { headers: { 'if-none-match': etag } }), {
    status: 304,
  })
  t.equal(toys.calls.length, 1)
  await toys.ask('GET', '/toys/v1/toys')
  await toys.ask('GET', '/toys/v1/toys')
  t.equal(toys.calls.length, 3, 'what says nothing is asked for each time')
  later(6)
  await toys.ask('GET', '/toys/v1/toys/toy-1')
  t.equal(toys.calls.length, 4)
})

await t.test(
  'what we change is not given from what is kept, and only that is asked for anew',
  async t => {
    const { toys, cache, later, ages } = await freshToys(t, {
      entity: 'stock',
      by: 'toyId',
      maxAgeSeconds: 5,
      staleWhileRevalidateSeconds: 5,
    })
    t.same(await ages('toy-1', 'toy-2', 'toy-1', 'toy-2'), ['asked', 'asked', '0', '0'])
    cache.outdated({ tenant: 'acme', entity: 'stock', keys: ['toy-1', 'toy-9'] })
    cache.outdated({ tenant: 'another', entity: 'stock' })
    cache.outdated({ tenant: 'acme', entity: 'price' })
    t.same(await ages('toy-1', 'toy-2', 'toy-1'), ['asked', '0', '0'])
    cache.outdated({ tenant: 'acme', entity: 'stock' })
    t.same(await ages('toy-1', 'toy-2'), ['asked', 'asked'])

    t.equal(toys.calls.length, 5)
    later(7)
    t.same(await ages('toy-1'), ['7'], 'stale while a new one is fetched')
    await eventually(async () => toys.calls.length === 6)
    t.same(await ages('toy-1'), ['0'])
  },
)

await t.test(
  'an answer that was under way when it changed is not kept for what comes after',
  async t => {
    const { promise: go, resolve } = Promise.withResolvers<void>()
    const freshness = { entity: 'stock', maxAgeSeconds: 5 }
    const { toys, cache, ages } = await freshToys(t, freshness, () => go)
    const before = ages('toy-1')
    await eventually(() => toys.calls.length === 1)
    cache.outdated({ tenant: 'acme', entity: 'stock', keys: ['toy-1'] })
    const after = ages('toy-1')
    await eventually(() => toys.calls.length === 2)
    resolve()
    t.same(await before, ['asked'])
    t.same(await after, ['asked'])
  },
)

await t.test('what is forgotten of changes counts as changed', async t => {
  const marks = changeMarks({ max: 10 })
  const changed = (key: string) => marks.changed({ tenant: 'acme', entity: 'stock', keys: [key] })
  changed('A')
  const then = marks.of('acme', 'stock', ['A'])
  const untouched = marks.of('acme', 'stock', ['Z'])
  for (let i = 0; i < 20; i++) changed(`B${i}`)
  t.ok(marks.of('acme', 'stock', ['A']) > then)
  t.ok(marks.of('acme', 'stock', ['Z']) > untouched)
  const now = marks.of('acme', 'stock', ['B19'])
  changed('B18')
  t.equal(marks.of('acme', 'stock', ['B19']), now, 'what is remembered is as it was')
})

/** Answers with a number that tells one answer from the next. */
function saying(headers: Record<string, string>): Answering {
  let count = 0
  return (_request, response) => json(response, 200, { name: `Rex ${++count}` }, headers)
}

/** The pets behind a cache, with a clock of its own. */
async function cached(t: Test, answering: Answering, options: object = {}, maxBytes = 1_000_000) {
  let now = Date.UTC(2026, 10, 21)
  const server = await upstreamServer(t, (request, response, body) => {
    response.setHeader('date', new Date(now).toUTCString())
    return answering(request, response, body)
  })
  const cache = answerCache({ maxBytes, clock: () => now })
  const entry = `- { kind: cache, options: ${JSON.stringify(options)} }`
  const pets = await petGateway(t, {
    policies: petsPolicies.replace(
      /- kind: validate-response/,
      `${entry}\n- kind: validate-response`,
    ),
    forward: { url: server.url, retries: { attempts: 0 }, breaker: { enabled: false } },
    services: { answers: cache },
  })
  return {
    ...pets,
    server,
    cache,
    later: async (seconds: number) => {
      now += seconds * 1_000
    },
  }
}

/** Toys of which the contract says how long answers about one of them hold, with a clock of their own. */
async function freshToys(t: Test, freshness: object, before?: () => Promise<void>) {
  const text = JSON.stringify(toyContract.document).replace(
    '"operationId":"getToy",',
    `$&"x-freshness":${JSON.stringify(freshness)},`,
  )
  let now = Date.UTC(2026, 10, 21)
  const cache = answerCache({ maxBytes: 1_000_000, clock: () => now })
  const toys = await toyGateway(t, {
    contract: toContract('toys.v1', text),
    policies: toyPolicies.replace(
      '- kind: validate-response',
      '- kind: cache\n- kind: validate-response',
    ),
    ...(before !== undefined && {
      handlers: {
        async getToy(): Promise<unknown> {
          await before()
          return { toyId: 'toy-1', name: 'Robot', price: { currency: 'EUR', amount: '1.00' } }
        },
      },
    }),
    services: { answers: cache },
  })
  return {
    toys,
    cache,
    later: (seconds: number) => void (now += seconds * 1_000),
    /** How old the answers about these are, one after the other; `asked` for one that was not kept. */
    async ages(...ids: readonly string[]): Promise<unknown[]> {
      const ages = []
      for (const id of ids) {
        const { headers } = await toys.ask('GET', `/toys/v1/toys/${id}`)
        ages.push(String(headers['cache-status']).includes('; hit') ? headers.age : 'asked')
      }
      return ages
    },
  }
}
