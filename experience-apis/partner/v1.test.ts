import t from 'tap'
import type { PartnerOrder, PartnerOrderRequest } from '../../openapi/generated/partner.v1.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { keepingContract } from '../../process-apis/keeping-contract.suite.ts'
import { call, once, orderProcess } from '../../process-apis/orders/orders.suite.ts'
import { requestExamples } from '../process-port.suite.ts'
import { partnerV1 } from './v1.ts'

const shop = await orderProcess({
  sourcing: {
    backorders: { skus: 'all', promiseDays: 14, maxWaitDays: 30, whenTooLate: 'cancel' },
  },
  organizations: {
    organizations: {
      'org-5100': {
        name: 'Babbage Instruments Ltd',
        partners: ['babbage', 'app_babbage'],
        purchaseOrderNumber: { required: true, unique: true },
        priceList: 'babbage',
        locations: {
          'site-hamburg': {
            name: 'Works Hamburg',
            address: { lines: ['Speicherstadt 12'], locality: 'Hamburg', country: 'DE' },
            terms: ['NET14'],
          },
        },
      },
    },
    priceLists: {
      babbage: { currency: 'EUR', prices: [{ sku: 'MUG-WHITE', from: 40, unitPrice: '10.40' }] },
    },
  },
})
const { orders, inventory } = shop
const api = keepingContract('partner.v1', partnerV1({ orders, inventory }))
/** A call of a company: with a token that names it, or with an API key of its own application. */
const as = (application: string, partner?: string) => {
  const { principal } = call()
  return call({
    ...once(),
    principal: {
      ...principal,
      application,
      channel: 'partner',
      ...(partner !== undefined && { partner }),
    },
  })
}
const acme = () => as('app_feed', 'acme')
const [example] = requestExamples<PartnerOrderRequest>('partner.v1', 'placeOrder')
async function place(who = acme(), more: Partial<PartnerOrderRequest> = {}): Promise<PartnerOrder> {
  const answer = await api.placeOrder(who, { ...(example as PartnerOrderRequest), ...more })
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  return answer.body
}
const problemOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('was not refused')
}

await t.test('an order on terms is placed, followed line by line and shipped', async t => {
  const placed = await place()
  t.match(placed, {
    poNumber: 'PO-2026-118',
    status: 'confirmed',
    lines: [{ sku: 'MUG-WHITE', quantity: 40, shipped: 0, waiting: 0 }],
    total: { currency: 'EUR', amount: '500.00' },
  })
  const { orderId } = placed
  await shop.settled(orderId)
  const [work] = (await orders.getOrder(call(), { orderId })).fulfilmentOrders
  await orders.updateFulfilment(call(), {
    fulfilmentOrderId: work?.id ?? '',
    state: 'shipped',
    shipment: { carrier: 'Swift', trackingNumber: 'SW1', shippedAt: new Date().toISOString() },
    at: new Date().toISOString(),
  })
  await shop.settled(orderId)
  t.match(await api.getOrder(acme(), { orderId }), {
    status: 'shipped',
    lines: [{ shipped: 40 }],
    shipments: [{ trackingNumber: 'SW1', lines: [{ quantity: 40 }] }],
  })
})

await t.test('what waits for stock says since when and until when', async t => {
  const lines = [
    { sku: 'NOTEBOOK-A5', quantity: 10 },
    { sku: 'BACKPACK-20L', quantity: 500, mayWait: true },
  ]
  const placed = await place(acme(), { poNumber: 'PO-2', lines })
  t.match(placed, {
    status: 'onHold',
    lines: [{ waiting: 0 }, { waiting: 500, expectedAt: /Z$/ }],
  })
  const impatient = lines.map(({ sku, quantity }) => ({ sku, quantity }))
  const refused = await problemOf(place(acme(), { poNumber: 'PO-3', lines: impatient }))
  t.match(refused, { code: 'insufficient-stock', errors: [{ pointer: '/lines/1/quantity' }] })
})

await t.test('each partner sees its own: with a token, and with a key', async t => {
  const theirs = await place(acme(), { poNumber: 'PO-OWN' })
  const bolt = () => as('app_bolt')
  const bolts = await place(bolt(), { poNumber: 'PO-OWN' })
  t.not(bolts.orderId, theirs.orderId, 'numbers of two partners may be alike')
  const { orderId } = theirs
  for (const refused of [
    () => api.getOrder(bolt(), { orderId }),
    () => api.cancelOrder(bolt(), { orderId, reason: 'Mine?' }),
    () => api.getOrder(as('app_feed', 'other'), { orderId }),
    () => api.getOrder(as('app_feed'), { orderId }),
  ]) {
    t.equal((await problemOf(refused())).code, 'not-found')
  }
  const listed = await api.listOrders(bolt(), {})
  t.same(
    listed.orders.map(one => one.orderId),
    [bolts.orderId],
  )
  const again = await problemOf(place(acme(), { poNumber: 'PO-OWN' }))
  t.equal(again.code, 'duplicate-order')
})

await t.test('an order is called back, and a changed price is told line by line', async t => {
  const { orderId } = await place(acme(), { poNumber: 'PO-4' })
  await shop.settled(orderId)
  const answer = await api.cancelOrder(acme(), { orderId, reason: 'Ordered twice' })
  t.match(answer, { status: 200, body: { status: 'cancelled', lines: [{ cancelled: 40 }] } })
  const agreedPrice = { currency: 'EUR', amount: '9.99' }
  const lines = [{ sku: 'MUG-WHITE', quantity: 1, agreedPrice }]
  t.match(await problemOf(place(acme(), { poNumber: 'PO-5', lines })), {
    code: 'price-changed',
    errors: [{ pointer: '/lines/0/agreedPrice' }],
  })
  t.match(await api.getAvailability(acme(), { sku: ['MUG-WHITE'] }), {
    items: [{ sku: 'MUG-WHITE', quantity: Number }],
  })
})

await t.test('what was agreed with an organisation counts for its own partners only', async t => {
  const babbage = () => as('app_feed', 'babbage')
  const buyer = { organizationId: 'org-5100', locationId: 'site-hamburg' }
  const { shipTo: _home, ...shippedNowhere } = example as PartnerOrderRequest
  const order = { ...shippedNowhere, buyer, terms: 'NET14', poNumber: 'PO-ORG' }
  const { agreedPrice: _list, ...line } = order.lines[0] as (typeof order.lines)[number]
  const asked = { ...order, lines: [line] }
  const answer = await api.placeOrder(babbage(), asked)
  t.match(answer, {
    status: 201,
    body: {
      lines: [{ price: { amount: '10.40' }, priceList: 'babbage' }],
      total: { amount: '416.00' },
    },
  })
  t.match(await problemOf(api.placeOrder(acme(), { ...asked, poNumber: 'PO-ACME' })), {
    code: 'forbidden',
    errors: [{ pointer: '/buyer/organizationId' }],
  })
  const byKey = await problemOf(api.placeOrder(as('app_babbage'), asked))
  t.equal(byKey.code, 'duplicate-order', 'another partner of it, the same number')
  t.notOk(byKey.extensions?.['orderId'], 'whose order it is stays with its partner')
  const terms = { ...asked, poNumber: 'PO-30', terms: 'NET30' }
  t.match(await problemOf(api.placeOrder(babbage(), terms)), {
    errors: [{ pointer: '/terms', detail: 'must be one of NET14' }],
  })
  t.match(await problemOf(api.placeOrder(acme(), { ...shippedNowhere, poNumber: 'PO-6' })), {
    code: 'order-invalid',
    errors: [{ pointer: '/shipTo' }],
  })
})
