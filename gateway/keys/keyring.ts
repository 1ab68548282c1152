import { setTimeout as sleep } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import pg from 'pg'
import { Problem } from '../../openapi/problem.ts'
import type { Caller } from '../policies/policy.ts'
import { isKey, parseKey, type KeyEnvironment, type ParsedKey, type Pepper } from './key.ts'
import { keyChannel } from './key-store.ts'

/** Tells who an API key belongs to: from memory on the hot path, and still never later than a second after a revocation. */
export type Keyring = {
  /** The caller behind a key, or undefined for one that is unknown, wrong, expired, revoked or switched off. */
  caller(text: string): Caller | undefined | Promise<Caller | undefined>
  /** Writes down which keys were used and lets go of the database. */
  close(): Promise<void>
}

export type KeyringOptions = {
  readonly pool: pg.Pool
  readonly peppers: readonly Pepper[]
  /** Keys remembered at most. Default 10,000. */
  readonly remembered?: number
  /** Seconds after which a remembered key is looked up again even if nothing was heard. Default 30. */
  readonly lookUpAfterSeconds?: number
  /** Seconds between writing down when keys were last used. Default 30. */
  readonly noteUseSeconds?: number
  /** Told when the listening connection is lost; it is made again by itself. */
  readonly onError?: (error: unknown) => void
}

/**
 * Opens the keyring. Rows are remembered and dropped again when PostgreSQL tells of a change (LISTEN on a
 * connection of its own). What is remembered counts only while that connection has proved to be alive within the
 * last 900 ms; else every key is looked up, and when that fails the answer is 503, never a guess.
 */
export async function keyring({
  pool,
  peppers,
  remembered = 10_000,
  lookUpAfterSeconds = 30,
  noteUseSeconds = 30,
  onError,
}: KeyringOptions): Promise<Keyring> {
  const byId = new Map(peppers.map(pepper => [pepper.id, pepper]))
  const rows = new LRUCache<string, KeptKey>({ max: remembered, ttl: lookUpAfterSeconds * 1000 })
  const lookUps = new Map<string, Promise<KeptKey | undefined>>()
  const used = new Map<string, number>()
  const closing = new AbortController()
  const isClosing = () => closing.signal.aborted
  let aliveAtMs = -Infinity
  /** Counts what was heard: a row read before a change must not be remembered after it. */
  let changes = 0

  function caller(text: string): Caller | undefined | Promise<Caller | undefined> {
    const key = parseKey(text)
    if (key === undefined) return undefined
    if (performance.now() - aliveAtMs < trustMs) {
      const kept = rows.get(key.id)
      if (kept !== undefined) return verified(key, kept)
    }
    return lookUp(key.id).then(kept => kept && verified(key, kept))
  }

  function verified(key: ParsedKey, kept: KeptKey): Caller | undefined {
    const pepper = byId.get(kept.pepperId)
    if (pepper === undefined || !isKey(key, kept.hash, pepper)) return undefined
    if (!kept.live || kept.expiresAtMs <= Date.now()) return undefined
    used.set(key.id, Date.now())
    return kept.caller
  }

  function lookUp(id: string): Promise<KeptKey | undefined> {
    let running = lookUps.get(id)
    if (running === undefined) {
      running = read(id).finally(() => lookUps.delete(id))
      lookUps.set(id, running)
    }
    return running
  }

  async function read(id: string): Promise<KeptKey | undefined> {
    const before = changes
    const kept = await readKey(pool, id).catch((cause: unknown) => {
      throw new Problem('unavailable', { retryAfterSeconds: 1, cause })
    })
    if (kept !== undefined && changes === before) rows.set(id, kept)
    return kept
  }

  function forget(id: string | undefined): void {
    changes += 1
    if (id?.startsWith('app_')) {
      for (const [keyId, { caller }] of rows.entries()) {
        if (caller.principal.application === id) rows.delete(keyId)
      }
    } else if (id !== undefined && id !== '') rows.delete(id)
    else rows.clear()
  }

  /** Keeps one connection listening for as long as the keyring is open. */
  async function listen(heard: () => void): Promise<void> {
    while (!isClosing()) {
      const client = new pg.Client({
        ...pool.options,
        password: pool.options.password,
        connectionTimeoutMillis: 2_000,
        query_timeout: trustMs,
        application_name: 'crossdock keys',
      })
      client.on('notification', ({ payload }) => forget(payload))
      client.on('error', () => {})
      try {
        await client.connect()
        await client.query(`listen ${keyChannel}`)
        forget(undefined)
        while (!isClosing()) {
          const asked = performance.now()
          await client.query('select 1')
          aliveAtMs = asked
          heard()
          await sleep(beatMs, undefined, { signal: closing.signal }).catch(() => {})
        }
      } catch (error) {
        if (!isClosing()) onError?.(error)
      } finally {
        aliveAtMs = -Infinity
        await client.end().catch(() => {})
      }
      await sleep(beatMs, undefined, { signal: closing.signal }).catch(() => {})
    }
  }

  async function noteUse(): Promise<void> {
    if (used.size === 0) return
    const noted = [...used]
    used.clear()
    await pool.query(
      `update crossdock.api_key key set last_used_at = use.at
       from unnest($1::text[], $2::timestamptz[]) use (id, at)
       where key.key_id = use.id and (key.last_used_at is null or key.last_used_at < use.at)`,
      [noted.map(([id]) => id), noted.map(([, at]) => new Date(at))],
    )
  }

  let listening: Promise<void> | undefined
  await new Promise<void>(resolve => {
    listening = listen(resolve)
    setTimeout(resolve, 3_000).unref()
  })
  const noting = setInterval(() => void noteUse().catch(onError), noteUseSeconds * 1000)
  noting.unref()

  return {
    caller,
    async close() {
      clearInterval(noting)
      closing.abort()
      await listening
      await noteUse().catch(onError)
    },
  }
}

/** How often the listening connection proves that it is alive, and how long a proof counts, in milliseconds. */
const beatMs = 250
const trustMs = 900

/** What is remembered of a key: enough to check it offline, not enough to make it. */
type KeptKey = {
  readonly hash: Buffer
  readonly pepperId: string
  readonly live: boolean
  readonly expiresAtMs: number
  readonly caller: Caller
}

type KeyRow = {
  secret_hash: Buffer
  pepper_id: string
  expires_at: Date | null
  live: boolean
  application: string
  tenant: string
  environment: KeyEnvironment
  channel: string
  plan: string
  scopes: string[]
}

async function readKey(pool: pg.Pool, id: string): Promise<KeptKey | undefined> {
  const { rows } = await pool.query<KeyRow>({
    name: 'gateway.read-key',
    text: `select key.secret_hash, key.pepper_id, key.expires_at,
             key.revoked_at is null and application.disabled_at is null
               and key.environment = application.environment as live,
             application.id as application, application.tenant, application.environment,
             application.channel, application.plan, application.scopes
           from crossdock.api_key key
           join crossdock.application application on application.id = key.application_id
           where key.key_id = $1`,
    values: [id],
  })
  const [row] = rows
  if (row === undefined) return undefined
  const { application, tenant, environment, channel, plan, scopes } = row
  return {
    hash: row.secret_hash,
    pepperId: row.pepper_id,
    live: row.live,
    expiresAtMs: row.expires_at?.getTime() ?? Infinity,
    caller: { keyId: id, plan, principal: { tenant, application, environment, channel, scopes } },
  }
}
