import type { Order, OrderLine } from '../../openapi/generated/orders.d.ts'
import { settled } from './fulfilment-state.ts'

/**
 * The order's state and summaries follow from its lines, tenders and decisions; nobody sets them. That is why they
 * cannot drift apart from what happened.
 */
export function withDerivedState(order: Order): Order {
  return {
    ...order,
    state: stateOf(order),
    fulfilmentStatus: fulfilmentStatusOf(order),
    paymentStatus: paymentStatusOf(order),
  }
}

function stateOf(order: Order): Order['state'] {
  if (order.rejection !== undefined) return 'rejected'
  if (order.acceptedAt === undefined) return 'received'
  const open = goods(order).filter(({ quantities }) => quantities.ordered > quantities.cancelled)
  if (open.length === 0) return 'cancelled'
  const { cancellation } = order
  if (
    cancellation !== undefined &&
    cancellation.at === undefined &&
    cancellation.refusedBecause === undefined
  ) {
    return 'cancelRequested'
  }
  if (open.every(line => remainingOf(line) === 0)) return 'fulfilled'
  if (open.some(line => handedOverOf(line) > 0)) return 'partiallyFulfilled'
  const working = order.fulfilmentOrders.some(
    ({ state }) => state !== 'planned' && state !== 'rejected' && !settled.has(state),
  )
  return working ? 'processing' : 'accepted'
}

function fulfilmentStatusOf(order: Order): Order['fulfilmentStatus'] {
  const lines = goods(order)
  if (!lines.some(line => handedOverOf(line) > 0)) return 'none'
  return lines.every(line => remainingOf(line) === 0) ? 'full' : 'partial'
}

function paymentStatusOf({ tenders }: Order): Order['paymentStatus'] {
  const states = new Set(tenders.map(({ state }) => state))
  if (states.size === 0) return 'none'
  for (const status of ['declined', 'failed', 'actionRequired', 'expired'] as const) {
    if (states.has(status)) return status === 'declined' ? 'declined' : 'failed'
  }
  if (states.size === 1 && states.has('voided')) return 'voided'
  if (states.size === 1 && states.has('captured')) return 'captured'
  if (states.has('captured') || states.has('partiallyCaptured')) return 'partiallyCaptured'
  return states.has('authorised') ? 'authorised' : 'pending'
}

/** The lines that are handed over; tips, fees and the like are only paid. */
export function goods({ lines }: Pick<Order, 'lines'>): readonly OrderLine[] {
  return lines.filter(({ type }) => type === 'item')
}

/** What has left for the customer. */
function handedOverOf({ quantities }: OrderLine): number {
  return quantities.shipped + quantities.pickedUp
}

/** What is still owed to the customer. */
export function remainingOf(line: OrderLine): number {
  const { ordered, cancelled, substitutedOut } = line.quantities
  return ordered - cancelled - substitutedOut - handedOverOf(line)
}
