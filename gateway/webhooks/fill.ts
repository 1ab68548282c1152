import { newId } from '../../openapi/canonical/id.ts'
import type { Queryable } from '../../process-apis/store/store.ts'
import type { EventViews, Listener, LoggedEvent } from './event-views.ts'

/** A webhook that this process looks after for the moment. */
export type HeldWebhook = {
  readonly id: string
  readonly tenant: string
  readonly owner: string
  readonly listener: Listener
  /** What it is told of, as types. */
  readonly types: readonly string[]
  readonly transaction: string
  readonly position: number
}

/** How many events of the log are looked at in one go. */
const batch = 500

/** How far something is in the event log. */
export type Place = { readonly transaction: string; readonly position: number }

/** Goes on in the event log from where the webhook is, and keeps what it is to be told. Says how far it is then. */
export async function fillFromLog(
  db: Queryable,
  views: EventViews,
  held: HeldWebhook,
): Promise<Place & { readonly isFull: boolean }> {
  const { id, tenant, owner, listener, types, transaction, position } = held
  const page = await eventsAfter(db, { tenant, types, transaction, position })
  const theirs = await views.own(db, listener, page.events)
  // What is nobody's of its is passed over without a write: how far that was is kept in memory, and written now and then.
  if (theirs.length > 0) {
    await db.query(
      `with mine as (
         update crossdock.webhook set transaction = $3::xid8, position = $4 where id = $1 and owner = $2 returning id, tenant)
       insert into crossdock.webhook_delivery
         (id, webhook_id, tenant, event_id, event_at, transaction, position, type, subject)
       select x.id, mine.id, mine.tenant, x.event_id, x.at, x.transaction::xid8, x.position, x.type, x.subject
       from mine, jsonb_to_recordset($5::jsonb)
         as x(id text, event_id text, at timestamptz, transaction text, position bigint, type text, subject text)
       on conflict (webhook_id, event_id) do nothing`,
      [id, owner, page.transaction, page.position, JSON.stringify(theirs.map(toDelivery))],
    )
  }
  return {
    transaction: page.transaction,
    position: page.position,
    isFull: page.events.length === batch,
  }
}

/** A replay that runs, and how far it is. */
export type RunningReplay = {
  readonly id: string
  readonly which: 'failed' | 'missing' | 'all'
  readonly from: Date
  readonly to: Date
  readonly transaction: string
  readonly position: number
}

/** Goes on with a replay. One that has come to its end is finished. */
export async function fillFromReplay(
  db: Queryable,
  views: EventViews,
  held: HeldWebhook,
  replay: RunningReplay,
): Promise<void> {
  const { id, tenant, owner, listener, types } = held
  if (replay.which === 'failed') {
    await db.query(
      `with mine as (select id from crossdock.webhook where id = $1 and owner = $2 for update),
       again as (
         update crossdock.webhook_delivery d set state = 'pending', tries = 0, due_at = now(), ended_at = null
         where d.id in (select f.id from crossdock.webhook_delivery f, mine where f.webhook_id = mine.id and f.state = 'failed'
                        and f.event_at >= $4 and f.event_at < $5 and f.type = any($6)
                        order by f.transaction, f.position limit ${batch})
         returning d.id)
       update crossdock.webhook_replay r set sent = r.sent + (select count(*) from again),
         state = case when (select count(*) from again) < ${batch} then 'finished' else r.state end,
         ended_at = case when (select count(*) from again) < ${batch} then now() end
       where r.id = $3 and r.state = 'running' and exists (select from mine)`,
      [id, owner, replay.id, replay.from, replay.to, types],
    )
    return
  }
  const page = await eventsAfter(db, { ...replay, tenant, types })
  const theirs = await views.own(db, listener, page.events)
  await db.query(
    `with mine as (select id, tenant from crossdock.webhook where id = $1 and owner = $2 for update),
     again as (
       insert into crossdock.webhook_delivery as d
         (id, webhook_id, tenant, event_id, event_at, transaction, position, type, subject)
       select x.id, mine.id, mine.tenant, x.event_id, x.at, x.transaction::xid8, x.position, x.type, x.subject
       from mine, jsonb_to_recordset($6::jsonb)
         as x(id text, event_id text, at timestamptz, transaction text, position bigint, type text, subject text)
       on conflict (webhook_id, event_id) do update
         set state = 'pending', tries = 0, due_at = now(), ended_at = null
         where d.state = any($7)
       returning d.id)
     update crossdock.webhook_replay r set transaction = $4::xid8, position = $5, sent = r.sent + (select count(*) from again),
       state = case when $8 then 'finished' else r.state end, ended_at = case when $8 then now() end
     where r.id = $3 and r.state = 'running' and exists (select from mine)`,
    [
      id,
      owner,
      replay.id,
      page.transaction,
      page.position,
      JSON.stringify(theirs.map(toDelivery)),
      replay.which === 'all' ? ['delivered', 'failed', 'dropped'] : ['failed', 'dropped'],
      page.events.length < batch,
    ],
  )
}

/** How many events a replay would be of, as far as they are counted. */
export async function countReplay(
  db: Queryable,
  views: EventViews,
  { tenant, listener, types, id }: Pick<HeldWebhook, 'tenant' | 'listener' | 'types' | 'id'>,
  { which, from, to }: Pick<RunningReplay, 'which' | 'from' | 'to'>,
): Promise<{ readonly events: number; readonly isAtLeast: boolean }> {
  if (which === 'failed') {
    const { rows } = await db.query<{ count: number }>(
      `select count(*)::int as count from crossdock.webhook_delivery
       where tenant = $1 and webhook_id = $2 and state = 'failed' and event_at >= $3 and event_at < $4 and type = any($5)`,
      [tenant, id, from, to, types],
    )
    return { events: rows[0]?.count ?? 0, isAtLeast: false }
  }
  let at = { transaction: '0', position: 0 }
  let events = 0
  for (let pages = 0; pages < mostPages; pages++) {
    const page = await eventsAfter(db, { tenant, types, from, to, ...at })
    const theirs = await views.own(db, listener, page.events)
    const { rows } = await db.query<{ count: number }>(
      `select count(*)::int as count from crossdock.webhook_delivery
       where tenant = $1 and webhook_id = $2 and event_id = any($3) and state = any($4)`,
      [
        tenant,
        id,
        theirs.map(event => event.id),
        which === 'all' ? ['pending'] : ['pending', 'delivered'],
      ],
    )
    events += theirs.length - (rows[0]?.count ?? 0)
    if (page.events.length < batch) return { events, isAtLeast: false }
    at = page
  }
  return { events, isAtLeast: true }
}

const mostPages = 20

type PlacedEvent = LoggedEvent & Place

/** As readEvents (process-apis/events/read-events.ts): nothing is shown before every transaction before it is over. */
async function eventsAfter(
  db: Queryable,
  {
    tenant,
    types,
    from,
    to,
    transaction,
    position,
  }: Place & {
    readonly tenant: string
    readonly types: readonly string[]
    readonly from?: Date
    readonly to?: Date
  },
): Promise<Place & { readonly events: readonly PlacedEvent[] }> {
  const { rows } = await db.query<PlacedEvent & { readonly horizon: string }>(
    `select now.horizon::text, e.*
     from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) now
     left join lateral (
       select transaction::text, position, id, type, subject, sequence, at, correlation_id as "correlationId", causation_id as "causationId", data
       from crossdock.event
       where tenant = $1 and (transaction, position) > ($2::xid8, $3) and transaction < now.horizon and type = any($4)
         and ($5::timestamptz is null or at >= $5) and ($6::timestamptz is null or at < $6)
       order by transaction, position limit ${batch}
     ) e on true
     order by e.transaction::xid8, e.position`,
    [tenant, transaction, position, types, from ?? null, to ?? null],
  )
  const events = rows.filter(({ id }) => (id as string | null) !== null)
  // After a page that is not full there is nothing before the horizon.
  const last = events.length === batch ? events.at(-1) : undefined
  return {
    events,
    transaction: last?.transaction ?? rows[0]?.horizon ?? transaction,
    position: last?.position ?? 0,
  }
}

function toDelivery(event: PlacedEvent) {
  const { id, at, transaction, position, type, subject } = event
  return { id: newId('whd'), event_id: id, at, transaction, position, type, subject }
}
