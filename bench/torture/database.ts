import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type EmbeddedPostgres, embeddedPostgres } from '../../gateway/host/embedded-postgres.ts'

/** The database of one run. */
export type TortureDatabase = {
  readonly url: string
  /** Ends PostgreSQL as a power cut would and waits until it answers again. Absent where it is not ours. */
  readonly restart?: () => Promise<void>
  /** Removes the database, and ends PostgreSQL where it is ours. */
  readonly close: () => Promise<void>
}

export type TortureDatabaseOptions = {
  /** A PostgreSQL to make the database on. Default: one of our own, with its files in `folder`. */
  readonly url: string | undefined
  readonly folder: string
  /** Leave the database as it is in the end, to look into it. */
  readonly keep: boolean
  readonly progress: (line: string) => void
}

/** Makes an empty database for a run. */
export async function openTortureDatabase(
  options: TortureDatabaseOptions,
): Promise<TortureDatabase> {
  const { url: given, folder, keep, progress } = options
  const own =
    given === undefined
      ? await embeddedPostgres({ dataDirectory: folder, log: progress })
      : undefined
  const server = given ?? own?.url ?? ''
  const name = `crossdock_torture_${Date.now().toString(36)}_${randomBytes(3).toString('hex')}`
  await run(server, `create database ${name}`)
  let restarts = Promise.resolve()
  const url = new URL(server)
  url.pathname = `/${name}`

  return {
    url: url.href,
    ...(own !== undefined && {
      restart() {
        // One after the other: the next has to find it running.
        restarts = restarts.then(() => restart(own))
        return restarts
      },
    }),
    async close() {
      if (keep) progress(`the database is kept: ${url.href}`)
      else await run(server, `drop database if exists ${name} with (force)`)
      await own?.stop()
    },
  }
}

/** Immediate shutdown: https://www.postgresql.org/docs/18/server-shutdown.html */
async function restart({ pid }: EmbeddedPostgres): Promise<void> {
  const before = pid()
  process.kill(before, 'SIGQUIT')
  while (pid() === before) await sleep(50)
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
