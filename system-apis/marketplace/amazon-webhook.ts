import { createHash, timingSafeEqual } from 'node:crypto'
import { Problem } from '../../openapi/problem.ts'
import { isInstant, isText } from '../contact.ts'
import { members } from '../shape.ts'
import type { Webhook, WebhookCall } from '../webhook.ts'
import type { AmazonClient } from './amazon-client.ts'
import { fromExternalReturn } from './amazon-external-returns.ts'
import { fromFinancialEvents, newestPosted, readFinancialEvents } from './amazon-finances.ts'
import { type AmazonNotification, readNotification } from './amazon-notification.ts'
import { amazonChannel, messagesOfOrder, readOrder } from './amazon-messages.ts'
import type { AmazonOrderOptions } from './amazon-order.ts'
import { readReport } from './amazon-report.ts'
import { type AmazonReturnOptions, fromReturnsReport, isAboutReturns } from './amazon-returns.ts'

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
      const source = { system, channel: amazonChannel, occurredAt }
      const envelope = { system, eventId, channel: amazonChannel, occurredAt }
      return [
        ...(notification.returns ?? []).map(one => fromExternalReturn(one, envelope)),
        ...(order === undefined
          ? []
          : messagesOfOrder(order, source, options, wishedIn(notification))),
        ...(events === undefined ? [] : fromFinancialEvents(events, envelope)),
        ...(report === undefined
          ? []
          : fromReturnsReport(notification.report?.reportType ?? '', report, envelope, options)),
      ]
    },
  }
}

/** The items that a notification says a buyer asks to cancel. */
function wishedIn({ order }: AmazonNotification): ReadonlySet<string | undefined> {
  return new Set(
    (order?.Summary?.OrderItems ?? []).flatMap(item =>
      item.IsBuyerRequestedCancel === true ? [item.OrderItemId] : [],
    ),
  )
}

/** What was read about a notification; nothing where it is of no interest. */
type Read = {
  readonly order?: unknown
  readonly events?: ReturnType<typeof readFinancialEvents>
  readonly report?: string
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
