import type { Return } from '../../openapi/generated/returns.d.ts'
import type { ProcessContext } from '../context.ts'
import { followUp, type Origin } from '../orders/follow-up.ts'
import type { Transaction } from '../store/store.ts'

/** Writes a line into the customer's history. What nobody knows an order of has no customer we know. */
export async function remember(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable'>,
  origin: Origin,
  { orderId, id }: Pick<Return, 'orderId' | 'id'>,
  kind: string,
): Promise<void> {
  if (orderId === undefined) return
  await followUp(tx, context, origin, 'record-activity', { orderId, kind, text: id })
}

/** What is told when it was decided. */
export function decided(document: Return) {
  return { type: `retail.return.${document.state}.v1`, data: { return: document } }
}
