import { newId } from '../../openapi/canonical/id.ts'
import { toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type {
  Money,
  Order,
  OrderDispute,
  PaymentTransaction,
  Refund,
  Tender,
} from '../../openapi/generated/orders.d.ts'
import { changeTender, chargedBackOn, disputedOn, takenWith } from './tenders.ts'

type Allocation = Refund['allocations'][number]

/** What becomes of a dispute's money, by its state: held until it is decided, gone, or ours again. */
const moneyIs: Readonly<Record<OrderDispute['state'], PaymentTransaction['status']>> = {
  opened: 'pending',
  evidenceDue: 'pending',
  evidenceSubmitted: 'pending',
  unknown: 'pending',
  won: 'failure',
  withdrawn: 'failure',
  lost: 'success',
  accepted: 'success',
}

/** Whether nothing more is decided about a dispute. */
export function isOver({ state }: Pick<OrderDispute, 'state'>): boolean {
  return moneyIs[state] !== 'pending'
}

/** A dispute with where its money is at the payment provider. */
export type DisputedMoney = OrderDispute & {
  readonly system: string
  /** The provider's own id of the dispute. */
  readonly reference: string
}

/**
 * The order with a dispute as it is now: what the bank has taken is a movement of its tender, and refunds that want the same
 * money wait for the decision, or are over when the bank has paid.
 */
export function withDispute(order: Order, { system, reference, ...dispute }: DisputedMoney): Order {
  const others = (order.disputes ?? []).filter(({ id }) => id !== dispute.id)
  const noted: Order = { ...order, disputes: [...others, dispute] }
  const taken = dispute.kind === 'chargeback'
  const moved = changeTender(noted, dispute.tenderId, tender => {
    const isIt = (one: PaymentTransaction) =>
      one.type === 'chargeback' && one.psp === system && one.pspReference === reference
    const before = tender.transactions.find(isIt)
    // An inquiry has moved nothing.
    if (!taken && before === undefined) return tender
    const movement: PaymentTransaction = {
      id: before?.id ?? newId('ptx'),
      type: 'chargeback',
      status: moneyIs[dispute.state],
      amount: dispute.amount,
      // What it came to is fixed; another amount comes to something else.
      ...(before?.equivalents !== undefined &&
        before.amount.amount === dispute.amount.amount && { equivalents: before.equivalents }),
      psp: system,
      pspReference: reference,
      at: dispute.closedAt ?? dispute.openedAt,
    }
    const transactions =
      before === undefined
        ? [...tender.transactions, movement]
        : tender.transactions.map(one => (isIt(one) ? movement : one))
    const after: Tender = { ...tender, transactions }
    const { currency } = tender.amount
    return { ...after, chargedBack: toMoney(currency, chargedBackOn(after)) }
  })
  return holdDisputed(moved)
}

/**
 * The order with those parts of refunds held that want money which banks have taken back, in the order they were asked for;
 * what is free again goes on.
 */
export function holdDisputed(order: Order): Order {
  const touched = order.tenders.some(({ transactions }) =>
    transactions.some(({ type }) => type === 'chargeback'),
  )
  if (!touched || order.refunds === undefined) return order
  const left = new Map(order.tenders.map(tender => [tender.id, freeOn(tender, order)]))
  const refunds = order.refunds.map((refund): Refund => {
    const allocations = refund.allocations.map((allocation): Allocation => {
      const { tenderId, state, amount } = allocation
      if (state === 'succeeded' || state === 'pending') return allocation
      const free = left.get(tenderId) ?? 0n
      if (toMinor(amount) > free) return held(order, allocation)
      left.set(tenderId, free - toMinor(amount))
      return freed(allocation)
    })
    const changed = allocations.some((one, i) => one !== refund.allocations[i])
    return changed ? { ...refund, allocations } : refund
  })
  return { ...order, refunds }
}

/** What of a tender's money neither went back, nor is about to, nor is with a bank. */
function freeOn(tender: Tender, { refunds = [] }: Order): bigint {
  const pending = refunds
    .flatMap(({ allocations }) => allocations)
    .filter(({ tenderId, state }) => tenderId === tender.id && state === 'pending')
    .reduce((total, { amount }) => total + toMinor(amount), 0n)
  return takenWith(tender) - disputedOn(tender) - pending
}

function held({ disputes = [] }: Order, allocation: Allocation): Allocation {
  const own = disputes.filter(
    ({ tenderId, kind, state }) =>
      tenderId === allocation.tenderId && kind === 'chargeback' && moneyIs[state] !== 'failure',
  )
  const undecided = own.find(one => !isOver(one))
  const by = undecided ?? own.at(-1)
  if (by === undefined) return allocation
  if (undecided !== undefined) {
    const { failedBecause: _before, ...rest } = allocation
    const waiting = allocation.state === 'failed' && allocation.heldBy !== undefined
    return waiting ? { ...rest, state: 'planned', heldBy: by.id } : { ...allocation, heldBy: by.id }
  }
  return {
    ...allocation,
    state: 'failed',
    heldBy: by.id,
    failedBecause: `The customer's bank has paid it: dispute ${by.id}.`,
  }
}

function freed(allocation: Allocation): Allocation {
  if (allocation.heldBy === undefined) return allocation
  const { heldBy: _held, failedBecause: _because, pspReference: _psp, ...rest } = allocation
  // What was tried before is another thing at the provider than the next try.
  const tried = allocation.state !== 'planned'
  return { ...rest, state: 'planned', attempt: allocation.attempt + (tried ? 1 : 0) }
}

/** How much of a dispute's money had gone back before, or is disputed already: it would be paid twice. */
export function exceedingOf(
  order: Order,
  { id, tenderId, amount, kind }: Pick<OrderDispute, 'id' | 'tenderId' | 'amount' | 'kind'>,
): Money {
  const { currency } = amount
  const tender = order.tenders.find(one => one.id === tenderId)
  if (tender === undefined || kind !== 'chargeback') return toMoney(currency, 0n)
  const counted = order.disputes?.some(one => one.id === id && moneyIs[one.state] !== 'failure')
  if (counted !== true) return toMoney(currency, 0n)
  const over = -freeOn(tender, order)
  const most = toMinor(amount)
  return toMoney(currency, over <= 0n ? 0n : over < most ? over : most)
}
