import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { Store, Transaction } from '../../process-apis/store/store.ts'
import type { Seal } from '../webhooks/sealed.ts'

/** A webhook and what it signs with, in the one moment that is told. */
export type GivenSecret = { readonly webhookId: string; readonly secret: string }

/**
 * Makes a secret once per Idempotency-Key: the binding commits with it, or neither does. A repeat is answered as the first
 * request was, for as long as the secret is in use; what it has made stays the only one.
 */
export function secretOnce(
  store: Pick<Store, 'transaction'>,
  { principal, idempotency }: Call,
  operation: string,
  seal: Seal,
  make: (tx: Transaction) => Promise<GivenSecret & { readonly id: string }>,
): Promise<GivenSecret> {
  if (idempotency === undefined) throw new Problem('idempotency-key-missing')
  const scope = [principal.tenant, principal.application, operation]
  return store.transaction(async tx => {
    await tx.query(
      `delete from crossdock.key_request
       where tenant = $1 and application = $2 and operation = $3 and created_at < now() - interval '1 day'`,
      scope,
    )
    // One that comes while the first still runs waits here for its end.
    const { rowCount } = await tx.query(
      `insert into crossdock.key_request (tenant, application, operation, idempotency_key, fingerprint, key_id)
       values ($1, $2, $3, $4, $5, '') on conflict do nothing`,
      [...scope, idempotency.key, idempotency.fingerprint],
    )
    if (rowCount !== 1) return repeated(tx, scope, idempotency, seal)
    const { id, ...given } = await make(tx)
    await tx.query(
      `update crossdock.key_request set key_id = $5
       where tenant = $1 and application = $2 and operation = $3 and idempotency_key = $4`,
      [...scope, idempotency.key, id],
    )
    return given
  })
}

async function repeated(
  tx: Transaction,
  scope: readonly string[],
  { key, fingerprint }: NonNullable<Call['idempotency']>,
  seal: Seal,
): Promise<GivenSecret> {
  const { rows } = await tx.query<{
    fingerprint: string
    webhookId: string | null
    sealed: string
  }>(
    `select k.fingerprint, s.webhook_id as "webhookId", s.sealed from crossdock.key_request k
     left join crossdock.webhook_secret s on s.id = k.key_id and s.tenant = k.tenant
     where k.tenant = $1 and k.application = $2 and k.operation = $3 and k.idempotency_key = $4`,
    [...scope, key],
  )
  const [made] = rows
  if (made?.fingerprint !== fingerprint) throw new Problem('idempotency-key-reused')
  if (made.webhookId === null) {
    throw new Problem('state-conflict', { detail: 'What this request made is gone.' })
  }
  return { webhookId: made.webhookId, secret: seal.open(made.sealed, made.webhookId) }
}
