import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { Test } from 'tap'
import { testCall } from '../reference-systems.suite.ts'
import type { InboundMessage } from '../webhook.ts'
import { square, type SquareOptions } from './square.ts'

/** As much of an order as tests change; everything else is what Square documents. */
export type SquareTestOrder = {
  id: string
  location_id: string
  version?: number
  line_items?: object[]
  returns?: object[]
  refunds?: object[]
  tenders?: object[]
  readonly [other: string]: unknown
}

const euros = (amount: number) => ({ amount, currency: 'EUR' })

/** A sale over the counter: two mugs, paid by card. */
export function sale(id: string, more: object = {}): SquareTestOrder {
  return {
    id,
    location_id: 'L-MITTE',
    source: { name: 'Square Point of Sale' },
    line_items: [
      {
        uid: 'line-mug',
        catalog_object_id: 'VAR-MUG',
        catalog_version: 3,
        quantity: '2',
        name: 'Mug',
        variation_name: 'white',
        item_type: 'ITEM',
        base_price_money: euros(1250),
        gross_sales_money: euros(2500),
        total_tax_money: euros(399),
        total_discount_money: euros(0),
        total_money: euros(2500),
        variation_total_price_money: euros(2500),
        total_service_charge_money: euros(0),
      },
    ],
    tenders: [
      {
        id: `pay-${id}`,
        payment_id: `pay-${id}`,
        location_id: 'L-MITTE',
        type: 'CARD',
        amount_money: euros(2500),
        card_details: { status: 'CAPTURED', entry_method: 'EMV' },
      },
    ],
    created_at: '2026-11-20T10:00:00.120Z',
    updated_at: '2026-11-20T10:00:05.340Z',
    closed_at: '2026-11-20T10:00:05.340Z',
    state: 'COMPLETED',
    total_tax_money: euros(399),
    total_discount_money: euros(0),
    total_tip_money: euros(0),
    total_money: euros(2500),
    net_amount_due_money: euros(0),
    version: 4,
    ...more,
  }
}

/** One mug of a sale handed in, and its money given back. */
export function returnOf(saleId: string, id: string, more: object = {}): SquareTestOrder {
  return {
    id,
    location_id: 'L-MITTE',
    returns: [
      {
        uid: 'ret-1',
        source_order_id: saleId,
        return_line_items: [
          {
            uid: 'back-1',
            source_line_item_uid: 'line-mug',
            catalog_object_id: 'VAR-MUG',
            quantity: '1',
            name: 'Mug',
            item_type: 'ITEM',
            note: 'Chipped',
            base_price_money: euros(1250),
            gross_return_money: euros(1250),
            total_tax_money: euros(200),
            total_money: euros(1250),
          },
        ],
        return_amounts: { total_money: euros(1250), tax_money: euros(200) },
      },
    ],
    return_amounts: { total_money: euros(1250) },
    net_amounts: { total_money: euros(-1250) },
    refunds: [
      {
        id: `refund-${id}`,
        location_id: 'L-MITTE',
        tender_id: `pay-${saleId}`,
        reason: 'Returned goods',
        amount_money: euros(1250),
        status: 'APPROVED',
        created_at: '2026-11-25T09:00:00Z',
      },
    ],
    created_at: '2026-11-25T09:00:00Z',
    updated_at: '2026-11-25T09:00:02Z',
    closed_at: '2026-11-25T09:00:02Z',
    state: 'COMPLETED',
    total_money: euros(0),
    version: 2,
    ...more,
  }
}

/** A refund as `refund.created` and `refund.updated` have it. */
export function refundOf(order: { readonly id: string }, more: object = {}) {
  return {
    id: `pay-x_refund-${order.id}`,
    status: 'COMPLETED',
    location_id: 'L-MITTE',
    payment_id: 'pay-x',
    order_id: order.id,
    amount_money: euros(1250),
    reason: 'Returned goods',
    created_at: '2026-11-25T09:00:00Z',
    updated_at: '2026-11-25T09:00:02Z',
    ...more,
  }
}

type SquareSearch = {
  location_ids: string[]
  cursor?: string
  query: { filter: { date_time_filter: { updated_at: { start_at: string; end_at: string } } } }
}

/** The part of Square that is read while a webhook waits, and its signature. */
export async function openSquare(t: Test, changes: Partial<SquareOptions> = {}) {
  const vendor = {
    orders: new Map<string, SquareTestOrder>(),
    skus: { 'VAR-MUG': 'MUG-WHITE', 'VAR-TEE': 'TEE-BLACK-M' } as Record<string, string>,
    requests: [] as { path: string; body: unknown; version: unknown }[],
    isDown: false,
    locations: ['L-MITTE'],
    /** Pages of two, by when orders changed. */
    search({ location_ids: ids, cursor = '0', query }: SquareSearch) {
      const { start_at: from, end_at: to } = query.filter.date_time_filter.updated_at
      const found = [...vendor.orders.values()]
        .filter(({ location_id: at }) => ids.includes(at))
        .filter(({ updated_at: at }) => String(at) >= from && String(at) < to)
        .toSorted((a, b) => (String(a['updated_at']) < String(b['updated_at']) ? -1 : 1))
      const start = Number(cursor)
      const orders = found.slice(start, start + 2)
      return {
        ...(orders.length > 0 && { orders }),
        ...(start + 2 < found.length && { cursor: String(start + 2) }),
      }
    },
  }
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? ''
      const body = request.method === 'GET' ? undefined : await json(request)
      vendor.requests.push({ path, body, version: request.headers['square-version'] })
      const answer = (status: number, document: object) =>
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(JSON.stringify(document))
      if (vendor.isDown) return answer(503, { errors: [{ code: 'SERVICE_UNAVAILABLE' }] })
      if (request.headers.authorization !== 'Bearer EAAA-right') {
        return answer(401, { errors: [{ code: 'UNAUTHORIZED', detail: 'Not this token.' }] })
      }
      if (path === '/v2/locations') {
        return answer(200, { locations: vendor.locations.map(id => ({ id, status: 'ACTIVE' })) })
      }
      if (path === '/v2/orders/search') return answer(200, vendor.search(body as SquareSearch))
      if (path === '/v2/orders/batch-retrieve') {
        const { order_ids: ids } = body as { order_ids: string[] }
        const orders = ids.flatMap(id => vendor.orders.get(id) ?? [])
        return answer(200, orders.length === 0 ? {} : { orders })
      }
      if (path === '/v2/catalog/batch-retrieve') {
        const { object_ids: ids } = body as { object_ids: string[] }
        const objects = ids.flatMap(id => {
          const sku = vendor.skus[id]
          return sku === undefined
            ? []
            : [{ type: 'ITEM_VARIATION', id, version: 3, item_variation_data: { sku } }]
        })
        return answer(200, objects.length === 0 ? {} : { objects })
      }
      const [, id = ''] = /^\/v2\/orders\/([^/]+)$/.exec(path) ?? []
      const order = vendor.orders.get(decodeURIComponent(id))
      return order === undefined
        ? answer(404, { errors: [{ code: 'NOT_FOUND' }] })
        : answer(200, { order })
    })()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close().closeAllConnections())
  const options: SquareOptions = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: 'EAAA-right',
    signatureKeys: ['sq-key-old', 'sq-key'],
    notificationUrl: 'https://shop.example/webhooks/v1/square',
    locations: { 'L-MITTE': 'ST-BERLIN' },
    shippingCharges: ['Shipping'],
    ...changes,
  }
  if (!square.options.is(options)) throw new Error(square.options.faults(options))
  const webhook = square.webhook?.(options, 'square')
  if (webhook?.read === undefined) throw new Error('Square reads what its webhooks name')
  const { read } = webhook
  const poll = square.poll?.(options, 'square')
  if (poll === undefined) throw new Error('Square can be asked')

  let events = 0
  const event = (type: string, object: object, more: object = {}) =>
    JSON.stringify({
      merchant_id: 'MERCHANT',
      type,
      event_id: `event-${(events += 1)}`,
      created_at: '2026-11-25T09:00:03Z',
      data: { type: type.split('.')[0], id: `data-${events}`, object },
      ...more,
    })
  const sign = (body: string, key = 'sq-key') =>
    createHmac('sha256', key).update(`${options.notificationUrl}${body}`).digest('base64')
  return {
    vendor,
    webhook,
    poll,
    options,
    event,
    sign,
    /** The body of what is told of an order. */
    about: (order: { readonly id: string }, type = 'order.updated') =>
      event(type, {
        [type.replaceAll('.', '_')]: {
          order_id: order.id,
          location_id: 'L-MITTE',
          state: 'COMPLETED',
        },
      }),
    /** What a webhook says, as it would come in: signed, verified, read, translated. */
    async told(body: string): Promise<readonly InboundMessage[]> {
      const bytes = Buffer.from(body)
      const headers = { 'x-square-hmacsha256-signature': sign(body) }
      webhook.verify(headers, bytes)
      return webhook.translate(bytes, headers, await read(testCall(), bytes, headers))
    },
  }
}
