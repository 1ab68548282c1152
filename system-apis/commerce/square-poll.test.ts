import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import { receiveMessage } from '../../process-apis/inbound/receive-message.ts'
import { call } from '../../process-apis/orders/orders.suite.ts'
import { pollDue } from '../../process-apis/polling/keep-polling.ts'
import { returnsProcess } from '../../process-apis/returns/returns.suite.ts'
import { openSquare, returnOf, sale } from './square.suite.ts'

// Real systems and a database, on a machine that is busy with other tests.
t.setTimeout(120_000)

const shop = await returnsProcess()
const { vendor, poll, told, about } = await openSquare(t, {
  locations: { 'L-MITTE': 'ST-BERLIN', 'L-11': 'ST-BERLIN' },
})
vendor.locations = Array.from({ length: 12 }, (_, i) => `L-${i + 10}`).concat('L-MITTE')
const polls = { square: poll }
const due = async () => {
  await shop.store.pool.query('update crossdock.poll set due_at = now()')
  return pollDue({ context: shop.context, polls: () => polls, tenant: 'demo' })
}
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const ordersOf = async (reference: string) =>
  (await shop.orders.findOrders(call(), { reference } as never)).items

await t.test('sales and returns come in without a webhook, over all locations, once', async t => {
  for (const [i, id] of ['Q-1', 'Q-2', 'Q-3'].entries()) {
    vendor.orders.set(id, sale(id, { updated_at: ago(30 - i) }))
  }
  const other = sale('Q-4', { updated_at: ago(20), location_id: 'L-11' })
  vendor.orders.set('Q-4', other)
  for (const message of await told(about(sale('Q-1', { updated_at: ago(30) })))) {
    await receiveMessage(shop.context, shop.orders, call(), message)
  }
  await due()
  for (const id of ['Q-1', 'Q-2', 'Q-3', 'Q-4']) t.equal((await ordersOf(id)).length, 1, id)

  vendor.orders.set('Q-back', returnOf('Q-2', 'Q-back', { updated_at: ago(5) }))
  await due()
  const [sold] = await ordersOf('Q-2')
  const orderId = sold?.id ?? ''
  await shop.settled(orderId)
  t.match(await shop.refundsOf(orderId), [{ amount: { amount: '12.50' }, state: 'succeeded' }])
  const { length } = vendor.requests
  await due()
  t.same(
    vendor.requests.slice(length).map(({ path }) => path),
    ['/v2/locations', '/v2/orders/search', '/v2/locations', '/v2/orders/search'],
    'what was taken in is not read again',
  )
  t.equal((await shop.refundsOf(orderId)).length, 1)
})

await t.test("searches keep Square's own description of its API", async t => {
  const file = new URL('../../../shared/corpora/vendor-specs/square/api.json', import.meta.url)
  if (!existsSync(file)) {
    t.comment('skipped: the corpora are not beside this checkout')
    return
  }
  // Only the later description of JSON Schema has no word for it.
  const text = readFileSync(file, 'utf8').replaceAll(/"nullable":\s*(?:true|false),?/g, '')
  const { components } = JSON.parse(text.replaceAll(/,(?=\s*\})/g, '')) as { components: object }
  const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false })
  ajv.addSchema({ $id: 'square:', components })
  const check = ajv.compile({
    $ref: 'square:#/components/schemas/SearchOrdersRequest',
    unevaluatedProperties: false,
  })
  const searches = vendor.requests.filter(({ path }) => path === '/v2/orders/search')
  t.ok(searches.length > 0)
  for (const { body } of searches) t.ok(check(body), ajv.errorsText(check.errors))
  t.notOk(check({ ...(searches[0]?.body as object), limit: 'fifty' }), 'the judge does judge')
})
