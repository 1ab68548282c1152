import t from 'tap'
import { receiveMessage } from '../../process-apis/inbound/receive-message.ts'
import { call } from '../../process-apis/orders/orders.suite.ts'
import { returnsProcess } from '../../process-apis/returns/returns.suite.ts'
import { isSoundMessage } from '../new-order.suite.ts'
import type { InboundMessage } from '../webhook.ts'
import { amazonOrder, inEvent, openNotifier, refundEvent } from './amazon.suite.ts'

const shop = await returnsProcess()
const { vendor, told, orderChange, transaction, reportDone } = await openNotifier(t)
const euros = (amount: string) => ({ currency: 'EUR', amount })

async function take(notification: object) {
  const outcomes = []
  for (const message of await told(notification)) {
    isSoundMessage(t, message)
    outcomes.push(await receive(message))
  }
  return outcomes
}
const receive = (message: InboundMessage) =>
  receiveMessage(shop.context, shop.orders, call(), message)
const keep = (id: string, more: object = {}) => vendor.orders.set(id, amazonOrder(id, more))
const orderOf = async (reference: string) => {
  const { items } = await shop.orders.findOrders(call(), { reference } as never)
  const [one, ...more] = items
  if (one === undefined || more.length > 0) throw new Error(`${items.length} orders ${reference}`)
  return shop.order(one.id)
}
const returnsOf = async (orderId: string) =>
  (await shop.returns.listReturns(call(), { orderId })).items
/** An order that came by notification and has left. */
async function shipped(id: string) {
  keep(id)
  await take(orderChange(id))
  const order = await orderOf(id)
  await shop.settled(order.id)
  for (const work of (await shop.order(order.id)).fulfilmentOrders) {
    const at = new Date().toISOString()
    await shop.orders.updateFulfilment(call(), { fulfilmentOrderId: work.id, state: 'shipped', at })
  }
  await shop.settled(order.id)
  return shop.order(order.id)
}
const xml = (...returns: string[]) =>
  `<?xml version="1.0"?><AmazonEnvelope><Message>${returns.join('')}</Message></AmazonEnvelope>`
const details = (orderId: string, rma: string, more = '') =>
  `<return_details><item_details><item_name>Mug &amp; saucer</item_name><merchant_sku>MUG-WHITE</merchant_sku>
   <return_reason_code>CR-DEFECTIVE</return_reason_code><return_quantity>1</return_quantity>
   <resolution>StandardRefund</resolution></item_details><order_id>${orderId}</order_id>
   <amazon_rma_id>${rma}</amazon_rma_id><return_request_date>2026-11-24T09:00:00Z</return_request_date>
   <return_request_status>Approved</return_request_status><a_to_z_claim>N</a_to_z_claim>${more}</return_details>`

await t.test('an order that Amazon tells of is taken, once, and goes its way', async t => {
  keep('A-1')
  const notification = orderChange('A-1')
  t.match(await take(inEvent(notification)), [{ outcome: 'accepted' }])
  t.match(await take(notification), [{ outcome: 'duplicate' }])
  const { id } = await orderOf('A-1')
  await shop.settled(id)
  t.match(await orderOf('A-1'), {
    channel: 'marketplace-amazon',
    state: 'processing',
    paymentStatus: 'captured',
    totals: { total: euros('29.90') },
  })
  keep('A-pending', { fulfillment: { fulfillmentStatus: 'PENDING' } })
  t.same(await take(orderChange('A-pending')), [], 'not paid yet')
})

await t.test('cancelled at Amazon, it is cancelled here, whichever comes first', async t => {
  await take(orderChange('A-1'))
  keep('A-1', { fulfillment: { fulfillmentStatus: 'CANCELLED' } })
  t.match(await take(orderChange('A-1')), [{ outcome: 'accepted' }])
  t.match(await orderOf('A-1'), { state: 'cancelled' })
})

await t.test('a buyer who asks to cancel: it waits for a person, asked once', async t => {
  keep('A-2')
  await take(orderChange('A-2'))
  const { id } = await orderOf('A-2')
  const wish = [{ OrderItemId: 'A-2-item', IsBuyerRequestedCancel: true, Quantity: 2 }]
  const asked = () => take(orderChange('A-2', wish, 'BuyerRequestedChange'))
  t.match(await asked(), [{ outcome: 'duplicate' }, { outcome: 'accepted', orderId: id }])
  t.match(await orderOf('A-2'), { holds: [{ type: 'manual', reason: /asks .* to cancel/ }] })
  t.match(await shop.casesOf(id), ['cancellationAsked'])

  await shop.orders.decideHold(call(), { orderId: id, holdType: 'manual', decision: 'release' })
  t.match((await asked()).at(-1), { outcome: 'duplicate' })
  t.match(await orderOf('A-2'), { holds: [] }, 'what a person has decided is not asked again')
})

await t.test(
  'a wish that overtakes its order waits for it; of what is over nobody is asked',
  async t => {
    keep('A-3', {
      orderItems: [
        {
          ...amazonOrder('A-3').orderItems[0],
          cancellation: { cancellationRequest: { requester: 'BUYER', cancelReason: 'Too slow' } },
        },
      ],
    })
    const [placed, wish] = await told(orderChange('A-3'))
    if (placed === undefined || wish === undefined) throw new Error('an order and a wish')
    t.match(wish, { type: 'cancellationRequested', reason: 'Too slow' })
    t.match(placed, { unknownValues: undefined })
    t.match(await receive(wish), { outcome: 'ignored' })
    t.match(await receive(placed), { outcome: 'accepted' })
    t.match(await orderOf('A-3'), { holds: [{ type: 'manual' }] })

    const { id } = await orderOf('A-1')
    t.match(
      await receive({ ...wish, channelOrderId: 'A-1', eventId: 'another' } as InboundMessage),
      { outcome: 'ignored', orderId: id },
    )
  },
)

await t.test('a refund in the ledger is counted and credited, once', async t => {
  const { id } = await shipped('A-4')
  vendor.ledger.set('A-4', [{}])
  await t.rejects(told(transaction('A-4')), { code: 'system-unavailable', retryable: true })
  vendor.ledger.set('A-4', [
    { ShipmentEventList: [{ AmazonOrderId: 'A-4' }] },
    { RefundEventList: [refundEvent('A-4')] },
  ])
  const first = await take(transaction('A-4'))
  t.match(first, [{ outcome: 'duplicate' }, { outcome: 'accepted', orderId: id }])
  t.match((await take(transaction('A-4'))).at(-1), { outcome: 'duplicate' })
  await shop.settled(id)
  const [refund, ...more] = await shop.refundsOf(id)
  t.same(more, [])
  t.match(refund, {
    state: 'succeeded',
    reason: 'marketplace',
    amount: euros('12.50'),
    lines: [{ quantity: 1 }],
    adjustments: [],
  })
  t.match(await shop.documents('erp', refund?.id ?? ''), [{ type: 'creditMemo' }])
  t.match(await orderOf('A-4'), { tenders: [{ refunded: euros('12.50') }] })
  t.same(await told(transaction('A-4', 'Shipment')), [], 'a sale gives nothing back')
})

await t.test('delivery, goodwill, fees kept and promotions: the customer’s side of it', async t => {
  const { id } = await shipped('A-5')
  const charge = (ChargeType: string, CurrencyAmount: number) => ({
    ChargeType,
    ChargeAmount: { CurrencyCode: 'EUR', CurrencyAmount },
  })
  vendor.ledger.set('A-5', [
    {
      RefundEventList: [
        refundEvent(
          'A-5',
          {},
          {
            ItemChargeAdjustmentList: [
              charge('Principal', -10.5),
              charge('Tax', -2),
              charge('ShippingCharge', -4.12),
              charge('ShippingTax', -0.78),
              charge('RestockingFee', 1.25),
              charge('GenericDeduction', 9.99),
            ],
            PromotionAdjustmentList: [
              { PromotionType: 'X', PromotionAmount: { CurrencyCode: 'EUR', CurrencyAmount: 1 } },
            ],
          },
        ),
      ],
      GuaranteeClaimEventList: [
        refundEvent(
          'A-5',
          {},
          {
            OrderAdjustmentItemId: 'claim',
            QuantityShipped: 0,
            ItemChargeAdjustmentList: [charge('Goodwill', -3)],
          },
        ),
      ],
    },
  ])
  await take(transaction('A-5'))
  await shop.settled(id)
  t.match(await shop.refundsOf(id), [
    { amount: euros('15.15'), adjustments: [{ kind: 'goodwill', amount: euros('2.65') }] },
    { amount: euros('3.00'), note: 'A-to-z Guarantee claim', lines: [] },
  ])
})

await t.test('a refund of an order nobody has told of brings its order with it', async t => {
  keep('A-6', {
    fulfillment: { fulfillmentStatus: 'SHIPPED', fulfilledBy: 'AMAZON' },
    orderItems: [{ ...amazonOrder('A-6').orderItems[0], fulfillment: { quantityFulfilled: 2 } }],
  })
  vendor.ledger.set('A-6', [{ RefundEventList: [refundEvent('A-6')] }])
  t.match(
    (await take(transaction('A-6'))).map(({ outcome }) => outcome),
    ['accepted', 'accepted'],
  )
  const { id } = await orderOf('A-6')
  await shop.settled(id)
  t.match(await shop.refundsOf(id), [{ amount: euros('12.50'), state: 'succeeded' }])
})

await t.test('what the ledger has and nobody can read is shown, and books nothing', async t => {
  const { id } = await shipped('A-7')
  const back = refundEvent(
    'A-7',
    {},
    {
      ItemChargeAdjustmentList: [
        { ChargeType: 'Principal', ChargeAmount: { CurrencyCode: 'EUR', CurrencyAmount: 25.37 } },
        { ChargeType: 'Moonlight', ChargeAmount: { CurrencyCode: 'EUR', CurrencyAmount: 1 } },
      ],
    },
  )
  vendor.ledger.set('A-7', [{ RefundEventList: [back] }])
  await take(transaction('A-7'))
  t.match(await orderOf('A-7'), { tenders: [{ refunded: euros('0.00') }] })
  t.same(await shop.refundsOf(id), [])
  t.ok((await shop.casesOf(id)).includes('unknownValue'), 'a person is asked')
})

await t.test('returns come with the report; goods, then money, each once', async t => {
  const { id } = await shipped('A-8')
  vendor.reports.set('doc-1', { body: xml(details('A-8', 'RMA-1')), zipped: true })
  const done = () => reportDone('GET_XML_RETURNS_DATA_BY_RETURN_DATE', 'doc-1')
  t.match(await take(done()), [{ outcome: 'accepted', orderId: id }])
  t.match(await take(done()), [{ outcome: 'duplicate' }], 'the next report has it too')
  const [document, ...more] = await returnsOf(id)
  t.same(more, [])
  t.match(document, {
    state: 'authorised',
    method: 'byMail',
    channelReturnId: 'A-8/RMA-1',
    lines: [{ sku: 'MUG-WHITE', quantity: 1, reason: 'defective' }],
  })
  vendor.ledger.set('A-8', [{ RefundEventList: [refundEvent('A-8')] }])
  await take(transaction('A-8'))
  const returnId = document?.id ?? ''
  await shop.returns.receiveReturn(call(), {
    returnId,
    locationId: 'WH-BERLIN',
    lines: [{ lineId: '1', reception: 'received', quantity: 1 }],
  })
  await shop.returns.inspectReturn(call(), { returnId, lines: [{ lineId: '1', condition: 'new' }] })
  await shop.settled(id)
  t.match(await shop.refundsOf(id), [{ amount: euros('12.50'), state: 'succeeded' }])
})

await t.test('a return before its order waits, and is taken in with it', async t => {
  vendor.reports.set('doc-2', { body: xml(details('A-9', 'RMA-2')) })
  t.match(await take(reportDone('GET_XML_RETURNS_DATA_BY_RETURN_DATE', 'doc-2')), [
    { outcome: 'ignored' },
  ])
  keep('A-9', {
    orderItems: [{ ...amazonOrder('A-9').orderItems[0], fulfillment: { quantityFulfilled: 2 } }],
    fulfillment: { fulfillmentStatus: 'SHIPPED', fulfilledBy: 'MERCHANT' },
  })
  t.match(await take(orderChange('A-9')), [{ outcome: 'accepted' }])
  t.match(await returnsOf((await orderOf('A-9')).id), [{ state: 'authorised' }])
})

await t.test('what comes back to Amazon is counted there, and paid for by Amazon', async t => {
  keep('A-10', {
    fulfillment: { fulfillmentStatus: 'SHIPPED', fulfilledBy: 'AMAZON' },
    orderItems: [{ ...amazonOrder('A-10').orderItems[0], fulfillment: { quantityFulfilled: 2 } }],
  })
  await take(orderChange('A-10'))
  const { id } = await orderOf('A-10')
  await shop.settled(id)
  const head =
    'return-date\torder-id\tsku\tquantity\tdetailed-disposition\treason\tstatus\tlicense-plate-number\tcustomer-comments'
  const row = (lpn: string, found: string) =>
    `2026-11-24T21:10:09+00:00\tA-10\tMUG-WHITE\t1\t${found}\tUNWANTED_ITEM\tUnit returned to inventory\t${lpn}\tJust because`
  vendor.reports.set('doc-3', {
    body: [head, row('LPN-1', 'SELLABLE'), row('LPN-2', 'CUSTOMER_DAMAGED')].join('\n'),
  })
  const before = await shop.onHand('MUG-WHITE', 'WH-BERLIN')
  const done = () => reportDone('GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA', 'doc-3')
  t.match(await take(done()), [{ outcome: 'accepted' }, { outcome: 'accepted' }])
  t.match(await take(done()), [{ outcome: 'duplicate' }, { outcome: 'duplicate' }])
  await shop.settled(id)
  t.match(await returnsOf(id), [
    { resolution: 'none', lines: [{ condition: /new|used/, note: 'Just because' }] },
    { resolution: 'none', lines: [{ condition: /new|used/ }] },
  ])
  t.equal(await shop.onHand('MUG-WHITE', 'WH-BERLIN'), before + 1, 'one can be sold again')
  t.same(await shop.refundsOf(id), [], 'nobody pays')
})

await t.test('returns of external fulfilment, handed on as they were listed', async t => {
  const { id } = await shipped('A-11')
  const external = (status: string, more: object = {}) => ({
    id: 'ext-1',
    merchantSku: 'MUG-WHITE',
    numberOfUnits: 1,
    status,
    returnType: 'CUSTOMER',
    creationDateTime: '2026-11-24T18:13:18Z',
    lastUpdatedDateTime: '2026-11-24T23:10:55Z',
    returnMetadata: { returnReason: 'Arrived too late', rmaId: 'RMA-9' },
    marketplaceChannelDetails: { customerOrderId: 'A-11' },
    ...more,
  })
  t.match(await take({ returns: [external('CREATED')], nextToken: 'more' }), [
    { outcome: 'accepted', orderId: id },
  ])
  t.match(await take({ returns: [external('IN_TRANSIT')] }), [{ outcome: 'duplicate' }])
  t.match(await returnsOf(id), [
    { state: 'authorised', channelReturnId: 'ext-1', lines: [{ note: 'Arrived too late' }] },
  ])
  t.match(await take(external('CANCELLED')), [{ outcome: 'accepted' }])
  t.match(await returnsOf(id), [{ state: 'cancelled' }])
  t.match(await told(external('BEAMED', { returnType: 'REJECT' })), [
    { lines: [{ reason: 'undeliverable' }], unknownValues: [{ field: 'status', value: 'BEAMED' }] },
  ])
})
