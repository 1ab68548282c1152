import type { ForwardOptions } from '../policies/upstreams.ts'
import { connectionPool, type ConnectionPool } from './connection-pool.ts'
import type { TlsFiles } from './connection.ts'

/** One server of an upstream, with what is known of it. */
export type Target = {
  readonly url: URL
  /** Host and port: its label in metrics. */
  readonly name: string
  readonly role: 'target' | 'canary' | 'mirror'
  /** Made when it is first needed: a list that is only checked connects to nothing. */
  readonly pool: () => ConnectionPool
  readonly health: TargetHealth
  /** How many tries ended how. */
  readonly outcomes: Record<TargetOutcome, number>
  /** Seconds that answered tries took, in sum. */
  seconds: number
  readonly close: () => Promise<void>
}

export const targetOutcomes = [
  '1xx',
  '2xx',
  '3xx',
  '4xx',
  '5xx',
  'not-sent',
  'lost',
  'broken',
  'cancelled',
] as const
export type TargetOutcome = (typeof targetOutcomes)[number]

/** Whether requests should go to a server: as seen by who asks it, or by how its last calls went. */
export type TargetHealth = {
  readonly isHealthy: () => boolean
  /** How a call of a caller went. */
  readonly seen: (failed: boolean) => void
  /** How a look at its health page went. */
  readonly looked: (good: boolean) => void
}

export type TargetOptions = {
  readonly url: string
  readonly role: Target['role']
  readonly options: Pick<ForwardOptions, 'timeouts' | 'limits' | 'health'>
  /** PEM, read at start. */
  readonly tls: TlsFiles
  readonly now: () => number
  readonly onHealth: (healthy: boolean) => void
}

/** A server nothing bad is known of. */
export function target({ url: text, role, options, tls, now, onHealth }: TargetOptions): Target {
  const url = new URL(text)
  let pool: ConnectionPool | undefined

  return {
    url,
    name: url.host,
    role,
    pool: () =>
      (pool ??= connectionPool({
        url,
        tls,
        connections: options.limits.connections,
        connectMs: options.timeouts.connectMs,
        maxHeadBytes: options.limits.headerBytes,
      })),
    health: targetHealth(options.health, now, onHealth),
    outcomes: Object.fromEntries(targetOutcomes.map(outcome => [outcome, 0])) as Target['outcomes'],
    seconds: 0,
    async close() {
      await pool?.close()
    },
  }
}

function targetHealth(
  { path, healthyAfter, unhealthyAfter, ejectMs }: ForwardOptions['health'],
  now: () => number,
  onChange: (healthy: boolean) => void,
): TargetHealth {
  let healthy = true
  let bad = 0
  let good = 0
  let untilMs = 0

  function become(next: boolean): void {
    if (healthy === next) return
    healthy = next
    bad = 0
    good = 0
    onChange(next)
  }

  return {
    isHealthy() {
      // Without a health page only a call can tell whether it is well again.
      if (!healthy && path === undefined && now() >= untilMs) become(true)
      return healthy
    },
    seen(failed) {
      if (!failed) {
        if (path === undefined || healthy) bad = 0
        return
      }
      if (!healthy || ++bad < unhealthyAfter) return
      untilMs = now() + ejectMs
      become(false)
    },
    looked(well) {
      bad = well ? 0 : bad + 1
      good = well ? good + 1 : 0
      if (healthy ? bad >= unhealthyAfter : good >= healthyAfter) become(well)
    },
  }
}
