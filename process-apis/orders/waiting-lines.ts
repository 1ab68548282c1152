import type { LinePromise, Order, OrderLine } from '../../openapi/generated/orders.d.ts'
import type { RowKind } from '../store/row-kind.ts'
import type { Queryable, Transaction } from '../store/store.ts'
import { settled } from './fulfilment-state.ts'
import { goods, remainingOf } from './order-state.ts'
import type { Demand, SourcingPolicy } from './sourcing.ts'

const dayMs = 86_400_000

/** Pieces of a line that nobody works on and that were not handed over. */
export function waitingOf({ fulfilmentOrders }: Order, line: OrderLine): number {
  const worked = fulfilmentOrders
    .filter(({ state }) => !settled.has(state) && state !== 'rejected')
    .flatMap(({ lines }) => lines)
    .filter(({ lineId }) => lineId === line.lineId)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  return Math.max(0, remainingOf(line) - worked)
}

/** What is not released yet, and so must wait whatever is in stock. */
export function preorderedUntil(
  { preorders }: SourcingPolicy,
  sku: string,
  now: Date,
): string | undefined {
  const { availableAt } = preorders?.[sku] ?? {}
  return availableAt !== undefined && Date.parse(availableAt) > now.getTime()
    ? new Date(availableAt).toISOString()
    : undefined
}

/** Whether a SKU may be sold without stock. */
export function mayWait({ backorders }: SourcingPolicy, sku: string): boolean {
  return backorders !== undefined && (backorders.skus === 'all' || backorders.skus.includes(sku))
}

export type PromiseOptions = {
  readonly policy: SourcingPolicy
  /** Lines that wait. */
  readonly lineIds: ReadonlySet<string>
  readonly reason: string
  readonly now: Date
  /** Whether policy has a word in it; not where the channel has sold it already. Default yes. */
  readonly ends?: boolean
}

/** The order with what is promised of its lines that wait, and a hold that says so. Asks when a delivery is expected. */
export async function promiseLines(
  tx: Pick<Transaction, 'read'>,
  order: Order,
  { policy, lineIds, reason, now, ends = true }: PromiseOptions,
): Promise<Order> {
  const waiting = goods(order).filter(({ lineId }) => lineIds.has(lineId))
  if (waiting.length === 0) return order
  const expected = await expectedAt(
    { query: tx.read },
    order.tenant,
    waiting.map(({ sku }) => sku),
  )
  const since = now.toISOString()
  const later = (from: string, days: number) =>
    new Date(Date.parse(from) + days * dayMs).toISOString()
  const promiseOf = (sku: string): LinePromise => {
    const { backorders } = policy
    const availableAt = preorderedUntil(policy, sku, now)
    const from = availableAt ?? since
    const delivery = expected.get(sku)
    const soonest =
      availableAt ??
      delivery ??
      (backorders === undefined ? undefined : later(since, backorders.promiseDays))
    return {
      kind: availableAt === undefined ? 'backorder' : 'preorder',
      since,
      ...(availableAt !== undefined && { availableAt }),
      ...(soonest !== undefined && { expectedAt: soonest }),
      ...(ends && backorders !== undefined && { giveUpAt: later(from, backorders.maxWaitDays) }),
    }
  }
  const promised = {
    ...order,
    lines: order.lines.map(line =>
      lineIds.has(line.lineId) ? { ...line, promise: promiseOf(line.sku) } : line,
    ),
  }
  return withWaitingHold(promised, reason, since)
}

/** One hold for each way in which lines wait, and none where none does. */
export function withWaitingHold(order: Order, reason: string, since: string): Order {
  const kinds = new Set(order.lines.flatMap(({ promise }) => (promise ? [promise.kind] : [])))
  const kept = order.holds.filter(
    ({ type }) => (type !== 'backorder' && type !== 'preorder') || kinds.has(type),
  )
  const missing = [...kinds].filter(kind => kept.every(({ type }) => type !== kind))
  return { ...order, holds: [...kept, ...missing.map(type => ({ type, reason, since }))] }
}

/** When the next delivery of each SKU is expected, where one is. */
async function expectedAt(
  db: Queryable,
  tenant: string,
  skus: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ sku: string; at: Date }>(
    `select sku, min(expected_at) as at from crossdock.inbound_supply
     where tenant = $1 and sku = any($2) and closed_at is null and received < quantity
       and expected_at > now()
     group by sku`,
    [tenant, [...new Set(skus)]],
  )
  return new Map(rows.map(({ sku, at }) => [sku, at.toISOString()]))
}

/** What still waits of an order, now or from its release on. */
export function waitingDemand(order: Order, now: Date): Demand[] {
  return goods(order).flatMap(line => {
    const { promise, lineId, sku } = line
    if (promise === undefined) return []
    if (promise.availableAt !== undefined && promise.availableAt > now.toISOString()) return []
    const quantity = waitingOf(order, line)
    return quantity === 0 ? [] : [{ lineId, sku, quantity }]
  })
}

/** Keeps the rows by which waiting lines are found in step with the order that says so. */
export function indexWaiting(tx: Transaction, order: Order, before: Order | undefined): void {
  const { id: orderId, tenant, placedAt } = order
  const was = new Map(before?.lines.map(line => [line.lineId, promised(before, line)]))
  for (const line of order.lines) {
    const { lineId, sku } = line
    const promise = promised(order, line)
    const old = was.get(lineId)
    if (promise?.kind === old?.kind && promise?.availableAt === old?.availableAt) continue
    if (promise === undefined) tx.write(servedLine, { orderId, lineId })
    else {
      const notBefore = promise.availableAt ?? null
      tx.write(waitingLine, { tenant, orderId, lineId, sku, placedAt, notBefore })
    }
  }
}

/** Nothing waits of what came to nothing. */
function promised({ state }: Order, { promise }: OrderLine): LinePromise | undefined {
  return state === 'rejected' || state === 'cancelled' ? undefined : promise
}

const waitingLine: RowKind<{
  readonly tenant: string
  readonly orderId: string
  readonly lineId: string
  readonly sku: string
  readonly placedAt: string
  readonly notBefore: string | null
}> = {
  name: 'waiting_line',
  columns: `tenant text, "orderId" text, "lineId" text, sku text, "placedAt" timestamptz, "notBefore" timestamptz`,
  stands: { which: 'last', key: ({ orderId, lineId }) => `${orderId}/${lineId}` },
  writes: rows => [
    `insert into crossdock.waiting_line (tenant, order_id, line_id, sku, placed_at, not_before)
     select tenant, "orderId", "lineId", sku, "placedAt", "notBefore" from ${rows}
     on conflict (order_id, line_id) do update set not_before = excluded.not_before`,
  ],
}

const servedLine: RowKind<{ readonly orderId: string; readonly lineId: string }> = {
  name: 'served_line',
  columns: '"orderId" text, "lineId" text',
  stands: { which: 'last', key: ({ orderId, lineId }) => `${orderId}/${lineId}` },
  writes: rows => [
    `delete from crossdock.waiting_line
     where (order_id, line_id) in (select "orderId", "lineId" from ${rows})`,
  ],
}
