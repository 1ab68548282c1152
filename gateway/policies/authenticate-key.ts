import { Problem } from '../../openapi/problem.ts'
import type { Caller } from './callers.ts'
import type { Exchange, PolicyKind } from './policy.ts'

export type AuthenticateKeyOptions = {
  readonly environments: readonly ('live' | 'test')[]
}

/** Knows the caller by an API key. */
export const authenticateKey: PolicyKind<AuthenticateKeyOptions> = {
  kind: 'authenticate-key',
  description:
    'Knows the caller by its API key, sent as `Authorization: Bearer xd_…` or `X-API-Key: xd_…`. A request without a key passes to the next entry; one with a wrong key is refused (401).',
  provides: ['authentication'],
  takes: ['apiKey', 'apiKeyHeader'],
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      environments: {
        description:
          'Whose keys are taken: live ones, test ones, or both. A key of the other environment is refused and told so.',
        type: 'array',
        items: { enum: ['live', 'test'] },
        minItems: 1,
        uniqueItems: true,
        default: ['live', 'test'],
      },
    },
  },
  create: ({ environments }, { services: { keys } }) => {
    // The environment is part of the key's text: a foreign one is known without a look-up.
    const [only] = environments.length === 1 ? environments : []
    const foreign = only === undefined ? undefined : only === 'live' ? 'xd_test_' : 'xd_live_'

    return ({ contract, operationId }) => {
      const operation = `${contract}:${operationId}`
      return {
        head(exchange) {
          const key = presentedKey(exchange)
          if (key === undefined) return undefined
          if (foreign !== undefined && key.startsWith(foreign)) {
            throw new Problem('unauthenticated', {
              detail: `This is a ${only === 'live' ? 'test' : 'live'} key; only ${only} keys are taken here.`,
            })
          }
          const found = keys.caller(key, operation)
          if (found instanceof Promise) return found.then(caller => accept(exchange, caller))
          return accept(exchange, found)
        },
      }
    }
  },
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
