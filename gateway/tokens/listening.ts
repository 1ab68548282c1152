import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** A connection of its own that hears what PostgreSQL tells on a channel, and knows whether it would. */
export type Listening = {
  /** Whether it has proved to be alive within the last 900 ms: only then is silence a sign that nothing has changed. */
  isAlive(): boolean
  close(): Promise<void>
}

export type ListeningOptions = {
  /** Only its connection settings are used. */
  readonly pool: pg.Pool
  readonly channel: string
  /** How the connection is called in pg_stat_activity. */
  readonly name: string
  readonly onHeard: (payload: string) => void
  /** Runs whenever it has begun to listen, also after a loss: what was told meanwhile was not heard. It counts as alive only when this has resolved. */
  readonly onListening: () => void | Promise<void>
  /** Told when the connection is lost; it is made again by itself. */
  readonly onError?: ((error: unknown) => void) | undefined
}

/** Starts listening, and resolves when it does, or after three seconds of trying: it goes on trying by itself. */
export async function listening({
  pool,
  channel,
  name,
  onHeard,
  onListening,
  onError,
}: ListeningOptions): Promise<Listening> {
  const closing = new AbortController()
  const { signal } = closing
  const isClosing = () => signal.aborted
  const pause = () => sleep(beatMs, undefined, { signal }).catch(() => {})
  let aliveAtMs = -Infinity

  async function listen(heard: () => void): Promise<void> {
    while (!isClosing()) {
      const client = new pg.Client({
        ...pool.options,
        password: pool.options.password,
        connectionTimeoutMillis: 2_000,
        query_timeout: trustMs,
        application_name: name,
      })
      client.on('notification', ({ payload }) => onHeard(payload ?? ''))
      client.on('error', () => {})
      try {
        await client.connect()
        await client.query(`listen ${channel}`)
        await onListening()
        while (!isClosing()) {
          const asked = performance.now()
          await client.query('select 1')
          aliveAtMs = asked
          heard()
          await pause()
        }
      } catch (error) {
        if (!isClosing()) onError?.(error)
      } finally {
        aliveAtMs = -Infinity
        await client.end().catch(() => {})
      }
      await pause()
    }
  }

  let running: Promise<void> | undefined
  await new Promise<void>(resolve => {
    running = listen(resolve)
    setTimeout(resolve, 3_000).unref()
  })

  return {
    isAlive: () => performance.now() - aliveAtMs < trustMs,
    async close() {
      closing.abort()
      await running
    },
  }
}

/** How often the connection proves that it is alive, and how long a proof counts, in milliseconds. */
const beatMs = 250
const trustMs = 900
