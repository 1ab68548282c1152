import type { Bundle } from '../../openapi/generated/inventory.d.ts'

/** A bundle as the table has it. */
export type BundleRow = Omit<Bundle, 'title' | 'updatedAt'> & {
  readonly title: string | null
  readonly updatedAt: Date
}

/** The columns of a BundleRow. */
export const bundleColumns = `sku, version, title, components, returns, updated_at as "updatedAt"`

/** The bundle that a row is. */
export function toBundle({ title, updatedAt, ...row }: BundleRow): Bundle {
  return { ...row, ...(title !== null && { title }), updatedAt: updatedAt.toISOString() }
}
