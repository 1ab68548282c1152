import type { ProcessContext } from '../context.ts'
import { cursors, instantPart, numberPart } from '../store/cursor.ts'
import type { Queryable } from '../store/store.ts'
import { withTheirBundles } from './bundles-of.ts'
import type { Inventory } from './contract.ts'
import { readAvailability } from './get-availability.ts'

const position = cursors({ parts: [numberPart, numberPart, instantPart], parameter: 'after' })

/** What can be promised of everything that something happened to since a cursor; without one it begins now. */
export function followAvailability(context: ProcessContext): Inventory['followAvailability'] {
  return async ({ principal: { tenant } }, { after, channel, locationId }) => {
    const from = position.read(after)
    const { pool } = context.store.of(tenant)
    const { skus: changed, next } = await readChanged(pool, tenant, from)
    const skus = await withTheirBundles(pool, tenant, changed)
    const { items } =
      skus.length === 0
        ? { items: [] }
        : await readAvailability(context, tenant, {
            skus,
            ...(channel !== undefined && { channel }),
            ...(locationId !== undefined && { locationId }),
          })
    return { items, nextCursor: position.write(...next) }
  }
}

/** A place in what happens to stock: transaction and position of the outbox, and until when what ran out was looked at. */
export type StockCursor = readonly [transaction: string, position: string, micros: string]

/**
 * The SKUs that something happened to since a place in the outbox, and the place to go on from: what moved, was promised, given
 * back or ran out. It is read from the events that are written anyway, so whoever promises and moves stock does nothing for it.
 * An event counts only when every transaction before its own is over: nothing is skipped.
 */
export async function readChanged(
  db: Queryable,
  tenant: string,
  from: StockCursor | undefined,
  mostEvents = 1_000,
): Promise<{ skus: string[]; next: StockCursor }> {
  const { rows } = await db.query<Changed>({
    name: 'crossdock-stock-changed',
    text: changedText,
    values: [tenant, from?.[0] ?? null, from?.[1] ?? 0, from?.[2] ?? null, mostEvents],
  })
  const [row] = rows
  if (row === undefined) throw new Error('the question always has an answer')
  const end: StockCursor =
    row.events === mostEvents
      ? [row.transaction ?? row.horizon, row.position ?? '0', from?.[2] ?? row.micros]
      : [row.horizon, '0', row.micros]
  return { skus: from === undefined ? [] : (row.skus ?? []), next: end }
}

type Changed = {
  readonly horizon: string
  readonly micros: string
  readonly skus: string[] | null
  readonly events: number
  readonly transaction: string | null
  readonly position: string | null
}

const changedText = `
  with now as (
    select pg_snapshot_xmin(pg_current_snapshot()) as horizon,
           (extract(epoch from now()) * 1000000)::bigint as micros
  ), happened as (
    select e.transaction, e.position, e.type, e.subject, e.data from crossdock.event e, now
    where e.tenant = $1 and $2::text is not null
      and (e.transaction, e.position) > (coalesce($2, '0')::xid8, $3::bigint) and e.transaction < now.horizon
    order by e.transaction, e.position limit $5
  ), touched as (
    select h.data->>'sku' as sku from happened h where h.type = 'retail.stock.changed.v1'
    union
    select l->>'sku' from happened h, jsonb_array_elements(h.data->'lines') l
    where h.type in ('retail.stock.held.v1', 'retail.stock.freed.v1')
    union
    -- Whatever happens to an order may promise or free what is kept for it.
    select r.sku from crossdock.reservation r
    where r.tenant = $1 and r.order_id in (select subject from happened where subject like 'ord\\_%')
    union
    select r.sku from crossdock.reservation r, now
    where r.tenant = $1 and r.state = 'soft' and $4::bigint is not null
      and r.expires_at > to_timestamp($4::bigint / 1000000.0) and r.expires_at <= now()
  )
  select now.horizon::text, now.micros::text, (select array_agg(sku order by sku) from touched where sku is not null) as skus,
         (select count(*) from happened)::int as events, last.transaction::text, last.position::text
  from now left join lateral (
    select transaction, position from happened order by transaction desc, position desc limit 1
  ) last on true`
