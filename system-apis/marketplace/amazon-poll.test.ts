import { existsSync, readFileSync } from 'node:fs'
import t from 'tap'
import type { Poll } from '../../openapi/poll.ts'
import { receiveMessage } from '../../process-apis/inbound/receive-message.ts'
import { call } from '../../process-apis/orders/orders.suite.ts'
import { pollDue } from '../../process-apis/polling/keep-polling.ts'
import { listPolls } from '../../process-apis/polling/polls-report.ts'
import { returnsProcess } from '../../process-apis/returns/returns.suite.ts'
import { problemOf } from '../conformance.suite.ts'
import { isSoundMessage } from '../new-order.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import { amazonBudget } from './amazon-budget.ts'
import { type AmazonModel, judge, judgeAnswer } from './amazon-judge.suite.ts'
import { amazonOrder, openNotifier, refundEvent } from './amazon.suite.ts'

// Real systems and a database, on a machine that is busy with other tests.
t.setTimeout(120_000)

const shop = await returnsProcess()
const { vendor, poll, told, orderChange } = await openNotifier(t, {
  polled: ['orders', 'finances', 'returns', 'externalReturns'],
})
const { lists } = vendor
const euros = (amount: string) => ({ currency: 'EUR', amount })
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const day = 24 * 60

/** An order as it is at Amazon since so many minutes ago. */
const sells = (id: string, minutes: number, more: object = {}) => {
  const changed = ago(minutes)
  lists.changed.set(id, changed)
  vendor.orders.set(id, amazonOrder(id, { lastUpdatedTime: changed, ...more }))
}
const shipped = (id: string, minutes: number) =>
  sells(id, minutes, {
    orderItems: [{ ...amazonOrder(id).orderItems[0], fulfillment: { quantityFulfilled: 2 } }],
    fulfillment: { fulfillmentStatus: 'SHIPPED', fulfilledBy: 'MERCHANT' },
  })
const polls: Record<string, Poll> = { amazon: poll }
const options = { context: shop.context, polls: () => polls, tenant: 'demo' }
const due = async () => {
  await shop.store.pool.query('update crossdock.poll set due_at = now()')
  return pollDue(options)
}
const report = async (name: string) => {
  const found = (await listPolls(shop.context)(call(), {})).polls.find(({ feed }) => feed === name)
  if (found === undefined) throw new Error(`nobody asks for ${name}`)
  return found
}
const ordersOf = async (reference: string) =>
  (await shop.orders.findOrders(call(), { reference } as never)).items
const orderOf = async (reference: string) => {
  const [one, ...more] = await ordersOf(reference)
  if (one === undefined || more.length > 0) throw new Error(`${more.length} orders ${reference}`)
  return shop.order(one.id)
}
const notify = async (notification: object) => {
  const outcomes = []
  for (const message of await told(notification)) {
    outcomes.push((await receiveMessage(shop.context, shop.orders, call(), message)).outcome)
  }
  return outcomes
}

await t.test('orders come in without a notification, and go their way', async t => {
  for (const [i, id] of ['P-1', 'P-2', 'P-3'].entries()) sells(id, 60 - i)
  sells('P-pending', 50, { fulfillment: { fulfillmentStatus: 'PENDING' } })
  sells('P-young', 1)
  await due()
  for (const id of ['P-1', 'P-2', 'P-3']) {
    const { id: orderId } = await orderOf(id)
    await shop.settled(orderId)
    t.match(await orderOf(id), { state: 'processing', paymentStatus: 'captured' })
  }
  t.same([...(await ordersOf('P-pending')), ...(await ordersOf('P-young'))], [])
  sells('P-pending', 3)
  await due()
  t.match(await orderOf('P-pending'), { channel: 'marketplace-amazon' })
})

await t.test('told twice, by a notification and for the asking, it is once', async t => {
  sells('P-4', 4)
  t.same(await notify(orderChange('P-4')), ['accepted'])
  await due()
  t.same(await notify(orderChange('P-4')), ['duplicate'])
  t.match(await orderOf('P-4'), { channelOrderId: 'P-4' })

  sells('P-4', 3, { fulfillment: { fulfillmentStatus: 'CANCELLED' } })
  await due()
  t.match(await orderOf('P-4'), { state: 'cancelled' })
  t.same(await notify(orderChange('P-4')), ['duplicate'])
})

await t.test('refunds come with the ledger, up to three days late, each once', async t => {
  shipped('P-5', 3 * day)
  lists.ledger.push({
    list: 'RefundEventList',
    posted: ago(2 * day),
    event: refundEvent('P-5', { PostedDate: ago(2 * day) }),
  })
  await due()
  const { id } = await orderOf('P-5')
  await shop.settled(id)
  t.match(await shop.refundsOf(id), [{ state: 'succeeded', amount: euros('12.50') }])
  await due()
  t.equal((await shop.refundsOf(id)).length, 1)
  t.match(await report('finances'), { failures: 0 })
})

await t.test('returns come with the reports that are done, and of external fulfilment', async t => {
  shipped('P-6', 4)
  await due()
  const { id } = await orderOf('P-6')
  const details = `<return_details><item_details><merchant_sku>MUG-WHITE</merchant_sku>
    <return_reason_code>CR-DEFECTIVE</return_reason_code><return_quantity>1</return_quantity></item_details>
    <order_id>P-6</order_id><amazon_rma_id>RMA-6</amazon_rma_id>
    <return_request_status>Approved</return_request_status></return_details>`
  vendor.reports.set('rep-6', { body: `<Message>${details}</Message>` })
  const reportType = 'GET_XML_RETURNS_DATA_BY_RETURN_DATE'
  lists.reports.push({ reportId: 'rep-6', reportType, createdTime: ago(30) })
  const document = (status: string) => ({
    id: 'ext-6',
    merchantSku: 'MUG-WHITE',
    numberOfUnits: 1,
    status,
    returnType: 'CUSTOMER',
    creationDateTime: ago(30),
    lastUpdatedDateTime: ago(30),
    fulfillmentLocationId: 'WH-1',
    returnMetadata: { returnReason: 'Too late' },
    returnShippingInfo: {},
    marketplaceChannelDetails: { customerOrderId: 'P-6' },
  })
  lists.returns.push({ created: ago(30), document: document('CREATED') })
  await due()
  const returns = async () => (await shop.returns.listReturns(call(), { orderId: id })).items
  const names = async () => new Set((await returns()).map(one => one.channelReturnId))
  t.same(await names(), new Set(['P-6/RMA-6', 'ext-6']))

  const files = () => vendor.requests.filter(({ path }) => path.startsWith('/files/')).length
  const before = files()
  lists.returns.splice(0, 1, { created: ago(30), document: document('CANCELLED') })
  await due()
  t.equal(files(), before, 'a report that was taken in is not fetched again')
  t.same(await names(), new Set(['P-6/RMA-6', 'ext-6']))
  t.match(
    (await returns()).find(({ channelReturnId }) => channelReturnId === 'ext-6'),
    { state: 'cancelled' },
  )
})

await t.test('a pause that Amazon asks for is kept, and nothing gets lost by it', async t => {
  sells('P-7', 4)
  lists.mishaps.push({ status: 429, body: { errors: [{ code: 'QuotaExceeded' }] } })
  await due()
  const reports = await Promise.all(
    ['orders', 'finances', 'returns', 'externalReturns'].map(report),
  )
  const paused = reports.filter(({ problem = '' }) => problem.includes('pause'))
  t.equal(paused.length, 1)
  t.match(paused, [{ failures: 0 }])
  await due()
  t.match(await orderOf('P-7'), { channelOrderId: 'P-7' })
})

await t.test('what can wait leaves a part of the budget to who cannot', async t => {
  let now = 0
  const budget = amazonBudget(() => now)
  const went = Array.from({ length: 30 }, () => budget.takePatiently('searchOrders'))
  t.equal(went.filter(seconds => seconds === 0).length, 15, 'of twenty, a quarter is kept')
  t.equal(went.at(-1), Math.ceil(1 / 0.0056))
  now += 179_000
  t.equal(budget.takePatiently('searchOrders'), 0)
  t.not(budget.takePatiently('searchOrders'), 0)
  t.equal(budget.takePatiently('getOrder'), 0, 'each operation has its own')

  budget.told('searchOrders', '1')
  now += 1_000
  t.equal(budget.takePatiently('searchOrders'), 0, 'a seller may have more than usual')
  budget.told('searchOrders', undefined, true)
  t.equal(budget.takePatiently('searchOrders'), 6)

  const { vendor: other, poll: asked } = await openNotifier(t)
  other.lists.rate = '0.0056'
  const { orders } = asked
  if (orders === undefined) throw new Error('orders are asked for')
  const window = { from: ago(60), to: ago(5) }
  for (let i = 0; i < 15; i++) await orders.changes(testCall(), window)
  const problem = await problemOf(orders.changes(testCall(), window))
  t.match(problem, { code: 'system-throttled', retryable: true, retryAfterSeconds: Number })
  t.equal(other.lists.asked.length, 15, 'nothing was sent')
})

await t.test('what is told for the asking is sound', async t => {
  const now = { from: ago(4 * day), to: ago(3) }
  for (const feed of Object.values(poll)) {
    const { changes } = await feed.changes(testCall(), now)
    t.ok(changes.length > 0)
    for (const change of changes) {
      for (const message of await change.read(testCall())) isSoundMessage(t, message)
    }
  }
})

await t.test("questions and answers keep Amazon's own models", async t => {
  const folder = new URL('../../../shared/corpora/vendor-specs/amazon/', import.meta.url)
  if (!existsSync(folder)) {
    t.comment('skipped: the corpora are not beside this checkout')
    return
  }
  const models = [
    'orders-api-model/orders_2026-01-01.json',
    'finances-api-model/financesV0.json',
    'external-fulfillment/externalFulfillmentReturns_2024-09-11.json',
  ].map(file => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as AmazonModel)
  const [requests, answers] = [models.map(judge), models.map(judgeAnswer)]
  const judged = new Set<string>()
  for (const { path, query, answer } of lists.asked) {
    const asked = { method: 'GET', path, query, token: undefined, body: undefined }
    const faults = requests.map(one => one(asked)).find(found => found !== undefined)
    if (faults === undefined) continue
    judged.add(path)
    t.same(faults, [], path)
    if (answer.status !== 200) continue
    const said = answers.map(one => one(asked, 200, answer.body)).find(one => one !== undefined)
    t.same(said, [], path)
    const wrong = { ...asked, query: { ...query, lastChanged: 'x' } }
    t.not(requests.map(one => one(wrong)).find(one => one !== undefined)?.length, 0)
  }
  t.equal(judged.size, 3, 'of the reports there is no model here')
})
