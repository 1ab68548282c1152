import t from 'tap'
import { sum } from '../../openapi/canonical/money.ts'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { until } from '../durable/durable.suite.ts'
import { byMail, returnsProcess } from '../returns/returns.suite.ts'
import { call, mugs, once } from './orders.suite.ts'

const shop = await returnsProcess()
const { orders, returns, inventory } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })
const sell = (code: string, name: string, price: string, taxCategory = 'standard') =>
  shop.admin('POST', '/commerce/products', { code, name, taxCategory, prices: { EUR: price } })

// Two mugs at 12.50 and a bag of coffee at 17.49, taxed less: 42.49 by themselves, 35.00 together.
await sell('SET-BREAKFAST', 'Breakfast for two', '35.00')
await inventory.putBundle(call(), {
  bundleSku: 'SET-BREAKFAST',
  title: 'Breakfast for two',
  components: [
    { sku: 'MUG-WHITE', quantity: 2 },
    { sku: 'COFFEE-1KG', quantity: 1 },
  ],
})
const breakfast = (quantity = 1): NewOrder['lines'][number] => ({ sku: 'SET-BREAKFAST', quantity })

const problemOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('was not refused')
}
async function place(more: Partial<NewOrder>): Promise<Order> {
  const answer = await orders.placeOrder(call(once()), mugs(more))
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  await shop.settled(answer.body.id)
  return shop.order(answer.body.id)
}
const available = async (sku: string) => {
  const { items } = await inventory.getAvailability(call(), { sku: [sku] })
  return items[0]
}
const totalOf = ({ lines, currency }: Order, bundleId = '1') =>
  sum(
    currency,
    lines.filter(line => line.bundleId === bundleId).map(({ amounts }) => amounts.total),
  ).amount

await t.test('a bundle is promised, priced and taxed as what it is made of', async t => {
  const [mugsBefore, coffeeBefore] = [await available('MUG-WHITE'), await available('COFFEE-1KG')]
  const order = await place({
    lines: [breakfast(3), { sku: 'BAG-TOTE', quantity: 1 }],
    expectedTotal: euros('123.90'),
  })
  t.match(order.bundles, [
    {
      lineId: '1',
      sku: 'SET-BREAKFAST',
      title: 'Breakfast for two',
      quantity: 3,
      unitPrice: euros('35.00'),
      returns: 'components',
      components: [
        { lineId: '1.1', sku: 'MUG-WHITE', quantity: 2 },
        { lineId: '1.2', sku: 'COFFEE-1KG', quantity: 1 },
      ],
    },
  ])
  // 105.00 by 75.00 : 52.47, the coin that is over to the larger rest: 61.78 and 43.22.
  t.match(
    order.lines.map(({ lineId, sku, bundleId, quantities, amounts }) => [
      lineId,
      sku,
      bundleId,
      quantities.ordered,
      amounts.total.amount,
    ]),
    [
      ['1.1', 'MUG-WHITE', '1', 6, '61.78'],
      ['2', 'BAG-TOTE', undefined, 1, '14.00'],
      ['1.2', 'COFFEE-1KG', '1', 3, '43.22'],
    ],
    'what is no bundle keeps its place and number',
  )
  t.equal(totalOf(order), '105.00')
  t.same(
    order.lines.map(({ taxLines }) => taxLines[0]?.rate),
    ['0.19', '0.19', '0.07'],
    'each component bears its own tax',
  )
  t.equal((await available('MUG-WHITE'))?.available, (mugsBefore?.available ?? 0) - 6)
  t.equal((await available('COFFEE-1KG'))?.available, (coffeeBefore?.available ?? 0) - 3)
})

await t.test('there are as many as the component makes that there is least of', async t => {
  await inventory.setStock(call(), {
    sku: 'COFFEE-1KG',
    locationId: 'ST-HAMBURG',
    onHand: 5,
    reason: 'count',
  })
  const set = await available('SET-BREAKFAST')
  const [mug, coffee] = [await available('MUG-WHITE'), await available('COFFEE-1KG')]
  t.equal(set?.available, Math.min(Math.floor((mug?.available ?? 0) / 2), coffee?.available ?? 0))
  t.match(set?.components, [
    { sku: 'MUG-WHITE', quantity: 2, available: mug?.available },
    { sku: 'COFFEE-1KG', quantity: 1, available: coffee?.available },
  ])
  const hamburg = set?.locations?.find(({ locationId }) => locationId === 'ST-HAMBURG')
  t.equal(hamburg?.available, 5, 'and so at each place')
  const { items } = await inventory.getAvailability(call(), {
    sku: ['BAG-TOTE', 'SET-BREAKFAST'],
    locationId: 'ST-HAMBURG',
  })
  t.match(items, [{ sku: 'BAG-TOTE' }, { sku: 'SET-BREAKFAST', available: 5 }])
  const short = await problemOf(
    place({ lines: [{ sku: 'BAG-TOTE', quantity: 1 }, breakfast(9_000)] }),
  )
  t.match(short, { code: 'insufficient-stock', errors: [{ pointer: '/lines/1/quantity' }] })
})

await t.test('what the shopper saw is what the bundle cost, not its components', async t => {
  const seen = await place({ lines: [{ ...breakfast(), unitPrice: euros('35.00') }] })
  t.ok(seen.acceptedAt)
  const line = { ...breakfast(), unitPrice: euros('34.00') }
  t.match(await problemOf(place({ lines: [{ sku: 'BAG-TOTE', quantity: 1 }, line] })), {
    code: 'price-changed',
    errors: [{ pointer: '/lines/1/unitPrice', current: euros('35.00') }],
  })
  await inventory.putBundle(call(), {
    bundleSku: 'SET-UNPRICED',
    components: [
      { sku: 'MUG-BLACK', quantity: 1 },
      { sku: 'BAG-TOTE', quantity: 1 },
    ],
  })
  t.match(await problemOf(place({ lines: [{ sku: 'SET-UNPRICED', quantity: 1 }] })), {
    code: 'order-invalid',
    errors: [{ pointer: '/lines/0/sku', detail: /SET-UNPRICED has no price/ }],
  })
  t.match(
    await problemOf(place({ lines: [{ ...breakfast(), measure: { scale: 2, unit: 'KGM' } }] })),
    { code: 'order-invalid', errors: [{ pointer: '/lines/0/measure' }] },
  )
  t.match(await problemOf(place({ lines: [breakfast(60_000)] })), {
    code: 'order-invalid',
    errors: [{ pointer: '/lines/0/quantity' }],
  })
})

await t.test('what is taken off an order is spread over components too, to the coin', async t => {
  const order = await place({
    lines: [breakfast(1), { sku: 'NOTEBOOK-A5', quantity: 3 }],
    discounts: [{ reason: 'Sale', percent: '10' }],
  })
  // 35.00 + 23.85 = 58.85, 5.89 off.
  const goods = sum(
    'EUR',
    order.lines.map(({ amounts }) => amounts.total),
  )
  t.equal(goods.amount, '52.96')
  t.same(order.totals.total, euros('57.86'))
})

await t.test(
  'in two parcels: each takes its share, the channel hears of the whole one',
  async t => {
    // The bag is in Munich only, the lamp in the warehouse.
    const at = (sku: string, locationId: string, onHand: number) =>
      inventory.setStock(call(), { sku, locationId, onHand, reason: 'count' })
    await at('LAMP-ARC', 'WH-BERLIN', 10)
    await at('BAG-ARC', 'ST-MUNICH', 10)
    await sell('SET-APART', 'Lamp and bag', '70.00')
    await inventory.putBundle(call(), {
      bundleSku: 'SET-APART',
      components: [
        { sku: 'LAMP-ARC', quantity: 2, share: 5 },
        { sku: 'BAG-ARC', quantity: 1, share: 2 },
      ],
    })
    t.equal((await available('SET-APART'))?.available, 5)
    const order = await place({
      lines: [{ sku: 'SET-APART', quantity: 1, channelLineId: 'row-7' }],
      channelOrderId: `two-parcels-${process.pid}`,
    })
    t.same(order.fulfilmentOrders.map(({ locationId }) => locationId).toSorted(), [
      'ST-MUNICH',
      'WH-BERLIN',
    ])
    const ship = async (locationId: string) => {
      const work = order.fulfilmentOrders.find(one => one.locationId === locationId)
      await orders.updateFulfilment(call(), {
        fulfilmentOrderId: work?.id ?? '',
        state: 'shipped',
        at: new Date().toISOString(),
      })
      await shop.settled(order.id)
      return shop.order(order.id)
    }
    const told = async () =>
      (await shop.documents('commerce')).filter(
        ({ facts, state }) => facts['order'] === order.channelOrderId && state !== 'receipt',
      ).length
    const before = await told()
    t.match(await ship('WH-BERLIN'), {
      state: 'partiallyFulfilled',
      tenders: [{ captured: euros('54.90') }],
    })
    t.equal(await told(), before, 'nothing whole has left')
    t.match(await ship('ST-MUNICH'), {
      state: 'fulfilled',
      tenders: [{ captured: euros('74.90') }],
    })
    t.equal(await told(), before + 1)
  },
)

await t.test('a bundle is not added to an order that is there', async t => {
  const order = await place({ lines: [{ sku: 'BAG-TOTE', quantity: 1 }] })
  const actions = [{ type: 'addItem' as const, sku: 'SET-BREAKFAST', quantity: 1 }]
  const asked = orders.requestChange(call(), {
    orderId: order.id,
    reason: 'More',
    actions,
  } as never)
  t.match(await problemOf(asked), { errors: [{ pointer: '/actions/0/sku', keyword: 'bundle' }] })
})

await t.test(
  'cancelled whole, and by the bundle: the money of its components goes back',
  async t => {
    const order = await place({ lines: [breakfast(2), { sku: 'BAG-TOTE', quantity: 1 }] })
    const before = await available('SET-BREAKFAST')
    await orders.cancelOrder(call(once()), {
      orderId: order.id,
      reason: 'Only one',
      lines: [{ lineId: '1', quantity: 1 }],
    })
    await shop.settled(order.id)
    const one = await shop.order(order.id)
    t.match(
      one.lines.map(({ quantities }) => quantities.cancelled),
      [2, 0, 1],
    )
    // The last pieces of each component: 10.30, 10.29 and 14.40, as the coins that are over lie on the first.
    t.same(one.owed?.total, euros('53.91'))
    t.equal((await available('SET-BREAKFAST'))?.available, (before?.available ?? 0) + 1)
    await orders.cancelOrder(call(once()), { orderId: order.id, reason: 'All of it' })
    await shop.settled(order.id)
    t.match(await shop.order(order.id), { state: 'cancelled', paymentStatus: 'voided' })
  },
)

await t.test('components come back one by one for their share, and all add up', async t => {
  const order = await shop.delivered({ lines: [breakfast(1)] })
  const back = async (lineId: string, quantity = 1) => {
    await returns.requestReturn(call(once()), {
      ...byMail(order.id),
      method: 'inStore',
      locationId: 'ST-BERLIN',
      lines: [
        {
          orderLineId: lineId,
          quantity,
          reason: 'unwanted',
          inspection: { condition: 'new', acceptance: 'accepted', disposition: 'restock' },
        },
      ],
    })
    await shop.settled(order.id)
    return (await shop.order(order.id)).tenders[0]?.refunded.amount
  }
  const beans = await shop.onHand('COFFEE-1KG', 'ST-BERLIN')
  // 35.00 by 25.00 : 17.49 is 20.59 and 14.41; a mug of it 10.30, then 10.29.
  t.equal(await back('1.2'), '14.41')
  t.equal((await shop.onHand('COFFEE-1KG', 'ST-BERLIN')) - beans, 1)
  t.equal(await back('1.1'), '24.71')
  t.equal(await back('1.1'), '39.90', 'with the last piece all of it, the delivery too')
  t.match(await shop.order(order.id), { returnStatus: 'returned', paymentStatus: 'refunded' })
})

await t.test(
  'a bundle that comes back whole does so, unless something is wrong with it',
  async t => {
    await sell('SET-WHOLE', 'Cup and bag', '20.00')
    await inventory.putBundle(call(), {
      bundleSku: 'SET-WHOLE',
      components: [
        { sku: 'MUG-BLACK', quantity: 2, share: 3 },
        { sku: 'BAG-TOTE', quantity: 1, share: 1 },
      ],
      returns: 'whole',
    })
    const order = await shop.delivered({ lines: [{ sku: 'SET-WHOLE', quantity: 2 }] })
    t.same(
      order.lines.map(({ amounts }) => amounts.total.amount),
      ['30.00', '10.00'],
      'its price is shared as the catalogue says',
    )
    const ask = (lines: Parameters<typeof shop.ask>[1]) => shop.ask(order.id, lines)
    const part = await ask({ lines: [{ orderLineId: '1.2', quantity: 1, reason: 'unwanted' }] })
    t.match(part, { state: 'declined', decision: { reasons: [{ rule: 'bundle' }] } })
    const broken = await ask({ lines: [{ orderLineId: '1.2', quantity: 1, reason: 'defective' }] })
    t.equal(broken.state, 'authorised')
    await returns.cancelReturn(call(), { returnId: broken.id })
    const whole = await ask({ lines: [{ orderLineId: '1', quantity: 1, reason: 'unwanted' }] })
    t.match(whole, {
      state: 'authorised',
      lines: [
        { orderLineId: '1.1', quantity: 2 },
        { orderLineId: '1.2', quantity: 1 },
      ],
    })
    const { lines: asked } = await returns.checkEligibility(call(), {
      orderId: order.id,
      lines: [{ orderLineId: '1', quantity: 1, reason: 'unwanted' }],
    } as never)
    t.equal(asked.length, 2)
  },
)

await t.test('an order keeps what its bundle was made of', async t => {
  const order = await place({ lines: [breakfast(1)] })
  const changed = await inventory.putBundle(call(), {
    bundleSku: 'SET-BREAKFAST',
    components: [
      { sku: 'MUG-BLACK', quantity: 1 },
      { sku: 'COFFEE-1KG', quantity: 1 },
    ],
  })
  t.equal(changed.version, 2)
  t.match(await shop.order(order.id), { bundles: [{ components: [{ sku: 'MUG-WHITE' }, {}] }] })
  t.match(await place({ lines: [breakfast(1)] }), { lines: [{ sku: 'MUG-BLACK' }, {}] })
})

await t.test('a channel that decides prices: net and tax are spread each for itself', async t => {
  const answer = await orders.placeOrder(
    call({ ...once(), principal: { ...call().principal, channel: 'marketplace' } }),
    mugs({
      channel: 'marketplace',
      channelOrderId: `M-${process.pid}`,
      lines: [
        {
          ...breakfast(1),
          amounts: { net: euros('29.41'), tax: euros('5.59'), total: euros('35.00') },
        },
      ],
      shippingAmounts: { net: euros('4.12'), tax: euros('0.78'), total: euros('4.90') },
      payment: { method: 'collectedByChannel', reference: 'pay-1', amount: euros('39.90') },
    } as Partial<NewOrder>),
  )
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  const { body: order } = answer
  t.same(order.totals, {
    items: euros('29.41'),
    shipping: euros('4.12'),
    tax: euros('6.37'),
    total: euros('39.90'),
  })
  t.equal(totalOf(order), '35.00')
})

await t.test('what cannot be a bundle is refused', async t => {
  const put = (sku: string, components: { sku: string; quantity: number; share?: number }[]) =>
    problemOf(inventory.putBundle(call(), { bundleSku: sku, components }))
  const mug = { sku: 'MUG-WHITE', quantity: 1 }
  t.match(await put('SET-NESTED', [{ sku: 'SET-WHOLE', quantity: 1 }]), { code: 'state-conflict' })
  t.match(
    await put('BAG-TOTE', [mug]),
    { code: 'state-conflict' },
    'it is counted, and a component',
  )
  t.match(await put('SNEAKER-41', [mug]), { detail: /There is stock of SNEAKER-41/ })
  t.match(await put('SET-X', [mug, mug]), { errors: [{ pointer: '/components/1/sku' }] })
  t.match(
    await put('SET-X', [
      { ...mug, share: 1 },
      { sku: 'BAG-TOTE', quantity: 1 },
    ]),
    {
      errors: [{ pointer: '/components/1/share' }],
    },
  )
  const { items } = await inventory.listBundles(call(), {})
  t.same(
    items.map(({ sku }) => sku),
    ['SET-APART', 'SET-BREAKFAST', 'SET-UNPRICED', 'SET-WHOLE'],
  )
  await inventory.deleteBundle(call(), { bundleSku: 'SET-UNPRICED' })
  t.match(await problemOf(inventory.getBundle(call(), { bundleSku: 'SET-UNPRICED' })), {
    code: 'not-found',
  })
})

await t.test('what happens to a component is told of its bundle', async () => {
  const { nextCursor } = await inventory.followAvailability(call(), { channel: 'storefront' })
  await place({ lines: [{ sku: 'MUG-BLACK', quantity: 1 }] })
  // A change is told when everything that was written before it is.
  await until(async () => {
    const { items } = await inventory.followAvailability(call(), {
      after: nextCursor,
      channel: 'storefront',
    })
    return items.some(({ sku }) => sku === 'SET-BREAKFAST')
  })
})
