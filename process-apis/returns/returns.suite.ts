import type { NewOrder, Order, Refund } from '../../openapi/generated/orders.d.ts'
import type { NewReturn, Return } from '../../openapi/generated/returns.d.ts'
import { until } from '../durable/durable.suite.ts'
import { keepingContract } from '../keeping-contract.suite.ts'
import { call, mugs, once, orderProcess } from '../orders/orders.suite.ts'
import { returns } from './index.ts'
import type { ReturnPolicy } from './policy.ts'

/** The returns process over real systems and a real database, beside the order process it needs. */
export async function returnsProcess(
  policy: Partial<ReturnPolicy> = {},
  more: Omit<Parameters<typeof orderProcess>[0], 'returns'> = {},
) {
  const shop = await orderProcess({ ...more, returns: policy })
  const process = keepingContract('returns', returns(shop.context, shop.orders))

  const order = (orderId: string) => shop.orders.getOrder(call(), { orderId })
  const refundsOf = async (orderId: string): Promise<readonly Refund[]> =>
    (await order(orderId)).refunds ?? []
  return {
    ...shop,
    returns: process,
    order,
    refundsOf,
    /** Places an order and has all of it handed over, paid and invoiced. */
    async delivered(more: Partial<NewOrder> = {}): Promise<Order> {
      const answer = await shop.orders.placeOrder(call(once()), mugs(more))
      if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
      const { id } = answer.body
      await shop.settled(id)
      for (const work of (await order(id)).fulfilmentOrders) {
        await shop.orders.updateFulfilment(call(), {
          fulfilmentOrderId: work.id,
          state: work.type === 'pickup' ? 'pickedUp' : 'shipped',
          at: new Date().toISOString(),
        })
      }
      await shop.settled(id)
      return order(id)
    },
    /** Asks for a return by mail of so many mugs. */
    ask(orderId: string, more: Partial<NewReturn> = {}): Promise<Return> {
      return process.requestReturn(call(once()), byMail(orderId, more))
    },
    /** Waits until the return is as wanted; gives it. */
    async returnWhen(returnId: string, wanted: (document: Return) => boolean): Promise<Return> {
      let document = await process.getReturn(call(), { returnId })
      await until(async () => {
        document = await process.getReturn(call(), { returnId })
        return wanted(document)
      })
      return document
    },
    /** Waits until the order's newest refund is in that state; gives it. */
    async refundWhen(orderId: string, state: Refund['state']): Promise<Refund> {
      let last: Refund | undefined
      await until(async () => {
        last = (await refundsOf(orderId)).at(-1)
        return last?.state === state
      })
      return last as Refund
    },
    async casesOf(orderId: string): Promise<readonly string[]> {
      const { rows } = await shop.store.pool.query<{ category: string }>(
        `select category from crossdock.exception_case where order_id = $1 order by raised_at`,
        [orderId],
      )
      return rows.map(({ category }) => category)
    },
    async onHand(sku: string, locationId: string): Promise<number> {
      const { rows } = await shop.store.pool.query<{ count: number }>(
        `select on_hand as count from crossdock.stock_position
         where tenant = 'demo' and sku = $1 and location_id = $2`,
        [sku, locationId],
      )
      return rows[0]?.count ?? 0
    },
  }
}

/** One mug that is not wanted, sent back by mail. */
export function byMail(orderId: string, more: Partial<NewReturn> = {}): NewReturn {
  return {
    orderId,
    channel: 'storefront',
    method: 'byMail',
    lines: [{ orderLineId: '1', quantity: 1, reason: 'unwanted' }],
    ...more,
  }
}
