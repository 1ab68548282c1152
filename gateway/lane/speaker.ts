import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'

/** Who speaks by a connection, where it came in, and how. */
export type Speaker = {
  readonly address: string
  readonly protocol: string
  readonly host: string
}

/**
 * What a trusted proxy says of its caller, as Fastify would read it: the last address that is not a trusted proxy's,
 * and the scheme and host of the last entry. Undefined where one of the fields is anything but plain.
 */
export function proxiedSpeaker(
  headers: IncomingHttpHeaders,
  proxy: string,
  isProxy: (address: string) => boolean,
): Speaker | undefined {
  const { 'x-forwarded-for': by, 'x-forwarded-proto': scheme, 'x-forwarded-host': host } = headers
  const protocol = scheme === undefined ? 'http' : lastOf(scheme)
  const named = host === undefined ? headers.host : lastOf(host)
  if (protocol !== 'http' && protocol !== 'https') return undefined
  if (named === undefined || !hostForm.test(named)) return undefined
  let address = proxy
  if (by !== undefined) {
    const said = String(by)
      .split(',')
      .map(one => one.trim())
    for (const one of said.toReversed()) {
      if (isIP(one) === 0) return undefined
      if (!isProxy(address)) break
      address = one
    }
  }
  return { address, protocol, host: named }
}

const lastOf = (field: string | readonly string[]) => String(field).split(',').at(-1)?.trim()

const hostForm = /^(?:[A-Za-z0-9._~-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/
