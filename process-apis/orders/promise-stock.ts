import type { FulfilmentOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { Fault } from '../../openapi/problem.ts'
import { availableOf, readPositions } from '../inventory/position.ts'
import { reserve } from '../inventory/reservation.ts'
import type { Transaction } from '../store/store.ts'
import { planWork } from './fulfilment-order.ts'
import { goods, remainingOf } from './order-state.ts'
import {
  type Demand,
  source,
  type SourcingPlan,
  type SourcingPolicy,
  type Supply,
} from './sourcing.ts'

/** The work that fulfils an order with its stock promised, or what is short, by line. */
export type Promised = {
  readonly work: readonly FulfilmentOrder[]
  readonly short: readonly Fault[]
}

/** Plans may be overtaken by other orders between reading and promising; then the next plan is tried. */
const maxPlans = 4

/** Plans where an order is fulfilled from and promises the stock there, softly, in the caller's transaction. */
export async function promiseStock(
  tx: Transaction,
  policy: SourcingPolicy,
  order: Order,
): Promise<Promised> {
  const demand = demandOf(order)
  if (demand.length === 0 || order.fulfilledBy === 'channel') return { work: [], short: [] }
  const pickup = order.delivery.method === 'clickAndCollect'
  const locations = pickup ? [order.delivery.locationId ?? ''] : policy.shipToHome.locations
  const maxLocations = pickup ? 1 : policy.shipToHome.maxLocations

  let supply: Supply = new Map()
  for (let i = 0; i < maxPlans; i++) {
    supply = await readSupply(tx, order.tenant, demand, locations)
    const plan = source(demand, supply, locations, maxLocations)
    if (plan === undefined) break
    const short = await reserve(tx, {
      tenant: order.tenant,
      orderId: order.id,
      wanted: wantedBy(plan),
      expiresInSeconds: policy.softReservationMinutes * 60,
    })
    if (short.length === 0) {
      return { work: planWork(plan, pickup ? 'pickup' : 'warehouse'), short: [] }
    }
  }
  return { work: [], short: shortfalls(order, demand, supply) }
}

/** What is still to be handed over, by line. */
function demandOf(order: Order): Demand[] {
  return goods(order)
    .filter(line => remainingOf(line) > 0)
    .map(line => ({ lineId: line.lineId, sku: line.sku, quantity: remainingOf(line) }))
}

/** What may be promised now at these locations. */
export async function readSupply(
  tx: Transaction,
  tenant: string,
  demand: readonly Demand[],
  locations: readonly string[],
): Promise<Supply> {
  const skus = [...new Set(demand.map(({ sku }) => sku))]
  const supply = new Map<string, Map<string, number>>()
  for (const position of await readPositions({ query: tx.read }, tenant, skus, locations)) {
    const stock = supply.get(position.locationId) ?? new Map<string, number>()
    supply.set(position.locationId, stock.set(position.sku, availableOf(position)))
  }
  return supply
}

export function wantedBy(plan: SourcingPlan) {
  return plan.flatMap(({ locationId, lines }) => lines.map(line => ({ ...line, locationId })))
}

function shortfalls(order: Order, demand: readonly Demand[], supply: Supply): Fault[] {
  const best = (sku: string): number =>
    Math.max(0, ...[...supply.values()].map(stock => stock.get(sku) ?? 0))
  const perSku = new Map<string, number>()
  for (const { sku, quantity } of demand) perSku.set(sku, (perSku.get(sku) ?? 0) + quantity)

  const faults = order.lines.flatMap(({ sku }, i) => {
    const wanted = perSku.get(sku) ?? 0
    return wanted > best(sku)
      ? [
          {
            pointer: `/lines/${i}/quantity`,
            keyword: 'available',
            detail: `${sku}: ${wanted} wanted, ${best(sku)} available`,
          },
        ]
      : []
  })
  if (faults.length > 0) return faults
  return order.lines.map(({ sku }, i) => ({
    pointer: `/lines/${i}`,
    keyword: 'available',
    detail: `${sku}: not available together with the other lines at so few locations`,
  }))
}
