import t from 'tap'
import { contractGateway } from './contract.suite.ts'

const text = (format: string) => ({ type: 'string', format })
const money = {
  type: 'object',
  additionalProperties: false,
  'x-money': { digits: 'minor' },
  required: ['currency', 'amount'],
  properties: { currency: text('currency'), amount: text('decimal') },
}

/** What a caller may send of each format, and what only looks like it. */
const formats: Readonly<Record<string, { schema: object; right: unknown; wrong: unknown[] }>> = {
  at: {
    schema: text('date-time'),
    right: '2028-02-29T23:59:59+01:00',
    wrong: ['2026-02-29T00:00:00Z', '2026-11-21', '2026-11-21 09:30:00Z', '2026-11-21T24:00:00Z'],
  },
  page: {
    schema: text('uri'),
    right: 'https://example.com/a',
    wrong: ['/a', 'http://a b', '://x'],
  },
  id: {
    schema: text('uuid'),
    right: '8e03978e-40d5-43e8-bc93-6894a57f9324',
    wrong: ['8e03978e40d543e8bc936894a57f9324', '8e03978e-40d5-43e8-bc93-6894a57f932g'],
  },
  email: { schema: text('email'), right: 'ada@example.com', wrong: ['ada', 'a b@example.com'] },
  gtin: {
    schema: text('gtin'),
    right: '4006381333931',
    wrong: ['4006381333932', '400638133393', 'ABC6381333931'],
  },
  currency: { schema: text('currency'), right: 'EUR', wrong: ['eur', 'EURO', 'XXX'] },
  country: { schema: text('country'), right: 'DE', wrong: ['de', 'UK', 'DEU'] },
  quantity: { schema: text('quantity'), right: '1.250', wrong: ['-1', '1 kg', '1.2345678'] },
  price: {
    schema: money,
    right: { currency: 'EUR', amount: '12.50' },
    wrong: [
      { currency: 'EUR', amount: '12.5' },
      { currency: 'EUR', amount: '12.505' },
      { currency: 'JPY', amount: '12.50' },
      { currency: 'EUR', amount: '1e3' },
      { currency: 'EUR', amount: 12.5 },
    ],
  },
}
const thing = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(formats).map(([name, { schema }]) => [name, schema]),
  ),
}
const thingIn = {
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
}

await t.test('formats are checked, of what comes in and of what goes out', async t => {
  let answered: unknown = {}
  const { ask, inputs } = await contractGateway(t, {
    schemas: { Thing: thing },
    paths: {
      '/things': {
        post: { operationId: 'putThing', requestBody: { required: true, ...thingIn } },
        get: { operationId: 'getThing', responses: { 200: { description: 'It', ...thingIn } } },
      },
    },
    handlers: { getThing: () => answered },
  })
  const all = Object.fromEntries(Object.entries(formats).map(([name, { right }]) => [name, right]))
  t.equal((await ask('POST', '/own/v1/things', { body: all })).status, 204)
  t.strictSame(inputs, [all])
  answered = all
  t.strictSame((await ask('GET', '/own/v1/things')).json, all)

  for (const [name, { wrong }] of Object.entries(formats)) {
    for (const value of wrong) {
      const shown = `${name} ${JSON.stringify(value)}`
      const refused = await ask('POST', '/own/v1/things', { body: { [name]: value } })
      t.match(refused.json, { status: 400, errors: [{ pointer: new RegExp(`^/${name}`) }] }, shown)
      answered = { [name]: value }
      t.match((await ask('GET', '/own/v1/things')).json, { code: 'answer-invalid' }, shown)
    }
  }
  t.equal(inputs.filter(input => Object.keys(input).length > 0).length, 1)
})

await t.test('rules of a contract are checked like its schemas, both ways', async t => {
  const euros = (amount: string, currency = 'EUR') => ({ currency, amount })
  const order = {
    type: 'object',
    properties: {
      lines: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            quantity: { type: 'integer' },
            price: { $ref: '#/components/schemas/Money' },
          },
        },
      },
      total: { $ref: '#/components/schemas/Money' },
      from: text('date-time'),
      until: text('date-time'),
    },
    'x-invariants': [
      {
        rule: 'total == sum(lines, price * quantity)',
        message: 'must be what the lines add up to',
      },
      'from <= until',
      'all(lines, price.currency == $.total.currency)',
    ],
  }
  const orderIn = {
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } },
  }
  let answered: unknown = {}
  const { ask, inputs, logged } = await contractGateway(t, {
    schemas: { Order: order, Money: money },
    paths: {
      '/orders': {
        post: { operationId: 'putOrder', requestBody: { required: true, ...orderIn } },
        get: { operationId: 'getOrder', responses: { 200: { description: 'It', ...orderIn } } },
      },
    },
    handlers: { getOrder: () => answered },
  })
  const [from, until] = ['2026-11-21T10:00:00+02:00', '2026-11-21T09:00:00Z']
  const right = {
    lines: [
      { quantity: 3, price: euros('0.10') },
      { quantity: 1, price: euros('0.20') },
    ],
    total: euros('0.50'),
    from,
    until,
  }
  t.equal((await ask('POST', '/own/v1/orders', { body: right })).status, 204)
  answered = right
  t.equal((await ask('GET', '/own/v1/orders')).status, 200)
  const wrong: readonly [object, string, RegExp][] = [
    [{ ...right, total: euros('0.51') }, '/total', /^must be what the lines add up to$/],
    [{ ...right, from: until, until: from }, '/from', /from <= until/],
    [{ ...right, total: euros('0.50', 'USD') }, '/lines/0', /currency/],
  ]
  for (const [body, pointer, detail] of wrong) {
    const { json } = await ask('POST', '/own/v1/orders', { body })
    t.equal(json.status, 400, pointer)
    const faults = json.errors as { pointer: string; keyword: string; detail: string }[]
    t.match(
      faults.find(fault => fault.pointer === pointer),
      { keyword: 'invariant', detail },
      pointer,
    )
    answered = body
    t.match((await ask('GET', '/own/v1/orders')).json, { status: 502, code: 'answer-invalid' })
  }
  t.equal(inputs.filter(({ lines }) => lines !== undefined).length, 1)
  t.equal(logged().filter(({ incident }) => incident === 'answer-invalid').length, wrong.length)
})
