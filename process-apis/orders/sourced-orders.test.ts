import t from 'tap'
import type { Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { call, collect, mugs, once, orderProcess } from './orders.suite.ts'

const timeZone = 'Europe/Berlin'
const shop = await orderProcess({
  sourcing: {
    shipToHome: {
      locations: ['WH-BERLIN', 'ST-BERLIN', 'ST-HAMBURG', 'ST-MUNICH'],
      maxLocations: 2,
      whenNobody: 'backorder',
      rules: [
        { rule: 'capacity', strength: 'hard' },
        { rule: 'distance', strength: 'soft', maxKm: 200 },
      ],
    },
    clickAndCollect: {
      fallback: { 'ST-BERLIN': ['ST-HAMBURG'] },
      maxAttempts: 3,
      whenNobody: 'cancel',
      collectWithinHours: 72,
      rules: [{ rule: 'capacity', strength: 'hard' }],
    },
    places: {
      'WH-BERLIN': { kind: 'warehouse', position: [52.52, 13.4], timeZone },
      'ST-BERLIN': {
        kind: 'store',
        position: [52.51, 13.39],
        timeZone,
        capacity: { ordersPerDay: 2 },
      },
      'ST-HAMBURG': { kind: 'store', position: [53.55, 9.99], timeZone },
      'ST-MUNICH': {
        kind: 'store',
        position: [48.14, 11.58],
        timeZone,
        capacity: { linesPerDay: 1 },
      },
    },
    areas: { DE: { '1': [52.5, 13.3], '8': [48.1, 11.4] } },
  },
})
const { orders } = shop

async function accepted(input = mugs()): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  return answer.body
}
const problemOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('was not refused')
}
const reserved = async () => {
  const { rows } = await shop.store.pool.query<{ reserved: number }>(
    `select coalesce(sum(reserved), 0)::int as reserved from crossdock.stock_position`,
  )
  return rows[0]?.reserved
}
const takenOf = async (locationId: string) => {
  const { rows } = await shop.store.pool.query<{ orders: number; lines: number }>(
    `select coalesce(sum(orders), 0)::int as orders, coalesce(sum(lines), 0)::int as lines
     from crossdock.location_day where location_id = $1`,
    [locationId],
  )
  return rows[0]
}
const toMunich = (more: Parameters<typeof mugs>[0] = {}) =>
  mugs({
    delivery: {
      method: 'shipToHome',
      address: {
        lines: ['Marienplatz 1'],
        locality: 'München',
        postalCode: '80331',
        country: 'DE',
      },
    },
    ...more,
  })

await t.test('why an order comes from where it comes is kept with it', async t => {
  const order = await accepted()
  t.match(order.sourcing, [
    {
      policy: /^[0-9a-f]{12}$/,
      because: /^WH-BERLIN: the best of 4 by soft rules/,
      considered: [
        { locationId: 'WH-BERLIN', verdict: 'chosen' },
        { locationId: 'ST-BERLIN', verdict: 'notNeeded' },
        { locationId: 'ST-HAMBURG', findings: [{ rule: 'distance', strength: 'soft' }] },
        { locationId: 'ST-MUNICH', findings: [{ rule: 'distance' }] },
      ],
    },
  ])
})

await t.test('a plan says where it would come from, and nothing is promised by it', async t => {
  const before = await reserved()
  const plan = await orders.planSourcing(call(), {
    currency: 'EUR',
    lines: [{ sku: 'MUG-WHITE', quantity: 2 }],
    delivery: toMunich().delivery,
  })
  t.match(plan, {
    work: [{ locationId: 'ST-MUNICH', type: 'store', lines: [{ lineId: '1', quantity: 2 }] }],
    short: [],
    decision: { considered: [{ locationId: 'WH-BERLIN', verdict: 'notNeeded', distanceKm: 512 }] },
  })
  t.equal(await reserved(), before)
  const order = await accepted(toMunich())
  t.equal(order.fulfilmentOrders[0]?.locationId, 'ST-MUNICH', 'and so it does')
  t.equal(order.fulfilmentOrders[0]?.type, 'store')
  await shop.settled(order.id)
  t.match(await orders.getOrder(call(), { orderId: order.id }), {
    fulfilmentOrders: [{ locationId: 'ST-MUNICH', state: 'submitted' }],
  })
  const none = await orders.planSourcing(call(), {
    currency: 'EUR',
    lines: [{ sku: 'SNEAKER-41', quantity: 9_000 }],
    delivery: mugs().delivery,
  })
  t.match(none, { work: [], short: [{ pointer: '/lines/0/quantity', keyword: 'available' }] })
})

await t.test('lines per day of a source are its limit: the next goes to another one', async t => {
  t.same(await takenOf('ST-MUNICH'), { orders: 1, lines: 1 }, 'taken by the order before')
  const order = await accepted(toMunich())
  t.not(order.fulfilmentOrders[0]?.locationId, 'ST-MUNICH')
  t.match(
    order.sourcing?.[0]?.considered.find(({ locationId }) => locationId === 'ST-MUNICH'),
    { verdict: 'excluded', findings: [{ rule: 'capacity', strength: 'hard' }] },
  )
})

await t.test('orders per store and day are promised once, however many ask at once', async t => {
  const answers = await Promise.allSettled(
    Array.from({ length: 6 }, () =>
      orders.placeOrder(call(once()), collect({ lines: [{ sku: 'SOCKS-3PACK', quantity: 1 }] })),
    ),
  )
  t.equal(answers.filter(({ status }) => status === 'fulfilled').length, 2)
  t.same(await takenOf('ST-BERLIN'), { orders: 2, lines: 2 })
  const refused = answers.find(one => one.status === 'rejected')
  t.match(Problem.from(refused?.reason), {
    code: 'insufficient-stock',
    errors: [{ pointer: '/delivery/locationId', keyword: 'capacity' }],
  })
})

await t.test('a store that turns an order down gets its share of the day back', async t => {
  const { items } = await orders.listPickups(call(), { locationId: 'ST-BERLIN' })
  const [pickup] = items
  await shop.settled(pickup?.orderId ?? '')
  await orders.updateFulfilment(call(), {
    fulfilmentOrderId: pickup?.fulfilmentOrderId ?? '',
    state: 'rejected',
    reason: 'Not on the shelf',
    at: new Date().toISOString(),
  })
  t.same(await takenOf('ST-BERLIN'), { orders: 1, lines: 1 })
  const moved = await orders.getOrder(call(), { orderId: pickup?.orderId ?? '' })
  t.match(moved.fulfilmentOrders, [{ state: 'superseded' }, { locationId: 'ST-HAMBURG' }])
  t.equal(moved.sourcing?.length, 2, 'both choices are kept')
  await accepted(collect({ lines: [{ sku: 'SOCKS-3PACK', quantity: 1 }] }))
  t.same(await takenOf('ST-BERLIN'), { orders: 2, lines: 2 })
})

await t.test('whose payment is declined takes nothing of the day', async t => {
  const { items } = await orders.listPickups(call(), { locationId: 'ST-BERLIN' })
  const orderId = items.at(-1)?.orderId ?? ''
  await shop.settled(orderId)
  await orders.cancelOrder(call(once()), { orderId, reason: 'Changed my mind' })
  t.same(await takenOf('ST-BERLIN'), { orders: 1, lines: 1 }, 'nor who cancels')
  const declined = collect({
    lines: [{ sku: 'SOCKS-3PACK', quantity: 1 }],
    payment: { method: 'token', token: 'tok_declined' },
  })
  const problem = await problemOf(orders.placeOrder(call(once()), declined))
  t.equal(problem.code, 'payment-declined')
  t.same(await takenOf('ST-BERLIN'), { orders: 1, lines: 1 })
})
