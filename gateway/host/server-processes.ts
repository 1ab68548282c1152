import cluster, { type Worker } from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import { relay } from './relay.ts'

/** What a server process tells its keeper over the channel between them, once it takes requests. */
export type ServerReady = {
  readonly ready: {
    /** Where the API answers: `http://127.0.0.1:3000`. */
    readonly baseUrl: string
    /** Where the admin listener answers. */
    readonly adminUrl: string
    /** Where the API answers over TLS, if it does. */
    readonly tlsUrl?: string | undefined
  }
}

/** The server processes that share one port. */
export type ServerProcesses = {
  readonly baseUrl: string
  readonly adminUrl: string
  readonly tlsUrl: string | undefined
  pids(): readonly number[]
  /** Replaces every process, one after the other; the new one is ready before the next goes. */
  reload(): Promise<void>
  /** Ends them: SIGTERM, and SIGKILL for what is still there after `stopMs`. */
  stop(): Promise<void>
}

export type ServerProcessesOptions = {
  /** The program; it listens, sends `ServerReady` and stops on SIGTERM. */
  readonly script: string
  /** How many. They share the port: https://nodejs.org/docs/latest-v24.x/api/cluster.html */
  readonly count: number
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Where their standard output goes: a file descriptor, or ours. */
  readonly output: number | 'inherit'
  /** Takes lines for a person to read. */
  readonly log: (line: string) => void
  /** How long one may take from SIGTERM to its end, in milliseconds. */
  readonly stopMs: number
  /** Called when the set of processes has changed since the start. */
  readonly onChange?: () => void
  /** Called once when they die so often that another start makes no sense. */
  readonly onLost: (error: Error) => void
  /** How long to wait before a process is started again: this much first, twice as much each further time. Default 100 ms. */
  readonly backOffMs?: number
}

/** A process that lived so long is no sign of a loop: the next death starts counting anew. */
const HEALTHY_MS = 10_000
const MAX_BACK_OFF_MS = 10_000
const MAX_DEATHS = 8

/**
 * Starts the server processes and keeps them running: one that dies is replaced, later each time if it dies young.
 * Throws when they cannot be started at all; what they wrote to standard error says why.
 */
export async function startServers(options: ServerProcessesOptions): Promise<ServerProcesses> {
  const { script, count, environment, output, log, stopMs, onChange, onLost } = options
  const { backOffMs = 100 } = options
  cluster.schedulingPolicy = count === 1 ? cluster.SCHED_NONE : cluster.SCHED_RR
  cluster.setupPrimary({
    exec: script,
    args: [],
    // Requests make much short-lived memory: https://nodejs.org/docs/latest-v24.x/api/cli.html#--max-semi-space-sizesize-in-mib
    execArgv: ['--max-semi-space-size=32'],
    stdio: ['ignore', output, 'inherit', 'ipc'],
  })

  const endRelay = relay(count)
  const running = new Set<Server>()
  const expected = new WeakSet<Server>()
  let stopping = false
  let deaths = 0

  const first = await startAll()
  const { baseUrl, adminUrl, tlsUrl } = first

  return {
    baseUrl,
    adminUrl,
    tlsUrl,
    pids: () => [...running].map(({ pid }) => pid),
    async reload() {
      for (const old of Array.from(running)) {
        watch(await start())
        await end(old)
      }
    },
    async stop() {
      stopping = true
      await Promise.all([...running].map(end))
      endRelay()
    },
  }

  async function startAll(): Promise<ServerReady['ready']> {
    const started = await Promise.allSettled(Array.from({ length: count }, start))
    const failed = started.find(result => result.status === 'rejected')
    const servers = started.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
    const [server] = servers
    if (failed !== undefined || server === undefined) {
      stopping = true
      await Promise.all(servers.map(end))
      endRelay()
      throw failed?.reason
    }
    servers.forEach(watch)
    return server.address
  }

  async function start(): Promise<Server> {
    const server = await forkServer(environment)
    running.add(server)
    return server
  }

  async function end(server: Server): Promise<void> {
    expected.add(server)
    server.kill('SIGTERM')
    const late = setTimeout(() => server.kill('SIGKILL'), stopMs)
    await server.ended
    clearTimeout(late)
    running.delete(server)
    onChange?.()
  }

  function watch(server: Server): void {
    void server.ended.then(async how => {
      running.delete(server)
      if (stopping || expected.has(server)) return
      log(`The server (process ${server.pid}) ended with ${how}; starting another`)
      await replace(server)
    })
  }

  async function replace(dead: Server): Promise<void> {
    deaths = performance.now() - dead.readySince > HEALTHY_MS ? 1 : deaths + 1
    for (;;) {
      if (deaths > MAX_DEATHS) {
        onLost(new Error(`The server died ${deaths} times in a row; giving up`))
        return
      }
      await sleep(Math.min(backOffMs * 2 ** (deaths - 1), MAX_BACK_OFF_MS))
      if (isStopping()) return
      try {
        const fresh = await start()
        if (isStopping()) return await end(fresh)
        log(`The server runs again (process ${fresh.pid})`)
        watch(fresh)
        onChange?.()
        return
      } catch (error) {
        log((error as Error).message)
        deaths += 1
      }
    }
  }

  /** It changes while others wait, which the compiler cannot know. */
  function isStopping(): boolean {
    return stopping
  }
}

/** One server process that was ready once. */
type Server = {
  readonly pid: number
  readonly address: ServerReady['ready']
  /** `performance.now()` when it was ready. */
  readonly readySince: number
  /** Resolves with how it ended: the signal, or the exit code. */
  readonly ended: Promise<string>
  kill(signal: NodeJS.Signals): void
}

/**
 * glibc gives threads areas of memory of their own, up to eight for each core, and keeps what is free in each; ours are
 * few and seldom allocate at once. Other libraries of C know no such variable.
 * https://sourceware.org/glibc/manual/latest/html_node/Memory-Allocation-Tunables.html
 */
const fewAreas = { MALLOC_ARENA_MAX: '2' }

async function forkServer(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Server> {
  const worker = cluster.fork({ ...fewAreas, ...environment })
  const ended = new Promise<string>(resolve => {
    worker.once('exit', (code, signal) => resolve(signal || `exit code ${code}`))
  })
  const address = await Promise.race([
    whenReady(worker),
    ended.then(how => {
      throw new Error(`The server could not start (${how})`)
    }),
  ])
  const { pid } = worker.process
  if (pid === undefined) throw new Error('The server process has no number')
  return {
    pid,
    address,
    readySince: performance.now(),
    ended,
    kill: signal => void worker.process.kill(signal),
  }
}

function whenReady(worker: Worker): Promise<ServerReady['ready']> {
  return new Promise(resolve => {
    worker.on('message', (message: unknown) => {
      if (isReady(message)) resolve(message.ready)
    })
  })
}

function isReady(message: unknown): message is ServerReady {
  return typeof message === 'object' && message !== null && 'ready' in message
}
