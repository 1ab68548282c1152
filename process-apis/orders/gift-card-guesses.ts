import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { paymentPolicy } from './payment-policy.ts'

/** Who asks, as its guesses are counted: the holder of a token, the application of a key. */
export type Asker = { readonly tenant: string; readonly caller: string }

/** Who makes a call. */
export function askerOf({ principal: { tenant, application, subject = '' } }: Call): Asker {
  return { tenant, caller: `${application}/${subject}` }
}

type Context = Pick<ProcessContext, 'store' | 'policies'>

/**
 * Refuses whoever has asked for too many gift cards in vain, whatever it asks for now: who guesses does not learn when a guess
 * is right. The count is the database's, so more servers give no more guesses.
 */
export async function refuseGuesser(context: Context, asker: Asker): Promise<void> {
  const retryAfterSeconds = await secondsToWait(context, asker)
  if (retryAfterSeconds === 0) return
  throw new Problem('quota-exceeded', {
    detail: 'Too many gift cards were asked for that there are not.',
    retryAfterSeconds,
    extensions: { 'violated-policies': ['gift-cards'] },
  })
}

/** How long who has guessed too often has to wait; 0 for everybody else. */
export async function secondsToWait(context: Context, { tenant, caller }: Asker): Promise<number> {
  const { misses, windowMinutes } = paymentPolicy(context).giftCards
  const { rows } = await context.store.of(tenant).pool.query<{ seconds: number }>(
    `select ceil(extract(epoch from since + $4 * interval '1 minute' - now()))::int as seconds
     from crossdock.balance_miss
     where tenant = $1 and caller = $2 and misses >= $3 and since > now() - $4 * interval '1 minute'`,
    [tenant, caller, misses, windowMinutes],
  )
  const [over] = rows
  return over === undefined ? 0 : Math.max(1, over.seconds)
}

/** Counts a guess that was wrong. */
export async function noteWrongGuess(context: Context, { tenant, caller }: Asker): Promise<void> {
  const { windowMinutes } = paymentPolicy(context).giftCards
  await context.store.of(tenant).transaction(tx =>
    tx.query(
      `insert into crossdock.balance_miss as m (tenant, caller, misses) values ($1, $2, 1)
       on conflict (tenant, caller) do update set
         misses = case when m.since > now() - $3 * interval '1 minute' then m.misses + 1 else 1 end,
         since = case when m.since > now() - $3 * interval '1 minute' then m.since else now() end`,
      [tenant, caller, windowMinutes],
    ),
  )
}
