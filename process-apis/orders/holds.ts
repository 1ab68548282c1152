import { compare } from '../../openapi/canonical/money.ts'
import type { Order, Tender } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import type { Transaction } from '../store/store.ts'
import { blocksRelease } from './blocks-release.ts'
import { causeOf, causeOfCall } from './cause.ts'
import type { Orders } from './contract.ts'
import { deliver, followUp, type Origin, originOf, originOfCall, submitWork } from './follow-up.ts'
import { changeOrder, type OrderChange } from './order-store.ts'
import { type PaymentPolicy, paymentPolicy } from './payment-policy.ts'
import { callOff } from './call-off.ts'

type Hold = Order['holds'][number]
type Context = Pick<ProcessContext, 'durable' | 'policies'>

/** Holds an order until somebody decides or its time is over. */
export function placeHold(context: ProcessContext): Orders['placeHold'] {
  return (call, { orderId, type, reason, expiresAt, whenExpired }) =>
    context.durable.transaction(call.principal.tenant, tx =>
      changeOrder(tx, orderId, causeOfCall(call), async order => {
        refuseEnded(order)
        const usual = newHold(paymentPolicy(context), type, reason, call.principal.application)
        const hold: Hold = {
          ...usual,
          ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt).toISOString() }),
          ...(whenExpired !== undefined && { whenExpired }),
        }
        const before = order.holds.find(one => one.type === type)
        if (before !== undefined && alike(before, hold, expiresAt === undefined)) return undefined
        await awaitExpiry(tx, context, originOfCall(call), order.id, hold)
        return held(order, hold)
      }),
    )
}

/** Releases a hold, or cancels the order because of it. */
export function decideHold(context: ProcessContext): Orders['decideHold'] {
  return (call, { orderId, holdType, decision, reason }) =>
    context.durable.transaction(call.principal.tenant, tx =>
      changeOrder(tx, orderId, causeOfCall(call), async order => {
        if (!order.holds.some(({ type }) => type === holdType)) {
          // Asked twice it is done once.
          if (decision === 'release' || order.cancellation !== undefined) return undefined
          throw new Problem('state-conflict', { detail: `There is no ${holdType} hold.` })
        }
        const origin = originOfCall(call)
        if (decision === 'release') return released(tx, context, origin, order, holdType)
        return callOff(tx, context, origin, order, {
          reason: reason ?? `Cancelled at ${holdType}`,
          by: call.principal.application,
        })
      }),
    )
}

/** The time of a hold is over: the order goes on or is cancelled, as was said when it was placed. */
export const expireHold: Transition<ProcessContext, { orderId: string; type: Hold['type'] }> = {
  kind: 'expire-hold',
  version: 1,
  queue: 'orders',
  async run(run, context, { orderId, type }) {
    return run.commit(async tx => {
      let did = 'nothing'
      await changeOrder(tx, orderId, causeOf(run), async order => {
        const hold = order.holds.find(one => one.type === type)
        // Decided meanwhile, or it lasts longer now: then another one comes.
        if (hold?.expiresAt === undefined || Date.parse(hold.expiresAt) > Date.now()) {
          return undefined
        }
        did = hold.whenExpired ?? 'release'
        const origin = originOf(run)
        if (did === 'cancel') {
          // What is being cancelled may be a part of it only.
          if (order.state === 'cancelRequested')
            run.putBack(1_000, 'a cancellation is being decided')
          try {
            const reason = `${type} was not decided in time`
            return await callOff(tx, context, origin, order, { reason, by: 'crossdock' })
          } catch (error) {
            // It has left in spite of the hold: there is nothing to hold any more, nor to cancel.
            if (Problem.from(error).code !== 'state-conflict') throw error
            did = 'too late'
          }
        }
        return released(tx, context, origin, order, type)
      })
      return { did }
    })
  },
}

/** What a person has to look at before an order goes out: by the payment provider's opinion and the policy's rules. Throws `payment-declined` where the policy does not take such risk. */
export function screen(
  order: Order,
  tenders: readonly Tender[],
  policy: PaymentPolicy,
): readonly Hold[] {
  const { fraud } = policy
  const levels = tenders.flatMap(({ risk }) => (risk === undefined ? [] : [risk.level]))
  const worst = levels.find(level => fraud.reject.includes(level))
  if (worst !== undefined) {
    throw new Problem('payment-declined', { detail: `The risk is ${worst}.` })
  }
  const level = levels.find(one => fraud.review.includes(one))
  const rule = fraud.rules.find(one => applies(one, order))
  if (level === undefined && rule === undefined) return []
  const reason = level === undefined ? `Rule: ${rule?.name}` : `The payment provider says: ${level}`
  return [newHold(policy, 'fraudReview', reason, 'crossdock')]
}

function applies(
  { totalAbove, guestsOnly = false, channels }: PaymentPolicy['fraud']['rules'][number],
  { channel, currency, customer, totals }: Order,
): boolean {
  if (channels !== undefined && !channels.includes(channel)) return false
  if (guestsOnly && customer?.guest !== true) return false
  if (totalAbove === undefined) return true
  const amount = totalAbove[currency]
  return amount !== undefined && compare(totals.total, { currency, amount }) > 0
}

function newHold(
  policy: PaymentPolicy,
  type: Hold['type'],
  reason: string,
  placedBy: string,
): Hold {
  const ends = policy.holds[type]
  const now = Date.now()
  return {
    type,
    reason,
    since: new Date(now).toISOString(),
    placedBy,
    ...(ends !== undefined && {
      expiresAt: new Date(now + ends.expiresAfterHours * 3_600_000).toISOString(),
      whenExpired: ends.whenExpired,
    }),
  }
}

/** The order held by a rule of ours. */
export async function holdFor(
  tx: Transaction,
  context: Context,
  origin: Origin,
  order: Order,
  type: Hold['type'],
  reason: string,
): Promise<OrderChange> {
  const hold = newHold(paymentPolicy(context), type, reason, 'crossdock')
  await awaitExpiry(tx, context, origin, order.id, hold)
  return held(order, hold)
}

/** Has a hold end by itself when its time is over. */
export async function awaitExpiry(
  tx: Transaction,
  context: Context,
  origin: Origin,
  orderId: string,
  { type, expiresAt }: Hold,
): Promise<void> {
  if (expiresAt === undefined) return
  const delayMs = Math.max(0, Date.parse(expiresAt) - Date.now())
  await followUp(tx, context, origin, 'expire-hold', { orderId, type }, delayMs)
}

function held(order: Order, hold: Hold): OrderChange {
  const { type, reason } = hold
  return {
    order: { ...order, holds: [...order.holds.filter(one => one.type !== type), hold] },
    events: [{ type: 'retail.order.held.v1', data: { orderId: order.id, hold: type, reason } }],
  }
}

/** The order without a hold, its work handed out if nothing else holds it. */
export async function released(
  tx: Transaction,
  context: Context,
  origin: Origin,
  order: Order,
  type: Hold['type'],
): Promise<OrderChange> {
  const without = { ...order, holds: order.holds.filter(one => one.type !== type) }
  if (!blocksRelease(without) && blocksRelease(order)) {
    for (const work of order.fulfilmentOrders) {
      await submitWork(tx, context, origin, order.id, work)
    }
    await deliver(tx, context, origin, without)
  }
  return {
    order: without,
    events: [{ type: 'retail.order.holdReleased.v1', data: { orderId: order.id, hold: type } }],
  }
}

function refuseEnded({ state }: Order): void {
  if (
    state === 'rejected' ||
    state === 'cancelled' ||
    state === 'fulfilled' ||
    state === 'closed'
  ) {
    throw new Problem('state-conflict', {
      detail: `The order is ${state}: there is nothing to hold.`,
      extensions: { state },
    })
  }
}

function alike(before: Hold, hold: Hold, endByPolicy: boolean): boolean {
  const sameEnd = endByPolicy || before.expiresAt === hold.expiresAt
  return before.reason === hold.reason && sameEnd && before.whenExpired === hold.whenExpired
}
