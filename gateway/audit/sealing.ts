import type pg from 'pg'
import { auditColumns, beginning, hashOf, type UnsealedEntry } from './chain.ts'

export type SealingOptions = {
  readonly pool: pg.Pool
  readonly log: {
    info(fields: object, message: string): void
    warn(fields: object, message: string): void
  }
  /** Milliseconds between two looks for new entries. Default 1,000. */
  readonly everyMs?: number
}

/**
 * Seals new audit entries into the chain, every second, whichever process comes first. There is one chain for all
 * tenants. Entries are written unchained, in the transaction of what they tell about, so that nothing waits for the
 * chain; until it is sealed, a second later, an entry is protected by the trigger alone. The end of the chain goes
 * to the log once a minute: kept elsewhere, it proves that the chain was not cut or written anew
 * (`crossdock audit verify --head`).
 */
export function sealing({ pool, log, everyMs = 1_000 }: SealingOptions): {
  readonly close: () => Promise<void>
} {
  let sealed: Promise<void> = Promise.resolve()
  let toldAtMs = -Infinity
  const timer = setInterval(() => {
    sealed = sealed.then(look)
  }, everyMs)
  timer.unref()

  async function look(): Promise<void> {
    try {
      const head = await seal(pool)
      if (head === undefined || performance.now() - toldAtMs < 60_000) return
      toldAtMs = performance.now()
      log.info({ auditHead: `${head.sequence}:${head.hash}` }, 'audit entries sealed')
    } catch (error) {
      log.warn({ err: error }, 'audit entries could not be sealed; they wait')
    }
  }

  return {
    async close() {
      clearInterval(timer)
      sealed = sealed.then(look)
      await sealed
    },
  }
}

/** The last entry of the chain. */
export type Head = { readonly sequence: number; readonly hash: string }

/** Entries sealed in one transaction, at most. */
const batch = 1_000

/** An arbitrary number that nobody else locks with. */
const sealLock = 7_301_948_203

/** Seals what is there. Gives the end of the chain now, or undefined when there was nothing to seal or another process does it. */
export async function seal(pool: pg.Pool): Promise<Head | undefined> {
  let head: Head | undefined
  for (;;) {
    const { rowCount } = await pool.query({
      name: 'crossdock-unsealed',
      text: 'select 1 from crossdock.audit_entry where sequence is null limit 1',
    })
    if (rowCount === 0) return head
    const next = await sealBatch(pool)
    if (next === undefined) return head
    head = next
  }
}

async function sealBatch(pool: pg.Pool): Promise<Head | undefined> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const { rows: locks } = await client.query<{ held: boolean }>(
      'select pg_try_advisory_xact_lock($1) as held',
      [sealLock],
    )
    const head = locks[0]?.held === true ? await sealLocked(client) : undefined
    await client.query('commit')
    return head
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => (broken = cause))
    throw error
  } finally {
    client.release(broken)
  }
}

async function sealLocked(client: pg.PoolClient): Promise<Head | undefined> {
  // Statements of their own after the lock: each sees what the holder before has committed.
  const { rows: last } = await client.query<Head>(
    `select sequence, hash from crossdock.audit_entry
     where sequence is not null order by sequence desc limit 1`,
  )
  const { rows: entries } = await client.query<UnsealedEntry>(
    `select ${auditColumns} from crossdock.audit_entry
     where sequence is null order by position limit $1`,
    [batch],
  )
  if (entries.length === 0) return undefined
  let head: Head = last[0] ?? beginning
  const seals = entries.map(entry => {
    const sequence = head.sequence + 1
    const previousHash = head.hash
    head = { sequence, hash: hashOf(entry, sequence, previousHash) }
    return { position: entry.position, previousHash, ...head }
  })
  await client.query(
    `update crossdock.audit_entry e
     set sequence = s.sequence, previous_hash = s."previousHash", hash = s.hash
     from jsonb_to_recordset($1::jsonb) as s(position bigint, sequence bigint, "previousHash" text, hash text)
     where e.position = s.position`,
    [JSON.stringify(seals)],
  )
  return head
}
