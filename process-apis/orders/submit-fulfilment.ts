import type { ExternalRef, FulfilmentOrder, Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import type { Transaction } from '../store/store.ts'
import { blocksRelease } from './blocks-release.ts'
import { causeOf } from './cause.ts'
import { addReference, externalRef } from './external-reference.ts'
import { changeFulfilment, fulfilmentOf } from './fulfilment-order.ts'
import { changeOrder, recallOrder } from './order-store.ts'
import { moveQuantities } from './quantities.ts'
import { originOf } from './follow-up.ts'
import { rerouteFulfilment } from './reroute-fulfilment.ts'

type Input = { readonly orderId: string; readonly fulfilmentOrderId: string }

/** Hands the work to the warehouse. */
export const submitWarehouseOrder: Transition<ProcessContext, Input> = {
  kind: 'submit-warehouse-order',
  version: 1,
  queue: 'wms',
  async run(run, context, { orderId, fulfilmentOrderId }) {
    const { store, systems } = context
    const order = await recallOrder(store.of(run.operation.tenant).pool, run.operation, orderId)
    const work = fulfilmentOf(order, fulfilmentOrderId)
    const skip = notToBeHandedOut(run, order, work, 'submit to warehouse')
    if (skip) return run.commit(async () => ({ skipped: work.state }))
    const shippingAddress = order.delivery.address
    if (shippingAddress === undefined) {
      throw new Problem('order-invalid', { detail: 'There is no address to ship to.' })
    }

    const submitted = await run.step('submit to warehouse', {
      reference: fulfilmentOrderId,
      do: call =>
        systems.wms.submitFulfilmentOrder(call, {
          reference: fulfilmentOrderId,
          orderId,
          locationId: work.locationId,
          ...(order.delivery.serviceLevel !== undefined && {
            serviceLevel: order.delivery.serviceLevel,
          }),
          lines: pieces(order, work),
          shippingAddress,
          recipient: recipient(order),
        }),
      find: async call =>
        (await systems.wms.findFulfilmentOrder(call, { reference: fulfilmentOrderId })).document,
      undoFailed: 'fulfilmentNotStopped',
      undo: async (call, { id }) =>
        refuseUnlessStopped(
          await systems.wms.cancelFulfilmentOrder(call, {
            documentId: id,
            reference: `${fulfilmentOrderId}:cancel`,
            reason: 'Not wanted any more',
          }),
        ),
    })
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), current =>
        markSubmitted(current, fulfilmentOrderId, [
          externalRef('wms', 'fulfilmentOrder', submitted.id),
        ]),
      )
      return { warehouseOrderId: submitted.id }
    })
  },
  rejected: (tx, run, context, input, problem) => handleRefusal(tx, context, run, input, problem),
}

/** Asks the store to put the goods aside. */
export const createPickupTask: Transition<ProcessContext, Input> = {
  kind: 'create-pickup-task',
  version: 1,
  queue: 'store',
  async run(run, context, { orderId, fulfilmentOrderId }) {
    const { store, systems } = context
    const order = await recallOrder(store.of(run.operation.tenant).pool, run.operation, orderId)
    const work = fulfilmentOf(order, fulfilmentOrderId)
    const skip = notToBeHandedOut(run, order, work, 'create pickup task')
    if (skip) return run.commit(async () => ({ skipped: work.state }))

    const created = await run.step('create pickup task', {
      reference: fulfilmentOrderId,
      do: call =>
        systems.store.createPickupTask(call, {
          reference: fulfilmentOrderId,
          orderId,
          locationId: work.locationId,
          lines: pieces(order, work),
          recipient: recipient(order),
          ...(work.pickupCode !== undefined && { pickupCode: work.pickupCode }),
        }),
      find: async call =>
        (await systems.store.findPickupTask(call, { reference: fulfilmentOrderId })).document,
      undoFailed: 'fulfilmentNotStopped',
      undo: async (call, { id }) =>
        refuseUnlessStopped(
          await systems.store.cancelPickupTask(call, {
            documentId: id,
            reference: `${fulfilmentOrderId}:cancel`,
            reason: 'Not wanted any more',
          }),
        ),
    })
    return run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), current =>
        markSubmitted(current, fulfilmentOrderId, [externalRef('store', 'pickupTask', created.id)]),
      )
      return { pickupTaskId: created.id }
    })
  },
  rejected: (tx, run, context, input, problem) => handleRefusal(tx, context, run, input, problem),
}

/** States in which nobody wants the work of this location any more. */
const unwanted: ReadonlySet<FulfilmentOrder['state']> = new Set(['cancelled', 'superseded'])

/**
 * Whether there is nothing to hand out: it is not planned any more, and no earlier attempt may have begun. What was begun is
 * seen through, or taken back, since the other system may have it. While a cancellation is decided nothing is handed out.
 */
function notToBeHandedOut(
  run: Run,
  order: Order,
  work: FulfilmentOrder,
  firstStep: string,
): boolean {
  if (run.began(firstStep)) return false
  if (order.state === 'cancelRequested') run.putBack(500, 'a cancellation is being decided')
  // It is handed out when the hold is released.
  if (blocksRelease(order)) return true
  return work.state !== 'planned'
}

/** Goods that leave although nobody wants them are a person's to look after: it must not look as if they had stayed. */
function refuseUnlessStopped({
  outcome,
  reason,
  document,
}: {
  readonly outcome: 'cancelled' | 'refused'
  readonly reason?: string
  readonly document: { readonly state: string }
}): void {
  if (outcome === 'cancelled' || document.state === 'rejected') return
  throw new Problem('state-conflict', {
    detail: reason ?? `It is ${document.state} and goes on.`,
  })
}

function notWanted({ state }: Pick<FulfilmentOrder, 'state'>): Problem {
  return new Problem('state-conflict', { detail: `The fulfilment order is ${state}.` })
}

/** The system does not take the work: it goes elsewhere, unless nobody wants it any more. */
async function handleRefusal(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  { orderId, fulfilmentOrderId }: Input,
  problem: Problem,
): Promise<Order> {
  return changeOrder(tx, orderId, causeOf(run), order => {
    if (fulfilmentOf(order, fulfilmentOrderId).state !== 'planned') return undefined
    return rerouteFulfilment(
      tx,
      context,
      originOf(run),
      order,
      fulfilmentOrderId,
      problem.detail ?? problem.message,
    )
  })
}

/** The order with this work handed to who does it; throws `state-conflict` when nobody wants it any more. */
export function markSubmitted(
  order: Order,
  fulfilmentOrderId: string,
  references: readonly ExternalRef[],
) {
  const { state, lines } = fulfilmentOf(order, fulfilmentOrderId)
  // Cancelled while it was being handed over: refuse, and what was handed over is taken back.
  if (unwanted.has(state)) throw notWanted({ state })
  const referenced = changeFulfilment(order, fulfilmentOrderId, work => ({
    ...work,
    // A report of the other system may have overtaken the answer to our submission.
    state: work.state === 'planned' ? 'submitted' : work.state,
    externalRefs: [...references.reduce(addReference, work.externalRefs)],
  }))
  const changed =
    state === 'planned' ? moveQuantities(referenced, lines, { released: 1 }) : referenced
  return {
    order: changed,
    events: [
      {
        type: 'retail.fulfilmentOrder.submitted.v1',
        data: { orderId: order.id, fulfilmentOrderId, ...pick(changed, fulfilmentOrderId) },
      },
    ],
  }
}

function pick(order: Order, fulfilmentOrderId: string) {
  const { type, locationId, state } = fulfilmentOf(order, fulfilmentOrderId)
  return { type, locationId, state }
}

function pieces(order: Order, { lines }: FulfilmentOrder) {
  return lines.map(({ lineId, sku, quantity }) => {
    const title = order.lines.find(line => line.lineId === lineId)?.title
    return { lineId, sku, quantity, ...(title !== undefined && { title }) }
  })
}

function recipient({ customer }: Order) {
  const { name, email, phone } = customer ?? {}
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
  }
}
