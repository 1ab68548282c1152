import { createHash, timingSafeEqual } from 'node:crypto'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { isInstant, isText } from '../contact.ts'
import { members } from '../shape.ts'
import type { Webhook, WebhookCall } from '../webhook.ts'
import { type AmazonClient, errorList } from './amazon-client.ts'
import { fromExternalReturn } from './amazon-external-returns.ts'
import {
  type AmazonEnvelope,
  fromFinancialEvents,
  newestPosted,
  readFinancialEvents,
} from './amazon-finances.ts'
import { type AmazonNotification, readNotification } from './amazon-notification.ts'
import { type AmazonOrderOptions, fromAmazonOrder, whyNotTaken } from './amazon-order.ts'
import { readReport } from './amazon-report.ts'
import { type AmazonReturnOptions, fromReturnsReport, isAboutReturns } from './amazon-returns.ts'
import { type AmazonOrder, readAmazonOrder } from './amazon-vendor-order.ts'

export type AmazonWebhookOptions = AmazonOrderOptions &
  AmazonReturnOptions & {
    readonly system: string
    readonly url: string
    /** What the API destination sends as `x-api-key`; several while one replaces another. None: nobody is let in. */
    readonly webhookSecrets?: readonly string[]
    readonly send: AmazonClient
  }

/**
 * Amazon's notifications, which it hands to an event bus of the seller's (Amazon EventBridge); an API destination there sends them
 * on to here, with a key. `ORDER_CHANGE` names an order, which is read; `TRANSACTION_UPDATE` tells that money has moved, and the
 * ledger of the order says whose; `REPORT_PROCESSING_FINISHED` brings the returns, from the reports that the seller has scheduled,
 * so often that none has more than a thousand. An answer of `listReturns` may be handed on as well. All others are let pass. Each is sent again for a day until it is taken.
 * https://developer-docs.amazon.com/sp-api/docs/notifications
 */
export function amazonWebhook(options: AmazonWebhookOptions): Webhook {
  const { system, send, webhookSecrets = [] } = options

  return {
    verify(headers) {
      const given = headers['x-api-key']
      if (!isText(given)) throw new Problem('unauthenticated', { detail: 'x-api-key is missing.' })
      if (!webhookSecrets.some(secret => isEqual(secret, given))) {
        throw new Problem('unauthenticated', { detail: 'x-api-key is not the one it has to be.' })
      }
    },

    async read(call, rawBody): Promise<Read> {
      const notification = readNotification(rawBody)
      const { order: changed, transaction, report } = notification
      if (changed !== undefined)
        return { order: await readOrder(call, send, changed.AmazonOrderId) }
      const orderId = transaction && orderOf(transaction)
      if (orderId !== undefined) {
        const events = await readLedger(call, send, orderId)
        if (transaction !== undefined && moneyBack.has(transaction.TransactionType)) {
          refuseUnlisted(events, transaction.PostedDate, system)
        }
        return { order: await readOrder(call, send, orderId), events }
      }
      if (report === undefined || !isReady(report)) return {}
      return { report: await readReport(call, send, report.reportDocumentId ?? '', options) }
    },

    translate(rawBody, _headers, read) {
      const notification = readNotification(rawBody)
      const { order, events, report } = (read ?? {}) as Read
      const { id: eventId, at: occurredAt } = notification
      const envelope = { system, eventId, channel: 'marketplace-amazon', occurredAt }
      return [
        ...(notification.returns ?? []).map(one => fromExternalReturn(one, envelope)),
        ...(order === undefined ? [] : fromOrder(order, notification, envelope, options)),
        ...(events === undefined ? [] : fromFinancialEvents(events, envelope)),
        ...(report === undefined
          ? []
          : fromReturnsReport(notification.report?.reportType ?? '', report, envelope, options)),
      ]
    },
  }
}

/** What was read about a notification; nothing where it is of no interest. */
type Read = {
  readonly order?: unknown
  readonly events?: ReturnType<typeof readFinancialEvents>
  readonly report?: string
}

/** The order as it is now, that it is none any more, and that its buyer would rather not have it. */
function fromOrder(
  document: unknown,
  notification: AmazonNotification,
  envelope: AmazonEnvelope,
  options: AmazonOrderOptions,
): InboundMessage[] {
  const known = readAmazonOrder(document)
  const { orderId: channelOrderId, lastUpdatedTime: changed, fulfillment } = known
  const { eventId, channel, ...stamp } = envelope
  const at = new Date(isInstant(changed) ? changed : envelope.occurredAt).toISOString()
  if (fulfillment?.fulfillmentStatus === 'CANCELLED') {
    return [
      {
        type: 'orderCancelled',
        ...stamp,
        eventId: `${eventId}:cancelled`,
        channel,
        channelOrderId,
        reason: whyCancelled(known),
        at,
      },
    ]
  }
  if (whyNotTaken(known) !== undefined) return []
  const { order, unknownValues } = fromAmazonOrder(document, options)
  // The wish to cancel is a message of its own.
  const others = unknownValues.filter(({ field }) => !field.endsWith('.cancellationRequest'))
  return [
    {
      type: 'orderPlaced',
      ...stamp,
      eventId: `${eventId}:order`,
      sequence: Date.parse(at),
      order,
      ...(others.length > 0 && { unknownValues: others }),
    },
    ...wishes(known, notification, { ...envelope, occurredAt: at }),
  ]
}

/** The buyer asks to cancel; Amazon leaves it to the seller. Told again with every change, it is the same wish. */
function wishes(
  { orderId: channelOrderId, orderItems }: AmazonOrder,
  { order: changed }: AmazonNotification,
  { system, channel, occurredAt }: AmazonEnvelope,
): InboundMessage[] {
  const told = new Set(
    (changed?.Summary?.OrderItems ?? []).flatMap(item =>
      item.IsBuyerRequestedCancel === true ? [item.OrderItemId] : [],
    ),
  )
  const asked = orderItems.filter(({ orderItemId, quantityOrdered, cancellation }) => {
    if (quantityOrdered === 0 || cancellation?.cancellationExecution !== undefined) return false
    return told.has(orderItemId) || cancellation?.cancellationRequest !== undefined
  })
  if (asked.length === 0) return []
  const reasons = asked.map(({ cancellation }) => cancellation?.cancellationRequest?.cancelReason)
  const items = asked.map(({ orderItemId, quantityOrdered }) => `${orderItemId}×${quantityOrdered}`)
  const digest = createHash('sha256').update(items.toSorted().join(' ')).digest('hex')
  return [
    {
      type: 'cancellationRequested',
      system,
      eventId: `wish:${channelOrderId}:${digest.slice(0, 16)}`,
      occurredAt,
      channel,
      channelOrderId,
      lines: asked.map(({ orderItemId, quantityOrdered }) => ({
        channelLineId: orderItemId,
        quantity: quantityOrdered,
      })),
      reason: (reasons.find(isText) ?? 'no reason given').slice(0, 500),
      at: occurredAt,
    },
  ]
}

function whyCancelled({ orderItems }: AmazonOrder): string {
  const executions = orderItems.flatMap(
    ({ cancellation }) => cancellation?.cancellationExecution ?? [],
  )
  const [{ cancelledBy = 'somebody', cancelReason = 'no reason given' } = {}] = executions
  return `Cancelled at Amazon by ${cancelledBy}: ${cancelReason}`.slice(0, 500)
}

async function readOrder(call: WebhookCall, send: AmazonClient, orderId: string): Promise<unknown> {
  const answer = await send(call, 'getOrder', {
    method: 'GET',
    path: `/orders/2026-01-01/orders/${encodeURIComponent(orderId)}`,
    query: { includedData: whatToTranslate },
    answers: { 200: orderAnswer, 404: errorList },
  })
  if (answer.status === 200) return answer.body.order
  throw new Problem('system-unavailable', { detail: `Amazon has no order ${orderId} yet.` })
}

/** All pages of what the ledger has of an order. */
async function readLedger(call: WebhookCall, send: AmazonClient, orderId: string) {
  const pages: ReturnType<typeof readFinancialEvents>[] = []
  let token: string | undefined
  do {
    const { body } = await send(call, 'listFinancialEventsByOrderId', {
      method: 'GET',
      path: `/finances/v0/orders/${encodeURIComponent(orderId)}/financialEvents`,
      query: { MaxResultsPerPage: 100, NextToken: token },
      answers: { 200: ledgerAnswer },
    })
    pages.push(readFinancialEvents(body.payload?.FinancialEvents ?? {}))
    token = body.payload?.NextToken ?? undefined
  } while (isText(token) && pages.length < 20)
  const all = (list: keyof (typeof pages)[number]) => pages.flatMap(page => page[list] ?? [])
  return {
    RefundEventList: all('RefundEventList'),
    GuaranteeClaimEventList: all('GuaranteeClaimEventList'),
    ChargebackEventList: all('ChargebackEventList'),
  }
}

/** The ledger of orders may follow a while after the notification: until it has what was told of, it is to be sent again. */
function refuseUnlisted(
  events: ReturnType<typeof readFinancialEvents>,
  told: string | undefined,
  system: string,
): void {
  const newest = newestPosted(events)
  const isListed = newest !== undefined && (!isInstant(told) || newest >= Date.parse(told) - aDayMs)
  if (isListed) return
  throw new Problem('system-unavailable', {
    detail: `${system}: the ledger has nothing of this transaction yet`,
  })
}

const aDayMs = 86_400_000

/** The order of a transaction that may give money back: any but a sale. None for what is of no order. */
function orderOf({
  TransactionType: type,
  RelatedIdentifiers: identifiers = [],
}: NonNullable<AmazonNotification['transaction']>): string | undefined {
  if (type === 'Shipment') return undefined
  // The words of the notification and of the API it is about differ.
  return identifiers.find(({ RelatedIdentifierName: name }) => /^order_?id$/i.test(name ?? ''))
    ?.RelatedIdentifierValue
}

/** The transactions that are sure to give money back. Of one of another name the ledger tells whether it did. */
const moneyBack = new Set(['Refund', 'GuaranteeClaim', 'Chargeback'])

function isReady({
  processingStatus,
  reportType = '',
  reportDocumentId,
}: NonNullable<AmazonNotification['report']>): boolean {
  return processingStatus === 'DONE' && isText(reportDocumentId) && isAboutReturns(reportType)
}

/** What is asked of an order to be able to translate it. */
export const whatToTranslate =
  'BUYER,RECIPIENT,PROCEEDS,PROMOTION,CANCELLATION,FULFILLMENT,TAX,PAYMENT'

const orderAnswer = members<{ order: unknown }>({ order: { type: 'object' } })
const ledgerAnswer = members<{
  payload?: { FinancialEvents?: unknown; NextToken?: string | null }
}>(
  {
    payload: {
      type: 'object',
      properties: { FinancialEvents: { type: 'object' }, NextToken: { type: ['string', 'null'] } },
    },
  },
  ['payload'],
)

function isEqual(secret: string, given: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(secret), digest(given))
}
