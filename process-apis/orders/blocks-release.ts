import type { Order } from '../../openapi/generated/orders.d.ts'

type Hold = Order['holds'][number]

/** Holds that keep work from being handed out; its stock stays reserved. A backorder or preorder has no work to hand out. */
const blocking: ReadonlySet<Hold['type']> = new Set([
  'payment',
  'fraudReview',
  'addressReview',
  'manual',
  'dispute',
])

/** Whether nothing more of the order may be handed out for now. */
export function blocksRelease({ holds }: Pick<Order, 'holds'>): boolean {
  return holds.some(({ type }) => blocking.has(type))
}
