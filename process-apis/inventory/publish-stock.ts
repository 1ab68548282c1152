import { createHash, randomBytes } from 'node:crypto'
import { newId } from '../../openapi/canonical/id.ts'
import type { Availability } from '../../openapi/generated/inventory.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { type Origin, originOf, originOfCall } from '../orders/follow-up.ts'
import type { Transaction } from '../store/store.ts'
import { keptBack } from './availability-rule.ts'
import { withTheirBundles } from './bundles-of.ts'
import type { Inventory } from './contract.ts'
import { readChanged, type StockCursor } from './follow-availability.ts'
import { readAvailability } from './get-availability.ts'
import { refuseUnknownLocations } from './location.ts'
import { readPositions } from './position.ts'

/** Compares what a channel can be promised with what it was told, and tells it the difference. */
export function publishStock(context: ProcessContext): Inventory['publishStock'] {
  return async (call, { channel, locationId, all = false }) => {
    const { tenant } = call.principal
    if (locationId !== undefined) {
      await refuseUnknownLocations(context.store.of(tenant).pool, tenant, [locationId])
    }
    return publish(context, originOfCall(call), {
      channel,
      all,
      ...(locationId !== undefined && { locationId }),
    })
  }
}

type Publication = { readonly channel: string; readonly locationId?: string; readonly all: boolean }
type Outcome = Awaited<ReturnType<Inventory['publishStock']>>

const everywhere = '*'
const system = 'commerce'

/** Looks at what has changed for a channel since it was looked at last; each page with its place in one commit. */
export async function publish(
  context: ProcessContext,
  origin: Origin,
  { channel, locationId, all }: Publication,
): Promise<Outcome> {
  const { tenant } = origin
  const name = `publish ${channel} ${locationId ?? everywhere}`
  const sum = { looked: 0, crossed: 0, told: 0 }
  const add = (one: Outcome) => {
    for (const key of ['looked', 'crossed', 'told'] as const) sum[key] += one[key]
  }
  if (all) {
    // What happens from here on comes with the next look.
    await context.durable.transaction(tenant, async tx => {
      await lockCursor(tx, tenant, name)
      await keepCursor(tx, tenant, name, (await readChanged(tx, tenant, undefined)).next)
    })
    let after = ''
    for (;;) {
      const skus = await skusAfter(context, tenant, after)
      const last = skus.at(-1)
      if (last === undefined) return sum
      add(
        await context.durable.transaction(tenant, async tx => {
          await lockCursor(tx, tenant, name)
          return tellChanges(tx, context, origin, { channel, locationId, skus })
        }),
      )
      after = last
    }
  }
  for (;;) {
    const { outcome, done } = await context.durable.transaction(tenant, async tx => {
      const from = await lockCursor(tx, tenant, name)
      const { skus: changed, next } = await readChanged(tx, tenant, from)
      const skus = await withTheirBundles(tx, tenant, changed)
      await keepCursor(tx, tenant, name, next)
      const made = await tellChanges(tx, context, origin, { channel, locationId, skus })
      return { outcome: made, done: next[1] === '0' }
    })
    add(outcome)
    if (done) return sum
  }
}

type Look = {
  readonly channel: string
  readonly locationId: string | undefined
  readonly skus: readonly string[]
}

async function tellChanges(
  tx: Transaction,
  context: ProcessContext,
  origin: Origin,
  { channel, locationId, skus }: Look,
): Promise<Outcome> {
  if (skus.length === 0) return { looked: 0, crossed: 0, told: 0 }
  const { items } = await readAvailability(context, origin.tenant, {
    skus: [...skus],
    channel,
    ...(locationId !== undefined && { locationId }),
  })
  const crossed = locationId === undefined ? await tellLevels(tx, origin, channel, items) : 0
  const { channels } = context.policies
  const told =
    (channels.channels[channel] ?? channels.default) === system
      ? await tellShop(tx, context, origin, channel, locationId ?? everywhere, items)
      : 0
  return { looked: items.length, crossed, told }
}

/** Thresholds: an event when a SKU has become low, has run out, or is enough again; once for each crossing. */
async function tellLevels(
  tx: Transaction,
  { tenant, correlationId }: Origin,
  channel: string,
  items: readonly Availability[],
): Promise<number> {
  const positions = await readPositions(
    tx,
    tenant,
    items.map(({ sku }) => sku),
  )
  const bySku = Map.groupBy(positions, ({ sku }) => sku)
  const rows = items.map(({ sku, available }) => {
    const lowAts = (bySku.get(sku) ?? []).flatMap(one => keptBack(one, channel).lowAt ?? [])
    const lowAt = lowAts.length === 0 ? null : Math.max(...lowAts)
    const level = available === 0 ? 'out' : lowAt !== null && available <= lowAt ? 'low' : 'enough'
    return { id: newId('evt'), sku, available, lowAt, level }
  })
  const { rowCount } = await tx.query(
    `with seen as (
       select * from jsonb_to_recordset($3::jsonb) as r(id text, sku text, available int, "lowAt" int, level text)
     ), before as (
       select s.*, l.level as old from seen s
       left join crossdock.stock_level l on l.tenant = $1 and l.channel = $2 and l.sku = s.sku
     ), kept as (
       insert into crossdock.stock_level as l (tenant, channel, sku, level, available)
       select $1, $2, sku, level, available from before order by sku
       on conflict (tenant, channel, sku) do update set
         level = excluded.level, available = excluded.available, updated_at = now()
       where l.level <> excluded.level
       returning 1
     )
     insert into crossdock.event (id, tenant, type, subject, sequence, correlation_id, data)
     select b.id, $1,
            case b.level when 'out' then 'retail.stock.out.v1' when 'low' then 'retail.stock.low.v1'
                         else 'retail.stock.replenished.v1' end,
            $1 || '/' || $2 || '/' || b.sku || '/level', coalesce(e.last, 0) + 1, $4,
            jsonb_strip_nulls(jsonb_build_object('channel', $2::text, 'sku', b.sku, 'available', b.available, 'lowAt', b."lowAt"))
     from before b
     left join lateral (
       select max(e.sequence) as last from crossdock.event e where e.subject = $1 || '/' || $2 || '/' || b.sku || '/level'
     ) e on true
     -- What was never looked at is not news while there is enough.
     where b.level <> coalesce(b.old, 'enough')`,
    [tenant, channel, JSON.stringify(rows), correlationId],
  )
  return rowCount ?? 0
}

/** Gives each difference its revision, and an operation that tells it. */
async function tellShop(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  channel: string,
  locationId: string,
  items: readonly Availability[],
): Promise<number> {
  const { tenant } = origin
  const { rows } = await tx.query<Pick<Input, 'sku' | 'revision' | 'quantity'>>(
    `insert into crossdock.stock_publication as p
       (tenant, system, channel, sku, location_id, revision, quantity, state)
     select $1, $2, $3, sku, $4, 1, available, 'telling'
     from jsonb_to_recordset($5::jsonb) as i(sku text, available int) order by sku
     on conflict (tenant, system, channel, sku, location_id) do update set
       revision = p.revision + 1, quantity = excluded.quantity, state = 'telling', updated_at = now()
     where p.quantity <> excluded.quantity
     returning sku, revision, quantity`,
    [
      tenant,
      system,
      channel,
      locationId,
      JSON.stringify(items.map(({ sku, available }) => ({ sku, available }))),
    ],
  )
  for (const row of rows) {
    await enqueue(tx, context, origin, { channel, locationId, ...row, tries: 1 })
  }
  return rows.length
}

type Input = {
  readonly channel: string
  readonly sku: string
  readonly locationId: string
  readonly revision: number
  /** What is told under this revision. */
  readonly quantity: number
  /** How often it was tried over another value than expected. */
  readonly tries: number
}

async function enqueue(
  tx: Transaction,
  { durable }: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  input: Input,
): Promise<void> {
  const subject = subjectOf(origin.tenant, input)
  await durable.enqueue(tx, { ...origin, kind: tellStock.kind, subject, input })
}

/** Stable for a position of a channel, and short whatever the SKU is called. */
function subjectOf(
  tenant: string,
  { channel, sku, locationId }: Pick<Input, 'channel' | 'sku' | 'locationId'>,
) {
  const digest = createHash('sha256').update([tenant, channel, locationId, sku].join('\n'))
  return `stk_${digest.digest('base64url').slice(0, 22)}`
}

/** How often another value at the shop is overwritten before a person is asked. */
const maxTries = 3

/**
 * Tells the shop what it can sell: by compare and set, under a reference that is the same for every attempt at this revision.
 * A revision that was overtaken is not told any more. Where somebody else has set another value it is set over that one,
 * since what we promise is what counts; if that goes on, two are setting it, and a person is asked.
 */
export const tellStock: Transition<ProcessContext, Input> = {
  kind: 'tell-stock',
  version: 1,
  queue: 'commerce',
  async run(run, context, input) {
    const { channel, sku, locationId, revision, quantity, tries } = input
    const { tenant } = run.operation
    const place = [tenant, system, channel, sku, locationId]
    const { rows } = await context.store
      .of(tenant)
      .pool.query<{ revision: number; told: number | null }>(
        `select revision, told from crossdock.stock_publication
       where tenant = $1 and system = $2 and channel = $3 and sku = $4 and location_id = $5`,
        place,
      )
    const [now] = rows
    const begun = run.began('set stock')
    if (now === undefined || (now.revision !== revision && !begun)) {
      return run.commit(async () => ({ skipped: 'overtaken' }))
    }
    const reference = `${subjectOf(tenant, input)}:${revision}`
    const level = await run.step('set stock', {
      reference,
      do: call =>
        context.systems.commerce.setStock(call, {
          reference,
          channel,
          sku,
          available: quantity,
          ...(locationId !== everywhere && { locationId }),
          ...(now.told !== null && { expected: now.told }),
        }),
      find: async call => (await context.systems.commerce.findStock(call, { reference })).document,
    })
    return run.commit(async tx => {
      const differs = level.outcome === 'differs'
      await tx.query(
        `update crossdock.stock_publication set told = $6, told_at = now(), updated_at = now(),
           state = case when revision = $7 then $8 else state end
         where tenant = $1 and system = $2 and channel = $3 and sku = $4 and location_id = $5`,
        [...place, level.available, revision, differs ? 'differs' : 'told'],
      )
      if (!differs) return { told: level.available }
      if (tries >= maxTries) {
        await raiseException(tx, {
          tenant,
          category: 'stockDrift',
          severity: 'medium',
          reason: `Somebody else sets what ${channel} can sell of ${sku}`,
          detail: { channel, sku, ours: quantity, theirs: level.available },
          correlationId: run.operation.correlationId,
        })
        return { differs: level.available }
      }
      const next = await tx.query<{ revision: number }>(
        `update crossdock.stock_publication set revision = revision + 1, state = 'telling', updated_at = now()
         where tenant = $1 and system = $2 and channel = $3 and sku = $4 and location_id = $5 and revision = $6
         returning revision`,
        [...place, revision],
      )
      const [again] = next.rows
      if (again !== undefined) {
        await enqueue(tx, context, originOf(run), { ...input, ...again, tries: tries + 1 })
      }
      return { differs: level.available }
    })
  },
}

/** The place a channel was looked at last, with its lock; undefined when it never was. */
async function lockCursor(
  tx: Transaction,
  tenant: string,
  name: string,
): Promise<StockCursor | undefined> {
  await tx.query(`select pg_advisory_xact_lock(hashtext($1))`, [`crossdock ${tenant} ${name}`])
  const { rows } = await tx.query<{ transaction: string; position: string; micros: string }>(
    `select transaction::text, position::text, (extract(epoch from updated_at) * 1000000)::bigint::text as micros
     from crossdock.stock_cursor where tenant = $1 and name = $2`,
    [tenant, name],
  )
  const [row] = rows
  return row && [row.transaction, row.position, row.micros]
}

async function keepCursor(
  tx: Transaction,
  tenant: string,
  name: string,
  [transaction, position, micros]: StockCursor,
): Promise<void> {
  await tx.query(
    `insert into crossdock.stock_cursor (tenant, name, transaction, position, updated_at)
     values ($1, $2, $3::xid8, $4, to_timestamp($5::bigint / 1000000.0))
     on conflict (tenant, name) do update set
       transaction = excluded.transaction, position = excluded.position, updated_at = excluded.updated_at`,
    [tenant, name, transaction, position, micros],
  )
}

async function skusAfter(
  { store }: ProcessContext,
  tenant: string,
  after: string,
): Promise<string[]> {
  const { rows } = await store.of(tenant).pool.query<{ sku: string }>(
    `select sku from crossdock.stock_position where tenant = $1 and sku > $2
       union select sku from crossdock.bundle where tenant = $1 and sku > $2 order by sku limit 500`,
    [tenant, after],
  )
  return rows.map(({ sku }) => sku)
}

/** A trace of its own: nobody asked for it. https://www.w3.org/TR/trace-context/#traceparent-header */
export function ownTrace(): Pick<Origin, 'correlationId' | 'traceparent'> {
  const trace = randomBytes(16).toString('hex')
  return {
    correlationId: trace,
    traceparent: `00-${trace}-${randomBytes(8).toString('hex')}-00`,
  }
}
