import t from 'tap'
import type { Schema } from './contract.ts'
import { compiler } from './validate.ts'

const money: Schema = {
  type: 'object',
  required: ['currency', 'amount'],
  properties: { currency: { type: 'string' }, amount: { type: 'string' } },
}
const instant = { type: 'string', format: 'date-time' }
const order: Schema = {
  type: 'object',
  properties: {
    currency: { type: 'string' },
    lines: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          sku: { type: 'string' },
          quantity: { type: 'integer' },
          price: { $ref: '#/components/schemas/Money' },
          discount: { $ref: '#/components/schemas/Money' },
          parts: { type: 'array', items: { type: 'number' } },
        },
      },
    },
    total: { $ref: '#/components/schemas/Money' },
    rate: { type: 'string', format: 'decimal' },
    weight: { type: 'number' },
    express: { type: 'boolean' },
    from: instant,
    until: instant,
    day: { type: 'string', format: 'date' },
    lastDay: { type: 'string', format: 'date' },
  },
}

function judge(rule: unknown): (value: object) => readonly string[] {
  const check = compiler({
    components: { schemas: { Money: money, Order: { ...order, 'x-invariants': [rule] } } },
  })({ $ref: '#/components/schemas/Order' })
  return value => check(value).map(({ pointer, keyword }) => `${pointer} ${keyword}`)
}

const euros = (amount: string, currency = 'EUR') => ({ currency, amount })
const lines = [
  { sku: 'a', quantity: 3, price: euros('0.10'), parts: [0.1, 0.2] },
  { sku: 'b', quantity: 1, price: euros('0.20'), parts: [0.3] },
]

await t.test('what holds passes, what does not is a fault at its place', t => {
  const rules: readonly [string, object, object, string][] = [
    [
      'sum(lines[].price) == total',
      { lines, total: euros('0.30') },
      { lines, total: euros('0.31') },
      '/total',
    ],
    [
      'total == sum(lines, price * quantity)',
      { lines, total: euros('0.50') },
      { lines, total: euros('0.5000001') },
      '/total',
    ],
    [
      'total == sum(lines, price * quantity - (discount ?? 0))',
      { lines, total: euros('0.50') },
      { lines: [{ ...lines[0], discount: euros('0.05') }], total: euros('0.30') },
      '/total',
    ],
    [
      'all(lines, price.currency == $.currency)',
      { lines, currency: 'EUR' },
      { lines, currency: 'USD' },
      '/lines/0',
    ],
    [
      'all(lines, quantity > 0 and price >= 0)',
      { lines },
      { lines: [...lines, { quantity: 0, price: euros('1.00') }] },
      '/lines/2',
    ],
    ['any(lines, quantity > 2)', { lines }, { lines: [{ quantity: 1 }] }, '/lines/0'],
    ['not any(lines, quantity > 5)', { lines }, { lines: [{ quantity: 6 }] }, '/lines'],
    ['count(lines) <= 2', { lines }, { lines: [...lines, {}] }, '/lines'],
    ['count(lines, quantity > 1) == 1', { lines }, { lines: [] }, '/lines'],
    ['unique(lines[].sku)', { lines }, { lines: [...lines, { sku: 'a' }] }, ''],
    [
      'same(lines[].price.currency)',
      { lines },
      { lines: [...lines, { price: euros('1.00', 'USD') }] },
      '',
    ],
    ['max(lines[].quantity) < 4', { lines }, { lines: [{ quantity: 4 }] }, ''],
    ['sum(lines[].parts[]) == 0.6', { lines }, { lines: [{ parts: [0.1, 0.2] }] }, ''],
    [
      'from <= until',
      { from: '2026-11-21T10:00:00+02:00', until: '2026-11-21T09:00:00Z' },
      { from: '2026-11-21T10:00:00Z', until: '2026-11-21T09:00:00Z' },
      '/from',
    ],
    [
      'day < lastDay',
      { day: '2026-11-21', lastDay: '2026-12-01' },
      { day: '2026-11-21', lastDay: '2026-11-21' },
      '/day',
    ],
    [
      'express implies exists(until)',
      { express: true, until: '2026-11-21T09:00:00Z' },
      { express: true },
      '/until',
    ],
    [
      "currency == 'EUR' or not express",
      { currency: 'USD', express: false },
      { currency: 'USD', express: true },
      '/currency',
    ],
    ['weight * 2 + 1 == 7', { weight: 3 }, { weight: 3.0001 }, '/weight'],
    ['rate < 0.2', { rate: '0.19' }, { rate: '0.20' }, '/rate'],
    ['-weight < 0', { weight: 1 }, { weight: -1 }, '/weight'],
    [
      'round(total * 0.005) == total - total',
      { total: euros('0.99') },
      { total: euros('1.00') },
      '/total',
    ],
  ]
  for (const [rule, right, wrong, pointer] of rules) {
    const faults = judge(rule)
    t.same(faults(right), [], `${rule} holds`)
    t.same(faults(wrong), [`${pointer} invariant`], `${rule} is broken`)
  }
  t.end()
})

await t.test('sums are exact, however large', t => {
  const faults = judge('sum(lines[].price) == total')
  const many = (amount: string, count: number) => ({
    lines: Array.from({ length: count }, () => ({ price: euros(amount) })),
  })
  t.same(faults({ ...many('0.10', 1_000), total: euros('100.00') }), [])
  t.same(faults({ ...many('9999999999999999.99', 3), total: euros('29999999999999999.97') }), [])
  t.same(
    faults({ ...many('9999999999999999.99', 3), total: euros('29999999999999999.98') }).length,
    1,
  )
  t.same(faults({ ...many('899999999.999999', 11), total: euros('9899999999.999989') }), [])
  t.same(faults({ ...many('899999999.999999', 11), total: euros('9899999999.999990') }).length, 1)
  t.same(faults({ ...many('-0.01', 2), total: euros('-0.02') }), [])
  t.end()
})

await t.test('money of two currencies is never equal, more or less', t => {
  for (const sign of ['==', '!=', '<', '<=', '>', '>=']) {
    const faults = judge(`total ${sign} sum(lines[].price)`)
    t.same(faults({ lines, total: euros('0.30', 'USD') }).length, 1, sign)
  }
  t.end()
})

await t.test('what is absent is not judged: required says that it has to be there', t => {
  for (const rule of [
    'from <= until',
    'total == sum(lines[].price)',
    'all(lines, price >= 0)',
    'express implies from <= until',
    'not (from <= until)',
  ]) {
    t.same(judge(rule)({}), [], rule)
    t.same(judge(rule)({ lines: [{}], from: '2026-11-21T09:00:00Z' }), [], rule)
  }
  t.end()
})

await t.test('a message of its own says what to do; without one the rule does', t => {
  const check = (rule: unknown) =>
    compiler({})({
      type: 'object',
      properties: { a: { type: 'integer' }, b: { type: 'integer' } },
      'x-invariants': [rule, 'b < 100'],
    })
  t.same(check({ rule: 'a <= b', message: 'must not be more than b' })({ a: 2, b: 1 }), [
    { pointer: '/a', keyword: 'invariant', detail: 'must not be more than b' },
  ])
  t.same(check('a <= b')({ a: 200, b: 100 }), [
    { pointer: '/a', keyword: 'invariant', detail: 'does not keep the rule a <= b' },
    { pointer: '/b', keyword: 'invariant', detail: 'does not keep the rule b < 100' },
  ])
  t.end()
})

await t.test('a rule that means nothing is refused with its place', t => {
  const place = '/components/schemas/Order/x-invariants/0'
  const refused: readonly [unknown, RegExp][] = [
    ['totl == sum(lines[].price)', /at character 1, there is no member totl; did you mean total\?/],
    [
      'sum(lines[].prise) == total',
      /at character 5, there is no member prise; did you mean price\?/,
    ],
    ['total == currency', /money == text cannot be compared/],
    ['total + 1 == total', /money \+ number cannot be reckoned/],
    ['total * total == total', /money \* money means nothing/],
    ['currency < currency', /text < text cannot be compared/],
    ['total', /something true or false is expected, not money/],
    ['sum(total) == total', /sum goes through a list, not money/],
    ['sum(lines) == total', /sum takes number or money, not object/],
    ['summ(lines[].price) == total', /there is no summ\(\); did you mean sum\?/],
    ['constructor(lines) == 1', /there is no constructor\(\)/],
    ['from <= day', /instant <= date cannot be compared/],
    ['total ==', /a name, a number or a text is expected, not nothing/],
    ['total == total total', /total is not expected/],
    ['(total == total', /\) is expected, not nothing/],
    ['total = total', /"=" means nothing/],
    ['total.lines[] == 1', /there is no member lines/],
    [`${'('.repeat(100)}express${')'.repeat(100)}`, /nested too deep/],
    [7, /must be a rule/],
    [{ rule: 'express', massage: 'x' }, /must be a rule/],
  ]
  for (const [rule, reason] of refused) {
    t.throws(() => judge(rule), reason, String(rule))
    t.throws(() => judge(rule), { message: new RegExp(`^${place}`) }, String(rule))
  }
  t.end()
})

await t.test('an invariant is judged where its schema is, whatever refers to it', t => {
  const period: Schema = {
    type: 'object',
    properties: { from: instant, until: instant },
    'x-invariants': ['from <= until'],
  }
  const wrong = { from: '2026-11-21T10:00:00Z', until: '2026-11-21T09:00:00Z' }
  const schemas = { Period: period }
  const faults = (schema: Schema, value: unknown) =>
    compiler({ components: { schemas } })(schema)(value).map(({ pointer }) => pointer)
  const ref = { $ref: '#/components/schemas/Period' }
  t.same(faults({ type: 'array', items: ref }, [{}, wrong]), ['/1/from'])
  t.same(
    faults({ allOf: [ref, { properties: { from: ref } }] }, { from: wrong, until: 1 }).sort(),
    ['/from', '/from/from', '/until'],
  )
  t.same(
    faults({ type: 'array', unevaluatedItems: ref }, [wrong]),
    ['/0/from'],
    'by the interpreter too',
  )
  t.end()
})
