import type { ExceptionCase } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import { cursors, idPart, page } from '../store/cursor.ts'
import type { Orders } from './contract.ts'

const position = cursors({ parts: [idPart] })

/** What a person must look at, newest first: the ids of cases rise with time. */
export function listExceptions({ store }: ProcessContext): Orders['listExceptions'] {
  return async ({ principal }, { state, category, orderId, limit = 50, cursor }) => {
    const before = position.read(cursor)
    let query = store
      .of(principal.tenant)
      .db.selectFrom('crossdock.exception_case')
      .selectAll()
      .where('tenant', '=', principal.tenant)
      .orderBy('id', 'desc')
      .limit(limit + 1)
    if (state !== undefined) query = query.where('state', '=', state)
    if (category !== undefined) query = query.where('category', '=', category)
    if (orderId !== undefined) query = query.where('order_id', '=', orderId)
    if (before !== undefined) query = query.where('id', '<', before[0])

    return page(
      await query.execute(),
      limit,
      last => position.write(last.id),
      row => ({
        id: row.id,
        category: row.category,
        severity: row.severity as ExceptionCase['severity'],
        state: row.state as ExceptionCase['state'],
        ...(row.order_id !== null && { orderId: row.order_id }),
        ...(row.operation_id !== null && { operationId: row.operation_id }),
        reason: row.reason,
        ...(row.detail !== null && { detail: row.detail }),
        raisedAt: row.raised_at.toISOString(),
        ...(row.resolved_at !== null && { resolvedAt: row.resolved_at.toISOString() }),
      }),
    )
  }
}
