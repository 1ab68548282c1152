import type { Call } from '../../openapi/operation.ts'
import type { Run } from '../durable/transition.ts'
import type { Cause } from './order-store.ts'

/** The cause of a change made by a transition: its operation. */
export function causeOf({ operation }: Pick<Run, 'operation'>): Cause {
  const { tenant, correlationId, id } = operation
  return { tenant, correlationId, causationId: id, actor: 'crossdock' }
}

/** The cause of a change made on a caller's request. */
export function causeOfCall({ principal, correlationId }: Call): Cause {
  return { tenant: principal.tenant, correlationId, actor: principal.application }
}
