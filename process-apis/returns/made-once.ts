import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { Transaction } from '../store/store.ts'

/**
 * Binds the caller's Idempotency-Key to the id of what the transaction is about to make. Gives the id it stands for
 * already when the request is a repeat: two at the same moment meet at the table's key.
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export async function madeOnce(
  tx: Transaction,
  { idempotency, principal: { tenant, application } }: Call,
  operation: string,
  id: string,
): Promise<string | undefined> {
  if (idempotency === undefined) return undefined
  const { key, fingerprint } = idempotency
  const { rowCount } = await tx.query(
    `insert into crossdock.made_once (tenant, application, operation, key, fingerprint, id)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [tenant, application, operation, key, fingerprint, id],
  )
  if (rowCount === 1) return undefined
  const { rows } = await tx.query<{ fingerprint: string; id: string }>(
    `select fingerprint, id from crossdock.made_once
     where tenant = $1 and application = $2 and operation = $3 and key = $4`,
    [tenant, application, operation, key],
  )
  const [made] = rows
  if (made === undefined) throw new Problem('in-flight', { retryAfterSeconds: 1 })
  if (made.fingerprint !== fingerprint) throw new Problem('idempotency-key-reused')
  return made.id
}
