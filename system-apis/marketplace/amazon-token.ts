import { Problem } from '../../openapi/problem.ts'
import { httpClient, type HttpClientOptions } from '../http.ts'
import { members, text, wholeNumber } from '../shape.ts'
import type { WebhookCall } from '../webhook.ts'

export type AmazonTokenOptions = Pick<HttpClientOptions, 'system' | 'timeoutMs'> & {
  /** Login with Amazon's token endpoint. */
  readonly tokenUrl: string
  readonly clientId: string
  readonly clientSecret: string
  /** The seller's consent, as it was given to the application. */
  readonly refreshToken: string
}

export type AmazonToken = {
  /** An access token that is good for another minute at least. */
  readonly get: (call: WebhookCall) => Promise<string>
  /** Fetch a new one next time: this one was refused. */
  readonly forget: (token: string) => void
}

/**
 * The access token of a seller, which lasts an hour: fetched when it is needed, kept until a minute before its end, and
 * fetched once for all calls that wait for it. https://developer-docs.amazon.com/sp-api/docs/connect-to-the-selling-partner-api
 */
export function amazonToken(options: AmazonTokenOptions): AmazonToken {
  const { system, tokenUrl, timeoutMs, clientId, clientSecret, refreshToken } = options
  const http = httpClient({ system, url: tokenUrl, timeoutMs, connections: 1, refusal })
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: clientId,
    client_secret: clientSecret,
  })
  let current: { readonly token: string; readonly goodUntil: number } | undefined
  let fetching: Promise<string> | undefined

  const fetchToken = async (call: WebhookCall): Promise<string> => {
    const { body } = await http(call, {
      method: 'POST',
      path: '',
      effect: 'read',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
      answers: { 200: granted },
    }).catch(nothingWasSent)
    const { access_token: token, expires_in: seconds } = body
    current = { token, goodUntil: performance.now() + (seconds - 60) * 1_000 }
    return token
  }

  return {
    async get(call) {
      if (current !== undefined && performance.now() < current.goodUntil) return current.token
      fetching ??= fetchToken(call).finally(() => {
        fetching = undefined
      })
      return fetching
    },
    forget(token) {
      if (current?.token === token) current = undefined
    },
  }
}

/** Without a token the call itself is not made: whatever goes wrong here, a retry is safe. */
function nothingWasSent(error: unknown): never {
  const problem = Problem.from(error)
  if (!problem.effectUnknown) throw problem
  throw new Problem('system-unavailable', {
    ...(problem.detail !== undefined && { detail: problem.detail }),
    cause: problem,
  })
}

const granted = members<{ access_token: string; expires_in: number }>({
  access_token: text,
  expires_in: wholeNumber,
})

const denied = members<{ error: string; error_description: string }>(
  { error: text, error_description: text },
  ['error_description'],
)

function refusal(body: unknown): string | undefined {
  return denied.is(body) ? `no access token: ${body.error}` : undefined
}
