import { createHmac } from 'node:crypto'
import t from 'tap'
import { call } from '../../process-apis/orders/orders.suite.ts'
import { receiveMessage } from '../../process-apis/inbound/receive-message.ts'
import { returnsProcess } from '../../process-apis/returns/returns.suite.ts'
import { shopify } from './shopify.ts'

const secret = 'shpss_invented-for-this-test'
const webhook = shopify.webhook?.(
  {
    url: 'https://example.myshopify.com',
    token: 'shpat_invented',
    webhookSecrets: [secret],
  } as never,
  'shop',
)
let events = 0
/** What a webhook says, as it would come in: signed, verified, translated. */
function told(topic: string, document: object) {
  events += 1
  const body = Buffer.from(JSON.stringify(document))
  const headers = {
    'x-shopify-topic': topic,
    'x-shopify-shop-domain': 'example.myshopify.com',
    'x-shopify-event-id': `event-${events}`,
    'x-shopify-triggered-at': '2026-11-25T10:00:00.000Z',
    'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
  }
  webhook?.verify(headers, body)
  return webhook?.translate(body, headers) ?? []
}

const order = (id: number) => ({
  id,
  admin_graphql_api_id: `gid://shopify/Order/${id}`,
  name: '#1002',
  created_at: '2026-11-20T10:00:00-05:00',
  updated_at: '2026-11-20T10:00:01-05:00',
  currency: 'EUR',
  taxes_included: true,
  total_price: '29.90',
  financial_status: 'paid',
  customer: null,
  shipping_address: {
    name: 'Ada Lovelace',
    address1: 'Torstraße 1',
    city: 'Berlin',
    zip: '10119',
    country_code: 'DE',
  },
  line_items: [
    { id: 11, name: 'Mug', sku: 'MUG-WHITE', quantity: 2, price: '12.50', tax_lines: [] },
  ],
  shipping_lines: [{ id: 9, title: 'standard', price: '4.90', tax_lines: [] }],
})
const refund = (id: number, more: object = {}) => ({
  id,
  admin_graphql_api_id: `gid://shopify/Refund/${id}`,
  order_id: 7001,
  created_at: '2026-11-25T05:00:00-05:00',
  note: 'wrong size',
  user_id: null,
  restock: true,
  refund_line_items: [
    {
      id: 1,
      quantity: 1,
      line_item_id: 11,
      restock_type: 'return',
      subtotal: 12.5,
      total_tax: 0,
      line_item: { id: 11, sku: 'MUG-WHITE' },
    },
  ],
  transactions: [
    {
      id: 5,
      order_id: 7001,
      kind: 'refund',
      gateway: 'bogus',
      status: 'success',
      amount: '12.50',
      currency: 'EUR',
      parent_id: 3,
    },
  ],
  order_adjustments: [],
  ...more,
})
const back = (id: number, more: object = {}) => ({
  id,
  admin_graphql_api_id: `gid://shopify/Return/${id}`,
  status: 'requested',
  name: '#1002-R1',
  order: { id: 7001, admin_graphql_api_id: 'gid://shopify/Order/7001' },
  total_return_line_items: 1,
  return_line_items: [
    {
      id: 31,
      admin_graphql_api_id: 'gid://shopify/ReturnLineItem/31',
      quantity: 1,
      return_reason: 'size_too_small',
      return_reason_note: '',
      customer_note: 'It pinches',
      fulfillment_line_item: {
        id: 21,
        admin_graphql_api_id: 'gid://shopify/FulfillmentLineItem/21',
        line_item: { id: 11, admin_graphql_api_id: 'gid://shopify/LineItem/11' },
      },
    },
  ],
  ...more,
})

await t.test('refunds and returns are told in canonical words', t => {
  t.match(told('refunds/create', refund(1)), [
    {
      type: 'refundIssued',
      channel: 'shopify',
      channelOrderId: '7001',
      channelRefundId: '1',
      lines: [{ channelLineId: '11', quantity: 1 }],
      amount: { currency: 'EUR', amount: '12.50' },
      note: 'wrong size',
      at: '2026-11-25T10:00:00.000Z',
    },
  ])
  t.match(told('returns/request', back(2)), [
    {
      type: 'returnReported',
      channelOrderId: '7001',
      channelReturnId: '2',
      state: 'open',
      lines: [{ channelLineId: '11', quantity: 1, reason: 'sizeTooSmall', note: 'It pinches' }],
    },
  ])
  const [strange] = told(
    'returns/approve',
    back(3, {
      return_line_items: [{ ...back(3).return_line_items[0], return_reason: 'TOO_SHINY' }],
    }),
  )
  t.match(strange, {
    lines: [{ reason: 'unknown' }],
    unknownValues: [{ field: 'return_reason', value: 'too_shiny' }],
  })
  t.match(told('returns/cancel', back(2)), [{ state: 'cancelled', lines: [] }])
  t.same(told('returns/close', back(2)), [], 'nothing follows from it here')
  t.end()
})

await t.test('T53: money that has not moved is not told; nonsense is refused', t => {
  const transaction = refund(1).transactions[0]
  const such = (status: string) => refund(1, { transactions: [{ ...transaction, status }] })
  t.same(told('refunds/create', such('pending')), [])
  t.same(told('refunds/create', such('failure')), [])
  t.same(told('refunds/create', refund(1, { transactions: [] })), [])
  t.throws(() => told('refunds/create', such('beamed')), { code: 'request-invalid' })
  const wrong = (more: object) =>
    told('refunds/create', refund(1, { transactions: [{ ...transaction, ...more }] }))
  t.throws(() => wrong({ amount: '12.505' }), { code: 'request-invalid' })
  t.throws(() => wrong({ amount: 12.5 }), { code: 'request-invalid' })
  t.throws(() => told('refunds/create', refund(1, { order_id: 820_982_911_946_154_500 })), {
    code: 'request-invalid',
  })
  t.throws(() => told('returns/request', back(1, { order: {} })), { code: 'request-invalid' })
  t.end()
})

await t.test('an order, its return and its refund of one shop go through whole', async t => {
  const shop = await returnsProcess()
  const take = async (topic: string, document: object) => {
    const [message] = told(topic, document)
    if (message === undefined) throw new Error(`${topic} says nothing`)
    return receiveMessage(shop.context, shop.orders, call(), message)
  }
  const { orderId = '' } = await take('orders/create', order(7001))
  await shop.settled(orderId)
  for (const { id } of (await shop.order(orderId)).fulfilmentOrders) {
    await shop.orders.updateFulfilment(call(), {
      fulfilmentOrderId: id,
      state: 'shipped',
      at: new Date().toISOString(),
    })
  }
  await shop.settled(orderId)
  t.match(await take('returns/request', back(2)), { outcome: 'accepted', orderId })
  t.match(await take('returns/approve', back(2)), { outcome: 'duplicate' })
  const { items } = await shop.returns.listReturns(call(), { orderId })
  t.match(items, [{ state: 'authorised', channelReturnId: '2', lines: [{ quantity: 1 }] }])

  const returned = refund(1, { return: { id: 2, admin_graphql_api_id: 'gid://shopify/Return/2' } })
  t.match(await take('refunds/create', returned), { outcome: 'accepted', orderId })
  t.match(await take('refunds/create', returned), { outcome: 'duplicate' })
  const delivery = refund(3, {
    refund_line_items: [],
    transactions: [{ ...refund(3).transactions[0], amount: '4.90' }],
    order_adjustments: [{ id: 8, kind: 'shipping_refund', amount: '-4.90', tax_amount: '0.00' }],
  })
  t.match(await take('refunds/create', delivery), { outcome: 'accepted' })
  await shop.settled(orderId)
  t.match(await shop.refundsOf(orderId), [
    {
      state: 'succeeded',
      returnId: items[0]?.id,
      amount: { amount: '12.50' },
      adjustments: [],
      creditMemoId: /^CM-/,
    },
    { state: 'succeeded', shipping: { total: { amount: '4.90' } }, adjustments: [] },
  ])
  t.match(await shop.order(orderId), { tenders: [{ refunded: { amount: '17.40' } }] })

  // The goods come afterwards: they are counted in, and paid for no second time.
  const returnId = items[0]?.id ?? ''
  await shop.returns.receiveReturn(call(), {
    returnId,
    locationId: 'WH-BERLIN',
    lines: [{ lineId: '1', reception: 'received', quantity: 1 }],
  })
  await shop.returns.inspectReturn(call(), {
    returnId,
    lines: [{ lineId: '1', condition: 'new' }],
  })
  await shop.settled(orderId)
  t.equal((await shop.refundsOf(orderId)).length, 2)
})
