import { existsSync, readFileSync } from 'node:fs'
import t from 'tap'
import { problemOf } from '../conformance.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import { type AmazonRequest, changed, openAmazon } from './amazon-double.suite.ts'
import { type AmazonModel, judge } from './amazon-judge.suite.ts'
import { amazon } from './amazon.ts'

const models = new URL(
  '../../../shared/corpora/vendor-specs/amazon/orders-api-model/',
  import.meta.url,
)

const shipment = {
  channelOrderId: '302-0000002-0000002',
  reference: 'shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E:channel',
  shippedAt: '2026-11-21T15:00:00Z',
  parcel: { carrier: 'Swift', trackingNumber: 'SW0000010001' },
  lines: [{ channelLineId: '90000000000002', quantity: 1 }],
}

await t.test(
  'orders are listed in canonical words, oldest change first, and what is not ours is not',
  async t => {
    const { marketplace, vendor } = await openAmazon(t)
    const [yen] = vendor.orders
    if (yen === undefined) throw new Error('the sample has orders')
    vendor.orders.push(
      { ...yen, orderId: '250-0000009-0000009', lastUpdatedTime: '2026-11-19T00:00:00Z' },
      changed(yen, '250-0000010-0000010', { fulfillmentStatus: 'PENDING' }),
      changed(yen, '250-0000011-0000011', { fulfillmentStatus: 'CANCELLED' }),
    )
    const { orders, next } = await marketplace.searchOrders(testCall(), {
      updatedAfter: '2026-11-19T00:00:00Z',
      limit: 100,
    })
    t.equal(next, undefined)
    t.same(
      orders.map(({ state, order }) => [order.channelOrderId, state]),
      [
        ['250-0000009-0000009', 'open'],
        ['250-0000001-0000001', 'open'],
        ['250-0000011-0000011', 'cancelled'],
        ['302-0000002-0000002', 'partiallyShipped'],
        ['302-0000003-0000003', 'unknown'],
      ],
    )
    t.match(orders.at(-1), {
      raw: 'ON_ICE',
      order: { unknownValues: [{ value: 'MOON_DELIVERY' }, { value: 'ON_ICE' }] },
    })
    const search = vendor.requests.find(({ path }) => path.endsWith('/orders'))
    t.match(search, {
      query: {
        lastUpdatedAfter: '2026-11-19T00:00:00Z',
        marketplaceIds: 'A1VC38T7YXB528,A1PA6795UKMFR9',
        maxResultsPerPage: '100',
      },
    })
  },
)

await t.test('the next page is asked for with what the last one named', async t => {
  const { marketplace, vendor } = await openAmazon(t)
  const first = await marketplace.searchOrders(testCall(), { limit: 2 })
  t.match(first, { orders: { length: 2 }, next: 'page-2' })
  const second = await marketplace.searchOrders(testCall(), { limit: 2, cursor: first.next ?? '' })
  t.match(second, { orders: { length: 1 }, next: undefined })
  t.equal(vendor.requests.at(-1)?.query['paginationToken'], 'page-2')
})

await t.test('an order is read, and one that nobody placed is not found', async t => {
  const { marketplace } = await openAmazon(t)
  t.match(await marketplace.getOrder(testCall(), { channelOrderId: '250-0000001-0000001' }), {
    found: true,
    document: { state: 'open', order: { currency: 'JPY' } },
  })
  t.same(await marketplace.getOrder(testCall(), { channelOrderId: '1' }), { found: false })
})

await t.test('an acknowledgement needs no call', async t => {
  const { marketplace, vendor } = await openAmazon(t)
  const reference = 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:acknowledge'
  const acknowledged = await marketplace.acknowledgeOrder(testCall(), {
    channelOrderId: '250-0000001-0000001',
    reference,
    orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    at: '2026-11-21T09:30:00Z',
  })
  t.match(acknowledged, { reference, kind: 'acknowledgement' })
  t.same(vendor.requests, [])
})

await t.test('a seller cannot cancel', async t => {
  const { marketplace } = await openAmazon(t)
  const cancellation = { channelOrderId: '1', reference: 'x', reason: 'No stock' }
  const problem = await problemOf(marketplace.cancelOrder(testCall(), cancellation))
  t.match(problem, { code: 'not-implemented', detail: /Seller Central/ })
})

await t.test('a shipment is confirmed once, however often it is told', async t => {
  const { marketplace, vendor } = await openAmazon(t)
  const { channelOrderId, reference } = shipment
  const find = () => marketplace.findAcknowledgement(testCall(), { reference, channelOrderId })
  t.same(await find(), { found: false })

  const first = await marketplace.confirmShipment(testCall(), shipment)
  t.match(first, { reference, kind: 'shipment', at: shipment.shippedAt })
  t.same(await marketplace.confirmShipment(testCall(), shipment), first)
  t.match(await find(), { found: true, document: { id: first.id } })

  const confirmed = vendor.requests.filter(({ path }) => path.endsWith('/shipmentConfirmation'))
  t.equal(confirmed.length, 1)
  t.match(confirmed[0]?.body, {
    marketplaceId: 'A1PA6795UKMFR9',
    packageDetail: {
      packageReferenceId: /^[1-9]\d*$/,
      carrierCode: 'Other',
      carrierName: 'Swift',
      trackingNumber: 'SW0000010001',
      shipDate: '2026-11-21T15:00:00.000Z',
      orderItems: [{ orderItemId: '90000000000002', quantity: 1 }],
    },
  })
})

await t.test('a carrier that is mapped goes by its code', async t => {
  const { marketplace, vendor } = await openAmazon(t, { carriers: { Swift: 'SWIFT_DE' } })
  await marketplace.confirmShipment(testCall(), shipment)
  t.match(vendor.requests.at(-1)?.body, { packageDetail: { carrierCode: 'SWIFT_DE' } })
  t.notMatch(vendor.requests.at(-1)?.body, { packageDetail: { carrierName: String } })
})

await t.test('a confirmation whose answer was lost is found in the order', async t => {
  const { marketplace, vendor } = await openAmazon(t)
  const { channelOrderId, reference } = shipment
  vendor.answerNext('confirm-then-500')
  const problem = await problemOf(marketplace.confirmShipment(testCall(), shipment))
  t.match(problem, { code: 'system-outcome-unknown', effectUnknown: true })
  t.match(await marketplace.findAcknowledgement(testCall(), { reference, channelOrderId }), {
    found: true,
  })
})

await t.test('a shipment of an order that is not there is refused', async t => {
  const { marketplace } = await openAmazon(t)
  const nowhere = marketplace.confirmShipment(testCall(), { ...shipment, channelOrderId: '1' })
  t.match(await problemOf(nowhere), { code: 'system-refused', detail: /order 1 is not there/ })
})

await t.test("what Amazon refuses is told in Amazon's words", async t => {
  const { marketplace } = await openAmazon(t)
  const odd = { ...shipment, lines: [{ channelLineId: 'nonsense', quantity: 1 }] }
  t.match(await problemOf(marketplace.confirmShipment(testCall(), odd)), {
    code: 'system-refused',
    detail: /InvalidInput: no such order item/,
  })
})

await t.test('one access token serves all calls until a minute before its end', async t => {
  const { marketplace, vendor } = await openAmazon(t)
  const read = () => marketplace.getOrder(testCall(), { channelOrderId: '1' })
  await Promise.all([read(), read(), read()])
  await read()
  t.equal(vendor.tokensGiven, 1)
  t.ok(vendor.requests.every(({ token }) => token === 'Atza|1'))

  vendor.tokenSeconds = 60
  const other = amazon.open({ ...vendor.options }, 'amazon')
  await other.getOrder(testCall(), { channelOrderId: '1' })
  await other.getOrder(testCall(), { channelOrderId: '1' })
  t.equal(vendor.tokensGiven, 3, 'a token that is about to end is not used')
})

await t.test('a token that has ended early is replaced for the next try', async t => {
  const { marketplace, vendor } = await openAmazon(t)
  await marketplace.getOrder(testCall(), { channelOrderId: '1' })
  vendor.answerNext('token-expired')
  const problem = await problemOf(marketplace.confirmShipment(testCall(), shipment))
  t.match(problem, { code: 'system-unavailable', retryable: true, effectUnknown: false })
  await marketplace.confirmShipment(testCall(), shipment)
  t.equal(vendor.tokensGiven, 2)
})

await t.test('without a token nothing is sent, and no secret shows', async t => {
  const { vendor } = await openAmazon(t)
  const marketplace = amazon.open({ ...vendor.options, clientSecret: 'wrong-secret' }, 'amazon')
  const problem = await problemOf(marketplace.confirmShipment(testCall(), shipment))
  t.match(problem, { code: 'system-refused', detail: /no access token: invalid_client/ })
  t.notMatch(`${JSON.stringify(problem.document())} ${String(problem.cause)}`, /wrong-secret/)
  t.same(vendor.requests, [])

  vendor.answerNext('token-garbage')
  const other = amazon.open(vendor.options, 'amazon')
  t.match(await problemOf(other.confirmShipment(testCall(), shipment)), {
    code: 'system-unavailable',
    effectUnknown: false,
  })
})

await t.test(
  'a 429 is waited out as long as the rate that Amazon names, or its usage plan',
  async t => {
    const { marketplace, vendor } = await openAmazon(t)
    vendor.answerNext('throttled', '0.0167')
    const read = marketplace.getOrder(testCall(), { channelOrderId: '1' })
    t.match(await problemOf(read), { code: 'system-throttled', retryAfterSeconds: 60 })
    vendor.answerNext('throttled')
    t.match(await problemOf(marketplace.searchOrders(testCall(), {})), {
      code: 'system-throttled',
      retryAfterSeconds: 179,
      effectUnknown: false,
    })
  },
)

await t.test(
  'T71: a point in time is asked for as an instant, whatever zone it was written in',
  async t => {
    const { marketplace, vendor } = await openAmazon(t)
    for (const updatedAfter of ['2026-11-21T08:00:00+08:00', '2026-11-21T00:00:00Z']) {
      await marketplace.searchOrders(testCall(), { updatedAfter })
      const asked = vendor.requests.at(-1)?.query['lastUpdatedAfter'] ?? ''
      t.equal(Date.parse(asked), Date.parse('2026-11-21T00:00:00Z'))
      t.match(asked, /(?:Z|[+-]\d\d:\d\d)$/, 'an offset, never the name of a zone')
    }
  },
)

await t.test('T79: two sellers of one application renew their own tokens, each once', async t => {
  const [one, two] = [await openAmazon(t), await openAmazon(t)]
  const read = ({ marketplace }: typeof one) =>
    marketplace.getOrder(testCall(), { channelOrderId: '1' })
  const many = [one, two].flatMap(seller => Array.from({ length: 10 }, () => read(seller)))
  await Promise.all(many)
  t.same([one.vendor.tokensGiven, two.vendor.tokensGiven], [1, 1])
  // Both end at once: each is replaced once, however many calls find out.
  for (const { vendor } of [one, two]) vendor.answerNext('token-expired')
  await Promise.allSettled([read(one), read(two)])
  await Promise.all([one, two].flatMap(seller => Array.from({ length: 10 }, () => read(seller))))
  t.same([one.vendor.tokensGiven, two.vendor.tokensGiven], [2, 2])
})

await t.test('an order that is not what Amazon documents is not believed', async t => {
  const { marketplace, vendor } = await openAmazon(t)
  Object.assign(vendor.orders[0] ?? {}, {
    proceeds: { grandTotal: { amount: 1, currencyCode: 'JPY' } },
  })
  t.match(await problemOf(marketplace.searchOrders(testCall(), {})), {
    code: 'system-answer-invalid',
    detail: /250-0000001-0000001.*amount must be string/,
  })
})

await t.test("every request keeps Amazon's own model", async t => {
  if (!existsSync(models)) {
    t.comment('skipped: the corpora are not beside this checkout')
    return
  }
  const { marketplace, vendor } = await openAmazon(t)
  await marketplace.searchOrders(testCall(), { updatedAfter: '2026-11-19T00:00:00Z', limit: 10 })
  await marketplace.searchOrders(testCall(), { limit: 2, cursor: 'page-2' })
  await marketplace.confirmShipment(testCall(), shipment)
  const judges = ['orders_2026-01-01.json', 'ordersV0.json'].map(file =>
    judge(JSON.parse(readFileSync(new URL(file, models), 'utf8')) as AmazonModel),
  )
  const faults = (request: AmazonRequest) =>
    judges.map(one => one(request)).find(found => found !== undefined)
  for (const request of vendor.requests) {
    t.same(faults(request), [], `${request.method} ${request.path}`)
    const misspelt = { ...request, query: { ...request.query, includeData: 'BUYER' } }
    t.not(faults(misspelt)?.length, 0, 'the judge does judge queries')
  }
  const [confirmation] = vendor.requests.filter(({ body }) => body !== undefined)
  if (confirmation === undefined) throw new Error('there was a confirmation')
  const wrong = { ...confirmation, body: { packageDetail: {} } }
  t.not(faults(wrong)?.length, 0, 'the judge does judge bodies')
})
