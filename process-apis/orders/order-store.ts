import { LRUCache } from 'lru-cache'
import type { ExternalRef, FulfilmentOrder, Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import { appendEvents, type NewEvent } from '../events/outbox.ts'
import { asRead } from '../store/as-read.ts'
import type { OperationRecord } from '../durable/record.ts'
import type { Knowledge } from '../store/commit-together.ts'
import type { RowKind } from '../store/row-kind.ts'
import type { Queryable, Transaction } from '../store/store.ts'
import { withDerivedState } from './order-state.ts'
import { indexWaiting } from './waiting-lines.ts'

/** Why an order changes: ties the change to the request or operation that caused it. */
export type Cause = {
  readonly tenant: string
  readonly correlationId: string
  readonly causationId?: string
  /** Who did it, for the audit trail: an application or `crossdock`. */
  readonly actor: string
}

/** An order as it is to be, and what became true with it. */
export type OrderChange = { readonly order: Order; readonly events: readonly NewEvent[] }

/** Writes a new order with its first events. Refused by `new_order` when its channel placed it before. */
export async function insertOrder(
  tx: Transaction,
  { order, events }: OrderChange,
  cause: Cause,
): Promise<void> {
  const document = withDerivedState(order)
  const sequence = await appendEvents(tx, { ...cause, subject: order.id }, events, 0)
  tx.write(newOrder, {
    id: order.id,
    tenant: order.tenant,
    channel: order.channel,
    channelOrderId: order.channelOrderId ?? null,
    state: document.state,
    version: document.version,
    events: sequence,
    createdAt: order.createdAt,
    document,
  })
  indexOrder(tx, document, undefined)
  await audit(tx, cause, order.id, events)
  keepInMind(tx, nothing, { document, events: sequence })
}

/**
 * Changes an order: `change` sees the latest version and gives the next, or undefined to leave it. Nobody comes between: it is
 * locked, or its version is checked with the commit (transaction.ts).
 * Writes the document, its events in sequence, its fulfilment orders and references for searching, and an audit entry,
 * all in the caller's transaction. Throws `not-found` when the tenant has no such order.
 */
export async function changeOrder(
  tx: Transaction,
  orderId: string,
  cause: Cause,
  change: (order: Order) => OrderChange | undefined | Promise<OrderChange | undefined>,
): Promise<Order> {
  const before = await latest(tx, cause.tenant, orderId)
  if (!tx.open) {
    tx.builds(orderId, { from: before, to: before })
    tx.write(orderAt, { id: orderId, version: before.document.version })
  }
  const changed = await change(before.document)
  if (changed === undefined) return before.document

  const document: Order = withDerivedState({
    ...changed.order,
    version: before.document.version + 1,
    updatedAt: new Date().toISOString(),
    correlationId: cause.correlationId,
    ...(cause.causationId !== undefined && { causationId: cause.causationId }),
  })
  const fulfilled = document.state === 'fulfilled' && before.document.state !== 'fulfilled'
  const told = fulfilled
    ? [...changed.events, { type: 'retail.order.fulfilled.v1', data: { orderId } }]
    : changed.events
  const events = await appendEvents(tx, { ...cause, subject: orderId }, told, before.events)
  tx.write(changedOrder, {
    id: orderId,
    state: document.state,
    version: document.version,
    events,
    document,
  })
  indexOrder(tx, document, before.document)
  await audit(tx, cause, orderId, changed.events)
  keepInMind(tx, before, { document, events })
  return document
}

/** An order with the number of its last event. */
type Kept = { readonly document: Order; readonly events: number }

/** An order as this process knows it. */
type Known = Kept & Knowledge & { committedAt?: number; asRead?: Order }

/** The order as the next change has to find it: under its lock, or as this process last saw it. */
async function latest(tx: Transaction, tenant: string, orderId: string): Promise<Known> {
  const mine = changedBy.get(tx)?.get(orderId)
  if (mine !== undefined) return mine
  const { open } = tx
  const known = open ? undefined : mind.get(orderId)
  if (known?.document.tenant === tenant) return known
  const { rows } = await tx.read<Kept>({
    ...(open ? lockOrder : readOrder),
    values: [orderId, tenant],
  })
  if (rows[0] === undefined) throw new Problem('not-found')
  const read: Known = { ...rows[0], committed: true }
  if (open) return read
  // Of two that read it at once the second builds upon the first.
  const since = mind.get(orderId)
  if (since !== undefined && since.document.version >= read.document.version) return since
  mind.set(orderId, read)
  return read
}

const selectOrder = `select document, events from crossdock."order" where id = $1 and tenant = $2`
const readOrder = { name: 'crossdock-read-order', text: selectOrder }
const lockOrder = { name: 'crossdock-lock-order', text: `${selectOrder} for update` }

/** What each transaction has made of orders so far. */
const changedBy = new WeakMap<Transaction, Map<string, Known>>()

/**
 * Orders as this process wrote them last, or is about to: the next change of one builds upon it without asking. Should
 * another process have changed it meanwhile, the check of its version (`orderAt`) refuses what was built upon it.
 */
const mind = new LRUCache<string, Known>({ max: 500 })

/** What a new order is made from. */
const nothing: Knowledge = { committed: true }

function keepInMind(tx: Transaction, from: Knowledge, kept: Kept): void {
  const { id, version } = kept.document
  const known: Known = { ...kept, committed: false }
  const mine = changedBy.get(tx) ?? new Map<string, Known>()
  changedBy.set(tx, mine.set(id, known))
  // What an open transaction makes of it nobody may build upon before it is committed.
  if (!tx.open) {
    tx.builds(id, { from, to: known })
    mind.set(id, known)
  }
  tx.settled(committed => {
    if (committed) {
      known.committed = true
      known.committedAt = performance.now()
      if ((mind.peek(id)?.document.version ?? 0) <= version) mind.set(id, known)
    } else if (mind.peek(id) === known) mind.delete(id)
  })
}

/**
 * The order for a transition that begins. An operation that this process added and runs itself finds it as this process committed
 * it a moment ago: what it is based on may be changed by others at any moment anyway, and the commit at its end looks again.
 * Any other reads it as it is now: the operation may be about what another process has made of it.
 */
export async function recallOrder(
  db: Queryable,
  { tenant, jobId }: Pick<OperationRecord, 'tenant' | 'jobId'>,
  orderId: string,
): Promise<Order> {
  const known = jobId === null ? mind.get(orderId) : undefined
  const fresh = known?.committedAt !== undefined && performance.now() - known.committedAt < momentMs
  if (!fresh || known.document.tenant !== tenant) return loadOrder(db, tenant, orderId)
  return (known.asRead ??= asRead(known.document))
}

/** As long as a call to another system may take, within which the order may change as well. */
const momentMs = 5_000

type OrderRow = Pick<Order, 'id' | 'state' | 'version'> & {
  readonly events: number
  readonly document: Order
}

const newOrder: RowKind<
  OrderRow & Pick<Order, 'tenant' | 'channel' | 'createdAt'> & { channelOrderId: string | null }
> = {
  name: 'new_order',
  rank: 6,
  columns: `id text, tenant text, channel text, "channelOrderId" text, state text, version int, events int,
    "createdAt" timestamptz, document jsonb`,
  refuses: rows => `
    select r.unit from ${rows} r
    join crossdock."order" o
      on o.tenant = r.tenant and o.channel = r.channel and o.channel_order_id = r."channelOrderId"
    union all
    select r.unit from ${rows} r
    join ${rows} first
      on first.tenant = r.tenant and first.channel = r.channel
        and first."channelOrderId" = r."channelOrderId" and first.unit < r.unit`,
  writes: rows => [
    `insert into crossdock."order"
       (id, tenant, channel, channel_order_id, state, version, events, document, created_at, updated_at)
     select id, tenant, channel, "channelOrderId", state, version, events, document, "createdAt", "createdAt"
     from ${rows} order by id`,
  ],
}

/**
 * That an order is still at the version a change of it began with. Locks it; one that another transaction has locked is being
 * changed by it, and what is committed together waits for nobody's.
 */
const orderAt: RowKind<{ readonly id: string; readonly version: number }> = {
  name: 'order_at',
  rank: 2,
  columns: 'id text, version int',
  stands: { which: 'first', key: ({ id }) => id },
  refuses: rows => `
    with held as materialized (
      select id, version from crossdock."order"
      where id in (select id from ${rows}) order by id for no key update skip locked
    )
    select r.unit from ${rows} r
    where not exists (select 1 from held h where h.id = r.id and h.version = r.version)`,
}

const changedOrder: RowKind<OrderRow> = {
  name: 'changed_order',
  columns: 'id text, state text, version int, events int, document jsonb',
  stands: { which: 'last', key: ({ id }) => id },
  writes: rows => [
    `update crossdock."order" o set state = r.state, version = r.version, events = r.events, document = r.document,
       updated_at = now()
     from ${rows} r where o.id = r.id`,
  ],
}

/** The order as it is now; throws `not-found` when the tenant has none of that id. */
export async function loadOrder(db: Queryable, tenant: string, orderId: string): Promise<Order> {
  const { rows } = await db.query<{ document: Order }>({
    name: 'crossdock-load-order',
    text: `select document from crossdock."order" where id = $1 and tenant = $2`,
    values: [orderId, tenant],
  })
  if (rows[0] === undefined) throw new Problem('not-found')
  return rows[0].document
}

/** The order that a fulfilment order belongs to; throws `not-found` when the tenant has none of that id. */
export async function orderOfFulfilment(
  db: Queryable,
  tenant: string,
  fulfilmentOrderId: string,
): Promise<string> {
  const { rows } = await db.query<{ orderId: string }>({
    name: 'crossdock-order-of-fulfilment',
    text: `select order_id as "orderId" from crossdock.fulfilment_order where id = $1 and tenant = $2`,
    values: [fulfilmentOrderId, tenant],
  })
  if (rows[0] === undefined) throw new Problem('not-found')
  return rows[0].orderId
}

/** What a caller did; what Crossdock does by itself stands in the journal of its operations. */
async function audit(
  tx: Transaction,
  { tenant, correlationId, actor }: Cause,
  subject: string,
  events: readonly NewEvent[],
): Promise<void> {
  if (actor === 'crossdock') return
  const action = events[0]?.type ?? 'order.changed'
  await appendAuditEntry(tx, { tenant, actor, action, subject, correlationId })
}

/** Keeps the searchable rows beside the document: fulfilment orders by place and state, references of other systems. */
function indexOrder(tx: Transaction, order: Order, before: Order | undefined): void {
  const { id: orderId, tenant } = order
  const known = new Map(before?.fulfilmentOrders.map(one => [one.id, one.state]))
  for (const { id, locationId, type, state } of order.fulfilmentOrders) {
    if (known.get(id) === state) continue
    tx.write(fulfilmentRow, { id, tenant, orderId, locationId, type, state })
  }
  indexWaiting(tx, order, before)
  const seen = new Set(references(before).map(({ key }) => key))
  for (const { system, type, id, aggregateId, key } of references(order)) {
    if (seen.has(key)) continue
    tx.write(referenceRow, { tenant, orderId, system, type, id, aggregateId })
  }
}

const fulfilmentRow: RowKind<
  Pick<FulfilmentOrder, 'id' | 'locationId' | 'type' | 'state'> & {
    tenant: string
    orderId: string
  }
> = {
  name: 'fulfilment',
  columns: 'id text, tenant text, "orderId" text, "locationId" text, type text, state text',
  stands: { which: 'last', key: ({ id }) => id },
  writes: rows => [
    `insert into crossdock.fulfilment_order (id, tenant, order_id, location_id, type, state)
     select id, tenant, "orderId", "locationId", type, state from ${rows}
     on conflict (id) do update set state = excluded.state, updated_at = now()`,
  ],
}

const referenceRow: RowKind<
  Pick<ExternalRef, 'system' | 'type' | 'id'> & {
    tenant: string
    orderId: string
    aggregateId: string
  }
> = {
  name: 'reference',
  columns: 'tenant text, "orderId" text, system text, type text, id text, "aggregateId" text',
  writes: rows => [
    `insert into crossdock.external_reference (tenant, system, type, id, aggregate_id, order_id)
     select tenant, system, type, id, "aggregateId", "orderId" from ${rows}
     on conflict do nothing`,
  ],
}

function references(order: Order | undefined) {
  if (order === undefined) return []
  const own = order.externalRefs.map(ref => ({ ...ref, aggregateId: order.id }))
  const theirs = order.fulfilmentOrders.flatMap(({ id, externalRefs }) =>
    externalRefs.map(ref => ({ ...ref, aggregateId: id })),
  )
  // What is printed on a parcel: whoever holds it in a hand finds the order by it.
  const parcels = order.fulfilmentOrders.flatMap(({ shipments }) =>
    shipments.flatMap(({ id, trackingNumber }) =>
      trackingNumber === undefined
        ? []
        : [{ system: 'carrier', type: 'trackingNumber', id: trackingNumber, aggregateId: id }],
    ),
  )
  return [...own, ...theirs, ...parcels].map(ref => ({
    ...ref,
    key: `${ref.system}\n${ref.type}\n${ref.id}`,
  }))
}
