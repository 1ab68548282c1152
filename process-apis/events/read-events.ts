import type { CloudEvent } from '../../openapi/generated/event-log.d.ts'
import { cursors, numberPart } from '../store/cursor.ts'
import type { Queryable } from '../store/store.ts'

/** Which events, in the order of the log. */
export type EventFilter = {
  /** `nextCursor` of what was read last; from the beginning if absent. */
  readonly after?: string | undefined
  readonly types?: readonly string[] | undefined
  readonly subject?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly limit: number
}

/** An event with the cursor behind it. */
export type ReadEvent = { readonly event: CloudEvent; readonly cursor: string }

const position = cursors({ parts: [numberPart, numberPart], parameter: 'after' })

/**
 * The event log in an order in which nothing is skipped. Positions alone become visible out of order, since a transaction
 * that began early may commit late; so the order is (transaction, position), and an event is shown only when every
 * transaction before its own is over.
 */
export async function readEvents(
  db: Pick<Queryable, 'query'>,
  tenant: string,
  { after, types, subject, from, to, limit }: EventFilter,
): Promise<{ readonly events: readonly ReadEvent[]; readonly nextCursor: string }> {
  const [transaction, last] = position.read(after) ?? ['0', '0']
  const { rows } = await db.query<Row>({
    name: 'crossdock-read-events',
    text: `select now.horizon::text, e.*
           from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) now
           left join lateral (
             select transaction::text, position, id, type, subject, sequence, at,
                    correlation_id as "correlationId", causation_id as "causationId", data
             from crossdock.event
             where tenant = $1 and (transaction, position) > ($2::xid8, $3)
               and transaction < now.horizon
               and ($4::text[] is null or type = any($4)) and ($5::text is null or subject = $5)
               and ($6::timestamptz is null or at >= $6) and ($7::timestamptz is null or at < $7)
             order by transaction, position limit $8
           ) e on true
           order by e.transaction::xid8, e.position`,
    values: [
      tenant,
      transaction,
      last,
      types ?? null,
      subject ?? null,
      from ?? null,
      to ?? null,
      limit,
    ],
  })
  const events = rows.filter(row => row.id !== null)
  return {
    events: events.map(row => ({
      event: toCloudEvent(row),
      cursor: position.write(row.transaction, row.position),
    })),
    nextCursor: nextCursor(rows, events, limit),
  }
}

/** After a page that is not full there is nothing before the horizon: the next one need not look there again. */
function nextCursor(rows: readonly Row[], events: readonly EventRow[], limit: number): string {
  const end = events.at(-1)
  if (end !== undefined && events.length === limit) {
    return position.write(end.transaction, end.position)
  }
  return position.write(rows[0]?.horizon ?? '0', 0)
}

/** Where the log ends now: who begins here gets what comes. */
export async function endOfEvents(db: Pick<Queryable, 'query'>): Promise<string> {
  const { rows } = await db.query<{ horizon: string }>(
    `select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`,
  )
  return position.write(rows[0]?.horizon ?? '0', 0)
}

/** The parts of a cursor, for whoever keeps them in columns of their own. */
export const eventPosition = position

/** A row of the outbox, as it is read. */
export type EventRow = {
  readonly horizon: string
  readonly transaction: string
  readonly position: number
  readonly id: string
  readonly type: string
  readonly subject: string
  readonly sequence: number
  readonly at: Date
  readonly correlationId: string
  readonly causationId: string | null
  readonly data: CloudEvent['data']
}

/** There is always a row, for the horizon; without events it has nothing else. */
type Row = EventRow | { readonly horizon: string; readonly id: null }

/** https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md */
export function toCloudEvent(
  event: Omit<EventRow, 'horizon' | 'transaction' | 'position'>,
): CloudEvent {
  return {
    specversion: '1.0',
    id: event.id,
    source: '/crossdock',
    type: event.type,
    subject: event.subject,
    time: event.at.toISOString(),
    datacontenttype: 'application/json',
    sequence: String(event.sequence),
    correlationid: event.correlationId,
    ...(event.causationId !== null && { causationid: event.causationId }),
    data: event.data,
  }
}
