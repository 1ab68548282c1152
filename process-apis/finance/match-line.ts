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
  /** By how many percent what was paid out may differ from what was booked, and be a matter of rates. Default not at all. */
  readonly rateDifferencePercent?: number
}

type Finding = Pick<PayoutLine, 'match' | 'fx' | 'reason' | 'orderId' | 'tenderId' | 'disputeId'>

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
  line: PayoutLineReport,
  type: keyof typeof movementOf,
  { order, before, rateDifferencePercent }: Known,
): Finding {
  const { transactionId } = line
  const kind = movementOf[type]
  const found = order && movement(order, kind, transactionId)
  if (order === undefined || found === undefined) {
    return { match: 'notKnown', reason: `No ${kind} of ours is ${transactionId ?? 'named'}.` }
  }
  const about = { orderId: order.id, tenderId: found.tenderId }
  if (before !== undefined) {
    return { ...about, match: 'doubled', reason: `Payout ${before} has settled it before.` }
  }
  return { ...about, ...inRates(line, bookedOf(found, type === 'refund'), rateDifferencePercent) }
}

/** What our books say of a movement: in the currency of its order, and in the others it may be paid out in. */
type Booked = { readonly amount: Money; readonly equivalents: readonly Money[] }

function bookedOf({ amount, equivalents = [] }: Found, leaves: boolean): Booked {
  return leaves
    ? { amount: negated(amount), equivalents: equivalents.map(negated) }
    : { amount, equivalents }
}

/**
 * Whether a line settles exactly what was booked, by its own amount or by what that was sold for. What it comes to more or less in the
 * payout's currency is a matter of rates, as far as policy says; beyond that somebody has mistaken the amount.
 */
function inRates(
  { gross, original }: PayoutLineReport,
  { amount, equivalents }: Booked,
  percent = 0,
): Pick<Finding, 'match' | 'fx' | 'reason'> {
  const expected = equivalents.find(({ currency }) => currency === gross.currency)
  const settled = original ?? gross
  const crosses = settled.currency !== amount.currency && expected !== undefined
  if (!crosses && !same(settled, amount)) {
    const reason = `Settled as ${words(settled)}, booked as ${words(amount)}.`
    return { match: 'amountDiffers', reason }
  }
  if (expected === undefined) return { match: 'matched' }
  const difference = subtract(gross, expected)
  // A percentage may have decimals: it is held against the amounts in millionths.
  const most = magnitude(expected) * BigInt(Math.round(percent * 10_000))
  if (magnitude(difference) * 1_000_000n > most && magnitude(difference) > 1n) {
    const reason = `Settled as ${words(gross)}, booked as ${words(expected)}: more than rates differ by.`
    return { match: 'amountDiffers', reason }
  }
  return { match: 'matched', fx: { expected, difference } }
}

function magnitude(amount: Money): bigint {
  const minor = toMinor(amount)
  return minor < 0n ? -minor : minor
}

type Found = {
  readonly tenderId: string
  readonly amount: Money
  readonly equivalents?: readonly Money[]
}

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
    if (told !== undefined) {
      const { amount, equivalents = [], settled } = told
      // What the provider said with the movement holds where nothing else is known of the currency it pays out.
      const said = settled === undefined ? [] : [settled.amount]
      return { tenderId, amount, equivalents: [...equivalents, ...said] }
    }
  }
  if (kind !== 'refund') return undefined
  // A provider that has paid it out may not have told us yet that it succeeded.
  return refunds
    .flatMap(({ allocations }): readonly Refund['allocations'][number][] => allocations)
    .find(one => one.pspReference === transactionId && one.state !== 'failed')
}

function ofDispute(
  line: PayoutLineReport,
  type: 'dispute' | 'disputeReversal',
  { order, dispute, before, rateDifferencePercent }: Known,
): Finding {
  const { fee, transactionId } = line
  if (dispute === undefined) {
    return { match: 'notKnown', reason: `Nobody has told of dispute ${transactionId ?? ''}.` }
  }
  const { orderId, tenderId, id: disputeId, amount, state } = dispute
  const about = { orderId, tenderId, disputeId }
  if (before !== undefined) {
    return { ...about, match: 'doubled', reason: `Payout ${before} has settled it before.` }
  }
  const movement = order?.tenders
    .flatMap(({ transactions }) => transactions)
    .find(one => one.type === 'chargeback' && one.pspReference === dispute.reference)
  const booked = bookedOf(
    { tenderId, amount, equivalents: movement?.equivalents ?? [] },
    type === 'dispute',
  )
  const settled = inRates(line, booked, rateDifferencePercent)
  if (settled.match !== 'matched') {
    const reason = `Settled as ${words(line.original ?? line.gross)}, disputed are ${words(booked.amount)}.`
    return { ...about, match: 'amountDiffers', reason }
  }
  const inItsCurrency = dispute.fee?.currency === fee.currency
  if (
    type === 'dispute' &&
    dispute.fee !== undefined &&
    (inItsCurrency || settled.fx === undefined) &&
    !same(fee, dispute.fee)
  ) {
    const reason = `Its fee is settled as ${words(fee)}, and was told as ${words(dispute.fee)}.`
    return { ...about, match: 'amountDiffers', reason }
  }
  if (type === 'disputeReversal' && state !== 'won' && state !== 'withdrawn') {
    const reason = `The money of dispute ${dispute.reference} is given back, and we know it as ${state}.`
    return { ...about, match: 'amountDiffers', reason }
  }
  return { ...about, ...settled }
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
