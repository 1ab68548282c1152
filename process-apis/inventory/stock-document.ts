import { Problem } from '../../openapi/problem.ts'
import type { Queryable, Transaction } from '../store/store.ts'

/** What stock documents are about. */
type Kind = 'transfer' | 'count' | 'receipt' | 'rejection'

/** A document about stock: its reference is the caller's, and stands for one of its kind. */
export type StockDocument<Content> = {
  readonly id: string
  readonly reference: string
  readonly state: string
  readonly content: Content
}

/** Writes a document; gives undefined when there is one of this kind and reference. */
export async function insertDocument<Content extends object>(
  tx: Transaction,
  tenant: string,
  kind: Kind,
  { id, reference, state, content }: StockDocument<Content>,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into crossdock.stock_document (id, tenant, kind, reference, state, version, document)
     values ($1, $2, $3, $4, $5, 1, $6) on conflict (tenant, kind, reference) do nothing`,
    [id, tenant, kind, reference, state, JSON.stringify(content)],
  )
  return rowCount === 1
}

/** The document of an id, or of a reference. Throws `not-found`; with `lock` nobody else changes it meanwhile. */
export async function readDocument<Content extends object>(
  db: Queryable,
  tenant: string,
  kind: Kind,
  by: { readonly id: string } | { readonly reference: string },
  lock = false,
): Promise<StockDocument<Content>> {
  const { rows } = await db.query<StockDocument<Content>>(
    `select id, reference, state, document as content from crossdock.stock_document
     where tenant = $1 and kind = $2 and ${'id' in by ? 'id' : 'reference'} = $3 ${lock ? 'for update' : ''}`,
    [tenant, kind, 'id' in by ? by.id : by.reference],
  )
  const [document] = rows
  if (document === undefined) throw new Problem('not-found')
  return document
}

/** Writes a document that was read with its lock. */
export async function updateDocument<Content extends object>(
  tx: Transaction,
  tenant: string,
  { id, state, content }: StockDocument<Content>,
): Promise<void> {
  await tx.query(
    `update crossdock.stock_document set state = $3, document = $4, version = version + 1, updated_at = now()
     where tenant = $1 and id = $2`,
    [tenant, id, state, JSON.stringify(content)],
  )
}
