import { Problem } from '../../openapi/problem.ts'
import {
  type AnswerShapes,
  httpClient,
  type HttpAnswer,
  type HttpClientOptions,
  type HttpRequest,
} from '../http.ts'
import type { WebhookCall } from '../webhook.ts'
import { type AmazonBudget, amazonBudget, type AmazonOperation } from './amazon-budget.ts'
import { listOf, members, object, text } from '../shape.ts'
import { amazonToken, type AmazonTokenOptions } from './amazon-token.ts'

export type AmazonClientOptions = Pick<HttpClientOptions, 'url' | 'timeoutMs' | 'connections'> &
  Omit<AmazonTokenOptions, 'tokenUrl' | 'system'> & {
    /** Where access tokens come from. Default `https://api.amazon.com/auth/o2/token`. */
    readonly tokenUrl?: string
  }

/**
 * Calls one operation of the Selling Partner API. What can wait (`patient`) is not sent while it would use up what is kept for
 * those who cannot: it is `system-throttled`, with how long to wait.
 */
export type AmazonClient = <const Answers extends AnswerShapes>(
  call: WebhookCall,
  operation: AmazonOperation,
  request: HttpRequest<Answers>,
  how?: { readonly patient?: boolean },
) => Promise<HttpAnswer<Answers>>

/** One client for all that an installation does, so that its calls share one budget and one token. */
export function amazonClientOf(options: AmazonClientOptions, system: string): AmazonClient {
  const known = clients.get(options)
  if (known !== undefined) return known
  const client = amazonClient({ ...options, system })
  clients.set(options, client)
  return client
}

const clients = new WeakMap<object, AmazonClient>()

/**
 * The Selling Partner API on behalf of one seller: with an access token, and with the pause that Amazon's rate asks for. A token
 * that ended early is forgotten, and the call may be tried again.
 */
function amazonClient(
  options: AmazonClientOptions & { readonly system: string },
  budget: AmazonBudget = amazonBudget(),
): AmazonClient {
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

  return async (call, operation, request, { patient = false } = {}) => {
    const token = await tokens.get(call)
    if (patient) {
      const seconds = budget.takePatiently(operation)
      if (seconds > 0) {
        const detail = `${system}: the rest of the budget of ${operation} is kept for who cannot wait`
        throw new Problem('system-throttled', { detail, retryAfterSeconds: seconds })
      }
    } else {
      budget.take(operation)
    }
    const headers = { ...request.headers, 'x-amz-access-token': token }
    try {
      const answer = await http(call, { ...request, headers })
      budget.told(operation, answer.header('x-amzn-ratelimit-limit'))
      return answer
    } catch (error) {
      const problem = Problem.from(error)
      if (problem.code === 'system-throttled') {
        budget.told(operation, undefined, true)
        if (problem.retryAfterSeconds !== undefined) throw problem
        throw pause(problem, budget.interval(operation))
      }
      if (problem.code !== 'system-refused' || !expired.test(problem.detail ?? '')) throw problem
      tokens.forget(token)
      throw new Problem('system-unavailable', { detail: `${system}: token expired`, cause: error })
    }
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
