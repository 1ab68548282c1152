/** What policies/stock.yaml says. Without that file it is `usualStockPolicy`. */
export type StockPolicy = {
  readonly snapshots: {
    /** A complete snapshot may empty at most this part of a location's SKUs… */
    readonly maxEmptiedShare: number
    /** …or this many, if that is more. */
    readonly maxEmptied: number
  }
  readonly checks: {
    /** How often stock is compared by itself; 0 for never. */
    readonly everyMinutes: number
    /** What changed since so recently may still be under way. */
    readonly graceSeconds: number
    /** Which kinds of differences are put right without a person. */
    readonly repair: readonly string[]
    /** A difference from the system of record is put right up to this many pieces. */
    readonly maxUnits: number
    /** How much is put right in one comparison. */
    readonly maxRepairs: number
  }
  readonly publications: {
    /** How often channels are told what has changed. */
    readonly everySeconds: number
    /** Which ones are; none, if empty. */
    readonly channels: readonly string[]
  }
  readonly counts: {
    /** A cycle count is booked without a second person up to this many pieces of difference… */
    readonly toleranceUnits: number
    /** …or this part of what was expected, if that is more. */
    readonly toleranceShare: number
  }
  /** What a rejection says about stock, by its reason in lower case: everything is gone, as much as was wanted is, or it is there but cannot be sold. */
  readonly rejections: Readonly<Record<string, RejectionEffect>>
}

export type RejectionEffect = 'notInStock' | 'mismatch' | 'unsellable' | 'none'

/** What holds where nothing else is said. */
export const usualStockPolicy: StockPolicy = {
  snapshots: { maxEmptiedShare: 0.2, maxEmptied: 20 },
  checks: {
    everyMinutes: 0,
    graceSeconds: 300,
    repair: ['balance', 'reserved', 'endedOrder', 'systemOfRecord'],
    maxUnits: 10,
    maxRepairs: 1_000,
  },
  publications: { everySeconds: 15, channels: [] },
  counts: { toleranceUnits: 2, toleranceShare: 0.02 },
  rejections: {
    'not in stock': 'notInStock',
    'not on the shelf': 'mismatch',
    'inventory mismatch': 'mismatch',
    damaged: 'unsellable',
    'worn display': 'unsellable',
    'nobody there to do it': 'none',
    'other reason': 'none',
  },
}
