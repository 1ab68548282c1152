import { randomInt } from 'node:crypto'
import { newId } from '../../openapi/canonical/id.ts'
import type { FulfilmentOrder, Order, SourcingDecision } from '../../openapi/generated/orders.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { SourcingPlan } from './sourcing.ts'

/** One planned piece of work per location of the plan. */
export function planWork(
  plan: SourcingPlan,
  typeAt: (locationId: string) => FulfilmentOrder['type'],
  { attempt = 1, excludedLocations = [] as readonly string[] } = {},
): FulfilmentOrder[] {
  return plan.map(({ locationId, lines }) => {
    const type = typeAt(locationId)
    return {
      id: newId('ful'),
      type,
      locationId,
      state: 'planned',
      lines: lines.map(({ lineId, sku, quantity }) => ({ lineId, sku, quantity })),
      attempt,
      excludedLocations: [...excludedLocations],
      ...(type === 'pickup' && { pickupCode: randomInt(0, 1_000_000).toString().padStart(6, '0') }),
      shipments: [],
      externalRefs: [],
    }
  })
}

/** What the channel had handed over before it told us: done, to be invoiced, nobody's work. */
export function doneElsewhere({ lines, placedAt, fulfilledBy }: Order): FulfilmentOrder[] {
  const done = lines
    .filter(({ type, quantities }) => type === 'item' && quantities.shipped > 0)
    .map(({ lineId, sku, quantities }) => ({ lineId, sku, quantity: quantities.shipped }))
  if (done.length === 0) return []
  return [
    {
      id: newId('ful'),
      type: fulfilledBy === 'channel' ? 'supplier' : 'warehouse',
      locationId: 'CHANNEL',
      state: 'shipped',
      lines: done,
      attempt: 1,
      excludedLocations: [],
      shipments: [{ id: newId('shp'), shippedAt: placedAt, lines: done }],
      externalRefs: [],
    },
  ]
}

/** The fulfilment order of that id; throws `not-found` when the order has none. */
export function fulfilmentOf(order: Order, fulfilmentOrderId: string): FulfilmentOrder {
  const work = order.fulfilmentOrders.find(({ id }) => id === fulfilmentOrderId)
  if (work === undefined) throw new Problem('not-found')
  return work
}

/** The order with one fulfilment order changed. */
export function changeFulfilment(
  order: Order,
  fulfilmentOrderId: string,
  change: (work: FulfilmentOrder) => FulfilmentOrder,
): Order {
  return {
    ...order,
    fulfilmentOrders: order.fulfilmentOrders.map(work =>
      work.id === fulfilmentOrderId ? change(work) : work,
    ),
  }
}

/** The order with more work, its lines naming who is to fulfil them. */
export function addWork(order: Order, added: readonly FulfilmentOrder[]): Order {
  const byLine = new Map(
    added.flatMap(({ id, lines }) => lines.map(({ lineId }) => [lineId, id] as const)),
  )
  return {
    ...order,
    fulfilmentOrders: [...order.fulfilmentOrders, ...added],
    lines: order.lines.map(line => {
      const fulfilmentOrderId = byLine.get(line.lineId)
      return fulfilmentOrderId === undefined ? line : { ...line, fulfilmentOrderId }
    }),
  }
}

/** The order with one more reason why locations were asked; the latest are kept. */
export function withDecision(order: Order, decision: SourcingDecision | undefined): Order {
  if (decision === undefined) return order
  return { ...order, sourcing: [...(order.sourcing ?? []), decision].slice(-maxDecisions) }
}

/** As the contract allows. */
const maxDecisions = 100
