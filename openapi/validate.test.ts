import t from 'tap'
import { loadContract, type Schema } from './contract.ts'
import { compiler, type Check } from './validate.ts'

const order = {
  channel: 'storefront',
  currency: 'EUR',
  lines: [{ sku: 'MUG-WHITE', quantity: 2, unitPrice: { currency: 'EUR', amount: '12.50' } }],
  delivery: { method: 'clickAndCollect', locationId: 'STORE-MITTE' },
  payment: { method: 'token', token: 'tok_visa' },
}
const { document } = loadContract('orders')
const newOrder = compiler(document)({ $ref: '#/components/schemas/NewOrder' })

await t.test('what keeps the contract has no faults and is not changed', t => {
  const given = structuredClone(order)
  t.same(newOrder(given), [])
  t.same(given, order)
  t.end()
})

await t.test('each fault has a place, a rule and what is expected, and never the value', t => {
  const faults = newOrder({
    ...order,
    chanel: 'secret-value',
    channel: 'SECRET',
    placedAt: '2026-02-30T00:00:00Z',
    lines: [
      { sku: '', quantity: 0 },
      { sku: 'a', quantity: '2', gtin: '4006381333932' },
      { quantity: 1 },
    ],
    delivery: { method: 'secret' },
  })
  t.same(
    faults.map(({ pointer, detail }) => [pointer, detail]),
    [
      ['/chanel', 'is not known here; did you mean channel?'],
      ['/channel', 'does not have the expected form, such as storefront'],
      ['/placedAt', 'must be an RFC 3339 instant such as 2026-11-21T09:30:00Z'],
      ['/lines/0/sku', 'must not be empty'],
      ['/lines/0/sku', 'does not have the expected form, such as MUG-WHITE'],
      ['/lines/0/quantity', 'must be at least 1'],
      ['/lines/1/gtin', 'must be a GTIN of 8, 12, 13 or 14 digits with a right check digit'],
      ['/lines/1/quantity', 'must be an integer, not a string'],
      ['/lines/2/sku', 'is required'],
      ['/delivery/method', 'must be one of shipToHome, clickAndCollect'],
    ],
  )
  t.notMatch(JSON.stringify(faults), /secret/i)
  t.end()
})

await t.test('a tagged union is judged by the branch the tag names', t => {
  const faultsOf = (payment: unknown) =>
    newOrder({ ...order, payment }).map(({ pointer, detail }) => `${pointer} ${detail}`)
  t.same(faultsOf({ method: 'token' }), ['/payment/token is required'])
  t.same(faultsOf({ method: 'cash' }), ['/payment/method must be one of token, collectedByChannel'])
  t.same(faultsOf({ token: 'tok_visa' }), ['/payment/method is required, as text'])
  t.same(faultsOf('token'), ['/payment must be an object, not a string'])
  t.same(
    faultsOf({
      method: 'collectedByChannel',
      reference: 'x',
      amount: { currency: 'JPY', amount: '1' },
    }),
    [],
  )
  t.end()
})

await t.test('money must fit its currency', t => {
  const faultsOf = (shipping: unknown, unitPrice: unknown = order.lines[0]?.unitPrice) =>
    newOrder({ ...order, shipping, lines: [{ sku: 'a', quantity: 1, unitPrice }] }).map(
      ({ pointer, keyword, detail }) => `${pointer} ${keyword}: ${detail}`,
    )
  const money = (currency: string, amount: string) => ({ currency, amount })
  t.same(faultsOf(money('EUR', '4.90')), [])
  t.same(faultsOf(money('EUR', '4.9')), [
    '/shipping/amount money: must have 2 decimals, as EUR has',
  ])
  t.same(faultsOf(money('JPY', '4.90')), [
    '/shipping/amount money: must have no decimals, as JPY has',
  ])
  t.same(faultsOf(money('KWD', '4.900')), [])
  t.same(faultsOf(money('EUR', '-4.90')), ['/shipping/amount money: must not be negative'])
  t.same(faultsOf(money('EUR', '-0.00')), ['/shipping/amount money: must not be a negative zero'])
  t.same(faultsOf(money('EUR', '4.90'), money('EUR', '0.0125')), [])
  t.same(faultsOf(money('EUR', '4.90'), money('EUR', '5')), [
    '/lines/0/unitPrice/amount money: must have at least 2 decimals, as EUR has, and at most 6',
  ])
  t.same(faultsOf(money('BTC', '1.00')), [
    '/shipping/currency format: must be an active ISO 4217 currency code in capitals, such as EUR',
  ])
  t.match(faultsOf({ currency: 'EUR', amount: 4.9 }), ['must be a string, not a number'])
  t.match(faultsOf({ currency: 'EUR' }), ['/shipping/amount required: is required'])
  t.end()
})

await t.test('what an object inherits does not count as a member', t => {
  const check = compiler({})({
    type: 'object',
    additionalProperties: false,
    properties: { toString: { type: 'string' } },
    required: ['toString'],
  })
  t.same(check({}), [{ pointer: '/toString', keyword: 'required', detail: 'is required' }])
  t.same(newOrder({ ...order, valueOf: 1 }).length, 1)
  t.match(newOrder(JSON.parse(JSON.stringify(order).replace('{', '{"__proto__":{},'))), [
    { pointer: '/__proto__' },
  ])
  t.end()
})

await t.test('nothing is coerced, and pointers are escaped', t => {
  const check = compiler({})({
    type: 'object',
    properties: { n: { type: 'integer' }, 'a/b~c': { type: 'boolean' } },
    additionalProperties: false,
  })
  t.same(check({ n: '1' })[0]?.detail, 'must be an integer, not a string')
  t.same(check({ n: null })[0]?.detail, 'must be an integer, not null')
  t.same(check({ 'a/b~c': 1 })[0]?.pointer, '/a~1b~0c')
  t.same(check({ 'x/y': 1 })[0]?.pointer, '/x~1y')
  t.end()
})

await t.test('a hostile value makes few faults, quickly', t => {
  const many = newOrder({ ...order, lines: Array.from({ length: 500 }, () => ({ quantity: 0 })) })
  t.equal(many.length, 20)
  const huge = { ...order, lines: Array.from({ length: 200_000 }, () => ({ quantity: 0 })) }
  const startedAtMs = performance.now()
  t.equal(newOrder(huge).length, 1)
  t.ok(performance.now() - startedAtMs < 1_000, 'within a second')
  t.end()
})

await t.test('what a schema cannot mean stops the start', t => {
  const refused = (schema: Schema, reason: RegExp) =>
    t.throws(() => compiler(document)(schema), reason, JSON.stringify(schema))
  refused({ type: 'string', maxlength: 3 }, /unknown keyword/)
  refused({ type: 'string', format: 'iban' }, /unknown format/)
  refused({ $ref: '#/components/schemas/Nothing' }, /can't resolve reference/)
  refused({ $ref: 'other.yaml#/components/schemas/Order' }, /does not refer to a schema/)
  refused({ type: 'number', minLength: 1 }, /strict mode/)
  refused({ type: 'object', 'x-money': { digit: 'minor' } }, /x-money" value is invalid/)
  t.end()
})

await t.test('a schema that contains itself is compiled once and checks all levels', t => {
  const tree: Schema = {
    type: 'object',
    additionalProperties: false,
    properties: {
      name: { type: 'string' },
      children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
    },
  }
  const check: Check = compiler({ components: { schemas: { Tree: tree } } })({
    $ref: '#/components/schemas/Tree',
  })
  t.same(check({ name: 'a', children: [{ name: 'b', children: [{ name: 'c' }] }] }), [])
  t.same(
    check({ children: [{ children: [{ name: 1 }] }] })[0]?.pointer,
    '/children/0/children/0/name',
  )
  t.end()
})
