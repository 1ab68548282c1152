import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import type { Queryable } from '../store/store.ts'
import type { Inventory } from './contract.ts'

/** A position after something moved. */
export type Promised = {
  readonly sku: string
  readonly locationId: string
  readonly onHand: number
  readonly reserved: number
}

/** Opens a case for a position where more is promised than is there. The shortage is real: nothing is hidden, a person decides who waits. */
export async function noteOversold(
  tx: Queryable,
  tenant: string,
  { sku, locationId, onHand, reserved }: Promised,
  correlationId?: string,
): Promise<boolean> {
  const short = reserved - Math.max(0, onHand)
  if (short <= 0) return false
  await raiseException(tx, {
    tenant,
    category: 'oversold',
    severity: 'high',
    reason: `More of ${sku} is promised at ${locationId} than is there`,
    detail: { sku, locationId, onHand, reserved, short },
    ...(correlationId !== undefined && { correlationId }),
  })
  return true
}

/** The measure of overselling: how many pieces are promised that are not there. */
export function getStockHealth({ store }: ProcessContext): Inventory['getStockHealth'] {
  return async ({ principal: { tenant } }) => {
    const [measured] = await measureOversold(store.of(tenant).pool, tenant)
    const {
      oversoldPositions = 0,
      oversoldUnits = 0,
      promisedUnits = 0,
      openCases = 0,
    } = measured ?? {}
    return {
      oversoldPositions,
      oversoldUnits,
      promisedUnits,
      oversoldRate: promisedUnits === 0 ? 0 : Math.min(1, oversoldUnits / promisedUnits),
      openCases,
      asOf: new Date().toISOString(),
    }
  }
}

/** What is oversold, by tenant: of one, or of each. */
export async function measureOversold(db: Queryable, tenant?: string) {
  const { rows } = await db.query<{
    tenant: string
    oversoldPositions: number
    oversoldUnits: number
    promisedUnits: number
    openCases: number
  }>(
    `select p.tenant, (count(*) filter (where p.reserved > p.on_hand + p.backorder_limit))::int as "oversoldPositions",
            coalesce(sum(p.reserved - greatest(p.on_hand, 0) - p.backorder_limit)
              filter (where p.reserved > p.on_hand + p.backorder_limit), 0)::int as "oversoldUnits",
            sum(p.reserved)::int as "promisedUnits",
            (select count(*) from crossdock.exception_case e
             where e.tenant = p.tenant and e.category = 'oversold' and e.state = 'open')::int as "openCases"
     from crossdock.stock_position p where $1::text is null or p.tenant = $1 group by p.tenant`,
    [tenant ?? null],
  )
  return rows
}
