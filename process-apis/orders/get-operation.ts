import type { Operation } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { OperationRecord } from '../durable/record.ts'
import type { Orders } from './contract.ts'

/** How far something is that goes on after its 202. */
export function getOperation({ durable }: ProcessContext): Orders['getOperation'] {
  return async ({ principal }, { operationId }) => {
    const record = await durable.find(principal.tenant, operationId)
    if (record === undefined) throw new Problem('not-found')
    return toOperation(record)
  }
}

/** An operation as callers see it: the contract's words, nothing of how it is run. */
export function toOperation({
  id,
  kind,
  subject,
  state,
  dueAt,
  problem,
  createdAt,
  updatedAt,
}: OperationRecord): Operation {
  const orderId = subject.startsWith('ord_') ? subject : undefined
  return {
    id,
    // A transition's kind is its operationId in kebab case.
    kind: kind.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    state: states[state],
    ...(orderId !== undefined && { orderId }),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    ...(dueAt !== null && { dueAt: dueAt.toISOString() }),
    ...(problem !== null && { problem }),
    links: {
      self: `/orders/v1/operations/${id}`,
      ...(orderId !== undefined && { result: `/orders/v1/orders/${orderId}` }),
    },
  }
}

/** For the caller it is over when we have given up, whatever a person does about it later. */
const states: Record<OperationRecord['state'], Operation['state']> = {
  pending: 'pending',
  running: 'running',
  waiting: 'waiting',
  succeeded: 'succeeded',
  failed: 'failed',
  dead: 'failed',
}
