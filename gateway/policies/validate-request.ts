import { Problem } from '../../openapi/problem.ts'
import type { PolicyKind } from './policy.ts'

export type ValidateRequestOptions = {
  readonly unknownQuery: 'refuse' | 'ignore'
}

/** Refuses requests that do not keep the contract. */
export const validateRequest: PolicyKind<ValidateRequestOptions> = {
  kind: 'validate-request',
  description:
    'Checks path, query, headers and body against the contract and refuses what does not keep it (400), with a pointer to each fault. Nothing is converted in bodies, nothing removed, nothing filled in.',
  provides: ['request validation'],
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      unknownQuery: {
        description: 'What to do with query parameters the contract does not have.',
        enum: ['refuse', 'ignore'],
        default: 'refuse',
      },
    },
  },
  create:
    ({ unknownQuery }) =>
    operation => ({
      request(exchange) {
        const errors = operation.checkRequest(exchange, unknownQuery)
        if (errors.length > 0) throw new Problem('request-invalid', { errors })
      },
    }),
}
