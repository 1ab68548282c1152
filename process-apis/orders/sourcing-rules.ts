import type { RuleFinding } from '../../openapi/generated/orders.d.ts'
import type { Demand } from './sourcing.ts'

type Strength = {
  /** hard: who breaks it is not asked. soft: who keeps it is asked first. */
  readonly strength: 'hard' | 'soft'
  /** How much a broken soft rule counts against others. Default 1. */
  readonly weight?: number
}

/** A rule of policies/sourcing.yaml. */
export type SourcingRule = Strength &
  (
    | { readonly rule: 'distance'; readonly maxKm: number }
    | { readonly rule: 'capacity' }
    | { readonly rule: 'cutOff' }
    | {
        readonly rule: 'safetyStock'
        /** Pieces of each SKU that are left there. */
        readonly keep: number
        /** Where. Default everywhere. */
        readonly at?: readonly string[]
      }
    | {
        readonly rule: 'split'
        /** Orders below it, at the prices the shopper saw, are not split; by currency. */
        readonly minValue: Readonly<Record<string, string>>
      }
    | { readonly rule: 'cost'; readonly max: number }
  )

/** What the rules have to know of a location. */
export type Place = {
  /** Who works there. Default a warehouse. */
  readonly kind?: 'warehouse' | 'store'
  /** Latitude and longitude. */
  readonly position?: readonly [number, number]
  /** Default UTC. */
  readonly timeZone?: string
  /** Until when goods still leave on the same day, HH:MM. */
  readonly cutOff?: string
  /** The days on which goods leave. Default all. */
  readonly days?: readonly Weekday[]
  readonly capacity?: { readonly ordersPerDay?: number; readonly linesPerDay?: number }
  /** What a parcel costs, in units of the policy's own. */
  readonly cost?: {
    readonly perParcel: number
    readonly perPiece?: number
    readonly per100Km?: number
  }
}

type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** What a choice depends on beside stock. */
export type Circumstances = {
  readonly now: Date
  readonly places?: Readonly<Record<string, Place>> | undefined
  /** Latitude and longitude of where it goes, where that is known. */
  readonly destination?: readonly [number, number] | undefined
  /** Value at the prices the shopper saw, as a decimal. */
  readonly value?: { readonly currency: string; readonly amount: number } | undefined
  /** Locations that can take no more today. */
  readonly full?: ReadonlySet<string>
  readonly rejected?: ReadonlySet<string>
  readonly supply: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** What a location breaks whatever it would be asked for. */
export function findingsAt(
  around: Circumstances,
  rules: readonly SourcingRule[],
  locationId: string,
): RuleFinding[] {
  const found: RuleFinding[] = []
  if (around.rejected?.has(locationId) === true) {
    found.push({ rule: 'rejected', strength: 'hard', detail: 'It turned this order down before' })
  }
  for (const { strength, ...rule } of rules) {
    const detail = brokenBy(around, rule, locationId)
    if (detail !== undefined) found.push({ rule: rule.rule, strength, detail })
  }
  return found
}

function brokenBy(
  around: Circumstances,
  rule: Omit<SourcingRule, 'strength'> & { readonly maxKm?: number },
  locationId: string,
): string | undefined {
  switch (rule.rule) {
    case 'distance': {
      const km = distanceTo(around, locationId)
      const { maxKm = 0 } = rule
      if (km === undefined) return `How far it is is not known, ${maxKm} km at most`
      return km > maxKm ? `${km} km, ${maxKm} km at most` : undefined
    }
    case 'capacity':
      return around.full?.has(locationId) === true ? 'It can take no more today' : undefined
    case 'cutOff':
      return tooLate(around.now, around.places?.[locationId])
    case 'safetyStock':
    case 'split':
    case 'cost':
      return undefined
  }
}

/** What a part of a plan breaks. */
export function breaches(
  around: Circumstances,
  rules: readonly SourcingRule[],
  part: { readonly locationId: string; readonly lines: readonly Demand[] },
): RuleFinding[] {
  return rules.flatMap((rule): RuleFinding[] => {
    if (rule.rule === 'cost') {
      const cost = parcelCost(around, part)
      if (cost <= rule.max) return []
      const detail = `${part.locationId} costs ${cost}, ${rule.max} at most`
      return [{ rule: 'cost', strength: rule.strength, detail }]
    }
    if (rule.rule !== 'safetyStock' || rule.strength === 'hard') return []
    if (rule.at !== undefined && !rule.at.includes(part.locationId)) return []
    const stock = around.supply.get(part.locationId)
    const low = part.lines.filter(
      ({ sku, quantity }) => (stock?.get(sku) ?? 0) - quantity < rule.keep,
    )
    if (low.length === 0) return []
    const skus = low.map(({ sku }) => sku).join(', ')
    const detail = `Less than ${rule.keep} of ${skus} would be left at ${part.locationId}`
    return [{ rule: 'safetyStock', strength: 'soft', detail: detail.slice(0, 300) }]
  })
}

/** How many pieces of a SKU hard rules leave at a location. */
export function keptAt(rules: readonly SourcingRule[], locationId: string): number {
  return rules.reduce(
    (most, rule) =>
      rule.rule === 'safetyStock' &&
      rule.strength === 'hard' &&
      (rule.at === undefined || rule.at.includes(locationId))
        ? Math.max(most, rule.keep)
        : most,
    0,
  )
}

/** What splitting this order at all breaks. */
export function splitFindings(
  { value }: Circumstances,
  rules: readonly SourcingRule[],
): RuleFinding[] {
  return rules.flatMap((rule): RuleFinding[] => {
    if (rule.rule !== 'split' || value === undefined) return []
    const least = rule.minValue[value.currency]
    if (least === undefined || value.amount >= Number(least)) return []
    const detail = `Orders below ${least} ${value.currency} are not split`
    return [{ rule: 'split', strength: rule.strength, detail }]
  })
}

/** What a parcel with these lines costs from there, by the policy's reckoning. */
export function parcelCost(
  around: Circumstances,
  part: { readonly locationId: string; readonly lines: readonly Demand[] },
): number {
  const { perParcel = 0, perPiece = 0, per100Km = 0 } = around.places?.[part.locationId]?.cost ?? {}
  const pieces = part.lines.reduce((total, { quantity }) => total + quantity, 0)
  const km = distanceTo(around, part.locationId) ?? 0
  return Math.round(perParcel + perPiece * pieces + (per100Km * km) / 100)
}

/** Whole kilometres from a location to the destination, along a great circle; undefined where one of both is not known. */
export function distanceTo(
  { destination, places }: Circumstances,
  locationId: string,
): number | undefined {
  const from = places?.[locationId]?.position
  if (from === undefined || destination === undefined) return undefined
  // The haversine formula. https://en.wikipedia.org/wiki/Haversine_formula
  const [latitude, longitude] = from.map(radians) as [number, number]
  const [toLatitude, toLongitude] = destination.map(radians) as [number, number]
  const half =
    Math.sin((toLatitude - latitude) / 2) ** 2 +
    Math.cos(latitude) * Math.cos(toLatitude) * Math.sin((toLongitude - longitude) / 2) ** 2
  return Math.round(2 * earthRadiusKm * Math.asin(Math.sqrt(half)))
}

const earthRadiusKm = 6_371

const radians = (degrees: number) => (degrees * Math.PI) / 180

function tooLate(now: Date, place: Place | undefined): string | undefined {
  if (place === undefined) return undefined
  const { timeZone = 'UTC', cutOff, days } = place
  const { day, time } = localTime(now, timeZone)
  if (days !== undefined && !days.includes(day)) return `Nothing leaves on ${day}`
  return cutOff !== undefined && time >= cutOff
    ? `Nothing leaves today after ${cutOff} ${timeZone}`
    : undefined
}

/** Day of the week, time and date there. */
export function localTime(
  now: Date,
  timeZone: string,
): { readonly day: Weekday; readonly time: string; readonly date: string } {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(timeZone, format)
  }
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]))
  return {
    day: (parts.get('weekday') ?? '').toLowerCase() as Weekday,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
  }
}

/** Making one costs more than a whole choice; there are as many as places have time zones. */
const formats = new Map<string, Intl.DateTimeFormat>()
