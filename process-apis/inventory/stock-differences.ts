import type { StockDifference } from '../../openapi/generated/inventory.d.ts'
import type { Queryable } from '../store/store.ts'
import type { StockPolicy } from './stock-policy.ts'

/** Something that does not agree. */
export type Difference = Omit<StockDifference, 'action' | 'orderId'> & {
  readonly orderId?: string | null
}

/** Everything of our own that does not agree with itself: each kind is one statement, which sees one moment. */
export async function findDifferences(
  db: Queryable,
  tenant: string,
  { checks }: StockPolicy,
  locationId: string | undefined,
): Promise<Difference[]> {
  const found: Difference[] = []
  for (const text of [balanceText, reservedText, endedText, linesText, oversoldText]) {
    const values = [
      tenant,
      locationId ?? null,
      ...(text.includes('$3') ? [checks.graceSeconds] : []),
    ]
    const { rows } = await db.query<Difference>(text, values)
    found.push(...rows)
  }
  return found
}

/** More than this is no list for people any more. */
const most = 'limit 10000'

const balanceText = `
  select 'balance' as kind, p.sku, p.location_id as "locationId", coalesce(m.sum, 0)::int as expected,
         p.on_hand as found
  from crossdock.stock_position p
  left join (
    select sku, location_id, sum(quantity) as sum from crossdock.stock_movement
    where tenant = $1 and ($2::text is null or location_id = $2) group by 1, 2
  ) m on m.sku = p.sku and m.location_id = p.location_id
  where p.tenant = $1 and ($2::text is null or p.location_id = $2) and p.on_hand <> coalesce(m.sum, 0)
  order by p.sku, p.location_id ${most}`

const reservedText = `
  select 'reserved' as kind, p.sku, p.location_id as "locationId", coalesce(r.sum, 0)::int as expected,
         p.reserved as found
  from crossdock.stock_position p
  left join (
    select sku, location_id, sum(quantity) as sum from crossdock.reservation
    where tenant = $1 and ($2::text is null or location_id = $2) and state in ('soft', 'hard') group by 1, 2
  ) r on r.sku = p.sku and r.location_id = p.location_id
  where p.tenant = $1 and ($2::text is null or p.location_id = $2) and p.reserved <> coalesce(r.sum, 0)
  order by p.sku, p.location_id ${most}`

/** Stock that is kept for an order that wants nothing any more. */
const endedText = `
  select 'endedOrder' as kind, r.sku, r.location_id as "locationId", r.order_id as "orderId", 0 as expected,
         sum(r.quantity)::int as found
  from crossdock.reservation r join crossdock."order" o on o.id = r.order_id
  where r.tenant = $1 and ($2::text is null or r.location_id = $2) and r.state in ('soft', 'hard')
    and o.state in ('rejected', 'cancelled', 'fulfilled', 'closed') and o.updated_at < now() - $3 * interval '1 s'
  group by r.sku, r.location_id, r.order_id order by r.order_id, r.sku, r.location_id ${most}`

/** Lines for which more or less is kept than they still want. What waits for stock has none, and what others fulfil needs none. */
const linesText = `
  with line as (
    select o.id as order_id, l->>'lineId' as line_id, l->>'sku' as sku,
           (q->>'ordered')::int - (q->>'cancelled')::int - (q->>'substitutedOut')::int
             - (q->>'shipped')::int - (q->>'pickedUp')::int as wanted,
           jsonb_array_length(o.document->'holds') = 0 as unheld
    from crossdock."order" o, jsonb_array_elements(o.document->'lines') l, jsonb_extract_path(l, 'quantities') q
    where o.tenant = $1 and o.state in ('accepted', 'processing', 'partiallyFulfilled')
      and o.updated_at < now() - $3 * interval '1 s'
      and l->>'type' = 'item' and coalesce(o.document->>'fulfilledBy', '') <> 'channel'
  ), kept as (
    select line.*, r.location_id, coalesce(r.quantity, 0)::int as quantity,
           coalesce(sum(r.quantity) over (partition by line.order_id, line.line_id), 0)::int as in_all
    from line left join (
      select order_id, line_id, location_id, sum(quantity) as quantity from crossdock.reservation
      where tenant = $1 and state in ('soft', 'hard') group by 1, 2, 3
    ) r on r.order_id = line.order_id and r.line_id = line.line_id
  )
  select case when in_all > wanted then 'overReserved' else 'unreserved' end as kind, sku,
         coalesce(location_id, '-') as "locationId", order_id as "orderId", wanted as expected, in_all as found
  from kept
  where (in_all > wanted or (in_all < wanted and unheld)) and ($2::text is null or location_id = $2)
  order by order_id, line_id, location_id ${most}`

const oversoldText = `
  select 'oversold' as kind, p.sku, p.location_id as "locationId", (p.on_hand + p.backorder_limit) as expected,
         p.reserved - coalesce(e.expired, 0)::int as found
  from crossdock.stock_position p
  left join lateral (
    select sum(r.quantity) as expired from crossdock.reservation r
    where r.tenant = p.tenant and r.sku = p.sku and r.location_id = p.location_id
      and r.state = 'soft' and r.expires_at <= now()
  ) e on true
  where p.tenant = $1 and ($2::text is null or p.location_id = $2)
    and p.reserved - coalesce(e.expired, 0) > p.on_hand + p.backorder_limit
  order by p.sku, p.location_id ${most}`
