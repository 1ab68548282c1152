import type { Disposition, ReturnLine } from '../../openapi/generated/returns.d.ts'
import { recordCount } from '../inventory/set-stock.ts'
import type { Cause } from '../orders/order-store.ts'
import type { Transaction } from '../store/store.ts'
import type { ReturnPolicy } from './policy.ts'

/** Where pieces with that disposition are counted; undefined when they are gone. */
export function stockPlace(
  { dispositions }: ReturnPolicy,
  disposition: Disposition,
  locationId: string,
): string | undefined {
  const { stock } = dispositions[disposition]
  return stock === 'here' ? locationId : stock
}

/**
 * Counts pieces in (or, with a negative quantity, out) at a location, as one movement under the position's lock. The same
 * reference again changes nothing.
 */
export async function moveStock(
  tx: Transaction,
  cause: Cause,
  {
    sku,
    quantity,
    locationId,
    reason,
    reference,
  }: Pick<ReturnLine, 'sku' | 'quantity'> & {
    readonly locationId: string
    readonly reason: string
    readonly reference: string
  },
): Promise<void> {
  const { tenant } = cause
  const { rows } = await tx.query<{ onHand: number }>(
    `insert into crossdock.stock_position (tenant, sku, location_id, on_hand) values ($1, $2, $3, 0)
     on conflict (tenant, sku, location_id) do update set on_hand = stock_position.on_hand
     returning on_hand as "onHand"`,
    [tenant, sku, locationId],
  )
  const onHand = (rows[0]?.onHand ?? 0) + quantity
  await recordCount(tx, { tenant, sku, locationId, onHand, reason, reference }, cause)
}
