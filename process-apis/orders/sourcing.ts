/** What policies/sourcing.yaml says. */
export type SourcingPolicy = {
  readonly shipToHome: {
    readonly locations: readonly string[]
    readonly maxLocations: number
    readonly whenNobody: 'cancel' | 'backorder'
  }
  readonly clickAndCollect: {
    readonly fallback: Readonly<Record<string, readonly string[]>>
    readonly maxAttempts: number
    readonly whenNobody: 'cancel' | 'backorder'
    readonly collectWithinHours: number
  }
  readonly softReservationMinutes: number
}

export type Demand = { readonly lineId: string; readonly sku: string; readonly quantity: number }

/** Stock that may be promised now, by location and SKU. */
export type Supply = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Which lines, or parts of them, each location is to fulfil. */
export type SourcingPlan = readonly {
  readonly locationId: string
  readonly lines: readonly Demand[]
}[]

/**
 * Where to fulfil from: the first location of `locations` that has everything; otherwise the lines, in their order,
 * each from the first location that has them whole, over `maxLocations` at most. Deterministic: the same stock and policy
 * give the same plan. Undefined when there is no such plan.
 */
export function source(
  demand: readonly Demand[],
  supply: Supply,
  locations: readonly string[],
  maxLocations: number,
): SourcingPlan | undefined {
  const whole = locations.find(locationId => covers(supply.get(locationId), demand))
  if (whole !== undefined) return [{ locationId: whole, lines: demand }]
  return maxLocations > 1 ? split(demand, supply, locations, maxLocations) : undefined
}

function covers(stock: ReadonlyMap<string, number> | undefined, demand: readonly Demand[]) {
  if (stock === undefined) return false
  for (const [sku, quantity] of perSku(demand)) if ((stock.get(sku) ?? 0) < quantity) return false
  return true
}

function split(
  demand: readonly Demand[],
  supply: Supply,
  locations: readonly string[],
  maxLocations: number,
): SourcingPlan | undefined {
  const left = new Map([...supply].map(([locationId, stock]) => [locationId, new Map(stock)]))
  const plan = new Map<string, Demand[]>()
  for (const line of demand) {
    const open = plan.size < maxLocations ? locations : [...plan.keys()]
    const place = open.find(
      locationId => (left.get(locationId)?.get(line.sku) ?? 0) >= line.quantity,
    )
    if (place === undefined) return undefined
    left.get(place)?.set(line.sku, (left.get(place)?.get(line.sku) ?? 0) - line.quantity)
    plan.set(place, [...(plan.get(place) ?? []), line])
  }
  return [...plan].map(([locationId, lines]) => ({ locationId, lines }))
}

function perSku(demand: readonly Demand[]): Map<string, number> {
  const totals = new Map<string, number>()
  for (const { sku, quantity } of demand) totals.set(sku, (totals.get(sku) ?? 0) + quantity)
  return totals
}
