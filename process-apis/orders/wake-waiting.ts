import type { ProcessContext } from '../context.ts'
import type { Queryable, Transaction } from '../store/store.ts'
import type { Origin } from './follow-up.ts'

/**
 * Has those looked after who wait for these SKUs, since there may be more of them now; asked after the stock was taken in.
 * Where nobody waits it costs one question. What is lost with a process is found when it is asked the next time.
 */
export async function wakeWaiting(
  { store, durable }: Pick<ProcessContext, 'store' | 'durable'>,
  origin: Origin,
  skus: readonly string[],
): Promise<void> {
  if (skus.length === 0 || !(await isWaitedFor(store.of(origin.tenant).pool, origin.tenant, skus)))
    return
  await durable.transaction(origin.tenant, tx => lookAfterWaiting(tx, durable, origin))
}

/** Why waiting lines are looked after. */
export type Waking = {
  /**
   * A location turned work down, and what it was to hand out is free. Who was turned down there for the same is passed over: it
   * would be asked again and again.
   */
  readonly turnedDownAt?: string
  /** What was promised for then is released. */
  readonly releasedAt?: string
}

/** The same in a transaction that gives stock back. */
export async function wakeWithin(
  tx: Transaction,
  { durable }: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  skus: readonly string[],
  why: Waking = {},
): Promise<void> {
  if (skus.length > 0 && (await isWaitedFor(tx, origin.tenant, skus))) {
    await lookAfterWaiting(tx, durable, origin, why)
  }
}

/** Has all who wait of a tenant looked after, by and by. */
export async function lookAfterWaiting(
  tx: Transaction,
  durable: ProcessContext['durable'],
  origin: Origin,
  input: Waking = {},
  delayMs?: number,
): Promise<void> {
  await durable.enqueue(tx, {
    ...origin,
    kind: 'fill-waiting',
    subject: queueOf(origin.tenant),
    input,
    ...(delayMs !== undefined && { delayMs }),
  })
}

async function isWaitedFor(db: Queryable, tenant: string, skus: readonly string[]) {
  const { rows } = await db.query({
    name: 'crossdock-waited-for',
    text: `select 1 from crossdock.waiting_line where tenant = $1 and sku = any($2) limit 1`,
    values: [tenant, skus],
  })
  return rows.length > 0
}

/** Waiting lines of a tenant are served one after the other. */
export function queueOf(tenant: string): string {
  return `waiting/${tenant}`
}
