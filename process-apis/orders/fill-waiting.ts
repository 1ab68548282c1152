import type { FulfilmentOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import type { Transaction } from '../store/store.ts'
import { blocksRelease } from './blocks-release.ts'
import { ended } from './cancel-work.ts'
import { causeOf } from './cause.ts'
import { followUp, type Origin, originOf, submitWork } from './follow-up.ts'
import { addWork, withDecision } from './fulfilment-order.ts'
import { moneyBack } from './money-back.ts'
import { notifyCustomer } from './notify-customer.ts'
import { changeOrder, type OrderChange } from './order-store.ts'
import { mostOf, promiseWork } from './promise-stock.ts'
import { allocated, moveQuantities } from './quantities.ts'
import { decisionOf, type Demand } from './sourcing.ts'
import { lookAfterWaiting, queueOf, type Waking } from './wake-waiting.ts'
import { waitingDemand, waitingOf, withWaitingHold } from './waiting-lines.ts'

/** Gives what is in stock to who waits, in the order of the orders' dates, until there is none left for the next. */
export const fillWaiting: Transition<ProcessContext, Waking> = {
  kind: 'fill-waiting',
  version: 2,
  queue: 'orders',
  async run(run, context, why) {
    const { tenant } = run.operation
    const { rows } = await context.store.of(tenant).pool.query<{ orderId: string; sku: string }>(
      `select w.order_id as "orderId", w.sku from crossdock.waiting_line w
       where w.tenant = $1 and (w.not_before is null or w.not_before <= now())
         and exists (
           select from crossdock.stock_position p
           where p.tenant = w.tenant and p.sku = w.sku and p.on_hand - p.reserved - p.safety_stock > 0
         )
       order by w.placed_at, w.order_id, w.line_id limit $2`,
      [tenant, atOnce],
    )
    /** SKUs of which the one before did not get all it wanted: who comes after it waits as well. */
    const short = new Set<string>()
    let anyServed = false
    for (const orderId of new Set(rows.map(row => row.orderId))) {
      if (rows.every(row => row.orderId !== orderId || short.has(row.sku))) continue
      const { left, isServed } = await run.transact(`give to ${orderId}`, async tx => {
        const missing = new Set<string>()
        let isServed = false
        await changeOrder(tx, orderId, causeOf(run), async order => {
          const change = await serve(tx, context, originOf(run), order, why, short, missing)
          isServed = change !== undefined
          return change
        })
        return { left: [...missing], isServed }
      })
      for (const sku of left) short.add(sku)
      anyServed ||= isServed
    }
    return run.commit(async tx => {
      // Who comes after these is looked at in another go. Where nobody could be served it would be the same ones again.
      if (rows.length === atOnce && anyServed) {
        await lookAfterWaiting(tx, context.durable, originOf(run), why)
      }
      return { looked: rows.length }
    })
  },
}

/** Lines at most that are looked at in one go. */
const atOnce = 100

/** What an order waits for and can have now becomes work. Adds to `missing` of what it still wants more. */
async function serve(
  tx: Transaction,
  context: ProcessContext,
  origin: Origin,
  order: Order,
  { turnedDownAt }: Waking,
  short: ReadonlySet<string>,
  missing: Set<string>,
): Promise<OrderChange | undefined> {
  const now = new Date()
  const turnedDown = order.fulfilmentOrders.filter(
    ({ state, locationId }) => state === 'rejected' && locationId === turnedDownAt,
  )
  const wanted = waitingDemand(order, now).filter(
    ({ sku, lineId }) =>
      !short.has(sku) &&
      !turnedDown.some(({ lines }) => lines.some(line => line.lineId === lineId)),
  )
  let current = order
  const served: Demand[] = []
  if (order.acceptedAt !== undefined && order.state !== 'cancelRequested') {
    for (const line of wanted) {
      const { next, got } = await serveLine(tx, context, current, line)
      current = next
      if (got > 0) served.push({ ...line, quantity: got })
      if (got < line.quantity) missing.add(line.sku)
    }
  }
  const known = new Set(order.fulfilmentOrders.map(({ id }) => id))
  const work = current.fulfilmentOrders.filter(({ id }) => !known.has(id))
  if (!blocksRelease(order)) {
    for (const one of work) await submitWork(tx, context, origin, order.id, one)
  }
  if (work.length > 0) {
    const about = work[0]?.id ?? ''
    await notifyCustomer(tx, context, origin, order, 'stockFound', about)
  }
  const settledOrder = withoutServed(current, now)
  if (served.length === 0 && settledOrder === current) return undefined
  return {
    order: settledOrder,
    events:
      served.length === 0
        ? []
        : [{ type: 'retail.order.stockFound.v1', data: { orderId: order.id, lines: served } }],
  }
}

/** All of a line if it can be had, or else as much as one location has. */
async function serveLine(
  tx: Transaction,
  { policies: { sourcing } }: ProcessContext,
  order: Order,
  line: Demand,
): Promise<{ readonly next: Order; readonly got: number }> {
  const first = await promiseWork(tx, sourcing, order, { demand: [line] })
  const most = mostOf(first.supply, line.sku)
  const answer =
    first.work !== undefined || most === 0
      ? first
      : await promiseWork(tx, sourcing, order, {
          demand: [{ ...line, quantity: Math.min(most, line.quantity) }],
        })
  const { work, choice, now } = answer
  if (work === undefined) return { next: order, got: 0 }
  const next = withDecision(
    allocated(addWork(order, work), work),
    decisionOf(sourcing, choice, now),
  )
  return { next, got: piecesOf(work) }
}

function piecesOf(work: readonly FulfilmentOrder[]): number {
  return work.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)
}

/** Without promises that are kept; a preorder that was released and found nothing is a backorder from now on. */
function withoutServed(order: Order, now: Date): Order {
  const at = now.toISOString()
  const lines = order.lines.map(line => {
    const { promise, ...rest } = line
    if (promise === undefined) return line
    if (waitingOf(order, line) === 0) return rest
    if (promise.kind === 'backorder' || (promise.availableAt ?? at) > at) return line
    const { availableAt: _released, ...since } = promise
    return { ...rest, promise: { ...since, kind: 'backorder' as const } }
  })
  if (lines.every((line, i) => line === order.lines[i])) return order
  return withWaitingHold({ ...order, lines }, 'Released, but not in stock', at)
}

type Input = { readonly orderId: string }

/** The time to wait is over: what still waits is cancelled, or left to a person, as policy says. */
export const giveUpWaiting: Transition<ProcessContext, Input> = {
  kind: 'give-up-waiting',
  version: 1,
  queue: 'orders',
  run: (run, context, { orderId }) =>
    run.commit(async tx => {
      await changeOrder(tx, orderId, causeOf(run), order => giveUp(tx, context, run, order))
      return {}
    }),
}

async function giveUp(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  order: Order,
): Promise<OrderChange | undefined> {
  const now = new Date().toISOString()
  const over = order.lines.flatMap(line => {
    const { lineId, sku, promise } = line
    if (promise?.giveUpAt === undefined || promise.giveUpAt > now) return []
    const quantity = waitingOf(order, line)
    return quantity === 0 ? [] : [{ lineId, sku, quantity }]
  })
  if (over.length === 0 || order.state === 'cancelRequested') return undefined
  const reason = `Not in stock in time: ${over.map(({ sku }) => sku).join(', ')}`
  await notifyCustomer(tx, context, originOf(run), order, 'gaveUpWaiting', over[0]?.lineId)
  const told = { type: 'retail.order.gaveUpWaiting.v1', data: { orderId: order.id, lines: over } }
  if (context.policies.sourcing.backorders?.whenTooLate !== 'cancel') {
    await raiseException(tx, {
      tenant: order.tenant,
      category: 'waitedTooLong',
      severity: 'high',
      orderId: order.id,
      reason,
      correlationId: run.operation.correlationId,
    })
    return { order, events: [told] }
  }
  const change = await cancelWaiting(tx, context, originOf(run), order, over, reason)
  return { order: change.order, events: [told, ...change.events] }
}

/** Pieces that wait are not waited for any more: they are cancelled and their money is let go. */
export async function cancelWaiting(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  order: Order,
  pieces: readonly Demand[],
  reason: string,
): Promise<OrderChange> {
  const gone = new Set(pieces.map(({ lineId }) => lineId))
  const fewer = moveQuantities(order, pieces, { cancelled: 1 })
  const lines = fewer.lines.map(line => {
    const { promise: _promise, ...rest } = line
    return gone.has(line.lineId) ? rest : line
  })
  const without = withWaitingHold({ ...fewer, lines }, reason, new Date().toISOString())
  if (moneyBack(without).some(({ how }) => how !== 'byChannel')) {
    await followUp(tx, context, origin, 'void-payment', { orderId: order.id })
  }
  return ended(tx, context, origin, without, pieces, { reason, by: 'crossdock' })
}

/** What an accepted order that waits sets going: a look when it is released, and the end of its patience. */
export async function watchWaiting(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  order: Order,
): Promise<void> {
  const { durable } = context
  const { id: orderId, tenant, lines } = order
  const promises = lines.flatMap(({ promise }) => (promise === undefined ? [] : [promise]))
  if (promises.length > 0) await notifyCustomer(tx, context, origin, order, 'orderBackordered')
  const until = (instant: string) => Math.max(0, Date.parse(instant) - Date.now())
  for (const at of new Set(promises.flatMap(({ availableAt }) => availableAt ?? []))) {
    if (await isLookedAfter(tx, tenant, at)) continue
    await lookAfterWaiting(tx, durable, origin, { releasedAt: at }, until(at))
  }
  // Who gives stock back just now does not see yet that this one waits, and this one did not see what is given back.
  if (promises.some(({ availableAt }) => availableAt === undefined)) {
    await lookAfterWaiting(tx, durable, origin, {}, soonMs)
  }
  for (const at of new Set(promises.flatMap(({ giveUpAt }) => giveUpAt ?? []))) {
    await followUp(tx, context, origin, 'give-up-waiting', { orderId }, until(at))
  }
}

/**
 * Whether a look at what is released then is planned already: one serves all who wait for it. Shortly before it everybody has
 * one of their own, for that one may begin before the order is written.
 */
async function isLookedAfter(
  tx: Transaction,
  tenant: string,
  releasedAt: string,
): Promise<boolean> {
  if (Date.parse(releasedAt) - Date.now() < shortlyMs) return false
  const { rows } = await tx.read({
    name: 'crossdock-looked-after',
    text: `select 1 from crossdock.operation
           where queue = $1 and subject = $2 and state = 'pending' and due_at > now()
             and kind = $3 and input @> $4 limit 1`,
    values: [
      fillWaiting.queue,
      queueOf(tenant),
      fillWaiting.kind,
      JSON.stringify({ releasedAt } satisfies Waking),
    ],
  })
  return rows.length > 0
}

/** Longer than any transaction. */
const shortlyMs = 60_000

/** Longer than a transaction that gives stock back takes, unless the machine stands still. */
const soonMs = 2_000
