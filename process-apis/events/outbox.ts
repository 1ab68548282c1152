import { newId } from '../../openapi/canonical/id.ts'
import type { RowKind } from '../store/row-kind.ts'
import { type Queryable, writeRow } from '../store/transaction.ts'

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
  tx: Queryable,
  { tenant, subject, correlationId, causationId }: EventSource,
  events: readonly NewEvent[],
  after: number,
): Promise<number> {
  let sequence = after
  for (const event of events) {
    sequence += 1
    await writeRow(tx, eventRow, {
      ...event,
      id: newId('evt'),
      tenant,
      subject,
      sequence,
      correlationId,
      causationId: causationId ?? null,
    })
  }
  return sequence
}

type EventRow = NewEvent & {
  readonly id: string
  readonly tenant: string
  readonly subject: string
  readonly sequence: number
  readonly correlationId: string
  readonly causationId: string | null
}

const eventRow: RowKind<EventRow> = {
  name: 'event',
  columns: `id text, tenant text, type text, subject text, sequence int, "correlationId" text, "causationId" text,
    data jsonb`,
  writes: rows => [
    `insert into crossdock.event (id, tenant, type, subject, sequence, correlation_id, causation_id, data)
     select id, tenant, type, subject, sequence, "correlationId", "causationId", data
     from ${rows} order by unit, subject, sequence`,
  ],
}
