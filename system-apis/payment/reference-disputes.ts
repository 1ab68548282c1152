import { toMoney } from '../../openapi/canonical/money.ts'
import type { components } from '../../openapi/generated/payment.d.ts'
import type { HttpClient } from '../http.ts'
import { instantText, listOf, members, object, text, wholeNumber } from '../shape.ts'
import type { Payment } from './contract.ts'
import { reasonOf } from './network-reasons.ts'

type Schemas = components['schemas']

/** The part of the reference payment provider's connector that is about disputes. */
export function referenceDisputes(
  http: HttpClient,
): Pick<
  Payment,
  'listDisputes' | 'findDispute' | 'acceptDispute' | 'submitEvidence' | 'findEvidence'
> {
  return {
    async listDisputes(call, { updatedSince, cursor }) {
      const { body } = await http(call, {
        method: 'GET',
        path: '/v1/disputes',
        query: {
          ...(updatedSince !== undefined && { updatedSince }),
          ...(cursor !== undefined && { after: cursor }),
        },
        answers: { 200: disputes },
      })
      return {
        disputes: body.disputes.map(fromDispute),
        ...(body.next !== undefined && { nextCursor: body.next }),
      }
    },
    async findDispute(call, { disputeReference }) {
      const { body } = await http(call, {
        method: 'GET',
        path: `/v1/disputes/${encodeURIComponent(disputeReference)}`,
        answers: { 200: found },
      })
      return body.dispute === undefined
        ? { found: false }
        : { found: true, document: fromDispute(body.dispute) }
    },
    async acceptDispute(call, { disputeReference, reference: merchantReference }) {
      const { body } = await http(call, {
        method: 'POST',
        path: `/v1/disputes/${encodeURIComponent(disputeReference)}/acceptance`,
        body: { merchantReference },
        answers: { 200: one },
      })
      return fromDispute(body.dispute)
    },
    async submitEvidence(call, { disputeReference, reference: merchantReference, items }) {
      const { body } = await http(call, {
        method: 'POST',
        path: `/v1/disputes/${encodeURIComponent(disputeReference)}/evidence`,
        body: {
          merchantReference,
          items: items.map(({ kind, title, text: words }) => ({
            category: kind,
            title,
            text: words,
          })),
        },
        answers: { 201: evidence },
      })
      return fromEvidence(body)
    },
    async findEvidence(call, { reference: merchantReference }) {
      const { body } = await http(call, {
        method: 'GET',
        path: '/v1/dispute-evidence',
        query: { merchantReference },
        answers: { 200: evidenceList },
      })
      const [first] = body.evidence
      return first === undefined ? { found: false } : { found: true, document: fromEvidence(first) }
    },
  }
}

/** A dispute in the provider's own words. */
export type ReferenceDispute = {
  id: string
  authorization: string
  kind: string
  status: string
  amount: { value: string; currency: string }
  fee: string
  network: string
  reasonCode: string
  evidenceDueBy: string
  revision: number
  createdAt: string
}

const amountOf = object({ value: { type: 'string', pattern: '^[0-9]+$' }, currency: text })

/** What the provider says of a dispute, in answers and events. */
export const disputeSchema = object({
  id: text,
  authorization: text,
  kind: text,
  status: text,
  amount: amountOf,
  fee: { type: 'string', pattern: '^[0-9]+$' },
  network: text,
  reasonCode: text,
  evidenceDueBy: instantText,
  revision: wholeNumber,
  createdAt: instantText,
})
const one = members<{ dispute: ReferenceDispute }>({ dispute: disputeSchema })
const found = members<{ dispute?: ReferenceDispute }>({ dispute: disputeSchema }, ['dispute'])
const disputes = members<{ disputes: ReferenceDispute[]; next?: string }>(
  { disputes: listOf(disputeSchema), next: text },
  ['next'],
)

type ReferenceEvidence = {
  id: string
  merchantReference: string
  dispute: string
  createdAt: string
}
const evidenceMembers = { id: text, merchantReference: text, dispute: text, createdAt: instantText }
const evidence = members<ReferenceEvidence>(evidenceMembers)
const evidenceList = members<{ evidence: ReferenceEvidence[] }>({
  evidence: listOf(object(evidenceMembers)),
})

function fromEvidence({
  id,
  merchantReference,
  dispute,
  createdAt,
}: ReferenceEvidence): Schemas['Evidence'] {
  return { id, reference: merchantReference, disputeReference: dispute, at: createdAt }
}

/** A dispute in canonical words. */
export function fromDispute(from: ReferenceDispute): Schemas['DisputeReport'] {
  const { amount, fee, network, reasonCode } = from
  const state = Object.hasOwn(states, from.status) ? states[from.status] : undefined
  return {
    reference: from.id,
    authorisationId: from.authorization,
    // What nobody knows takes the money: it is held until somebody has looked.
    kind: from.kind === 'inquiry' ? 'inquiry' : 'chargeback',
    state: state ?? 'unknown',
    ...(state === undefined && { rawState: from.status }),
    amount: toMoney(amount.currency, BigInt(amount.value)),
    fee: toMoney(amount.currency, BigInt(fee)),
    reason: reasonOf(network, reasonCode) ?? 'unknown',
    network,
    rawReason: reasonCode,
    evidenceDueBy: from.evidenceDueBy,
    revision: from.revision,
    openedAt: from.createdAt,
  }
}

const states: Readonly<Record<string, Schemas['DisputeReport']['state']>> = {
  new: 'opened',
  needs_response: 'evidenceDue',
  under_review: 'evidenceSubmitted',
  won: 'won',
  lost: 'lost',
  accepted: 'accepted',
  closed: 'withdrawn',
}
