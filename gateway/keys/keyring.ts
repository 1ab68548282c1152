import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import { Problem } from '../../openapi/problem.ts'
import type { Caller } from '../policies/callers.ts'
import { listening } from '../tokens/listening.ts'
import {
  hashKey,
  isKey,
  parseKey,
  type KeyEnvironment,
  type ParsedKey,
  type Pepper,
} from './key.ts'
import { keyChannel } from './key-store.ts'
import { keyUses } from './key-uses.ts'
import { provenKeys } from './proven-keys.ts'

/** Tells who an API key belongs to: from memory on the hot path, and still never later than a second after a revocation. */
export type Keyring = {
  /**
   * The caller behind a key, or undefined for one that is unknown, wrong, expired, revoked or switched off.
   * `operation` is noted as what the key was used for, as `contract:operationId`.
   */
  caller(text: string, operation?: string): Caller | undefined | Promise<Caller | undefined>
  /** How many keys are remembered now. */
  remembered(): number
  /** Writes down which keys were used and lets go of the database. */
  close(): Promise<void>
}

export type KeyringOptions = {
  readonly pool: pg.Pool
  readonly peppers: readonly Pepper[]
  /** Keys remembered at most, the least used go first. Default 100,000, some 80 MB. */
  readonly remembered?: number
  /**
   * Seconds after which a remembered key is looked up again even if nothing was heard; meanwhile it counts on, ten
   * times as long at most. Default 30.
   */
  readonly lookUpAfterSeconds?: number
  /** Seconds between writing down what keys were last used for. Default 10. */
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
  remembered = 100_000,
  lookUpAfterSeconds = 30,
  noteUseSeconds = 10,
  onError,
}: KeyringOptions): Promise<Keyring> {
  const byId = new Map(peppers.map(pepper => [pepper.id, pepper]))
  const [newest] = peppers
  // What is dropped, for whatever reason, is nowhere taken for remembered any more.
  const rows = new LRUCache<string, KeptKey>({
    max: remembered,
    dispose: kept => {
      kept.remembered = false
    },
  })
  const proven = provenKeys<KeptKey>()
  const shared: SharedParts = new LRUCache({ max: 10_000 })
  const lookUps = new Map<string, Promise<KeptKey | undefined>>()
  const uses = keyUses({ pool, everySeconds: noteUseSeconds, onError })
  const rehashes: Rehash[] = []
  const told = (error: unknown) => onError?.(error)
  const lookUpAfterMs = lookUpAfterSeconds * 1000
  /** Counts what was heard: a row read before a change must not be remembered after it. */
  let changes = 0

  function caller(text: string, operation = ''): Caller | undefined | Promise<Caller | undefined> {
    const isHearing = ears.isAlive()
    const known = isHearing ? proven.find(text) : undefined
    if (known?.remembered === true && performance.now() - known.readAtMs < lookUpAfterMs) {
      return used(known, operation)
    }
    const key = parseKey(text)
    if (key === undefined) return undefined
    const kept = isHearing ? rows.get(key.id) : undefined
    if (kept !== undefined) {
      const ageMs = performance.now() - kept.readAtMs
      if (ageMs < lookUpAfterMs) return verified(key, kept, operation)
      const again = lookUp(key.id)
      if (ageMs < 10 * lookUpAfterMs) {
        // Nobody waits for what is only a second look; a database that does not answer is seen by the heartbeat.
        again.catch(() => {})
        return verified(key, kept, operation)
      }
    }
    return lookUp(key.id).then(read => read && verified(key, read, operation))
  }

  function verified(key: ParsedKey, kept: KeptKey, operation: string): Caller | undefined {
    const pepper = byId.get(kept.pepperId)
    if (pepper === undefined || !isKey(key, kept.hash, pepper)) return undefined
    if (kept.remembered) proven.prove(key.text, kept)
    const caller = used(kept, operation)
    if (caller !== undefined && pepper !== newest && newest !== undefined && !kept.rehashed) {
      kept.rehashed = true
      rehashes.push({ id: key.id, old: kept.hash, hash: hashKey(key, newest) })
    }
    return caller
  }

  /** The caller behind a key that is right, while the key is good. */
  function used(
    { live, expiresAtMs, caller: owner }: KeptKey,
    operation: string,
  ): Caller | undefined {
    const nowMs = Date.now()
    if (!live || expiresAtMs <= nowMs) return undefined
    uses.note(owner.keyId, operation, nowMs)
    return owner
  }

  /** A key made with an older pepper gets a hash with the newest one, so that the older can be taken away some day. */
  async function rehash(): Promise<void> {
    const some = rehashes.splice(0, 1_000)
    if (some.length === 0 || newest === undefined) return
    await pool.query(
      `update crossdock.api_key key set secret_hash = again.hash, pepper_id = $4
       from unnest($1::text[], $2::bytea[], $3::bytea[]) again (id, old, hash)
       where key.key_id = again.id and key.secret_hash = again.old`,
      [
        some.map(({ id }) => id),
        some.map(({ old }) => old),
        some.map(({ hash }) => hash),
        newest.id,
      ],
    )
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
    const kept = await readKey(pool, id, shared).catch((cause: unknown) => {
      throw new Problem('unavailable', { retryAfterSeconds: 1, cause })
    })
    if (changes === before) {
      if (kept === undefined) rows.delete(id)
      else {
        kept.remembered = true
        rows.set(id, kept)
      }
    }
    return kept
  }

  function forget(id: string): void {
    changes += 1
    if (id.startsWith('app_')) {
      for (const [keyId, { caller }] of rows.entries()) {
        if (caller.principal.application === id) rows.delete(keyId)
      }
    } else if (id !== '') rows.delete(id)
    else rows.clear()
  }

  const ears = await listening({
    pool,
    channel: keyChannel,
    name: 'crossdock keys',
    onHeard: forget,
    onListening: () => forget(''),
    onError,
  })
  const rehashing = setInterval(() => void rehash().catch(told), noteUseSeconds * 1000)
  rehashing.unref()

  return {
    caller,
    remembered: () => rows.size,
    async close() {
      clearInterval(rehashing)
      await ears.close()
      await uses.close()
      await rehash().catch(told)
    },
  }
}

/** What is remembered of a key: enough to check it offline, not enough to make it. */
type KeptKey = {
  readonly hash: Buffer
  readonly pepperId: string
  readonly live: boolean
  readonly expiresAtMs: number
  readonly caller: Caller & { readonly keyId: string }
  /** `performance.now()` milliseconds before it was asked for. */
  readonly readAtMs: number
  /** Whether a hash with the newest pepper was written for it. */
  rehashed: boolean
  /** Whether it is what is known of the key now. */
  remembered: boolean
}

/** A hash to be written, in place of the one it was made beside. */
type Rehash = { readonly id: string; readonly old: Buffer; readonly hash: Buffer }

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
  time_zone: string | null
  scopes: string[]
}

async function readKey(
  pool: pg.Pool,
  id: string,
  shared: SharedParts,
): Promise<KeptKey | undefined> {
  const readAtMs = performance.now()
  const { rows } = await pool.query<KeyRow>({
    name: 'gateway.read-key',
    text: `select key.secret_hash, key.pepper_id, key.expires_at,
             key.revoked_at is null and application.disabled_at is null
               and key.environment = application.environment as live,
             application.id as application, application.tenant, application.environment,
             application.channel, application.plan, application.time_zone, application.scopes
           from crossdock.api_key key
           join crossdock.application application on application.id = key.application_id
           where key.key_id = $1`,
    values: [id],
  })
  const [row] = rows
  if (row === undefined) return undefined
  const part = sharedOf(row, shared)
  return {
    hash: row.secret_hash,
    pepperId: row.pepper_id,
    live: row.live,
    expiresAtMs: row.expires_at?.getTime() ?? Infinity,
    caller: { keyId: id, ...part },
    readAtMs,
    rehashed: false,
    remembered: false,
  }
}

/** The keys of an application share what they have in common: a hundred thousand of them fit into memory. */
function sharedOf(row: KeyRow, shared: SharedParts): SharedPart {
  const { application, tenant, environment, channel, plan, scopes, time_zone: timeZone } = row
  const name = JSON.stringify([application, tenant, environment, channel, plan, scopes, timeZone])
  let part = shared.get(name)
  if (part === undefined) {
    part = {
      plan,
      principal: { tenant, application, environment, channel, scopes },
      ...(timeZone !== null && { timeZone }),
    }
    shared.set(name, part)
  }
  return part
}

type SharedPart = Pick<Caller, 'plan' | 'principal' | 'timeZone'>
type SharedParts = LRUCache<string, SharedPart>
