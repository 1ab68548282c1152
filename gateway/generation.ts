import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setImmediate as nextTurn } from 'node:timers/promises'
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import type { Contract } from '../openapi/contract.ts'
import { Problem, type ProblemCode } from '../openapi/problem.ts'
import { accessLog } from './access-log.ts'
import { ambiguousPaths } from './ambiguous-paths.ts'
import { answerProblem, problemMediaType, toProblem } from './answer-problem.ts'
import { correlationIdOf } from './call.ts'
import { plainBody, wantedCodings } from './content-coding.ts'
import { discovery } from './discovery.ts'
import { docs } from './docs.ts'
import { floodGuard } from './edge/flood-guard.ts'
import { finish } from './finished.ts'
import type { Health } from './health.ts'
import { healthPages } from './health-pages.ts'
import { noLifecycle, type LifecyclePolicy } from './lifecycle/lifecycle-file.ts'
import { announce, lifecycles } from './lifecycle/lifecycles.ts'
import { laneTable, type LaneTable } from './lane/lane-table.ts'
import type { Logger } from './log.ts'
import type { Metrics } from './metrics.ts'
import { matrixPaths } from './matrix-paths.ts'
import { mount, type LooseHandler } from './mount.ts'
import type { Sight } from './sight/sight.ts'
import { pathTable } from './path-table.ts'
import type { GovernedOperation, Incoming, PolicyServices } from './policies/policy.ts'
import { PolicyError } from './policy-file.ts'
import { compiledContract } from './reload/compiled-contract.ts'
import { policyPages } from './policy-pages.ts'
import { rulePagesPlugin } from './governance/lint/rule-pages.ts'
import { problemPages } from './problem-pages.ts'
import { isRaw, refusals, type Refused } from './refusal.ts'
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
  readonly dispatched: (request: Incoming) => void
  /** Default: nothing but log and metrics. */
  readonly sight?: Sight | undefined
}

/** A router with everything mounted, ready to take requests; the next one is built beside it and swapped in. */
export type Generation = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  /** What serves the requests that the lane has read. */
  readonly lane: LaneTable
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
  const refuse = refusals(log)
  const guard = floodLimitPerMinute > 0 ? floodGuard(floodLimitPerMinute) : undefined
  const routed = apis.flatMap(({ contract, served }) => (served === undefined ? [] : [contract]))
  const basePaths = contracts.map(({ basePath }) => basePath)
  const finished = finish({
    metrics,
    writeAccess: accessLog(log, basePaths),
    misses: services.misses,
    sight,
  })
  const lane = laneTable({ refuse, finished, guard })

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
    const wanted = wantedCodings(headers, isRaw(request.exchange))
    if (wanted === undefined)
      return plainBody(headers, body as Buffer, routeOptions.bodyLimit, done)
    const detail = `Send the body uncoded, or in one of ${wanted}.`
    return done(new Problem('unsupported-media-type', { detail }))
  })
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat()) {
      paths.add(one, url)
      lane.add(one, url, config?.operation)
    }
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
  app.addHook('onResponse', (request, reply, done) => {
    const { exchange, routeOptions } = request
    finished({
      correlationId: request.id,
      method: request.method,
      target: request.raw.url ?? '',
      address: exchange?.address ?? request.ip,
      status: reply.statusCode,
      tookMs: reply.elapsedTime,
      problemCode: request.problemCode,
      operation: routeOptions.config.operation,
      route: routeOptions.url,
      exchange,
      header: name => reply.getHeader(name),
    })
    done()
  })
  app.setErrorHandler(answerError)

  if (guard !== undefined) {
    app.addHook('onRequest', ({ ip }, _reply, done) => {
      try {
        guard(ip)
        done()
      } catch (error) {
        done(error as Error)
      }
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const path = (request.raw.url ?? '').split('?')[0] ?? ''
    const life = lives.ofPath(path)
    if (life !== undefined) announce(life, reply)
    const allow = paths.allow(path)
    if (allow === undefined) {
      sight?.unrouted({ path, method: request.method, status: 404, contracts: routed })
      throw new Problem('not-found')
    }
    reply.header('allow', allow)
    if (request.method === 'OPTIONS') return reply.code(204).send()
    sight?.unrouted({ path, method: request.method, status: 405, contracts: routed })
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
      operations.push(
        ...mount(app, {
          contract,
          compile,
          handlers,
          policies,
          services,
          metrics,
          log,
          dispatched: options.dispatched,
          watch: sight?.watch,
          shapes: sight?.shapes,
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
  await app.register(rulePagesPlugin)
  await app.register(wellKnown, { services })
  const shown = apis.filter(({ contract }) => !lives.isRetired(contract))
  await app.register(discovery, {
    contracts: shown.map(({ contract }) => contract),
    lifecycle,
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
    lane,
    operations,
    takesSemicolon: matrixPaths(
      apis.flatMap(({ contract, served }) => (served === undefined ? [] : [contract])),
    ),
    close: () => app.close(),
  }

  function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { id, headers, raw, exchange, routeOptions } = request
    const { operation } = routeOptions.config
    const refused: Refused = {
      headers,
      correlationId: id,
      target: raw.url ?? '/',
      operation,
      exchange,
      reply,
    }
    const { problem, body } = refuse(error, refused)
    request.problemCode = problem.code
    return reply.code(problem.status).type(problemMediaType).send(body)
  }
}

const noQuery = {}

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
