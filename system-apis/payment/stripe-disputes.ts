import type { components } from '../../openapi/generated/payment.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { WebhookCall } from '../webhook.ts'
import type { Payment } from './contract.ts'
import { reasonOf as networkReasonOf } from './network-reasons.ts'
import { fromStripeAmount } from './stripe-amounts.ts'
import { changedSince } from './stripe-changes.ts'
import type { StripePaymentsOptions } from './stripe-payments.ts'
import {
  dispute as disputeShape,
  disputes,
  idOf,
  instantOf,
  type StripeDispute,
} from './stripe-vendor.ts'

type Schemas = components['schemas']

/** Where we write on a dispute what was asked for: with our reference and when. */
const evidenceName = 'crossdock_evidence'
const acceptedName = 'crossdock_accepted'

/**
 * Disputes. Evidence is handed in once, as text; Stripe takes files too, which nobody here has. One that is accepted is `lost` at
 * Stripe, so that it was accepted is written on it. https://docs.stripe.com/api/disputes
 */
export function stripeDisputes({
  system,
  stripe,
}: StripePaymentsOptions): Pick<
  Payment,
  'listDisputes' | 'findDispute' | 'acceptDispute' | 'submitEvidence' | 'findEvidence'
> {
  const refuse = (detail: string) =>
    new Problem('system-refused', { detail: `${system}: ${detail}` })
  const pathOf = (id: string) => `/v1/disputes/${encodeURIComponent(id)}`
  const read = (call: WebhookCall, id: string) =>
    stripe.get(call, pathOf(id), { expand }, disputeShape)
  const known = async (call: WebhookCall, id: string): Promise<StripeDispute> => {
    const found = await read(call, id)
    if (found === undefined) throw refuse(`there is no dispute ${id}`)
    return found
  }
  const note = async (call: WebhookCall, id: string, metadata: Record<string, string>) => {
    await stripe.post(call, pathOf(id), { metadata }, { body: disputeShape }).catch(nothingDone)
  }

  return {
    async listDisputes(call, query) {
      const { ids, nextCursor } = await changedSince(stripe, call, disputeEvents, query)
      const found = await Promise.all(ids.map(id => read(call, id)))
      return {
        disputes: found.flatMap(one => (one === undefined ? [] : [fromDispute(one)])),
        ...(nextCursor !== undefined && { nextCursor }),
      }
    },

    async findDispute(call, { disputeReference }) {
      const found = await read(call, disputeReference)
      return found === undefined ? { found: false } : { found: true, document: fromDispute(found) }
    },

    async acceptDispute(call, { disputeReference, reference }) {
      const before = await known(call, disputeReference)
      if (before.status === 'lost' && before.metadata[acceptedName] !== undefined) {
        return fromDispute(before)
      }
      if (!isOpen(before)) throw refuse(`dispute ${disputeReference} is ${before.status}`)
      await note(call, disputeReference, { [acceptedName]: `${reference}|${now()}` })
      const answer = await stripe.post(
        call,
        `${pathOf(disputeReference)}/close`,
        { expand },
        { body: disputeShape, key: reference, find: () => closed(call, disputeReference) },
      )
      if ('declined' in answer) throw refuse(`not accepted: ${answer.declined.code}`)
      return fromDispute(answer.body)
    },

    async submitEvidence(call, { disputeReference, reference, items }) {
      const before = await known(call, disputeReference)
      const earlier = evidenceOf(before, reference)
      if (earlier !== undefined) return earlier
      if (!isOpen(before)) throw refuse(`dispute ${disputeReference} is ${before.status}`)
      const begun = before.metadata[evidenceName]
      if (begun?.startsWith(`${reference}|`) !== true) {
        await note(call, disputeReference, { [evidenceName]: `${reference}|${now()}` })
      }
      const form = { evidence: toEvidence(items), submit: true, expand }
      const answer = await stripe.post(call, pathOf(disputeReference), form, {
        body: disputeShape,
        key: reference,
        async find() {
          const later = await read(call, disputeReference)
          return later && evidenceOf(later, reference) && later
        },
      })
      const submitted = 'body' in answer ? evidenceOf(answer.body, reference) : undefined
      if (submitted === undefined) throw refuse('the evidence was not taken')
      return submitted
    },

    async findEvidence(call, { reference, disputeReference }) {
      const found =
        disputeReference === undefined
          ? await disputeWith(call, reference)
          : await read(call, disputeReference)
      const document = found && evidenceOf(found, reference)
      return document === undefined ? { found: false } : { found: true, document }
    },
  }

  async function closed(call: WebhookCall, id: string): Promise<StripeDispute | undefined> {
    const found = await read(call, id)
    return found?.status === 'lost' ? found : undefined
  }

  /** Disputes cannot be searched: the newest are looked through, which are those that can be answered. */
  async function disputeWith(call: WebhookCall, reference: string) {
    let after: string | undefined
    for (let page = 0; page < 10; page++) {
      const query = { limit: 100, starting_after: after, expand: ['data.charge'] }
      const answer = await stripe.get(call, '/v1/disputes', query, disputes)
      const found = answer?.data.find(one => evidenceOf(one, reference) !== undefined)
      if (found !== undefined || answer?.has_more !== true) return found
      after = answer.data.at(-1)?.id
    }
    return undefined
  }
}

const expand = ['charge']

/** The events that tell that a dispute is not what it was. */
const disputeEvents = [
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
]

/** A dispute in canonical words; Stripe has no revision of it, so one is made of how far it has come. */
export function fromDispute(from: StripeDispute): Schemas['DisputeReport'] {
  const { status, reason, metadata, evidence_details: evidence } = from
  const card = from.payment_method_details?.card
  const isAccepted = status === 'lost' && metadata[acceptedName] !== undefined
  const known = Object.hasOwn(states, status) ? states[status] : undefined
  const code = card?.network_reason_code
  const canonical =
    (card && typeof code === 'string' ? networkReasonOf(card.brand, code) : undefined) ??
    (Object.hasOwn(reasons, reason) ? reasons[reason] : undefined)
  const fee = from.balance_transactions.reduce((total, each) => total + each.fee, 0)
  const currency = from.balance_transactions[0]?.currency ?? from.currency
  return {
    reference: from.id,
    authorisationId: idOf(from.payment_intent) ?? idOf(from.charge) ?? from.id,
    kind: status.startsWith('warning_') ? 'inquiry' : 'chargeback',
    state: isAccepted ? 'accepted' : (known ?? 'unknown'),
    ...(known === undefined && { rawState: status }),
    amount: fromStripeAmount(from.amount, from.currency),
    ...(fee > 0 && { fee: fromStripeAmount(fee, currency) }),
    reason: canonical ?? 'unknown',
    ...(card !== undefined && { network: card.brand }),
    rawReason: typeof code === 'string' ? code : reason,
    ...(typeof evidence.due_by === 'number' && { evidenceDueBy: instantOf(evidence.due_by) }),
    revision: revisionOf(from),
    openedAt: instantOf(from.created),
  }
}

/** It only grows: an inquiry comes before its chargeback, an answer before its outcome, and each moves money once more. */
function revisionOf({ status, balance_transactions: moved, evidence_details }: StripeDispute) {
  const rank = Object.keys(states).indexOf(status) + 1
  return rank * 1_000 + moved.length * 100 + Math.min(99, evidence_details.submission_count)
}

/** In the order they come. */
const states: Readonly<Record<string, Schemas['DisputeReport']['state']>> = {
  warning_needs_response: 'evidenceDue',
  warning_under_review: 'evidenceSubmitted',
  warning_closed: 'withdrawn',
  needs_response: 'evidenceDue',
  under_review: 'evidenceSubmitted',
  lost: 'lost',
  won: 'won',
}

/** https://docs.stripe.com/disputes/categories */
const reasons: Readonly<Record<string, Schemas['DisputeReport']['reason']>> = {
  fraudulent: 'fraud',
  unrecognized: 'fraud',
  product_not_received: 'notReceived',
  product_unacceptable: 'notAsDescribed',
  credit_not_processed: 'creditNotProcessed',
  subscription_canceled: 'cancelled',
  duplicate: 'duplicate',
  debit_not_authorized: 'noAuthorisation',
  incorrect_account_details: 'incorrectAccount',
  bank_cannot_process: 'processingError',
}

function isOpen({ status }: StripeDispute): boolean {
  return status === 'needs_response' || status === 'warning_needs_response'
}

/** What was handed in under this reference, once it is with the bank. */
function evidenceOf(dispute: StripeDispute, reference: string): Schemas['Evidence'] | undefined {
  const [by, at] = dispute.metadata[evidenceName]?.split('|') ?? []
  if (by !== reference || at === undefined) return undefined
  if (dispute.evidence_details.submission_count === 0) return undefined
  return { id: `${dispute.id}/evidence`, reference, disputeReference: dispute.id, at }
}

/**
 * Evidence as Stripe's fields want it: what has a field of its own goes there, everything else into the one for text, whose
 * 20,000 characters are shared out. https://docs.stripe.com/disputes/evidence
 */
function toEvidence(items: readonly Schemas['EvidenceItem'][]): Record<string, string> {
  const share = Math.floor(19_000 / items.length)
  const rest = items.map(({ title, text }) => `${title}\n${text}`.slice(0, share)).join('\n\n')
  const refunds = items.filter(({ kind }) => kind === 'refunds').map(({ text }) => text)
  const order = items.filter(({ kind }) => kind === 'order').map(({ text }) => text)
  return {
    uncategorized_text: rest,
    ...(refunds.length > 0 && { refund_refusal_explanation: refunds.join('\n').slice(0, 20_000) }),
    ...(order.length > 0 && { product_description: order.join('\n').slice(0, 20_000) }),
  }
}

function now(): string {
  return new Date().toISOString()
}

function nothingDone(error: unknown): never {
  const problem = Problem.from(error)
  if (!problem.effectUnknown) throw problem
  const { detail = '' } = problem
  throw new Problem('system-unavailable', { detail, cause: problem })
}
