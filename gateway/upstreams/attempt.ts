import { Readable } from 'node:stream'
import { Problem } from '../../openapi/problem.ts'
import { NotHttp, type AnswerHeaders } from './answer-parser.ts'
import type { ConnectionPool } from './connection-pool.ts'
import type { Flow } from './connection.ts'

/** One request on the wire, and what became of it. */
export type Attempt = {
  readonly pool: ConnectionPool
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
  /** Told what is said before the answer. */
  readonly onInterim?: ((status: number, headers: AnswerHeaders) => void) | undefined
  /** Whether the body of an answer is looked into. */
  readonly wantsBody: (status: number, headers: AnswerHeaders) => boolean
}

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
  /** What stood behind the body of a stream, when it has ended. */
  readonly trailers?: () => AnswerHeaders | undefined
}

/** A request that is under way. */
export type Sending = {
  readonly outcome: Promise<Outcome>
  /** Nobody waits for it any more. */
  readonly cancel: () => void
}

/** Sends it. Knows for certain whether a byte of it was written, and never rejects. */
export function attempt({
  pool,
  method,
  path,
  headers,
  body,
  deadlineMs,
  idleMs,
  maxBytes,
  onInterim,
  wantsBody,
}: Attempt): Sending {
  let settle!: (outcome: Outcome) => void
  const outcome = new Promise<Outcome>(resolve => (settle = resolve))
  let settled = false
  let sent = false
  let status = 0
  let answerHeaders: AnswerHeaders = noHeaders
  let stream: Readable | undefined
  let first: Buffer | undefined
  let pieces: Buffer[] | undefined
  let size = 0
  let behind: AnswerHeaders | undefined

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
    callOff(new Error('timed out'))
  }, leftMs)

  const callOff = pool.ask({
    method,
    path,
    headers,
    body,
    onSend() {
      // The last look at the clock: it is written right after this.
      if (!settled && performance.now() >= deadlineMs) fail('the deadline has passed')
      sent = !settled
      return sent
    },
    onInterim(code, received) {
      if (!settled) onInterim?.(code, received)
    },
    onHead(code, received, flow) {
      if (settled) return
      status = code
      answerHeaders = received
      if (isWhole(method, status, answerHeaders) || wantsBody(status, answerHeaders)) return
      stream = streamOf(flow, idleMs, callOff)
      const trailers = () => behind
      finish({
        kind: 'answered',
        status,
        headers: answerHeaders,
        bytes: undefined,
        stream,
        trailers,
      })
    },
    onBody(piece) {
      if (stream !== undefined) {
        stream.push(piece)
        return
      }
      size += piece.length
      if (size > maxBytes) {
        fail('the answer is too large')
        callOff(new Error('too large'))
      } else if (first === undefined) first = piece
      else (pieces ??= [first]).push(piece)
    },
    onEnd(trailers) {
      behind = trailers
      if (stream !== undefined) stream.push(null)
      else if (!settled) {
        const bytes = pieces === undefined ? (first ?? nothing) : Buffer.concat(pieces, size)
        finish({ kind: 'answered', status, headers: answerHeaders, bytes, stream: undefined })
      }
    },
    onError(error) {
      stream?.destroy(error)
      if (error instanceof Problem && !settled) finish({ kind: 'cancelled', problem: error })
      else if (sent && !settled && status === 0 && error instanceof NotHttp) {
        finish({ kind: 'broken', status, why: 'it does not answer in HTTP', cause: error })
      } else fail(connectionFault(error), error)
    },
  })

  return {
    outcome,
    cancel() {
      if (!settled) finish({ kind: 'cancelled' })
      stream?.destroy()
      callOff(new Error('nobody waits for it any more'))
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
function streamOf(flow: Flow, idleMs: number, callOff: (why: Error) => void): Readable {
  let ended = false
  const stream = new Readable({
    read() {
      idle.refresh()
      flow.resume()
    },
    destroy(error, done) {
      clearTimeout(idle)
      if (!ended) callOff(error ?? new Error('nobody waits for it any more'))
      done(error)
    },
  })
  const idle = setTimeout(() => {
    if (flow.isPaused()) idle.refresh()
    else stream.destroy(new Error(`no piece of the answer for ${idleMs} ms`))
  }, idleMs)
  const push = stream.push.bind(stream)
  stream.push = (piece: unknown) => {
    idle.refresh()
    if (piece === null) ended = true
    const goesOn = push(piece)
    if (!goesOn && !ended) flow.pause()
    return goesOn
  }
  // Who reads it hears of the failure; before anybody does it must not end the process.
  stream.on('error', () => {})
  return stream
}

/** What a socket error means, without the address it may name. */
function connectionFault(error: Error): string {
  return 'code' in error && typeof error.code === 'string'
    ? `the connection failed (${error.code})`
    : 'the connection failed'
}
