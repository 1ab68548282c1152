import { setTimeout as sleep } from 'node:timers/promises'
import { Histogram, type Registry } from '@prometheus-io/client'
import type pg from 'pg'
import { canaryAudience, keyStore } from './key-store.ts'
import type { Pepper } from './key.ts'
import type { Keyring } from './keyring.ts'

export type CanaryOptions = {
  /** Revokes; what tells the keyring is another connection, as when another server revokes. */
  readonly pool: pg.Pool
  readonly peppers: readonly Pepper[]
  readonly keyring: Keyring
  /** Where `crossdock_revocation_seconds` is shown. */
  readonly registry: Registry
  readonly everySeconds: number
  readonly log: {
    warn(fields: object, message: string): void
    error(fields: object, message: string): void
  }
}

/** Measures how long a revoked key lives, again and again, as long as the server runs. */
export type Canary = { close(): Promise<void> }

/**
 * Starts the canary: a key that may do nothing is made, remembered and revoked, and the time from the moment before
 * the revocation until this server refuses it is observed. Each server runs its own, so that the metric over all of
 * them says how long the slowest takes to hear.
 */
export function revocationCanary(options: CanaryOptions): Canary {
  const { pool, peppers, keyring, registry, everySeconds, log } = options
  const store = keyStore({ pool, peppers })
  const closing = new AbortController()
  const isClosing = () => closing.signal.aborted
  const seconds = new Histogram({
    name: 'crossdock_revocation_seconds',
    help: 'From the revocation of a key to its first refusal on this server, by a canary key.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })

  async function round(): Promise<void> {
    const { id: applicationId } = await store.saveApplication(application)
    const { id, text } = await store.createKey({
      applicationId,
      expiresAt: new Date(Date.now() + 3_600_000),
    })
    try {
      if ((await keyring.caller(text)) === undefined) throw new Error('a canary key is not taken')
      const startedMs = performance.now()
      await store.revokeKey(id)
      while ((await keyring.caller(text)) !== undefined) {
        if (performance.now() - startedMs > giveUpMs) break
        await sleep(2)
      }
      const tookSeconds = (performance.now() - startedMs) / 1000
      seconds.observe(tookSeconds)
      if (tookSeconds > 1) {
        log.error({ incident: 'revocation-slow', tookSeconds }, 'a revoked key lived too long')
      }
    } finally {
      // What a killed server left behind goes too.
      await pool.query(
        `delete from crossdock.api_key
         where application_id = $1 and (key_id = $2 or created_at < now() - interval '1 hour')`,
        [applicationId, id],
      )
    }
  }

  async function run(): Promise<void> {
    // Servers that were started together do not measure together.
    await pause(Math.random() * everySeconds)
    while (!isClosing()) {
      await round().catch((error: unknown) => {
        if (!isClosing()) log.warn({ err: error }, 'the revocation canary could not be run')
      })
      await pause(everySeconds)
    }
  }

  const pause = (waitSeconds: number) =>
    sleep(waitSeconds * 1000, undefined, { signal: closing.signal, ref: false }).catch(() => {})
  const running = run()

  return {
    async close() {
      closing.abort()
      await running
    },
  }
}

/** Nobody's: it belongs to a tenant that no application of a customer can have, and may do nothing. */
const application = {
  tenant: '-',
  name: 'revocation canary',
  audience: canaryAudience,
  channel: 'none',
  environment: 'test',
  plan: 'default',
  scopes: [],
} as const

const giveUpMs = 10_000
