import { createHmac } from 'node:crypto'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { isInstant, isText } from '../contact.ts'
import type { HttpClient } from '../http.ts'
import { listOf, members, object, text } from '../shape.ts'
import type { Webhook, WebhookCall } from '../webhook.ts'
import { withoutNulls } from '../without-nulls.ts'
import {
  fromSquareOrder,
  type SkusByCatalogObject,
  type SquareOrderOptions,
  whyNotTaken,
} from './square-order.ts'
import {
  fromSquareRefund,
  fromSquareReturns,
  type SquareEnvelope,
  type SquarePaymentRefund,
} from './square-returns.ts'
import { readSquareOrder, type SquareOrder } from './square-vendor-order.ts'
import { isSameText } from '../same-text.ts'

export type SquareWebhookOptions = SquareOrderOptions & {
  /** Who the messages are from, here. */
  readonly system: string
  /** The subscription's signature keys; several while one replaces another. */
  readonly signatureKeys: readonly string[]
  /** Where Square was told to send: it is part of what is signed. */
  readonly notificationUrl: string
  /** The seller, where the application has several. */
  readonly merchantId?: string
  readonly http: HttpClient
}

/**
 * The webhooks `order.created`, `order.updated`, `order.fulfillment.updated`, `payment.created`, `payment.updated`,
 * `refund.created` and `refund.updated`. All of them name an order, and none has it whole, so it is read; with a return or an
 * exchange the sales it refers to are read and told as well. So no message needs another to have come before, and an old one
 * says what is true now. https://developer.squareup.com/docs/webhooks/overview
 */
export function squareWebhook(options: SquareWebhookOptions): Webhook {
  const { system, channel = 'square', signatureKeys, notificationUrl, merchantId, http } = options

  return {
    verify(headers, rawBody) {
      const given = headers['x-square-hmacsha256-signature']
      if (!isText(given)) throw unauthenticated('x-square-hmacsha256-signature is missing.')
      const right = signatureKeys.some(key => {
        const signed = createHmac('sha256', key).update(notificationUrl).update(rawBody)
        return isSameText(signed.digest('base64'), given)
      })
      if (!right) throw unauthenticated('The webhook is not signed by its sender.')
    },

    async read(call, rawBody) {
      const event = parse(rawBody)
      const about = orderOf(event)
      if (about === undefined || isAnothers(event, merchantId)) return undefined
      return readAround(http, call, await readOrder(http, call, about))
    },

    translate(rawBody, _headers, read) {
      const event = parse(rawBody)
      if (isAnothers(event, merchantId)) return []
      const { refund } = event.data.object ?? {}
      const at = isInstant(event.created_at) ? event.created_at : new Date().toISOString()
      const occurredAt = new Date(at).toISOString()
      const envelope = { system, channel, eventId: event.event_id, occurredAt }
      if (read === undefined) return refund === undefined ? [] : fromSquareRefund(refund, envelope)
      return messagesOfOrder(read as SquareRead, envelope, options, refund)
    },
  }
}

/** What an order says, with the sales it gives back. */
export function messagesOfOrder(
  { order, sales, skus }: SquareRead,
  envelope: SquareEnvelope,
  options: SquareOrderOptions,
  refund?: SquarePaymentRefund,
): readonly InboundMessage[] {
  return [
    ...[...sales, order].flatMap(sale => sold(sale, skus, envelope, options)),
    ...fromSquareReturns(order, envelope, options, refund),
    ...(refund === undefined || (order.returns ?? []).length > 0
      ? []
      : fromSquareRefund(refund, envelope)),
  ]
}

/** What has to be known with an order to tell of it: the sales it gives back, and our names of the articles. */
export async function readAround(
  http: HttpClient,
  call: WebhookCall,
  order: SquareOrder,
): Promise<SquareRead> {
  const sources = [...new Set((order.returns ?? []).flatMap(({ source_order_id: id }) => id ?? []))]
  const sales = sources.length === 0 ? [] : await readOrders(http, call, sources)
  return { order, sales, skus: await readSkus(http, call, [order, ...sales]) }
}

/** An order with what was read about it. */
export type SquareRead = {
  readonly order: SquareOrder
  readonly sales: readonly SquareOrder[]
  readonly skus: SkusByCatalogObject
}

/** A sale, or that there is none any more; nothing where it is not to be taken yet. */
function sold(
  order: SquareOrder,
  skus: SkusByCatalogObject,
  { channel, eventId, ...envelope }: SquareEnvelope,
  options: SquareOrderOptions,
): InboundMessage[] {
  const changed = [order.updated_at, order.created_at].find(isInstant) ?? envelope.occurredAt
  const at = new Date(changed).toISOString()
  const id = `${eventId}:${order.id}`
  if (order.state === 'CANCELED' && (order.line_items ?? []).length > 0) {
    const reason = 'Cancelled in Square'
    const channelOrderId = order.id
    return [
      { type: 'orderCancelled', ...envelope, eventId: id, channel, channelOrderId, reason, at },
    ]
  }
  if (whyNotTaken(order) !== undefined) return []
  const { order: translated, unknownValues } = fromSquareOrder(order, skus, options)
  return [
    {
      type: 'orderPlaced',
      ...envelope,
      eventId: id,
      sequence: Date.parse(changed),
      order: translated,
      ...(unknownValues.length > 0 && { unknownValues: [...unknownValues] }),
    },
  ]
}

async function readOrder(http: HttpClient, call: WebhookCall, id: string): Promise<SquareOrder> {
  const answer = await http(call, {
    method: 'GET',
    path: `/v2/orders/${encodeURIComponent(id)}`,
    answers: { 200: orderAnswer, 404: anyAnswer },
  })
  // What was just told of may not be readable for a moment: Square sends again.
  if (answer.status === 404) {
    throw new Problem('system-unavailable', { detail: `Square has no order ${id} yet.` })
  }
  return trusted(answer.body.order)
}

async function readOrders(
  http: HttpClient,
  call: WebhookCall,
  ids: readonly string[],
): Promise<readonly SquareOrder[]> {
  const { body } = await http(call, {
    method: 'POST',
    path: '/v2/orders/batch-retrieve',
    body: { order_ids: ids },
    effect: 'read',
    answers: { 200: ordersAnswer },
  })
  return (body.orders ?? []).map(trusted)
}

/** Our SKUs of what the orders name, which only the catalog has. */
async function readSkus(
  http: HttpClient,
  call: WebhookCall,
  orders: readonly SquareOrder[],
): Promise<SkusByCatalogObject> {
  const ids = new Set(
    orders.flatMap(({ line_items: lines = [] }) =>
      lines.flatMap(({ catalog_object_id: id }) => (isText(id) ? [id] : [])),
    ),
  )
  if (ids.size === 0) return {}
  const { body } = await http(call, {
    method: 'POST',
    path: '/v2/catalog/batch-retrieve',
    body: { object_ids: [...ids] },
    effect: 'read',
    answers: { 200: catalogAnswer },
  })
  const known = withoutNulls(body.objects ?? []) as readonly CatalogObject[]
  return Object.fromEntries(
    known.flatMap(({ id, item_variation_data: { sku } = {} }) => (isText(sku) ? [[id, sku]] : [])),
  )
}

function trusted(vendorOrder: unknown): SquareOrder {
  try {
    return readSquareOrder(vendorOrder)
  } catch (cause) {
    throw new Problem('system-answer-invalid', { detail: Problem.from(cause).detail ?? '', cause })
  }
}

type Event = {
  readonly merchant_id?: string
  readonly type: string
  readonly event_id: string
  readonly created_at?: string
  readonly data: {
    readonly object?: {
      readonly order_created?: { readonly order_id: string }
      readonly order_updated?: { readonly order_id: string }
      readonly order_fulfillment_updated?: { readonly order_id: string }
      readonly payment?: { readonly order_id?: string }
      readonly refund?: SquarePaymentRefund
    }
  }
}

/** The order an event is about; none where it is of no interest. */
function orderOf({ type, data: { object: about = {} } }: Event): string | undefined {
  switch (type) {
    case 'order.created':
      return about.order_created?.order_id
    case 'order.updated':
      return about.order_updated?.order_id
    case 'order.fulfillment.updated':
      return about.order_fulfillment_updated?.order_id
    case 'payment.created':
    case 'payment.updated':
      return about.payment?.order_id
    case 'refund.created':
    case 'refund.updated':
      return about.refund?.order_id
    default:
      return undefined
  }
}

function isAnothers({ merchant_id: of }: Event, merchantId: string | undefined): boolean {
  return merchantId !== undefined && of !== undefined && of !== merchantId
}

const id = { type: 'string', minLength: 1, maxLength: 190 }
const named = object({ order_id: id })
const money = object({ amount: { type: 'integer' }, currency: text })
const refundMembers = {
  status: text,
  payment_id: text,
  order_id: id,
  reason: text,
  created_at: text,
  updated_at: text,
}
const event = members<Event>(
  {
    type: text,
    event_id: { type: 'string', minLength: 1, maxLength: 100 },
    merchant_id: text,
    created_at: text,
    data: object(
      {
        object: object(
          {
            order_created: named,
            order_updated: named,
            order_fulfillment_updated: named,
            payment: object({ order_id: id }, ['order_id']),
            refund: object(
              { id, amount_money: money, ...refundMembers },
              Object.keys(refundMembers),
            ),
          },
          ['order_created', 'order_updated', 'order_fulfillment_updated', 'payment', 'refund'],
        ),
      },
      ['object'],
    ),
  },
  ['merchant_id', 'created_at'],
)

type CatalogObject = {
  readonly id: string
  readonly item_variation_data?: { readonly sku?: string }
}

const anyObject = { type: 'object' }
const orderAnswer = members<{ order: unknown }>({ order: anyObject })
const ordersAnswer = members<{ orders?: unknown[] }>({ orders: listOf(anyObject) }, ['orders'])
const catalogAnswer = members<{ objects?: unknown[] }>({ objects: listOf(object({ id: text })) }, [
  'objects',
])
const anyAnswer = members<object>({})

function parse(rawBody: Uint8Array): Event {
  let body: unknown
  try {
    body = withoutNulls(JSON.parse(utf8.decode(rawBody)))
  } catch (cause) {
    throw new Problem('request-invalid', { detail: 'Square: the body is no JSON', cause })
  }
  if (event.is(body)) return body
  throw new Problem('request-invalid', { detail: `Square: ${event.faults(body)}`.slice(0, 300) })
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function unauthenticated(detail: string): Problem {
  return new Problem('unauthenticated', { detail })
}
