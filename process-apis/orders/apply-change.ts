import { compare, sum, toMinor } from '../../openapi/canonical/money.ts'
import type { Order, OrderChange as Change, Tender } from '../../openapi/generated/orders.d.ts'
import type { Transaction as Movement } from '../../openapi/generated/payment.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { once } from '../durable/once.ts'
import type { Run, Transition } from '../durable/transition.ts'
import type { Transaction } from '../store/store.ts'
import { isWorkedOn, outcomeOf, planCallBack } from './call-back.ts'
import { goesOn, stopAll } from './cancel-order.ts'
import { renew, withRenewal } from './capture-payment.ts'
import { causeOf, causeOfCall } from './cause.ts'
import { applied, refuseVersion } from './change-order.ts'
import type { Orders } from './contract.ts'
import { blocksRelease } from './blocks-release.ts'
import { followUp, originOf, submitWork } from './follow-up.ts'
import { addWork, fulfilmentOf, withDecision } from './fulfilment-order.ts'
import { toOperation } from './get-operation.ts'
import { later } from './later.ts'
import { giveMoneyBack, type Planned, planMoneyBack, withMoneyGivenBack } from './money-back.ts'
import { changeOrder, loadOrder, type OrderChange } from './order-store.ts'
import { owedTotals } from './owed.ts'
import { promiseWork } from './promise-stock.ts'
import { allocated } from './quantities.ts'
import { numberOf, type Stopped, stopping, stopWork } from './stop-work.ts'
import { endWork, planAgain, takeOff } from './take-off.ts'
import { authorisedTender, changeTender } from './tenders.ts'

/** Makes an edit true, or leaves everything as it was. */
export function decideChange(context: ProcessContext): Orders['decideChange'] {
  const { durable, store } = context
  return async (call, { orderId, changeId, decision, orderVersion }) => {
    const { tenant } = call.principal
    const before = await loadOrder(store.of(tenant).pool, tenant, orderId)
    const known = changeOf(before, changeId)
    if (known.state === 'confirmed' && decision === 'confirm') return { status: 200, body: before }
    if (decision === 'decline') {
      const body = await durable.transaction(tenant, tx =>
        changeOrder(tx, orderId, causeOfCall(call), order => {
          const change = changeOf(order, changeId)
          if (change.state === 'declined') return undefined
          refuseDecided(change)
          refuseVersion(order, orderVersion)
          return decided(order, changeId, { state: 'declined' })
        }),
      )
      return { status: 200, body }
    }
    const { operation, outcome, replayed } = await once({
      durable,
      call,
      name: 'decideChange',
      intake: async (tx, bind) => {
        const begin = call.prefer?.respondAsync === true ? durable.enqueue : durable.begin
        const accepted = await begin(tx, {
          kind: 'apply-change',
          subject: orderId,
          tenant,
          input: { orderId, changeId },
          correlationId: call.correlationId,
          traceparent: call.traceparent,
        })
        bind(accepted)
        await changeOrder(tx, orderId, causeOfCall(call), order => {
          const change = changeOf(order, changeId)
          refuseDecided(change)
          refuseVersion(order, orderVersion)
          refuseOtherMoney(order, change)
          return {
            order: changeChange(markStopping(order, change), changeId, one => ({
              ...one,
              state: 'applying',
            })),
            events: [],
          }
        })
        return accepted
      },
    })
    const headers: Record<string, string> = replayed ? { 'idempotent-replayed': 'true' } : {}
    if (outcome === undefined || outcome.state === 'waiting' || outcome.state === 'lost') {
      const body = toOperation(operation)
      return { status: 202, body, headers: later(call, operation.id, headers) }
    }
    if (outcome.state === 'succeeded')
      return { status: 200, body: outcome.result as Order, headers }
    throw outcome.problem
  }
}

function changeOf(order: Order, changeId: string): Change {
  const change = order.changes?.find(({ id }) => id === changeId)
  if (change === undefined) throw new Problem('not-found')
  return change
}

function refuseDecided({ state }: Change): void {
  if (state === 'requested') return
  throw new Problem('state-conflict', {
    detail:
      state === 'applying'
        ? 'The change is being made already.'
        : `The change is ${state} already.`,
    extensions: { state },
  })
}

/** What a change was said to cost holds only for the order it was said of. */
function refuseOtherMoney(order: Order, { preview }: Change): void {
  const possible = outcomeOf(planCallBack(order, pieces(preview.cancelled)).lines) === 'accepted'
  if (possible && compare(owedTotals(order).total, preview.owedNow) === 0) return
  throw new Problem('state-conflict', {
    detail: 'The order has changed since; ask for the change again.',
  })
}

function pieces(selection: Change['preview']['cancelled']) {
  return selection.map(({ lineId, quantity = 0 }) => ({ lineId, quantity }))
}

/** Whether work in hand has to be stopped as a whole: it would go to another place, or another way. */
function movesAll({ actions }: Change): boolean {
  return actions.some(
    action =>
      action.type === 'changeAddress' ||
      (action.type === 'changeShipping' && action.serviceLevel !== undefined),
  )
}

/** Work that has to stop for a change. */
function toStop(order: Order, change: Change): readonly string[] {
  return movesAll(change)
    ? order.fulfilmentOrders.filter(isWorkedOn).map(({ id }) => id)
    : planCallBack(order, pieces(change.preview.cancelled)).work.map(({ id }) => id)
}

function markStopping(order: Order, change: Change): Order {
  const stop = new Set(toStop(order, change))
  return {
    ...order,
    fulfilmentOrders: order.fulfilmentOrders.map(work =>
      stop.has(work.id) && work.state !== 'planned' ? { ...work, state: 'cancelRequested' } : work,
    ),
  }
}

function changeChange(order: Order, changeId: string, change: (one: Change) => Change): Order {
  const { changes = [] } = order
  return { ...order, changes: changes.map(one => (one.id === changeId ? change(one) : one)) }
}

function decided(
  order: Order,
  changeId: string,
  how: Pick<Change, 'state' | 'failedBecause'>,
): OrderChange {
  const { preview } = changeOf(order, changeId)
  return {
    order: changeChange(order, changeId, one => ({
      ...one,
      ...how,
      decidedAt: new Date().toISOString(),
    })),
    events: [
      {
        type:
          how.state === 'confirmed' ? 'retail.order.changed.v1' : 'retail.order.changeDeclined.v1',
        data: {
          orderId: order.id,
          changeId,
          delta: preview.delta,
          ...(how.failedBecause !== undefined && { reason: how.failedBecause }),
        },
      },
    ],
  }
}

/** Authorises what is more, stops and replans the work, changes the order, gives back what is less. */
export const applyChange: Transition<ProcessContext, { orderId: string; changeId: string }> = {
  kind: 'apply-change',
  version: 1,
  queue: 'orders',
  async run(run, context, { orderId, changeId }) {
    const order = await loadOrder(
      context.store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const change = changeOf(order, changeId)
    const additional = await authoriseMore(run, context, order, change)
    // Once it is changed, its work is the new one: nobody is to stop that.
    const stopped = run.began('change order')
      ? new Map<string, Stopped>()
      : await stopFor(run, context, order, change)
    const done = await run.transact('change order', async tx => {
      let made: Made = { planned: [] }
      await changeOrder(tx, orderId, causeOf(run), async current => {
        const result = await make(tx, context, run, current, changeId, stopped, additional)
        made = result.made
        return result.change
      })
      return made
    })
    if (done.because !== undefined) throw new Problem('state-conflict', { detail: done.because })
    const given = await giveMoneyBack(run, context, done.planned)
    return run.commit(async tx => {
      const changed = await changeOrder(tx, orderId, causeOf(run), async current => {
        const told = decided(current, changeId, { state: 'confirmed' })
        return withMoneyGivenBack(tx, run, context, told, given)
      })
      const added = change.preview.added.length > 0 || change.preview.shipping !== undefined
      // Where pieces are taken off as well, the booking follows them.
      if (added && change.preview.cancelled.length === 0) {
        await followUp(tx, context, originOf(run), 'rebook-sales-order', { orderId, key: changeId })
      }
      await followUp(tx, context, originOf(run), 'record-activity', {
        orderId,
        kind: 'orderChanged',
      })
      return changed
    })
  },
  rejected: (tx, run, _context, { orderId, changeId }, problem) =>
    changeOrder(tx, orderId, causeOf(run), order => {
      const failedBecause = problem.detail ?? problem.message
      const change = decided(order, changeId, { state: 'failed', failedBecause })
      return {
        ...change,
        order: {
          ...change.order,
          fulfilmentOrders: change.order.fulfilmentOrders.map(goesOn),
        },
      }
    }),
}

/** What an edit costs more is authorised on the means of payment that pays for the rest. */
async function authoriseMore(
  run: Run,
  context: ProcessContext,
  order: Order,
  { id, preview: { delta } }: Change,
): Promise<{ readonly of: Tender; readonly answer: Movement } | undefined> {
  if (toMinor(delta) <= 0n) return undefined
  const of = order.tenders.findLast(({ method }) => method === 'token')
  if (of === undefined) {
    if (order.tenders.some(({ method }) => method === 'invoice')) return undefined
    throw new Problem('state-conflict', {
      detail: 'There is no means of payment that could pay more: place another order for it.',
    })
  }
  const answer = await renew(run, context, {
    tender: of,
    name: 'authorise additionally',
    reference: `${id}:authorise`,
    amount: delta,
  })
  if (answer.status === 'success') return { of, answer }
  throw new Problem('payment-declined', {
    ...(answer.reason !== undefined && { detail: answer.reason }),
  })
}

async function stopFor(
  run: Run,
  context: ProcessContext,
  order: Order,
  change: Change,
): Promise<ReadonlyMap<string, Stopped>> {
  const reason = `Changed: ${change.reason}`
  if (!movesAll(change)) {
    return stopAll(run, context, order, pieces(change.preview.cancelled), reason)
  }
  const stopped = new Map<string, Stopped>()
  for (const work of order.fulfilmentOrders) {
    if (isWorkedOn(work) || run.began(stopping(work))) {
      stopped.set(work.id, await stopWork(run, context, work, reason))
    }
  }
  return stopped
}

type Made = {
  readonly planned: readonly Planned[]
  /** Why it could not be made; everything goes on as before then. */
  readonly because?: string
}

async function make(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  current: Order,
  changeId: string,
  stopped: ReadonlyMap<string, Stopped>,
  additional: Awaited<ReturnType<typeof authoriseMore>>,
): Promise<{ readonly made: Made; readonly change: OrderChange }> {
  const change = changeOf(current, changeId)
  const { preview, actions } = change
  const origin = originOf(run)
  const known = new Map([...stopped].filter(([id]) => isWorkedOn(fulfilmentOf(current, id))))
  const wanted = toStop(current, change)
  const unasked = wanted.some(id => {
    const answer = known.get(id)
    return (
      answer === undefined || (!answer.asked && numberOf(fulfilmentOf(current, id)) !== undefined)
    )
  })
  const refused = [...known.values()].find(({ outcome }) => outcome === 'refused')
  if (unasked && refused === undefined) run.putBack(50, 'the work has been moved meanwhile')
  const idle = [...known].filter(([, { outcome }]) => outcome === 'cancelled').map(([id]) => id)
  const reason = `Changed: ${change.reason}`

  const plan = planCallBack(current, pieces(preview.cancelled), known)
  const added = preview.added.map(({ lineId, sku, quantities }) => ({
    lineId,
    sku,
    quantity: quantities.ordered,
  }))
  const bigger = applied(current, {
    cancelled: [],
    added: preview.added,
    shipping: preview.shipping,
  })
  const late = outcomeOf(plan.lines) !== 'accepted' && plan.lines.length > 0
  const promised =
    late || refused !== undefined || added.length === 0
      ? undefined
      : await promiseWork(tx, context.policies.sourcing, bigger, { demand: added })
  if (refused !== undefined || late || (added.length > 0 && promised?.work === undefined)) {
    const because =
      refused !== undefined || late
        ? `Too late: ${refused?.because ?? 'some of it has left already'}`
        : 'What is to be added is not in stock.'
    // What has stopped for it goes on as it was.
    let back = await endWork(tx, context, origin, current, idle, reason)
    for (const id of idle) {
      const before = fulfilmentOf(current, id)
      back = await planAgain(tx, context, origin, back, before, before.lines)
    }
    return { made: { planned: [], because }, change: { order: back, events: [] } }
  }

  const address = actions.find(action => action.type === 'changeAddress')?.address
  const serviceLevel = actions.find(action => action.type === 'changeShipping')?.serviceLevel
  const moved: Order = {
    ...bigger,
    delivery: {
      ...bigger.delivery,
      ...(address !== undefined && { address }),
      ...(serviceLevel !== undefined && { serviceLevel }),
    },
  }
  const off = await takeOff(tx, context, origin, moved, {
    plan,
    stopped: idle,
    reason,
    by: change.by,
    whole: false,
  })
  const work = promised?.work ?? []
  let order = withDecision(allocated(addWork(off.order, work), work), undefined)
  if (!blocksRelease(order)) {
    for (const one of work) await submitWork(tx, context, origin, order.id, one)
  }
  order = withMore(order, change, additional)
  const { order: after, planned } = planMoneyBack(order)
  const told =
    additional === undefined
      ? []
      : [
          {
            type: 'retail.payment.authorised.v1',
            data: { orderId: order.id, tender: after.tenders.at(-1) },
          },
        ]
  const events = off.events.filter(
    ({ type }) => plan.lines.length > 0 || type !== 'retail.order.partiallyCancelled.v1',
  )
  return { made: { planned }, change: { order: after, events: [...events, ...told] } }
}

/** The order with what pays for what is more. */
function withMore(
  order: Order,
  { preview: { delta } }: Change,
  additional: Awaited<ReturnType<typeof authoriseMore>>,
): Order {
  if (additional !== undefined) {
    const { of, answer } = additional
    return withRenewal(order, { ...authorisedTender(of.method, answer), renews: of.id })
  }
  const invoice = order.tenders.find(({ method }) => method === 'invoice')
  if (toMinor(delta) <= 0n || invoice === undefined) return order
  return changeTender(order, invoice.id, tender => ({
    ...tender,
    amount: sum(order.currency, [tender.amount, delta]),
  }))
}
