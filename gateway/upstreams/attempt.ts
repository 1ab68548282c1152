import { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import { Problem } from '../../openapi/problem.ts'

/** One request on the wire, and what became of it. */
export type Attempt = {
  readonly dispatcher: Dispatcher
  readonly method: string
  /** With its query. */
  readonly path: string
  /** Name and value in turn. */
  readonly headers: readonly string[]
  readonly body: Buffer | Readable | undefined
  /** `performance.now()` milliseconds: nothing is sent after it, and no answer begins after it. */
  readonly deadlineMs: number
  /** Between two pieces of an answer that is sent on as it arrives. */
  readonly idleMs: number
  /** A longer one, that is wanted as a whole, is broken. */
  readonly maxBytes: number
  /** Whether the body of an answer is looked into. */
  readonly wantsBody: (status: number, headers: AnswerHeaders) => boolean
}

/** As undici gives them: small letters, several of one name as a list. */
export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>

export type Outcome =
  | Answered
  /** Not a byte of it was written. */
  | { readonly kind: 'not-sent'; readonly why: string; readonly cause?: unknown }
  /** Written, and no answer came. */
  | { readonly kind: 'lost'; readonly why: string; readonly cause?: unknown }
  /** What came is not an answer: not HTTP, cut off, too large. */
  | {
      readonly kind: 'broken'
      readonly status: number
      readonly why: string
      readonly cause?: unknown
    }
  /** Given up from this side; with a problem where the body turned out not to be sendable. */
  | { readonly kind: 'cancelled'; readonly problem?: Problem }

export type Answered = {
  readonly kind: 'answered'
  readonly status: number
  readonly headers: AnswerHeaders
  /** All of it, or else the stream. */
  readonly bytes: Buffer | undefined
  readonly stream: Readable | undefined
}

/** A request that is under way. */
export type Sending = {
  readonly outcome: Promise<Outcome>
  /** Nobody waits for it any more. */
  readonly cancel: () => void
}

/** Sends it. Knows for certain whether a byte of it was written, and never rejects. */
export function attempt({
  dispatcher,
  method,
  path,
  headers,
  body,
  deadlineMs,
  idleMs,
  maxBytes,
  wantsBody,
}: Attempt): Sending {
  let settle!: (outcome: Outcome) => void
  const outcome = new Promise<Outcome>(resolve => (settle = resolve))
  let settled = false
  let sent = false
  let controller: Dispatcher.DispatchController | undefined
  let status = 0
  let answerHeaders: AnswerHeaders = noHeaders
  let stream: Readable | undefined
  let first: Buffer | undefined
  let chunks: Buffer[] | undefined
  let size = 0

  const finish = (result: Outcome) => {
    settled = true
    clearTimeout(timer)
    settle(result)
  }
  const fail = (why: string, cause?: unknown) => {
    if (settled) return
    if (status !== 0) finish({ kind: 'broken', status, why, cause })
    else finish({ kind: sent ? 'lost' : 'not-sent', why, cause })
  }
  const leftMs = Math.max(0, Math.ceil(deadlineMs - performance.now()))
  const timer = setTimeout(() => {
    fail(`no ${sent ? 'answer' : 'connection'} within ${leftMs} ms`)
    controller?.abort(new Error('timed out'))
  }, leftMs)

  const options = {
    method: method as Dispatcher.HttpMethod,
    path,
    headers: headers as string[],
    body: body ?? null,
  }
  dispatcher.dispatch(options, {
    onRequestStart(started) {
      controller = started
      // undici writes right after this returns: the last look at the clock.
      if (!settled && performance.now() >= deadlineMs) fail('the deadline has passed')
      if (settled) started.abort(new Error('the deadline has passed'))
      else sent = true
    },
    onResponseStart(current, statusCode, received) {
      if (statusCode < 200 || settled) return
      status = statusCode
      answerHeaders = received as AnswerHeaders
      if (isWhole(method, status, answerHeaders) || wantsBody(status, answerHeaders)) return
      stream = streamOf(current, idleMs)
      finish({ kind: 'answered', status, headers: answerHeaders, bytes: undefined, stream })
    },
    onResponseData(current, chunk) {
      if (stream !== undefined) {
        if (!stream.push(chunk)) current.pause()
        return
      }
      size += chunk.length
      if (size > maxBytes) {
        fail('the answer is too large')
        current.abort(new Error('too large'))
      } else if (first === undefined) first = chunk
      else (chunks ??= [first]).push(chunk)
    },
    onResponseEnd() {
      if (stream !== undefined) stream.push(null)
      else if (!settled) {
        const bytes = chunks === undefined ? (first ?? nothing) : Buffer.concat(chunks, size)
        finish({ kind: 'answered', status, headers: answerHeaders, bytes, stream: undefined })
      }
    },
    onResponseError(_controller, error) {
      stream?.destroy(error)
      if (error instanceof Problem && !settled) finish({ kind: 'cancelled', problem: error })
      else if (sent && !settled && status === 0 && isNoAnswer(error)) {
        finish({ kind: 'broken', status, why: 'it does not answer in HTTP', cause: error })
      } else fail(connectionFault(error), error)
    },
  })

  return {
    outcome,
    cancel() {
      if (!settled) finish({ kind: 'cancelled' })
      stream?.destroy()
      controller?.abort(new Error('nobody waits for it any more'))
    },
  }
}

const noHeaders: AnswerHeaders = {}
const nothing = Buffer.alloc(0)

/** What is short is not worth a stream. */
const shortBytes = 65_536

function isWhole(method: string, status: number, { 'content-length': length }: AnswerHeaders) {
  if (method === 'HEAD' || status === 204 || status === 304) return true
  return typeof length === 'string' && Number(length) <= shortBytes
}

/** The rest of an answer, as fast as whoever reads it can take it. */
function streamOf(controller: Dispatcher.DispatchController, idleMs: number): Readable {
  let ended = false
  const stream = new Readable({
    read() {
      idle.refresh()
      controller.resume()
    },
    destroy(error, done) {
      clearTimeout(idle)
      if (!ended) controller.abort(error ?? new Error('nobody waits for it any more'))
      done(error)
    },
  })
  const idle = setTimeout(() => {
    if (controller.paused) idle.refresh()
    else stream.destroy(new Error(`no piece of the answer for ${idleMs} ms`))
  }, idleMs)
  const push = stream.push.bind(stream)
  stream.push = (chunk: unknown) => {
    idle.refresh()
    if (chunk === null) ended = true
    return push(chunk)
  }
  // Who reads it hears of the failure; before anybody does it must not end the process.
  stream.on('error', () => {})
  return stream
}

/** What came back is not HTTP, or more of it than may be: an answer came, and it is worth nothing. */
const isNoAnswer = (error: Error) =>
  'code' in error &&
  (error.code === 'UND_ERR_HEADERS_OVERFLOW' || String(error.code).startsWith('HPE_'))

/** What a socket error means, without the address it may name. */
function connectionFault(error: Error): string {
  return 'code' in error && typeof error.code === 'string'
    ? `the connection failed (${error.code})`
    : 'the connection failed'
}
