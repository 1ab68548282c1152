import t from 'tap'
import { keepingContract } from '../../process-apis/keeping-contract.suite.ts'
import {
  anOperation,
  anOrder,
  callOf,
  processPort,
  type ProcessState,
  shortLine,
} from '../process-port.suite.ts'
import { serviceV1 } from './v1.ts'

const call = callOf('service')

function service(state: Partial<ProcessState>) {
  const port = processPort(state)
  return { ...port, api: keepingContract('service.v1', serviceV1(port)) }
}

await t.test('orders of every channel are found, with what one tells them apart by', async t => {
  const order = anOrder()
  const { api, asked } = service({ orders: [order] })
  t.same(await api.searchOrders(call, { reference: '10045', system: 'erp', limit: 10 }), {
    orders: [
      {
        orderId: order.id,
        channel: 'storefront',
        channelOrderId: '10045',
        state: 'accepted',
        fulfilmentStatus: 'none',
        paymentStatus: 'authorised',
        onHold: false,
        customerName: 'Ada Lovelace',
        total: { currency: 'EUR', amount: '29.90' },
        placedAt: '2026-11-21T09:30:00.000Z',
      },
    ],
    nextCursor: 'bmV4dA',
  })
  t.same(asked('findOrders'), [{ reference: '10045', system: 'erp', limit: 10 }])
})

await t.test('an order is read, and explained, by any of its numbers', async t => {
  const order = anOrder()
  const { api, asked } = service({ orders: [order] })
  t.same(await api.getOrder(call, { reference: 'SO-10001', system: 'erp' }), order)
  t.match(await api.getTimeline(call, { reference: 'SO-10001' }), {
    orderId: order.id,
    entries: [{ title: 'Order placed' }],
  })
  t.same(asked('findOrders'), [
    { reference: 'SO-10001', system: 'erp', limit: 1 },
    { reference: 'SO-10001', limit: 1 },
  ])
})

await t.test('a number nobody has is not found', async t => {
  const { api } = service({})
  await t.rejects(api.getOrder(call, { reference: 'SO-1' }), { code: 'not-found' })
  await t.rejects(api.getTimeline(call, { reference: 'SO-1' }), { code: 'not-found' })
})

await t.test('an order of any channel is cancelled', async t => {
  const order = anOrder({ channel: 'pos', state: 'cancelled' })
  const input = { orderId: order.id, reason: 'Asked for by phone' }
  const done = service({ orders: [order] })
  t.match(await done.api.cancelOrder(call, input), { status: 200, body: { id: order.id } })
  const slow = service({ orders: [order], operations: [anOperation({ kind: 'cancelOrder' })] })
  t.match(await slow.api.cancelOrder(call, input), {
    status: 202,
    headers: { location: `/service/v1/operations/${anOperation().id}` },
    body: { links: { self: `/service/v1/operations/${anOperation().id}` } },
  })
})

await t.test(
  'an operation is shown in canonical words, which are the service desk’s own',
  async t => {
    const operation = anOperation({ state: 'failed', problem: shortLine().document() as never })
    const { api } = service({ operations: [operation] })
    t.match(await api.getOperation(call, { operationId: operation.id }), {
      links: { result: `/service/v1/orders/${operation.orderId}` },
      problem: { errors: [{ pointer: '/lines/0/quantity' }] },
    })
  },
)

await t.test('availability is always explained', async t => {
  const { api, asked } = service({})
  t.same(await api.explainAvailability(call, { sku: ['MUG-WHITE'], channel: 'pos' }), { items: [] })
  t.same(asked('getAvailability'), [{ sku: ['MUG-WHITE'], channel: 'pos', explain: true }])
})

await t.test('cases are listed as they are', async t => {
  const { api, asked } = service({})
  t.same(await api.listExceptions(call, { state: 'open' }), { cases: [], nextCursor: 'bmV4dA' })
  t.same(asked('listExceptions'), [{ state: 'open' }])
})

await t.test('a part is cancelled, held and changed in the words of the order process', async t => {
  const order = anOrder()
  const { api, asked } = service({ orders: [order] })
  const lines = [{ lineId: '1', quantity: 1 }]
  t.match(await api.cancelOrder(call, { orderId: order.id, reason: 'By phone', lines }), {
    status: 200,
  })
  t.same(asked('cancelOrder'), [{ orderId: order.id, reason: 'By phone', lines }])
  t.same(
    await api.placeHold(call, { orderId: order.id, type: 'manual', reason: 'Calls back' }),
    order,
  )
  t.same(
    await api.decideHold(call, { orderId: order.id, holdType: 'manual', decision: 'release' }),
    order,
  )
})
