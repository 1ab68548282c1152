import { newId } from '../../openapi/canonical/id.ts'
import type { StockHold } from '../../openapi/generated/inventory.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { appendEvents } from '../events/outbox.ts'
import type { Queryable, Transaction } from '../store/store.ts'
import { keptBack } from './availability-rule.ts'
import type { Inventory } from './contract.ts'
import { refuseUnknownLocations } from './location.ts'
import { readPositions } from './position.ts'
import { commitStock, release, reserve, type Shortfall, type Wanted } from './reservation.ts'
import { lastSequence } from './set-stock.ts'

/** Keeps stock for a cart, a till or another system: everything or nothing, and once for a reference. */
export function holdStock({ store }: ProcessContext): Inventory['holdStock'] {
  return async ({ principal: { tenant }, correlationId }, hold) =>
    store.of(tenant).transaction(async tx => {
      await refuseUnknownLocations(
        tx,
        tenant,
        hold.lines.map(({ locationId }) => locationId),
      )
      return keepStock(tx, { tenant, correlationId }, hold)
    })
}

/** Whose stock it is, and what the request came with. */
export type HoldOrigin = { readonly tenant: string; readonly correlationId: string }

/** Makes a hold, or gives the one there is of this reference. Throws `insufficient-stock` when it is not all there. */
export async function keepStock(
  tx: Transaction,
  { tenant, correlationId }: HoldOrigin,
  { reference, reason, channel, expiresInSeconds, lines }: Parameters<Inventory['holdStock']>[1],
): Promise<StockHold> {
  const holdId = newId('res')
  const made = await tx.query(
    `insert into crossdock.stock_hold (id, tenant, reference, channel, reason) values ($1, $2, $3, $4, $5)
     on conflict (tenant, reference) do nothing`,
    [holdId, tenant, reference, channel ?? null, reason],
  )
  if (made.rowCount === 0) {
    const { rows } = await tx.query<{ id: string }>(
      `select id from crossdock.stock_hold where tenant = $1 and reference = $2`,
      [tenant, reference],
    )
    return readHold(tx, tenant, rows[0]?.id ?? '')
  }
  const wanted = lines.map((line, i) => ({ ...line, lineId: String(i + 1) }))
  const short = await reserve(tx, {
    tenant,
    holdId,
    wanted: await keeping(tx, tenant, channel, wanted),
    ...(expiresInSeconds !== undefined && { expiresInSeconds }),
  })
  if (short.length > 0) throw shortage(short, wanted)
  await tell(tx, tenant, holdId, correlationId, 'held', { reference, reason, lines })
  return readHold(tx, tenant, holdId)
}

export function getHold({ store }: ProcessContext): Inventory['getHold'] {
  return ({ principal: { tenant } }, { holdId }) => readHold(store.of(tenant).pool, tenant, holdId)
}

/** Makes a hold last; what ran out is won again, if it is still there. */
export function confirmHold({ store }: ProcessContext): Inventory['confirmHold'] {
  return async ({ principal: { tenant } }, { holdId }) =>
    store.of(tenant).transaction(async tx => {
      const { channel, rows } = await lockHold(tx, tenant, holdId)
      refuseEnded(holdId, rows)
      await release(tx, { holdId, reason: 'expired', as: 'expired', onlyExpired: true })
      await tx.query(
        `update crossdock.reservation set state = 'hard', expires_at = null, updated_at = now()
         where hold_id = $1 and state = 'soft'`,
        [holdId],
      )
      const lost = rows.filter(({ state }) => state === 'expired')
      if (lost.length > 0) {
        const wanted = await keeping(tx, tenant, channel ?? undefined, lost)
        const short = await reserve(tx, { tenant, holdId, wanted })
        if (short.length > 0) throw shortage(short, lost)
        await tx.query(
          `delete from crossdock.reservation where hold_id = $1 and state = 'expired' and line_id = any($2)`,
          [holdId, lost.map(({ lineId }) => lineId)],
        )
      }
      return readHold(tx, tenant, holdId)
    })
}

export function releaseHold({ store }: ProcessContext): Inventory['releaseHold'] {
  return async ({ principal: { tenant }, correlationId }, { holdId, reason }) =>
    store.of(tenant).transaction(tx => freeStock(tx, { tenant, correlationId }, holdId, reason))
}

/** Gives back what a hold keeps. Throws `state-conflict` when it has left. */
export async function freeStock(
  tx: Transaction,
  { tenant, correlationId }: HoldOrigin,
  holdId: string,
  reason: string,
): Promise<StockHold> {
  const { rows } = await lockHold(tx, tenant, holdId)
  if (rows.some(({ state }) => state === 'committed')) throw ended(holdId, 'committed')
  const lines = await release(tx, { holdId, reason })
  if (lines.length > 0) await tell(tx, tenant, holdId, correlationId, 'freed', { reason, lines })
  return readHold(tx, tenant, holdId)
}

/** Frees what a hold keeps in the transaction that promises it to an order: nobody else can have it in between. */
export async function takeOverHold(
  tx: Transaction,
  origin: HoldOrigin,
  holdId: string,
): Promise<void> {
  try {
    await freeStock(tx, origin, holdId, 'ordered')
  } catch (error) {
    const { code, detail = `There is no hold ${holdId}.` } = Problem.from(error)
    if (code !== 'not-found' && code !== 'state-conflict') throw error
    throw new Problem('order-invalid', {
      errors: [{ pointer: '/holdId', keyword: 'hold', detail }],
      cause: error,
    })
  }
}

/** Held goods have left: once, whoever says so how often, and never those whose time was over. */
export function commitHold({ store }: ProcessContext): Inventory['commitHold'] {
  return async ({ principal: { tenant } }, { holdId, reason }) =>
    store.of(tenant).transaction(tx => takeHeld(tx, tenant, holdId, reason))
}

/** Turns what a hold keeps into goods that left. */
export async function takeHeld(
  tx: Transaction,
  tenant: string,
  holdId: string,
  reason: Parameters<typeof commitStock>[1]['reason'],
): Promise<StockHold> {
  const { rows } = await lockHold(tx, tenant, holdId)
  const left = rows.filter(({ state }) => state !== 'transferred')
  if (left.every(({ state }) => state === 'committed')) return readHold(tx, tenant, holdId)
  refuseUnlessLive(holdId, left)
  for (const [locationId, lines] of Map.groupBy(left, one => one.locationId)) {
    await commitStock(tx, {
      tenant,
      holdId,
      locationId,
      lines,
      reference: holdId,
      reason,
    })
  }
  const hold = await readHold(tx, tenant, holdId)
  // Somebody won it between the look and the locks: nothing left.
  if (hold.state !== 'committed') throw ended(holdId, hold.state)
  return hold
}

/** Promises the same at another location and frees it at the old one; what lies there is not moved. */
export function transferHold({ store }: ProcessContext): Inventory['transferHold'] {
  return async (call, { holdId, locationId }) => {
    const { tenant } = call.principal
    return store.of(tenant).transaction(async tx => {
      await refuseUnknownLocations(tx, tenant, [locationId])
      const { channel, rows } = await lockHold(tx, tenant, holdId)
      const left = rows.filter(({ state }) => state !== 'transferred')
      refuseUnlessLive(holdId, left)
      const moving = left.filter(one => one.locationId !== locationId)
      if (moving.length === 0) return readHold(tx, tenant, holdId)
      const until = moving[0]?.secondsLeft ?? undefined
      const lines = await release(tx, {
        holdId,
        lineIds: moving.map(({ lineId }) => lineId),
        reason: `to ${locationId}`,
        as: 'transferred',
      })
      const there = moving.map(one => ({ ...one, locationId }))
      const short = await reserve(tx, {
        tenant,
        holdId,
        wanted: await keeping(tx, tenant, channel ?? undefined, there),
        ...(until !== undefined && { expiresInSeconds: until }),
      })
      if (short.length > 0) throw shortage(short, there)
      const { correlationId } = call
      await tell(tx, tenant, holdId, correlationId, 'freed', { reason: `to ${locationId}`, lines })
      await tell(tx, tenant, holdId, correlationId, 'held', { reason: 'transfer', lines: there })
      return readHold(tx, tenant, holdId)
    })
  }
}

type Row = Wanted & {
  readonly state: StockHold['state']
  readonly expiresAt: Date | null
  /** Until a soft one ends, at least 1. */
  readonly secondsLeft: number | null
}

type HoldRow = {
  readonly id: string
  readonly reference: string
  readonly channel: string | null
  readonly reason: string
  readonly createdAt: Date
}

/** The hold with its lock, which lets one thing happen to it at a time. */
async function lockHold(tx: Transaction, tenant: string, holdId: string) {
  const hold = await holdRow(tx, tenant, holdId, 'for update')
  return { ...hold, rows: await reservationsOf(tx, holdId) }
}

async function holdRow(
  db: Queryable,
  tenant: string,
  holdId: string,
  lock: '' | 'for update' = '',
): Promise<HoldRow> {
  const { rows } = await db.query<HoldRow>(
    `select id, reference, channel, reason, created_at as "createdAt" from crossdock.stock_hold
     where tenant = $1 and id = $2 ${lock}`,
    [tenant, holdId],
  )
  const [hold] = rows
  if (hold === undefined) throw new Problem('not-found')
  return hold
}

/** Expiry holds when it is read: whoever has noticed or not. */
async function reservationsOf(db: Queryable, holdId: string): Promise<readonly Row[]> {
  const { rows } = await db.query<Row>(
    `select line_id as "lineId", sku, location_id as "locationId", quantity, expires_at as "expiresAt",
            case when state = 'soft' and expires_at <= now() then 'expired' else state end as state,
            case when state = 'soft' then greatest(1, ceil(extract(epoch from expires_at - now())))::int end
              as "secondsLeft"
     from crossdock.reservation where hold_id = $1 order by created_at, length(line_id), line_id, id`,
    [holdId],
  )
  return rows
}

async function readHold(db: Queryable, tenant: string, holdId: string): Promise<StockHold> {
  const { id, reference, channel, reason, createdAt } = await holdRow(db, tenant, holdId)
  const rows = await reservationsOf(db, holdId)
  const left = rows.filter(({ state }) => state !== 'transferred')
  const state = order.find(one => left.some(row => row.state === one)) ?? 'released'
  const expiresAt = left.find(row => row.state === 'soft')?.expiresAt
  return {
    id,
    reference,
    state,
    reason,
    ...(channel !== null && { channel }),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    createdAt: createdAt.toISOString(),
    lines: rows.map(({ sku, locationId, quantity, state: one }) => ({
      sku,
      locationId,
      quantity,
      state: one,
    })),
  }
}

/** What a hold is called whose lines differ: the first of these that one of them is. */
const order: readonly StockHold['state'][] = ['expired', 'soft', 'hard', 'committed', 'released']

function refuseUnlessLive(holdId: string, rows: readonly Row[]): void {
  const dead = rows.find(({ state }) => state !== 'soft' && state !== 'hard')
  if (dead !== undefined) throw ended(holdId, dead.state)
}

function refuseEnded(holdId: string, rows: readonly Row[]): void {
  const over = rows.find(({ state }) => state === 'released' || state === 'committed')
  if (over !== undefined) throw ended(holdId, over.state)
}

function ended(holdId: string, state: string): Problem {
  return new Problem('state-conflict', { detail: `The hold ${holdId} is ${state}.` })
}

/** What is wanted, with what the rules keep back of it from the channel. */
async function keeping(
  tx: Transaction,
  tenant: string,
  channel: string | undefined,
  wanted: readonly Wanted[],
): Promise<Wanted[]> {
  const skus = [...new Set(wanted.map(({ sku }) => sku))]
  const positions = await readPositions(tx, tenant, skus)
  return wanted.map(({ lineId, sku, locationId, quantity }) => {
    const position = positions.find(one => one.sku === sku && one.locationId === locationId)
    const kept = position === undefined ? undefined : keptBack(position, channel)
    const keepBack = kept === undefined ? 0 : kept.safetyStock + kept.buffer + kept.unbrokered
    return { lineId, sku, locationId, quantity, ...(keepBack > 0 && { keepBack }) }
  })
}

function shortage(short: readonly Shortfall[], wanted: readonly Wanted[]): Problem {
  return new Problem('insufficient-stock', {
    errors: short.map(({ sku, locationId, wanted: asked, available }) => ({
      pointer: `/lines/${wanted.findIndex(one => one.sku === sku && one.locationId === locationId)}/quantity`,
      keyword: 'available',
      detail: `${sku} at ${locationId}: ${asked} wanted, ${available} available`,
    })),
  })
}

async function tell(
  tx: Transaction,
  tenant: string,
  holdId: string,
  correlationId: string,
  what: 'held' | 'freed',
  data: {
    readonly reason: string
    readonly reference?: string
    readonly lines: readonly Pick<Wanted, 'sku' | 'locationId' | 'quantity'>[]
  },
): Promise<void> {
  const lines = data.lines.map(({ sku, locationId, quantity }) => ({ sku, locationId, quantity }))
  await appendEvents(
    tx,
    { tenant, subject: holdId, correlationId },
    [{ type: `retail.stock.${what}.v1`, data: { holdId, ...data, lines } }],
    await lastSequence(tx, holdId),
  )
}
