import { hash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Exchange, GovernedOperation } from '../policies/policy.ts'
import { isIdentityHeader } from '../tokens/principal-assertion.ts'

export type RequestHeadersOptions = {
  readonly operation: GovernedOperation
  /** Further names that are sent on. */
  readonly requestHeaders: readonly string[]
  /** Sent with every request. */
  readonly fixed: Readonly<Record<string, string>>
  /** Names this gateway in `Via`. */
  readonly pseudonym: string
}

/**
 * Builds what an upstream is told in headers, name and value in turn. `answerBody`: it is looked into; `fields` take
 * the place of the caller's.
 */
export type RequestHeaders = (
  exchange: Exchange,
  told: {
    /** Milliseconds until the answer is of no use any more. */
    readonly leftMs: number
    /** Of this try: each has a span id of its own. */
    readonly traceparent: string
    readonly answerBody: boolean
    readonly assertion: string | undefined
    readonly fields?: Readonly<Record<string, string | undefined>> | undefined
  },
) => string[]

/**
 * Of what the caller sent an upstream gets only what HTTP defines for it, what the contract has as parameters and what
 * the entry lists: no hop-by-hop field, nothing that `Connection` names, no credential, no name with an underscore, and
 * nothing that pretends to say who or where the caller is. https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1
 */
export function requestHeaders(options: RequestHeadersOptions): RequestHeaders {
  const { operation, requestHeaders: further, fixed, pseudonym } = options
  const named = [...(operation.headerNames ?? []), ...further.map(name => name.toLowerCase())]
  const given = Object.entries(fixed).flat()
  const own = new Set(Object.keys(fixed).map(name => name.toLowerCase()))
  const sentOn = new Set(
    [...endToEnd, ...named].filter(name => !isOurs(name) && !own.has(name) && !name.includes('_')),
  )

  return (exchange, { leftMs, traceparent, answerBody, assertion, fields }) => {
    const { headers, incoming, correlationId, address, wire, caller } = exchange
    const list = [...given]
    const listed = connectionOptions(headers.connection)
    for (const name in headers) {
      if (!sentOn.has(name) || listed?.has(name)) continue
      if (fields !== undefined && name in fields) continue
      // A part of an answer, or a coding of it, cannot be held against the contract.
      if (answerBody && (name === 'range' || name === 'if-range' || name === 'accept-encoding')) {
        continue
      }
      list.push(name, String(headers[name]))
    }
    for (const name in fields) if (fields[name] !== undefined) list.push(name, fields[name])
    if (answerBody) list.push('accept-encoding', 'identity')
    if (headers['idempotency-key'] !== undefined && !listed?.has('idempotency-key')) {
      list.push('idempotency-key', scopedKey(exchange, String(headers['idempotency-key'])))
    }
    if (exchange.bodyStream !== undefined && headers['content-length'] !== undefined) {
      list.push('content-length', headers['content-length'])
    }
    if (exchange.tracestate !== undefined) list.push('tracestate', exchange.tracestate)
    const via = headers.via === undefined ? '' : `${headers.via}, `
    list.push('via', `${via}${incoming.httpVersion} ${pseudonym}`)
    list.push('x-correlation-id', correlationId, 'traceparent', traceparent)
    list.push('x-request-timeout-ms', String(Math.max(1, Math.floor(leftMs))))
    list.push('x-forwarded-for', address, 'x-forwarded-proto', wire.protocol)
    // HTTP/1.0 has requests to no host.
    if (wire.host !== '') list.push('x-forwarded-host', wire.host)
    list.push('forwarded', forwarded(address, wire.host, wire.protocol))
    if (caller !== undefined && assertion !== undefined) list.push('crossdock-principal', assertion)
    return list
  }
}

/** Whether the request has been here before. https://www.rfc-editor.org/rfc/rfc9110#section-7.6.3 */
export const isLoop = ({ via }: IncomingHttpHeaders, pseudonym: string): boolean =>
  via?.includes(pseudonym) === true

/** What HTTP defines between the two ends, and what this gateway's own rules ask callers to send. */
const endToEnd = [
  'accept',
  'accept-charset',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'content-digest',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'date',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'last-event-id',
  'pragma',
  'prefer',
  'priority',
  'range',
  'repr-digest',
  'user-agent',
  'want-content-digest',
  'want-repr-digest',
]

/** Names that nobody can have sent on: what they say is for us, or from us. */
export function isOurs(name: string): boolean {
  return (
    ours.has(name) ||
    isIdentityHeader(name) ||
    name.startsWith('x-forwarded') ||
    name.startsWith('crossdock-') ||
    name.startsWith('proxy-') ||
    name.startsWith('x-http-method') ||
    name.startsWith('x-original-') ||
    name.startsWith('x-rewrite-')
  )
}

const ours = new Set([
  'authorization',
  'connection',
  'content-length',
  'dpop',
  'expect',
  'forwarded',
  'host',
  'http2-settings',
  'idempotency-key',
  'keep-alive',
  'max-forwards',
  'te',
  'traceparent',
  'tracestate',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
  'x-api-key',
  'x-correlation-id',
  'x-method-override',
  'x-real-ip',
  'x-request-timeout-ms',
])

/** What `Connection` names goes no further than this connection. */
function connectionOptions(field: string | undefined): ReadonlySet<string> | undefined {
  if (field === undefined || field === 'keep-alive' || field === 'close') return undefined
  return new Set(field.split(',').map(name => name.trim().toLowerCase()))
}

/**
 * Two callers may choose the same key, and the upstream knows but one caller: the gateway. So it gets a key that is
 * one caller's, always the same for the same one, in the form of a UUID (version 8).
 * https://www.rfc-editor.org/rfc/rfc9562#section-5.8
 */
function scopedKey({ caller, operation }: Exchange, key: string): string {
  const { tenant = '', application = '', subject = '' } = caller?.principal ?? {}
  const plain = key.startsWith('"') && key.endsWith('"') ? key.slice(1, -1) : key
  const scope = JSON.stringify([tenant, application, subject, operation.operationId, plain])
  const hex = hash('sha256', scope, 'hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`]
  return `"${[...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')}"`
}

/** https://www.rfc-editor.org/rfc/rfc7239#section-4 */
function forwarded(address: string, host: string, protocol: string): string {
  const node = address.includes(':') ? `"[${address}]"` : address
  if (host === '') return `for=${node};proto=${protocol}`
  const plain = host.includes('"') || host.includes('\\') ? 'unknown' : host
  return `for=${node};host="${plain}";proto=${protocol}`
}
