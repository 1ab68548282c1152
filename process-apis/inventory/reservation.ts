import { newId } from '../../openapi/canonical/id.ts'
import type { RowKind } from '../store/row-kind.ts'
import type { Transaction } from '../store/store.ts'

/** A quantity of one SKU that a line wants from one location. */
export type Wanted = {
  readonly lineId: string
  readonly sku: string
  readonly locationId: string
  readonly quantity: number
  /** How much must stay beyond the position's own safety stock, by the rules for this channel. Default 0. */
  readonly keepBack?: number
}

/** What cannot be promised: how much of it is there for all lines of that SKU and location together. */
export type Shortfall = {
  readonly sku: string
  readonly locationId: string
  readonly wanted: number
  readonly available: number
}

/** Whom stock is promised to: an order, or something that is not one yet (holds.ts). */
export type Owner = { readonly orderId: string } | { readonly holdId: string }

const columnOf = (owner: Owner) => ('orderId' in owner ? 'order_id' : 'hold_id')
const idOf = (owner: Owner) => ('orderId' in owner ? owner.orderId : owner.holdId)

/** A reservation as its order sees it. */
export type Reservation = Wanted & { readonly id: string }

/**
 * Promises stock to an order: everything or nothing, in one statement under the locks of its positions, which are
 * taken in a fixed order. Lines of one SKU and location count together. Soft reservations end at `expiresInSeconds`
 * unless `harden` makes them last. Gives what is short; an empty list means reserved.
 */
export async function reserve(
  tx: Transaction,
  {
    tenant,
    wanted,
    expiresInSeconds,
    ...owner
  }: Owner & {
    readonly tenant: string
    readonly wanted: readonly Wanted[]
    /** Absent: hard at once. */
    readonly expiresInSeconds?: number
  },
): Promise<readonly Shortfall[]> {
  tx.outdates({ tenant, entity: 'stock', keys: wanted.map(({ sku }) => sku) })
  if (!tx.open && 'orderId' in owner) {
    const { orderId } = owner
    // Hopes that it is there: if not, the transaction is run again and told what is short.
    for (const one of wanted) {
      const { lineId, sku, locationId, quantity, keepBack } = one
      tx.write(promise, {
        id: newId('res'),
        tenant,
        orderId,
        lineId,
        sku,
        locationId,
        quantity,
        ...(keepBack !== undefined && { keepBack }),
        expiresInSeconds: expiresInSeconds ?? null,
      })
    }
    return []
  }
  const rows = JSON.stringify(wanted.map(one => ({ id: newId('res'), ...one })))
  // What is gone is gone for everybody: those who come too late do not queue up for the lock to be told so.
  const gone = await tx.query<Shortfall>({
    name: 'crossdock-gone',
    text: goneText,
    values: [tenant, rows],
  })
  if (gone.rows.length > 0) return gone.rows
  const statement = {
    name: `crossdock-reserve-${columnOf(owner)}`,
    text: reserveText[columnOf(owner)],
    values: [tenant, idOf(owner), rows, expiresInSeconds ?? null],
  }
  const first = await tx.query<Shortfall>(statement)
  if (first.rows.length === 0) return []
  // Expiry holds when it is read: what has run out is given back before anybody is refused.
  const freed = await expire(tx, tenant, first.rows)
  if (freed === 0) return first.rows
  const second = await tx.query<Shortfall>(statement)
  return second.rows
}

type Promised = Wanted & {
  readonly id: string
  readonly tenant: string
  readonly orderId: string
  readonly expiresInSeconds: number | null
}

/**
 * Stock promised to orders that are committed together: each gets everything or nothing, those that came first before the
 * others. What is refused here may still be had: what has expired is given back by `reserve`, under locks.
 */
const promise: RowKind<Promised> = {
  name: 'promise',
  rank: 3,
  columns: `id text, tenant text, "orderId" text, "lineId" text, sku text, "locationId" text, quantity int,
    "keepBack" int, "expiresInSeconds" int`,
  refuses: rows => `
    with need as (
      select unit, tenant, sku, "locationId", sum(quantity)::int as quantity,
             coalesce(max("keepBack"), 0) as "keepBack"
      from ${rows} group by 1, 2, 3, 4
    ), held as materialized (
      select p.tenant, p.sku, p.location_id,
             p.on_hand - p.reserved - p.safety_stock + p.backorder_limit as available
      from crossdock.stock_position p
      where (p.tenant, p.sku, p.location_id) in (select tenant, sku, "locationId" from need)
      order by p.tenant, p.sku, p.location_id for no key update
    ), claimed as (
      select n.unit, coalesce(h.available, 0) - n."keepBack" as available,
             sum(n.quantity) over (partition by n.tenant, n.sku, n."locationId" order by n.unit) as wanted
      from need n
      left join held h on h.tenant = n.tenant and h.sku = n.sku and h.location_id = n."locationId"
    )
    select distinct unit from claimed where wanted > available`,
  writes: rows => [
    `update crossdock.stock_position p
     set reserved = p.reserved + n.quantity, version = p.version + 1, updated_at = now()
     from (
       select tenant, sku, "locationId", sum(quantity)::int as quantity from ${rows} group by 1, 2, 3
     ) n
     where p.tenant = n.tenant and p.sku = n.sku and p.location_id = n."locationId"`,
    `insert into crossdock.reservation
       (id, tenant, order_id, line_id, sku, location_id, quantity, state, expires_at)
     select id, tenant, "orderId", "lineId", sku, "locationId", quantity,
            case when "expiresInSeconds" is null then 'hard' else 'soft' end,
            now() + "expiresInSeconds" * interval '1 s'
     from ${rows}`,
  ],
}

const goneText = `
  with need as (
    select w.sku, w."locationId", sum(w.quantity)::int as quantity,
           coalesce(max(w."keepBack"), 0) as "keepBack"
    from jsonb_to_recordset($2::jsonb)
      as w(sku text, "locationId" text, quantity int, "keepBack" int) group by 1, 2
  ), free as (
    select n.sku, n."locationId", n.quantity as wanted, coalesce(p.backorder_limit, 0) as backorders,
           greatest(coalesce(p.on_hand - p.reserved - p.safety_stock, 0) - n."keepBack" + coalesce((
             select sum(r.quantity) from crossdock.reservation r
             where r.tenant = $1 and r.sku = n.sku and r.location_id = n."locationId"
               and r.state = 'soft' and r.expires_at <= now()
           ), 0), 0)::int as available
    from need n left join crossdock.stock_position p
      on p.tenant = $1 and p.sku = n.sku and p.location_id = n."locationId"
  )
  select sku, "locationId", wanted, available from free
  where available + backorders < wanted order by sku, "locationId"`

const reserveTextFor = (column: 'order_id' | 'hold_id') => `
  with wanted as (
    select * from jsonb_to_recordset($3::jsonb)
      as w(id text, "lineId" text, sku text, "locationId" text, quantity int, "keepBack" int)
  ), need as (
    select sku, "locationId", sum(quantity)::int as quantity, coalesce(max("keepBack"), 0) as "keepBack"
    from wanted group by sku, "locationId"
  ), position as (
    select p.sku, p.location_id, p.on_hand - p.reserved - p.safety_stock as available, p.backorder_limit
    from crossdock.stock_position p
    where p.tenant = $1 and (p.sku, p.location_id) in (select sku, "locationId" from need)
    order by p.sku, p.location_id for update
  ), short as (
    select n.sku, n."locationId", n.quantity as wanted,
           greatest(coalesce(p.available, 0) - n."keepBack", 0) as available
    from need n left join position p on p.sku = n.sku and p.location_id = n."locationId"
    where coalesce(p.available + p.backorder_limit, 0) - n."keepBack" < n.quantity
  ), taken as (
    update crossdock.stock_position p
    set reserved = p.reserved + n.quantity, version = p.version + 1, updated_at = now()
    from need n
    where p.tenant = $1 and p.sku = n.sku and p.location_id = n."locationId"
      and not exists (select 1 from short)
    returning 1
  ), promised as (
    insert into crossdock.reservation (id, tenant, ${column}, line_id, sku, location_id, quantity, state, expires_at)
    select id, $1, $2, "lineId", sku, "locationId", quantity,
           case when $4::int is null then 'hard' else 'soft' end, now() + $4::int * interval '1 s'
    from wanted where not exists (select 1 from short)
    returning 1
  )
  select sku, "locationId", wanted, available from short order by sku, "locationId"`

const reserveText = {
  order_id: reserveTextFor('order_id'),
  hold_id: reserveTextFor('hold_id'),
} as const

/** Gives back soft reservations of these positions whose time is over. Gives how many. */
async function expire(
  tx: Transaction,
  tenant: string,
  positions: readonly { sku: string; locationId: string }[],
): Promise<number> {
  tx.outdates({ tenant, entity: 'stock', keys: positions.map(({ sku }) => sku) })
  const { rows } = await tx.query<{ expired: number }>(
    `with place as (
       select * from jsonb_to_recordset($2::jsonb) as p(sku text, "locationId" text)
     ), expired as (
       update crossdock.reservation r set state = 'expired', reason = 'expired', updated_at = now()
       from place where r.tenant = $1 and r.sku = place.sku and r.location_id = place."locationId"
         and r.state = 'soft' and r.expires_at <= now()
       returning r.sku, r.location_id, r.quantity
     ), given_back as (
       update crossdock.stock_position p
       set reserved = p.reserved - e.quantity, version = p.version + 1, updated_at = now()
       from (select sku, location_id, sum(quantity)::int as quantity from expired group by 1, 2) e
       where p.tenant = $1 and p.sku = e.sku and p.location_id = e.location_id
       returning 1
     )
     select count(*)::int as expired from expired`,
    [tenant, JSON.stringify(positions)],
  )
  return rows[0]?.expired ?? 0
}

/** Makes an order's soft reservations last. Gives those that had been given away in the meantime and must be won again. */
export async function harden(tx: Transaction, orderId: string): Promise<readonly Wanted[]> {
  if (!tx.open) {
    tx.write(hardened, { orderId })
    return []
  }
  await tx.query({
    name: 'crossdock-harden',
    text: `update crossdock.reservation set state = 'hard', expires_at = null, updated_at = now()
           where order_id = $1 and state = 'soft'`,
    values: [orderId],
  })
  const { rows } = await tx.query<Wanted>({
    name: 'crossdock-expired',
    text: `select line_id as "lineId", sku, location_id as "locationId", quantity
           from crossdock.reservation where order_id = $1 and state = 'expired'`,
    values: [orderId],
  })
  return rows
}

/** Orders whose reservations are to last, provided that none has expired. */
const hardened: RowKind<{ readonly orderId: string }> = {
  name: 'hardened',
  rank: 4,
  columns: '"orderId" text',
  refuses: rows => `
    with held as materialized (
      select order_id, state from crossdock.reservation
      where order_id in (select "orderId" from ${rows}) order by order_id, id for no key update
    )
    select r.unit from ${rows} r
    where exists (select 1 from held h where h.order_id = r."orderId" and h.state = 'expired')`,
  writes: rows => [
    // `coalesce` keeps the planner from going through all soft reservations there are.
    `update crossdock.reservation set state = 'hard', expires_at = null, updated_at = now()
     where order_id in (select "orderId" from ${rows}) and coalesce(state) = 'soft'`,
  ],
}

/**
 * Gives an order's or hold's live reservations back: all of them, or those of some lines at some location. With `pieces`
 * no more of a line than that, for a location may have several pieces of work of one line; the rest stays promised.
 */
export async function release(
  tx: Transaction,
  {
    reason,
    locationId,
    pieces,
    lineIds = pieces?.map(({ lineId }) => lineId),
    as = 'released',
    onlyExpired = false,
    ...owner
  }: Owner & {
    readonly reason: string
    readonly locationId?: string
    readonly lineIds?: readonly string[]
    readonly pieces?: readonly { readonly lineId: string; readonly quantity: number }[]
    /** `transferred` when the same quantity is promised elsewhere in the same transaction. */
    readonly as?: 'released' | 'transferred' | 'expired'
    /** Only soft ones whose time is over. Default false. */
    readonly onlyExpired?: boolean
  },
): Promise<readonly Reservation[]> {
  const most = pieces?.map(({ lineId, quantity }) => ({ lineId, quantity, restId: newId('res') }))
  const { rows } = await tx.query<Reservation & { readonly tenant: string }>(
    `with position as (
       select p.sku from crossdock.stock_position p join crossdock.reservation r
         on r.tenant = p.tenant and r.sku = p.sku and r.location_id = p.location_id
       where r.${columnOf(owner)} = $1 and r.state in ('soft', 'hard')
       order by p.sku, p.location_id for update of p
     ), most as (
       select "lineId", sum(quantity)::int as quantity, min("restId") as "restId"
       from jsonb_to_recordset($7::jsonb) as m("lineId" text, quantity int, "restId" text) group by 1
     ), live as (
       select r.id, r.state as was, r.quantity as promised, m."restId",
              case when $7::jsonb is null then r.quantity
              else least(r.quantity, m.quantity - coalesce(sum(r.quantity) over (
                partition by r.line_id order by r.id desc rows between unbounded preceding and 1 preceding), 0))::int
              end as freed
       from crossdock.reservation r left join most m on m."lineId" = r.line_id
       where r.${columnOf(owner)} = $1 and r.state in ('soft', 'hard') and (select count(*) from position) >= 0
         and ($3::text is null or r.location_id = $3) and ($4::text[] is null or r.line_id = any($4))
         and (not $6 or (r.state = 'soft' and r.expires_at <= now()))
     ), given as (
       update crossdock.reservation r set state = $5, quantity = live.freed, reason = $2, updated_at = now()
       from live where r.id = live.id and live.freed > 0 and r.state in ('soft', 'hard')
       returning r.*, live.was, live.promised - live.freed as rest, live."restId"
     ), rest as (
       insert into crossdock.reservation
         (id, tenant, order_id, hold_id, line_id, sku, location_id, quantity, state, expires_at)
       select "restId", tenant, order_id, hold_id, line_id, sku, location_id, rest, was, expires_at
       from given where rest > 0
       returning 1
     ), back as (
       update crossdock.stock_position p
       set reserved = p.reserved - g.quantity, version = p.version + 1, updated_at = now()
       from (select tenant, sku, location_id, sum(quantity)::int as quantity from given group by 1, 2, 3) g
       where p.tenant = g.tenant and p.sku = g.sku and p.location_id = g.location_id
       returning 1
     )
     select id, tenant, line_id as "lineId", sku, location_id as "locationId", quantity from given`,
    [
      idOf(owner),
      reason,
      locationId ?? null,
      lineIds ?? null,
      as,
      onlyExpired,
      most === undefined ? null : JSON.stringify(most),
    ],
  )
  return rows.map(({ tenant, ...given }) => {
    tx.outdates({ tenant, entity: 'stock', keys: [given.sku] })
    return given
  })
}

/**
 * Turns promises into goods that left: the reservation is committed, the stock goes down, and an append-only movement
 * says why. Where less of a line left than was promised, the rest stays promised. `reference` makes a repeated report of the
 * same departure count once.
 */
export async function commitStock(
  tx: Transaction,
  {
    tenant,
    locationId,
    lines,
    reference,
    reason,
    ...owner
  }: Owner & {
    readonly tenant: string
    readonly locationId: string
    readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
    readonly reference: string
    readonly reason: 'shipped' | 'pickedUp' | 'sold' | 'writtenOff' | 'transferOut'
  },
): Promise<void> {
  const left = lines.map(({ lineId, quantity }) => ({ lineId, quantity, restId: newId('res') }))
  await tx.query(
    `with position as (
       select p.sku from crossdock.stock_position p
       where p.tenant = $1 and p.location_id = $3
         and p.sku in (select sku from crossdock.reservation where ${columnOf(owner)} = $2 and location_id = $3)
       order by p.sku for update
     ), given as (
       select "lineId", sum(quantity)::int as quantity, min("restId") as "restId"
       from jsonb_to_recordset($4::jsonb) as g("lineId" text, quantity int, "restId" text) group by 1
     ), live as (
       select r.id, r.state as was, r.quantity as promised, g."restId",
              least(r.quantity, g.quantity - coalesce(sum(r.quantity) over (
                partition by r.line_id order by r.id rows between unbounded preceding and 1 preceding), 0))::int as taken
       from crossdock.reservation r join given g on g."lineId" = r.line_id
       where r.${columnOf(owner)} = $2 and r.location_id = $3 and r.state in ('soft', 'hard')
         and (select count(*) from position) >= 0
     ), gone as (
       update crossdock.reservation r set state = 'committed', quantity = live.taken, updated_at = now()
       from live where r.id = live.id and live.taken > 0 and r.state in ('soft', 'hard')
       returning r.*, live.was, live.promised - live.taken as rest, live."restId"
     ), rest as (
       insert into crossdock.reservation
         (id, tenant, order_id, hold_id, line_id, sku, location_id, quantity, state, expires_at)
       select "restId", tenant, order_id, hold_id, line_id, sku, location_id, rest, was, expires_at
       from gone where rest > 0
       returning 1
     ), total as (
       select sku, sum(quantity)::int as quantity from gone group by sku
     ), taken as (
       update crossdock.stock_position p
       set on_hand = p.on_hand - t.quantity, reserved = p.reserved - t.quantity,
           version = p.version + 1, updated_at = now()
       from total t where p.tenant = $1 and p.location_id = $3 and p.sku = t.sku
       returning p.sku, t.quantity, p.on_hand
     )
     insert into crossdock.stock_movement (tenant, sku, location_id, quantity, balance, reason, reference)
     select $1, sku, $3, -quantity, on_hand, $5, $6 from taken`,
    [tenant, idOf(owner), locationId, JSON.stringify(left), reason, reference],
  )
}
