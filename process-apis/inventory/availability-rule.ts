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
  const fitting = rules
    .filter(rule => rule.channel === anything || rule.channel === channel)
    .toSorted((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
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

/** How a rule says that it is about any SKU, location or channel. */
export const anything = '*'

function weight({ sku, locationId, channel }: AppliedRule): number {
  return (
    (sku === anything ? 0 : 4) + (locationId === anything ? 0 : 2) + (channel === anything ? 0 : 1)
  )
}
