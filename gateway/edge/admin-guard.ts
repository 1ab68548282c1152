import { hash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerOptions } from 'node:http'
import { isIP } from 'node:net'

export type AdminRefusal = { readonly status: 401 | 403; readonly reason: string }

/**
 * Says why somebody may not ask the admin listener; undefined: may. With a token it has to be sent, except for what a
 * load balancer asks. Without one only this machine is heard, and of it no page of a browser that reached us by the
 * name of another host (DNS rebinding).
 */
export function adminGuard(
  token: string | undefined,
): (request: IncomingMessage) => AdminRefusal | undefined {
  if (token === undefined) {
    return ({ headers: { host = '' } }) => {
      const name = host.replace(/:\d*$/, '').replaceAll(/^\[|\]$/g, '')
      const isOurs = isIP(name) !== 0 || name === 'localhost'
      return isOurs ? undefined : { status: 403, reason: 'ask by address, or as localhost' }
    }
  }
  const expected = digest(`Bearer ${token}`)
  return ({ headers: { authorization = '' }, url }) => {
    if (url === '/livez' || url === '/readyz') return undefined
    const isRight = timingSafeEqual(digest(authorization), expected)
    return isRight ? undefined : { status: 401, reason: 'the admin token is missing or wrong' }
  }
}

/** Of one length, whatever is sent. */
const digest = (text: string): Buffer => Buffer.from(hash('sha256', text), 'hex')

/** Who asks here is a program next door: it is quick, and there are few of them. */
export const adminServerOptions = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 8_192,
  insecureHTTPParser: false,
} satisfies ServerOptions
