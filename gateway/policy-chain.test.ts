import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { toyGateway, toyPolicies } from './gateway.suite.ts'
import { readPlans } from './plans.ts'

/** The complete list with one change; every fault must name file and line. */
const cases: readonly [string, string, RegExp][] = [
  [
    'an unknown kind',
    toyPolicies.replace('kind: rate-limit', 'kind: rate-limits'),
    /toys\.yaml:9 there is no policy kind rate-limits; known are authenticate-key, /,
  ],
  [
    'an unknown option',
    toyPolicies.replace('bytes: 4096', 'byte: 4096'),
    /toys\.yaml:3 options does not know byte; it takes bytes/,
  ],
  [
    'a wrong option',
    toyPolicies.replace('bytes: 4096', 'bytes: lots'),
    /toys\.yaml:3 options\.bytes must be integer/,
  ],
  [
    'an option of a kind that takes none',
    toyPolicies.replace('- kind: idempotency', '- kind: idempotency\n  options: { hours: 24 }'),
    /toys\.yaml:12 options does not know hours; it takes no options/,
  ],
  [
    'an unknown member of an entry',
    toyPolicies.replace('- kind: authorise', '- kind: authorise\n  operation: [getToy]'),
    /toys\.yaml:9 does not know operation; it takes kind, id, operations, enabled, options/,
  ],
  [
    'an unknown operation',
    toyPolicies.replace('[receiveHook]', '[receiveHook, getTrain]'),
    /toys\.yaml:5 verify-webhook: the contract has no operation getTrain; it has listToys, /,
  ],
  [
    'an unknown scope',
    toyPolicies.replace(
      '- kind: authorise',
      '- kind: authorise\n  options: { alsoRequire: [toys:eat] }',
    ),
    /toys\.yaml:8 listToys needs the scope toys:eat, which does not exist; known are toys:read, /,
  ],
  [
    'an unknown plan',
    toyPolicies.replace('- kind: rate-limit', '- { kind: rate-limit, options: { plan: gold } }'),
    /toys\.yaml:9 names the plan gold, which policies\/plans\.yaml does not have/,
  ],
  [
    'an id twice',
    toyPolicies
      .replace('- kind: rate-limit', '- kind: rate-limit\n  id: limit')
      .replace('- kind: idempotency', '- kind: idempotency\n  id: limit'),
    /toys\.yaml:13 the id limit stands twice/,
  ],
  [
    'limits before it is known who calls',
    toyPolicies
      .replace('- kind: rate-limit\n', '')
      .replace('- kind: body-limit', '- kind: rate-limit\n- kind: body-limit'),
    /toys\.yaml:2 rate-limit needs an entry above it that provides authentication/,
  ],
  [
    'an operation whose caller nobody knows',
    toyPolicies.replace('[listToys, getToy, makeToy, breakToy]', '[listToys, getToy, makeToy]'),
    /no entry provides authentication for breakToy of toys\.v1/,
  ],
  [
    'an operation nobody checks',
    toyPolicies.replace('- kind: validate-request\n', ''),
    /no entry provides request validation for listToys of toys\.v1/,
  ],
  [
    'an entry that is switched off does not count',
    toyPolicies.replace(
      '- kind: validate-response',
      '- { kind: validate-response, enabled: false }',
    ),
    /no entry provides response validation for listToys/,
  ],
  [
    'a key that is required and not taken',
    toyPolicies.replace('- kind: idempotency\n', ''),
    /no entry provides idempotency for makeToy/,
  ],
  ['no list', 'kind: authorise', /toys\.yaml:1 must be array/],
  ['no YAML', '- kind: [', /toys\.yaml:1 /],
]

for (const [what, policies, expected] of cases) {
  await t.test(`${what} stops the start`, async t => {
    await t.rejects(toyGateway(t, { policies }), { name: 'PolicyError', message: expected })
  })
}

await t.test('every fault is told at once', async t => {
  const policies = toyPolicies
    .replace('kind: rate-limit', 'kind: rate-limits')
    .replace('bytes: 4096', 'bytes: 0')
  const message = /rate-limits[^]*bytes must be >= 1|bytes must be >= 1[^]*rate-limits/
  await t.rejects(toyGateway(t, { policies }), { message })
})

await t.test('entries run in the order of the file', async t => {
  const { ask, addCaller } = await toyGateway(t, {
    policies: toyPolicies
      .replace('- kind: rate-limit\n', '')
      .replace('- kind: idempotency', '- kind: idempotency\n- kind: rate-limit'),
    plans: [{ name: 'default', limits: [{ name: 'a', quota: 3, windowSeconds: 60, burst: 1 }] }],
  })
  const key = addCaller({})
  t.match(await ask('GET', '/toys/v1/toys?limit=x', { key }), { status: 400 })
  t.match(
    await ask('GET', '/toys/v1/toys', { key }),
    { status: 200 },
    'a refused request was not counted',
  )
  t.match(
    await ask('GET', '/toys/v1/toys?limit=x', { key }),
    { status: 400 },
    'it is checked first',
  )
  t.match(await ask('GET', '/toys/v1/toys', { key }), { status: 429 })
})

await t.test('plans name what is wrong with them by file and line', async t => {
  const file = join(t.testdir(), 'plans.yaml')
  const read = (text: string) => {
    writeFileSync(file, text)
    return readPlans(file)
  }
  const limit = (changes = '') => `
default:
  description: Everyone
  limits:
    - { name: application, quota: 10, windowSeconds: 60, burst: 2${changes} }`
  t.match([...read(limit()).values()], [{ name: 'default', limits: [{ quota: 10, burst: 2 }] }])
  t.throws(() => read(limit(', bursts: 3')), { message: /plans\.yaml:5 .*does not know bursts/ })
  t.throws(() => read(limit().replace('burst: 2', 'burst: 10')), {
    message: /plans\.yaml:5 burst must be smaller than quota/,
  })
  t.throws(() => read(limit().replace('default', 'standard')), {
    message: /must have a plan called default/,
  })
  t.throws(
    () => read(`${limit()}\n    - { name: application, quota: 9, windowSeconds: 1, burst: 1 }`),
    {
      message: /plans\.yaml:6 the plan default has two limits called application/,
    },
  )
})

await t.test('a limit for an operation that nobody has stops the start', async t => {
  const limit = { name: 'a', quota: 3, windowSeconds: 60, burst: 1, operations: ['paintToy'] }
  await t.rejects(toyGateway(t, { plans: [{ name: 'default', limits: [limit] }] }), {
    message: /default\.a limits paintToy, which no contract has/,
  })
})
