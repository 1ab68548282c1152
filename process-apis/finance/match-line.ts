import { isZero, type Money, subtract, toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { PayoutLineReport } from '../../openapi/generated/canonical.d.ts'
import type { Dispute, PayoutLine } from '../../openapi/generated/operations.v1.d.ts'
import type { Order, Refund, Tender } from '../../openapi/generated/orders.d.ts'

/** What of ours a line may be about. */
export type Known = {
  /** The order whose money it is; absent when nothing of ours has that authorisation or transaction. */
  readonly order?: Order
  readonly dispute?: Dispute
  /** The payout that has settled the same before. */
  readonly before?: string
}

type Finding = Pick<PayoutLine, 'match' | 'reason' | 'orderId' | 'tenderId' | 'disputeId'>

/**
 * What of ours a line of a payout settles. Nothing is guessed: what is not exactly ours, to the cent, says why in words of the
 * business.
 */
export function matchLine(
  line: PayoutLineReport,
  payoutCurrency: string,
  known: Known,
): PayoutLine {
  return { ...line, ...findingOf(line, payoutCurrency, known) }
}

function findingOf(line: PayoutLineReport, payoutCurrency: string, known: Known): Finding {
  const { type, gross, fee, net, rawType, description } = line
  const currencies = new Set([gross.currency, fee.currency, net.currency, payoutCurrency])
  if (currencies.size > 1) {
    const reason = `It is in ${gross.currency}, the payout in ${payoutCurrency}.`
    return { match: 'doesNotAddUp', reason }
  }
  if (!isZero(subtract(subtract(gross, fee), net))) {
    const reason = `${words(gross)} less ${words(fee)} of fees is not ${words(net)}.`
    return { match: 'doesNotAddUp', reason }
  }
  switch (type) {
    case 'fee':
    case 'adjustment':
    case 'reserve':
    case 'reserveRelease':
    case 'payoutReversal':
      return { match: 'own' }
    case 'unknown': {
      const said = description === undefined ? '' : ` (${description})`
      const reason = `The payment provider calls it "${rawType ?? ''}"${said}, which nobody has mapped yet: ${words(net)}.`
      return { match: 'unknownType', reason }
    }
    case 'charge':
    case 'refund':
    case 'refundReversal':
      return ofMovement(line, type, known)
    case 'dispute':
    case 'disputeReversal':
      return ofDispute(line, type, known)
  }
}

/** What our books call it. */
const movementOf = {
  charge: 'capture',
  refund: 'refund',
  refundReversal: 'refundReversal',
} as const

function ofMovement(
  { gross, original = gross, transactionId }: PayoutLineReport,
  type: keyof typeof movementOf,
  { order, before }: Known,
): Finding {
  const kind = movementOf[type]
  const found = order && movement(order, kind, transactionId)
  if (order === undefined || found === undefined) {
    return { match: 'notKnown', reason: `No ${kind} of ours is ${transactionId ?? 'named'}.` }
  }
  const about = { orderId: order.id, tenderId: found.tenderId }
  if (before !== undefined) {
    return { ...about, match: 'doubled', reason: `Payout ${before} has settled it before.` }
  }
  const booked = type === 'refund' ? negated(found.amount) : found.amount
  if (same(original, booked)) return { ...about, match: 'matched' }
  return {
    ...about,
    match: 'amountDiffers',
    reason: `Settled as ${words(original)}, booked as ${words(booked)}.`,
  }
}

type Found = { readonly tenderId: string; readonly amount: Money }

function movement(
  { tenders, refunds = [] }: Order,
  kind: (typeof movementOf)[keyof typeof movementOf],
  transactionId: string | undefined,
): Found | undefined {
  if (transactionId === undefined) return undefined
  const isIt = (one: Tender['transactions'][number]) =>
    one.type === kind && one.status === 'success' && one.pspReference === transactionId
  for (const { id: tenderId, transactions } of tenders) {
    const told = transactions.find(isIt)
    if (told !== undefined) return { tenderId, amount: told.amount }
  }
  if (kind !== 'refund') return undefined
  // A provider that has paid it out may not have told us yet that it succeeded.
  return refunds
    .flatMap(({ allocations }): readonly Refund['allocations'][number][] => allocations)
    .find(one => one.pspReference === transactionId && one.state !== 'failed')
}

function ofDispute(
  { gross, fee, original, transactionId }: PayoutLineReport,
  type: 'dispute' | 'disputeReversal',
  { dispute, before }: Known,
): Finding {
  if (dispute === undefined) {
    return { match: 'notKnown', reason: `Nobody has told of dispute ${transactionId ?? ''}.` }
  }
  const { orderId, tenderId, id: disputeId, amount, state } = dispute
  const about = { orderId, tenderId, disputeId }
  if (before !== undefined) {
    return { ...about, match: 'doubled', reason: `Payout ${before} has settled it before.` }
  }
  const expected = type === 'dispute' ? negated(amount) : amount
  const settled = original ?? gross
  if (!same(settled, expected)) {
    const reason = `Settled as ${words(settled)}, disputed are ${words(expected)}.`
    return { ...about, match: 'amountDiffers', reason }
  }
  if (type === 'dispute' && dispute.fee !== undefined && !same(fee, dispute.fee)) {
    const reason = `Its fee is settled as ${words(fee)}, and was told as ${words(dispute.fee)}.`
    return { ...about, match: 'amountDiffers', reason }
  }
  if (type === 'disputeReversal' && state !== 'won' && state !== 'withdrawn') {
    const reason = `The money of dispute ${dispute.reference} is given back, and we know it as ${state}.`
    return { ...about, match: 'amountDiffers', reason }
  }
  return { ...about, match: 'matched' }
}

function same(a: Money, b: Money): boolean {
  return a.currency === b.currency && toMinor(a) === toMinor(b)
}

function negated(amount: Money): Money {
  return toMoney(amount.currency, -toMinor(amount))
}

function words({ amount, currency }: Money): string {
  return `${amount} ${currency}`
}
