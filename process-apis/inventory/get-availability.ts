import type { Availability, AvailabilityExplanation } from '../../openapi/generated/inventory.d.ts'
import type { ProcessContext } from '../context.ts'
import type { SourcingPolicy } from '../orders/sourcing.ts'
import type { Inventory } from './contract.ts'
import { readLocations } from './location.ts'
import { availableOf, type Position, readPositions } from './position.ts'

/** What can be promised of some SKUs now, at one location or over all. */
export function getAvailability(context: ProcessContext): Inventory['getAvailability'] {
  return ({ principal }, { sku, ...rest }) =>
    readAvailability(context, principal.tenant, { skus: sku, ...rest })
}

/** As getAvailability, for lists too long for a URL. */
export function queryAvailability(context: ProcessContext): Inventory['queryAvailability'] {
  return ({ principal }, query) => readAvailability(context, principal.tenant, query)
}

type Query = Parameters<Inventory['queryAvailability']>[1]

async function readAvailability(
  { store, policies }: ProcessContext,
  tenant: string,
  { skus, locationId, channel, explain = false }: Query,
): Promise<{ items: Availability[] }> {
  const { pool } = store.of(tenant)
  const [positions, sells] = await Promise.all([
    readPositions(pool, tenant, skus, locationId === undefined ? undefined : [locationId]),
    sellingLocations(pool, tenant, policies.sourcing),
  ])
  const asOf = new Date().toISOString()
  const bySku = Map.groupBy(positions, position => position.sku)
  return {
    items: [...new Set(skus)].map(sku => {
      const places = (bySku.get(sku) ?? []).map(position => promise(position, sells))
      const deductions = total(places.map(place => place.explain))
      return {
        sku,
        ...(locationId !== undefined && { locationId }),
        ...(channel !== undefined && { channel }),
        available: places.reduce((sum, { available }) => sum + available, 0),
        asOf,
        ...(explain && { explain: deductions }),
        ...(locationId === undefined &&
          places.length > 0 && {
            locations: places.map(place => ({
              locationId: place.locationId,
              available: place.available,
              ...(explain && { explain: place.explain }),
            })),
          }),
      }
    }),
  }
}

type Place = {
  readonly locationId: string
  readonly available: number
  readonly explain: AvailabilityExplanation
}

/** What one position contributes, with each deduction. Channel buffers, unbrokered orders and promised deliveries are not kept yet: they are 0. */
function promise(position: Position, sells: ReadonlySet<string>): Place {
  const { locationId, onHand, reserved, expired, safetyStock } = position
  const promised = availableOf(position)
  const excluded = sells.has(locationId) ? 0 : promised
  return {
    locationId,
    available: promised - excluded,
    explain: { ...nothing, onHand, reserved: reserved - expired, safetyStock, excluded },
  }
}

const nothing: AvailabilityExplanation = {
  onHand: 0,
  reserved: 0,
  safetyStock: 0,
  channelBuffer: 0,
  unbrokered: 0,
  excluded: 0,
  inbound: 0,
}

function total(parts: readonly AvailabilityExplanation[]): AvailabilityExplanation {
  return parts.reduce(
    (sum, part) => ({
      onHand: sum.onHand + part.onHand,
      reserved: sum.reserved + part.reserved,
      safetyStock: sum.safetyStock + part.safetyStock,
      channelBuffer: sum.channelBuffer + part.channelBuffer,
      unbrokered: sum.unbrokered + part.unbrokered,
      excluded: sum.excluded + part.excluded,
      inbound: sum.inbound + part.inbound,
    }),
    nothing,
  )
}

/** Where an order can be fulfilled from: what ships by policy, and every store, since orders can be collected there. */
async function sellingLocations(
  db: Parameters<typeof readLocations>[0],
  tenant: string,
  { shipToHome }: SourcingPolicy,
): Promise<ReadonlySet<string>> {
  const locations = await readLocations(db, tenant)
  const stores = locations.filter(({ type }) => type === 'store').map(({ id }) => id)
  return new Set([...shipToHome.locations, ...stores])
}
