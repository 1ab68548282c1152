import type { Order, Refund, Tender } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Committed, Run, Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import type { Transaction } from '../store/store.ts'
import { causeOf } from './cause.ts'
import { followUp, originOf } from './follow-up.ts'
import { takeCardsBack, withCardsTaken } from './gift-cards.ts'
import { channelSystem } from './notify-channel.ts'
import { changeOrder, loadOrder } from './order-store.ts'
import { authorisationOf } from './tenders.ts'
import {
  afterSuccess,
  changeRefund,
  paidOut,
  refundEvent,
  withRefundState,
} from './request-refund.ts'

type Allocation = Refund['allocations'][number]
type Input = { readonly orderId: string; readonly refundId: string; readonly asked?: number }

/** What came of an allocation. */
export type Outcome = Pick<
  Allocation,
  'state' | 'pspReference' | 'storeCredit' | 'failedBecause' | 'at'
>

/**
 * Pays a refund out, each means of payment by its own step. What one of them declines does not hold up the others; what it
 * answers `pending` is asked after; the credit memo waits for the last of them.
 */
export const submitRefund: Transition<ProcessContext, Input> = {
  kind: 'submit-refund',
  version: 1,
  queue: 'payment',
  async run(run, context, { orderId, refundId }) {
    const order = await loadOrder(
      context.store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const refund = refundOf(order, refundId)
    const outcomes = new Map<string, Outcome>()
    let cards: readonly string[] = []
    try {
      if (refund.approvedAt !== undefined) cards = await takeCardsBack(run, context, order, refund)
    } catch (error) {
      const { code, detail } = Problem.from(error)
      if (code !== 'system-refused') throw error
      const at = run.operation.createdAt.toISOString()
      for (const allocation of refund.allocations) {
        if (allocation.state === 'succeeded') continue
        const failedBecause = detail ?? 'The gift card was used'
        outcomes.set(keyOf(allocation), { state: 'failed', failedBecause, at })
      }
      return settleRefund(run, context, { orderId, refundId }, outcomes)
    }
    for (const allocation of refund.allocations) {
      const done = allocation.state === 'succeeded' || allocation.state === 'pending'
      const waits = done || allocation.heldBy !== undefined
      if (refund.approvedAt === undefined || (waits && !run.began(stepName(allocation)))) continue
      outcomes.set(keyOf(allocation), await pay(run, context, order, refund, allocation))
    }
    return settleRefund(run, context, { orderId, refundId }, outcomes, cards)
  },
}

/** Asks what became of refunds that were pending when they were asked for. */
export const checkRefund: Transition<ProcessContext, Input> = {
  kind: 'check-refund',
  version: 1,
  queue: 'payment',
  async run(run, context, { orderId, refundId, asked = 0 }) {
    const order = await loadOrder(
      context.store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const refund = refundOf(order, refundId)
    const outcomes = new Map<string, Outcome>()
    for (const allocation of refund.allocations) {
      if (allocation.state !== 'pending' || allocation.to !== 'original') continue
      const reference = referenceOf(refund, allocation)
      const tender = order.tenders.find(({ id }) => id === allocation.tenderId)
      const authorisationId = authorisationOf(tender)
      const { document } = await run.read(`ask after ${allocation.tenderId}`, call =>
        context.systems.payment.findTransaction(call, {
          reference,
          ...(authorisationId !== undefined && { authorisationId }),
        }),
      )
      if (document !== undefined && document.status !== 'pending') {
        outcomes.set(keyOf(allocation), toOutcome(document))
      }
    }
    return settleRefund(run, context, { orderId, refundId, asked: asked + 1 }, outcomes)
  },
}

async function pay(
  run: Run,
  { systems: { payment } }: ProcessContext,
  order: Order,
  refund: Refund,
  allocation: Allocation,
): Promise<Outcome> {
  const { amount, tenderId, to } = allocation
  const reference = referenceOf(refund, allocation)
  const at = run.operation.createdAt.toISOString()
  try {
    if (to === 'storeCredit') {
      const credit = await run.step(stepName(allocation), {
        reference,
        do: call => payment.issueStoreCredit(call, { reference, amount }),
        find: async call => (await payment.findStoreCredit(call, { reference })).document,
      })
      return {
        state: 'succeeded',
        pspReference: credit.reference,
        storeCredit: credit.token,
        at: credit.at,
      }
    }
    const tender = order.tenders.find(({ id }) => id === tenderId)
    // Whoever has the money pays it back, and reports that.
    if (to === 'channel') return { state: 'pending', at }
    const authorisationId = authorisationOf(tender)
    // Money that no provider holds is paid out where the customer is (cash), or never came (invoice).
    if (authorisationId === undefined) return { state: settledHere(tender), at }
    const answer = await run.step(stepName(allocation), {
      reference,
      do: call => payment.refund(call, { authorisationId, reference, amount }),
      find: async call =>
        (await payment.findTransaction(call, { reference, authorisationId })).document,
    })
    return toOutcome(answer)
  } catch (error) {
    const problem = Problem.from(error)
    if (problem.code !== 'system-refused') throw error
    return { state: 'failed', failedBecause: problem.detail ?? problem.message, at }
  }
}

function settledHere(tender: Tender | undefined): Allocation['state'] {
  return tender?.method === 'cash' || tender?.method === 'invoice' ? 'succeeded' : 'pending'
}

function toOutcome({
  id,
  status,
  reason,
  at,
}: {
  readonly id: string
  readonly status: string
  readonly reason?: string
  readonly at: string
}): Outcome {
  if (status === 'success') return { state: 'succeeded', pspReference: id, at }
  // A word nobody knows is no success: it is asked after like one that is not decided.
  if (status !== 'failure') return { state: 'pending', pspReference: id, at }
  return { state: 'failed', pspReference: id, failedBecause: reason ?? 'declined', at }
}

/** Writes what came of a refund and sets going what follows: another try, another question, the credit memo. */
export function settleRefund(
  run: Run,
  context: ProcessContext,
  { orderId, refundId, asked = 0 }: Input,
  outcomes: ReadonlyMap<string, Outcome>,
  cards: readonly string[] = [],
): Promise<Committed> {
  return run.commit(async tx => {
    const before = await changeOrder(tx, orderId, causeOf(run), () => undefined)
    const was = refundOf(before, refundId)
    const order = await changeOrder(tx, orderId, causeOf(run), current => {
      const next = withCardsTaken(withOutcomes(context, current, refundId, outcomes), cards)
      const { state } = refundOf(next, refundId)
      if (state === was.state && outcomes.size === 0 && cards.length === 0) return undefined
      const taken = cards.map(giftCardId => ({
        type: 'retail.giftCard.deactivated.v1',
        data: { orderId, giftCardId },
      }))
      return {
        order: next,
        events:
          state === was.state
            ? taken
            : [...taken, refundEvent(next, refundId, told[state] ?? state)],
      }
    })
    const refund = refundOf(order, refundId)
    const moved = refund.state !== was.state
    await goOn(tx, context, run, order, refund, { moved, asked })
    return refund
  })
}

/** The order with what came of a refund's allocations. */
export function withOutcomes(
  { policies: { returns } }: Pick<ProcessContext, 'policies'>,
  order: Order,
  refundId: string,
  outcomes: ReadonlyMap<string, Outcome>,
): Order {
  const paid: Allocation[] = []
  const changed = changeRefund(order, refundId, refund => {
    const allocations = refund.allocations.map((allocation): Allocation => {
      const outcome = outcomes.get(keyOf(allocation))
      if (outcome === undefined || allocation.state === 'succeeded') return allocation
      const { heldBy: _held, ...free } = allocation
      if (outcome.state !== 'succeeded') return { ...allocation, ...outcome }
      // It was under way when the bank took it back too: the dispute says by how much that is too much.
      const next = { ...free, ...outcome }
      paid.push(next)
      return next
    })
    const attempts = Math.max(...allocations.map(({ attempt }) => attempt), 1)
    return withRefundState(
      { ...refund, allocations },
      attempts <= returns.refunds.retryAfterSeconds.length,
    )
  })
  return paid.reduce(paidOut, changed)
}

/** What a refund's state sets going. */
async function goOn(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  run: Pick<Run, 'operation'>,
  order: Order,
  refund: Refund,
  { moved, asked }: { readonly moved: boolean; readonly asked: number },
): Promise<void> {
  const { retryAfterSeconds, askAfterSeconds } = context.policies.returns.refunds
  const orderId = order.id
  const input = { orderId, refundId: refund.id }
  const origin = originOf(run)
  switch (refund.state) {
    case 'succeeded':
      if (moved) await afterSuccess(tx, context, origin, order, refund.id)
      return
    case 'retry': {
      const attempt = Math.max(...refund.allocations.map(one => one.attempt))
      const delayMs = (retryAfterSeconds[attempt - 1] ?? 0) * 1_000
      return followUp(tx, context, origin, 'retry-refund', input, delayMs)
    }
    case 'manual':
      await raiseException(tx, {
        tenant: order.tenant,
        category: 'refundFailed',
        severity: 'high',
        orderId,
        reason: `Refund ${refund.id} of ${refund.amount.amount} ${refund.amount.currency} could not be paid: ${because(refund)}`,
        detail: { refundId: refund.id, allocations: refund.allocations },
      })
      return followUp(tx, context, origin, 'record-activity', { orderId, kind: 'refundFailed' })
    case 'pending': {
      const waits = (whom: Allocation['to']) =>
        refund.allocations.some(({ state, to }) => state === 'pending' && to === whom)
      const asksChannel =
        waits('channel') && channelSystem(context.policies.channels, order) === 'marketplace'
      const next = asksChannel ? 'refund-at-marketplace' : 'check-refund'
      if (!asksChannel && !waits('original')) return
      if (asksChannel && moved) return followUp(tx, context, origin, next, input)
      const seconds = askAfterSeconds[asked]
      if (seconds !== undefined) {
        return followUp(tx, context, origin, next, { ...input, asked }, seconds * 1_000)
      }
      await raiseException(tx, {
        tenant: order.tenant,
        category: 'refundPending',
        severity: 'medium',
        orderId,
        reason: `Refund ${refund.id} is still pending at the payment provider.`,
        detail: { refundId: refund.id },
      })
      return
    }
    case 'requested':
    case 'approved':
    case 'submitted':
    case 'failed':
    case 'reversed':
      return
  }
}

/** Tries again what failed, under a new reference: the old one stands for the refusal. */
export const retryRefundTransition: Transition<ProcessContext, Input> = {
  kind: 'retry-refund',
  version: 1,
  queue: 'payment',
  run: (run, context, { orderId, refundId }) =>
    run.commit(async tx => {
      const order = await changeOrder(tx, orderId, causeOf(run), current => {
        const next = anotherTry(current, refundId)
        return next === current ? undefined : { order: next, events: [] }
      })
      if (refundOf(order, refundId).state === 'approved' || hasPlanned(order, refundId)) {
        await followUp(tx, context, originOf(run), 'submit-refund', { orderId, refundId })
      }
      return refundOf(order, refundId)
    }),
}

/** The order with what failed of a refund, or came back, planned once more. */
export function anotherTry(order: Order, refundId: string): Order {
  const undone = ({ state, heldBy }: Allocation) =>
    heldBy === undefined && (state === 'failed' || state === 'reversed')
  if (!refundOf(order, refundId).allocations.some(undone)) return order
  return changeRefund(order, refundId, refund =>
    withRefundState({
      ...refund,
      allocations: refund.allocations.map(({ pspReference, failedBecause, ...allocation }) =>
        undone(allocation)
          ? { ...allocation, state: 'planned', attempt: allocation.attempt + 1 }
          : {
              ...allocation,
              ...(pspReference !== undefined && { pspReference }),
              ...(failedBecause !== undefined && { failedBecause }),
            },
      ),
    }),
  )
}

function hasPlanned(order: Order, refundId: string): boolean {
  return refundOf(order, refundId).allocations.some(({ state }) => state === 'planned')
}

/** The order's refund of that id; throws `not-found`. */
export function refundOf({ refunds = [] }: Order, refundId: string): Refund {
  const refund = refunds.find(({ id }) => id === refundId)
  if (refund === undefined) throw new Problem('not-found')
  return refund
}

const told: Partial<Record<Refund['state'], string>> = {
  retry: 'failed',
  manual: 'failed',
  approved: 'approved',
  pending: 'pending',
}

function because({ allocations }: Refund): string {
  return allocations.flatMap(({ failedBecause }) => failedBecause ?? []).join('; ') || 'declined'
}

function keyOf({ tenderId, to }: Allocation): string {
  return `${tenderId}\n${to}`
}

function stepName({ tenderId, to }: Allocation): string {
  return `refund to ${to} of ${tenderId}`
}

/** Our key at the provider: a try that was declined for good is another thing than the next. */
function referenceOf({ id }: Refund, { tenderId, attempt }: Allocation): string {
  return `${id}:${tenderId.slice(4)}:${attempt}`
}
