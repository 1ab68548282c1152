import type { ProcessContext } from '../context.ts'
import { cursors, numberPart, page } from '../store/cursor.ts'
import type { Inventory } from './contract.ts'

const position = cursors({ parts: [numberPart] })

/** How the stock of a SKU came to what it is, newest first. */
export function listMovements({ store }: ProcessContext): Inventory['listMovements'] {
  return async ({ principal }, { sku, locationId, limit = 50, cursor }) => {
    const after = position.read(cursor)
    let query = store
      .of(principal.tenant)
      .db.selectFrom('crossdock.stock_movement')
      .selectAll()
      .where('tenant', '=', principal.tenant)
      .where('sku', '=', sku)
      .orderBy('position', 'desc')
      .limit(limit + 1)
    if (locationId !== undefined) query = query.where('location_id', '=', locationId)
    if (after !== undefined) query = query.where('position', '<', Number(after[0]))

    return page(
      await query.execute(),
      limit,
      last => position.write(last.position),
      ({ location_id, quantity, balance, reason, reference, at }) => ({
        sku,
        locationId: location_id,
        quantity,
        balance,
        reason,
        reference,
        at: at.toISOString(),
      }),
    )
  }
}
