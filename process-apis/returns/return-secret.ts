import type { Queryable } from '../store/store.ts'

/** Keeps what pays the difference of an exchange until it is used, or known not to be. */
export async function keepPaymentToken(
  db: Queryable,
  { id, tenant }: { readonly id: string; readonly tenant: string },
  paymentToken: string,
): Promise<void> {
  await db.query(
    `insert into crossdock.return_secret (return_id, tenant, payment_token) values ($1, $2, $3)`,
    [id, tenant, paymentToken],
  )
}

/** What pays the difference of the exchange of a return; undefined where nothing does. */
export async function paymentTokenOf(
  db: Queryable,
  { id, tenant }: { readonly id: string; readonly tenant: string },
): Promise<string | undefined> {
  const { rows } = await db.query<{ token: string }>(
    `select payment_token as token from crossdock.return_secret where return_id = $1 and tenant = $2`,
    [id, tenant],
  )
  return rows[0]?.token
}

/** Nobody will pay with it any more. */
export async function forgetPaymentToken(
  db: Queryable,
  { id, tenant }: { readonly id: string; readonly tenant: string },
): Promise<void> {
  await db.query(`delete from crossdock.return_secret where return_id = $1 and tenant = $2`, [
    id,
    tenant,
  ])
}
