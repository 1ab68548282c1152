import type { ProblemDocument } from '../../openapi/problem.ts'
import type { Transaction } from '../store/store.ts'
import { Refused } from '../store/transaction.ts'
import { end, fence, step } from './rows.ts'

/** One transition of one aggregate, as the database remembers it. */
export type OperationRecord = {
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
  /** Its delivery in the queue; none as long as the process that added it runs it. */
  readonly jobId: string | null
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
  /** The attempt that wrote it. */
  readonly token: number
  readonly outcome: unknown
  readonly problem: ProblemDocument | null
  /** Milliseconds from the read until the old attempt can no longer send; ≤ 0 when it has passed. */
  readonly sendsForMs: number
}

export type StepState = 'intent' | 'done' | 'refused' | 'notExecuted'

/** An operation to be written that its own process runs at once. */
export type NewOperationRow = Pick<
  OperationRecord,
  | 'id'
  | 'tenant'
  | 'kind'
  | 'version'
  | 'queue'
  | 'subject'
  | 'input'
  | 'owner'
  | 'correlationId'
  | 'causationId'
  | 'traceparent'
  | 'createdAt'
> & { readonly leaseSeconds: number }

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

export const operationColumns = `id, tenant, kind, version, queue, subject, state, input, token, owner,
  job_id as "jobId", attempts, failures, due_at as "dueAt", result, problem,
  correlation_id as "correlationId", causation_id as "causationId", traceparent,
  created_at as "createdAt", updated_at as "updatedAt", finished_at as "finishedAt"`

/** Seconds an attempt is believed alive after its last sign of life. */
export const leaseSeconds = 10

/** Thrown where an attempt finds that another has taken over: it must stop without a word. */
export class Fenced extends Error {
  override readonly name = 'Fenced'
}

/** Whether the error says that the attempt was taken over. */
export function isFenced(error: unknown): boolean {
  return error instanceof Fenced || (error instanceof Refused && error.by === fence.name)
}

/** Writes lines of an attempt's journal, unless it was taken over. */
export function writeSteps(
  tx: Transaction,
  { id, token }: Pick<OperationRecord, 'id' | 'token'>,
  entries: readonly StepEntry[],
): void {
  tx.write(fence, { id, token })
  for (const entry of entries) tx.write(step, entry)
}

/** Ends an operation under its fence, with the last lines of its journal; nothing of the transaction stands if it was taken over. */
export function finishOperation(
  tx: Transaction,
  { id, token }: OperationRecord,
  {
    result,
    steps,
    ...how
  }: {
    readonly state: 'succeeded' | 'failed' | 'dead'
    readonly result: unknown
    readonly problem: ProblemDocument | null
    readonly steps: readonly StepEntry[]
  },
): void {
  writeSteps(tx, { id, token }, steps)
  tx.write(end, { id, token, ...how, result: result === null ? null : JSON.stringify(result) })
}

/** The journals of some operations, each in the order of its steps. */
export async function readSteps(
  db: Pick<Transaction, 'query'>,
  operationIds: readonly string[],
): Promise<Map<string, StepRecord[]>> {
  const { rows } = await db.query<StepRecord & { operationId: string }>(
    `select operation_id as "operationId", name, state, reference, token::int, outcome, problem,
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
