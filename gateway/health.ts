/** Where the server is in its life. Only `ready` takes traffic. */
export type Phase = 'starting' | 'ready' | 'stopping'

/** How a connected system does. It never decides whether the server is ready: orders are taken while an ERP is down. */
export type SystemHealth = {
  readonly system: string
  readonly state: 'up' | 'degraded' | 'down' | 'unknown'
  /** For people: since when, how much is waiting. */
  readonly detail?: string
}

export type HealthSources = {
  /** Resolves when the database answers. */
  readonly database: () => Promise<unknown>
  readonly systems?: () => readonly SystemHealth[] | Promise<readonly SystemHealth[]>
}

export type Health = {
  readonly phase: () => Phase
  readonly enter: (phase: Phase) => void
  /** Whether traffic should come here, and if not, why. */
  readonly ready: () => Promise<{ readonly ready: boolean; readonly reason?: string }>
  readonly status: () => Promise<Status>
}

export type Status = {
  readonly status: 'ok' | 'degraded' | 'unavailable'
  readonly phase: Phase
  readonly database: 'up' | 'down'
  readonly systems: readonly SystemHealth[]
  readonly uptimeSeconds: number
}

// A database that takes a second to answer is a busy one, and traffic sent elsewhere would find it as busy.
const databasePatienceMs = 5000

/** Opens the health of one server; it starts in `starting`. The database is asked at most once a second. */
export function health({ database, systems }: HealthSources): Health {
  let phase: Phase = 'starting'
  let asked: { atMs: number; answer: Promise<boolean> } | undefined

  function databaseUp(): Promise<boolean> {
    if (asked === undefined || performance.now() - asked.atMs > 1000) {
      asked = { atMs: performance.now(), answer: answers(database, databasePatienceMs) }
    }
    return asked.answer
  }

  return {
    phase: () => phase,
    enter: next => {
      phase = next
    },
    async ready() {
      if (phase !== 'ready') return { ready: false, reason: phase }
      return (await databaseUp())
        ? { ready: true }
        : { ready: false, reason: 'the database does not answer' }
    },
    async status() {
      const [up, found] = await Promise.all([databaseUp(), systems?.() ?? []])
      const degraded = found.some(({ state }) => state === 'down' || state === 'degraded')
      return {
        status: phase !== 'ready' || !up ? 'unavailable' : degraded ? 'degraded' : 'ok',
        phase,
        database: up ? 'up' : 'down',
        systems: found,
        uptimeSeconds: Math.floor(process.uptime()),
      }
    },
  }
}

async function answers(ask: () => Promise<unknown>, timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<boolean>(resolve => {
    timer = setTimeout(resolve, timeoutMs, false)
  })
  try {
    return await Promise.race([ask().then(() => true), tooLate])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
