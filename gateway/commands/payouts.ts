import type {
  Payout,
  PayoutImportAnswer,
  PayoutLine,
  PayoutLinePage,
  PayoutPage,
} from '../../openapi/generated/operations.v1.d.ts'
import {
  type AskingOptions,
  faint,
  operationsClient,
  print,
  queryOf,
  segment,
} from './running-client.ts'

export type ListPayoutsOptions = AskingOptions & {
  readonly state?: string
  readonly differing?: boolean
  readonly currency?: string
  readonly from?: string
  readonly to?: string
  readonly limit?: string
  readonly cursor?: string
}

/** Lists payouts, newest first. */
export async function listPayouts({
  url,
  key,
  json = false,
  differing = false,
  ...filter
}: ListPayoutsOptions): Promise<number> {
  const client = operationsClient({ ...(url && { url }), ...(key && { key }) })
  const query = queryOf({ ...filter, ...(differing && { reconciliation: 'differs' }) })
  const page = await client.ask<PayoutPage>('GET', `/payouts${query}`)
  const payouts = page?.payouts ?? []
  const rest = page?.nextCursor === undefined ? [] : [faint(`more: --cursor ${page.nextCursor}`)]
  const lines = payouts.length === 0 ? ['Nothing was paid out.'] : payouts.map(payoutLine)
  print(json, page, [...lines, ...rest])
  return 0
}

export type ShowPayoutOptions = AskingOptions & {
  readonly match?: string
  readonly limit?: string
  readonly cursor?: string
}

/** Shows one payout with what does not agree, and its lines. Exit code 1: there is none. */
export async function showPayout(
  payoutId: string,
  { json = false, match, limit, cursor, ...options }: ShowPayoutOptions,
): Promise<number> {
  const client = operationsClient(options)
  const path = `/payouts/${segment(payoutId)}`
  const found = await client.ask<Payout>('GET', path)
  const query = queryOf({ match, limit, cursor })
  const page = await client.ask<PayoutLinePage>('GET', `${path}/lines${query}`)
  if (found === undefined || page === undefined) {
    process.stderr.write(`There is no ${payoutId}.\n`)
    return 1
  }
  const { byType, reasons = [] } = found
  const rest = page.nextCursor === undefined ? [] : [faint(`  more: --cursor ${page.nextCursor}`)]
  print(json, { ...found, page }, [
    payoutLine(found),
    ...reasons.map(reason => `  ${reason}`),
    ...byType.map(
      ({ type, lines, gross, fee, net }) =>
        `  ${type.padEnd(16)} ${String(lines).padStart(6)}  ${gross.amount} − ${fee.amount} = ${net.amount}`,
    ),
    ...page.lines.map(movementLine),
    ...rest,
  ])
  return 0
}

/** Has what changed at the payment provider taken in. */
export async function importPayouts({
  since,
  json = false,
  ...options
}: AskingOptions & { readonly since?: string }): Promise<number> {
  const body = since === undefined ? {} : { updatedSince: since }
  const answer = await operationsClient(options).ask<PayoutImportAnswer>(
    'POST',
    '/payout-imports',
    body,
  )
  const { found = 0, references = [] } = answer ?? {}
  print(
    json,
    answer,
    found === 0
      ? ['Nothing has changed.']
      : [`${found} are being taken in: ${references.join(', ')}`],
  )
  return 0
}

function payoutLine({
  id,
  reference,
  state,
  amount,
  lines,
  reconciliation,
  difference,
  issuedAt,
}: Payout): string {
  const off = /[1-9]/.test(difference.amount) ? ` by ${difference.amount}` : ''
  return `${id}  ${state.padEnd(10)} ${amount.currency} ${amount.amount}  ${lines} lines  ${reconciliation}${off}  ${faint(`${reference} ${issuedAt}`)}`
}

function movementLine({ reference, type, net, match, reason, orderId = '' }: PayoutLine): string {
  return `  ${reference}  ${type.padEnd(16)} ${net.amount.padStart(12)}  ${match.padEnd(13)} ${reason ?? faint(orderId)}`.trimEnd()
}
