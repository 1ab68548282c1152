import { appendEvents } from '../events/outbox.ts'
import type { Queryable } from '../store/store.ts'
import type { Category } from './categories.ts'

/** Which open cases are settled, by whom, and how. */
export type Resolution = {
  readonly tenant: string
  /** Which: by id, or by what they are about. At least one of these. */
  readonly id?: string
  readonly orderId?: string
  readonly operationId?: string
  /** Only of this category. */
  readonly category?: Category
  /** How it was settled, in words an operator understands. */
  readonly resolution: string
  /** Who settled it. Default `crossdock`: what was wrong has come right. */
  readonly by?: string
  readonly correlationId?: string
}

/** Closes open cases and tells of each; gives their ids. A case that is closed already stays as it is. */
export async function resolveExceptions(
  tx: Queryable,
  {
    tenant,
    id,
    orderId,
    operationId,
    category,
    resolution,
    by = 'crossdock',
    correlationId,
  }: Resolution,
): Promise<readonly string[]> {
  if (id === undefined && orderId === undefined && operationId === undefined) return []
  const { rows } = await tx.query<{ id: string; category: string; orderId: string | null }>(
    `update crossdock.exception_case
     set state = 'resolved', resolved_at = now(), resolution = $6, resolved_by = $7
     where tenant = $1 and state = 'open' and ($2::text is null or id = $2)
       and ($3::text is null or order_id = $3) and ($4::text is null or operation_id = $4)
       and ($5::text is null or category = $5)
     returning id, category, order_id as "orderId"`,
    [
      tenant,
      id ?? null,
      orderId ?? null,
      operationId ?? null,
      category ?? null,
      resolution.slice(0, 1_000),
      by,
    ],
  )
  for (const settled of rows) {
    await tx.query(
      `insert into crossdock.case_note (tenant, case_id, kind, author, text) values ($1, $2, 'resolved', $3, $4)`,
      [tenant, settled.id, by, resolution.slice(0, 1_000)],
    )
    // A case tells twice at most: that it was raised, and that it is settled.
    await appendEvents(
      tx,
      { tenant, subject: settled.id, correlationId: correlationId ?? settled.id },
      [
        {
          type: 'retail.exception.resolved.v1',
          data: {
            exceptionId: settled.id,
            category: settled.category,
            resolution: resolution.slice(0, 1_000),
            ...(settled.orderId !== null && { orderId: settled.orderId }),
          },
        },
      ],
      1,
    )
  }
  return rows.map(row => row.id)
}
