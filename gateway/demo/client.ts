/** One request as it went out. */
export type Sent = {
  /** Who asks, in words: "web shop". */
  readonly who: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** As it stands in the URL, with its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** What came back, and after how long. */
export type Answer<Body = unknown> = {
  readonly sent: Sent
  /** 0: the connection broke before there was an answer; `broken` says how. */
  readonly status: number
  readonly broken?: string
  readonly headers: Headers
  readonly body: Body
  readonly milliseconds: number
  /** What to quote when asking about this call. */
  readonly correlationId: string
}

export type AskOptions = {
  readonly who: string
  /** Scheme, host and port. */
  readonly url: string
  readonly method: Sent['method']
  readonly path: string
  /** Sent as `Authorization: Bearer …`, never told. */
  readonly key: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Default 30,000. */
  readonly timeoutMs?: number
}

/**
 * Sends one request and gives whatever came of it: refusals and broken connections are answers too, since the story is
 * also about those. The body is believed to be what the contract says; the claims look at it.
 */
export async function ask<Body>(options: AskOptions): Promise<Answer<Body>> {
  const { who, url, method, path, key, body, timeoutMs = 30_000 } = options
  const correlationId = crypto.randomUUID()
  const headers = {
    ...options.headers,
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
  }
  const sent = { who, method, path, headers, ...(body !== undefined && { body }) }
  const start = performance.now()
  try {
    const response = await fetch(new URL(path, url), {
      method,
      headers: { ...headers, Authorization: `Bearer ${key}`, 'X-Correlation-Id': correlationId },
      signal: AbortSignal.timeout(timeoutMs),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      sent,
      status: response.status,
      headers: response.headers,
      body: read(text) as Body,
      milliseconds: performance.now() - start,
      correlationId: response.headers.get('x-correlation-id') ?? correlationId,
    }
  } catch (error) {
    return {
      sent,
      status: 0,
      broken: whatBroke(error),
      headers: new Headers(),
      body: undefined as Body,
      milliseconds: performance.now() - start,
      correlationId,
    }
  }
}

function read(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** `fetch` hides the reason in the cause. */
function whatBroke(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: NodeJS.ErrnoException }
  if (name === 'TimeoutError') return 'no answer in time'
  return cause?.code ?? cause?.message ?? message
}
