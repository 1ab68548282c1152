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

/** Gives the rules about a position, the most specific first; null when there is none. */
export function rulesByPlace(
  rules: readonly AppliedRule[],
): (position: Pick<Position, 'sku' | 'locationId'>) => readonly AppliedRule[] | null {
  if (rules.length === 0) return () => null
  const sorted = rules.toSorted((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
  const bySku = Map.groupBy(sorted, ({ sku }) => sku)
  const general = new Map<string, readonly AppliedRule[]>()
  const at = (list: readonly AppliedRule[], place: string) =>
    list.filter(({ locationId }) => locationId === anything || locationId === place)
  return ({ sku, locationId }) => {
    const always = general.get(locationId) ?? at(bySku.get(anything) ?? [], locationId)
    general.set(locationId, always)
    const own = bySku.get(sku)
    // What is said of a SKU weighs more than anything that is said of all.
    const all = own === undefined ? always : [...at(own, locationId), ...always]
    return all.length === 0 ? null : all
  }
}

/** How a rule says that it is about any SKU, location or channel. */
export const anything = '*'

function weight({ sku, locationId, channel }: AppliedRule): number {
  return (
    (sku === anything ? 0 : 4) + (locationId === anything ? 0 : 2) + (channel === anything ? 0 : 1)
  )
}
