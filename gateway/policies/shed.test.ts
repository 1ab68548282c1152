import t from 'tap'
import { eventually, sendRaw, toyGateway, toyPolicies } from '../gateway.suite.ts'
import { measuredLoad } from '../limits/load.ts'
import { priorities, type Plan, type Priority } from './plan.ts'
import type { Caller } from './callers.ts'
import type { Load } from './policy.ts'

/** A load that turns away every class below the one that is set. */
function testLoad(): Load & { served: Priority } {
  return {
    served: 'bulk',
    sheds(priority) {
      return priorities.indexOf(priority) < priorities.indexOf(this.served)
    },
    follow: () => {},
    pace: () => ({ observe: () => {} }),
  }
}

const shedding = `
- kind: shed
  operations: [listToys, makeToy]
  options: { class: app, except: { makeToy: checkout } }
${toyPolicies.replace('- kind: rate-limit', '- { kind: shed, id: by-plan }\n- kind: rate-limit')}`

const plans: Plan[] = [
  { name: 'default', limits: [{ name: 'application', quota: 20, windowSeconds: 60, burst: 9 }] },
  { name: 'partner', priority: 'partner', limits: [] },
  { name: 'till', priority: 'pos', limits: [] },
]

const make = { body: { name: 'Robot', quantity: 1 }, headers: { 'idempotency-key': 'a' } }

await t.test('what matters least is turned away first, before anybody asks who it is', async t => {
  const load = testLoad()
  const { ask, addCaller, calls } = await toyGateway(t, {
    policies: shedding,
    plans,
    services: { load },
  })
  const partner = addCaller({ plan: 'partner' })
  const till = addCaller({ plan: 'till' })
  const statuses = async () => ({
    partner: (await ask('GET', '/toys/v1/toys', { key: partner })).status,
    app: (await ask('GET', '/toys/v1/toys')).status,
    checkout: (await ask('POST', '/toys/v1/toys', make)).status,
    other: (await ask('GET', '/toys/v1/toys/toy-1', { key: till })).status,
  })
  t.strictSame(await statuses(), { partner: 200, app: 200, checkout: 201, other: 200 })
  load.served = 'app'
  t.strictSame(await statuses(), { partner: 503, app: 200, checkout: 201, other: 200 })
  load.served = 'checkout'
  t.strictSame(await statuses(), { partner: 503, app: 503, checkout: 201, other: 200 })
  load.served = 'pos'
  t.strictSame(await statuses(), { partner: 503, app: 503, checkout: 503, other: 200 })

  const before = calls.length
  const nobody = await ask('GET', '/toys/v1/toys', { key: 'xd_test_wrong' })
  t.match(nobody.json, {
    type: 'https://iana.org/assignments/http-problem-types#temporary-reduced-capacity',
    status: 503,
    code: 'reduced-capacity',
    'violated-policies': ['shed'],
  })
  t.equal(nobody.headers['retry-after'], '2')
  load.served = 'app'
  t.match(await ask('GET', '/toys/v1/toys', { key: partner }), {
    headers: { 'retry-after': '5', ratelimit: undefined },
  })
  t.equal(calls.length, before)
})

await t.test(
  'turning away takes as long whatever is asked: nothing is looked up or read',
  async t => {
    const load = testLoad()
    load.served = 'pos'
    let looked = 0
    const known: { caller?: Caller } = {}
    const gateway = await toyGateway(t, {
      policies: shedding,
      plans,
      services: {
        load,
        keys: {
          caller() {
            looked += 1
            return known.caller
          },
        },
      },
    })
    known.caller = gateway.caller
    // The body is announced and never sent: who waits for it waits for ever.
    const answer = await sendRaw(
      gateway.port,
      [
        'POST /toys/v1/toys HTTP/1.1',
        'host: localhost',
        `authorization: Bearer ${gateway.key}`,
        'content-type: application/json',
        'content-length: 4000',
        'expect: 100-continue',
        '',
        '',
      ].join('\r\n'),
    )
    t.match(answer, /^HTTP\/1\.1 503 .*retry-after: 1/is)
    t.notMatch(answer, '100 Continue')
    t.match(await gateway.ask('GET', '/toys/v1/toys'), {
      status: 503,
      headers: { 'retry-after': '2' },
    })
    t.equal(looked, 0)
    t.equal(gateway.calls.length, 0)
    load.served = 'bulk'
    t.equal((await gateway.ask('GET', '/toys/v1/toys')).status, 200)
    t.equal(looked, 1)
  },
)

await t.test('a request that is turned away uses nothing up', async t => {
  const load = testLoad()
  const { ask } = await toyGateway(t, { policies: shedding, plans, services: { load } })
  await ask('GET', '/toys/v1/toys')
  load.served = 'checkout'
  for (let asked = 0; asked < 20; asked++) await ask('GET', '/toys/v1/toys')
  load.served = 'bulk'
  t.match(await ask('GET', '/toys/v1/toys'), { headers: { ratelimit: /r=7;/ } })
})

await t.test('an exception for an operation that does not exist stops the start', async t => {
  await t.rejects(
    toyGateway(t, { policies: shedding.replace('{ makeToy: ', '{ makeTody: '), services: {} }),
    { message: /toys\.yaml:\d+ shed: the contract has no operation makeTody; it has listToys/ },
  )
  await t.rejects(toyGateway(t, { policies: shedding.replace('class: app, ', '') }), {
    message: /except needs a class/,
  })
  await t.rejects(toyGateway(t, { policies: shedding.replace('class: app', 'class: vip') }), {
    message: /must be one of bulk, partner, app, checkout, pos/,
  })
})

await t.test('one that goes by the caller’s plan stands where the caller is known', async t => {
  const early = '- { kind: shed, id: by-plan }\n'
  for (const services of [{}, { load: testLoad() }]) {
    await t.rejects(toyGateway(t, { policies: early + toyPolicies.trimStart(), services }), {
      message: /toys\.yaml:1 by-plan needs an entry above it that provides authentication/,
    })
  }
})

await t.test(
  'a blocked event loop turns requests away, and a free one takes them again',
  async t => {
    const load = measuredLoad({ delayMs: 20, everyMs: 20 })
    t.teardown(load.close)
    const { ask } = await toyGateway(t, {
      policies: shedding.replace('class: app', 'class: bulk'),
      services: { load },
    })
    await eventually(async () => (await ask('GET', '/toys/v1/toys')).status === 200)
    const asked = ask('GET', '/toys/v1/toys')
    const blockedUntil = performance.now() + 500
    while (performance.now() < blockedUntil);
    t.match(await asked, { status: 503, headers: { 'retry-after': '10' } })
    await eventually(async () => (await ask('GET', '/toys/v1/toys')).status === 200)
  },
)
