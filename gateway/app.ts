import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Problem } from '../openapi/problem.ts'
import type { Cleartext } from './edge/cleartext.ts'
import { listenerMetrics } from './edge/listener-metrics.ts'
import { listen, listeners, type ListenersOptions, type Timeouts } from './edge/listeners.ts'
import type { ClientLimits } from './edge/slow-clients.ts'
import type { TlsOptions } from './edge/tls-listener.ts'
import { generation, type Api, type Generation } from './generation.ts'
import type { LifecyclePolicy } from './lifecycle/lifecycle-file.ts'
import { health, type Health, type HealthSources } from './health.ts'
import type { Running as LaneRunning } from './lane/lane.ts'
import type { Logger } from './log.ts'
import { metrics, type Metrics } from './metrics.ts'
import type { GovernedOperation, PolicyServices } from './policies/policy.ts'
import type { Sight } from './sight/sight.ts'
import { stopServer } from './stop.ts'

export type AppOptions = {
  /** THE TABLE: what is served. */
  readonly apis: readonly Api[]
  /** The AsyncAPI document, served beside the contracts. */
  readonly events?: object
  /** What outlives a generation: keys, plans, counters, webhook reader. */
  readonly services: PolicyServices
  readonly health: HealthSources
  readonly log: Logger
  /** Where each API is in its life. Default: published. */
  readonly lifecycle?: LifecyclePolicy
  /** Milliseconds since 1970. Default Date.now. */
  readonly clock?: () => number
  readonly trustedProxies?: readonly string[]
  /** Where callers reach the gateway. Default: as each request says. */
  readonly publicUrl?: string | undefined
  /** URIs for /.well-known/security.txt. Default: there is no such document. */
  readonly securityContacts?: readonly string[]
  /** Default 60,000; 0 switches the guard off. */
  readonly floodLimitPerMinute?: number
  readonly timeouts?: Partial<Timeouts>
  /** What a client may cost. */
  readonly clients?: Partial<ClientLimits>
  /** Default: there is no TLS listener. */
  readonly tls?: TlsOptions | undefined
  /** Who may speak without TLS. Default `loopback`. */
  readonly cleartext?: Cleartext
  /** Report process and event loop too. Default true; a second gateway in one process says false. */
  readonly processMetrics?: boolean
  /** Traces, usage and explanations. Default: none. */
  readonly sight?: Sight
  /** Plain requests are read by the lane, below Node's HTTP server. Default true. */
  readonly lane?: boolean
  /** Told of an API key that others could have read: it came in a URL, or over cleartext. */
  readonly onExposed?: ListenersOptions['onExposed']
}

/** The running gateway. */
export type Gateway = {
  /** The listener without TLS. */
  readonly server: Server
  readonly health: Health
  readonly metrics: Metrics
  /** Every operation that is served now. */
  readonly operations: () => readonly GovernedOperation[]
  /** Starts taking requests, also by TLS where it is set up; gives the base URL of the listener without TLS. */
  readonly listen: (options: ListenOptions) => Promise<string>
  /** The base URL of the TLS listener, once it listens. */
  readonly tlsUrl: () => string | undefined
  /**
   * Builds the next generation beside the running one and swaps it in between two requests; what is in flight
   * finishes on the old one. Throws, and changes nothing, when the new one is not right.
   */
  readonly replace: (
    next: Pick<AppOptions, 'apis' | 'lifecycle'> & { readonly services?: PolicyServices },
  ) => Promise<void>
  /** Stops without dropping a request; gives how many had to be cut after `drainMs`. */
  readonly stop: (options?: {
    readonly noticeMs?: number
    readonly drainMs?: number
  }) => Promise<number>
}

export type ListenOptions = {
  readonly port: number
  readonly host: string
  /** Default: any free one. */
  readonly tlsPort?: number | undefined
  /** Default: `host`. */
  readonly tlsHost?: string | undefined
}

/** Builds the gateway: every contract mounted, with its policies in front. Nothing listens before `listen`. */
export async function app({
  apis,
  events,
  services,
  health: sources,
  log,
  lifecycle,
  clock = Date.now,
  trustedProxies = [],
  publicUrl,
  securityContacts = [],
  floodLimitPerMinute = 60_000,
  timeouts = {},
  clients = {},
  tls,
  cleartext = 'loopback',
  processMetrics = true,
  sight,
  onExposed,
  lane = true,
}: AppOptions): Promise<Gateway> {
  const state = health(sources)
  const edge = listeners({
    timeouts,
    clients,
    tls,
    cleartext,
    trustedProxies,
    log,
    takesSemicolon: path => current.generation.takesSemicolon?.(path) ?? false,
    onRefused: refused,
    onExposed,
    onRequest: (request, response) => serve(current, request, response),
    lane: lane ? () => current.lane : undefined,
  })
  const { server, open } = edge
  services.load?.follow(open.inFlight)
  const counts = metrics({ inFlight: open.inFlight, process: processMetrics })
  listenerMetrics(counts.registry, edge)
  const unmatched = counts.operation('none', 'none')
  const build = (next: Parameters<Gateway['replace']>[0]) =>
    generation({
      apis: next.apis,
      lifecycle: next.lifecycle ?? lifecycle,
      clock,
      publicUrl,
      securityContacts,
      events,
      services: next.services ?? services,
      health: state,
      metrics: counts,
      log,
      trustedProxies,
      floodLimitPerMinute,
      dispatched: open.dispatched,
      sight,
    })

  let current = running(await build({ apis }))

  let tlsUrl: string | undefined

  return {
    server,
    health: state,
    metrics: counts,
    operations: () => current.generation.operations,
    tlsUrl: () => tlsUrl,
    async listen({ port, host, tlsPort = 0, tlsHost = host }) {
      const url = await listen(server, { port, host })
      if (edge.tls !== undefined) {
        tlsUrl = await listen(edge.tls.server, { port: tlsPort, host: tlsHost })
      }
      state.enter('ready')
      return url
    },
    async replace(next) {
      const built = await build(next)
      // Another change may have been faster: it is the one that goes.
      const old = current
      current = running(built)
      retire(old)
    },
    async stop({ noticeMs = 0, drainMs = 20_000 } = {}) {
      const cut = await stopServer({
        servers: edge.servers,
        inFlight: open.inFlight,
        announce: () => {
          state.enter('stopping')
          open.closeAfterAnswers()
        },
        noticeMs,
        drainMs,
      })
      edge.close()
      await current.generation.close()
      return cut
    },
  }

  function refused(problem: Problem, correlationId: string): void {
    unmatched.observe(problem.status, 0)
    counts.problem(problem.code)
    log.info({ correlationId, status: problem.status, problem: problem.code }, 'request refused')
  }
}

/** A generation with the requests that run on it. */
type Running = {
  readonly generation: Generation
  readonly lane: LaneRunning
  active: number
  retired: boolean
}

function running(generation: Generation): Running {
  const self: Running = {
    generation,
    active: 0,
    retired: false,
    lane: {
      table: generation.lane,
      enter: () => void (self.active += 1),
      leave() {
        self.active -= 1
        closeWhenIdle(self)
      },
    },
  }
  return self
}

function serve(
  { generation, lane: { enter, leave } }: Running,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  enter()
  response.once('close', leave)
  generation.handle(request, response)
}

function retire(running: Running): void {
  running.retired = true
  closeWhenIdle(running)
}

function closeWhenIdle({ generation: retired, active, retired: isRetired }: Running): void {
  if (isRetired && active === 0) void retired.close()
}
