import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { json } from 'node:stream/consumers'
import type { Test } from 'tap'
import { keepsContract } from '../keeps-contract.suite.ts'
import { shopify, type ShopifyOptions } from './shopify.ts'

/** A product that the double sells. */
export const mug = {
  sku: 'MUG-WHITE',
  title: 'white',
  barcode: '4006381333931',
  taxable: true,
  price: '12.50',
  markets: { GB: ['10.75', 'GBP'], JP: ['2000.0', 'JPY'] } as Record<string, [string, string]>,
  product: { title: 'Mug', status: 'ACTIVE', hasOnlyDefaultVariant: false },
}

type Variables = Record<string, unknown>
type FulfilmentInput = {
  lineItemsByFulfillmentOrder: {
    fulfillmentOrderId: string
    fulfillmentOrderLineItems?: { id: string; quantity: number }[]
  }[]
  notifyCustomer: boolean
  trackingInfo?: { company: string; number: string }
}
type Fault = { mode: string; count: number; delayMs: number; retryAfterSeconds: number }

/** A small double of one shop: one order, three variants, and the GraphQL shapes of what is asked of it. */
export async function openShop(t: Test) {
  const shop = {
    order: {
      tags: [] as string[],
      cancellation: undefined as Variables | undefined,
      announced: 0,
      fulfillments: [] as { trackingInfo: object[]; notifyCustomer: boolean }[],
      work: [fulfilmentOrder(1, { 501: 2, 502: 1 }), fulfilmentOrder(2, { 503: 1 })],
    },
    variants: [
      mug,
      { ...mug, sku: 'DRAFT', product: { ...mug.product, status: 'DRAFT' } },
      {
        ...mug,
        sku: 'TEE "X"\\',
        barcode: '123',
        taxable: false,
        price: '9.995',
        product: { title: 'Tee', status: 'UNLISTED', hasOnlyDefaultVariant: true },
      },
    ],
    requests: [] as { kind: string; name: string; variables: Variables }[],
    errors: [] as string[],
    pageSize: 100,
  }
  let fault: Fault | undefined
  let calls = 0

  const state = (withLines: boolean) => ({
    id: 'gid://shopify/Order/10045',
    updatedAt: '2026-11-21T15:00:02Z',
    cancelledAt: shop.order.cancellation === undefined ? null : '2026-11-21T15:00:01Z',
    tags: shop.order.tags,
    fulfillments: shop.order.fulfillments.map(({ trackingInfo }) => ({
      status: 'SUCCESS',
      trackingInfo,
    })),
    fulfillmentOrders: {
      nodes: shop.order.work.map(({ id, status, location, method, items }) => ({
        id,
        status,
        assignedLocation: { location: { id: location } },
        deliveryMethod: { methodType: method },
        ...(withLines && {
          lineItems: {
            nodes: items.map(item => ({
              id: item.id,
              remainingQuantity: item.remaining,
              lineItem: { id: item.lineItem },
            })),
          },
        }),
      })),
    },
  })
  const said = (...messages: string[]) => messages.map(message => ({ field: null, message }))
  const tagsAdd = ({ id, tags }: Variables) => {
    if (id !== 'gid://shopify/Order/10045') return { userErrors: said('Order does not exist') }
    shop.order.tags = [...new Set([...shop.order.tags, ...(tags as string[])])]
    return { userErrors: [] }
  }
  const fulfillmentCreate = (input: FulfilmentInput) => {
    const parts = input.lineItemsByFulfillmentOrder.map(part => ({
      ...part,
      work: shop.order.work.find(({ id }) => id === part.fulfillmentOrderId),
    }))
    if (parts.some(({ work }) => work === undefined || !isOpen(work.status))) {
      return { userErrors: said('Fulfillment order has an unfulfillable status.') }
    }
    for (const { work, fulfillmentOrderLineItems: asked } of parts) {
      if (work === undefined) continue
      for (const item of work.items) {
        const share = asked?.find(({ id }) => id === item.id)?.quantity ?? 0
        item.remaining -= asked === undefined ? item.remaining : share
      }
      const isClosed = work.items.every(({ remaining }) => remaining === 0)
      work.status = isClosed ? 'CLOSED' : 'IN_PROGRESS'
    }
    const { trackingInfo, notifyCustomer } = input
    shop.order.fulfillments.push({
      trackingInfo: trackingInfo === undefined ? [] : [trackingInfo],
      notifyCustomer,
    })
    return { userErrors: [] }
  }
  const answers: Record<string, (variables: Variables) => object> = {
    Prices({ query, after, country, inMarket }) {
      const asked = [...String(query).matchAll(/sku:"((?:\\.|[^"\\])*)"/g)].map(([, sku = '']) =>
        sku.replaceAll(/\\(.)/g, '$1'),
      )
      // A search finds more than was meant: words within a SKU, too.
      const found = shop.variants.filter(({ sku }) => asked.some(each => sku.startsWith(each)))
      const from = Number(after ?? 0)
      const nodes = found.slice(from, from + shop.pageSize).map(({ markets, ...variant }) => {
        const [amount, currencyCode] = markets[String(country)] ?? [variant.price, 'EUR']
        return {
          ...variant,
          ...(inMarket === true && { contextualPricing: { price: { amount, currencyCode } } }),
        }
      })
      const end = from + nodes.length
      const pageInfo = { hasNextPage: end < found.length, endCursor: String(end) }
      return { shop: { currencyCode: 'EUR' }, productVariants: { nodes, pageInfo } }
    },
    Order: ({ id, withLines }) => ({
      order: id === 'gid://shopify/Order/10045' ? state(withLines === true) : null,
    }),
    TaggedOrder({ query, withLines }) {
      const wanted = [...String(query).matchAll(/tag:'([^']+)'/g)].map(([, tag = '']) => tag)
      const isTagged = wanted.some(tag => shop.order.tags.includes(tag))
      return { orders: { nodes: isTagged ? [state(withLines === true)] : [] } }
    },
    Tag: variables => ({ tagsAdd: tagsAdd(variables) }),
    Fulfil(variables) {
      const inputs = Object.entries(variables).filter(([name]) => name.startsWith('from'))
      const created = inputs.map(([name, input]) => [
        name,
        fulfillmentCreate(input as FulfilmentInput),
      ])
      return { tagsAdd: tagsAdd(variables), ...Object.fromEntries(created) }
    },
    Cancel(variables) {
      const { notify: notifyCustomer, note: staffNote } = variables
      shop.order.cancellation = {
        reason: 'OTHER',
        restock: true,
        refundMethod: { originalPaymentMethodsRefund: true },
        notifyCustomer,
        staffNote,
      }
      const orderCancel = { job: { id: 'gid://shopify/Job/1' }, orderCancelUserErrors: [] }
      return { tagsAdd: tagsAdd(variables), orderCancel }
    },
    PrepareForPickup({ input }) {
      const { lineItemsByFulfillmentOrder: parts } = input as FulfilmentInput
      shop.order.announced += parts.length
      return { fulfillmentOrderLineItemsPreparedForPickup: { userErrors: [] } }
    },
  }

  const throttled = (seconds: number) => ({
    errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }],
    extensions: {
      cost: {
        requestedQueryCost: 100 * seconds,
        actualQueryCost: null,
        throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 0, restoreRate: 100 },
      },
    },
  })
  /** Faults that are about a lost effect hit only what has one. */
  const faultOf = (kind: string): Fault | undefined => {
    if (fault === undefined || fault.count === 0) return undefined
    if (!['down', 'throttle'].includes(fault.mode) && kind === 'query') return undefined
    fault.count -= 1
    return fault
  }

  const server = createServer((request, response) => {
    void (async () => {
      calls += 1
      const send = (status: number, body: object | string, headers: object = {}) => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers })
        response.end(typeof body === 'string' ? body : JSON.stringify(body))
      }
      const { query, variables } = (await json(request)) as { query: string; variables: Variables }
      if (request.url !== '/admin/api/2026-10/graphql.json')
        return send(404, { errors: 'Not Found' })
      if (request.headers['x-shopify-access-token'] !== 'shpat_right') {
        return send(401, { errors: '[API] Invalid API key or access token' })
      }
      const [, kind = '', name = ''] = /(query|mutation) (\w+)/.exec(query) ?? []
      const code = shop.errors.shift()
      if (code === 'THROTTLED') return send(200, throttled(2))
      if (code !== undefined) {
        return send(200, { errors: [{ message: 'it says no', extensions: { code } }] })
      }
      const now = faultOf(kind)
      if (now?.mode === 'down')
        return send(503, {}, { 'retry-after': String(now.retryAfterSeconds) })
      if (now?.mode === 'throttle') return send(200, throttled(now.retryAfterSeconds))
      if (now?.mode === 'slow') await pause(now.delayMs)
      shop.requests.push({ kind, name, variables })
      const data = answers[name]?.(variables)
      if (now?.mode === 'commit-then-500') return send(500, {})
      if (now?.mode === 'commit-then-reset') return response.destroy()
      if (now?.mode === 'malformed') return send(200, '{"data":')
      if (now?.mode === 'drift') return send(200, { data: { tags: 'added' } })
      return send(200, { data, extensions: {} })
    })()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close().closeAllConnections())
  const options: ShopifyOptions = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: 'shpat_right',
    webhookSecrets: ['shpss_invented'],
    markets: { GBP: 'GB', JPY: 'JP' },
  }
  t.ok(shopify.options.is(options))
  const open = (changes: Partial<ShopifyOptions> = {}) =>
    keepsContract('commerce', shopify.open({ ...options, ...changes }, 'shopify'))
  const rig = {
    open,
    fault: (given: Partial<Fault>) => {
      fault = { mode: '', count: 1, delayMs: 0, retryAfterSeconds: 1, ...given }
      return Promise.resolve()
    },
    heal: () => {
      fault = undefined
      return Promise.resolve()
    },
    calls: () => Promise.resolve(calls),
  }
  return { shop, commerce: open(), rig }
}

function fulfilmentOrder(number: number, lines: Record<string, number>) {
  return {
    id: `gid://shopify/FulfillmentOrder/${number}`,
    status: 'OPEN',
    location: 'gid://shopify/Location/1',
    method: 'SHIPPING',
    items: Object.entries(lines).map(([line, remaining]) => ({
      id: `gid://shopify/FulfillmentOrderLineItem/${line}0`,
      lineItem: `gid://shopify/LineItem/${line}`,
      remaining,
    })),
  }
}

function isOpen(status: string): boolean {
  return status === 'OPEN' || status === 'IN_PROGRESS'
}
