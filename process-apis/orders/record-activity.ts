import type { Order } from '../../openapi/generated/orders.d.ts'
import type { NewActivity } from '../../openapi/generated/crm.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { recallOrder } from './order-store.ts'

type Input = {
  readonly orderId: string
  readonly kind: NewActivity['kind']
  readonly text?: string
}

/** Tells the CRM what happened to a customer's order. Activities are only ever appended. */
export const recordActivity: Transition<ProcessContext, Input> = {
  kind: 'record-activity',
  version: 1,
  queue: 'crm',
  async run(run, { store, systems }, { orderId, kind, text }) {
    const order = await recallOrder(store.of(run.operation.tenant).pool, run.operation, orderId)
    const reference = run.operation.id
    const activity = await run.step('record activity', {
      reference,
      do: call =>
        systems.crm.recordActivity(call, {
          reference,
          orderId,
          kind,
          customer: toCustomer(order),
          subject: `${subjects[kind]} ${order.channelOrderId ?? orderId}`,
          ...(text !== undefined && { text }),
          at: run.operation.createdAt.toISOString(),
        }),
      find: async call => (await systems.crm.findActivity(call, { reference })).document,
    })
    return run.commit(async () => ({ activityId: activity.id }))
  },
}

const subjects: Record<NewActivity['kind'], string> = {
  orderAccepted: 'Order accepted:',
  orderRejected: 'Order rejected:',
  orderBackordered: 'Order waits for stock:',
  orderChanged: 'Order changed:',
  orderShipped: 'Order shipped:',
  orderReadyForPickup: 'Order ready to collect:',
  orderPickedUp: 'Order collected:',
  orderCancelled: 'Order cancelled:',
  returnRequested: 'Return asked for:',
  returnAuthorised: 'Return authorised:',
  returnDeclined: 'Return declined:',
  returnReceived: 'Return received:',
  returnInspected: 'Return inspected:',
  refundIssued: 'Refund paid:',
  refundFailed: 'Refund failed:',
  exchangePlaced: 'Exchanged:',
  claimOpened: 'Claim opened:',
  claimResolved: 'Claim resolved:',
  correction: 'Correction:',
  note: 'Note:',
}

function toCustomer({ customer }: Order): NewActivity['customer'] {
  const { id, name, email } = customer ?? {}
  return {
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
  }
}
