import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Problem } from '../../openapi/problem.ts'
import { httpClient } from '../http.ts'
import { members, shape, text } from '../shape.ts'
import type { WebhookCall } from '../webhook.ts'
import type { AmazonClient } from './amazon-client.ts'

export type AmazonReportOptions = {
  readonly system: string
  /** The region's endpoint; besides Amazon's file store the only place a report is fetched from. */
  readonly url: string
}

/** One line of a report: the name of each column in small letters with `_`, and what stands in it. */
export type ReportRow = Readonly<Record<string, string>>

/**
 * The text of a report: Amazon gives an address that is good for five minutes, and what is there may be compressed.
 * https://developer-docs.amazon.com/sp-api/reference/getreportdocument
 */
export async function readReport(
  call: WebhookCall,
  send: AmazonClient,
  reportDocumentId: string,
  { system, url: endpoint }: AmazonReportOptions,
): Promise<string> {
  const { body } = await send(call, 'getReportDocument', {
    method: 'GET',
    path: `/reports/2021-06-30/documents/${encodeURIComponent(reportDocumentId)}`,
    answers: { 200: reportDocument },
  })
  const { url, compressionAlgorithm: compressed } = body
  const place = placeOf(url, endpoint)
  if (place === undefined) {
    throw new Problem('system-answer-invalid', {
      detail: `${system}: the report is said to be at a place that is not Amazon's`,
    })
  }
  const files = httpClient({
    system,
    url: place.origin,
    connections: 1,
    maxAnswerBytes: mostBytes,
  })
  const answer = await files(call, {
    method: 'GET',
    path: `${place.pathname}${place.search}`,
    as: 'bytes',
    answers: { 200: anything },
  })
  const bytes = answer.body as Buffer
  if (compressed === undefined) return decode(bytes)
  if (compressed !== 'GZIP') {
    throw new Problem('system-answer-invalid', {
      detail: `${system}: the report is compressed as ${compressed.slice(0, 20)}`,
    })
  }
  try {
    return decode(await unzip(bytes, { maxOutputLength: mostBytes }))
  } catch (cause) {
    throw new Problem('system-answer-invalid', {
      detail: `${system}: the report is damaged or too large`,
      cause,
    })
  }
}

/** The rows of a tab-delimited report, whose first line names the columns. */
export function tabbedRows(report: string): readonly ReportRow[] {
  const [head = '', ...lines] = report.split(/\r?\n/).filter(line => line.trim() !== '')
  const names = head.split('\t').map(columnName)
  return lines.map(line => {
    const cells = line.split('\t')
    return Object.fromEntries(names.map((name, i) => [name, (cells[i] ?? '').trim()]))
  })
}

/** What stands in each element of that name, in the order they come. Elements of one name are never within each other here. */
export function elements(xml: string, name: string): readonly string[] {
  const found: string[] = []
  const [close, open] = [`</${name}>`, new RegExp(`<${name}(?:\\s[^<>]*)?>`, 'g')]
  for (let start = open.exec(xml); start !== null; start = open.exec(xml)) {
    const from = start.index + start[0].length
    const to = xml.indexOf(close, from)
    if (to < 0) throw new Problem('request-invalid', { detail: `Amazon: <${name}> does not end` })
    found.push(xml.slice(from, to))
    open.lastIndex = to + close.length
  }
  return found
}

/** The text of the first element of that name; empty where there is none. */
export function textOf(xml: string, name: string): string {
  const [content = ''] = elements(xml, name)
  const plain = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(content.trim())?.[1]
  return plain ?? content.replaceAll(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, entity).trim()
}

/** `Order ID`, `order-id` and `order_id` are one column. */
function columnName(head: string): string {
  return head
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')
}

function entity(written: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? '') : written
  const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal)
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : written
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Where a report is, if that is Amazon's file store or the endpoint itself: nobody else's address is called. */
function placeOf(address: string, endpoint: string): URL | undefined {
  if (!URL.canParse(address)) return undefined
  const place = new URL(address)
  if (place.origin === new URL(endpoint).origin) return place
  return place.protocol === 'https:' && place.hostname.endsWith('.amazonaws.com')
    ? place
    : undefined
}

/** Reports come in UTF-8, and in some marketplaces in the older code of Western Europe. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const mostBytes = 32 * 1024 * 1024
const unzip = promisify(gunzip)
const anything = shape<unknown>({})
const reportDocument = members<{ url: string; compressionAlgorithm?: string }>(
  { url: text, compressionAlgorithm: text },
  ['compressionAlgorithm'],
)
