import { newId } from '../../openapi/canonical/id.ts'
import { isZero, subtract, sum, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { Order, Refund, RefundPolicy, RefundReason } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Transaction } from '../store/store.ts'
import { followUp, type Origin, settlePoints } from './follow-up.ts'
import { moveQuantities } from './quantities.ts'
import { holdDisputed } from './disputed-money.ts'
import { refundEquivalents } from './refund-equivalents.ts'
import { isEnded, type Pieces, refundable, refundContents, spread } from './refund-allocation.ts'
import { chargedBackOn, disputedOn } from './tenders.ts'

/** A refund as it is asked for. */
export type NewRefund = {
  /** Its id, where something is bound to it already. Default a new one. */
  readonly id?: string
  readonly reason: RefundReason
  readonly by: string
  readonly pieces: Pieces
  readonly shipping?: boolean
  readonly adjustments?: Refund['adjustments']
  readonly policy: RefundPolicy
  readonly note?: string
  readonly returnId?: string
  readonly claimId?: string
  /** Whether it may go out by itself. Default yes. */
  readonly approved?: boolean
  /** Whether it is cut to what can still be given back, as after goodwill, instead of being refused. Default no. */
  readonly atMost?: boolean
  /** What was given to the customer as store credit already, of an exchange. It is the first to be spread. */
  readonly credited?: { readonly token: string; readonly amount: Refund['amount'] }
  /** Whether whoever collected the money has paid it back already. Default no. */
  readonly paidBack?: { readonly reference?: string }
}

/**
 * The order with one more refund: what its pieces carry and which means of payment give it is decided here, under the
 * order's version, and only read from then on. Throws `state-conflict` where it would be more than was captured.
 */
export function withRefund(order: Order, asked: NewRefund): { order: Order; refund: Refund } {
  const { pieces, shipping, adjustments = [], policy, approved = true, paidBack } = asked
  const at = new Date().toISOString()
  const wanted = (kept: Refund['adjustments']) =>
    refundContents(order, {
      pieces,
      ...(shipping !== undefined && { shipping }),
      adjustments: [...adjustments, ...kept],
    })
  const whole = wanted([])
  // What goods are worth that came back is owed: of disputed money it is planned, and waits for the decision.
  const gone = asked.atMost === true ? chargedBackOn : disputedOn
  const open = order.tenders.map(tender => refundable(tender, order, gone(tender)))
  const tooMuch = subtract(whole.amount, sum(order.currency, open))
  refuseDisputed(order, asked, toMinor(tooMuch))
  const contents =
    asked.atMost === true && toMinor(tooMuch) > 0n
      ? wanted([{ kind: 'alreadyPaid', amount: negated(tooMuch) }])
      : whole
  const methods = new Map(order.tenders.map(({ id, method }) => [id, method]))
  const giving = order.tenders.map(tender => ({
    tenderId: tender.id,
    method: tender.method,
    refundable: refundable(tender, order, gone(tender)),
  }))
  const credit = creditFirst(giving, asked)
  const rest = credit.reduce((left, { amount }) => subtract(left, amount), contents.amount)
  const left = giving.map(one => ({
    ...one,
    refundable: credit
      .filter(({ tenderId }) => tenderId === one.tenderId)
      .reduce((most, { amount }) => subtract(most, amount), one.refundable),
  }))
  const planned = spread(rest, left, policy).map((share): Refund['allocations'][number] => ({
    ...share,
    to: recipientOf(methods.get(share.tenderId), policy),
    state: paidBack === undefined ? 'planned' : 'succeeded',
    attempt: 1,
    ...(paidBack?.reference !== undefined && { pspReference: paidBack.reference }),
    ...(paidBack !== undefined && { at }),
  }))
  const { allocations, equivalents } = refundEquivalents(order, contents, [...credit, ...planned])
  const refund: Refund = withRefundState({
    id: asked.id ?? newId('rfd'),
    reason: asked.reason,
    ...(asked.note !== undefined && { note: asked.note }),
    ...(asked.returnId !== undefined && { returnId: asked.returnId }),
    ...(asked.claimId !== undefined && { claimId: asked.claimId }),
    state: 'requested',
    policy,
    ...contents,
    ...(equivalents !== undefined && { equivalents }),
    allocations,
    requestedBy: asked.by,
    requestedAt: at,
    ...(approved && { approvedBy: 'policy', approvedAt: at }),
  })
  const given = refund.allocations.filter(({ state }) => state === 'succeeded')
  const changed: Order = {
    ...moveQuantities(order, contents.lines, { refunded: 1 }),
    refunds: [...(order.refunds ?? []), refund],
  }
  const held = holdDisputed(given.reduce(paidOut, changed))
  return { order: held, refund: held.refunds?.find(({ id }) => id === refund.id) ?? refund }
}

/** Says that it is the bank which has the money, where it is. */
function refuseDisputed(order: Order, { atMost }: NewRefund, tooMuch: bigint): void {
  const disputed = order.tenders.reduce((all, tender) => all + disputedOn(tender), 0n)
  if (atMost === true || tooMuch <= 0n || tooMuch > disputed) return
  const { currency } = order
  throw new Problem('state-conflict', {
    detail: `${toMoney(currency, disputed).amount} ${currency} is disputed by the customer's bank and is not paid back.`,
  })
}

/** The credit of an exchange: money of the old order that pays for the new one. */
function creditFirst(
  giving: Parameters<typeof spread>[1],
  { credited, policy }: NewRefund,
): Refund['allocations'] {
  if (credited === undefined) return []
  return spread(credited.amount, giving, policy).map(share => ({
    ...share,
    to: 'storeCredit' as const,
    state: 'succeeded' as const,
    attempt: 1,
    storeCredit: credited.token,
    at: new Date().toISOString(),
  }))
}

/** What can still be given back of an order, over all its means of payment. */
export function refundableOf(order: Order): Refund['amount'] {
  return sum(
    order.currency,
    order.tenders.map(tender => refundable(tender, order)),
  )
}

function negated({ currency, amount }: Refund['amount']): Refund['amount'] {
  return toMoney(currency, -toMinor({ currency, amount }))
}

/** Money goes back where it came from, unless all of it is to become store credit. */
function recipientOf(
  method: Order['tenders'][number]['method'] | undefined,
  policy: RefundPolicy,
): Refund['allocations'][number]['to'] {
  if (method === 'collectedByChannel') return 'channel'
  return policy === 'toStoreCredit' ? 'storeCredit' : 'original'
}

/** The order with what an allocation gave counted on its tender. */
export function paidOut(
  order: Order,
  {
    tenderId,
    amount,
    equivalents,
    pspReference,
    at = new Date().toISOString(),
  }: Refund['allocations'][number],
): Order {
  return {
    ...order,
    tenders: order.tenders.map(tender =>
      tender.id === tenderId
        ? {
            ...tender,
            refunded: sum(amount.currency, [tender.refunded, amount]),
            transactions: [
              ...tender.transactions,
              {
                id: newId('ptx'),
                type: 'refund' as const,
                status: 'success' as const,
                amount,
                ...(equivalents !== undefined && { equivalents }),
                psp: tender.method === 'collectedByChannel' ? order.channel : 'payment',
                ...(pspReference !== undefined && { pspReference }),
                at,
              },
            ],
          }
        : tender,
    ),
  }
}

/**
 * The order with parts of a refund that had been paid back with us. They still hold what they are about to give: nobody else
 * gives it away, and no more than before can be refunded.
 */
export function withReversal(
  order: Order,
  refundId: string,
  parts: Refund['allocations'],
  reason: string,
): Order {
  const at = new Date().toISOString()
  const isOne = ({ tenderId, to }: Refund['allocations'][number]) =>
    parts.some(part => part.tenderId === tenderId && part.to === to)
  const changed = changeRefund(order, refundId, ({ settledAt: _settled, ...refund }) => ({
    ...refund,
    state: 'reversed' as const,
    reversedAt: at,
    allocations: refund.allocations.map(one =>
      isOne(one) ? { ...one, state: 'reversed' as const, failedBecause: reason, at } : one,
    ),
  }))
  return {
    ...changed,
    tenders: changed.tenders.map(tender => {
      const own = parts.filter(({ tenderId }) => tenderId === tender.id)
      if (own.length === 0) return tender
      const { currency } = tender.refunded
      const back = sum(
        currency,
        own.map(({ amount }) => amount),
      )
      return {
        ...tender,
        refunded: subtract(tender.refunded, back),
        transactions: [
          ...tender.transactions,
          ...own.map(({ amount, equivalents, pspReference }) => ({
            id: newId('ptx'),
            type: 'refundReversal' as const,
            status: 'success' as const,
            amount,
            ...(equivalents !== undefined && { equivalents }),
            psp: tender.method === 'collectedByChannel' ? order.channel : 'payment',
            ...(pspReference !== undefined && { pspReference }),
            reason,
            at,
          })),
        ],
      }
    }),
  }
}

/** The refund's state follows from its allocations and from whether somebody approved it. */
export function withRefundState(refund: Refund, retriesLeft = true): Refund {
  const living = refund.allocations.filter(one => !isEnded(one))
  const states = new Set(living.map(({ state }) => state))
  const at = refund.settledAt ?? new Date().toISOString()
  if (refund.approvedAt === undefined) return { ...refund, state: 'requested' }
  if (living.length < refund.allocations.length && living.every(one => one.state === 'succeeded')) {
    return { ...refund, state: living.length === 0 ? 'failed' : 'manual' }
  }
  if ([...states].every(state => state === 'succeeded')) {
    return { ...refund, state: 'succeeded', settledAt: at }
  }
  if (states.has('reversed')) return { ...refund, state: 'reversed' }
  if (states.has('failed')) return { ...refund, state: retriesLeft ? 'retry' : 'manual' }
  if (states.has('pending')) return { ...refund, state: 'pending' }
  return { ...refund, state: states.has('succeeded') ? 'submitted' : 'approved' }
}

/** The order with that refund changed. */
export function changeRefund(
  order: Order,
  refundId: string,
  change: (refund: Refund) => Refund,
): Order {
  return {
    ...order,
    refunds: (order.refunds ?? []).map(one => (one.id === refundId ? change(one) : one)),
  }
}

/** Sets going what an approved refund needs: the payment, or, where all is paid already, what comes after it. */
export async function carryOut(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  order: Order,
  { id: refundId, state }: Refund,
): Promise<void> {
  if (state === 'requested') return
  const input = { orderId: order.id, refundId }
  if (state === 'succeeded') return afterSuccess(tx, context, origin, order, refundId)
  await followUp(tx, context, origin, 'submit-refund', input)
}

/** What follows when all of it is paid: the credit memo, never before, and the customer's history. */
export async function afterSuccess(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  order: Order,
  refundId: string,
): Promise<void> {
  const orderId = order.id
  const refund = order.refunds?.find(({ id }) => id === refundId)
  if (refund === undefined || (isZero(refund.amount) && refund.lines.length === 0)) return
  await settlePoints(tx, context, origin, order)
  // What came back and is paid another time was credited the first time.
  if (refund.creditMemoId === undefined) {
    await followUp(tx, context, origin, 'post-credit-memo', { orderId, refundId })
  }
  await followUp(tx, context, origin, 'record-activity', {
    orderId,
    kind: 'refundIssued',
    text: `${refund.amount.amount} ${refund.amount.currency} (${refund.reason})`,
  })
  if (refund.returnId !== undefined) {
    await followUp(tx, context, origin, 'close-return', { orderId, returnId: refund.returnId })
  }
}

/** What is told of a refund: everything but the tokens that could be paid with. */
export function refundEvent(order: Order, refundId: string, what: string) {
  const refund = order.refunds?.find(({ id }) => id === refundId)
  const allocations = refund?.allocations.map(({ storeCredit: _secret, ...one }) => one)
  const data = { orderId: order.id, refund: { ...refund, allocations } }
  return { type: `retail.refund.${what}.v1`, data }
}

/** What is told when a refund was made. */
export function newRefundEvents(order: Order, { id, state }: Pick<Refund, 'id' | 'state'>) {
  if (state === 'requested') return [refundEvent(order, id, 'requested')]
  const approved = refundEvent(order, id, 'approved')
  return state === 'succeeded' ? [approved, refundEvent(order, id, 'succeeded')] : [approved]
}
