import type { Order } from '../../openapi/generated/service.v1.d.ts'
import type { ShopOrder } from '../../openapi/generated/storefront.v1.d.ts'
import type { Chapter } from './chapter.ts'
import { mugs, placed } from './checkout.ts'
import { heard } from './heard.ts'
import { handedOut, workOf } from './parcel.ts'
import type { Stage } from './stage.ts'
import { atLeast, available } from './stock.ts'

const place = { sku: 'MUG-WHITE', locationId: 'WH-BERLIN' }

/** Everything an order did, undone. */
export const cancellation: Chapter = {
  title: 'A change of mind',
  about:
    'The shopper cancels. By then five systems have worked on the order, and each must take back what it did.',
  needs: ['switchboard'],
  async tell(stage) {
    await atLeast(stage, place, 50)
    const before = await available(stage, place)
    const { orderId } = await placed(stage, mugs(stage.reference('regret')))
    const order = await handedOut(stage, orderId)
    await heard(stage, { system: 'crm', orderId, times: 1 })
    stage.claim('two mugs are promised to the shopper', {
      expected: before - 2,
      found: await available(stage, place),
    })

    stage.say('The shopper cancels:')
    const cancelled = await stage.shop.post<ShopOrder>(
      `/storefront/v1/orders/${orderId}/cancellation`,
      { reason: 'Changed my mind' },
      { show: ['status', 'cancellable'] },
    )
    stage.claim('the shop is told at once that it is cancelled', {
      expected: [200, 'cancelled'],
      found: [cancelled.status, cancelled.body.status],
    })
    const { body: after } = await stage.service.wait<Order>(`/service/v1/orders/${orderId}`, {
      what: 'the money to be given back',
      is: ({ state, paymentStatus }) => state === 'cancelled' && paymentStatus === 'voided',
      show: ['state', 'paymentStatus', 'cancellation.reason'],
    })

    stage.say('Every undo, in the books of the system that did it:')
    const [held] = await stage.systems.documents('payment', { reference: `${orderId}:authorise` })
    stage.claim('payment: the authorisation is voided in full, nothing was taken', {
      expected: { amount: '2990', voided: '2990', captured: '0' },
      found: {
        amount: held?.facts['amount'],
        voided: held?.facts['voided'],
        captured: held?.facts['captured'],
      },
    })
    const work = await stage.systems.documents('wms', { reference: workOf(order)?.id ?? '' })
    stage.claim('warehouse: the work is stopped', {
      expected: ['CANCELLED'],
      found: work.map(({ state }) => state),
    })
    stage.claim('ERP: the sales order is cancelled', {
      expected: ['Cancelled'],
      found: await whenCancelled(stage, orderId),
    })
    const activities = await heard(stage, { system: 'crm', orderId, times: 2 })
    stage.claim('CRM: the history says accepted, and then cancelled', {
      expected: 2,
      found: activities.length,
    })
    const messages = await heard(stage, { system: 'commerce', orderId, times: 2 })
    stage.claim('shop: its back office was told', {
      expected: ['cancelled'],
      found: messages.map(({ state }) => state).filter(state => state === 'cancelled'),
    })
    stage.claim('stock: the mugs can be sold again', {
      expected: before,
      found: await available(stage, place),
    })
    stage.claim('and the order says who wanted it so, and why', {
      expected: 'Changed my mind',
      found: after.cancellation?.reason,
    })
    await tooLate(stage)
  },
}

/** The ERP is told on its own queue: it may come a moment later than the others. */
async function whenCancelled({ until, systems }: Stage, orderId: string): Promise<string[]> {
  const find = (quiet: boolean) => systems.documents('erp', { reference: orderId }, { quiet })
  await until({
    what: 'the ERP to cancel the sales order',
    find: () => find(true),
    is: documents => documents.every(({ state }) => state === 'Cancelled'),
  })
  return (await find(false)).map(({ state }) => state)
}

/** What has left takes a return. Only where an earlier chapter has shipped something. */
async function tooLate({ shop, kept, say, claim }: Stage): Promise<void> {
  const { shippedOrderId } = kept
  if (shippedOrderId === undefined) return
  say('And the parcel of the first chapter, which has left?')
  const { status } = await shop.post(`/storefront/v1/orders/${shippedOrderId}/cancellation`, {
    reason: 'Changed my mind',
  })
  claim('what has left is not cancelled, and the reason is told', { expected: 409, found: status })
}
