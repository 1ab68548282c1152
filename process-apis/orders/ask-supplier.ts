import type { FulfilmentOrder } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Run } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { causeOf } from './cause.ts'
import { changeFulfilment, fulfilmentOf } from './fulfilment-order.ts'
import { departed } from './fulfilment-state.ts'
import { purchaseOrderEvent } from './issue-purchase-order.ts'
import { changeOrder, loadOrder } from './order-store.ts'
import type { Stopped } from './stop-work.ts'

/**
 * Asks a supplier whether it stops what it was to ship, and waits for its answer as long as policy gives it: nothing is paid
 * back before. Who ships meanwhile was asked too late; who says nothing goes on, and a person hears of it. Undefined where
 * policy does not want it asked.
 */
export async function askSupplier(
  run: Run,
  { store, policies }: Pick<ProcessContext, 'store' | 'policies'>,
  { id, locationId }: FulfilmentOrder,
  reason: string,
): Promise<Stopped | undefined> {
  const { cancelWithinMinutes, name = locationId } = policies.sourcing.suppliers?.[locationId] ?? {}
  const asking = `ask supplier about ${id}`
  if (cancelWithinMinutes === undefined && !run.began(asking)) return undefined
  const { tenant, subject: orderId } = run.operation
  await run.transact(asking, async tx => {
    await changeOrder(tx, orderId, causeOf(run), order => {
      const { purchaseOrder: terms, state } = fulfilmentOf(order, id)
      if (terms === undefined || departed.has(state)) return undefined
      if (terms.cancellation !== undefined && terms.cancellation.outcome === undefined) {
        return undefined
      }
      const now = Date.now()
      const cancellation = {
        reason,
        requestedAt: new Date(now).toISOString(),
        answerBy: new Date(now + (cancelWithinMinutes ?? 0) * 60_000).toISOString(),
      }
      const asked = changeFulfilment(order, id, one => ({
        ...one,
        purchaseOrder: { ...terms, cancellation },
      }))
      const { answerBy } = cancellation
      const told = purchaseOrderEvent('cancellationRequested', asked, id, { reason, answerBy })
      return { order: asked, events: [told] }
    })
    return null
  })
  const work = fulfilmentOf(await loadOrder(store.of(tenant).pool, tenant, orderId), id)
  const { cancellation } = work.purchaseOrder ?? {}
  const answered = (outcome: Stopped['outcome'], because: string | null): Promise<Stopped> =>
    // What was decided once stays so, whatever becomes of the work meanwhile.
    run.transact(`answer of ${id}`, async () => ({ outcome, because, asked: true }))
  if (run.began(`answer of ${id}`)) return answered('refused', null)
  if (departed.has(work.state)) return answered('refused', `${name} has shipped it already`)
  if (cancellation === undefined || cancellation.outcome === 'accepted') {
    return answered('cancelled', null)
  }
  if (cancellation.outcome === 'refused') {
    return answered('refused', cancellation.because ?? `${name} does not stop any more`)
  }
  const leftMs = Date.parse(cancellation.answerBy) - Date.now()
  if (leftMs <= 0) {
    return run.transact(`answer of ${id}`, async tx => {
      await raiseException(tx, {
        tenant,
        category: 'supplierSilent',
        severity: 'high',
        orderId,
        reason: `${name} has not said whether it stops ${work.purchaseOrder?.id ?? id}.`,
        correlationId: run.operation.correlationId,
      })
      const because = `${name} has not answered in time`
      return { outcome: 'refused' as const, because, asked: true }
    })
  }
  // The longer it takes the less often it is looked.
  const waitedMs = Date.now() - Date.parse(cancellation.requestedAt)
  const pauseMs = Math.min(leftMs, Math.max(250, Math.min(60_000, waitedMs / 10)))
  return run.putBack(pauseMs, `${name} is asked whether it stops`)
}
