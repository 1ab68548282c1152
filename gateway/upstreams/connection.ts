import { connect as connectPlainly, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { connect as connectSecurely } from 'node:tls'
import { writeTogether } from '../write-together.ts'
import { answerParser, NotHttp, type AnswerHeaders } from './answer-parser.ts'

/** Where connections go, and what they may cost. */
export type ConnectionOptions = {
  readonly url: URL
  readonly tls: TlsFiles
  /** Until it is open, TLS included. */
  readonly connectMs: number
  readonly maxHeadBytes: number
}

/** PEM, read at start. */
export type TlsFiles = {
  readonly ca?: string
  readonly cert?: string
  readonly key?: string
  readonly servername?: string
}

/** A request as it is written, and who hears of its answer. */
export type Asked = {
  readonly method: string
  /** With its query. */
  readonly path: string
  /** Name and value in turn. */
  readonly headers: readonly string[]
  readonly body: Buffer | Readable | undefined
  /** Right before the first byte is written: `false` calls it off. */
  readonly onSend: () => boolean
  readonly onInterim: (status: number, headers: AnswerHeaders) => void
  readonly onHead: (status: number, headers: AnswerHeaders, flow: Flow) => void
  readonly onBody: (piece: Buffer) => void
  readonly onEnd: (trailers: AnswerHeaders | undefined) => void
  /** Nothing more comes. */
  readonly onError: (error: Error) => void
}

/** How fast an answer is read. */
export type Flow = {
  readonly pause: () => void
  readonly resume: () => void
  readonly isPaused: () => boolean
}

/** One connection, with one request on it at a time. */
export type Connection = {
  readonly ask: (asked: Asked) => void
  /** Gives it up, and the connection with it: where its answer would end is not known. Nothing where it is over. */
  readonly callOff: (asked: Asked, why: Error) => void
  readonly destroy: (error: Error) => void
  /** `performance.now()` milliseconds: not used any more after it, since the server may be about to close it. */
  readonly expiresMs: () => number
}

export type ConnectionEvents = {
  readonly onOpen: () => void
  /** The answer is complete, and another request may be sent. */
  readonly onFree: () => void
  /** After everything else; with what went wrong. */
  readonly onClosed: (error: Error) => void
}

/** Opens a connection to a server that speaks HTTP/1.1. */
export function connection(options: ConnectionOptions, events: ConnectionEvents): Connection {
  const { url, connectMs, maxHeadBytes } = options
  let asked: Asked | undefined
  let isComplete = false
  let isWriting = false
  let keepsOpen = true
  let keepAliveMs = defaultKeepAliveMs
  let expiresMs = Number.POSITIVE_INFINITY
  let fault: Error | undefined

  const socket = open(options)
  const opening = setTimeout(() => {
    destroy(withCode(`no connection within ${connectMs} ms`, 'ETIMEDOUT'))
  }, connectMs)
  const flow: Flow = {
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    isPaused: () => socket.isPaused(),
  }
  const parser = answerParser(maxHeadBytes, {
    onInterim: (status, headers) => asked?.onInterim(status, headers),
    onHead(status, headers) {
      keepAliveMs = keepAliveOf(headers['keep-alive'])
      asked?.onHead(status, headers, flow)
    },
    onBody: piece => asked?.onBody(piece),
    onEnd(open, trailers) {
      keepsOpen = open
      isComplete = true
      asked?.onEnd(trailers)
    },
  })

  socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
    clearTimeout(opening)
    events.onOpen()
  })
  socket.on('data', (bytes: Buffer) => attemptTo(() => parser.take(bytes)))
  socket.on('end', () =>
    attemptTo(() => {
      if (!parser.end()) destroy(closedEarly())
    }),
  )
  socket.on('error', (error: Error) => (fault ??= error))
  socket.once('close', () => {
    clearTimeout(opening)
    const error = fault ?? closedEarly()
    const failed = asked
    asked = undefined
    failed?.onError(error)
    events.onClosed(error)
  })

  return {
    ask(next) {
      asked = next
      expiresMs = Number.POSITIVE_INFINITY
      writeTogether(() => send(next))
    },
    callOff(given, why) {
      if (asked === given) destroy(why)
    },
    destroy,
    expiresMs: () => expiresMs,
  }

  function destroy(error: Error): void {
    fault ??= error
    socket.destroy()
  }

  /** Everything that was read is seen before another request is sent: what follows an answer was not asked for. */
  function attemptTo(read: () => void): void {
    try {
      read()
    } catch (error) {
      destroy(error instanceof NotHttp ? error : withCode(String(error), 'not-http', error))
      return
    }
    if (!isComplete) return
    isComplete = false
    free()
  }

  function free(): void {
    asked = undefined
    // The answer may come before all of the request was sent: then the rest of it is not wanted.
    if (!keepsOpen || isWriting) {
      socket.destroy()
      return
    }
    // Its reader may have stopped it after the last piece.
    socket.resume()
    expiresMs = performance.now() + keepAliveMs
    events.onFree()
  }

  function send(current: Asked): void {
    if (asked !== current || socket.destroyed) return
    const { body } = current
    // It turned out not to be sendable while it waited for a connection.
    if (body !== undefined && !Buffer.isBuffer(body) && body.errored !== null) {
      destroy(body.errored)
      return
    }
    if (!current.onSend()) {
      free()
      return
    }
    parser.expect(current.method)
    const head = headOf(current, url.host)
    if (head === undefined) {
      destroy(new Error('the request cannot be written'))
    } else if (body === undefined) {
      socket.write(`${head}\r\n`, 'latin1')
    } else if (Buffer.isBuffer(body)) {
      writeWhole(`${head}content-length: ${body.length}\r\n\r\n`, body)
    } else {
      writePieces(head, body, lengthOf(current.headers))
    }
  }

  function writeWhole(head: string, body: Buffer): void {
    if (body.length > oneWriteBytes) {
      socket.cork()
      socket.write(head, 'latin1')
      socket.write(body)
      socket.uncork()
      return
    }
    // Copying what is short costs less than a write of two parts.
    const all = Buffer.allocUnsafe(head.length + body.length)
    all.write(head, 'latin1')
    body.copy(all, head.length)
    socket.write(all)
  }

  /** As fast as the server takes it. */
  function writePieces(head: string, body: Readable, length: number | undefined): void {
    isWriting = true
    let left = length ?? Number.POSITIVE_INFINITY
    const isChunked = length === undefined
    socket.write(`${head}${isChunked ? 'transfer-encoding: chunked\r\n' : ''}\r\n`, 'latin1')
    const drained = () => body.resume()
    socket.on('drain', drained)
    const closed = () => body.destroy()
    socket.once('close', closed)
    body.on('data', (piece: Buffer) => {
      left -= piece.length
      if (left < 0) {
        destroy(new Error('the body is longer than it was said to be'))
        return
      }
      if (isChunked) socket.cork()
      if (isChunked) socket.write(`${piece.length.toString(16)}\r\n`, 'latin1')
      let goesOn = socket.write(piece)
      if (isChunked) goesOn = socket.write('\r\n', 'latin1')
      if (isChunked) socket.uncork()
      if (!goesOn) body.pause()
    })
    body.once('end', () => {
      isWriting = false
      socket.off('drain', drained)
      socket.off('close', closed)
      if (isChunked) socket.write('0\r\n\r\n', 'latin1')
      else if (left > 0) destroy(new Error('the body is shorter than it was said to be'))
    })
    body.once('error', destroy)
    body.once('close', () => {
      if (isWriting) destroy(new Error('the body was cut off'))
    })
  }
}

/** Without a word of the server about it: what most servers wait at least. */
const defaultKeepAliveMs = 4_000
/** Given up so much before the server would: a request must not meet the end of its connection. */
const keepAliveMarginMs = 1_000
const maxKeepAliveMs = 600_000

/** `Keep-Alive: timeout=5`; not a standard, and sent by most. */
function keepAliveOf(field: string | string[] | undefined): number {
  if (typeof field !== 'string') return defaultKeepAliveMs
  const seconds = /\btimeout=(\d{1,6})\b/i.exec(field)?.[1]
  if (seconds === undefined) return defaultKeepAliveMs
  return Math.min(maxKeepAliveMs, Number(seconds) * 1_000 - keepAliveMarginMs)
}

const oneWriteBytes = 65_536

function open({ url, tls }: ConnectionOptions): Socket {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const isSecure = url.protocol === 'https:'
  const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port)
  if (!isSecure) return connectPlainly({ host, port, noDelay: true })
  const socket = connectSecurely({
    host,
    port,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: true,
    ...tls,
  })
  return socket.setNoDelay(true)
}

const takesContent = new Set(['POST', 'PUT', 'PATCH'])

/**
 * Everything before the fields that say how long the body is; undefined for what must not be written: a line more
 * would be a request more. Names come from contracts and configuration, never from a caller.
 */
function headOf({ method, path, headers, body }: Asked, ownHost: string): string | undefined {
  if (notPath.test(path)) return undefined
  let host = ownHost
  let fields = ''
  for (let index = 0; index < headers.length; index += 2) {
    const name = headers[index] as string
    const value = headers[index + 1] as string
    if (notValue.test(value)) return undefined
    if (name.length === 4 && name.toLowerCase() === 'host') host = value
    else fields += `${name}: ${value}\r\n`
  }
  if (body === undefined && takesContent.has(method)) fields += 'content-length: 0\r\n'
  return `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: keep-alive\r\n${fields}`
}

const notPath = /[^\x21-\x7e\x80-\xff]/
const notValue = /[^\t\x20-\x7e\x80-\xff]/

function lengthOf(headers: readonly string[]): number | undefined {
  for (let index = 0; index < headers.length; index += 2) {
    if (headers[index] === 'content-length') return Number(headers[index + 1])
  }
  return undefined
}

const closedEarly = () => withCode('the server closed the connection', 'ECONNRESET')

const withCode = (message: string, code: string, cause?: unknown): Error =>
  Object.assign(new Error(message, { cause }), { code })
