import type { ProblemDocument } from '../../openapi/problem.ts'
import type { Transaction } from '../store/store.ts'

/** One transition of one aggregate, as the database remembers it. */
export type OperationRecord = {
  readonly seq: number
  readonly id: string
  readonly tenant: string
  readonly kind: string
  readonly version: number
  readonly queue: string
  /** The aggregate it changes; operations of one queue and subject run in order, one at a time. */
  readonly subject: string
  readonly state: OperationState
  readonly input: unknown
  /** Goes up with each attempt: what an older attempt writes is refused. */
  readonly token: number
  readonly owner: string | null
  readonly jobId: string
  readonly attempts: number
  /** Attempts that ended by a crash or an error nobody expected. */
  readonly failures: number
  readonly dueAt: Date | null
  readonly result: unknown
  readonly problem: ProblemDocument | null
  readonly correlationId: string
  readonly causationId: string | null
  readonly traceparent: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly finishedAt: Date | null
}

export type OperationState = 'pending' | 'running' | 'waiting' | 'succeeded' | 'failed' | 'dead'

/** One line of the journal. */
export type StepRecord = {
  readonly name: string
  readonly state: StepState
  readonly reference: string | null
  readonly outcome: unknown
  readonly problem: ProblemDocument | null
  /** Milliseconds from the read until the old attempt can no longer send; ≤ 0 when it has passed. */
  readonly sendsForMs: number
}

export type StepState = 'intent' | 'done' | 'refused' | 'notExecuted'

/** A line to be written, under the fence of its attempt. */
export type StepEntry = {
  readonly operationId: string
  readonly token: number
  readonly name: string
  readonly position: number
  readonly state: StepState
  readonly reference: string | null
  /** How long this attempt may still send, from the write. */
  readonly sendsForMs: number | null
  readonly outcome: unknown
  readonly problem: ProblemDocument | null
}

export const operationColumns = `seq, id, tenant, kind, version, queue, subject, state, input, token, owner,
  job_id as "jobId", attempts, failures, due_at as "dueAt", result, problem,
  correlation_id as "correlationId", causation_id as "causationId", traceparent,
  created_at as "createdAt", updated_at as "updatedAt", finished_at as "finishedAt"`

/** Seconds an attempt is believed alive after its last sign of life. */
export const leaseSeconds = 10

/** Thrown where an attempt finds that another has taken over: it must stop without a word. */
export class Fenced extends Error {
  override readonly name = 'Fenced'
}

/**
 * Ends an operation under its fence, with the last lines of its journal, in one statement. Throws Fenced when the
 * attempt was taken over; then nothing of the transaction stands.
 */
export async function finishOperation(
  tx: Transaction,
  { id, token }: OperationRecord,
  end: {
    readonly state: 'succeeded' | 'failed' | 'dead'
    readonly result: unknown
    readonly problem: ProblemDocument | null
    readonly steps: readonly StepEntry[]
  },
): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'crossdock-finish-operation',
    text: `with lines as (
        insert into crossdock.step as s
          (operation_id, name, position, state, reference, token, outcome, problem, finished_at)
        select $1, e.name, e.position, e.state, e.reference, e.token, e.outcome, e.problem, now()
        from jsonb_to_recordset($6::jsonb) as e(
          name text, position int, token bigint, state text, reference text, outcome jsonb, problem jsonb)
        on conflict (operation_id, name) do update set
          state = excluded.state, reference = coalesce(excluded.reference, s.reference),
          token = excluded.token, outcome = excluded.outcome, problem = excluded.problem,
          finished_at = excluded.finished_at
      )
      update crossdock.operation set state = $3, result = $4, problem = $5, owner = null,
        input = case when $3 = 'dead' then input else input - 'secret' end, lease_until = null,
        due_at = null, waiting_for = null, updated_at = now(), finished_at = now()
      where id = $1 and token = $2 and state = 'running'`,
    values: [
      id,
      token,
      end.state,
      end.result === null ? null : JSON.stringify(end.result),
      end.problem === null ? null : JSON.stringify(end.problem),
      JSON.stringify(end.steps),
    ],
  })
  if (rowCount !== 1) throw new Fenced(id)
}

type Queryable = Pick<Transaction, 'query'>

/**
 * Writes journal lines of several attempts in one statement. Locks the operations they belong to, so that
 * a take-over either sees these lines or refuses them. Gives for each entry whether it was written.
 */
export async function writeSteps(
  db: Queryable,
  entries: readonly StepEntry[],
): Promise<readonly boolean[]> {
  const { rows } = await db.query<{ operation_id: string; name: string }>({
    name: 'crossdock-write-steps',
    text: `with entry as (
        select * from jsonb_to_recordset($1::jsonb) as e(
          "operationId" text, token bigint, name text, position int, state text, reference text,
          "sendsForMs" int, outcome jsonb, problem jsonb)
      ), live as (
        select o.id, o.token from crossdock.operation o
        where o.id in (select "operationId" from entry) and o.state = 'running'
        order by o.id for share
      )
      insert into crossdock.step as s
        (operation_id, name, position, state, reference, token, deadline, outcome, problem, finished_at)
      select e."operationId", e.name, e.position, e.state, e.reference, e.token,
             now() + e."sendsForMs" * interval '1 ms', e.outcome, e.problem,
             case when e.state = 'intent' then null else now() end
      from entry e join live l on l.id = e."operationId" and l.token = e.token
      on conflict (operation_id, name) do update set
        state = excluded.state, reference = coalesce(excluded.reference, s.reference),
        token = excluded.token, deadline = excluded.deadline, outcome = excluded.outcome,
        problem = excluded.problem, finished_at = excluded.finished_at
      returning operation_id, name`,
    values: [JSON.stringify(entries)],
  })
  const written = new Set(rows.map(row => `${row.operation_id}\n${row.name}`))
  return entries.map(({ operationId, name }) => written.has(`${operationId}\n${name}`))
}

/** The journals of some operations, each in the order of its steps. */
export async function readSteps(
  db: Queryable,
  operationIds: readonly string[],
): Promise<Map<string, StepRecord[]>> {
  const { rows } = await db.query<StepRecord & { operationId: string }>(
    `select operation_id as "operationId", name, state, reference, outcome, problem,
            coalesce(extract(epoch from deadline - now()) * 1000, 0)::int as "sendsForMs"
     from crossdock.step where operation_id = any($1) order by operation_id, position`,
    [operationIds],
  )
  const journals = new Map<string, StepRecord[]>()
  for (const { operationId, ...step } of rows) {
    const journal = journals.get(operationId)
    if (journal === undefined) journals.set(operationId, [step])
    else journal.push(step)
  }
  return journals
}

/** Takes the fence of an attempt inside a transaction: from here to the commit nobody can take it over. */
export async function holdFence(tx: Transaction, operation: OperationRecord): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'crossdock-hold-fence',
    text: `select 1 from crossdock.operation where id = $1 and token = $2 and state = 'running' for update`,
    values: [operation.id, operation.token],
  })
  if (rowCount !== 1) throw new Fenced(operation.id)
}
