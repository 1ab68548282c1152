import t from 'tap'
import { newId } from '../../openapi/canonical/id.ts'
import type { ProcessContext } from '../context.ts'
import type { OperationRecord } from '../durable/record.ts'
import type { Category } from '../exceptions/categories.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { getOperation } from './get-operation.ts'
import { keepingContract } from '../keeping-contract.suite.ts'
import { callOf, everyPage, pickupWork, readingOrders } from './reading.suite.ts'

const { store, orders, write } = await readingOrders()
const [demo, other] = [callOf('demo'), callOf('other')]
const { findOrders: find, getOrder } = orders
const idsOf = async (answer: ReturnType<typeof find>) => (await answer).items.map(({ id }) => id)

await t.test('an order is read by its id, by its own tenant only', async t => {
  const { id } = await write()
  t.match(await getOrder(demo, { orderId: id }), { id, state: 'received' })
  await t.rejects(getOrder(other, { orderId: id }), { code: 'not-found' })
  await t.rejects(getOrder(demo, { orderId: newId('ord') }), { code: 'not-found' })
})

await t.test('an order is found by every name it has', async t => {
  const work = pickupWork({
    externalRefs: [
      { system: 'store', type: 'pickupTask', id: 'T-1', seenAt: '2026-11-21T09:00:00Z' },
    ],
  })
  const { id } = await write({
    channelOrderId: '10045',
    fulfilmentOrders: [work],
    externalRefs: [{ system: 'erp', type: 'salesOrder', id: 'SO-1' }],
  })
  for (const reference of [id, '10045', work.id, 'T-1', 'SO-1']) {
    t.same(await idsOf(find(demo, { reference })), [id], reference)
    t.same(await idsOf(find(other, { reference })), [], `${reference} is nothing to another tenant`)
  }
  t.same(await idsOf(find(demo, { reference: 'SO-2' })), [])
})

await t.test('a system names whose number is meant', async t => {
  const one = await write({ externalRefs: [{ system: 'erp', type: 'salesOrder', id: '77' }] })
  const two = await write({
    channelOrderId: '77',
    externalRefs: [{ system: 'wms', type: 'fulfilmentOrder', id: '77' }],
  })
  t.same(await idsOf(find(demo, { reference: '77' })), [two.id, one.id], 'newest first')
  t.same(await idsOf(find(demo, { reference: '77', system: 'erp' })), [one.id])
  t.same(await idsOf(find(demo, { reference: '77', system: 'crm' })), [])
  t.same(await idsOf(find(demo, { system: 'wms' })), [two.id])
})

await t.test('state and channel narrow it down', async t => {
  const { id } = await write({
    channel: 'till',
    tenant: 'narrow',
    acceptedAt: new Date().toISOString(),
  })
  await write({ channel: 'till', tenant: 'narrow' })
  await write({ tenant: 'narrow', acceptedAt: new Date().toISOString() })
  const narrow = callOf('narrow')
  t.same(await idsOf(find(narrow, { channel: 'till', state: 'accepted' })), [id])
})

await t.test('orders of the same instant are on one page each, newest first', async t => {
  const createdAt = new Date().toISOString()
  const written = []
  for (let i = 0; i < 5; i++) written.push((await write({ tenant: 'pages', createdAt })).id)
  const pages = callOf('pages')
  const seen = await everyPage(cursor => find(pages, { limit: 2, ...cursor }))
  t.same(
    seen.map(({ id }) => id),
    written.toReversed(),
  )
  const { nextCursor = '' } = await find(pages, { limit: 1 })
  t.same((await find(other, { cursor: nextCursor })).items, [], 'a cursor opens nothing to others')
  await t.rejects(find(pages, { cursor: 'bm9uc2Vuc2U' }), { code: 'request-invalid' })
})

await t.test('a store sees its pickups, oldest first', async t => {
  const list = orders.listPickups
  const ready = pickupWork({
    locationId: 'ST-1',
    state: 'readyForPickup',
    expiresAt: '2026-11-28T11:00:00.000Z',
  })
  const fresh = pickupWork({ locationId: 'ST-1' })
  const { id: orderId } = await write({ channelOrderId: 'p-1', fulfilmentOrders: [ready] })
  await write({ fulfilmentOrders: [fresh, pickupWork({ locationId: 'ST-2' })] })
  await write({ fulfilmentOrders: [pickupWork({ type: 'warehouse', locationId: 'ST-1' })] })

  const { items } = await list(demo, { locationId: 'ST-1' })
  t.equal(items.length, 2)
  t.match(items[0], {
    fulfilmentOrderId: ready.id,
    orderId,
    channelOrderId: 'p-1',
    locationId: 'ST-1',
    state: 'readyForPickup',
    lines: [{ lineId: '1', sku: 'MUG-WHITE', title: 'Mug white', quantity: 1 }],
    customerName: 'Ada Lovelace',
    pickupCode: '123456',
    expiresAt: '2026-11-28T11:00:00.000Z',
  })
  const submitted = await list(demo, { locationId: 'ST-1', state: ['submitted', 'acknowledged'] })
  t.match(submitted.items, [{ fulfilmentOrderId: fresh.id }])
  t.match(await list(demo, { fulfilmentOrderId: ready.id }), { items: [{ orderId }] })
  t.same(await list(other, { locationId: 'ST-1' }), { items: [] })
  const paged = await everyPage(cursor => list(demo, { locationId: 'ST-1', limit: 1, ...cursor }))
  t.same(
    paged.map(({ fulfilmentOrderId }) => fulfilmentOrderId),
    [ready.id, fresh.id],
  )
})

await t.test('cases are listed newest first', async t => {
  const list = orders.listExceptions
  const { id: orderId } = await write()
  const raise = (category: Category, reason: string) =>
    raiseException(store.pool, {
      tenant: 'demo',
      category,
      severity: 'high',
      orderId,
      reason,
      detail: { value: 'ON_ICE' },
    })
  const first = await raise('unknownValue', 'The warehouse reported the state "ON_ICE".')
  await raise('postingRefused', 'The period is closed.')
  const { items } = await list(demo, { orderId })
  t.match(items, [
    { category: 'postingRefused', severity: 'high', state: 'open', orderId },
    { id: first, category: 'unknownValue', detail: { value: 'ON_ICE' } },
  ])
  t.match(await list(demo, { category: 'unknownValue' }), { items: [{ id: first }] })
  t.same(await list(demo, { orderId, state: 'resolved' }), { items: [] })
  t.same(await list(other, {}), { items: [] })
  t.equal((await everyPage(cursor => list(demo, { orderId, limit: 1, ...cursor }))).length, 2)
})

const refused = {
  type: '/problems/system-refused',
  title: 'A connected system refused',
  status: 502,
  code: 'system-refused',
  detail: 'The period is closed.',
} as const

await t.test('an operation is told in the words of the contract', async t => {
  const record = operation({ state: 'dead', problem: refused, dueAt: new Date(0) })
  const { getOperation: ask } = keepingContract('orders', {
    getOperation: getOperation({
      durable: {
        find: async (tenant: string, id: string) =>
          tenant === record.tenant && id === record.id ? record : undefined,
      },
    } as unknown as ProcessContext),
  })
  t.same(await ask(demo, { operationId: record.id }), {
    id: record.id,
    kind: 'placeOrder',
    state: 'failed',
    orderId: record.subject,
    createdAt: '2026-11-21T09:30:00.000Z',
    updatedAt: '2026-11-21T09:30:01.000Z',
    dueAt: '1970-01-01T00:00:00.000Z',
    problem: refused,
    links: {
      self: `/orders/v1/operations/${record.id}`,
      result: `/orders/v1/orders/${record.subject}`,
    },
  })
  await t.rejects(ask(other, { operationId: record.id }), { code: 'not-found' })
  await t.rejects(ask(demo, { operationId: newId('opn') }), { code: 'not-found' })
})

function operation(more: Partial<OperationRecord>): OperationRecord {
  return {
    id: newId('opn'),
    tenant: 'demo',
    kind: 'place-order',
    version: 1,
    queue: 'orders',
    subject: newId('ord'),
    state: 'running',
    input: {},
    token: 1,
    owner: null,
    jobId: crypto.randomUUID(),
    attempts: 1,
    failures: 0,
    dueAt: null,
    result: null,
    problem: null,
    correlationId: 'test',
    causationId: null,
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    createdAt: new Date('2026-11-21T09:30:00Z'),
    updatedAt: new Date('2026-11-21T09:30:01Z'),
    finishedAt: null,
    ...more,
  }
}
