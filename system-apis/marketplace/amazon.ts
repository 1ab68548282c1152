import { createHash } from 'node:crypto'
import type { MarketplaceAction, MarketplaceOrder } from '../../openapi/generated/marketplace.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import type { OrderFiles } from '../order-files.ts'
import { listOf, members, object, shape, text } from '../shape.ts'
import { amazonClientOf, errorList } from './amazon-client.ts'
import { whatToTranslate } from './amazon-messages.ts'
import { type AmazonOrderOptions, fromAmazonOrder, whyNotTaken } from './amazon-order.ts'
import type { AmazonReturnOptions } from './amazon-returns.ts'
import { type AmazonOrder, readAmazonOrder } from './amazon-vendor-order.ts'
import { amazonFeeds, amazonPoll, type AmazonPollOptions } from './amazon-poll.ts'
import { amazonWebhook } from './amazon-webhook.ts'
import type { Marketplace } from './contract.ts'

/** `url` is the region's endpoint: `https://sellingpartnerapi-eu.amazon.com`. */
export type AmazonOptions = HttpOptions &
  AmazonOrderOptions &
  AmazonReturnOptions &
  AmazonPollOptions & {
    /** Where access tokens come from. Default `https://api.amazon.com/auth/o2/token`. */
    readonly tokenUrl?: string
    /** Of the application. */
    readonly clientId: string
    readonly clientSecret: string
    /** The seller's consent to the application. */
    readonly refreshToken: string
    /** Whose orders are listed: https://developer-docs.amazon.com/sp-api/docs/marketplace-ids. Default: all of the seller's. */
    readonly marketplaceIds?: readonly string[]
    /** Amazon's code of a carrier by our name for it. A carrier that is not here is confirmed as `Other` with its name. */
    readonly carriers?: Readonly<Record<string, string>>
    /** What the API destination that hands notifications on sends as `x-api-key`; several while one replaces another. */
    readonly webhookSecrets?: readonly string[]
  }

/**
 * Amazon's Selling Partner API: Orders 2026-01-01 to read, Orders v0 to confirm shipments (2026-01-01 has no writes).
 * Notifications come in by webhook and bring orders, refunds and returns (`amazon-webhook.ts`); the same is asked for again and
 * again (`amazon-poll.ts`), since notifications get lost and many sellers have none.
 * What it has no word for:
 * - An acknowledgement is neither asked for nor taken: an order that is listed is ours. Nothing is sent.
 * - A seller cannot cancel through this API: `not-implemented`.
 * - Nothing can be looked up by our reference alone. Confirming again is harmless, since a confirmation looks first
 *   whether Amazon has the parcel.
 */
export const amazon: Connector<Marketplace, AmazonOptions> = {
  options: httpOptions(
    {
      tokenUrl: { type: 'string', pattern: '^https?://[^?#]+$' },
      clientId: text,
      clientSecret: text,
      refreshToken: text,
      marketplaceIds: { ...listOf(text), minItems: 1, maxItems: 50 },
      carriers: { type: 'object', additionalProperties: text },
      stores: { type: 'object', additionalProperties: text },
      fbaLocationId: text,
      webhookSecrets: { ...listOf({ type: 'string', minLength: 16 }), minItems: 1 },
      polled: { ...listOf({ enum: amazonFeeds }), uniqueItems: true },
    },
    [
      'tokenUrl',
      'marketplaceIds',
      'carriers',
      'stores',
      'fbaLocationId',
      'webhookSecrets',
      'polled',
    ],
  ),

  open(options, name) {
    const { marketplaceIds, carriers = {}, stores = {} } = options
    const send = amazonClientOf(options, name)

    const read = async (call: Call, orderId: string, data: string) => {
      const answer = await send(call, 'getOrder', {
        method: 'GET',
        path: `/orders/2026-01-01/orders/${encodeURIComponent(orderId)}`,
        query: { includedData: data },
        answers: { 200: orderAnswer, 404: errorList },
      })
      return answer.status === 404 ? undefined : answer.body.order
    }
    const translate = (vendorOrder: unknown): MarketplaceOrder => {
      try {
        const { order, unknownValues, ...rest } = fromAmazonOrder(vendorOrder, { stores })
        const unknown = unknownValues.length === 0 ? {} : { unknownValues }
        return { ...rest, order: { ...order, ...unknown } }
      } catch (cause) {
        const { detail = '' } = Problem.from(cause)
        throw new Problem('system-answer-invalid', { detail: `${name}: ${detail}`, cause })
      }
    }

    return {
      /** Orders that are not paid yet, or were not sold there, are left out. Within a page, oldest change first. */
      async searchOrders(call, { updatedAfter, cursor, limit = 50 }) {
        const { body } = await send(call, 'searchOrders', {
          method: 'GET',
          path: '/orders/2026-01-01/orders',
          query: {
            lastUpdatedAfter: updatedAfter ?? '2000-01-01T00:00:00Z',
            marketplaceIds: marketplaceIds?.join(','),
            maxResultsPerPage: limit,
            paginationToken: cursor,
            includedData: whatToTranslate,
          },
          answers: { 200: ordersAnswer },
        })
        const orders = body.orders
          .map(order => ({ order, known: trusted(order, name) }))
          .filter(({ known }) => isOurs(known))
          .map(({ order }) => translate(order))
          .toSorted((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt))
        const next = body.pagination?.nextToken
        return { orders, ...(next !== undefined && next !== '' && { next }) }
      },

      async getOrder(call, { channelOrderId }) {
        const order = await read(call, channelOrderId, whatToTranslate)
        return order === undefined ? { found: false } : { found: true, document: translate(order) }
      },

      acknowledgeOrder: (_call, { channelOrderId, reference, at }) =>
        Promise.resolve({ id: channelOrderId, reference, kind: 'acknowledgement', at }),

      async confirmShipment(call, { channelOrderId, reference, shippedAt, parcel, lines }) {
        const found = await read(call, channelOrderId, 'PACKAGES')
        const refuse = (why: string) =>
          new Problem('system-refused', { detail: `${name}: order ${channelOrderId} ${why}` })
        if (found === undefined) throw refuse('is not there')
        const { salesChannel, packages = [] } = trusted(found, name)
        const { marketplaceId } = salesChannel
        if (marketplaceId === undefined) throw refuse('is of no marketplace')

        const packageReferenceId = packageReference(reference)
        const action = shipmentAction(channelOrderId, reference, shippedAt)
        const isThere = packages.some(
          each =>
            each.packageReferenceId === packageReferenceId ||
            each.trackingNumber === parcel.trackingNumber,
        )
        if (isThere) return action
        const carrierCode = Object.hasOwn(carriers, parcel.carrier)
          ? carriers[parcel.carrier]
          : 'Other'
        await send(call, 'confirmShipment', {
          method: 'POST',
          path: `/orders/v0/orders/${encodeURIComponent(channelOrderId)}/shipmentConfirmation`,
          body: {
            marketplaceId,
            packageDetail: {
              packageReferenceId,
              carrierCode,
              ...(carrierCode === 'Other' && { carrierName: parcel.carrier }),
              trackingNumber: parcel.trackingNumber,
              shipDate: new Date(shippedAt).toISOString(),
              orderItems: lines.map(({ channelLineId, quantity }) => ({
                orderItemId: channelLineId,
                quantity,
              })),
            },
          },
          answers: { 204: nothing },
        })
        return action
      },

      cancelOrder: () =>
        Promise.reject(
          new Problem('not-implemented', {
            detail: `${name}: Amazon takes no cancellation from a seller's application; cancel the order in Seller Central.`,
          }),
        ),

      refundOrder: () =>
        Promise.reject(
          new Problem('not-implemented', {
            detail: `${name}: refund the order in Seller Central; this connector reads what was paid back, but does not ask Amazon to.`,
          }),
        ),

      findRefund: () => Promise.resolve({ found: false }),

      async findAcknowledgement(call, { reference, channelOrderId }) {
        if (channelOrderId === undefined) return { found: false }
        const found = await read(call, channelOrderId, 'PACKAGES')
        const packages = found === undefined ? [] : (trusted(found, name).packages ?? [])
        const id = packageReference(reference)
        const parcel = packages.find(({ packageReferenceId }) => packageReferenceId === id)
        if (parcel?.shipTime === undefined) return { found: false }
        const document = shipmentAction(channelOrderId, reference, parcel.shipTime)
        return { found: true, document }
      },
    }
  },

  webhook(options, name) {
    return amazonWebhook({ ...options, system: name, send: amazonClientOf(options, name) })
  },

  poll: (options, name) =>
    amazonPoll({ ...options, system: name, send: amazonClientOf(options, name) }),

  orderFiles: {
    find: ordersIn,
    translate(vendorOrder) {
      const known = readAmazonOrder(vendorOrder)
      const { orderId: channelOrderId } = known
      const notTaken = whyNotTaken(known)
      if (notTaken !== undefined) return { channelOrderId, notTaken }
      const { order, unknownValues } = fromAmazonOrder(vendorOrder)
      return { channelOrderId, order, unknownValues }
    },
  } satisfies OrderFiles,
}

/** Cancelled ones stay: somebody must hear of it. */
function isOurs(order: AmazonOrder): boolean {
  return whyNotTaken(order) === undefined || order.fulfillment?.fulfillmentStatus === 'CANCELLED'
}

function trusted(vendorOrder: unknown, name: string): AmazonOrder {
  try {
    return readAmazonOrder(vendorOrder)
  } catch (cause) {
    const { detail = '' } = Problem.from(cause)
    throw new Problem('system-answer-invalid', { detail: `${name}: ${detail}`, cause })
  }
}

/** Amazon takes numbers only; the same reference always gives the same one, so a repeat is the same parcel. */
function packageReference(reference: string): string {
  const digest = createHash('sha256').update(reference).digest()
  return String(digest.readUIntBE(0, 6) + 1)
}

function shipmentAction(orderId: string, reference: string, at: string): MarketplaceAction {
  return { id: `${orderId}/${packageReference(reference)}`, reference, kind: 'shipment', at }
}

/**
 * The orders in an answer (`orders`, `order`, either in `payload`), a list of either, or the sandbox examples of the API's own
 * model (`x-amzn-api-sandbox`); an order that is there several times, once.
 */
function ordersIn(document: unknown): unknown[] {
  const found = new Map<string, unknown>()
  const look = (value: unknown, inModel: boolean): void => {
    if (Array.isArray(value)) {
      for (const each of value) look(each, inModel)
    } else if (typeof value === 'object' && value !== null) {
      if (!inModel && isOrder.is(value)) {
        if (!found.has(value.orderId)) found.set(value.orderId, value)
        return
      }
      const places = inModel ? Object.keys(value) : ['orders', 'order', 'payload']
      for (const [member, inside] of Object.entries(value)) {
        if (member === 'x-amzn-api-sandbox') look(responses(inside), false)
        else if (places.includes(member)) look(inside, inModel)
      }
    }
  }
  const isModel = typeof document === 'object' && document !== null && 'paths' in document
  look(isModel ? document.paths : document, isModel)
  return [...found.values()]
}

/** What the sandbox answers, without what it is asked. */
function responses(sandbox: unknown): unknown[] {
  return examples.is(sandbox) ? sandbox.static.map(({ response }) => response) : []
}

const anyOrder = { type: 'object' }
const isOrder = members<{ orderId: string }>({ orderId: text, orderItems: { type: 'array' } })
const examples = members<{ static: { response?: unknown }[] }>({ static: listOf(anyOrder) })
const orderAnswer = members<{ order: unknown }>({ order: anyOrder })
const ordersAnswer = members<{ orders: unknown[]; pagination?: { nextToken?: string } }>(
  { orders: listOf(anyOrder), pagination: object({ nextToken: text }, ['nextToken']) },
  ['pagination'],
)
const nothing = shape<unknown>({})
