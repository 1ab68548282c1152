import { toMoney } from '../../openapi/canonical/money.ts'
import type { components } from '../../openapi/generated/payment.d.ts'
import type { HttpClient } from '../http.ts'
import { instantText, listOf, members, object, text, wholeNumber } from '../shape.ts'
import type { Payment } from './contract.ts'

type Schemas = components['schemas']

/** The part of the reference payment provider's connector that is about payouts. */
export function referencePayouts(
  http: HttpClient,
): Pick<Payment, 'listPayouts' | 'findPayout' | 'listPayoutLines'> {
  return {
    async listPayouts(call, { updatedSince, cursor }) {
      const { body } = await http(call, {
        method: 'GET',
        path: '/v1/payouts',
        query: {
          ...(updatedSince !== undefined && { updatedSince }),
          ...(cursor !== undefined && { after: cursor }),
        },
        answers: { 200: payouts },
      })
      return {
        payouts: body.payouts.map(fromPayout),
        ...(body.next !== undefined && { nextCursor: body.next }),
      }
    },
    async findPayout(call, { payoutReference }) {
      const { body } = await http(call, {
        method: 'GET',
        path: `/v1/payouts/${encodeURIComponent(payoutReference)}`,
        answers: { 200: found },
      })
      return body.payout === undefined
        ? { found: false }
        : { found: true, document: fromPayout(body.payout) }
    },
    async listPayoutLines(call, { payoutReference, cursor }) {
      const { body } = await http(call, {
        method: 'GET',
        path: `/v1/payouts/${encodeURIComponent(payoutReference)}/lines`,
        query: cursor === undefined ? {} : { after: cursor },
        answers: { 200: lines },
      })
      return {
        lines: body.lines.map(fromLine),
        ...(body.next !== undefined && { nextCursor: body.next }),
      }
    },
  }
}

type ReferencePayout = {
  id: string
  status: string
  currency: string
  amount: string
  opening: string
  closing: string
  period?: { from: string; to: string }
  revision: number
  createdAt: string
}

type ReferenceLine = {
  id: string
  type: string
  source?: string
  authorization?: string
  currency: string
  gross: string
  fee: string
  net: string
  description?: string
  presentment?: { value: string; currency: string }
  at: string
}

const signed = { type: 'string', pattern: '^-?[0-9]+$' } as const
const payoutSchema = object(
  {
    id: text,
    status: text,
    currency: text,
    amount: signed,
    opening: signed,
    closing: signed,
    period: object({ from: instantText, to: instantText }),
    revision: wholeNumber,
    createdAt: instantText,
  },
  ['period'],
)
const found = members<{ payout?: ReferencePayout }>({ payout: payoutSchema }, ['payout'])
const payouts = members<{ payouts: ReferencePayout[]; next?: string }>(
  { payouts: listOf(payoutSchema), next: text },
  ['next'],
)
const lines = members<{ lines: ReferenceLine[]; next?: string }>(
  {
    lines: listOf(
      object(
        {
          id: text,
          type: text,
          source: text,
          authorization: text,
          currency: text,
          gross: signed,
          fee: signed,
          net: signed,
          description: text,
          presentment: object({ value: signed, currency: text }),
          at: instantText,
        },
        ['source', 'authorization', 'description', 'presentment'],
      ),
    ),
    next: text,
  },
  ['next'],
)

function fromPayout(from: ReferencePayout): Schemas['PayoutReport'] {
  const { currency, amount, opening, closing, period } = from
  const state = Object.hasOwn(states, from.status) ? states[from.status] : undefined
  return {
    reference: from.id,
    state: state ?? 'unknown',
    ...(state === undefined && { rawState: from.status }),
    amount: toMoney(currency, BigInt(amount)),
    opening: toMoney(currency, BigInt(opening)),
    closing: toMoney(currency, BigInt(closing)),
    ...(period !== undefined && { from: period.from, to: period.to }),
    issuedAt: from.createdAt,
    revision: from.revision,
  }
}

function fromLine(from: ReferenceLine): Schemas['PayoutLineReport'] {
  const { id, source, authorization, currency, description, presentment, at } = from
  const type = Object.hasOwn(types, from.type) ? types[from.type] : undefined
  return {
    reference: id,
    type: type ?? 'unknown',
    ...(type === undefined && { rawType: from.type }),
    ...(description !== undefined && { description }),
    gross: toMoney(currency, BigInt(from.gross)),
    fee: toMoney(currency, BigInt(from.fee)),
    net: toMoney(currency, BigInt(from.net)),
    ...(presentment !== undefined && {
      original: toMoney(presentment.currency, BigInt(presentment.value)),
    }),
    ...(source !== undefined && { transactionId: source }),
    ...(authorization !== undefined && { authorisationId: authorization }),
    at,
  }
}

const states: Readonly<Record<string, Schemas['PayoutReport']['state']>> = {
  pending: 'scheduled',
  in_transit: 'inTransit',
  paid: 'paid',
  failed: 'failed',
  canceled: 'cancelled',
}

const types: Readonly<Record<string, Schemas['PayoutLineReport']['type']>> = {
  charge: 'charge',
  refund: 'refund',
  refund_reversal: 'refundReversal',
  chargeback: 'dispute',
  chargeback_reversal: 'disputeReversal',
  reader_fee: 'fee',
  account_fee: 'fee',
  adjustment: 'adjustment',
  reserve: 'reserve',
  reserve_release: 'reserveRelease',
  payout_reversal: 'payoutReversal',
}

/** A movement as the reference provider tells of it. */
type Settling = {
  readonly amount: { readonly currency: string }
  readonly settlement?: { value: string; currency: string; exchangeRate: string }
  readonly createdAt: string
}

/** What is paid out for a movement, where that is in another currency. */
export function settledOf({ amount, settlement, createdAt }: Settling) {
  if (settlement === undefined) return {}
  const { value, currency, exchangeRate: rate } = settlement
  const fx = { from: amount.currency, to: currency, rate, source: 'provider', at: createdAt }
  return { settled: { amount: toMoney(currency, BigInt(value)), fx } }
}
