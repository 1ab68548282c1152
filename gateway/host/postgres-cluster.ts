import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './free-port.ts'
import {
  postgresAccount,
  postgresEnvironment,
  runAs,
  type PostgresAccount,
} from './postgres-account.ts'
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import { commandLine, isAlive, processIdentity, whenGone } from './process-identity.ts'

/** A running PostgreSQL on its own data folder, listening on 127.0.0.1 only. */
export type PostgresCluster = {
  /** Of an ordinary role that owns its database and may create others; not a superuser. */
  readonly url: string
  readonly port: number
  readonly pid: number
  /** Whether it was already running on the folder, left by a process that was killed. */
  readonly adopted: boolean
  /** Ends it: first politely (fast shutdown), after 15 s by force. Bounded to 25 s. */
  stop(): Promise<void>
}

export type PostgresClusterOptions = {
  /** The folder that holds the cluster, its password and its log. Made when absent. */
  readonly dataDirectory: string
  /** Takes lines for a person to read while this goes on. */
  readonly log: (line: string) => void
  /** The port to listen on. Default: a free one. */
  readonly port?: number
}

/**
 * Starts PostgreSQL on the folder, or adopts the one that still runs there. The first time it makes the cluster.
 * Any number of processes may call it for one folder at once; who may is for the caller to decide.
 */
export async function startCluster(options: PostgresClusterOptions): Promise<PostgresCluster> {
  const binaries = postgresBinaries()
  const folder = prepareFolder(options.dataDirectory)
  const paths = clusterPaths(folder)
  const account = await postgresAccount({ binaries, folder, cluster: paths.cluster })
  if (account.note !== undefined) options.log(account.note)

  await initialise({ binaries, account, paths, log: options.log })
  refuseOtherMajor(paths.cluster, account.major)
  const password = readFileSync(paths.password, 'utf8').trim()

  for (let attempt = 1; ; attempt += 1) {
    const running = await adopt({ paths, password, log: options.log })
    if (running !== undefined) return running

    const port = options.port ?? (await freePort())
    const started = await launch({ binaries, account, paths, password, port, log: options.log })
    if (typeof started !== 'string') return started
    if (attempt === LAUNCH_ATTEMPTS || !isPassing(started, options.port !== undefined)) {
      throw new Error(`PostgreSQL does not start on ${paths.cluster}:\n${started.trim()}`)
    }
    await sleep(LAUNCH_PAUSE_MS)
  }
}

/** Some 10 s: as long as the backends of a killed postmaster may take to notice and leave. */
const LAUNCH_ATTEMPTS = 50
const LAUNCH_PAUSE_MS = 200

/** Whether a failed start may succeed a moment later. */
function isPassing(complaint: string, portIsFixed: boolean): boolean {
  return (
    // The backends of a postmaster that was killed still hold its shared memory.
    complaint.includes('pre-existing shared memory block') ||
    // Another process started it between our look and our launch: it will be adopted.
    /lock file ".*" already exists/.test(complaint) ||
    (!portIsFixed && complaint.includes('could not bind'))
  )
}

type ClusterPaths = {
  readonly folder: string
  readonly cluster: string
  readonly password: string
  readonly log: string
}

function prepareFolder(dataDirectory: string): string {
  mkdirSync(dataDirectory, { recursive: true })
  return realpathSync(dataDirectory)
}

function clusterPaths(folder: string): ClusterPaths {
  return {
    folder,
    cluster: join(folder, 'cluster'),
    password: join(folder, 'password'),
    log: join(folder, 'server.log'),
  }
}

type InitialiseOptions = {
  readonly binaries: PostgresBinaries
  readonly account: PostgresAccount
  readonly paths: ClusterPaths
  readonly log: (line: string) => void
}

/** Makes the cluster beside its place and moves it there when it is whole, so that a kill leaves none half made. */
async function initialise({ binaries, account, paths, log }: InitialiseOptions): Promise<void> {
  removeHalfMade(paths)
  if (existsSync(paths.cluster)) return

  log('making a PostgreSQL cluster (first start)')
  const fresh = `${paths.cluster}.new-${process.pid}`
  const passwordFile = `${fresh}.password`
  rmSync(fresh, { recursive: true, force: true })
  const password = keptPassword(paths.password)
  try {
    mkdirSync(fresh, { mode: 0o700 })
    writeFileSync(passwordFile, password, { mode: 0o600 })
    account.own(fresh)
    account.own(passwordFile)
    await runAs(account, binaries.initdb, [
      `--pgdata=${fresh}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Unicode order and letters that are the same on every machine, whatever its C library says.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ])
    // Two first starts at once: the second finds the place taken and uses what is there.
    renameUnlessTaken(fresh, paths.cluster)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** What first starts that were killed left behind. */
function removeHalfMade({ folder }: ClusterPaths): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^cluster\.new-(\d+)/.exec(name)?.[1])
    if (!(pid > 0) || isAlive(pid)) continue
    // An initdb that outlived its starter may still write there; then the next start removes the rest.
    try {
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 })
    } catch {
      continue
    }
  }
}

/** One password for the life of the folder, whichever of several first starts wins. */
function keptPassword(file: string): string {
  try {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}

function renameUnlessTaken(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  }
}

function refuseOtherMajor(cluster: string, major: number): void {
  const made = Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim())
  if (made === major) return
  throw new Error(
    `${cluster} was made by PostgreSQL ${made}, and this release brings PostgreSQL ${major}, which cannot read it. ` +
      `Dump it with the former release (pg_dump) and load it into a new one, or begin anew: mv ${cluster} ${cluster}-${made}`,
  )
}

type ReachOptions = {
  readonly paths: ClusterPaths
  readonly password: string
  readonly log: (line: string) => void
}

/** The postmaster that already runs on the folder, if one does and answers. */
async function adopt({ paths, password, log }: ReachOptions): Promise<PostgresCluster | undefined> {
  const found = readPostmasterFile(paths.cluster)
  if (found === undefined) return undefined
  const { pid, port } = found
  if (!isAlive(pid)) return undefined
  if (!isPostgres(pid)) {
    // The number went to another program since; PostgreSQL itself would refuse to start beside it.
    rmSync(join(paths.cluster, 'postmaster.pid'), { force: true })
    return undefined
  }

  log(`PostgreSQL (process ${pid}) still runs on the folder; using it`)
  const state = await whenReady({ port, pid, password, log })
  if (state === 'gone') return undefined
  if (state instanceof Error || !isSameFolder(state.dataDirectory, paths.cluster)) {
    throw new Error(
      `Process ${pid} (${commandLine(pid)}) seems to run on ${paths.cluster} but does not answer as ours on port ${port}. ` +
        `If it is an old PostgreSQL, end it with: kill -INT ${pid}. If it is something else, remove ${join(paths.cluster, 'postmaster.pid')}.`,
      { cause: state },
    )
  }
  await ensureDatabase({ port, password })
  return clusterHandle({ pid, port, password, adopted: true })
}

type LaunchOptions = ReachOptions & {
  readonly binaries: PostgresBinaries
  readonly account: PostgresAccount
  readonly port: number
}

/** Starts a postmaster; gives what it complained about when it ends before it answers. */
async function launch(options: LaunchOptions): Promise<PostgresCluster | string> {
  const { binaries, account, paths, password, port, log } = options
  rotate(paths.log)
  const logFile = openSync(paths.log, 'a', 0o600)
  const logStart = statSync(paths.log).size
  try {
    // A session of its own: Ctrl-C in the terminal must not reach PostgreSQL before the server has drained.
    const child = account.spawn(
      binaries.postgres,
      ['-D', paths.cluster, '-p', String(port), ...settings.flatMap(setting => ['-c', setting])],
      {
        cwd: '/',
        env: postgresEnvironment,
        detached: true,
        stdio: ['ignore', logFile, logFile],
      },
    )
    child.unref()
    const failed = new Promise<Error>(resolve => child.once('error', resolve))
    const { pid } = child
    if (pid === undefined) throw await failed

    const state = await whenReady({ port, pid, password, log })
    if (state === 'gone') return tail(paths.log, logStart)
    if (state instanceof Error) {
      process.kill(pid, 'SIGINT')
      throw new Error(
        `PostgreSQL started on ${paths.cluster} but does not let us in; ${paths.password} may have been changed.`,
        { cause: state },
      )
    }
    await ensureDatabase({ port, password })
    return clusterHandle({ pid, port, password, adopted: false })
  } finally {
    closeSync(logFile)
  }
}

/**
 * Durable where it matters, small where it may be: an accepted order is on disk before its answer goes out.
 * https://www.postgresql.org/docs/18/runtime-config-wal.html
 */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=on',
  'full_page_writes=on',
  'synchronous_commit=on',
  // Three servers of some 90 each (process-apis/store/store.ts). One that nobody uses costs some kilobytes.
  'max_connections=300',
  'shared_buffers=128MB',
  'max_wal_size=512MB',
  'min_wal_size=80MB',
  'huge_pages=off',
  'io_method=sync',
  'jit=off',
  'max_wal_senders=0',
  'max_logical_replication_workers=0',
  'log_min_messages=warning',
  'log_line_prefix=%m [%p] ',
  // Neither statements nor the values in them: they may hold personal data.
  'log_error_verbosity=terse',
  'log_min_error_statement=fatal',
  'log_checkpoints=off',
  'timezone=UTC',
  'log_timezone=UTC',
]

const LOG_LIMIT_BYTES = 10_000_000

function rotate(file: string): void {
  const status = statSync(file, { throwIfNoEntry: false })
  if (status !== undefined && status.size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`)
}

function tail(file: string, from: number): string {
  const handle = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(20_000)
    return buffer.toString('utf8', 0, readSync(handle, buffer, 0, buffer.length, from))
  } finally {
    closeSync(handle)
  }
}

/** The lines of postmaster.pid: https://www.postgresql.org/docs/18/storage-file-layout.html */
function readPostmasterFile(cluster: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    return pid > 0 && port > 0 ? { pid, port } : undefined
  } catch {
    return undefined
  }
}

function isPostgres(pid: number): boolean {
  const program = commandLine(pid).split(' ')[0] ?? ''
  return basename(program).startsWith('postgres')
}

function isSameFolder(one: string, other: string): boolean {
  try {
    const [a, b] = [statSync(one), statSync(other)]
    return a.dev === b.dev && a.ino === b.ino
  } catch {
    return false
  }
}

type ReadyOptions = {
  readonly port: number
  readonly pid: number
  readonly password: string
  readonly log: (line: string) => void
}

type Ready = { readonly dataDirectory: string }

/** Waits until PostgreSQL answers; recovery after a crash may take its time as long as the process lives. */
async function whenReady({
  port,
  pid,
  password,
  log,
}: ReadyOptions): Promise<Ready | Error | 'gone'> {
  const identity = processIdentity(pid)
  const start = performance.now()
  let told = false
  for (;;) {
    const answer = await ask({ port, password })
    if (!(answer instanceof Error)) return answer
    if (identity === undefined || processIdentity(pid) !== identity) return 'gone'
    const waitedMs = performance.now() - start
    if (!isStillStarting(answer)) return answer
    // Silent for so long, it is not recovering but hung or stopped.
    if (answerCode(answer) !== STARTING_UP && waitedMs > SILENCE_MS) return answer
    if (!told && waitedMs > 2_000) {
      told = true
      log('PostgreSQL is recovering from a crash')
    }
    await sleep(15)
  }
}

const SILENCE_MS = 30_000
/** `cannot_connect_now`: https://www.postgresql.org/docs/18/errcodes-appendix.html */
const STARTING_UP = '57P03'

function isStillStarting(error: Error): boolean {
  const code = answerCode(error)
  return (
    code === STARTING_UP ||
    code === 'ECONNREFUSED' ||
    code === 'ECONNRESET' ||
    /timeout|terminated/i.test(error.message)
  )
}

function answerCode(error: Error): string | undefined {
  return (error as NodeJS.ErrnoException).code
}

async function ask(options: { port: number; password: string }): Promise<Ready | Error> {
  try {
    return await asSuperuser(options, async client => {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory')
      return { dataDirectory: rows[0]?.data_directory ?? '' }
    })
  } catch (error) {
    return error as Error
  }
}

/**
 * The product's own role and database. The role is no superuser, so that rules PostgreSQL enforces
 * on rows hold for it; it may create databases, which tests do, and become the roles that one tenant is read and changed as.
 */
async function ensureDatabase(options: { port: number; password: string }): Promise<void> {
  await asSuperuser(options, async client => {
    const { rows } = await client.query<{ role: boolean; tenants: string[]; database: boolean }>(
      `select exists (select from pg_roles where rolname = 'crossdock') as role,
              (select coalesce(array_agg(rolname::text), '{}') from pg_roles where rolname like 'crossdock\\_tenant%') as tenants,
              exists (select from pg_database where datname = 'crossdock') as database`,
    )
    if (rows[0]?.role !== true) {
      const password = client.escapeLiteral(options.password)
      await client.query(`create role crossdock login createdb password ${password}`)
    }
    for (const role of ['crossdock_tenant', 'crossdock_tenant_writer']) {
      if (rows[0]?.tenants.includes(role) === true) continue
      await client.query(`create role ${role} nologin`)
      await client.query(`grant ${role} to crossdock`)
    }
    if (rows[0]?.database !== true) await client.query('create database crossdock owner crossdock')
  })
}

async function asSuperuser<Result>(
  { port, password }: { port: number; password: string },
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    database: 'postgres',
    password,
    connectionTimeoutMillis: 2_000,
    application_name: 'crossdock host',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

type HandleOptions = {
  readonly pid: number
  readonly port: number
  readonly password: string
  readonly adopted: boolean
}

function clusterHandle({ pid, port, password, adopted }: HandleOptions): PostgresCluster {
  return {
    url: `postgres://crossdock:${password}@127.0.0.1:${port}/crossdock`,
    port,
    pid,
    adopted,
    stop: () => endPostmaster(pid),
  }
}

/** https://www.postgresql.org/docs/18/server-shutdown.html */
async function endPostmaster(pid: number): Promise<void> {
  const steps: readonly [NodeJS.Signals, number][] = [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]
  for (const [signal, timeoutMs] of steps) {
    if (!isPostgres(pid)) return
    try {
      process.kill(pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return
      throw error
    }
    if (await whenGone(pid, timeoutMs)) return
  }
  throw new Error(`PostgreSQL (process ${pid}) does not end`)
}
