import type { Position } from './position.ts'

/** A rule of availability that is about a position. What it does not say is absent. */
export type AppliedRule = {
  readonly id: string
  readonly sku: string
  readonly locationId: string
  readonly channel: string
  readonly safetyStock: number | null
  readonly buffer: number | null
  readonly excluded: boolean | null
  readonly lowAt: number | null
}

/** What a channel has sold of a SKU here, or wherever it will be given to, and not handed to us. */
export type OpenDemand = {
  readonly channel: string
  readonly locationId: string
  readonly quantity: number
}

/** What the rules, and what others have sold, keep back of a position from a channel. */
export type KeptBack = {
  readonly safetyStock: number
  /** Kept back from the channel here. */
  readonly buffer: number
  /** Kept back from the channel of the stock of all locations together. */
  readonly bufferOverAll: number
  /** Sold here by other channels and not handed to us. */
  readonly unbrokered: number
  /** The same, where it is not said from which location it will come. */
  readonly unbrokeredOverAll: number
  readonly excluded: boolean
  /** At or below this the stock is called low. */
  readonly lowAt: number | undefined
}

const nothing: KeptBack = {
  safetyStock: 0,
  buffer: 0,
  bufferOverAll: 0,
  unbrokered: 0,
  unbrokeredOverAll: 0,
  excluded: false,
  lowAt: undefined,
}

/**
 * What the rules say about a position and a channel: for each measure the most specific rule that says something about it,
 * where a SKU counts more than a location and a location more than a channel. Two that are alike: the smaller id.
 */
export function keptBack(
  { rules, demand }: Pick<Position, 'rules' | 'demand'>,
  channel?: string,
): KeptBack {
  if (rules === null && demand === null) return nothing
  const fitting = (rules ?? []).filter(
    rule => rule.channel === anything || rule.channel === channel,
  )
  const first = <Key extends keyof AppliedRule>(key: Key, among = fitting) =>
    among.find(rule => rule[key] !== null)?.[key] ?? undefined
  const here = fitting.filter(({ locationId }) => locationId !== anything)
  const overAll = fitting.filter(({ locationId }) => locationId === anything)
  // What a channel has sold itself it may have: its orders are what will be handed to us.
  const others = (demand ?? []).filter(one => one.channel !== channel)
  const sold = (everywhere: boolean) =>
    others
      .filter(({ locationId }) => (locationId === anything) === everywhere)
      .reduce((sum, { quantity }) => sum + quantity, 0)
  return {
    safetyStock: first('safetyStock') ?? 0,
    buffer: first('buffer', here) ?? 0,
    bufferOverAll: first('buffer', overAll) ?? 0,
    unbrokered: sold(false),
    unbrokeredOverAll: sold(true),
    excluded: first('excluded') ?? false,
    lowAt: first('lowAt'),
  }
}

/** Demand as its row. */
export type DemandRow = {
  readonly sku: string
  readonly channel: string
  readonly location_id: string
  readonly quantity: number
  readonly ends_at: string
}

/** Gives what is sold of a position and not handed to us at a time, now if absent; null when there is none. */
export function demandByPlace(
  rows: readonly DemandRow[],
  at?: string,
): (position: Pick<Position, 'sku' | 'locationId'>) => readonly OpenDemand[] | null {
  if (rows.length === 0) return nobody
  const time = at === undefined ? Date.now() : Date.parse(at)
  const bySku = Map.groupBy(
    rows.filter(row => Date.parse(row.ends_at) > time),
    ({ sku }) => sku,
  )
  return ({ sku, locationId: here }) => {
    const fitting = (bySku.get(sku) ?? [])
      .map(({ channel, location_id: locationId, quantity }) => ({ channel, locationId, quantity }))
      .filter(({ locationId }) => locationId === anything || locationId === here)
    return fitting.length === 0 ? null : fitting
  }
}

/** A rule as its row. */
export type RuleRow = {
  readonly id: string
  readonly sku: string
  readonly location_id: string
  readonly channel: string
  readonly safety_stock: number | null
  readonly buffer: number | null
  readonly excluded: boolean | null
  readonly low_at: number | null
  readonly valid_from: string | null
  readonly valid_until: string | null
}

const nobody = () => null

/** Gives the rules about a position that hold at a time, now if absent, the most specific first; null when there is none. */
export function rulesByPlace(
  rows: readonly RuleRow[],
  at?: string,
): (position: Pick<Position, 'sku' | 'locationId'>) => readonly AppliedRule[] | null {
  if (rows.length === 0) return nobody
  const time = at === undefined ? Date.now() : Date.parse(at)
  const rules = rows.filter(row => holdsAt(row, time)).map(toRule)
  const sorted = rules.toSorted((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
  const bySku = Map.groupBy(sorted, ({ sku }) => sku)
  const general = new Map<string, readonly AppliedRule[]>()
  const here = (list: readonly AppliedRule[], place: string) =>
    list.filter(({ locationId }) => locationId === anything || locationId === place)
  return ({ sku, locationId }) => {
    const always = general.get(locationId) ?? here(bySku.get(anything) ?? [], locationId)
    general.set(locationId, always)
    const own = bySku.get(sku)
    // What is said of a SKU weighs more than anything that is said of all.
    const all = own === undefined ? always : [...here(own, locationId), ...always]
    return all.length === 0 ? null : all
  }
}

function holdsAt({ valid_from: from, valid_until: until }: RuleRow, time: number): boolean {
  return (from === null || Date.parse(from) <= time) && (until === null || Date.parse(until) > time)
}

function toRule({ id, sku, channel, buffer, excluded, ...row }: RuleRow): AppliedRule {
  const { location_id: locationId, safety_stock: safetyStock, low_at: lowAt } = row
  return { id, sku, locationId, channel, safetyStock, buffer, excluded, lowAt }
}

/** How a rule says that it is about any SKU, location or channel. */
export const anything = '*'

function weight({ sku, locationId, channel }: AppliedRule): number {
  return (
    (sku === anything ? 0 : 4) + (locationId === anything ? 0 : 2) + (channel === anything ? 0 : 1)
  )
}
