import { join } from 'node:path'
import type { Config } from '../settings.ts'
import { isLocked } from '../host/folder-lock.ts'
import { startCluster } from '../host/postgres-cluster.ts'

/** Runs `work` on the configured database; one of our own is started for it when it does not run. */
export async function withDatabase<Result>(
  config: Config,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  if (config.databaseUrl !== undefined) return work(config.databaseUrl)
  const cluster = await startCluster({
    dataDirectory: join(config.data, 'postgres'),
    log: () => {},
  })
  try {
    return await work(cluster.url)
  } finally {
    // A `crossdock start` that came in the meantime uses it now.
    if (!cluster.adopted && !isLocked(join(config.data, 'lock'))) await cluster.stop()
  }
}
