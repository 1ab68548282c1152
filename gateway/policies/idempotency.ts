import { hash } from 'node:crypto'
import { Problem } from '../../openapi/problem.ts'
import { readFieldItem } from '../../openapi/structured-fields.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Caller } from './callers.ts'
import type { PolicyKind } from './policy.ts'

/** Takes the caller's Idempotency-Key where the contract asks for one. */
export const idempotency: PolicyKind<Record<never, never>> = {
  kind: 'idempotency',
  description:
    'Where the contract says `x-idempotency: required`: refuses a request without an Idempotency-Key (400) and hands key and fingerprint of the request to the operation, which is done once per key (draft-ietf-httpapi-idempotency-key-header-08). Where it says `optional`, the operation itself says when there must be a key.',
  provides: ['idempotency'],
  schema: { type: 'object', additionalProperties: false, properties: {} },
  create: () => operation => {
    const { idempotency: level } = operation
    if (level !== 'required' && level !== 'optional') return {}
    return {
      readsBody: true,
      request(exchange) {
        const { parameters, body, headers } = exchange
        const header = headers['idempotency-key']
        if (header === undefined && level === 'optional') return
        exchange.idempotency = {
          key: ownKey(readKey(header), exchange.caller),
          fingerprint: hash('sha256', canonicalJson({ parameters, body }), 'hex'),
        }
      },
    }
  },
}

/**
 * One application may speak for many people: a key of one of them must not lead to what another one got. No key has a
 * space, and none is left in the subject.
 */
function ownKey(key: string, caller: Caller | undefined): string {
  const subject = caller?.principal.subject
  return subject === undefined ? key : `${encodeURIComponent(subject)} ${key}`
}

/** As it is sent nearly always: in quotes, nothing to escape, or bare. */
const plainKey = /^(?:"([\x21\x23-\x5b\x5d-\x7e]{1,255})"|([\x21\x23-\x2b\x2d-\x7e]{1,255}))$/

/** A Structured Field string, or the same bare, as most clients send it. Two fields arrive joined and are refused. */
function readKey(header: string | string[] | undefined): string {
  if (header === undefined) throw new Problem('idempotency-key-missing')
  const text = String(header)
  const match = plainKey.exec(text)
  const key = match?.[1] ?? match?.[2]
  if (key !== undefined) return key
  const { value } = readFieldItem(text) ?? {}
  if (typeof value === 'string' && /^[\x21-\x7e]{1,255}$/.test(value)) return value
  throw new Problem('request-invalid', {
    errors: [
      {
        pointer: 'header Idempotency-Key',
        keyword: 'pattern',
        detail: 'must be 1 to 255 visible ASCII characters, in double quotes',
      },
    ],
  })
}
