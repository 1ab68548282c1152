import type { AttemptOutcome, Log } from './attempt.ts'
import { circuit } from './circuit.ts'
import { budget } from './queue-settings.ts'
import type { OperationRecord, StepRecord } from './record.ts'

/** Limits of one queue in one process. Every queue has them: a recovered system is not to be run over. */
export type QueueSettings = {
  /** Attempts at once. */
  readonly concurrency: number
  /** Whether it stands before one backing system, whose absence should pause it. */
  readonly system?: boolean
  /** The budget of the system behind it, over all processes. Absent: as much as it takes. */
  readonly ratePerSecond?: number
}

export type Worker = {
  readonly name: string
  /** There may be something to do. */
  wake(): void
  /** Holds a place for an operation this process is about to add; false when it must wait its turn in the queue. */
  reserve(): boolean
  /** Runs an operation for which a place is held, at once or as soon as there is room. */
  start(operation: OperationRecord): void
  /** Begins what waits here, as far as there is room. */
  next(): void
  /** Gives a held place back. */
  free(): void
  /** The operations that wait here for room; their leases have to be kept. */
  waiting(): string[]
  circuitState(): 'closed' | 'open' | 'halfOpen'
  /** Attempts that ended in the last five minutes, for each minute of them. */
  perMinute(): number
  /** Takes and begins nothing more. Gives what waited here. */
  stop(): readonly OperationRecord[]
}

export type WorkerOptions = {
  readonly name: string
  readonly settings: QueueSettings
  readonly claim: (limit: number) => Promise<Claimed>
  readonly execute: (
    operation: OperationRecord,
    journal: readonly StepRecord[],
  ) => Promise<AttemptOutcome>
  /** Hands operations on that wait here, when this queue is not to be worked on for a while. */
  readonly giveBack: (operations: readonly OperationRecord[]) => Promise<void>
  /** Whether there is no time for what nobody waits for. */
  readonly comesLater: () => boolean
  /** What people have set, and this process's share of the system's budget. */
  readonly heeded: () => { readonly paused: boolean; readonly ratePerSecond: number | undefined }
  readonly log: Log
}

/** What was taken from the queue, and whether there is more that is due. */
export type Claimed = {
  readonly claimed: readonly {
    readonly operation: OperationRecord
    readonly journal: readonly StepRecord[]
  }[]
  readonly more: boolean
}

/**
 * How many operations may wait in memory for each that may run: they need no delivery, and are found again by their leases.
 * A process does not keep more to itself than it works off in moments, so that its peers get their share.
 */
const heldPerPlace = 64

/** What nobody waits for gives way to what somebody does: for so long at most, and only while so much of it waits. */
const givesWayMs = 2_000
const givesWayPart = 0.75

/** How long an idle queue sleeps between looks; a commit in this process wakes it at once. */
const idleMs = 1_000

/** Takes deliveries of one queue as long as there is room, and runs them. */
export function worker({
  name,
  settings,
  claim,
  execute,
  giveBack,
  comesLater,
  heeded,
  log,
}: WorkerOptions): Worker {
  const breaker = circuit()
  const rate = budget()
  const ended = perMinute()
  const waiting: { readonly operation: OperationRecord; readonly sinceMs: number }[] = []
  const heldAtMost = settings.concurrency * (1 + heldPerPlace)
  let running = 0
  /** Places promised to operations that are not committed yet. */
  let promised = 0
  /** Places for deliveries that are being taken: what waits here does not begin in them meanwhile. */
  let taking = 0
  let backlog = false
  let stopped = false
  let looking = false
  let lookAgain = false
  let timer: NodeJS.Timeout | undefined

  async function look(): Promise<void> {
    if (looking) {
      lookAgain = true
      return
    }
    looking = true
    clearTimeout(timer)
    let pauseMs = idleMs
    try {
      do {
        lookAgain = false
        const room = settings.concurrency - running
        const { paused, ratePerSecond } = heeded()
        if (paused) break
        const allowed = breaker.allowance(room, running)
        const { take, waitMs } =
          ratePerSecond === undefined || allowed.take === 0
            ? allowed
            : rate.take(allowed.take, ratePerSecond)
        if (take === 0) {
          pauseMs = waitMs > 0 ? waitMs : idleMs
          break
        }
        taking = take
        const { claimed, more } = await claim(take)
        taking = 0
        if (ratePerSecond !== undefined) rate.giveBack(take - claimed.length)
        for (const { operation, journal } of claimed) {
          running += 1
          void run(operation, journal)
        }
        backlog = more
        if (more) lookAgain = true
      } while (lookAgain && !isStopped())
    } catch (error) {
      log.warn({ err: error, queue: name }, 'queue could not be read')
    } finally {
      looking = false
      taking = 0
      next()
      if (!isStopped()) timer = setTimeout(() => void look(), jitter(pauseMs))
    }
  }

  async function run(operation: OperationRecord, journal: readonly StepRecord[]): Promise<void> {
    const outcome = await execute(operation, journal)
    running -= 1
    ended.count()
    if (settings.system === true) judge(outcome)
    next()
    // Nobody looks into an empty queue after every operation: what is added here says so, the rest is found in time.
    if (backlog && !isStopped()) void look()
  }

  /** Starts what waits here as long as there is room. */
  function next(): void {
    if (waiting.length === 0 || isStopped()) return
    if (breaker.state() !== 'closed') {
      const given = waiting.splice(0).map(({ operation }) => operation)
      backlog = true
      giveBack(given).catch((error: unknown) =>
        log.warn({ err: error, queue: name }, 'could not be given back; their leases will run out'),
      )
      return
    }
    const places = givesWay() ? 1 : settings.concurrency
    while (running + taking < places) {
      const one = waiting.shift()
      if (one === undefined) return
      running += 1
      void run(one.operation, [])
    }
  }

  /** Then one after the other is run, so that all goes on, and nothing waits for long. */
  function givesWay(): boolean {
    const [oldest] = waiting
    return (
      oldest !== undefined &&
      comesLater() &&
      performance.now() - oldest.sinceMs < givesWayMs &&
      waiting.length < heldAtMost * givesWayPart
    )
  }

  function judge(outcome: AttemptOutcome): void {
    if (outcome.state === 'lost') return
    const problem = outcome.state === 'waiting' ? outcome.problem : undefined
    if (problem?.code === 'system-unavailable') breaker.unavailable(undefined)
    else if (problem?.code === 'system-throttled') {
      breaker.unavailable((problem.retryAfterSeconds ?? 1) * 1_000)
    } else breaker.answered()
  }

  // A function, since the flag changes while we await.
  const isStopped = (): boolean => stopped

  void look()
  return {
    name,
    wake: () => void look(),
    reserve() {
      if (stopped || backlog || breaker.state() !== 'closed') return false
      // What is paused or has a budget waits its turn in the queue.
      const { paused, ratePerSecond } = heeded()
      if (paused || ratePerSecond !== undefined) return false
      const held = running + waiting.length + promised
      if (held >= heldAtMost) return false
      promised += 1
      return true
    },
    start(operation) {
      promised -= 1
      waiting.push({ operation, sinceMs: performance.now() })
      next()
    },
    next,
    free: () => void (promised -= 1),
    waiting: () => waiting.map(({ operation }) => operation.id),
    circuitState: breaker.state,
    perMinute: ended.perMinute,
    stop() {
      stopped = true
      clearTimeout(timer)
      // They are still ours by their leases: whoever stops us hands them on.
      return waiting.splice(0).map(({ operation }) => operation)
    },
  }
}

/** How many a minute, over the last five: one count for each minute. */
function perMinute() {
  const counts = new Map<number, number>()
  const minute = () => Math.floor(performance.now() / 60_000)
  const startedAt = performance.now()
  return {
    count() {
      const now = minute()
      counts.set(now, (counts.get(now) ?? 0) + 1)
      if (counts.size > 6) counts.delete(Math.min(...counts.keys()))
    },
    perMinute() {
      const since = minute() - 5
      const sum = [...counts].reduce((all, [at, count]) => (at > since ? all + count : all), 0)
      return sum / Math.min(5, Math.max(1 / 6, (performance.now() - startedAt) / 60_000))
    },
  }
}

function jitter(ms: number): number {
  return ms * (0.9 + Math.random() * 0.2)
}
