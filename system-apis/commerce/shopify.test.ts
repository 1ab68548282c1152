import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { json } from 'node:stream/consumers'
import t, { type Test } from 'tap'
import type { NewOrderUpdate } from '../../openapi/generated/commerce.d.ts'
import { newReference, problemOf } from '../conformance.suite.ts'
import { keepsContract } from '../keeps-contract.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import { commerceSuite } from './contract.suite.ts'
import { shopify, type ShopifyOptions } from './shopify.ts'

const mug = {
  sku: 'MUG-WHITE',
  title: 'white',
  barcode: '4006381333931',
  taxable: true,
  price: '12.50',
  markets: { GB: ['10.75', 'GBP'], JP: ['2000.0', 'JPY'] } as Record<string, [string, string]>,
  product: { title: 'Mug', status: 'ACTIVE', hasOnlyDefaultVariant: false },
}

const suite = await openShop(t)
await commerceSuite('shopify', {
  ...suite.rig,
  sold: { sku: 'MUG-WHITE', prices: { EUR: '12.50', GBP: '10.75', JPY: '2000' } },
})

await t.test(
  'a shipment is one fulfilment with its tracking, however often it is told',
  async t => {
    const { commerce, shop } = await openShop(t)
    const update = shipped()
    const first = await commerce.updateOrder(testCall(), update)
    t.same(await commerce.updateOrder(testCall(), update), first)
    t.match(shop.order.fulfillments, [
      { trackingInfo: [{ company: 'Swift', number: 'SW0000010001' }], notifyCustomer: true },
    ])
    t.equal(shop.order.fulfillments.length, 1)
    t.ok(shop.order.tags.every(tag => tag.length <= 40))
  },
)

await t.test('a shipment of some lines leaves the others open', async t => {
  const { commerce, shop } = await openShop(t)
  const some = (quantity: number) => ({ lines: [{ channelLineId: '501', quantity }] })
  await commerce.updateOrder(testCall(), {
    ...shipped('SW1'),
    ...some(1),
    status: 'partiallyShipped',
  })
  t.same(
    shop.order.work.map(({ status, items }) => [status, items.map(({ remaining }) => remaining)]),
    [
      ['IN_PROGRESS', [1, 1]],
      ['OPEN', [1]],
    ],
  )
  const tooMany = commerce.updateOrder(testCall(), { ...shipped('SW2'), ...some(5) })
  t.match(await problemOf(tooMany), {
    code: 'system-refused',
    detail: /4 of line 501 are not open/,
  })
  await commerce.updateOrder(testCall(), shipped('SW3'))
  t.ok(shop.order.work.every(({ status }) => status === 'CLOSED'))
})

await t.test('work at two locations is one fulfilment each, in one request', async t => {
  const { commerce, shop } = await openShop(t)
  shop.order.work.forEach((work, i) => (work.location = `gid://shopify/Location/${i}`))
  await commerce.updateOrder(testCall(), shipped())
  t.equal(shop.order.fulfillments.length, 2)
  t.equal(shop.requests.filter(({ kind }) => kind === 'mutation').length, 1)
})

await t.test('a part shipment without lines is more than Shopify can be told', async t => {
  const { commerce, shop } = await openShop(t)
  const vague = commerce.updateOrder(testCall(), { ...shipped(), status: 'partiallyShipped' })
  t.match(await problemOf(vague), { code: 'not-implemented' })
  t.same(shop.requests, [])
})

await t.test('a pick-up is announced, then collected', async t => {
  const { commerce, shop } = await openShop(t)
  for (const work of shop.order.work) work.method = 'PICK_UP'
  const ready = news('readyForPickup')
  await commerce.updateOrder(testCall(), ready)
  await commerce.updateOrder(testCall(), ready)
  t.equal(shop.order.announced, 2, 'both parts of it, once')
  t.match(await commerce.findOrderUpdate(testCall(), { reference: ready.reference }), {
    found: true,
  })

  await commerce.updateOrder(testCall(), news('pickedUp'))
  t.match(shop.order.fulfillments, [{ trackingInfo: [] }])
  t.ok(shop.order.work.every(({ status }) => status === 'CLOSED'))
})

await t.test(
  'a cancellation refunds the shopper, and one that came from there changes nothing',
  async t => {
    const { commerce, shop } = await openShop(t)
    const update = { ...news('cancelled'), reason: 'No stock' }
    await commerce.updateOrder(testCall(), update)
    t.match(shop.order.cancellation, {
      reason: 'OTHER',
      restock: true,
      refundMethod: { originalPaymentMethodsRefund: true },
      staffNote: 'No stock',
      notifyCustomer: true,
    })
    await commerce.updateOrder(testCall(), { ...update, reference: newReference() })
    t.equal(shop.requests.filter(({ name }) => name === 'Cancel').length, 1)
  },
)

await t.test('what Shopify has no word for is a tag on the order', async t => {
  const { commerce, shop } = await openShop(t)
  for (const status of ['processing', 'delayed'] as const) {
    const update = news(status)
    const { reference } = update
    t.same(await commerce.findOrderUpdate(testCall(), { reference }), { found: false })
    await commerce.updateOrder(testCall(), update)
    t.match(await commerce.findOrderUpdate(testCall(), { reference }), { found: true })
  }
  t.equal(shop.order.tags.length, 2)
})

await t.test('the order is tagged with our id and with what we say to it', async t => {
  const { commerce, shop } = await openShop(t)
  const { channel, channelOrderId, orderId, at } = shipped()
  const order = { channel, channelOrderId, orderId, at }
  await commerce.acknowledgeOrder(testCall(), { ...order, reference: 'r-1', outcome: 'accepted' })
  t.ok(shop.order.tags.includes('crossdock-accepted'))
  t.ok(shop.order.tags.includes(orderId))
  const nowhere = commerce.acknowledgeOrder(testCall(), {
    ...order,
    channelOrderId: '1',
    reference: 'r-2',
    outcome: 'rejected',
  })
  t.match(await problemOf(nowhere), { code: 'system-refused', detail: /does not exist/ })
})

await t.test('a parcel that another system reported is not reported again', async t => {
  const { commerce, shop } = await openShop(t)
  await commerce.updateOrder(testCall(), shipped())
  await commerce.updateOrder(testCall(), shipped())
  t.equal(shop.order.fulfillments.length, 1)
})

await t.test('what Shopify objects to is refused in its words', async t => {
  const { commerce, shop } = await openShop(t)
  for (const work of shop.order.work) work.status = 'ON_HOLD'
  t.match(await problemOf(commerce.updateOrder(testCall(), shipped())), {
    code: 'system-refused',
    detail: /nothing of the order is open/,
  })
  const nowhere = commerce.updateOrder(testCall(), { ...shipped(), channelOrderId: '1' })
  t.match(await problemOf(nowhere), { code: 'system-refused', detail: /there is no order/ })
})

await t.test('errors that come with status 200 are problems', async t => {
  const { commerce, shop } = await openShop(t)
  const asked = { channel: 'shopify', currency: 'EUR', skus: ['MUG-WHITE'] }
  const cases = [
    ['ACCESS_DENIED', 'system-refused', 'system-refused'],
    ['INTERNAL_SERVER_ERROR', 'system-unavailable', 'system-outcome-unknown'],
    ['THROTTLED', 'system-throttled', 'system-throttled'],
  ] as const
  for (const [code, whenReading, whenWriting] of cases) {
    shop.errors.push(code, code)
    const read = await problemOf(commerce.checkPrices(testCall(), asked))
    t.equal(read.code, whenReading, `${code}, reading`)
    const acknowledgement = { ...shipped(), outcome: 'accepted' as const }
    const { status: _status, parcel: _parcel, ...rest } = acknowledgement
    const written = await problemOf(commerce.acknowledgeOrder(testCall(), rest))
    t.equal(written.code, whenWriting, `${code}, writing`)
  }
})

await t.test(
  'prices are of what is on sale, by exactly its SKU, in the market of the currency',
  async t => {
    const { commerce, shop } = await openShop(t)
    const check = async (currency: string, ...skus: string[]) =>
      (await commerce.checkPrices(testCall(), { channel: 'shopify', currency, skus })).prices
    t.match(await check('EUR', 'MUG-WHITE', 'MUG', 'DRAFT', 'TEE "X"\\'), [
      { known: true, title: 'Mug - white', gtin: '4006381333931', taxClass: 'standard' },
      { known: false },
      { known: false },
      { known: true, title: 'Tee', taxClass: 'exempt', unitPrice: { amount: '9.995' } },
    ])
    t.match(await check('GBP', 'MUG-WHITE'), [{ unitPrice: { currency: 'GBP', amount: '10.75' } }])
    t.match(await check('USD', 'MUG-WHITE'), [{ known: false }], 'no market is known for it')

    const many = Array.from({ length: 120 }, (_, i) => `SKU-${i}`)
    shop.requests.length = 0
    t.equal((await check('EUR', ...many, 'MUG-WHITE')).length, 121)
    t.equal(shop.requests.length, 3, 'fifty to a search')

    shop.variants.push({ ...mug, price: '99.00' })
    t.match(await problemOf(check('EUR', 'MUG-WHITE')), {
      code: 'system-refused',
      detail: /MUG-WHITE has several prices/,
    })
  },
)

await t.test('all pages of a search are read', async t => {
  const { commerce, shop } = await openShop(t)
  shop.pageSize = 1
  const skus = ['MUG-WHITE', 'TEE "X"\\']
  const { prices } = await commerce.checkPrices(testCall(), {
    channel: 'shopify',
    currency: 'EUR',
    skus,
  })
  t.ok(prices.every(({ known }) => known))
})

function shipped(trackingNumber = 'SW0000010001'): NewOrderUpdate {
  return { ...news('shipped'), parcel: { carrier: 'Swift', trackingNumber } }
}

function news(status: NewOrderUpdate['status']): NewOrderUpdate {
  return {
    reference: newReference('opn'),
    channel: 'shopify',
    channelOrderId: '10045',
    orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    status,
    at: '2026-11-21T15:00:00Z',
  }
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
async function openShop(t: Test) {
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
