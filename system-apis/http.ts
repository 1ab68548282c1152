import { createRequire } from 'node:module'
import type { Dispatcher, Pool as PoolOfUndici } from 'undici'
import type { Call } from '../openapi/operation.ts'
import { Problem } from '../openapi/problem.ts'
import { withoutPersonalData } from '../openapi/personal-data.ts'
import { inSpan } from '../openapi/span.ts'
import type { Shape } from './shape.ts'

// Of undici nothing but its pool: with its fetch, web sockets, cache and mocks it takes 6 MB more of each process.
const Pool = createRequire(import.meta.url)('undici/lib/dispatcher/pool.js') as typeof PoolOfUndici

export type HttpClientOptions = {
  /** The name problems and logs use for the system: `erp`. */
  readonly system: string
  /** Where every path starts: `https://erp.example.com/api`. */
  readonly url: string
  /** Sent with every request. Their values are secrets: they never reach a log or a problem. */
  readonly headers?: Readonly<Record<string, string>>
  /** The longest one call may take, from asking for a connection to the last byte. Default 5,000. */
  readonly timeoutMs?: number | undefined
  /** Calls at once; more wait their turn within their time. Default 64. */
  readonly connections?: number | undefined
  /** A larger answer is not read to its end. Default 4 MiB. */
  readonly maxAnswerBytes?: number
  /** Finds the system's own words in the body of a refusal. They are shown to operators, cut to one short line. */
  readonly refusal?: (body: unknown) => string | undefined
  /** Reads from the headers of a 429 how many seconds to wait, where the vendor says it without Retry-After. */
  readonly pauseSeconds?: (header: (name: string) => string | undefined) => number | undefined
}

export type HttpRequest<Answers extends AnswerShapes> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the client's url, already encoded: `/salesOrders/SO-1`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | undefined>>
  /** Their values are secrets like those of the client. */
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown
  /** How an answer is read: as JSON, or as the very bytes, for files. Default `json`. */
  readonly as?: 'json' | 'bytes'
  /** Whether a lost answer leaves something to look up. Default: GET reads, every other method writes. */
  readonly effect?: 'read' | 'write'
  /** The statuses the vendor documents as an answer, each with its shape; every other one is a problem. */
  readonly answers: Answers
}

export type AnswerShapes = Readonly<Record<number, Shape<unknown>>>

/** One of the documented answers, discriminated by its status. */
export type HttpAnswer<Answers extends AnswerShapes> = {
  [Status in keyof Answers & number]: {
    readonly status: Status
    readonly body: Answers[Status] extends Shape<infer T> ? T : never
    /** A header of the answer, by its name in small letters. */
    readonly header: (name: string) => string | undefined
  }
}[keyof Answers & number]

export type HttpClient = <const Answers extends AnswerShapes>(
  call: Pick<Call, 'correlationId' | 'traceparent' | 'tracestate' | 'deadline'>,
  request: HttpRequest<Answers>,
) => Promise<HttpAnswer<Answers>>

/**
 * The only way out to another system. One client is one bounded pool: a slow system holds up only itself.
 * Every failure becomes a Problem that says whether the effect may have happened:
 *
 * | what happened | read | write |
 * |---|---|---|
 * | deadline passed, no connection | `system-unavailable`, nothing was sent | the same |
 * | 429 | `system-throttled` | the same |
 * | 408, 425, 503 | `system-unavailable` | the same |
 * | any other 4xx | `system-refused` | the same |
 * | time-out or reset after sending, any other 5xx | `system-unavailable` | `system-outcome-unknown` |
 * | 2xx or 3xx that is not what the vendor documents | `system-answer-invalid` | the same |
 *
 * It never tries twice: who tries again, and when, is the caller's to decide.
 */
export function httpClient(options: HttpClientOptions): HttpClient {
  const { system, url, headers = {}, timeoutMs = 5_000, connections = 64 } = options
  const { origin, pathname } = new URL(url)
  const base = pathname.replace(/\/$/, '')
  const redactFixed = redactor(Object.values(headers))
  const limits = { timeoutMs, maxAnswerBytes: options.maxAnswerBytes ?? 4 * 1024 * 1024 }
  const pool = new Pool(origin, {
    connections,
    // Ours is the one clock: it starts before a connection is asked for and ends with the last byte.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: timeoutMs },
  })

  return async (call, request) => {
    const { method, path, answers, effect = method === 'GET' ? 'read' : 'write' } = request
    const name = `${method} ${path}`
    const redact = (words: string) =>
      request.headers === undefined
        ? redactFixed(words)
        : redactor([...Object.values(headers), ...Object.values(request.headers)])(words)
    const problem = (code: HttpProblemCode, detail: string, cause?: unknown, after?: number) =>
      new Problem(code, {
        detail: redact(`${system}: ${detail}`),
        cause: new Error(redact(`${name}: ${cause instanceof Error ? cause.message : detail}`)),
        ...(after !== undefined && { retryAfterSeconds: after }),
      })

    // Neither path nor query: both may name a person.
    const span = {
      traceparent: call.traceparent,
      name: `${method} ${system}`,
      kind: 'client',
      attributes: { 'http.request.method': method, 'crossdock.system': system },
      describe: described,
    } as const
    const exchange = await inSpan(span, traceparent =>
      send(pool, call.deadline, limits, {
        method,
        path: base + path + queryString(request.query),
        headers: {
          accept: 'application/json',
          ...(request.body !== undefined && { 'content-type': 'application/json' }),
          'x-correlation-id': call.correlationId,
          traceparent,
          ...(call.tracestate !== undefined && { tracestate: call.tracestate }),
          ...headers,
          ...request.headers,
        },
        body: encode(request.body),
      }),
    )

    if (exchange.outcome === 'not-sent') {
      throw problem('system-unavailable', `nothing was sent: ${exchange.why}`, exchange.cause)
    }
    if (exchange.outcome === 'lost') {
      throw effect === 'write'
        ? problem('system-outcome-unknown', `sent, but ${exchange.why}`, exchange.cause)
        : problem('system-unavailable', exchange.why, exchange.cause)
    }

    const { status } = exchange
    const expected = answers[status]
    if (expected !== undefined) {
      const body = request.as === 'bytes' ? (exchange.bytes ?? unreadable) : parse(exchange)
      if (body === unreadable) {
        throw problem('system-answer-invalid', `answered ${status} with something unreadable`)
      }
      if (!expected.is(body)) {
        const faults = expected.faults(body).slice(0, 300)
        throw problem('system-answer-invalid', `answered ${status} with a wrong shape: ${faults}`)
      }
      return { status, body, header: headerOf(exchange) } as HttpAnswer<typeof answers>
    }

    if (status === 429) {
      const seconds = retryAfter(exchange) ?? options.pauseSeconds?.(headerOf(exchange))
      throw problem('system-throttled', 'asks for a pause', undefined, seconds)
    }
    if (status === 408 || status === 425 || status === 503) {
      throw problem('system-unavailable', `answered ${status}`, undefined, retryAfter(exchange))
    }
    if (status >= 500) {
      throw effect === 'write'
        ? problem('system-outcome-unknown', `answered ${status}`)
        : problem('system-unavailable', `answered ${status}`, undefined, retryAfter(exchange))
    }
    if (status >= 400) {
      const words = parse(exchange)
      const said = oneLine(words === unreadable ? undefined : options.refusal?.(words))
      throw problem('system-refused', said ?? `answered ${status}`)
    }
    throw problem('system-answer-invalid', `answered ${status}, which it does not document`)
  }
}

type HttpProblemCode =
  | 'system-unavailable'
  | 'system-throttled'
  | 'system-refused'
  | 'system-outcome-unknown'
  | 'system-answer-invalid'

type Exchange =
  | { outcome: 'not-sent'; why: string; cause?: unknown }
  | { outcome: 'lost'; why: string; cause?: unknown }
  | Answered

type Answered = {
  outcome: 'answered'
  status: number
  headers: Record<string, string | string[] | undefined>
  /** Undefined when it was too large or broke off. */
  bytes: Buffer | undefined
}

/** What a trace tells of an exchange. */
function described(exchange: Exchange) {
  if (exchange.outcome !== 'answered') return { failure: exchange.outcome }
  const { status } = exchange
  return {
    attributes: { 'http.response.status_code': status },
    failure: status >= 400 ? String(status) : undefined,
  }
}

/** One request on the wire. Knows for certain whether a byte of it was written. */
function send(
  pool: PoolOfUndici,
  deadline: number,
  { timeoutMs, maxAnswerBytes }: { timeoutMs: number; maxAnswerBytes: number },
  request: Dispatcher.DispatchOptions,
): Promise<Exchange> {
  const leftMs = Math.min(timeoutMs, deadline - performance.now())
  if (leftMs <= 0) return Promise.resolve(expired)

  return new Promise(resolve => {
    let settled = false
    let sent = false
    let controller: Dispatcher.DispatchController | undefined
    let status = 0
    let headers: Answered['headers'] = {}
    let size = 0
    const chunks: Buffer[] = []

    const settle = (exchange: Exchange) => {
      settled = true
      clearTimeout(timer)
      resolve(exchange)
    }
    const fail = (why: string, cause?: unknown) => {
      if (settled) return
      // A refusal that broke off after its status still says what its status says.
      if (status >= 300) settle({ outcome: 'answered', status, headers, bytes: undefined })
      else settle({ outcome: sent ? 'lost' : 'not-sent', why, cause })
    }
    const timer = setTimeout(() => {
      fail(`no ${sent ? 'answer' : 'connection'} within ${Math.round(leftMs)} ms`)
      controller?.abort(new Error('timed out'))
    }, leftMs)

    pool.dispatch(request, {
      onRequestStart(started) {
        controller = started
        // undici writes the request right after this returns, so this is the last look at the clock: a
        // process that was paused, or a call that queued too long, sends nothing after its deadline.
        if (!settled && performance.now() >= deadline) settle(expired)
        if (settled) started.abort(new Error('the deadline has passed'))
        else sent = true
      },
      onResponseStart(_controller, statusCode, responseHeaders) {
        if (statusCode < 200) return
        status = statusCode
        headers = responseHeaders
      },
      onResponseData(current, chunk) {
        size += chunk.length
        if (size <= maxAnswerBytes) {
          chunks.push(chunk)
          return
        }
        if (!settled) settle({ outcome: 'answered', status, headers, bytes: undefined })
        current.abort(new Error('the answer is too large'))
      },
      onResponseEnd() {
        if (settled) return
        settle({ outcome: 'answered', status, headers, bytes: Buffer.concat(chunks) })
      },
      onResponseError(_controller, error) {
        fail(connectionFault(error), error)
      },
    })
  })
}

const expired: Exchange = { outcome: 'not-sent', why: 'the deadline of the call has passed' }

/** What a socket error means, without the address it may name. */
function connectionFault(error: Error): string {
  return 'code' in error && typeof error.code === 'string'
    ? `the connection failed (${error.code})`
    : 'the connection failed'
}

function encode(body: unknown): string | null {
  if (body === undefined) return null
  return typeof body === 'string' ? body : JSON.stringify(body)
}

const unreadable = Symbol('unreadable')

/** The JSON of an answer; no body at all reads as undefined. */
function parse({ bytes }: Answered): unknown {
  if (bytes === undefined) return unreadable
  if (bytes.length === 0) return undefined
  try {
    return JSON.parse(strictUtf8.decode(bytes))
  } catch {
    return unreadable
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

function queryString(query: HttpRequest<AnswerShapes>['query'] = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value))
  }
  return parameters.size === 0 ? '' : `?${parameters.toString()}`
}

/**
 * Seconds to wait by a Retry-After header, as delay or as date (read against the sender's own clock
 * where it tells it), rounded up and at most a day. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function retryAfter({ headers }: Answered): number | undefined {
  const value = headers['retry-after']
  if (typeof value !== 'string') return undefined
  if (/^\d{1,9}$/.test(value)) return Math.min(Number(value), aDay)

  const at = Date.parse(value)
  if (Number.isNaN(at)) return undefined
  const date = typeof headers['date'] === 'string' ? Date.parse(headers['date']) : Number.NaN
  const now = Number.isNaN(date) ? Date.now() : date
  return Math.min(Math.max(0, Math.ceil((at - now) / 1_000)), aDay)
}

const aDay = 86_400

function headerOf({ headers }: Answered): (name: string) => string | undefined {
  return name => {
    const value = headers[name]
    return typeof value === 'string' ? value : undefined
  }
}

/**
 * A stranger's text as one short line for an operator: no line breaks, no control characters, and nobody's address or
 * card: refusals are logged and kept as dead letters.
 */
function oneLine(text: string | undefined): string | undefined {
  const line = text?.replaceAll(/[\p{C}\s]+/gu, ' ').trim()
  return line === undefined ? undefined : withoutPersonalData(line).slice(0, 200)
}

/** Takes the given secrets, and the credential part of `Scheme credential`, out of any text. */
function redactor(secrets: readonly string[]): (text: string) => string {
  const hidden = secrets
    .flatMap(secret => [secret, secret.slice(secret.indexOf(' ') + 1)])
    .filter(secret => secret.length >= 4)
    .toSorted((a, b) => b.length - a.length)
  return text => hidden.reduce((clean, secret) => clean.replaceAll(secret, '•••'), text)
}
