import t from 'tap'
import { parseAllDocuments } from 'yaml'
import { toyGateway, eventually } from '../../gateway.suite.ts'
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
    const { json: storefront } = await read('/catalogue/storefront.v1')
    t.match(storefront.consumers, [
      {
        consumer: application,
        name: 'Shop',
        audience: 'storefront',
        calls: 1,
        operations: ['placeOrder'],
      },
    ])
    t.match(storefront.service, { requests: 1, availability: 100 })
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

await t.test('Backstage can read what there is', async t => {
  const { ask, url } = await toyGateway(t)
  const answer = await ask('GET', '/catalog-info.yaml', { key: null })
  t.match(answer, { status: 200, headers: { 'content-type': 'application/yaml' } })
  const entities = parseAllDocuments(answer.text).map(document => document.toJS())
  const api = entities.find(({ kind }) => kind === 'API')
  t.match(api, {
    apiVersion: 'backstage.io/v1alpha1',
    metadata: { name: 'toys.v1' },
    spec: { type: 'openapi', definition: { $text: `${url}/toys/v1/openapi.json` } },
  })
  const names = new Set(
    entities.map(({ kind, metadata }) => `${String(kind).toLowerCase()}:${metadata.name}`),
  )
  t.ok(names.has(api.spec.owner), 'its owner is there')
  t.ok(names.has(`system:${api.spec.system}`), 'its system is there')
})
