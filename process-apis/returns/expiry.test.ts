import t from 'tap'
import { until } from '../durable/durable.suite.ts'
import { returnsProcess } from './returns.suite.ts'

const shop = await returnsProcess({ authorisedDays: 0 })

await t.test(
  'sent by nobody in time: expired, the label cancelled, the pieces free again',
  async t => {
    const order = await shop.delivered()
    const asked = await shop.ask(order.id)
    const expired = await shop.returnWhen(asked.id, ({ state }) => state === 'expired')
    t.match(expired, { lines: [{ reception: 'expired' }] })
    await shop.settled(order.id)
    // Whichever came first, the end of the time or the label: nobody can use it.
    await until(async () => {
      const labels = (await shop.documents('carrier')).filter(({ reference }) =>
        reference.startsWith(asked.id),
      )
      return labels.every(({ state }) => state === 'voided')
    })
    t.equal((await shop.order(order.id)).lines[0]?.quantities.returnRequested, 0)
    t.same(await shop.refundsOf(order.id), [])
  },
)
