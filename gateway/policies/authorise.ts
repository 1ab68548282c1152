import { Problem } from '../../openapi/problem.ts'
import type { PolicyKind } from './policy.ts'

export type AuthoriseOptions = {
  readonly alsoRequire: readonly string[]
}

/** Lets only callers through whose scopes cover the operation. */
export const authorise: PolicyKind<AuthoriseOptions> = {
  kind: 'authorise',
  description:
    'Refuses callers that are not known (401) and callers without every scope the contract asks for at the operation (403).',
  provides: ['authorisation'],
  needs: ['authentication'],
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      alsoRequire: {
        description: 'Further scopes, on top of the contract’s.',
        type: 'array',
        items: { type: 'string', pattern: '^[a-z]+:[a-z]+$' },
        default: [],
      },
    },
  },
  create:
    ({ alsoRequire }, { place, services: { scopes: known } }) =>
    ({ scopes, operationId }) => {
      const needed = [...new Set([...scopes, ...alsoRequire])]
      const unknown = needed.find(scope => !known.has(scope))
      if (unknown !== undefined) {
        throw new Error(
          `${place} ${operationId} needs the scope ${unknown}, which does not exist; known are ${[...known].join(', ')}`,
        )
      }
      const challenge = `realm="crossdock", error="insufficient_scope", scope="${needed.join(' ')}"`

      return {
        head({ caller, headers, reply }) {
          if (caller === undefined) throw new Problem('unauthenticated')
          const { scopes: held } = caller.principal
          for (const scope of needed) {
            if (held.includes(scope)) continue
            // In the scheme that was used: RFC 6750 section 3.1, RFC 9449 section 7.1.
            const scheme = /^dpop /i.test(headers.authorization ?? '') ? 'DPoP' : 'Bearer'
            reply.header('www-authenticate', `${scheme} ${challenge}`)
            const credential = caller.keyId === undefined ? 'token' : 'key'
            throw new Problem('forbidden', {
              detail: `The ${credential} needs the scope ${scope}.`,
            })
          }
        },
      }
    },
}
