import { Problem } from '../../openapi/problem.ts'

/** The cursors of one list: where a page begins, in a form that callers hand back but cannot read anything into. */
export type Cursors<Parts extends readonly RegExp[]> = {
  write(...values: { readonly [Part in keyof Parts]: string | number }): string
  /** Undefined for the first page. Throws `request-invalid` for what this list never gave out. */
  read(cursor: string | undefined): { readonly [Part in keyof Parts]: string } | undefined
}

/**
 * Cursors of these parts, each of which must match its pattern when it comes back: what passes is safe to compare with in
 * a statement. `parameter` is the query parameter's name; default `cursor`.
 */
export function cursors<const Parts extends readonly RegExp[]>({
  parts,
  parameter = 'cursor',
}: {
  readonly parts: Parts
  readonly parameter?: string
}): Cursors<Parts> {
  return {
    write: (...values) => Buffer.from(JSON.stringify(values.map(String))).toString('base64url'),
    read(cursor) {
      if (cursor === undefined) return undefined
      const values = parse(cursor)
      const fits =
        values.length === parts.length &&
        parts.every((part, i) => typeof values[i] === 'string' && part.test(values[i]))
      if (fits) return values as unknown as { [Part in keyof Parts]: string }
      throw new Problem('request-invalid', {
        errors: [
          {
            pointer: `?${parameter}`,
            keyword: 'cursor',
            detail: 'must be a cursor of this list, as it was given',
          },
        ],
      })
    },
  }
}

function parse(cursor: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(values) ? values : []
  } catch {
    return []
  }
}

/** A number that PostgreSQL takes as bigint and xid8. */
export const numberPart = /^\d{1,18}$/

/** Microseconds since 1970, as `microseconds` selects them. */
export const instantPart = /^\d{1,16}$/

/** A canonical id. */
export const idPart = /^[a-z]{3}_[0-9A-Z]{26}$/

/** A page out of `limit + 1` rows: the row too many only says that there is a next page. */
export function page<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (last: Row) => string,
  toItem: (row: Row) => Item,
): { items: Item[]; nextCursor?: string } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(toItem),
    ...(rows.length > limit && last !== undefined && { nextCursor: cursorOf(last) }),
  }
}
