import t from 'tap'
import {
  changedToys,
  livingToys,
  lifecycleOf,
  served,
  testClock,
  toysV2,
} from './lifecycle.suite.ts'
import { toyGateway, toys } from '../gateway.suite.ts'

const yaml = `
toys.v1:
  state: deprecated
  deprecatedAt: 2026-03-01
  sunsetAt: 2026-12-31T23:59:59Z
  successor: toys.v2
  documentation: https://docs.example.com/moving
`
const announced = {
  deprecation: '@1772323200',
  sunset: 'Thu, 31 Dec 2026 23:59:59 GMT',
  link: '</toys/v2/docs>; rel="successor-version", <https://docs.example.com/moving>; rel="deprecation"; type="text/html", <https://docs.example.com/moving>; rel="sunset"; type="text/html"',
}

await t.test('two majors are served side by side, each by its own handlers', async t => {
  const { ask } = await livingToys(t, { yaml: '', clock: testClock('2026-06-01T00:00:00Z') })
  t.match((await ask('GET', '/toys/v1/toys/toy-1')).json, { name: 'first' })
  t.match((await ask('GET', '/toys/v2/toys/toy-1')).json, { name: 'second' })
  for (const version of ['v1', 'v2']) {
    t.match(await ask('GET', `/toys/${version}/openapi.json`), { status: 200 })
    t.match(await ask('GET', `/toys/${version}/docs`), { status: 200 })
  }
})

await t.test(
  'a deprecated API says so on every answer, problems and documents included',
  async t => {
    const { ask } = await livingToys(t, { yaml, clock: testClock('2026-06-01T00:00:00Z') })
    const asked = [
      [await ask('GET', '/toys/v1/toys'), 200],
      [await ask('HEAD', '/toys/v1/toys'), 200],
      [await ask('GET', '/toys/v1/toys?limit=99'), 400],
      [await ask('POST', '/toys/v1/toys', { body: {} }), 400],
      [await ask('GET', '/toys/v1/toys', { key: null }), 401],
      [await ask('GET', '/toys/v1/nothing'), 404],
      [await ask('PUT', '/toys/v1/toys'), 405],
      [await ask('OPTIONS', '/toys/v1/toys'), 204],
      [await ask('GET', '/toys/v1/toys', { headers: { accept: 'text/csv' } }), 406],
      [await ask('GET', '/toys/v1/openapi.json'), 200],
      [await ask('GET', '/toys/v1/openapi.yaml'), 200],
      [await ask('GET', '/toys/v1/docs'), 200],
    ] as const
    for (const [answer, status] of asked) {
      t.equal(answer.status, status)
      t.match(answer.headers, announced, String(status))
    }
    const successor = await ask('GET', '/toys/v2/toys')
    for (const name of Object.keys(announced)) t.notOk(successor.headers[name], name)
    t.match(await ask('GET', '/toys/v2/docs'), { status: 200 }, 'the link leads somewhere')
  },
)

await t.test(
  'after its sunset it is gone, by itself, and its documents can still be read',
  async t => {
    const clock = testClock('2026-12-31T23:59:58Z')
    const { ask } = await livingToys(t, { yaml, clock })
    t.equal((await ask('GET', '/toys/v1/toys')).status, 200)
    clock.set('2026-12-31T23:59:59Z')
    for (const path of ['/toys/v1/toys', '/toys/v1/toys/toy-1', '/toys/v1/whatever']) {
      const gone = await ask('GET', path, { key: null })
      t.match(gone, { status: 410, headers: announced }, path)
      t.match(gone.json, { code: 'gone', successor: '/toys/v2/docs' })
    }
    t.equal((await ask('POST', '/toys/v1/toys', { body: {} })).status, 410)
    t.equal((await ask('GET', '/toys/v1/openapi.json')).status, 200)
    t.equal((await ask('GET', '/toys/v2/toys')).status, 200)
    clock.set('2026-12-30T00:00:00Z')
    t.equal((await ask('GET', '/toys/v1/toys')).status, 200, 'a clock that is set back is believed')
  },
)

await t.test('what lies ahead is announced before it comes', async t => {
  const { ask } = await livingToys(t, {
    yaml: yaml.replace('state: deprecated', 'state: published'),
    clock: testClock('2026-01-01T00:00:00Z'),
  })
  t.match((await ask('GET', '/toys/v1/toys')).headers, announced)
})

await t.test(
  'state sunset and retired end it whatever the date; retired ends its documents',
  async t => {
    const clock = testClock('2026-06-01T00:00:00Z')
    const sunset = await livingToys(t, { yaml: yaml.replace(': deprecated', ': sunset'), clock })
    t.equal((await sunset.ask('GET', '/toys/v1/toys')).status, 410)
    t.equal((await sunset.ask('GET', '/toys/v1/docs')).status, 200)

    const retired = await livingToys(t, { yaml: yaml.replace(': deprecated', ': retired'), clock })
    for (const path of ['/toys/v1/toys', '/toys/v1/docs', '/toys/v1/openapi.json', '/toys/v1']) {
      t.match(await retired.ask('GET', path), { status: 410, headers: announced }, path)
    }
    t.notMatch((await retired.ask('GET', '/docs')).text, '/toys/v1/')

    const forgotten = await livingToys(t, {
      yaml: 'old.v1: { state: retired, sunsetAt: 2025-01-01, basePath: /old/v1, successor: toys.v2 }',
      clock,
    })
    t.match((await forgotten.ask('GET', '/old/v1/things')).json, {
      code: 'gone',
      successor: '/toys/v2/docs',
    })
    t.equal((await forgotten.ask('GET', '/old/v12')).status, 404)
  },
)

await t.test('an operation has a life of its own', async t => {
  const clock = testClock('2026-06-01T10:00:00Z')
  const v1 = changedToys('toys.v1', ({ paths }) => {
    Object.assign(paths['/toys/{toyId}']?.['get'] ?? {}, {
      deprecated: true,
      'x-deprecated-at': '2026-05-01',
      'x-sunset': '2026-07-01T00:00:00Z',
      'x-successor': '/toys/v2/docs',
    })
    Object.assign(paths['/toys']?.['post'] ?? {}, { deprecated: true, 'x-sunset': '2026-08-01' })
  })
  const { ask } = await livingToys(t, { yaml: '', clock, v1 })
  const old = {
    deprecation: '@1777593600',
    sunset: 'Wed, 01 Jul 2026 00:00:00 GMT',
    link: '</toys/v2/docs>; rel="successor-version"',
  }
  t.match(await ask('GET', '/toys/v1/toys/toy-1'), { status: 200, headers: old })
  t.match(await ask('HEAD', '/toys/v1/toys/toy-1'), { status: 200, headers: old })
  t.match(
    (await ask('POST', '/toys/v1/toys', { body: {} })).headers,
    { deprecation: '@1780272000', sunset: 'Sat, 01 Aug 2026 00:00:00 GMT' },
    'without a date: since today',
  )
  t.notOk((await ask('GET', '/toys/v1/toys')).headers['deprecation'])
  clock.set('2026-07-01T00:00:00Z')
  t.match(await ask('GET', '/toys/v1/toys/toy-1'), { status: 410, headers: old })
  t.equal((await ask('DELETE', '/toys/v1/toys/toy-1')).status, 204, 'its neighbours live on')
})

await t.test('a brownout refuses everybody but the exempt, while it lasts', async t => {
  const clock = testClock('2026-06-01T09:59:59Z')
  const toy = await livingToys(t, { yaml: '', clock })
  const key = toy.addCaller({ application: 'app_exempt' })
  await toy.gateway.replace({
    apis: [
      served(toys, toy.policyFile),
      served(
        changedToys('toys.v2', d => (d.servers = [{ url: '/toys/v2' }])),
        toy.policyFile,
      ),
    ],
    lifecycle: lifecycleOf(
      t,
      `${yaml}  brownouts:\n    - { from: 2026-06-01T10:00:00Z, to: 2026-06-01T10:10:00Z, exempt: [app_exempt] }`,
    ),
  })
  const status = async () => (await toy.ask('GET', '/toys/v1/toys')).status
  t.equal(await status(), 200)
  clock.set('2026-06-01T10:00:00Z')
  const refused = await toy.ask('GET', '/toys/v1/toys')
  t.match(refused, { status: 503, headers: { ...announced, 'retry-after': '600' } })
  t.match(refused.json, { code: 'brownout', successor: '/toys/v2/docs' })
  t.equal((await toy.ask('GET', '/toys/v1/toys', { key: null })).status, 401)
  t.equal((await toy.ask('GET', '/toys/v1/toys', { key })).status, 200, 'exempt')
  t.equal((await toy.ask('POST', '/toys/v1/hooks/erp', { body: {}, key: null })).status, 503)
  t.equal((await toy.ask('GET', '/toys/v2/toys')).status, 200, 'another API')
  t.equal((await toy.ask('GET', '/toys/v1/docs')).status, 200, 'documents')
  clock.set('2026-06-01T10:10:00Z')
  t.equal(await status(), 200)
  t.notOk(toy.calls.length, 'no handler of the first generation')
})

await t.test('a brownout of a share refuses just that share', async t => {
  const clock = testClock('2026-06-01T10:00:00Z')
  const { ask } = await livingToys(t, {
    yaml: `${yaml}  brownouts: [{ from: 2026-06-01, to: 2026-06-02, share: 0.1 }]`,
    clock,
  })
  let refused = 0
  for (let count = 0; count < 200; count++) {
    const { status, headers } = await ask('GET', '/toys/v1/toys')
    if (status === 503) refused += 1
    if (status === 503) t.equal(headers['retry-after'], '1')
  }
  t.ok(refused >= 19 && refused <= 21, `${refused} of 200`)
})

await t.test('a brownout comes again on its days, also across midnight', async t => {
  const clock = testClock('2026-06-01T00:00:00Z')
  const { ask } = await livingToys(t, {
    yaml: `${yaml}  brownouts: [{ from: 2026-06-01, to: 2026-06-20, days: [tue], at: '23:50', minutes: 20 }]`,
    clock,
  })
  // The first of June 2026 is a Monday.
  for (const [instant, status] of [
    ['2026-06-01T23:55:00Z', 200],
    ['2026-06-02T23:49:59Z', 200],
    ['2026-06-02T23:50:00Z', 503],
    ['2026-06-03T00:09:59Z', 503],
    ['2026-06-03T00:10:00Z', 200],
    ['2026-06-09T23:51:00Z', 503],
    ['2026-06-16T23:51:00Z', 503],
    ['2026-06-23T23:51:00Z', 200],
  ] as const) {
    clock.set(instant)
    t.equal((await ask('GET', '/toys/v1/toys')).status, status, instant)
  }
})

await t.test('what is wrong in lifecycle.yaml is named with file and line', async t => {
  const wrong: readonly [string, RegExp][] = [
    ['toys.v1: { state: old }', /lifecycle\.yaml:1 toys\.v1\.state must be one of published/],
    ['toys.v1: { sunset: 2027-01-01 }', /lifecycle\.yaml:1 toys\.v1 does not know sunset/],
    ['toys.v1: { state: deprecated }', /lifecycle\.yaml:1 .*deprecatedAt/],
    ['toys.v1:\n  sunsetAt: 2026-02-30', /lifecycle\.yaml:2 toys\.v1\.sunsetAt must be a date/],
    [
      'toys.v1:\n  deprecatedAt: 2027-01-01\n  sunsetAt: 2026-01-01',
      /lifecycle\.yaml:3 .*earlier than deprecatedAt/,
    ],
    [
      'toys.v1:\n  brownouts:\n    - { from: 2026-02-01, to: 2026-01-01 }',
      /lifecycle\.yaml:3 .*later than from/,
    ],
  ]
  for (const [text, message] of wrong) t.throws(() => lifecycleOf(t, text), message, text)

  const toy = await toyGateway(t)
  const apis = [served(toys, toy.policyFile)]
  for (const [text, message] of [
    ['toy.v1: {}', /lifecycle\.yaml:1 there is no API toy\.v1; there are toys\.v1/],
    ['toys.v1: { successor: toys.v9 }', /lifecycle\.yaml:1 toys\.v1\.successor: .*toys\.v9/],
  ] as const) {
    await t.rejects(toy.gateway.replace({ apis, lifecycle: lifecycleOf(t, text) }), message)
  }
  const contract = changedToys('toys.v1', ({ paths }) => {
    Object.assign(paths['/toys']?.['get'] ?? {}, { deprecated: true, 'x-sunset': 'soon' })
  })
  await t.rejects(
    toy.gateway.replace({ apis: [served(contract, toy.policyFile)] }),
    /toys\.v1 listToys: x-sunset must be a date/,
  )
  t.equal((await toy.ask('GET', '/toys/v1/toys')).status, 200, 'the running one goes on')
})

await t.test('links of an answer and of its API add up', async t => {
  const toy = await livingToys(t, { yaml, clock: testClock('2026-06-01T00:00:00Z') })
  const { handlers } = served(toys, '').served ?? {}
  const link = '</toys/v1/toys?page=2>; rel="next"'
  await toy.gateway.replace({
    apis: [
      {
        contract: toys,
        served: {
          policies: toy.policyFile,
          handlers: {
            ...handlers,
            makeToy: async () => ({
              status: 201,
              body: { toyId: 'toy-1', name: 'Robot' },
              headers: { link },
            }),
          },
        },
      },
      served(toysV2, toy.policyFile),
    ],
    lifecycle: lifecycleOf(t, yaml),
  })
  const { headers } = await toy.ask('POST', '/toys/v1/toys', {
    body: { name: 'Robot', quantity: 1 },
    headers: { 'idempotency-key': '"links-add-up"' },
  })
  t.equal(headers['link'], `${announced.link}, ${link}`)
})
