import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'
import { adminServer } from '../admin.ts'
import { ask as askAt, toyGateway, toyPolicies } from '../gateway.suite.ts'
import { mergedReports, observedPolicies } from './would-block.ts'

const once = { 'idempotency-key': 'a' }

await t.test(
  'an entry under observation refuses nothing, and what it would have refused is reported',
  async t => {
    const observed = observedPolicies()
    const { ask, caller, addCaller, gateway, calls } = await toyGateway(t, {
      services: { observed },
      plans: [
        { name: 'default', limits: [] },
        { name: 'one', limits: [{ name: 'minute', quota: 2, windowSeconds: 3_600, burst: 1 }] },
      ],
      policies: toyPolicies
        .replace(
          '- kind: rate-limit',
          '- { kind: rate-limit, id: new-plan, observe: true, options: { plan: one } }',
        )
        .replace(
          '- kind: validate-request',
          '- { kind: validate-request, options: { unknownQuery: ignore } }\n- { kind: validate-request, id: no-unknown, observe: true }',
        ),
    })
    observed.countIn(gateway.metrics.registry)
    const other = addCaller({ application: 'app_other' })
    for (let asked = 0; asked < 3; asked++) {
      const answer = await ask('GET', '/toys/v1/toys?utm=mail')
      t.equal(answer.status, 200)
      t.notOk(answer.headers['ratelimit'], 'and no header of it is sent')
    }
    t.equal((await ask('GET', '/toys/v1/toys?page=2', { key: other })).status, 200)
    t.equal(
      (await ask('GET', '/toys/v1/toys?limit=five')).status,
      400,
      'the entry that counts still counts',
    )
    t.equal(calls.length, 4)

    const { consumers } = observed.report()
    const at = { api: 'toys.v1', operation: 'listToys' }
    t.match(consumers, [
      {
        application: caller.principal.application,
        places: [
          {
            ...at,
            policy: 'no-unknown',
            code: 'request-invalid',
            pointer: '?utm',
            keyword: 'unknown',
            count: 3,
          },
          { ...at, policy: 'new-plan', code: 'quota-exceeded', pointer: '', count: 3 },
        ],
      },
      { application: 'app_other', count: 1, places: [{ policy: 'no-unknown', pointer: '?page' }] },
    ])

    const admin = adminServer({ ...gateway, wouldBlock: async () => observed.report() })
    await new Promise<void>(resolve => admin.listen(0, '127.0.0.1', resolve))
    t.teardown(() => admin.close())
    const url = `http://127.0.0.1:${(admin.address() as { port: number }).port}`
    t.match((await askAt(url, 'GET', '/policies/would-block', {})).json, {
      consumers: [{ count: 6 }, { count: 1 }],
    })
    const { text } = await askAt(url, 'GET', '/metrics', {})
    const program = fileURLToPath(new URL('../crossdock.ts', import.meta.url))
    const command = [program, 'policies', 'would-block', '--admin-url', url]
    const { stdout } = await promisify(execFile)(process.execPath, command)
    t.match(stdout, /app_other +1 since/)
    t.match(stdout, /3 +toys\.v1 listToys +no-unknown: request-invalid \?utm \(unknown\)/)
    t.match(
      text,
      /crossdock_policy_would_block_total\{policy="no-unknown",code="request-invalid"\} 4/,
    )
  },
)

await t.test(
  'validation may be watched before it counts: requests go on as they were sent',
  async t => {
    const observed = observedPolicies()
    const { ask, calls, caller } = await toyGateway(t, {
      services: { observed },
      policies: toyPolicies.replace(
        '- kind: validate-request',
        '- { kind: validate-request, observe: true }',
      ),
    })
    const sent = { name: 7, quantity: 1, colour: 'red' }
    t.equal((await ask('POST', '/toys/v1/toys?x=1', { body: sent, headers: once })).status, 201)
    t.strictSame(calls[0]?.input, sent)
    t.equal((await ask('GET', '/toys/v1/toys?limit=five')).status, 200)
    t.strictSame(calls[1]?.input, { limit: 'five' })
    t.match(observed.report().consumers, [
      {
        application: caller.principal.application,
        places: [
          { pointer: '?x' },
          { pointer: '/colour' },
          { pointer: '/name' },
          { pointer: '?limit' },
        ],
      },
    ])
  },
)

await t.test('answers too: a wrong one is sent, and who got it is known', async t => {
  const observed = observedPolicies()
  const { ask } = await toyGateway(t, {
    services: { observed },
    handlers: { getToy: async () => ({ toyId: 'toy-1' }) },
    policies: toyPolicies.replace(
      '- kind: validate-response',
      '- { kind: validate-response, observe: true }',
    ),
  })
  t.equal((await ask('GET', '/toys/v1/toys/toy-1')).status, 200)
  t.match(observed.report().consumers, [
    { places: [{ code: 'answer-invalid', policy: 'validate-response' }] },
  ])
})

await t.test('a body that is too large would have been refused', async t => {
  const observed = observedPolicies()
  const { ask } = await toyGateway(t, {
    services: { observed },
    policies: `- { kind: body-limit, id: smaller, observe: true, options: { bytes: 10 } }\n${toyPolicies}`,
  })
  const made = await ask('POST', '/toys/v1/toys', {
    body: { name: 'a', quantity: 1 },
    headers: once,
  })
  t.equal(made.status, 201)
  t.match(observed.report().consumers, [
    { places: [{ policy: 'smaller', code: 'payload-too-large' }] },
  ])
})

await t.test('who calls, and whether it may, is never only observed', async t => {
  for (const kind of ['authorise', 'idempotency', 'verify-webhook']) {
    const policies = toyPolicies.replace(`- kind: ${kind}`, `- kind: ${kind}\n  observe: true`)
    await t.rejects(toyGateway(t, { policies }), /no entry provides|needs an entry above/, kind)
  }
})

await t.test('the report stays within bounds, whoever sends what', t => {
  const observed = observedPolicies({ clock: () => 0 })
  const seen = {
    api: 'a',
    operation: 'b',
    policy: 'c',
    code: 'request-invalid',
    keyword: 'k',
    correlationId: 'x',
  } as const
  for (let i = 0; i < 1_000; i++)
    observed.record({ ...seen, application: `app_${i}`, pointer: '/a' })
  for (let i = 0; i < 1_000; i++)
    observed.record({ ...seen, application: 'app_0', pointer: `/a${i}` })
  for (let i = 0; i < 1_000; i++)
    observed.record({ ...seen, application: 'app_1', pointer: `/a/${i}/b` })
  const { consumers } = observed.report()
  t.equal(consumers.length, 501)
  t.match(
    consumers.find(({ application }) => application === 'other'),
    { count: 500 },
  )
  t.equal(consumers.find(({ application }) => application === 'app_0')?.places.length, 201)
  t.match(consumers.find(({ application }) => application === 'app_1')?.places, [
    { pointer: '/a/*/b', count: 1_000 },
    {},
  ])
  t.end()
})

await t.test('what several processes have seen is one report', t => {
  const seen = {
    api: 'a',
    operation: 'b',
    policy: 'c',
    code: 'request-invalid',
    keyword: 'k',
  } as const
  const [first, second] = [1_000, 2_000].map(atMs => {
    const observed = observedPolicies({ clock: () => atMs })
    const record = (application: string, pointer: string) =>
      observed.record({ ...seen, application, pointer, correlationId: `at ${atMs}` })
    record('app_both', '/same')
    record('app_both', `/at${atMs}`)
    if (atMs === 2_000) for (let i = 0; i < 3; i++) record('app_one', '/same')
    return observed.report()
  })
  const both = [first, second].filter(report => report !== undefined)
  for (const reports of [both, both.toReversed()]) {
    const { since, consumers } = mergedReports(reports)
    t.equal(since, new Date(1_000).toISOString())
    t.match(consumers, [
      {
        application: 'app_both',
        count: 4,
        places: [
          {
            pointer: '/same',
            count: 2,
            firstAt: new Date(1_000).toISOString(),
            lastAt: new Date(2_000).toISOString(),
            correlationId: 'at 2000',
          },
          { count: 1 },
          { count: 1 },
        ],
      },
      { application: 'app_one', count: 3 },
    ])
  }
  t.end()
})
