import { existsSync, readFileSync } from 'node:fs'
import t, { type Test } from 'tap'
import type { NewOrder } from '../../openapi/generated/canonical.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { isSoundOrder } from '../new-order.suite.ts'
import { amazon } from './amazon.ts'
import { fromAmazonOrder } from './amazon-order.ts'

const models = new URL(
  '../../../shared/corpora/vendor-specs/amazon/orders-api-model/',
  import.meta.url,
)
const model = new URL('orders_2026-01-01.json', models)
const sample = new URL('amazon.sample.json', import.meta.url)

await t.test("every order of Amazon's own sandbox is a sound order", async t => {
  if (!existsSync(model)) {
    t.comment('skipped: the corpora are not beside this checkout')
    return
  }
  const orders = amazon.orderFiles?.find(read(model)) ?? []
  t.equal(orders.length, 6)
  const totals = orders.map(order => {
    const { order: translated, unknownValues } = fromAmazonOrder(order)
    isSoundOrder(t, translated)
    const atStore = translated.channelOrderId === '114-9876543-1234567'
    t.equal(unknownValues.length, atStore ? 1 : 0, 'nothing of it is unknown but the store')
    return paid(translated)
  })
  t.same(totals.toSorted(), [
    '125.00 TRY',
    '1599.90 BRL',
    '19940 JPY',
    '299.90 BRL',
    '34.99 GBP',
    '49.99 USD',
  ])
})

await t.test("so are the orders in the examples of Amazon's model", async t => {
  if (!existsSync(model)) {
    t.comment('skipped: the corpora are not beside this checkout')
    return
  }
  type Answer = { orders?: unknown[]; order?: unknown }
  type Operation = { responses: { 200: { examples: { 'application/json': Answer } } } }
  const { paths } = read(model) as { paths: Record<string, { get: Operation }> }
  for (const { get } of Object.values(paths)) {
    const { orders, order } = get.responses[200].examples['application/json']
    for (const each of orders ?? [order]) isSoundOrder(t, fromAmazonOrder(each).order)
  }
})

await t.test(
  'the sample orders are sound, in yen without decimals and in euros with two',
  async t => {
    const [yen, euro, odd] = (amazon.orderFiles?.find(read(sample)) ?? []).map(each =>
      fromAmazonOrder(each),
    )
    if (yen === undefined || euro === undefined || odd === undefined)
      throw new Error('three orders')
    for (const { order } of [yen, euro, odd]) isSoundOrder(t, order)

    t.same(yen.unknownValues, [])
    t.match(yen.order, {
      currency: 'JPY',
      lines: [{ amounts: { net: jpy('5455'), tax: jpy('545'), total: jpy('6000') } }],
      shippingAmounts: { tax: jpy('44'), total: jpy('480') },
      payment: { amount: jpy('6480') },
    })
    t.same(euro.unknownValues, [])
    t.match(euro.order, {
      fulfilledBy: 'merchant',
      lines: [
        { sku: 'CAP-NAVY', quantity: 2, alreadyFulfilled: 1, amounts: { total: eur('35.39') } },
        { sku: 'BOOK-RETAIL', amounts: { net: eur('15.38'), tax: eur('2.92') } },
        { type: 'tip', alreadyFulfilled: 1, amounts: { total: eur('1.23') } },
      ],
      shippingAmounts: { tax: eur('0.79'), total: eur('4.92') },
      delivery: {
        serviceLevel: 'expedited',
        address: { company: 'Muster & Söhne', raw: /districtOrCounty/ },
      },
      notes: /Purchase order: 4711[^]*Leave at: Empfang[^]*Gift message for CAP-NAVY: Alles Gute!/,
    })
    t.same(odd.unknownValues, [
      { field: 'programs', value: 'MOON_DELIVERY' },
      { field: 'fulfillment.fulfillmentStatus', value: 'ON_ICE' },
    ])
    t.match(odd, { state: 'unknown', raw: 'ON_ICE' })
  },
)

await t.test('tax is on top or within, as the item itself adds up', t => {
  const lines = (total: string) => [
    ['ITEM', '100.00'],
    ['TAX', '19.00'],
    ['total', total],
  ]
  t.match(only(t, order({ items: [lines('119.00')] })), {
    amounts: { net: eur('100.00'), tax: eur('19.00'), total: eur('119.00') },
  })
  t.match(only(t, order({ items: [lines('100.00')] })), {
    amounts: { net: eur('81.00'), tax: eur('19.00'), total: eur('100.00') },
  })
  t.end()
})

await t.test('who remits the tax is told where it is the marketplace', t => {
  const vendor = order({ items: [[['ITEM', '10.00']], [['ITEM', '5.00']]] })
  const collect = (i: number, model: string) =>
    Object.assign(vendor.orderItems[i] ?? {}, { tax: { taxCollections: [{ model }] } })
  t.equal(fromAmazonOrder(vendor).order.taxCollectedBy, undefined)
  collect(0, 'MARKETPLACE_FACILITATOR')
  t.match(fromAmazonOrder(vendor), {
    order: { taxCollectedBy: undefined },
    unknownValues: [{ value: 'some items only' }],
  })
  collect(1, 'MARKETPLACE_FACILITATOR')
  t.match(fromAmazonOrder(vendor), { order: { taxCollectedBy: 'marketplace' }, unknownValues: [] })
  t.end()
})

await t.test('a discount lowers the price, with whatever sign it is written', t => {
  for (const discount of ['10.00', '-10.00']) {
    const line = only(
      t,
      order({
        items: [
          [
            ['ITEM', '100.00'],
            ['DISCOUNT', discount],
            ['total', '90.00'],
          ],
        ],
      }),
    )
    t.match(line, { amounts: { total: eur('90.00') } }, discount)
  }
  t.end()
})

await t.test('what the parts leave unexplained stands on a line of its own, and is told', t => {
  for (const [total, difference] of [
    ['101.00', '1.00'],
    ['99.50', '-0.50'],
  ] as const) {
    const vendor = order({ items: [[['ITEM', '100.00']]], total })
    const { order: translated, unknownValues } = fromAmazonOrder(vendor)
    isSoundOrder(t, translated)
    t.match(translated.lines.at(-1), { type: 'rounding', amounts: { total: eur(difference) } })
    t.same(unknownValues, [
      { field: 'proceeds.grandTotal', value: `${total}, but its parts make 100.00` },
    ])
  }
  t.end()
})

await t.test('a word that no table knows is told and never in the way', t => {
  const vendor = order({
    items: [
      [
        ['ITEM', '10.00'],
        ['STARDUST', '1.00'],
        ['total', '11.00'],
      ],
    ],
  })
  Object.assign(vendor, { programs: ['PRIME', 'constructor'] })
  Object.assign(vendor.fulfillment, { fulfilledBy: 'DRONE', fulfillmentServiceLevel: 'TELEPORT' })
  const { order: translated, unknownValues } = fromAmazonOrder(vendor)
  isSoundOrder(t, translated)
  t.same(unknownValues.map(({ value }) => value).toSorted(), [
    'DRONE',
    'STARDUST',
    'TELEPORT',
    'constructor',
  ])
  t.equal(translated.fulfilledBy, 'channel', 'nothing leaves us until somebody has looked')
  t.equal(translated.delivery.serviceLevel, undefined)
  t.end()
})

await t.test('a pick-up at a store that is mapped is click and collect there', t => {
  const vendor = order({ items: [[['ITEM', '10.00']]] })
  Object.assign(vendor, { programs: ['IN_STORE_PICK_UP'] })
  const mapped = fromAmazonOrder(vendor, { stores: { 'Ada Example': 'ST-BERLIN' } })
  t.same(mapped.order.delivery, {
    method: 'clickAndCollect',
    locationId: 'ST-BERLIN',
    serviceLevel: 'standard',
  })
  t.same(mapped.unknownValues, [])
  t.match(fromAmazonOrder(vendor).unknownValues, [{ value: 'Ada Example' }])
  t.end()
})

await t.test('a listing without a SKU keeps its ASIN, and a buyer who wants out is told', t => {
  const vendor = order({ items: [[['ITEM', '10.00']]] })
  Object.assign(vendor.orderItems[0] ?? {}, {
    product: { asin: 'B000000009', title: null },
    cancellation: { cancellationRequest: { requester: 'BUYER', cancelReason: 'Too late' } },
  })
  const { order: translated, unknownValues } = fromAmazonOrder(vendor)
  isSoundOrder(t, translated)
  t.equal(translated.lines[0]?.sku, 'B000000009')
  t.match(unknownValues, [
    { value: 'BUYER: Too late' },
    { field: 'orderItems[0].product.sellerSku' },
  ])
  t.end()
})

await t.test('money that is not the currency’s is refused, and the place is named', t => {
  const cases: [string, object, RegExp][] = [
    ['a JSON number', { amount: 10.5, currencyCode: 'EUR' }, /amount must be string/],
    ['half a cent', { amount: '10.005', currencyCode: 'EUR' }, /more decimals than EUR has/],
    [
      'another currency',
      { amount: '10.50', currencyCode: 'USD' },
      /is in USD, the order is in EUR/,
    ],
    ['no currency at all', { amount: '10.50', currencyCode: 'XXQ' }, /is in XXQ/],
    ['an exponent', { amount: '1e3', currencyCode: 'EUR' }, /must match pattern/],
  ]
  for (const [what, money, expected] of cases) {
    const vendor = order({ items: [[['ITEM', '10.50']]], total: '10.50' })
    Object.assign(vendor.orderItems[0]?.proceeds.breakdowns[0] ?? {}, { subtotal: money })
    const problem = refused(vendor)
    t.equal(problem.code, 'request-invalid', what)
    t.match(problem.detail, expected, what)
    t.match(problem.detail, /305-0000000-0000001/, what)
  }
  for (const currency of ['JPY', 'XXQ']) {
    const problem = refused(order({ items: [[['ITEM', '10.50']]], currency }))
    t.match(problem, { code: 'request-invalid', detail: new RegExp(currency) })
  }
  t.end()
})

await t.test('more zeros than the currency has are no more precision', t => {
  const vendor = order({ items: [[['ITEM', '0010.5']]], total: '10.5000' })
  t.match(only(t, vendor), { amounts: { total: eur('10.50') } })
  const yen = order({ items: [[['ITEM', '1980.00']]], total: '1980', currency: 'JPY' })
  t.match(only(t, yen), { amounts: { total: jpy('1980') } })
  t.end()
})

await t.test('what is no order is refused', t => {
  for (const nonsense of [undefined, null, 7, [], {}, { orderId: '1' }, order({ items: [] })]) {
    t.equal(refused(nonsense).code, 'request-invalid')
  }
  t.end()
})

await t.test('orders are found in answers, in lists and in the sandbox, each once', t => {
  const [first, second] = [order({ id: '1' }), order({ id: '2' })]
  const find = (document: unknown) =>
    (amazon.orderFiles?.find(document) ?? []).map(each => (each as { orderId: string }).orderId)
  const sandbox = (response: object) => ({ 'x-amzn-api-sandbox': { static: [{ response }] } })
  t.same(find({ orders: [first, second, first] }), ['1', '2'])
  t.same(find({ order: first }), ['1'])
  t.same(find({ payload: { orders: [first] } }), ['1'])
  t.same(find([first, { payload: { order: second } }]), ['1', '2'])
  t.same(find(first), ['1'])
  t.same(
    find({
      paths: {
        '/a': {
          get: { responses: { 200: sandbox({ orders: [first] }), 400: sandbox({ errors: [] }) } },
        },
        '/b': { get: { responses: { 200: sandbox({ order: second }) } } },
      },
    }),
    ['1', '2'],
  )
  for (const nothing of [undefined, 'text', {}, { errors: [] }, { order: {} }])
    t.same(find(nothing), [])
  t.end()
})

await t.test(
  'an order that is cancelled, unpaid or of another shop is not taken, and says why',
  t => {
    for (const [change, why] of [
      [{ fulfillmentStatus: 'CANCELLED' }, /cancelled/],
      [{ fulfillmentStatus: 'PENDING' }, /not paid/],
      [{ fulfillmentStatus: 'PENDING_AVAILABILITY' }, /not paid/],
    ] as const) {
      const vendor = order({})
      Object.assign(vendor.fulfillment, change)
      t.match(amazon.orderFiles?.translate(vendor), {
        channelOrderId: vendor.orderId,
        notTaken: why,
      })
    }
    const elsewhere = { ...order({}), salesChannel: { channelName: 'NON_AMAZON' } }
    t.match(amazon.orderFiles?.translate(elsewhere), { notTaken: /not sold/ })
    t.match(amazon.orderFiles?.translate(order({})), { order: Object, unknownValues: [] })
    t.end()
  },
)

function order({
  id = '305-0000000-0000001',
  items = [[['ITEM', '10.00']]],
  total,
  currency = 'EUR',
}: {
  id?: string
  /** Per item its proceeds by type; `total` is the item's own total. */
  items?: readonly (readonly (readonly string[])[])[]
  total?: string
  currency?: string
}) {
  const money = (amount: string | undefined) => ({ amount, currencyCode: currency })
  return {
    orderId: id,
    createdTime: '2026-11-20T10:00:00Z',
    lastUpdatedTime: '2026-11-20T10:05:00Z',
    salesChannel: { channelName: 'AMAZON', marketplaceId: 'A1PA6795UKMFR9' },
    recipient: {
      deliveryAddress: {
        name: 'Ada Example',
        addressLine1: 'Torstrasse 1',
        city: 'Berlin',
        postalCode: '10119',
        countryCode: 'DE',
      },
    },
    ...(total !== undefined && { proceeds: { grandTotal: money(total) } }),
    fulfillment: {
      fulfillmentStatus: 'UNSHIPPED',
      fulfilledBy: 'MERCHANT',
      fulfillmentServiceLevel: 'STANDARD',
    },
    orderItems: items.map((parts, i) => {
      const own = parts.find(([type]) => type === 'total')?.[1]
      return {
        orderItemId: `item-${i + 1}`,
        quantityOrdered: 1,
        product: { sellerSku: 'MUG-WHITE' },
        proceeds: {
          ...(own !== undefined && { proceedsTotal: money(own) }),
          breakdowns: parts
            .filter(([type]) => type !== 'total')
            .map(([type, amount]) => ({ type, subtotal: money(amount) })),
        },
      }
    }),
  }
}

function only(t: Test, vendor: unknown) {
  const { order: translated } = fromAmazonOrder(vendor)
  isSoundOrder(t, translated)
  return translated.lines[0]
}

function refused(vendor: unknown): Problem {
  try {
    fromAmazonOrder(vendor)
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('it was not refused')
}

function paid({ payment }: NewOrder): string {
  if (payment.method !== 'collectedByChannel') throw new Error('not collected by the channel')
  return `${payment.amount.amount} ${payment.amount.currency}`
}

function eur(amount: string) {
  return { currency: 'EUR', amount }
}

function jpy(amount: string) {
  return { currency: 'JPY', amount }
}

function read(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
