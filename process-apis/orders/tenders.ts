import { compare, subtract, sum, toMinor, toMoney, zero } from '../../openapi/canonical/money.ts'
import { newId } from '../../openapi/canonical/id.ts'
import type { Money, Order, PaymentTransaction, Tender } from '../../openapi/generated/orders.d.ts'
import type { Transaction as Movement } from '../../openapi/generated/payment.d.ts'

/** Means of payment whose money is at the payment provider. */
const atProvider: ReadonlySet<Tender['method']> = new Set(['token', 'giftCard', 'storeCredit'])

/** Whether the payment provider holds or has this tender's money. */
export function isAtProvider({ method }: Pick<Tender, 'method'>): boolean {
  return atProvider.has(method)
}

/** A tender of that means before anything has happened to it. */
export function newTender(method: Tender['method'], amount: Money): Tender {
  const none = zero(amount.currency)
  return {
    id: newId('tnd'),
    method,
    state: 'planned',
    amount,
    authorised: none,
    captured: none,
    voided: none,
    refunded: none,
    transactions: [],
  }
}

/** A tender whose amount the payment provider holds. */
export function authorisedTender(method: Tender['method'], authorisation: Movement): Tender {
  const { amount, expiresAt, multipleCaptures, risk } = authorisation
  return {
    ...newTender(method, amount),
    state: 'authorised',
    authorised: amount,
    ...(expiresAt !== undefined && { expiresAt }),
    ...(multipleCaptures === false && { multipleCaptures }),
    ...(risk !== undefined && { risk }),
    transactions: [
      transaction('authorise', amount, 'payment', authorisation.authorisationId, authorisation.at),
    ],
  }
}

/** A tender whose money is there already: the channel or the till has it. */
export function paidTender(
  method: 'collectedByChannel' | 'cash',
  amount: Money,
  { psp, reference, at }: { readonly psp: string; readonly reference: string; readonly at: string },
): Tender {
  return {
    ...newTender(method, amount),
    state: 'captured',
    authorised: amount,
    captured: amount,
    transactions: [transaction('capture', amount, psp, reference, at)],
  }
}

function transaction(
  type: PaymentTransaction['type'],
  amount: Money,
  psp: string,
  pspReference: string,
  at: string,
): PaymentTransaction {
  return { id: newId('ptx'), type, status: 'success', amount, psp, pspReference, at }
}

/** The payment provider's id of a tender's authorisation. A tender is one authorisation. */
export function authorisationOf(tender: Tender | undefined): string | undefined {
  return tender?.transactions.find(({ type }) => type === 'authorise')?.pspReference
}

/**
 * How often it was refused to hold this tender's money again. A try after a refusal is another effect with a reference of its
 * own: the former one stands for the refusal, and would be answered with it for ever.
 */
export function refusedRenewals({ transactions }: Tender): number {
  return transactions.filter(({ type, status }) => type === 'authorise' && status === 'failure')
    .length
}

/** The tender with one more refusal to hold its money again. */
export function withRefusedRenewal(tender: Tender, reason: string): Tender {
  const refused: PaymentTransaction = {
    id: newId('ptx'),
    type: 'authorise',
    status: 'failure',
    amount: tender.amount,
    psp: 'payment',
    reason: reason.slice(0, 500),
    at: new Date().toISOString(),
  }
  return { ...tender, transactions: [...tender.transactions, refused] }
}

/** What is held on a tender and neither taken nor let go of, nor about to be. */
export function heldOn({ state, authorised, captured, voided, transactions }: Tender): bigint {
  if (state !== 'authorised' && state !== 'partiallyCaptured') return 0n
  const moving = transactions.filter(one => !isBack(one) && isOpen(one))
  const held =
    toMinor(authorised) -
    toMinor(captured) -
    toMinor(voided) -
    moving.reduce((total, { amount }) => total + toMinor(amount), 0n)
  return held > 0n ? held : 0n
}

/** What is about to be taken with a tender. */
export function comingIn({ transactions }: Tender): bigint {
  return transactions
    .filter(one => one.type === 'capture' && isOpen(one))
    .reduce((total, { amount }) => total + toMinor(amount), 0n)
}

/** Whether money of a tender is on its way, in or out. */
export function isMoving({ transactions }: Tender): boolean {
  // What a bank has taken back may take months to be decided: nothing waits for that.
  return transactions.some(one => one.type !== 'chargeback' && isOpen(one))
}

/** What banks have taken back of a tender: for good, or until it is decided. */
export function disputedOn({ transactions }: Tender): bigint {
  return chargedBack(transactions, ['pending', 'success'])
}

/** What banks have taken back of a tender for good. */
export function chargedBackOn({ transactions }: Tender): bigint {
  return chargedBack(transactions, ['success'])
}

function chargedBack(
  transactions: readonly PaymentTransaction[],
  states: readonly PaymentTransaction['status'][],
): bigint {
  return transactions
    .filter(({ type, status }) => type === 'chargeback' && states.includes(status))
    .reduce((total, { amount }) => total + toMinor(amount), 0n)
}

/** Whether it is about money that was taken, and goes back. */
function isBack({ type }: PaymentTransaction): boolean {
  return type === 'refund' || type === 'chargeback'
}

/** What was taken with a tender and not given back, nor is about to be. */
export function takenWith({ captured, refunded, transactions }: Tender): bigint {
  const leaving = transactions.filter(one => one.type === 'refund' && isOpen(one))
  return (
    toMinor(captured) -
    toMinor(refunded) -
    leaving.reduce((total, { amount }) => total + toMinor(amount), 0n)
  )
}

function isOpen({ status }: PaymentTransaction): boolean {
  return status === 'initial' || status === 'pending'
}

/** What pays for an order now: held, taken or about to be, or to be invoiced. */
export function coverOf({ tenders }: Pick<Order, 'tenders'>): bigint {
  return tenders.reduce(
    (total, tender) =>
      total +
      heldOn(tender) +
      comingIn(tender) +
      takenWith(tender) +
      (tender.method === 'invoice' && tender.state === 'planned' ? toMinor(tender.amount) : 0n),
    0n,
  )
}

/**
 * The order with one more movement of a tender; its sums and state follow from it. A movement is there once per provider,
 * its reference and type: what was told before changes nothing.
 */
export function withMovement(
  order: Order,
  tenderId: string,
  type: 'capture' | 'void' | 'refund',
  {
    id: pspReference,
    at,
    amount,
    reason,
    handoverId,
    settled: paidOut,
  }: Pick<Movement, 'id' | 'at' | 'settled'> & {
    readonly amount: Money
    readonly reason?: string
    readonly handoverId?: string
  },
): Order {
  return changeTender(order, tenderId, tender => {
    if (hasMovement(tender, type, pspReference)) return tender
    const told = {
      ...transaction(type, amount, 'payment', pspReference, at),
      ...(reason !== undefined && { reason }),
      ...(handoverId !== undefined && { handoverId }),
      ...(paidOut !== undefined && { settled: paidOut }),
    }
    const moved = settled({ ...tender, transactions: [...tender.transactions, told] }, type, amount)
    if (type !== 'capture' || tender.multipleCaptures !== false) return moved
    // What is being let go of at the same time is told by who asks for it.
    const leaving = moved.transactions
      .filter(one => one.type === 'void' && isOpen(one))
      .map(one => one.amount)
    const gone = sum(amount.currency, [moved.captured, moved.voided, ...leaving])
    const rest = subtract(moved.authorised, gone)
    if (toMinor(rest) <= 0n) return moved
    const letGo = {
      ...transaction('void', rest, 'payment', pspReference, at),
      reason: restLetGo,
    }
    return settled({ ...moved, transactions: [...moved.transactions, letGo] }, 'void', rest)
  })
}

const restLetGo = 'The provider lets go of the rest with the first capture.'

/**
 * The tender after a void that the provider refused since a capture, of those after which nothing more is held, had let go of
 * it: undefined where there is none. One that is not told yet lets go of it when it is.
 */
export function withRestLetGo(
  tender: Tender,
  { id, amount }: Pick<PaymentTransaction, 'id' | 'amount'>,
): Tender | undefined {
  if (tender.multipleCaptures !== false) return undefined
  const { transactions } = tender
  const captures = transactions.filter(({ type }) => type === 'capture')
  const told = captures.find(({ status }) => status === 'success')
  if (told !== undefined) {
    const { pspReference, at } = told
    const done = {
      status: 'success' as const,
      at,
      reason: restLetGo,
      ...(pspReference !== undefined && { pspReference }),
    }
    const now = transactions.map(one => (one.id === id ? { ...one, ...done } : one))
    return settled({ ...tender, transactions: now }, 'void', amount)
  }
  if (!captures.some(isOpen)) return undefined
  return { ...tender, transactions: transactions.filter(one => one.id !== id) }
}

/** Whether a movement was told before. */
export function hasMovement({ transactions }: Tender, type: string, pspReference: string): boolean {
  return transactions.some(one => one.type === type && one.pspReference === pspReference)
}

/** A tender with its sums and state after so much was taken, let go of or given back. */
export function settled(
  tender: Tender,
  type: 'capture' | 'void' | 'refund',
  amount: Money,
): Tender {
  const { currency } = tender.amount
  const plus = (before: Money) => sum(currency, [before, amount])
  if (type === 'refund') return { ...tender, refunded: plus(tender.refunded) }
  const after =
    type === 'capture'
      ? { ...tender, captured: plus(tender.captured) }
      : { ...tender, voided: plus(tender.voided) }
  return { ...after, state: stateOf(after) }
}

function stateOf({ authorised, captured, voided }: Tender): Tender['state'] {
  const all = sum(authorised.currency, [captured, voided])
  const taken = toMinor(captured) > 0n
  if (compare(all, authorised) >= 0) return taken ? 'captured' : 'voided'
  return taken ? 'partiallyCaptured' : 'authorised'
}

/** The order with one of its tenders changed. */
export function changeTender(
  order: Order,
  tenderId: string,
  change: (tender: Tender) => Tender,
): Order {
  return {
    ...order,
    tenders: order.tenders.map(tender => (tender.id === tenderId ? change(tender) : tender)),
  }
}

/** So many minor units in the currency of a tender. */
export function ofTender({ amount }: Tender, minor: bigint): Money {
  return toMoney(amount.currency, minor)
}
