import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as bodyOf } from 'node:stream/consumers'
import type { Test } from 'tap'
import { keepsContract } from '../keeps-contract.suite.ts'
import { amazon, type AmazonOptions } from './amazon.ts'

/** Three orders, made up of what Amazon documents. */
const sample = new URL('amazon.sample.json', import.meta.url)

/** An order of the sample. */
export type AmazonSampleOrder = Record<string, unknown> & {
  orderId: string
  orderItems: { orderItemId: string }[]
  fulfillment: object
  packages?: object[]
}
/** What was asked of the double. */
export type AmazonRequest = {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly token: string | undefined
  readonly body: unknown
}
type Mishap = 'confirm-then-500' | 'token-expired' | 'token-garbage' | 'throttled'

/** A small double of the vendor: it gives tokens, lists the sample's orders and takes confirmations. */
export async function openAmazon(t: Test, changes: Partial<AmazonOptions> = {}) {
  const { orders } = JSON.parse(readFileSync(sample, 'utf8')) as { orders: AmazonSampleOrder[] }
  const requests: AmazonRequest[] = []
  let mishap: { kind: Mishap; rate?: string | undefined } | undefined
  const vendor = {
    orders,
    requests,
    tokensGiven: 0,
    tokenSeconds: 3_600,
    options: {} as AmazonOptions,
    answerNext(kind: Mishap, rate?: string) {
      mishap = { kind, rate }
    },
  }
  const happens = (kind: Mishap) => {
    if (mishap?.kind !== kind) return undefined
    const { rate } = mishap
    mishap = undefined
    return { rate }
  }

  const give = (form: string): Answer => {
    if (happens('token-garbage')) return { status: 200, body: { token: 'what' } }
    const asked = Object.fromEntries(new URLSearchParams(form))
    const right = { grant_type: 'refresh_token', client_id: 'app', client_secret: 'app-secret' }
    if (Object.entries(right).some(([name, value]) => asked[name] !== value)) {
      return { status: 401, body: { error: 'invalid_client' } }
    }
    vendor.tokensGiven += 1
    const granted = { token_type: 'bearer', expires_in: vendor.tokenSeconds }
    return { status: 200, body: { ...granted, access_token: `Atza|${vendor.tokensGiven}` } }
  }
  const confirm = (order: AmazonSampleOrder, { packageDetail }: Confirmation): Answer => {
    const known = order.orderItems.map(({ orderItemId }) => orderItemId)
    if (packageDetail.orderItems.some(({ orderItemId }) => !known.includes(orderItemId))) {
      return errors(400, 'InvalidInput', 'no such order item')
    }
    const { packageReferenceId, trackingNumber, shipDate: shipTime } = packageDetail
    order.packages = [...(order.packages ?? []), { packageReferenceId, trackingNumber, shipTime }]
    return happens('confirm-then-500') ? errors(500, 'InternalFailure') : { status: 204 }
  }
  const answer = ({ method, path, query, body }: AmazonRequest): Answer => {
    const throttled = happens('throttled')
    if (throttled) {
      const { rate } = throttled
      const headers = rate === undefined ? {} : { 'x-amzn-RateLimit-Limit': rate }
      return { ...errors(429, 'QuotaExceeded'), headers }
    }
    if (happens('token-expired')) {
      return errors(
        403,
        'Unauthorized',
        'Access denied',
        'The access token you provided has expired.',
      )
    }
    if (path === '/orders/2026-01-01/orders') {
      const size = Number(query['maxResultsPerPage'])
      const from = query['paginationToken'] === 'page-2' ? size : 0
      const more = from + size < orders.length
      const pagination = more ? { pagination: { nextToken: 'page-2' } } : {}
      return { status: 200, body: { orders: orders.slice(from, from + size), ...pagination } }
    }
    const [, id] = /\/orders\/([^/]+)(?:\/shipmentConfirmation)?$/.exec(path) ?? []
    const order = orders.find(({ orderId }) => orderId === id)
    if (order === undefined) return errors(404, 'NotFound', 'no such order')
    return method === 'GET'
      ? { status: 200, body: { order } }
      : confirm(order, body as Confirmation)
  }

  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '', 'http://double')
      const sent = await bodyOf(request)
      const given =
        url.pathname === '/auth/o2/token'
          ? give(sent)
          : answer(recorded(requests, request, url, sent))
      response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers })
      response.end(given.body === undefined ? undefined : JSON.stringify(given.body))
    })()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close().closeAllConnections())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  vendor.options = {
    url,
    tokenUrl: `${url}/auth/o2/token`,
    clientId: 'app',
    clientSecret: 'app-secret',
    refreshToken: 'Atzr|consent',
    marketplaceIds: ['A1VC38T7YXB528', 'A1PA6795UKMFR9'],
    ...changes,
  }
  t.ok(amazon.options.is(vendor.options))
  const marketplace = keepsContract('marketplace', amazon.open(vendor.options, 'amazon'))
  return { vendor, marketplace }
}

type Answer = { status: number; body?: object; headers?: Record<string, string> }
type Confirmation = {
  packageDetail: {
    packageReferenceId: string
    trackingNumber: string
    shipDate: string
    orderItems: { orderItemId: string }[]
  }
}

function recorded(
  requests: AmazonRequest[],
  request: IncomingMessage,
  url: URL,
  sent: string,
): AmazonRequest {
  const token = request.headers['x-amz-access-token']
  const record: AmazonRequest = {
    method: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    token: typeof token === 'string' ? token : undefined,
    body: sent === '' ? undefined : JSON.parse(sent),
  }
  requests.push(record)
  return record
}

function errors(status: number, code: string, message = '', details = ''): Answer {
  return { status, body: { errors: [{ code, message, details }] } }
}

/** An order that is in another state. */
export function changed(
  order: AmazonSampleOrder,
  orderId: string,
  fulfillment: object,
): AmazonSampleOrder {
  return { ...order, orderId, fulfillment: { ...order.fulfillment, ...fulfillment } }
}
