import type { FulfilmentOrder } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Run } from '../durable/transition.ts'
import { fulfilmentOf } from './fulfilment-order.ts'
import { departed } from './fulfilment-state.ts'
import { loadOrder } from './order-store.ts'
import { askSupplier } from './ask-supplier.ts'

/** What came of asking a location to stop. */
export type Stopped = {
  readonly outcome: 'cancelled' | 'refused'
  readonly because: string | null
  /** Whether they were asked; what nobody had then has to be asked again if somebody has it by the commit. */
  readonly asked: boolean
}

/**
 * Asks whoever has the work to stop. What nobody has yet is stopped by being cancelled in our own commit; while it is being
 * handed out nothing is decided.
 */
export async function stopWork(
  run: Run,
  context: ProcessContext,
  work: FulfilmentOrder,
  reason: string,
): Promise<Stopped> {
  // What an earlier attempt began to ask is asked to the end, although it has left meanwhile: no line stays open.
  if (departed.has(work.state) && !run.began(stopping(work))) {
    return { outcome: 'refused', because: alreadyGone(work), asked: true }
  }
  if (work.purchaseOrder !== undefined) {
    const answer = await askSupplier(run, context, work, reason)
    if (answer !== undefined) return answer
  }
  const { systems, durable, store } = context
  const pickup = work.type === 'pickup'
  const documentId = numberOf(work)
  if (documentId === undefined) {
    const { tenant, subject } = run.operation
    const handingOut = {
      tenant,
      kind: pickup ? 'create-pickup-task' : 'submit-warehouse-order',
      subject,
      input: { fulfilmentOrderId: work.id },
    }
    // They may have it although we do not know their number yet. Nothing is given back before that is settled.
    if (await durable.inDoubt(handingOut)) run.putBack(250, 'its handing out is under way')
    // It may have been settled since we read the order, and then we know their number now.
    const now = fulfilmentOf(await loadOrder(store.of(tenant).pool, tenant, subject), work.id)
    if (numberOf(now) !== undefined) run.putBack(50, 'it has been handed out meanwhile')
    return { outcome: 'cancelled', because: null, asked: false }
  }
  const reference = `${work.id}:cancel`
  return run.step<Stopped>(stopping(work), {
    reference,
    do: async call => {
      const request = { documentId, reference, reason }
      const {
        outcome,
        reason: because,
        document,
      } = pickup
        ? await systems.store.cancelPickupTask(call, request)
        : await systems.wms.cancelFulfilmentOrder(call, request)
      // What they have turned down themselves needs no stopping; their report is on the way.
      if (document.state === 'rejected')
        return { outcome: 'cancelled' as const, because: null, asked: true }
      return { outcome, because: because ?? null, asked: true }
    },
    find: async call => {
      const { document } = pickup
        ? await systems.store.findPickupTask(call, { reference: work.id })
        : await systems.wms.findFulfilmentOrder(call, { reference: work.id })
      return document?.state === 'cancelled' || document?.state === 'rejected'
        ? { outcome: 'cancelled' as const, because: null, asked: true }
        : undefined
    },
  })
}

/** Their number of the work, once we know it. */
export function numberOf({ type, externalRefs }: FulfilmentOrder): string | undefined {
  const document = type === 'pickup' ? 'pickupTask' : 'fulfilmentOrder'
  return externalRefs.find(ref => ref.type === document)?.id
}

/** The name of the step that stops some work. */
export function stopping({ id }: Pick<FulfilmentOrder, 'id'>): string {
  return `stop ${id}`
}

/** Why work cannot be called back that has left. */
export function alreadyGone({ locationId }: Pick<FulfilmentOrder, 'locationId'>): string {
  return `${locationId} has the goods on their way`
}
