import t from 'tap'
import { Problem } from '../../openapi/problem.ts'
import { call, mugs, once, orderProcess } from '../orders/orders.suite.ts'
import { keepsNothingBack } from './nothing-kept-back.ts'

const shop = await orderProcess()
const { inventory, orders } = shop
const sku = 'TEE-BLACK-L'
for (const locationId of ['ST-BERLIN', 'ST-HAMBURG', 'ST-MUNICH']) {
  await inventory.setStock(call(), { sku, locationId, onHand: 0, reason: 'count' })
}
await inventory.setStock(call(), { sku, locationId: 'WH-BERLIN', onHand: 10, reason: 'count' })

let told = 0
const at = () => new Date(Date.UTC(2026, 10, 21, 9, 0, (told += 1))).toISOString()
const tell = (channel: string, lines: object[], more: object = {}) =>
  inventory.putUnbrokeredDemand(call(), { channel, at: at(), lines, ...more } as never)
const ask = async (channel: string) => {
  const query = { skus: [sku], channel, explain: true }
  const { items } = await inventory.queryAvailability(call(), query)
  return items[0]
}
const place = (channel: string, quantity: number) =>
  orders.placeOrder(call(once()), mugs({ channel, lines: [{ sku, quantity }] })).then(
    () => 'taken',
    (error: unknown) => Problem.from(error).code,
  )

await t.test('what a channel has sold and not handed over nobody else is promised', async t => {
  t.match(await ask('storefront'), { available: 10, explain: { unbrokered: 0 } })
  t.match(await tell('marketplace', [{ sku, quantity: 4 }]), { outcome: 'accepted', open: 4 })
  t.match(await ask('storefront'), { available: 6, explain: { onHand: 10, unbrokered: 4 } })
  t.match(await ask('marketplace'), { available: 6, explain: { unbrokered: 4 } }, 'nor sold twice')
  t.equal(await place('storefront', 7), 'insufficient-stock')
  t.equal(await place('marketplace', 1), 'taken', 'its own orders get it')
  t.match(await tell('marketplace', [{ sku, quantity: 3 }]), { open: 3 }, 'one has come')
  t.match(await ask('storefront'), { available: 6 })
  t.equal(await place('storefront', 6), 'taken')
  t.equal(await place('storefront', 1), 'insufficient-stock')
  t.equal(await place('marketplace', 3), 'taken', 'what was kept for it is still there')
})

await t.test(
  'the newest telling counts, what is not named is over, and silence ends it',
  async t => {
    await inventory.setStock(call(), { sku, locationId: 'WH-BERLIN', onHand: 20, reason: 'count' })
    await tell('marketplace', [])
    const before = (await ask('storefront'))?.available ?? 0
    await tell('marketplace', [{ sku, quantity: 2, locationId: 'WH-BERLIN' }])
    await tell('pos', [{ sku, quantity: 1 }])
    t.equal((await ask('storefront'))?.available, before - 3, 'of several channels it adds up')
    const { items } = await inventory.getAvailability(call(), {
      sku: [sku],
      locationId: 'WH-BERLIN',
    })
    t.equal(items[0]?.available, before - 2, 'at a location what was said of it')
    const stale = await inventory.putUnbrokeredDemand(call(), {
      channel: 'marketplace',
      at: '2026-11-21T08:00:00Z',
      lines: [],
    })
    t.match(stale, { outcome: 'stale' })
    await tell('marketplace', [{ sku: 'MUG-WHITE', quantity: 1 }], { complete: false })
    t.equal((await ask('storefront'))?.available, before - 3, 'a part leaves the rest as it was')
    const page = await inventory.listUnbrokeredDemand(call(), { limit: 2 })
    t.match(page, { items: [{ sku: 'MUG-WHITE' }, { sku, channel: 'marketplace' }] })
    const next = await inventory.listUnbrokeredDemand(call(), { cursor: page.nextCursor ?? '' })
    t.match(next.items, [{ sku, channel: 'pos', quantity: 1 }])
    await tell('marketplace', [])
    t.equal((await ask('storefront'))?.available, before - 1)
    await tell('pos', [{ sku, quantity: 1 }], { endsInSeconds: 1 })
    const later = new Date(Date.now() + 2_000).toISOString()
    const { items: then } = await inventory.queryAvailability(call(), { skus: [sku], at: later })
    t.equal(then[0]?.available, before)
    await t.rejects(
      tell('pos', [
        { sku, quantity: 1 },
        { sku, quantity: 2 },
      ]),
      {
        errors: [{ pointer: '/lines/1/sku' }],
      },
    )
    await t.rejects(tell('pos', [{ sku, quantity: 1, locationId: 'NOWHERE' }]), {
      code: 'not-found',
    })
  },
)

await t.test('where nothing is kept back nothing is asked; what is, is heeded at once', async t => {
  const tenant = 'demo'
  await shop.store.pool.query(`delete from crossdock.unbrokered_demand`)
  await new Promise(resolve => setTimeout(resolve, 300))
  await ask('storefront')
  t.ok(keepsNothingBack(tenant))
  const before = (await ask('storefront'))?.available ?? 0
  await inventory.putAvailabilityRule(call(), {
    ruleId: 'new',
    sku,
    buffer: 3,
    locationId: 'WH-BERLIN',
  })
  t.notOk(keepsNothingBack(tenant))
  t.equal((await ask('storefront'))?.available, before - 3)
  await inventory.deleteAvailabilityRule(call(), { ruleId: 'new' })
  t.equal((await ask('storefront'))?.available, before)
  t.ok(keepsNothingBack(tenant))

  // Another server makes a rule: it is heeded here a quarter of a second later at the latest.
  await shop.store.pool.query(
    `insert into crossdock.availability_rule (tenant, id, sku, location_id, buffer) values ('demo', 'there', $1, 'WH-BERLIN', 2)`,
    [sku],
  )
  const since = performance.now()
  while ((await ask('storefront'))?.available !== before - 2) {
    if (performance.now() - since > 5_000) throw new Error('it is not heeded')
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  t.ok(true, `after ${Math.round(performance.now() - since)} ms`)
})
