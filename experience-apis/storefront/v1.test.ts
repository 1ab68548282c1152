import t from 'tap'
import type { FulfilmentState, Order } from '../../openapi/generated/orders.d.ts'
import type { Checkout } from '../../openapi/generated/storefront.v1.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { keepingContract } from '../../process-apis/keeping-contract.suite.ts'
import {
  anOperation,
  anOrder,
  callOf,
  processPort,
  type ProcessState,
  requestExamples,
  shortLine,
} from '../process-port.suite.ts'
import { storefrontV1 } from './v1.ts'

const call = callOf('storefront')
const euros = (amount: string) => ({ currency: 'EUR', amount })

function storefront(state: Partial<ProcessState>) {
  const port = processPort(state)
  return { ...port, api: keepingContract('storefront.v1', storefrontV1(port)) }
}

await t.test('a checkout is an order in canonical words, of the caller’s own channel', async t => {
  const { api, asked } = storefront({ orders: [anOrder()] })
  const [delivered, collected] = requestExamples<Checkout>('storefront.v1', 'placeOrder')
  const answer = await api.placeOrder(call, delivered as Checkout)
  await api.placeOrder(callOf('app'), collected as Checkout)

  t.match(asked('placeOrder'), [
    {
      channel: 'storefront',
      channelOrderId: '10045',
      customer: { email: 'ada@example.com', name: 'Ada Lovelace', guest: true },
      currency: 'EUR',
      lines: [{ sku: 'MUG-WHITE', quantity: 2, unitPrice: euros('12.50') }],
      delivery: { method: 'shipToHome', address: { locality: 'Berlin' } },
      payment: { method: 'token', token: 'tok_visa' },
      shipping: euros('4.90'),
      expectedTotal: euros('29.90'),
    },
    { channel: 'app', delivery: { method: 'clickAndCollect', locationId: 'STORE-MITTE' } },
  ])
  t.same(answer, {
    status: 201,
    headers: {
      'idempotent-replayed': 'true',
      location: '/storefront/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    },
    body: {
      orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
      orderNumber: '10045',
      status: 'confirmed',
      placedAt: '2026-11-21T09:30:00.000Z',
      items: [
        {
          lineId: '1',
          sku: 'MUG-WHITE',
          title: 'Mug white',
          quantity: 2,
          price: euros('12.50'),
          total: euros('25.00'),
          status: 'confirmed',
        },
      ],
      shippingTotal: euros('4.90'),
      total: euros('29.90'),
      taxIncluded: euros('4.77'),
      delivery: {
        method: 'ship',
        address: {
          name: 'Ada Lovelace',
          lines: ['Lindenstraße 4'],
          locality: 'Berlin',
          postalCode: '10969',
          country: 'DE',
        },
        parcels: [],
      },
      cancellable: true,
      links: {
        self: '/storefront/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
        cancel: '/storefront/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T/cancellation',
      },
    },
  })
})

await t.test('a shopper with an account is no guest', async t => {
  const { api, asked } = storefront({ orders: [anOrder()] })
  const [checkout] = requestExamples<Checkout>('storefront.v1', 'placeOrder')
  await api.placeOrder(call, { ...(checkout as Checkout), customerId: 'cust-815' })
  t.match(asked('placeOrder'), [{ customer: { id: 'cust-815', guest: false } }])
})

await t.test('a refusal points into what the shop sent', async t => {
  const { api } = storefront({ outcome: shortLine() })
  const [checkout] = requestExamples<Checkout>('storefront.v1', 'placeOrder')
  await t.rejects(api.placeOrder(call, checkout as Checkout), {
    code: 'insufficient-stock',
    errors: [{ pointer: '/items/0/quantity', keyword: 'available' }],
  })
})

await t.test('what goes on without the caller is followed through this API', async t => {
  const outcome = anOperation({
    state: 'failed',
    problem: new Problem('price-changed', {
      errors: [{ pointer: '/expectedTotal', keyword: 'current', detail: 'is 30.00 EUR now' }],
    }).document() as never,
  })
  const { api } = storefront({ outcome, operations: [outcome], orders: [anOrder()] })
  const [checkout] = requestExamples<Checkout>('storefront.v1', 'placeOrder')
  const self = '/storefront/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A'
  const told = {
    links: { self, result: '/storefront/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T' },
    problem: { code: 'price-changed', errors: [{ pointer: '/totalShown' }] },
  }
  t.match(await api.placeOrder(call, checkout as Checkout), {
    status: 202,
    headers: { location: self },
    body: told,
  })
  t.match(await api.getOperation(call, { operationId: outcome.id }), told)
})

await t.test('a rejected order tells why in the words of the shop', async t => {
  const order = anOrder({ state: 'rejected', rejection: shortLine().document() as never })
  const { api } = storefront({ orders: [order] })
  t.match(await api.getOrder(call, { orderId: order.id }), {
    status: 'rejected',
    cancellable: false,
    rejection: { errors: [{ pointer: '/items/0/quantity' }] },
  })
})

await t.test(
  'another channel’s order is not there: not to read, not to cancel, not to follow',
  async t => {
    const order = anOrder({ channel: 'pos' })
    const { api, asked } = storefront({ orders: [order], operations: [anOperation()] })
    const gone = { code: 'not-found' }
    await t.rejects(api.getOrder(call, { orderId: order.id }), gone)
    await t.rejects(api.cancelOrder(call, { orderId: order.id, reason: 'Mine now' }), gone)
    await t.rejects(api.getOperation(call, { operationId: anOperation().id }), gone)
    t.same(asked('cancelOrder'), [], 'and nobody was asked to')
  },
)

await t.test('an order is cancelled, or said to be on its way there', async t => {
  const order = anOrder({ state: 'cancelled' })
  const done = storefront({ orders: [order] })
  const input = { orderId: order.id, reason: 'Changed their mind' }
  t.match(await done.api.cancelOrder(call, input), {
    status: 200,
    body: { status: 'cancelled', cancellable: false, links: { cancel: undefined } },
  })
  t.same(done.asked('cancelOrder'), [input])
  const slow = storefront({ orders: [order], operations: [anOperation({ kind: 'cancelOrder' })] })
  t.match(await slow.api.cancelOrder(call, input), {
    status: 202,
    body: { links: { self: /^\/storefront\/v1\/operations\// } },
  })
})

await t.test('every state has a word for the shopper', async t => {
  const { api, told } = storefront({})
  const [work] = anOrder().fulfilmentOrders
  const inWork = (state: FulfilmentState) => ({
    state: 'processing' as const,
    fulfilmentOrders: [{ ...work, state }] as Order['fulfilmentOrders'],
  })
  const done = (state: FulfilmentState) => ({ ...inWork(state), state: 'fulfilled' as const })
  const hold = { type: 'backorder', reason: 'No stock', since: '2026-11-21T09:30:00.000Z' } as const
  const cases: [status: string, cancellable: boolean, changes: Partial<Order>][] = [
    ['received', false, { state: 'draft' }],
    ['received', false, { state: 'received' }],
    ['confirmed', true, { state: 'accepted' }],
    ['onHold', true, { state: 'accepted', holds: [hold] }],
    ['preparing', true, inWork('picking')],
    ['readyToCollect', true, inWork('readyForPickup')],
    ['partlyShipped', false, { state: 'partiallyFulfilled' }],
    ['shipped', false, done('shipped')],
    ['delivered', false, done('delivered')],
    ['collected', false, { ...done('pickedUp'), delivery: { method: 'clickAndCollect' } }],
    ['cancelling', false, { state: 'cancelRequested' }],
    ['cancelled', false, { state: 'cancelled' }],
    ['rejected', false, { state: 'rejected' }],
  ]
  for (const [status, cancellable, changes] of cases) {
    const order = anOrder(changes)
    told.orders = [order]
    t.match(await api.getOrder(call, { orderId: order.id }), { status, cancellable }, status)
  }
})

await t.test('a line says how far it is by itself', async t => {
  const { api, told } = storefront({})
  const [line] = anOrder().lines
  const [work] = anOrder().fulfilmentOrders
  const statusOf = async (quantities: object, state: FulfilmentState) => {
    const order = anOrder({
      state: 'processing',
      lines: [{ ...line, quantities: { ...line?.quantities, ...quantities } }] as Order['lines'],
      fulfilmentOrders: [{ ...work, state }] as Order['fulfilmentOrders'],
    })
    told.orders = [order]
    return (await api.getOrder(call, { orderId: order.id })).items[0]?.status
  }
  t.equal(await statusOf({}, 'packed'), 'preparing')
  t.equal(await statusOf({ cancelled: 2 }, 'cancelled'), 'cancelled')
  t.equal(await statusOf({ shipped: 1 }, 'shipped'), 'partlyShipped')
  t.equal(await statusOf({ shipped: 2 }, 'shipped'), 'shipped')
})

await t.test(
  'the code for the counter is shown when it is ready, of the store that has it',
  async t => {
    const [work] = anOrder().fulfilmentOrders
    const pickup = { ...work, type: 'pickup', pickupCode: '7K4Q2P' } as Order['fulfilmentOrders'][0]
    const order = anOrder({
      state: 'processing',
      delivery: { method: 'clickAndCollect', locationId: 'ST-1' },
      fulfilmentOrders: [
        { ...pickup, locationId: 'ST-1', state: 'superseded' },
        { ...pickup, locationId: 'ST-2', state: 'acknowledged' },
      ],
    })
    const { api, told } = storefront({ orders: [order] })
    const before = (await api.getOrder(call, { orderId: order.id })).delivery
    t.same(before, { method: 'collect', storeId: 'ST-2', parcels: [] })
    const expiresAt = '2026-11-28T11:00:00.000Z'
    told.orders = [
      {
        ...order,
        fulfilmentOrders: [{ ...pickup, locationId: 'ST-2', state: 'readyForPickup', expiresAt }],
      },
    ]
    const ready = (await api.getOrder(call, { orderId: order.id })).delivery
    t.match(ready, { storeId: 'ST-2', collectCode: '7K4Q2P', collectBy: expiresAt })
  },
)

await t.test('parcels are shown with their tracking', async t => {
  const [work] = anOrder().fulfilmentOrders
  const shipment = {
    id: 'shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E',
    carrier: 'Swift',
    trackingNumber: 'SW1',
    shippedAt: '2026-11-21T15:00:00.000Z',
    lines: [{ lineId: '1', sku: 'MUG-WHITE', quantity: 2 }],
  }
  const order = anOrder({
    state: 'fulfilled',
    fulfilmentOrders: [{ ...work, state: 'shipped', shipments: [shipment] }] as never,
  })
  const { api } = storefront({ orders: [order] })
  t.same((await api.getOrder(call, { orderId: order.id })).delivery.parcels, [
    { carrier: 'Swift', trackingNumber: 'SW1', shippedAt: '2026-11-21T15:00:00.000Z' },
  ])
})

await t.test(
  'what waits has a date, and something else comes only if the shopper agrees',
  async t => {
    const example = anOrder()
    const [line] = example.lines
    const waiting = anOrder({
      lines: example.lines.map(one => ({
        ...one,
        promise: {
          kind: 'backorder',
          since: '2026-11-21T09:30:00.000Z',
          expectedAt: '2026-12-05T09:30:00.000Z',
        },
      })),
      substitutions: [
        {
          id: 'sub_01K9ZD3Y8A2B4C6D8E0F2G4H6J',
          lineId: '1',
          sku: 'MUG-BLACK',
          quantity: 2,
          unitPrice: line?.unitPrice ?? euros('12.50'),
          state: 'proposed',
          proposedAt: '2026-11-21T10:00:00.000Z',
        },
      ],
    })
    const { api, asked } = storefront({ orders: [waiting] })
    const { id: orderId } = waiting
    t.match(await api.getOrder(call, { orderId }), {
      items: [{ expectedAt: '2026-12-05T09:30:00.000Z' }],
      proposals: [{ proposalId: /^sub_/, lineId: '1', sku: 'MUG-BLACK', price: euros('12.50') }],
    })
    const proposalId = 'sub_01K9ZD3Y8A2B4C6D8E0F2G4H6J'
    await api.decideProposal(call, { orderId, proposalId, approve: true })
    t.same(asked('decideSubstitution'), [{ orderId, substitutionId: proposalId, approve: true }])
    const elsewhere = api.decideProposal(callOf('app'), { orderId, proposalId, approve: true })
    await t.rejects(elsewhere, { code: 'not-found' }, 'another channel’s is not there')

    const [delivered] = requestExamples<Checkout>('storefront.v1', 'placeOrder')
    const substitution = { preference: 'options', options: ['MUG-BLACK'] } as const
    const items = [{ sku: 'MUG-WHITE', quantity: 1, backorder: true, substitution }]
    await api.placeOrder(call, { ...(delivered as Checkout), items })
    t.match(asked('placeOrder'), [{ lines: [{ whenShort: 'backorder', substitution }] }])
  },
)

await t.test('stock is asked for as this channel may promise it', async t => {
  const asOf = '2026-11-21T09:30:00.000Z'
  const { api, asked } = storefront({
    availability: [
      { sku: 'MUG-WHITE', available: 17, asOf, locations: [{ locationId: 'WH', available: 17 }] },
      { sku: 'MUG-PINK', available: 0, asOf },
    ],
  })
  const sku = ['MUG-WHITE', 'MUG-PINK']
  t.same(await api.getAvailability(call, { sku, storeId: 'ST-1' }), {
    items: [
      { sku: 'MUG-WHITE', inStock: true, available: 17 },
      { sku: 'MUG-PINK', inStock: false, available: 0 },
    ],
    asOf,
  })
  t.same(asked('getAvailability'), [{ sku, channel: 'storefront', locationId: 'ST-1' }])
})

await t.test(
  'gift cards pay their part, the token the rest; items are cancelled by the piece',
  async t => {
    const order = anOrder()
    const { api, asked } = storefront({ orders: [order] })
    const [delivered] = requestExamples<Checkout>('storefront.v1', 'placeOrder')
    const giftCards = [{ token: 'gc_demo', amount: euros('10.00') }]
    await api.placeOrder(call, { ...(delivered as Checkout), giftCards })
    t.match(asked('placeOrder'), [
      {
        payment: {
          method: 'split',
          tenders: [
            { method: 'giftCard', token: 'gc_demo', amount: euros('10.00') },
            { method: 'token', token: 'tok_visa' },
          ],
        },
      },
    ])
    const items = [{ lineId: '1', quantity: 1 }]
    await api.cancelOrder(call, { orderId: order.id, reason: 'One is enough', items })
    t.match(asked('cancelOrder'), [{ orderId: order.id, reason: 'One is enough', lines: items }])
  },
)
