import type { components } from '../../openapi/generated/payment.d.ts'
import { fromStripeAmount } from './stripe-amounts.ts'
import { type Mark, markName, marksOf } from './stripe-marks.ts'
import {
  instantOf,
  type StripeBalanceTransaction,
  type StripeCharge,
  type StripeIntent,
  type StripeRefund,
} from './stripe-vendor.ts'

type Transaction = components['schemas']['Transaction']

/** Where our reference and our order stand in the metadata of Stripe's objects. */
export const ourName = 'crossdock_reference'
export const orderName = 'crossdock_order'

/** An authorisation; `declined` is the code of an answer that said no. */
export function fromIntent(
  intent: StripeIntent,
  reference: string,
  declined?: string,
): Transaction {
  const charge = chargeOf(intent)
  const status = declined === undefined ? statusOf(intent) : 'failure'
  const code =
    declined ?? intent.last_payment_error?.decline_code ?? intent.last_payment_error?.code
  const risk = risks[charge?.outcome?.risk_level ?? '']
  const card = charge?.payment_method_details?.card
  return {
    id: intent.id,
    reference,
    type: 'authorise',
    status,
    ...(status === 'unknown' && { raw: intent.status }),
    ...(status === 'failure' && { reason: reasonOf(code) }),
    authorisationId: intent.id,
    amount: fromStripeAmount(intent.amount, intent.currency),
    ...(status === 'success' && {
      expiresAt: instantOf(card?.capture_before ?? intent.created + sevenDays),
      multipleCaptures: isMulticapture(intent),
    }),
    ...(risk !== undefined && { risk: { level: risk } }),
    at: instantOf(intent.created),
  }
}

/** A capture. Its id is made of its charge and our reference, as the lines of payouts find it (`stripe-payouts.ts`). */
export function fromCapture(intent: StripeIntent, { reference, units }: Mark): Transaction {
  const charge = chargeOf(intent)
  const balance = charge?.balance_transaction
  const moved = typeof balance === 'object' && balance !== null ? balance : undefined
  const settled = moved && settledOf(moved, intent, units)
  return {
    id: captureId(charge?.id ?? intent.id, reference),
    reference,
    type: 'capture',
    status: 'success',
    authorisationId: intent.id,
    amount: fromStripeAmount(units, intent.currency),
    ...(settled !== undefined && { settled }),
    at: instantOf(moved?.created ?? intent.created),
  }
}

/** What names a capture: Stripe has one charge for all captures of an authorisation. */
export function captureId(chargeId: string, reference: string): string {
  return `${chargeId}/${markName(reference).slice('done_'.length, 'done_'.length + 12)}`
}

/** What is voided in parts is let go of by the last capture or void. */
export function fromVoid(intent: StripeIntent, { reference, units, at }: Mark): Transaction {
  const canceled = intent.canceled_at
  return {
    id: `${intent.id}/${markName(reference).slice('done_'.length, 'done_'.length + 12)}`,
    reference,
    type: 'void',
    status: 'success',
    authorisationId: intent.id,
    amount: fromStripeAmount(units, intent.currency),
    at: at ?? instantOf(canceled ?? intent.created),
  }
}

/** A refund; the same from an answer and from an event. */
export function fromRefund(refund: StripeRefund, reference: string): Transaction {
  const status = refundStates[refund.status ?? '']
  const { payment_intent: about } = refund
  const authorisationId = typeof about === 'string' ? about : (about?.id ?? refund.id)
  return {
    id: refund.id,
    reference,
    type: 'refund',
    status: status ?? 'unknown',
    ...(status === undefined && { raw: refund.status ?? 'none' }),
    ...(status === 'failure' && { reason: refund.failure_reason ?? 'declined' }),
    authorisationId,
    amount: fromStripeAmount(refund.amount, refund.currency),
    at: instantOf(refund.created),
  }
}

/** What can still be captured: what Stripe holds, less what was voided in parts and is let go of at the end. */
export function heldOf(intent: StripeIntent): number {
  const released = marksOf(intent)
    .filter(({ kind }) => kind === 'void')
    .reduce((total, { units }) => total + units, 0)
  return intent.amount_capturable - released
}

/** Whether it can be captured in parts: Stripe says so of each card. */
export function isMulticapture(intent: StripeIntent): boolean {
  return chargeOf(intent)?.payment_method_details?.card?.multicapture?.status === 'available'
}

function chargeOf({ latest_charge: charge }: StripeIntent): StripeCharge | undefined {
  return typeof charge === 'object' && charge !== null ? charge : undefined
}

/** What it comes to in the currency of the account, at Stripe's own rate, where only this capture is in it. */
function settledOf(
  { amount, currency, exchange_rate: rate, created }: StripeBalanceTransaction,
  intent: StripeIntent,
  units: number,
): Transaction['settled'] | undefined {
  if (currency === intent.currency || typeof rate !== 'number' || rate <= 0) return undefined
  const isWhole = marksOf(intent).filter(({ kind }) => kind === 'capture').length <= 1
  if (!isWhole || intent.amount_received !== units) return undefined
  const text = String(rate)
  if (!/^\d+(\.\d+)?$/.test(text)) return undefined
  return {
    amount: fromStripeAmount(amount, currency),
    fx: {
      from: intent.currency.toUpperCase(),
      to: currency.toUpperCase(),
      rate: text,
      source: 'provider',
      at: instantOf(created),
    },
  }
}

/** It was authorised if there is something to be captured, or was. */
function statusOf(intent: StripeIntent): Transaction['status'] {
  const { status } = intent
  if (status === 'canceled') return chargeOf(intent) === undefined ? 'failure' : 'success'
  return Object.hasOwn(states, status) ? (states[status] ?? 'unknown') : 'unknown'
}

const states: Readonly<Record<string, Transaction['status']>> = {
  requires_capture: 'success',
  succeeded: 'success',
  processing: 'pending',
  requires_payment_method: 'failure',
  requires_confirmation: 'failure',
  requires_action: 'failure',
}

const refundStates: Readonly<Record<string, Transaction['status']>> = {
  succeeded: 'success',
  pending: 'pending',
  requires_action: 'pending',
  failed: 'failure',
  canceled: 'failure',
}

/** https://docs.stripe.com/declines/codes */
function reasonOf(code: string | undefined): string {
  if (code === undefined) return 'declined'
  return Object.hasOwn(reasons, code) ? (reasons[code] ?? 'declined') : 'declined'
}

const reasons: Readonly<Record<string, string>> = {
  insufficient_funds: 'insufficientFunds',
  expired_card: 'expired',
  authentication_required: 'actionRequired',
  authentication_not_handled: 'actionRequired',
  payment_intent_authentication_failure: 'actionRequired',
}

const risks: Readonly<Record<string, 'low' | 'medium' | 'high'>> = {
  normal: 'low',
  elevated: 'medium',
  highest: 'high',
}

/** How long an online card payment is held, where Stripe does not say. https://docs.stripe.com/payments/place-a-hold-on-a-payment-method */
const sevenDays = 7 * 86_400
