import type { Order } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import { appendEvents, type NewEvent } from '../events/outbox.ts'
import type { Store, Transaction } from '../store/store.ts'
import { withDerivedState } from './order-state.ts'

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

/** Writes a new order with its first events. */
export async function insertOrder(
  tx: Transaction,
  { order, events }: OrderChange,
  cause: Cause,
): Promise<void> {
  const document = withDerivedState(order)
  const sequence = await appendEvents(tx, { ...cause, subject: order.id }, events, 0)
  await tx.query({
    name: 'crossdock-insert-order',
    text: `insert into crossdock."order"
        (id, tenant, channel, channel_order_id, state, version, events, document, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
    values: [
      order.id,
      order.tenant,
      order.channel,
      order.channelOrderId ?? null,
      document.state,
      document.version,
      sequence,
      JSON.stringify(document),
      order.createdAt,
    ],
  })
  await indexOrder(tx, document, undefined)
  await audit(tx, cause, order.id, events)
}

/**
 * Changes an order under its lock: `change` sees the latest version and gives the next, or undefined to leave it.
 * Writes the document, its events in sequence, its fulfilment orders and references for searching, and an audit entry,
 * all in the caller's transaction. Throws `not-found` when the tenant has no such order.
 */
export async function changeOrder(
  tx: Transaction,
  orderId: string,
  cause: Cause,
  change: (order: Order) => OrderChange | undefined | Promise<OrderChange | undefined>,
): Promise<Order> {
  const { rows } = await tx.query<{ document: Order; events: number }>({
    name: 'crossdock-lock-order',
    text: `select document, events from crossdock."order" where id = $1 and tenant = $2 for update`,
    values: [orderId, cause.tenant],
  })
  const row = rows[0]
  if (row === undefined) throw new Problem('not-found')
  const changed = await change(row.document)
  if (changed === undefined) return row.document

  const document: Order = withDerivedState({
    ...changed.order,
    version: row.document.version + 1,
    updatedAt: new Date().toISOString(),
    correlationId: cause.correlationId,
    ...(cause.causationId !== undefined && { causationId: cause.causationId }),
  })
  const fulfilled = document.state === 'fulfilled' && row.document.state !== 'fulfilled'
  const told = fulfilled
    ? [...changed.events, { type: 'retail.order.fulfilled.v1', data: { orderId } }]
    : changed.events
  const events = await appendEvents(tx, { ...cause, subject: orderId }, told, row.events)
  await tx.query({
    name: 'crossdock-update-order',
    text: `update crossdock."order" set state = $2, version = $3, events = $4, document = $5, updated_at = now()
           where id = $1`,
    values: [orderId, document.state, document.version, events, JSON.stringify(document)],
  })
  await indexOrder(tx, document, row.document)
  await audit(tx, cause, orderId, changed.events)
  return document
}

/** The order as it is now; throws `not-found` when the tenant has none of that id. */
export async function loadOrder(
  db: Pick<Store['pool'], 'query'>,
  tenant: string,
  orderId: string,
): Promise<Order> {
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
  db: Pick<Store['pool'], 'query'>,
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
async function indexOrder(tx: Transaction, order: Order, before: Order | undefined): Promise<void> {
  const known = new Map(before?.fulfilmentOrders.map(one => [one.id, one.state]))
  const moved = order.fulfilmentOrders.filter(one => known.get(one.id) !== one.state)
  if (moved.length > 0) {
    await tx.query({
      name: 'crossdock-index-fulfilment',
      text: `insert into crossdock.fulfilment_order (id, tenant, order_id, location_id, type, state)
             select f.id, $1, $2, f."locationId", f.type, f.state
             from jsonb_to_recordset($3::jsonb) as f(id text, "locationId" text, type text, state text)
             on conflict (id) do update set state = excluded.state, updated_at = now()`,
      values: [order.tenant, order.id, JSON.stringify(moved)],
    })
  }
  const seen = new Set(references(before).map(({ key }) => key))
  const fresh = references(order).filter(({ key }) => !seen.has(key))
  if (fresh.length > 0) {
    await tx.query({
      name: 'crossdock-index-references',
      text: `insert into crossdock.external_reference (tenant, system, type, id, aggregate_id, order_id)
             select $1, r.system, r.type, r.id, r."aggregateId", $2
             from jsonb_to_recordset($3::jsonb) as r(system text, type text, id text, "aggregateId" text)
             on conflict do nothing`,
      values: [order.tenant, order.id, JSON.stringify(fresh)],
    })
  }
}

function references(order: Order | undefined) {
  if (order === undefined) return []
  const own = order.externalRefs.map(ref => ({ ...ref, aggregateId: order.id }))
  const theirs = order.fulfilmentOrders.flatMap(({ id, externalRefs }) =>
    externalRefs.map(ref => ({ ...ref, aggregateId: id })),
  )
  return [...own, ...theirs].map(ref => ({ ...ref, key: `${ref.system}\n${ref.type}\n${ref.id}` }))
}
