import { refused, type Answer } from './reference-system.ts'

/** A row that was written under a reference of the caller's. */
export type Referenced = { readonly fingerprint: string; readonly created_at: Date }

/** The answer to a create: the document, unless the reference already stands for something else. */
export function oncePerReference<Row extends Referenced>(
  row: Row | undefined,
  fingerprint: string,
  body: (row: Row) => unknown,
): Answer {
  if (row === undefined) throw new Error('an upsert gives its row')
  if (row.fingerprint !== fingerprint) return referenceInUse
  return { status: 201, body: body(row) }
}

/** The same reference came with other content. */
export const referenceInUse = refused(
  409,
  'REFERENCE_IN_USE',
  'The reference stands for another document.',
)
