/** The part of the double that lists: what changed in a stretch of time, in pages of two. */
export type AmazonLists = {
  /** By order: when it changed last, for what is in `orders`. */
  readonly changed: Map<string, string>
  /** The ledger of everybody: each event with the list it stands in and when it was posted. */
  readonly ledger: { list: string; posted: string; event: object }[]
  readonly reports: { reportId: string; reportType: string; createdTime: string }[]
  readonly returns: { created: string; document: object }[]
  /** Everything that was asked, with its answer. */
  readonly asked: Listed[]
  /** The calls a second that answers name. */
  rate: string
  /** What the next answers are instead. */
  readonly mishaps: Answer[]
}

/** A question to the lists, and what was answered. */
export type Listed = {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly answer: Answer
}

type Answer = { status: number; body: object; headers?: Record<string, string> }

/** Lists with nothing in them. */
export function amazonLists(): AmazonLists {
  return {
    changed: new Map(),
    ledger: [],
    reports: [],
    returns: [],
    asked: [],
    rate: '1000',
    mishaps: [],
  }
}

type Vendor = {
  readonly orders: ReadonlyMap<string, object>
  readonly lists: AmazonLists
}

/** What the double answers to a question for a list; undefined where it is none. */
export function listsOf(vendor: Vendor, url: URL): Answer | undefined {
  const query = Object.fromEntries(url.searchParams)
  const find = finders[url.pathname]
  if (find === undefined) return undefined
  const { lists } = vendor
  const answer = lists.mishaps.shift() ?? {
    ...find(vendor, query),
    headers: { 'x-amzn-RateLimit-Limit': lists.rate },
  }
  lists.asked.push({ path: url.pathname, query, answer })
  return answer
}

type Query = Record<string, string>

const finders: Readonly<Record<string, (vendor: Vendor, query: Query) => Answer>> = {
  '/orders/2026-01-01/orders': ({ orders, lists }, query) => {
    const { lastUpdatedAfter: from = '', lastUpdatedBefore: to = '' } = query
    if (Date.parse(to) > Date.now() - 120_000) return invalid('lastUpdatedBefore')
    // Its end belongs to the window.
    const found = [...lists.changed]
      .filter(([, at]) => Date.parse(at) >= Date.parse(from) && Date.parse(at) <= Date.parse(to))
      .map(([id, lastUpdatedTime]) => ({ ...orders.get(id), lastUpdatedTime }))
    const { items, next } = pageOf(found, query['paginationToken'])
    return ok({
      orders: items,
      ...(next !== undefined && { pagination: { nextToken: next } }),
      lastUpdatedBefore: to,
    })
  },
  '/finances/v0/financialEvents': ({ lists }, query) => {
    const { PostedAfter: from = '', PostedBefore: to = '' } = query
    if (Date.parse(to) > Date.now() - 120_000) return invalid('PostedBefore')
    const found = lists.ledger.filter(
      ({ posted }) => Date.parse(posted) >= Date.parse(from) && Date.parse(posted) < Date.parse(to),
    )
    const { items, next } = pageOf(found, query['NextToken'])
    const names = [...new Set(items.map(({ list }) => list))]
    const FinancialEvents = Object.fromEntries(
      names.map(name => [
        name,
        items.filter(({ list }) => list === name).map(({ event }) => event),
      ]),
    )
    return ok({ payload: { FinancialEvents, ...(next !== undefined && { NextToken: next }) } })
  },
  '/reports/2021-06-30/reports': ({ lists }, query) => {
    const { createdSince: from = '', createdUntil: to = '', nextToken } = query
    if (nextToken !== undefined && Object.keys(query).length > 1) return invalid('nextToken')
    const found = lists.reports.filter(
      ({ createdTime: at }) =>
        Date.parse(at) >= Date.parse(from) && Date.parse(at) < Date.parse(to),
    )
    const reports = found.map(report => ({
      ...report,
      processingStatus: 'DONE',
      reportDocumentId: report.reportId,
    }))
    return ok({ reports })
  },
  '/externalFulfillment/2024-09-11/returns': ({ lists }, query) => {
    const { createdSince: from = '', createdUntil: to = '' } = query
    const found = lists.returns.filter(
      ({ created }) =>
        Date.parse(created) >= Date.parse(from) && Date.parse(created) < Date.parse(to),
    )
    const { items, next } = pageOf(found, query['nextToken'])
    const returns = items.map(({ document }) => document)
    return ok({ returns, ...(next !== undefined && { nextToken: next }) })
  },
}

function pageOf<Item>(items: readonly Item[], token: string | undefined) {
  const start = Number(token ?? 0)
  const next = start + 2 < items.length ? String(start + 2) : undefined
  return { items: items.slice(start, start + 2), next }
}

function ok(body: object): Answer {
  return { status: 200, body }
}

function invalid(name: string): Answer {
  const message = `${name} is not a time that can be asked for`
  return { status: 400, body: { errors: [{ code: 'InvalidInput', message }] } }
}
