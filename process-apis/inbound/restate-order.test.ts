import t from 'tap'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import { call, mugs, orderProcess } from '../orders/orders.suite.ts'
import { operations } from '../operations/index.ts'
import { until } from '../durable/durable.suite.ts'
import { receiveMessage } from './receive-message.ts'

const shop = await orderProcess()
const desk = operations(shop.context)
const receive = (message: InboundMessage) =>
  receiveMessage(shop.context, shop.orders, call(), message)

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
let events = 0
const told = (
  channelOrderId: string,
  occurredAt: string,
  { sequence, ...changes }: { sequence?: number } & Record<string, unknown> = {},
): InboundMessage => ({
  type: 'orderPlaced',
  system: 'shop',
  eventId: `restated-${(events += 1)}`,
  occurredAt,
  ...(sequence !== undefined && { sequence }),
  order: order(channelOrderId, changes),
})
const [early, noon, late] = [
  '2026-11-21T08:00:00.000Z',
  '2026-11-21T12:00:00.000Z',
  '2026-11-21T18:00:00.000Z',
]
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
const casesOf = async (orderId: string, category: string) =>
  (await desk.listCases(call(), { orderId, category } as never)).cases

await t.test('T04: the newest restatement wins; an older one is stale, and says so', async t => {
  await shop.admin('PUT', '/wms/faults', { mode: 'down' })
  const { orderId = '' } = await receive(told('r-1', early))
  t.match(await receive(told('r-1', late, address('Neue Straße 1'))), {
    outcome: 'accepted',
    orderId,
  })
  t.match(await receive(told('r-1', noon, address('Mittlere Straße 2'))), {
    outcome: 'stale',
    orderId,
    detail: /18:00/,
  })
  const now = await shop.orders.getOrder(call(), { orderId })
  t.same(now.delivery.address?.lines, ['Neue Straße 1'])
  const { rows } = await shop.store.pool.query(
    `select data from crossdock.audit_entry where subject = $1 and action = 'restateOrder'`,
    [orderId],
  )
  t.match(rows, [{ data: { outcome: 'stale' } }], 'never silent')
  t.match(await receive(told('r-1', late, address('Neue Straße 1'))), { outcome: 'duplicate' })
  await shop.admin('DELETE', '/wms/faults')
})

await t.test('the source’s own sequence counts before its clock', async t => {
  await shop.admin('PUT', '/wms/faults', { mode: 'down' })
  const { orderId = '' } = await receive(told('r-2', late, { sequence: 1 }))
  const second = await receive(told('r-2', early, { sequence: 2, notes: 'Ring twice.' }))
  t.match(second, { outcome: 'accepted', orderId })
  t.match(await receive(told('r-2', late, { sequence: 1, notes: 'Ring once.' })), {
    outcome: 'stale',
  })
  t.equal((await shop.orders.getOrder(call(), { orderId })).notes, 'Ring twice.')
  await shop.admin('DELETE', '/wms/faults')
})

await t.test('other goods or another total are for a person, and nothing is guessed', async t => {
  const { orderId = '' } = await receive(told('r-3', early))
  const more = {
    lines: [
      {
        sku: 'MUG-WHITE',
        quantity: 2,
        channelLineId: 'L1',
        amounts: { net: euros('21.00'), tax: euros('4.00'), total: euros('25.00') },
      },
    ],
    payment: { method: 'collectedByChannel', reference: 'pay-1', amount: euros('29.90') },
  }
  t.match(await receive(told('r-3', late, more)), { outcome: 'accepted', orderId })
  t.match(await casesOf(orderId, 'orderRestated'), [
    { severity: 'high', cause: 'state', reason: /other goods, a total of 29.90 EUR/ },
  ])
  const now = await shop.orders.getOrder(call(), { orderId })
  t.equal(now.lines[0]?.quantities.ordered, 1)
})

await t.test('T78: what a person has decided no system takes back', async t => {
  await shop.admin('PUT', '/wms/faults', { mode: 'down' })
  const unknownValues = [{ field: 'delivery.address', value: 'Lindenstrasse 4-ish' }]
  const message = told('r-78', early, {})
  const { orderId = '' } = await receive({ ...message, unknownValues } as InboundMessage)
  const [about] = await casesOf(orderId, 'unknownValue')
  const request = {
    caseId: about?.id ?? '',
    action: 'correct' as const,
    changes: [{ pointer: '/delivery/address/lines/0', value: 'Lindenstraße 40' }],
  }
  const { digest } = await desk.previewAction(call(), request)
  await desk.actOnCase(call(), { ...request, digest, reason: 'The customer called.' })
  const lines = async () =>
    (await shop.orders.getOrder(call(), { orderId })).delivery.address?.lines
  await until(async () => (await lines())?.[0] === 'Lindenstraße 40')

  t.match(await receive(told('r-78', noon, { ...address('Lindenstraße 4'), notes: 'Ring.' })), {
    outcome: 'accepted',
  })
  t.same(await lines(), ['Lindenstraße 40'], 'the correction stays')
  t.equal((await shop.orders.getOrder(call(), { orderId })).notes, 'Ring.', 'the rest follows')
  t.match(await casesOf(orderId, 'orderRestated'), [
    { reason: /\/delivery\/address, which a person has corrected/ },
  ])
  await shop.admin('DELETE', '/wms/faults')
})

await t.test('a refused report is kept, corrected and taken in again by a person', async t => {
  const untied = {
    payment: { method: 'collectedByChannel', reference: 'pay-1', amount: euros('1.00') },
  }
  t.match(await receive(told('r-4', early, untied)), { outcome: 'ignored' })
  const { cases } = await desk.listCases(call(), { category: 'inboundRefused' } as never)
  const id = cases[0]?.id ?? ''
  t.match(await desk.getCase(call(), { caseId: id }), {
    cause: 'value',
    actions: ['retry', 'correct', 'skip'],
  })
  await t.rejects(
    desk.previewAction(call(), {
      caseId: id,
      action: 'correct',
      changes: [{ pointer: '/eventId', value: 'x' }],
    }),
    { code: 'order-invalid' },
  )
  const request = {
    caseId: id,
    action: 'correct' as const,
    changes: [{ pointer: '/order/payment/amount/amount', value: '17.40' }],
  }
  const { digest, changes } = await desk.previewAction(call(), request)
  t.match(changes, [{ before: '1.00', after: '17.40' }])
  await desk.actOnCase(call(), { ...request, digest, reason: 'The channel confirmed the amount.' })
  await until(async () => (await desk.getCase(call(), { caseId: id })).state === 'resolved')
  const found = await shop.orders.findOrders(call(), { reference: 'r-4' } as never)
  t.equal(found.items.length, 1)
  const { rowCount } = await shop.store.pool.query(
    `select 1 from crossdock.inbound_document where message is not null`,
  )
  t.equal(rowCount, 0, 'what was personal in the report is not kept any longer')
})

await t.test('T01: the same restatement ten times at the same instant is one', async t => {
  const { orderId = '' } = await receive(told('r-5', early))
  const again = told('r-5', late, { notes: 'Once.' })
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => receive(again)))
  const outcomes = answers.map(one => (one.status === 'fulfilled' ? one.value.outcome : 'again'))
  t.equal(outcomes.filter(outcome => outcome === 'accepted').length, 1, outcomes.join(' '))
  const { items } = await shop.orders.listEvents(call(), {
    subject: orderId,
    type: 'retail.order.corrected.v1',
  } as never)
  t.equal(items.length, 1)
})

await t.test('T02: what could not be stored is not taken: sent again it is one order', async t => {
  const message = told('r-6', early)
  const { pool } = shop.store
  await pool.query(`alter table crossdock.inbound_document rename to inbound_document_gone`)
  await t.rejects(receive(message), 'the sender is told to send it again')
  await pool.query(`alter table crossdock.inbound_document_gone rename to inbound_document`)
  t.match(await receive(message), { outcome: /accepted|duplicate/ })
  t.match(await receive(message), { outcome: 'duplicate' })
  const found = await shop.orders.findOrders(call(), { reference: 'r-6' } as never)
  t.equal(found.items.length, 1)
})

await t.test('another tenant’s cases, dead letters and runs answer like absent ones', async t => {
  const { cases } = await desk.listCases(call(), {})
  const caseId = cases[0]?.id ?? ''
  const run = await desk.planRun(call(), {
    kind: 'resolve',
    reason: 'All seen.',
    caseIds: [caseId],
  })
  const stranger = call({ principal: { ...call().principal, tenant: 'other' } })
  const absent = { code: 'not-found' }
  t.same((await desk.listCases(stranger, {})).cases, [])
  t.same((await desk.listCaseGroups(stranger, {})).groups, [])
  t.same((await desk.listRuns(stranger, {})).runs, [])
  t.same((await desk.listActions(stranger, {})).actions, [])
  t.match(await desk.getOverview(stranger, {}), { openCases: 0, moneyAtRisk: [], deadLetters: 0 })
  await t.rejects(desk.getCase(stranger, { caseId }), absent)
  await t.rejects(desk.previewAction(stranger, { caseId, action: 'retry' }), absent)
  await t.rejects(
    desk.actOnCase(stranger, { caseId, action: 'skip', reason: 'x', digest: '0'.repeat(32) }),
    absent,
  )
  await t.rejects(desk.assignCase(stranger, { caseId, owner: 'me' }), absent)
  await t.rejects(desk.commentCase(stranger, { caseId, text: 'x' }), absent)
  await t.rejects(desk.resolveCase(stranger, { caseId, reason: 'x' }), absent)
  await t.rejects(desk.getRun(stranger, { runId: run.id }), absent)
  await t.rejects(desk.confirmRun(stranger, { runId: run.id }), absent)
  await t.rejects(desk.cancelRun(stranger, { runId: run.id }), absent)
  t.equal((await desk.getRun(call(), { runId: run.id })).state, 'planned', 'untouched')
  const theirs = await desk.planRun(stranger, { kind: 'resolve', reason: 'x', caseIds: [caseId] })
  t.equal(theirs.total, 0, 'what is not theirs is not found')
})
