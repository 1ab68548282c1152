import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Facts, Late, OperationRow, Oversold, Stuck } from './facts.ts'
import { watchLateness } from './lateness.ts'
import { type SystemName, systemNames, type TorturedSystems } from './systems.ts'

/** Looks into the product's database from outside, while a run goes on and after it. */
export type Observer = {
  /** Positions that promised more than there is, whenever that was seen. */
  readonly oversold: readonly Oversold[]
  /** How long what a killed process was running waited for another, in milliseconds. */
  readonly takeOvers: readonly number[]
  /** Deaths of processes that were running something. */
  readonly deathsAtWork: () => number
  /** To be told of a process when it is killed. */
  readonly watchDeath: (pid: number | undefined) => void
  /** What is not finished, apart from what has its time in the future. */
  readonly unfinished: () => Promise<Stuck[]>
  /** What was not over some seconds after its time had come. */
  readonly late: () => readonly Late[]
  /** What every connection to the database does, and whom it waits for. */
  readonly waits: () => Promise<readonly object[]>
  /** Orders by state. */
  readonly states: () => Promise<Readonly<Record<string, number>>>
  /** Everything our database and the connected systems have recorded. */
  readonly collect: (systems: TorturedSystems) => Promise<Recorded>
  readonly close: () => Promise<void>
}

export type Recorded = Omit<
  Facts,
  | 'requests'
  | 'cancellations'
  | 'returnRequests'
  | 'edits'
  | 'holds'
  | 'purchaseOrders'
  | 'deliveries'
  | 'oversold'
  | 'stuck'
  | 'late'
  | 'undeliveredWebhooks'
  | 'deaths'
>

/** Opens it. PostgreSQL may come and go underneath. */
export function openObserver(url: string): Observer {
  const pool = new pg.Pool({ connectionString: url, max: 4, application_name: 'crossdock torture' })
  pool.on('error', () => {})
  const oversold: Oversold[] = []
  const takeOvers: number[] = []
  let atWork = 0
  let closed = false
  const isClosed = () => closed
  const rows = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await pool.query(text, values)).rows as Row[]

  const watching = (async () => {
    while (!isClosed()) {
      const found = await rows<Oversold>(promisedTwice).catch(() => [])
      oversold.push(...found.map(one => ({ ...one, at: Date.now() })))
      await sleep(200)
    }
  })()

  const lateness = watchLateness(text => rows(text))

  return {
    oversold,
    takeOvers,
    deathsAtWork: () => atWork,
    watchDeath: pid => void follow(pid, performance.now()),
    unfinished: () => rows<Stuck>(unfinished),
    late: lateness.late,
    waits: () => rows<object>(waits).catch((error: unknown) => [{ error: String(error) }]),
    async states() {
      const counts = await rows<{ state: string; count: number }>(
        `select state, count(*)::int as count from crossdock."order" group by state order by state`,
      )
      return Object.fromEntries(counts.map(({ state, count }) => [state, count]))
    },
    async collect(systems) {
      const documents = await Promise.all(
        systemNames.map((name: SystemName) => systems.documents(name)),
      )
      return {
        orders: await rows(
          `select id, state, version, events, document from crossdock."order" order by id`,
        ),
        returns: await rows(
          `select id, order_id as "orderId", state, document from crossdock.return order by id`,
        ),
        claims: await rows(
          `select id, order_id as "orderId", state, document from crossdock.claim order by id`,
        ),
        operations: (await rows<Omit<OperationRow, 'plannedAt'>>(operations)).map(one => ({
          ...one,
          plannedAt: lateness.plannedAt(one.id),
        })),
        steps: await rows(steps),
        events: await rows(
          `select subject, sequence, type, data, ${milliseconds('at')} as at from crossdock.event order by position`,
        ),
        keys: await rows(
          `select i.key, i.operation, o.subject from crossdock.idempotency i
           join crossdock.operation o on o.id = i.operation_id`,
        ),
        positions: await rows(
          `select sku, location_id as "locationId", on_hand as "onHand", reserved, backorder_limit as "backorderLimit"
           from crossdock.stock_position`,
        ),
        movements: await rows(
          `select position::int, sku, location_id as "locationId", quantity, balance, reason, reference
           from crossdock.stock_movement order by position`,
        ),
        reservations: await rows(
          `select id, order_id as "orderId", line_id as "lineId", sku, location_id as "locationId", quantity, state
           from crossdock.reservation`,
        ),
        exceptions: await rows(
          `select category, order_id as "orderId", operation_id as "operationId", reason,
                  ${milliseconds('raised_at')} as "raisedAt" from crossdock.exception_case`,
        ),
        documents: documents.flat(),
      }
    },
    async close() {
      closed = true
      await Promise.all([watching, lateness.close()])
      await pool.end()
    },
  }

  /** Waits until everything a dead process was running is in other hands, or done. */
  async function follow(pid: number | undefined, since: number): Promise<void> {
    try {
      const left = new Map(
        (await rows<{ id: string; token: string }>(runBy, [pid])).map(({ id, token }) => [
          id,
          token,
        ]),
      )
      if (left.size > 0) atWork += 1
      while (left.size > 0 && !isClosed()) {
        await sleep(50)
        const moved = await rows<{ id: string; token: string; state: string }>(
          'select id, token, state from crossdock.operation where id = any($1)',
          [[...left.keys()]],
        ).catch(() => [])
        for (const { id, token, state } of moved) {
          if (state === 'running' && token === left.get(id)) continue
          left.delete(id)
          takeOvers.push(performance.now() - since)
        }
      }
    } catch {
      // PostgreSQL is away: this death is not measured.
    }
  }
}

const promisedTwice = `
  select sku, location_id as "locationId", on_hand as "onHand", reserved
  from crossdock.stock_position where reserved > on_hand + backorder_limit or on_hand < 0`

const unfinished = `
  select id as "operationId", kind, subject, state, waiting_for as "waitingFor"
  from crossdock.operation
  where state in ('running', 'waiting') or (state = 'pending' and coalesce(due_at, now()) <= now())
  order by seq`

const waits = `
  select pid, application_name as name, client_port as port, state, wait_event as event,
         pg_blocking_pids(pid) as behind, extract(epoch from now() - xact_start)::float8 as "inTransactionSeconds",
         extract(epoch from now() - state_change)::float8 as "sinceSeconds", left(query, 120) as statement
  from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
  order by xact_start nulls last`

const runBy = `
  select o.id, o.token from crossdock.operation o join crossdock.process p on p.id = o.owner
  where p.pid = $1 and o.state = 'running'`

const operations = `
  select id, kind, subject, state, attempts, failures, input, result, problem, waiting_for as "waitingFor",
         ${milliseconds('created_at')} as "createdAt", ${milliseconds('due_at')} as "dueAt",
         ${milliseconds('finished_at')} as "finishedAt"
  from crossdock.operation order by seq`

const steps = `
  select operation_id as "operationId", name, state, reference,
         ${milliseconds('started_at')} as "startedAt", ${milliseconds('finished_at')} as "finishedAt"
  from crossdock.step order by operation_id, position`

function milliseconds(column: string): string {
  return `(extract(epoch from ${column}) * 1000)::float8`
}
