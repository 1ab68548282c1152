import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isRecorded, recordSpan } from '../../openapi/span.ts'
import { parentIdOf } from '../../openapi/trace-context.ts'
import type { Exchange, Watch } from '../policies/policy.ts'
import type { ExplainedEntry } from './explanation.ts'
import type { Explanations } from './explanations.ts'
import type { Usage } from './usage.ts'

/** What is seen of each request: its spans, its place in the usage of its application, its explanation. */
export type Sight = {
  /** Present for a request whose way is written down in detail; for nearly all it costs a branch or two. */
  readonly watch: (headers: IncomingHttpHeaders, traceparent: string) => Watch | undefined
  /** Told of each answered request to an operation. */
  readonly answered: (answered: AnsweredRequest) => void
}

export type AnsweredRequest = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly exchange: Exchange
  readonly entries: readonly ExplainedEntry[]
}

export type SightOptions = {
  readonly usage?: Pick<Usage, 'observe'>
  readonly explanations?: Pick<Explanations, 'samples' | 'record'>
}

/** The header by which a caller asks that its request be explained whatever becomes of it. */
const explainHeader = 'crossdock-explain'

/**
 * Opens the sight of one gateway. Without usage and explanations there are only traces.
 *
 * What consumers really send (fields, enum values, ranges) will be sketched here for the governance board: `answered`
 * has the parsed request and the caller, after the answer is out.
 */
export function sight({ usage, explanations }: SightOptions = {}): Sight {
  return {
    watch(headers, traceparent) {
      const asked = headers[explainHeader] === '1'
      const explained = asked || explanations?.samples() === true
      if (!explained && !isRecorded(traceparent)) return undefined
      return { asked, explained, tookMs: new Map() }
    },
    answered({ request, reply, exchange, entries }) {
      const { caller, watch, problem, operation } = exchange
      const { statusCode: status, elapsedTime: tookMs } = reply
      if (caller !== undefined && usage !== undefined) {
        const { tenant, application } = caller.principal
        const bytesIn = bytesOf(request.headers['content-length'])
        const bytesOut = bytesOf(reply.getHeader('content-length'))
        usage.observe({ operation, tenant, application, status }, tookMs, bytesIn, bytesOut)
      }
      if (explanations !== undefined && (problem !== undefined || watch?.explained === true)) {
        const header = (name: string) => reply.getHeader(name)
        explanations.record({ exchange, entries, status, tookMs, header })
      }
      if (isRecorded(exchange.traceparent)) recordRequest(exchange, status)
    },
  }
}

/** What Content-Length says; what is streamed without one is not counted. */
function bytesOf(length: unknown): number {
  return length === undefined ? 0 : Number(length) || 0
}

/** The span of the request: its id is the one that everything below it was given. */
function recordRequest(exchange: Exchange, status: number): void {
  const { operation, traceparent, headers, startedAtMs, caller, problem, correlationId } = exchange
  const { method, path, contract, operationId } = operation
  recordSpan({
    name: `${method} ${path}`,
    kind: 'server',
    traceparent,
    parentId: parentIdOf(headers['traceparent'] as string | undefined, traceparent),
    startMs: performance.timeOrigin + startedAtMs,
    endMs: performance.timeOrigin + performance.now(),
    attributes: {
      'http.request.method': method,
      'http.route': path,
      'http.response.status_code': status,
      'crossdock.api': contract,
      'crossdock.operation': operationId,
      'crossdock.correlation_id': correlationId,
      'crossdock.application': caller?.principal.application,
      'crossdock.problem': problem?.code,
    },
    failure: status >= 500 ? (problem?.code ?? String(status)) : undefined,
  })
}
