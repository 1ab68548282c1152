import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Contract } from '../openapi/contract.ts'
import { Problem, type ProblemCode } from '../openapi/problem.ts'
import { compiler } from '../openapi/validate.ts'
import { accessLog } from './access-log.ts'
import { problemBody, problemMediaType, toProblem } from './answer-problem.ts'
import { correlationIdOf } from './call.ts'
import { docs } from './docs.ts'
import type { Health } from './health.ts'
import { healthPages } from './health-pages.ts'
import type { Logger } from './log.ts'
import type { Metrics } from './metrics.ts'
import { mount, type LooseHandler } from './mount.ts'
import { pathTable } from './path-table.ts'
import type { GovernedOperation, PolicyServices } from './policies/policy.ts'
import { PolicyError } from './policy-file.ts'
import { problemPages } from './problem-pages.ts'

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
    /** By operationId, exactly those of the contract. */
    readonly handlers: Readonly<Record<string, LooseHandler>>
    /** Path of the policy file. */
    readonly policies: string
  }
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
  /** 0 switches the guard off. */
  readonly floodLimitPerMinute: number
  /** Told when a handler is about to run for a request. */
  readonly dispatched: (request: IncomingMessage) => void
}

/** A router with everything mounted, ready to take requests; the next one is built beside it and swapped in. */
export type Generation = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  readonly operations: readonly GovernedOperation[]
  readonly close: () => Promise<void>
}

/** Builds a generation. Throws with everything that is wrong in contracts, policies and handlers; nothing is served half. */
export async function generation(options: GenerationOptions): Promise<Generation> {
  const { apis, events, services, health, metrics, log } = options
  const { trustedProxies, floodLimitPerMinute } = options
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
    frameworkErrors: (error, request, reply) => {
      void answerError(error, request, reply)
    },
  })
  app.decorateRequest('exchange', null)
  app.decorateRequest('problemCode', undefined)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) paths.add(one, url)
  })
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-correlation-id', request.id)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('cache-control', 'no-store')
    done()
  })
  const writeAccess = accessLog(log)
  app.addHook('onResponse', (request, reply, done) => {
    const served = request.routeOptions.config.served
    ;(served?.metrics ?? unmatched).observe(reply.statusCode, reply.elapsedTime)
    if (request.problemCode !== undefined) metrics.problem(request.problemCode)
    writeAccess(request, reply)
    done()
  })
  app.setErrorHandler(answerError)

  if (floodLimitPerMinute > 0) await guardAgainstFloods(app, floodLimitPerMinute)
  app.setNotFoundHandler((request, reply) => {
    const allow = paths.allow((request.raw.url ?? '').split('?')[0] ?? '')
    if (allow === undefined) throw new Problem('not-found')
    reply.header('allow', allow)
    if (request.method === 'OPTIONS') return reply.code(204).send()
    throw new Problem('method-not-allowed')
  })

  const operations: GovernedOperation[] = []
  const faults: string[] = []
  for (const { contract, served } of apis) {
    if (served === undefined) continue
    const { handlers, policies } = served
    try {
      const compile = compiler(contract.document)
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
  await app.register(docs, { apis, events })
  await app.ready()

  return {
    handle: (request, response) => app.routing(request, response),
    operations,
    close: () => app.close(),
  }

  /** A problem the contract does not mention is drift: said once for each, since nothing is wrong with the request. */
  function noteUndocumented({ routeOptions: { config } }: FastifyRequest, status: number): void {
    const { served } = config
    if (served === undefined || served.statuses.has(status)) return
    const key = `${served.api} ${served.operationId} ${status}`
    if (undocumented.has(key)) return
    undocumented.add(key)
    const { api, operationId } = served
    log.warn({ incident: 'undocumented-status', api, operation: operationId, status }, key)
  }

  function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const problem = toProblem(error)
    const { status, code } = problem
    const instance = (request.raw.url ?? '/').split('?')[0] ?? '/'
    request.problemCode = code
    noteUndocumented(request, status)
    if (status >= 500) {
      log.error({ err: error, problem: code, correlationId: request.id }, problem.message)
    }
    if (problem.retryAfterSeconds !== undefined) {
      reply.header('retry-after', String(problem.retryAfterSeconds))
    }
    if (status === 401 && !reply.hasHeader('www-authenticate')) {
      reply.header('www-authenticate', challenge(request))
    }
    return reply
      .code(status)
      .header('x-correlation-id', request.id)
      .header('cache-control', 'no-store')
      .type(problemMediaType)
      .send(problemBody(problem, { correlationId: request.id, instance }))
  }
}

const noQuery = {}

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
