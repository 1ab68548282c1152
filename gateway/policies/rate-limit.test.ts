import t from 'tap'
import { toyGateway, toyPolicies } from '../gateway.suite.ts'
import type { Plan } from './policy.ts'

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
