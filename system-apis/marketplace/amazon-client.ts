import { Problem } from '../../openapi/problem.ts'
import {
  type AnswerShapes,
  httpClient,
  type HttpAnswer,
  type HttpClientOptions,
  type HttpRequest,
} from '../http.ts'
import { listOf, members, object, text } from '../shape.ts'
import type { WebhookCall } from '../webhook.ts'
import { amazonToken, type AmazonTokenOptions } from './amazon-token.ts'

export type AmazonClientOptions = Pick<
  HttpClientOptions,
  'system' | 'url' | 'timeoutMs' | 'connections'
> &
  Omit<AmazonTokenOptions, 'tokenUrl'> & {
    /** Where access tokens come from. Default `https://api.amazon.com/auth/o2/token`. */
    readonly tokenUrl?: string
  }

/** By the default usage plans, where a 429 names no rate. */
const secondsBetweenCalls = {
  searchOrders: 179,
  getOrder: 2,
  confirmShipment: 1,
  listFinancialEventsByOrderId: 2,
  getReportDocument: 60,
  listReturns: 1,
}

/** Calls one operation of the Selling Partner API. */
export type AmazonClient = <const Answers extends AnswerShapes>(
  call: WebhookCall,
  operation: keyof typeof secondsBetweenCalls,
  request: HttpRequest<Answers>,
) => Promise<HttpAnswer<Answers>>

/**
 * The Selling Partner API on behalf of one seller: with an access token, and with the pause that Amazon's rate asks for. A token
 * that ended early is forgotten, and the call may be tried again.
 */
export function amazonClient(options: AmazonClientOptions): AmazonClient {
  const { system, url, timeoutMs, connections } = options
  const { tokenUrl = 'https://api.amazon.com/auth/o2/token' } = options
  const tokens = amazonToken({ ...options, tokenUrl })
  const http = httpClient({
    system,
    url,
    timeoutMs,
    connections,
    refusal,
    headers: { 'user-agent': 'crossdock (Language=TypeScript)' },
    pauseSeconds: header => secondsPerCall(header('x-amzn-ratelimit-limit')),
  })

  return async (call, operation, request) => {
    const token = await tokens.get(call)
    const headers = { ...request.headers, 'x-amz-access-token': token }
    return http(call, { ...request, headers }).catch((error: unknown) => {
      const problem = Problem.from(error)
      if (problem.code === 'system-throttled' && problem.retryAfterSeconds === undefined) {
        throw pause(problem, secondsBetweenCalls[operation])
      }
      if (problem.code !== 'system-refused' || !expired.test(problem.detail ?? '')) throw problem
      tokens.forget(token)
      throw new Problem('system-unavailable', { detail: `${system}: token expired`, cause: error })
    })
  }
}

/** `x-amzn-RateLimit-Limit` is a rate in calls per second. */
function secondsPerCall(rate: string | undefined): number | undefined {
  const perSecond = Number(rate)
  return perSecond > 0 ? Math.ceil(1 / perSecond) : undefined
}

function pause({ detail = '', cause }: Problem, retryAfterSeconds: number): Problem {
  return new Problem('system-throttled', { detail, cause, retryAfterSeconds })
}

const expired = /access token you provided has expired/i

type AmazonErrors = { errors: { code: string; message?: string; details?: string }[] }

/** What Amazon answers when it does not do something. */
export const errorList = members<AmazonErrors>({
  errors: listOf(object({ code: text, message: text, details: text }, ['message', 'details'])),
})

function refusal(body: unknown): string | undefined {
  if (!errorList.is(body)) return undefined
  const [first] = body.errors
  return first && [first.code, first.message, first.details].filter(part => part).join(': ')
}
