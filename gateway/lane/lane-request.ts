import type { IncomingHttpHeaders } from 'node:http'
import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import type { ProblemCode } from '../../openapi/problem.ts'
import { problemMediaType } from '../answer-problem.ts'
import { correlationIdOf } from '../call.ts'
import type { Finished } from '../finished.ts'
import { announce } from '../lifecycle/lifecycles.ts'
import type { Arrived, OperationRoute } from '../operation-route.ts'
import type { Answer, Exchange, Incoming, Outgoing } from '../policies/policy.ts'
import { writeTogether } from '../write-together.ts'
import { answerHead, type Fields } from './answer-head.ts'
import type { Found, LaneTable } from './lane-table.ts'
import type { PlainHead } from './plain-head.ts'
import type { Speaker } from './speaker.ts'

/** What a request needs of the connection that it has come by. */
export type LaneLine = {
  readonly socket: Socket
  /** What is said of the connection in the answer to this request, which may be the last. */
  readonly connectionFields: (isLast: boolean) => string
  /** Whether the connection ends with the next answer, whatever its sender wants. */
  readonly isClosing: () => boolean
  /** The request is over. */
  readonly over: (isLast: boolean) => void
}

export type LaneRequestOptions = {
  readonly line: LaneLine
  readonly speaker: Speaker
  readonly head: PlainHead
  readonly found: Found
  readonly table: LaneTable
  readonly body: Buffer | undefined
}

/**
 * A request that was read on the lane, and its answer: to the chain of its operation what Fastify's request and reply
 * are, without what only other requests need. What it writes is what they would.
 */
export class LaneRequest implements Arrived, Incoming, Outgoing, Finished {
  readonly method: string
  readonly url: string
  readonly httpVersion = '1.1'
  readonly protocol: string
  readonly host: string
  readonly headers: IncomingHttpHeaders
  readonly address: string
  readonly clientCertificate = undefined
  readonly correlationId: string
  readonly params: Readonly<Record<string, string>>
  readonly operation: OperationRoute
  readonly route = undefined
  exchange: Exchange | null = null
  status = 200
  tookMs = 0
  problemCode: ProblemCode | undefined = undefined
  writableEnded = false
  writableFinished = false
  readonly #line: LaneLine
  readonly #table: LaneTable
  readonly #body: Buffer | undefined
  readonly #wantsMore: boolean
  readonly #startedMs = performance.now()
  readonly #fields: Fields
  #listeners: (() => void)[] = none
  #isOver = false
  #isLast = false

  constructor({ line, speaker, head, found, table, body }: LaneRequestOptions) {
    const correlationId = correlationIdOf(head.headers)
    this.method = head.method
    this.url = head.target
    this.protocol = speaker.protocol
    this.host = speaker.host
    this.headers = head.headers
    this.address = speaker.address
    this.correlationId = correlationId
    this.params = found.params
    this.operation = found.operation
    this.#line = line
    this.#table = table
    this.#body = body
    this.#wantsMore = head.keepsOpen
    this.#fields = {
      'x-correlation-id': correlationId,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    }
  }

  get incoming(): this {
    return this
  }

  get outgoing(): this {
    return this
  }

  get wire(): this {
    return this
  }

  get reply(): this {
    return this
  }

  get target(): string {
    return this.url
  }

  get destroyed(): boolean {
    return this.#line.socket.destroyed
  }

  /** Sets a field of the answer; without a value it gives it. */
  header(name: string, value?: string | readonly string[]): unknown {
    const field = name.toLowerCase()
    if (value === undefined) return this.#fields[field]
    const before = field === 'set-cookie' ? this.#fields[field] : undefined
    this.#fields[field] = before === undefined ? value : ([before, value].flat() as string[])
    return this
  }

  hasHeader(name: string): boolean {
    return this.#fields[name] !== undefined
  }

  once(_event: 'close', listener: () => void): this {
    this.#listeners = [...this.#listeners, listener]
    return this
  }

  off(_event: 'close', listener: () => void): this {
    this.#listeners = this.#listeners.filter(one => one !== listener)
    return this
  }

  writeProcessing(): void {
    if (!this.writableEnded) this.#line.socket.write('HTTP/1.1 102 Processing\r\n\r\n', 'latin1')
  }

  writeEarlyHints({ link }: { readonly link: string | string[] }): void {
    if (this.writableEnded) return
    const fields = [link].flat().map(value => `Link: ${value}\r\n`)
    this.#line.socket.write(`HTTP/1.1 103 Early Hints\r\n${fields.join('')}\r\n`, 'latin1')
  }

  /** Takes it through the chain of its operation. */
  run(): void {
    const { operation } = this
    try {
      if (operation.lifecycle !== undefined) announce(operation.lifecycle, this)
      this.#table.guard?.(this.address)
      const exchange = operation.enter(this)
      this.exchange = exchange
      const pending = operation.head(exchange)
      if (pending === undefined) this.#goOn(exchange)
      else {
        pending.then(
          () => this.#goOn(exchange),
          (error: unknown) => this.#fail(error),
        )
      }
    } catch (error) {
      this.#fail(error)
    }
  }

  /** The connection has ended before the answer was out. */
  gone(): void {
    this.#end()
  }

  #goOn(exchange: Exchange): void {
    this.operation.answer(exchange, this.params, this.#body).then(
      answer => {
        if (answer !== undefined) writeTogether(() => this.#send(answer))
      },
      (error: unknown) => this.#fail(error),
    )
  }

  #fail(error: unknown): void {
    // What was to be sent is not, and neither are the fields about it.
    delete this.#fields['content-type']
    delete this.#fields['content-length']
    try {
      const { problem, body } = this.#table.refuse(error, this)
      this.problemCode = problem.code
      this.status = problem.status
      this.#fields['content-type'] = problemMediaType
      writeTogether(() => this.#sendProblem(body))
    } catch {
      this.#line.socket.destroy()
    }
  }

  /** When not even this can be written nothing can. */
  #sendProblem(body: Buffer): void {
    try {
      this.#sendBytes(body)
    } catch {
      this.#line.socket.destroy()
    }
  }

  #send(answer: Answer): void {
    const { status, headers, bytes, stream } = answer
    // Its caller is gone.
    if (this.#isOver) {
      stream?.destroy()
      return
    }
    try {
      this.status = status
      this.#announce(headers)
      if (bytes !== undefined && bytes.length > 0) this.#sendBytes(bytes)
      else if (stream !== undefined) this.#sendStream(stream)
      // Not before it is needed: the body of an upstream's answer is read when it is asked for.
      else if (answer.body === undefined) this.#sendNothing()
      else this.#sendJson(JSON.stringify(answer.body))
    } catch (error) {
      if (this.writableEnded) this.#line.socket.destroy()
      else this.#fail(error)
    }
  }

  /** Links add up: those of the answer, and those that say what becomes of the API. */
  #announce(headers: Answer['headers']): void {
    if (headers === undefined) return
    const announced = headers['link'] === undefined ? undefined : this.#fields['link']
    for (const name in headers) this.header(name, headers[name])
    if (announced !== undefined) {
      this.#fields['link'] = [announced, headers['link']].flat() as string[]
    }
  }

  #sendJson(text: string): void {
    this.#fields['content-type'] = 'application/json; charset=utf-8'
    const length = Buffer.byteLength(text)
    this.#fields['content-length'] = length
    const head = this.#headOf()
    if (this.method === 'HEAD') this.#write(head, 'latin1')
    else if (length === text.length) this.#write(head + text, 'latin1')
    // Of a head that is no ASCII the bytes would be others in UTF-8.
    else if (Buffer.byteLength(head) === head.length) this.#write(head + text, 'utf8')
    else this.#write(Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(text)]), 'latin1')
  }

  #sendBytes(bytes: Buffer): void {
    const isShort = bytes.length <= onePieceBytes
    const isHead = this.method === 'HEAD'
    if ((!isShort || isHead) && this.#fields['content-type'] === undefined) {
      this.#fields['content-type'] = 'application/octet-stream'
    }
    this.#fields['content-length'] = bytes.length
    const head = this.#headOf()
    if (isHead) this.#write(head, 'latin1')
    // What is short is written in one piece with its fields: two pieces cost half as much again.
    else if (isShort) this.#write(head + bytes.toString('latin1'), 'latin1')
    else {
      const { socket } = this.#line
      socket.cork()
      socket.write(head, 'latin1')
      this.#write(bytes, 'latin1')
      socket.uncork()
    }
  }

  #sendNothing(): void {
    const { status } = this
    const isHead = this.method === 'HEAD'
    if (isHead ? !this.operation.asksHead : status !== 204 && status !== 304) {
      this.#fields['content-length'] = '0'
    }
    this.#write(this.#headOf(), 'latin1')
  }

  /** In chunks, as fast as the caller takes them. */
  #sendStream(stream: Readable): void {
    const { socket } = this.#line
    const isCounted = this.#fields['content-length'] !== undefined
    if (this.method === 'HEAD') {
      stream.destroy()
      this.#write(this.#headOf(), 'latin1')
      return
    }
    // It has failed before anybody listened.
    if (stream.destroyed) {
      socket.destroy()
      return
    }
    this.writableEnded = true
    socket.write(this.#headOf(isCounted ? '' : 'Transfer-Encoding: chunked\r\n'), 'latin1')
    const drained = () => stream.resume()
    socket.on('drain', drained)
    stream.on('data', (piece: Buffer) => {
      if (piece.length === 0 || this.#isOver) return
      if (!isCounted) {
        socket.cork()
        socket.write(`${piece.length.toString(16)}\r\n`, 'latin1')
      }
      let goesOn = socket.write(piece)
      if (!isCounted) {
        goesOn = socket.write('\r\n', 'latin1')
        socket.uncork()
      }
      if (!goesOn) stream.pause()
    })
    stream.once('end', () => {
      socket.off('drain', drained)
      if (!this.#isOver) this.#write(isCounted ? '' : '0\r\n\r\n', 'latin1')
    })
    // What was cut off must not look as if it were whole.
    stream.once('error', () => socket.destroy())
    stream.once('close', () => {
      socket.off('drain', drained)
      if (!stream.readableEnded) socket.destroy()
    })
    this.once('close', () => stream.destroy())
  }

  #headOf(framing = ''): string {
    this.#isLast = !this.#wantsMore || this.#line.isClosing()
    const connection = this.#line.connectionFields(this.#isLast)
    return `${answerHead(this.status, this.#fields, connection)}${framing}\r\n`
  }

  #write(piece: string | Buffer, encoding: 'latin1' | 'utf8'): void {
    this.writableEnded = true
    this.#line.socket.write(piece, encoding, error => {
      if (this.#isOver) return
      if (error == null) {
        this.writableFinished = true
        this.tookMs = performance.now() - this.#startedMs
        this.#table.finished(this)
      }
      this.#end()
    })
  }

  #end(): void {
    if (this.#isOver) return
    this.#isOver = true
    const listeners = this.#listeners
    this.#listeners = none
    for (const listener of listeners) listener()
    this.#line.over(this.#isLast)
  }
}

const none: (() => void)[] = []
const onePieceBytes = 16_384
