import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Problem } from '../openapi/problem.ts'
import { answerProblem } from './answer-problem.ts'
import { correlationIdOf } from './call.ts'
import { connections } from './client-error.ts'
import { generation, type Api, type Generation } from './generation.ts'
import type { LifecyclePolicy } from './lifecycle/lifecycle-file.ts'
import { health, type Health, type HealthSources } from './health.ts'
import type { Logger } from './log.ts'
import { metrics, type Metrics } from './metrics.ts'
import { refuseCredentialInUrl } from './keys/credential-in-url.ts'
import { normalTarget } from './normal-path.ts'
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
  /** Report process and event loop too. Default true; a second gateway in one process says false. */
  readonly processMetrics?: boolean
  /** Traces, usage and explanations. Default: none. */
  readonly sight?: Sight
}

/** How long a client may take, in milliseconds. Node's own defaults wait for ever, or for minutes. */
export type Timeouts = {
  /** Until the headers are complete. */
  readonly headersMs: number
  /** Until the whole request has arrived. */
  readonly requestMs: number
  /** Without a byte in either direction. */
  readonly idleMs: number
  /** Between two requests of a connection. */
  readonly keepAliveMs: number
}

/** The running gateway. */
export type Gateway = {
  readonly server: Server
  readonly health: Health
  readonly metrics: Metrics
  /** Every operation that is served now. */
  readonly operations: () => readonly GovernedOperation[]
  /** Starts taking requests; gives the base URL. */
  readonly listen: (options: { readonly port: number; readonly host: string }) => Promise<string>
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
  processMetrics = true,
  sight,
}: AppOptions): Promise<Gateway> {
  const server = createServer(serverOptions(timeouts))
  server.timeout = timeouts.idleMs ?? 120_000
  const state = health(sources)
  const open = connections(server, { onRefused: refused })
  services.load?.follow(open.inFlight)
  const counts = metrics({ inFlight: open.inFlight, process: processMetrics })
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

  let current: Running = { generation: await build({ apis }), active: 0, retired: false }

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    open.begin(request, response)
    const { headers } = request
    try {
      if (headers.host === undefined && request.httpVersion === '1.1') {
        throw new Problem('request-invalid', { detail: 'The Host field is missing.' })
      }
      if (hasSeveralHosts(request.rawHeaders)) {
        throw new Problem('request-invalid', { detail: 'There is more than one Host field.' })
      }
      request.url = normalTarget(request.url ?? '', headers.host)
      refuseCredentialInUrl(request.url)
    } catch (error) {
      const correlationId = correlationIdOf(headers)
      const problem = Problem.from(error)
      refused(problem, correlationId)
      answerProblem(response, problem, { correlationId, instance: '/' })
      return
    }
    if (request.url === '*') answerServerWide(request, response)
    else serve(current, request, response)
  })

  return {
    server,
    health: state,
    metrics: counts,
    operations: () => current.generation.operations,
    async listen({ port, host }) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen({ port, host }, () => {
          server.off('error', reject)
          resolve()
        })
      })
      state.enter('ready')
      return baseUrl(server)
    },
    async replace(next) {
      const built = await build(next)
      // Another change may have been faster: it is the one that goes.
      const old = current
      current = { generation: built, active: 0, retired: false }
      retire(old)
    },
    async stop({ noticeMs = 0, drainMs = 20_000 } = {}) {
      const cut = await stopServer({
        server,
        inFlight: open.inFlight,
        announce: () => {
          state.enter('stopping')
          open.closeAfterAnswers()
        },
        noticeMs,
        drainMs,
      })
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

/** Node keeps the first and forgets the others; whoever stands before or behind us may not. RFC 9112 section 3.2. */
function hasSeveralHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts > 1
}

/** `OPTIONS *` asks whether the server is there, and for nothing of it: RFC 9110 section 9.3.7. */
function answerServerWide(request: IncomingMessage, response: ServerResponse): void {
  const correlationId = correlationIdOf(request.headers)
  if (request.method !== 'OPTIONS') {
    answerProblem(response, new Problem('not-found'), { correlationId, instance: '*' })
    return
  }
  response.writeHead(204, { 'x-correlation-id': correlationId })
  response.end()
}

/** A generation with the requests that run on it. */
type Running = { readonly generation: Generation; active: number; retired: boolean }

function serve(running: Running, request: IncomingMessage, response: ServerResponse): void {
  running.active += 1
  response.once('close', () => {
    running.active -= 1
    closeWhenIdle(running)
  })
  running.generation.handle(request, response)
}

function retire(running: Running): void {
  running.retired = true
  closeWhenIdle(running)
}

function closeWhenIdle({ generation: retired, active, retired: isRetired }: Running): void {
  if (isRetired && active === 0) void retired.close()
}

function serverOptions({ headersMs, requestMs, keepAliveMs }: Partial<Timeouts>) {
  const requestTimeout = requestMs ?? 30_000
  const headersTimeout = Math.min(headersMs ?? 10_000, requestTimeout)
  return {
    headersTimeout,
    requestTimeout,
    keepAliveTimeout: keepAliveMs ?? 65_000,
    // Time-outs are only found when somebody looks: Node's default is every 30 s.
    connectionsCheckingInterval: Math.max(50, Math.min(1_000, headersTimeout / 4)),
    // A missing Host is refused like everything else, as a problem.
    requireHostHeader: false,
  }
}

function baseUrl(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo
  const host = address === '::' || address === '0.0.0.0' ? 'localhost' : address
  return `http://${family === 'IPv6' && host !== 'localhost' ? `[${host}]` : host}:${port}`
}
