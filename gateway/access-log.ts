import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from './log.ts'
import type { Exchange } from './policies/policy.ts'

/**
 * One line for each request, when it is over. Of the URL only what the contract knows is written: its path
 * template and, once they are known to keep it, the parameters that are not personal or secret (`x-data-class`).
 * Never a header, never a body.
 */
export function accessLog(
  log: Logger,
  basePaths: readonly string[],
): (request: FastifyRequest, reply: FastifyReply) => void {
  return (request, reply) => {
    const { exchange } = request
    const served = request.routeOptions.config.served
    const principal = exchange?.caller?.principal
    log.info(
      {
        correlationId: request.id,
        traceId: exchange?.traceparent.slice(3, 35),
        method: request.method,
        api: served?.api,
        operation: served?.operationId,
        route: served?.path ?? request.routeOptions.url,
        ...(served === undefined && request.routeOptions.url === undefined && unmatched(request, basePaths)),
        parameters: keepsContract(exchange)
          ? picked(exchange.parameters, served?.loggable)
          : undefined,
        status: reply.statusCode,
        problem: request.problemCode,
        durationMs: Math.round(reply.elapsedTime * 100) / 100,
        address: request.ip,
        tenant: principal?.tenant,
        application: principal?.application,
        key: exchange?.caller?.keyId,
      },
      'request',
    )
  }
}

/** What was asked for where nothing is: of it only the API, since nobody knows what the rest means. */
function unmatched({ raw }: FastifyRequest, basePaths: readonly string[]) {
  const path = (raw.url ?? '').split('?')[0] ?? ''
  const known = basePaths.find(base => path.startsWith(`${base}/`))
  return { path: `${known ?? ''}/…` }
}

/** What was refused by the contract may hold anything. */
function keepsContract(exchange: Exchange | null): exchange is Exchange {
  return exchange?.faults.length === 0 && exchange.problem?.code !== 'request-invalid'
}

function picked(
  parameters: Readonly<Record<string, unknown>>,
  names: readonly string[] = [],
): Record<string, unknown> | undefined {
  let some: Record<string, unknown> | undefined
  for (const name of names) {
    if (parameters[name] !== undefined) (some ??= {})[name] = parameters[name]
  }
  return some
}
