import type { NotificationKind } from '../../openapi/generated/crm.d.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import type { RowKind } from '../store/row-kind.ts'
import type { Transaction } from '../store/store.ts'
import { followUp, type Origin } from './follow-up.ts'
import { milestones } from './milestones.ts'
import { recallOrder } from './order-store.ts'

/**
 * Has a customer told of a milestone, where policy wants that: a row in the outbox, written with what made it true. There is
 * one for each milestone and what it is about (a parcel, a proposal), however often it is reached.
 */
export async function notifyCustomer(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  { id: orderId, tenant }: Pick<Order, 'id' | 'tenant'>,
  kind: NotificationKind,
  about = 'order',
): Promise<void> {
  if (context.policies.notifications?.milestones.includes(kind) !== true) return
  tx.write(notification, { tenant, orderId, kind, about })
  await followUp(tx, context, origin, 'send-notification', { orderId, kind, about })
}

const notification: RowKind<{
  readonly tenant: string
  readonly orderId: string
  readonly kind: NotificationKind
  readonly about: string
}> = {
  name: 'notification',
  columns: 'tenant text, "orderId" text, kind text, about text',
  stands: { which: 'first', key: ({ orderId, kind, about }) => `${orderId}/${kind}/${about}` },
  writes: rows => [
    `insert into crossdock.notification (tenant, order_id, kind, about)
     select tenant, "orderId", kind, about from ${rows} on conflict do nothing`,
  ],
}

type Input = {
  readonly orderId: string
  readonly kind: NotificationKind
  readonly about: string
}

/** Hands a notification of the outbox to the CRM, unless it was handed over before. */
export const sendNotification: Transition<ProcessContext, Input> = {
  kind: 'send-notification',
  version: 1,
  queue: 'crm',
  async run(run, { store, systems }, { orderId, kind, about }) {
    const key = [run.operation.tenant, orderId, kind, about]
    const { rows } = await store.of(run.operation.tenant).pool.query<{ at: Date }>(
      `select created_at as at from crossdock.notification
       where tenant = $1 and order_id = $2 and kind = $3 and about = $4 and state = 'pending'`,
      key,
    )
    const [pending] = rows
    if (pending === undefined && !run.began('send notification')) {
      return run.commit(async () => ({ skipped: 'sent before' }))
    }
    const order = await recallOrder(store.of(run.operation.tenant).pool, run.operation, orderId)
    const gift = kind === 'giftCardReady' ? giftFor(order, about) : undefined
    const { id, name, email, phone } = gift?.recipient ?? order.customer ?? {}
    const reference = `${orderId}:${kind}:${about}`
    const sent = await run.step('send notification', {
      reference,
      do: call =>
        systems.crm.sendNotification(call, {
          reference,
          orderId,
          kind,
          customer: {
            ...(id !== undefined && { id }),
            ...(name !== undefined && { name }),
            ...(email !== undefined && { email }),
            ...(phone !== undefined && { phone }),
          },
          subject: milestones[kind].replace('#', order.channelOrderId ?? orderId),
          ...gift?.message,
          at: (pending?.at ?? run.operation.createdAt).toISOString(),
        }),
      find: async call => (await systems.crm.findNotification(call, { reference })).document,
    })
    return run.commit(async tx => {
      await tx.query(
        `update crossdock.notification set state = 'sent', sent_at = now()
         where tenant = $1 and order_id = $2 and kind = $3 and about = $4`,
        key,
      )
      return { notificationId: sent.id }
    })
  },
}

/** Whom a gift card was bought for, and what is sent. */
function giftFor(order: Order, giftCardId: string) {
  const line = order.lines.find(({ giftCards = [] }) =>
    giftCards.some(({ id }) => id === giftCardId),
  )
  const card = line?.giftCards?.find(({ id }) => id === giftCardId)
  const { recipient, message: text } = line?.giftCard ?? {}
  if (card?.token === undefined || recipient === undefined) return undefined
  const { token, amount } = card
  const from = order.customer?.name
  const giftCard = { token, amount, ...(from !== undefined && { from }) }
  const buyer: Order['customer'] = recipient
  return { recipient: buyer, message: { giftCard, ...(text !== undefined && { text }) } }
}
