import type { FulfilmentOrder } from '../../openapi/generated/orders.d.ts'
import type { Queryable, Transaction } from '../store/store.ts'
import { localTime, type Place } from './sourcing-rules.ts'

type Places = Readonly<Record<string, Place>> | undefined
type Work = Pick<FulfilmentOrder, 'id' | 'locationId' | 'lines'>

/**
 * Takes a location's share of today for each piece of work, under the lock of its day: all of them or none. Gives those that
 * are full; an empty list means taken. Work at locations without a limit costs no statement. `beyond` may be over its limit.
 */
export async function takeCapacity(
  tx: Transaction,
  places: Places,
  {
    tenant,
    work,
    now,
    beyond = new Set(),
  }: {
    readonly tenant: string
    readonly work: readonly Work[]
    readonly now: Date
    readonly beyond?: ReadonlySet<string>
  },
): Promise<readonly string[]> {
  const wanted = limited(places, work).map(({ id, locationId, lines }) => {
    const place = places?.[locationId]
    const free = beyond.has(locationId)
    return {
      id,
      locationId,
      day: localTime(now, place?.timeZone ?? 'UTC').date,
      lines: lines.length,
      maxOrders: free ? null : (place?.capacity?.ordersPerDay ?? null),
      maxLines: free ? null : (place?.capacity?.linesPerDay ?? null),
    }
  })
  if (wanted.length === 0) return []
  const { rows } = await tx.query<{ locationId: string }>({
    name: 'crossdock-take-capacity',
    text: takeText,
    values: [tenant, JSON.stringify(wanted)],
  })
  if (rows.length === 0) return []
  await giveBack(
    tx,
    tenant,
    wanted.map(({ id }) => id),
  )
  return rows.map(({ locationId }) => locationId)
}

/** Gives back what work took that is done elsewhere, or not at all. */
export async function freeCapacity(
  tx: Transaction,
  places: Places,
  tenant: string,
  work: readonly Work[],
): Promise<void> {
  const ids = limited(places, work).map(({ id }) => id)
  if (ids.length > 0) await giveBack(tx, tenant, ids)
}

/** Whether any location has a limit: without one nothing is counted. */
export function isCounted(places: Places): boolean {
  return Object.values(places ?? {}).some(({ capacity }) => capacity !== undefined)
}

/** Which of these locations can take no more today; asks only where the policy knows a limit. */
export async function fullLocations(
  db: Queryable,
  places: Places,
  {
    tenant,
    locations,
    lines,
    now,
  }: {
    readonly tenant: string
    readonly locations: readonly string[]
    readonly lines: number
    readonly now: Date
  },
): Promise<ReadonlySet<string>> {
  const asked = locations.flatMap(locationId => {
    const place = places?.[locationId]
    if (place?.capacity === undefined) return []
    const { ordersPerDay = null, linesPerDay = null } = place.capacity
    const day = localTime(now, place.timeZone ?? 'UTC').date
    return [{ locationId, day, ordersPerDay, linesPerDay }]
  })
  if (asked.length === 0) return new Set()
  const { rows } = await db.query<{ locationId: string }>(
    `select a."locationId"
     from jsonb_to_recordset($2::jsonb)
       as a("locationId" text, day date, "ordersPerDay" int, "linesPerDay" int)
     left join crossdock.location_day d
       on d.tenant = $1 and d.location_id = a."locationId" and d.day = a.day
     where coalesce(d.orders, 0) + 1 > a."ordersPerDay" or coalesce(d.lines, 0) + $3 > a."linesPerDay"`,
    [tenant, JSON.stringify(asked), lines],
  )
  return new Set(rows.map(({ locationId }) => locationId))
}

function limited(places: Places, work: readonly Work[]): Work[] {
  return work
    .filter(({ locationId }) => places?.[locationId]?.capacity !== undefined)
    .toSorted((a, b) => (a.locationId < b.locationId ? -1 : 1))
}

const takeText = `
  with wanted as (
    select * from jsonb_to_recordset($2::jsonb)
      as w(id text, "locationId" text, day date, lines int, "maxOrders" int, "maxLines" int)
  ), taken as (
    insert into crossdock.location_day as d (tenant, location_id, day, orders, lines)
    select $1, "locationId", day, 1, lines from wanted
    where ("maxOrders" is null or 1 <= "maxOrders") and ("maxLines" is null or lines <= "maxLines")
    order by "locationId", day
    on conflict (tenant, location_id, day) do update
      set orders = d.orders + excluded.orders, lines = d.lines + excluded.lines
      where not exists (
        select 1 from wanted w where w."locationId" = d.location_id and w.day = d.day
          and (d.orders + 1 > w."maxOrders" or d.lines + w.lines > w."maxLines")
      )
    returning location_id, day
  ), noted as (
    insert into crossdock.capacity_use (tenant, fulfilment_order_id, location_id, day, lines)
    select $1, w.id, w."locationId", w.day, w.lines from wanted w
    join taken t on t.location_id = w."locationId" and t.day = w.day
  )
  select "locationId" from wanted w
  where not exists (select 1 from taken t where t.location_id = w."locationId" and t.day = w.day)`

async function giveBack(tx: Transaction, tenant: string, ids: readonly string[]): Promise<void> {
  await tx.query(
    `with given as (
       delete from crossdock.capacity_use where tenant = $1 and fulfilment_order_id = any($2)
       returning location_id, day, lines
     )
     update crossdock.location_day d set orders = d.orders - g.orders, lines = d.lines - g.lines
     from (select location_id, day, count(*)::int as orders, sum(lines)::int as lines from given group by 1, 2) g
     where d.tenant = $1 and d.location_id = g.location_id and d.day = g.day`,
    [tenant, ids],
  )
}
