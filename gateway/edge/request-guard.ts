import type { IncomingMessage } from 'node:http'
import { Problem } from '../../openapi/problem.ts'

/**
 * Refuses a request whose header could be read in two ways, before anything is decided by it. Node's parser has
 * refused what breaks the grammar of RFC 9112; of what keeps it, this is where servers disagree: which of two fields
 * counts, and where a body ends.
 */
export function refuseAmbiguous({ headers, rawHeaders, httpVersion }: IncomingMessage): void {
  if (rawHeaders.length > 2 * MAX_FIELDS) {
    throw new Problem('headers-too-large', { detail: `At most ${MAX_FIELDS} fields are taken.` })
  }
  // The parser also knows 0.9 and 2.0 by name, and reads them as if they were 1.1.
  if (httpVersion !== '1.1' && httpVersion !== '1.0') {
    throw refused('Only HTTP/1.1 and HTTP/1.0 are spoken here.')
  }
  const { host } = headers
  if (host === undefined) {
    if (httpVersion === '1.1') throw refused('The Host field is missing.')
  } else if (host !== lastHost) {
    if (!hostForm.test(host)) throw refused('The Host field is not a host with a port.')
    lastHost = host
  }
  refuseSeveral(headers, rawHeaders)

  const coding = headers['transfer-encoding']
  if (coding === undefined) return
  if (httpVersion === '1.0') throw refused('HTTP/1.0 has no Transfer-Encoding.')
  if (coding.toLowerCase() !== 'chunked')
    throw refused('The only transfer coding taken is chunked.')
  if (headers['content-length'] !== undefined) {
    throw refused('A request has Content-Length or Transfer-Encoding, not both.')
  }
}

/** Node would leave out, without a word, what is beyond its own limit. */
const MAX_FIELDS = 100

/** https://www.rfc-editor.org/rfc/rfc9112#section-3.2: any other value is answered with 400. */
const hostForm = /^(?:[A-Za-z0-9._~-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/

/** Nearly every request has the host of the one before. */
let lastHost = ''

/**
 * Of these fields Node keeps the first and forgets the others, or joins them; whoever stands before or behind us may
 * do otherwise. https://www.rfc-editor.org/rfc/rfc9110#section-5.3
 */
const singletons = new Set([
  'authorization',
  'content-length',
  'content-type',
  'dpop',
  'expect',
  'host',
  'idempotency-key',
  'proxy-authorization',
  'transfer-encoding',
  'x-api-key',
])

function refuseSeveral(headers: IncomingMessage['headers'], rawHeaders: readonly string[]): void {
  let names = 0
  for (const _name in headers) names += 1
  // As many names as fields: there is nothing twice.
  if (2 * names === rawHeaders.length) return
  const seen = new Set<string>()
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const field = rawHeaders[index] as string
    const name = field.toLowerCase()
    if (!singletons.has(name)) continue
    if (seen.has(name)) throw refused(`There is more than one ${field} field.`)
    seen.add(name)
  }
}

function refused(detail: string): Problem {
  return new Problem('request-invalid', { detail })
}
