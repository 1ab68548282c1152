import { createHash } from 'node:crypto'
import type { InboundMessage, InboundOutcome } from '../../openapi/generated/canonical.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import type { Transaction } from '../store/store.ts'

/** Remembers the message; false when it was remembered before. */
export async function remember(
  tx: Transaction,
  call: Call,
  message: InboundMessage,
  outcome: string,
  aggregateId?: string,
  detail?: string,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into crossdock.inbound_document
       (tenant, system, event_id, type, digest, outcome, aggregate_id, detail, source_at, source_sequence)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      call.principal.tenant,
      message.system,
      message.eventId,
      message.type,
      digestOf(message),
      outcome,
      aggregateId ?? null,
      detail ?? null,
      message.occurredAt,
      message.sequence ?? null,
    ],
  )
  return rowCount === 1
}

/** Says of a message that is remembered what came of it. */
export async function settle(
  tx: Transaction,
  call: Call,
  message: InboundMessage,
  outcome: string,
) {
  await tx.query(
    `update crossdock.inbound_document set outcome = $4
     where tenant = $1 and system = $2 and event_id = $3`,
    [call.principal.tenant, message.system, message.eventId, outcome],
  )
}

/** The message is kept with the reason, and a person is asked. What may go well later is sent again by its sender. */
export async function refused(
  { durable }: ProcessContext,
  call: Call,
  message: InboundMessage,
  error: unknown,
  what: string,
  orderId?: string,
  /** What it is kept under until it is there. */
  waitsFor?: string,
): Promise<InboundOutcome> {
  const problem = Problem.from(error)
  if (problem.retryable) throw error
  if (problem.code === 'duplicate-order') return { outcome: 'duplicate' }
  const detail =
    problem.detail ?? problem.errors?.map(one => `${one.pointer} ${one.detail}`).join('; ')
  await durable.transaction(call.principal.tenant, async tx => {
    await remember(tx, call, message, 'ignored', orderId ?? waitsFor, detail)
    await keepMessage(tx, call, message)
    await raiseException(tx, {
      tenant: call.principal.tenant,
      category: 'inboundRefused',
      severity: 'high',
      ...(orderId !== undefined && { orderId }),
      reason: `${message.system}: ${what} was refused: ${detail ?? problem.message}`,
      detail: {
        system: message.system,
        eventId: message.eventId,
        problem: problem.document(),
      },
    })
  })
  return { outcome: 'ignored', ...(detail !== undefined && { detail }) }
}

/** Keeps what was told until somebody has corrected it, taken it in again or let go of it (operations/). */
export async function keepMessage(
  tx: Transaction,
  call: Call,
  message: InboundMessage,
): Promise<void> {
  await tx.query(
    `update crossdock.inbound_document set message = $4 where tenant = $1 and system = $2 and event_id = $3`,
    [call.principal.tenant, message.system, message.eventId, JSON.stringify(message)],
  )
}

/** Whether the message was remembered before. */
export async function isKnown({ store }: ProcessContext, call: Call, message: InboundMessage) {
  const { rowCount } = await store
    .of(call.principal.tenant)
    .pool.query(
      `select 1 from crossdock.inbound_document where tenant = $1 and system = $2 and event_id = $3`,
      [call.principal.tenant, message.system, message.eventId],
    )
  return (rowCount ?? 0) > 0
}

/** The order that a channel calls so; undefined when nobody has told of it yet. */
export async function orderOfChannel(
  { store }: Pick<ProcessContext, 'store'>,
  call: Call,
  channel: string,
  channelOrderId: string,
): Promise<string | undefined> {
  const { rows } = await store
    .of(call.principal.tenant)
    .pool.query<{ id: string }>(
      `select id from crossdock."order" where tenant = $1 and channel = $2 and channel_order_id = $3`,
      [call.principal.tenant, channel, channelOrderId],
    )
  return rows[0]?.id
}

/** What tells a repeat from another thing of the same name. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

/** What a message that came before its order is kept under. */
export function parkedUnder(channel: string, channelOrderId: string): string {
  return `parked:${channel}:${channelOrderId}`
}
