import type { ActionName } from '../../openapi/generated/operations.v1.d.ts'

/** Orders that can still be changed. */
const livingOrders: ReadonlySet<string> = new Set(['received', 'accepted', 'processing'])

/** Whether an order can still be corrected and called back. */
export function isLiving(orderState: string | null): boolean {
  return orderState !== null && livingOrders.has(orderState)
}

/** What can be done about a case now: by its work, if it has any of its own, by the report it is about, or by its order. */
export function possibleActions({
  state,
  operationState,
  orderState,
  hasMessage,
}: {
  readonly state: string
  readonly operationState: string | null
  readonly orderState: string | null
  readonly hasMessage: boolean
}): ActionName[] {
  if (state !== 'open') return []
  if (operationState === 'dead') {
    return ['retry', ...(isLiving(orderState) ? (['correct'] as const) : []), 'skip', 'compensate']
  }
  if (hasMessage) return ['retry', 'correct', 'skip']
  return isLiving(orderState) ? ['correct', 'compensate'] : []
}
