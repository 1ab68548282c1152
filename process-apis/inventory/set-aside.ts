import type { Transaction } from '../store/store.ts'
import { keepStock } from './holds.ts'
import type { MoveSource } from './move-stock.ts'
import { readPositions } from './position.ts'

/**
 * Keeps goods that are there but that nobody can have: a hold that does not end, which is on hand and not available, until
 * it is released (mended) or leaves (written off). At most what is free is set aside; gives how much that was.
 */
export async function setAside(
  tx: Transaction,
  { tenant, locationId, reference }: MoveSource,
  { sku, quantity, why }: { readonly sku: string; readonly quantity: number; readonly why: string },
  correlationId: string,
): Promise<number> {
  const [position] = await readPositions(tx, tenant, [sku], [locationId])
  if (position === undefined) return 0
  const { onHand, reserved, safetyStock } = position
  const free = Math.min(quantity, onHand - reserved - safetyStock)
  if (free <= 0) return 0
  await keepStock(
    tx,
    { tenant, correlationId },
    {
      reference: `${reference}/${locationId}/${sku}`,
      reason: why,
      lines: [{ sku, locationId, quantity: free }],
    },
  )
  return free
}
