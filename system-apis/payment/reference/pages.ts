/** Where a page of what changed begins, as the query says: what changed then or later, after the last of the page before. */
export function changedAfter(query: URLSearchParams): {
  readonly since: string
  readonly after: readonly [string, string]
  readonly size: number
} {
  const [, changed = '0', id = '0'] = /^(\d{1,17})_(\d{1,15})$/.exec(query.get('after') ?? '') ?? []
  return { since: query.get('updatedSince') ?? '-infinity', after: [changed, id], size: 50 }
}

/** A page out of one row more than it takes, with where the next one begins. */
export function pageOf<Row extends { readonly id: string; readonly changed: string }>(
  rows: readonly Row[],
  size: number,
): { readonly items: readonly Row[]; readonly next: { readonly next?: string } } {
  const items = rows.slice(0, size)
  const last = items.at(-1)
  const next =
    rows.length > size && last !== undefined ? { next: `${last.changed}_${last.id}` } : {}
  return { items, next }
}
