import type { FulfilmentOrder, Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { once } from '../durable/once.ts'
import type { Run, Transition } from '../durable/transition.ts'
import type { Transaction } from '../store/store.ts'
import { type CancelOptions, cancelWork } from './cancel-work.ts'
import { authorisationOf, tenderToVoid, withVoid } from './capture-payment.ts'
import { causeOf, causeOfCall } from './cause.ts'
import type { Orders } from './contract.ts'
import { originOf } from './follow-up.ts'
import { fulfilmentOf } from './fulfilment-order.ts'
import { departed, settled } from './fulfilment-state.ts'
import { toOperation } from './get-operation.ts'
import { later } from './later.ts'
import { changeOrder, loadOrder, type OrderChange } from './order-store.ts'
import { remainingOf } from './order-state.ts'
import { taken } from './reroute-fulfilment.ts'

/**
 * Calls an order back: whoever works on it is asked to stop, then the money is given back and the stock is free.
 * What has left cannot be called back; then it is refused with the reason.
 */
export function cancelOrder(context: ProcessContext): Orders['cancelOrder'] {
  const { durable } = context
  return async (call, { orderId, reason }) => {
    const { operation, outcome, replayed } = await once({
      durable,
      call,
      name: 'cancelOrder',
      intake: async (tx, bind) => {
        const begin = call.prefer?.respondAsync === true ? durable.enqueue : durable.begin
        const accepted = await begin(tx, {
          kind: 'cancel-order',
          subject: orderId,
          tenant: call.principal.tenant,
          input: { orderId, reason, by: call.principal.application },
          correlationId: call.correlationId,
          traceparent: call.traceparent,
        })
        bind(accepted)
        await changeOrder(tx, orderId, causeOfCall(call), order => ({
          order: requestCancellation(order, reason, call.principal.application),
          events: [{ type: 'retail.order.cancelRequested.v1', data: { orderId, reason } }],
        }))
        return accepted
      },
    })
    const headers: Record<string, string> = replayed ? { 'idempotent-replayed': 'true' } : {}
    if (outcome === undefined || outcome.state === 'waiting' || outcome.state === 'lost') {
      return {
        status: 202,
        body: toOperation(operation),
        headers: later(call, operation.id, headers),
      }
    }
    if (outcome.state === 'succeeded') {
      return { status: 200, body: outcome.result as Order, headers }
    }
    throw outcome.problem
  }
}

type Input = { readonly orderId: string; readonly reason: string; readonly by: string }

/** Marks the order and what is being worked on; throws `state-conflict` with the reason when it is too late. */
function requestCancellation(order: Order, reason: string, by: string): Order {
  const refuse = (detail: string): never => {
    throw new Problem('state-conflict', { detail, extensions: { state: order.state } })
  }
  switch (order.state) {
    case 'draft':
    case 'received':
      return refuse('The order is still being accepted; try again when it is.')
    case 'cancelRequested':
      return refuse('A cancellation is under way already.')
    case 'cancelled':
      return refuse('The order is cancelled already.')
    case 'rejected':
      return refuse('The order was rejected: there is nothing to cancel.')
    case 'fulfilled':
    case 'closed':
      return refuse('Everything has been handed over: it takes a return, not a cancellation.')
    case 'partiallyFulfilled':
    case 'accepted':
    case 'processing':
      break
  }
  if (order.fulfilmentOrders.some(({ state }) => departed.has(state))) {
    refuse('Part of the order has left already: what is out takes a return.')
  }
  return {
    ...order,
    cancellation: { reason, by, requestedAt: new Date().toISOString() },
    fulfilmentOrders: order.fulfilmentOrders.map(work =>
      // Planned work was not handed over yet; if it is just now, the hand-over finds it cancelled and takes it back.
      !untouched.has(work.state) && !settled.has(work.state)
        ? { ...work, state: 'cancelRequested' }
        : work,
    ),
  }
}

/** States in which nobody is at it: not handed over yet, or turned down. */
const untouched: ReadonlySet<FulfilmentOrder['state']> = new Set(['planned', 'rejected'])

/** Stops the work, gives the money back, frees the stock. */
export const cancelOrderTransition: Transition<ProcessContext, Input> = {
  kind: 'cancel-order',
  version: 1,
  queue: 'orders',
  async run(run, context, { orderId, reason, by }) {
    const { store, systems } = context
    const order = await loadOrder(store.pool, run.operation.tenant, orderId)
    for (const work of order.fulfilmentOrders) {
      if (!settled.has(work.state) || run.began(stopping(work))) {
        await stopWork(run, context, work, reason)
      }
    }
    // It may have left between two attempts.
    const gone = order.fulfilmentOrders.find(({ state }) => departed.has(state))
    if (gone !== undefined) throw tooLate(gone)
    const tender = tenderToVoid(run, order)
    const authorisationId = authorisationOf(tender)
    const reference = `${orderId}:void`
    const voided =
      authorisationId === undefined
        ? undefined
        : await run.step('void authorisation', {
            reference,
            do: call => systems.payment.voidAuthorisation(call, { authorisationId, reference }),
            find: async call =>
              (await systems.payment.findTransaction(call, { reference })).document,
          })
    return run.commit(tx =>
      changeOrder(tx, orderId, causeOf(run), async current => {
        const change = await withoutEverything(tx, context, run, current, {
          reason,
          by,
          moneyReturned: voided !== undefined,
        })
        return voided === undefined || tender === undefined
          ? change
          : withVoid(change, tender, voided)
      }),
    )
  },
  rejected: (tx, run, _context, { orderId }, problem) =>
    changeOrder(tx, orderId, causeOf(run), order => ({
      order: {
        ...order,
        ...(order.cancellation !== undefined && {
          cancellation: {
            ...order.cancellation,
            refusedBecause: problem.detail ?? problem.message,
          },
        }),
        fulfilmentOrders: order.fulfilmentOrders.map(work =>
          work.state === 'cancelRequested' ? { ...work, state: 'cancelRefused' } : work,
        ),
      },
      events: [
        {
          type: 'retail.order.cancelRefused.v1',
          data: { orderId, reason: problem.detail ?? problem.message },
        },
      ],
    })),
}

/** The order with nothing of it wanted any more. Where the last of it was turned down meanwhile, that has been done already. */
async function withoutEverything(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  order: Order,
  { reason, ...rest }: CancelOptions & { readonly reason: string },
): Promise<OrderChange> {
  if (order.state === 'cancelled') return { order, events: [] }
  const open = order.fulfilmentOrders.filter(({ state }) => !settled.has(state))
  return cancelWork(
    tx,
    context,
    originOf(run),
    withoutWork(open.reduce(taken, order)),
    open.map(({ id }) => id),
    reason,
    rest,
  )
}

/** Asks the warehouse or the store to stop; a refusal ends the cancellation. */
async function stopWork(
  run: Run,
  { systems, durable, store }: ProcessContext,
  work: FulfilmentOrder,
  reason: string,
): Promise<void> {
  const pickup = work.type === 'pickup'
  const documentId = numberOf(work)
  if (documentId === undefined) {
    const handingOut = {
      kind: pickup ? 'create-pickup-task' : 'submit-warehouse-order',
      subject: run.operation.subject,
      input: { fulfilmentOrderId: work.id },
    }
    // They may have it although we do not know their number yet. Nothing is given back before that is settled.
    if (await durable.inDoubt(handingOut)) run.putBack(250, 'its handing out is under way')
    // It may have been settled since we read the order, and then we know their number now.
    const { tenant, subject } = run.operation
    const now = fulfilmentOf(await loadOrder(store.pool, tenant, subject), work.id)
    if (numberOf(now) !== undefined) run.putBack(50, 'it has been handed out meanwhile')
    return
  }
  const reference = `${work.id}:cancel`
  const answer = await run.step(stopping(work), {
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
      if (document.state === 'rejected') return { outcome: 'cancelled' as const, because: null }
      return { outcome, because: because ?? null }
    },
    find: async call => {
      const { document } = pickup
        ? await systems.store.findPickupTask(call, { reference: work.id })
        : await systems.wms.findFulfilmentOrder(call, { reference: work.id })
      return document?.state === 'cancelled' || document?.state === 'rejected'
        ? { outcome: 'cancelled' as const, because: null }
        : undefined
    },
  })
  if (answer.outcome === 'refused') throw tooLate(work, answer.because)
}

/** Their number of the work, once we know it. */
function numberOf({ type, externalRefs }: FulfilmentOrder): string | undefined {
  const document = type === 'pickup' ? 'pickupTask' : 'fulfilmentOrder'
  return externalRefs.find(ref => ref.type === document)?.id
}

function stopping({ id }: FulfilmentOrder): string {
  return `stop ${id}`
}

function tooLate({ locationId }: FulfilmentOrder, because: string | null = null): Problem {
  return new Problem('state-conflict', {
    detail: `Too late: ${because ?? `${locationId} has the goods on their way`}.`,
  })
}

/** Pieces that wait without work (a backorder) are cancelled with the rest. */
function withoutWork(order: Order): Order {
  const worked = new Set(
    order.fulfilmentOrders
      .filter(({ state }) => !settled.has(state))
      .flatMap(({ id }) => fulfilmentOf(order, id).lines.map(({ lineId }) => lineId)),
  )
  return {
    ...order,
    holds: order.holds.filter(({ type }) => type !== 'backorder'),
    lines: order.lines.map(line =>
      worked.has(line.lineId)
        ? line
        : {
            ...line,
            quantities: {
              ...line.quantities,
              cancelled: line.quantities.cancelled + remainingOf(line),
            },
          },
    ),
  }
}
