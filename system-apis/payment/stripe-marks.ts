import { createHash } from 'node:crypto'
import type { StripeIntent } from './stripe-vendor.ts'

/** What we have done to an authorisation, as it is written on it: Stripe gives captures and voids no name of their own. */
export type Mark = {
  readonly kind: 'capture' | 'void'
  readonly reference: string
  /** In Stripe's units. */
  readonly units: number
  /** When it was asked for, where that is written. */
  readonly at?: string
}

/** Where the mark of a reference stands: names in metadata have forty characters at most. */
export function markName(reference: string): string {
  return `done_${createHash('sha256').update(reference).digest('hex').slice(0, 24)}`
}

/** A mark as metadata. The same effect is always the same text, or Stripe would not know its repeat. */
export function written({ kind, reference, units, at }: Mark): Record<string, string> {
  const parts = [kind, String(units), reference, ...(at === undefined ? [] : [at])]
  return { [markName(reference)]: parts.join('|') }
}

/** Everything that was done to an authorisation. */
export function marksOf({ metadata }: Pick<StripeIntent, 'metadata'>): readonly Mark[] {
  return Object.entries(metadata).flatMap(([name, value]) => {
    if (!name.startsWith('done_')) return []
    const [kind, units, reference, at] = value.split('|')
    if ((kind !== 'capture' && kind !== 'void') || reference === undefined) return []
    return [{ kind, units: Number(units), reference, ...(at !== undefined && { at }) }]
  })
}

/** What came of one of our effects, if it was asked for. */
export function markOf(intent: StripeIntent, reference: string): Mark | undefined {
  return marksOf(intent).find(mark => mark.reference === reference)
}
