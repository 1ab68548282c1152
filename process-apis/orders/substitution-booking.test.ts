import t from 'tap'
import { call, mugs, once, orderProcess } from './orders.suite.ts'

const shop = await orderProcess({
  sourcing: {
    shipToHome: { locations: ['WH-BERLIN', 'ST-BERLIN'], maxLocations: 2, whenNobody: 'cancel' },
  },
})
const { orders } = shop

await shop.inventory.setStock(call(), {
  sku: 'SOCKS-3PACK',
  locationId: 'WH-BERLIN',
  onHand: 0,
  reason: 'count',
} as never)

await t.test('a booking of which a part was invoiced is amended by a substitution', async t => {
  const placed = await orders.placeOrder(
    call(once()),
    mugs({
      lines: [
        {
          sku: 'LAST-ONE',
          quantity: 1,
          substitution: { preference: 'options', options: ['MUG-WHITE'], approval: 'notNeeded' },
        },
        // The warehouse has none: the store sends these.
        { sku: 'SOCKS-3PACK', quantity: 20 },
      ],
    }),
  )
  if (placed.status !== 201) throw new Error(`answered ${placed.status}`)
  const orderId = placed.body.id
  await shop.settled(orderId)
  const works = placed.body.fulfilmentOrders
  const report = (at: string, state: 'shipped' | 'rejected') =>
    orders.updateFulfilment(call(), {
      fulfilmentOrderId: works.find(({ locationId }) => locationId === at)?.id ?? '',
      state,
      at: new Date().toISOString(),
    })
  await report('ST-BERLIN', 'shipped')
  await shop.settled(orderId)
  await report('WH-BERLIN', 'rejected')
  await shop.settled(orderId)
  const order = await orders.getOrder(call(), { orderId })
  t.match(order, {
    lines: [{ quantities: { substitutedOut: 1 } }, {}, { sku: 'MUG-WHITE', substitutes: '1' }],
    externalRefs: [{}],
  })
  const owed = (order.owed ?? order.totals).total.amount
  const [booking, ...others] = (await shop.documents('erp', orderId)).filter(
    ({ type }) => type === 'salesOrder',
  )
  t.same(others, [])
  t.match(booking, { state: 'Partly invoiced', facts: { total: owed } })
  const amendments = (await shop.documents('erp')).filter(({ type }) => type === 'amendment')
  t.match(amendments, [{ facts: { total: owed, salesOrder: booking?.id } }])

  for (const { id, state } of order.fulfilmentOrders) {
    if (state === 'shipped' || state === 'rejected' || state === 'superseded') continue
    const at = new Date().toISOString()
    await orders.updateFulfilment(call(), { fulfilmentOrderId: id, state: 'shipped', at })
  }
  await shop.settled(orderId)
  t.match(
    (await shop.documents('erp', orderId)).find(({ type }) => type === 'salesOrder'),
    { state: 'Invoiced', facts: { invoiced: owed } },
    'and all of it is invoiced in the end',
  )
})
