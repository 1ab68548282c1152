import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { resolveExceptions } from '../exceptions/resolve-exception.ts'
import type { Transaction } from '../store/store.ts'
import { actForRun } from './act-on-case.ts'
import { findRun, type RunRow } from './runs.ts'

type Input = {
  readonly runId: string
  /** What came before is done or failed. */
  readonly from: number
}

/** How many one operation does; then the next one goes on, so that a run may be stopped in between. */
const batch = 20

/**
 * Goes on with a run: each of its items in a commit of its own, which also says that it is done. Killed in between it goes on
 * where it was.
 */
export const advanceRun: Transition<ProcessContext, Input> = {
  kind: 'advance-run',
  version: 1,
  queue: 'operations',
  priority: -10,
  async run(run, context, { runId, from }) {
    const { tenant } = run.operation
    const { pool } = context.store.of(tenant)
    const row = await findRun(pool, tenant, runId)
    if (row.state !== 'running') return run.commit(async () => ({ skipped: row.state }))
    const { rows: items } = await pool.query<Item>(
      `select position, subject from crossdock.bulk_run_item
       where tenant = $1 and run_id = $2 and position > $3 order by position limit $4`,
      [tenant, runId, from, batch],
    )
    for (const item of items) await advance(run, context, row, item)
    const last = items.at(-1)?.position ?? from
    return run.commit(async tx => {
      if (items.length === batch) {
        const { kind, subject, correlationId, traceparent } = run.operation
        await context.durable.enqueue(tx, {
          kind,
          subject,
          tenant,
          input: { runId, from: last },
          correlationId,
          traceparent,
        })
      } else {
        await tx.query(
          `update crossdock.bulk_run set state = 'finished', finished_at = now()
           where tenant = $1 and id = $2 and state = 'running'`,
          [tenant, runId],
        )
      }
      return { upTo: last }
    })
  },
}

type Item = { readonly position: number; readonly subject: string }

async function advance(run: Run, context: ProcessContext, row: RunRow, item: Item): Promise<void> {
  const { tenant } = run.operation
  try {
    await run.transact(`item ${item.position}`, async tx => {
      if (await isTaken(tx, tenant, row.id, item.position)) return
      await perform(tx, context, run, row, item.subject)
      await count(tx, tenant, row.id, item.position, 'done')
    })
  } catch (error) {
    const problem = Problem.from(error)
    // What is wrong with one is that one's: the others go on.
    if (problem.code === 'internal' || problem.retryable) throw error
    await run.transact(`failed item ${item.position}`, async tx => {
      if (await isTaken(tx, tenant, row.id, item.position)) return
      await count(tx, tenant, row.id, item.position, 'failed', problem.detail ?? problem.message)
    })
  }
}

async function perform(
  tx: Transaction,
  context: ProcessContext,
  run: Run,
  { id: runId, kind, reason, createdBy, confirmedBy }: RunRow,
  subject: string,
): Promise<void> {
  const { tenant, correlationId } = run.operation
  const by = confirmedBy ?? createdBy
  switch (kind) {
    case 'retry':
    case 'skip':
    case 'compensate':
      return actForRun(tx, context, callOf(run, createdBy), {
        caseId: subject,
        action: kind,
        reason,
        runId,
      })
    case 'resolve':
      await resolveExceptions(tx, { tenant, id: subject, resolution: reason, by, correlationId })
      return
    case 'replayEvents':
      await tx.query(
        `insert into crossdock.event_replay (tenant, run_id, event_id) values ($1, $2, $3) on conflict do nothing`,
        [tenant, runId, subject],
      )
  }
}

/** What a run does is done by who planned it. */
function callOf({ operation }: Run, application: string): Call {
  const { tenant, correlationId, traceparent } = operation
  return {
    correlationId,
    traceparent,
    deadline: performance.now() + 30_000,
    principal: { tenant, application, environment: 'live', channel: 'internal', scopes: [] },
  }
}

async function isTaken(
  tx: Transaction,
  tenant: string,
  runId: string,
  position: number,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select 1 from crossdock.bulk_run_item i join crossdock.bulk_run r on r.id = i.run_id
     where i.tenant = $1 and i.run_id = $2 and i.position = $3 and i.state = 'planned' and r.state = 'running'
     for update of i`,
    [tenant, runId, position],
  )
  return rowCount !== 1
}

async function count(
  tx: Transaction,
  tenant: string,
  runId: string,
  position: number,
  state: 'done' | 'failed',
  reason?: string,
): Promise<void> {
  await tx.query(
    `update crossdock.bulk_run_item set state = $4, reason = $5 where tenant = $1 and run_id = $2 and position = $3`,
    [tenant, runId, position, state, reason?.slice(0, 1_000) ?? null],
  )
  await tx.query(
    `update crossdock.bulk_run set done = done + ($3 = 'done')::int, failed = failed + ($3 = 'failed')::int
     where tenant = $1 and id = $2`,
    [tenant, runId, state],
  )
}
