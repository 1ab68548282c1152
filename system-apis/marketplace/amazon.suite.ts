import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Test } from 'tap'
import { testCall } from '../reference-systems.suite.ts'
import type { InboundMessage } from '../webhook.ts'
import { amazonLists, listsOf } from './amazon-lists.suite.ts'
import { amazon, type AmazonOptions } from './amazon.ts'

/** An order of the sample, with what tests change. */
export type AmazonTestOrder = Record<string, unknown> & {
  orderId: string
  orderItems: Record<string, unknown>[]
}

const key = 'a-key-of-thirty-characters-or-so'
const euros = (CurrencyAmount: number) => ({ CurrencyCode: 'EUR', CurrencyAmount })
const price = (amount: string) => ({ amount, currencyCode: 'EUR' })

/** An order of two mugs, bought at Amazon and shipped by the merchant. */
export function amazonOrder(orderId: string, more: object = {}): AmazonTestOrder {
  return {
    orderId,
    createdTime: '2026-11-20T08:15:00Z',
    lastUpdatedTime: '2026-11-20T08:20:00Z',
    salesChannel: { channelName: 'AMAZON', marketplaceId: 'A1PA6795UKMFR9' },
    recipient: {
      deliveryAddress: {
        name: 'Ada Lovelace',
        addressLine1: 'Torstraße 1',
        city: 'Berlin',
        postalCode: '10119',
        countryCode: 'DE',
      },
    },
    proceeds: { grandTotal: price('29.90') },
    fulfillment: { fulfillmentStatus: 'UNSHIPPED', fulfilledBy: 'MERCHANT' },
    orderItems: [
      {
        orderItemId: `${orderId}-item`,
        quantityOrdered: 2,
        product: { sellerSku: 'MUG-WHITE', title: 'Mug', price: { unitPrice: price('12.50') } },
        proceeds: {
          proceedsTotal: price('29.90'),
          breakdowns: [
            { type: 'ITEM', subtotal: price('25.00') },
            { type: 'SHIPPING', subtotal: price('4.90') },
          ],
        },
        fulfillment: { quantityFulfilled: 0 },
      },
    ],
    ...more,
  }
}

/** One mug of an order given back, as the seller's ledger has it: charges are negative, promotions positive. */
export function refundEvent(orderId: string, more: object = {}, item: object = {}) {
  return {
    AmazonOrderId: orderId,
    SellerOrderId: orderId,
    MarketplaceName: 'Amazon.de',
    PostedDate: '2026-11-25T10:00:00Z',
    ShipmentItemAdjustmentList: [
      {
        SellerSKU: 'MUG-WHITE',
        OrderItemId: `${orderId}-item`,
        OrderAdjustmentItemId: `adj-${orderId}`,
        QuantityShipped: 1,
        ItemChargeAdjustmentList: [
          { ChargeType: 'Principal', ChargeAmount: euros(-10.5) },
          { ChargeType: 'Tax', ChargeAmount: euros(-2) },
        ],
        ItemFeeAdjustmentList: [{ FeeType: 'Commission', FeeAmount: euros(1.87) }],
        ItemTaxWithheldList: [],
        ...item,
      },
    ],
    ...more,
  }
}

/** The part of Amazon that notifications lead to: orders, the ledger and reports. */
export async function openNotifier(t: Test, changes: Partial<AmazonOptions> = {}) {
  const vendor = {
    orders: new Map<string, AmazonTestOrder>(),
    /** Pages of the ledger, by order. */
    ledger: new Map<string, object[]>(),
    reports: new Map<string, { body: string | Buffer; zipped?: boolean; url?: string }>(),
    requests: [] as { path: string; token: unknown }[],
    lists: amazonLists(),
  }
  let origin = ''
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://double')
    const { pathname: path } = url
    const answer = (status: number, document: object) =>
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(document))
    if (path === '/auth/o2/token') {
      return answer(200, { access_token: 'Atza|1', token_type: 'bearer', expires_in: 3_600 })
    }
    vendor.requests.push({ path, token: request.headers['x-amz-access-token'] })
    const listed = listsOf(vendor, url)
    if (listed !== undefined) {
      const { status, headers = {}, body } = listed
      return response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body))
    }
    const last = decodeURIComponent(path.split('/').at(-1) ?? '')
    if (path.startsWith('/files/')) {
      const report = vendor.reports.get(last)
      const bytes = Buffer.from(report?.body ?? '')
      return response
        .writeHead(report === undefined ? 404 : 200)
        .end(report?.zipped === true ? gzipSync(bytes) : bytes)
    }
    if (path.startsWith('/reports/2021-06-30/documents/')) {
      const report = vendor.reports.get(last)
      return answer(200, {
        reportDocumentId: last,
        url: report?.url ?? `${origin}/files/${last}`,
        ...(report?.zipped === true && { compressionAlgorithm: 'GZIP' }),
      })
    }
    if (path.endsWith('/financialEvents')) {
      const [, , , , orderId = ''] = path.split('/')
      const pages = vendor.ledger.get(decodeURIComponent(orderId)) ?? [{}]
      const at = Number(url.searchParams.get('NextToken') ?? '0')
      const more = at + 1 < pages.length
      const payload = { FinancialEvents: pages[at], ...(more && { NextToken: `${at + 1}` }) }
      return answer(200, { payload })
    }
    const order = vendor.orders.get(last)
    return order === undefined
      ? answer(404, { errors: [{ code: 'NotFound', message: 'no such order' }] })
      : answer(200, { order })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close().closeAllConnections())
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const options: AmazonOptions = {
    url: origin,
    tokenUrl: `${origin}/auth/o2/token`,
    clientId: 'app',
    clientSecret: 'app-secret',
    refreshToken: 'Atzr|consent',
    webhookSecrets: [key],
    fbaLocationId: 'WH-BERLIN',
    ...changes,
  }
  if (!amazon.options.is(options)) throw new Error(amazon.options.faults(options))
  const webhook = amazon.webhook?.(options, 'amazon')
  if (webhook?.read === undefined) throw new Error('Amazon reads what its notifications name')
  const { read } = webhook
  const poll = amazon.poll?.(options, 'amazon')
  if (poll === undefined) throw new Error('Amazon can be asked')

  let notifications = 0
  const metadata = () => `note-${(notifications += 1)}`
  const inCapitals = (NotificationType: string, Payload: object) => ({
    NotificationVersion: '1.0',
    NotificationType,
    PayloadVersion: '1.0',
    EventTime: '2026-11-25T10:00:05.120Z',
    Payload,
    NotificationMetadata: { ApplicationId: 'app', NotificationId: metadata() },
  })
  return {
    vendor,
    webhook,
    poll,
    key,
    orderChange: (orderId: string, items: object[] = [], OrderChangeType = 'OrderStatusChange') =>
      inCapitals('ORDER_CHANGE', {
        OrderChangeNotification: {
          NotificationLevel: 'OrderLevel',
          SellerId: 'SELLER',
          AmazonOrderId: orderId,
          OrderChangeType,
          OrderChangeTrigger: { TimeOfOrderChange: null, ChangeReason: 'changed' },
          Summary: { MarketplaceId: 'A1PA6795UKMFR9', OrderStatus: 'Unshipped', OrderItems: items },
        },
      }),
    transaction: (orderId: string, TransactionType = 'Refund', more: object = {}) =>
      inCapitals('TRANSACTION_UPDATE', {
        TransactionUpdateNotification: {
          SellingPartnerMetadata: { SellingPartnerId: 'SELLER', AccountType: 'PAYABLE' },
          RelatedIdentifiers: [
            { RelatedIdentifierName: 'OrderId', RelatedIdentifierValue: orderId },
          ],
          TransactionType,
          PostedDate: '2026-11-25T10:00:00Z',
          TotalAmount: euros(-10.63),
          ...more,
        },
      }),
    reportDone: (reportType: string, reportDocumentId: string, processingStatus = 'DONE') => ({
      notificationVersion: '2020-09-04',
      notificationType: 'REPORT_PROCESSING_FINISHED',
      payloadVersion: '2020-09-04',
      eventTime: '2026-11-25T10:00:05.120Z',
      payload: {
        reportProcessingFinishedNotification: {
          sellerId: 'SELLER',
          reportId: '4711',
          reportType,
          processingStatus,
          reportDocumentId,
        },
      },
      notificationMetadata: { applicationId: 'app', notificationId: metadata() },
    }),
    /** What a notification says, as it would come in: let in, read, translated. */
    async told(notification: object): Promise<readonly InboundMessage[]> {
      const bytes = Buffer.from(JSON.stringify(notification))
      const headers = { 'x-api-key': key }
      webhook.verify(headers, bytes)
      return webhook.translate(bytes, headers, await read(testCall(), bytes, headers))
    },
  }
}

/** As EventBridge hands a notification on. */
export function inEvent(detail: object): object {
  return {
    version: '0',
    id: '315c1398-40ff-a850-213b-158f73e60175',
    'detail-type': 'ORDER_CHANGE',
    source: 'aws.partner/sellingpartnerapi.amazon.com/app',
    account: '000000000000',
    time: '2026-11-25T10:00:06Z',
    region: 'eu-west-1',
    resources: [],
    detail,
  }
}

/** What the model of one of Amazon's APIs has as sandbox answers; undefined where the corpora are not beside this checkout. */
export function sandboxAnswers(file: URL): readonly unknown[] {
  const found: unknown[] = []
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('x-amzn-api-sandbox' in value) found.push(value['x-amzn-api-sandbox'])
    Object.values(value).forEach(look)
  }
  look(JSON.parse(readFileSync(file, 'utf8')))
  return found
}
