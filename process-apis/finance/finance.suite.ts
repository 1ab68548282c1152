import t from 'tap'
import type { InboundMessage, InboundOutcome } from '../../openapi/generated/canonical.d.ts'
import type { Dispute, Payout } from '../../openapi/generated/operations.v1.d.ts'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import { openWebhooks } from '../../system-apis/connectors.ts'
import { signWebhook } from '../../system-apis/standard-webhooks.ts'
import { until } from '../durable/durable.suite.ts'
import { receiveMessage } from '../inbound/receive-message.ts'
import { keepingContract } from '../keeping-contract.suite.ts'
import { authorisationOf } from '../orders/tenders.ts'
import { call, mugs, once } from '../orders/orders.suite.ts'
import { returnsProcess } from '../returns/returns.suite.ts'
import type { ReturnPolicy } from '../returns/policy.ts'
import { finance } from './index.ts'

/** Disputes and payouts over real systems and a real database, beside orders and returns. */
export async function financeProcess(policy: Partial<ReturnPolicy> = {}) {
  const shop = await returnsProcess(policy)
  const process = keepingContract('operations.v1', finance(shop.context))
  const webhooks = openWebhooks(shop.config)
  const { pool } = shop.store

  const admin = async <Answer>(path: string, body: object): Promise<Answer> =>
    (await shop.admin('POST', `/payment/${path}`, body)) as Answer
  const receive = (message: InboundMessage): Promise<InboundOutcome> =>
    receiveMessage(shop.context, shop.orders, call(), message)

  return {
    ...shop,
    finance: process,
    receive,
    /** What the payment provider has to tell, signed by it, as it would come in; nothing of it has been taken. */
    async told(): Promise<readonly InboundMessage[]> {
      const { rows } = await pool.query<{ message_id: string; body: string }>(
        `with sent as (
           delete from reference_webhooks.delivery where system = 'payment' returning id, message_id, body)
         select message_id, body from sent order by id`,
      )
      const secret = String(shop.config['payment']?.options?.['webhookSecret'])
      return rows.flatMap(({ message_id: id, body }) => {
        const timestamp = Math.floor(Date.now() / 1_000)
        const headers = {
          'webhook-id': id,
          'webhook-timestamp': String(timestamp),
          'webhook-signature': signWebhook(secret, { id, timestamp, body }),
        }
        const bytes = Buffer.from(body)
        webhooks['payment']?.verify(headers, bytes)
        return webhooks['payment']?.translate(bytes, headers) ?? []
      })
    },
    /** Takes in whatever the payment provider has to tell. */
    async heard(): Promise<void> {
      for (const message of await this.told()) {
        const { outcome, detail } = await receive(message)
        t.not(outcome, 'ignored', detail ?? '')
      }
    },
    /** The bank of an order's customer disputes what was taken; gives the provider's id of the dispute. */
    async disputed(order: Order, more: object = {}): Promise<string> {
      const authorization = authorisationOf(order.tenders[0])
      const { dispute } = await admin<{ dispute: { id: string } }>('disputes', {
        authorization,
        ...more,
      })
      return dispute.id
    },
    /** Something else becomes of a dispute at the bank. */
    atBank: (dispute: string, change: object) => admin('dispute-changes', { dispute, ...change }),
    async disputeOf(orderId: string): Promise<Dispute> {
      const { disputes } = await process.listDisputes(call(), { orderId })
      const [newest] = disputes
      if (newest === undefined) throw new Error(`there is no dispute of ${orderId}`)
      return process.getDispute(call(), { disputeId: newest.id })
    },
    /** Waits until the newest dispute of an order is as wanted; gives it. */
    async disputeWhen(orderId: string, wanted: (dispute: Dispute) => boolean): Promise<Dispute> {
      let last = await this.disputeOf(orderId)
      await until(async () => {
        last = await this.disputeOf(orderId)
        return wanted(last)
      })
      return last
    },
    /** Places an order of two mugs of which one has left and was paid. */
    async halfShipped(more: Partial<NewOrder> = {}): Promise<Order> {
      const answer = await shop.orders.placeOrder(call(once()), mugs(more))
      if (answer.status !== 201) throw new Error(`answered ${answer.status}`)
      const { id } = answer.body
      await shop.settled(id)
      const [work] = (await shop.order(id)).fulfilmentOrders
      await shop.orders.updateFulfilment(call(), {
        fulfilmentOrderId: work?.id ?? '',
        state: 'shipped',
        at: new Date().toISOString(),
        lines: [{ lineId: '1', sku: 'MUG-WHITE', quantity: 1 }],
      })
      await shop.settled(id)
      return shop.order(id)
    },
    /** The provider pays out what there is; gives its id of the payout. */
    async paidOut(more: object = {}): Promise<string> {
      const { payout } = await admin<{ payout: { id: string } }>('payouts', {
        currency: 'EUR',
        ...more,
      })
      return payout.id
    },
    payoutChanged: (payout: string, change: object) =>
      admin('payout-changes', { payout, ...change }),
    /** Waits until a payout is here as wanted; gives it. */
    async payoutWhen(
      reference: string,
      wanted: (payout: Payout) => boolean = () => true,
    ): Promise<Payout> {
      let found: Payout | undefined
      await until(async () => {
        const { payouts } = await process.listPayouts(call(), { limit: 200 })
        found = payouts.find(one => one.reference === reference)
        return found !== undefined && wanted(found)
      })
      return found as Payout
    },
    /** Open cases, newest last. */
    async cases(category: string) {
      const { rows } = await pool.query<{
        id: string
        reason: string
        severity: string
        dueAt: Date | null
        orderId: string | null
        state: string
        detail: Record<string, unknown>
      }>(
        `select id, reason, severity, due_at as "dueAt", order_id as "orderId", state, detail
         from crossdock.exception_case where category = $1 order by id`,
        [category],
      )
      return rows
    },
    /** Types of the events about something, in their order. */
    async eventsOf(subject: string): Promise<readonly string[]> {
      const { items } = await shop.orders.listEvents(call(), { subject, limit: 200 })
      return items.map(({ type }) => type.replace(/^retail\.(.+)\.v1$/, '$1'))
    },
  }
}
