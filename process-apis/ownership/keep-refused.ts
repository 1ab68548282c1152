import { newId } from '../../openapi/canonical/id.ts'
import type { WriteDifference } from '../../openapi/generated/operations.v1.d.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import type { Transaction } from '../store/store.ts'
import type { Refusal } from './judge-write.ts'
import type { Place } from './owner.ts'

/** A write that was not applied, as it is kept. */
export type RefusedWrite = {
  readonly entity: string
  readonly field: string
  /** What it is of: an order's id, `location/sku`, a reference. */
  readonly subject: string
  readonly place?: Place | undefined
  readonly orderId?: string | undefined
  readonly eventId: string
  /** When it happened there. */
  readonly at: string
  readonly refusal: Refusal
  readonly differences: readonly WriteDifference[]
  /** What can be taken in again, where no message of it is kept. */
  readonly report?: unknown
}

type Told = {
  readonly tenant: string
  readonly system: string
  readonly correlationId: string
}

/**
 * Keeps what a system told and does not own, with what it would have changed. A person is asked once for each system and field group,
 * however much it tells; what a coming owner tells is a shadow, kept and compared, and nobody is asked.
 */
export async function keepRefused(
  tx: Transaction,
  { tenant, system, correlationId }: Told,
  writes: readonly RefusedWrite[],
): Promise<void> {
  if (writes.length === 0) return
  const rows = writes.map(
    ({ refusal: { owners, shadow, detail }, report, orderId, place, ...write }) => ({
      ...write,
      id: newId('rfw'),
      orderId: orderId ?? null,
      place: place ?? {},
      owners,
      shadow,
      detail,
      report: report ?? null,
    }),
  )
  await tx.query(
    `insert into crossdock.refused_write
       (id, tenant, entity, field, subject, place, order_id, system, owners, shadow, event_id, at, differences, report, detail, correlation_id)
     select id, $1, entity, field, subject, place, "orderId", $2, array(select jsonb_array_elements_text(owners)), shadow, "eventId", at,
            differences, nullif(report, 'null'::jsonb), detail, $3
     from jsonb_to_recordset($4::jsonb) as r(
       id text, entity text, field text, subject text, place jsonb, "orderId" text, owners jsonb, shadow boolean, "eventId" text,
       at timestamptz, differences jsonb, report jsonb, detail text)
     on conflict do nothing`,
    [tenant, system, correlationId, JSON.stringify(rows)],
  )
  const groups = new Map(
    writes
      .filter(({ refusal }) => !refusal.shadow)
      .map(one => [`${one.entity}.${one.field}`, one] as const),
  )
  for (const [name, { entity, field, refusal, at }] of groups) {
    await raiseException(tx, {
      tenant,
      category: 'notOwner',
      severity: 'medium',
      reason: `${system} writes ${name}, which it does not own.`,
      detail: { entity, field, system, owners: refusal.owners, first: at },
      correlationId,
    })
  }
}
