import { Redis } from 'ioredis'

/** Which DPoP proofs were used, remembered by all servers together. */
export type UsedProofs = {
  /** Whether this is the first use of it in all servers; undefined: that cannot be told now. */
  readonly isFirst: (id: string, forMs: number) => Promise<boolean | undefined>
  readonly close: () => Promise<void>
}

export type RedisProofsOptions = {
  /** `redis://…` or `rediss://…`. */
  readonly url: string
  /** In front of every key. Default `crossdock:`. */
  readonly prefix?: string
  /** How long an answer is waited for. Default 50. */
  readonly timeoutMs?: number
  readonly log: { error(fields: object, message: string): void }
}

/**
 * Remembers them in Redis. While it does not answer in time each server goes by its own memory: nobody is refused for
 * it, and a stolen proof could be used once on each server in the minute that it counts.
 */
export function redisProofs({
  url,
  prefix = 'crossdock:',
  timeoutMs = 50,
  log,
}: RedisProofsOptions): UsedProofs {
  const redis = new Redis(url, {
    connectTimeout: 1_000,
    commandTimeout: timeoutMs,
    // Nothing waits for a connection: what cannot be asked now is decided here.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: attempts => Math.min(1_000, attempts * 100),
    connectionName: 'crossdock-proofs',
  })
  redis.on('error', () => {})
  let isTold = false

  return {
    async isFirst(id, forMs) {
      try {
        const set = await redis.set(`${prefix}proof:${id}`, 1, 'PX', Math.ceil(forMs), 'NX')
        isTold = false
        return set === 'OK'
      } catch (error) {
        if (!isTold) {
          isTold = true
          log.error(
            { incident: 'proofs-not-shared', err: error },
            'Redis does not answer: each server knows only the DPoP proofs that were used with it',
          )
        }
        return undefined
      }
    },
    async close() {
      if (redis.status === 'ready') await redis.quit().catch(() => {})
      redis.disconnect()
    },
  }
}
