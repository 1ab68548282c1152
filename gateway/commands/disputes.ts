import type { Dispute, DisputePage } from '../../openapi/generated/operations.v1.d.ts'
import {
  type AskingOptions,
  faint,
  operationsClient,
  print,
  queryOf,
  segment,
} from './running-client.ts'

export type ListDisputesOptions = AskingOptions & {
  readonly state?: string
  readonly reason?: string
  readonly order?: string
  readonly dueBefore?: string
  readonly limit?: string
  readonly cursor?: string
}

/** Lists disputes, newest first. */
export async function listDisputes({
  url,
  key,
  json = false,
  order,
  ...filter
}: ListDisputesOptions): Promise<number> {
  const client = operationsClient({ ...(url && { url }), ...(key && { key }) })
  const query = queryOf({ ...filter, orderId: order })
  const page = await client.ask<DisputePage>('GET', `/disputes${query}`)
  const disputes = page?.disputes ?? []
  const rest = page?.nextCursor === undefined ? [] : [faint(`more: --cursor ${page.nextCursor}`)]
  const lines = disputes.length === 0 ? ['No bank disputes anything.'] : disputes.map(disputeLine)
  print(json, page, [...lines, ...rest])
  return 0
}

/** Shows one dispute with the evidence as it would be sent now, or as it was sent. Exit code 1: there is none. */
export async function showDispute(
  disputeId: string,
  { json = false, ...options }: AskingOptions,
): Promise<number> {
  const found = await operationsClient(options).ask<Dispute>(
    'GET',
    `/disputes/${segment(disputeId)}`,
  )
  if (found === undefined) return missing(disputeId)
  const { evidence, history, postings, response, exceeding, orderId, system, reference } = found
  print(json, found, [
    disputeLine(found),
    `  ${orderId}, ${reference} at ${system}`,
    ...(/[1-9]/.test(exceeding.amount)
      ? [`  ${exceeding.amount} ${exceeding.currency} of it would be paid twice`]
      : []),
    ...(response === undefined ? [] : [`  ${responseWords(response)}`]),
    ...history.map(({ at, state, raw }) => `  ${faint(at)}  ${state}${raw ? ` (${raw})` : ''}`),
    ...postings.map(
      ({ at, kind, amount, creditMemoId }) =>
        `  ${faint(at)}  ${kind} of ${amount.amount} ${amount.currency} booked: ${creditMemoId}`,
    ),
    ...evidence.flatMap(({ title, text }) => [
      `  ${title}`,
      ...text.split('\n').map(line => `    ${line}`),
    ]),
  ])
  return 0
}

/** Sends the evidence to the bank. Exit code 1: there is no such dispute. */
export function submitDispute(
  disputeId: string,
  { note, ...options }: AskingOptions & { readonly note?: string },
): Promise<number> {
  return answer(disputeId, 'evidence', { ...(note !== undefined && { note }) }, options)
}

/** Lets the customer have the money. Exit code 1: there is no such dispute. */
export function acceptDispute(
  disputeId: string,
  { reason, ...options }: AskingOptions & { readonly reason: string },
): Promise<number> {
  return answer(disputeId, 'acceptance', { reason }, options)
}

/** Asks the payment provider now. Exit code 1: there is no such dispute. */
export function lookUpDispute(disputeId: string, options: AskingOptions): Promise<number> {
  return answer(disputeId, 'look-up', undefined, options)
}

async function answer(
  disputeId: string,
  what: string,
  body: object | undefined,
  { json = false, ...options }: AskingOptions,
): Promise<number> {
  const path = `/disputes/${segment(disputeId)}/${what}`
  const found = await operationsClient(options).ask<Dispute>('POST', path, body)
  if (found === undefined) return missing(disputeId)
  const { response } = found
  print(json, found, [
    disputeLine(found),
    ...(response === undefined ? [] : [`  ${responseWords(response)}`]),
  ])
  return 0
}

function responseWords({
  action,
  state,
  by,
  approvedBy,
  refusedBecause,
}: NonNullable<Dispute['response']>): string {
  const words = {
    awaitingApproval: 'It waits for a second person, who accepts it too.',
    sending: 'It is on its way.',
    sent: 'The bank has it.',
    refused: `It was not taken: ${refusedBecause ?? 'refused'}`,
  }
  const who = approvedBy === undefined ? by : `${by} and ${approvedBy}`
  return `${action} by ${who}. ${words[state]}`
}

function disputeLine({ id, state, amount, fee, reason, kind, evidenceDueBy }: Dispute): string {
  const money = `${amount.currency} ${amount.amount}${fee === undefined ? '' : ` + ${fee.amount}`}`
  const open = state === 'opened' || state === 'evidenceDue'
  const due = open && evidenceDueBy !== undefined ? `answer until ${evidenceDueBy}` : ''
  return `${id}  ${state.padEnd(17)} ${kind.padEnd(10)} ${money}  ${reason}  ${faint(due)}`.trimEnd()
}

function missing(id: string): number {
  process.stderr.write(`There is no ${id}.\n`)
  return 1
}
