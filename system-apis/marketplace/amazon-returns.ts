import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { isText } from '../contact.ts'
import { collectUnknowns, known, type Note } from '../unknown-values.ts'
import type { AmazonEnvelope } from './amazon-finances.ts'
import { elements, type ReportRow, tabbedRows, textOf } from './amazon-report.ts'

export type AmazonReturnOptions = {
  /** Our location that stands for the stock at Amazon: returns of what Amazon ships come there. Default: those are let pass. */
  readonly fbaLocationId?: string
}

type Read = (report: string) => readonly ReportRow[]

/** The reports about returns, and what their rows are of. https://developer-docs.amazon.com/sp-api/docs/returns-reports-attributes */
const reports: Readonly<
  Record<string, { readonly of: 'merchant' | 'amazon'; readonly read: Read }>
> = {
  GET_XML_RETURNS_DATA_BY_RETURN_DATE: { of: 'merchant', read: xmlRows },
  GET_XML_MFN_PRIME_RETURNS_REPORT: { of: 'merchant', read: xmlRows },
  GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE: { of: 'merchant', read: tabbedRows },
  GET_CSV_MFN_PRIME_RETURNS_REPORT: { of: 'merchant', read: tabbedRows },
  GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA: { of: 'amazon', read: tabbedRows },
}

/** The types of reports that tell of returns. */
export const returnReports: readonly string[] = Object.keys(reports)

/** Whether a report tells of returns. */
export function isAboutReturns(reportType: string): boolean {
  return Object.hasOwn(reports, reportType)
}

/**
 * What a report about returns says: one message for each authorisation. What the merchant has shipped comes back by mail; what
 * Amazon has shipped comes back to Amazon, which looks at it and pays back by itself.
 */
export function fromReturnsReport(
  reportType: string,
  report: string,
  envelope: AmazonEnvelope,
  { fbaLocationId }: AmazonReturnOptions = {},
): readonly InboundMessage[] {
  const kind = Object.hasOwn(reports, reportType) ? reports[reportType] : undefined
  if (kind === undefined) return []
  const rows = kind.read(report).filter(row => isText(row['order_id']))
  if (kind.of === 'amazon') {
    if (fbaLocationId === undefined) return []
    return rows.map(row => fromAmazonsRow(row, envelope, fbaLocationId))
  }
  const together = new Map<string, ReportRow[]>()
  for (const row of rows) {
    const key = `${row['order_id']}/${nameOf(row)}`
    together.set(key, [...(together.get(key) ?? []), row])
  }
  return [...together].map(([, some]) => fromMerchantsRows(some, envelope))
}

/** What goes by one authorisation, which is a row for each article. */
function fromMerchantsRows(rows: readonly ReportRow[], envelope: AmazonEnvelope): InboundMessage {
  const { note, unknownValues } = collectUnknowns()
  const [row = {}] = rows
  const status = row['return_request_status'] ?? ''
  const state = known(note, statuses, 'return_request_status', status.toLowerCase()) ?? 'open'
  const orderId = row['order_id'] ?? ''
  const name = nameOf(row)
  const at = instantOf(row['return_request_date'], envelope)
  const claim = /^(y|yes|true)$/i.test(row['a_to_z_claim'] ?? '')
  return {
    type: 'returnReported',
    system: envelope.system,
    // A report says the same again every time: only a new state is another message.
    eventId: `return:${orderId}:${name}:${state}`.slice(0, 200),
    channel: envelope.channel,
    occurredAt: at,
    at,
    channelOrderId: orderId,
    channelReturnId: `${orderId}/${name}`.slice(0, 200),
    state,
    lines: state === 'cancelled' ? [] : rows.map((one, i) => lineOf(one, i, note)),
    ...(unknownValues.length > 0 && { unknownValues: [...unknownValues] }),
    ...(claim && { note: 'A-to-z Guarantee claim' }),
  }
}

function lineOf(row: ReportRow, index: number, note: Note) {
  const sku = row['merchant_sku'] ?? row['sku'] ?? ''
  const quantity = Number(row['return_quantity'] ?? row['quantity'])
  if (!isText(sku) || !Number.isInteger(quantity) || quantity < 1) {
    throw new Problem('request-invalid', {
      detail: `Amazon: row ${index + 1} of a return of ${row['order_id']} names no article or quantity`,
    })
  }
  const code = row['return_reason_code'] ?? row['return_reason'] ?? row['reason'] ?? ''
  const reason = known(note, reasons, 'return_reason_code', plainReason(code)) ?? 'unknown'
  const words = row['customer_comments'] ?? row['resolution']
  return { sku, quantity, reason, ...(isText(words) && { note: words.slice(0, 500) }) }
}

/** One piece that came back to one of Amazon's warehouses. */
function fromAmazonsRow(
  row: ReportRow,
  envelope: AmazonEnvelope,
  locationId: string,
): InboundMessage {
  const { note, unknownValues } = collectUnknowns()
  const orderId = row['order_id'] ?? ''
  const at = instantOf(row['return_date'], envelope)
  const name = row['license_plate_number'] ?? `${row['sku']}/${at}`
  const line = lineOf(row, 0, note)
  const found = row['detailed_disposition'] ?? ''
  const condition = known(note, dispositions, 'detailed_disposition', found.toUpperCase())
  return {
    type: 'returnReported',
    system: envelope.system,
    eventId: `fba-return:${orderId}:${name}`.slice(0, 200),
    channel: envelope.channel,
    occurredAt: at,
    at,
    channelOrderId: orderId,
    channelReturnId: `${orderId}/${name}`.slice(0, 200),
    state: 'open',
    method: 'inStore',
    locationId,
    resolution: 'none',
    lines: [{ ...line, ...(condition !== undefined && { condition }) }],
    ...(unknownValues.length > 0 && { unknownValues: [...unknownValues] }),
  }
}

/** The rows of an XML report: each `return_details` with the names of its elements; articles within it are rows of their own. */
function xmlRows(report: string): readonly ReportRow[] {
  if (/<!DOCTYPE|<!ENTITY/i.test(report)) {
    throw new Problem('request-invalid', { detail: 'Amazon: the report declares entities' })
  }
  return elements(report, 'return_details').flatMap(details => {
    const articles = elements(details, 'item_details')
    return (articles.length === 0 ? [''] : articles).map(article =>
      Object.fromEntries([
        ...ofReturn.map(name => [name, textOf(details, name)]),
        ...ofArticle.map(name => [name, textOf(article, name)]),
      ]),
    )
  })
}

const ofReturn = [
  'order_id',
  'amazon_rma_id',
  'merchant_rma_id',
  'return_request_date',
  'return_request_status',
  'a_to_z_claim',
]
const ofArticle = ['merchant_sku', 'return_quantity', 'return_reason_code', 'resolution']

/** What names a return: Amazon's number, else the merchant's, else its day. */
function nameOf(row: ReportRow): string {
  const names = [row['amazon_rma_id'], row['merchant_rma_id'], row['return_request_date']]
  return names.find(isText) ?? 'return'
}

/** Reports write days and instants in several ways; what is neither is when the report was made. */
function instantOf(written: string | undefined, { occurredAt }: AmazonEnvelope): string {
  const at = Date.parse(written ?? '')
  return new Date(Number.isNaN(at) ? occurredAt : at).toISOString()
}

/** `CR-DEFECTIVE`, `AMZ-PG-APP-TOO-SMALL` and `APPAREL_TOO_SMALL` without what is only a prefix. */
function plainReason(code: string): string {
  return code
    .trim()
    .toUpperCase()
    .replaceAll(/[-\s]+/g, '_')
    .replace(/^(CR_|AMZ_PG_)/, '')
    .replace(/^(APP_|APPAREL_|JEWELRY_|MISC_)/, '')
}

const statuses: Readonly<Record<string, 'open' | 'cancelled'>> = {
  approved: 'open',
  completed: 'open',
  denied: 'cancelled',
  declined: 'cancelled',
  cancelled: 'cancelled',
  canceled: 'cancelled',
}

type Line = Extract<InboundMessage, { type: 'returnReported' }>['lines'][number]

const reasons: Readonly<Record<string, NonNullable<Line['reason']>>> = {
  TOO_SMALL: 'sizeTooSmall',
  TOO_LARGE: 'sizeTooLarge',
  STYLE: 'style',
  COLOR: 'color',
  NOT_AS_DESCRIBED: 'notAsDescribed',
  BAD_DESC: 'notAsDescribed',
  BAD_DESCRIPTION: 'notAsDescribed',
  NOT_COMPATIBLE: 'notAsDescribed',
  PART_NOT_COMPATIBLE: 'notAsDescribed',
  QUALITY_UNACCEPTABLE: 'notAsDescribed',
  DEFECTIVE: 'defective',
  MISSING_PARTS: 'defective',
  DAMAGED_BY_CARRIER: 'damaged',
  DAMAGED_BY_FC: 'damaged',
  CUSTOMER_DAMAGED: 'damaged',
  SWITCHEROO: 'wrongItem',
  WRONG_ITEM: 'wrongItem',
  EXTRA_ITEM: 'wrongItem',
  ORDERED_WRONG_ITEM: 'unwanted',
  MISORDERED: 'unwanted',
  UNWANTED_ITEM: 'unwanted',
  NO_LONGER_NEEDED: 'unwanted',
  FOUND_BETTER_PRICE: 'unwanted',
  UNAUTHORIZED_PURCHASE: 'unwanted',
  MISSED_ESTIMATED_DELIVERY: 'arrivedTooLate',
  NEVER_ARRIVED: 'undeliverable',
  UNDELIVERABLE_REFUSED: 'undeliverable',
  UNDELIVERABLE_UNKNOWN: 'undeliverable',
  UNDELIVERABLE_UNCLAIMED: 'undeliverable',
  UNDELIVERABLE_INSUFFICIENT_ADDRESS: 'undeliverable',
  UNDELIVERABLE_FAILED_DELIVERY_ATTEMPTS: 'undeliverable',
  UNDELIVERABLE_CARRIER_MISS_SORTED: 'undeliverable',
  UNDELIVERABLE_MISSING_LABEL: 'undeliverable',
  NO_REASON_GIVEN: 'other',
  OTHER: 'other',
}

/** What Amazon found when it looked at it. */
const dispositions: Readonly<Record<string, NonNullable<Line['condition']>>> = {
  SELLABLE: 'new',
  CUSTOMER_DAMAGED: 'used',
  CARRIER_DAMAGED: 'damaged',
  DAMAGED: 'damaged',
  DEFECTIVE: 'damaged',
  EXPIRED: 'damaged',
}
