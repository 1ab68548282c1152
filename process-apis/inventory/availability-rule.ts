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

/** What the rules keep back of a position from a channel. */
export type KeptBack = {
  readonly safetyStock: number
  /** Kept back from the channel here. */
  readonly buffer: number
  /** Kept back from the channel of the stock of all locations together. */
  readonly bufferOverAll: number
  readonly excluded: boolean
  /** At or below this the stock is called low. */
  readonly lowAt: number | undefined
}

const nothing: KeptBack = {
  safetyStock: 0,
  buffer: 0,
  bufferOverAll: 0,
  excluded: false,
  lowAt: undefined,
}

/**
 * What the rules say about a position and a channel: for each measure the most specific rule that says something about it,
 * where a SKU counts more than a location and a location more than a channel. Two that are alike: the smaller id.
 */
export function keptBack({ rules }: Pick<Position, 'rules'>, channel?: string): KeptBack {
  if (rules === null) return nothing
  const fitting = rules.filter(rule => rule.channel === anything || rule.channel === channel)
  const first = <Key extends keyof AppliedRule>(key: Key, among = fitting) =>
    among.find(rule => rule[key] !== null)?.[key] ?? undefined
  const here = fitting.filter(({ locationId }) => locationId !== anything)
  const overAll = fitting.filter(({ locationId }) => locationId === anything)
  return {
    safetyStock: first('safetyStock') ?? 0,
    buffer: first('buffer', here) ?? 0,
    bufferOverAll: first('buffer', overAll) ?? 0,
    excluded: first('excluded') ?? false,
    lowAt: first('lowAt'),
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
