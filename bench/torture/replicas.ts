import { type ChildProcess, fork } from 'node:child_process'
import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../gateway/host/free-port.ts'
import type { Armed, FailPoints } from './fail-points.ts'

/** A server process of the run, on a port of its own that it keeps over its lives. */
export type Replica = {
  readonly name: string
  readonly url: string
  /** The process it is now; undefined between two lives. */
  readonly pid: () => number | undefined
  /** `up`: it answers. */
  readonly state: () => 'up' | 'starting' | 'paused'
  /** Whether it was born with fail points. */
  readonly isArmed: () => boolean
  /** kill -9, and starts it again at once. Gives the process that died; resolves when the next one answers. */
  readonly kill: () => Promise<void>
  /** SIGSTOP, and SIGCONT after the time. */
  readonly pause: (milliseconds: number) => Promise<void>
}

export type Replicas = {
  readonly all: readonly [Replica, ...Replica[]]
  /** How often one ended by itself, and how. */
  readonly ownDeaths: readonly string[]
  /** How long lives took from their birth until they answered, in milliseconds. */
  readonly startsMs: readonly number[]
  /** SIGTERM, and how many did not end by themselves within 15 s. */
  readonly stop: () => Promise<number>
  /** Ends them at once, whatever state they are in. */
  readonly end: () => Promise<void>
}

export type ReplicasOptions = {
  readonly count: number
  /** Settings of the servers; each gets its ports with them. */
  readonly environment: Readonly<Record<string, string>>
  /** Where they are to die. */
  readonly failPoints: FailPoints
  /** Told of a process that died there. */
  readonly onFailPoint: (pid: number | undefined) => void
  /** Where they run and where their log goes. */
  readonly folder: string
  /** What everybody in the database waits for: written into the log beside a start that takes long. */
  readonly waits: () => Promise<readonly object[]>
  /** Default: the product's server. */
  readonly program?: string
}

/** A start that is not over by then is looked into, every so often. */
const longStartMs = 20_000

/** Who was never there and ends so often before it answers never will be. */
const stillbirths = 5

const serverProgram = join(import.meta.dirname, '..', '..', 'gateway', 'server.ts')

/** Starts the servers and waits until all of them answer. */
export async function startReplicas(options: ReplicasOptions): Promise<Replicas> {
  const ownDeaths: string[] = []
  const startsMs: number[] = []
  const log = openSync(join(options.folder, 'servers.log'), 'a', 0o600)
  const bodies = await Promise.all(
    Array.from({ length: options.count }, (_, i) =>
      replica({
        ...options,
        name: `server ${i + 1}`,
        log,
        onOwnDeath: how => ownDeaths.push(how),
        onUp: tookMs => startsMs.push(tookMs),
      }),
    ),
  )
  const [first, ...others] = bodies
  if (first === undefined) throw new Error('there has to be a server')
  return {
    all: [first, ...others],
    ownDeaths,
    startsMs,
    async stop() {
      const stopped = await Promise.all(bodies.map(one => one.stop()))
      return stopped.filter(byItself => !byItself).length
    },
    end: async () => void (await Promise.all(bodies.map(one => one.end()))),
  }
}

/** A line of ours among those of the servers: they say what they do, and not when they are born and die. */
function line(log: number, what: object): void {
  writeSync(log, `${JSON.stringify({ time: new Date().toISOString(), rig: what })}\n`)
}

type Body = Replica & { readonly stop: () => Promise<boolean>; readonly end: () => Promise<void> }

async function replica({
  name,
  log,
  folder,
  environment,
  failPoints,
  onFailPoint,
  onOwnDeath,
  onUp,
  waits,
  program: server = serverProgram,
}: ReplicasOptions & {
  readonly name: string
  readonly log: number
  readonly onOwnDeath: (how: string) => void
  readonly onUp: (tookMs: number) => void
}): Promise<Body> {
  const [port, adminPort] = [await freePort(), await freePort()]
  const life: Life = {
    state: 'starting',
    isExpected: false,
    isOver: false,
    isArmed: false,
    cameUp: 0,
    stillborn: 0,
    killing: Promise.resolve(),
  }
  // Functions, since they change while we wait.
  const is = (state: Life['state']) => life.state === state
  const isOver = () => life.isOver

  const bear = (): void => {
    if (life.isOver || life.stillborn === stillbirths) return
    life.state = 'starting'
    life.isExpected = false
    const armed = failPoints.next()
    const birth = performance.now()
    let diedAt: string | undefined
    const born = fork(server, [], {
      cwd: folder,
      env: {
        ...environment,
        ...(armed !== undefined && { CROSSDOCK_FAIL_POINT: armed.setting }),
        PORT: String(port),
        ADMIN_PORT: String(adminPort),
      },
      execArgv: [],
      stdio: ['ignore', log, log, 'ipc'],
    })
    const tell = (what: object) => line(log, { server: name, pid: born.pid, ...what })
    tell({ born: armed?.setting ?? 'without fail points' })
    life.child = born
    life.isArmed = armed !== undefined
    born.on('message', message => {
      if (isFailPoint(message)) {
        diedAt = message.failPoint
        onFailPoint(born.pid)
      } else if (life.child === born && is('starting')) {
        life.state = 'up'
        life.cameUp += 1
        tell({ up: Math.round(performance.now() - birth) })
        onUp(performance.now() - birth)
      }
    })
    born.once('exit', (code, signal) => {
      tell({ ended: signal ?? code, at: diedAt, state: life.state })
      void buried(born, armed, () => diedAt).then(async at => {
        if (at === undefined && !is('starting') && !life.isExpected && !life.isOver) {
          onOwnDeath(`${name} ended by itself with ${signal ?? `exit code ${code}`}`)
        }
        // While PostgreSQL is away a server cannot start: it is started until it can.
        if (at === undefined) await sleep(200)
        // Whoever kills it starts it again; two of them would fight for the port.
        if (life.isExpected || life.isOver || life.child !== born) return
        if (life.cameUp === 0) life.stillborn += 1
        bear()
      })
    })
  }
  /** Begins a life and waits until it, or one after it, answers: it may be killed again the moment it does. */
  const start = async (): Promise<void> => {
    const before = life.cameUp
    let looked = performance.now()
    bear()
    while (life.cameUp === before && !isOver()) {
      if (performance.now() - looked > longStartMs) {
        looked = performance.now()
        const { pid, exitCode, signalCode } = life.child ?? {}
        line(log, { server: name, starting: pid, exitCode, signalCode, waits: await waits() })
      }
      if (life.stillborn === stillbirths) {
        throw new Error(`${name} does not start; servers.log says why.`)
      }
      await sleep(20)
    }
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const { child } = life
    life.isExpected = true
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    await new Promise(resolve => {
      child.once('exit', resolve)
      child.kill(signal)
    })
  }

  await start()
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    pid: () => life.child?.pid,
    state: () => life.state,
    isArmed: () => life.isArmed,
    kill() {
      life.state = 'starting'
      life.isExpected = true
      // One at a time: two at once would start two successors. The next one does not wait until this successor answers, for
      // it may be the one that has it die before that.
      const reborn = life.killing.then(async () => {
        await end('SIGKILL')
        return { up: start() }
      })
      life.killing = reborn.then(() => {})
      return reborn.then(({ up }) => up)
    },
    async pause(milliseconds) {
      const { child } = life
      life.state = 'paused'
      child?.kill('SIGSTOP')
      await sleep(milliseconds)
      child?.kill('SIGCONT')
      // It may have been killed as it slept; then this is about its successor.
      if (life.child === child && is('paused')) life.state = 'up'
    },
    async stop() {
      life.isOver = true
      const late = sleep(15_000, 'late' as const, { ref: false })
      return (await Promise.race([end('SIGTERM'), late])) !== 'late'
    },
    end() {
      life.isOver = true
      return end('SIGKILL')
    },
  }
}

/** What it said last may still be on its way when it is gone. Gives where it died, if at a point of its own. */
async function buried(
  { pid }: ChildProcess,
  armed: Armed | undefined,
  diedAt: () => string | undefined,
): Promise<string | undefined> {
  if (pid !== undefined) await sleep(20)
  armed?.died(diedAt())
  return diedAt()
}

function isFailPoint(message: unknown): message is { readonly failPoint: string } {
  return typeof message === 'object' && message !== null && 'failPoint' in message
}

type Life = {
  child?: ChildProcess
  state: ReturnType<Replica['state']>
  /** Whether it is we who end it. */
  isExpected: boolean
  isOver: boolean
  isArmed: boolean
  /** How many of its lives have answered, and how many ended before the first that did. */
  cameUp: number
  stillborn: number
  killing: Promise<void>
}
