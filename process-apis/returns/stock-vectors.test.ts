import t from 'tap'
import type { Order } from '../../openapi/generated/orders.d.ts'
import { call, mugs, once } from '../orders/orders.suite.ts'
import { byMail, returnsProcess } from './returns.suite.ts'

/*
 * What is on hand and what can be sold after something was sold, cancelled and taken back, to the piece: cases of
 * ../field-cases.md with their figures. A bundle is the pieces it is made of here: that is how stock knows it.
 */
const shop = await returnsProcess()
const { orders, inventory, returns, store } = shop
const place = 'WH-BERLIN'

/** A SKU of which there are so many, at the warehouse and nowhere else. */
async function stock(sku: string, onHand: number): Promise<void> {
  await store.pool.query(
    `update crossdock.stock_position set on_hand = reserved where sku = $1 and location_id <> $2`,
    [sku, place],
  )
  const { rows } = await store.pool.query<{ reserved: number }>(
    `select reserved from crossdock.stock_position where sku = $1 and location_id = $2`,
    [sku, place],
  )
  if ((rows[0]?.reserved ?? 0) > 0) throw new Error(`${sku} is promised to others`)
  await inventory.setStock(call(), { sku, locationId: place, onHand, reason: 'count' })
}
const figures = async (sku: string) => {
  const { rows } = await store.pool.query<{ qty: number; salable: number; sum: number }>(
    `select on_hand as qty, on_hand - reserved as salable,
            (select sum(quantity)::int from crossdock.stock_movement m
             where m.sku = p.sku and m.location_id = p.location_id and m.tenant = p.tenant) as sum
     from crossdock.stock_position p where sku = $1 and location_id = $2`,
    [sku, place],
  )
  return rows[0]
}
const movements = async (sku: string) => {
  const { rows } = await store.pool.query<{ quantity: number }>(
    `select quantity from crossdock.stock_movement where sku = $1 and location_id = $2 order by position`,
    [sku, place],
  )
  return rows.map(({ quantity }) => quantity)
}
async function accepted(sku: string, quantity: number): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), mugs({ lines: [{ sku, quantity }] }))
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  await shop.settled(answer.body.id)
  return shop.order(answer.body.id)
}
async function ship(order: Order, quantity: number): Promise<void> {
  const [work] = order.fulfilmentOrders
  const [line] = order.lines
  await orders.updateFulfilment(call(), {
    fulfilmentOrderId: work?.id ?? '',
    state: 'shipped',
    at: new Date().toISOString(),
    lines: [{ lineId: line?.lineId ?? '', sku: line?.sku ?? '', quantity }],
  })
  await shop.settled(order.id)
}
async function takeBack(order: Order, quantity: number): Promise<void> {
  await returns.requestReturn(call(once()), {
    ...byMail(order.id),
    method: 'inStore',
    locationId: 'ST-BERLIN',
    lines: [
      {
        orderLineId: '1',
        quantity,
        reason: 'unwanted',
        inspection: { condition: 'new', acceptance: 'accepted', disposition: 'restock' },
      },
    ],
  })
  await shop.settled(order.id)
}
/** What is counted where it came back, beside what is at the warehouse. */
const atStore = (sku: string) => shop.onHand(sku, 'ST-BERLIN')

await t.test('T30: of five, three are invoiced and two cancelled: 97 can be sold', async t => {
  await stock('NOTEBOOK-A5', 100)
  const order = await accepted('NOTEBOOK-A5', 5)
  t.match(await figures('NOTEBOOK-A5'), { qty: 100, salable: 95 })
  await ship(order, 3)
  t.match(await figures('NOTEBOOK-A5'), { qty: 97, salable: 95 })
  await orders.cancelOrder(call(once()), {
    orderId: order.id,
    reason: 'Enough',
    lines: [{ lineId: '1', quantity: 2 }],
  })
  await shop.settled(order.id)
  t.match(await figures('NOTEBOOK-A5'), { qty: 97, salable: 97, sum: 97 }, 'two were given back')
})

await t.test(
  'T31: five leave and come back: 100 there, 100 to be sold, given back once',
  async t => {
    await stock('MUG-BLACK', 100)
    const order = await accepted('MUG-BLACK', 5)
    await ship(order, 5)
    t.match(await figures('MUG-BLACK'), { qty: 95, salable: 95 })
    const before = await atStore('MUG-BLACK')
    await takeBack(order, 5)
    t.equal((await figures('MUG-BLACK'))?.qty ?? 0, 95)
    t.equal((await atStore('MUG-BLACK')) - before, 5, 'where they were taken back')
    t.equal(((await figures('MUG-BLACK'))?.qty ?? 0) + (await atStore('MUG-BLACK')) - before, 100)
    t.same((await movements('MUG-BLACK')).slice(-1), [-5], 'one movement for what left')
    const { rows } = await store.pool.query<{ quantity: number }>(
      `select quantity from crossdock.stock_movement where sku = 'MUG-BLACK' and location_id = 'ST-BERLIN' and reason like 'return%'`,
    )
    t.same(rows, [{ quantity: 5 }], 'and one for what came')
  },
)

await t.test('T32: ten leave and are credited with restock: 100 can be sold, not 110', async t => {
  await stock('TEE-BLACK-M', 100)
  const order = await accepted('TEE-BLACK-M', 10)
  await ship(order, 10)
  const before = await atStore('TEE-BLACK-M')
  await takeBack(order, 10)
  const { items } = await inventory.getAvailability(call(), { sku: ['TEE-BLACK-M'], explain: true })
  const here = (await figures('TEE-BLACK-M'))?.salable ?? 0
  t.equal(here + (await atStore('TEE-BLACK-M')) - before, 100)
  t.equal(items[0]?.available, 100 + before, 'whoever asks is told the same')
  const again = await returns.requestReturn(
    call(once()),
    byMail(order.id, { lines: [{ orderLineId: '1', quantity: 1, reason: 'unwanted' }] }),
  )
  t.equal(again.state, 'declined', 'nothing is left to come back')
})

await t.test(
  'T33: a SKU that goes by another name now: never more to be sold than is there',
  async t => {
    await stock('TEE-WHITE-M', 20)
    const order = await accepted('TEE-WHITE-M', 4)
    await ship(order, 4)
    // Renamed: what is left is counted under the new name, and nothing under the old one.
    await inventory.setStock(call(), {
      sku: 'TEE-WHITE-M',
      locationId: place,
      onHand: 0,
      reason: 'count',
    })
    await inventory.setStock(call(), {
      sku: 'TEE-WHITE-MEDIUM',
      locationId: place,
      onHand: 16,
      reason: 'count',
    })
    const before = await atStore('TEE-WHITE-M')
    await takeBack(order, 4)
    const { items } = await inventory.getAvailability(call(), {
      sku: ['TEE-WHITE-M', 'TEE-WHITE-MEDIUM'],
    })
    const salable = items.map(({ available }) => available)
    t.same(salable, [before + 4, 16], 'the four are under the name they were sold by, once')
    for (const sku of ['TEE-WHITE-M', 'TEE-WHITE-MEDIUM']) {
      const now = await figures(sku)
      t.ok((now?.salable ?? 0) <= (now?.qty ?? 0))
      t.equal(now?.qty, now?.sum, 'the balance is the sum of its movements')
    }
    t.same(
      (await shop.refundsOf(order.id)).map(({ state }) => state),
      ['succeeded'],
      'and its money is paid back',
    )
  },
)
