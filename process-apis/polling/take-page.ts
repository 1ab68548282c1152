import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import type { Call } from '../../openapi/operation.ts'
import type { Feed, FeedChange } from '../../openapi/poll.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { ownTrace } from '../inventory/publish-stock.ts'
import { receiveMessage } from '../inbound/receive-message.ts'
import { orderOfChannel } from '../inbound/remember-message.ts'
import { orders } from '../orders/index.ts'
import { type Claimed, renew } from './poll-row.ts'
import type { PlacedWindow } from './window.ts'

/** What came of a page: where to go on, and how much of it was new. */
export type TakenPage = {
  readonly next: string | undefined
  readonly changes: number
  readonly messages: number
}

/**
 * Asks for a page and takes in what was not before, one after the other: what a webhook has told meanwhile is a duplicate here, and
 * what this tells is one there. What cannot be read is shown to a person and holds up nothing else; what may go well later
 * throws, and the page is asked for again.
 */
export async function takePage(
  context: ProcessContext,
  row: Claimed,
  feed: Feed,
  { from, to, page }: PlacedWindow,
): Promise<TakenPage> {
  const { next, changes } = await feed.changes(callOf(row), {
    from: from.toISOString(),
    to: to.toISOString(),
    ...(page !== undefined && { page }),
  })
  const known = await knownOf(context, row, changes)
  const news = changes.filter(({ id }) => !known.has(nameOf(row, id)))
  let messages = 0
  let renewedAt = performance.now()
  for (const change of news) {
    if (performance.now() - renewedAt > renewEveryMs) {
      await renew(context, row)
      renewedAt = performance.now()
    }
    messages += await takeChange(context, row, feed, change)
  }
  return { next, changes: news.length, messages }
}

async function takeChange(
  context: ProcessContext,
  row: Claimed,
  feed: Feed,
  { id, read }: FeedChange,
): Promise<number> {
  let messages: readonly InboundMessage[]
  try {
    messages = await read(callOf(row))
  } catch (error) {
    const problem = Problem.from(error)
    if (problem.code !== 'request-invalid') throw error
    await shown(context, row, id, problem)
    return 0
  }
  const ordering = orders(context)
  const take = (message: InboundMessage) => receiveMessage(context, ordering, callOf(row), message)
  for (const message of messages) {
    for (const before of await missingOrder(context, row, feed, message)) await take(before)
    await take(message)
  }
  await context.store.of(row.tenant).transaction(tx => remember(tx, row, id, 'accepted'))
  return messages.length
}

/** The order of what comes after one, where nobody has told of it: it may be older than the connection to its system. */
async function missingOrder(
  context: ProcessContext,
  row: Claimed,
  { order }: Feed,
  message: InboundMessage,
): Promise<readonly InboundMessage[]> {
  if (order === undefined) return []
  if (message.type !== 'refundIssued' && message.type !== 'returnReported') return []
  const call = callOf(row)
  const { channel, channelOrderId } = message
  const known = await orderOfChannel(context, call, channel, channelOrderId)
  return known === undefined ? order(call, channelOrderId) : []
}

/** What was taken in before, and need not be read. */
async function knownOf(
  { store }: ProcessContext,
  row: Claimed,
  changes: readonly FeedChange[],
): Promise<ReadonlySet<string>> {
  if (changes.length === 0) return new Set()
  const { tenant, system } = row
  const { rows } = await store
    .of(tenant)
    .pool.query<{ event_id: string }>(
      `select event_id from crossdock.inbound_document where tenant = $1 and system = $2 and event_id = any($3)`,
      [tenant, system, changes.map(({ id }) => nameOf(row, id))],
    )
  return new Set(rows.map(({ event_id: id }) => id))
}

type Queryable = Parameters<typeof raiseException>[0]

async function remember(
  tx: Queryable,
  row: Claimed,
  id: string,
  outcome: 'accepted' | 'ignored',
  detail?: string,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into crossdock.inbound_document (tenant, system, event_id, type, digest, outcome, detail, source_at)
     values ($1, $2, $3, 'polled', $3, $4, $5, now()) on conflict do nothing`,
    [row.tenant, row.system, nameOf(row, id), outcome, detail ?? null],
  )
  return rowCount === 1
}

/** What it is remembered by, apart from its messages: of those a webhook may have told some and died. */
function nameOf({ feed }: Claimed, id: string): string {
  return `polled:${feed}:${id}`.slice(0, 300)
}

/** Shows a person what nobody can read, once. */
async function shown(
  { store }: ProcessContext,
  row: Claimed,
  id: string,
  problem: Problem,
): Promise<void> {
  const { tenant, system, feed } = row
  const detail = problem.detail ?? problem.message
  await store.of(tenant).transaction(async tx => {
    if (!(await remember(tx, row, id, 'ignored', detail))) return
    await raiseException(tx, {
      tenant,
      category: 'inboundRefused',
      severity: 'high',
      reason: `${system}: ${feed} ${id} cannot be read: ${detail}`.slice(0, 500),
      detail: { system, eventId: nameOf(row, id), problem: problem.document() },
    })
  })
}

/** What is taken in is taken in on behalf of the system that tells it, as if it had sent it. */
function callOf({ tenant, system }: Claimed): Call {
  return {
    ...ownTrace(),
    deadline: performance.now() + 15_000,
    principal: {
      tenant,
      application: `system:${system}`,
      environment: 'live',
      channel: system,
      scopes: ['webhooks:receive'],
    },
  }
}

const renewEveryMs = 10_000
