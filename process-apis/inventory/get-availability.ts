import type {
  Availability,
  AvailabilityExplanation,
  Bundle,
} from '../../openapi/generated/inventory.d.ts'
import type { ProcessContext } from '../context.ts'
import { type KeptBack, keptBack } from './availability-rule.ts'
import { bundlesOf } from './bundles-of.ts'
import type { Inventory } from './contract.ts'
import { inboundUntil } from './inbound-supply.ts'
import { readLocations } from './location.ts'
import { type Position, readPositions } from './position.ts'

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

/** What can be promised of some SKUs: of bundles what their components make. */
export async function readAvailability(
  context: Pick<ProcessContext, 'store' | 'policies'>,
  tenant: string,
  query: Query,
): Promise<{ items: Availability[] }> {
  const bundles = await bundlesOf(context.store.of(tenant).pool, tenant, query.skus)
  if (bundles.size === 0) return readArticles(context, tenant, query)
  const articles = query.skus.flatMap(
    sku => bundles.get(sku)?.components.map(component => component.sku) ?? [sku],
  )
  const { items } = await readArticles(context, tenant, { ...query, skus: articles })
  const bySku = new Map(items.map(item => [item.sku, item]))
  const wanted = [...new Set(query.skus)]
  return {
    items: wanted.flatMap(sku => {
      const bundle = bundles.get(sku)
      return bundle === undefined ? (bySku.get(sku) ?? []) : ofBundle(bundle, bySku)
    }),
  }
}

/** There are as many bundles as the component makes that there is least of: over all locations, which may send a parcel each, and at each. */
function ofBundle({ sku, components }: Bundle, items: ReadonlyMap<string, Availability>) {
  const parts = components.map(component => ({ ...component, item: items.get(component.sku) }))
  const least = (availableOf: (item: Availability | undefined) => number) =>
    Math.min(...parts.map(({ item, quantity }) => Math.floor(availableOf(item) / quantity)))
  const at = (locationId: string) => (item: Availability | undefined) =>
    item?.locations?.find(place => place.locationId === locationId)?.available ?? 0
  const places = new Set(
    parts.flatMap(({ item }) => item?.locations?.map(({ locationId }) => locationId) ?? []),
  )
  const [first] = parts
  const { locationId, channel, asOf = new Date().toISOString() } = first?.item ?? {}
  return {
    sku,
    ...(locationId !== undefined && { locationId }),
    ...(channel !== undefined && { channel }),
    available: least(item => item?.available ?? 0),
    asOf,
    components: parts.map(({ item, ...part }) => ({
      sku: part.sku,
      quantity: part.quantity,
      available: item?.available ?? 0,
    })),
    ...(places.size > 0 && {
      locations: [...places].toSorted().map(place => ({
        locationId: place,
        available: least(at(place)),
      })),
    }),
  }
}

/** What can be promised of some articles. Whatever many they are, it is one question to the database for each kind of fact. */
async function readArticles(
  { store, policies }: Pick<ProcessContext, 'store' | 'policies'>,
  tenant: string,
  { skus, locationId, channel, at, explain = false }: Query,
): Promise<{ items: Availability[] }> {
  const { pool } = store.of(tenant)
  const only = locationId === undefined ? undefined : [locationId]
  const [positions, inbound, stores] = await Promise.all([
    readPositions(pool, tenant, skus, only, { at, stores: true }),
    at === undefined ? [] : inboundUntil(pool, tenant, skus, at),
    // What is only expected somewhere has no position that would tell.
    at === undefined ? undefined : storesOf(pool, tenant),
  ])
  const ships = new Set(policies.sourcing.shipToHome.locations)
  // An order can be collected at every store, and shipped from where policy says.
  const sells = ({ locationId, inStore }: Expecting) =>
    inStore === true || ships.has(locationId) || stores?.has(locationId) === true
  const asOf = new Date().toISOString()
  const expected = inbound.filter(one => locationId === undefined || one.locationId === locationId)
  const bySku = Map.groupBy(withExpected(positions, expected), position => position.sku)
  return {
    items: [...new Set(skus)].map(sku => {
      const here = bySku.get(sku) ?? []
      const places = here.map(position => promise(position, sells, channel))
      const deductions = total(places.map(place => place.explain))
      // What is kept back or sold over all locations is no location's: it is taken off once.
      const all = locationId === undefined ? overAll(here, channel) : { buffer: 0, sold: 0 }
      const sum = places.reduce((all, { available }) => all + available, 0)
      return {
        sku,
        ...(locationId !== undefined && { locationId }),
        ...(channel !== undefined && { channel }),
        available: Math.max(0, sum - all.buffer - all.sold),
        asOf,
        ...(explain && {
          explain: {
            ...deductions,
            channelBuffer: deductions.channelBuffer + all.buffer,
            unbrokered: deductions.unbrokered + all.sold,
          },
        }),
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

type Expecting = Position & { readonly inbound: number }

/** Positions with what is promised to come there, also where nothing has been yet. */
function withExpected(
  positions: readonly Position[],
  expected: readonly { sku: string; locationId: string; quantity: number }[],
): Expecting[] {
  const keyOf = (one: { sku: string; locationId: string }) => `${one.locationId}/${one.sku}`
  const left = new Map(expected.map(one => [keyOf(one), one]))
  const known = positions.map(position => {
    const inbound = left.get(keyOf(position))?.quantity ?? 0
    left.delete(keyOf(position))
    return { ...position, inbound }
  })
  const fresh = [...left.values()].map(({ sku, locationId, quantity }) => ({
    sku,
    locationId,
    ...nothingThere,
    inbound: quantity,
  }))
  return [...known, ...fresh]
}

const nothingThere = {
  onHand: 0,
  reserved: 0,
  expired: 0,
  safetyStock: 0,
  version: 0,
  rules: null,
  demand: null,
} as const

/** What is kept back from a channel, and sold by any, over all locations together. */
function overAll(here: readonly Position[], channel: string | undefined) {
  const kept = here.map(position => shown(position, channel))
  return {
    buffer: Math.max(0, ...kept.map(({ bufferOverAll }) => bufferOverAll)),
    sold: Math.max(0, ...kept.map(({ unbrokeredOverAll }) => unbrokeredOverAll)),
  }
}

/** What is kept back as a channel is shown it: what it has sold itself it cannot sell again, though its orders will get it. */
function shown(position: Position, channel: string | undefined): KeptBack {
  const kept = keptBack(position, channel)
  if (position.demand === null) return kept
  const { unbrokered, unbrokeredOverAll } = keptBack({ rules: null, demand: position.demand })
  return { ...kept, unbrokered, unbrokeredOverAll }
}

type Place = {
  readonly locationId: string
  readonly available: number
  readonly explain: AvailabilityExplanation
}

/** What one position contributes, with each deduction. Our own orders that wait for stock are not kept back: they are filled when it comes. */
function promise(
  position: Expecting,
  sells: (position: Expecting) => boolean,
  channel?: string,
): Place {
  const { locationId, onHand, reserved, expired, inbound } = position
  const kept = shown(position, channel)
  const live = reserved - expired
  const safetyStock = position.safetyStock + kept.safetyStock
  const left = Math.max(0, onHand - live - safetyStock - kept.buffer - kept.unbrokered + inbound)
  const excluded = kept.excluded || !sells(position) ? left : 0
  return {
    locationId,
    available: left - excluded,
    explain: {
      ...nothing,
      onHand,
      reserved: live,
      safetyStock,
      channelBuffer: kept.buffer,
      unbrokered: kept.unbrokered,
      excluded,
      inbound,
    },
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

async function storesOf(
  db: Parameters<typeof readLocations>[0],
  tenant: string,
): Promise<ReadonlySet<string>> {
  const locations = await readLocations(db, tenant)
  return new Set(locations.filter(({ type }) => type === 'store').map(({ id }) => id))
}
