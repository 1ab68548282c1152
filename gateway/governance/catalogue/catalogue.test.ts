import t from 'tap'
import { eventually } from '../../gateway.suite.ts'
import { ask as askServer } from '../../gateway.suite.ts'
import { testBoard } from '../governance.suite.ts'

t.setTimeout(240_000)

await t.test(
  'every API is there, with who really uses it and what its requests had done',
  async t => {
    const board = await testBoard(t)
    const { server } = board
    const read = async (path: string) => board.as('rita', 'auditor', 'GET', path)

    const { json: page } = await read('/catalogue')
    const partner = page.apis.find(({ api }: { api: string }) => api === 'partner.v1')
    t.match(partner, {
      title: 'Partner API',
      owner: 'b2b-sales',
      domain: 'commerce',
      audience: 'partner',
      lifecycle: 'published',
      slo: { availability: 99.9 },
    })
    const first = await read('/catalogue?limit=3')
    const next = await read(`/catalogue?limit=200&cursor=${first.json.nextCursor}`)
    t.same([...first.json.apis, ...next.json.apis], page.apis, 'pages are all of it, once')
    const mine = await read('/catalogue?owner=b2b-sales')
    t.same(
      mine.json.apis.map(({ api }: { api: string }) => api),
      ['partner.v1'],
    )

    t.same((await read('/catalogue/storefront.v1')).json.consumers, [], 'nobody called yet')
    const { key, application } = await board.keyOf('Shop', {
      audience: 'storefront',
      scopes: ['orders:write', 'orders:read', 'availability:read'],
    })
    const placed = await askServer(server.baseUrl, 'POST', '/storefront/v1/orders', {
      key,
      headers: { 'idempotency-key': '"catalogue-1"' },
      body: {
        email: 'ada@example.com',
        name: 'Ada Lovelace',
        currency: 'EUR',
        items: [{ sku: 'MUG-WHITE', quantity: 1 }],
        delivery: {
          method: 'ship',
          address: {
            name: 'Ada',
            lines: ['Lindenstr. 4'],
            locality: 'Berlin',
            postalCode: '10969',
            country: 'DE',
          },
        },
        paymentToken: 'tok_visa',
      },
    })
    t.ok(placed.status < 300, placed.text)
    await eventually(async () => {
      const { json } = await read('/catalogue/storefront.v1')
      return json.dependencies.some(({ api }: { api: string }) => api === 'erp')
    })
    // Without a key for doing it once, and without any work that would follow of it.
    const available = '/storefront/v1/availability?sku=MUG-WHITE'
    t.equal((await askServer(server.baseUrl, 'GET', available, { key })).status, 200)
    const { json: storefront } = await read('/catalogue/storefront.v1')
    const dependencyOn = (name: string) =>
      storefront.dependencies.find(({ api }: { api: string }) => api === name)
    t.match(dependencyOn('orders'), { calls: 1, work: ['placeOrder'] })
    t.match(dependencyOn('inventory'), { calls: 1, work: ['getAvailability'] })
    t.notOk('through' in dependencyOn('inventory'))
    t.match(dependencyOn('erp'), { through: ['orders'] })
    t.match(dependencyOn('tax'), { through: ['orders'], work: ['quoteTax'] }, 'asked in passing')
    const { json: orders } = await read('/catalogue/orders')
    t.ok(orders.dependents.includes('storefront.v1'))
    t.notOk('through' in orders.dependencies.find(({ api }: { api: string }) => api === 'erp'))
    t.match(storefront.consumers, [
      {
        consumer: application,
        name: 'Shop',
        audience: 'storefront',
        calls: 2,
        operations: ['getAvailability', 'placeOrder'],
      },
    ])
    t.match(storefront.service, { requests: 2, availability: 100 })
    t.match(storefront.versions, [{ state: 'published' }])
    t.ok((await read('/catalogue/erp')).json.dependents.includes('storefront.v1'))
    t.match(await read('/catalogue/nonsense'), { status: 404 })
  },
)

await t.test('a score says what it is made of, and what each mend would bring', async t => {
  const board = await testBoard(t)
  const read = async (path: string) => board.as('rita', 'auditor', 'GET', path)
  const { json: clean } = await read('/scorecards/partner.v1')
  t.equal(
    clean.parts.reduce((sum: number, { of }: { of: number }) => sum + of, 0),
    100,
  )
  t.match(clean, { api: 'partner.v1', level: 'Governed' })
  const partOf = (card: { parts: { name: string }[] }, name: string) =>
    card.parts.find(part => part.name === name)
  t.match(partOf(clean, 'quality'), { points: 25, evaluated: true })
  t.match(partOf(clean, 'runtime'), { points: 0, evaluated: false }, 'no traffic is not a pass')
  t.match(partOf(clean, 'ownership'), { points: 10 })

  board.engines.lint = [
    {
      rule: 'secured',
      level: 'error',
      pointer: '/paths',
      text: 'Open.',
      fix: 'Close it.',
      fingerprint: 'a1',
    },
    { rule: 'path-kebab', level: 'error', pointer: '/paths', text: 'Camel.', fingerprint: 'a2' },
  ]
  const { json: worse } = await read('/scorecards/orders')
  t.equal(worse.level, 'Draft', 'an error that nobody accepted is no Governed')
  t.match(partOf(worse, 'security'), { points: 7 })
  const fix = worse.fixes.find(({ rule }: { rule?: string }) => rule === 'secured')
  t.match(fix, { part: 'security', points: 3, text: /Close it/ })
  t.ok(worse.fixes.some(({ rule }: { rule?: string }) => rule === 'path-kebab'))
  const points = worse.fixes.map((one: { points: number }) => one.points)
  t.same(
    points,
    points.toSorted((a: number, b: number) => b - a),
    'what brings the most first',
  )

  board.engines.lint = new Error('it took more than 60 s')
  t.match((await read('/scorecards/returns')).json, { level: 'Draft' })
  t.match(partOf((await read('/scorecards/returns')).json, 'quality'), {
    points: 0,
    evaluated: false,
  })

  board.engines.lint = []
  await eventually(async () => {
    const { json } = await read('/scorecards')
    return json.scorecards.every(
      (card: { parts: { name: string }[] }) =>
        (partOf(card, 'quality') as unknown as { evaluated: boolean }).evaluated,
    )
  })
  const { status } = await askServer(board.server.baseUrl, 'GET', '/governance/v1/scorecards', {
    key: (await board.keyOf('Nosy', { audience: 'partner', scopes: ['orders:read'] })).key,
  })
  t.equal(status, 403)
})
