import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import { sum } from '../../openapi/canonical/money.ts'
import { Problem } from '../../openapi/problem.ts'
import { isInstant } from '../contact.ts'
import { moneyOf } from '../decimal.ts'
import { listOf, members, object, text, wholeNumber } from '../shape.ts'
import { collectUnknowns, known, type Note } from '../unknown-values.ts'
import { withoutNulls } from '../without-nulls.ts'
import { idOf, type ShopifyResource } from './shopify-vendor-order.ts'

/** What every message of a webhook says of itself. */
type Envelope = {
  readonly system: string
  readonly eventId: string
  readonly channel: string
  /** When Shopify sent it, where it says so. */
  readonly triggeredAt: string | undefined
}

/** What the topics about returns and refunds come to. */
const topics: Readonly<
  Record<string, (document: unknown, envelope: Envelope) => readonly InboundMessage[]>
> = {
  'refunds/create': fromRefund,
  'returns/request': (document, envelope) => fromReturn(document, envelope, 'open'),
  'returns/approve': (document, envelope) => fromReturn(document, envelope, 'open'),
  'returns/decline': (document, envelope) => fromReturn(document, envelope, 'cancelled'),
  'returns/cancel': (document, envelope) => fromReturn(document, envelope, 'cancelled'),
}

/** Whether a topic is about something that goes back, goods or money. */
export function isAboutReturns(topic: string): boolean {
  return Object.hasOwn(topics, topic)
}

/** What a webhook about a return or a refund says, in canonical words. Throws `request-invalid` for what Shopify would not send. */
export function fromShopifyReport(
  topic: string,
  document: unknown,
  envelope: Envelope,
): readonly InboundMessage[] {
  return topics[topic]?.(withoutNulls(document), envelope) ?? []
}

type Refund = ShopifyResource & {
  readonly order_id: number
  readonly created_at: string
  readonly note?: string
  readonly return?: ShopifyResource
  readonly refund_line_items?: readonly {
    readonly line_item_id: number
    readonly quantity: number
  }[]
  readonly transactions?: readonly {
    readonly kind: string
    readonly status: string
    readonly amount: string
    readonly currency: string
  }[]
  readonly order_adjustments?: readonly { readonly kind?: string }[]
}

const resource = { id: wholeNumber, admin_graphql_api_id: text }
const refund = members<Refund>(
  {
    ...resource,
    order_id: wholeNumber,
    created_at: text,
    note: text,
    return: object(resource, ['id', 'admin_graphql_api_id']),
    refund_line_items: listOf(object({ line_item_id: wholeNumber, quantity: wholeNumber })),
    transactions: listOf(object({ kind: text, status: text, amount: text, currency: text })),
    order_adjustments: listOf(object({ kind: text }, ['kind'])),
  },
  [
    'id',
    'admin_graphql_api_id',
    'note',
    'return',
    'refund_line_items',
    'transactions',
    'order_adjustments',
  ],
)

/**
 * Money that the shop gave back: what its successful transactions come to, in the currency of the payment. One that is pending
 * or failed gives nothing; goods that were taken off without money are told by the order itself.
 * https://shopify.dev/docs/api/admin-rest/latest/resources/refund
 */
function fromRefund(document: unknown, envelope: Envelope): readonly InboundMessage[] {
  if (!refund.is(document)) throw invalid(refund.faults(document))
  const { order_id, created_at, note, return: back, refund_line_items = [] } = document
  const { transactions = [], order_adjustments = [] } = document
  const channelRefundId = idOf(document)
  if (channelRefundId === undefined) throw invalid('the refund has no id')
  const { note: unknown, unknownValues } = collectUnknowns()
  const paid = transactions.filter(({ kind, status }) => {
    if (kind !== 'refund') return false
    return known(unknown, statuses, 'transactions[].status', status) === true
  })
  const [first] = paid
  if (first === undefined) {
    if (unknownValues.length === 0) return []
    throw invalid(`a transaction of the refund is ${unknownValues[0]?.value ?? 'unknown'}`)
  }
  if (paid.some(({ currency }) => currency !== first.currency)) {
    throw invalid('the refund was paid in several currencies')
  }
  const shipping = order_adjustments.some(({ kind }) => kind === 'shipping_refund')
  const channelReturnId = back === undefined ? undefined : idOf(back)
  return [
    {
      type: 'refundIssued',
      ...stamp(envelope, created_at),
      channelOrderId: nameOf(order_id),
      channelRefundId,
      ...(channelReturnId !== undefined && { channelReturnId }),
      lines: refund_line_items.map(({ line_item_id, quantity }) => ({
        channelLineId: nameOf(line_item_id),
        quantity,
      })),
      ...(shipping && { shipping }),
      amount: exact(() =>
        sum(
          first.currency,
          paid.map(({ amount, currency }) => moneyOf(currency, amount)),
        ),
      ),
      ...(note !== undefined && note.trim() !== '' && { note: note.slice(0, 500) }),
    },
  ]
}

/** Whether a transaction has moved money. */
const statuses = { success: true, pending: false, failure: false, error: false }

type Return = ShopifyResource & {
  readonly order: ShopifyResource
  readonly return_line_items?: readonly {
    readonly quantity: number
    readonly return_reason?: string
    readonly customer_note?: string
    readonly return_reason_note?: string
    readonly fulfillment_line_item?: { readonly line_item?: ShopifyResource }
  }[]
}

const anyReturn = members<Return>(
  {
    ...resource,
    order: object(resource, ['id', 'admin_graphql_api_id']),
    return_line_items: listOf(
      object(
        {
          quantity: wholeNumber,
          return_reason: text,
          customer_note: text,
          return_reason_note: text,
          fulfillment_line_item: object(
            { line_item: object(resource, ['id', 'admin_graphql_api_id']) },
            ['line_item'],
          ),
        },
        ['return_reason', 'customer_note', 'return_reason_note', 'fulfillment_line_item'],
      ),
    ),
  },
  ['id', 'admin_graphql_api_id', 'return_line_items'],
)

/** A return that a customer asked the shop for. https://shopify.dev/docs/api/webhooks?reference=toml#list-of-topics-returns/request */
function fromReturn(
  document: unknown,
  envelope: Envelope,
  state: 'open' | 'cancelled',
): readonly InboundMessage[] {
  if (!anyReturn.is(document)) throw invalid(anyReturn.faults(document))
  const channelReturnId = idOf(document)
  const channelOrderId = idOf(document.order)
  if (channelReturnId === undefined || channelOrderId === undefined) {
    throw invalid('the return names no order, or has no id')
  }
  const { note, unknownValues } = collectUnknowns()
  const lines = (state === 'open' ? (document.return_line_items ?? []) : []).map((line, i) => {
    const item = line.fulfillment_line_item?.line_item
    const channelLineId = item === undefined ? undefined : idOf(item)
    if (channelLineId === undefined) {
      throw invalid(`return_line_items[${i}] names no line item of the order`)
    }
    const words = [line.customer_note, line.return_reason_note].find(one => one?.trim())
    return {
      channelLineId,
      quantity: line.quantity,
      reason: reasonOf(note, line.return_reason),
      ...(words !== undefined && { note: words.slice(0, 500) }),
    }
  })
  return [
    {
      type: 'returnReported',
      ...stamp(envelope, undefined),
      channelOrderId,
      channelReturnId,
      state,
      lines,
      ...(unknownValues.length > 0 && { unknownValues }),
    },
  ]
}

type Reason = NonNullable<
  Extract<InboundMessage, { type: 'returnReported' }>['lines'][number]['reason']
>

function reasonOf(note: Note, word: string | undefined): Reason {
  return known(note, reasons, 'return_reason', word?.toLowerCase()) ?? 'unknown'
}

const reasons: Readonly<Record<string, Reason>> = {
  size_too_small: 'sizeTooSmall',
  size_too_large: 'sizeTooLarge',
  color: 'color',
  style: 'style',
  not_as_described: 'notAsDescribed',
  defective: 'defective',
  wrong_item: 'wrongItem',
  unwanted: 'unwanted',
  other: 'other',
  unknown: 'unknown',
}

function stamp({ system, eventId, channel, triggeredAt }: Envelope, at: string | undefined) {
  const instant = [at, triggeredAt].find(one => one !== undefined && isInstant(one))
  const when = new Date(instant ?? Date.now()).toISOString()
  return { system, eventId, channel, occurredAt: when, at: when }
}

/** A number that JSON has kept whole; greater ones have lost their end on the way. */
function nameOf(id: number): string {
  if (!Number.isSafeInteger(id)) throw invalid(`${id} is no id`)
  return String(id)
}

function exact<Value>(make: () => Value): Value {
  try {
    return make()
  } catch (cause) {
    throw new Problem('request-invalid', {
      detail: `Shopify: ${(cause as Error).message}`.slice(0, 300),
      cause,
    })
  }
}

function invalid(detail: string): Problem {
  return new Problem('request-invalid', { detail: `Shopify: ${detail}`.slice(0, 300) })
}
