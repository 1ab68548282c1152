import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { parse } from 'yaml'
import { refuseUnsafeSettings } from '../../process-apis/durable/settings.ts'
import { referenceSystems, type ReferenceSystems } from '../../system-apis/reference-systems.ts'
import type { Config } from '../settings.ts'
import { keyPeppers } from '../keys/pepper.ts'
import type { SandboxKeys } from './demonstration.ts'
import { embeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts'
import { freePort, tryPort } from './free-port.ts'
import { lockData } from './lock-data.ts'
import { preparing } from './prepare.ts'
import {
  readRunningFile,
  runningFilePath,
  writeRunningFile,
  type RunningFile,
} from './running-file.ts'
import { startServers, type ServerProcesses } from './server-processes.ts'
import { settle } from './settle.ts'
import { startReport } from './start-report.ts'
import type { Terminal } from './terminal.ts'

/** Everything that runs after `crossdock start`. */
export type Supervisor = {
  readonly baseUrl: string
  /** Rejects when something that must run cannot be kept running. */
  readonly lost: Promise<never>
  /** Replaces the server processes without dropping a request. */
  reload(): Promise<void>
  /** Ends everything in order: servers first, PostgreSQL last. */
  stop(): Promise<void>
}

export type SupervisorOptions = {
  readonly config: Config
  readonly terminal: Terminal
  /** The server program. Default gateway/server.ts. */
  readonly serverScript?: string
}

/** Beside us, and in the same language: a build has it as JavaScript. */
const server = join(import.meta.dirname, '..', `server${extname(import.meta.filename)}`)

/**
 * Starts everything the product needs on this machine, and keeps it running: PostgreSQL (unless DATABASE_URL names
 * one), the schema, the simulated systems and sandbox keys of the demonstration, the server processes. When a part
 * does not start, what runs already is ended again, and the error says what to do.
 */
export async function supervise(options: SupervisorOptions): Promise<Supervisor> {
  const ending: (() => Promise<unknown> | void)[] = []
  const stop = async () => {
    for (const end of ending.splice(0).toReversed()) await end()
  }
  try {
    return await start({ ...options, ending, stop })
  } catch (error) {
    await stop()
    throw error
  }
}

type StartOptions = SupervisorOptions & {
  /** What to do at the end, last one first. */
  readonly ending: (() => Promise<unknown> | void)[]
  readonly stop: () => Promise<void>
}

async function start(options: StartOptions): Promise<Supervisor> {
  const { config, terminal, ending, stop, serverScript = server } = options
  const { progress } = terminal
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(() => {})

  ending.push(lockData(config.data))
  const port = await choosePort({ variable: 'PORT', host: config.host, port: config.port })
  const adminPort = await choosePort({
    variable: 'ADMIN_PORT',
    host: config.adminHost,
    port: config.adminPort,
  })

  const { prepare, stop: stopPreparing } = preparing()
  ending.push(stopPreparing)
  const database = await openDatabase({ config, progress, ending, onLost: lost.reject })
  const peppers = keyPeppers(config).map(({ id, secret }) => ({
    id,
    secret: secret.toString('base64url'),
  }))
  const { ran, keys, applied } = await prepare({
    databaseUrl: database.url,
    isApplied: config.policySource === 'applied',
    ...(config.demonstration && {
      demonstration: {
        tenant: config.tenant,
        peppers,
        kept: readRunningFile(config.data).keys ?? {},
      },
    }),
  })
  progress(
    ran.length === 0 ? 'the database has the present schema' : `migrations: ${ran.join(', ')}`,
  )
  if (keys !== undefined) progress('demonstration data and sandbox keys')
  if (applied !== undefined) progress(applied)
  const simulated = await openSimulated({ config, database, port, progress, ending })

  const log = serverLog(config)
  const servers = await startServers({
    script: serverScript,
    count: config.servers,
    environment: {
      DATABASE_URL: database.url,
      CROSSDOCK_DATA: config.data,
      CROSSDOCK_POLICY_SOURCE: config.policySource,
      PORT: String(port),
      ADMIN_PORT: String(adminPort),
      KEY_PEPPER: peppers.map(({ id, secret }) => `${id}:${secret}`).join(','),
      ...simulated?.environment,
    },
    output: log?.descriptor ?? 'inherit',
    log: progress,
    // Notice, then requests in flight, then transitions.
    stopMs: (config.noticeSeconds + 2 * config.drainSeconds + 5) * 1_000,
    onChange: () => note(),
    onLost: lost.reject,
  })
  ending.push(servers.stop)
  note()

  const { baseUrl, adminUrl, tlsUrl } = servers
  terminal.print(
    startReport(
      {
        seconds: performance.now() / 1_000,
        baseUrl,
        tlsUrl,
        adminUrl,
        database: database.description,
        data: config.data,
        logFile: log?.path,
        keys,
        simulated: simulated && { names: simulated.names, adminUrl: simulated.running.admin.url },
      },
      terminal,
    ),
  )
  settle()
  return { baseUrl, lost: lost.promise, reload: servers.reload, stop }

  /** Scripts find everything in one file, which is kept true while processes come and go. */
  function note(): void {
    if (keys === undefined) return
    try {
      writeRunningFile(config.data, runningFile({ servers, keys, database, simulated }))
    } catch (error) {
      progress(`${runningFilePath(config.data)} cannot be written: ${(error as Error).message}`)
    }
  }
}

type Database = {
  readonly url: string
  readonly description: string
  /** Where it is ours. */
  readonly embedded: EmbeddedPostgres | undefined
}

type OpenDatabaseOptions = {
  readonly config: Config
  readonly progress: (line: string) => void
  readonly ending: StartOptions['ending']
  readonly onLost: (error: Error) => void
}

async function openDatabase({
  config,
  progress,
  ending,
  onLost,
}: OpenDatabaseOptions): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    await refuseUnusable(config.databaseUrl)
    const { host, pathname } = new URL(config.databaseUrl)
    const description = `PostgreSQL at ${host}${pathname} (DATABASE_URL)`
    return { url: config.databaseUrl, description, embedded: undefined }
  }
  const embedded = await embeddedPostgres({
    dataDirectory: join(config.data, 'postgres'),
    log: progress,
    onLost,
  })
  ending.push(embedded.stop)
  const { port } = new URL(embedded.url)
  progress(`PostgreSQL ${embedded.adopted ? 'adopted' : 'started'} on port ${port}`)
  return { url: embedded.url, description: `PostgreSQL of our own on port ${port}`, embedded }
}

/** Says at once, and with the name of the setting, when the database cannot be used. */
async function refuseUnusable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    throw new Error(
      `The database at ${new URL(url).host} cannot be used (${message || (code ?? '')}). Check DATABASE_URL.`,
      { cause: error },
    )
  }
  try {
    await refuseUnsafeSettings(client)
  } finally {
    await client.end()
  }
}

type Simulated = {
  readonly names: readonly string[]
  readonly running: ReferenceSystems
  /** How the servers reach them. */
  readonly environment: Readonly<Record<string, string>>
}

type OpenSimulatedOptions = {
  readonly config: Config
  readonly database: Database
  readonly port: number
  readonly progress: (line: string) => void
  readonly ending: StartOptions['ending']
}

/** Runs the simulated systems in this process, where policies/systems.yaml connects any and nobody runs them elsewhere. */
async function openSimulated({
  config,
  database,
  port,
  progress,
  ending,
}: OpenSimulatedOptions): Promise<Simulated | undefined> {
  const names = simulatedNames(config.policies)
  if (names.length === 0 || config.referenceSystemsUrl !== undefined) return undefined
  if (!config.demonstration) {
    throw new Error(
      `policies/systems.yaml connects simulated systems (${names.join(', ')}), which do not run when NODE_ENV is production. ` +
        'Connect the real ones there, or set CROSSDOCK_DEMONSTRATION=on.',
    )
  }
  const token = randomBytes(24).toString('base64url')
  const running = await referenceSystems({
    databaseUrl: database.url,
    tokens: { systems: token },
    webhook: { url: `http://${reachable(config.host)}:${port}/webhooks/v1` },
  })
  ending.push(running.close)
  progress(`simulated systems: ${names.join(', ')}`)
  return {
    names,
    running,
    environment: {
      CROSSDOCK_REFERENCE_SYSTEMS_URL: running.url,
      CROSSDOCK_SECRET_REFERENCE_TOKEN: token,
      CROSSDOCK_SECRET_REFERENCE_WEBHOOK: running.webhookSecret,
    },
  }
}

function simulatedNames(policies: string): string[] {
  const file = join(policies, 'systems.yaml')
  if (!existsSync(file)) return []
  const systems: unknown = parse(readFileSync(file, 'utf8'))
  return Object.entries(systems ?? {}).flatMap(([name, entry]) =>
    (entry as { connector?: unknown } | null)?.connector === 'reference' ? [name] : [],
  )
}

/** An address that stands for all of this machine's is reached at the loopback one. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}

type ChoosePortOptions = {
  readonly variable: string
  readonly host: string
  readonly port: number
}

/** Servers whose supervisor was killed may hold the port a moment longer. */
const PORT_PATIENCE_MS = 3_000

/** Says early, and with the name of the setting, when a port cannot be had; 0 means any free one. */
async function choosePort({ variable, host, port }: ChoosePortOptions): Promise<number> {
  if (port === 0) return freePort()
  const end = performance.now() + PORT_PATIENCE_MS
  for (;;) {
    try {
      await tryPort(port, host)
      return port
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      const inUse = code === 'EADDRINUSE'
      if (inUse && performance.now() < end) {
        await sleep(100)
        continue
      }
      throw new Error(
        `${variable} ${port} on ${host} cannot be had: ${inUse ? 'another program uses it' : message}. ` +
          `Set ${variable} to another port; 0 takes any free one.`,
        { cause: error },
      )
    }
  }
}

const LOG_LIMIT_BYTES = 20_000_000

/** In production the log goes to standard output, where it is collected; else to a file, so that the terminal stays readable. */
function serverLog(config: Config): { path: string; descriptor: number } | undefined {
  if (config.production) return undefined
  const folder = join(config.data, 'log')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'server.log')
  const status = statSync(path, { throwIfNoEntry: false })
  if (status !== undefined && status.size > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`)
  return { path, descriptor: openSync(path, 'a', 0o600) }
}

type RunningFileOptions = {
  readonly servers: ServerProcesses
  readonly keys: SandboxKeys
  readonly database: Database
  readonly simulated: Simulated | undefined
}

function runningFile({ servers, keys, database, simulated }: RunningFileOptions): RunningFile {
  return {
    baseUrl: servers.baseUrl,
    ...(servers.tlsUrl !== undefined && { tlsUrl: servers.tlsUrl }),
    adminUrl: servers.adminUrl,
    keys,
    ...(simulated && {
      referenceSystems: {
        url: simulated.running.url,
        adminUrl: simulated.running.admin.url,
        adminToken: simulated.running.admin.token,
      },
    }),
    databaseUrl: database.url,
    pids: {
      supervisor: process.pid,
      servers: servers.pids(),
      ...(database.embedded && { postgres: database.embedded.pid() }),
    },
  }
}
