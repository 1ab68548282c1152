import t from 'tap'
import type { NewOrderUpdate } from '../../openapi/generated/commerce.d.ts'
import { newReference, problemOf } from '../conformance.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import { commerceSuite } from './contract.suite.ts'
import { mug, openShop } from './shopify.suite.ts'

const suite = await openShop(t)
await commerceSuite('shopify', {
  ...suite.rig,
  sold: { sku: 'MUG-WHITE', prices: { EUR: '12.50', GBP: '10.75', JPY: '2000' } },
})

await t.test(
  'a shipment is one fulfilment with its tracking, however often it is told',
  async t => {
    const { commerce, shop } = await openShop(t)
    const update = shipped()
    const first = await commerce.updateOrder(testCall(), update)
    t.same(await commerce.updateOrder(testCall(), update), first)
    t.match(shop.order.fulfillments, [
      { trackingInfo: [{ company: 'Swift', number: 'SW0000010001' }], notifyCustomer: true },
    ])
    t.equal(shop.order.fulfillments.length, 1)
    t.ok(shop.order.tags.every(tag => tag.length <= 40))
  },
)

await t.test('a shipment of some lines leaves the others open', async t => {
  const { commerce, shop } = await openShop(t)
  const some = (quantity: number) => ({ lines: [{ channelLineId: '501', quantity }] })
  await commerce.updateOrder(testCall(), {
    ...shipped('SW1'),
    ...some(1),
    status: 'partiallyShipped',
  })
  t.same(
    shop.order.work.map(({ status, items }) => [status, items.map(({ remaining }) => remaining)]),
    [
      ['IN_PROGRESS', [1, 1]],
      ['OPEN', [1]],
    ],
  )
  const tooMany = commerce.updateOrder(testCall(), { ...shipped('SW2'), ...some(5) })
  t.match(await problemOf(tooMany), {
    code: 'system-refused',
    detail: /4 of line 501 are not open/,
  })
  await commerce.updateOrder(testCall(), shipped('SW3'))
  t.ok(shop.order.work.every(({ status }) => status === 'CLOSED'))
})

await t.test('work at two locations is one fulfilment each, in one request', async t => {
  const { commerce, shop } = await openShop(t)
  shop.order.work.forEach((work, i) => (work.location = `gid://shopify/Location/${i}`))
  await commerce.updateOrder(testCall(), shipped())
  t.equal(shop.order.fulfillments.length, 2)
  t.equal(shop.requests.filter(({ kind }) => kind === 'mutation').length, 1)
})

await t.test('a part shipment without lines is more than Shopify can be told', async t => {
  const { commerce, shop } = await openShop(t)
  const vague = commerce.updateOrder(testCall(), { ...shipped(), status: 'partiallyShipped' })
  t.match(await problemOf(vague), { code: 'not-implemented' })
  t.same(shop.requests, [])
})

await t.test('a pick-up is announced, then collected', async t => {
  const { commerce, shop } = await openShop(t)
  for (const work of shop.order.work) work.method = 'PICK_UP'
  const ready = news('readyForPickup')
  await commerce.updateOrder(testCall(), ready)
  await commerce.updateOrder(testCall(), ready)
  t.equal(shop.order.announced, 2, 'both parts of it, once')
  t.match(await commerce.findOrderUpdate(testCall(), { reference: ready.reference }), {
    found: true,
  })

  await commerce.updateOrder(testCall(), news('pickedUp'))
  t.match(shop.order.fulfillments, [{ trackingInfo: [] }])
  t.ok(shop.order.work.every(({ status }) => status === 'CLOSED'))
})

await t.test(
  'a cancellation refunds the shopper, and one that came from there changes nothing',
  async t => {
    const { commerce, shop } = await openShop(t)
    const update = { ...news('cancelled'), reason: 'No stock' }
    await commerce.updateOrder(testCall(), update)
    t.match(shop.order.cancellation, {
      reason: 'OTHER',
      restock: true,
      refundMethod: { originalPaymentMethodsRefund: true },
      staffNote: 'No stock',
      notifyCustomer: true,
    })
    await commerce.updateOrder(testCall(), { ...update, reference: newReference() })
    t.equal(shop.requests.filter(({ name }) => name === 'Cancel').length, 1)
  },
)

await t.test('what Shopify has no word for is a tag on the order', async t => {
  const { commerce, shop } = await openShop(t)
  for (const status of ['processing', 'delayed'] as const) {
    const update = news(status)
    const { reference } = update
    t.same(await commerce.findOrderUpdate(testCall(), { reference }), { found: false })
    await commerce.updateOrder(testCall(), update)
    t.match(await commerce.findOrderUpdate(testCall(), { reference }), { found: true })
  }
  t.equal(shop.order.tags.length, 2)
})

await t.test('the order is tagged with our id and with what we say to it', async t => {
  const { commerce, shop } = await openShop(t)
  const { channel, channelOrderId, orderId, at } = shipped()
  const order = { channel, channelOrderId, orderId, at }
  await commerce.acknowledgeOrder(testCall(), { ...order, reference: 'r-1', outcome: 'accepted' })
  t.ok(shop.order.tags.includes('crossdock-accepted'))
  t.ok(shop.order.tags.includes(orderId))
  const nowhere = commerce.acknowledgeOrder(testCall(), {
    ...order,
    channelOrderId: '1',
    reference: 'r-2',
    outcome: 'rejected',
  })
  t.match(await problemOf(nowhere), { code: 'system-refused', detail: /does not exist/ })
})

await t.test('a parcel that another system reported is not reported again', async t => {
  const { commerce, shop } = await openShop(t)
  await commerce.updateOrder(testCall(), shipped())
  await commerce.updateOrder(testCall(), shipped())
  t.equal(shop.order.fulfillments.length, 1)
})

await t.test('what Shopify objects to is refused in its words', async t => {
  const { commerce, shop } = await openShop(t)
  for (const work of shop.order.work) work.status = 'ON_HOLD'
  t.match(await problemOf(commerce.updateOrder(testCall(), shipped())), {
    code: 'system-refused',
    detail: /nothing of the order is open/,
  })
  const nowhere = commerce.updateOrder(testCall(), { ...shipped(), channelOrderId: '1' })
  t.match(await problemOf(nowhere), { code: 'system-refused', detail: /there is no order/ })
})

await t.test('errors that come with status 200 are problems', async t => {
  const { commerce, shop } = await openShop(t)
  const asked = { channel: 'shopify', currency: 'EUR', skus: ['MUG-WHITE'] }
  const cases = [
    ['ACCESS_DENIED', 'system-refused', 'system-refused'],
    ['INTERNAL_SERVER_ERROR', 'system-unavailable', 'system-outcome-unknown'],
    ['THROTTLED', 'system-throttled', 'system-throttled'],
  ] as const
  for (const [code, whenReading, whenWriting] of cases) {
    shop.errors.push(code, code)
    const read = await problemOf(commerce.checkPrices(testCall(), asked))
    t.equal(read.code, whenReading, `${code}, reading`)
    const acknowledgement = { ...shipped(), outcome: 'accepted' as const }
    const { status: _status, parcel: _parcel, ...rest } = acknowledgement
    const written = await problemOf(commerce.acknowledgeOrder(testCall(), rest))
    t.equal(written.code, whenWriting, `${code}, writing`)
  }
})

await t.test(
  'prices are of what is on sale, by exactly its SKU, in the market of the currency',
  async t => {
    const { commerce, shop } = await openShop(t)
    const check = async (currency: string, ...skus: string[]) =>
      (await commerce.checkPrices(testCall(), { channel: 'shopify', currency, skus })).prices
    t.match(await check('EUR', 'MUG-WHITE', 'MUG', 'DRAFT', 'TEE "X"\\'), [
      { known: true, title: 'Mug - white', gtin: '4006381333931', taxClass: 'standard' },
      { known: false },
      { known: false },
      { known: true, title: 'Tee', taxClass: 'exempt', unitPrice: { amount: '9.995' } },
    ])
    t.match(await check('GBP', 'MUG-WHITE'), [{ unitPrice: { currency: 'GBP', amount: '10.75' } }])
    t.match(await check('USD', 'MUG-WHITE'), [{ known: false }], 'no market is known for it')

    const many = Array.from({ length: 120 }, (_, i) => `SKU-${i}`)
    shop.requests.length = 0
    t.equal((await check('EUR', ...many, 'MUG-WHITE')).length, 121)
    t.equal(shop.requests.length, 3, 'fifty to a search')

    shop.variants.push({ ...mug, price: '99.00' })
    t.match(await problemOf(check('EUR', 'MUG-WHITE')), {
      code: 'system-refused',
      detail: /MUG-WHITE has several prices/,
    })
  },
)

await t.test('all pages of a search are read', async t => {
  const { commerce, shop } = await openShop(t)
  shop.pageSize = 1
  const skus = ['MUG-WHITE', 'TEE "X"\\']
  const { prices } = await commerce.checkPrices(testCall(), {
    channel: 'shopify',
    currency: 'EUR',
    skus,
  })
  t.ok(prices.every(({ known }) => known))
})

function shipped(trackingNumber = 'SW0000010001'): NewOrderUpdate {
  return { ...news('shipped'), parcel: { carrier: 'Swift', trackingNumber } }
}

function news(status: NewOrderUpdate['status']): NewOrderUpdate {
  return {
    reference: newReference('opn'),
    channel: 'shopify',
    channelOrderId: '10045',
    orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    status,
    at: '2026-11-21T15:00:00Z',
  }
}
