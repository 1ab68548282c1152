import { Problem } from '../../openapi/problem.ts'
import { priorities, type Priority } from './plan.ts'
import type { Exchange, PolicyKind } from './policy.ts'

export type ShedOptions = {
  readonly class?: Priority
  readonly except: Readonly<Record<string, Priority>>
}

/** Turns requests away that matter less, while not all can be served. */
export const shed: PolicyKind<ShedOptions> = {
  kind: 'shed',
  description:
    'While this server is too busy, turns requests away (503 with Retry-After) by class: `bulk` first, then `partner`, `app`, `checkout`, and `pos` last. With `class` it needs to know nobody and stands in front of authentication; without it the class is the `priority` of the caller’s plan.',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      class: {
        description:
          'Class of the API: the best that anybody has there. Default: what the plan of the caller says.',
        enum: [...priorities],
      },
      except: {
        description: 'Operations of another class, by operationId.',
        type: 'object',
        additionalProperties: { enum: [...priorities] },
        default: {},
      },
    },
  },
  create: ({ class: general, except }, { id, place, operations, services: { load, plans } }) => {
    if (general === undefined && Object.keys(except).length > 0) {
      throw new Error(`${place} ${id}: except needs a class that it is an exception from`)
    }
    const unknown = Object.keys(except).find(operation => operations?.includes(operation) === false)
    if (unknown !== undefined) {
      throw new Error(
        `${place} ${id}: the contract has no operation ${unknown}; it has ${operations?.join(', ')}`,
      )
    }
    return ({ operationId }) => {
      if (load === undefined) return general === undefined ? { needs: ['authentication'] } : {}
      if (general !== undefined) {
        const priority = Object.hasOwn(except, operationId) ? except[operationId] : general
        return {
          head() {
            if (load.sheds(priority as Priority)) throw turnedAway(id, priority as Priority)
          },
        }
      }
      return {
        needs: ['authentication'],
        head({ caller }: Exchange) {
          const priority = caller && plans.get(caller.plan)?.priority
          if (priority !== undefined && load.sheds(priority)) throw turnedAway(id, priority)
        },
      }
    }
  },
}

/** Who matters more may ask again sooner. */
const retryAfterSeconds: Record<Priority, number> = {
  pos: 1,
  checkout: 1,
  app: 2,
  partner: 5,
  bulk: 10,
}

const turnedAway = (id: string, priority: Priority) =>
  new Problem('reduced-capacity', {
    retryAfterSeconds: retryAfterSeconds[priority],
    extensions: { 'violated-policies': [id] },
  })
