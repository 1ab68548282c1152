import { listOf, members, object, shape, text, wholeNumber } from '../shape.ts'

/** What is read of Stripe's objects, as its API of 2023-08-16 has them: https://docs.stripe.com/api */
export type StripeIntent = {
  readonly id: string
  readonly status: string
  readonly amount: number
  readonly amount_capturable: number
  readonly amount_received: number
  readonly currency: string
  readonly created: number
  readonly canceled_at?: number | null
  readonly customer?: string | null
  readonly payment_method?: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly last_payment_error?: { readonly code?: string; readonly decline_code?: string } | null
  readonly latest_charge?: StripeCharge | string | null
}

export type StripeCharge = {
  readonly id: string
  readonly payment_intent?: StripeIntent | string | null
  readonly outcome?: { readonly risk_level?: string } | null
  readonly balance_transaction?: StripeBalanceTransaction | string | null
  readonly payment_method_details?: {
    readonly card?: {
      readonly capture_before?: number
      readonly multicapture?: { readonly status: string }
    }
  } | null
}

export type StripeRefund = {
  readonly id: string
  readonly status: string | null
  readonly amount: number
  readonly currency: string
  readonly created: number
  readonly payment_intent?: StripeIntent | string | null
  readonly metadata?: Readonly<Record<string, string>> | null
  readonly failure_reason?: string
}

export type StripeDispute = {
  readonly id: string
  readonly status: string
  readonly reason: string
  readonly amount: number
  readonly currency: string
  readonly created: number
  readonly charge: StripeCharge | string
  readonly payment_intent?: StripeIntent | string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly balance_transactions: readonly { readonly fee: number; readonly currency: string }[]
  readonly evidence_details: {
    readonly due_by?: number | null
    readonly submission_count: number
  }
  readonly payment_method_details?: {
    readonly card?: { readonly brand: string; readonly network_reason_code?: string | null }
  }
}

export type StripePayout = {
  readonly id: string
  readonly status: string
  readonly amount: number
  readonly currency: string
  readonly created: number
  readonly arrival_date: number
  readonly reconciliation_status: string
}

export type StripeBalanceTransaction = {
  readonly id: string
  readonly type: string
  readonly reporting_category: string
  readonly amount: number
  readonly fee: number
  readonly net: number
  readonly currency: string
  readonly created: number
  readonly exchange_rate?: number | null
  readonly description?: string | null
  readonly source?: unknown
}

export type StripeList<Item> = { readonly data: readonly Item[]; readonly has_more: boolean }

const maybe = (schema: object) => ({ anyOf: [schema, { type: 'null' }] })
const maybeText = maybe(text)
const maybeWhole = maybe(wholeNumber)
const metadata = { type: 'object', additionalProperties: text }
const optional = (properties: Record<string, object>) => object(properties, Object.keys(properties))

const balanceTransactionSchema = object(
  {
    id: text,
    type: text,
    reporting_category: text,
    amount: wholeNumber,
    fee: wholeNumber,
    net: wholeNumber,
    currency: text,
    created: wholeNumber,
    exchange_rate: maybe({ type: 'number' }),
    description: maybeText,
    source: {},
  },
  ['exchange_rate', 'description', 'source'],
)
const chargeSchema = object(
  {
    id: text,
    outcome: maybe(optional({ risk_level: text })),
    balance_transaction: maybe({ anyOf: [text, balanceTransactionSchema] }),
    payment_method_details: maybe(
      optional({
        card: optional({ capture_before: wholeNumber, multicapture: object({ status: text }) }),
      }),
    ),
  },
  ['outcome', 'balance_transaction', 'payment_method_details'],
)
/** A payment intent; its latest charge may be in it. */
export const intentSchema = object(
  {
    id: text,
    status: text,
    amount: wholeNumber,
    amount_capturable: wholeNumber,
    amount_received: wholeNumber,
    currency: text,
    created: wholeNumber,
    canceled_at: maybeWhole,
    customer: maybeText,
    payment_method: maybeText,
    metadata,
    last_payment_error: maybe(optional({ code: text, decline_code: text })),
    latest_charge: maybe({ anyOf: [text, chargeSchema] }),
  },
  ['canceled_at', 'customer', 'payment_method', 'last_payment_error', 'latest_charge'],
)
const refundSchema = object(
  {
    id: text,
    status: maybeText,
    amount: wholeNumber,
    currency: text,
    created: wholeNumber,
    metadata: maybe(metadata),
    failure_reason: text,
  },
  ['metadata', 'failure_reason'],
)
const disputeSchema = object(
  {
    id: text,
    status: text,
    reason: text,
    amount: wholeNumber,
    currency: text,
    created: wholeNumber,
    metadata,
    balance_transactions: listOf(object({ fee: wholeNumber, currency: text })),
    evidence_details: object({ due_by: maybeWhole, submission_count: wholeNumber }, ['due_by']),
    payment_method_details: optional({
      card: object({ brand: text, network_reason_code: maybeText }, ['network_reason_code']),
    }),
  },
  ['payment_method_details'],
)
const payoutSchema = object({
  id: text,
  status: text,
  amount: wholeNumber,
  currency: text,
  created: wholeNumber,
  arrival_date: wholeNumber,
  reconciliation_status: text,
})
const list = <Item>(schema: object) =>
  members<StripeList<Item>>({ data: listOf(schema), has_more: { type: 'boolean' } })
export const intent = shape<StripeIntent>(intentSchema)
export const intents = list<StripeIntent>(intentSchema)
export const refund = shape<StripeRefund>(refundSchema)
export const refunds = list<StripeRefund>(refundSchema)
export const dispute = shape<StripeDispute>(disputeSchema)
export const disputes = list<StripeDispute>(disputeSchema)
export const payout = shape<StripePayout>(payoutSchema)
export const balanceTransactions = list<StripeBalanceTransaction>(balanceTransactionSchema)
export const named = members<{ readonly id: string }>({ id: text })
export const events = list<{ id: string; created: number; data: { object: { id: string } } }>(
  object({ id: text, created: wholeNumber, data: object({ object: object({ id: text }) }) }),
)

/** The id of what an object names, or has in it. */
export function idOf(thing: unknown): string | undefined {
  if (typeof thing === 'string') return thing
  return named.is(thing) ? thing.id : undefined
}

/** An instant of Stripe's, which are whole seconds. */
export function instantOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString()
}
