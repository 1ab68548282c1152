import type { Feed, FeedChange, FeedWindow, Poll, PollCall } from '../../openapi/poll.ts'
import { listOf, members, object, text } from '../shape.ts'
import type { AmazonClient } from './amazon-client.ts'
import { externalReturnsIn, fromExternalReturn } from './amazon-external-returns.ts'
import { fromFinancialEvents, readFinancialEvents } from './amazon-finances.ts'
import {
  amazonChannel,
  findOrder,
  messagesOfOrder,
  stateOf,
  whatToTranslate,
} from './amazon-messages.ts'
import type { AmazonOrderOptions } from './amazon-order.ts'
import { readReport } from './amazon-report.ts'
import {
  type AmazonReturnOptions,
  fromReturnsReport,
  isAboutReturns,
  returnReports,
} from './amazon-returns.ts'

/** What can be asked for. */
export const amazonFeeds = ['orders', 'finances', 'returns', 'externalReturns'] as const

export type AmazonPollOptions = {
  /**
   * What is asked for again and again. `externalReturns` is for who ships through Amazon's external fulfilment. Default: `orders`,
   * `finances` and `returns`.
   */
  readonly polled?: readonly (typeof amazonFeeds)[number][]
}

/**
 * What Amazon's notifications tell, for who asks. A seller's calls are few (`amazon-budget.ts`), so all of these are patient.
 * - `orders`: changed since. Amazon takes no instant of the last two minutes.
 * - `finances`: the ledger of everybody, which may follow two days after its own time.
 * - `returns`: the reports about returns that the seller has scheduled and that are done.
 * - `externalReturns`: returns of external fulfilment, which can only be asked for by when they were made; so those of the last two
 *   weeks are read anew, and each step of their way is one change.
 */
export function amazonPoll({
  polled = ['orders', 'finances', 'returns'],
  ...options
}: AmazonOpenPoll): Poll {
  const feeds = {
    orders: ordersFeed(options),
    finances: financesFeed(options),
    returns: returnsFeed(options),
    externalReturns: externalReturnsFeed(options),
  }
  return Object.fromEntries(polled.map(name => [name, feeds[name]]))
}

type AmazonOpenPoll = AmazonPollOptions & Opened

type Opened = AmazonOrderOptions &
  AmazonReturnOptions & {
    readonly system: string
    readonly url: string
    readonly marketplaceIds?: readonly string[]
    readonly send: AmazonClient
  }

const patient = { patient: true } as const
const hours = 3_600

/** A little more than the two minutes that Amazon asks for: its clock may be behind ours. */
const settleSeconds = 150

/** https://developer-docs.amazon.com/sp-api/reference/searchorders */
function ordersFeed(options: Opened): Feed {
  const { send, marketplaceIds } = options
  return {
    // At the default rate a call comes back every 179 s, so one page each time keeps the burst.
    everySeconds: 180,
    settleSeconds,
    overlapSeconds: 600,
    windowSeconds: 6 * hours,
    async changes(call, { from, to, page }) {
      const request = {
        method: 'GET',
        path: '/orders/2026-01-01/orders',
        query: {
          lastUpdatedAfter: from,
          // Amazon's end belongs to its window, ours does not: what is there twice is taken once.
          lastUpdatedBefore: to,
          marketplaceIds: marketplaceIds?.join(','),
          maxResultsPerPage: 100,
          paginationToken: page,
          includedData: whatToTranslate,
        },
        answers: { 200: ordersAnswer },
      } as const
      const { body } = await send(call, 'searchOrders', request, patient)
      return {
        changes: body.orders.toSorted(byChange).map(order => orderChange(order, options)),
        ...nextOf(body.pagination?.nextToken),
      }
    },
  }
}

function orderChange(document: unknown, options: Opened): FeedChange {
  const source = sourceOf(options)
  return {
    id: nameOf(document),
    read: () => Promise.resolve(messagesOfOrder(document, source, options)),
  }
}

/** What is no order has a name too: it is shown to a person under it. */
function nameOf(document: unknown): string {
  try {
    return stateOf(document)
  } catch {
    return `order:${loose.is(document) ? document.orderId : 'nameless'}`
  }
}

function byChange(one: unknown, other: unknown): number {
  const timeOf = (order: unknown) => (loose.is(order) ? Date.parse(order.lastUpdatedTime) : 0) || 0
  return timeOf(one) - timeOf(other)
}

/** https://developer-docs.amazon.com/sp-api/reference/listfinancialevents */
function financesFeed(options: Opened): Feed {
  const { send } = options
  return {
    everySeconds: 1_800,
    settleSeconds,
    // "Orders from the last 48 hours might not be included": an event shows up long after its own time.
    overlapSeconds: 72 * hours,
    windowSeconds: 24 * hours,
    async changes(call, { from, to, page }) {
      const request = {
        method: 'GET',
        path: '/finances/v0/financialEvents',
        query: { PostedAfter: from, PostedBefore: to, MaxResultsPerPage: 100, NextToken: page },
        answers: { 200: ledgerAnswer },
      } as const
      const { body } = await send(call, 'listFinancialEvents', request, patient)
      const events = body.payload?.FinancialEvents ?? {}
      return {
        changes: changesOfLedger(events, options),
        ...nextOf(body.payload?.NextToken),
      }
    },
    order: (call, orderId) => orderNamed(call, orderId, options),
  }
}

/** Each event by itself: one that cannot be read holds up no other. */
function changesOfLedger(document: object, options: Opened): FeedChange[] {
  const lists = ['RefundEventList', 'GuaranteeClaimEventList', 'ChargebackEventList'] as const
  const source = sourceOf(options)
  return lists.flatMap(list => {
    const events: unknown = (document as Record<string, unknown>)[list]
    return (Array.isArray(events) ? events : []).map((event: unknown): FeedChange => {
      const messages = () =>
        fromFinancialEvents(readFinancialEvents({ [list]: [event] }), { ...source, eventId: list })
      return {
        id: idOf(messages) ?? `${list}:${JSON.stringify(event).slice(0, 100)}`,
        read: () => Promise.resolve(messages()),
      }
    })
  })
}

/** What a message is known by; none where there is nothing to read. */
function idOf(messages: () => readonly { readonly eventId: string }[]): string | undefined {
  try {
    return messages()[0]?.eventId
  } catch {
    return undefined
  }
}

/** The order that money or goods of came back. One that Amazon does not show us any more is waited for like any other. */
async function orderNamed(call: PollCall, orderId: string, options: Opened) {
  const document = await findOrder(call, options.send, orderId, patient)
  return document === undefined ? [] : messagesOfOrder(document, sourceOf(options), options)
}

/** https://developer-docs.amazon.com/sp-api/reference/getreports */
function returnsFeed(options: Opened): Feed {
  const { send } = options
  return {
    everySeconds: 900,
    settleSeconds: 0,
    // A report bears the time it was asked for, and is done later.
    overlapSeconds: 24 * hours,
    windowSeconds: 7 * 24 * hours,
    async changes(call, { from, to, page }) {
      const request = {
        method: 'GET',
        path: '/reports/2021-06-30/reports',
        // The token stands for everything that was asked before, and may stand by itself only.
        query:
          page === undefined
            ? {
                reportTypes: returnReports.join(','),
                processingStatuses: 'DONE',
                createdSince: from,
                createdUntil: to,
                pageSize: 100,
              }
            : { nextToken: page },
        answers: { 200: reportsAnswer },
      } as const
      const { body } = await send(call, 'getReports', request, patient)
      const done = body.reports
        .filter(({ reportType }) => isAboutReturns(reportType))
        .toSorted((a, b) => Date.parse(a.createdTime) - Date.parse(b.createdTime))
      return {
        changes: done.map(report => reportChange(report, options)),
        ...nextOf(body.nextToken),
      }
    },
    order: (call, orderId) => orderNamed(call, orderId, options),
  }
}

function reportChange({ reportId, reportType, reportDocumentId }: Report, options: Opened) {
  return {
    id: `report:${reportId}`,
    async read(call: PollCall) {
      if (reportDocumentId === undefined) return []
      const send: AmazonClient = (on, operation, request) =>
        options.send(on, operation, request, patient)
      const report = await readReport(call, send, reportDocumentId, options)
      const envelope = { ...sourceOf(options), eventId: reportId }
      return fromReturnsReport(reportType, report, envelope, options)
    },
  }
}

/** https://developer-docs.amazon.com/sp-api/reference/listreturns */
function externalReturnsFeed(options: Opened): Feed {
  const { send } = options
  return {
    everySeconds: 900,
    settleSeconds: 0,
    overlapSeconds: 14 * 24 * hours,
    windowSeconds: 24 * hours,
    async changes(call, { from, to, page }: FeedWindow) {
      const request = {
        method: 'GET',
        path: '/externalFulfillment/2024-09-11/returns',
        query: { createdSince: from, createdUntil: to, maxResults: 100, nextToken: page },
        answers: { 200: returnsAnswer },
      } as const
      const { body } = await send(call, 'listReturns', request, patient)
      const source = sourceOf(options)
      return {
        changes: body.returns.map(one => {
          const messages = () =>
            externalReturnsIn(one).map(each =>
              fromExternalReturn(each, { ...source, eventId: 'returns' }),
            )
          return {
            id: idOf(messages) ?? `external-return:${JSON.stringify(one).slice(0, 100)}`,
            read: () => Promise.resolve(messages()),
          }
        }),
        ...nextOf(body.nextToken),
      }
    },
    order: (call, orderId) => orderNamed(call, orderId, options),
  }
}

function sourceOf({ system }: Opened) {
  return { system, channel: amazonChannel, occurredAt: new Date().toISOString() }
}

function nextOf(token: string | null | undefined): { next?: string } {
  return typeof token === 'string' && token !== '' ? { next: token } : {}
}

type Report = {
  readonly reportId: string
  readonly reportType: string
  readonly createdTime: string
  readonly reportDocumentId?: string
}

const anyObject = { type: 'object' }
const token = { type: ['string', 'null'] }
const loose = members<{ orderId: string; lastUpdatedTime: string }>({
  orderId: text,
  lastUpdatedTime: text,
})
const ordersAnswer = members<{ orders: unknown[]; pagination?: { nextToken?: string | null } }>(
  { orders: listOf(anyObject), pagination: object({ nextToken: token }, ['nextToken']) },
  ['pagination'],
)
const ledgerAnswer = members<{
  payload?: { FinancialEvents?: object; NextToken?: string | null }
}>(
  {
    payload: object({ FinancialEvents: anyObject, NextToken: token }, [
      'FinancialEvents',
      'NextToken',
    ]),
  },
  ['payload'],
)
const reportsAnswer = members<{ reports: Report[]; nextToken?: string | null }>(
  {
    reports: listOf(
      object({ reportId: text, reportType: text, createdTime: text, reportDocumentId: text }, [
        'reportDocumentId',
      ]),
    ),
    nextToken: token,
  },
  ['nextToken'],
)
const returnsAnswer = members<{ returns: unknown[]; nextToken?: string | null }>(
  { returns: listOf(anyObject), nextToken: token },
  ['nextToken'],
)
