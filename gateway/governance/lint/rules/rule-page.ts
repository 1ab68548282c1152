import type { LintFinding } from '../../engines.ts'
import type { Knowledge } from '../knowledge.ts'

/** What people read about a rule, and what proves it: the examples are linted in a test. */
export type RulePage = {
  readonly id: string
  readonly level: LintFinding['level']
  readonly title: string
  readonly why: string
  readonly fix: string
  /** Where others ask for the same. */
  readonly cites: readonly string[]
  /** Changes of the base contract by pointer; what is undefined is taken away. */
  readonly bad: Changes
  /** Where the base contract does not show how it is done. */
  readonly good?: Changes
  /** What is known instead, for the bad example. */
  readonly known?: Partial<Knowledge>
}

export type Changes = Readonly<Record<string, unknown>>

/** Where the examples stand in the base contract. */
export const places = {
  list: '/paths/~1orders/get',
  post: '/paths/~1orders/post',
  one: '/paths/~1orders~1{orderId}/get',
  patch: '/paths/~1orders~1{orderId}/patch',
  remove: '/paths/~1orders~1{orderId}/delete',
  note: '/paths/~1orders~1{orderId}~1note/get',
  order: '/components/schemas/Order/properties',
  request: '/components/schemas/OrderRequest/properties',
  schemes: '/components/securitySchemes',
} as const

/** Operations as they are in examples: complete, so that no other rule has something to say. */
export function exampleOperation(operationId: string, changes: object = {}): object {
  return {
    operationId,
    summary: 'Read it',
    description: 'As it is now.',
    tags: ['Orders'],
    security: [{ accessToken: ['orders:read'] }],
    responses: {
      204: { description: 'Nothing.' },
      default: { $ref: '#/components/responses/Problem' },
    },
    ...changes,
  }
}

/** A parameter of a query as it is in examples. */
export function exampleQuery(
  name: string,
  schema: object = { type: 'string', maxLength: 20 },
): object {
  return { name, in: 'query', description: 'What is looked for.', schema }
}
