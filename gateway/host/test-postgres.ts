import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { FolderInUse, isLocked, lockFolder } from './folder-lock.ts'
import { startCluster, type PostgresCluster } from './postgres-cluster.ts'
import { processIdentity } from './process-identity.ts'

/** Where the PostgreSQL that the tests of this checkout share lives. */
const folder = join(import.meta.dirname, '..', '..', '.crossdock', 'test')
const users = join(folder, 'users')
const keeperLock = join(folder, 'keeper')

/**
 * Joins the PostgreSQL all tests of this checkout share, starting it for the first one. Nobody needs to leave:
 * a keeper process ends it soon after the last process that joined is gone, however that went.
 */
export async function joinTestPostgres(): Promise<PostgresCluster> {
  return alone(async () => {
    const first = livingUsers().length === 0
    noteUser(process.pid)
    const cluster = await startTestCluster()
    if (first) await dropLeftovers(cluster.url)
    if (!isLocked(keeperLock)) startKeeper()
    return cluster
  })
}

/** How long the shared PostgreSQL outlives its last user: the next test file of a run comes within it. */
const LINGER_MS = 4_000
const WATCH_MS = 200

/** What the keeper does: waits until nobody has used the shared PostgreSQL for a while, and ends it. */
export async function keepTestPostgres(): Promise<void> {
  const unlock = lockFolder(keeperLock)
  for (let unusedSince = performance.now(); ;) {
    if (livingUsers().length > 0) unusedSince = performance.now()
    if (performance.now() - unusedSince > LINGER_MS && (await endIfUnused(unlock))) return
    await sleep(WATCH_MS)
  }
}

async function endIfUnused(unlock: () => void): Promise<boolean> {
  return alone(async () => {
    if (livingUsers().length > 0) return false
    const cluster = await startTestCluster()
    await cluster.stop()
    // Before anybody else comes: who finds the keeper's lock taken starts no keeper.
    unlock()
    return true
  })
}

function startTestCluster(): Promise<PostgresCluster> {
  return startCluster({ dataDirectory: join(folder, 'postgres'), log: () => {} })
}

function startKeeper(): void {
  const script = join(import.meta.dirname, 'test-postgres-keeper.ts')
  spawn(process.execPath, [script], { detached: true, stdio: 'ignore' }).unref()
}

/** One process at a time comes or ends it. */
async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  const unlock = await whenUnlocked(join(folder, 'lock'))
  try {
    return await work()
  } finally {
    unlock()
  }
}

const LOCK_TIMEOUT_MS = 60_000

async function whenUnlocked(file: string): Promise<() => void> {
  const end = performance.now() + LOCK_TIMEOUT_MS
  for (;;) {
    try {
      return lockFolder(file)
    } catch (error) {
      if (!(error instanceof FolderInUse) || performance.now() > end) throw error
      await sleep(10)
    }
  }
}

function noteUser(pid: number): void {
  const draft = join(folder, `user-${pid}`)
  writeFileSync(draft, processIdentity(pid) ?? '')
  renameSync(draft, join(users, String(pid)))
}

/** The processes that joined and live; the files of the others go. */
function livingUsers(): string[] {
  mkdirSync(users, { recursive: true })
  return readdirSync(users).filter(name => {
    const file = join(users, name)
    const lives = processIdentity(Number(name)) === read(file)
    if (!lives) rmSync(file, { force: true })
    return lives
  })
}

/** Empty where another process has just removed it. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

async function dropLeftovers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database
       where datname like 'crossdock\\_test\\_%' or datname like 'crossdock\\_template\\_%\\_draft'`,
    )
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
  } finally {
    await client.end()
  }
}
