import { createHash, createHmac } from 'node:crypto'
import { Problem } from '../../openapi/problem.ts'
import { isInstant, isText } from '../contact.ts'
import { members, text, wholeNumber } from '../shape.ts'
import { known } from '../unknown-values.ts'
import type { InboundMessage, Webhook, WebhookHeaders } from '../webhook.ts'
import { withoutNulls } from '../without-nulls.ts'
import { fromShopifyReport, isAboutReturns } from './shopify-returns.ts'
import { fromShopifyOrder, type ShopifyOrderOptions } from './shopify-order.ts'
import { idOf, readShopifyOrder, type ShopifyResource } from './shopify-vendor-order.ts'
import { isSameText } from '../same-text.ts'

export type ShopifyWebhookOptions = ShopifyOrderOptions & {
  /** Who the messages are from, here. */
  readonly system: string
  /** The shop's own domain, `example.myshopify.com`: an application has one secret for all shops it is installed in. */
  readonly shop: string
  /** The application's client secrets; several while one replaces another. */
  readonly secrets: readonly string[]
  /** Whether orders that were paid for in test mode are taken. Default false. */
  readonly testOrders?: boolean
}

/** Topics that tell the whole order anew. Whichever comes first is the order, the others restate it. */
const told = new Set(['orders/create', 'orders/paid', 'orders/updated'])

/**
 * The webhooks `orders/create`, `orders/paid`, `orders/updated`, `orders/cancelled`, `refunds/create` and those of `returns/*` that
 * say whether goods come back; all others are let pass unheeded. Shopify
 * keeps no order among them, so none needs another to have come before. It signs the raw bytes and no time, so what keeps a
 * message from being played again is its event id, which tells duplicates. The instant of the order's last change tells which of
 * two messages is newer. https://shopify.dev/docs/apps/build/webhooks/subscribe/https
 */
export function shopifyWebhook(options: ShopifyWebhookOptions): Webhook {
  const { system, shop, secrets, channel = 'shopify' } = options

  return {
    verify(headers, rawBody) {
      const given = headers['x-shopify-hmac-sha256']
      const domain = headers['x-shopify-shop-domain']
      if (!isText(given)) throw unauthenticated('x-shopify-hmac-sha256 is missing.')
      if (domain !== shop) throw unauthenticated('x-shopify-shop-domain is another shop.')
      const right = secrets.some(secret => {
        const expected = createHmac('sha256', secret).update(rawBody).digest('base64')
        return isSameText(expected, given)
      })
      if (!right) throw unauthenticated('The webhook is not signed by its sender.')
    },

    translate(rawBody, headers) {
      const topic = headers['x-shopify-topic']
      if (!isText(topic)) throw invalid('x-shopify-topic is missing')
      if (isAboutReturns(topic)) {
        return fromShopifyReport(topic, parse(rawBody), {
          system,
          channel,
          eventId: eventIdOf(headers, topic),
          triggeredAt: headers['x-shopify-triggered-at'],
        })
      }
      if (!told.has(topic) && topic !== 'orders/cancelled') return []
      const about = { system, eventId: eventIdOf(headers, topic), channel }
      const triggeredAt = headers['x-shopify-triggered-at']
      return messagesOfChange(parse(rawBody), { ...about, triggeredAt }, options, topic)
    },
  }
}

/** What an order says of itself, as it is told by a webhook or for the asking: that it is there, or that it is none any more. */
export function messagesOfChange(
  document: unknown,
  {
    system,
    eventId,
    channel,
    triggeredAt,
  }: {
    readonly system: string
    readonly eventId: string
    readonly channel: string
    readonly triggeredAt?: string | undefined
  },
  options: ShopifyOrderOptions & { readonly testOrders?: boolean },
  topic = 'orders/updated',
): readonly InboundMessage[] {
  const changed = changeOf(document)
  const envelope = {
    system,
    eventId,
    occurredAt: toUtc(triggeredAt, changed.updated_at),
    // Its instants are whole seconds: of two in one second the creation is the older.
    sequence: Date.parse(changed.updated_at) + (topic === 'orders/create' ? 0 : 1),
  }
  const isOver = topic !== 'orders/create' && isText(changed.cancelled_at)
  if (topic === 'orders/cancelled' || isOver) {
    const channelOrderId = idOf(changed)
    if (channelOrderId === undefined) throw invalid('the order has no id')
    return [
      {
        ...envelope,
        type: 'orderCancelled',
        channel,
        channelOrderId,
        reason: reasonOf(changed.cancel_reason),
        at: toUtc(changed.cancelled_at, envelope.occurredAt),
      },
    ]
  }
  if (readShopifyOrder(document).test === true && options.testOrders !== true) return []
  const { order, unknownValues } = fromShopifyOrder(document, options)
  const unknown = unknownValues.length === 0 ? {} : { unknownValues }
  return [{ ...envelope, type: 'orderPlaced', order, ...unknown }]
}

/** Tells one state of a thing from another. */
export function digestOf(document: unknown): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 24)
}

const cancelReasons = {
  customer: 'The customer changed or cancelled the order',
  declined: 'The payment was declined',
  fraud: 'The order was fraudulent',
  inventory: 'Items were not in stock',
  other: 'Cancelled in the shop',
  staff: 'Staff made a mistake',
}

/** Reasons are for people to read, so an unknown one is passed on as it is. */
function reasonOf(word: string | undefined): string {
  const reason = known(() => undefined, cancelReasons, 'cancel_reason', word)
  return (
    reason ??
    (isText(word) ? `Cancelled in the shop: ${word}`.slice(0, 500) : 'Cancelled in the shop')
  )
}

/** One event can be sent under several topics, so the topic is part of what tells a duplicate. */
function eventIdOf(headers: WebhookHeaders, topic: string): string {
  const id = [headers['x-shopify-event-id'], headers['x-shopify-webhook-id']].find(isText)
  if (id === undefined) throw invalid('x-shopify-event-id is missing')
  return `${id.slice(0, 150)}:${topic}`
}

type Change = ShopifyResource & {
  readonly updated_at: string
  readonly cancelled_at?: string
  readonly cancel_reason?: string
}

const change = members<Change>(
  {
    id: wholeNumber,
    admin_graphql_api_id: text,
    updated_at: text,
    cancelled_at: text,
    cancel_reason: text,
  },
  ['id', 'admin_graphql_api_id', 'cancelled_at', 'cancel_reason'],
)

function changeOf(document: unknown): Change {
  const order = withoutNulls(document)
  if (!change.is(order)) throw invalid(change.faults(order).slice(0, 300))
  if (!isInstant(order.updated_at)) throw invalid('updated_at is no instant')
  return order
}

function parse(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(rawBody))
  } catch (cause) {
    throw new Problem('request-invalid', { detail: 'Shopify: the body is no JSON', cause })
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Shopify writes instants with the shop's offset. */
function toUtc(instant: string | undefined, otherwise: string): string {
  return new Date(isInstant(instant) ? instant : otherwise).toISOString()
}

function unauthenticated(detail: string): Problem {
  return new Problem('unauthenticated', { detail })
}

function invalid(detail: string): Problem {
  return new Problem('request-invalid', { detail: `Shopify: ${detail}` })
}
