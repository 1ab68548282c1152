import type { IncomingHttpHeaders } from 'node:http'
import type { Problem } from '../openapi/problem.ts'
import { problemBody, toProblem } from './answer-problem.ts'
import { wantedCodings } from './content-coding.ts'
import type { Logger } from './log.ts'
import type { OperationRoute } from './operation-route.ts'
import type { Exchange } from './policies/policy.ts'

/** A request that is answered with a problem, whoever has read it. */
export type Refused = {
  readonly headers: IncomingHttpHeaders
  readonly correlationId: string
  /** Path with query, in normal form. */
  readonly target: string
  readonly operation: OperationRoute | undefined
  /** Null where it never came to an operation. */
  readonly exchange: Exchange | null
  readonly reply: {
    header(name: string, value: string): unknown
    hasHeader(name: string): boolean
  }
}

/** What its caller is told: the fields are on the reply already. */
export type Refusal = { readonly problem: Problem; readonly body: Buffer }

/** Gives what makes an RFC 9457 problem of anything that was thrown on the way. */
export function refusals(log: Logger): (error: unknown, request: Refused) => Refusal {
  const undocumented = new Set<string>()

  return (error, request) => {
    const { headers, correlationId, operation, exchange, reply } = request
    const problem = toProblem(error)
    const { status, code } = problem
    if (exchange !== null) exchange.problem = problem
    const instance = instanceOf(request)
    noteUndocumented(operation, status)
    if (status >= 500) {
      log.error({ err: error, problem: code, correlationId }, problem.message)
    }
    if (problem.retryAfterSeconds !== undefined) {
      reply.header('retry-after', String(problem.retryAfterSeconds))
    }
    // RFC 9110 section 15.5.16: what would have been taken.
    const takes = operation?.served.takes
    const codings = status === 415 ? wantedCodings(headers, isRaw(exchange)) : undefined
    if (codings !== undefined) reply.header('accept-encoding', codings)
    else if (status === 415 && takes !== undefined) reply.header('accept', takes)
    if (status === 401 && !reply.hasHeader('www-authenticate')) {
      reply.header('www-authenticate', exchange?.challenge ?? challenge(headers))
    }
    reply.header('x-correlation-id', correlationId)
    reply.header('cache-control', 'no-store')
    return { problem, body: problemBody(problem, { correlationId, instance }) }
  }

  /** A problem the contract does not mention is drift: said once for each, since nothing is wrong with the request. */
  function noteUndocumented(operation: OperationRoute | undefined, status: number): void {
    // What an API owes at the end of its life is said by lifecycle.yaml, not by its contract.
    if (operation === undefined || operation.lifecycle !== undefined) return
    const { served } = operation
    if (served.statuses.has(status)) return
    const key = `${served.api} ${served.operationId} ${status}`
    if (undocumented.has(key)) return
    undocumented.add(key)
    const { api, operationId } = served
    log.warn({ incident: 'undocumented-status', api, operation: operationId, status }, key)
  }
}

/** What a connected system has signed is what it sent: such a body is not inflated. */
export const isRaw = (exchange: Exchange | null): boolean => exchange?.operation.rawBody === true

/**
 * The path, for the problem. Where it is that of an operation, a parameter that is personal or secret, or is not
 * known to keep the contract, stands there by its name: problems are kept and passed on.
 */
function instanceOf({ target, exchange, operation }: Refused): string {
  const path = target.split('?')[0] ?? '/'
  const served = operation?.served
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

/** RFC 6750 section 3.1: an error code only for who has sent credentials. */
function challenge({ authorization, 'x-api-key': key }: IncomingHttpHeaders): string {
  const sent = authorization !== undefined || key !== undefined
  return `Bearer realm="crossdock"${sent ? ', error="invalid_token"' : ''}`
}
