import t from 'tap'
import { toyGateway, toyPolicies } from '../gateway.suite.ts'

await t.test('a scope the contract asks for and the key lacks: 403 that names it', async t => {
  const { ask, addCaller, calls } = await toyGateway(t)
  const reader = addCaller({ scopes: ['toys:read'] })
  t.match(await ask('GET', '/toys/v1/toys', { key: reader }), { status: 200 })
  const answer = await ask('DELETE', '/toys/v1/toys/toy-1', { key: reader })
  t.match(answer.json, {
    status: 403,
    code: 'forbidden',
    detail: 'The key needs the scope toys:write.',
  })
  t.equal(
    answer.headers['www-authenticate'],
    'Bearer realm="crossdock", error="insufficient_scope", scope="toys:write"',
  )
  t.strictSame(
    calls.map(({ operation }) => operation),
    ['listToys'],
  )
})

await t.test('an entry can ask for more than the contract does', async t => {
  const { ask, addCaller } = await toyGateway(t, {
    policies: toyPolicies.replace(
      '- kind: authorise',
      '- kind: authorise\n- { kind: authorise, operations: [listToys], options: { alsoRequire: [toys:write] } }',
    ),
  })
  const reader = addCaller({ scopes: ['toys:read'] })
  t.match(await ask('GET', '/toys/v1/toys', { key: reader }), { status: 403 })
  t.match(await ask('GET', '/toys/v1/toys/toy-1', { key: reader }), { status: 200 })
})
