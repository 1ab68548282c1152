import type { ProcessContext } from '../context.ts'
import type { Orders } from './contract.ts'
import { loadOrder } from './order-store.ts'

/** One order by our id: one state over all connected systems. */
export function getOrder({ store }: ProcessContext): Orders['getOrder'] {
  return ({ principal }, { orderId }) =>
    loadOrder(store.of(principal.tenant).pool, principal.tenant, orderId)
}
