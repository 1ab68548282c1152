import t from 'tap'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import { openWebhooks } from '../../system-apis/connectors.ts'
import { signWebhook } from '../../system-apis/standard-webhooks.ts'
import { call, mugs, once } from '../orders/orders.suite.ts'
import { returnsProcess } from '../returns/returns.suite.ts'
import { receiveMessage } from './receive-message.ts'

const shop = await returnsProcess({
  refunds: {
    policy: 'originalProportional',
    channels: {},
    delivery: 'allReturned',
    approvalAbove: { EUR: '50.00' },
    retryAfterSeconds: [3600],
    askAfterSeconds: [3600],
  },
})
const { returns } = shop
const webhooks = openWebhooks(shop.config)
const euros = (amount: string) => ({ currency: 'EUR', amount })
const receive = (message: InboundMessage) =>
  receiveMessage(shop.context, shop.orders, call(), message)

/** What a system has to tell, signed by it, as it would come in. */
async function delivered(system: 'payment' | 'carrier'): Promise<readonly InboundMessage[]> {
  const { rows } = await shop.store.pool.query<{ message_id: string; body: string }>(
    `delete from reference_webhooks.delivery where system = $1 returning message_id, body`,
    [system],
  )
  const secret = String(shop.config[system]?.options?.['webhookSecret'])
  return rows.flatMap(({ message_id: id, body }) => {
    const timestamp = Math.floor(Date.now() / 1_000)
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signWebhook(secret, { id, timestamp, body }),
    }
    const bytes = Buffer.from(body)
    webhooks[system]?.verify(headers, bytes)
    t.throws(
      () => webhooks[system]?.verify(headers, Buffer.from(`${body} `)),
      { code: 'unauthenticated' },
      'other bytes are not believed',
    )
    return webhooks[system]?.translate(bytes, headers) ?? []
  })
}
const only = ([message]: readonly InboundMessage[]): InboundMessage => {
  if (message === undefined) throw new Error('nothing was told')
  return message
}

await t.test(
  'the provider tells that a refund was decided, and later that it came back',
  async t => {
    const order = await shop.delivered({
      payment: { method: 'token', token: 'tok_refund_pending' },
    })
    const { id: refundId } = await returns.refundOrder(call(once()), {
      orderId: order.id,
      reason: 'goodwill',
      amount: euros('5.00'),
    })
    const pending = await shop.refundWhen(order.id, 'pending')
    const tenderId = pending.allocations[0]?.tenderId ?? ''
    const result = (name: string) =>
      shop.admin('POST', '/payment/refund-result', {
        merchantReference: `${refundId}:${tenderId.slice(4)}:1`,
        result: name,
      })
    await result('approved')
    const settled = only(await delivered('payment'))
    t.match(await receive(settled), { outcome: 'accepted', orderId: order.id })
    t.match(await receive(settled), { outcome: 'duplicate' })
    t.match(await shop.refundWhen(order.id, 'succeeded'), { amount: euros('5.00') })
    await shop.settled(order.id)

    await result('returned')
    const back = only(await delivered('payment'))
    t.match(back, { type: 'refundUpdated', outcome: 'reversed' })
    t.match(await receive(back), { outcome: 'accepted' })
    t.match(await shop.refundWhen(order.id, 'reversed'), { reversedAt: String })
    t.match(await shop.order(order.id), { tenders: [{ refunded: euros('0.00') }] })
    t.ok((await shop.casesOf(order.id)).includes('refundReversed'))

    const strange = { ...back, eventId: 'msg_odd', outcome: 'unknown', raw: 'on the moon' }
    t.match(await receive(strange as InboundMessage), { outcome: 'ignored' })
    t.ok((await shop.casesOf(order.id)).includes('unknownValue'))
    const foreign = { ...back, eventId: 'msg_foreign', reference: 'mov_of_somebody_else' }
    t.match(await receive(foreign as InboundMessage), { outcome: 'ignored', detail: /no refund/ })
  },
)

await t.test(
  'the carrier tells where a parcel is; late, twice and unknown change nothing wrong',
  async t => {
    const order = await shop.delivered()
    const [label] = (await shop.documents('carrier')).filter(({ reference }) =>
      reference.startsWith(order.fulfilmentOrders[0]?.id ?? ' '),
    )
    if (label === undefined) throw new Error('no label was booked')
    const trackingNumber = String(label.facts['trackingNumber'])
    const placed = await shop.orders.placeOrder(call(once()), mugs())
    if (placed.status !== 201) throw new Error('not accepted')
    await shop.settled(placed.body.id)
    await shop.orders.updateFulfilment(call(), {
      fulfilmentOrderId: placed.body.fulfilmentOrders[0]?.id ?? '',
      state: 'shipped',
      at: new Date().toISOString(),
      shipment: { carrier: 'Swift', trackingNumber, shippedAt: new Date().toISOString() },
    })
    const scan = (stage: string) =>
      shop.admin('POST', `/carrier/labels/${label.id}/scans`, { stage, place: 'Berlin' })
    await scan('collected')
    await scan('delivered')
    const [collected, arrived] = await delivered('carrier')
    if (collected === undefined || arrived === undefined) throw new Error('two scans were made')
    t.match(await receive(arrived), { outcome: 'accepted', orderId: placed.body.id })
    t.match(await receive(collected), { outcome: 'accepted' }, 'late, but nobody knew of it')
    t.match(await receive(arrived), { outcome: 'duplicate' })
    const parcelOf = async () => (await shop.order(placed.body.id)).fulfilmentOrders[0]
    t.match(await parcelOf(), {
      state: 'delivered',
      shipments: [
        {
          tracking: [
            { milestone: 'inTransit', raw: 'collected', place: 'Berlin' },
            { milestone: 'delivered', raw: 'delivered' },
          ],
        },
      ],
    })
    const again = { ...arrived, eventId: 'msg_again' }
    t.match(await receive(again), { outcome: 'stale' }, 'another message of the same scan')
    await scan('beamed')
    t.match(await receive(only(await delivered('carrier'))), { outcome: 'accepted' })
    t.ok((await shop.casesOf(placed.body.id)).includes('unknownValue'))
    t.match(await parcelOf(), { state: 'delivered' })
    const foreign = { ...arrived, eventId: 'msg_theirs', trackingNumber: 'SW9999999999' }
    t.match(await receive(foreign as InboundMessage), { outcome: 'ignored' })
  },
)

await t.test('the carrier has the parcel of a return', async t => {
  const order = await shop.delivered()
  const asked = await shop.ask(order.id)
  const { label } = await shop.returnWhen(asked.id, one => one.label?.state === 'ready')
  const id = label?.documentId ?? ''
  await shop.admin('POST', `/carrier/labels/${id}/scans`, { stage: 'collected' })
  for (const message of await delivered('carrier')) {
    t.match(await receive(message), { outcome: 'accepted', orderId: order.id })
  }
  t.match(await returns.getReturn(call(), { returnId: asked.id }), {
    state: 'inTransit',
    lines: [{ reception: 'inTransit' }],
  })
})

let count = 0
const envelope = () => ({
  system: 'shop',
  eventId: `evt-${(count += 1)}`,
  occurredAt: new Date().toISOString(),
  at: new Date().toISOString(),
  channel: 'marketplace-one',
})
const theirs = (channelOrderId: string) =>
  shop.delivered(
    mugs({
      channel: 'marketplace-one',
      channelOrderId,
      shipping: euros('0.00'),
      lines: [
        {
          sku: 'MUG-WHITE',
          quantity: 2,
          channelLineId: 'L1',
          amounts: { net: euros('21.01'), tax: euros('3.99'), total: euros('25.00') },
        },
      ],
      payment: { method: 'collectedByChannel', reference: 'pay-1', amount: euros('25.00') },
    }),
  )

await t.test('a return the channel tells of is taken once, and called off', async t => {
  const order = await theirs('r-1')
  const told = (more: object = {}): InboundMessage => ({
    type: 'returnReported',
    ...envelope(),
    channelOrderId: 'r-1',
    channelReturnId: 'RMA-1',
    state: 'open',
    lines: [{ channelLineId: 'L1', quantity: 1, reason: 'sizeTooSmall' }],
    unknownValues: [{ field: 'reason', value: 'TOO_SHINY' }],
    ...more,
  })
  const first = told()
  t.match(await receive(first), { outcome: 'accepted', orderId: order.id })
  t.match(await receive(first), { outcome: 'duplicate' })
  t.match(await receive(told()), { outcome: 'duplicate' })
  const { items } = await returns.listReturns(call(), { orderId: order.id })
  t.match(items, [
    {
      channelReturnId: 'RMA-1',
      state: 'authorised',
      decision: { by: 'marketplace-one' },
      lines: [{ orderLineId: '1', quantity: 1, reason: 'sizeTooSmall' }],
    },
  ])
  t.equal(items.length, 1)
  t.ok((await shop.casesOf(order.id)).includes('unknownValue'))
  t.match(await receive(told({ state: 'cancelled', lines: [] })), { outcome: 'accepted' })
  t.match((await returns.listReturns(call(), { orderId: order.id })).items, [
    { state: 'cancelled' },
  ])
  t.match(
    await receive(told({ channelReturnId: 'RMA-2', channelOrderId: 'nobody-knows' })),
    { outcome: 'ignored', detail: /no order nobody-knows/ },
    'kept for a person',
  )
})

await t.test(
  'a channel that has sent a label gets none of ours, and its parcel is followed',
  async t => {
    const order = await theirs('r-label')
    const told: InboundMessage = {
      type: 'returnReported',
      ...envelope(),
      channelOrderId: 'r-label',
      channelReturnId: 'RMA-label',
      state: 'open',
      label: { carrier: 'Swift', trackingNumber: 'THEIRS-1' },
      lines: [{ channelLineId: 'L1', quantity: 1, reason: 'sizeTooSmall' }],
    }
    t.match(await receive(told), { outcome: 'accepted', orderId: order.id })
    await shop.settled(order.id)
    const { items } = await returns.listReturns(call(), { orderId: order.id })
    t.match(items, [
      { label: { state: 'ready', trackingNumber: 'THEIRS-1', bookedBy: 'marketplace-one' } },
    ])
    t.same(await shop.documents('carrier', `${items[0]?.id}:label`), [], 'none of ours')
    const at = new Date().toISOString()
    const tracked: InboundMessage = {
      type: 'parcelTracked',
      system: 'carrier',
      eventId: 'evt-theirs',
      occurredAt: at,
      at,
      trackingNumber: 'THEIRS-1',
      events: [{ at, milestone: 'inTransit' }],
    }
    t.match(await receive(tracked), { outcome: 'accepted', orderId: order.id })
    t.match(await returns.getReturn(call(), { returnId: items[0]?.id ?? '' }), {
      state: 'inTransit',
    })
  },
)

await t.test(
  'what the channel has paid back is counted and credited once, to the cent',
  async t => {
    const order = await theirs('r-2')
    const told = (channelRefundId: string, more: object = {}): InboundMessage => ({
      type: 'refundIssued',
      ...envelope(),
      channelOrderId: 'r-2',
      channelRefundId,
      lines: [{ channelLineId: 'L1', quantity: 1 }],
      amount: euros('11.00'),
      ...more,
    })
    t.match(await receive(told('RF-1')), { outcome: 'accepted', orderId: order.id })
    t.match(await receive(told('RF-1')), { outcome: 'duplicate' })
    await shop.settled(order.id)
    const [refund] = await shop.refundsOf(order.id)
    t.match(refund, {
      state: 'succeeded',
      reason: 'marketplace',
      amount: euros('11.00'),
      lines: [{ quantity: 1, amounts: { total: euros('12.50') } }],
      adjustments: [{ kind: 'restockingFee', amount: euros('-1.50') }],
      allocations: [{ to: 'channel', pspReference: 'RF-1', state: 'succeeded' }],
      creditMemoId: /^CM-/,
    })
    t.match(await shop.documents('erp', refund?.id), [{ facts: { total: '11.00' } }])
    const tooMuch = told('RF-2', { lines: [], amount: euros('14.01') })
    t.match(await receive(tooMuch), { outcome: 'ignored', detail: /more than was captured/ })
    t.match(await shop.order(order.id), { tenders: [{ refunded: euros('11.00') }] })

    const own = await shop.delivered({ channelOrderId: 'own-1' })
    const foreign = { ...told('RF-3'), channel: 'storefront', channelOrderId: 'own-1' }
    t.match(await receive(foreign as InboundMessage), {
      outcome: 'ignored',
      detail: /not collected/,
    })
    t.same(await shop.refundsOf(own.id), [])
  },
)

await t.test(
  'a refund the channel was to pay is settled by its report, not paid twice',
  async t => {
    const order = await theirs('r-3')
    const { id: refundId } = await returns.refundOrder(call(once()), {
      orderId: order.id,
      reason: 'priceAdjustment',
      amount: euros('3.00'),
    })
    await shop.refundWhen(order.id, 'pending')
    const paid: InboundMessage = {
      type: 'refundIssued',
      ...envelope(),
      channelOrderId: 'r-3',
      channelRefundId: 'RF-9',
      lines: [],
      amount: euros('3.00'),
    }
    t.match(await receive(paid), { outcome: 'accepted' })
    t.match(await shop.refundsOf(order.id), [{ id: refundId, state: 'succeeded' }])
    t.equal((await shop.refundsOf(order.id)).length, 1)
  },
)
