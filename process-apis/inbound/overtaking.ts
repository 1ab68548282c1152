import type { InboundMessage, InboundOutcome } from '../../openapi/generated/canonical.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { resolveExceptions } from '../exceptions/resolve-exception.ts'
import { orderOfChannel, parkedUnder, refused } from './remember-message.ts'

type Report = Extract<
  InboundMessage,
  { type: 'returnReported' | 'refundIssued' | 'cancellationRequested' }
>

/** Takes one message in, as if it had just come. */
export type Take = (message: InboundMessage) => Promise<InboundOutcome>

/**
 * A return, a refund or a wish that overtook its order: a person is shown it, since nobody knows whether the order ever comes, and it is
 * taken in by itself when it does.
 */
export async function waitForOrder(
  context: ProcessContext,
  call: Call,
  message: Report,
  error: unknown,
  what: string,
  take: Take,
): Promise<InboundOutcome> {
  const { channel, channelOrderId } = message
  const waitsFor = parkedUnder(channel, channelOrderId)
  const outcome = await refused(context, call, message, error, what, undefined, waitsFor)
  // The order may have come while this was being written down, and have found nothing that waits.
  const orderId = await orderOfChannel(context, call, channel, channelOrderId)
  if (orderId === undefined) return outcome
  const [taken = outcome] = await takeWaiting(context, call, { channel, channelOrderId }, take)
  return taken
}

/**
 * A message that was remembered before. One that waits for its order is tried once more where the order is there by now: whoever
 * tried last may have met somebody in the middle.
 */
export async function takenBefore(
  context: ProcessContext,
  call: Call,
  message: Report,
  take: Take,
): Promise<InboundOutcome> {
  const duplicate: InboundOutcome = { outcome: 'duplicate' }
  const { channel, channelOrderId, eventId } = message
  if (eventId.endsWith(late)) return duplicate
  const orderId = await orderOfChannel(context, call, channel, channelOrderId)
  if (orderId === undefined) return duplicate
  const [taken = duplicate] = await takeWaiting(context, call, { channel, channelOrderId }, take)
  return taken
}

/** How the id of a message ends that is taken in after it has waited. */
const late = ':late'

/** Takes in what came before its order, oldest first, and closes its cases. */
export async function takeWaiting(
  { durable, store }: ProcessContext,
  call: Call,
  { channel, channelOrderId }: { readonly channel: string; readonly channelOrderId: string },
  take: Take,
): Promise<readonly InboundOutcome[]> {
  const { tenant } = call.principal
  const { rows } = await store.of(tenant).pool.query<{ message: Report }>(
    `select message from crossdock.inbound_document
     where tenant = $1 and aggregate_id = $2 and outcome = 'ignored' and message is not null
     order by source_at, event_id`,
    [tenant, parkedUnder(channel, channelOrderId)],
  )
  const outcomes: InboundOutcome[] = []
  for (const { message } of rows) {
    const { system, eventId } = message
    // Its own id is remembered with the refusal, so it goes by another one; taken twice at once, one of the two is a duplicate.
    const outcome = await take({ ...message, eventId: `${eventId.slice(0, 190)}${late}` }).catch(
      (error: unknown) => {
        // The order is not through yet: it goes on waiting, and is taken in when it is told again.
        if (Problem.from(error).retryable) return undefined
        throw error
      },
    )
    if (outcome === undefined) continue
    outcomes.push(outcome)
    await durable.transaction(tenant, async tx => {
      await tx.query(
        `update crossdock.inbound_document set message = null, aggregate_id = $4
         where tenant = $1 and system = $2 and event_id = $3`,
        [tenant, system, eventId, outcome.orderId ?? null],
      )
      const { rows: cases } = await tx.query<{ id: string }>(
        `select id from crossdock.exception_case
         where tenant = $1 and state = 'open' and category = 'inboundRefused'
           and detail ->> 'system' = $2 and detail ->> 'eventId' = $3`,
        [tenant, system, eventId],
      )
      for (const { id } of cases) {
        await resolveExceptions(tx, {
          tenant,
          id,
          resolution: 'Its order has come, and it was taken in then.',
          correlationId: call.correlationId,
        })
      }
    })
  }
  return outcomes
}
