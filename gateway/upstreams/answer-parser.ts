/** The headers of an answer: names in small letters, several of one name as a list. */
export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>

export type AnswerEvents = {
  /** Something was said before the answer: a status from 100 to 199. */
  readonly onInterim?: (status: number, headers: AnswerHeaders) => void
  readonly onHead: (status: number, headers: AnswerHeaders) => void
  /** A piece of the body; it is a view of what was read. */
  readonly onBody: (piece: Buffer) => void
  /** The answer is complete; whether another request may be sent on the same connection. */
  readonly onEnd: (keepsOpen: boolean, trailers: AnswerHeaders | undefined) => void
}

export type AnswerParser = {
  /** An answer to a request of this method is awaited. */
  readonly expect: (method: string) => void
  /** Takes what was read. Throws NotHttp where it is no answer in HTTP/1.1, or one that nobody awaits. */
  readonly take: (bytes: Buffer) => void
  /** The other end sends no more. Throws NotHttp where an answer is cut off; gives false where none had begun. */
  readonly end: () => boolean
}

/** What came is not an answer. The connection cannot be trusted any more: where one answer ends and the next begins is unknown. */
export class NotHttp extends Error {
  readonly code = 'not-http'
}

/**
 * Reads answers of HTTP/1.1 from the bytes of one connection, one after the other, and is as strict as can be: two
 * readers that see different ends of a message are how answers go to the wrong caller. Refused are: a line that ends
 * without CR, folded lines, space before a colon, characters that may not stand in a field, more than one length or a
 * length beside chunks, any transfer coding but `chunked`, and whatever comes without having been asked for.
 * https://www.rfc-editor.org/rfc/rfc9112#section-6.3
 */
export function answerParser(maxHeadBytes: number, events: AnswerEvents): AnswerParser {
  let awaited: string | undefined
  let state: State = 'head'
  /** Of a head or a line that has not arrived whole. */
  let rest: Buffer | undefined
  /** Bytes of the body, or of its chunk, that are still to come. */
  let left = 0
  let keepsOpen = true
  /** Bytes of lines between chunks: each of them is worth nothing, and there may be many. */
  let lineBytes = 0
  let trailers: string[] = []
  let interims = 0

  return {
    expect(method) {
      awaited = method
      state = 'head'
      interims = 0
    },
    take(bytes) {
      let at = 0
      while (at < bytes.length) at = step(bytes, at)
    },
    end() {
      if (awaited === undefined) return false
      if (state === 'until close') {
        finish(undefined)
        return true
      }
      if (state === 'head') return false
      throw new NotHttp('the answer is cut off')
    },
  }

  /** Takes some of it; gives where the next begins. */
  function step(bytes: Buffer, at: number): number {
    if (awaited === undefined) throw new NotHttp('nothing was asked')
    if (state === 'body' || state === 'chunk') {
      const end = Math.min(bytes.length, at + left)
      left -= end - at
      events.onBody(at === 0 && end === bytes.length ? bytes : bytes.subarray(at, end))
      if (left > 0) return end
      if (state === 'body') finish(undefined)
      else state = 'after chunk'
      return end
    }
    if (state === 'until close') {
      events.onBody(bytes.subarray(at))
      return bytes.length
    }
    return state === 'head' ? takeHead(bytes, at) : takeLine(bytes, at)
  }

  function takeHead(bytes: Buffer, at: number): number {
    const known = rest?.length ?? 0
    const whole = rest === undefined ? bytes : Buffer.concat([rest, bytes.subarray(at)])
    const from = rest === undefined ? at : 0
    // The end may lie across two reads.
    const end = whole.indexOf(endOfHead, Math.max(from, known - 3), 'latin1')
    const length = (end === -1 ? whole.length : end + 4) - from
    if (length > maxHeadBytes) throw new NotHttp('its headers are too large')
    if (end === -1) {
      rest = from === 0 ? whole : whole.subarray(from)
      return bytes.length
    }
    rest = undefined
    readHead(whole.toString('latin1', from, end))
    return at + (end + 4 - from - known)
  }

  function readHead(head: string): void {
    let end = head.indexOf('\r\n')
    if (end === -1) end = head.length
    const line = head.slice(0, end)
    const status = statusOf(line)
    const headers: Record<string, string | string[]> = {}
    for (let from = end + 2; from < head.length; from = end + 2) {
      end = head.indexOf('\r\n', from)
      if (end === -1) end = head.length
      addField(headers, head.slice(from, end))
    }
    if (status < 200) {
      // 101 would hand the connection over to another protocol, which nobody has asked for.
      if (status === 101) throw new NotHttp('it changes the protocol')
      interims += 1
      if (interims > maxInterims) throw new NotHttp('it says too much before its answer')
      events.onInterim?.(status, headers)
      return
    }
    const isOld = line.charCodeAt(7) === zero
    keepsOpen = !isOld && !closes(headers['connection'])
    state = framing(status, headers, isOld)
    events.onHead(status, headers)
    if (state === 'body' && left === 0) finish(undefined)
  }

  /** https://www.rfc-editor.org/rfc/rfc9112#section-6.3 */
  function framing(status: number, headers: AnswerHeaders, isOld: boolean): State {
    const { 'content-length': length, 'transfer-encoding': coding } = headers
    if (length !== undefined && coding !== undefined) throw new NotHttp('it has two lengths')
    if (length !== undefined && (typeof length !== 'string' || !/^\d{1,15}$/.test(length))) {
      throw new NotHttp('it has no clear length')
    }
    if (awaited === 'HEAD' || status === 204 || status === 304) {
      left = 0
      return 'body'
    }
    if (length !== undefined) {
      left = Number(length)
      return 'body'
    }
    if (coding === undefined) {
      keepsOpen = false
      return 'until close'
    }
    if (isOld || typeof coding !== 'string' || coding.toLowerCase() !== 'chunked') {
      throw new NotHttp('it has another coding than chunks')
    }
    lineBytes = 0
    return 'size'
  }

  function takeLine(bytes: Buffer, at: number): number {
    const feed = bytes.indexOf(lineFeed, at)
    const end = feed === -1 ? bytes.length : feed + 1
    lineBytes += end - at
    const part = bytes.subarray(at, end)
    const line = rest === undefined ? part : Buffer.concat([rest, part])
    if (line.length > maxHeadBytes || lineBytes > maxHeadBytes * 64) {
      throw new NotHttp('the lines between its chunks are too long')
    }
    if (feed === -1) {
      rest = line
      return end
    }
    rest = undefined
    if (line.length < 2 || line[line.length - 2] !== carriageReturn) {
      throw new NotHttp('a line ends without CR')
    }
    readLine(line.toString('latin1', 0, line.length - 2))
    return end
  }

  function readLine(line: string): void {
    if (state === 'after chunk') {
      if (line !== '') throw new NotHttp('a chunk is longer than it says')
      state = 'size'
      return
    }
    if (state === 'size') {
      const size = chunkSize.exec(line)?.[1]
      if (size === undefined) throw new NotHttp('a chunk has no size')
      left = Number.parseInt(size, 16)
      state = left === 0 ? 'trailers' : 'chunk'
      return
    }
    if (line !== '') {
      trailers.push(line)
      return
    }
    const lines = trailers
    trailers = []
    if (lines.length === 0) {
      finish(undefined)
      return
    }
    const fields: Record<string, string | string[]> = {}
    for (const one of lines) addField(fields, one)
    finish(fields)
  }

  function finish(fields: AnswerHeaders | undefined): void {
    awaited = undefined
    state = 'head'
    events.onEnd(keepsOpen, fields)
  }
}

type State = 'head' | 'body' | 'until close' | 'size' | 'chunk' | 'after chunk' | 'trailers'

const maxInterims = 64
const endOfHead = '\r\n\r\n'
const lineFeed = 10
const carriageReturn = 13
const zero = 48

/** https://www.rfc-editor.org/rfc/rfc9112#section-7.1.1 */
const chunkSize =
  /^([\dA-Fa-f]{1,12})(?:[\t ]*;[\t ]*[!#$%&'*+.^`|~\w-]+(?:[\t ]*=[\t ]*(?:[!#$%&'*+.^`|~\w-]+|"(?:[\t\x20\x21\x23-\x5b\x5d-\x7e\x80-\xff]|\\[\t\x20-\x7e\x80-\xff])*"))?)*$/

const statusLine = /^HTTP\/1\.[01] ([1-9]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/

function statusOf(line: string): number {
  if (line === 'HTTP/1.1 200 OK') return 200
  const status = statusLine.exec(line)?.[1]
  if (status === undefined) throw new NotHttp('it has no status line')
  return Number(status)
}

type Field = readonly [name: string, value: string]

/** Lines that were read before: most of an answer's stand in the next one too. */
const knownLines = new Map<string, Field>()
const maxKnownLines = 1_024
const maxKnownLength = 96

function addField(headers: Record<string, string | string[]>, line: string): void {
  const [name, value] = knownLines.get(line) ?? readField(line)
  const before = headers[name]
  if (before === undefined || !Object.hasOwn(headers, name)) headers[name] = value
  else if (typeof before === 'string') headers[name] = [before, value]
  else before.push(value)
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
const fieldLine =
  /^([!#$%&'*+.^_`|~\dA-Za-z-]+):[\t ]*((?:[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?)[\t ]*$/

function readField(line: string): Field {
  const match = fieldLine.exec(line)
  if (match === null) throw new NotHttp('it has a header that is none')
  const [, name = '', value = ''] = match
  const lower = name.toLowerCase()
  // It could not be a member like others, and nobody has a use for it.
  if (lower === '__proto__') throw new NotHttp('it has a header that is none')
  const field: Field = [lower, value]
  if (line.length <= maxKnownLength && knownLines.size < maxKnownLines) knownLines.set(line, field)
  return field
}

function closes(connection: string | string[] | undefined): boolean {
  if (connection === undefined || connection === 'keep-alive') return false
  return String(connection)
    .toLowerCase()
    .split(',')
    .some(option => option.trim() === 'close')
}
