import { isZero, subtract, toMinor } from '../../openapi/canonical/money.ts'
import { newId } from '../../openapi/canonical/id.ts'
import type {
  CancelledLine,
  FulfilmentOrder,
  Order,
  PartialCancellation,
} from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { once } from '../durable/once.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import type { Transaction } from '../store/store.ts'
import {
  isWorkedOn,
  outcomeOf,
  planCallBack,
  type Pieces,
  type Selection,
  selected,
} from './call-back.ts'
import { causeOf, causeOfCall } from './cause.ts'
import type { Orders } from './contract.ts'
import { originOf } from './follow-up.ts'
import { fulfilmentOf } from './fulfilment-order.ts'
import { departed } from './fulfilment-state.ts'
import { toOperation } from './get-operation.ts'
import { later } from './later.ts'
import {
  giveMoneyBack,
  moneyBack,
  type Planned,
  planMoneyBack,
  withMoneyGivenBack,
} from './money-back.ts'
import { changeOrder, loadOrder, type OrderChange } from './order-store.ts'
import { owedTotals } from './owed.ts'
import { numberOf, stopping, type Stopped, stopWork } from './stop-work.ts'
import { takeOff } from './take-off.ts'

/**
 * Calls an order back, whole, by line or by piece: whoever works on it is asked to stop, then the money is given back and the
 * stock is free. What has left cannot be called back; if that is all of it, it is refused with the reason.
 */
export function cancelOrder(context: ProcessContext): Orders['cancelOrder'] {
  const { durable } = context
  return async (call, { orderId, reason, lines }) => {
    // Another piece may be meant: only a key tells a repeat from a second wish.
    if (lines !== undefined && call.idempotency === undefined) {
      throw new Problem('idempotency-key-missing')
    }
    const cancellationId = newId('cxl')
    const by = call.principal.application
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
          input: { orderId, reason, by, cancellationId, ...(lines !== undefined && { lines }) },
          correlationId: call.correlationId,
          traceparent: call.traceparent,
        })
        bind(accepted)
        await changeOrder(tx, orderId, causeOfCall(call), order => ({
          order: requestCancellation(order, { cancellationId, reason, by, lines }),
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

/** What a cancellation would come to, read only. */
export function previewCancellation({ store }: ProcessContext): Orders['previewCancellation'] {
  return async ({ principal: { tenant } }, { orderId, lines: selection }) => {
    const order = await loadOrder(store.of(tenant).pool, tenant, orderId)
    const { lines, work } = planCallBack(order, selected(order, selection))
    const then = withoutPieces(order, lines)
    const { total: owedNow } = owedTotals(order)
    const { total: owedThen } = owedTotals(then)
    return {
      orderVersion: order.version,
      outcome: order.acceptedAt === undefined ? 'refused' : outcomeOf(lines),
      lines: [...lines],
      toBeStopped: work
        .filter(({ id }) => !untouched.has(fulfilmentOf(order, id).state))
        .map(({ id }) => id),
      owedNow,
      owedThen,
      money: [...moneyBack(order, owedThen)],
    }
  }
}

/** The order as if so many pieces of its lines were cancelled. */
export function withoutPieces(order: Order, lines: readonly CancelledLine[]): Order {
  const cancelled = new Map(lines.map(line => [line.lineId, line.cancelled]))
  return {
    ...order,
    lines: order.lines.map(line => ({
      ...line,
      quantities: {
        ...line.quantities,
        cancelled: line.quantities.cancelled + (cancelled.get(line.lineId) ?? 0),
      },
    })),
  }
}

type Input = {
  readonly orderId: string
  readonly reason: string
  readonly by: string
  readonly cancellationId: string
  /** Absent: everything that is left. */
  readonly lines?: Selection
}

/** Marks the order and what is being worked on; throws `state-conflict` with the reason when it is too late. */
export function requestCancellation(
  order: Order,
  {
    cancellationId,
    reason,
    by,
    lines: selection,
  }: {
    readonly cancellationId: string
    readonly reason: string
    readonly by: string
    readonly lines: Selection | undefined
  },
): Order {
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
  const plan = planCallBack(order, selected(order, selection))
  if (outcomeOf(plan.lines) === 'refused') {
    const because = plan.lines.find(line => line.refusedBecause !== undefined)?.refusedBecause
    refuse(`Too late: ${because ?? 'all of it has left already'}; what is out takes a return.`)
  }
  const requestedAt = new Date().toISOString()
  const stop = new Set(plan.work.map(({ id }) => id))
  return {
    ...order,
    ...(selection === undefined && { cancellation: { reason, by, requestedAt } }),
    cancellations: [
      ...(order.cancellations ?? []),
      {
        id: cancellationId,
        reason,
        by,
        requestedAt,
        outcome: 'requested',
        lines: plan.lines.map(({ lineId, requested }) => ({ lineId, requested, cancelled: 0 })),
      },
    ],
    fulfilmentOrders: order.fulfilmentOrders.map(work =>
      // Planned work was not handed over yet; if it is just now, the hand-over finds it cancelled and takes it back.
      stop.has(work.id) && !untouched.has(work.state)
        ? { ...work, state: 'cancelRequested' }
        : work,
    ),
  }
}

/** States in which nobody is at it: not handed over yet, or turned down. */
const untouched: ReadonlySet<FulfilmentOrder['state']> = new Set(['planned', 'rejected'])

/** Stops the work, takes the pieces off the order, gives the money back. */
export const cancelOrderTransition: Transition<ProcessContext, Input> = {
  kind: 'cancel-order',
  version: 2,
  queue: 'orders',
  async run(run, context, input) {
    const { orderId, reason, cancellationId } = input
    const { store } = context
    const order = await loadOrder(
      store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    // Once it is called back, what the order has is the new work for what is left of it: nobody is to stop that.
    const stopped = run.began('call back')
      ? new Map<string, Stopped>()
      : await stopAll(run, context, order, wantedBy(order, input), reason)
    const { lines, planned } = await run.transact('call back', async tx => {
      let done: CalledBack = { lines: [], planned: [] }
      await changeOrder(tx, orderId, causeOf(run), async current => {
        const called = await callBack(tx, context, run, current, input, stopped)
        done = called
        return called.change
      })
      return { lines: done.lines, planned: done.planned }
    })
    const given = await giveMoneyBack(run, context, planned)
    return run.commit(tx =>
      changeOrder(tx, orderId, causeOf(run), async current => {
        const closed = await withMoneyGivenBack(
          tx,
          run,
          context,
          { order: current, events: [] },
          given,
        )
        await reportTooLate(tx, run, current, lines)
        const at = new Date().toISOString()
        return {
          ...closed,
          order: changeCancellation(closed.order, cancellationId, one => ({
            ...one,
            at,
            outcome: outcomeOf(lines),
          })),
        }
      }),
    )
  },
  rejected: (tx, run, _context, { orderId, cancellationId }, problem) =>
    changeOrder(tx, orderId, causeOf(run), async order => {
      const because = problem.detail ?? problem.message
      const asked = (order.cancellations ?? []).find(({ id }) => id === cancellationId)
      await reportTooLate(
        tx,
        run,
        order,
        (asked?.lines ?? []).map(line => ({ ...line, refusedBecause: because })),
      )
      return {
        order: {
          ...changeCancellation(order, cancellationId, one => ({
            ...one,
            outcome: 'refused',
            lines: one.lines.map(line => ({ ...line, refusedBecause: because })),
          })),
          ...(order.cancellation !== undefined && {
            cancellation: { ...order.cancellation, refusedBecause: because },
          }),
          fulfilmentOrders: order.fulfilmentOrders.map(goesOn),
        },
        events: [{ type: 'retail.order.cancelRefused.v1', data: { orderId, reason: because } }],
      }
    }),
}

/** The pieces a cancellation is about: those it asked for when it was taken. */
function wantedBy(order: Order, { cancellationId }: Input): readonly Pieces[] {
  const asked = (order.cancellations ?? []).find(({ id }) => id === cancellationId)
  // One that was taken by an older version is about everything.
  if (asked === undefined) return selected(order, undefined)
  return asked.lines.map(({ lineId, requested }) => ({ lineId, quantity: requested }))
}

/** Asks whoever works on these pieces to stop, and where one does not, whoever else does, until all are called back or all were asked. */
export async function stopAll(
  run: Run,
  context: ProcessContext,
  order: Order,
  pieces: readonly Pieces[],
  reason: string,
): Promise<ReadonlyMap<string, Stopped>> {
  const stopped = new Map<string, Stopped>()
  // What an earlier attempt has stopped stays stopped.
  for (const work of order.fulfilmentOrders) {
    if (run.began(stopping(work))) stopped.set(work.id, await stopWork(run, context, work, reason))
  }
  for (;;) {
    const next = planCallBack(order, pieces, stopped).work.find(({ id }) => !stopped.has(id))
    if (next === undefined) return stopped
    const work = fulfilmentOf(order, next.id)
    stopped.set(work.id, await stopWork(run, context, work, reason))
  }
}

type CalledBack = {
  readonly lines: readonly CancelledLine[]
  readonly planned: readonly Planned[]
}

async function callBack(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  current: Order,
  input: Input,
  stopped: ReadonlyMap<string, Stopped>,
): Promise<CalledBack & { readonly change: OrderChange }> {
  const { reason, by, cancellationId, lines: selection } = input
  const known = new Map([...stopped].filter(([id]) => isWorkedOn(fulfilmentOf(current, id))))
  const plan = planCallBack(current, wantedBy(current, input), known)
  // What was handed out or moved since we asked has to be asked again.
  const unasked = plan.work.some(({ id }) => {
    const answer = known.get(id)
    return (
      answer === undefined || (!answer.asked && numberOf(fulfilmentOf(current, id)) !== undefined)
    )
  })
  if (unasked) run.putBack(50, 'the work has been moved meanwhile')
  if (outcomeOf(plan.lines) === 'refused' && current.state !== 'cancelled') {
    const because = plan.lines.find(line => line.refusedBecause !== undefined)?.refusedBecause
    throw new Problem('state-conflict', {
      detail: `Too late: ${because ?? 'all of it has left already'}.`,
    })
  }
  const change = await takeOff(tx, context, originOf(run), current, {
    plan,
    stopped: [...known].filter(([, { outcome }]) => outcome === 'cancelled').map(([id]) => id),
    reason,
    by,
    whole: selection === undefined,
  })
  const { order, planned } = planMoneyBack(change.order)
  const less = subtract(owedTotals(current).total, owedTotals(order).total)
  return {
    lines: plan.lines,
    planned,
    change: {
      order: changeCancellation(order, cancellationId, one => ({
        ...one,
        lines: [...plan.lines],
        ...(!isZero(less) && toMinor(less) > 0n && { amount: less }),
      })),
      events: change.events,
    },
  }
}

function changeCancellation(
  order: Order,
  id: string,
  change: (cancellation: PartialCancellation) => PartialCancellation,
): Order {
  const { cancellations = [] } = order
  return {
    ...order,
    cancellations: cancellations.map(one => (one.id === id ? change(one) : one)),
  }
}

/** Work that was asked to stop and did not goes on. */
export function goesOn(work: FulfilmentOrder): FulfilmentOrder {
  return work.state === 'cancelRequested' ? { ...work, state: 'cancelRefused' } : work
}

/** What left after it was called back is on its way to somebody who does not want it: a person has the carrier turn it round. */
async function reportTooLate(
  tx: Transaction,
  run: Pick<Run, 'operation'>,
  order: Order,
  lines: readonly CancelledLine[],
): Promise<void> {
  const late = lines.filter(line => line.cancelled < line.requested)
  const gone = order.fulfilmentOrders.filter(
    work =>
      departed.has(work.state) &&
      work.lines.some(({ lineId }) => late.some(line => line.lineId === lineId)),
  )
  if (late.length === 0 || gone.length === 0) return
  await raiseException(tx, {
    tenant: order.tenant,
    category: 'returnToSender',
    severity: 'medium',
    orderId: order.id,
    operationId: run.operation.id,
    reason: `Cancelled while it left: ${gone.map(({ id }) => id).join(', ')}`,
    detail: { lines: late, fulfilmentOrders: gone.map(({ id, shipments }) => ({ id, shipments })) },
  })
}
