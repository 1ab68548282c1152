import { request as httpRequest } from 'node:http'
import t from 'tap'
import { toContract } from '../../openapi/contract.ts'
import { eventually, toyGateway, toyPolicies, toys } from '../gateway.suite.ts'
import type { LooseHandler } from '../mount.ts'
import { periodOf } from './calendar.ts'
import type { Plan } from './plan.ts'

const tight: Plan = {
  name: 'default',
  limits: [{ name: 'application', quota: 10, windowSeconds: 3600, burst: 3 }],
}

await t.test('over the limit: 429 with Retry-After and the policy’s name', async t => {
  const { ask, calls } = await toyGateway(t, { plans: [tight] })
  const remaining: string[] = []
  for (let asked = 0; asked < 3; asked++) {
    const { status, headers } = await ask('GET', '/toys/v1/toys')
    t.equal(status, 200)
    t.equal(headers['ratelimit-policy'], '"application";q=10;w=3600')
    remaining.push(String(headers['ratelimit']))
  }
  t.match(remaining, [
    /^"application";r=2;t=\d+$/,
    /^"application";r=1;t=\d+$/,
    /^"application";r=0;t=\d+$/,
  ])
  const refused = await ask('GET', '/toys/v1/toys')
  t.match(refused.json, {
    type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
    status: 429,
    code: 'quota-exceeded',
    'violated-policies': ['application'],
  })
  t.match(refused.headers, { 'ratelimit-policy': '"application";q=10;w=3600', ratelimit: /r=0/ })
  const [, more = '0'] = /t=(\d+)/.exec(String(refused.headers['ratelimit'])) ?? []
  t.ok(Number(refused.headers['retry-after']) >= Number(more), 'not earlier than the header says')
  t.equal(calls.length, 3)
})

await t.test(
  'a limit belongs to the application: each key of it counts, no other application does',
  async t => {
    const { ask, addCaller } = await toyGateway(t, { plans: [tight] })
    const first = addCaller({ application: 'app_shop' })
    const second = addCaller({ application: 'app_shop' })
    for (const key of [first, second, first])
      t.match(await ask('GET', '/toys/v1/toys', { key }), { status: 200 })
    t.match(await ask('GET', '/toys/v1/toys', { key: second }), { status: 429 })
    t.match(await ask('GET', '/toys/v1/toys'), { status: 200 })
  },
)

await t.test('a refused request uses nothing up of any limit', async t => {
  const { ask } = await toyGateway(t, {
    plans: [
      {
        name: 'default',
        limits: [
          { name: 'application', quota: 100, windowSeconds: 3600, burst: 10 },
          { name: 'making', quota: 5, windowSeconds: 3600, burst: 2, operations: ['makeToy'] },
        ],
      },
    ],
  })
  const make = () =>
    ask('POST', '/toys/v1/toys', {
      body: { name: 'Robot', quantity: 1 },
      headers: { 'idempotency-key': 'a' },
    })
  await make()
  await make()
  for (let refused = 0; refused < 5; refused++) {
    t.match((await make()).json, { status: 429, 'violated-policies': ['making'] })
  }
  const { status, headers } = await ask('GET', '/toys/v1/toys')
  t.equal(status, 200)
  t.match(headers['ratelimit'], /^"application";r=7;t=\d+$/, 'two made, one listed, none refused')
  t.equal(
    headers['ratelimit-policy'],
    '"application";q=100;w=3600',
    'the other limit is not about this',
  )
})

await t.test(
  'an application whose plan is gone gets the default one, and the log says so',
  async t => {
    const { ask, addCaller, logged } = await toyGateway(t, { plans: [tight] })
    const key = addCaller({ plan: 'gold' })
    for (let asked = 0; asked < 3; asked++) await ask('GET', '/toys/v1/toys', { key })
    t.match(await ask('GET', '/toys/v1/toys', { key }), { status: 429 })
    t.equal(logged().filter(({ plan }) => plan === 'gold').length, 1)
  },
)

await t.test('an entry can name the plan', async t => {
  const { ask } = await toyGateway(t, {
    plans: [
      tight,
      { name: 'system', limits: [{ name: 'system', quota: 2, windowSeconds: 60, burst: 1 }] },
    ],
    policies: toyPolicies.replace(
      '- kind: rate-limit',
      '- { kind: rate-limit, options: { plan: system } }',
    ),
  })
  t.match(await ask('GET', '/toys/v1/toys'), { headers: { ratelimit: /^"system";r=0/ } })
})

await t.test('one address may not flood, whoever it says it is', async t => {
  const { ask } = await toyGateway(t, { options: { floodLimitPerMinute: 5 } })
  for (let asked = 0; asked < 5; asked++) await ask('GET', '/nowhere', { key: null })
  const refused = await ask('GET', '/toys/v1/toys')
  t.match(refused.json, { status: 429, code: 'quota-exceeded', 'violated-policies': ['address'] })
  t.ok(Number(refused.headers['retry-after']) > 0)
  t.notOk(Object.keys(refused.headers).some(name => name.startsWith('x-ratelimit')))
})

/** The toys, with what makeToy costs. */
function dearToys(cost: unknown) {
  const document = structuredClone(toys.document) as {
    paths: { '/toys': { post: Record<string, unknown> } }
  }
  document.paths['/toys'].post['x-cost'] = cost
  return toContract('toys.v1', JSON.stringify(document))
}

const make = {
  body: { name: 'Robot', quantity: 1 },
  headers: { 'idempotency-key': 'a' },
}

await t.test('an operation uses up what its contract says it costs', async t => {
  const { ask } = await toyGateway(t, {
    contract: dearToys(3),
    plans: [
      {
        name: 'default',
        limits: [
          { name: 'application', quota: 20, windowSeconds: 3600, burst: 7 },
          { name: 'daily', quota: 8, per: 'day' },
        ],
      },
    ],
  })
  t.match((await ask('POST', '/toys/v1/toys', make)).headers, {
    ratelimit: /^"application";r=4;t=\d+, "daily";r=5;t=\d+$/,
    'ratelimit-policy': /^"application";q=20;w=3600, "daily";q=8;w=86400$/,
  })
  t.match((await ask('GET', '/toys/v1/toys')).headers, { ratelimit: /r=3;.*r=4;/ })
  t.match(await ask('POST', '/toys/v1/toys', make), { status: 201 })
  const refused = await ask('POST', '/toys/v1/toys', make)
  t.match(refused.json, { status: 429, 'violated-policies': ['application', 'daily'] })
  t.match(refused.headers, { ratelimit: /r=0;.*r=1;/ }, 'a refused request uses nothing up')
  t.throws(() => dearToys(0), { message: /makeToy: x-cost must be a whole number from 1, not 0/ })
  t.throws(() => dearToys('2'), { message: /not "2"/ })
})

await t.test('a plan that an operation costs too much for stops the start', async t => {
  const plans: Plan[] = [
    { name: 'default', limits: [{ name: 'a', quota: 20, windowSeconds: 60, burst: 4 }] },
  ]
  await t.rejects(toyGateway(t, { contract: dearToys(5), plans }), {
    message: /toys\.yaml:\d+ the plan default never lets toys\.v1:makeToy through: it costs 5/,
  })
})

await t.test('a day of the quota ends at midnight where the application is', async t => {
  const { ask } = await toyGateway(t, {
    plans: [
      {
        name: 'default',
        timeZone: 'Pacific/Kiritimati',
        limits: [{ name: 'daily', quota: 2, per: 'day' }],
      },
    ],
  })
  await ask('GET', '/toys/v1/toys')
  await ask('GET', '/toys/v1/toys')
  const before = Date.now()
  const { status, headers, json } = await ask('GET', '/toys/v1/toys')
  t.match({ status, json }, { status: 429, json: { 'violated-policies': ['daily'] } })
  const { end } = periodOf('day', 'Pacific/Kiritimati', before)
  const wait = Number(headers['retry-after'])
  t.ok(wait <= Math.ceil((end - before) / 1000) && wait >= Math.floor((end - Date.now()) / 1000))
  t.equal(headers['ratelimit'], `"daily";r=0;t=${wait}`)
})

await t.test(
  'requests at the same time are limited, and each gives its place back once',
  async t => {
    let finish: (() => void)[] = []
    const { ask, url, key } = await toyGateway(t, {
      plans: [{ name: 'default', limits: [{ name: 'at-once', concurrent: 2 }] }],
      handlers: {
        getToy: (async () => {
          await new Promise<void>(resolve => finish.push(resolve))
          return { toyId: 'toy-1', name: 'Robot' }
        }) as LooseHandler,
      },
    })
    const first = ask('GET', '/toys/v1/toys/toy-1')
    const second = ask('GET', '/toys/v1/toys/toy-1')
    await eventually(() => finish.length === 2)
    const refused = await ask('GET', '/toys/v1/toys')
    t.match(refused.json, { status: 429, 'violated-policies': ['at-once'] })
    t.match(refused.headers, {
      'ratelimit-policy': '"at-once";q=2;qu="concurrent-requests"',
      ratelimit: '"at-once";r=0',
      'retry-after': '1',
    })
    for (const go of finish.splice(0)) go()
    t.match(await first, { status: 200 })
    t.match(await second, { status: 200 })
    await eventually(async () => (await ask('GET', '/toys/v1/toys')).status === 200)

    // A caller that goes away keeps its place until what it had begun is over, and no longer.
    const gone = httpRequest(`${url}/toys/v1/toys/toy-1`, {
      headers: { authorization: `Bearer ${key}` },
      agent: false,
    })
    gone.on('error', () => {})
    gone.end()
    await eventually(() => finish.length === 1)
    gone.destroy()
    const third = ask('GET', '/toys/v1/toys/toy-1')
    await eventually(() => finish.length === 2)
    t.match(await ask('GET', '/toys/v1/toys'), { status: 429 })
    finish[0]?.()
    await eventually(async () => (await ask('GET', '/toys/v1/toys')).status === 200)
    finish[1]?.()
    t.match(await third, { status: 200 })

    // Refused by what comes later, or broken: given back all the same.
    for (let asked = 0; asked < 5; asked++) {
      t.match(await ask('GET', '/toys/v1/toys?limit=none'), { status: 400 })
    }
    finish = []
    const again = [1, 2].map(() => ask('GET', '/toys/v1/toys/toy-1'))
    await eventually(() => finish.length === 2)
    t.match(await ask('GET', '/toys/v1/toys'), { status: 429 }, 'two places, not more')
    for (const go of finish) go()
    await Promise.all(again)
  },
)

await t.test('a peak begins by itself, while it runs, and is said in the headers', async t => {
  const limits = [{ name: 'application', quota: 40, windowSeconds: 3600, burst: 20 }]
  const peak = [{ name: 'application', quota: 80, windowSeconds: 3600, burst: 40 }]
  const from = Date.now() + 1_500
  const { ask } = await toyGateway(t, {
    plans: [
      {
        name: 'default',
        limits,
        phases: [
          { from: -Infinity, until: from, limits },
          { from, until: Infinity, limits: peak },
        ],
      },
    ],
  })
  const asked = async () => {
    const before = Date.now()
    const { headers } = await ask('GET', '/toys/v1/toys', {})
    const quota = /q=(\d+)/.exec(String(headers['ratelimit-policy']))?.[1]
    return { before, after: Date.now(), quota }
  }
  let seen = await asked()
  while (seen.quota === '40' && seen.before < from + 20_000) {
    t.ok(seen.before < from, 'not a moment later')
    await new Promise(resolve => setTimeout(resolve, 100))
    seen = await asked()
  }
  t.equal(seen.quota, '80')
  t.ok(seen.after >= from, 'not a moment earlier')
})
