import t from 'tap'
import { toyGateway } from './gateway.suite.ts'

await t.test('parameters are read by their style and have the type of their schema', async t => {
  const { ask, calls } = await toyGateway(t)
  const cases: readonly [string, object][] = [
    ['', {}],
    ['limit=5', { limit: 5 }],
    ['maxPrice=12.50', { maxPrice: 12.5 }],
    ['maxPrice=-1e2', { maxPrice: -100 }],
    ['inStock=true', { inStock: true }],
    ['name=Robo%20Cop+2', { name: 'Robo Cop 2' }],
    ['name=true', { name: 'true' }],
    ['name=M%C3%BCller', { name: 'Müller' }],
    ['tag=red', { tag: ['red'] }],
    ['tag=red&tag=a%26b', { tag: ['red', 'a&b'] }],
    ['size=1,2,3', { size: [1, 2, 3] }],
    ['pipe=a%7Cb|c', { pipe: ['a', 'b', 'c'] }],
    ['made%5Byear%5D=1999&made[country]=DE', { made: { year: 1999, country: 'DE' } }],
    ['&&limit=5&', { limit: 5 }],
  ]
  for (const [query, input] of cases) {
    const { status, text } = await ask('GET', `/toys/v1/toys${query && '?'}${query}`)
    t.equal(status, 200, `${query} ${text}`)
    t.strictSame(calls.at(-1)?.input, input, query)
  }
})

await t.test(
  'what does not spell its type, or is not in the contract, is refused with its place',
  async t => {
    const { ask, calls } = await toyGateway(t)
    const cases: readonly [string, string, string][] = [
      ['limit=five', '?limit', 'type'],
      ['limit=5.0', '?limit', 'type'],
      ['limit=05', '?limit', 'type'],
      ['limit=+5', '?limit', 'type'],
      ['limit=', '?limit', 'type'],
      ['limit', '?limit', 'type'],
      ['limit=99999999999999999999', '?limit', 'type'],
      ['limit=11', '?limit', 'maximum'],
      ['limit=1&limit=2', '?limit', 'repeated'],
      ['maxPrice=0x10', '?maxPrice', 'type'],
      ['maxPrice=1e999', '?maxPrice', 'type'],
      ['inStock=1', '?inStock', 'type'],
      ['inStock=TRUE', '?inStock', 'type'],
      ['name=', '?name', 'minLength'],
      ['name=%ff', '?name', 'encoding'],
      ['name=%zz', '?name', 'encoding'],
      ['size=1,b', '?size/1', 'type'],
      ['size=1,2,3,4', '?size', 'maxItems'],
      ['size=1&size=2', '?size', 'repeated'],
      ['made[year]=old', '?made/year', 'type'],
      ['made[colour]=red', '?made[colour]', 'unknown'],
      ['colour=red', '?colour', 'unknown'],
      ['__proto__=1', '?__proto__', 'unknown'],
    ]
    for (const [query, pointer, keyword] of cases) {
      const { json } = await ask('GET', `/toys/v1/toys?${query}`)
      t.match(json, { status: 400, code: 'request-invalid', errors: [{ pointer, keyword }] }, query)
    }
    t.equal(calls.length, 0)
  },
)

await t.test('path and header parameters are checked too', async t => {
  const { ask } = await toyGateway(t)
  t.match((await ask('GET', '/toys/v1/toys/car-1')).json, {
    status: 400,
    errors: [{ pointer: '?toyId', keyword: 'pattern' }],
  })
  t.match((await ask('GET', '/toys/v1/toys', { headers: { 'x-shelf': 'top' } })).json, {
    status: 400,
    errors: [{ pointer: 'header X-Shelf', keyword: 'type', detail: 'must be an integer' }],
  })
  t.match(await ask('GET', '/toys/v1/toys', { headers: { 'x-shelf': '3' } }), { status: 200 })
})

await t.test('unknown query parameters pass where the policy says so', async t => {
  const { ask, calls } = await toyGateway(t, {
    policies: `
- { kind: verify-webhook, operations: [receiveHook] }
- kind: authenticate-key
- kind: authorise
- { kind: validate-request, options: { unknownQuery: ignore } }
- kind: idempotency
- kind: validate-response
`,
  })
  t.match(await ask('GET', '/toys/v1/toys?utm_source=mail&limit=2'), { status: 200 })
  t.strictSame(calls[0]?.input, { limit: 2 }, 'and do not reach the handler')
})
