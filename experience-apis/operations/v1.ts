import type { operations as contract } from '../../openapi/generated/operations.v1.d.ts'
import type { Call, Handlers } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { Operations } from '../../process-apis/operations/index.ts'

/**
 * Operations API v1: the whole tenant, in canonical words. Whoever is bound to one customer or partner has no part in it,
 * whatever scopes the token has.
 */
export function operationsV1({
  operations,
}: {
  readonly operations: Operations
}): Handlers<contract> {
  const guarded = Object.entries(operations).map(([operationId, handler]) => [
    operationId,
    (call: Call, input: never) => {
      const { customer, partner } = call.principal
      if (customer === undefined && partner === undefined) {
        return (handler as (call: Call, input: never) => Promise<unknown>)(call, input)
      }
      throw new Problem('forbidden', {
        detail: 'This is for callers that are not bound to one customer or partner.',
      })
    },
  ])
  return Object.fromEntries(guarded) as Handlers<contract>
}
