import type { IncomingHttpHeaders } from 'node:http'

/** The head of a request that can be read in one way only. */
export type PlainHead = {
  readonly method: string
  /** Path with query, in normal form. */
  readonly target: string
  readonly path: string
  /** Shared by requests with the same fields: nobody writes into them. */
  readonly headers: IncomingHttpHeaders
  /** Whether the sender wants to go on using the connection. */
  readonly keepsOpen: boolean
  /** Of the body, in bytes; undefined where there is no such field. */
  readonly contentLength: number | undefined
  /** Where the body begins. */
  readonly length: number
}

/** Reads heads, one after the other, from what was read of one connection. */
export type HeadReader = (bytes: Buffer) => PlainHead | 'more' | 'unusual'

/**
 * Gives a reader of the heads of one connection. It takes a strict part of HTTP/1.1 (RFC 9112): one request line, each
 * field once, in one line, of visible characters and spaces, no body but one with Content-Length. `unusual` is anything
 * else, right or wrong: Node's parser reads it and the guards of the edge judge it, so that nothing is decided here but
 * that there is nothing to decide. `more`: so far it may become plain.
 */
export function headReader(maxHeadBytes: number): HeadReader {
  // Of one connection most heads have the same fields as the one before.
  let lastText = ''
  let lastFields: Fields | undefined

  return bytes => {
    const end = bytes.indexOf(endOfHead, 0, 'latin1')
    if (end === -1) {
      const isPlain = bytes.length < maxHeadBytes && plainSoFar.test(bytes.toString('latin1'))
      return isPlain ? 'more' : 'unusual'
    }
    if (end + 4 > maxHeadBytes) return 'unusual'
    const head = bytes.toString('latin1', 0, end)
    const endOfLine = head.indexOf('\r\n')
    // Without a field there is no Host.
    if (endOfLine === -1) return 'unusual'

    const endOfMethod = head.indexOf(' ')
    const method = head.slice(0, endOfMethod)
    const endOfTarget = endOfLine - protocol.length
    if (!methods.has(method) || !head.startsWith(protocol, endOfTarget)) return 'unusual'
    const target = head.slice(endOfMethod + 1, endOfTarget)
    if (!plainTarget.test(target)) return 'unusual'

    const text = head.slice(endOfLine + 2)
    let fields = lastFields
    if (fields === undefined || text !== lastText) {
      fields = readFields(text)
      if (fields === undefined) return 'unusual'
      lastText = text
      lastFields = fields
    }
    const { headers, contentLength, keepsOpen } = fields
    if (contentLength !== undefined && !takesBody.has(method)) return 'unusual'
    const query = target.indexOf('?')
    return {
      method,
      target,
      path: query === -1 ? target : target.slice(0, query),
      headers,
      keepsOpen,
      contentLength,
      length: end + 4,
    }
  }
}

const endOfHead = '\r\n\r\n'
const protocol = ' HTTP/1.1'
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
const takesBody = new Set(['POST', 'PUT', 'PATCH'])

/** Nothing encoded, no segment that is empty or begins with a dot: see normal-path.ts. Of a query, what RFC 3986 has. */
const plainTarget = /^(?:\/[\w~-][\w.~-]*)+(?:\?[\w.~!$&'()*+,;=:@/?%-]*)?$/

/** Lines of visible characters and spaces, each ended by both of CR and LF; the last one may not be whole. */
const plainSoFar =
  /^[A-Z]+(?: (?:[\x21-\x7e]+(?: (?:[\x20-\x7e]+(?:\r\n[\x20-\x7e]+)*(?:\r\n?|\r\n\r)?)?)?)?)?$/

type Fields = {
  readonly headers: IncomingHttpHeaders
  readonly contentLength: number | undefined
  readonly keepsOpen: boolean
}

/** Undefined where there is anything to think about. */
function readFields(text: string): Fields | undefined {
  const headers: Record<string, string> = {}
  let contentLength: number | undefined
  let keepsOpen = true
  let hasHost = false
  let count = 0
  for (let from = 0, end = 0; from <= text.length; from = end + 2) {
    end = text.indexOf('\r\n', from)
    if (end === -1) end = text.length
    const colon = text.indexOf(':', from)
    if (colon === -1 || colon >= end || ++count > maxFields) return undefined
    const written = text.slice(from, colon)
    let name = names.get(written)
    if (name === undefined) {
      if (!plainName.test(written)) return undefined
      name = written.toLowerCase()
      if (names.size < maxNames && written.length <= maxKnownLength) names.set(written, name)
    }
    const value = text.slice(text.charCodeAt(colon + 1) === space ? colon + 2 : colon + 1, end)
    if (!plainValue.test(value) || name in headers) return undefined
    headers[name] = value

    if (unusual.has(name)) return undefined
    if (name === 'host') {
      if (!hostForm.test(value)) return undefined
      hasHost = true
    } else if (name === 'content-length') {
      if (!lengthForm.test(value)) return undefined
      contentLength = Number(value)
    } else if (name === 'connection') {
      const option = value.toLowerCase()
      if (option !== 'keep-alive' && option !== 'close') return undefined
      keepsOpen = option === 'keep-alive'
    } else if (name === 'content-type' && !typeForm.test(value)) return undefined
  }
  return hasHost ? { headers, contentLength, keepsOpen } : undefined
}

const space = 32

/** Fewer than the edge takes: see request-guard.ts. */
const maxFields = 64

/** Names as they were written before, and in small letters. */
const names = new Map<string, string>()
const maxNames = 512
const maxKnownLength = 40

/** A part of what RFC 9110 section 5.1 has: names with other signs are read in more than one way. */
const plainName = /^[A-Za-z][A-Za-z0-9-]*$/
const plainValue = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/
const hostForm = /^(?:[A-Za-z0-9._~-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/
const lengthForm = /^(?:0|[1-9]\d{0,8})$/
const typeForm = /^[\w.+-]+\/[\w.+-]+(?:; ?charset=[\w-]+)?$/

/** What changes how a message is read, or what becomes of its connection; and what Node makes a list of. */
const unusual = new Set([
  'content-encoding',
  'expect',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])
