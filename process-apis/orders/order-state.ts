import { e164 } from '../../openapi/canonical/phone.ts'
import type { Order, OrderLine } from '../../openapi/generated/orders.d.ts'
import { withBookedMovements } from './booked-movements.ts'
import { withCompleteEquivalents } from './equivalents.ts'
import { settled } from './fulfilment-state.ts'
import { isReduced, owedTotals } from './owed.ts'
import { paymentStatusOf } from './payment-status.ts'
import { heldOn } from './tenders.ts'

/**
 * The order's state and summaries follow from its lines, tenders and decisions; nobody sets them. That is why they
 * cannot drift apart from what happened.
 */
export function withDerivedState(changed: Order): Order {
  const order = withBookedMovements(withCompleteEquivalents(changed))
  const { owed: _before, authorisedUntil: _until, ...rest } = order
  const reduced = isReduced(order) && { owed: owedTotals(order) }
  const authorisedUntil = firstExpiry(order)
  return {
    ...rest,
    ...reduced,
    ...(order.customer !== undefined && { customer: withDiallable(order.customer, order) }),
    ...(authorisedUntil !== undefined && { authorisedUntil }),
    state: stateOf(order),
    fulfilmentStatus: fulfilmentStatusOf(order),
    paymentStatus: paymentStatusOf({ ...rest, ...reduced }),
    returnStatus: returnStatusOf(order),
  }
}

/** The number stays as it was given; beside it stands what can be dialled from anywhere. */
function withDiallable(
  { phoneE164: _before, ...customer }: NonNullable<Order['customer']>,
  { delivery }: Order,
): NonNullable<Order['customer']> {
  const number = customer.phone && e164(customer.phone, delivery.address?.country)
  return number ? { ...customer, phoneE164: number } : customer
}

/** When the first authorisation ends that holds money; it is renewed before that (renew-authorisation.ts). */
function firstExpiry({ tenders }: Order): string | undefined {
  let first: string | undefined
  for (const tender of tenders) {
    const { expiresAt } = tender
    if (expiresAt === undefined || heldOn(tender) === 0n) continue
    const instant = new Date(expiresAt).toISOString()
    if (first === undefined || instant < first) first = instant
  }
  return first
}

function stateOf(order: Order): Order['state'] {
  if (order.rejection !== undefined) return 'rejected'
  if (order.acceptedAt === undefined) return 'received'
  const open = deliverables(order).filter(
    ({ quantities }) => quantities.ordered > quantities.cancelled,
  )
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
  const lines = deliverables(order)
  if (!lines.some(line => handedOverOf(line) > 0)) return 'none'
  return lines.every(line => remainingOf(line) === 0) ? 'full' : 'partial'
}

function returnStatusOf(order: Order): Order['returnStatus'] {
  const lines = goods(order)
  const back = lines.some(({ quantities }) => quantities.returnReceived > 0)
  if (back) {
    const all = lines.every(line => line.quantities.returnReceived >= handedOverOf(line))
    return all ? 'returned' : 'partial'
  }
  return lines.some(({ quantities }) => quantities.returnRequested > 0) ? 'requested' : 'none'
}

/** The lines that are handed over; tips, fees and the like are only paid. */
export function goods({ lines }: Pick<Order, 'lines'>): readonly OrderLine[] {
  return lines.filter(({ type }) => type === 'item')
}

/** What an order is fulfilled by: its goods, or where it has none what is only paid, such as gift cards and donations. */
export function deliverables(order: Pick<Order, 'lines'>): readonly OrderLine[] {
  const items = goods(order)
  return items.length > 0
    ? items
    : order.lines.filter(({ type }) => type !== 'rounding' && type !== 'shipping')
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
