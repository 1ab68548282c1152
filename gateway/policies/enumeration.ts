import { Problem } from '../../openapi/problem.ts'
import type { MissedExchange, PolicyKind } from './policy.ts'

export type EnumerationOptions = {
  readonly misses: number
  readonly windowSeconds: number
}

/** Stops who goes through ids to find out which are there. */
export const enumeration: PolicyKind<EnumerationOptions> = {
  kind: 'enumeration',
  description:
    'Stops callers that go through ids: who was told of so many different ones that they are not there (404, 403) is refused (429) at all operations with an id in the path until the window ends. It is told in the log (`incident: enumeration`) and in the audit log. A token counts by its holder, a key by its application; each server process counts for itself.',
  needs: ['authentication'],
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      misses: {
        description:
          'So many different things may be asked for in vain. An application that asks for many people needs more than one that asks for itself.',
        type: 'integer',
        minimum: 1,
        maximum: 100_000,
        default: 200,
      },
      windowSeconds: {
        description: 'In so many seconds from the first of them.',
        type: 'integer',
        minimum: 1,
        maximum: 86_400,
        default: 600,
      },
    },
  },
  create: (options, { id, services: { misses, audit, log } }) => {
    return operation => {
      if (misses === undefined || !operation.path.includes('{')) return {}
      const { contract, operationId } = operation
      const limit = {
        ...options,
        name: `${contract}/${id}`,
        onReached({ caller, correlationId }: MissedExchange) {
          const { tenant, application, subject } = caller.principal
          const told = { correlationId, operation: `${contract}:${operationId}`, ...options }
          log.warn(
            { incident: 'enumeration', policy: id, application, ...told },
            'a caller goes through ids that are not there',
          )
          const actor = subject ?? application
          audit
            ?.append({
              tenant,
              actor,
              action: 'enumeration',
              subject: application,
              correlationId,
              data: told,
            })
            .catch((error: unknown) => log.error({ err: error }, 'an audit entry was lost'))
        },
      }
      misses.watch(operation, limit)
      return {
        head({ caller }) {
          const waitSeconds = caller === undefined ? 0 : misses.waitSeconds(limit, caller)
          if (waitSeconds === 0) return
          throw new Problem('quota-exceeded', {
            detail: 'Too many different things were asked for that are not there.',
            retryAfterSeconds: waitSeconds,
            extensions: { 'violated-policies': [id] },
          })
        },
      }
    }
  },
}
