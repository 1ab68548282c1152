import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { Transaction } from '../../process-apis/store/store.ts'
import type { GivenKey } from '../keys/key-store.ts'

/**
 * Makes a key once per Idempotency-Key: the binding commits with the key, or neither does. A repeat cannot be answered
 * as the first request was, since nobody knows the text any more; it makes nothing and is told which key there is.
 */
export async function makeKeyOnce(
  tx: Transaction,
  { principal, idempotency }: Call,
  operation: string,
  make: () => Promise<GivenKey>,
): Promise<GivenKey> {
  if (idempotency === undefined) throw new Problem('idempotency-key-missing')
  const scope = [principal.tenant, principal.application, operation]
  await tx.query(
    `delete from crossdock.key_request
     where tenant = $1 and application = $2 and operation = $3 and created_at < now() - interval '30 days'`,
    scope,
  )
  // One that comes while the first still runs waits here for its end.
  const { rowCount } = await tx.query(
    `insert into crossdock.key_request (tenant, application, operation, idempotency_key, fingerprint, key_id)
     values ($1, $2, $3, $4, $5, '') on conflict do nothing`,
    [...scope, idempotency.key, idempotency.fingerprint],
  )
  if (rowCount !== 1) throw await repeated(tx, scope, idempotency)
  const given = await make()
  await tx.query(
    `update crossdock.key_request set key_id = $5
     where tenant = $1 and application = $2 and operation = $3 and idempotency_key = $4`,
    [...scope, idempotency.key, given.id],
  )
  return given
}

async function repeated(
  tx: Transaction,
  scope: readonly string[],
  { key, fingerprint }: NonNullable<Call['idempotency']>,
): Promise<Problem> {
  const { rows } = await tx.query<{ fingerprint: string; key_id: string }>(
    `select fingerprint, key_id from crossdock.key_request
     where tenant = $1 and application = $2 and operation = $3 and idempotency_key = $4`,
    [...scope, key],
  )
  if (rows[0]?.fingerprint !== fingerprint) return new Problem('idempotency-key-reused')
  return new Problem('key-given-once', {
    detail: `The key is ${rows[0].key_id}. If its text got lost, revoke it and ask again with a new Idempotency-Key.`,
    extensions: { keyId: rows[0].key_id },
  })
}
