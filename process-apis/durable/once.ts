import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { RowKind } from '../store/row-kind.ts'
import type { Transaction } from '../store/store.ts'
import type { AttemptOutcome } from './attempt.ts'
import type { Durable, NewOperation } from './durable.ts'
import type { OperationRecord } from './record.ts'

/** What came of a request that may be sent again: its operation, its outcome if there is one by now, and whether it is a repeat. */
export type Once = {
  readonly operation: OperationRecord
  readonly outcome: AttemptOutcome | undefined
  readonly replayed: boolean
}

export type OnceOptions = {
  readonly durable: Durable
  readonly call: Call
  /** The operation's name in its contract: with tenant, application and key it says what was asked for. */
  readonly name: string
  /** Writes everything that accepts the request, in one transaction. */
  readonly intake: (
    tx: Transaction,
    bind: (operation: OperationRecord) => void,
  ) => Promise<OperationRecord>
  /**
   * What the intake would have begun, without secrets: kept with the reason when the intake refuses the request.
   * Absent: a refused request leaves nothing, and may be taken when it is sent again.
   */
  readonly refused?: NewOperation
}

/**
 * Does what a request asks for once, however often it is sent: the caller's Idempotency-Key is bound to a durable
 * operation in the transaction that accepts it. A repeat gets that operation's outcome; one that comes while the
 * first still runs gets 409; one that comes after a crash waits for whoever took the operation over.
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export async function once({ durable, call, name, intake, refused }: OnceOptions): Promise<Once> {
  let operation: OperationRecord
  try {
    operation = await durable.transaction(
      call.principal.tenant,
      tx => intake(tx, accepted => bind(tx, call, name, accepted)),
      { urgent: true },
    )
  } catch (error) {
    // Whatever refused it: a repeat gets the answer of the first.
    const bound = await boundTo(durable, call, name)
    if (bound !== undefined) return repeat(durable, call, bound)
    if (refused === undefined) throw error
    return refuse({ durable, call, name, refused }, error)
  }
  return { operation, outcome: await first(durable, call, operation), replayed: false }
}

/**
 * A refusal is an answer too. Without it the same request, held up on its way or sent to another server, would be taken
 * after its sender was told no.
 */
async function refuse(
  { durable, call, name, refused }: Required<Omit<OnceOptions, 'intake'>>,
  error: unknown,
): Promise<Once> {
  if (call.idempotency === undefined || !(error instanceof Problem)) throw error
  if (error.retryable || error.status >= 500) throw error
  try {
    await durable.transaction(call.principal.tenant, async tx =>
      bind(tx, call, name, await durable.refuse(tx, refused, error)),
    )
  } catch (cause) {
    const bound = await boundTo(durable, call, name)
    if (bound === undefined) throw cause
    return repeat(durable, call, bound)
  }
  throw error
}

function bind(tx: Transaction, call: Call, name: string, { id }: OperationRecord): void {
  if (call.idempotency === undefined) return
  const { tenant, application } = call.principal
  tx.write(binding, { ...call.idempotency, tenant, application, name, operationId: id })
}

type Binding = {
  readonly tenant: string
  readonly application: string
  readonly name: string
  readonly key: string
  readonly fingerprint: string
  readonly operationId: string
}

/** A caller's key, which stands for one operation. Two that are written at the same moment meet at the table's key. */
const binding: RowKind<Binding> = {
  name: 'binding',
  rank: 5,
  columns:
    'tenant text, application text, name text, key text, fingerprint text, "operationId" text',
  refuses: rows => `
    select r.unit from ${rows} r
    join crossdock.idempotency i
      on i.tenant = r.tenant and i.application = r.application and i.operation = r.name and i.key = r.key
    union all
    select r.unit from ${rows} r
    join ${rows} first
      on first.tenant = r.tenant and first.application = r.application and first.name = r.name
        and first.key = r.key and first.unit < r.unit`,
  writes: rows => [
    `insert into crossdock.idempotency (tenant, application, operation, key, fingerprint, operation_id)
     select tenant, application, name, key, fingerprint, "operationId" from ${rows}`,
  ],
}

type Bound = { readonly operationId: string; readonly alike: boolean }

/** The operation a key stands for already. */
async function boundTo(durable: Durable, call: Call, name: string): Promise<Bound | undefined> {
  if (call.idempotency === undefined) return undefined
  const { key, fingerprint } = call.idempotency
  const { tenant, application } = call.principal
  const { rows } = await durable.transaction(tenant, tx =>
    tx.read<{ fingerprint: string; operation_id: string }>({
      name: 'crossdock-bound-to',
      text: `select fingerprint, operation_id from crossdock.idempotency
             where tenant = $1 and application = $2 and operation = $3 and key = $4`,
      values: [tenant, application, name, key],
    }),
  )
  const row = rows[0]
  return row && { operationId: row.operation_id, alike: row.fingerprint === fingerprint }
}

async function first(
  durable: Durable,
  call: Call,
  operation: OperationRecord,
): Promise<AttemptOutcome | undefined> {
  if (call.prefer?.respondAsync === true) return undefined
  // Something else is being done to the same thing first.
  if (operation.state === 'pending') return durable.outcome(operation, patienceMs(call))
  const waitMs = patienceMs(call)
  const attempt = durable.run(operation)
  const outcome = await Promise.race([attempt, after(waitMs)])
  if (outcome?.state !== 'waiting' && outcome?.state !== 'lost') return outcome
  return durable.outcome(operation, patienceMs(call))
}

async function repeat(durable: Durable, call: Call, bound: Bound): Promise<Once> {
  if (!bound.alike) throw new Problem('idempotency-key-reused')
  const operation = await durable.find(call.principal.tenant, bound.operationId)
  if (operation === undefined) throw new Problem('in-flight', { retryAfterSeconds: 1 })
  if (operation.finishedAt === null && (await durable.isRunning(operation))) {
    throw new Problem('in-flight', { retryAfterSeconds: 1 })
  }
  const outcome = await durable.outcome(operation, patienceMs(call))
  return { operation, outcome, replayed: true }
}

/** How long the caller still waits, less what the answer needs to get out. */
function patienceMs({ deadline, prefer }: Call): number {
  const untilDeadline = deadline - performance.now() - 50
  return Math.max(0, Math.min(untilDeadline, prefer?.waitMs ?? Number.POSITIVE_INFINITY))
}

function after(ms: number): Promise<undefined> {
  return new Promise(resolve => setTimeout(() => resolve(undefined), ms).unref())
}
