import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { Transaction } from '../store/store.ts'
import type { AttemptOutcome } from './attempt.ts'
import type { Durable } from './durable.ts'
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
  /** Writes everything that accepts the request, in one transaction; `bind` must come before any other refusal. */
  readonly intake: (
    tx: Transaction,
    bind: (operation: OperationRecord) => Promise<void>,
  ) => Promise<OperationRecord>
}

/**
 * Does what a request asks for once, however often it is sent: the caller's Idempotency-Key is bound to a durable
 * operation in the transaction that accepts it. A repeat gets that operation's outcome; one that comes while the
 * first still runs gets 409; one that comes after a crash waits for whoever took the operation over.
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export async function once({ durable, call, name, intake }: OnceOptions): Promise<Once> {
  try {
    const operation = await durable.transaction(tx =>
      intake(tx, accepted => bind(tx, call, name, accepted)),
    )
    return { operation, outcome: await first(durable, call, operation), replayed: false }
  } catch (error) {
    if (!(error instanceof Bound)) throw error
    return repeat(durable, call, error)
  }
}

async function bind(
  tx: Transaction,
  call: Call,
  name: string,
  operation: OperationRecord,
): Promise<void> {
  if (call.idempotency === undefined) return
  const { key, fingerprint } = call.idempotency
  const { tenant, application } = call.principal
  const values = [tenant, application, name, key]
  const { rowCount } = await tx.query({
    name: 'crossdock-bind-key',
    text: `insert into crossdock.idempotency (tenant, application, operation, key, fingerprint, operation_id)
           values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    values: [...values, fingerprint, operation.id],
  })
  if (rowCount === 1) return
  const { rows } = await tx.query<{ fingerprint: string; operation_id: string }>(
    `select fingerprint, operation_id from crossdock.idempotency
     where tenant = $1 and application = $2 and operation = $3 and key = $4`,
    values,
  )
  throw new Bound(rows[0]?.operation_id ?? '', rows[0]?.fingerprint === fingerprint)
}

/** The key stands for an operation already. Rolls the second intake back. */
class Bound extends Error {
  readonly operationId: string
  readonly alike: boolean

  constructor(operationId: string, alike: boolean) {
    super('idempotency key is bound')
    this.operationId = operationId
    this.alike = alike
  }
}

async function first(
  durable: Durable,
  call: Call,
  operation: OperationRecord,
): Promise<AttemptOutcome | undefined> {
  if (call.prefer?.respondAsync === true) return undefined
  // Something else is being done to the same thing first.
  if (operation.state === 'pending') return durable.outcome(operation.id, patienceMs(call))
  const waitMs = patienceMs(call)
  const attempt = durable.run(operation)
  const outcome = await Promise.race([attempt, after(waitMs)])
  if (outcome?.state !== 'waiting' && outcome?.state !== 'lost') return outcome
  return durable.outcome(operation.id, patienceMs(call))
}

async function repeat(durable: Durable, call: Call, bound: Bound): Promise<Once> {
  if (!bound.alike) throw new Problem('idempotency-key-reused')
  const operation = await durable.find(bound.operationId)
  if (operation === undefined) throw new Problem('in-flight', { retryAfterSeconds: 1 })
  if (operation.finishedAt === null && (await durable.isRunning(operation))) {
    throw new Problem('in-flight', { retryAfterSeconds: 1 })
  }
  const outcome = await durable.outcome(operation.id, patienceMs(call))
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
