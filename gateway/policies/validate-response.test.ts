import t from 'tap'
import { Problem } from '../../openapi/problem.ts'
import { toyGateway, toyPolicies } from '../gateway.suite.ts'

await t.test('an answer that does not keep the contract is withheld', async t => {
  const wrong: readonly [string, () => Promise<unknown>, object][] = [
    [
      'a member missing',
      async () => ({ toyId: 'toy-1' }),
      { pointer: '/name', keyword: 'required' },
    ],
    [
      'a member too many',
      async () => ({ toyId: 'toy-1', name: 'a', cost: 3 }),
      { pointer: '/cost' },
    ],
    [
      'a wrong type',
      async () => ({ toyId: 'toy-1', name: 7 }),
      { pointer: '/name', keyword: 'type' },
    ],
    ['nothing', async () => undefined, { keyword: 'body' }],
  ]
  for (const [what, getToy, fault] of wrong) {
    const { ask, logged } = await toyGateway(t, { handlers: { getToy } })
    const { json, text } = await ask('GET', '/toys/v1/toys/toy-1')
    t.match(json, { status: 502, code: 'answer-invalid' }, what)
    t.notMatch(text, /cost/, 'nothing of the wrong answer is passed on')
    t.match(
      logged().find(({ incident }) => incident === 'answer-invalid'),
      { contract: 'toys.v1', operation: 'getToy', status: 200, faults: [fault] },
      `${what} is an incident`,
    )
  }
})

await t.test('a status the contract does not have is withheld', async t => {
  const { ask } = await toyGateway(t, {
    handlers: { makeToy: async () => ({ status: 200, body: { toyId: 'toy-1', name: 'a' } }) },
  })
  const answer = await ask('POST', '/toys/v1/toys', {
    body: { name: 'a', quantity: 1 },
    headers: { 'idempotency-key': 'a' },
  })
  t.match(answer.json, { status: 502, code: 'answer-invalid' })
})

await t.test('what counts is what is sent: instants and absent members', async t => {
  const { ask } = await toyGateway(t, {
    handlers: {
      getToy: async () => ({
        toyId: 'toy-1',
        name: 'a',
        madeAt: new Date('2026-11-21T09:30:00Z'),
        colour: undefined,
      }),
    },
  })
  t.strictSame((await ask('GET', '/toys/v1/toys/toy-1')).json, {
    toyId: 'toy-1',
    name: 'a',
    madeAt: '2026-11-21T09:30:00.000Z',
  })
})

await t.test(
  'a problem whose status the contract does not have is passed on and logged once',
  async t => {
    const { ask, logged } = await toyGateway(t, {
      handlers: {
        getToy: async () => {
          throw new Problem('state-conflict')
        },
      },
    })
    for (let asked = 0; asked < 3; asked++) {
      t.match(await ask('GET', '/toys/v1/toys/toy-1'), { status: 409 })
    }
    t.match(
      logged().filter(({ incident }) => incident === 'undocumented-status'),
      [{ operation: 'getToy', status: 409 }],
    )
  },
)

await t.test('`report` lets it pass and logs it', async t => {
  const { ask, logged } = await toyGateway(t, {
    handlers: { getToy: async () => ({ toyId: 'toy-1' }) },
    policies: toyPolicies.replace(
      '- kind: validate-response',
      '- { kind: validate-response, options: { mode: report } }',
    ),
  })
  t.match(await ask('GET', '/toys/v1/toys/toy-1'), { status: 200 })
  t.ok(logged().some(({ incident }) => incident === 'answer-invalid'))
})
