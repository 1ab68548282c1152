import t from 'tap'
import type { NewOrder } from '../../openapi/generated/orders.d.ts'
import { until } from '../durable/durable.suite.ts'
import { call, mugs, once, orderProcess } from '../orders/orders.suite.ts'
import { lookAlikes } from './look-alikes.ts'

const shop = await orderProcess()
const { orders, store } = shop

/** Has so many orders looked at once the event log tells of them, which waits for whatever else is being written. */
async function look(count: number): Promise<void> {
  const stream = lookAlikes({ store, withinMinutes: () => 10 })
  const accepted = async () =>
    (await orders.listEvents(call(), { type: 'retail.order.accepted.v1' } as never)).items
  await until(async () => (await accepted()).length >= count)
  const items = await accepted()
  await stream.publish(items.map(event => ({ tenant: 'demo', event, messageId: event.id })))
}
const collectBy = async (phone: string): Promise<string> => {
  const input: NewOrder = {
    ...mugs({ customer: { name: 'Ada', phone } }),
    delivery: { method: 'clickAndCollect', locationId: 'ST-BERLIN' },
  }
  const answer = await orders.placeOrder(call(once()), input)
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
  return answer.body.id
}
const casesOf = async (orderId: string) => {
  const { rows } = await store.pool.query(
    `select 1 from crossdock.exception_case where category = 'possibleDuplicate' and order_id = $1`,
    [orderId],
  )
  return rows.length
}

await t.test(
  'T77: a telephone number is the same however it is written, and needs no address beside it',
  async t => {
    const first = await collectBy('+4930123456')
    const second = await collectBy('+49 30 12 34 56')
    const other = await collectBy('+49 30 12 34 57')
    await look(3)
    t.same([await casesOf(first), await casesOf(second), await casesOf(other)], [0, 1, 0])
  },
)
