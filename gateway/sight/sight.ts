import type { IncomingHttpHeaders } from 'node:http'
import type { Contract } from '../../openapi/contract.ts'
import { isRecorded, recordSpan } from '../../openapi/span.ts'
import { parentIdOf } from '../../openapi/trace-context.ts'
import type { Shapes } from '../governance/shapes/shapes.ts'
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
  /** Told of each request to a path or method that no contract has. */
  readonly unrouted: (request: UnroutedRequest) => void
  /** Takes down what consumers really send and receive. Absent: nobody does. */
  readonly shapes: Pick<Shapes, 'operation'> | undefined
}

export type UnroutedRequest = {
  readonly path: string
  readonly method: string
  readonly status: number
  /** Those that are served. */
  readonly contracts: readonly Pick<Contract, 'name' | 'basePath'>[]
}

export type AnsweredRequest = {
  readonly exchange: Exchange
  readonly entries: readonly ExplainedEntry[]
  readonly status: number
  readonly tookMs: number
  /** A header of the answer. */
  readonly header: (name: string) => unknown
}

export type SightOptions = {
  readonly usage?: Pick<Usage, 'observe'>
  readonly explanations?: Pick<Explanations, 'samples' | 'record'>
  readonly shapes?: Pick<Shapes, 'operation' | 'refused' | 'unrouted'> | undefined
}

/** The header by which a caller asks that its request be explained whatever becomes of it. */
const explainHeader = 'crossdock-explain'

/** Opens the sight of one gateway. Without usage, explanations and shapes there are only traces. */
export function sight({ usage, explanations, shapes }: SightOptions = {}): Sight {
  return {
    shapes,
    unrouted({ path, method, status, contracts }) {
      const contract = contracts.find(({ basePath }) => path.startsWith(`${basePath}/`))
      if (contract === undefined) return
      const below = path.slice(contract.basePath.length)
      shapes?.unrouted({ api: contract.name, method, path: below, status })
    },
    watch(headers, traceparent) {
      const asked = headers[explainHeader] === '1'
      const explained = asked || explanations?.samples() === true
      if (!explained && !isRecorded(traceparent)) return undefined
      return { asked, explained, tookMs: new Map() }
    },
    answered({ exchange, entries, status, tookMs, header }) {
      const { caller, watch, problem, operation } = exchange
      if (caller !== undefined && usage !== undefined) {
        const { tenant, application } = caller.principal
        const bytesIn = bytesOf(exchange.headers['content-length'])
        const bytesOut = bytesOf(header('content-length'))
        usage.observe({ operation, tenant, application, status }, tookMs, bytesIn, bytesOut)
      }
      if (explanations !== undefined && (problem !== undefined || watch?.explained === true)) {
        explanations.record({ exchange, entries, status, tookMs, header })
      }
      if (problem !== undefined) shapes?.refused(exchange, status)
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
