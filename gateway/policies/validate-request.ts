import { Problem, type Fault } from '../../openapi/problem.ts'
import type { Exchange, GovernedOperation, PolicyContext, PolicyKind } from './policy.ts'

/** What becomes of something the contract does not know. */
type Unknown = 'refuse' | 'report' | 'ignore'

export type ValidateRequestOptions = {
  readonly unknownQuery: Unknown
  readonly unknownFields: Unknown
  readonly body: boolean
}

/** Refuses requests that do not keep the contract. */
export const validateRequest: PolicyKind<ValidateRequestOptions> = {
  kind: 'validate-request',
  description:
    'Checks path, query, headers, cookies and body against the contract and refuses what does not keep it (400), with a pointer to each fault. Nothing is converted in bodies, nothing removed, nothing filled in.',
  provides: ['request validation'],
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      unknownQuery: {
        description:
          'What to do with query parameters the contract does not have; `report` counts them by consumer.',
        enum: ['refuse', 'report', 'ignore'],
        default: 'refuse',
      },
      unknownFields: {
        description:
          'What to do with members of a body that an open schema lets pass and does not know. Where `additionalProperties` is `false` they are refused anyway.',
        enum: ['refuse', 'report', 'ignore'],
        default: 'ignore',
      },
      body: {
        description:
          'Whether bodies are checked. Where an upstream answers and they are not, they are sent to it as they arrive.',
        type: 'boolean',
        default: true,
      },
    },
  },
  create: (options, context) => operation => {
    const { unknownQuery, body } = options
    const { place } = context
    if (!body && operation.forwarded !== true) {
      throw new Error(`${place} only where an upstream answers may bodies stay unchecked`)
    }
    const unknown = unknownPolicy(options, operation, context)
    return {
      readsBody: body && operation.checksBody !== false,
      request(exchange) {
        const errors = operation.checkRequest(
          exchange,
          unknownQuery === 'refuse' ? 'refuse' : 'ignore',
        )
        if (errors.length > 0) throw new Problem('request-invalid', { errors })
        unknown?.(exchange)
      },
    }
  },
}

/** Undefined where nothing is asked of it but what `checkRequest` does by itself. */
function unknownPolicy(
  { unknownQuery, unknownFields }: ValidateRequestOptions,
  { contract: api, operationId, unknownOf }: GovernedOperation,
  { id, services: { observed } }: PolicyContext,
): ((exchange: Exchange) => void) | undefined {
  if (unknownOf === undefined) return undefined
  if (unknownQuery !== 'report' && unknownFields === 'ignore') return undefined

  return exchange => {
    const { query, body } = unknownOf(exchange)
    if (unknownFields === 'refuse' && body.length > 0) {
      throw new Problem('request-invalid', { errors: body })
    }
    if (unknownQuery === 'report') report(exchange, query)
    if (unknownFields === 'report') report(exchange, body)
  }

  function report({ caller, correlationId }: Exchange, faults: readonly Fault[]): void {
    const application = caller?.principal.application
    const at = { api, operation: operationId, policy: id, kind: 'validate-request' }
    for (const { pointer, keyword } of faults)
      observed?.record({
        ...at,
        code: 'request-invalid',
        application,
        pointer,
        keyword,
        correlationId,
      })
  }
}
