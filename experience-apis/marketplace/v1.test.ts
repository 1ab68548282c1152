import t from 'tap'
import type { MarketplaceSale } from '../../openapi/generated/marketplace.v1.d.ts'
import type { Order, OrderState } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { keepingContract } from '../../process-apis/keeping-contract.suite.ts'
import {
  anOperation,
  anOrder,
  callOf,
  processPort,
  type ProcessState,
  requestExamples,
} from '../process-port.suite.ts'
import { marketplaceV1 } from './v1.ts'

const call = callOf('marketplace')
const yen = (amount: string) => ({ currency: 'JPY', amount })

function marketplace(state: Partial<ProcessState>) {
  const port = processPort(state)
  return { ...port, api: keepingContract('marketplace.v1', marketplaceV1(port)) }
}

const [sold, fulfilledThere] = requestExamples<MarketplaceSale>(
  'marketplace.v1',
  'submitOrder',
) as [MarketplaceSale, MarketplaceSale]
const order = anOrder({ channel: 'marketplace', channelOrderId: '902-3159896-1390916' })

await t.test('a sale is taken with the marketplace’s own prices, taxes and money', async t => {
  const { api, asked } = marketplace({ orders: [order] })
  t.match(await api.submitOrder(call, sold), {
    status: 201,
    headers: { location: `/marketplace/v1/orders/${order.id}` },
    body: { orderId: order.id, marketplaceOrderId: '902-3159896-1390916', status: 'accepted' },
  })
  t.match(asked('placeOrder'), [
    {
      channel: 'marketplace',
      channelOrderId: '902-3159896-1390916',
      placedAt: sold.purchasedAt,
      currency: 'JPY',
      lines: [
        {
          channelLineId: '52986411826454',
          sku: 'MUG-WHITE',
          quantity: 1,
          amounts: { net: yen('1800'), tax: yen('180'), total: yen('1980') },
        },
      ],
      delivery: {
        method: 'shipToHome',
        address: { locality: 'Tokyo' },
        promise: { latest: '2026-11-25T00:00:00Z' },
      },
      payment: {
        method: 'collectedByChannel',
        reference: '902-3159896-1390916',
        amount: yen('1980'),
      },
      taxCollectedBy: 'marketplace',
      fulfilledBy: 'merchant',
    },
  ])
})

await t.test('what the marketplace ships itself is ours to book, not to ship', async t => {
  const { api, asked } = marketplace({ orders: [order] })
  const shipping = {
    net: { currency: 'EUR', amount: '4.12' },
    tax: { currency: 'EUR', amount: '0.78' },
    total: { currency: 'EUR', amount: '4.90' },
  }
  await api.submitOrder(call, { ...fulfilledThere, shipping, paymentReference: 'S-1' })
  t.match(asked('placeOrder'), [
    { fulfilledBy: 'channel', shippingAmounts: shipping, payment: { reference: 'S-1' } },
  ])
})

await t.test('what does not add up is pointed at where the marketplace wrote it', async t => {
  const at = (pointer: string) => ({ pointer, keyword: 'sum', detail: 'must add up' })
  const outcome = new Problem('order-invalid', {
    errors: [
      at('/lines/0/amounts/total'),
      at('/lines/0/sku'),
      at('/payment/amount/amount'),
      at('/delivery/address'),
    ],
  })
  const { api } = marketplace({ outcome })
  const refused: Problem = await api.submitOrder(call, sold).then(
    () => t.fail('must be refused'),
    error => error,
  )
  t.same(
    refused.errors?.map(({ pointer }) => pointer),
    ['/orderItems/0/amounts/total', '/orderItems/0/sellerSku', '/total/amount', '/shipTo'],
  )
})

await t.test('a shipment is told by the marketplace’s own item numbers', async t => {
  const [line] = order.lines
  const [work] = order.fulfilmentOrders
  const shipped = {
    ...order,
    state: 'fulfilled',
    lines: [
      {
        ...line,
        channelLineId: '52986411826454',
        quantities: { ...line?.quantities, shipped: 2 },
      },
    ],
    fulfilmentOrders: [
      {
        ...work,
        state: 'shipped',
        shipments: [
          {
            id: 'shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E',
            carrier: 'Swift',
            trackingNumber: 'SW1',
            shippedAt: '2026-11-21T15:00:00.000Z',
            lines: [{ lineId: '1', sku: 'MUG-WHITE', quantity: 2 }],
          },
        ],
      },
    ],
  } as Order
  const { api } = marketplace({ orders: [shipped] })
  t.match(await api.getOrder(call, { orderId: order.id }), {
    status: 'shipped',
    orderItems: [
      {
        orderItemId: '52986411826454',
        sellerSku: 'MUG-WHITE',
        quantity: 2,
        shipped: 2,
        cancelled: 0,
      },
    ],
    shipments: [
      {
        carrier: 'Swift',
        trackingNumber: 'SW1',
        orderItems: [{ orderItemId: '52986411826454', quantity: 2 }],
      },
    ],
  })
})

await t.test('every state has a word for the marketplace', async t => {
  const words: Record<OrderState, string> = {
    draft: 'received',
    received: 'received',
    accepted: 'accepted',
    processing: 'accepted',
    partiallyFulfilled: 'partiallyShipped',
    fulfilled: 'shipped',
    closed: 'shipped',
    rejected: 'rejected',
    cancelRequested: 'cancelling',
    cancelled: 'cancelled',
  }
  const { api, told } = marketplace({})
  for (const [state, status] of Object.entries(words)) {
    told.orders = [{ ...order, state: state as OrderState }]
    t.match(await api.getOrder(call, { orderId: order.id }), { status }, state)
  }
})

await t.test('one marketplace does not see another’s orders', async t => {
  const { api, asked } = marketplace({ orders: [order], operations: [anOperation()] })
  const other = callOf('marketplace-two')
  const gone = { code: 'not-found' }
  await t.rejects(api.getOrder(other, { orderId: order.id }), gone)
  await t.rejects(api.cancelOrder(other, { orderId: order.id, reason: 'x' }), gone)
  await t.rejects(api.getOperation(other, { operationId: anOperation().id }), gone)
  t.same(asked('cancelOrder'), [])
  t.match(await api.getOperation(call, { operationId: anOperation().id }), {
    links: { result: `/marketplace/v1/orders/${order.id}` },
  })
})

await t.test('a withdrawn order is answered with its status', async t => {
  const { api, asked } = marketplace({ orders: [{ ...order, state: 'cancelled' }] })
  const input = { orderId: order.id, reason: 'BUYER_CANCELLED' }
  t.match(await api.cancelOrder(call, input), { status: 200, body: { status: 'cancelled' } })
  t.same(asked('cancelOrder'), [input])
})

await t.test('what can be listed is what this marketplace may promise', async t => {
  const asOf = '2026-11-21T09:30:00.000Z'
  const { api, asked } = marketplace({ availability: [{ sku: 'MUG-WHITE', available: 15, asOf }] })
  t.same(await api.getAvailability(call, { sellerSku: ['MUG-WHITE'] }), {
    offers: [{ sellerSku: 'MUG-WHITE', quantity: 15 }],
    asOf,
  })
  t.same(asked('getAvailability'), [{ sku: ['MUG-WHITE'], channel: 'marketplace' }])
})

await t.test('what it has promised and not handed in is kept back in its name', async t => {
  const { api, asked } = marketplace({})
  const at = '2026-11-21T09:30:00Z'
  const report = { at, endsInSeconds: 600, items: [{ sellerSku: 'MUG-WHITE', quantity: 4 }] }
  t.same(await api.reportDemand(call, report), { outcome: 'accepted', quantity: 4 })
  t.same(asked('putUnbrokeredDemand'), [
    {
      channel: 'marketplace',
      at,
      endsInSeconds: 600,
      lines: [{ sku: 'MUG-WHITE', quantity: 4 }],
    },
  ])
  const twice = { pointer: '/lines/1/sku', keyword: 'unique', detail: 'is there already' }
  const refusal = new Problem('request-invalid', { errors: [twice] })
  t.match(
    await marketplace({ refusal })
      .api.reportDemand(call, report)
      .catch((error: unknown) => error),
    { code: 'request-invalid', errors: [{ pointer: '/items/1/sellerSku' }] },
  )
})

await t.test('a bundle is the one item that the marketplace sold', async t => {
  const [line] = order.lines
  if (line === undefined) throw new Error('the example has a line')
  const part = (lineId: string, ordered: number, shipped: number): Order['lines'][number] => ({
    ...line,
    lineId,
    sku: `PART-${lineId}`,
    bundleId: '1',
    channelLineId: 'item-1',
    quantities: { ...line.quantities, ordered, shipped },
  })
  const bundle = {
    lineId: '1',
    sku: 'SET',
    quantity: 2,
    unitPrice: line.unitPrice,
    channelLineId: 'item-1',
    returns: 'components' as const,
    components: [
      { lineId: '1.1', sku: 'PART-1.1', quantity: 2 },
      { lineId: '1.2', sku: 'PART-1.2', quantity: 1 },
    ],
  }
  // Its amounts are provisional, so nothing has to add up to them.
  const { acceptedAt: _settled, ...provisional } = order
  const lines = [part('1.1', 4, 3), part('1.2', 2, 2)]
  const sent = { ...provisional, bundles: [bundle], lines }
  const { api, asked } = marketplace({ orders: [sent], returned: [] })
  const { orderItems } = await api.getOrder(call, { orderId: order.id })
  t.same(orderItems, [
    { orderItemId: 'item-1', sellerSku: 'SET', quantity: 2, shipped: 1, cancelled: 0 },
  ])
  const report = {
    orderId: order.id,
    marketplaceReturnId: 'R-1',
    returnItems: [{ orderItemId: 'item-1', quantity: 1, reason: 'unwanted' as const }],
  }
  await api.reportReturn(call, report).catch(() => undefined)
  t.match(asked('requestReturn'), [{ lines: [{ orderLineId: '1', quantity: 1 }] }])
})
