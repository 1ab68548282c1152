import type { CloudEvent } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import { cursors, numberPart } from '../store/cursor.ts'
import type { Orders } from './contract.ts'

const position = cursors({ parts: [numberPart, numberPart], parameter: 'after' })

/**
 * The event log in an order in which nothing is skipped. Positions alone become visible out of order, since a transaction
 * that began early may commit late; so the order is (transaction, position), and an event is shown only when every
 * transaction before its own is over.
 */
export function listEvents({ store }: ProcessContext): Orders['listEvents'] {
  return async ({ principal }, { after, type, subject, limit = 50 }) => {
    const [transaction, last] = position.read(after) ?? ['0', '0']
    const { rows } = await store.of(principal.tenant).pool.query<Row>({
      name: 'crossdock-list-events',
      text: `select now.horizon::text, e.*
             from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) now
             left join lateral (
               select transaction::text, position, id, type, subject, sequence, at,
                      correlation_id as "correlationId", causation_id as "causationId", data
               from crossdock.event
               where tenant = $1 and (transaction, position) > ($2::xid8, $3)
                 and transaction < now.horizon
                 and ($4::text is null or type = $4) and ($5::text is null or subject = $5)
               order by transaction, position limit $6
             ) e on true
             order by e.transaction::xid8, e.position`,
      values: [principal.tenant, transaction, last, type ?? null, subject ?? null, limit],
    })
    const events = rows.filter(row => row.id !== null)
    return { items: events.map(toCloudEvent), nextCursor: nextCursor(rows, events, limit) }
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

type EventRow = {
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
function toCloudEvent(event: EventRow): CloudEvent {
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
