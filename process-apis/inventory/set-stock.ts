import { createHash } from 'node:crypto'
import { newId } from '../../openapi/canonical/id.ts'
import type { StockPosition } from '../../openapi/generated/inventory.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import type { ProcessContext } from '../context.ts'
import { appendEvents } from '../events/outbox.ts'
import type { Transaction } from '../store/store.ts'
import type { Inventory } from './contract.ts'
import { readLocations } from './location.ts'
import { noteOversold } from './oversold.ts'
import { availableOf, countStock, readPositions, type StockCount } from './position.ts'

/** Replaces the count of a SKU at a location. */
export function setStock({ store }: ProcessContext): Inventory['setStock'] {
  return async (call, { locationId, sku, onHand, reason, expected }) => {
    const { tenant, application } = call.principal
    return store.of(tenant).transaction(async tx => {
      const [location] = await readLocations(tx, tenant, [locationId])
      if (location === undefined) throw new Problem('not-found')
      if (expected !== undefined) await refuseUnless(tx, { tenant, sku, locationId }, expected)
      await recordCount(
        tx,
        { tenant, sku, locationId, onHand, reason, reference: referenceOf(call) },
        { actor: application, correlationId: call.correlationId },
      )
      return readPosition(tx, tenant, sku, locationId)
    })
  }
}

/** Compare and set: what was counted before something else moved would undo that. The lock is held to the end. */
async function refuseUnless(
  tx: Transaction,
  { tenant, sku, locationId }: Pick<StockCount, 'tenant' | 'sku' | 'locationId'>,
  expected: number,
): Promise<void> {
  const { rows } = await tx.query<{ onHand: number }>(
    `select on_hand as "onHand" from crossdock.stock_position
     where tenant = $1 and sku = $2 and location_id = $3 for update`,
    [tenant, sku, locationId],
  )
  const now = rows[0]?.onHand ?? 0
  if (now === expected) return
  throw new Problem('state-conflict', {
    detail: `${now} are on hand by now, not ${expected}. Look again before you set it.`,
  })
}

/** Who counted, and which request or message it came with. */
export type CountedBy = {
  readonly actor: string
  readonly correlationId: string
  readonly causationId?: string
}

/**
 * Takes a count over with everything that belongs to it: the movement, the event `retail.stock.changed.v1` and the audit
 * entry. Gives whether anything changed; the same count or the same reference again changes and tells nothing.
 */
export async function recordCount(
  tx: Transaction,
  count: StockCount,
  { actor, correlationId, causationId }: CountedBy,
): Promise<boolean> {
  const { tenant, sku, locationId, onHand, reason, reference } = count
  const { changed, version, before } = await countStock(tx, count)
  if (!changed) return false
  if (onHand < before) await noteShortage(tx, count, correlationId)

  const subject = stockSubject(count)
  const change = { sku, locationId, onHand, quantity: onHand - before, reason, reference }
  await appendEvents(
    tx,
    { tenant, subject, correlationId, ...(causationId !== undefined && { causationId }) },
    [{ type: 'retail.stock.changed.v1', data: { ...change, version } }],
    await lastSequence(tx, subject),
  )
  await appendAuditEntry(tx, {
    tenant,
    actor,
    action: 'setStock',
    subject,
    correlationId,
    data: change,
  })
  return true
}

/** A count may show that more was promised than is there. */
async function noteShortage(
  tx: Transaction,
  { tenant, sku, locationId }: StockCount,
  correlationId: string,
): Promise<void> {
  const [position] = await readPositions(tx, tenant, [sku], [locationId])
  if (position === undefined) return
  const { onHand, reserved, expired } = position
  await noteOversold(
    tx,
    tenant,
    { sku, locationId, onHand, reserved: reserved - expired },
    correlationId,
  )
}

/** The number of a subject's last event. The lock of what it is about, held by the caller, lets nobody else number them. */
export async function lastSequence(tx: Transaction, subject: string): Promise<number> {
  const { rows } = await tx.query<{ last: number }>({
    name: 'crossdock-last-sequence',
    text: `select coalesce(max(sequence), 0)::int as last from crossdock.event where subject = $1`,
    values: [subject],
  })
  return rows[0]?.last ?? 0
}

/** What events call a position: it has no id of its own, and subjects are unique over all tenants. */
function stockSubject({
  tenant,
  sku,
  locationId,
}: Pick<StockCount, 'tenant' | 'sku' | 'locationId'>): string {
  return `${tenant}/${locationId}/${sku}`
}

/** With an Idempotency-Key a retry is known by it, whatever happened to the stock in between; without one every change is new. */
function referenceOf({ idempotency, principal }: Call): string {
  if (idempotency === undefined) return newId('aud')
  const digest = createHash('sha256').update(`${principal.application}\n${idempotency.key}`)
  return `key_${digest.digest('base64url')}`
}

async function readPosition(
  tx: Transaction,
  tenant: string,
  sku: string,
  locationId: string,
): Promise<StockPosition> {
  const [position] = await readPositions(tx, tenant, [sku], [locationId])
  if (position === undefined) throw new Error(`the position of ${sku} at ${locationId} is gone`)
  // Whose count of it is the newest; one whose clock is ahead tells of the moment it was heard in.
  const { rows } = await tx.query<Source>(
    `select p.updated_at as "updatedAt", s.system, s.sequence, s.at
     from crossdock.stock_position p
     left join crossdock.stock_source s on s.tenant = $1 and s.sku = $2 and s.location_id = $3
     where p.tenant = $1 and p.sku = $2 and p.location_id = $3
     order by least(s.at, s.seen_at) desc nulls last limit 1`,
    [tenant, sku, locationId],
  )
  const [source] = rows
  const { onHand, reserved, expired, version } = position
  return {
    sku,
    locationId,
    onHand,
    reserved: reserved - expired,
    available: availableOf(position),
    version,
    updatedAt: (source?.updatedAt ?? new Date()).toISOString(),
    ...(source?.system && { sourceSystem: source.system }),
    ...(source?.sequence != null && { sourceVersion: source.sequence }),
    ...(source?.at && { sourceUpdatedAt: source.at.toISOString() }),
  }
}

type Source = {
  readonly updatedAt: Date
  readonly system: string | null
  readonly sequence: number | null
  readonly at: Date | null
}
