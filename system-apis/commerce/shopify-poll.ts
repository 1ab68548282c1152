import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import type { Poll } from '../../openapi/poll.ts'
import { httpClient, type HttpClientOptions } from '../http.ts'
import { listOf, members } from '../shape.ts'
import type { ShopifyOrderOptions } from './shopify-order.ts'
import { fromShopifyReport } from './shopify-returns.ts'
import { idOf, type ShopifyResource } from './shopify-vendor-order.ts'
import { digestOf, messagesOfChange } from './shopify-webhook.ts'

export type ShopifyPollOptions = ShopifyOrderOptions &
  Pick<HttpClientOptions, 'system' | 'url' | 'timeoutMs' | 'connections'> & {
    readonly token: string
    readonly apiVersion: string
    readonly testOrders?: boolean
  }

/**
 * Orders by when they changed, with the refunds in them, in the very words of the webhooks: "your app shouldn't rely solely on
 * receiving data from Shopify webhooks" (https://shopify.dev/docs/apps/build/webhooks/best-practices). They are read through the
 * REST Admin API, whose budget is apart from that of the GraphQL API, which everything else goes through.
 * https://shopify.dev/docs/api/admin-rest/latest/resources/order
 */
export function shopifyPoll(options: ShopifyPollOptions): Poll {
  const { system, channel = 'shopify', token, apiVersion, url, timeoutMs, connections } = options
  const headers = { 'x-shopify-access-token': token }
  const maxAnswerBytes = 32 * 1024 * 1024
  const http = httpClient({ system, url, timeoutMs, connections, headers, maxAnswerBytes })

  const messagesOf = (document: unknown): readonly InboundMessage[] => {
    const digest = digestOf(document)
    const { id, refunds = [] } = order.is(document) ? document : {}
    const about = { system, eventId: `order:${id}:${digest}`, channel }
    return [
      ...messagesOfChange(document, about, options),
      ...refunds.flatMap(refund => {
        const eventId = `refund:${idOf(refund) ?? digestOf(refund)}:${digest}`
        return fromShopifyReport('refunds/create', refund, {
          system,
          channel,
          eventId,
          triggeredAt: undefined,
        })
      }),
    ]
  }

  return {
    orders: {
      everySeconds: 300,
      settleSeconds: 30,
      overlapSeconds: 900,
      windowSeconds: 21_600,
      async changes(call, { from, to, page }) {
        const { body, header } = await http(call, {
          method: 'GET',
          path: `/admin/api/${apiVersion}/orders.json`,
          // A page stands for everything that was asked before, and may stand by itself only.
          query:
            page === undefined
              ? { status: 'any', updated_at_min: from, updated_at_max: to, limit: pageSize }
              : { page_info: page, limit: pageSize },
          answers: { 200: answer },
        })
        const next = nextPage(header('link'))
        return {
          changes: body.orders.toSorted(byChange).map(document => ({
            id: `${document.id}:${digestOf(document)}`,
            read: () => Promise.resolve(messagesOf(document)),
          })),
          ...(next !== undefined && { next }),
        }
      },
    },
  }
}

const pageSize = 50

/** What stands for the next page in `<…?page_info=…>; rel="next"`. */
function nextPage(link: string | undefined): string | undefined {
  const address = /<([^<>]+)>;\s*rel="?next"?/.exec(link ?? '')?.[1]
  if (address === undefined || !URL.canParse(address)) return undefined
  return new URL(address).searchParams.get('page_info') ?? undefined
}

type Order = { readonly id: number; readonly updated_at?: string; readonly refunds?: Refund[] }
type Refund = ShopifyResource

function byChange({ updated_at: a = '' }: Order, { updated_at: b = '' }: Order): number {
  return (Date.parse(a) || 0) - (Date.parse(b) || 0)
}

const anyOrder = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'integer' }, updated_at: { type: 'string' } },
}
const answer = members<{ orders: Order[] }>({ orders: listOf(anyOrder) })
const order = members<Partial<Order>>(
  { id: { type: 'integer' }, refunds: listOf({ type: 'object' }) },
  ['refunds'],
)
