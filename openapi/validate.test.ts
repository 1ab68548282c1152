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
  t.same(faultsOf({ method: 'cash' }), [
    '/payment/method must be one of token, collectedByChannel, split, invoice',
  ])
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
  t.same(compiler({})({ type: 'object', required: ['valueOf'] })({}).length, 1)
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

await t.test('a discriminator names the branch that judges, by mapping or by component', t => {
  const schemas = {
    Cat: {
      type: 'object',
      required: ['pet'],
      properties: { pet: { type: 'string' }, lives: { type: 'integer' } },
    },
    Dog: {
      type: 'object',
      required: ['pet', 'bark'],
      properties: { pet: { type: 'string' }, bark: { type: 'boolean' } },
    },
    Fish: { type: 'object', properties: { pet: { type: 'string' }, fins: { type: 'integer' } } },
  }
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
  const mapping = { cat: '#/components/schemas/Cat', tabby: 'Cat', dog: 'Dog' }
  for (const union of ['oneOf', 'anyOf']) {
    const Pet = {
      [union]: [ref('Cat'), ref('Dog'), ref('Fish')],
      discriminator: { propertyName: 'pet', mapping },
    }
    const check = compiler({ components: { schemas: { ...schemas, Pet } } })(ref('Pet'))
    const faults = (value: unknown) =>
      check(value).map(({ pointer, detail }) => `${pointer} ${detail}`)
    // By itself it would be a cat and a fish as well.
    t.same(faults({ pet: 'cat', lives: 7 }), [])
    t.same(faults({ pet: 'tabby', lives: 7 }), [])
    t.same(faults({ pet: 'Fish', fins: 2 }), [], 'what no mapping names has its own name')
    t.same(faults({ pet: 'dog', lives: 7 }), ['/bark is required'])
    t.same(faults({ pet: 'cat', lives: 'nine' }), ['/lives must be an integer, not a string'])
    t.same(faults({ pet: 'Cat' }), ['/pet must be one of cat, tabby, dog, Fish'])
    t.same(faults({ pet: 'bird' }), ['/pet must be one of cat, tabby, dog, Fish'])
    t.same(faults({ lives: 7 }), ['/pet is required, as text'])
    t.same(
      faults('cat'),
      ['must be an object, not a string'].map(detail => ` ${detail}`),
    )
  }
  const refused = (discriminator: object, reason: RegExp, more: object = {}) =>
    t.throws(
      () =>
        compiler({
          components: {
            schemas: {
              ...schemas,
              Pet: { oneOf: [ref('Cat'), ref('Dog')], discriminator, ...more },
            },
          },
        })(ref('Pet')),
      reason,
    )
  refused(
    { propertyName: 'pet', mapping: { bird: 'Bird' } },
    /Pet\/discriminator mapping bird: .*can't resolve/,
  )
  refused(
    { propertyName: 'pet', mapping: { fish: 'Fish' } },
    /mapping fish names a schema that is no branch/,
  )
  refused({ mapping: {} }, /needs a propertyName/)
  refused({ propertyName: 'pet' }, /has no value that stands for branch 0/, {
    oneOf: [{ type: 'object' }],
  })
  t.throws(
    () =>
      compiler({ components: { schemas: { Pet: { discriminator: { propertyName: 'pet' } } } } }),
    /needs oneOf or anyOf/,
  )
  t.end()
})

await t.test('what goes the other way only is refused, and not asked for', t => {
  const Account = {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'name', 'password'],
    properties: {
      id: { $ref: '#/components/schemas/Id' },
      name: { type: 'string' },
      password: { type: 'string', writeOnly: true },
      key: { type: 'string', 'x-data-class': 'secret' },
    },
  }
  const Id = { type: 'string', readOnly: true }
  const compile = compiler({ components: { schemas: { Account, Id } } })
  const ref = { $ref: '#/components/schemas/Account' }
  const faults = (direction: 'request' | 'answer' | 'redacted' | undefined, value: object) =>
    compile(ref, direction)(value).map(({ pointer, keyword }) => `${pointer} ${keyword}`)
  const [id, name, password, key] = [{ id: '1' }, { name: 'a' }, { password: 'p' }, { key: 'k' }]
  t.same(faults('request', { ...name, ...password }), [])
  t.same(faults('request', { ...id, ...name, ...password }), ['/id readOnly'])
  t.same(faults('answer', { ...id, ...name, ...key }), [])
  t.same(faults('answer', { ...id, ...name, ...password }), ['/password readOnly'])
  t.same(faults('redacted', { ...id, ...name, ...key }), ['/key readOnly'])
  t.same(faults(undefined, { ...id, ...name, ...password }), [])
  t.same(faults(undefined, { ...name }), ['/id required', '/password required'])
  t.end()
})

await t.test('both engines say the same', t => {
  // What is read as a resource of its own is judged by the interpreter, everything else by ajv's functions.
  const schema: Schema = {
    type: 'object',
    required: ['kind', 'list'],
    additionalProperties: false,
    minProperties: 2,
    properties: {
      kind: { enum: ['a', 'b'] },
      list: {
        type: 'array',
        prefixItems: [{ type: 'integer', multipleOf: 2 }],
        items: { type: 'string', minLength: 2, maxLength: 3, pattern: '^[a-z]*$' },
        contains: { const: 'ab' },
        uniqueItems: true,
        maxItems: 4,
      },
      when: { type: 'string', format: 'date-time' },
      money: {
        type: 'object',
        'x-money': { digits: 'minor' },
        additionalProperties: { type: 'string' },
      },
      nested: {
        type: ['object', 'null'],
        properties: { x: { not: { type: 'string' } } },
        dependentRequired: { x: ['y'] },
      },
      choice: { anyOf: [{ type: 'integer', minimum: 3 }, { type: 'boolean' }] },
      names: { type: 'object', propertyNames: { maxLength: 2 }, maxProperties: 1 },
    },
    if: { properties: { kind: { const: 'a' } } },
    // oxlint-disable-next-line unicorn/no-thenable
    then: { required: ['when'] },
    else: { properties: { when: false } },
  }
  const values: unknown[] = [
    { kind: 'b', list: [2, 'ab'] },
    { kind: 'a', list: [2, 'ab'], when: '2026-11-21T09:30:00Z' },
    { kind: 'a', list: [2, 'ab'] },
    { kind: 'b', list: [3, 'ab', 'ab'], when: 'x' },
    { kind: 'c', list: ['x', 'abcd', 'A1', '', 'b'], extra: 1 },
    { kind: 'b', list: [2, 'ab'], nested: { x: 'a' }, choice: 'no', names: { abc: 1, d: 2 } },
    {
      kind: 'b',
      list: [2, 'ab'],
      nested: null,
      choice: 2,
      money: { currency: 'EUR', amount: '1' },
    },
    {},
    [],
    null,
    'text',
  ]
  const bySchema = (part: Schema) =>
    compiler({ components: { schemas: { Case: part } } })({ $ref: '#/components/schemas/Case' })
  const [one, other] = [bySchema(schema), bySchema({ $id: 'https://example.com/case', ...schema })]
  const told = (check: Check, value: unknown) =>
    check(value)
      .map(({ pointer, keyword, detail }) => `${pointer} ${keyword}: ${detail}`)
      .filter(fault => !/ if: | contains: | propertyNames: |must be ab$/.test(fault))
      .toSorted()
  for (const value of values) {
    t.same(told(other, value), told(one, value), JSON.stringify(value))
    t.equal(one(value).length === 0, other(value).length === 0)
  }
  t.end()
})

await t.test('the keywords of 2020-12 that others forget', t => {
  const check = (schema: Schema, schemas: Record<string, Schema> = {}) => {
    const judge = compiler({ components: { schemas } })(schema)
    return (value: unknown) => judge(value).map(({ pointer, keyword }) => `${pointer} ${keyword}`)
  }
  const closed = check({
    allOf: [{ properties: { a: { type: 'integer' } } }],
    properties: { b: { type: 'integer' } },
    unevaluatedProperties: false,
  })
  t.same(closed({ a: 1, b: 2 }), [])
  t.same(closed({ a: 1, c: 2 }), ['/c unevaluatedProperties'])
  const tuple = check({
    prefixItems: [{ type: 'integer' }],
    contains: { const: 'x' },
    unevaluatedItems: false,
  })
  t.same(tuple([1, 'x', 'x']), [])
  t.same(tuple([1, 'x', 'y']), ['/2 unevaluatedItems'])
  const tree = {
    $id: 'https://example.com/tree',
    $dynamicAnchor: 'node',
    type: 'object',
    properties: { data: true, children: { type: 'array', items: { $dynamicRef: '#node' } } },
  }
  const strictTree = {
    $id: 'https://example.com/strict-tree',
    $dynamicAnchor: 'node',
    $ref: 'tree',
    unevaluatedProperties: false,
  }
  const strict = check({ $ref: '#/components/schemas/Strict' }, { Tree: tree, Strict: strictTree })
  t.same(strict({ children: [{ data: 1 }] }), [])
  t.same(strict({ children: [{ daat: 1 }] }), ['/children/0/daat unevaluatedProperties'])
  t.end()
})

await t.test('a text that is long does not make a pattern slow, nor a fault late', t => {
  const check = compiler({})({
    type: 'object',
    properties: {
      a: { type: 'string', maxLength: 200, pattern: '[a-z]+@' },
      b: { type: 'integer' },
    },
  })
  const startedAtMs = performance.now()
  const faults = check({ a: 'a'.repeat(200_000), b: 'x' })
  t.match(faults, [
    { pointer: '/a', keyword: 'maxLength' },
    { pointer: '/b', keyword: 'type' },
  ])
  t.ok(performance.now() - startedAtMs < 2_000)
  t.end()
})
