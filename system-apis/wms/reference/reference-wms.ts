import { oncePerReference } from '../../reference-systems/repeat.ts'
import {
  refused,
  route,
  type Answer,
  type Exchange,
  type ReferenceSystem,
} from '../../reference-systems/reference-system.ts'
import { listOf, members, object, text, wholeNumber } from '../../shape.ts'

export type ReferenceWmsOptions = {
  /** What lies where at the start. A site that is not named here is unknown. */
  readonly stock: readonly {
    readonly site: string
    readonly item: string
    readonly onHand: number
  }[]
  /** Sites that ship without their stock being counted here. Default none. */
  readonly uncounted?: readonly string[]
}

/**
 * A small warehouse management system: work orders that people accept, pick, pack and ship, and the
 * stock they take from. Every move is told by an event, but for the cancellations it was asked for.
 * NEW → ACCEPTED → PICKING → PICKED → PACKED → SHIPPED; REJECTED, CANCELLED.
 */
export function referenceWms({ stock, uncounted = [] }: ReferenceWmsOptions): ReferenceSystem {
  return {
    name: 'wms',
    tables,
    documents,
    error: (code, message) => ({ code, detail: message }),
    async seed({ rows }) {
      const columns = stock.map(({ site, item, onHand }) => ({ site, item, on_hand: onHand }))
      await rows(seedStock, JSON.stringify(columns))
      await rows(seedSites, uncounted)
    },
    routes: [
      route({
        method: 'POST',
        path: '/workOrders',
        writes: true,
        body: newWorkOrder,
        async handle({ db, body, fingerprint }) {
          const [row] = await db.rows<WorkOrderRow>(
            insertWorkOrder,
            body.clientRef,
            fingerprint,
            body.site,
            JSON.stringify(body),
          )
          if (row === undefined) return refused(422, 'UNKNOWN_SITE', `No site ${body.site}.`)
          return oncePerReference(row, fingerprint, workOrder)
        },
      }),
      route({
        method: 'GET',
        path: '/workOrders',
        writes: false,
        absent: { status: 200, body: { workOrders: [] } },
        async handle({ db, query }) {
          const row = await find(db, query.get('clientRef') ?? '')
          if (row === undefined) return undefined
          return { status: 200, body: { workOrders: [workOrder(row)] }, createdAt: row.created_at }
        },
      }),
      route({
        method: 'POST',
        path: '/workOrders/{id}/cancel',
        writes: true,
        body: members<{ clientRef: string; reason: string }>({ clientRef: text, reason: text }),
        async handle({ db, parameters, body }) {
          const id = parameters['id'] ?? ''
          const [cancelled] = await db.rows<WorkOrderRow>(cancelWorkOrder, number(id), body.reason)
          if (cancelled !== undefined) return { status: 200, body: workOrder(cancelled) }
          const row = await find(db, id)
          if (row === undefined) return noSuchWorkOrder
          if (row.status === 'CANCELLED') return { status: 200, body: workOrder(row) }
          const code = row.status === 'REJECTED' ? 'ALREADY_REJECTED' : 'PICKING_FINISHED'
          return { status: 409, body: { code, detail: 'Too late.', workOrder: workOrder(row) } }
        },
      }),
      route({
        method: 'GET',
        path: '/stock',
        writes: false,
        async handle({ db, query }) {
          const size = Math.min(1_000, Number(query.get('size')) || 500)
          const [site = '', item = ''] = (query.get('after') ?? '').split('|')
          const found = await db.rows<StockRow>(listStock, query.get('site'), site, item, size + 1)
          const page = found.slice(0, size)
          const last = page.at(-1)
          const more = found.length > size && last !== undefined
          return {
            status: 200,
            body: {
              items: page.map(stockItem),
              ...(more && { after: `${last.site}|${last.item}` }),
            },
          }
        },
      }),
    ],
    admin: [
      route({
        method: 'POST',
        path: '/fulfilment-orders/{id}/{action}',
        writes: true,
        body: members<Move>({ reason: text, carrier: text, trackingNumber: text }, [
          'reason',
          'carrier',
          'trackingNumber',
        ]),
        handle: moveByHand,
      }),
      route({
        method: 'POST',
        path: '/stock',
        writes: true,
        body: members<{ site: string; item: string; onHand: number }>({
          site: text,
          item: text,
          onHand: wholeNumber,
        }),
        async handle({ db, body: { site, item, onHand } }) {
          const [row] = await db.rows<StockRow>(countStock, site, item, onHand)
          return { status: 200, body: row === undefined ? {} : stockItem(row) }
        },
      }),
    ],
    async step({ rows }, restedMs) {
      await rows(moveRested, restedMs)
    },
  }
}

/** Does what the action says, one move at a time, so that every state on the way is told. */
async function moveByHand({ db, parameters, body }: Exchange<Move>): Promise<Answer> {
  const id = parameters['id'] ?? ''
  const action = parameters['action'] ?? ''
  const target = actions[action]
  if (target === undefined) {
    return refused(404, 'NO_SUCH_ACTION', `One of ${Object.keys(actions).join(', ')}.`)
  }
  const found = await find(db, id)
  if (found === undefined) return noSuchWorkOrder

  let row = found
  const from = way.indexOf(row.status)
  const to = way.indexOf(target)
  if (target === 'REJECTED' ? !['NEW', 'ACCEPTED'].includes(row.status) : from < 0 || from >= to) {
    return refused(409, 'NOT_NOW', `The work order is ${row.status}.`)
  }
  const states = target === 'REJECTED' ? [target] : way.slice(from + 1, to + 1)
  for (const state of states) {
    const [moved] = await db.rows<WorkOrderRow>(
      moveOne,
      row.no,
      row.status,
      state,
      state === 'REJECTED' ? (body.reason ?? 'OUT_OF_STOCK') : null,
      body.carrier ?? null,
      body.trackingNumber ?? null,
    )
    if (moved === undefined) return refused(409, 'NOT_NOW', 'Somebody else moved it.')
    row = moved
  }
  return { status: 200, body: workOrder(row) }
}

type Move = { reason?: string; carrier?: string; trackingNumber?: string }

const way = ['NEW', 'ACCEPTED', 'PICKING', 'PICKED', 'PACKED', 'SHIPPED']

const actions: Record<string, string> = {
  accept: 'ACCEPTED',
  reject: 'REJECTED',
  start: 'PICKING',
  pick: 'PICKED',
  pack: 'PACKED',
  ship: 'SHIPPED',
}

const tables = `
create table if not exists reference_wms.site (name text primary key);
create table if not exists reference_wms.stock (
  site text not null,
  item text not null,
  on_hand integer not null,
  version bigint not null default 1,
  updated_at timestamptz not null default clock_timestamp(),
  primary key (site, item)
);
create table if not exists reference_wms.work_order (
  no bigint generated always as identity (start with 20001) primary key,
  client_ref text not null unique,
  fingerprint text not null,
  site text not null,
  status text not null default 'NEW',
  reason text,
  carrier text,
  tracking_no text,
  version bigint not null default 1,
  document jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  moved_at timestamptz not null default clock_timestamp()
);
create index if not exists work_order_open on reference_wms.work_order (moved_at)
  where status in ('NEW', 'ACCEPTED', 'PICKING', 'PICKED', 'PACKED');
`

const documents = `
select 'workOrder' as type, 'WO-' || no as id, client_ref as reference, status as state, created_at,
       jsonb_build_object('site', site, 'reason', reason, 'carrier', carrier, 'trackingNumber', tracking_no,
                          'version', version, 'lines', document->'lines') as facts
  from reference_wms.work_order
union all
select 'stock', site || '|' || item, item, on_hand::text, updated_at,
       jsonb_build_object('site', site, 'onHand', on_hand)
  from reference_wms.stock`

const seedStock = `
insert into reference_wms.stock (site, item, on_hand)
select site, item, on_hand from jsonb_to_recordset($1::jsonb) as s (site text, item text, on_hand integer)
on conflict do nothing`

const seedSites = `
insert into reference_wms.site (name) select unnest($1::text[]) on conflict do nothing`

const insertWorkOrder = `
insert into reference_wms.work_order (client_ref, fingerprint, site, document)
select $1, $2, $3, $4::jsonb
 where exists (select from reference_wms.stock where site = $3)
    or exists (select from reference_wms.site where name = $3)
on conflict (client_ref) do update set client_ref = excluded.client_ref
returning *`

const cancelWorkOrder = `
update reference_wms.work_order
   set status = 'CANCELLED', reason = $2, version = version + 1, moved_at = clock_timestamp()
 where no = $1 and status in ('NEW', 'ACCEPTED', 'PICKING') returning *`

/** What a move brings about: goods leave the stock, and the event waits to be sent. */
const consequences = `
taken as (
  update reference_wms.stock s
     set on_hand = on_hand - out.qty, version = version + 1, updated_at = clock_timestamp()
    from (select site, line->>'item' as item, sum((line->>'qty')::integer)::integer as qty
            from moved, jsonb_array_elements(document->'lines') line
           where status = 'SHIPPED' group by 1, 2) out
   where s.site = out.site and s.item = out.item),
told as (
  insert into reference_webhooks.delivery (system, subject, body)
  select 'wms', client_ref, jsonb_strip_nulls(jsonb_build_object(
           'event', 'workOrder.status', 'workOrder', 'WO-' || no, 'clientRef', client_ref, 'site', site,
           'status', status, 'reason', reason, 'version', version,
           'parcel', case when status = 'SHIPPED'
                          then jsonb_build_object('carrierCode', carrier, 'trackingNo', tracking_no) end,
           'at', to_char(moved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text
    from moved order by no)
select * from moved`

const moveOne = `
with moved as (
  update reference_wms.work_order
     set status = $3::text, reason = $4, version = version + 1, moved_at = clock_timestamp(),
         carrier = case when $3 = 'SHIPPED' then coalesce($5, 'Swift') end,
         tracking_no = case when $3 = 'SHIPPED' then coalesce($6, 'SW' || lpad(no::text, 10, '0')) end
   where no = $1 and status = $2 returning *),
${consequences}`

const moveRested = `
with rested as (
  select no from reference_wms.work_order
   where status in ('NEW', 'ACCEPTED', 'PICKING', 'PICKED', 'PACKED')
     and moved_at <= clock_timestamp() - $1 * interval '1 ms'
   order by moved_at limit 200 for update skip locked),
moved as (
  update reference_wms.work_order w
     set status = case status when 'NEW' then 'ACCEPTED' when 'ACCEPTED' then 'PICKING'
                              when 'PICKING' then 'PICKED' when 'PICKED' then 'PACKED' else 'SHIPPED' end,
         version = version + 1, moved_at = clock_timestamp(),
         carrier = case when status = 'PACKED' then 'Swift' end,
         tracking_no = case when status = 'PACKED' then 'SW' || lpad(w.no::text, 10, '0') end
    from rested where w.no = rested.no returning w.*),
${consequences}`

const countStock = `
with counted as (
  insert into reference_wms.stock (site, item, on_hand) values ($1, $2, $3)
  on conflict (site, item) do update
     set on_hand = excluded.on_hand, version = stock.version + 1, updated_at = clock_timestamp()
  returning *),
told as (
  insert into reference_webhooks.delivery (system, subject, body)
  select 'wms', 'stock:' || site || ':' || item, jsonb_build_object(
           'event', 'stock.counted', 'site', site, 'item', item, 'onHand', on_hand, 'version', version,
           'at', to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text
    from counted)
select * from counted`

const listStock = `
select * from reference_wms.stock
 where ($1::text is null or site = $1) and (site, item) > ($2, $3)
 order by site, item limit $4`

type WorkOrderRow = {
  no: string
  client_ref: string
  fingerprint: string
  status: string
  reason: string | null
  carrier: string | null
  tracking_no: string | null
  version: string
  created_at: Date
  moved_at: Date
}

type StockRow = { site: string; item: string; on_hand: number; updated_at: Date }

const newWorkOrder = members<{ clientRef: string; site: string }>(
  {
    clientRef: text,
    orderRef: text,
    site: text,
    service: text,
    lines: listOf(object({ lineKey: text, item: text, name: text, qty: wholeNumber }, ['name'])),
    shipTo: { type: 'object' },
  },
  ['service'],
)

const noSuchWorkOrder = refused(404, 'NO_SUCH_WORK_ORDER', 'There is no such work order.')

async function find(
  { rows }: Exchange<unknown>['db'],
  id: string,
): Promise<WorkOrderRow | undefined> {
  const [row] = await rows<WorkOrderRow>(
    'select * from reference_wms.work_order where client_ref = $1 or no = $2',
    id,
    number(id),
  )
  return row
}

/** The running number in a work order's name; 0, which is never given, for anything else. */
function number(id: string): string {
  return /^WO-\d{1,15}$/.test(id) ? id.slice(3) : '0'
}

function workOrder(row: WorkOrderRow) {
  return {
    id: `WO-${row.no}`,
    clientRef: row.client_ref,
    status: row.status,
    version: Number(row.version),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.tracking_no !== null && {
      parcel: { carrierCode: row.carrier, trackingNo: row.tracking_no },
    }),
    changedAt: row.moved_at.toISOString(),
  }
}

function stockItem({ site, item, on_hand, updated_at }: StockRow) {
  return { site, item, onHand: on_hand, changedAt: updated_at.toISOString() }
}
