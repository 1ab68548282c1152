import { newId } from '../../openapi/canonical/id.ts'
import type { Transaction } from '../store/store.ts'

/** Something that became true, to be told in the words of openapi/events/. */
export type NewEvent = {
  /** `retail.<entity>.<pastTense>.v1` */
  readonly type: string
  readonly data: object
}

/** Of what, for whom and why events are written. */
export type EventSource = {
  readonly tenant: string
  /** The aggregate's id: events of one subject are numbered without gaps. */
  readonly subject: string
  readonly correlationId: string
  readonly causationId?: string
}

/**
 * Writes events in the transaction that made them true. `after` is the number of the subject's last event, which the
 * caller holds under the aggregate's lock; gives the number of the last one now.
 */
export async function appendEvents(
  tx: Pick<Transaction, 'query'>,
  { tenant, subject, correlationId, causationId }: EventSource,
  events: readonly NewEvent[],
  after: number,
): Promise<number> {
  if (events.length === 0) return after
  await tx.query({
    name: 'crossdock-append-events',
    text: `insert into crossdock.event (id, tenant, type, subject, sequence, correlation_id, causation_id, data)
           select e.id, $1, e.type, $2, e.sequence, $3, $4, e.data
           from jsonb_to_recordset($5::jsonb) as e(id text, type text, sequence int, data jsonb)
           order by e.sequence`,
    values: [
      tenant,
      subject,
      correlationId,
      causationId ?? null,
      JSON.stringify(
        events.map((event, i) => ({ ...event, id: newId('evt'), sequence: after + 1 + i })),
      ),
    ],
  })
  return after + events.length
}
