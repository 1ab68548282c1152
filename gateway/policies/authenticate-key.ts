import { Problem } from '../../openapi/problem.ts'
import type { Caller, Exchange, PolicyKind } from './policy.ts'

/** Knows the caller by an API key. */
export const authenticateKey: PolicyKind<Record<never, never>> = {
  kind: 'authenticate-key',
  description:
    'Knows the caller by its API key, sent as `Authorization: Bearer xd_…` or `X-API-Key: xd_…`. A request without a key passes to the next entry; one with a wrong key is refused (401).',
  provides: ['authentication'],
  schema: { type: 'object', additionalProperties: false, properties: {} },
  create:
    (_options, { services: { keys } }) =>
    () => ({
      head(exchange) {
        const key = presentedKey(exchange)
        if (key === undefined) return undefined
        const found = keys.caller(key)
        if (found instanceof Promise) return found.then(caller => accept(exchange, caller))
        return accept(exchange, found)
      },
    }),
}

function presentedKey({ headers }: Exchange): string | undefined {
  const { authorization } = headers
  const header = headers['x-api-key']
  // RFC 9110 section 11.1: the scheme is case-insensitive, one or more spaces follow it.
  const bearer = authorization && /^bearer +(xd_\S*)$/i.exec(authorization)?.[1]
  if (header === undefined) return bearer ? bearer : undefined
  if (bearer || authorization !== undefined) {
    throw new Problem('unauthenticated', {
      detail: 'Send the key in one header only: Authorization or X-API-Key.',
    })
  }
  return String(header)
}

function accept(exchange: Exchange, caller: Caller | undefined): void {
  if (caller === undefined) {
    throw new Problem('unauthenticated', { detail: 'The API key is not valid.' })
  }
  exchange.caller = caller
}
