import type { StockCheckCounts, StockDifference } from '../../openapi/generated/inventory.d.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import type { Transaction } from '../store/store.ts'
import { noteOversold } from './oversold.ts'
import { release } from './reservation.ts'
import { recordCount } from './set-stock.ts'
import type { Difference } from './stock-differences.ts'
import type { StockPolicy } from './stock-policy.ts'

type Settling = {
  readonly tenant: string
  readonly checkId: string
  readonly policy: StockPolicy
  /** Whether anything may be put right at all. */
  readonly repair: boolean
  readonly found: readonly Difference[]
  readonly correlationId: string
}

/** Puts right what policy allows, asks a person about the rest, and writes the report. */
export async function settleDifferences(
  tx: Transaction,
  settling: Settling,
): Promise<StockCheckCounts> {
  const { tenant, checkId, found, policy } = settling
  const counts = { found: found.length, repaired: 0, raised: 0 }
  const report: (Difference & { action: StockDifference['action'] })[] = []
  for (const difference of found) {
    const may = counts.repaired < policy.checks.maxRepairs && isAllowed(settling, difference)
    const repaired = may && (await putRight(tx, settling, difference))
    if (repaired) counts.repaired += 1
    else if (await ask(tx, settling, difference)) counts.raised += 1
    report.push({ ...difference, action: repaired ? 'repaired' : 'raised' })
  }
  await tx.query(
    `insert into crossdock.stock_difference (tenant, check_id, kind, sku, location_id, order_id, expected, found, action)
     select $1, $2, kind, sku, "locationId", "orderId", expected, found, action
     from jsonb_to_recordset($3::jsonb)
       as d(kind text, sku text, "locationId" text, "orderId" text, expected int, found int, action text)`,
    [tenant, checkId, JSON.stringify(report)],
  )
  if (counts.repaired > 0) {
    await appendAuditEntry(tx, {
      tenant,
      actor: 'crossdock',
      action: 'repairStock',
      subject: checkId,
      correlationId: settling.correlationId,
      data: { repaired: report.filter(({ action }) => action === 'repaired') },
    })
  }
  return counts
}

function isAllowed({ repair, policy }: Settling, { kind, expected, found }: Difference): boolean {
  const { checks } = policy
  if (!repair || !checks.repair.includes(kind)) return false
  return kind !== 'systemOfRecord' || Math.abs(expected - found) <= checks.maxUnits
}

/** Puts a difference right under its lock; false when it has changed since it was seen, or there is no way to. */
async function putRight(
  tx: Transaction,
  { tenant, checkId, correlationId }: Settling,
  { kind, sku, locationId, orderId, expected, found }: Difference,
): Promise<boolean> {
  const place = [tenant, sku, locationId]
  tx.outdates({ tenant, entity: 'stock', keys: [sku] })
  switch (kind) {
    case 'balance': {
      // Movements are the books; the position is only their sum.
      await lock(tx, place)
      const { rowCount } = await tx.query(
        `update crossdock.stock_position p set on_hand = $4, version = version + 1, updated_at = now()
         where tenant = $1 and sku = $2 and location_id = $3 and on_hand = $5 and $4 = coalesce((
           select sum(m.quantity) from crossdock.stock_movement m
           where m.tenant = $1 and m.sku = $2 and m.location_id = $3), 0)`,
        [...place, expected, found],
      )
      return rowCount === 1
    }
    case 'reserved': {
      await lock(tx, place)
      const { rowCount } = await tx.query(
        `update crossdock.stock_position p set reserved = $4, version = version + 1, updated_at = now()
         where tenant = $1 and sku = $2 and location_id = $3 and reserved = $5 and $4 = coalesce((
           select sum(r.quantity) from crossdock.reservation r
           where r.tenant = $1 and r.sku = $2 and r.location_id = $3 and r.state in ('soft', 'hard')), 0)`,
        [...place, expected, found],
      )
      return rowCount === 1
    }
    case 'endedOrder': {
      if (orderId === undefined || orderId === null) return false
      await release(tx, { orderId, locationId, reason: 'the order is over' })
      return true
    }
    case 'systemOfRecord': {
      await lock(tx, place)
      const { rows } = await tx.query<{ onHand: number }>(
        `select on_hand as "onHand" from crossdock.stock_position
         where tenant = $1 and sku = $2 and location_id = $3`,
        place,
      )
      if ((rows[0]?.onHand ?? 0) !== found) return false
      const count = {
        tenant,
        sku,
        locationId,
        onHand: expected,
        reason: 'drift',
        reference: checkId,
      }
      return recordCount(tx, count, { actor: 'crossdock', correlationId })
    }
    case 'overReserved':
    case 'unreserved':
    case 'oversold':
      return false
  }
}

async function lock(tx: Transaction, place: readonly string[]): Promise<void> {
  await tx.query(
    `select 1 from crossdock.stock_position where tenant = $1 and sku = $2 and location_id = $3 for update`,
    place,
  )
}

/** Opens a case; false when the very same one is open already. */
async function ask(
  tx: Transaction,
  { tenant, checkId, correlationId }: Settling,
  { kind, sku, locationId, orderId, expected, found }: Difference,
): Promise<boolean> {
  if (kind === 'oversold') {
    const position = { sku, locationId, onHand: expected, reserved: found }
    return noteOversold(tx, tenant, position, correlationId)
  }
  const opened = await raiseException(tx, {
    tenant,
    category: 'stockDrift',
    severity: kind === 'unreserved' ? 'high' : 'medium',
    ...(orderId && { orderId }),
    reason: `${words[kind]}: ${sku}${locationId === '-' ? '' : ` at ${locationId}`}`,
    detail: { checkId, kind, sku, locationId, expected, found },
    correlationId,
  })
  return opened !== undefined
}

const words: Readonly<Record<StockDifference['kind'], string>> = {
  balance: 'On hand is not the sum of its movements',
  reserved: 'What is promised is not the sum of its reservations',
  endedOrder: 'Stock is kept for an order that is over',
  overReserved: 'More stock is kept for an order than it wants',
  unreserved: 'Less stock is kept for an order than it wants',
  systemOfRecord: 'The system of record counts otherwise',
  oversold: 'More is promised than is there',
}
