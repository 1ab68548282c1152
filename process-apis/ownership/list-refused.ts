import type { RefusedWrite } from '../../openapi/generated/operations.v1.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Operations } from '../operations/contract.ts'
import { cursors, page } from '../store/cursor.ts'

/** A cursor of another list is refused, not misread. */
const position = cursors({ parts: [/^rfw_[0-9A-Z]{26}$/] })

/** What was told by whoever does not own it, newest first. */
export function listRefusedWrites({ store }: ProcessContext): Operations['listRefusedWrites'] {
  return async ({ principal: { tenant } }, query) => {
    const { entity, field, system, subject, shadow, state, limit = 50, cursor } = query
    const before = position.read(cursor)
    const { rows } = await store.of(tenant).pool.query<Row>({
      name: 'crossdock-list-refused-writes',
      text: `select id, entity, field, subject, order_id as "orderId", system, owners, shadow, event_id as "eventId", at,
                    received_at as "receivedAt", differences, state, settled_at as "settledAt"
             from crossdock.refused_write
             where tenant = $1 and ($2::text is null or entity = $2) and ($3::text is null or field = $3)
               and ($4::text is null or system = $4) and ($5::text is null or subject = $5)
               and ($6::boolean is null or shadow = $6) and ($7::text is null or state = $7)
               and ($8::text is null or id < $8)
             order by id desc limit $9`,
      values: [
        tenant,
        entity ?? null,
        field ?? null,
        system ?? null,
        subject ?? null,
        shadow ?? null,
        state ?? null,
        before?.[0] ?? null,
        limit + 1,
      ],
    })
    const { items, nextCursor } = page(rows, limit, last => position.write(last.id), toRefusedWrite)
    return { refusedWrites: items, ...(nextCursor !== undefined && { nextCursor }) }
  }
}

type Row = Omit<RefusedWrite, 'at' | 'receivedAt' | 'settledAt' | 'orderId'> & {
  readonly orderId: string | null
  readonly at: Date
  readonly receivedAt: Date
  readonly settledAt: Date | null
}

function toRefusedWrite({ orderId, settledAt, at, receivedAt, ...row }: Row): RefusedWrite {
  return {
    ...row,
    ...(orderId !== null && { orderId }),
    at: at.toISOString(),
    receivedAt: receivedAt.toISOString(),
    ...(settledAt !== null && { settledAt: settledAt.toISOString() }),
  }
}
