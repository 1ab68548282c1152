import type { OrderUpdate } from '../../openapi/generated/commerce.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import type { OrderFiles } from '../order-files.ts'
import { listOf, members, text } from '../shape.ts'
import type { Commerce } from './contract.ts'
import { documents } from './shopify-documents.ts'
import { shopifyGraphql } from './shopify-graphql.ts'
import { fromShopifyOrder, type ShopifyOrderOptions } from './shopify-order.ts'
import { shopifyPoll } from './shopify-poll.ts'
import { shopifyPrices } from './shopify-prices.ts'
import { shopifyStock } from './shopify-stock.ts'
import {
  digest,
  effects,
  isDone,
  marks,
  mutationAnswer,
  orderAnswer,
  ordersAnswer,
  type OrderState,
  receipt,
  receipts,
  wasDone,
} from './shopify-updates.ts'
import { idOf, readShopifyOrder } from './shopify-vendor-order.ts'
import { shopifyWebhook } from './shopify-webhook.ts'

/** `url` is the shop's own: `https://example.myshopify.com`. */
export type ShopifyOptions = HttpOptions &
  ShopifyOrderOptions & {
    /** The application's access token for the shop; it needs `read_products`, `write_orders` and the fulfilment order scopes. */
    readonly token: string
    /** The application's client secrets, which sign its webhooks; several while one replaces another. */
    readonly webhookSecrets: readonly string[]
    /** The shop as its webhooks name it. Default: the host of `url`. */
    readonly shop?: string
    /** Of the Admin API. Default `2026-10`. */
    readonly apiVersion?: string
    /** Through which country's market the shop sells in a currency that is not its own: `{ GBP: 'GB' }`. */
    readonly markets?: Readonly<Record<string, string>>
    /** Whether Shopify writes to the shopper about shipments and cancellations. Default true. */
    readonly notifyShopper?: boolean
    /** Whether orders that were paid for in test mode are taken. Default false. */
    readonly testOrders?: boolean
    /** Shopify's location behind each of ours, for stock levels; `*` for all together: `{ '*': 'gid://shopify/Location/1' }`. Needs `write_inventory`. */
    readonly inventoryLocations?: Readonly<Record<string, string>>
    /** Whether the shop is asked for orders that changed, since webhooks get lost. Default true. */
    readonly polled?: boolean
  }

/**
 * Shopify: orders come in by webhook and are asked for as well (`shopify-poll.ts`), everything else goes through the GraphQL Admin API.
 *
 * Nothing in Shopify can carry our reference but a tag, and orders can be found by tag. So every write tags its order with a
 * digest of its reference, and a look-up finds the order by the tag and then sees in the order itself whether the thing was
 * done. Shopify's search lags behind by some seconds; doing a write again is harmless, since it looks at the order first.
 *
 * - `partiallyShipped` needs `lines`: Shopify must know what left. Without them it is `not-implemented`.
 * - `processing` and `delayed` are nothing that Shopify knows: the order is tagged.
 * - `cancelled` refunds the shopper, since Shopify has the money.
 * - Stock levels are `not-implemented` for locations that `inventoryLocations` does not name.
 */
export const shopify: Connector<Commerce, ShopifyOptions> = {
  options: httpOptions(
    {
      token: text,
      webhookSecrets: { ...listOf({ ...text, minLength: 1 }), minItems: 1 },
      shop: text,
      apiVersion: { type: 'string', pattern: '^(20[0-9]{2}-(01|04|07|10)|unstable)$' },
      channel: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' },
      stores: { type: 'object', additionalProperties: text },
      fulfilmentServices: listOf(text),
      markets: { type: 'object', additionalProperties: text },
      notifyShopper: { type: 'boolean' },
      testOrders: { type: 'boolean' },
      inventoryLocations: { type: 'object', additionalProperties: text },
      polled: { type: 'boolean' },
    },
    [
      'shop',
      'apiVersion',
      'channel',
      'stores',
      'fulfilmentServices',
      'markets',
      'notifyShopper',
      'testOrders',
      'inventoryLocations',
      'polled',
    ],
  ),

  open(options, name) {
    const {
      markets = {},
      notifyShopper = true,
      apiVersion = '2026-10',
      inventoryLocations = {},
    } = options
    const graphql = shopifyGraphql({ ...options, apiVersion, system: name })
    const refuse = (detail: string) =>
      new Problem('system-refused', { detail: `${name}: ${detail}` })

    const read = async (call: Call, id: string, withLines: boolean): Promise<OrderState> => {
      const { order } = await graphql(call, {
        document: documents.order,
        variables: { id, withLines },
        effect: 'read',
        data: orderAnswer,
      })
      if (order === null) throw refuse(`there is no order ${id}`)
      return order
    }
    /** The order that a write with this reference was about; Shopify may not find it yet. */
    const find = async (call: Call, reference: string): Promise<OrderState | undefined> => {
      const tags = Object.values(marks).map(mark => `tag:'${receipt(mark, reference)}'`)
      const { orders } = await graphql(call, {
        document: documents.taggedOrder,
        variables: { query: tags.join(' OR '), withLines: false },
        effect: 'read',
        data: ordersAnswer,
      })
      return orders.nodes[0]
    }
    const write = async (call: Call, document: string, variables: object): Promise<string[]> => {
      const data = await graphql(call, {
        document,
        variables: { ...variables },
        effect: 'write',
        data: mutationAnswer,
      })
      return Object.values(data).flatMap(one =>
        [...(one.userErrors ?? []), ...(one.orderCancelUserErrors ?? [])].map(each => each.message),
      )
    }
    const tag = async (call: Call, id: string, tags: readonly string[]) => {
      const errors = await write(call, documents.tag, { id, tags })
      if (errors.length > 0) throw refuse(errors.join('; '))
    }

    return {
      async checkPrices(call, { currency, skus }) {
        const country = markets[currency]
        const prices = await shopifyPrices(call, { graphql, system: name, currency, skus, country })
        return { currency, prices }
      },

      async acknowledgeOrder(call, { channelOrderId, orderId, outcome, reference, at }) {
        const mine = receipt(marks.acknowledgement, reference)
        await tag(call, orderGid(channelOrderId), [`crossdock-${outcome}`, orderId, mine])
        return { id: documentId(channelOrderId, reference), reference, at }
      },

      async findAcknowledgement(call, { reference }) {
        return found(await find(call, reference), reference)
      },

      async updateOrder(call, update) {
        const { channelOrderId, reference, status, lines, at } = update
        if (status === 'partiallyShipped' && lines === undefined) {
          throw new Problem('not-implemented', {
            detail: `${name}: Shopify must be told which lines left, and the update names none.`,
          })
        }
        const id = orderGid(channelOrderId)
        const done = { id: documentId(channelOrderId, reference), reference, at }
        const order = await read(call, id, lines !== undefined)
        const tags = receipts(update)
        if (isDone(order, update)) {
          if (!tags.every(each => order.tags.includes(each))) await tag(call, id, tags)
          return done
        }

        const errors = await effects[status]({ call, write, order, update, tags, notifyShopper })
        // Somebody else, or our own first try, may have done it in the meantime.
        if (errors.length > 0 && !isDone(await read(call, id, false), update)) {
          throw refuse(errors.join('; ').slice(0, 300))
        }
        return done
      },

      async findOrderUpdate(call, { reference }) {
        const order = await find(call, reference)
        return order !== undefined && wasDone(order, reference)
          ? found(order, reference)
          : { found: false }
      },

      ...shopifyStock({ graphql, system: name, inventoryLocations }),
    }
  },

  webhook(options, name) {
    const { webhookSecrets, url, shop = new URL(url).host } = options
    return shopifyWebhook({ ...options, system: name, shop, secrets: webhookSecrets })
  },

  poll: ({ polled = true, apiVersion = '2026-10', ...options }, name) =>
    polled ? shopifyPoll({ ...options, apiVersion, system: name }) : {},

  orderFiles: {
    find: ordersIn,
    translate(vendorOrder) {
      const from = readShopifyOrder(vendorOrder)
      const channelOrderId = idOf(from) ?? from.name ?? ''
      if (from.cancelled_at !== undefined) {
        return { channelOrderId, notTaken: 'it was cancelled there' }
      }
      if (from.test === true) return { channelOrderId, notTaken: 'it was paid for in test mode' }
      return { channelOrderId, ...fromShopifyOrder(vendorOrder) }
    },
  } satisfies OrderFiles,
}

function orderGid(channelOrderId: string): string {
  return `gid://shopify/Order/${channelOrderId}`
}

function documentId(channelOrderId: string, reference: string): string {
  return `${channelOrderId}/${digest(reference, 20)}`
}

function found(order: OrderState | undefined, reference: string) {
  if (order === undefined) return { found: false }
  const document: OrderUpdate = {
    id: documentId(order.id.slice(order.id.lastIndexOf('/') + 1), reference),
    reference,
    at: order.updatedAt,
  }
  return { found: true, document }
}

/** The orders in an answer (`orders`, `order`), a webhook's body, or a list of either. */
function ordersIn(document: unknown): unknown[] {
  if (Array.isArray(document)) return document.flatMap(ordersIn)
  if (isOrder.is(document)) return [document]
  return isAnswer.is(document) ? ordersIn(document.orders ?? document.order) : []
}

const isOrder = members<object>({ line_items: { type: 'array' }, total_price: {} })
const isAnswer = members<{ orders?: unknown; order?: unknown }>({ orders: {}, order: {} }, [
  'orders',
  'order',
])
