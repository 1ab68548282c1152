import type { AnswerHeaders } from './answer-parser.ts'

export type AnswerHeadersOptions = {
  /** Where the upstream answers: its own addresses in an answer become ours. */
  readonly url: URL
  /** What the upstream's path was before: base path of the contract, or nothing where it is sent on. */
  readonly basePath: string
}

type Headers = Record<string, string | readonly string[]>

/**
 * What a caller gets of an upstream's headers: no hop-by-hop field, nothing that `Connection` names, nothing about
 * limits that are not the caller's, and nothing that tells what stands behind the gateway.
 */
export function answerHeaders(
  received: AnswerHeaders,
  { url, basePath }: AnswerHeadersOptions,
  isWhole: boolean,
): Headers {
  const headers: Headers = {}
  const connection = received['connection']
  const listed = connection === 'keep-alive' || connection === 'close' ? undefined : connection
  for (const name in received) {
    if (dropped.has(name) || isWithheld(name)) continue
    // The length of what is sent as a whole is counted again.
    if (isWhole && name === 'content-length') continue
    if (listed !== undefined && isListed(String(listed), name)) continue
    const value = received[name] as string | string[]
    headers[name] =
      name === 'location' || name === 'content-location'
        ? ownAddress(String(value), url, basePath)
        : value
  }
  return headers
}

/**
 * What may stand behind a body: what does not say how the message is framed, routed, kept or read, and is no credential.
 * Everything else is dropped, and nothing is ever merged into the header. https://www.rfc-editor.org/rfc/rfc9110#section-6.5.1
 */
export function trailersOf(received: AnswerHeaders | undefined): Headers | undefined {
  let trailers: Headers | undefined
  for (const name in received) {
    if (dropped.has(name) || isWithheld(name) || notBehind.has(name)) continue
    if (name.startsWith('content-') && name !== 'content-digest') continue
    trailers ??= {}
    trailers[name] = received[name] as string | string[]
  }
  return trailers
}

const notBehind = new Set([
  'accept-ranges',
  'age',
  'authentication-info',
  'authorization',
  'cache-control',
  'date',
  'deprecation',
  'expires',
  'host',
  'last-modified',
  'link',
  'location',
  'pragma',
  'retry-after',
  'set-cookie',
  'strict-transport-security',
  'sunset',
  'vary',
  'warning',
])

const dropped = new Set([
  'alt-svc',
  'connection',
  'keep-alive',
  'server',
  'server-timing',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
  'www-authenticate',
  'x-correlation-id',
  'x-powered-by',
])

/** Families of names; few begin with one of these letters, so most are let through at the first look. */
function isWithheld(name: string): boolean {
  const letter = name.charCodeAt(0)
  if (letter === 0x78) return withheldX.test(name)
  if (letter === 0x72) return name.startsWith('ratelimit')
  if (letter === 0x70) return name.startsWith('proxy-')
  return letter === 0x63 && name.startsWith('crossdock-')
}

const withheldX =
  /^x-(rate-?limit|ratelimit|forwarded|real-ip|aspnet|aspnetmvc|envoy|backend|served-by|runtime|generator|accel-|sendfile)/

const isListed = (field: string, name: string) =>
  field
    .toLowerCase()
    .split(',')
    .some(option => option.trim() === name)

/** A redirect to where the upstream lives would lead round the gateway. */
function ownAddress(value: string, url: URL, basePath: string): string {
  const base = url.pathname.replace(/\/$/, '')
  const path = value.startsWith(`${url.origin}/`) ? value.slice(url.origin.length) : value
  if (!path.startsWith('/') || path.startsWith('//')) return value
  if (path !== base && !path.startsWith(`${base}/`)) return path
  return basePath + path.slice(base.length)
}
