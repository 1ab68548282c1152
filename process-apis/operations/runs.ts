import { createHash } from 'node:crypto'
import { newId } from '../../openapi/canonical/id.ts'
import type {
  Estimate,
  Money,
  Run,
  RunFailure,
  RunPlan,
} from '../../openapi/generated/operations.v1.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import type { ProcessContext } from '../context.ts'
import { asRead } from '../store/as-read.ts'
import { cursors, page } from '../store/cursor.ts'
import type { Queryable, Transaction } from '../store/store.ts'
import { actorOf } from './actor.ts'
import type { Operations } from './contract.ts'
import { movesMoney } from './effects.ts'
import { byCurrency } from './find-cases.ts'
import { takesSecondPerson } from './policy.ts'

/**
 * Looks for what the selection names, notes it down, and says what doing it means. Nothing is done before it is confirmed, and
 * nothing that comes later is drawn in.
 */
export function planRun(context: ProcessContext): Operations['planRun'] {
  return (call, plan) => {
    const { kind, reason, ...selection } = plan
    if (Object.keys(selection).length === 0) {
      throw new Problem('state-conflict', {
        detail: 'Everything there is is not a selection: say at least since when.',
      })
    }
    return context.durable.transaction(call.principal.tenant, async tx => {
      const { tenant } = call.principal
      const by = actorOf(call)
      const digest = createHash('sha256')
        .update(JSON.stringify(asRead({ kind, reason, selection })))
        .digest('hex')
      const known = await tx.query<RunRow>(
        `select ${runColumns} from crossdock.bulk_run
         where tenant = $1 and created_by = $2 and digest = $3 and state = 'planned'`,
        [tenant, by, digest],
      )
      if (known.rows[0] !== undefined) return toRun(known.rows[0], [])
      const runId = newId('run')
      await tx.query(
        `insert into crossdock.bulk_run
           (id, tenant, kind, state, selection, digest, reason, estimate, total, created_by)
         values ($1, $2, $3, 'planned', $4, $5, $6, '{}', 0, $7)`,
        [runId, tenant, kind, JSON.stringify(selection), digest, reason, by],
      )
      const estimate =
        kind === 'replayEvents'
          ? await selectEvents(tx, context, tenant, runId, selection)
          : await selectCases(tx, context, tenant, runId, kind, selection)
      const { rows } = await tx.query<RunRow>(
        `update crossdock.bulk_run set estimate = $3, total = $4 where tenant = $1 and id = $2 returning ${runColumns}`,
        [tenant, runId, JSON.stringify(estimate), estimate.items],
      )
      await audit(tx, call, 'planRun', runId, { kind, reason, selection, items: estimate.items })
      return toRun(rows[0] as RunRow, [])
    })
  }
}

/** Begins a run; where the estimate says so it takes another person than the planner. */
export function confirmRun(context: ProcessContext): Operations['confirmRun'] {
  return (call, { runId }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      const { tenant } = call.principal
      const row = await findRun(tx, tenant, runId, true)
      const by = actorOf(call)
      if (row.state === 'running' || row.state === 'finished') return readRun(tx, tenant, runId)
      if (row.state === 'cancelled') {
        throw new Problem('state-conflict', { detail: 'The run was cancelled.' })
      }
      if (row.estimate.needsSecondPerson && row.createdBy === by) {
        throw new Problem('state-conflict', {
          detail: 'So much at once takes a second person: somebody else has to confirm it.',
        })
      }
      await tx.query(
        `update crossdock.bulk_run set state = 'running', confirmed_by = $3, confirmed_at = now() where tenant = $1 and id = $2`,
        [tenant, runId, by],
      )
      await audit(tx, call, 'confirmRun', runId, { items: row.total })
      await context.durable.enqueue(tx, {
        kind: 'advance-run',
        subject: runId,
        tenant,
        input: { runId, from: 0 },
        correlationId: call.correlationId,
        traceparent: call.traceparent,
      })
      return readRun(tx, tenant, runId)
    })
}

/** Stops a run: what is done stays done. */
export function cancelRun(context: ProcessContext): Operations['cancelRun'] {
  return (call, { runId }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      const { tenant } = call.principal
      const { state } = await findRun(tx, tenant, runId, true)
      if (state === 'finished') {
        throw new Problem('state-conflict', { detail: 'The run is finished already.' })
      }
      if (state !== 'cancelled') {
        await tx.query(
          `update crossdock.bulk_run set state = 'cancelled', finished_at = now() where tenant = $1 and id = $2`,
          [tenant, runId],
        )
        await audit(tx, call, 'cancelRun', runId, {})
      }
      return readRun(tx, tenant, runId)
    })
}

/** How far a run is. */
export function getRun({ store }: ProcessContext): Operations['getRun'] {
  return ({ principal: { tenant } }, { runId }) =>
    readRun(store.of(tenant).pool as Queryable, tenant, runId)
}

/** A cursor of another list is refused, not misread. */
const position = cursors({ parts: [/^run_[0-9A-Z]{26}$/] })

/** Runs, newest first. */
export function listRuns({ store }: ProcessContext): Operations['listRuns'] {
  return async ({ principal: { tenant } }, { state, limit = 50, cursor }) => {
    const before = position.read(cursor)
    const { rows } = await store.of(tenant).pool.query<RunRow>({
      name: 'crossdock-list-runs',
      text: `select ${runColumns} from crossdock.bulk_run
             where tenant = $1 and ($2::text is null or state = $2) and ($3::text is null or id < $3)
             order by id desc limit $4`,
      values: [tenant, state ?? null, before?.[0] ?? null, limit + 1],
    })
    const { items, nextCursor } = page(
      rows,
      limit,
      last => position.write(last.id),
      row => toRun(row, []),
    )
    return { runs: items, ...(nextCursor !== undefined && { nextCursor }) }
  }
}

type Selection = Omit<RunPlan, 'kind' | 'reason'>

/** Open cases that fit, oldest first; for what is done to work only those whose work is dead or whose report is kept. */
async function selectCases(
  tx: Transaction,
  { policies: { operations }, durable }: ProcessContext,
  tenant: string,
  runId: string,
  kind: RunPlan['kind'],
  { group, caseIds, category, cause, queue, workKind, code, from, to }: Selection,
): Promise<Estimate> {
  const { rows } = await tx.query<{ queue: string | null; amount: Money | null; moves: boolean }>(
    `with found as (
       select c.id, o.queue, o.kind, w.id as order_id, w.document -> 'totals' -> 'total' as amount
       from crossdock.exception_case c
       left join crossdock.operation o on o.id = c.operation_id and o.tenant = c.tenant
       left join crossdock."order" w on w.id = c.order_id and w.tenant = c.tenant
       where c.tenant = $1 and c.state = 'open'
         and ($3 = 'resolve' or o.state = 'dead' or $3 <> 'compensate' and exists (
           select 1 from crossdock.inbound_document d where d.tenant = $1 and d.message is not null
             and d.system = c.detail ->> 'system' and d.event_id = c.detail ->> 'eventId'))
         and ($4::text is null or c.alike = $4) and ($5::text[] is null or c.id = any($5))
         and ($6::text is null or c.category = $6) and ($7::text is null or c.cause = $7)
         and ($8::text is null or o.queue = $8) and ($9::text is null or o.kind = $9)
         and ($10::text is null or o.problem ->> 'code' = $10)
         and ($11::timestamptz is null or c.raised_at >= $11) and ($12::timestamptz is null or c.raised_at < $12)
       order by c.id limit $13
     ), noted as (
       insert into crossdock.bulk_run_item (tenant, run_id, position, subject)
       select $1, $2, row_number() over (order by id), id from found
     )
     select queue, amount, coalesce(kind = any($14) or $3 = 'compensate', false) as moves from found`,
    [
      tenant,
      runId,
      kind,
      group ?? null,
      caseIds ?? null,
      category ?? null,
      cause ?? null,
      queue ?? null,
      workKind ?? null,
      code ?? null,
      from ?? null,
      to ?? null,
      operations.runs.mostItems,
      movesMoney,
    ],
  )
  const amountsOf = (which: readonly { readonly amount: Money | null }[]) =>
    byCurrency(which.flatMap(({ amount }) => (amount === null ? [] : [amount])))
  const moved = kind === 'resolve' ? [] : amountsOf(rows.filter(({ moves }) => moves))
  const stats = kind === 'retry' ? await durable.stats() : {}
  const perSecond = Math.min(
    itemsPerSecond,
    ...rows.map(one => stats[one.queue ?? '']?.ratePerSecond ?? itemsPerSecond),
  )
  return {
    items: rows.length,
    seconds: Math.ceil(rows.length / perSecond),
    money: amountsOf(rows),
    needsSecondPerson:
      rows.length > operations.runs.secondPersonAboveItems || takesSecondPerson(operations, moved),
  }
}

/** How many of a run are begun in a second, about: each is a commit of its own. */
const itemsPerSecond = 50

/** Events that are to be sent again: where they begin and end is fixed now. */
async function selectEvents(
  tx: Transaction,
  { policies: { operations } }: ProcessContext,
  tenant: string,
  runId: string,
  { eventTypes, subject, from, to }: Selection,
): Promise<Estimate> {
  const streams = await tx.query(
    `select 1 from crossdock.event_publication where tenant = $1 and stream <> 'look-alikes' limit 1`,
    [tenant],
  )
  if (streams.rowCount === 0) {
    throw new Problem('state-conflict', {
      detail:
        'There is no event stream to send them to. Whoever reads the event log reads it again: listEvents with `from`.',
    })
  }
  const { rows } = await tx.query<{ items: number }>(
    `with found as (
       select id, transaction, position from crossdock.event
       where tenant = $1 and ($3::text[] is null or type = any($3)) and ($4::text is null or subject = $4)
         and ($5::timestamptz is null or at >= $5) and at < coalesce($6::timestamptz, now())
       order by transaction, position limit $7
     ), noted as (
       insert into crossdock.bulk_run_item (tenant, run_id, position, subject)
       select $1, $2, row_number() over (order by transaction, position), id from found returning 1
     ) select count(*)::int as items from noted`,
    [
      tenant,
      runId,
      eventTypes ?? null,
      subject ?? null,
      from ?? null,
      to ?? null,
      operations.runs.mostItems,
    ],
  )
  const items = rows[0]?.items ?? 0
  return { items, seconds: Math.ceil(items / 1_000), money: [], needsSecondPerson: false }
}

/** A run as it is kept. */
export type RunRow = {
  readonly id: string
  readonly kind: Run['kind']
  readonly state: Run['state']
  readonly reason: string
  readonly estimate: Estimate
  readonly total: number
  readonly done: number
  readonly failed: number
  readonly createdBy: string
  readonly createdAt: Date
  readonly confirmedBy: string | null
  readonly confirmedAt: Date | null
  readonly finishedAt: Date | null
}

const runColumns = `id, kind, state, reason, estimate, total, done, failed, created_by as "createdBy",
  created_at as "createdAt", confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", finished_at as "finishedAt"`

/** The run of that id; throws `not-found` when the tenant has none. */
export async function findRun(
  db: Queryable,
  tenant: string,
  runId: string,
  lock = false,
): Promise<RunRow> {
  const { rows } = await db.query<RunRow>(
    `select ${runColumns} from crossdock.bulk_run where tenant = $1 and id = $2 ${lock ? 'for update' : ''}`,
    [tenant, runId],
  )
  if (rows[0] === undefined) throw new Problem('not-found')
  return rows[0]
}

async function readRun(db: Queryable, tenant: string, runId: string): Promise<Run> {
  const row = await findRun(db, tenant, runId)
  const { rows } = await db.query<RunFailure>(
    `select subject, coalesce(reason, '') as reason from crossdock.bulk_run_item
     where tenant = $1 and run_id = $2 and state = 'failed' order by position desc limit 20`,
    [tenant, runId],
  )
  return toRun(row, rows)
}

function toRun(row: RunRow, failures: readonly RunFailure[]): Run {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    reason: row.reason,
    total: row.total,
    done: row.done,
    failed: row.failed,
    estimate: row.estimate,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    ...(row.confirmedBy !== null && { confirmedBy: row.confirmedBy }),
    ...(row.confirmedAt !== null && { confirmedAt: row.confirmedAt.toISOString() }),
    ...(row.finishedAt !== null && { finishedAt: row.finishedAt.toISOString() }),
    ...(failures.length > 0 && { failures }),
  }
}

function audit(
  tx: Transaction,
  call: Call,
  action: string,
  subject: string,
  data: object,
): Promise<void> {
  const { principal, correlationId } = call
  return appendAuditEntry(tx, {
    tenant: principal.tenant,
    actor: actorOf(call),
    action,
    subject,
    correlationId,
    data,
  })
}
