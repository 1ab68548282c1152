import { toMinor, toMoney } from '../../openapi/canonical/money.ts'
import type { components } from '../../openapi/generated/payment.d.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import { httpClient } from '../http.ts'
import { amountText, instantText, listOf, members, object, shape, text } from '../shape.ts'
import { standardWebhook, webhookSecretText } from '../standard-webhooks.ts'
import type { Payment } from './contract.ts'
import {
  disputeSchema,
  fromDispute,
  type ReferenceDispute,
  referenceDisputes,
} from './reference-disputes.ts'
import { referencePayouts, settledOf } from './reference-payouts.ts'

export type ReferencePaymentOptions = HttpOptions & {
  /** The merchant's secret key at the provider. */
  readonly token: string
  /** What the provider signs its events with: `whsec_` and base64. Default: none is taken. */
  readonly webhookSecret?: string
}

/** The reference payment provider. It reckons in the currency's smallest coin; each movement has its own reference. */
export const reference: Connector<Payment, ReferencePaymentOptions> = {
  options: httpOptions({ token: text, webhookSecret: webhookSecretText }, ['webhookSecret']),

  open({ token, webhookSecret: _secret, ...options }, name) {
    const headers = { authorization: `Bearer ${token}` }
    const http = httpClient({ system: name, headers, refusal, ...options })

    const move = async (
      call: Parameters<Payment['capture']>[0],
      { authorisationId, what, body }: { authorisationId: string; what: string; body: object },
    ) => {
      const answer = await http(call, {
        method: 'POST',
        path: `/v1/authorizations/${encodeURIComponent(authorisationId)}/${what}`,
        body,
        answers: { 201: transaction },
      })
      return fromTransaction(answer.body)
    }

    return {
      async authorise(call, { reference: merchantReference, orderId, amount, token: source }) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/v1/authorizations',
          body: { merchantReference, amount: toAmount(amount), source, order: orderId },
          answers: { 201: transaction },
        })
        return fromTransaction(body)
      },
      async reauthorise(call, { authorisationId, reference: merchantReference, amount }) {
        const { body } = await http(call, {
          method: 'POST',
          path: `/v1/authorizations/${encodeURIComponent(authorisationId)}/renewals`,
          body: { merchantReference, amount: toAmount(amount) },
          answers: { 201: transaction },
        })
        return fromTransaction(body)
      },
      voidAuthorisation: (call, { authorisationId, reference: merchantReference, amount }) =>
        move(call, {
          authorisationId,
          what: 'voids',
          body: { merchantReference, ...(amount !== undefined && { amount: toAmount(amount) }) },
        }),
      capture: (call, { authorisationId, reference: merchantReference, amount }) =>
        move(call, {
          authorisationId,
          what: 'captures',
          body: { merchantReference, amount: toAmount(amount) },
        }),
      refund: (call, { authorisationId, reference: merchantReference, amount }) =>
        move(call, {
          authorisationId,
          what: 'refunds',
          body: { merchantReference, amount: toAmount(amount) },
        }),
      async checkBalance(call, { token: source }) {
        const { body } = await http(call, {
          method: 'POST',
          effect: 'read',
          path: '/v1/balances',
          body: { source },
          answers: { 200: balance },
        })
        const { state = 'active', available } = body
        if (state === 'blank') return { found: true, state }
        return available === undefined
          ? { found: false }
          : {
              found: true,
              state,
              available: toMoney(available.currency, BigInt(available.value)),
            }
      },
      async issueStoreCredit(call, { reference: merchantReference, amount }) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/v1/store-credits',
          body: { merchantReference, amount: toAmount(amount) },
          answers: { 201: storeCredit },
        })
        return fromStoreCredit(body)
      },
      async findStoreCredit(call, { reference: merchantReference }) {
        const { body } = await http(call, {
          method: 'GET',
          path: '/v1/store-credits',
          query: { merchantReference },
          answers: { 200: storeCredits },
        })
        const [credit] = body.storeCredits
        return credit === undefined
          ? { found: false }
          : { found: true, document: fromStoreCredit(credit) }
      },
      async issueGiftCard(call, { reference: merchantReference, amount, token: source, topUp }) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/v1/gift-cards',
          body: {
            merchantReference,
            amount: toAmount(amount),
            ...(source !== undefined && { source }),
            ...(topUp !== undefined && { reload: topUp }),
          },
          answers: { 201: giftCard },
        })
        return fromGiftCard(body)
      },
      async findGiftCard(call, { reference: merchantReference }) {
        const { body } = await http(call, {
          method: 'GET',
          path: '/v1/gift-cards',
          query: { merchantReference },
          answers: { 200: giftCards },
        })
        const [card] = body.giftCards
        return card === undefined ? { found: false } : { found: true, document: fromGiftCard(card) }
      },
      async deactivateGiftCard(call, { reference: merchantReference, token: source, amount }) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/v1/gift-cards/deactivations',
          body: {
            merchantReference,
            source,
            ...(amount !== undefined && { amount: toAmount(amount) }),
          },
          answers: { 201: deactivation },
        })
        return fromDeactivation(body)
      },
      async findDeactivation(call, { reference: merchantReference }) {
        const { body } = await http(call, {
          method: 'GET',
          path: '/v1/gift-cards/deactivations',
          query: { merchantReference },
          answers: { 200: deactivations },
        })
        const [found] = body.deactivations
        return found === undefined
          ? { found: false }
          : { found: true, document: fromDeactivation(found) }
      },
      async findTransaction(call, { reference: merchantReference }) {
        const { body } = await http(call, {
          method: 'GET',
          path: '/v1/transactions',
          query: { merchantReference },
          answers: { 200: transactions },
        })
        const [found] = body.transactions
        return found === undefined
          ? { found: false }
          : { found: true, document: fromTransaction(found) }
      },
      ...referenceDisputes(http),
      ...referencePayouts(http),
    }
  },

  webhook: ({ webhookSecret }, name) =>
    standardWebhook({ secret: webhookSecret, event: anyEvent }, (event, eventId) => {
      const told = { system: name, eventId, occurredAt: event.at }
      switch (event.event) {
        case 'refund.result':
          return [{ ...told, ...fromRefundEvent(event) }]
        case 'dispute.updated': {
          const dispute = fromDispute(event.dispute)
          return [{ ...told, type: 'disputeUpdated', sequence: dispute.revision, dispute }]
        }
        case 'payout.updated':
          return [{ ...told, type: 'payoutUpdated', reference: event.payout }]
      }
    }),
}

type Schemas = components['schemas']

type ReferenceTransaction = {
  id: string
  type: 'authorization' | 'capture' | 'void' | 'refund'
  merchantReference: string
  authorization: string
  result: string
  declineCode?: string
  amount: { value: string; currency: string }
  settlement?: { value: string; currency: string; exchangeRate: string }
  expiresAt?: string
  multipleCaptures?: boolean
  risk?: 'low' | 'medium' | 'high'
  createdAt: string
}

const amountOf = object({ value: { type: 'string', pattern: '^[0-9]+$' }, currency: text })
const transactionSchema = object(
  {
    id: text,
    type: { enum: ['authorization', 'capture', 'void', 'refund'] },
    merchantReference: text,
    authorization: text,
    result: text,
    declineCode: text,
    amount: amountOf,
    settlement: object({
      value: { type: 'string', pattern: '^[0-9]+$' },
      currency: text,
      exchangeRate: amountText,
    }),
    expiresAt: instantText,
    multipleCaptures: { type: 'boolean' },
    risk: { enum: ['low', 'medium', 'high'] },
    createdAt: instantText,
  },
  ['declineCode', 'settlement', 'expiresAt', 'multipleCaptures', 'risk'],
)
const transaction = shape<ReferenceTransaction>(transactionSchema)
const transactions = members<{ transactions: ReferenceTransaction[] }>({
  transactions: listOf(transactionSchema),
})
type ReferenceStoreCredit = {
  merchantReference: string
  source: string
  amount: { value: string; currency: string }
  createdAt: string
}
const storeCreditMembers = {
  merchantReference: text,
  source: text,
  amount: amountOf,
  createdAt: instantText,
}
const storeCredit = members<ReferenceStoreCredit>(storeCreditMembers)
const storeCredits = members<{ storeCredits: ReferenceStoreCredit[] }>({
  storeCredits: listOf(object(storeCreditMembers)),
})

type ReferenceGiftCard = ReferenceStoreCredit & { id: string }
const giftCardMembers = { id: text, ...storeCreditMembers }
const giftCard = members<ReferenceGiftCard>(giftCardMembers)
const giftCards = members<{ giftCards: ReferenceGiftCard[] }>({
  giftCards: listOf(object(giftCardMembers)),
})
type ReferenceDeactivation = {
  id: string
  merchantReference: string
  result: 'deactivated' | 'used'
  createdAt: string
}
const deactivationMembers = {
  id: text,
  merchantReference: text,
  result: { enum: ['deactivated', 'used'] },
  createdAt: instantText,
}
const deactivation = members<ReferenceDeactivation>(deactivationMembers)
const deactivations = members<{ deactivations: ReferenceDeactivation[] }>({
  deactivations: listOf(object(deactivationMembers)),
})

function fromGiftCard({ id, ...card }: ReferenceGiftCard): Schemas['GiftCard'] {
  return { id, ...fromStoreCredit(card) }
}

function fromDeactivation(from: ReferenceDeactivation): Schemas['Deactivation'] {
  const { id, merchantReference, result, createdAt } = from
  return {
    id,
    reference: merchantReference,
    outcome: result === 'deactivated' ? 'deactivated' : 'refused',
    ...(result === 'used' && { reason: 'Something of the card was used' }),
    at: createdAt,
  }
}

function fromStoreCredit(from: ReferenceStoreCredit): Schemas['StoreCredit'] {
  const { merchantReference, source, amount, createdAt } = from
  return {
    reference: merchantReference,
    token: source,
    amount: toMoney(amount.currency, BigInt(amount.value)),
    at: createdAt,
  }
}

type ReferenceRefundEvent = {
  event: 'refund.result'
  refund: string
  order: string
  result: string
  declineCode?: string
  at: string
}
type ReferenceEvent =
  | ReferenceRefundEvent
  | { event: 'dispute.updated'; dispute: ReferenceDispute; at: string }
  | { event: 'payout.updated'; payout: string; at: string }
const anyEvent = shape<ReferenceEvent>({
  oneOf: [
    object(
      {
        event: { const: 'refund.result' },
        refund: text,
        order: text,
        result: text,
        declineCode: text,
        at: instantText,
      },
      ['declineCode'],
    ),
    object({ event: { const: 'dispute.updated' }, dispute: disputeSchema, at: instantText }),
    object({ event: { const: 'payout.updated' }, payout: text, at: instantText }),
  ],
})

function fromRefundEvent({ refund, order, result, declineCode, at }: ReferenceRefundEvent) {
  const outcome = refundResults[result]
  return {
    type: 'refundUpdated' as const,
    orderId: order,
    reference: refund,
    outcome: outcome ?? ('unknown' as const),
    ...(outcome === undefined && { raw: result }),
    ...(declineCode !== undefined && { reason: reasons[declineCode] ?? declineCode }),
    at,
  }
}

const refundResults: Readonly<Record<string, 'succeeded' | 'failed' | 'reversed'>> = {
  approved: 'succeeded',
  declined: 'failed',
  returned: 'reversed',
}

const balance = members<{
  state?: 'blank' | 'active' | 'deactivated'
  available?: { value: string; currency: string }
}>({ state: { enum: ['blank', 'active', 'deactivated'] }, available: amountOf }, [
  'state',
  'available',
])
const anyRefusal = members<{ error: { message: string } }>({ error: object({ message: text }) })

function refusal(body: unknown): string | undefined {
  return anyRefusal.is(body) ? body.error.message : undefined
}

function toAmount(amount: Schemas['Money']): object {
  return { value: toMinor(amount).toString(), currency: amount.currency }
}

function fromTransaction(from: ReferenceTransaction): Schemas['Transaction'] {
  const status = results[from.result]
  return {
    id: from.id,
    reference: from.merchantReference,
    type: from.type === 'authorization' ? 'authorise' : from.type,
    status: status ?? 'unknown',
    ...(status === undefined && { raw: from.result }),
    ...(from.declineCode !== undefined && {
      reason: reasons[from.declineCode] ?? from.declineCode,
    }),
    authorisationId: from.authorization,
    amount: toMoney(from.amount.currency, BigInt(from.amount.value)),
    ...settledOf(from),
    ...(from.expiresAt !== undefined && { expiresAt: from.expiresAt }),
    ...(from.multipleCaptures !== undefined && { multipleCaptures: from.multipleCaptures }),
    ...(from.risk !== undefined && { risk: { level: from.risk } }),
    at: from.createdAt,
  }
}

const results: Record<string, Schemas['Transaction']['status']> = {
  approved: 'success',
  declined: 'failure',
  pending: 'pending',
  returned: 'failure',
}

const reasons: Record<string, string> = {
  do_not_honor: 'declined',
  insufficient_funds: 'insufficientFunds',
}
