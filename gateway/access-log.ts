import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from './log.ts'

/**
 * One line for each request, when it is over. Of the URL only what the contract knows is written: its path
 * template and, once they are known to keep it, the parameters that are not personal or secret (`x-data-class`).
 * Never a header, never a body.
 */
export function accessLog(log: Logger): (request: FastifyRequest, reply: FastifyReply) => void {
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
        ...(served === undefined && request.routeOptions.url === undefined && unmatched(request)),
        parameters:
          exchange?.faults.length === 0 ? picked(exchange.parameters, served?.loggable) : undefined,
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

/** What was asked for where nothing is: bounded, and without the query. */
const unmatched = ({ raw }: FastifyRequest) => ({
  path: (raw.url ?? '').split('?')[0]?.slice(0, 200),
})

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
