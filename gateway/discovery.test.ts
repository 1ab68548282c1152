import t from 'tap'
import { toyGateway, toys } from './gateway.suite.ts'
import { lifecycleOf, served, testClock } from './lifecycle/lifecycle.suite.ts'

type Catalog = { linkset: Record<string, unknown>[] }

await t.test('the API catalogue lists every API with its contract and its pages', async t => {
  const { ask, url } = await toyGateway(t)
  const answer = await ask('GET', '/.well-known/api-catalog', { key: null })
  t.match(answer, {
    status: 200,
    headers: {
      'content-type': 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
      link: `<${url}/.well-known/api-catalog>; rel="api-catalog"`,
    },
  })
  const { linkset } = answer.json as Catalog
  t.match(linkset[0], {
    anchor: `${url}/.well-known/api-catalog`,
    item: [{ href: `${url}/toys/v1` }],
  })
  t.match(linkset[1], {
    anchor: `${url}/toys/v1`,
    'service-desc': [{ href: `${url}/toys/v1/openapi.json` }],
    'service-doc': [{ href: `${url}/toys/v1/docs` }],
  })
  for (const href of answer.text.matchAll(/"href": "([^"]+(?:json|yaml|docs|status))"/g)) {
    t.equal((await ask('GET', new URL(href[1] ?? '').pathname, { key: null })).status, 200)
  }

  const head = await ask('HEAD', '/.well-known/api-catalog', { key: null })
  t.match(head, { status: 200, text: '', headers: { link: /rel="api-catalog"/ } })
  t.equal(head.headers['content-type'], answer.headers['content-type'])
  const post = await ask('POST', '/.well-known/api-catalog', { key: null })
  t.match(post, { status: 405, headers: { allow: 'GET, HEAD, OPTIONS' } })
})

await t.test(
  'the public address counts where it is set, and a retired API is not listed',
  async t => {
    const toy = await toyGateway(t, { options: { publicUrl: 'https://api.example.com' } })
    const catalog = async () => (await toy.ask('GET', '/.well-known/api-catalog')).text
    t.match(await catalog(), '"href": "https://api.example.com/toys/v1"')
    await toy.gateway.replace({
      apis: [served(toys, toy.policyFile)],
      lifecycle: lifecycleOf(t, 'toys.v1: { state: retired, sunsetAt: 2026-01-01 }'),
    })
    t.notMatch(await catalog(), 'toys')
  },
)

await t.test('security.txt says where to report, and until when that is so', async t => {
  const { ask } = await toyGateway(t, {
    options: {
      publicUrl: 'https://api.example.com',
      securityContacts: ['mailto:security@example.com', 'https://example.com/report'],
      clock: testClock('2026-06-01T10:00:00Z'),
    },
  })
  const answer = await ask('GET', '/.well-known/security.txt', { key: null })
  t.match(answer, { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  t.equal(
    answer.text,
    `Contact: mailto:security@example.com
Contact: https://example.com/report
Expires: 2026-11-28T00:00:00Z
Preferred-Languages: en
Canonical: https://api.example.com/.well-known/security.txt
`,
  )
  const { ask: other } = await toyGateway(t)
  t.equal((await other('GET', '/.well-known/security.txt')).status, 404, 'without a contact')
})
