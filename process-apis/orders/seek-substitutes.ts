import type { Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transaction } from '../store/store.ts'
import { followUp, type Origin } from './follow-up.ts'
import { promiseLines } from './waiting-lines.ts'

/** Whether something else may come in place of a line: the shopper wants it, and none of it has left or was cancelled. */
export function wantsSubstitute({ lines }: Order, lineId: string): boolean {
  const line = lines.find(one => one.lineId === lineId)
  if (line === undefined || (line.substitution?.preference ?? 'none') === 'none') return false
  const { cancelled, substitutedOut, shipped, pickedUp } = line.quantities
  return cancelled + substitutedOut + shipped + pickedUp === 0
}

/** The order with lines nobody can fulfil waiting, and the search for what may come in place of them under way. */
export async function seekSubstitutes(
  tx: Transaction,
  context: Pick<ProcessContext, 'durable' | 'policies'>,
  origin: Origin,
  order: Order,
  lines: readonly { readonly lineId: string }[],
  reason: string,
): Promise<Order> {
  for (const { lineId } of lines) {
    await followUp(tx, context, origin, 'substitute-line', { orderId: order.id, lineId })
  }
  return promiseLines(tx, order, {
    policy: context.policies.sourcing,
    lineIds: new Set(lines.map(({ lineId }) => lineId)),
    reason,
    now: new Date(),
    ends: false,
  })
}
