import type { Queryable, Transaction } from '../store/store.ts'
import { type AppliedRule, keptBack, type RuleRow, rulesByPlace } from './availability-rule.ts'

/** The stock of one SKU at one location. `expired` are soft reservations whose time is over but which still count in `reserved`. */
export type Position = {
  readonly sku: string
  readonly locationId: string
  readonly onHand: number
  readonly reserved: number
  readonly expired: number
  /** The position's own, beside what rules say. */
  readonly safetyStock: number
  readonly version: number
  /** Every rule about it, whatever the channel, the most specific first; null when there is none. */
  readonly rules: readonly AppliedRule[] | null
}

/** What may be promised of a position now, to a channel. */
export function availableOf(position: Position, channel?: string): number {
  const { onHand, reserved, expired, safetyStock } = position
  const kept = keptBack(position, channel)
  if (kept.excluded) return 0
  return Math.max(0, onHand - (reserved - expired) - safetyStock - kept.safetyStock - kept.buffer)
}

/**
 * The positions of these SKUs, at every location or at those named. Reads without locking: a promise is made by `reserve`.
 * Rules are those of `at`, now if absent. Of few SKUs they come with each position, so that an order asks once; of many they
 * are asked for by themselves.
 */
export async function readPositions(
  db: Queryable,
  tenant: string,
  skus: readonly string[],
  locations?: readonly string[],
  at?: string,
): Promise<Position[]> {
  const few = skus.length <= 20
  const [{ rows }, apart] = await Promise.all([
    db.query<PositionRow>({
      name: few ? 'crossdock-read-positions' : 'crossdock-read-many-positions',
      text: few ? withRules : withoutRules,
      values: [tenant, skus, locations ?? null],
    }),
    few ? [] : readRules(db, tenant, skus),
  ])
  const rulesOf = rulesByPlace(rows[0]?.rules ?? apart, at)
  return rows.map(row => ({ ...row, rules: rulesOf(row) }))
}

type PositionRow = Omit<Position, 'rules'> & { readonly rules: readonly RuleRow[] | null }

async function readRules(
  db: Queryable,
  tenant: string,
  skus: readonly string[],
): Promise<readonly RuleRow[]> {
  const { rows } = await db.query<{ rules: readonly RuleRow[] | null }>({
    name: 'crossdock-read-rules',
    text: rulesText,
    values: [tenant, skus],
  })
  return rows[0]?.rules ?? []
}

/** As little as can be asked: an order of a tenant without rules pays for a look into an empty index. */
const rulesText = `
  select jsonb_agg(to_jsonb(r)) as rules from crossdock.availability_rule r
  where r.tenant = $1 and r.sku = any($2 || array['*'])`

const positionsText = (rules: string) => `
  select p.sku, p.location_id as "locationId", p.on_hand as "onHand", p.reserved,
         coalesce(e.expired, 0)::int as expired, p.safety_stock as "safetyStock", p.version, ${rules} as rules
  from crossdock.stock_position p
  left join lateral (
    select sum(r.quantity) as expired from crossdock.reservation r
    where r.tenant = p.tenant and r.sku = p.sku and r.location_id = p.location_id
      and r.state = 'soft' and r.expires_at <= now()
  ) e on true
  where p.tenant = $1 and p.sku = any($2) and ($3::text[] is null or p.location_id = any($3))
  order by p.sku, p.location_id`

const withRules = positionsText(`(${rulesText})`)
const withoutRules = positionsText('null::jsonb')

/** A new count of a position, from whom and on what ground. */
export type StockCount = {
  readonly tenant: string
  readonly sku: string
  readonly locationId: string
  readonly onHand: number
  /** e.g. `count`, `sync`, `receipt` */
  readonly reason: string
  /** Says once what this is; the same reference again changes nothing. */
  readonly reference: string
}

/**
 * Sets what is on hand and writes the difference as a movement. Gives the position's version and whether anything
 * changed. A count below what is already promised is taken as it is: the shortage is real.
 */
export async function countStock(
  tx: Transaction,
  { tenant, sku, locationId, onHand, reason, reference }: StockCount,
): Promise<{ changed: boolean; version: number; before: number }> {
  await tx.query(
    `insert into crossdock.stock_position (tenant, sku, location_id, on_hand) values ($1, $2, $3, 0)
     on conflict do nothing`,
    [tenant, sku, locationId],
  )
  const { rows } = await tx.query<{ version: number; before: number }>(
    `with old as (
       select on_hand from crossdock.stock_position
       where tenant = $1 and sku = $2 and location_id = $3 for update
     ), moved as (
       insert into crossdock.stock_movement (tenant, sku, location_id, quantity, balance, reason, reference)
       select $1, $2, $3, $4 - on_hand, $4, $5, $6 from old where on_hand <> $4
       on conflict do nothing returning 1
     )
     update crossdock.stock_position p
     set on_hand = $4, version = p.version + 1, updated_at = now()
     from old where p.tenant = $1 and p.sku = $2 and p.location_id = $3
       and exists (select 1 from moved)
     returning p.version, old.on_hand as before`,
    [tenant, sku, locationId, onHand, reason, reference],
  )
  const row = rows[0]
  if (row !== undefined) return { changed: true, ...row }
  const now = await tx.query<{ version: number; before: number }>(
    `select version, on_hand as before from crossdock.stock_position
     where tenant = $1 and sku = $2 and location_id = $3`,
    [tenant, sku, locationId],
  )
  return { changed: false, version: now.rows[0]?.version ?? 0, before: now.rows[0]?.before ?? 0 }
}
