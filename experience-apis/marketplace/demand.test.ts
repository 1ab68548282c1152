import t from 'tap'
import { product } from '../../gateway/product.suite.ts'

const shop = await product()
const report = (quantity: number, at: string, more: object = {}) =>
  shop.as('marketplace', 'PUT', '/marketplace/v1/demand', {
    body: { at, items: [{ sellerSku: 'TEE-BLACK-M', quantity }], ...more },
  })
const offered = async () => {
  const path = '/storefront/v1/availability?sku=TEE-BLACK-M'
  const { status, json } = await shop.as('storefront', 'GET', path)
  if (status !== 200) throw new Error(JSON.stringify(json))
  return json.items[0].available as number
}
const listed = async () => {
  const path = '/marketplace/v1/availability?sellerSku=TEE-BLACK-M'
  return (await shop.as('marketplace', 'GET', path)).json.offers[0].quantity as number
}
const morning = '2026-11-21T09:00:00Z'
const noon = '2026-11-21T12:00:00Z'

await t.test(
  'what a marketplace has promised nobody else can sell, until it says otherwise',
  async t => {
    const [before, own] = [await offered(), await listed()]
    t.match(await report(2, noon), { status: 200, json: { outcome: 'accepted', quantity: 2 } })
    t.equal(await offered(), before - 2)
    t.equal(await listed(), own - 2, 'it does not offer it a second time itself')

    t.match(await report(9, morning), { status: 200, json: { outcome: 'stale' } })
    t.equal(await offered(), before - 2, 'an older report changes nothing')
    t.match(await report(0, '2026-11-21T12:05:00Z'), { json: { outcome: 'accepted', quantity: 0 } })
    t.equal(await offered(), before)
  },
)

await t.test('what is wrong with a report is said in its words', async t => {
  const item = { sellerSku: 'TEE-BLACK-M', quantity: 1 }
  const twice = await report(1, '2026-11-21T12:10:00Z', { items: [item, item] })
  t.match(twice, { status: 400, json: { errors: [{ pointer: '/items/1/sellerSku' }] } })
  t.match(await report(-1, noon), { status: 400 })
  t.match(
    await shop.as('storefront', 'PUT', '/marketplace/v1/demand', { body: { at: noon, items: [] } }),
    { status: 200 },
    'whoever may hand in orders says what its own channel has promised',
  )
})
