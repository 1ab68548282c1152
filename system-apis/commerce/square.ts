import { Problem } from '../../openapi/problem.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import { httpClient } from '../http.ts'
import type { OrderFiles } from '../order-files.ts'
import { listOf, members, text } from '../shape.ts'
import type { Commerce } from './contract.ts'
import { fromSquareOrder, type SquareOrderOptions, whyNotTaken } from './square-order.ts'
import { readSquareOrder } from './square-vendor-order.ts'
import { squarePoll } from './square-poll.ts'
import { squareWebhook } from './square-webhook.ts'

/** `url` is `https://connect.squareup.com`. */
export type SquareOptions = HttpOptions &
  SquareOrderOptions & {
    /** An access token of the seller with ORDERS_READ, ITEMS_READ and PAYMENTS_READ. */
    readonly token: string
    /** The signature keys of the webhook subscription; several while one replaces another. */
    readonly signatureKeys: readonly string[]
    /** Where the subscription sends to, exactly as Square was told: `https://example.com/webhooks/v1/square`. */
    readonly notificationUrl: string
    /** The seller, where the application has several. */
    readonly merchantId?: string
    /** The version of the API, as `Square-Version` names it. Default 2025-08-20. */
    readonly version?: string
    /** Whether Square is asked for orders that changed, since webhooks get lost; it needs MERCHANT_PROFILE_READ. Default true. */
    readonly polled?: boolean
  }

/**
 * Square: sales over the counter and online, with their returns, refunds and exchanges, come in by webhook and are asked for as
 * well. Square prices, sells
 * and counts by itself and is told nothing, so it takes part with its webhooks only and stands for no role: what a shop of record
 * must do is `not-implemented`.
 */
export const square: Connector<Commerce, SquareOptions> = {
  options: httpOptions(
    {
      token: text,
      signatureKeys: { ...listOf({ ...text, minLength: 1 }), minItems: 1 },
      notificationUrl: { type: 'string', pattern: '^https?://' },
      merchantId: text,
      version: text,
      channel: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' },
      locations: { type: 'object', additionalProperties: text },
      shippingCharges: listOf(text),
      polled: { type: 'boolean' },
    },
    ['merchantId', 'version', 'channel', 'locations', 'shippingCharges', 'polled'],
  ),

  open(_options, name) {
    const notHere = () =>
      Promise.reject(
        new Problem('not-implemented', {
          detail: `${name}: Square tells of its sales by webhook, and is told nothing.`,
        }),
      )
    return {
      checkPrices: notHere,
      acknowledgeOrder: notHere,
      findAcknowledgement: notHere,
      updateOrder: notHere,
      findOrderUpdate: notHere,
      setStock: notHere,
      findStock: notHere,
    }
  },

  webhook: (options, name) =>
    squareWebhook({ ...options, system: name, http: clientOf(options, name) }),

  poll: (options, name) =>
    options.polled === false
      ? {}
      : squarePoll({ ...options, system: name, http: clientOf(options, name) }),

  orderFiles: {
    find: ordersIn,
    translate(vendorOrder) {
      const from = readSquareOrder(vendorOrder)
      const notTaken = whyNotTaken(from)
      if (notTaken !== undefined) return { channelOrderId: from.id, notTaken }
      return { channelOrderId: from.id, ...fromSquareOrder(vendorOrder) }
    },
  } satisfies OrderFiles,
}

function clientOf(options: SquareOptions, system: string) {
  const { token, version = '2025-08-20', url, timeoutMs, connections } = options
  const headers = { authorization: `Bearer ${token}`, 'square-version': version }
  return httpClient({ system, url, headers, refusal, timeoutMs, connections })
}

/** The orders in an answer (`orders`, `order`), or a list of either. */
function ordersIn(document: unknown): unknown[] {
  if (Array.isArray(document)) return document.flatMap(ordersIn)
  if (isOrder.is(document)) return [document]
  return isAnswer.is(document) ? ordersIn(document.orders ?? document.order) : []
}

const isOrder = members<object>({ id: text, location_id: text })
const isAnswer = members<{ orders?: unknown; order?: unknown }>({ orders: {}, order: {} }, [
  'orders',
  'order',
])

const errors = members<{ errors: { code: string; detail?: string }[] }>({
  errors: listOf({ type: 'object', required: ['code'], properties: { code: text, detail: text } }),
})

function refusal(body: unknown): string | undefined {
  if (!errors.is(body)) return undefined
  const [first] = body.errors
  return first?.detail ?? first?.code
}
