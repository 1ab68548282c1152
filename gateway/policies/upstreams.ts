import type { PrincipalSigner } from './callers.ts'
import type { Answer, Exchange, GovernedOperation, Wanted } from './policy.ts'

/** Knows how to reach the servers behind APIs that are not served here; what it learnt of them outlives a reload. */
export type Upstreams = {
  /** Throws with what is wrong in the options. Nothing is connected to before `start`. */
  readonly open: (options: UpstreamOptions) => Upstream
}

/** One `forward` entry: the servers it may send requests to. */
export type Upstream = {
  readonly start: () => void
  readonly stop: () => void
  /** Gives what sends the requests of one operation. */
  readonly operation: (
    operation: GovernedOperation,
  ) => (exchange: Exchange, wanted: Wanted) => Promise<Answer>
}

export type UpstreamOptions = {
  /** The contract's name, or `<contract>/<entry id>`: names it in metrics and on the admin listener. */
  readonly id: string
  /** File and line of the entry. */
  readonly place: string
  readonly options: ForwardOptions
  readonly principal?: PrincipalSigner | undefined
}

/** The options of a `forward` entry; its schema says what each means. */
export type ForwardOptions = {
  readonly url?: string
  readonly targets?: readonly ForwardTarget[]
  readonly stripBasePath: boolean
  readonly requestHeaders: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly audience?: string
  readonly timeouts: {
    readonly connectMs: number
    readonly tryMs: number
    readonly totalMs: number
    readonly idleMs: number
  }
  readonly retries: {
    readonly attempts: number
    readonly budgetPercent: number
    readonly budgetPerSecond: number
    readonly backoffMs: number
    readonly statuses: readonly number[]
  }
  readonly breaker: {
    readonly enabled: boolean
    readonly windowSeconds: number
    readonly minimumCalls: number
    readonly errorPercent: number
    readonly slowMs: number
    readonly slowPercent: number
    readonly openMs: number
    readonly probes: number
  }
  readonly health: {
    readonly path?: string
    readonly intervalMs: number
    readonly timeoutMs: number
    readonly healthyAfter: number
    readonly unhealthyAfter: number
    readonly ejectMs: number
    readonly whenAllUnhealthy: 'try' | 'refuse'
  }
  readonly canary?: {
    readonly url: string
    readonly percent: number
    readonly trial: number
    readonly windowSeconds: number
    readonly minimumCalls: number
    readonly contractErrorPercent: number
    readonly serverErrorPercent: number
  }
  readonly mirror?: {
    readonly url: string
    readonly percent: number
    readonly ignore: readonly string[]
    readonly concurrency: number
    readonly timeoutMs: number
  }
  readonly limits: {
    readonly connections: number
    readonly inFlight: number
    readonly answerBytes: number
    readonly headerBytes: number
  }
  readonly tls: {
    readonly ca?: string
    readonly certificate?: string
    readonly key?: string
    readonly serverName?: string
  }
}

export type ForwardTarget = { readonly url: string; readonly weight: number }
