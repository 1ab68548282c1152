import type { Exchange } from '../../reference-systems/reference-system.ts'

/** How much of an authorization's money banks have taken back, for now or for good. */
export async function disputedOf(
  rows: Exchange<unknown>['db']['rows'],
  authorization: string,
): Promise<bigint> {
  const [row] = await rows<{ disputed: string }>(
    `select coalesce(sum(amount), 0)::text as disputed from reference_payment.dispute
      where "authorization" = $1 and kind = 'chargeback' and status not in ('won', 'closed')`,
    authorization,
  )
  return BigInt(row?.disputed ?? '0')
}
