import { newId } from '../../openapi/canonical/id.ts'
import type { StockCheck, StockDifference } from '../../openapi/generated/inventory.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { cursors, idPart, instantPart, numberPart, page } from '../store/cursor.ts'
import { type Queryable, type Transaction, wholeServer } from '../store/store.ts'
import type { Inventory } from './contract.ts'
import { refuseUnknownLocations } from './location.ts'
import { ownTrace } from './publish-stock.ts'
import { settleDifferences } from './repair-stock.ts'
import { type Difference, findDifferences } from './stock-differences.ts'
import { type StockPolicy, usualStockPolicy } from './stock-policy.ts'

/** Begins a comparison of stock with everything it must agree with. It goes on by itself, whatever is down meanwhile. */
export function startStockCheck({ store, durable }: ProcessContext): Inventory['startStockCheck'] {
  return async (call, { locationId, repair = false }) => {
    const { tenant } = call.principal
    if (locationId !== undefined) {
      await refuseUnknownLocations(store.of(tenant).pool, tenant, [locationId])
    }
    const { correlationId, traceparent } = call
    return durable.transaction(tenant, async tx => {
      const checkId = await beginCheck(tx, tenant, repair, locationId)
      await durable.enqueue(tx, {
        tenant,
        correlationId,
        traceparent,
        kind: checkStock.kind,
        subject: checkId,
        input: { checkId },
      })
      return readCheck(tx, tenant, checkId)
    })
  }
}

type Input = {
  readonly checkId: string
  /** Whether it is one of those that follow each other by themselves. */
  readonly scheduled?: boolean
}

/** Begins the comparisons that follow each other by themselves, for each tenant with locations, unless they go on already. */
export async function keepChecking({
  durable,
  stock = usualStockPolicy,
}: Pick<ProcessContext, 'durable'> & {
  readonly stock?: StockPolicy | undefined
}): Promise<void> {
  const { everyMinutes } = stock.checks
  if (everyMinutes === 0) return
  await durable.transaction(wholeServer('begin what goes on by itself'), async tx => {
    // Servers that start at the same time do this one after the other.
    await tx.query(`select pg_advisory_xact_lock(hashtext('crossdock check-stock'))`)
    const { rows } = await tx.query<{ tenant: string }>(
      `select distinct l.tenant from crossdock.location l where not exists (
         select from crossdock.operation o
         where o.kind = $1 and o.tenant = l.tenant and o.state in ('pending', 'running', 'waiting')
           and (o.input->>'scheduled')::boolean
       ) order by 1`,
      [checkStock.kind],
    )
    for (const { tenant } of rows) await schedule(tx, durable, tenant, everyMinutes)
  })
}

async function schedule(
  tx: Transaction,
  durable: ProcessContext['durable'],
  tenant: string,
  everyMinutes: number,
): Promise<void> {
  const checkId = await beginCheck(tx, tenant, true)
  const input: Input = { checkId, scheduled: true }
  await durable.enqueue(tx, {
    tenant,
    kind: checkStock.kind,
    subject: checkId,
    input,
    ...ownTrace(),
    delayMs: everyMinutes * 60_000,
  })
}

/**
 * The drift job: our positions with their movements and reservations, reservations with orders, and us with the warehouse
 * system, page by page. Ends in one commit with the report, what was put right and the cases for the rest.
 */
export const checkStock: Transition<ProcessContext, Input> = {
  kind: 'check-stock',
  version: 1,
  queue: 'wms',
  async run(run, context, { checkId, scheduled = false }) {
    const { tenant } = run.operation
    const policy = context.policies.stock ?? usualStockPolicy
    const { locationId, repair } = await readCheck(context.store.of(tenant).pool, tenant, checkId)
    const record = await compareWithRecord(run, context, policy, locationId)
    return run.commit(async tx => {
      const found = [...(await findDifferences(tx, tenant, policy, locationId)), ...record]
      const settled = await settleDifferences(tx, {
        tenant,
        checkId,
        policy,
        repair,
        found,
        correlationId: run.operation.correlationId,
      })
      await tx.query(
        `update crossdock.stock_check set state = 'succeeded', finished_at = now(), counts = $3
         where tenant = $1 and id = $2`,
        [tenant, checkId, JSON.stringify(settled)],
      )
      const { everyMinutes } = policy.checks
      if (scheduled && everyMinutes > 0) {
        await schedule(tx, context.durable, tenant, everyMinutes)
      }
      return settled
    })
  },
  async rejected(tx, run, context, { checkId, scheduled = false }) {
    const { everyMinutes } = (context.policies.stock ?? usualStockPolicy).checks
    if (scheduled && everyMinutes > 0) {
      await schedule(tx, context.durable, run.operation.tenant, everyMinutes)
    }
    await tx.query(
      `update crossdock.stock_check set state = 'failed', finished_at = now() where tenant = $1 and id = $2`,
      [run.operation.tenant, checkId],
    )
  },
}

/** What the warehouse system counts otherwise; what moved here lately may be under way to it. */
async function compareWithRecord(
  run: Run,
  { store, systems }: ProcessContext,
  { checks }: StockPolicy,
  locationId: string | undefined,
): Promise<Difference[]> {
  const { tenant } = run.operation
  const found: Difference[] = []
  let cursor: string | undefined
  for (let number = 1; ; number++) {
    const after = cursor
    const { next, differing } = await run.read(`stock of record ${number}`, async call => {
      const { entries, next: following } = await systems.wms.listStock(call, {
        limit: 500,
        ...(locationId !== undefined && { locationId }),
        ...(after !== undefined && { cursor: after }),
      })
      return {
        next: following ?? null,
        differing: await differingFrom(store.of(tenant).pool, tenant, entries, checks.graceSeconds),
      }
    })
    found.push(...differing)
    if (next === null) return found
    cursor = next
  }
}

async function differingFrom(
  db: Queryable,
  tenant: string,
  entries: readonly { sku: string; locationId: string; onHand: number }[],
  graceSeconds: number,
): Promise<Difference[]> {
  const { rows } = await db.query<Difference>(
    `select 'systemOfRecord' as kind, e.sku, e."locationId", e."onHand" as expected, coalesce(p.on_hand, 0) as found
     from jsonb_to_recordset($2::jsonb) as e(sku text, "locationId" text, "onHand" int)
     join crossdock.location l on l.tenant = $1 and l.id = e."locationId"
     left join crossdock.stock_position p on p.tenant = $1 and p.sku = e.sku and p.location_id = e."locationId"
     where coalesce(p.on_hand, 0) <> e."onHand" and not exists (
       select from crossdock.stock_movement m
       where m.tenant = $1 and m.sku = e.sku and m.location_id = e."locationId"
         and m.at > now() - $3 * interval '1 s'
     )
     order by e.sku, e."locationId"`,
    [tenant, JSON.stringify(entries), graceSeconds],
  )
  return rows
}

/** Makes the row a comparison is known by. */
async function beginCheck(
  tx: Transaction,
  tenant: string,
  repair: boolean,
  locationId?: string,
): Promise<string> {
  const checkId = newId('chk')
  await tx.query(
    `insert into crossdock.stock_check (id, tenant, state, repair, location_id) values ($1, $2, 'running', $3, $4)`,
    [checkId, tenant, repair, locationId ?? null],
  )
  return checkId
}

/** A comparison: how far it is, and how many differences there were. */
export function getStockCheck({ store }: ProcessContext): Inventory['getStockCheck'] {
  return ({ principal: { tenant } }, { checkId }) =>
    readCheck(store.of(tenant).pool, tenant, checkId)
}

const recent = cursors({ parts: [instantPart, idPart] })

/** Comparisons, newest first. */
export function listStockChecks({ store }: ProcessContext): Inventory['listStockChecks'] {
  return async ({ principal: { tenant } }, { limit = 50, cursor }) => {
    const after = recent.read(cursor)
    const { rows } = await store.of(tenant).pool.query<CheckRow & { micros: string }>(
      `select ${columns}, (extract(epoch from started_at) * 1000000)::bigint::text as micros
       from crossdock.stock_check
       where tenant = $1 and ($2::bigint is null
         or ((extract(epoch from started_at) * 1000000)::bigint, id) < ($2::bigint, $3))
       order by started_at desc, id desc limit $4`,
      [tenant, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    )
    return page(rows, limit, last => recent.write(last.micros, last.id), toCheck)
  }
}

const position = cursors({ parts: [numberPart] })

/** The report of a comparison. */
export function listDifferences({ store }: ProcessContext): Inventory['listDifferences'] {
  return async ({ principal: { tenant } }, { checkId, limit = 50, cursor }) => {
    const { pool } = store.of(tenant)
    await readCheck(pool, tenant, checkId)
    const after = position.read(cursor)
    const { rows } = await pool.query<DifferenceRow>(
      `select position, kind, sku, location_id as "locationId", order_id as "orderId", expected, found, action, detail
       from crossdock.stock_difference where tenant = $1 and check_id = $2 and position > $3
       order by position limit $4`,
      [tenant, checkId, after?.[0] ?? 0, limit + 1],
    )
    return page(
      rows,
      limit,
      last => position.write(last.position),
      ({ position: _position, orderId, detail, ...one }) => ({
        ...one,
        ...(orderId !== null && { orderId }),
        ...(detail !== null && { detail }),
      }),
    )
  }
}

type DifferenceRow = Omit<StockDifference, 'orderId' | 'detail'> & {
  readonly position: number
  readonly orderId: string | null
  readonly detail: string | null
}

type CheckRow = {
  readonly id: string
  readonly state: StockCheck['state']
  readonly repair: boolean
  readonly locationId: string | null
  readonly counts: Partial<StockCheck['counts']>
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

const columns = `id, state, repair, location_id as "locationId", counts, started_at as "startedAt",
  finished_at as "finishedAt"`

async function readCheck(db: Queryable, tenant: string, checkId: string): Promise<StockCheck> {
  const { rows } = await db.query<CheckRow>(
    `select ${columns} from crossdock.stock_check where tenant = $1 and id = $2`,
    [tenant, checkId],
  )
  const [row] = rows
  if (row === undefined) throw new Problem('not-found')
  return toCheck(row)
}

function toCheck({ id, state, repair, locationId, counts, ...row }: CheckRow): StockCheck {
  return {
    id,
    state,
    repair,
    ...(locationId !== null && { locationId }),
    startedAt: row.startedAt.toISOString(),
    ...(row.finishedAt !== null && { finishedAt: row.finishedAt.toISOString() }),
    counts: { found: 0, repaired: 0, raised: 0, ...counts },
  }
}
