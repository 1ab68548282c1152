import type { ActionName } from '../../openapi/generated/operations.v1.d.ts'

/** Orders that can still be changed. */
const livingOrders: ReadonlySet<string> = new Set(['received', 'accepted', 'processing'])

/** Whether an order can still be corrected and called back. */
export function isLiving(orderState: string | null): boolean {
  return orderState !== null && livingOrders.has(orderState)
}

/**
 * What can be done about a case now: by its work, if it has any of its own, by the report it is about, by what
 * was refused of a system, or by its order.
 */
export function possibleActions({
  state,
  operationState,
  orderState,
  hasMessage,
  refusedWrites,
}: {
  readonly state: string
  readonly operationState: string | null
  readonly orderState: string | null
  readonly hasMessage: boolean
  /** How many writes of a system are open that it does not own. */
  readonly refusedWrites: number
}): ActionName[] {
  if (state !== 'open') return []
  if (refusedWrites > 0) return ['retry', 'skip']
  if (operationState === 'dead') {
    return ['retry', ...(isLiving(orderState) ? (['correct'] as const) : []), 'skip', 'compensate']
  }
  if (hasMessage) return ['retry', 'correct', 'skip']
  return isLiving(orderState) ? ['correct', 'compensate'] : []
}
