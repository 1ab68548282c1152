import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { causeOf } from '../orders/cause.ts'
import { loadOrder } from '../orders/order-store.ts'
import { returnDocuments } from './aggregate.ts'
import { awaited, ended, giveUp } from './decide-return.ts'

type Input = { readonly returnId: string; readonly orderId?: string }

/** Closes a return of which everything was decided and paid. */
export const closeReturnTransition: Transition<ProcessContext, Input> = {
  kind: 'close-return',
  version: 1,
  queue: 'orders',
  async run(run, { store }, { returnId }) {
    const { tenant } = run.operation
    const {
      state,
      orderId,
      refundIds = [],
    } = await returnDocuments.load(store.of(tenant).pool, tenant, returnId)
    const order =
      orderId === undefined ? undefined : await loadOrder(store.of(tenant).pool, tenant, orderId)
    const open = (order?.refunds ?? []).filter(
      ({ id, state: refund }) => refundIds.includes(id) && refund !== 'succeeded',
    )
    if (state !== 'inspected' || open.length > 0) {
      return run.commit(async () => ({ skipped: open[0]?.state ?? state }))
    }
    return run.commit(tx =>
      returnDocuments.change(tx, returnId, causeOf(run), current => {
        if (current.state !== 'inspected') return undefined
        const next = { ...current, state: 'closed' as const, closedAt: new Date().toISOString() }
        return {
          document: next,
          events: [{ type: 'retail.return.closed.v1', data: { return: next } }],
        }
      }),
    )
  },
}

/** Nobody sent it: the pieces stay with the customer, and may be asked for again while their window is open. */
export const expireReturn: Transition<ProcessContext, Input> = {
  kind: 'expire-return',
  version: 1,
  queue: 'orders',
  run: (run, { durable }, { returnId }) =>
    run.commit(async tx => {
      let pieces: ReturnType<typeof awaited> = []
      const document = await returnDocuments.change(tx, returnId, causeOf(run), current => {
        if (current.state !== 'authorised') return undefined
        pieces = awaited(current)
        const next = { ...ended(current, 'expired'), state: 'expired' as const }
        return {
          document: next,
          events: [{ type: 'retail.return.expired.v1', data: { return: next } }],
        }
      })
      if (document.state !== 'expired') return { skipped: document.state }
      await giveUp(tx, causeOf(run), document, pieces)
      const { label, orderId } = document
      if (label !== undefined && orderId !== undefined) {
        const { tenant, correlationId, traceparent, id: causationId } = run.operation
        await durable.enqueue(tx, {
          tenant,
          correlationId,
          traceparent,
          causationId,
          kind: 'cancel-return-label',
          subject: orderId,
          input: { orderId, returnId },
        })
      }
      return document
    }),
}
