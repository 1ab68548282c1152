import type { ServerResponse } from 'node:http'
import { Problem, type ProblemCode } from '../openapi/problem.ts'
import { isAway, wasNeverReached } from '../process-apis/store/sql-state.ts'

/** Where a problem happened: both members are added to its document. */
export type Occurrence = {
  readonly correlationId: string
  /** Path of the request, without its query. */
  readonly instance: string
}

/** The RFC 9457 document of a problem as bytes: `application/problem+json` has no charset parameter to append. */
export function problemBody(problem: Problem, { correlationId, instance }: Occurrence): Buffer {
  return Buffer.from(JSON.stringify({ ...problem.document(), instance, correlationId }))
}

/** Answers with a problem where Fastify does not answer: before a request reaches it. */
export function answerProblem(
  response: ServerResponse,
  problem: Problem,
  { correlationId, instance, close = false }: Occurrence & { readonly close?: boolean },
): void {
  const body = problemBody(problem, { correlationId, instance })
  response.writeHead(problem.status, {
    'content-type': problemMediaType,
    'content-length': String(body.length),
    'x-correlation-id': correlationId,
    'cache-control': 'no-store',
    ...(problem.retryAfterSeconds !== undefined && {
      'retry-after': String(problem.retryAfterSeconds),
    }),
    ...(close && { connection: 'close' }),
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/** https://www.rfc-editor.org/rfc/rfc9457#section-6.1 */
export const problemMediaType = 'application/problem+json'

/** Anything thrown on the way as the problem its caller is told: what Fastify refuses by itself, and all the rest. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const known = typeof code === 'string' ? frameworkProblems[code] : undefined
  if (known !== undefined) return new Problem(known, { cause: error })
  if (code === 'FST_ERR_CTP_INVALID_CONTENT_LENGTH' || message === 'aborted') {
    return new Problem('request-invalid', {
      detail: 'The body is not as long as Content-Length says.',
      cause: error,
    })
  }
  // Nobody made a mistake: who was not reached has done nothing, of whom we lost in the middle it is not known.
  if (isAway(error)) {
    const problem = wasNeverReached(error) ? 'unavailable' : 'system-outcome-unknown'
    return new Problem(problem, { retryAfterSeconds: 1, cause: error })
  }
  return Problem.from(error)
}

const frameworkProblems: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_ROUTE_MISSING_CONTENT_TYPE: 'unsupported-media-type',
  FST_ERR_BAD_URL: 'request-invalid',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
}
