import { createHash } from 'node:crypto'
import { newId } from '../../openapi/canonical/id.ts'
import { appendEvents } from '../events/outbox.ts'
import type { Queryable } from '../store/store.ts'
import type { Category } from './categories.ts'
import { classify } from './classify.ts'

/** Something a person must look at: what it is about, why, and how bad it is. */
export type NewException = {
  readonly tenant: string
  /** What kind of trouble: a line of categories.ts. */
  readonly category: Category
  readonly severity: 'low' | 'medium' | 'high'
  readonly orderId?: string
  readonly operationId?: string
  /** The business reason, in words an operator understands. */
  readonly reason: string
  readonly detail?: unknown
  /** Ties it to the request or operation it came from. Default: its own id. */
  readonly correlationId?: string
  /** By when it has to be settled, where somebody else says so: a bank. Default: by its severity. */
  readonly dueAt?: string
}

/** Opens an exception case and tells of it, unless the very same one is open already. Gives its id, or undefined then. */
export async function raiseException(
  tx: Queryable,
  exception: NewException,
): Promise<string | undefined> {
  const { tenant, category, severity, orderId, operationId, reason, detail } = exception
  const fingerprint = createHash('sha256')
    .update([category, orderId ?? '', operationId ?? '', reason].join('\n'))
    .digest('hex')
  const { cause, alike } = classify(exception)
  const { rows } = await tx.query<{ id: string }>(
    `insert into crossdock.exception_case
       (id, tenant, category, severity, order_id, operation_id, reason, detail, fingerprint, cause, alike, due_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (tenant, fingerprint) where state = 'open' do nothing returning id`,
    [
      newId('exc'),
      tenant,
      category,
      severity,
      orderId ?? null,
      operationId ?? null,
      reason,
      detail === undefined ? null : JSON.stringify(detail),
      fingerprint,
      cause,
      alike,
      exception.dueAt ?? null,
    ],
  )
  const id = rows[0]?.id
  if (id === undefined) return undefined
  await appendEvents(
    tx,
    { tenant, subject: id, correlationId: exception.correlationId ?? id },
    [
      {
        type: 'retail.exception.raised.v1',
        data: {
          exceptionId: id,
          category,
          severity,
          reason,
          ...(orderId !== undefined && { orderId }),
          ...(operationId !== undefined && { operationId }),
        },
      },
    ],
    0,
  )
  return id
}
