import { newId } from '../../openapi/canonical/id.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import type { Transaction } from '../store/store.ts'
import { noteOversold } from './oversold.ts'
import type { CountedBy } from './set-stock.ts'

/** A change of what is on hand of a SKU. */
export type Move = { readonly sku: string; readonly quantity: number }

/** Where stock moves and why; the same reference and reason again moves nothing of that SKU. */
export type MoveSource = {
  readonly tenant: string
  readonly locationId: string
  readonly reason: string
  readonly reference: string
}

/**
 * Books changes of what is on hand at one location, of each SKU one: movements, positions, events and an audit entry in the
 * caller's transaction. Gives what is on hand then, also where nothing moved. What is promised of it and not there any more
 * becomes a case.
 */
export async function moveStock(
  tx: Transaction,
  { tenant, locationId, reason, reference }: MoveSource,
  moves: readonly Move[],
  { actor, correlationId }: CountedBy,
): Promise<ReadonlyMap<string, number>> {
  const quantities = new Map<string, number>()
  for (const { sku, quantity } of moves) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity)
  tx.outdates({ tenant, entity: 'stock', keys: [...quantities.keys()] })
  const rows = JSON.stringify(
    [...quantities].map(([sku, quantity]) => ({ sku, quantity, id: newId('evt') })),
  )
  await tx.query(
    `insert into crossdock.stock_position (tenant, sku, location_id, on_hand)
     select $1, sku, $2, 0 from jsonb_to_recordset($3::jsonb) as m(sku text) order by sku on conflict do nothing`,
    [tenant, locationId, rows],
  )
  await tx.query(
    `select 1 from crossdock.stock_position
     where tenant = $1 and location_id = $2 and sku in (select sku from jsonb_to_recordset($3::jsonb) as m(sku text))
     order by sku for update`,
    [tenant, locationId, rows],
  )
  const after = await tx.query<Moved>(
    `with move as (
       select m.*, p.on_hand, p.reserved - p.backorder_limit as reserved, p.version
       from jsonb_to_recordset($3::jsonb) as m(id text, sku text, quantity int)
       join crossdock.stock_position p on p.tenant = $1 and p.sku = m.sku and p.location_id = $2
     ), moved as (
       insert into crossdock.stock_movement (tenant, sku, location_id, quantity, balance, reason, reference)
       select $1, sku, $2, quantity, on_hand + quantity, $4, $5 from move where quantity <> 0
       on conflict do nothing returning sku
     ), placed as (
       update crossdock.stock_position p
       set on_hand = p.on_hand + m.quantity, version = p.version + 1, updated_at = now()
       from move m join moved using (sku)
       where p.tenant = $1 and p.sku = m.sku and p.location_id = $2 returning 1
     ), told as (
       insert into crossdock.event (id, tenant, type, subject, sequence, correlation_id, data)
       select m.id, $1, 'retail.stock.changed.v1', $1 || '/' || $2 || '/' || m.sku, coalesce(e.last, 0) + 1, $6,
              jsonb_build_object('sku', m.sku, 'locationId', $2::text, 'onHand', m.on_hand + m.quantity,
                'quantity', m.quantity, 'reason', $4::text, 'reference', $5::text, 'version', m.version + 1)
       from move m join moved using (sku)
       left join lateral (
         select max(e.sequence) as last from crossdock.event e where e.subject = $1 || '/' || $2 || '/' || m.sku
       ) e on true
       returning 1
     )
     select m.sku, m.on_hand + case when d.sku is null then 0 else m.quantity end as "onHand", m.reserved,
            d.sku is not null as moved
     from move m left join moved d using (sku) order by m.sku`,
    [tenant, locationId, rows, reason, reference, correlationId],
  )
  const moved = after.rows.filter(one => one.moved)
  for (const { sku, onHand, reserved } of moved) {
    if ((quantities.get(sku) ?? 0) < 0) {
      await noteOversold(tx, tenant, { sku, locationId, onHand, reserved }, correlationId)
    }
  }
  if (moved.length > 0) {
    await appendAuditEntry(tx, {
      tenant,
      actor,
      action: 'moveStock',
      subject: `${tenant}/${locationId}`,
      correlationId,
      data: {
        reason,
        reference,
        moves: moved.map(({ sku }) => ({ sku, quantity: quantities.get(sku) })),
      },
    })
  }
  return new Map(after.rows.map(({ sku, onHand }) => [sku, onHand]))
}

type Moved = {
  readonly sku: string
  readonly onHand: number
  readonly reserved: number
  readonly moved: boolean
}
