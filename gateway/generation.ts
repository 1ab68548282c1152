import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setImmediate as nextTurn } from 'node:timers/promises'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Contract } from '../openapi/contract.ts'
import { Problem, type ProblemCode } from '../openapi/problem.ts'
import { accessLog } from './access-log.ts'
import { ambiguousPaths } from './ambiguous-paths.ts'
import { answerProblem, problemBody, problemMediaType, toProblem } from './answer-problem.ts'
import { correlationIdOf } from './call.ts'
import { plainBody, wantedCodings } from './content-coding.ts'
import { discovery } from './discovery.ts'
import { docs } from './docs.ts'
import type { Health } from './health.ts'
import { healthPages } from './health-pages.ts'
import { noLifecycle, type LifecyclePolicy } from './lifecycle/lifecycle-file.ts'
import { announce, lifecycles } from './lifecycle/lifecycles.ts'
import type { Logger } from './log.ts'
import type { Metrics } from './metrics.ts'
import { matrixPaths } from './matrix-paths.ts'
import { mount, type LooseHandler } from './mount.ts'
import type { Sight } from './sight/sight.ts'
import { pathTable } from './path-table.ts'
import type { GovernedOperation, PolicyServices } from './policies/policy.ts'
import { PolicyError } from './policy-file.ts'
import { compiledContract } from './reload/compiled-contract.ts'
import { policyPages } from './policy-pages.ts'
import { problemPages } from './problem-pages.ts'
import { wellKnown } from './tokens/well-known.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** For log and metrics, when the answer was a problem. */
    problemCode: ProblemCode | undefined
  }
}

/** One API: a contract, and what serves it. Without that it is a document only. */
export type Api = {
  readonly contract: Contract
  readonly served?: {
    /** By operationId, exactly those of the contract. Absent: its policy list forwards them to an upstream. */
    readonly handlers?: Readonly<Record<string, LooseHandler>>
    /** Path of the policy file. */
    readonly policies: string
    /** Its schemas have been compiled before, by tests: here they are when they are first needed. */
    readonly isTested?: true
  }
  /** Earlier contracts of the same API, each for the applications that are pinned to it. */
  readonly retained?: readonly RetainedContract[]
  /** The API was rolled back: its handlers are newer than its contract, and these operations are not in it. */
  readonly laterOperations?: readonly string[]
}

/** An earlier contract, and who is pinned to it. */
export type RetainedContract = {
  readonly contract: Contract
  /** Ids. */
  readonly applications: ReadonlySet<string>
}

export type GenerationOptions = {
  readonly apis: readonly Api[]
  /** The AsyncAPI document, where there is one. */
  readonly events?: object | undefined
  readonly services: PolicyServices
  readonly health: Health
  readonly metrics: Metrics
  readonly log: Logger
  readonly trustedProxies: readonly string[]
  /** Default: every API is simply published. */
  readonly lifecycle?: LifecyclePolicy | undefined
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly publicUrl?: string | undefined
  readonly securityContacts: readonly string[]
  /** 0 switches the guard off. */
  readonly floodLimitPerMinute: number
  /** Told when a handler is about to run for a request. */
  readonly dispatched: (request: IncomingMessage) => void
  /** Default: nothing but log and metrics. */
  readonly sight?: Sight | undefined
}

/** A router with everything mounted, ready to take requests; the next one is built beside it and swapped in. */
export type Generation = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  readonly operations: readonly GovernedOperation[]
  /** Paths with a parameter in the style `matrix`. */
  readonly takesSemicolon: ReturnType<typeof matrixPaths>
  readonly close: () => Promise<void>
}

/** Builds a generation. Throws with everything that is wrong in contracts, policies and handlers; nothing is served half. */
export async function generation(options: GenerationOptions): Promise<Generation> {
  const { events, services, health, metrics, log } = options
  const apis = options.apis.map(api => ({
    ...api,
    contract: compiledContract(api.contract, api.served?.isTested ? 'when used' : 'now').contract,
  }))
  const { trustedProxies, floodLimitPerMinute, lifecycle = noLifecycle, clock } = options
  const { sight } = options
  const contracts = apis.map(({ contract }) => contract)
  const lives = lifecycles({ policy: lifecycle, contracts, clock })
  const ambiguous = ambiguousPaths(
    apis.flatMap(({ contract, served }) => (served === undefined ? [] : [contract])),
  )
  if (ambiguous.length > 0) throw new PolicyError(ambiguous)
  const paths = pathTable()
  const unmatched = metrics.operation('none', 'none')
  const undocumented = new Set<string>()

  const app = fastify({
    genReqId: ({ headers }) => correlationIdOf(headers),
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    bodyLimit: 1_048_576,
    // The listening server is the gateway's own and outlives generations.
    serverFactory: () => createServer(),
    routerOptions: {
      maxParamLength: 1024,
      // Queries are read by the contract, per operation.
      querystringParser: () => noQuery,
    },
    // The router gave up on the path: no hook runs for such a request, and it has none of our state.
    frameworkErrors(error, { id: correlationId }, { raw }) {
      const problem = toProblem(error)
      const { status, code } = problem
      unmatched.observe(status, 0)
      metrics.problem(code)
      log.info({ correlationId, status, problem: code }, 'request refused')
      answerProblem(raw, problem, { correlationId, instance: '/' })
    },
  })
  app.decorateRequest('exchange', null)
  app.decorateRequest('problemCode', undefined)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    const { headers, routeOptions } = request
    if (headers['content-encoding'] === undefined) return done(null, body)
    const wanted = wantedCodings(headers, isRaw(request))
    if (wanted === undefined)
      return plainBody(headers, body as Buffer, routeOptions.bodyLimit, done)
    const detail = `Send the body uncoded, or in one of ${wanted}.`
    return done(new Problem('unsupported-media-type', { detail }))
  })
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) paths.add(one, url)
  })
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-correlation-id', request.id)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('cache-control', 'no-store')
    const life = request.routeOptions.config.lifecycle
    if (life === undefined) return done()
    try {
      announce(life, reply)
      done()
    } catch (error) {
      done(error as Error)
    }
  })
  const writeAccess = accessLog(
    log,
    contracts.map(({ basePath }) => basePath),
  )
  app.addHook('onResponse', (request, reply, done) => {
    const { served } = request.routeOptions.config
    const { elapsedTime: tookMs, statusCode } = reply
    ;(served?.metrics ?? unmatched).observe(statusCode, tookMs)
    if (statusCode < 400) served?.pace?.observe(tookMs)
    if (request.problemCode !== undefined) metrics.problem(request.problemCode)
    writeAccess(request, reply, tookMs)
    const { exchange } = request
    if (exchange === null || served === undefined) return done()
    metrics.caller(exchange.caller?.principal.application, statusCode)
    if (statusCode === 404 || statusCode === 403) services.misses?.note(exchange)
    if (exchange.refusedBy !== undefined && request.problemCode !== undefined) {
      metrics.refusal(exchange.refusedBy.kind, request.problemCode)
    }
    sight?.answered({ request, reply, exchange, entries: served.entries })
    done()
  })
  app.setErrorHandler(answerError)

  if (floodLimitPerMinute > 0) await guardAgainstFloods(app, floodLimitPerMinute)
  app.setNotFoundHandler((request, reply) => {
    const path = (request.raw.url ?? '').split('?')[0] ?? ''
    const life = lives.ofPath(path)
    if (life !== undefined) announce(life, reply)
    const allow = paths.allow(path)
    if (allow === undefined) throw new Problem('not-found')
    reply.header('allow', allow)
    if (request.method === 'OPTIONS') return reply.code(204).send()
    throw new Problem('method-not-allowed')
  })

  const operations: GovernedOperation[] = []
  const faults: string[] = []
  for (const { contract, served, retained = [], laterOperations } of apis) {
    if (served === undefined || lives.isRetired(contract)) continue
    // The next generation is built while the running one serves: between two APIs requests have their turn.
    await nextTurn()
    const { handlers, policies } = served
    try {
      const { compile } = compiledContract(contract)
      const pinned = retained.map(earlier => ({
        ...compiledContract(earlier.contract),
        applications: earlier.applications,
        log: services.log,
        forwarded: handlers === undefined,
      }))
      const dispatched = ({ raw }: FastifyRequest) => options.dispatched(raw)
      operations.push(
        ...mount(app, {
          contract,
          compile,
          handlers,
          policies,
          services,
          metrics,
          log,
          dispatched,
          watch: sight?.watch,
          lifecycleOf: operation => lives.ofOperation(contract, operation),
          clock,
          pinned,
          laterOperations,
        }),
      )
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
      faults.push(...error.faults)
    }
  }
  faults.push(...unknownLimited(services, operations))
  if (faults.length > 0) throw new PolicyError(faults)

  await app.register(healthPages, { health })
  await app.register(problemPages)
  await app.register(wellKnown, { services })
  const shown = apis.filter(({ contract }) => !lives.isRetired(contract))
  await app.register(discovery, {
    contracts: shown.map(({ contract }) => contract),
    publicUrl: options.publicUrl,
    securityContacts: options.securityContacts,
    clock,
  })
  await app.register(policyPages)
  await app.register(docs, {
    apis: shown,
    events,
    lifecycleOf: lives.ofDocuments,
  })
  await app.ready()

  return {
    handle: (request, response) => app.routing(request, response),
    operations,
    takesSemicolon: matrixPaths(
      apis.flatMap(({ contract, served }) => (served === undefined ? [] : [contract])),
    ),
    close: () => app.close(),
  }

  /** A problem the contract does not mention is drift: said once for each, since nothing is wrong with the request. */
  function noteUndocumented({ routeOptions: { config } }: FastifyRequest, status: number): void {
    const { served } = config
    // What an API owes at the end of its life is said by lifecycle.yaml, not by its contract.
    if (served === undefined || served.statuses.has(status) || config.lifecycle !== undefined)
      return
    const key = `${served.api} ${served.operationId} ${status}`
    if (undocumented.has(key)) return
    undocumented.add(key)
    const { api, operationId } = served
    log.warn({ incident: 'undocumented-status', api, operation: operationId, status }, key)
  }

  function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const problem = toProblem(error)
    const { status, code } = problem
    request.problemCode = code
    if (request.exchange !== null) request.exchange.problem = problem
    const instance = instanceOf(request)
    noteUndocumented(request, status)
    if (status >= 500) {
      log.error({ err: error, problem: code, correlationId: request.id }, problem.message)
    }
    if (problem.retryAfterSeconds !== undefined) {
      reply.header('retry-after', String(problem.retryAfterSeconds))
    }
    // RFC 9110 section 15.5.16: what would have been taken.
    const { takes } = request.routeOptions.config.served ?? {}
    const codings = status === 415 ? wantedCodings(request.headers, isRaw(request)) : undefined
    if (codings !== undefined) reply.header('accept-encoding', codings)
    else if (status === 415 && takes !== undefined) reply.header('accept', takes)
    if (status === 401 && !reply.hasHeader('www-authenticate')) {
      reply.header('www-authenticate', request.exchange?.challenge ?? challenge(request))
    }
    return reply
      .code(status)
      .header('x-correlation-id', request.id)
      .header('cache-control', 'no-store')
      .type(problemMediaType)
      .send(problemBody(problem, { correlationId: request.id, instance }))
  }
}

/**
 * The path, for the problem. Where it is that of an operation, a parameter that is personal or secret, or is not
 * known to keep the contract, stands there by its name: problems are kept and passed on.
 */
function instanceOf({ raw, exchange, routeOptions }: FastifyRequest): string {
  const path = (raw.url ?? '/').split('?')[0] ?? '/'
  const { served } = routeOptions.config
  if (exchange === null || served === undefined || !served.path.includes('{')) return path
  const { faults, parameters, problem } = exchange
  const known = faults.length === 0 && problem?.code !== 'request-invalid'
  const segments = path.split('/')
  return served.path
    .split('/')
    .map((part, index) => {
      const name = /^{(\w+)}$/.exec(part)?.[1]
      if (name === undefined) return part
      const shown = known && parameters[name] !== undefined && served.loggable.includes(name)
      return shown ? segments[index] : `:${name}`
    })
    .join('/')
}

const noQuery = {}

/** What a connected system has signed is what it sent: such a body is not inflated. */
const isRaw = ({ exchange }: FastifyRequest) => exchange?.operation.rawBody === true

/** RFC 6750 section 3.1: an error code only for who has sent credentials. */
function challenge({ headers }: FastifyRequest): string {
  const sent = headers.authorization !== undefined || headers['x-api-key'] !== undefined
  return `Bearer realm="crossdock"${sent ? ', error="invalid_token"' : ''}`
}

/**
 * One address may send only so much before anyone asks who it is. Its own headers and its own error shape are
 * switched off; plans, not this guard, are what callers are told about.
 */
async function guardAgainstFloods(app: FastifyInstance, limitPerMinute: number): Promise<void> {
  const off = {
    'x-ratelimit-limit': false,
    'x-ratelimit-remaining': false,
    'x-ratelimit-reset': false,
    'retry-after': false,
  }
  await app.register(rateLimit, {
    global: false,
    max: limitPerMinute,
    timeWindow: 60_000,
    // Counters are evicted beyond this many addresses; the default of 5,000 is filled in seconds.
    cache: 200_000,
    addHeaders: off,
    addHeadersOnExceeding: off,
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('quota-exceeded', {
        detail: 'Too many requests from this address.',
        retryAfterSeconds: Math.max(1, Math.ceil(ttl / 1000)),
        extensions: { 'violated-policies': ['address'] },
      }),
  })
  app.addHook('onRequest', app.rateLimit())
}

/** A limit for an operation that nobody serves would silently limit nothing. */
function unknownLimited(
  { plans }: PolicyServices,
  operations: readonly GovernedOperation[],
): string[] {
  const known = new Set(
    operations.flatMap(({ contract, operationId }) => [operationId, `${contract}:${operationId}`]),
  )
  return [...plans.values()].flatMap(({ name, limits }) =>
    limits.flatMap(({ name: limit, operations: named = [] }) =>
      named
        .filter(operation => !known.has(operation))
        .map(
          operation =>
            `plans.yaml ${name}.${limit} limits ${operation}, which no contract has; write operationId or contract:operationId`,
        ),
    ),
  )
}
