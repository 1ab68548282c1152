import type { IncomingMessage } from 'node:http'
import { Counter, type Registry } from '@prometheus-io/client'
import { LRUCache } from 'lru-cache'
import type { Store } from '../../process-apis/store/store.ts'
import { audit } from '../platform/audit.ts'
import { parseKey, keyPattern, type Pepper } from './key.ts'
import { keyStore } from './key-store.ts'
import type { Keyring } from './keyring.ts'

/** An API key that came where others could read it. */
export type ExposedKey = {
  /** In a URL, or by a connection without TLS. */
  readonly how: 'url' | 'cleartext'
  readonly text: string
  readonly correlationId: string
}

/** Whose exposed keys end by themselves: all, those of test applications, or none. */
export type RevokeExposed = 'all' | 'test' | 'none'

export type ExposedKeysOptions = {
  readonly store: Store
  readonly peppers: readonly Pepper[]
  readonly keys: Keyring
  readonly revoke: RevokeExposed
  readonly log: {
    warn(fields: object, message: string): void
    error(fields: object, message: string): void
  }
}

/** Deals with keys that were exposed. */
export type ExposedKeys = {
  /** Looks into it beside the request: what is refused is refused alike for good keys and bad ones. */
  seen(exposed: ExposedKey): void
  /** Shows `crossdock_keys_exposed_total` in this registry from now on. */
  countIn(registry: Registry): void
  /** Waits for what is being looked into. */
  close(): Promise<void>
}

/**
 * Opens it. A good key that came in a URL or without TLS stands in logs and histories by now: it is told in the log,
 * counted, kept in the audit log and, by `revoke`, ended. Only the whole key counts, with its secret: who holds that can
 * do worse than end it, and who does not can end nobody's.
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-privacy/
 */
export function exposedKeys(options: ExposedKeysOptions): ExposedKeys {
  const { store, peppers, keys, revoke, log } = options
  /** Each is dealt with once, however often it comes. */
  const known = new LRUCache<string, true>({ max: 10_000, ttl: 3_600_000 })
  const open = new Set<Promise<void>>()
  let counter: Counter<'how' | 'outcome'> | undefined

  async function look({ how, text, correlationId }: ExposedKey): Promise<void> {
    const caller = await keys.caller(text)
    const id = parseKey(text)?.id
    if (caller === undefined || id === undefined) return
    const { tenant, application, environment } = caller.principal
    const isRevoked = revoke === 'all' || (revoke === 'test' && environment === 'test')
    await store.transaction(async tx => {
      if (isRevoked) await keyStore({ pool: tx, peppers }).revokeKey(id)
      await audit.record(tx, {
        tenant,
        actor: 'gateway',
        act: isRevoked ? 'revokeExposedKey' : 'noteExposedKey',
        subject: id,
        correlationId,
        detail: { application, how },
      })
    })
    counter?.inc({ how, outcome: isRevoked ? 'revoked' : 'noted' })
    log.warn(
      { incident: 'key-exposed', keyId: id, application, how, revoked: isRevoked, correlationId },
      isRevoked
        ? 'a key that others could read was revoked'
        : 'a key came where others could read it: roll it',
    )
  }

  return {
    seen(exposed) {
      const key = parseKey(exposed.text)
      // In a flood of made-up keys nobody looks into more than so many at once.
      if (key === undefined || known.has(key.text) || open.size >= atOnce) return
      known.set(key.text, true)
      const looking = look(exposed)
        .catch((error: unknown) => {
          known.delete(key.text)
          log.error({ err: error, keyId: key.id }, 'an exposed key could not be dealt with')
        })
        .finally(() => open.delete(looking))
      open.add(looking)
    },
    countIn(registry) {
      counter = new Counter({
        name: 'crossdock_keys_exposed_total',
        help: 'Good API keys that came where others could read them, by how they came and what became of them.',
        labelNames: ['how', 'outcome'],
        registers: [registry],
      })
    },
    async close() {
      await Promise.all(open)
    },
  }
}

const atOnce = 8

/** The API keys of a request that others could read: of its URL, and of its fields where `how` is cleartext. */
export function keysIn(
  { url = '', headers }: IncomingMessage,
  how: ExposedKey['how'],
): readonly string[] {
  const fields = how === 'url' ? [] : [headers.authorization, headers['x-api-key']]
  return [url.replaceAll(/%5f/gi, '_'), ...fields].flatMap(text => {
    const found = keyPattern.exec(String(text ?? ''))?.[0]
    return found === undefined ? [] : [found]
  })
}
