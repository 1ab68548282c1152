import type pg from 'pg'
import { type Db, PgBoss } from 'pg-boss'
import type { Transaction } from '../store/store.ts'

/** The queue as the durable core sees it: deliveries of operation ids, written and taken inside our transactions. */
export type Queue = {
  insert(tx: Transaction, name: string, deliveries: readonly NewDelivery[]): Promise<void>
  remove(db: Queryable, name: string, jobIds: readonly string[]): Promise<void>
  /** Takes up to `limit` due deliveries; they are this transaction's until it ends. */
  fetch(tx: Transaction, name: string, limit: number): Promise<Delivery[]>
  /** Due and delayed deliveries of each queue. */
  depths(): Promise<Record<string, Depth>>
  close(): Promise<void>
}

export type Depth = {
  readonly due: number
  readonly delayed: number
  readonly active: number
  /** How long the one that waits longest could have run. */
  readonly oldestDueSeconds: number
  /** What is due, by priority, the highest first. */
  readonly priorities: readonly { readonly priority: number; readonly due: number }[]
}

export type NewDelivery = {
  readonly jobId: string
  readonly operationId: string
  /** Not before this many milliseconds from now. */
  readonly delayMs?: number
  /** The higher goes first. Default 0. */
  readonly priority?: number | undefined
}

export type Delivery = { readonly jobId: string; readonly operationId: string }

const schema = 'pgboss'

/**
 * Ids only: personal data never enters the queue. A job lives as long as its attempt and is deleted with it;
 * the expiry is the last net below our own leases and presence (see presence.ts).
 */
const queueOptions = {
  policy: 'standard',
  retryLimit: 1_000,
  retryDelay: 1,
  expireInSeconds: 120,
  retentionSeconds: 365 * 86_400,
} as const

/** Creates the queue's own tables. Called by migrate(). */
export async function installQueue(pool: pg.Pool): Promise<void> {
  const boss = quietBoss(pool, false)
  await boss.start()
  await boss.stop({ graceful: false })
}

/** Opens the queue over our pool and makes sure that each named queue exists. */
export async function openQueue(
  pool: pg.Pool,
  names: readonly string[],
  onError: (error: Error) => void,
): Promise<Queue> {
  const boss = quietBoss(pool, true)
  boss.on('error', onError)
  await boss.start()
  const known = new Set((await boss.getQueues()).map(({ name }) => name))
  for (const name of names) if (!known.has(name)) await boss.createQueue(name, queueOptions)

  return {
    async insert(tx, name, deliveries) {
      const jobs = deliveries.map(({ jobId, operationId, delayMs, priority = 0 }) => ({
        id: jobId,
        data: { operationId },
        ...(priority !== 0 && { priority }),
        ...(delayMs !== undefined &&
          delayMs > 0 && { startAfter: new Date(Date.now() + delayMs).toISOString() }),
      }))
      await boss.insert(name, jobs, { db: inside(tx) })
    },
    async remove(db, name, jobIds) {
      if (jobIds.length > 0) await boss.deleteJob(name, [...jobIds], { db: inside(db) })
    },
    async fetch(tx, name, limit) {
      const jobs = await boss.fetch<{ operationId: string }>(name, {
        batchSize: limit,
        db: inside(tx),
      })
      return jobs.map(({ id, data }) => ({ jobId: id, operationId: data.operationId }))
    },
    async depths() {
      const { rows } = await pool.query<Depth & { name: string }>(
        `select name, sum(due)::int as due, sum(delayed)::int as delayed, sum(active)::int as active,
                coalesce(max(oldest), 0)::int as "oldestDueSeconds",
                coalesce(json_agg(json_build_object('priority', priority, 'due', due) order by priority desc)
                  filter (where due > 0), '[]') as priorities
         from (
           select name, priority,
                  count(*) filter (where state < 'active' and start_after <= now()) as due,
                  count(*) filter (where state < 'active' and start_after > now()) as delayed,
                  count(*) filter (where state = 'active') as active,
                  extract(epoch from now() - min(start_after) filter (where state < 'active' and start_after <= now())) as oldest
           from ${schema}.job where state <= 'active' group by name, priority
         ) one group by name`,
      )
      return Object.fromEntries(rows.map(({ name, ...depth }) => [name, depth]))
    },
    close: () => boss.stop({ graceful: false }),
  }
}

function quietBoss(pool: pg.Pool, supervise: boolean): PgBoss {
  return new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema,
    supervise,
    schedule: false,
    monitorVacuum: false,
  })
}

/** A transaction, or the pool where nothing else belongs to it. */
type Queryable = Pick<Transaction, 'query'>

const adapters = new WeakMap<Queryable, Db>()

function inside(tx: Queryable): Db {
  let db = adapters.get(tx)
  if (db === undefined) {
    db = { executeSql: (text, values) => tx.query(text, values) }
    adapters.set(tx, db)
  }
  return db
}
