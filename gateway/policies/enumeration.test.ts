import t from 'tap'
import { Problem } from '../../openapi/problem.ts'
import { toyGateway, toyPolicies } from '../gateway.suite.ts'
import { misses } from '../limits/misses.ts'
import type { AuditAct } from './audit.ts'

const guarded = toyPolicies.replace(
  '- kind: rate-limit',
  '- kind: rate-limit\n- { kind: enumeration, options: { misses: 3, windowSeconds: 60 } }',
)

function setUp(remembered?: number) {
  const state = { nowMs: 1_000_000, acts: [] as AuditAct[] }
  return {
    state,
    services: {
      misses: misses({ clock: () => state.nowMs, ...(remembered !== undefined && { remembered }) }),
      audit: { append: async (act: AuditAct) => void state.acts.push(act) },
    },
    handlers: {
      getToy: async (_call: unknown, { toyId }: { toyId: string }) => {
        if (toyId !== 'toy-1') throw new Problem('not-found')
        return { toyId, name: 'Robot' }
      },
    } as never,
  }
}

await t.test('who goes through ids is stopped, and it is told once', async t => {
  const { state, ...options } = setUp()
  const { ask, addCaller, caller, logged } = await toyGateway(t, { ...options, policies: guarded })
  const other = addCaller({})
  for (const id of ['toy-2', 'toy-3', 'toy-4']) {
    t.equal((await ask('GET', `/toys/v1/toys/${id}`)).status, 404)
  }
  state.nowMs += 20_000
  for (const path of ['toy-5', 'toy-1']) {
    const refused = await ask('GET', `/toys/v1/toys/${path}`)
    t.match(refused, { status: 429, headers: { 'retry-after': '40' } }, 'no more can be learnt')
    t.match(refused.json, { code: 'quota-exceeded', 'violated-policies': ['enumeration'] })
  }
  t.equal((await ask('DELETE', '/toys/v1/toys/toy-1')).status, 429, 'by no operation with an id')
  t.equal((await ask('GET', '/toys/v1/toys')).status, 200, 'others go on')
  t.equal((await ask('GET', '/toys/v1/toys/toy-1', { key: other })).status, 200, 'and so do others')

  const { application, tenant } = caller.principal
  const incidents = logged().filter(({ incident }) => incident === 'enumeration')
  t.match(incidents, [{ application, policy: 'enumeration', operation: 'toys.v1:getToy' }])
  t.equal(incidents.length, 1)
  t.match(state.acts, [{ tenant, actor: application, action: 'enumeration', subject: application }])
  t.notMatch(JSON.stringify([incidents, state.acts]), 'toy-4', 'what was tried is not repeated')

  state.nowMs += 40_000
  t.equal((await ask('GET', '/toys/v1/toys/toy-1')).status, 200, 'the window has ended')
})

await t.test(
  'who waits for a thing, or is refused for another reason, goes through none',
  async t => {
    const { state, ...options } = setUp()
    const { ask, addCaller } = await toyGateway(t, { ...options, policies: guarded })
    for (let asked = 0; asked < 10; asked++) {
      t.equal((await ask('GET', `/toys/v1/toys/toy-2?n=${asked}`)).status, 400)
      t.equal((await ask('GET', '/toys/v1/toys/toy-2')).status, 404)
    }
    t.equal((await ask('GET', '/toys/v1/toys/toy-1')).status, 200)
    const reader = addCaller({ scopes: ['toys:read'] })
    for (let asked = 0; asked < 10; asked++) {
      const path = `/toys/v1/toys/toy-${asked}`
      t.equal((await ask('DELETE', path, { key: reader })).status, 403)
      t.equal((await ask('GET', `${path}/parts`, { key: reader })).status, 404)
    }
    t.equal((await ask('GET', '/toys/v1/toys/toy-1', { key: reader })).status, 200)
    t.strictSame(state.acts, [])
  },
)

await t.test('each holder of a token is counted, and memory is bounded', async t => {
  const { state, ...options } = setUp(2)
  const { ask, addCaller } = await toyGateway(t, { ...options, policies: guarded })
  const application = 'app_shared'
  const [ada, bob] = [
    addCaller({ application, subject: 'ada' }),
    addCaller({ application, subject: 'bob' }),
  ]
  for (const id of ['toy-2', 'toy-3', 'toy-4']) {
    await ask('GET', `/toys/v1/toys/${id}`, { key: ada })
  }
  t.equal((await ask('GET', '/toys/v1/toys/toy-1', { key: ada })).status, 429)
  t.equal((await ask('GET', '/toys/v1/toys/toy-1', { key: bob })).status, 200)
  t.match(state.acts, [{ actor: 'ada', subject: application }])
  for (let made = 0; made < 2; made++) {
    await ask('GET', '/toys/v1/toys/toy-2', { key: addCaller({}) })
  }
  t.equal((await ask('GET', '/toys/v1/toys/toy-1', { key: ada })).status, 200, 'forgotten')
})
