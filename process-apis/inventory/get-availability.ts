import type { Availability, AvailabilityExplanation } from '../../openapi/generated/inventory.d.ts'
import type { ProcessContext } from '../context.ts'
import type { SourcingPolicy } from '../orders/sourcing.ts'
import { keptBack } from './availability-rule.ts'
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

/** What can be promised of some SKUs. Whatever many they are, it is one question to the database for each kind of fact. */
export async function readAvailability(
  { store, policies }: Pick<ProcessContext, 'store' | 'policies'>,
  tenant: string,
  { skus, locationId, channel, at, explain = false }: Query,
): Promise<{ items: Availability[] }> {
  const { pool } = store.of(tenant)
  const only = locationId === undefined ? undefined : [locationId]
  const [positions, sells, inbound] = await Promise.all([
    readPositions(pool, tenant, skus, only, at),
    sellingLocations(pool, tenant, policies.sourcing),
    at === undefined ? [] : inboundUntil(pool, tenant, skus, at),
  ])
  const asOf = new Date().toISOString()
  const expected = inbound.filter(one => locationId === undefined || one.locationId === locationId)
  const bySku = Map.groupBy(withExpected(positions, expected), position => position.sku)
  return {
    items: [...new Set(skus)].map(sku => {
      const here = bySku.get(sku) ?? []
      const places = here.map(position => promise(position, sells, channel))
      const deductions = total(places.map(place => place.explain))
      // What is kept back over all locations is no location's: it is taken off once.
      const over = locationId === undefined ? Math.max(0, ...here.map(bufferOverAll(channel))) : 0
      const sum = places.reduce((all, { available }) => all + available, 0)
      return {
        sku,
        ...(locationId !== undefined && { locationId }),
        ...(channel !== undefined && { channel }),
        available: Math.max(0, sum - over),
        asOf,
        ...(explain && {
          explain: { ...deductions, channelBuffer: deductions.channelBuffer + over },
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
} as const

const bufferOverAll = (channel: string | undefined) => (position: Position) =>
  keptBack(position, channel).bufferOverAll

type Place = {
  readonly locationId: string
  readonly available: number
  readonly explain: AvailabilityExplanation
}

/** What one position contributes, with each deduction. Orders without a location are not kept back: each has its stock when it is taken. */
function promise(position: Expecting, sells: ReadonlySet<string>, channel?: string): Place {
  const { locationId, onHand, reserved, expired, inbound } = position
  const kept = keptBack(position, channel)
  const live = reserved - expired
  const safetyStock = position.safetyStock + kept.safetyStock
  const left = Math.max(0, onHand - live - safetyStock - kept.buffer + inbound)
  const excluded = kept.excluded || !sells.has(locationId) ? left : 0
  return {
    locationId,
    available: left - excluded,
    explain: {
      ...nothing,
      onHand,
      reserved: live,
      safetyStock,
      channelBuffer: kept.buffer,
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
