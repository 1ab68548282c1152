import { hostname } from 'node:os'
import pg from 'pg'
import { newId } from '../../openapi/canonical/id.ts'
import type { Log } from './attempt.ts'

/**
 * Who is alive. Each process holds a session advisory lock on a connection of its own; the lock falls when the
 * process or its connection dies, and a peer that can take it hands the dead one's operations on at once.
 * https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
 */
export type Presence = {
  /** The id under which this process runs operations now. Changes when its connection was lost. */
  readonly id: () => string
  close(): Promise<void>
}

export type PresenceOptions = {
  readonly url: string
  /** Hands on what a dead process was running. Called once for each death, by one of its peers. */
  readonly handOn: (deadProcessId: string) => Promise<void>
  readonly log: Log
  /** How often peers are looked at. Default 1,000. */
  readonly intervalMs?: number
}

/** Our advisory locks live in a class of their own, away from the migrator's and the queue's. */
const lockClass = 0x78d0c

export async function presence({
  url,
  handOn,
  log,
  intervalMs = 1_000,
}: PresenceOptions): Promise<Presence> {
  let session = await register(url)
  let closed = false
  let timer: NodeJS.Timeout | undefined

  async function look(): Promise<void> {
    try {
      for (const peer of await peers(session)) await buryIfDead(session, peer, handOn, log)
    } catch (error) {
      if (closed) return
      log.warn({ err: error }, 'presence lost its connection; registering anew')
      await session.client.end().catch(() => undefined)
      session = await register(url)
    }
  }

  function schedule(): void {
    timer = setTimeout(() => {
      void look()
        .catch((error: unknown) => log.warn({ err: error }, 'database not reachable'))
        .finally(() => {
          if (!closed) schedule()
        })
    }, intervalMs)
  }

  await look()
  schedule()

  return {
    id: () => session.id,
    async close() {
      closed = true
      clearTimeout(timer)
      await session.client
        .query('delete from crossdock.process where id = $1', [session.id])
        .catch(() => undefined)
      await session.client.end().catch(() => undefined)
    },
  }
}

type Session = { readonly id: string; readonly client: pg.Client }
type Peer = { readonly id: string; readonly lockKey: number }

async function register(url: string): Promise<Session> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'crossdock presence',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  client.on('error', () => undefined)
  await client.connect()
  const id = newId('prc')
  const lockKey = Math.floor(Math.random() * 0x7fffffff)
  await client.query('select pg_advisory_lock($1, $2)', [lockClass, lockKey])
  await client.query(
    'insert into crossdock.process (id, lock_key, host, pid) values ($1, $2, $3, $4)',
    [id, lockKey, hostname(), process.pid],
  )
  return { id, client }
}

async function peers({ id, client }: Session): Promise<Peer[]> {
  const { rows } = await client.query<{ id: string; lock_key: string }>(
    'select id, lock_key from crossdock.process where id <> $1',
    [id],
  )
  return rows.map(row => ({ id: row.id, lockKey: Number(row.lock_key) }))
}

async function buryIfDead(
  { client }: Session,
  peer: Peer,
  handOn: PresenceOptions['handOn'],
  log: Log,
): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(
    'select pg_try_advisory_lock($1, $2) as free',
    [lockClass, peer.lockKey],
  )
  if (rows[0]?.free !== true) return
  try {
    log.warn({ process: peer.id }, 'a process died; taking over what it was running')
    await handOn(peer.id)
    await client.query('delete from crossdock.process where id = $1', [peer.id])
  } finally {
    await client.query('select pg_advisory_unlock($1, $2)', [lockClass, peer.lockKey])
  }
}
