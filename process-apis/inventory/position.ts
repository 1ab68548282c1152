import type { Queryable, Transaction } from '../store/store.ts'
import {
  type AppliedRule,
  type DemandRow,
  demandByPlace,
  keptBack,
  type OpenDemand,
  type RuleRow,
  rulesByPlace,
} from './availability-rule.ts'
import { askingWhatIsKept, keepsNothingBack } from './nothing-kept-back.ts'

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
  /** What channels have sold of it and not handed to us; null when there is none. */
  readonly demand: readonly OpenDemand[] | null
  /** Whether it is in a store, where that was asked. */
  readonly inStore?: boolean
}

/** What may be promised of a position now, to a channel. */
export function availableOf(position: Position, channel?: string): number {
  const { onHand, reserved, expired, safetyStock } = position
  const kept = keptBack(position, channel)
  if (kept.excluded) return 0
  const live = reserved - expired
  return Math.max(0, onHand - live - safetyStock - kept.safetyStock - kept.buffer - kept.unbrokered)
}

/**
 * The positions of these SKUs, at every location or at those named. Reads without locking: a promise is made by `reserve`.
 * Rules and demand are those of `at`, now if absent. Of few SKUs they come with each position, so that an order asks once; of
 * many they are asked for by themselves. Where nothing was kept back a moment ago nothing is asked (nothing-kept-back.ts).
 */
export async function readPositions(
  db: Queryable,
  tenant: string,
  skus: readonly string[],
  locations?: readonly string[],
  { at, stores = false }: PositionOptions = {},
): Promise<Position[]> {
  const few = skus.length <= 20
  const bare = keepsNothingBack(tenant)
  const found = askingWhatIsKept(tenant)
  const [{ rows }, apart] = await Promise.all([
    db.query<PositionRow & Partial<KeptRow>>({
      ...question({ few, kept: few && !bare, stores }),
      values: [tenant, skus, locations ?? null],
    }),
    few || bare ? undefined : readKept(db, tenant, skus),
  ])
  if (bare) return rows.map(row => ({ ...row, rules: null, demand: null }))
  const kept = apart ?? rows[0]
  if (kept !== undefined) found(kept.isAny === true)
  const rulesOf = rulesByPlace(kept?.rules ?? [], at)
  const demandOf = demandByPlace(kept?.demand ?? [], at)
  return rows.map(({ isAny: _isAny, ...row }) => ({
    ...row,
    rules: rulesOf(row),
    demand: demandOf(row),
  }))
}

type PositionOptions = {
  /** Rules and demand of this time. Default now. */
  readonly at?: string | undefined
  /** Whether it is told what is in a store. Default false. */
  readonly stores?: boolean
}

type PositionRow = Omit<Position, 'rules' | 'demand'>

type KeptRow = {
  readonly rules: readonly RuleRow[] | null
  readonly demand: readonly DemandRow[] | null
  /** Whether anything is kept back of any SKU of the tenant. */
  readonly isAny: boolean
}

async function readKept(
  db: Queryable,
  tenant: string,
  skus: readonly string[],
): Promise<KeptRow | undefined> {
  const { rows } = await db.query<KeptRow>({
    name: 'crossdock-read-kept-back',
    text: `select ${keptColumns}`,
    values: [tenant, skus],
  })
  return rows[0]
}

const keptColumns = `
  (select jsonb_agg(to_jsonb(r)) from crossdock.availability_rule r
   where r.tenant = $1 and r.sku = any($2 || array['*'])) as rules,
  (select jsonb_agg(to_jsonb(d)) from crossdock.unbrokered_demand d
   where d.tenant = $1 and d.sku = any($2)) as demand,
  (exists (select from crossdock.availability_rule r where r.tenant = $1)
   or exists (select from crossdock.unbrokered_demand d where d.tenant = $1)) as "isAny"`

const columns = `p.sku, p.location_id as "locationId", p.on_hand as "onHand", p.reserved,
         coalesce(e.expired, 0)::int as expired, p.safety_stock as "safetyStock", p.version`

type Question = { readonly few: boolean; readonly kept: boolean; readonly stores: boolean }

/** Of many SKUs what has run out is looked up once for all, not position by position. */
const expired = {
  few: `
  left join lateral (
    select sum(r.quantity) as expired from crossdock.reservation r
    where r.tenant = p.tenant and r.sku = p.sku and r.location_id = p.location_id
      and r.state = 'soft' and r.expires_at <= now()
  ) e on true`,
  many: `
  left join (
    select r.sku, r.location_id, sum(r.quantity) as expired from crossdock.reservation r
    where r.tenant = $1 and r.sku = any($2) and r.state = 'soft' and r.expires_at <= now()
    group by 1, 2
  ) e on e.sku = p.sku and e.location_id = p.location_id`,
}

const questions = new Map<string, { readonly name: string; readonly text: string }>()

function question({ few, kept, stores }: Question) {
  const name = `crossdock-read-${few ? '' : 'many-'}positions${kept ? '-kept' : ''}${stores ? '-stores' : ''}`
  const known = questions.get(name)
  if (known !== undefined) return known
  const text = `
  select ${columns}${kept ? `, ${keptColumns}` : ''}${stores ? `, coalesce(l.type = 'store', false) as "inStore"` : ''}
  from crossdock.stock_position p${few ? expired.few : expired.many}${
    stores ? ' left join crossdock.location l on l.tenant = p.tenant and l.id = p.location_id' : ''
  }
  where p.tenant = $1 and p.sku = any($2) and ($3::text[] is null or p.location_id = any($3))
  order by p.sku, p.location_id`
  const made = { name, text }
  questions.set(name, made)
  return made
}

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
  tx.outdates({ tenant, entity: 'stock', keys: [sku] })
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
