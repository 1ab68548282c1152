import t from 'tap'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import { receiveMessage } from '../inbound/receive-message.ts'
import { until } from '../durable/durable.suite.ts'
import { operations } from '../operations/index.ts'
import { call, mugs, once, orderProcess } from '../orders/orders.suite.ts'
import type { OwnershipPolicy } from './owner.ts'

// Orders go their whole way, on a machine that is busy with other tests.
t.setTimeout(120_000)

const cutOver = '2026-11-01T00:00:00.000Z'
const channel = [{ owner: 'channel' }]
const policy: OwnershipPolicy = {
  roles: { wms: 'wms', parcels: 'wms', carrier: 'carrier', payment: 'payment', shop: 'commerce' },
  entities: {
    order: {
      content: [
        { owner: 'channel', until: cutOver },
        { owner: ['channel', 'shop'], from: cutOver },
        { owner: 'nobody', region: 'us' },
      ],
      recipient: channel,
      notes: [{ owner: 'crm' }],
      cancellation: channel,
    },
    fulfilmentOrder: {
      state: [{ owner: 'role:wms' }, { owner: 'nobody', location: 'WH-CLOSED' }],
      parcel: [{ owner: 'wms' }],
    },
    parcel: { tracking: [{ owner: 'role:carrier' }] },
    return: { content: channel },
    refund: { issued: channel, state: [{ owner: 'role:payment' }] },
    dispute: { content: [{ owner: 'role:payment' }] },
    payout: { content: [{ owner: 'role:payment' }] },
    stockPosition: { onHand: [{ owner: 'role:wms' }] },
  },
}
const shop = await orderProcess({ ownership: policy })
const desk = operations(shop.context)
const receive = (message: InboundMessage) =>
  receiveMessage(shop.context, shop.orders, call(), message)

let events = 0
const envelope = (system: string, occurredAt = new Date().toISOString()) => ({
  system,
  eventId: `owned-${(events += 1)}`,
  occurredAt,
})
const euros = (amount: string) => ({ currency: 'EUR', amount })
const order = (channelOrderId: string, changes: object = {}) =>
  mugs({
    channel: 'marketplace-one',
    channelOrderId,
    lines: [
      {
        sku: 'MUG-WHITE',
        quantity: 1,
        channelLineId: 'L1',
        amounts: { net: euros('10.50'), tax: euros('2.00'), total: euros('12.50') },
      },
    ],
    payment: { method: 'collectedByChannel', reference: 'pay-1', amount: euros('17.40') },
    ...changes,
  })
const told = (
  system: string,
  channelOrderId: string,
  changes: object = {},
  more: { occurredAt?: string; sequence?: number } = {},
) =>
  ({
    type: 'orderPlaced',
    ...envelope(system),
    ...more,
    order: order(channelOrderId, changes),
  }) as InboundMessage
const address = (street: string) => ({
  delivery: {
    method: 'shipToHome',
    address: {
      name: 'Ada Lovelace',
      lines: [street],
      locality: 'Berlin',
      postalCode: '10969',
      country: 'DE',
    },
  },
})
const cancelled = (system: string, channelOrderId: string, more: object = {}) =>
  ({
    type: 'orderCancelled',
    ...envelope(system),
    channel: 'marketplace-one',
    channelOrderId,
    reason: 'customer',
    at: new Date().toISOString(),
    ...more,
  }) as InboundMessage
const refusedOf = async (filter: object) =>
  (await desk.listRefusedWrites(call(), filter as never)).refusedWrites
const casesOf = async (category: string, system: string) =>
  (await desk.listCases(call(), { category, state: 'open' } as never)).cases.filter(({ reason }) =>
    reason.startsWith(`${system} `),
  )
const orderOf = (orderId: string) => shop.orders.getOrder(call(), { orderId })

await t.test('an order says who told of it, and in which version', async t => {
  const first = { occurredAt: '2026-11-21T08:00:00.000Z', sequence: 4 }
  const { orderId = '' } = await receive(told('one', 'o-source', {}, first))
  t.match(await orderOf(orderId), {
    sourceSystem: 'one',
    sourceVersion: 4,
    sourceUpdatedAt: first.occurredAt,
  })
  const next = { occurredAt: '2026-11-21T09:00:00.000Z', sequence: 5 }
  t.match(await receive(told('one', 'o-source', address('Neue Straße 1'), next)), {
    outcome: 'accepted',
  })
  t.match(await orderOf(orderId), { sourceVersion: 5, sourceUpdatedAt: next.occurredAt })
  t.match(await receive(told('one', 'o-source', address('Neue Straße 1'), next)), {
    outcome: 'repeated',
  })
  t.match(await receive(told('one', 'o-source', address('Alte Straße 1'), first)), {
    outcome: 'stale',
  })
})

await t.test('another system cannot tell of a channel’s order; its own goes on', async t => {
  await shop.admin('PUT', '/wms/faults', { mode: 'down' })
  const { orderId = '' } = await receive(told('one', 'o-1'))
  t.match(await receive(told('two', 'o-1', address('Fremde Straße 2'))), {
    outcome: 'notOwner',
    orderId,
    detail: /channel owns order.recipient, not two/,
  })
  t.match((await orderOf(orderId)).delivery.address?.lines, ['Lindenstraße 4'])
  t.match(await refusedOf({ subject: orderId, field: 'recipient' }), [
    { system: 'two', orderId, differences: [{ pointer: '/delivery/address' }] },
  ])
  const [refused] = await refusedOf({ subject: orderId })
  t.notOk(JSON.stringify(refused).includes('Fremde'), 'what is personal is not shown')
  t.match(await receive(told('one', 'o-1', address('Eigene Straße 3'))), { outcome: 'accepted' })
  t.match((await orderOf(orderId)).delivery.address?.lines, ['Eigene Straße 3'])
  await shop.admin('DELETE', '/wms/faults')
})

await t.test('of one message what is owned is applied, and the rest is kept', async t => {
  await shop.admin('PUT', '/wms/faults', { mode: 'down' })
  const { orderId = '' } = await receive(told('one', 'o-2'))
  const changes = { ...address('Neue Straße 4'), notes: 'Not mine to tell.' }
  t.match(await receive(told('one', 'o-2', changes)), {
    outcome: 'accepted',
    detail: /crm owns order.notes, not one/,
  })
  const now = await orderOf(orderId)
  t.match(now.delivery.address?.lines, ['Neue Straße 4'])
  t.equal(now.notes, undefined)
  t.match(await refusedOf({ subject: orderId }), [{ field: 'notes', system: 'one' }])
  t.match(await receive(told('crm', 'o-2', { notes: 'Ring twice.' })), { outcome: 'accepted' })
  t.equal((await orderOf(orderId)).notes, 'Ring twice.')
  await shop.admin('DELETE', '/wms/faults')
})

await t.test('null clears, and absent leaves unchanged', async t => {
  await shop.admin('PUT', '/wms/faults', { mode: 'down' })
  const customer = { email: 'ada@example.com', name: 'Ada Lovelace', phone: '+4930123456' }
  const { orderId = '' } = await receive(told('one', 'o-3', { customer, notes: null }))
  t.match(await orderOf(orderId), { customer })
  await receive(told('crm', 'o-3', { notes: 'Ring.' }))
  const { phone: _phone, ...without } = customer
  t.match(await receive(told('one', 'o-3', { customer: without })), { outcome: 'duplicate' })
  t.match(await orderOf(orderId), { customer, notes: 'Ring.' }, 'absent leaves it')
  t.match(await receive(told('one', 'o-3', { customer: { ...customer, phone: null } })), {
    outcome: 'accepted',
  })
  t.match(await receive(told('crm', 'o-3', { notes: null })), { outcome: 'accepted' })
  const now = await orderOf(orderId)
  t.equal(now.customer?.phone, undefined)
  t.equal(now.notes, undefined)
  await shop.admin('DELETE', '/wms/faults')
})

await t.test(
  'a new order of a place where nobody may tell of orders is kept, not taken',
  async t => {
    const message = told('one', 'o-us', { region: 'us' })
    t.match(await receive(message), { outcome: 'notOwner', detail: /nobody owns order.content/ })
    t.match(await receive(message), { outcome: 'duplicate' })
    const { items } = await shop.orders.findOrders(call(), { reference: 'o-us' } as never)
    t.same(items, [])
    t.match(await refusedOf({ subject: 'marketplace-one/o-us' }), [
      { entity: 'order', field: 'content' },
    ])
  },
)

await t.test('only its channel cancels an order, also when that came first', async t => {
  const { orderId = '' } = await receive(told('one', 'o-4'))
  t.match(await receive(cancelled('two', 'o-4')), { outcome: 'notOwner', orderId })
  t.match(await refusedOf({ subject: orderId, field: 'cancellation' }), [
    { differences: [{ pointer: '/state', after: 'cancelled' }] },
  ])
  t.not((await orderOf(orderId)).state, 'cancelled')
  t.match(await receive(cancelled('one', 'o-4')), { outcome: 'accepted' })
  t.equal((await orderOf(orderId)).state, 'cancelled')

  t.match(await receive(cancelled('two', 'o-5')), { outcome: 'accepted' }, 'it waits for its order')
  const late = await receive(told('one', 'o-5'))
  t.not((await orderOf(late.orderId ?? '')).state, 'cancelled', 'and is refused then')
  t.match(await refusedOf({ subject: late.orderId }), [{ system: 'two', field: 'cancellation' }])
})

/** An order that is being worked on. */
async function inWork() {
  const answer = await shop.orders.placeOrder(call(once()), mugs())
  if (answer.status !== 201) throw new Error('not accepted')
  await shop.settled(answer.body.id)
  return orderOf(answer.body.id)
}
const work = (system: string, reference: string, state: string, more: object = {}) =>
  ({
    type: 'fulfilmentUpdated',
    ...envelope(system),
    reference,
    state,
    at: new Date().toISOString(),
    ...more,
  }) as InboundMessage

await t.test('work is told of by who does it, and each part by its owner', async t => {
  const { id: orderId, fulfilmentOrders } = await inWork()
  const reference = fulfilmentOrders[0]?.id ?? ''
  t.match(await receive(work('shop', reference, 'shipped')), { outcome: 'notOwner', orderId })
  t.match(await refusedOf({ subject: orderId, entity: 'fulfilmentOrder' }), [
    { differences: [{ pointer: `/fulfilmentOrders/${reference}/state`, after: 'shipped' }] },
  ])
  const shipment = { carrier: 'Swift', trackingNumber: 'SW1', shippedAt: new Date().toISOString() }
  const sent = work('parcels', reference, 'shipped', { shipment, sequence: 3 })
  t.match(await receive(sent), { outcome: 'accepted' })
  const [done] = (await orderOf(orderId)).fulfilmentOrders
  t.match(done, { state: 'shipped', sourceSystem: 'parcels', sourceVersion: 3 })
  t.equal(done?.shipments[0]?.trackingNumber, undefined, 'the parcel is for another to tell')
  t.match(await refusedOf({ subject: reference, field: 'parcel' }), [
    { differences: [{ pointer: /carrier$/ }, { pointer: /trackingNumber$/, after: 'SW1' }] },
  ])
})

await t.test('every other message is asked for its owner too', async t => {
  const { orderId = '' } = await receive(told('one', 'o-6'))
  const at = new Date().toISOString()
  const said: readonly [object, string][] = [
    [
      { type: 'refundUpdated', orderId, reference: 're_1', outcome: 'succeeded', at },
      'refund.state',
    ],
    [
      {
        type: 'parcelTracked',
        trackingNumber: 'SW2',
        events: [{ milestone: 'inTransit', code: 'T', at }],
        at,
      },
      'parcel.tracking',
    ],
    [
      {
        type: 'returnReported',
        channel: 'marketplace-one',
        channelOrderId: 'o-6',
        channelReturnId: 'r-1',
        state: 'open',
        lines: [{ channelLineId: 'L1', quantity: 1 }],
        at,
      },
      'return.content',
    ],
    [
      {
        type: 'refundIssued',
        channel: 'marketplace-one',
        channelOrderId: 'o-6',
        channelRefundId: 'rf-1',
        lines: [],
        amount: euros('1.00'),
        at,
      },
      'refund.issued',
    ],
    [{ type: 'disputeUpdated', dispute: { reference: 'dp_1', state: 'open' } }, 'dispute.content'],
    [{ type: 'payoutUpdated', reference: 'po_1' }, 'payout.content'],
    [
      { type: 'stockChanged', sku: 'MUG-WHITE', locationId: 'WH-BERLIN', onHand: 1, at },
      'stockPosition.onHand',
    ],
  ]
  for (const [message, group] of said) {
    const given = { ...envelope('stranger'), ...message } as InboundMessage
    t.match(await receive(given), { outcome: 'notOwner' }, group)
    t.match(await receive(given), { outcome: 'duplicate' }, group)
    const [entity, field] = group.split('.')
    t.match(await refusedOf({ system: 'stranger', entity, field }), [{ state: 'open' }], group)
  }
  t.equal((await casesOf('notOwner', 'stranger')).length, said.length, 'one case for each group')
})

await t.test('a word of a closed list that nobody knows is no failure', async t => {
  const { fulfilmentOrders, id: orderId } = await inWork()
  const reference = fulfilmentOrders[0]?.id ?? ''
  t.match(await receive(work('wms', reference, 'unknown', { raw: 'BEAMED' })), {
    outcome: 'ignored',
  })
  const { cases } = await desk.listCases(call(), { orderId } as never)
  t.match(cases, [{ category: 'unexpectedState', reason: /BEAMED/ }])
})

await t.test('what was refused is applied once, with a second person', async t => {
  await shop.admin('PUT', '/wms/faults', { mode: 'down' })
  const { orderId = '' } = await receive(told('one', 'o-7'))
  await receive(told('three', 'o-7', address('Erste Straße 1')))
  await receive(told('three', 'o-7', address('Zweite Straße 2')))
  const [about] = await casesOf('notOwner', 'three')
  const caseId = about?.id ?? ''
  t.match(await desk.getCase(call(), { caseId }), { actions: ['retry', 'skip'] })
  const request = { caseId, action: 'retry' as const }
  const seen = await desk.previewAction(call(), request)
  t.match(seen, {
    needsSecondPerson: true,
    documents: [{ system: 'three', type: 'order.recipient', effect: 'change' }],
  })
  const reason = 'The shop was moved a day early.'
  const { id: actionId, state } = await desk.actOnCase(call(), {
    ...request,
    digest: seen.digest,
    reason,
  })
  t.equal(state, 'awaitingApproval')
  await t.rejects(desk.decideAction(call(), { actionId, decision: 'approve', reason }), {
    code: 'state-conflict',
  })
  const { principal } = call()
  const other = call({ principal: { ...principal, application: 'app_other' } })
  await desk.decideAction(other, { actionId, decision: 'approve', reason })
  await until(async () => (await desk.getCase(call(), { caseId })).state === 'resolved')
  t.match((await orderOf(orderId)).delivery.address?.lines, ['Zweite Straße 2'])
  t.match(await refusedOf({ subject: orderId }), [{ state: 'applied' }, { state: 'applied' }])
  t.match(await receive(told('three', 'o-7', address('Dritte Straße 3'))), { outcome: 'notOwner' })
  const [again] = await casesOf('notOwner', 'three')
  t.ok(again !== undefined && again.id !== caseId, 'once is once: the next is another case')

  const drop = { caseId: again?.id ?? '', action: 'skip' as const }
  const { digest } = await desk.previewAction(call(), drop)
  await desk.actOnCase(call(), { ...drop, digest, reason: 'Not ours.' })
  t.match(await refusedOf({ subject: orderId, state: 'dropped' }), [{ system: 'three' }])
  const { rows } = await shop.store.pool.query(
    `select 1 from crossdock.inbound_document where system = 'three' and message is not null`,
  )
  t.same(rows, [], 'what was personal in it is not kept any longer')
  await shop.admin('DELETE', '/wms/faults')
})

await t.test('a cancellation that we told the channel ourselves comes back as an echo', async t => {
  const answer = await shop.orders.placeOrder(call(once()), mugs({ channelOrderId: 'web-echo' }))
  if (answer.status !== 201) throw new Error('not accepted')
  const { id: orderId } = answer.body
  await shop.settled(orderId)
  const back = (more: object = {}) =>
    ({
      ...cancelled('commerce', 'web-echo', more),
      channel: 'storefront',
    }) as InboundMessage
  await shop.orders.cancelOrder(call(once()), { orderId, reason: 'customer' })
  await shop.orderWhen(orderId, ({ state }) => state === 'cancelled')
  await shop.settled(orderId)
  t.match(await receive(back()), { outcome: 'echo', orderId })
  t.match(
    await receive(back({ originReference: 'not-one-of-ours' })),
    { outcome: 'ignored' },
    'the same by somebody else is no echo: a person sees that it was cancelled already',
  )
  const { rows } = await shop.store.pool.query<{ outcome: string }>(
    `select outcome from crossdock.inbound_document where aggregate_id = $1 order by received_at`,
    [orderId],
  )
  t.same(rows, [{ outcome: 'echo' }, { outcome: 'ignored' }], 'both are written down')
})

await t.test('work that we handed out or stopped ourselves comes back as an echo', async t => {
  const { id: orderId, fulfilmentOrders } = await inWork()
  const reference = fulfilmentOrders[0]?.id ?? ''
  t.match(await receive(work('wms', reference, 'submitted')), { outcome: 'echo', orderId })
  t.match(await receive(work('wms', reference, 'submitted', { originReference: 'other' })), {
    outcome: 'ignored',
  })
  await shop.orders.cancelOrder(call(once()), { orderId, reason: 'customer' })
  await shop.orderWhen(orderId, ({ state }) => state === 'cancelled')
  t.match(await receive(work('wms', reference, 'cancelled')), { outcome: 'echo', orderId })
})
