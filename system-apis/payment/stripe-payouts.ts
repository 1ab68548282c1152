import type { components } from '../../openapi/generated/payment.d.ts'
import type { Payment } from './contract.ts'
import { fromStripeAmount } from './stripe-amounts.ts'
import { changedSince } from './stripe-changes.ts'
import { marksOf } from './stripe-marks.ts'
import type { StripePaymentsOptions } from './stripe-payments.ts'
import { captureId } from './stripe-transactions.ts'
import {
  balanceTransactions,
  idOf,
  instantOf,
  intent as intentShape,
  payout as payoutShape,
  type StripeBalanceTransaction,
  type StripeIntent,
  type StripePayout,
} from './stripe-vendor.ts'

type Schemas = components['schemas']

/**
 * Payouts and the balance transactions they are made of. Only what Stripe pays out by itself lists its transactions, and only once
 * they are reconciled (`payout.reconciliation_completed`). https://docs.stripe.com/payouts/reconciliation
 */
export function stripePayouts({
  stripe,
}: StripePaymentsOptions): Pick<Payment, 'listPayouts' | 'findPayout' | 'listPayoutLines'> {
  return {
    async listPayouts(call, query) {
      const { ids, nextCursor } = await changedSince(stripe, call, payoutEvents, query)
      const found = await Promise.all(
        ids.map(id => stripe.get(call, `/v1/payouts/${id}`, {}, payoutShape)),
      )
      return {
        payouts: found.flatMap(one => (one === undefined ? [] : [fromPayout(one)])),
        ...(nextCursor !== undefined && { nextCursor }),
      }
    },

    async findPayout(call, { payoutReference }) {
      const path = `/v1/payouts/${encodeURIComponent(payoutReference)}`
      const found = await stripe.get(call, path, {}, payoutShape)
      return found === undefined ? { found: false } : { found: true, document: fromPayout(found) }
    },

    async listPayoutLines(call, { payoutReference, cursor }) {
      const query = {
        payout: payoutReference,
        limit: 100,
        starting_after: cursor,
        expand: ['data.source'],
      }
      const page = await stripe.get(call, '/v1/balance_transactions', query, balanceTransactions)
      const moved = (page?.data ?? []).filter(({ type }) => type !== 'payout')
      const intents = new Map<string, StripeIntent>()
      for (const id of new Set(moved.flatMap(one => intentOf(one) ?? []))) {
        const path = `/v1/payment_intents/${encodeURIComponent(id)}`
        const found = await stripe.get(call, path, {}, intentShape)
        if (found !== undefined) intents.set(id, found)
      }
      const told = new Set<string>()
      const last = page?.data.at(-1)?.id
      return {
        lines: moved.map(one => fromTransaction(one, intents, told)),
        ...(page?.has_more === true && last !== undefined && { nextCursor: last }),
      }
    },
  }
}

/** The events that tell that a payout is not what it was. */
const payoutEvents = [
  'payout.created',
  'payout.updated',
  'payout.paid',
  'payout.failed',
  'payout.canceled',
  'payout.reconciliation_completed',
]

/** A payout in canonical words; its revision is made of how far it has come. */
function fromPayout(from: StripePayout): Schemas['PayoutReport'] {
  const state = Object.hasOwn(states, from.status) ? states[from.status] : undefined
  const isListed = from.reconciliation_status === 'completed'
  return {
    reference: from.id,
    state: state ?? 'unknown',
    ...(state === undefined && { rawState: from.status }),
    amount: fromStripeAmount(from.amount, from.currency),
    issuedAt: instantOf(from.created),
    arrivesAt: instantOf(from.arrival_date),
    revision: (Object.keys(states).indexOf(from.status) + 1) * 10 + (isListed ? 1 : 0),
  }
}

/** In the order they come: one that is paid may fail later. */
const states: Readonly<Record<string, Schemas['PayoutReport']['state']>> = {
  pending: 'scheduled',
  in_transit: 'inTransit',
  paid: 'paid',
  failed: 'failed',
  canceled: 'cancelled',
}

/** One movement. `told` are the captures that lines before were about: two captures of one amount are two lines. */
function fromTransaction(
  from: StripeBalanceTransaction,
  intents: ReadonlyMap<string, StripeIntent>,
  told: Set<string>,
): Schemas['PayoutLineReport'] {
  const { currency, description } = from
  const type = typeOf(from)
  const authorisationId = intentOf(from)
  const about = authorisationId === undefined ? undefined : intents.get(authorisationId)
  const transactionId =
    type === 'charge'
      ? captureOf(from, about, told)
      : type === 'fee'
        ? undefined
        : idOf(from.source)
  const original = about && originalOf(from, about)
  return {
    reference: from.id,
    type,
    ...(type === 'unknown' && { rawType: from.reporting_category }),
    ...(typeof description === 'string' && { description: description.slice(0, 500) }),
    gross: fromStripeAmount(from.amount, currency),
    fee: fromStripeAmount(from.fee, currency),
    net: fromStripeAmount(from.net, currency),
    ...(original !== undefined && { original }),
    ...(transactionId !== undefined && { transactionId }),
    ...(authorisationId !== undefined && { authorisationId }),
    at: instantOf(from.created),
  }
}

/** https://docs.stripe.com/reports/reporting-categories */
function typeOf({ reporting_category: category }: StripeBalanceTransaction) {
  return (Object.hasOwn(types, category) ? types[category] : undefined) ?? 'unknown'
}

const types: Readonly<Record<string, Schemas['PayoutLineReport']['type']>> = {
  charge: 'charge',
  refund: 'refund',
  refund_failure: 'refundReversal',
  dispute: 'dispute',
  dispute_reversal: 'disputeReversal',
  fee: 'fee',
  tax: 'fee',
  network_cost: 'fee',
  other_adjustment: 'adjustment',
  risk_reserved_funds: 'reserve',
  payout_reversal: 'payoutReversal',
}

/** The authorisation behind a movement: of its charge, its refund or its dispute. */
function intentOf({ source }: StripeBalanceTransaction): string | undefined {
  if (typeof source !== 'object' || source === null || !('payment_intent' in source)) {
    return undefined
  }
  return idOf(source.payment_intent)
}

/** The capture that a movement of a charge is: that of its amount which no line before was about. */
function captureOf(
  { amount, currency, source }: StripeBalanceTransaction,
  intent: StripeIntent | undefined,
  told: Set<string>,
): string | undefined {
  const chargeId = idOf(source)
  if (intent === undefined || chargeId === undefined) return chargeId
  const captures = marksOf(intent).filter(({ kind }) => kind === 'capture')
  const fits = captures.filter(
    ({ units }) => captures.length === 1 || currency !== intent.currency || units === amount,
  )
  const ids = fits.map(({ reference }) => captureId(chargeId, reference))
  const found = ids.find(id => !told.has(id)) ?? ids[0]
  if (found !== undefined) told.add(found)
  return found ?? chargeId
}

/** What moved in the currency of the order, where the account has another one: what the source says of itself. */
function originalOf(
  { currency, source, amount }: StripeBalanceTransaction,
  { currency: ordered }: StripeIntent,
): Schemas['Money'] | undefined {
  if (currency === ordered || typeof source !== 'object' || source === null) return undefined
  const units =
    'amount_captured' in source
      ? source.amount_captured
      : 'amount' in source
        ? source.amount
        : undefined
  if (typeof units !== 'number') return undefined
  return fromStripeAmount(amount < 0 ? -units : units, ordered)
}
