import t from 'tap'
import type { Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { until } from '../durable/durable.suite.ts'
import { armFailPoint } from '../durable/fail-point.ts'
import { call, collect, mugs, once, orderProcess } from './orders.suite.ts'

// What overtakes what: reports each other, and both of them the answer to our own submission.

const shop = await orderProcess()
const { orders } = shop

await t.test('work whose handing out is in doubt is seen through, or taken back', async t => {
  // Warehouse and ERP do it, lose the answer, and do not see for a while what they have done.
  await loseAnswers('wms', 'POST /workOrders', 3)
  await loseAnswers('erp', 'POST /salesOrders', 3)
  const [shipped, cancelled, rejected] = [await accepted(), await accepted(), await accepted()]
  for (const order of [shipped, cancelled, rejected]) {
    await until(async () => (await stateAt('wms', workOf(order))) === 'NEW')
    await until(async () => (await stateAt('erp', order.id)) === 'Open')
  }

  await report(shipped, 'shipped')
  await report(rejected, 'rejected')
  t.match(await orders.cancelOrder(call(once()), { orderId: cancelled.id, reason: 'changed' }), {
    status: 200,
  })
  await shop.admin('DELETE', '/wms/faults')
  await shop.admin('DELETE', '/erp/faults')
  for (const { id } of [shipped, cancelled, rejected]) await shop.settled(id)

  const left = await read(shipped)
  t.match(left, { state: 'fulfilled', paymentStatus: 'captured' })
  t.match(left.fulfilmentOrders, [{ state: 'shipped' }])
  t.same(left.externalRefs.map(({ type }) => type).toSorted(), [
    'authorisation',
    'capture',
    'invoice',
    'salesOrder',
  ])
  t.ok(
    left.fulfilmentOrders[0]?.externalRefs.some(({ type }) => type === 'fulfilmentOrder'),
    'known by its number',
  )
  t.match(left.lines, [{ quantities: { allocated: 2, released: 2, shipped: 2 } }])

  t.match(await read(cancelled), { state: 'cancelled', paymentStatus: 'voided' })
  t.equal(await stateAt('wms', workOf(cancelled)), 'CANCELLED')
  t.equal(await stateAt('carrier', `${workOf(cancelled)}:label`), 'voided')
  t.equal(await stateAt('erp', cancelled.id), 'Cancelled')

  t.equal(await stateAt('wms', workOf(rejected)), 'CANCELLED', 'nobody goes on with it')
  t.equal(await stateAt('carrier', `${workOf(rejected)}:label`), 'voided')
})

await t.test('work that does not stop any more although nobody wants it is a case', async t => {
  await loseAnswers('wms', 'POST /workOrders', 1)
  const order = await accepted()
  await until(async () => (await stateAt('wms', workOf(order))) === 'NEW')
  await report(order, 'rejected')
  const [document] = await shop.documents('wms', workOf(order))
  await shop.admin('POST', `/wms/fulfilment-orders/${document?.id}/ship`, {})
  await shop.admin('DELETE', '/wms/faults')
  await shop.settled(order.id)
  const cases = async () =>
    (
      await shop.store.pool.query<{ category: string }>(
        `select category from crossdock.exception_case where order_id = $1`,
        [order.id],
      )
    ).rows.map(({ category }) => category)
  await until(async () => (await cases()).includes('fulfilmentNotStopped'))
  t.ok(true, 'somebody is told that the goods are on their way')
})

await t.test(
  'goods reported as collected before they were reported as ready are collected',
  async t => {
    const order = await accepted(collect())
    await shop.settled(order.id)
    await report(order, 'pickedUp')
    await report(order, 'readyForPickup')
    await shop.settled(order.id)
    t.match(await read(order), {
      state: 'fulfilled',
      paymentStatus: 'captured',
      fulfilmentOrders: [{ state: 'pickedUp' }],
    })
  },
)

await t.test('the parcel of work that is turned down is cancelled', async t => {
  const order = await accepted()
  await shop.settled(order.id)
  t.equal(await stateAt('carrier', `${workOf(order)}:label`), 'announced')
  await report(order, 'rejected')
  await shop.settled(order.id)
  t.equal(await stateAt('carrier', `${workOf(order)}:label`), 'voided')
})

await t.test(
  'an order whose last work is reported as cancelled while it is cancelled is cancelled once',
  async t => {
    const order = await accepted()
    await shop.settled(order.id)
    await shop.admin('PUT', '/payment/faults', { mode: 'throttle', retryAfterSeconds: 1 })
    const cancelling = orders.cancelOrder(call(once()), { orderId: order.id, reason: 'changed' })
    await until(async () => (await stateAt('wms', workOf(order))) === 'CANCELLED')
    await report(order, 'cancelled')
    await shop.admin('DELETE', '/payment/faults')
    await cancelling
    await shop.settled(order.id)
    t.match(await read(order), { state: 'cancelled', paymentStatus: 'voided' })
    const { rows } = await shop.store.pool.query<{ type: string }>(
      `select type from crossdock.event where subject = $1 and type ~ 'order.cancelled|voided'`,
      [order.id],
    )
    t.same(rows.map(({ type }) => type).toSorted(), [
      'retail.order.cancelled.v1',
      'retail.payment.voided.v1',
    ])
  },
)

await t.test(
  'a booking that was begun, and is not there, is not made once all is cancelled',
  async t => {
    armFailPoint({
      place: 'before call',
      name: 'book sales order',
      act() {
        throw new Problem('system-outcome-unknown')
      },
    })
    const order = await accepted()
    await until(async () => (await booking(order)).waitingFor !== null)
    t.match(await orders.cancelOrder(call(once()), { orderId: order.id, reason: 'changed' }), {
      status: 200,
    })
    await shop.settled(order.id)
    t.match(await booking(order), { state: 'succeeded', result: { skipped: 'cancelled' } })
    t.same(await shop.documents('erp', order.id), [])
    t.match(await read(order), { state: 'cancelled', paymentStatus: 'voided' })
  },
)

async function booking({ id }: Order) {
  const { rows } = await shop.store.pool.query<{
    state: string
    result: unknown
    waitingFor: string | null
  }>(
    `select state, result, waiting_for as "waitingFor" from crossdock.operation
     where subject = $1 and kind = 'post-sales-order'`,
    [id],
  )
  return rows[0] ?? { state: '', result: null, waitingFor: null }
}

async function accepted(input = mugs()): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  return answer.body
}

function read({ id }: Order): Promise<Order> {
  return orders.getOrder(call(), { orderId: id })
}

function workOf({ fulfilmentOrders }: Order): string {
  return fulfilmentOrders[0]?.id ?? ''
}

function report(
  order: Order,
  state: 'shipped' | 'rejected' | 'cancelled' | 'pickedUp' | 'readyForPickup',
) {
  const at = new Date().toISOString()
  return orders.updateFulfilment(call(), { fulfilmentOrderId: workOf(order), state, at })
}

function loseAnswers(system: string, operation: string, count: number): Promise<unknown> {
  return shop.admin('PUT', `/${system}/faults`, {
    faults: [
      { mode: 'commit-then-500', operations: [operation], count },
      { mode: 'late-lookup', delayMs: 600_000 },
    ],
  })
}

async function stateAt(system: string, reference: string): Promise<string | undefined> {
  return (await shop.documents(system, reference))[0]?.state
}
